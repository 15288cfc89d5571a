// Tree: the tables of RFC 6901 (JSON Pointer) and RFC 7386 (JSON Merge Patch),
// equality, origins through edits, and the structural diff.
#include <sallyport/base/treediff.h>
#include <sallyport/base/yaml.h>

#include "randomtree.h"

#include <QtTest>

using namespace sallyport::base;

namespace {

Tree json(const char* text) {
    auto tree = readJson(text, "f.json");
    return tree ? *tree : Tree::string("not JSON: " + tree.error().english());
}

QString shown(const Tree& tree) {
    return QString::fromStdString(writeJson(tree, -1));
}

} // namespace

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void pointers_data() { // RFC 6901, section 5
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* pointer, const char* value) {
            QTest::addRow("%s.", pointer) << QString(pointer) << QString(value);
        };
        row("/foo", R"(["bar","baz"])");
        row("/foo/0", R"("bar")");
        row("/", "0");
        row("/a~1b", "1");
        row("/c%d", "2");
        row("/e^f", "3");
        row("/g|h", "4");
        row("/i\\j", "5");
        row("/k\"l", "6");
        row("/ ", "7");
        row("/m~0n", "8");
        for (const char* nowhere :
             {"/foo/2", "/foo/-", "/foo/00", "/foo/1e0", "/foo/0/x", "/none", "foo", "/foo/"})
            row(nowhere, "");
    }
    void pointers() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        // No raw string here: moc loses its way in one with an escaped quote.
        const Tree tree = json("{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,"
                               "\"i\\\\j\":5,\"k\\\"l\":6,\" \":7,\"m~n\":8}");
        const Tree* found = tree.at(pointer.toStdString());
        QCOMPARE(found ? shown(*found) : QString(), value);
        QVERIFY(tree.at("") == &tree);
        for (const Tree::Member& member : tree.members())
            QVERIFY(tree.at('/' + pointerToken(member.key)) == &member.value);
    }

    void mergePatch_data() { // RFC 7386, appendix A
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("result");
        int number = 0;
        const auto row = [&number](const char* target, const char* patch, const char* result) {
            QTest::addRow("%d", ++number) << QString(target) << QString(patch) << QString(result);
        };
        row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
        row(R"({"a":"b"})", R"({"a":null})", R"({})");
        row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
        row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
        row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
        row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
        row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
        row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
        row(R"({"a":"foo"})", R"(null)", R"(null)");
        row(R"({"a":"foo"})", R"("bar")", R"("bar")");
        row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
        row(R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})");
        row(R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    }
    void mergePatch() {
        QFETCH(QString, target);
        QFETCH(QString, patch);
        QFETCH(QString, result);
        Tree tree = json(qPrintable(target));
        tree.merge(json(qPrintable(patch)));
        QCOMPARE(shown(tree), result);
    }

    void editsKeepOrigins() {
        Tree tree = *readYamlDocument("a: 1\nb: {c: 2}\n", "one.yaml");
        const Tree patch = *readYamlDocument("# patch\nb:\n  d: 3\n  c: 5\n", "two.yaml");
        tree.merge(patch);
        QCOMPARE(tree.at("/a")->origin().place().text(), std::string("one.yaml:1:4"));
        QCOMPARE(tree.at("/b")->origin().place().text(), std::string("one.yaml:2:4"));
        QCOMPARE(tree.at("/b/d")->origin().place().text(), std::string("two.yaml:3:6"));
        QCOMPARE(tree.at("/b/c")->origin().place().text(), std::string("two.yaml:4:6"));
    }

    void equality() {
        QVERIFY(json(R"({"a":1,"b":[2]})") == json(R"({"b":[2.0],"a":1})"));
        QVERIFY(!(json(R"({"a":1})") == json(R"({"a":"1"})")));
        QVERIFY(!(json(R"({"a":null})") == json(R"({})")));
        QVERIFY(!(json("[1,2]") == json("[2,1]")));
        QVERIFY(!(json("0") == json("false")));
    }

    void edits() {
        Tree tree;
        tree.set("a", Tree::integer(1));
        tree.set("b", Tree::integer(2));
        tree.set("a", Tree::integer(3));
        QCOMPARE(shown(tree), QString(R"({"a":3,"b":2})"));
        QVERIFY(tree.erase("a"));
        QVERIFY(!tree.erase("a"));
        Tree list;
        list.append(Tree::integer(2));
        list.insert(0, Tree::integer(1));
        list.insert(9, Tree::integer(3));
        list.eraseAt(1);
        list.eraseAt(7);
        QCOMPARE(shown(list), QString("[1,3]"));
    }

    void assignsAPartOfItself() {
        Tree tree = Tree::map();
        tree.set("a", Tree::list()).append(Tree::string("a text that is too long to stand in the node"));
        tree = std::move(*tree.at("/a/0"));
        QCOMPARE(tree.scalarText().size(), 44u);
        Tree other = Tree::list();
        other.append(tree);
        other = other.items()[0]; // a copy of a part
        QVERIFY(other == tree);
    }

    void scalarsBecomeWhatIsPutIn() {
        Tree tree = Tree::string("x", {fileName("f"), 3, 4});
        tree.set("a", Tree::integer(1));
        QVERIFY(tree.isMap());
        QCOMPARE(tree.origin().line, 3);
        tree.append(Tree::integer(2));
        QVERIFY(tree.isList() && tree.size() == 1 && !tree.erase("a"));
    }

    void origins() {
        QCOMPARE(fileName("a.yaml"), fileName(std::string("a.") + "yaml"));
        // Beyond what a node has room for, a column is not known.
        QCOMPARE(Tree({nullptr, 1, 1 << 30}).origin().column, 0);
        QCOMPARE(Tree({nullptr, 1 << 30, 7}).origin().line, 1 << 30);
        QVERIFY(sizeof(Tree) <= 48);
    }

    void diffs_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("changes");
        const auto row = [](const char* name, const char* before, const char* after, const char* changes) {
            QTest::newRow(name) << QString(before) << QString(after) << QString(changes);
        };
        row("equal", R"({"a":1,"b":2})", R"({"b":2,"a":1.0})", "");
        row("members", R"({"a":1,"b":2,"d/e":[1]})", R"({"a":3,"d/e":[1],"c":4})", "/a 1 3;/b 2 -;/c - 4;");
        row("inserted item", "[1,2,3]", "[1,9,2,3]", "/1 - 9;");
        row("removed item", "[1,2,3]", "[1,3]", "/1 2 -;");
        row("appended to equals", "[1,1]", "[1,1,1]", "/2 - 1;");
        row("inside an item", R"([{"a":1},{"a":2}])", R"([{"a":1},{"a":5}])", "/1/a 2 5;");
        row("escaped", R"({"a/b":{"c~d":1}})", R"({"a/b":{"c~d":2}})", "/a~1b/c~0d 1 2;");
        row("kind", R"({"a":[1]})", R"({"a":{"x":1}})", R"(/a [1] {"x":1};)");
        row("root", "1", "[]", " 1 [];");
        row("null is a value", R"({"a":null})", "{}", "/a null -;");
    }
    void diffs() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, changes);
        QString found;
        for (const Change& change : diff(json(qPrintable(before)), json(qPrintable(after))))
            found += QString::fromStdString(change.pointer) + ' ' +
                     (change.before ? shown(*change.before) : "-") + ' ' +
                     (change.after ? shown(*change.after) : "-") + ';';
        QCOMPARE(found, changes);
    }

    void diffIsEmptyExactlyWhenEqual() {
        for (unsigned seed = 1; seed <= effort(300); ++seed) {
            RandomTree random(seed);
            const Tree one = random.tree(3);
            const Tree other = random.below(2) == 0 ? one : random.tree(3);
            QCOMPARE(diff(one, other).empty(), one == other);
        }
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "tst_tree.moc"
