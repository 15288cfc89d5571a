// The page of the edge rules: a rule from a template, moves by keys and by mouse,
// form and text in sync, saved requests, and a request traced.
#include "edge/conditionform.h"
#include "edge/conditions.h"
#include "edge/edgepage.h"
#include "edge/expressionedit.h"
#include "edge/requeststable.h"
#include "edge/ruleeditor.h"
#include "edge/sentence.h"
#include "edge/templatedialog.h"
#include "edge/tracestrip.h"
#include "finder.h"
#include "inspector.h"
#include "navigator.h"
#include "opened.h"

#include <sallyport/base/file.h>
#include <sallyport/base/nested.h>
#include <sallyport/edge/names.h>

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>
#include <array>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

const char* const head = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: home
    hostnames:
      - {id: blog, hostname: blog.example.com, service: "http_status:200"}
edge:
  waf:
    example.com:
)";
const char* const rulesOfSeed[] = {
    "      - {ref: rss, description: Let the feed pass, expression: 'http.request.uri.path eq \"/rss/\"', "
    "action: "
    "skip}\n",
    "      - {ref: api, description: Let the content API pass, expression: "
    "'starts_with(http.request.uri.path, \"/ghost/api/content\")', action: skip}\n",
    "      - {ref: admin, description: Block the admin, expression: "
    "'starts_with(http.request.uri.path, \"/ghost\")', action: block}\n"};
const char* const requestsOfSeed = "requests:\n"
                                   "  - {id: feed, request: GET https:/"
                                   "/blog.example.com/rss/, expect: passes}\n"
                                   "  - {id: posts, request: GET https:/"
                                   "/blog.example.com/ghost/api/content/posts/, "
                                   "expect: passes}\n"
                                   "  - {id: panel, request: GET https:/"
                                   "/blog.example.com/ghost/, expect: blocked, by: "
                                   "waf/admin}\n";

QString seeded(const std::array<int, 3>& order = {0, 1, 2}) {
    QString text = QLatin1String(head);
    for (const int rule : order)
        text += QLatin1String(rulesOfSeed[rule]);
    return text + QLatin1String(requestsOfSeed);
}

// A window with the seed's rules open at their page.
struct Edge : Opened {
    using Opened::Opened;

    [[nodiscard]] bool open(const QString& text = seeded()) {
        const QString path = folder.filePath(QStringLiteral("home.sallyport.yaml"));
        if (!base::writeFile(path.toStdString(), text.toStdString()))
            return false;
        session.openDocument(path.toStdString());
        if (!QTest::qWaitFor([this] { return session.opened() == session::Opened::document; }, 10000) ||
            !settled())
            return false;
        auto* navigator = window.findChild<Navigator*>();
        for (int i = 0; i < navigator->count(); ++i)
            if (navigator->item(i)->text() == QLatin1String("Edge rules"))
                window.showPage(i);
        page = window.findChild<EdgePage*>();
        list = page->findChild<OrderedList*>();
        return page->isVisible();
    }
    QString order() const {
        QStringList refs;
        for (const model::WafRule& rule : session.document()->waf.at("example.com"))
            refs << qs(rule.ref);
        return refs.join(QLatin1Char(' '));
    }
    QString bytes() const { return qs(model::writeDocumentText(*session.document())); }
    void move(const QPoint& at) {
        QWidget* port = list->viewport();
        QMouseEvent event(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(port, &event);
    }
    QString cell(int row, int column) const {
        return page->findChild<RequestsTable*>()->table()->item(row, column)->text();
    }

    EdgePage* page = nullptr;
    OrderedList* list = nullptr;
};

template<class T> T* inside(QWidget* top, const QString& name) {
    for (T* one : top->findChildren<T*>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

} // namespace

class EdgePageTest : public QObject {
    Q_OBJECT
private slots:
    void rulesAreSentencesWithWhatTheyCatch() {
        Edge edge;
        QVERIFY(edge.open());
        const auto& rows = edge.list->rows();
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].subtitle, QStringLiteral("path is /rss/"));
        QCOMPARE(rows[2].chip, QStringLiteral("Block"));
        QVERIFY(rows[0].marks[0].on && !rows[0].marks[1].on);
        QVERIFY(rows[2].marks[2].on && !rows[2].marks[1].on);
        QCOMPARE(edge.cell(0, 3), QStringLiteral("passes"));
        QCOMPARE(edge.cell(2, 3), QStringLiteral("blocked"));
        QCOMPARE(edge.cell(2, 5), QStringLiteral("rule 3"));
    }

    // Descriptions of fields, and texts in texts, in the language of the program.
    void descriptionsAreTranslated() {
        Edge edge(ThemeChoice::light, QStringLiteral("de"));
        QCOMPARE(fieldMeaning("ip.src"), QStringLiteral("Die Adresse des Besuchers."));
        const base::Text inner{"t", "the visitor is not in %1", {base::nested(edge::countryWords("CH"))}};
        QCOMPARE(session::shown({"t",
                                 "The policy “%1” would match, but %2, which it requires.",
                                 {"Familie", base::nested(inner)}}),
                 QStringLiteral("Die Richtlinie „Familie“ würde zutreffen, aber der Besucher kommt nicht aus "
                                "der Schweiz; sie verlangt es."));
        ExpressionEdit field(&edge.window);
        field.show("ip.sr");
        field.moveCursor(QTextCursor::End);
        QTest::keyClick(&field, Qt::Key_C);
        auto* offers = field.findChild<QCompleter*>()->completionModel();
        QVERIFY(offers->rowCount() > 0);
        QCOMPARE(offers->index(0, 0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Die Adresse des Besuchers."));
    }

    void rulesAreFound() {
        Edge edge;
        QVERIFY(edge.open());
        edge.window.showPage(0);
        auto* finder = edge.window.findChild<Finder*>();
        finder->setFocus();
        finder->setText(QStringLiteral("block the adm"));
        finder->jump();
        QVERIFY(edge.page->isVisible());
        QCOMPARE(edge.list->currentRow(), 2);
    }

    void sentences_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unless") << "starts_with(http.request.uri.path, \"/ghost\") and not "
                                   "starts_with(http.request.uri.path, \"/ghost/api\")"
                                << "path starts with /ghost, unless path starts with /ghost/api";
        QTest::newRow("set") << "http.host eq \"a.example.com\" and not ip.src.country in {\"DE\" \"AT\"}"
                             << "hostname is a.example.com, unless country is one of DE, AT";
        QTest::newRow("or") << "ssl or http.request.method ne \"GET\""
                            << "HTTPS is on; or method is not GET";
        QTest::newRow("what cannot be said so") << "len(http.request.uri.path) gt 10 xor ssl"
                                                << "";
        QTest::newRow("what cannot be read") << "path is \"/\""
                                             << "";
    }

    void sentences() {
        QFETCH(QString, expression);
        QFETCH(QString, sentence);
        QCOMPARE(conditionSentence(expression.toStdString()), sentence);
    }

    void formsGiveTheirTextBack_data() {
        QTest::addColumn<QString>("expression");
        for (const char* text : {"http.request.uri.path eq \"/rss/\"", "not ip.src in {10.0.0.0/8 1.1.1.1}",
                                 "ip.src.asnum in {64500 64501} and not cf.client.bot",
                                 "http.request.uri.path wildcard r\"/a*b\" or http.host ne \"b\" and ssl",
                                 "http.user_agent contains \"say \\\"hi\\\"\""})
            QTest::newRow(text) << text;
    }

    void formsGiveTheirTextBack() {
        QFETCH(QString, expression);
        const auto conditions = conditionsOf(expression.toStdString());
        QVERIFY(conditions);
        QCOMPARE(conditionsOf(expressionOf(*conditions)), conditions);
    }

    void keysMoveARuleAndUndoBringsTheBytesBack() {
        Edge edge;
        QVERIFY(edge.open());
        const QString before = edge.bytes();
        edge.list->setFocus();
        edge.list->setCurrentIndex(edge.list->model()->index(2, 0));
        QTest::keyClick(edge.list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(edge.order(), QStringLiteral("rss admin api"));
        QCOMPARE(edge.session.undoStack()->undoText(), QStringLiteral("Move rule Block the admin up"));
        QCOMPARE(edge.list->currentRow(), 1);
        QCOMPARE(edge.cell(1, 3), QStringLiteral("blocked"));
        const QString after = edge.bytes();
        edge.session.undoStack()->undo();
        QCOMPARE(edge.bytes(), before);
        edge.session.undoStack()->redo();
        QCOMPARE(edge.bytes(), after);
    }

    void theMouseShowsWhatChangesBeforeItDrops() {
        Edge edge;
        QVERIFY(edge.open());
        QWidget* port = edge.list->viewport();
        const QPoint from = edge.list->partsOf(2).handle.center();
        const QPoint to = edge.list->partsOf(1).card.center() - QPoint(0, 8);
        QTest::mousePress(port, Qt::LeftButton, {}, from);
        edge.move(from - QPoint(0, 15));
        edge.move(to);
        QVERIFY(edge.list->isDragging());
        // Not dropped yet: the posts would be blocked, and nothing else would change.
        QCOMPARE(edge.cell(1, 3), QStringLiteral("would be: blocked"));
        QCOMPARE(edge.cell(0, 3), QStringLiteral("passes"));
        QVERIFY(edge.list->rows()[2].marks[1].changes);
        QVERIFY(!edge.list->rows()[2].marks[0].changes);
        QCOMPARE(edge.order(), QStringLiteral("rss api admin"));
        QTest::mouseRelease(port, Qt::LeftButton, {}, to);
        QCOMPARE(edge.order(), QStringLiteral("rss admin api"));
        QCOMPARE(edge.cell(1, 3), QStringLiteral("blocked"));
        edge.session.undoStack()->undo();
        QCOMPARE(edge.order(), QStringLiteral("rss api admin"));
    }

    void theWrongOrdersAreNamed_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("third");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("feed, API, admin") << 0 << 1 << 2 << false;
        QTest::newRow("API, feed, admin") << 1 << 0 << 2 << false;
        QTest::newRow("API, admin, feed") << 1 << 2 << 0 << false;
        QTest::newRow("feed, admin, API") << 0 << 2 << 1 << true;
        QTest::newRow("admin, feed, API") << 2 << 0 << 1 << true;
        QTest::newRow("admin, API, feed") << 2 << 1 << 0 << true;
    }

    // The API behind the admin's rule is never reached, and a request proves it.
    void theWrongOrdersAreNamed() {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, third);
        QFETCH(bool, wrong);
        Edge edge;
        QVERIFY(edge.open(seeded({first, second, third})));
        const int api = edge.list->rowOf(QStringLiteral("api"));
        const auto notes = [&] { return edge.list->rows()[static_cast<std::size_t>(api)].notes; };
        if (wrong) {
            QTRY_COMPARE(notes().size(), std::size_t{1});
            QVERIFY2(notes()[0].text.contains(QLatin1String("/ghost/api/content")),
                     qPrintable(notes()[0].text));
            QCOMPARE(edge.cell(1, 3), QStringLiteral("blocked"));
        } else {
            QTest::qWait(200);
            QVERIFY(notes().empty());
            QCOMPARE(edge.cell(1, 3), QStringLiteral("passes"));
        }
    }

    void aTemplateAddsARule() {
        Edge edge;
        QVERIFY(edge.open());
        QMenu* menu = nullptr;
        for (auto* one : edge.page->findChildren<QPushButton*>())
            if (one->menu())
                menu = one->menu();
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        auto* dialog = edge.window.findChild<TemplateDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* path = inside<QLineEdit>(dialog, QStringLiteral("Closed path"));
        path->setText(QStringLiteral("/admin"));
        inside<QLineEdit>(dialog, QStringLiteral("Open path"))->setText(QStringLiteral("/admin/api"));
        inside<QComboBox>(dialog, QStringLiteral("Hostname"))->setCurrentText(QString());
        QTest::mouseClick(edge.button(QStringLiteral("Add rule")), Qt::LeftButton);
        QTRY_COMPARE(edge.session.document()->waf.at("example.com").size(), std::size_t{4});
        const model::WafRule& added = edge.session.document()->waf.at("example.com")[3];
        QCOMPARE(added.expression, std::string("starts_with(http.request.uri.path, \"/admin\") and not "
                                               "starts_with(http.request.uri.path, \"/admin/api\")"));
        QCOMPARE(edge.list->currentRow(), 3);
    }

    void everyTemplateCanBeReadAndFitsTheFreePlan() {
        for (const RuleTemplate& one : ruleTemplates()) {
            RuleTemplate::Values values;
            for (const RuleTemplate::Field& field : one.fields)
                values.insert(field.key, field.value);
            const model::WafRule rule = one.make(values);
            edge::ExpressionError error;
            const auto read = edge::Expression::parse(rule.expression, error);
            QVERIFY2(read, rule.expression.c_str());
            QCOMPARE(read->leastPlan(), edge::Plan::free);
            QVERIFY2(!conditionSentence(rule.expression).isEmpty(), rule.expression.c_str());
        }
    }

    void formAndTextFollowEachOther() {
        Edge edge;
        QVERIFY(edge.open());
        edge.list->setCurrentIndex(edge.list->model()->index(0, 0));
        auto* editor = edge.page->findChild<RuleEditor*>();
        auto* text = editor->findChild<ExpressionEdit*>();
        auto* form = editor->findChild<ConditionForm*>();
        QCOMPARE(text->expression(), std::string("http.request.uri.path eq \"/rss/\""));
        QVERIFY(form->isVisible());
        const QString before = edge.bytes();
        auto* value = inside<QLineEdit>(form, QStringLiteral("Value"));
        value->setFocus();
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("/feed/"));
        QCOMPARE(text->expression(), std::string("http.request.uri.path eq \"/feed/\""));
        // One interaction is one step.
        edge.session.undoStack()->undo();
        QCOMPARE(edge.bytes(), before);
        QCOMPARE(form->conditions().any[0][0].values, QStringList{QStringLiteral("/rss/")});
        text->setPlainText(QStringLiteral("ssl and http.host eq \"a.example.com\""));
        QCOMPARE(form->conditions().any[0].size(), std::size_t{2});
        QVERIFY(text->error().isEmpty());
        // More than a form can show stays text.
        text->setPlainText(QStringLiteral("ssl xor cf.client.bot"));
        QVERIFY(!form->isVisible());
        QVERIFY(text->error().isEmpty());
        text->setPlainText(QStringLiteral("http.hots eq \"a\""));
        QVERIFY(text->error().startsWith(QLatin1String("Line 1, column 1")));
        QCOMPARE(edge.list->rows()[0].notes.size(), std::size_t{1});
    }

    void theRuleIsSwitchedCopiedRenamedAndDeleted() {
        Edge edge;
        QVERIFY(edge.open());
        edge.list->setFocus();
        edge.list->setCurrentIndex(edge.list->model()->index(1, 0));
        QTest::keyClick(edge.list, Qt::Key_Space);
        QVERIFY(!edge.session.document()->waf.at("example.com")[1].enabled);
        QTest::keyClick(edge.list, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(edge.order(), QStringLiteral("rss api api-2 admin"));
        QCOMPARE(edge.list->currentRow(), 2);
        QTest::keyClick(edge.list, Qt::Key_Delete);
        QCOMPARE(edge.order(), QStringLiteral("rss api admin"));
        edge.list->chooseRow(0);
        QTest::keyClick(edge.list, Qt::Key_F2);
        auto* name = inside<QLineEdit>(edge.page, QStringLiteral("Name of the rule"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Feeds"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(edge.session.document()->waf.at("example.com")[0].description, std::string("Feeds"));
        while (edge.session.undoStack()->canUndo())
            edge.session.undoStack()->undo();
        QCOMPARE(edge.bytes(), [] {
            std::vector<base::Diagnostic> problems;
            return qs(model::writeDocumentText(
                model::readDocumentText(seeded().toStdString(), "a.yaml", problems).value()));
        }());
    }

    void whatThePlanDoesNotCoverIsSaid() {
        Edge edge;
        QVERIFY(edge.open());
        auto* text = edge.page->findChild<ExpressionEdit*>();
        text->setPlainText(QStringLiteral("http.host matches \"^a\""));
        const auto said = [&] {
            for (auto* label : edge.page->findChild<RuleEditor*>()->findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QLatin1String("Business")))
                    return true;
            return false;
        };
        QTRY_VERIFY(said());
        auto* plans = inside<QComboBox>(edge.page, QStringLiteral("Plan of the zone"));
        plans->setCurrentIndex(2);
        emit plans->activated(2);
        QCOMPARE(edge.settings.value(QStringLiteral("plan")).toInt(), 2);
        QTRY_VERIFY(!said());
    }

    void aRequestIsTracedAndKept() {
        Edge edge;
        QVERIFY(edge.open());
        auto* strip = edge.window.findChild<TraceStrip*>();
        // The findings stand below until a request is asked about.
        QVERIFY(!strip->isVisible());
        edge.window.findChild<QTabWidget*>()->setCurrentIndex(0);
        QVERIFY(strip->isVisible());
        model::SavedRequest request;
        request.url = "https:/"
                      "/blog.example.com/ghost/settings";
        strip->show(request);
        QCOMPARE(strip->trace().verdict, reach::TraceVerdict::blocked);
        QTest::qWait(50); // the hops are shown when their layout is
        QAbstractButton* waf = nullptr;
        for (auto* one : strip->findChildren<QAbstractButton*>())
            if (one->isVisible() && one->text().startsWith(QLatin1String("WAF")))
                waf = one;
        QVERIFY(waf);
        edge.list->chooseRow(0);
        QTest::mouseClick(waf, Qt::LeftButton);
        QCOMPARE(edge.list->currentRow(), 2); // the rule that decides
        QCOMPARE(edge.window.findChild<Inspector*>()->shown().verdict, QStringLiteral("Blocked"));
        strip->save();
        QTRY_VERIFY(edge.button(QStringLiteral("Save this request")));
        QTest::mouseClick(edge.button(QStringLiteral("Save this request")), Qt::LeftButton);
        QTRY_COMPARE(edge.session.document()->requests.size(), std::size_t{4});
        const model::SavedRequest& saved = edge.session.document()->requests[3];
        QCOMPARE(saved.expect, std::string("blocked"));
        QCOMPARE(saved.by, std::string("waf/admin"));
        QCOMPARE(edge.list->rows()[2].marks.size(), std::size_t{4});
    }

    void anEmptyZoneSaysWhatWouldBeThere() {
        Edge edge;
        QVERIFY(edge.open(QStringLiteral("apiVersion: sallyport/v1\nkind: Studio\nname: home\n"
                                         "cloudflare: {zones: [example.com]}\n")));
        QVERIFY(!edge.list->isVisible());
        model::WafRule rule;
        rule.description = "First";
        rule.expression = "ssl";
        rule.action = "block";
        edge.page->addRule(rule, false);
        QVERIFY(edge.list->isVisible());
        QCOMPARE(edge.order(), QStringLiteral("first"));
    }
};

QTEST_MAIN(EdgePageTest)
#include "tst_edgepage.moc"
