// Expressions as forms, what may stand at a place, the table behind both, and requests.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/form.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
using edge::Condition;

namespace {

edge::Expression parsed(const std::string& text) {
    edge::ExpressionError error;
    const auto expression = edge::Expression::parse(text, error);
    if (!expression)
        qFatal("%s: %s", text.c_str(), error.message.english().c_str());
    return *expression;
}

QStringList offered(const std::string& text) {
    QStringList items;
    for (const edge::Completion& item : edge::complete(text, text.size()).items)
        items << QString::fromStdString(item.text);
    return items;
}

base::Result<edge::Request> requestIn(const std::string& yaml) {
    const auto tree = base::readYamlDocument(yaml, "request.yaml");
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return edge::readRequest(*tree);
}

const std::string web = "https:/"
                        "/";

} // namespace

class TestExpressionForm : public QObject {
    Q_OBJECT
private slots:
    void showsConditions() {
        const auto form = edge::formOf(
            parsed("not http.host in {\"a\" \"b\"} and ssl or starts_with(http.request.uri.path, \"/x\") "
                   "or any(http.request.headers[\"k\"][*] contains \"v\") and ip.src in $office"));
        QVERIFY(form);
        const edge::Form expected{
            {Condition::Joint::conjunction, true, Condition::Each::none, "http.host", "in", {"a", "b"}},
            {Condition::Joint::conjunction, false, Condition::Each::none, "ssl", "is", {}},
            {Condition::Joint::disjunction,
             false,
             Condition::Each::none,
             "http.request.uri.path",
             "starts_with",
             {"/x"}},
            {Condition::Joint::disjunction,
             false,
             Condition::Each::any,
             "http.request.headers[\"k\"]",
             "contains",
             {"v"}},
            {Condition::Joint::conjunction, false, Condition::Each::none, "ip.src", "in list", {"office"}}};
        QCOMPARE(*form, expected);
    }

    void otherShapesStayText_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"ssl and (ssl or not ssl)", "ssl xor ssl", "not (ssl and ssl)", "not not ssl",
              "any((http.request.headers.names[*] eq \"a\" or http.request.headers.names[*] eq \"b\"))",
              "http.host eq \"\\x00\"", "any(http.request.body.multipart.names[*][0] eq \"a\")"})
            QTest::newRow(text) << text;
    }
    void otherShapesStayText() {
        QFETCH(QString, text);
        QVERIFY(!edge::formOf(parsed(text.toStdString())));
    }

    void valuesAreQuotedAsTheirFieldWants() {
        edge::Form form(3);
        form[0].field = "http.host";
        form[0].values = {"a\"b"};
        form[1].field = "http.request.uri.path";
        form[1].op = "matches";
        form[1].values = {"^/[a-z]+\\d$"};
        form[2].joint = Condition::Joint::disjunction;
        form[2].field = "ip.src";
        form[2].op = "in";
        form[2].values = {"192.0.2.0/24", "::1"};
        const auto text = edge::expressionText(form);
        QVERIFY2(text, text ? "" : text.error().english().c_str());
        QCOMPARE(*text, std::string("http.host eq \"a\\\"b\" and http.request.uri.path matches "
                                    "r\"^/[a-z]+\\d$\" or ip.src in {192.0.2.0/24 ::1}"));
        QCOMPARE(*edge::formOf(parsed(*text)), form);
    }

    void aConditionThatIsNoneIsNamed_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("op");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("value") << "cf.edge.server_port"
                               << "eq" << QStringList{"1 or ssl"};
        QTest::newRow("value in a set") << "cf.edge.server_port"
                                        << "in" << QStringList{"1} or cf.edge.server_port in {2"};
        QTest::newRow("two in one") << "cf.edge.server_port"
                                    << "in" << QStringList{"1 2"};
        QTest::newRow("address") << "ip.src"
                                 << "eq" << QStringList{"10.0.0.0/8"};
        QTest::newRow("field") << "http.hots"
                               << "eq" << QStringList{"a"};
        QTest::newRow("field and more") << "ssl and http.host"
                                        << "eq" << QStringList{"a"};
        QTest::newRow("operator") << "ip.src"
                                  << "contains" << QStringList{"1"};
        QTest::newRow("no value") << "http.host"
                                  << "eq" << QStringList{};
        QTest::newRow("list") << "ip.src"
                              << "in list" << QStringList{"Office"};
    }
    void aConditionThatIsNoneIsNamed() {
        QFETCH(QString, field);
        QFETCH(QString, op);
        QFETCH(QStringList, values);
        edge::Form form(2);
        form[0].field = "ssl";
        form[0].op = "is";
        form[1].field = field.toStdString();
        form[1].op = op.toStdString();
        for (const QString& value : values)
            form[1].values.push_back(value.toStdString());
        const auto text = edge::expressionText(form);
        QVERIFY2(!text, text ? text->c_str() : "");
        QCOMPARE(text.error().where.pointer, std::string("/1"));
    }

    void everyOperatorOfAFieldMakesACondition() {
        int tried = 0;
        for (const edge::Field& field : edge::fieldTable())
            for (const std::string& op :
                 field.only.empty() ? edge::operatorsFor(field.name) : std::vector<std::string>()) {
                Condition condition;
                condition.field = field.name;
                condition.op = op;
                if (field.type.starts_with("Array"))
                    condition.each = Condition::Each::any;
                if (op != "is")
                    condition.values = {field.type == "IP"                                ? "192.0.2.1"
                                        : field.type.find("Integer") != std::string::npos ? "1"
                                                                                          : "a"};
                if (op == "in list")
                    condition.values = {"a"};
                const auto text = edge::expressionText({condition});
                QVERIFY2(text, (field.name + " " + op).c_str());
                QCOMPARE(*edge::formOf(parsed(*text)), edge::Form{condition});
                ++tried;
            }
        QVERIFY(tried > 500);
    }

    void offersWhatMayStand() {
        QVERIFY(offered("").contains("http.host"));
        QCOMPARE(offered("http.ho"), QStringList{"http.host"});
        QCOMPARE(offered("country").first(), QString("ip.src.country"));
        QVERIFY(!offered("http.resp").contains("http.response.code"));
        QVERIFY(offered("ssl and start").contains("starts_with("));
        QVERIFY(offered("http.host ").contains("matches "));
        QVERIFY(!offered("ip.src ").contains("matches "));
        QVERIFY(offered("cf.edge.server_port ").contains("bitwise_and "));
        QVERIFY(offered("http.request.method eq ").contains("\"POST\""));
        QVERIFY(offered("ssl ").contains("and "));
        QVERIFY(offered("http.host eq \"a\" ").contains("or "));
        QVERIFY(offered("lower(http.host) ").contains("contains "));
        QVERIFY(offered("starts_with(http.host, \"a\") ").contains("xor "));
        QVERIFY(offered("(ssl or ").contains("http.host"));
        QVERIFY(offered("http.host eq \"http.").isEmpty());
        const edge::Completions inside = edge::complete("ssl and http.hots eq \"a\"", 13);
        QCOMPARE(inside.from, std::size_t{8});
        QCOMPARE(inside.to, std::size_t{17});
    }

    void theTableIsWhole() {
        const auto& fields = edge::fieldTable();
        QVERIFY(fields.size() > 150);
        QVERIFY(!edge::tableDate().empty());
        QVERIFY(std::ranges::is_sorted(fields, {}, &edge::Field::name));
        QVERIFY(std::ranges::is_sorted(edge::functionTable(), {}, &edge::Function::name));
        for (const edge::Field& field : fields) {
            QVERIFY2(!field.says.empty() && !field.type.empty(), field.name.c_str());
            QVERIFY2(field.insteadUse.empty() || edge::findField(field.insteadUse), field.name.c_str());
        }
        QCOMPARE(edge::findFunction("substring")->signature(),
                 std::string("substring(source, start[, end])"));
    }

    void notesNameThePlan() {
        const auto expression = parsed("any(http.request.cookies[\"a\"][*] eq \"b\")\nor http.host matches "
                                       "\"a\" or ip.geoip.country eq \"DE\"");
        QCOMPARE(expression.leastPlan(), edge::Plan::business);
        const auto notes = expression.notes();
        QCOMPARE(notes.size(), std::size_t{3});
        QCOMPARE(notes[0].subject, std::string("http.request.cookies"));
        QCOMPARE(notes[1].line, 2);
        QCOMPARE(notes[1].column, 14);
        QVERIFY(notes[2].kind == edge::ExpressionNote::Kind::deprecated);
        QCOMPARE(parsed("cf.bot_management.score lt 30").leastPlan(), edge::Plan::enterprise);
    }

    void requestsAreReadAndWritten() {
        const auto request = requestIn("{method: post, url: '" + web +
                                       "Büro.example:8443/a%20b?c#d', headers: {X-A: [a, b], Cookie: c}, "
                                       "ip: '2001:db8::1', country: de, asn: 64500, tls: false, identity: "
                                       "{email: a@b, groups: [g]}, fields: {cf.client.bot: true}}");
        QVERIFY2(request, request ? "" : request.error().english().c_str());
        QCOMPARE(request->method, std::string("POST"));
        QCOMPARE(request->host, std::string("xn--bro-hoa.example"));
        QCOMPARE(request->url(), web + "xn--bro-hoa.example:8443/a%20b?c");
        QCOMPARE(request->headers.at("x-a").size(), std::size_t{2});
        QCOMPARE(request->country, std::string("DE"));
        const auto again = edge::readRequest(edge::writeRequest(*request));
        QVERIFY(again && *again == *request);
        QCOMPARE(edge::readRequestLine(" GET  " + web + "a/ ")->url(), web + "a/");
        QCOMPARE(edge::readRequestLine(web + "a")->path, std::string("/"));
    }

    void whatIsNoRequestIsNamed_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("member") << "{ulr: a}"
                                << "/ulr";
        QTest::newRow("url") << "{url: a.example.com}"
                             << "/url";
        QTest::newRow("user") << QString::fromStdString("{url: '" + web + "me@a/'}") << "/url";
        QTest::newRow("port") << QString::fromStdString("{url: '" + web + "a:99999/'}") << "/url";
        QTest::newRow("ip") << "{ip: 300.1.1.1}"
                            << "/ip";
        QTest::newRow("country") << "{country: Germany}"
                                 << "/country";
        QTest::newRow("asn") << "{asn: -1}"
                             << "/asn";
        QTest::newRow("header") << "{headers: {'a b': c}}"
                                << "/headers/a b";
        QTest::newRow("no map") << "[a]"
                                << "";
    }
    void whatIsNoRequestIsNamed() {
        QFETCH(QString, yaml);
        const auto request = requestIn(yaml.toStdString());
        QVERIFY(!request);
        QTEST(QString::fromStdString(request.error().where.pointer), "pointer");
    }

    void unknownIsNamed() {
        const auto request = requestIn("{url: '" + web + "a/', country: DE}");
        const auto asked = parsed("ip.src.country eq \"DE\" and (ip.src in $office or cf.client.bot or "
                                  "lower(ip.src.city) eq \"x\")");
        QCOMPARE(asked.unknownFields(*request),
                 (std::vector<std::string>{"$office", "cf.client.bot", "ip.src", "ip.src.city"}));
    }
};

QTEST_APPLESS_MAIN(TestExpressionForm)
#include "tst_expressionform.moc"
