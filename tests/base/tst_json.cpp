// JSON in and out: strictness, lines, exact integers, and what is refused.
#include <sallyport/base/yaml.h>

#include <QtTest>

using namespace sallyport::base;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

private slots:
    void values_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        const auto row = [](const char* text, const char* json) {
            QTest::newRow(text) << QString(text) << QString(json);
        };
        for (const char* same :
             {"null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "0.5",
              "\"a\"", "[]", "{}", "[1,[2,{\"a\":[]}]]", "{\"b\":1,\"a\":2}", "\"\""})
            row(same, same);
        row(" [ 1 , 2 ] ", "[1,2]");
        row("9223372036854775808", "9223372036854775808.0");
        row("1e3", "1000.0");
        row("\"\\u00e9\\ud83d\\ude00\\/\\b\"", "\"é😀/\\u0008\"");
    }
    void values() {
        QFETCH(QString, text);
        QFETCH(QString, json);
        const auto tree = readJson(text.toStdString(), "f.json");
        QVERIFY2(tree.ok(), tree.ok() ? "" : tree.error().english().c_str());
        QCOMPARE(q(writeJson(*tree, -1)), json);
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("line");
        const auto row = [](const QByteArray& text, const char* id, int line) {
            QTest::newRow(text.left(30).constData()) << text << QString(id) << line;
        };
        for (const char* text :
             {"",        "{",   "[1,]",  "{\"a\":1,}", "{a:1}", "'a'",       "01",          "1.",
              ".5",      "+1",  "nul",   "[1 2]",      "\"a",   "\"\\x41\"", "\"\\ud800\"", "{} {}",
              "// c\n1", "NaN", "1e999", "\"a\tb\""})
            row(text, "json-syntax", QByteArray(text).startsWith("//") ? 1 : 1);
        row("{\n\"a\":\n1,\n\n}", "json-syntax", 5);
        row("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", "duplicate-key", 3);
        row(QByteArray(101, '['), "too-deep", 1);
        row(QByteArray(1'000'000, '['), "too-deep", 1);
        row("\"\xFF\"", "text-invalid-utf8", 1);
    }
    void refusals() {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        QFETCH(int, line);
        const auto tree = readJson(text.toStdString(), "f.json");
        QVERIFY(!tree.ok());
        QCOMPARE(q(tree.error().message.id), id);
        QCOMPARE(tree.error().where.line, line);
        QCOMPARE(q(tree.error().where.file), QString("f.json"));
    }

    void duplicatesNameBothLines() {
        const auto tree = readJson("{\"a\": 1,\n \"b\": {\"x\": 1},\n \"a\": 3}", "f");
        QVERIFY(q(tree.error().english()).contains("line 1 and in line 3"));
    }

    void origins() {
        const auto tree = readJson(
            "\xEF\xBB\xBF{\n  \"a\": [1,\n    \"x\\ny\", true],\r\n  \"b\" : { \"c\": 12\n} , \"d\":null}",
            "f");
        QVERIFY2(tree.ok(), tree.ok() ? "" : tree.error().english().c_str());
        const auto place = [&](const char* pointer) {
            const Origin& origin = tree->at(pointer)->origin();
            return std::pair(origin.line, origin.column);
        };
        QCOMPARE(place(""), std::pair(1, 1));
        QCOMPARE(place("/a"), std::pair(2, 8));
        QCOMPARE(place("/a/0"), std::pair(2, 9));
        QCOMPARE(place("/a/1"), std::pair(3, 5));
        QCOMPARE(place("/a/2"), std::pair(3, 13));
        QCOMPARE(place("/b/c"), std::pair(4, 16));
        QCOMPARE(place("/d"), std::pair(5, 9));
        QCOMPARE(tree->members()[2].origin.line, 5);
    }

    // JSON is YAML: the YAML reader takes it too, and is not stricter.
    void throughYaml() {
        const char* const text = "{\n\t\"a\": \"\\ud83d\\ude00\",\n\t\"b\": [1, \"yes\"]\n}\n";
        const auto yaml = readYamlDocument(text, "f");
        const auto json = readJson(text, "f");
        QVERIFY(yaml.ok() && json.ok());
        QVERIFY(*yaml == *json);
        QCOMPARE(yaml->at("/b/1")->origin().line, 3);
        const Documents both = readYaml("{\"a\": 1}\n---\n{\"b\":\n 2}\n", "f");
        QCOMPARE(both.trees.size(), 2u);
        QCOMPARE(both.trees[1].at("/b")->origin().line, 4);
    }

    void writes() {
        Tree tree = Tree::map();
        tree.set("b", Tree::list()).append(Tree::integer(1));
        tree.set("a", Tree::string("\u2028\x01\"\\\n\xFF"));
        tree.set("e", Tree::list());
        QCOMPARE(
            q(writeJson(tree)),
            q("{\n  \"b\": [\n    1\n  ],\n  \"a\": \"\u2028\\u0001\\\"\\\\\\n\uFFFD\",\n  \"e\": []\n}"));
        QCOMPARE(q(writeJson(tree, -1)), q("{\"b\":[1],\"a\":\"\u2028\\u0001\\\"\\\\\\n\uFFFD\",\"e\":[]}"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
