// Three-way merge of Documents as Trees.
#include <sallyport/base/yaml.h>
#include <sallyport/session/merge.h>

#include <QtTest>

using namespace sallyport;

namespace {

base::Tree tree(const char* text) {
    return base::readYamlDocument(text, "test.yaml").value();
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT
private slots:
    void puts_data() {
        QTest::addColumn<QString>("common");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        const auto row = [](const char* name, const char* common, const char* mine, const char* theirs,
                            const char* merged) {
            QTest::newRow(name) << common << mine << theirs << merged;
        };
        row("different members", "{a: 1, b: 1}", "{a: 2, b: 1}", "{a: 1, b: 2}", "{a: 2, b: 2}");
        row("same change", "{a: 1}", "{a: 2}", "{a: 2}", "{a: 2}");
        row("added by both sides", "{}", "{a: 1}", "{b: 1}", "{a: 1, b: 1}");
        row("removed by one", "{a: 1, b: 1}", "{b: 1}", "{a: 1, b: 1}", "{b: 1}");
        row("removed by the other", "{a: 1, b: 1}", "{a: 1, b: 1}", "{a: 1}", "{a: 1}");
        row("different elements", "[{id: a, x: 1}, {id: b, x: 1}]", "[{id: a, x: 2}, {id: b, x: 1}]",
            "[{id: a, x: 1}, {id: b, x: 2}]", "[{id: a, x: 2}, {id: b, x: 2}]");
        row("elements added by both", "[{id: a}]", "[{id: a}, {id: m}]", "[{id: t}, {id: a}]",
            "[{id: t}, {id: a}, {id: m}]");
        row("element removed, another changed", "[{id: a, x: 1}, {id: b, x: 1}]", "[{id: b, x: 1}]",
            "[{id: a, x: 1}, {id: b, x: 2}]", "[{id: b, x: 2}]");
        row("moved by one, changed by the other", "[{id: a, x: 1}, {id: b, x: 1}]",
            "[{id: b, x: 1}, {id: a, x: 1}]", "[{id: a, x: 2}, {id: b, x: 1}]",
            "[{id: b, x: 1}, {id: a, x: 2}]");
        row("moved by the other, added by one", "[{id: a}, {id: b}]", "[{id: a}, {id: n}, {id: b}]",
            "[{id: b}, {id: a}]", "[{id: b}, {id: a}, {id: n}]");
        row("lists of both new", "{}", "{l: [{name: a}]}", "{l: [{name: b}]}", "{l: [{name: b}, {name: a}]}");
    }

    void puts() {
        QFETCH(QString, common);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        const auto result =
            session::merge(tree(qPrintable(common)), tree(qPrintable(mine)), tree(qPrintable(theirs)));
        QVERIFY(result.conflicts.empty());
        QCOMPARE(base::writeJson(result.tree, -1), base::writeJson(tree(qPrintable(merged)), -1));
    }

    void refuses_data() {
        QTest::addColumn<QString>("common");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* common, const char* mine, const char* theirs,
                            const char* pointer) {
            QTest::newRow(name) << common << mine << theirs << pointer;
        };
        row("same member", "{a: 1}", "{a: 2}", "{a: 3}", "/a");
        row("same element", "{l: [{id: x, s: 1}]}", "{l: [{id: x, s: 2}]}", "{l: [{id: x, s: 3}]}", "/l/x/s");
        row("removed and changed", "{l: [{id: x, s: 1}]}", "{l: []}", "{l: [{id: x, s: 3}]}", "/l/x");
        row("both moved", "[{id: a}, {id: b}, {id: c}]", "[{id: b}, {id: a}, {id: c}]",
            "[{id: a}, {id: c}, {id: b}]", "");
        row("plain lists", "{l: [1]}", "{l: [1, 2]}", "{l: [1, 3]}", "/l");
    }

    void refuses() {
        QFETCH(QString, common);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, pointer);
        const auto result =
            session::merge(tree(qPrintable(common)), tree(qPrintable(mine)), tree(qPrintable(theirs)));
        QCOMPARE(result.conflicts.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(result.conflicts.front().pointer), pointer);
        QVERIFY(!result.conflicts.front().mine.empty() || !result.conflicts.front().theirs.empty());
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
