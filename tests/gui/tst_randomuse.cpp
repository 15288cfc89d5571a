// Somebody presses anything: keys, buttons, rows, undo and redo, on every page and
// in every dialog. Nothing breaks, and what was done is undone to the same bytes.
#include "navigator.h"
#include "opened.h"
#include "randomtree.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <random>

#if defined(__SANITIZE_ADDRESS__)
#define SALLYPORT_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SALLYPORT_SANITIZED
#endif
#endif
#if defined(SALLYPORT_SANITIZED)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // GCC has no header for it
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace sallyport;
using namespace sallyport::gui;

namespace {

class Hand {
public:
    Hand(Opened& opened, unsigned seed) : m_opened(opened), m_random(seed) {
        // A button's menu waits in a loop of its own until somebody chooses.
        QObject::connect(&m_chooser, &QTimer::timeout, [this] { chooseInMenu(); });
        m_chooser.start(20);
    }

    void act() {
        chooseInMenu();
        QWidget* top = QApplication::activeModalWidget();
        if (top && (below(4) == 0 || top->inherits("QFileDialog") || top->inherits("QMessageBox"))) {
            static_cast<QDialog*>(top)->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return;
        }
        if (!top)
            top = &m_opened.window;
        switch (below(8)) {
        case 0:
            return m_opened.window.showPage(static_cast<int>(below(7)));
        case 1:
            return press(top);
        case 2:
            return choose(top);
        case 3:
            return type(top);
        case 4:
            return below(2) == 0 ? m_opened.session.undoStack()->undo()
                                 : m_opened.session.undoStack()->redo();
        default:
            return key(top);
        }
    }

private:
    std::size_t below(std::size_t count) { return count == 0 ? 0 : m_random() % count; }

    template<class T> T* any(QWidget* top) {
        QList<T*> shown;
        for (T* one : top->findChildren<T*>())
            if (one->isVisible() && one->isEnabled())
                shown << one;
        return shown.isEmpty() ? nullptr
                               : shown[static_cast<qsizetype>(below(static_cast<std::size_t>(shown.size())))];
    }
    void chooseInMenu() {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        const QList<QAction*> actions = menu->actions();
        QAction* chosen =
            actions.value(static_cast<qsizetype>(below(static_cast<std::size_t>(actions.size()))));
        menu->close();
        if (menu->parentWidget() && !menu->parentWidget()->inherits("QMenuBar") && chosen &&
            chosen->isEnabled() && !chosen->menu())
            chosen->trigger();
    }
    void press(QWidget* top) {
        auto* button = any<QAbstractButton>(top);
        if (button && !qobject_cast<QMenu*>(button->parentWidget()) && !button->property("chip").toBool())
            button->click();
    }
    void choose(QWidget* top) {
        auto* view = any<QAbstractItemView>(top);
        if (!view || !view->model() || view->model()->rowCount() == 0)
            return;
        const QModelIndex index = view->model()->index(
            static_cast<int>(below(static_cast<std::size_t>(view->model()->rowCount()))), 0);
        const QRect at = view->visualRect(index);
        if (view->viewport()->rect().intersects(at))
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at.center());
    }
    void type(QWidget* top) {
        static const char* const words[] = {"a",  "blog.example.com", "http://x", "^/api", "12s", "",
                                            "zz", "10.0.0.1:22"};
        if (auto* field = any<QLineEdit>(top); field && !field->isReadOnly()) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, QString::fromUtf8(words[below(std::size(words))]));
        }
    }
    void key(QWidget* top) {
        static const Qt::Key keys[] = {Qt::Key_Tab,   Qt::Key_Down,   Qt::Key_Up,     Qt::Key_Left,
                                       Qt::Key_Right, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Delete,
                                       Qt::Key_F2,    Qt::Key_Space,  Qt::Key_Insert, Qt::Key_F6,
                                       Qt::Key_Home,  Qt::Key_End,    Qt::Key_Plus};
        QWidget* at = QApplication::focusWidget();
        if (!at || at->window() != top->window())
            at = top;
        const Qt::Key pressed = keys[below(std::size(keys))];
        const bool alt = (pressed == Qt::Key_Up || pressed == Qt::Key_Down) && below(3) == 0;
        QTest::keyClick(at, pressed, alt ? Qt::AltModifier : Qt::NoModifier);
    }

    Opened& m_opened;
    std::mt19937 m_random;
    QTimer m_chooser;
};

void closeAll() {
    while (QWidget* top = QApplication::activeModalWidget()) {
        static_cast<QDialog*>(top)->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

// What is in use on the heap, and what of the process is in memory; 0 where it cannot be asked.
struct Memory {
    qint64 used = 0, resident = 0;

    static Memory now() {
        Memory memory;
#if defined(SALLYPORT_SANITIZED)
        memory.used = static_cast<qint64>(__sanitizer_get_current_allocated_bytes());
#elif defined(__GLIBC__)
        memory.used = static_cast<qint64>(mallinfo2().uordblks);
#endif
        if (QFile statm(QStringLiteral("/proc/self/statm")); statm.open(QIODevice::ReadOnly))
            memory.resident = statm.readAll().split(' ').value(1).toLongLong() * 4096;
        return memory;
    }
    QString text() const {
        return QStringLiteral("%1 kB in use, %2 kB resident").arg(used / 1024).arg(resident / 1024);
    }
};

} // namespace

class RandomUse : public QObject {
    Q_OBJECT
private slots:
    void breaksNothing_data() {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::addRow("%u", seed) << seed;
    }

    // Rounds in one window, each undone to the start: what is kept from one is the same as from another.
    void growsNoMore() {
        Opened opened;
        QVERIFY(opened.openDemo());
        Hand hand(opened, 4);
        constexpr int rounds = 12, warm = 4;
        const auto steps = std::max(60, static_cast<int>(effort(60)));
        qint64 first = 0;
        qInfo("at the start: %s", qPrintable(Memory::now().text()));
        for (int round = 1; round <= rounds; ++round) {
            for (int step = 0; step < steps && opened.session.opened() == session::Opened::demo; ++step) {
                hand.act();
                if (step % 7 == 0)
                    QCoreApplication::processEvents();
            }
            QVERIFY(opened.session.opened() == session::Opened::demo);
            closeAll();
            QVERIFY(opened.settled());
            while (opened.session.undoStack()->canUndo())
                opened.session.undoStack()->undo();
            QVERIFY(opened.settled());
            opened.window.showPage(0);
            QTest::qWait(20);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const Memory now = Memory::now();
            if (round == warm)
                first = now.used;
            if (round == warm || round == rounds)
                qInfo("after round %d: %s", round, qPrintable(now.text()));
            if (round == rounds && now.used > 0)
                QVERIFY2(now.used - first < 8 * 1024 * 1024, qPrintable(now.text()));
        }
    }

    void breaksNothing() {
        QFETCH(unsigned, seed);
        Opened opened;
        QVERIFY(opened.openDemo());
        const std::string before = model::writeDocumentText(*opened.session.document());
        Hand hand(opened, seed);
        int steps = 0, edits = 0;
        QObject::connect(opened.session.undoStack(), &QUndoStack::indexChanged, this, [&](int) { ++edits; });
        const auto wanted = std::max(400, static_cast<int>(effort(400))); // fewer may edit nothing
        for (; steps < wanted && opened.session.opened() == session::Opened::demo; ++steps) {
            hand.act();
            if (steps % 7 == 0)
                QCoreApplication::processEvents();
        }
        QCOMPARE(steps, wanted);
        closeAll();
        QVERIFY(edits > 5);
        QVERIFY(opened.settled());
        while (opened.session.undoStack()->canUndo())
            opened.session.undoStack()->undo();
        QCOMPARE(model::writeDocumentText(*opened.session.document()), before);
        QVERIFY(opened.settled());
    }
};

QTEST_MAIN(RandomUse)
#include "tst_randomuse.moc"
