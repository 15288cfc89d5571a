// Reader: what is reported, where, and once; what reads as the default.
#include <sallyport/base/reader.h>
#include <sallyport/base/yaml.h>

#include <QtTest>

using namespace sallyport::base;

class ReaderTest : public QObject {
    Q_OBJECT

    std::vector<Diagnostic> m_problems;
    Tree m_tree;

    Reader read(const char* text) {
        m_problems.clear();
        m_tree = *readYamlDocument(text, "f.yaml");
        return {m_tree, m_problems};
    }
    // "id pointer line" of each problem.
    QStringList problems() const {
        QStringList all;
        for (const Diagnostic& problem : m_problems)
            all << QString("%1 %2 %3")
                       .arg(problem.id.c_str(), problem.place.pointer.c_str())
                       .arg(problem.place.line);
        return all;
    }

private slots:
    void rightShapes() {
        const Reader root = read("a: x\nnum: 8080\nm: 8080.0\nb: yes\nl: [p, q]\nt: {k: v, w: ~}\nz: ~\n");
        QCOMPARE(root.member("a").text(), std::string("x"));
        QCOMPARE(root.member("num").integer(1, 65535), std::int64_t(8080));
        QCOMPARE(root.member("m").integer(1, 65535), std::int64_t(8080)); // JSON does not tell them apart
        QCOMPARE(root.member("b").boolean(), true);
        QCOMPARE(root.member("l").texts(), (std::vector<std::string>{"p", "q"}));
        QCOMPARE(root.member("t").textMap(),
                 (std::vector<std::pair<std::string, std::string>>{{"k", "v"}, {"w", ""}}));
        QCOMPARE(root.member("a").word({"x", "y"}), std::string("x"));
        QVERIFY(!root.member("z").present());
        QVERIFY(root.member("z").tree() == nullptr);
        QCOMPARE(root.member("z").place().line, 7);
        QCOMPARE(root.member("t").members().size(), 2u);
        QCOMPARE(problems(), QStringList());
    }

    void missingReadsAsDefault() {
        const Reader root = read("a: {}\n");
        const Reader missing = root.member("a").member("b").member("c/d");
        QVERIFY(!missing.present());
        QCOMPARE(missing.pointer(), std::string("/a/b/c~1d"));
        QCOMPARE(missing.place().line, 1);
        QCOMPARE(missing.text("x"), std::string("x"));
        QCOMPARE(missing.integer(0, 1, 7), std::int64_t(7));
        QCOMPARE(missing.boolean(true), true);
        QVERIFY(missing.items().empty());
        QVERIFY(missing.members().empty());
        QCOMPARE(problems(), QStringList());
        QVERIFY(!missing.require());
        QCOMPARE(problems(), QStringList("missing /a/b/c~1d 1"));
    }

    void wrongShapes() {
        const Reader root = read(
            "a: [1]\nnum: 99999\nf: 1.5\ns: \"8080\"\nb: 1\nw: up\nt: {k: 1, l: true}\nl: [1, {}, ok]\n");
        QCOMPARE(root.member("a").text("d"), std::string("d"));
        QCOMPARE(root.member("num").integer(1, 65535, 5), std::int64_t(5));
        QVERIFY(!root.member("f").optionalInteger(0, 9));
        QVERIFY(!root.member("s").optionalInteger(0, 9999));
        QVERIFY(!root.member("b").optionalBoolean());
        QCOMPARE(root.member("w").word({"on", "off"}, "off"), std::string("off"));
        QVERIFY(root.member("t").textMap().empty());
        QCOMPARE(root.member("l").texts(), std::vector<std::string>{"ok"});
        QCOMPARE(problems(), (QStringList{"wrong-shape /a 1", "out-of-range /num 2", "wrong-shape /f 3",
                                          "wrong-shape /s 4", "wrong-shape /b 5", "unknown-word /w 6",
                                          "wrong-shape /t/k 7", "wrong-shape /t/l 7", "wrong-shape /l/0 8",
                                          "wrong-shape /l/1 8"}));
        for (const Diagnostic& problem : m_problems) {
            QCOMPARE(problem.place.file, std::string("f.yaml"));
            QVERIFY(problem.severity == Severity::error);
            QVERIFY(problem.message.english().find('%') == std::string::npos);
        }
    }

    void aWrongNodeIsReportedOnce() {
        const Reader root = read("a: text\n");
        const Reader a = root.member("a");
        QVERIFY(!a.member("x").present());
        QVERIFY(!a.member("y").present());
        QVERIFY(a.members().empty());
        a.onlyMembers({"x"});
        QCOMPARE(problems(), QStringList("wrong-shape /a 1"));
        QVERIFY(a.items().empty());
        QCOMPARE(m_problems.size(), 2u);
    }

    void unknownMembers() {
        const Reader root = read("a: 1\nb: 2\nc/d: 3\n");
        root.onlyMembers({"a"});
        QCOMPARE(problems(), (QStringList{"unknown-member /b 2", "unknown-member /c~1d 3"}));
    }

    // A value may be a secret: no message repeats a text of the wrong kind.
    void valuesAreNotRepeated() {
        const Reader root = read("token: [hunter2]\nnum: hunter2\nb: hunter2\n");
        root.member("token").optionalText();
        root.member("num").optionalInteger(0, 1);
        root.member("b").optionalBoolean();
        QCOMPARE(m_problems.size(), 3u);
        for (const Diagnostic& problem : m_problems)
            QVERIFY(problem.message.english().find("hunter2") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
