// The edits of Access: each undone to the same bytes; what a destination may be.
#include <sallyport/session/access.h>
#include <sallyport/session/session.h>

#include <QUndoStack>
#include <QtTest>

using namespace sallyport;

namespace {

const char* const withAccess = R"(apiVersion: sallyport/v1
kind: Studio
name: home
edge:
  access:
    - name: Invoices
      destinations: [invoices.example.com]
      policies:
        - {name: Family, decision: allow, include: [{email: anna@example.com}], require: [{group: Near}]}
        - {name: Rest, decision: deny, include: [everyone]}
        - {name: Feed, decision: bypass, include: [everyone]}
        - Friends
    - name: Shop
      destinations: [shop.example.com]
      policies: [Friends]
  accessPolicies:
    - {name: Friends, decision: allow, include: [{group: {id: Near}}]}
  accessGroups:
    - {name: Near, include: [{geo: DE}]}
    - {name: All, include: [{group: Near}]}
requests:
  - {id: r, request: GET https://invoices.example.com/, expect: blocked, by: access/Invoices}
)";

model::Document documentOf(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    return model::readDocumentText(text, "home.sallyport.yaml", problems).value();
}

model::Document applied(model::Document document, const session::MaybeEdit& edit) {
    if (!edit)
        qFatal("%s", edit.error().english().c_str());
    edit->apply(document);
    return document;
}

std::string idOf(const session::MaybeEdit& edit) {
    return edit ? std::string() : edit.error().message.id;
}

std::vector<std::string> namesOf(const model::List<model::AccessPolicy>& policies) {
    std::vector<std::string> names;
    for (const model::AccessPolicy& one : policies)
        names.push_back(one.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

class AccessEdits : public QObject {
    Q_OBJECT
private slots:
    void applications() {
        const model::Document before = documentOf(withAccess);
        model::AccessApplication one;
        one.name = "Blog";
        one.destinations = {"blog.example.com"};
        const auto added = session::addApplication(before, one);
        QCOMPARE(added->text.english(), std::string("Put Access in front of blog.example.com"));
        QCOMPARE(applied(before, added).access.back(), one);
        one.name = "Shop";
        QCOMPARE(idOf(session::addApplication(before, one)), std::string("name-taken"));
        one.name = "Blog";
        one.destinations = {"blog.example.com:8443"};
        QCOMPARE(idOf(session::addApplication(before, one)), std::string("destination-port"));

        const auto renamed = applied(before, session::renameApplication(before, "Invoices", "Bills"));
        QCOMPARE(renamed.access[0].name, std::string("Bills"));
        QCOMPARE(renamed.requests[0].by, std::string("access/Bills"));
        QCOMPARE(idOf(session::renameApplication(before, "Invoices", "Shop")), std::string("name-taken"));
        QCOMPARE(idOf(session::renameApplication(before, "Invoices", "")), std::string("name-empty"));

        const auto doubled = applied(before, session::duplicateApplication(before, "Invoices"));
        QCOMPARE(doubled.access[1].name, std::string("Invoices 2"));
        QVERIFY(doubled.access[1].policies == before.access[0].policies);
        QCOMPARE(applied(before, session::removeApplication(before, "Invoices")).access.size(), 1U);
        QCOMPARE(idOf(session::removeApplication(before, "None")), std::string("no-such-application"));
    }

    void whatWasWrongBeforeMayStay() {
        model::Document document = documentOf(withAccess);
        document.access.edit(0).destinations = {"invoices.example.com?a"};
        model::AccessApplication changed = document.access[0];
        changed.note = "Mine";
        QVERIFY(session::changeApplication(document, "Invoices", changed));
        changed.destinations.push_back("b.example.com#c");
        QCOMPARE(idOf(session::changeApplication(document, "Invoices", changed)),
                 std::string("destination-fragment"));
        changed = document.access[0];
        changed.sessionDuration = "one day";
        QCOMPARE(idOf(session::changeApplication(document, "Invoices", changed)),
                 std::string("session-duration"));
    }

    void policiesAreAddedMovedAndNamed() {
        const model::Document before = documentOf(withAccess);
        model::AccessPolicy policy;
        policy.name = "family";
        policy.decision = "allow";
        const auto added = session::addPolicy(before, "Invoices", policy);
        QCOMPARE(added->text.english(), std::string("Let family into Invoices"));
        QCOMPARE(applied(before, added).access[0].policies.size(), 5U);
        policy.decision = "deny";
        QCOMPARE(session::addPolicy(before, "Invoices", policy)->text.english(),
                 std::string("Keep family out of Invoices"));

        const auto moved = applied(before, session::movePolicy(before, {"Invoices", "Rest"}, 0));
        QCOMPARE(namesOf(moved.access[0].policies), (Names{"Rest", "Family", "Feed", "Friends"}));
        const auto doubled = applied(before, session::duplicatePolicy(before, {"Invoices", "Family"}));
        QCOMPARE(namesOf(doubled.access[0].policies),
                 (Names{"Family", "Family 2", "Rest", "Feed", "Friends"}));
        const auto removed = applied(before, session::removePolicy(before, {"Invoices", "Rest"}));
        QCOMPARE(namesOf(removed.access[0].policies), (Names{"Family", "Feed", "Friends"}));
        QCOMPARE(idOf(session::removePolicy(before, {"Invoices", "None"})),
                 std::string("no-such-access-policy"));
    }

    void bypassIsAskedFirst() {
        const model::Document document = documentOf(withAccess);
        QCOMPARE(session::askingOrder(document, document.access[0]), (std::vector<std::size_t>{2, 0, 1, 3}));
    }

    void reusablePoliciesAreOneThing() {
        const model::Document before = documentOf(withAccess);
        const auto renamed = applied(before, session::renamePolicy(before, {"Shop", "Friends"}, "Mates"));
        QCOMPARE(renamed.accessPolicies[0].name, std::string("Mates"));
        QCOMPARE(renamed.access[0].policies[3].name, std::string("Mates"));
        QCOMPARE(renamed.access[1].policies[0].name, std::string("Mates"));
        QCOMPARE(idOf(session::renamePolicy(before, {"", "Friends"}, "Rest")), std::string("name-taken"));

        model::AccessPolicy changed = before.accessPolicies[0];
        changed.decision = "deny";
        const auto after = applied(before, session::changePolicy(before, {"Shop", "Friends"}, changed));
        QCOMPARE(after.accessPolicies[0].decision, std::string("deny"));
        QVERIFY(after.access.sharesAll(before.access));

        const auto removed = applied(before, session::removePolicy(before, {"", "Friends"}));
        QVERIFY(removed.accessPolicies.empty());
        QCOMPARE(removed.access[0].policies.size(), 3U);
        QVERIFY(removed.access[1].policies.empty());
        // A copy is the application's own.
        const auto doubled = applied(before, session::duplicatePolicy(before, {"Shop", "Friends"}));
        QVERIFY(!doubled.access[1].policies[1].reusable);
        QCOMPARE(doubled.access[1].policies[1].decision, std::string("allow"));
    }

    void groupsAreRenamedWhereverTheyAreNamed() {
        const model::Document before = documentOf(withAccess);
        const auto after = applied(before, session::renameGroup(before, "Near", "Home"));
        QCOMPARE(after.accessGroups[0].name, std::string("Home"));
        QCOMPARE(after.accessGroups[1].include.items()[0].find("group")->scalarText(), std::string("Home"));
        QCOMPARE(after.access[0].policies[0].require.items()[0].find("group")->scalarText(),
                 std::string("Home"));
        QCOMPARE(after.accessPolicies[0].include.items()[0].text({"group", "id"}), std::string("Home"));
        QCOMPARE(idOf(session::renameGroup(before, "Near", "All")), std::string("name-taken"));
    }

    void everyEditIsUndoneToTheSameBytes() {
        session::Environment environment;
        environment.today = [] { return std::string("2026-11-21"); };
        session::Session session(environment);
        session.newDocument("home");
        const model::Document start = documentOf(withAccess);
        session.edit({"start", "Start", {}}, {}, [&](model::Document& now) { now = start; });
        std::vector<std::string> states{model::writeDocumentText(*session.document())};
        model::AccessPolicy policy = start.access[0].policies[0];
        policy.name = "Mine";
        const std::vector<std::function<session::MaybeEdit(const model::Document&)>> edits{
            [&](const auto& d) { return session::addPolicy(d, "Invoices", policy); },
            [&](const auto& d) {
                return session::movePolicy(d, {"Invoices", "Mine"}, 0);
            },
            [&](const auto& d) {
                return session::renamePolicy(d, {"Invoices", "Mine"}, "Ours");
            },
            [&](const auto& d) {
                return session::renamePolicy(d, {"", "Friends"}, "Mates");
            },
            [&](const auto& d) { return session::renameGroup(d, "Near", "Home"); },
            [&](const auto& d) { return session::renameApplication(d, "Invoices", "Bills"); },
            [&](const auto& d) {
                return session::removePolicy(d, {"Bills", "Rest"});
            },
            [&](const auto& d) { return session::duplicateApplication(d, "Bills"); },
            [&](const auto& d) { return session::removeGroup(d, "All"); },
            [&](const auto& d) { return session::removeApplication(d, "Shop"); },
        };
        for (const auto& edit : edits) {
            QVERIFY(session.edit(edit(*session.document())));
            states.push_back(model::writeDocumentText(*session.document()));
            QVERIFY(states.back() != states[states.size() - 2]);
        }
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            session.undoStack()->undo();
            QCOMPARE(model::writeDocumentText(*session.document()), states[i]);
        }
        for (std::size_t i = 1; i < states.size(); ++i) {
            session.undoStack()->redo();
            QCOMPARE(model::writeDocumentText(*session.document()), states[i]);
        }
    }

    void destinations_data() {
        QTest::addColumn<QString>("destination");
        QTest::addColumn<QString>("id");
        const auto row = [](const char* destination, const char* id) {
            QTest::newRow(destination) << QString::fromLatin1(destination) << QString::fromLatin1(id);
        };
        row("app.example.com", "");
        row("app.example.com/admin", "");
        row("app.example.com/foo*/bar", "");
        row("*test.example.com", "");
        row("app.example.com/a*/b*", "");
        row("", "destination-empty");
        row("https:/"
            "/app.example.com",
            "destination-scheme");
        row("app.example.com:8443", "destination-port");
        row("app.example.com/a?b=c", "destination-query");
        row("app.example.com/a#b", "destination-fragment");
        row("localhost", "destination-host");
        row("a..example.com", "destination-host");
        row("a b.example.com", "destination-host");
        row("*a*.example.com", "destination-wildcards");
        row("app.example.com/a*b*", "destination-wildcards");
        row("*.example.com", "destination-one-label");
        row("app.example.com/admin/*", "destination-below-only");
    }

    void destinations() {
        QFETCH(QString, destination);
        QFETCH(QString, id);
        const auto problems = session::destinationProblems(destination.toStdString());
        QCOMPARE(QString::fromStdString(problems.empty() ? std::string() : problems.front().id), id);
    }

    void durations() {
        for (const char* good : {"", "24h", "30m", "1h30m", "1.5h", "15s"})
            QVERIFY2(session::sessionDurationProblems(good).empty(), good);
        for (const char* bad : {"24", "h", "1 day", "24h ", "-1h"})
            QVERIFY2(!session::sessionDurationProblems(bad).empty(), bad);
    }
};

QTEST_GUILESS_MAIN(AccessEdits)
#include "tst_access.moc"
