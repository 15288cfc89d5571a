// The list whose order counts: moved by mouse and by keys, asked and never done
// by itself.
#include "orderedlist.h"

#include <QAccessible>
#include <QMenu>
#include <QtTest>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

std::vector<OrderedRow> some(int count) {
    std::vector<OrderedRow> rows;
    for (int i = 0; i < count; ++i) {
        OrderedRow row;
        row.key = QStringLiteral("r%1").arg(i);
        row.isOn = i != 1;
        row.chip = QStringLiteral("Block");
        row.chipTone = Tone::denied;
        row.title = QStringLiteral("Rule %1").arg(i);
        row.subtitle = QStringLiteral("path starts with /%1").arg(i);
        row.marks = {{QStringLiteral("1"), QStringLiteral("catches feed"), Tone::denied, true, false},
                     {QStringLiteral("2"), QStringLiteral("admin"), Tone::denied, false, false}};
        rows.push_back(row);
    }
    return rows;
}

// A list that does what it is asked.
struct Owner {
    explicit Owner(int count) : list(QStringLiteral("Rules"), nullptr), rows(some(count)) {
        list.resize(700, 600);
        list.setRows(rows);
        list.show();
        QObject::connect(&list, &OrderedList::moveRequested, &list, [this](int from, int to) {
            const OrderedRow moved = rows[static_cast<std::size_t>(from)];
            rows.erase(rows.begin() + from);
            rows.insert(rows.begin() + to, moved);
            list.setRows(rows);
        });
    }
    QStringList keys() const {
        QStringList out;
        for (const OrderedRow& row : rows)
            out << row.key;
        return out;
    }
    void drag(int row, int toMiddleOf, int below, bool drop = true) {
        QWidget* port = list.viewport();
        const QPoint from = list.partsOf(row).handle.center();
        const QPoint to = list.partsOf(toMiddleOf).card.center() + QPoint(0, below);
        QTest::mousePress(port, Qt::LeftButton, {}, from);
        move(from + QPoint(0, 4));
        move((from + to) / 2);
        move(to);
        if (drop)
            QTest::mouseRelease(port, Qt::LeftButton, {}, to);
    }
    void move(const QPoint& at) {
        QWidget* port = list.viewport();
        QMouseEvent event(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(port, &event);
    }

    OrderedList list;
    std::vector<OrderedRow> rows;
};

QString joined(const QStringList& words) {
    return words.join(QLatin1Char(' '));
}

} // namespace

class OrderedListTest : public QObject {
    Q_OBJECT
private slots:
    void keysMoveAndTheRowStaysChosen() {
        Owner owner(3);
        owner.list.chooseRow(2);
        QTest::keyClick(&owner.list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r2 r1"));
        QCOMPARE(owner.list.currentRow(), 1);
        QTest::keyClick(&owner.list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&owner.list, Qt::Key_Up, Qt::AltModifier); // it is the first already
        QCOMPARE(joined(owner.keys()), QStringLiteral("r2 r0 r1"));
        QTest::keyClick(&owner.list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r2 r1"));
    }

    void theMouseDragsARowAndTellsWhere() {
        Owner owner(4);
        QSignalSpy told(&owner.list, &OrderedList::dragMoved);
        owner.drag(3, 1, -10);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r3 r1 r2"));
        QVERIFY(told.size() >= 2);
        QCOMPARE(told.at(told.size() - 2).at(0).toInt(), 3);
        QCOMPARE(told.at(told.size() - 2).at(1).toInt(), 1);
        QCOMPARE(told.last().at(0).toInt(), -1);
        owner.drag(0, 2, 10);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r3 r1 r0 r2"));
    }

    void escapeLeavesTheRowWhereItWas() {
        Owner owner(3);
        owner.drag(0, 2, 10, false);
        QVERIFY(owner.list.isDragging());
        QTest::keyClick(&owner.list, Qt::Key_Escape);
        QVERIFY(!owner.list.isDragging());
        QTest::mouseRelease(owner.list.viewport(), Qt::LeftButton, {}, owner.list.partsOf(2).card.center());
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r1 r2"));
    }

    void aRowThatGoesWhileItIsDraggedEndsTheDrag() {
        Owner owner(3);
        owner.drag(2, 0, -10, false);
        owner.rows.pop_back();
        owner.list.setRows(owner.rows);
        QVERIFY(!owner.list.isDragging());
    }

    void sectionsKeepTheirRows() {
        Owner owner(4);
        for (std::size_t i = 0; i < 4; ++i)
            owner.rows[i].section = i < 2 ? QStringLiteral("first") : QStringLiteral("then");
        owner.list.setRows(owner.rows);
        owner.list.setKeepsSections(true);
        owner.list.chooseRow(1);
        QTest::keyClick(&owner.list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r1 r2 r3"));
        owner.drag(3, 0, -10);
        QCOMPARE(joined(owner.keys()), QStringLiteral("r0 r1 r3 r2"));
    }

    void theSwitchIsAskedForByMouseAndKey() {
        Owner owner(2);
        QSignalSpy asked(&owner.list, &OrderedList::switchRequested);
        QTest::mouseClick(owner.list.viewport(), Qt::LeftButton, {}, owner.list.partsOf(1).toggle.center());
        QCOMPARE(asked.takeFirst(), (QVariantList{1, true}));
        owner.list.chooseRow(0);
        QTest::keyClick(&owner.list, Qt::Key_Space);
        QCOMPARE(asked.takeFirst(), (QVariantList{0, false}));
    }

    void keysAskForTheRest() {
        Owner owner(2);
        owner.list.chooseRow(1);
        QSignalSpy removed(&owner.list, &OrderedList::removeRequested);
        QSignalSpy renamed(&owner.list, &OrderedList::renameRequested);
        QSignalSpy doubled(&owner.list, &OrderedList::duplicateRequested);
        QTest::keyClick(&owner.list, Qt::Key_Delete);
        QTest::keyClick(&owner.list, Qt::Key_F2);
        QTest::keyClick(&owner.list, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(doubled.size(), 1);
        owner.list.setEditable(false);
        QTest::keyClick(&owner.list, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void theMenuOffersTheSame() {
        Owner owner(2);
        QMenu menu;
        owner.list.fillMenu(menu, 0);
        QVERIFY(!menu.actions().constFirst()->isEnabled()); // nothing stands above the first
        menu.actions().at(1)->trigger();
        QCOMPARE(joined(owner.keys()), QStringLiteral("r1 r0"));
    }

    void aScreenReaderHearsTheWholeRow() {
        Owner owner(2);
        owner.rows[1].notes = {{Tone::excess, QStringLiteral("Never reached")}};
        owner.list.setRows(owner.rows);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&owner.list);
        QVERIFY(list);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Rules"));
        const QString row = list->child(1)->text(QAccessible::Name);
        for (const char* part : {"2 of 2", "Block", "Rule 1", "path starts with /1", "switched off",
                                 "catches feed", "Never reached"})
            QVERIFY2(row.contains(QLatin1String(part)), qPrintable(row));
        QVERIFY(!row.contains(QLatin1String("admin")));
    }

    void mirroredTheHandleStandsAtTheRight() {
        Owner owner(2);
        const auto before = owner.list.partsOf(0);
        owner.list.setLayoutDirection(Qt::RightToLeft);
        const auto after = owner.list.partsOf(0);
        QVERIFY(before.handle.left() < before.text.left());
        QVERIFY(after.handle.left() > after.text.right());
        QVERIFY(after.marks.right() < after.text.left());
    }
};

QTEST_MAIN(OrderedListTest)
#include "tst_orderedlist.moc"
