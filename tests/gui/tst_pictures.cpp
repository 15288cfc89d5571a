// Each page light and dark at 1280x800, for README and guide: build/pictures/.
#include "hostnames/publishdialog.h"
#include "navigator.h"
#include "opened.h"

#include <QDir>
#include <QThreadPool>

using namespace sallyport;
using namespace sallyport::gui;

class Pictures : public QObject {
    Q_OBJECT
private slots:
    void pages_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << false << QStringLiteral("en");
        QTest::newRow("dark") << true << QStringLiteral("en");
        QTest::newRow("german") << false << QStringLiteral("de");
    }

    void pages() {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        const QString mode = QLatin1String(QTest::currentDataTag());
        Opened opened(dark ? ThemeChoice::dark : ThemeChoice::light, language);
        keep(opened, QStringLiteral("start-") + mode);
        QVERIFY(opened.openDemo());
        auto* navigator = opened.window.findChild<Navigator*>();
        static const QMap<QString, QString> names{
            {QStringLiteral("globe"), QStringLiteral("hostnames")},
            {QStringLiteral("brick-wall-shield"), QStringLiteral("policy")},
            {QStringLiteral("file-code"), QStringLiteral("manifests")},
            {QStringLiteral("triangle-alert"), QStringLiteral("findings")},
            {QStringLiteral("map"), QStringLiteral("map")}};
        opened.window.select(Selection::hostname("homelab", "blog"));
        for (int page = 0; page < navigator->count(); ++page) {
            const QString icon = navigator->item(page)->data(Navigator::iconRole).toString();
            opened.window.showPage(page);
            keep(opened, names.value(icon) + QLatin1Char('-') + mode);
        }
    }

private:
    static void keep(Opened& opened, const QString& name) {
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(150);
        const QString folder = QStringLiteral(SALLYPORT_BUILD "/pictures");
        QVERIFY(QDir().mkpath(folder));
        const QImage picture = opened.window.grab().toImage();
        QCOMPARE(picture.size(), QSize(1280, 800) * opened.window.devicePixelRatioF());
        QVERIFY(picture.save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
};

QTEST_MAIN(Pictures)
#include "tst_pictures.moc"
