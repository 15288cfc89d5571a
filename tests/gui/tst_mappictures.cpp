// The map in the states that a person meets: build/pictures/map-*.png.
#include "cases.h"
#include "inspector.h"
#include "map/mappage.h"
#include "map/mapview.h"
#include "mapworlds.h"
#include "navigator.h"
#include "opened.h"

#include <QDir>
#include <QMouseEvent>
#include <QThreadPool>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

MapView& viewOf(Opened& opened) {
    return opened.window.findChild<MapPage*>()->view();
}

void settle() {
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(250);
}

void keep(Opened& opened, const QString& name, int ratio = 1) {
    settle();
    const QString folder = QStringLiteral(SALLYPORT_BUILD "/pictures");
    QVERIFY(QDir().mkpath(folder));
    QImage picture(opened.window.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    opened.window.render(&picture);
    QVERIFY(picture.save(folder + QStringLiteral("/map-") + name + QStringLiteral(".png")));
}

bool openDocument(Opened& opened, const QString& file) {
    opened.session.openDocument(file.toStdString());
    return QTest::qWaitFor([&] { return opened.session.opened() == session::Opened::document; }, 30000) &&
           opened.settled();
}

} // namespace

class MapPictures : public QObject {
    Q_OBJECT
private slots:
    void fine() {
        Opened opened;
        QVERIFY(opened.openDemo());
        keep(opened, QStringLiteral("2x"), 2);
    }

    void ofOnePath() {
        Opened opened(ThemeChoice::dark);
        QVERIFY(opened.openDemo());
        MapView& view = viewOf(opened);
        opened.window.select(Selection::hostname("homelab", "status"));
        view.focusPath(view.chosen());
        keep(opened, QStringLiteral("path"));
    }

    void whole() {
        Opened opened;
        QVERIFY(opened.openDemo());
        viewOf(opened).fit();
        keep(opened, QStringLiteral("fit"));
    }

    void mirrored() {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            Opened opened;
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
            QVERIFY(opened.openDemo());
            settle();
            // The panes follow the writing direction, though it came after them.
            const auto middle = [&](QWidget* one) {
                return one->mapTo(&opened.window, one->rect().center()).x();
            };
            const int map = middle(&viewOf(opened));
            QVERIFY(middle(opened.window.findChild<Navigator*>()) > map);
            QVERIFY(middle(opened.window.findChild<Inspector*>()) < map);
            // As wide as they are from left to right.
            QVERIFY(opened.window.findChild<Navigator*>()->width() < 260);
            QVERIFY(opened.window.findChild<Inspector*>()->width() < 280);
            keep(opened, QStringLiteral("mirrored"));
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void whileDragging() {
        Opened opened;
        QVERIFY(opened.openDemo());
        MapView& view = viewOf(opened);
        settle();
        const int row = view.map().indexOf("svc:site/portfolio");
        QVERIFY(row >= 0);
        const QPoint from = view.shownRect(row).center();
        const QPoint to =
            view.shownRect(view.map().indexOf("host:homelab/invoices")).center() + QPoint(0, 60);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from - QPoint(20, 0));
        QTest::mouseMove(view.viewport(), to);
        keep(opened, QStringLiteral("dragging"));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        keep(opened, QStringLiteral("publishing"));
    }

    void nothingThere() {
        Opened opened;
        opened.session.newDocument("homelab");
        QVERIFY(QTest::qWaitFor([&] { return opened.session.opened() != session::Opened::nothing; }));
        keep(opened, QStringLiteral("empty"));
    }

    void unreadable() {
        Opened opened;
        const QString file = opened.folder.filePath(QStringLiteral("lost.sallyport.yaml"));
        QVERIFY(writeText(file, largeDocument(5, "nowhere")));
        QVERIFY(openDocument(opened, file));
        keep(opened, QStringLiteral("unreadable"));
    }

    void large() {
        Opened opened;
        QVERIFY(QDir(opened.folder.path()).mkdir(QStringLiteral("cluster")));
        QVERIFY(writeText(opened.folder.filePath(QStringLiteral("cluster/all.yaml")), largeCluster(2000)));
        const QString file = opened.folder.filePath(QStringLiteral("large.sallyport.yaml"));
        QVERIFY(writeText(file, largeDocument(60, "cluster")));
        QVERIFY(openDocument(opened, file));
        keep(opened, QStringLiteral("2000"));
        viewOf(opened).fit();
        keep(opened, QStringLiteral("2000-fit"));
    }

    void corpus() {
        SALLYPORT_NEEDS_CASES("corpus/rommelporras-homelab/manifests");
        const QString folder =
            QString::fromStdString((casesDir() / "corpus/rommelporras-homelab/manifests").string());
        Opened opened;
        QVERIFY(opened.openFolder(folder));
        keep(opened, QStringLiteral("corpus"));
        viewOf(opened).fit();
        keep(opened, QStringLiteral("corpus-fit"));
    }
};

QTEST_MAIN(MapPictures)
#include "tst_mappictures.moc"
