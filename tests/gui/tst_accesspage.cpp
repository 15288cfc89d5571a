// What a person does on the page "Access", from an open hostname to a policy
// that is moved, edited and undone to the same bytes.
#include "access/accesspage.h"
#include "access/applicationcard.h"
#include "access/selectors.h"
#include "access/templates.h"
#include "access/whogetsin.h"
#include "access/words.h"
#include "finder.h"
#include "navigator.h"
#include "opened.h"

#include <sallyport/base/yaml.h>

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

const char* const home = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: one
    hostnames:
      - {id: invoices, hostname: invoices.example.com, service: "http_status:200"}
      - {id: blog, hostname: blog.example.com, service: "http_status:200"}
      - {id: www, hostname: www.example.com, service: "http_status:200"}
edge:
  access:
    - name: Invoices
      destinations: [invoices.example.com]
      sessionDuration: 24h
      policies:
        - {name: Family, decision: allow, include: [{email: anna@example.com}, {email_domain: example.org}], require: [{geo: DE}]}
        - {name: Guests, decision: allow, include: [{email: guest@example.net}], exclude: [{ip: 203.0.113.0/24}]}
        - {name: Feed, decision: bypass, include: [everyone], require: [{ip: 192.0.2.7}]}
        - {name: Hook, decision: non_identity, include: [{service_token: ci}]}
        - Friends
    - {name: Blog admin, destinations: [blog.example.com/ghost], policies: [{name: Nobody, decision: deny, include: [everyone]}]}
  accessPolicies:
    - {name: Friends, decision: allow, include: [{group: Near}]}
  accessGroups:
    - {name: Near, include: [{geo: DE}, {geo: AT}]}
  serviceTokens:
    - {name: ci, id: 5a2e1d6b-0000-4000-8000-000000000006, clientId: 0123.access}
)";

const char* const guarded = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: one
    hostnames:
      - {id: app, hostname: app.example.com, service: "http_status:200"}
edge:
  access:
    - name: App
      destinations: [app.example.com]
      policies:
        - {name: Family, decision: allow, include: [{email: anna@example.com}]}
        - {name: Abroad, decision: deny, include: [{geo: US}]}
        - {name: Guests, decision: deny, include: [{geo: FR}]}
)";

QStringList textsOf(QWidget* panel) {
    QStringList texts;
    for (const QLabel* label : panel->findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    return texts;
}

model::Document documentOf(const char* text) {
    std::vector<base::Diagnostic> problems;
    return model::readDocumentText(text, "home.sallyport.yaml", problems).value();
}

// The window with that Document, on the page.
struct Shown : Opened {
    explicit Shown(const char* text = home) {
        session.newDocument("home");
        const model::Document document = documentOf(text);
        session.edit({"start", "Start", {}}, {}, [&](model::Document& now) { now = document; });
        auto* navigator = window.findChild<Navigator*>();
        for (int i = 0; i < navigator->count(); ++i)
            if (navigator->item(i)->text() == QLatin1String("Access"))
                window.showPage(i);
        QTest::qWait(20);
        page = window.findChild<AccessPage*>();
    }
    std::string bytes() const { return model::writeDocumentText(*session.document()); }
    ApplicationCard* card(const std::string& name) const {
        for (auto* one : page->findChildren<ApplicationCard*>())
            if (one->application() == name && one->isVisible())
                return one;
        return nullptr;
    }
    template<class T> T* field(const QString& name) {
        for (T* one : window.findChildren<T*>())
            if (one->accessibleName() == name && one->isVisible())
                return one;
        return nullptr;
    }
    std::vector<std::string> policies(std::size_t application) const {
        std::vector<std::string> names;
        for (const auto& one : session.document()->access[application].policies)
            names.push_back(one.name);
        return names;
    }
    AccessPage* page = nullptr;
};

using Names = std::vector<std::string>;

QStringList titlesOf(const OrderedList* list) {
    QStringList titles;
    for (const OrderedRow& row : list->rows())
        titles << row.title;
    return titles;
}

} // namespace

class AccessPageTest : public QObject {
    Q_OBJECT
private slots:
    void sentences() {
        const model::Document document = documentOf(home);
        const auto& policies = document.access[0].policies;
        QCOMPARE(policySentence(document, policies[0]),
                 QStringLiteral("Allow anna@example.com and everyone at example.org, from Germany"));
        QCOMPARE(policySentence(document, policies[1]),
                 QStringLiteral("Allow guest@example.net, but not everyone from 203.0.113.0/24"));
        QCOMPARE(policySentence(document, policies[2]),
                 QStringLiteral("No sign-in for everyone, from 192.0.2.7"));
        QCOMPARE(policySentence(document, policies[3]),
                 QStringLiteral("Let in the service token ci, without a login page"));
        QCOMPARE(policySentence(document, document.access[1].policies[0]), QStringLiteral("Block everyone"));
        QCOMPARE(policySentence(document, model::AccessPolicy{}),
                 QStringLiteral("Matches nobody: nothing is included"));
    }

    // What a form can show, it writes back as it was.
    void everySelectorOfTheFormIsKept() {
        for (const SelectorKind& kind : selectorKinds()) {
            SelectorFields fields{&kind, kind.member ? QStringLiteral("a") : QString(), {}, {}};
            QCOMPARE(fieldsOf(selectorOf(fields)), fields);
            if (kind.member2)
                fields.second = QStringLiteral("b");
            if (kind.member3)
                fields.third = QStringLiteral("c");
            QCOMPARE(fieldsOf(selectorOf(fields)), fields);
        }
        for (const char* text :
             {"{geo: {country_code: DE}}", "{everyone: {}}", "everyone", "{email: a@b.c}"}) {
            const auto tree = base::readYamlDocument(text, {});
            QVERIFY2(fieldsOf(*tree).kind, text);
        }
        for (const char* text :
             {"{user_risk_score: {user_risk_score: [low]}}", "{new_one: {id: 1}}", "[a]",
              "{geo: {country_code: DE, more: 1}}", "{email: a@b.c, geo: DE}", "geo", "3"}) {
            const auto tree = base::readYamlDocument(text, {});
            QVERIFY2(!fieldsOf(*tree).kind, text);
        }
    }

    void coverage() {
        const model::Document document = documentOf(home);
        const auto open = openHostnames(document);
        QCOMPARE(open.size(), 2U);
        QCOMPARE(open[0].hostname, QStringLiteral("blog.example.com"));
        QCOMPARE(open[0].covered, QStringList{QStringLiteral("/ghost")});
        QCOMPARE(open[1].hostname, QStringLiteral("www.example.com"));
        QVERIFY(open[1].covered.isEmpty());
    }

    void bypassAndServiceAuthStandFirst() {
        Shown page;
        QVERIFY(page.page && page.card("Invoices"));
        OrderedList* list = page.card("Invoices")->policies();
        QCOMPARE(titlesOf(list),
                 (QStringList{QStringLiteral("Feed"), QStringLiteral("Hook"), QStringLiteral("Family"),
                              QStringLiteral("Guests"), QStringLiteral("Friends (reusable)")}));
        QVERIFY(list->rows()[0].section != list->rows()[2].section);
        QTRY_VERIFY(page.button(QStringLiteral("Protect www.example.com")));
        QVERIFY(!page.button(QStringLiteral("Protect invoices.example.com")));
    }

    void anEmptyDocumentOffersTheOneAction() {
        Shown page("apiVersion: sallyport/v1\nkind: Studio\nname: home\n");
        QAbstractButton* protect = page.button(QStringLiteral("Protect a hostname…"));
        QVERIFY(protect);
        QTest::mouseClick(protect, Qt::LeftButton);
        QTRY_VERIFY(page.window.findChild<QDialog*>());
        page.window.findChild<QDialog*>()->close();
    }

    void aTemplateProtectsAHostname() {
        Shown page;
        const std::string before = page.bytes();
        QTRY_VERIFY(page.button(QStringLiteral("Protect www.example.com")));
        QTest::mouseClick(page.button(QStringLiteral("Protect www.example.com")), Qt::LeftButton);
        QTRY_VERIFY(page.window.findChild<QDialog*>());
        QTRY_VERIFY(page.field<QLineEdit>(QStringLiteral("Addresses")));
        QCOMPARE(page.field<QComboBox>(QStringLiteral("Hostname"))->currentText(),
                 QStringLiteral("www.example.com"));
        QAbstractButton* add = nullptr;
        for (auto* one : page.window.findChild<QDialog*>()->findChildren<QPushButton*>())
            if (one->text() == QLatin1String("Add"))
                add = one;
        QVERIFY(add && !add->isEnabled());
        QTest::keyClicks(page.field<QLineEdit>(QStringLiteral("Addresses")),
                         QStringLiteral("anna@example.com, bob@example.org"));
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY(page.card("Www"));
        const auto& made = page.session.document()->access.back();
        QCOMPARE(made.destinations, Names{"www.example.com"});
        QCOMPARE(policySentence(*page.session.document(), made.policies[0]),
                 QStringLiteral("Allow anna@example.com and bob@example.org"));
        QCOMPARE(page.page->choice().application, std::string("Www"));
        page.session.undoStack()->undo();
        QCOMPARE(page.bytes(), before);
        QTRY_VERIFY(!page.card("Www"));
    }

    void everyTemplateMakesWhatItSays() {
        const model::Document document = documentOf(home);
        TemplateInput input;
        input.hostname = QStringLiteral("www.example.com");
        input.path = QStringLiteral("/x");
        input.addresses = QStringList{QStringLiteral("anna@example.com"), QStringLiteral("@example.org")};
        input.countries = QStringList{QStringLiteral("de"), QStringLiteral("CH")};
        input.token = QStringLiteral("ci");
        QMap<int, QString> said;
        for (const AccessTemplate& one : accessTemplates()) {
            const TemplateResult result = fromTemplate(document, one, input);
            QVERIFY2(result.problem.isEmpty(), qPrintable(result.problem));
            QCOMPARE(result.after.access.back().destinations, Names{"www.example.com/x"});
            said[static_cast<int>(one.id)] =
                policySentence(result.after, result.after.access.back().policies.back());
        }
        using Id = AccessTemplate::Id;
        const auto of = [&](Id id) { return said[static_cast<int>(id)]; };
        QCOMPARE(of(Id::oneTimePin), QStringLiteral("Allow anna@example.com and everyone at example.org"));
        QCOMPARE(of(Id::countries),
                 QStringLiteral(
                     "Allow anna@example.com and everyone at example.org, in the group From DE and CH"));
        QCOMPARE(of(Id::webhook), QStringLiteral("Let in the service token ci, without a login page"));
        QCOMPARE(of(Id::publicPath), QStringLiteral("No sign-in for everyone"));
        QCOMPARE(of(Id::blockPath), QStringLiteral("Block everyone"));
        QVERIFY(tokenHeaders(document, input.token).contains(QLatin1String("0123.access")));
        // Countries that a group has already use that group.
        input.countries = QStringList{QStringLiteral("DE"), QStringLiteral("AT")};
        for (const AccessTemplate& one : accessTemplates())
            if (one.id == Id::countries)
                QCOMPARE(fromTemplate(document, one, input).after.accessGroups.size(), 1U);
        // What stands in front already gets the policy.
        input.hostname = QStringLiteral("invoices.example.com");
        input.path.clear();
        const TemplateResult added = fromTemplate(document, accessTemplates().front(), input);
        QVERIFY(!added.isNew);
        QCOMPARE(added.after.access[0].policies.size(), 6U);
        input.addresses.clear();
        QVERIFY(!fromTemplate(document, accessTemplates().front(), input).problem.isEmpty());
    }

    void aPolicyIsAddedMovedEditedAndUndone() {
        Shown page;
        std::vector<std::string> states{page.bytes()};
        const auto keep = [&] {
            if (page.bytes() != states.back())
                states.push_back(page.bytes());
        };
        page.page->addPolicy("Invoices");
        keep();
        QTRY_VERIFY(page.field<QLineEdit>(QStringLiteral("Name")));
        auto* name = page.field<QLineEdit>(QStringLiteral("Name"));
        QCOMPARE(name->text(), QStringLiteral("New policy"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Uncle"));
        QTest::keyClick(name, Qt::Key_Return);
        keep();
        QCOMPARE(page.policies(0).back(), std::string("Uncle"));

        QTest::mouseClick(page.button(QStringLiteral("Add a condition: Include: any of these")),
                          Qt::LeftButton);
        QTRY_VERIFY(page.field<QLineEdit>(QStringLiteral("Address")));
        auto* address = page.field<QLineEdit>(QStringLiteral("Address"));
        QTest::keyClicks(address, QStringLiteral("uncle@example.com"));
        keep();
        const auto& policy = page.session.document()->access[0].policies.back();
        QCOMPARE(policy.include.items()[0].text({"email"}), std::string("uncle@example.com"));

        OrderedList* list = page.card("Invoices")->policies();
        list->setFocus();
        list->chooseRow(list->rowOf(QStringLiteral("Uncle")));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        keep();
        QCOMPARE(page.policies(0), (Names{"Family", "Guests", "Feed", "Hook", "Uncle", "Friends"}));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        keep();
        QCOMPARE(page.policies(0), (Names{"Uncle", "Family", "Guests", "Feed", "Hook", "Friends"}));
        // What is asked first cannot be overtaken.
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(page.policies(0).front(), std::string("Uncle"));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(page.session.document()->access[0].policies.size(), 5U);

        while (page.session.undoStack()->undoText() != QLatin1String("Start") &&
               page.session.undoStack()->canUndo())
            page.session.undoStack()->undo();
        QCOMPARE(page.bytes(), states.front());
        while (page.session.undoStack()->canRedo())
            page.session.undoStack()->redo();
        QCOMPARE(page.bytes(), states.front());
        page.session.undoStack()->undo();
        QCOMPARE(page.bytes(), states.back());
    }

    // Before a policy is moved, and while it is dragged: for whom that changes something.
    void aMoveSaysWhomItChanges() {
        Shown page(guarded);
        page.window.select(Selection::application("App", "Abroad"));
        auto* panel = page.page->findChild<MovesPanel*>();
        const QString effect = QStringLiteral(
            "Now let in by “Family”, then refused by “Abroad”: anna@example.com in the United States.");
        QTRY_COMPARE(textsOf(panel), (QStringList{QStringLiteral("If it moves to place 1"), effect}));
        // Nobody: nothing is said.
        page.window.select(Selection::application("App", "Guests"));
        QTRY_VERIFY(!panel->isVisible());
        OrderedList* list = page.card("App")->policies();
        QWidget* port = list->viewport();
        const QPoint from = list->partsOf(1).handle.center();
        const auto move = [&](const QPoint& at) {
            QMouseEvent event(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(port, &event);
        };
        const std::string before = page.bytes();
        QTest::mousePress(port, Qt::LeftButton, {}, from);
        move(from - QPoint(0, 15));
        move(list->partsOf(0).card.center() - QPoint(0, 8));
        QVERIFY(list->isDragging());
        QTRY_COMPARE(textsOf(panel), (QStringList{QStringLiteral("If it moves to place 1"), effect}));
        QCOMPARE(page.bytes(), before);
        // Where it changes nothing, that is said while it is dragged.
        move(list->partsOf(2).card.center() + QPoint(0, 8));
        QTRY_COMPARE(textsOf(panel),
                     (QStringList{QStringLiteral("If it moves to place 3"),
                                  QStringLiteral("Nobody was found for whom this changes anything.")}));
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!textsOf(panel).contains(QStringLiteral("If it moves to place 3")));
        QCOMPARE(page.bytes(), before);
        QTest::mouseRelease(port, Qt::LeftButton, {}, from);
    }

    void formAndTextAreInSync() {
        Shown page;
        page.window.select(Selection::application("Invoices", "Family"));
        auto* form = page.page->findChild<RulesForm*>();
        QVERIFY(form);
        form->setCurrentIndex(1);
        auto* text = page.field<QPlainTextEdit>(QStringLiteral("Conditions as text"));
        QVERIFY(text);
        QVERIFY(text->toPlainText().contains(QLatin1String("anna@example.com")));
        text->setPlainText(QStringLiteral("include:\n  - {email: bob@example.com}\n  - {user_risk_score: "
                                          "{user_risk_score: [low]}}\n"));
        QCOMPARE(page.session.document()->access[0].policies[0].include.size(), 2U);
        QCOMPARE(page.session.document()->access[0].policies[0].require.size(), 0U);
        form->setCurrentIndex(0);
        auto* address = page.field<QLineEdit>(QStringLiteral("Address"));
        QVERIFY(address);
        QCOMPARE(address->text(), QStringLiteral("bob@example.com"));
        // What the form cannot show stays.
        address->setText(QStringLiteral("bo@example.com"));
        QCOMPARE(page.session.document()->access[0].policies[0].include.items()[1].text({"user_risk_score"}),
                 std::string());
        QVERIFY(page.session.document()->access[0].policies[0].include.items()[1].find("user_risk_score"));
        // What cannot be read changes nothing.
        const std::string before = page.bytes();
        form->setCurrentIndex(1);
        for (const char* bad : {"include: [", "include: 3", "inclde: []", "- a"}) {
            text->setPlainText(QLatin1String(bad));
            QCOMPARE(page.bytes(), before);
        }
    }

    void destinationsAreCheckedWhileTheyAreTyped() {
        Shown page;
        page.window.select(Selection::application("Invoices"));
        auto* first = page.field<QLineEdit>(QStringLiteral("Destination 1"));
        QVERIFY(first);
        const std::string before = page.bytes();
        first->setText(QStringLiteral("invoices.example.com:8443"));
        QCOMPARE(page.bytes(), before);
        QVERIFY(first->property("wrong").toBool());
        first->setText(QStringLiteral("invoices.example.com/a"));
        QCOMPARE(page.session.document()->access[0].destinations, Names{"invoices.example.com/a"});
        QVERIFY(!first->property("wrong").toBool());
    }

    void twoCountriesAreMendedByOneClick() {
        Shown page;
        model::AccessPolicy policy = page.session.document()->access[0].policies[0];
        const auto both =
            base::readYamlDocument("[{geo: DE}, {geo: {country_code: AT}}, {email: a@b.c}]", {});
        policy.require = *both;
        page.session.edit(session::changePolicy(*page.session.document(), {"Invoices", "Family"}, policy));
        const std::string before = page.bytes();
        QVERIFY(page.settled());
        const QString fix = QStringLiteral("Fix: Require any of the countries, as the group DE or AT");
        QTRY_VERIFY(page.button(fix));
        QTest::mouseClick(page.button(fix), Qt::LeftButton);
        QCOMPARE(
            policySentence(*page.session.document(), page.session.document()->access[0].policies[0]),
            QStringLiteral("Allow anna@example.com and everyone at example.org, as a@b.c and in the group "
                           "DE or AT"));
        page.session.undoStack()->undo();
        QCOMPARE(page.bytes(), before);
    }

    void whoGetsIn() {
        Shown page;
        WhoGetsIn* who = page.page->whoGetsIn();
        QVERIFY(!who->outcomeOf(0));
        const auto set = [&](const char* name, const char* value) {
            for (auto* one : who->findChildren<QLineEdit*>())
                if (one->accessibleName() == QLatin1String(name))
                    one->setText(QLatin1String(value));
        };
        using Kind = edge::AccessOutcome::Kind;
        set("E-mail", "anna@example.com");
        set("Country", "DE");
        set("IP address", "198.51.100.1");
        QCOMPARE(who->outcomeOf(0)->kind, Kind::allowed);
        QCOMPARE(who->outcomeOf(1)->kind, Kind::denied);
        set("Country", "FR");
        QCOMPARE(who->outcomeOf(0)->kind, Kind::denied);
        QStringList nearly;
        const auto misses = who->outcomeOf(0)->nearMisses;
        for (const base::Text& miss : misses)
            nearly << session::shown(miss);
        QVERIFY2(nearly.contains(QStringLiteral("The policy “Family” would match, but the visitor is not in "
                                                "Germany, which it requires.")),
                 qPrintable(nearly.join(QLatin1Char('\n'))));
        // Without a country it is not known, and says why.
        set("Country", "");
        QCOMPARE(who->outcomeOf(0)->kind, Kind::unknown);
        QVERIFY(session::shown(who->outcomeOf(0)->because)
                    .contains(QLatin1String("country is not told; say it")));
        set("IP address", "192.0.2.7");
        QCOMPARE(who->outcomeOf(0)->kind, Kind::bypassed);
        // It follows an edit.
        set("IP address", "198.51.100.1");
        set("Country", "FR");
        page.session.edit(session::removePolicy(*page.session.document(), {"Blog admin", "Nobody"}));
        QCOMPARE(who->outcomeOf(1)->kind, Kind::denied);
    }

    void applicationsAreFound() {
        Shown page;
        bool application = false, policy = false;
        for (const Findable& one : findables(page.session, {})) {
            application = application || one.selection == Selection::application("Invoices");
            policy = policy || one.selection == Selection::application("Invoices", "Guests");
        }
        QVERIFY(application && policy);
        page.window.select(Selection::application("Invoices", "Guests"));
        QCOMPARE(page.page->choice().name, std::string("Guests"));
        QCOMPARE(page.card("Invoices")->policies()->currentRow(), 3);
        // A reusable one stands in the list of what is shared.
        auto* finder = page.window.findChild<Finder*>();
        for (const Findable& one : findables(page.session, {}))
            if (one.selection == Selection::application({}, "Friends"))
                emit finder->found(one);
        QCOMPARE(page.page->choice(), (AccessChoice{AccessChoice::Kind::policy, {}, "Friends"}));
        QVERIFY(page.page->focusTarget()->accessibleName() == QLatin1String("Reusable policies and groups"));
    }
};

QTEST_MAIN(AccessPageTest)
#include "tst_accesspage.moc"
