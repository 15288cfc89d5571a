// The Services beside the pages: found, dragged onto the map, published by keyboard.
#include "hostnames/publishdialog.h"
#include "inspector.h"
#include "map/hostnamefield.h"
#include "map/mappage.h"
#include "map/mapview.h"
#include "navigator.h"
#include "opened.h"
#include "servicespanel.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTreeWidget>

#include <memory>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

struct WithServices : Opened {
    ServicesPanel& panel() { return *window.findChild<ServicesPanel*>(); }
    QTreeWidget& tree() { return *panel().findChild<QTreeWidget*>(); }
    QLineEdit& filter() { return *panel().findChild<QLineEdit*>(); }
    MapView& view() { return window.findChild<MapPage*>()->view(); }
    HostnameField& field() { return *window.findChild<HostnameField*>(); }

    QStringList seen() {
        QStringList rows;
        for (int i = 0; i < tree().topLevelItemCount(); ++i)
            for (int j = 0; j < tree().topLevelItem(i)->childCount(); ++j)
                if (const auto* item = tree().topLevelItem(i)->child(j);
                    !item->isHidden() && !tree().topLevelItem(i)->isHidden())
                    rows << item->text(0) + QLatin1Char(':') + item->text(1);
        return rows;
    }
    QTreeWidgetItem* row(const QString& name) {
        const auto found = tree().findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        for (QTreeWidgetItem* one : found)
            if (one->parent())
                return one;
        return nullptr;
    }
    QPoint lane(int y) {
        for (const diagram::LaneBox& box : view().map().lanes)
            if (box.lane == diagram::Lane::hostnames)
                return {view().mapFromScene(QPointF(box.rect.x + box.rect.width / 2, 0)).x(), y};
        return {};
    }
    template<class Event> bool drag(const QMimeData& mime, QPoint at) {
        Event event(at, Qt::LinkAction | Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view().viewport(), &event);
        return event.isAccepted();
    }
    bool publishes(const std::string& name, const std::string& service) {
        for (const model::Tunnel& tunnel : session.document()->tunnels)
            for (const model::PublicHostname& one : tunnel.hostnames)
                if (one.hostname == name)
                    return one.service == service;
        return false;
    }
};

Thing homepage() {
    Thing thing;
    thing.kind = Thing::Kind::service;
    thing.ns = "home";
    thing.name = "homepage";
    thing.port = 3000;
    return thing;
}

} // namespace

class Services : public QObject {
    Q_OBJECT
private slots:
    void theyAreListedAndFiltered() {
        WithServices opened;
        QVERIFY(!opened.panel().isVisible());
        QVERIFY(opened.openDemo());
        QVERIFY(opened.panel().isVisible());
        const int all = static_cast<int>(opened.seen().size());
        QVERIFY(opened.seen().contains(QStringLiteral("homepage:3000")));
        opened.filter().setText(QStringLiteral("HOMEP"));
        QCOMPARE(opened.seen(), QStringList{QStringLiteral("homepage:3000")});
        opened.filter().setText(QStringLiteral("blog")); // a namespace
        QVERIFY(opened.seen().contains(QStringLiteral("ghost:2368")));
        opened.filter().setText(QStringLiteral("nothing-like-it"));
        QVERIFY(opened.seen().isEmpty());
        opened.filter().clear();
        QCOMPARE(opened.seen().size(), all);
        // Edits of the document leave what is chosen and unfolded.
        opened.tree().topLevelItem(0)->setExpanded(false);
        QVERIFY(opened.session.edit(session::withdraw(*opened.session.document(), "homelab", "blog")));
        QVERIFY(opened.settled());
        QVERIFY(!opened.tree().topLevelItem(0)->isExpanded());
    }

    void oneIsDraggedOntoTheMap() {
        WithServices opened;
        QVERIFY(opened.openDemo());
        QTRY_VERIFY(!opened.view().mapScene().moves());
        const std::unique_ptr<QMimeData> mime(mimeOf(homepage()));
        QCOMPARE(thingOf(*mime), homepage());
        const QPoint lane = opened.lane(200), elsewhere(opened.view().width() - 40, 200);
        QVERIFY(opened.drag<QDragEnterEvent>(*mime, elsewhere));
        QVERIFY(opened.view().drags());
        // It lights up only where the drop makes sense.
        QVERIFY(!opened.drag<QDragMoveEvent>(*mime, elsewhere));
        QVERIFY(opened.drag<QDragMoveEvent>(*mime, lane));
        QVERIFY(opened.drag<QDropEvent>(*mime, lane));
        QVERIFY(!opened.view().drags());
        QVERIFY(opened.field().isVisible());
        auto* name = opened.field().findChild<QLineEdit*>();
        QVERIFY(name->text().startsWith(QLatin1String("homepage")));
        name->setText(QStringLiteral("start.example.com"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(opened.publishes("start.example.com", "http://homepage.home:3000"));
    }

    void whatLeavesOrIsNoServiceDoesNothing() {
        WithServices opened;
        QVERIFY(opened.openDemo());
        const int steps = opened.session.undoStack()->count();
        const std::unique_ptr<QMimeData> mime(mimeOf(homepage()));
        QVERIFY(opened.drag<QDragEnterEvent>(*mime, opened.lane(200)));
        QDragLeaveEvent leaves;
        QApplication::sendEvent(opened.view().viewport(), &leaves);
        QVERIFY(!opened.view().drags());
        for (const char* bytes : {"", "home", "home\nhomepage\n3000\nmore"}) {
            QMimeData other;
            other.setText(QStringLiteral("home/homepage"));
            other.setData(mime->formats().constFirst(), bytes);
            QVERIFY(!opened.drag<QDragEnterEvent>(other, opened.lane(200)));
            QVERIFY(!opened.drag<QDropEvent>(other, opened.lane(200)));
        }
        Thing gone = homepage();
        gone.name = "not-there";
        const std::unique_ptr<QMimeData> unknown(mimeOf(gone));
        QVERIFY(opened.drag<QDragEnterEvent>(*unknown, opened.lane(200)));
        QVERIFY(!opened.drag<QDropEvent>(*unknown, opened.lane(200)));
        QVERIFY(opened.field().isHidden());
        QCOMPARE(opened.session.undoStack()->count(), steps);
    }

    void oneIsPublishedByTheKeyboard() {
        WithServices opened;
        QVERIFY(opened.openDemo());
        opened.panel().focusTarget()->setFocus(Qt::TabFocusReason);
        opened.tree().setCurrentItem(opened.row(QStringLiteral("homepage")));
        QCOMPARE(opened.window.findChild<Inspector*>()->shown().title, QStringLiteral("home/homepage"));
        QTest::keyClick(&opened.tree(), Qt::Key_Return);
        QTRY_VERIFY(opened.window.findChild<PublishDialog*>());
        auto* dialog = opened.window.findChild<PublishDialog*>();
        for (auto* one : dialog->findChildren<QLineEdit*>())
            if (one->accessibleName() == QLatin1String("Hostname"))
                one->setText(QStringLiteral("start.example.com"));
        QTest::mouseClick(opened.button(QStringLiteral("Publish")), Qt::LeftButton);
        QVERIFY(opened.publishes("start.example.com", "http://homepage.home:3000"));
        QCOMPARE(opened.window.selection().kind, Selection::Kind::hostname);
        // And from its menu.
        emit opened.tree().customContextMenuRequested({});
        auto* menu = opened.panel().findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Publish…"));
        menu->close();
    }

    void theyAreSpoken() {
        WithServices opened;
        QVERIFY(opened.openDemo());
        QTreeWidgetItem* item = opened.row(QStringLiteral("homepage"));
        QCOMPARE(item->data(0, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("homepage in namespace home, port 3000"));
        QVERIFY(!opened.tree().accessibleName().isEmpty() && !opened.filter().accessibleName().isEmpty());
    }
};

QTEST_MAIN(Services)
#include "tst_services.moc"
