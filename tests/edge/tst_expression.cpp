// The rules language: what is an expression, how it is written, and what is said against what is none.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/expression.h>

#include <QtTest>

using namespace sallyport;
using edge::Answer;
using edge::Expression;

namespace {

Expression parsed(const std::string& text) {
    edge::ExpressionError error;
    auto expression = Expression::parse(text, error);
    if (!expression)
        qFatal("%s: %s\n%s", text.c_str(), error.message.english().c_str(), error.caret.c_str());
    return *expression;
}

edge::ExpressionError errorOf(const std::string& text) {
    edge::ExpressionError error;
    if (Expression::parse(text, error))
        qFatal("%s is an expression", text.c_str());
    return error;
}

edge::Request request(const std::string& json) {
    const auto tree = base::readYamlDocument(json, "request.yaml");
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    const auto read = edge::readRequest(*tree);
    if (!read)
        qFatal("%s", read.error().english().c_str());
    return *read;
}

QString canonical(const std::string& text) {
    const Expression expression = parsed(text);
    const std::string out = expression.canonical();
    if (!(parsed(out) == expression))
        qFatal("%s reads as another expression than %s", out.c_str(), text.c_str());
    return QString::fromStdString(out);
}

} // namespace

class TestExpression : public QObject {
    Q_OBJECT
private slots:
    void isWrittenInOneWay_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("c-like") << "http.host==\"a\"&&!ssl||ip.src in{10.0.0.0/8}"
                                << "http.host eq \"a\" and not ssl or ip.src in {10.0.0.0/8}";
        QTest::newRow("precedence") << "(ssl or ssl) and (ssl xor ssl)"
                                    << "(ssl or ssl) and (ssl xor ssl)";
        QTest::newRow("needless parentheses") << "((ssl) and (ssl and (ssl))) or (ssl)"
                                              << "ssl and ssl and ssl or ssl";
        QTest::newRow("not") << "not not (ssl or ssl)"
                             << "not not (ssl or ssl)";
        QTest::newRow("numbers") << "cf.edge.server_port in {0x1bb 0120 -1..8}"
                                 << "cf.edge.server_port in {443 80 -1..8}";
        QTest::newRow("bytes") << "http.host eq 61:2e-62"
                               << "http.host eq \"a.b\"";
        QTest::newRow("escapes") << "http.host eq \"\\x61\\\"\\\\\\142\\xff\""
                                 << "http.host eq \"a\\\"\\\\b\\xFF\"";
        QTest::newRow("raw") << "http.host eq r#\"a\"b\\c\"#"
                             << "http.host eq r#\"a\"b\\c\"#";
        QTest::newRow("pattern") << "http.host matches \"a\\\"[b\"c]\\d\""
                                 << "http.host matches r#\"a\"[b\"c]\\d\"#";
        QTest::newRow("wildcard") << "http.host strict wildcard r\"\\*.a\""
                                  << "http.host strict wildcard r\"\\*.a\"";
        QTest::newRow("elements") << "any( lower(http.request.headers[\"x\"][*])[ * ]==\"a\" )"
                                  << "any(lower(http.request.headers[\"x\"][*])[*] eq \"a\")";
        QTest::newRow("host prefix") << "ip.src in {10.0.0.1/32 ::1/128 ::ffff:1.2.3.4}"
                                     << "ip.src in {10.0.0.1 ::1 ::ffff:102:304}";
        QTest::newRow("list") << "ip.src in $cf.open_proxies"
                              << "ip.src in $cf.open_proxies";
        QTest::newRow("every request") << "  true "
                                       << "true";
        QTest::newRow("words that stick") << "notssl andssl"
                                          << "not ssl and ssl";
    }
    void isWrittenInOneWay() {
        QFETCH(QString, text);
        QTEST(canonical(text.toStdString()), "expected");
    }

    void errorsSayWhere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("column");
        QTest::newRow("field") << "http.hots eq \"a\""
                               << "expression-unknown-nearest" << 1;
        QTest::newRow("operator") << "http.host = \"a\""
                                  << "expression-operator-nearest" << 11;
        QTest::newRow("starts_with") << "http.host starts_with \"a\""
                                     << "expression-operator-nearest" << 11;
        QTest::newRow("every request and more") << "not true"
                                                << "expression-true" << 5;
        QTest::newRow("capitals") << "ssl AND ssl"
                                  << "expression-joint-nearest" << 5;
        QTest::newRow("cidr") << "ip.src eq 10.0.0.0/8"
                              << "expression-address-range" << 11;
        QTest::newRow("cidr without braces") << "ip.src in 10.0.0.0/8"
                                             << "expression-set" << 11;
        QTest::newRow("host bits") << "ip.src in {10.0.0.1/8}"
                                   << "expression-host-bits" << 12;
        QTest::newRow("octal") << "cf.edge.server_port eq 080"
                               << "expression-integer-digit" << 24;
        QTest::newRow("escape") << "http.host eq \"\\n\""
                                << "expression-escape" << 16;
        QTest::newRow("quote") << "http.host eq \"a"
                               << "expression-quote" << 14;
        QTest::newRow("array") << "http.request.headers.names[*] eq \"a\""
                               << "expression-not-boolean" << 1;
        QTest::newRow("type") << "cf.edge.server_port contains \"8\""
                              << "expression-operator-type" << 21;
        QTest::newRow("tab") << "ssl\tand ssl"
                             << "expression-tab" << 4;
        QTest::newRow("empty") << ""
                               << "expression-end" << 1;
        QTest::newRow("double star") << "http.host wildcard \"a**\""
                                     << "expression-double-star" << 20;
        QTest::newRow("look-around") << "http.host matches \"(?=a)\""
                                     << "regex-look-around" << 19;
        QTest::newRow("transform") << "to_string(ssl) eq \"a\""
                                   << "expression-not-here" << 1;
        QTest::newRow("umlaut") << "http.host eq \"ä\" ö"
                                << "expression-joint" << 18;
    }
    void errorsSayWhere() {
        QFETCH(QString, text);
        const edge::ExpressionError error = errorOf(text.toStdString());
        QTEST(QString::fromStdString(error.message.id), "id");
        QTEST(error.column, "column");
    }

    void longEscapesEnd() {
        edge::Request asked;
        asked.fields["http.request.body.raw"] = base::Tree::string("%" + [] {
            std::string text;
            for (int i = 0; i < 200'000; ++i)
                text += "25";
            return text;
        }());
        QCOMPARE(
            static_cast<int>(parsed("len(url_decode(http.request.body.raw, \"r\")) gt 1").matches(asked)),
            static_cast<int>(Answer::yes));
    }

    void theCaretStandsUnderThePlace() {
        const edge::ExpressionError error = errorOf("ssl and\n  http.hots eq \"a\"");
        QCOMPARE(error.line, 2);
        QCOMPARE(error.column, 3);
        QCOMPARE(error.caret, std::string("  http.hots eq \"a\"\n  ^"));
        QVERIFY(error.message.english().find("http.host?") != std::string::npos);
    }

    void answers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* text, Answer expected) {
            QTest::newRow(text) << text << static_cast<int>(expected);
        };
        row("http.host eq \"a.example.com\"", Answer::yes);
        row("http.request.uri.path eq \"/feed/\"", Answer::yes);
        row("raw.http.request.uri.path eq \"/"
            "/%66eed/\"",
            Answer::yes);
        row("any(http.request.headers[\"x\"][*] eq \"b\")", Answer::yes);
        row("all(http.request.headers[\"x\"][*] eq \"b\")", Answer::no);
        row("http.request.headers[\"y\"][0] ne \"b\"", Answer::no);
        row("ip.src in {192.0.2.0/24}", Answer::yes);
        row("ip.src ne ::1 and not ip.src lt ::1", Answer::yes);
        row("ip.src.country eq \"DE\"", Answer::unknown);
        row("ip.src.country eq \"DE\" and not ssl", Answer::no);
        row("cf.client.bot", Answer::yes);
        row("http.request.uri.query matches \"^A=\\d$\"", Answer::no);
        row("http.request.uri.query matches \"(?i)^A=\\d$\"", Answer::yes);
        row("http.host wildcard \"*.EXAMPLE.com\"", Answer::yes);
        row("http.host strict wildcard \"*.EXAMPLE.com\"", Answer::no);
    }
    void answers() {
        QFETCH(QString, text);
        const edge::Request asked =
            request("{url: 'HTTPS:"
                    "//a.Example.com//%66eed/?a=1', ip: 192.0.2.7, headers: {X: [a, b]}, "
                    "fields: {cf.client.bot: true}}");
        QTEST(static_cast<int>(parsed(text.toStdString()).matches(asked)), "expected");
    }
};

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
