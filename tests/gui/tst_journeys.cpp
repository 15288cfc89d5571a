// What a person does in the window, from the first page to a saved document.
#include "cases.h"
#include "finder.h"
#include "inspector.h"
#include "map/mappage.h"
#include "navigator.h"
#include "opened.h"
#include "remotetunnel.h"

#include <sallyport/base/file.h>

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>
#include <array>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

std::vector<std::string> hostnamesOf(const session::Session& session) {
    std::vector<std::string> all;
    for (const model::Tunnel& tunnel : session.document()->tunnels)
        for (const model::PublicHostname& one : tunnel.hostnames)
            all.push_back(one.hostname);
    return all;
}

bool publishes(const session::Session& session, const std::string& hostname) {
    const auto all = hostnamesOf(session);
    return std::find(all.begin(), all.end(), hostname) != all.end();
}

int pageOf(MainWindow& window, const QString& title) {
    auto* navigator = window.findChild<Navigator*>();
    for (int i = 0; i < navigator->count(); ++i)
        if (navigator->item(i)->text() == title)
            return i;
    return -1;
}

} // namespace

class Journeys : public QObject {
    Q_OBJECT
private slots:
    void theStartPageOffersTheDemo() {
        Opened opened;
        QAbstractButton* demo = opened.button(QStringLiteral("Open the demo"));
        QVERIFY(demo);
        QTest::mouseClick(demo, Qt::LeftButton);
        QTRY_COMPARE(opened.session.opened(), session::Opened::demo);
        QVERIFY(opened.settled());
        QVERIFY(opened.window.findChild<Navigator*>()->isVisible());
        QVERIFY(opened.window.findChild<Inspector*>()->isVisible());
    }

    void aHostnameIsPublishedUndoneAndSaved() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.window.showPage(pageOf(opened.window, QStringLiteral("Hostnames")));
        const auto before = hostnamesOf(opened.session).size();
        QTest::mouseClick(opened.button(QStringLiteral("Publish…")), Qt::LeftButton);
        QTRY_VERIFY(opened.window.findChild<QDialog*>());
        auto* dialog = opened.window.findChild<QDialog*>();
        QTRY_VERIFY(dialog->isVisible());
        QLineEdit* name = nullptr;
        for (auto* field : dialog->findChildren<QLineEdit*>())
            if (field->accessibleName() == QLatin1String("Hostname"))
                name = field;
        auto* service = dialog->findChildren<QComboBox*>().constFirst();
        const int grafana = service->findText(QStringLiteral("grafana.monitoring"), Qt::MatchContains);
        QVERIFY(grafana >= 0);
        service->setCurrentIndex(grafana);
        QVERIFY(name->text().startsWith(QLatin1String("grafana")));
        name->clear();
        QTest::keyClicks(name, QStringLiteral("charts.example.com"));
        QTest::mouseClick(opened.button(QStringLiteral("Publish")), Qt::LeftButton);
        QTRY_VERIFY(publishes(opened.session, "charts.example.com"));
        QVERIFY(opened.session.undoStack()->undoText().contains(QLatin1String("charts.example.com")));
        QVERIFY(opened.settled());
        QTRY_COMPARE(opened.window.findChild<Inspector*>()->shown().title,
                     QStringLiteral("charts.example.com"));
        // The demo's policy lets the connector reach what is published, and nothing of this.
        QVERIFY(opened.window.findChild<Inspector*>()->shown().tone != Tone::plain);

        opened.session.undoStack()->undo();
        QCOMPARE(hostnamesOf(opened.session).size(), before);
        opened.session.undoStack()->redo();
        QVERIFY(publishes(opened.session, "charts.example.com"));
        QVERIFY(opened.window.isWindowModified());

        const QString path = opened.folder.filePath(QStringLiteral("mine.sallyport.yaml"));
        QVERIFY(opened.session.saveAs(path.toStdString()));
        QTRY_VERIFY(!opened.window.isWindowModified());
        Opened again;
        again.session.openDocument(path.toStdString());
        QTRY_COMPARE(again.session.opened(), session::Opened::document);
        QVERIFY(publishes(again.session, "charts.example.com"));
    }

    void theTableMovesAndWithdrawsByKeyboard() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.window.showPage(pageOf(opened.window, QStringLiteral("Hostnames")));
        auto* table = opened.child<QTableView>(QStringLiteral("Hostnames"));
        QVERIFY(table);
        table->setFocus();
        table->selectRow(0);
        const auto before = hostnamesOf(opened.session);
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        auto after = hostnamesOf(opened.session);
        QCOMPARE(after[1], before[0]);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(hostnamesOf(opened.session), before);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!publishes(opened.session, before[0]));
        opened.session.undoStack()->undo();
        QCOMPARE(hostnamesOf(opened.session), before);
    }

    void aSettingOfTheConnectionIsEntered() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.window.showPage(pageOf(opened.window, QStringLiteral("Hostnames")));
        auto* timeout = opened.child<QLineEdit>(QStringLiteral("connectTimeout"));
        QVERIFY(timeout);
        QCOMPARE(timeout->placeholderText(), QStringLiteral("30s"));
        timeout->setFocus();
        QTest::keyClicks(timeout, QStringLiteral("12s"));
        QTest::keyClick(timeout, Qt::Key_Return);
        const auto& hostname = opened.session.document()->tunnels.front().hostnames.front();
        QVERIFY(hostname.originRequest.find("connectTimeout"));
        QCOMPARE(hostname.originRequest.text({"connectTimeout"}), std::string("12s"));
        timeout->selectAll();
        QTest::keyClicks(timeout, QStringLiteral("soon"));
        QTest::keyClick(timeout, Qt::Key_Return);
        QCOMPARE(opened.session.document()->tunnels.front().hostnames.front().originRequest.text(
                     {"connectTimeout"}),
                 std::string("12s"));
        opened.session.undoStack()->undo();
        QVERIFY(opened.session.document()->tunnels.front().hostnames.front().originRequest.isNull());
        QTRY_COMPARE(timeout->text(), QString());
    }

    // What holds, and where it comes from: the field, the tunnel or the default; and whether it is asked at
    // all.
    void aSettingSaysWhatHolds() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.window.showPage(pageOf(opened.window, QStringLiteral("Hostnames")));
        const auto says = [&](const QString& part) {
            return std::ranges::any_of(opened.window.findChildren<QLabel*>(), [&](const QLabel* one) {
                return one->isVisible() && one->text().contains(part);
            });
        };
        auto* timeout = opened.child<QLineEdit>(QStringLiteral("connectTimeout"));
        QVERIFY(timeout && says(QStringLiteral("Default: 30s.")));
        timeout->setFocus();
        QTest::keyClicks(timeout, QStringLiteral("45"));
        QTest::keyClick(timeout, Qt::Key_Return);
        QCOMPARE(opened.session.document()->tunnels.front().hostnames.front().originRequest.text(
                     {"connectTimeout"}),
                 std::string("45s"));
        opened.session.edit({"edit-test", "Edit", {}}, {}, [](model::Document& document) {
            model::Tunnel& tunnel = document.tunnels.edit(0);
            model::PublicHostname& hostname = tunnel.hostnames.edit(0);
            hostname.service = "tcp://database.apps:5432";
            hostname.originRequest = base::Tree::map();
            hostname.originRequest.set("caPool", base::Tree::string("/etc/ca.pem"));
            tunnel.originRequest = base::Tree::map();
            tunnel.originRequest.set("connectTimeout", base::Tree::string("7s"));
            base::Tree access = base::Tree::map();
            access.set("required", base::Tree::boolean(true));
            tunnel.originRequest.set("access", access);
            tunnel.management = model::Management::remote;
        });
        QTRY_COMPARE(timeout->placeholderText(), QStringLiteral("7s"));
        QVERIFY(says(QStringLiteral("The tunnel sets 7s.")));
        QVERIFY(says(QStringLiteral("No effect here")));
        QVERIFY(says(QStringLiteral("What the tunnel says of it does not count")));
        timeout->setFocus();
        QTest::keyClicks(timeout, QStringLiteral("500ms"));
        QTest::keyClick(timeout, Qt::Key_Return);
        QVERIFY(says(QStringLiteral("Cloudflare takes whole seconds")));
        QVERIFY(!opened.session.document()->tunnels.front().hostnames.front().originRequest.find(
            "connectTimeout"));
    }

    void anythingIsFound() {
        Opened opened;
        QVERIFY(opened.openDemo());
        auto* finder = opened.window.findChild<Finder*>();
        const auto find = [&](const QString& text) {
            finder->setFocus();
            finder->setText(text);
            finder->jump();
        };
        find(QStringLiteral("invoices.example"));
        QCOMPARE(opened.window.selection().kind, Selection::Kind::hostname);
        QCOMPARE(opened.window.selection().id, std::string("invoices"));
        find(QStringLiteral("vault/vault"));
        QCOMPARE(opened.window.selection().kind, Selection::Kind::service);
        QTRY_COMPARE(opened.window.findChild<Inspector*>()->shown().tone, Tone::denied);
        find(QStringLiteral("Manifests"));
        QCOMPARE(opened.window.findChild<Navigator*>()->currentItem()->text(), QStringLiteral("Manifests"));
        QCOMPARE(finder->text(), QString());
    }

    void unknownRoutesAreEntered() {
        Opened opened;
        const QString folder = opened.folder.filePath(QStringLiteral("cluster"));
        QVERIFY(base::writeFile((folder + QStringLiteral("/all.yaml")).toStdString(), remoteTunnel));
        QVERIFY(opened.openFolder(folder));
        QVERIFY(!opened.session.document()->tunnels.front().routesKnown);
        // The map says it once, with what to do about it.
        int said = 0;
        for (const QLabel* label : opened.window.findChild<MapPage*>()->findChildren<QLabel*>())
            said += label->isVisible() && label->text().startsWith(QLatin1String("What tunnel")) ? 1 : 0;
        QCOMPARE(said, 1);
        opened.window.onlyPublished();
        QTRY_VERIFY(opened.window.findChild<MessageBar*>()->isVisible());
        QTest::mouseClick(opened.button(QStringLiteral("Enter the hostnames…")), Qt::LeftButton);
        QTRY_VERIFY(opened.window.findChild<QDialog*>());
        auto* table = opened.window.findChild<QDialog*>()->findChild<QTableWidget*>();
        table->item(0, 0)->setText(QStringLiteral("blog.example.com"));
        table->item(0, 2)->setText(QStringLiteral("not a service"));
        QVERIFY(!opened.button(QStringLiteral("Enter"))->isEnabled());
        table->item(0, 2)->setText(QStringLiteral("http://blog.web:80"));
        QVERIFY(opened.button(QStringLiteral("Enter"))->isEnabled());
        QTest::mouseClick(opened.button(QStringLiteral("Enter")), Qt::LeftButton);
        QTRY_VERIFY(opened.session.document()->tunnels.front().routesKnown);
        QVERIFY(publishes(opened.session, "blog.example.com"));
        QVERIFY(opened.settled());
        opened.window.select(
            Selection::hostname(opened.session.document()->tunnels.front().name, "blog-example-com"));
        QCOMPARE(opened.window.findChild<Inspector*>()->shown().tone, Tone::allowed);
    }

    // A real cluster: its tunnel is managed at Cloudflare, so what it publishes is entered.
    void aRealClustersRoutesAreEntered() {
        SALLYPORT_NEEDS_CASES("corpus/rommelporras-homelab/manifests");
        Opened opened;
        QVERIFY(opened.openFolder(
            QString::fromStdString((casesDir() / "corpus/rommelporras-homelab/manifests").string())));
        QVERIFY(!opened.session.document()->tunnels.front().routesKnown);
        opened.window.onlyPublished();
        QTRY_VERIFY(opened.window.findChild<MessageBar*>()->isVisible());
        opened.window.enterRoutes({});
        QTRY_VERIFY(opened.window.findChild<QDialog*>());
        auto* table = opened.window.findChild<QDialog*>()->findChild<QTableWidget*>();
        const std::array<std::pair<const char*, const char*>, 5> routes{
            {{"blog.rommelporras.com", "http://ghost.ghost-prod:2368"},
             {"blog-api.rommelporras.com", "http://ghost-analytics.ghost-prod:3000"},
             {"www.rommelporras.com", "http://portfolio.portfolio-prod:80"},
             {"status.rommelporras.com", "http://uptime-kuma.uptime-kuma:3001"},
             {"invoicetron.rommelporras.com", "http://invoicetron.invoicetron-prod:3000"}}};
        for (std::size_t row = 0; row < routes.size(); ++row) {
            table->item(static_cast<int>(row), 0)->setText(QLatin1String(routes[row].first));
            table->item(static_cast<int>(row), 2)->setText(QLatin1String(routes[row].second));
        }
        QTest::mouseClick(opened.button(QStringLiteral("Enter")), Qt::LeftButton);
        QTRY_COMPARE(hostnamesOf(opened.session).size(), routes.size());
        QVERIFY(opened.settled());
        auto* inspector = opened.window.findChild<Inspector*>();
        const auto says = [&](const char* words) {
            return std::ranges::any_of(inspector->shown().hops, [&](const Hop& hop) {
                return hop.sentence.contains(QLatin1String(words));
            });
        };
        const model::Tunnel& tunnel = opened.session.document()->tunnels.front();
        opened.window.select(Selection::hostname(tunnel.name, tunnel.hostnames.front().id));
        QCOMPARE(inspector->shown().tone, Tone::allowed);
        QVERIFY(says("cloudflared-egress"));
        QVERIFY(says("ghost-gateway-ingress"));
        // No manifest shows Vault's pods, a chart brings them; and the NAS is an address.
        auto* finder = opened.window.findChild<Finder*>();
        for (const char* what : {"vault/vault", "10.10.30.4:443"}) {
            finder->setFocus();
            finder->setText(QLatin1String(what));
            finder->jump();
            QCOMPARE(inspector->shown().tone, Tone::denied);
            QVERIFY(says("no rule allows"));
            QVERIFY(says("Nearest: "));
        }
    }

    void whatCannotBeReadIsSaidBesideTheWork() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.session.openDocument(
            opened.folder.filePath(QStringLiteral("nowhere.sallyport.yaml")).toStdString());
        QTRY_VERIFY(opened.window.findChild<MessageBar*>()->isVisible());
        QVERIFY(!opened.window.findChild<MessageBar*>()->text().isEmpty());
        QCOMPARE(opened.session.opened(), session::Opened::demo);
    }

    // A source that is not there has no line to show: it can be read again once it is.
    void whatIsMissingOffersNoLine() {
        Opened opened;
        const QString path = opened.folder.filePath(QStringLiteral("lost.sallyport.yaml"));
        QVERIFY(base::writeFile(path.toStdString(), "apiVersion: sallyport/v1\nkind: Studio\nname: lost\n"
                                                    "cluster: {source: manifests}\n"));
        opened.session.openDocument(path.toStdString());
        QTRY_COMPARE(opened.session.opened(), session::Opened::document);
        QVERIFY(opened.settled());
        const auto findings = [&] { return opened.session.derived()->findings; };
        const auto lost = [&] {
            const auto all = findings();
            const auto found = std::ranges::find(all, "policy-unreadable", &base::Diagnostic::id);
            return found == all.end() ? Selection() : Selection::finding(*found);
        };
        const Selection selection = lost();
        QVERIFY(!selection.id.empty());
        opened.window.showPage(pageOf(opened.window, QStringLiteral("Findings")));
        opened.window.select(selection);
        QTRY_VERIFY(opened.button(QStringLiteral("Read again")));
        QVERIFY(!opened.button(QStringLiteral("Show the line")));
        for (const QAbstractButton* link :
             opened.window.findChild<Inspector*>()->findChildren<QAbstractButton*>())
            QVERIFY2(!link->isVisible() || !link->accessibleName().startsWith(QStringLiteral("Where")),
                     qPrintable(link->accessibleName()));
        QVERIFY(QDir(opened.folder.path()).mkdir(QStringLiteral("manifests")));
        QVERIFY(base::writeFile(opened.folder.filePath(QStringLiteral("manifests/a.yaml")).toStdString(),
                                "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n"));
        opened.button(QStringLiteral("Read again"))->click();
        QTRY_VERIFY(opened.session.state()->objects().size() == 1);
        QVERIFY(opened.settled());
        QVERIFY(lost().id.empty());
    }

    void panesAreCycled() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.window.findChild<Navigator*>()->setFocus();
        QSet<QWidget*> seen;
        for (int i = 0; i < 5; ++i) {
            seen.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QVERIFY(seen.size() >= 4);
    }

    void theLanguageSwitchesWhileItRuns() {
        Opened opened;
        QVERIFY(opened.openDemo());
        opened.language.use(QStringLiteral("de"));
        QTRY_VERIFY(pageOf(opened.window, QStringLiteral("Karte")) >= 0 ||
                    pageOf(opened.window, QStringLiteral("Hostnamen")) >= 0);
        opened.language.use(QStringLiteral("en"));
        QTRY_VERIFY(pageOf(opened.window, QStringLiteral("Hostnames")) >= 0);
    }
};

QTEST_MAIN(Journeys)
#include "tst_journeys.moc"
