// One-click fixes of findings about Access: the finding is gone after it, no other
// one of Access stands there instead unless it is told, and undo restores the bytes.
#include <sallyport/session/fixes.h>

#include <QUndoStack>
#include <QtTest>

#include "home.h"

using namespace sallyport;
using testing::Home;

namespace {

std::string documentWith(const std::string& access, const std::string& more = {}) {
    return "apiVersion: sallyport/v1\nkind: Studio\nname: home\ncluster: {source: cluster}\n"
           "cloudflare: {zones: [example.com]}\n"
           "edge:\n  access:\n" +
           access + more +
           "tunnels:\n  - name: home\n    connector: {namespace: tunnel, name: cloudflared}\n    hostnames:\n"
           "      - {id: app, hostname: app.example.com, service: \"http_status:200\"}\n"
           "      - {id: vault, hostname: vault.example.com, service: \"http:/"
           "/vault.vault:8200\"}\n";
}

std::string application(const std::string& policies, const std::string& destinations = "app.example.com") {
    return "    - {name: App, destinations: [" + destinations + "], policies: [" + policies + "]}\n";
}

QStringList accessFindings(const session::Session& session) {
    QStringList ids;
    for (const base::Diagnostic& one : session.derived()->findings)
        if (one.id.starts_with("access-"))
            ids << QString::fromStdString(one.id);
    return ids;
}

} // namespace

class AccessFixesTest : public QObject {
    Q_OBJECT
private slots:
    void fixes_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("policies");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("words"); // empty: there is no fix
        QTest::addColumn<QString>("after"); // that the Document then has
        const auto row = [](const char* name, const char* id, const char* policies, const char* words,
                            const char* after, const char* more = "") {
            QTest::newRow(name) << id << policies << more << words << after;
        };
        const char* const everyoneBypass = "{name: Open, decision: bypass, include: [everyone]}, {name: Me, "
                                           "decision: allow, include: [{email: me@example.com}]}";
        row("a Bypass for everyone before an Allow", "access-policy-unreached", everyoneBypass,
            "Take the policy Open from App, which lets everyone in unasked", "- name: Me");
        row("a Bypass for some", "access-selector-refused",
            "{name: Office, decision: bypass, include: [{ip: 192.0.2.0/24}, {email: me@example.com}]}", "",
            "");
        row("an Allow that others hold already", "access-policy-unreached",
            "{name: All of us, decision: allow, include: [{email_domain: example.com}]}, {name: Me, "
            "decision: "
            "allow, include: [{email: me@example.com}]}",
            "Take the policy Me from App: All of us does the same already", "name: All of us");
        row("a Block behind the Allow that takes its visitor", "access-policy-unreached",
            "{name: All of us, decision: allow, include: [{email_domain: example.com}]}, {name: Not him, "
            "decision: deny, include: [{email: him@example.com}]}",
            "Move the policy Not him up, before All of us", "name: Not him");
        row("an Allow behind a Block for everyone", "access-policy-unreached",
            "{name: Nobody, decision: deny, include: [everyone]}, {name: Me, decision: allow, include: "
            "[{email: me@example.com}]}",
            "", "");
        row("a Block and an Allow for the same", "access-policy-unreached",
            "{name: Welcome, decision: allow, include: [{email: a@example.com}]}, {name: Away, decision: "
            "deny, "
            "include: [{email: a@example.com}]}",
            "", "");
        row("a Block with only an Exclude", "access-policy-impossible",
            "{name: Not others, decision: deny, include: [], exclude: [{email: me@example.com}]}, {name: Me, "
            "decision: allow, include: [{email: me@example.com}]}",
            "Let the policy Not others block everyone but those it excludes", "- everyone");
        row("an Allow with only an Exclude", "access-policy-impossible",
            "{name: Others, decision: allow, include: [], exclude: [{email: me@example.com}]}", "", "");
        row("an Allow that contradicts itself", "access-policy-impossible",
            "{name: Me, decision: allow, include: [{email: me@example.com}], exclude: [{email_domain: "
            "example.com}]}",
            "", "");
        row("a Block with exceptions", "access-block-admits-nobody",
            "{name: Not others, decision: deny, include: [everyone], exclude: [{email: me@example.com}]}",
            "Allow those whom the policy Not others excludes, as Exceptions of Not others",
            "decision: allow");
        row("a Block with a country as exception", "access-block-admits-nobody",
            "{name: Not others, decision: deny, include: [everyone], exclude: [{geo: DE}]}", "", "");
        row("a Bypass that asks who it is", "access-selector-refused",
            "{name: Me, decision: bypass, include: [{email: me@example.com}]}",
            "Make the policy Me an Allow: those it names sign in", "decision: allow");
        row("an Allow for a token", "access-selector-refused",
            "{name: CI, decision: allow, include: [{service_token: ci}]}",
            "Make the policy CI Service Auth: it names tokens", "decision: non_identity",
            "  serviceTokens: [{name: ci, id: t1}]\n");
        row("an Allow for everyone, or a token", "access-selector-refused",
            "{name: CI, decision: allow, include: [everyone, {service_token: ci}]}", "", "",
            "  serviceTokens: [{name: ci, id: t1}]\n");
        row("a Block for a token", "access-selector-refused",
            "{name: CI, decision: deny, include: [{service_token: ci}]}", "", "",
            "  serviceTokens: [{name: ci, id: t1}]\n");
        row("a reusable policy", "access-selector-refused", "Near",
            "Make the policy Near an Allow: those it names sign in", "decision: allow",
            "  accessPolicies: [{name: Near, decision: bypass, include: [{email: me@example.com}]}]\n");
        row("several countries", "access-two-countries",
            "{name: Near, decision: allow, include: [{email: me@example.com}], require: [{geo: DE}, {geo: "
            "AT}]}",
            "Require any of the countries, as the group DE or AT", "name: DE or AT");
    }

    void fixes() {
        QFETCH(QString, id);
        QFETCH(QString, policies);
        QFETCH(QString, more);
        QFETCH(QString, words);
        QFETCH(QString, after);
        const Home home;
        home.write("home.sallyport.yaml",
                   documentWith(application(policies.toStdString()), more.toStdString()));
        session::Session session(testing::environment(home));
        QVERIFY(testing::openAndSettle(session, home.documentPath()));
        const auto finding = [&]() -> std::optional<base::Diagnostic> {
            for (const base::Diagnostic& one : session.derived()->findings)
                if (one.id == id.toStdString())
                    return one;
            return std::nullopt;
        };
        QVERIFY2(finding(), qPrintable(accessFindings(session).join(' ')));
        const auto fix = session::fixOf(*session.document(), *finding());
        QCOMPARE(fix ? QString::fromStdString(fix->text.english()) : QString(), words);
        if (!fix)
            return;
        QCOMPARE(finding()->fix, fix->text);
        const std::string before = model::writeDocumentText(*session.document());
        const auto found = accessFindings(session).size();
        QVERIFY(session.edit(*fix));
        QVERIFY(testing::settle(session));
        QVERIFY(!finding());
        QVERIFY2(accessFindings(session).size() < found, qPrintable(accessFindings(session).join(' ')));
        const QString now = QString::fromStdString(model::writeDocumentText(*session.document()));
        QVERIFY2(now.contains(after), qPrintable(now));
        session.undoStack()->undo();
        QCOMPARE(model::writeDocumentText(*session.document()), before);
    }

    // What stands in the open goes behind the application of its zone, if there is just one.
    void besideItsSibling() {
        const std::string one =
            application("{name: Me, decision: allow, include: [{email: me@example.com}]}");
        const auto words = [](const std::string& access) {
            const Home home;
            home.write("home.sallyport.yaml", documentWith(access));
            home.write("cluster/vault.yaml",
                       "apiVersion: v1\nkind: Service\nmetadata: {name: vault, namespace: "
                       "vault}\nspec: {selector: {app: vault}, ports: [{port: 8200}]}\n");
            session::Session session(testing::environment(home));
            if (!testing::openAndSettle(session, home.documentPath()))
                return QString();
            const auto open = [&]() -> const base::Diagnostic* {
                for (const base::Diagnostic& finding : session.derived()->findings)
                    if (finding.id == "admin-surface")
                        return &finding;
                return nullptr;
            };
            if (!open())
                return QStringLiteral("not found");
            const auto fix = session::fixOf(*session.document(), *open());
            if (!fix)
                return QStringLiteral("no fix");
            const std::string before = model::writeDocumentText(*session.document());
            if (!session.edit(*fix) || !testing::settle(session) || open())
                return QStringLiteral("it stays");
            session.undoStack()->undo();
            return model::writeDocumentText(*session.document()) == before
                       ? QString::fromStdString(fix->text.english())
                       : QStringLiteral("other bytes");
        };
        QCOMPARE(words(one), QStringLiteral("Put vault.example.com behind the Access application App too, as "
                                            "app.example.com is"));
        QCOMPARE(words(one + "    - {name: Other, destinations: [other.example.com], policies: [{name: Me, "
                             "decision: allow, include: [{email: me@example.com}]}]}\n"),
                 QStringLiteral("no fix"));
        QCOMPARE(words(application("{name: Me, decision: allow, include: [{email: me@example.com}]}",
                                   "app.example.com/admin")),
                 QStringLiteral("no fix"));
        QCOMPARE(words(application("{name: Feed, decision: bypass, include: [everyone]}")),
                 QStringLiteral("no fix"));
    }
};

QTEST_GUILESS_MAIN(AccessFixesTest)
#include "tst_accessfixes.moc"
