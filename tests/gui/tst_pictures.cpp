// Each page light and dark at 1280x800, for README and guide: build/pictures/.
#include "access/accesspage.h"
#include "access/templatedialog.h"
#include "access/whogetsin.h"
#include "hostnames/publishdialog.h"
#include "navigator.h"
#include "opened.h"
#include "remotetunnel.h"

#include <sallyport/base/file.h>

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QThreadPool>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

const char* const withAccess = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: one
    hostnames:
      - {id: invoices, hostname: invoices.example.com, service: "http_status:200"}
      - {id: blog, hostname: blog.example.com, service: "http_status:200"}
      - {id: status, hostname: status.example.com, service: "http_status:200"}
edge:
  access:
    - name: Invoices
      destinations: [invoices.example.com]
      sessionDuration: 24h
      policies:
        - {name: Family, decision: allow, include: [{email: anna@example.com}, {email_domain: example.org}], require: [{geo: DE}]}
        - {name: Office, decision: deny, include: [{ip: 203.0.113.0/24}]}
        - {name: Bookkeeping, decision: non_identity, include: [{service_token: bookkeeping}]}
        - {name: Travels, decision: allow, include: [{email: anna@example.com}], require: [{geo: AT}, {geo: CH}]}
    - name: Blog admin
      destinations: [blog.example.com/ghost]
      sessionDuration: 30m
      policies:
        - {name: Administrators, decision: allow, include: [{email: anna@example.com}], require: [{group: Near}]}
  accessGroups:
    - {name: Near, include: [{geo: DE}, {geo: AT}]}
  serviceTokens:
    - {name: bookkeeping, id: 5a2e1d6b-0000-4000-8000-000000000006, clientId: 0123.access}
)";

} // namespace

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
            {QStringLiteral("user"), QStringLiteral("access")},
            {QStringLiteral("shield"), QStringLiteral("edge")},
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

    void access_data() { pages_data(); }

    // Who may reach what, with all that the page has.
    void access() {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        const QString mode = QLatin1String(QTest::currentDataTag());
        Opened opened(dark ? ThemeChoice::dark : ThemeChoice::light, language);
        const QString file = opened.folder.filePath(QStringLiteral("home.sallyport.yaml"));
        QVERIFY(base::writeFile(file.toStdString(), withAccess));
        opened.session.openDocument(file.toStdString());
        QTRY_COMPARE(opened.session.opened(), session::Opened::document);
        QVERIFY(opened.settled());
        auto* navigator = opened.window.findChild<Navigator*>();
        for (int i = 0; i < navigator->count(); ++i)
            if (navigator->item(i)->data(Navigator::iconRole) == QLatin1String("user"))
                opened.window.showPage(i);
        keep(opened, QStringLiteral("access-application-") + mode);
        opened.window.select(Selection::application("Invoices", "Family"));
        keep(opened, QStringLiteral("access-policy-") + mode);
        opened.window.select(Selection::application("Invoices", "Office"));
        auto* page = opened.window.findChild<AccessPage*>();
        QTRY_VERIFY(page->findChild<MovesPanel*>()->isVisible());
        keep(opened, QStringLiteral("access-move-") + mode);
        for (auto* tabs : page->findChildren<QTabWidget*>())
            if (tabs->currentWidget()->isVisible() && tabs->count() == 2 &&
                tabs->isAncestorOf(page->whoGetsIn()))
                tabs->setCurrentIndex(1);
        for (auto* line : page->whoGetsIn()->findChildren<QLineEdit*>()) {
            if (line->placeholderText() == QLatin1String("anna@example.com"))
                line->setText(QStringLiteral("anna@example.com"));
            if (line->placeholderText() == QLatin1String("DE"))
                line->setText(QStringLiteral("FR"));
        }
        keep(opened, QStringLiteral("access-who-") + mode);
        auto* dialog = new AccessTemplateDialog(opened.session, {}, page);
        dialog->choose(AccessTemplate::Id::webhook);
        dialog->open();
        keepDialog(opened, QStringLiteral("access-template-") + mode);
    }

    void windowsOverIt_data() { pages_data(); }

    // What opens over the pages, as a picture of its own.
    void windowsOverIt() {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        const QString mode = QLatin1String(QTest::currentDataTag());
        Opened opened(dark ? ThemeChoice::dark : ThemeChoice::light, language);
        QVERIFY(opened.openDemo());
        auto* publish = new PublishDialog(opened.session, "monitoring", "grafana", &opened.window);
        publish->open();
        keepDialog(opened, QStringLiteral("publish-") + mode);
        opened.window.onlyPublished();
        keepDialog(opened, QStringLiteral("only-published-") + mode);
        opened.window.showPage(1);
        for (auto* tabs : opened.window.findChildren<QTabWidget*>())
            if (tabs->isVisible())
                tabs->setCurrentIndex(1);
        keep(opened, QStringLiteral("policy-written-") + mode);
        base::Diagnostic finding = opened.session.derived()->findings.at(3);
        opened.window.select(Selection::finding(finding));
        opened.window.showPage(opened.window.findChild<Navigator*>()->count() - 1);
        keep(opened, QStringLiteral("finding-") + mode);
    }

    void whereThereIsLittle_data() { pages_data(); }

    // Nothing in it, nothing readable, and routes that are kept elsewhere.
    void whereThereIsLittle() {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        const QString mode = QLatin1String(QTest::currentDataTag());
        Opened opened(dark ? ThemeChoice::dark : ThemeChoice::light, language);
        opened.session.newDocument("Untitled");
        QVERIFY(opened.settled());
        auto* navigator = opened.window.findChild<Navigator*>();
        for (int page = 0; page < navigator->count(); ++page) {
            opened.window.showPage(page);
            keep(opened, QStringLiteral("empty-%1-%2").arg(page).arg(mode));
        }
        const QString folder = opened.folder.filePath(QStringLiteral("cluster"));
        QVERIFY(base::writeFile((folder + QStringLiteral("/all.yaml")).toStdString(), remoteTunnel));
        QVERIFY(base::writeFile((folder + QStringLiteral("/broken.yaml")).toStdString(), "kind: [Service\n"));
        QVERIFY(opened.openFolder(folder));
        opened.window.onlyPublished();
        QTRY_VERIFY(opened.window.findChild<MessageBar*>()->isVisible());
        opened.window.showPage(0);
        keep(opened, QStringLiteral("unknown-routes-") + mode);
        opened.window.enterRoutes({});
        keepDialog(opened, QStringLiteral("routes-") + mode);
    }

private:
    static void keepDialog(Opened& opened, const QString& name) {
        QDialog* dialog = nullptr;
        const auto shown = [&] {
            for (auto* one : opened.window.findChildren<QDialog*>())
                if (one->isVisible())
                    dialog = one;
            return dialog != nullptr;
        };
        QTRY_VERIFY(shown());
        QTest::qWait(100);
        QVERIFY(dialog->width() <= 1280 && dialog->height() <= 800);
        QVERIFY(dialog->grab().save(folder() + QLatin1Char('/') + name + QStringLiteral(".png")));
        dialog->close();
        QTRY_VERIFY(!dialog->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    static QString folder() {
        const QString made = QStringLiteral(SALLYPORT_BUILD "/pictures");
        QDir().mkpath(made);
        return made;
    }

    static void keep(Opened& opened, const QString& name) {
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(150);
        const QImage picture = opened.window.grab().toImage();
        QCOMPARE(picture.size(), QSize(1280, 800) * opened.window.devicePixelRatioF());
        QVERIFY(picture.save(folder() + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
};

QTEST_MAIN(Pictures)
#include "tst_pictures.moc"
