// The YAML reader and writer: what Kubernetes' reader (go-yaml v2 behind
// sigs.k8s.io/yaml) makes of the same text, the guards, and write-read.
#include <sallyport/base/yaml.h>

#include "randomtree.h"

#include <QtTest>

using namespace sallyport::base;

namespace {

QString oneLine(const Tree& tree) {
    return QString::fromStdString(writeJson(tree, -1));
}

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

QString read(const std::string& text) {
    const auto tree = readYamlDocument(text, "f.yaml");
    return tree ? oneLine(*tree) : q("error: " + tree.error().message.id);
}

Error errorOf(const std::string& text, const ReadLimits& limits = {}) {
    const Documents documents = readYaml(text, "f.yaml", limits);
    return documents.errors.empty() ? Error{} : documents.errors.front();
}

} // namespace

class YamlTest : public QObject {
    Q_OBJECT

private slots:
    // Every right-hand side was printed by sigs.k8s.io/yaml 1.6.0, but for y and n (see scalar.cpp).
    void scalars_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        const auto row = [](const char* text, const char* json) {
            QTest::newRow(text) << QString(text) << QString(json);
        };
        for (const char* yes : {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
            row(yes, "true");
        for (const char* no : {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
            row(no, "false");
        for (const char* text :
             {"yEs", "tRUE", "oN",  "nUll", "=",   "1:20", "2001-01-01", "1e999",      "12e",
              "0x",  "0b",   "0b2", "--1",  "+-1", "0x-1", "1.2.3",      "10.0.0.0/8", "_1",
              "0o8", ".",    "..",  "+",    "1-2", "1e",   "e3"})
            row(text, (std::string("\"") + text + "\"").c_str());
        for (const char* null : {"~", "null", "Null", "NULL"})
            row(null, "null");
        row("0b11", "3");
        row("-0b11", "-3");
        row("0o17", "15");
        row("017", "15");
        row("0x1F", "31");
        row("0x_0A_74_AE", "685230");
        row("-0x1f", "-31");
        row("1_000", "1000");
        row("1__0_", "10");
        row("+685_230", "685230");
        row("0", "0");
        row("00", "0");
        row("-0", "0");
        row("08", "8.0");
        row("1e3", "1000.0");
        row("6.8523e+5", "685230.0");
        row("685.230_15e+03", "685230.15");
        row("1.", "1.0");
        row(".5", "0.5");
        row("+.5", "0.5");
        row("-.5", "-0.5");
        row("1e-999", "0.0");
        row("9223372036854775807", "9223372036854775807");
        row("-9223372036854775808", "-9223372036854775808");
        row("9223372036854775808", "9223372036854775808.0"); // a float64, as the API server reads it
        row("99999999999999999999", "1.0e+20");
        row("\"5\"", "\"5\"");
        row("'yes'", "\"yes\"");
        row("!!str 5", "\"5\"");
        row("!!str", "\"\"");
        row("!!float 5", "5.0");
        row("!!int \"5\"", "5");
        row("!foo 5", "\"5\"");
        row("! 5", "\"5\"");
        row("!!binary aGVsbG8=", "\"hello\"");
        row("!!int abc", "error: yaml-tag-mismatch");
        row("!!binary a", "error: yaml-tag-mismatch");
        row(".nan", "error: yaml-not-a-number");
        row("-.Inf", "error: yaml-not-a-number");
        row("\"\\N\\_\\x41\\u00e9\"", "\"\u0085\u00a0A\u00e9\"");
    }
    void scalars() {
        QFETCH(QString, text);
        QFETCH(QString, json);
        const QString found = read("v: " + text.toStdString() + "\n");
        QCOMPARE(found, json.startsWith("error") ? json : "{\"v\":" + json + "}");
    }

    void keys() {
        QCOMPARE(
            read("1.5: a\n1000000.0: b\n0x10: c\non: d\n1e21: q\n0.00001: r\n12345678.5: s\n"),
            QString(
                R"({"1.5":"a","1e+06":"b","16":"c","true":"d","1e+21":"q","1e-05":"r","1.2345678e+07":"s"})"));
        QCOMPARE(read("? a\n: 1\n"), QString(R"({"a":1})"));
        QCOMPARE(read("? [a]\n: 1\n"), QString("error: yaml-key-not-scalar"));
        QCOMPARE(read("~: 1\n"), QString("error: yaml-key-not-scalar"));
        QCOMPARE(read("a: {{ name }}\n"), QString("error: yaml-key-not-scalar"));
    }

    void documents() {
        const Documents found = readYaml("# first\n%YAML 1.1\n---\na: 1\n--- # two\nb: [\n---\n---\n# none\n"
                                         "--- {c: 3}\n---\nd: |\n  ---\n--- 5\n",
                                         "f.yaml");
        QCOMPARE(found.trees.size(), 4u);
        QCOMPARE(oneLine(found.trees[0]), QString(R"({"a":1})"));
        QCOMPARE(found.trees[0].find("a")->origin().line, 4);
        QCOMPARE(oneLine(found.trees[1]), QString(R"({"c":3})"));
        QCOMPARE(found.trees[1].find("c")->origin().line, 10);
        QCOMPARE(oneLine(found.trees[2]), QString(R"({"d":"---\n"})"));
        QCOMPARE(oneLine(found.trees[3]), QString("5"));
        QCOMPARE(found.errors.size(), 1u);
        QVERIFY(found.errors[0].where.line >= 6 && found.errors[0].where.line <= 7);
        QVERIFY(readYaml("", "f").trees.empty());
        QVERIFY(readYaml("# only a comment\n", "f").errors.empty());
        QCOMPARE(q(errorOf("a: 1\n...\nb: 2\n").message.id), QString("yaml-after-document"));
        QCOMPARE(q(errorOf("{a: b} c\n").message.id), QString("yaml-after-document"));
        QCOMPARE(readYaml("a: 1\n...\n", "f").trees.size(), 1u);
        QCOMPARE(read("a: 1\n---\nb: 1\n"), QString("error: yaml-several-documents"));
        QCOMPARE(read(""), QString("error: yaml-empty"));
    }

    void origins() {
        const auto tree =
            readYamlDocument("a:\n  - x: 1\n    w:\n  - {z: [2]}\nb: &k\n  c: 5\nd: *k\n", "f.yaml");
        QVERIFY(tree.ok());
        const auto line = [&](const char* pointer) { return tree->at(pointer)->origin().line; };
        QCOMPARE(line("/a/0/x"), 2);
        QCOMPARE(tree->at("/a/0/x")->origin().column, 8);
        QCOMPARE(line("/a/0/w"), 3); // null stands with its key
        QCOMPARE(line("/a/1/z/0"), 4);
        QCOMPARE(line("/d/c"), 6); // an alias keeps the place that wrote it
        QCOMPARE(q(*tree->at("/a/1/z/0")->origin().file), QString("f.yaml"));
    }

    void lineBreaksAndMarks() {
        QCOMPARE(read("\xEF\xBB\xBF"
                      "a: |\r\n  x\r\n  y\r\nb: \"1\r\n  2\"\r\n"),
                 QString(R"({"a":"x\ny\n","b":"1 2"})"));
        const Documents found = readYaml("a: 1\r\n---\r\nb: 2\r\n", "f");
        QCOMPARE(found.trees.size(), 2u);
        QCOMPARE(found.trees[1].find("b")->origin().line, 3);
    }

    void merges() {
        QCOMPARE(read("x: &x {a: 1, b: 2}\nw:\n  <<: *x\n  b: 3\n  c: 4\n"),
                 QString(R"({"x":{"a":1,"b":2},"w":{"a":1,"b":3,"c":4}})"));
        QCOMPARE(read("x: &x {a: 1}\nz: &z {a: 2, b: 2}\nw:\n  c: 0\n  <<: [*x, *z]\n"),
                 QString(R"({"x":{"a":1},"z":{"a":2,"b":2},"w":{"c":0,"a":1,"b":2}})"));
        QCOMPARE(read("w: {b: 1, <<: {a: 1, b: 2}}\n"), QString(R"({"w":{"b":1,"a":1}})"));
        QCOMPARE(read("\"<<\": 1\n"), QString(R"({"<<":1})"));
        QCOMPARE(read("<<: 1\n"), QString("error: yaml-merge"));
        QCOMPARE(read("<<: [1]\n"), QString("error: yaml-merge"));
        QCOMPARE(read("<<: {a: 1}\n<<: {b: 1}\n"), QString("error: duplicate-key"));
        QCOMPARE(read("a: &k 1\nb: &k 2\nc: *k\n"), QString(R"({"a":1,"b":2,"c":2})"));
        QCOMPARE(read("a: &k x\n*k : w\n"), QString(R"({"a":"x","x":"w"})"));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& text, const char* id, int line) {
            QTest::newRow(name) << text << QString(id) << line;
        };
        row("tab", "a:\n\tb: 1\n", "yaml-tab", 2);
        row("tab after spaces", "a:\n  \tb: 1\n", "yaml-tab", 2);
        row("tab at the start", "\ta: 1\n", "yaml-tab", 1);
        row("tab before a value", "a:\n\tx\n", "yaml-tab", 2);
        row("cycle", "a: &x [*x]\n", "yaml-alias-cycle", 1);
        row("cycle in a map", "a: &x\n  b: *x\n", "yaml-alias-cycle", 2);
        row("unknown alias", "a: *x\n", "yaml-syntax", 1);
        row("duplicate", "a: 1\nb: 2\na: 3\n", "duplicate-key", 3);
        row("duplicate once resolved", "on: 1\ntrue: 2\n", "duplicate-key", 2);
        row("duplicate in flow", "{a: 1, b: {c: 1,\n c: 2}}\n", "duplicate-key", 2);
        row("duplicate in JSON", "{\"a\": 1,\n\"a\": 2}\n", "duplicate-key", 2);
        row("open double quote", "b: 1\na: \"x\n", "yaml-open-quote", 2);
        row("open single quote", "a: 'it''s\n", "yaml-open-quote", 1);
        row("open quote with a tag", "a: !!str \"x\\\"\n", "yaml-open-quote", 1);
        row("open bracket", "a: [1, 2\n", "yaml-syntax", 2);
        row("value in a value", "a: b: c\n", "yaml-syntax", 1);
        row("not UTF-8", "a: 1\nb: \xFF\n", "text-invalid-utf8", 2);
        row("overlong", "a: \xC0\x80\n", "text-invalid-utf8", 1);
        row("surrogate", "a: \xED\xA0\x80\n", "text-invalid-utf8", 1);
        row("binary",
            QByteArray("\x7f"
                       "ELF\0\0",
                       6)
                .mid(1),
            "text-binary", 1);
        row("NUL later", QByteArray("a: 1\nb: \0\n", 10), "text-binary", 2);
        row("UTF-16 with mark",
            QByteArray("\xFF\xFE"
                       "a\0",
                       4),
            "text-utf16", 1);
        row("UTF-16", QByteArray("a\0:\0 \0b\0", 8), "text-utf16", 1);
        row("control character", "a: x\x04y\n", "text-control-character", 1);
        row("many levels", "a: " + QByteArray(101, '[') + QByteArray(101, ']'), "too-deep", 1);
        row("very many levels", QByteArray(200'000, '['), "too-deep", 1);
        row("many dashes", QByteArray("- ").repeated(100'000), "too-deep", 1);
        row("many question marks", QByteArray("? ").repeated(100'000), "yaml-key-not-scalar", 1);
    }
    void refusals() {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        QFETCH(int, line);
        const Error error = errorOf(text.toStdString());
        QCOMPARE(q(error.message.id), id);
        QCOMPARE(error.where.line, line);
        QCOMPARE(q(error.where.file), QString("f.yaml"));
        QVERIFY(!error.message.english().empty());
    }

    void duplicatesNameBothLines() {
        std::string many;
        for (int i = 0; i < 1000; ++i)
            many += "k" + std::to_string(i) + ": 1\n";
        const Error error = errorOf(many + "k41: 2\n");
        QCOMPARE(q(error.message.id), QString("duplicate-key"));
        QVERIFY(q(error.english()).contains("line 42 and in line 1001"));
    }

    void bombs() {
        std::string nodes = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        std::string bytes = "a0: &a0 " + std::string(100'000, 'x') + "\n";
        for (int i = 1; i < 12; ++i) {
            const std::string last = "*a" + std::to_string(i - 1);
            std::string line = "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
            for (int k = 0; k < 10; ++k)
                line += last + (k < 9 ? "," : "]\n");
            nodes += line;
            bytes += line;
        }
        QCOMPARE(q(errorOf(nodes).message.id), QString("yaml-alias-bomb"));
        QCOMPARE(q(errorOf(bytes).message.id), QString("yaml-alias-bomb"));
        std::string nested;
        for (int i = 0; i < 90; ++i)
            nested += "&n" + std::to_string(i) + " [";
        nested += std::string(100'000, ',').replace(0, 1, "1");
        for (std::size_t i = 1; i < 20'000; ++i)
            nested += ",1";
        QVERIFY(!readYaml(nested, "f").errors.empty());
        QCOMPARE(read("a: &a [1]\nb: [*a, *a]\n"), QString(R"({"a":[1],"b":[[1],[1]]})"));
    }

    void limits() {
        ReadLimits limits;
        limits.nodes = 10;
        QCOMPARE(q(errorOf("[1,2,3,4,5,6,7,8,9]", limits).message.id), QString());
        QCOMPARE(q(errorOf("[1,2,3,4,5,6,7,8,9,10]", limits).message.id), QString("too-many-nodes"));
        QCOMPARE(q(errorOf("[a,b,3,4,5,6,7,8,9,10]", limits).message.id), QString("too-many-nodes"));
        QCOMPARE(q(errorOf("x: &x [a,b,c]\ny: *x\nz: *x\n", limits).message.id), QString("too-many-nodes"));
        limits.depth = 2;
        QCOMPARE(q(errorOf("a: [1]", limits).message.id), QString());
        QCOMPARE(q(errorOf("x: &x [1]\ny: [*x]\n", limits).message.id), QString("too-deep"));
        limits.bytes = 3;
        QCOMPARE(q(errorOf("a: 1", limits).message.id), QString("file-too-large"));
    }

    void aBrokenDocumentHidesNoOther() {
        const Documents found = readYaml("a: 1\n---\nb: \"x\n---\nc: 1\nc: 2\n---\nd: 1\n", "f");
        QCOMPARE(found.trees.size(), 2u);
        QCOMPARE(found.errors.size(), 2u);
        QCOMPARE(found.errors[1].where.line, 6);
    }

    void writes() {
        Tree tree = Tree::map();
        tree.set("name", Tree::string("blog"));
        tree.set("port", Tree::string("8080"));
        tree.set("args", Tree::list()).append(Tree::string("--no-autoupdate"));
        tree.set("script", Tree::string("a\n\n b\n"));
        tree.set("none", Tree());
        tree.set("empty", Tree::map());
        Tree item = Tree::map();
        item.set("a", Tree::integer(1));
        item.set("b", Tree::list()).append(Tree::real(2));
        tree.set("items", Tree::list()).append(item);
        QCOMPARE(q(writeYaml(tree)), QString("name: blog\nport: \"8080\"\nargs:\n  - --no-autoupdate\n"
                                             "script: |\n  a\n\n   b\nnone: null\nempty: {}\n"
                                             "items:\n  - a: 1\n    b:\n      - 2.0\n"));
    }

    void quotes_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",       " ",          "a ",   " a",   "y",          "N",     "Yes",  "oFF",  "null", "~",
              "1",      "1.5",        "0x1F", "017",  "0o17",       "1_000", "1e3",  ".5",   "-1",   "+1",
              "1:20",   "2001-01-01", "=",    "<<",   ".inf",       ".NaN",  "a: b", "a #b", "a:",   "- a",
              "?",      "-",          "---",  "...",  "*a",         "&a",    "!a",   "%a",   "@a",   "`a",
              "|",      ">",          "'a",   "\"a",  "[a",         "{a",    "a\tb", "a\nb", "a\n",  "\na",
              "a\r\nb", "12e03",      "0b1",  "1__1", "10.10.30.4", "#",     ",",    "null "})
            QTest::newRow(text) << QString(text);
        for (const char16_t c :
             {u'\u0085', u'\u2028', u'\u2029', u'\uFEFF', u'\u00A0', u'\x01', u'\x7f', u'\uFFFE'})
            QTest::addRow("U+%04x", c) << QString("a") + QChar(c) + "b\nc";
    }
    void quotes() {
        QFETCH(QString, text);
        Tree tree = Tree::map();
        tree.set(text.toStdString(), Tree::list()).append(Tree::string(text.toStdString()));
        const std::string written = writeYaml(tree);
        const auto back = readYamlDocument(written, "f");
        QVERIFY2(back.ok() && *back == tree, written.c_str());
        const bool literal = written.find("- |") != std::string::npos;
        QVERIFY2(literal || written.find("- \"") != std::string::npos, written.c_str());
        for (const char* raw : {"\u0085", "\u2028", "\u2029", "\uFEFF", "\u00A0", "\x01", "\x7f", "\uFFFE"})
            QVERIFY2(written.find(raw) == std::string::npos, written.c_str());
    }

    void roundTrip() {
        for (unsigned seed = 1; seed <= effort(400); ++seed) {
            RandomTree random(seed);
            const Tree tree = random.tree(5);
            const std::string written = writeYaml(tree);
            const Documents back = readYaml(written, "f");
            QVERIFY2(back.errors.empty(),
                     qPrintable(QString("seed %1: ").arg(seed) +
                                q(back.errors.empty() ? std::string() : back.errors[0].english()) + "\n" +
                                q(written)));
            const Tree again = back.trees.empty() ? Tree() : back.trees[0];
            QVERIFY2(again == tree, qPrintable(QString("seed %1:\n").arg(seed) + q(written)));
            QCOMPARE(writeYaml(again), written);
            const std::string json = writeJson(tree, seed % 3 == 0 ? -1 : 2);
            const auto fromJson = readJson(json, "f");
            QVERIFY2(fromJson.ok() && *fromJson == tree,
                     qPrintable(QString("seed %1:\n").arg(seed) + q(json)));
        }
    }

    void severalDocumentsRoundTrip() {
        RandomTree random(7);
        std::vector<Tree> trees;
        for (int i = 0; i < 20; ++i)
            trees.push_back(random.map(3));
        const Documents back = readYaml(writeYaml(trees), "f");
        QVERIFY(back.errors.empty());
        QVERIFY(back.trees == trees);
    }

    // Whatever stands in a file: no crash, no hang, and what was read survives.
    void anyBytes() {
        const std::string pieces[] = {
            "a",  ": ", "- ",  "\n", "  ",          "\t",       "{",      "}",    "[",     "]",     ",",
            "\"", "'",  "|\n", ">",  "&x ",         "*x",       "!!str ", "<<: ", "---\n", "...\n", "# c",
            "1",  "~",  "\\",  "? ", "%YAML 1.1\n", "\xC3\xA9", "\xFF",   "\r\n", "0x1",   "\\N"};
        for (unsigned seed = 1; seed <= effort(3000); ++seed) {
            RandomTree random(seed);
            std::string text;
            for (unsigned i = random.below(30); i > 0; --i)
                text += pieces[random.below(std::size(pieces))];
            const Documents found = readYaml(text, "f");
            for (const Tree& tree : found.trees) {
                const auto back = readYamlDocument(writeYaml(tree), "g");
                QVERIFY2(back.ok() && *back == tree, text.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
