// Calico's selector grammar: what is read and how it is written again, what is
// refused and where, and what it means for labels; and that a selector over the
// labels of pods says what the expression says of the same labels.
#include "calico/selector.h"

#include <QtTest>

#include <random>

using namespace sallyport;
using namespace sallyport::policy;
using namespace sallyport::policy::calico;

namespace {

// "a=1,b=" as labels.
model::Labels labelsOf(const QString& text) {
    model::Labels labels;
    for (const QString& pair : text.split(',', Qt::SkipEmptyParts)) {
        const auto equals = pair.indexOf('=');
        labels[pair.left(equals).toStdString()] = pair.mid(equals + 1).toStdString();
    }
    return labels;
}

std::string randomExpression(std::mt19937& random, int depth) {
    const auto label = [&] { return std::string(1, static_cast<char>('a' + random() % 3)); };
    const auto value = [&] { return "'" + std::string(random() % 3, 'x') + "'"; };
    switch (random() % (depth > 0 ? 13 : 9)) {
    case 0:
        return "has(" + label() + ")";
    case 1:
        return label() + " == " + value();
    case 2:
        return label() + " != " + value();
    case 3:
        return label() + " contains " + value();
    case 4:
        return label() + " starts with " + value();
    case 5:
        return label() + " ends with " + value();
    case 6:
        return label() + " in {" + value() + ", " + value() + "}";
    case 7:
        return label() + " not in {" + value() + "}";
    case 8:
        return "all()";
    case 9:
        return "!(" + randomExpression(random, depth - 1) + ")";
    case 10:
        return "! " + randomExpression(random, depth - 1);
    case 11:
        return "(" + randomExpression(random, depth - 1) + ") && " + randomExpression(random, depth - 1);
    default:
        return randomExpression(random, depth - 1) + " || (" + randomExpression(random, depth - 1) + ")";
    }
}

} // namespace

class TestCalicoSelectors : public QObject {
    Q_OBJECT
private slots:
    void written_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << text << canonical;
        };
        row("", "all()");
        row(" \t ", "all()");
        row("all( )", "all()");
        row("global()", "global()");
        row("has(\ta )", "has(a)");
        row("a=='b'", "a == \"b\"");
        row("a == \"it's\"", "a == \"it's\"");
        row("a == 'say \"x\"'", "a == 'say \"x\"'");
        row("a!='b'", "a != \"b\"");
        row("a contains'b'", "a contains \"b\"");
        row("a startswith 'b'", "a starts with \"b\"");
        row("a starts \t with 'b'", "a starts with \"b\"");
        row("a endswith'b'", "a ends with \"b\"");
        row("a in{'c','b','c'}", "a in {\"b\", \"c\"}");
        row("a notin {'b'}", "a not in {\"b\"}");
        row("a not  in {'b',}", "a not in {\"b\"}");
        row("a in {}", "a in {}");
        row("!!!has(a)", "!has(a)");
        row("! ! has(a)", "has(a)");
        row("!a == 'b'", "!a == \"b\"");
        row("a == 'b' && c == 'd' || has(e)", "((a == \"b\" && c == \"d\") || has(e))");
        row("a == 'b' && (c == 'd' || has(e))", "(a == \"b\" && (c == \"d\" || has(e)))");
        row("has(a) && has(b) && has(c)", "(has(a) && has(b) && has(c))");
        row("((has(a)))", "has(a)");
        row("!(has(a) || has(b))", "!(has(a) || has(b))");
        row("in == 'x'", "in == \"x\"");
        row("contains contains 'x'", "contains contains \"x\"");
        row("has == 'x'", "has == \"x\"");
        row("projectcalico.org/name_-.1 == 'x'", "projectcalico.org/name_-.1 == \"x\"");
        row("a == ''", "a == \"\"");
        row("a == '&& ||'", "a == \"&& ||\"");
    }

    void written() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto expression = parseSelector(text.toStdString());
        QVERIFY2(expression.ok(), expression.ok() ? "" : expression.error().english().c_str());
        QCOMPARE(QString::fromStdString(expression->text()), canonical);
        const auto again = parseSelector(expression->text());
        QVERIFY(again.ok());
        QCOMPARE(*again, *expression);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at"); // the character, from 1
        const auto row = [](const char* text, int at) { QTest::newRow(text) << text << at; };
        row("a", 2);
        row("a b", 3);
        row("a = 'b'", 3);
        row("a == b", 6);
        row("'a' == 'b'", 1);
        row("a == 'b", 6);
        row("a == \"b'", 6);
        row("(has(a)", 8);
        row("has(a))", 7);
        row("has (a)", 5);
        row("has()", 5);
        row("has(a", 6);
        row("all(", 5);
        row("all", 4);
        row("global(x)", 8);
        row("a & b", 3);
        row("has(a) | has(b)", 8);
        row("has(a) &&", 10);
        row("has(a) || ", 11);
        row("&& has(a)", 1);
        row("a in 'b'", 6);
        row("a in {b}", 7);
        row("a in {'b' 'c'}", 11);
        row("a in {,}", 7);
        row("a in {'b'", 10);
        row("a not == 'b'", 3);
        row("a starts 'b'", 3);
        row("a ==\n'b'", 5); // a line break is no space
        row("a == 'b' c == 'd'", 10);
        row("has(a) has(b)", 8);
        row("!", 2);
        row("{}", 1);
        row("$ == 'x'", 1);
        row("\xc3\xa4 == 'x'", 1);
    }

    void refused() {
        QFETCH(QString, text);
        QFETCH(int, at);
        const auto expression = parseSelector(text.toStdString());
        QVERIFY2(!expression.ok(), "it is read");
        QCOMPARE(QString::fromStdString(expression.error().message.args.front()), QString::number(at));
    }

    void limits() {
        const std::string label(512, 'a');
        QVERIFY(parseSelector("has(" + label + ")").ok());
        QVERIFY(!parseSelector("has(" + label + "a)").ok());
        QVERIFY(!parseSelector(label + "a == 'x'").ok());
        const auto nested = [](int depth) {
            const auto count = static_cast<std::size_t>(depth);
            return std::string(count, '(') + "has(a)" + std::string(count, ')');
        };
        QVERIFY(parseSelector(nested(100)).ok());
        QVERIFY(!parseSelector(nested(101)).ok());
        std::string wide = "has(a)";
        for (int i = 0; i < 20'000; ++i)
            wide += " && !has(b)";
        const auto expression = parseSelector(wide);
        QVERIFY(expression.ok());
        QVERIFY(policy::matches(onPods(*expression), [] {
            Endpoint pod;
            pod.labels = {{"a", ""}};
            return pod;
        }()));
    }

    void matching_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* text, const char* labels, bool matches) {
            QTest::addRow("%s on %s", text, labels) << text << labels << matches;
        };
        row("a == 'x'", "a=x", true);
        row("a == 'x'", "a=y", false);
        row("a == 'x'", "", false);
        row("a != 'x'", "a=x", false);
        row("a != 'x'", "a=y", true);
        row("a != 'x'", "", true);
        row("a in {'x', 'y'}", "a=y", true);
        row("a in {'x', 'y'}", "a=z", false);
        row("a in {'x', 'y'}", "", false);
        row("a in {}", "a=x", false);
        row("a not in {'x'}", "a=x", false);
        row("a not in {'x'}", "a=y", true);
        row("a not in {'x'}", "", true);
        row("a not in {}", "a=x", true);
        row("a contains 'x'", "a=yxy", true);
        row("a contains 'x'", "", false);
        row("a contains ''", "a=", true);
        row("a contains ''", "", false);
        row("a starts with 'x'", "a=xy", true);
        row("a starts with 'x'", "a=yx", false);
        row("a starts with 'x'", "", false);
        row("a ends with 'x'", "a=yx", true);
        row("a ends with 'x'", "a=xy", false);
        row("!a contains 'x'", "", true);
        row("!a starts with 'x'", "a=y", true);
        row("!a ends with 'x'", "a=x", false);
        row("has(a)", "a=", true);
        row("has(a)", "b=", false);
        row("!has(a)", "b=", true);
        row("all()", "", true);
        row("!all()", "", false);
        row("global()", "", true);
        row("a == 'x' || b == 'y' && c == 'z'", "a=x", true);
        row("(a == 'x' || b == 'y') && c == 'z'", "a=x", false);
        row("!a == 'x' && b == 'y'", "b=y", true);
        row("!(a == 'x' && b == 'y')", "a=x", true);
        row("a == 'x' && !(b == 'y' || has(c))", "a=x,c=1", false);
        row("a == 'X'", "a=x", false);
    }

    void matching() {
        QFETCH(QString, text);
        QFETCH(QString, labels);
        QFETCH(bool, matches);
        const auto expression = parseSelector(text.toStdString());
        QVERIFY(expression.ok());
        Endpoint pod;
        pod.labels = labelsOf(labels);
        QCOMPARE(policy::matches(onPods(*expression), pod), matches);
        QCOMPARE(calico::matches(*expression, pod.labels) == Certainty::yes, matches);
    }

    void labelsOfPods() {
        Endpoint pod;
        pod.ns = "shop";
        pod.namespaceLabels = {{"team", "red"}, {"kubernetes.io/metadata.name", "shop"}};
        pod.serviceAccount = "robot";
        pod.serviceAccountLabels = {{"role", "machine"}};
        const auto holds = [&](const char* text) {
            return policy::matches(onPods(parseSelector(text).value()), pod);
        };
        QVERIFY(holds("projectcalico.org/namespace == 'shop'"));
        QVERIFY(holds("projectcalico.org/namespace starts with 'sh'"));
        QVERIFY(holds("has(projectcalico.org/namespace)"));
        QVERIFY(holds("projectcalico.org/orchestrator == 'k8s'"));
        QVERIFY(!holds("projectcalico.org/orchestrator != 'k8s'"));
        QVERIFY(holds("projectcalico.org/orchestrator in {'k8s', 'openstack'}"));
        QVERIFY(holds("projectcalico.org/serviceaccount == 'robot'"));
        QVERIFY(holds("pcns.team == 'red'"));
        QVERIFY(holds("pcns.projectcalico.org/name == 'shop'"));
        QVERIFY(holds("pcns.kubernetes.io/metadata.name == 'shop'"));
        QVERIFY(holds("pcsa.role == 'machine'"));
        QVERIFY(holds("pcsa.projectcalico.org/name == 'robot'"));
        QVERIFY(!holds("has(team) || has(role)"));

        const auto namespaces = [&](const char* text) {
            return policy::matches(onPods(ofNamespaces(parseSelector(text).value())), pod);
        };
        QVERIFY(namespaces("team == 'red'"));
        QVERIFY(namespaces("all()"));
        QVERIFY(!namespaces("!all()"));
        QVERIFY(!namespaces("global()"));
        QVERIFY(namespaces("projectcalico.org/name == 'shop' && !has(other)"));
        QCOMPARE(ofNamespaces(parseSelector("a == 'x' && all()").value()).text(),
                 std::string("(pcns.a == \"x\" && has(projectcalico.org/namespace))"));
    }

    void variables() {
        Endpoint pod;
        pod.labels = {{"a", "x"}, {"b", "${B}"}};
        const Ruleset none;
        const auto certainty = [&](const Expression& expression) {
            const Certainty onSet = calico::matches(expression, pod.labels);
            return onSet == policy::match(none, onPods(expression), pod) ? onSet : Certainty(9);
        };
        QCOMPARE(certainty(parseSelector("a == '${A}'").value()), Certainty::maybe);
        QCOMPARE(certainty(parseSelector("a != '${A}'").value()), Certainty::maybe);
        QCOMPARE(certainty(parseSelector("a in {'${A}', 'x'}").value()), Certainty::yes);
        QCOMPARE(certainty(parseSelector("c == '${A}'").value()), Certainty::no);
        QCOMPARE(certainty(parseSelector("b == 'x'").value()), Certainty::maybe);
        QCOMPARE(certainty(parseSelector("!(b starts with 'x') && a == 'x'").value()), Certainty::maybe);
        QCOMPARE(certainty(parseSelector("b == 'x' && a == 'y'").value()), Certainty::no);
        QCOMPARE(certainty(Expression::of(Expression::Kind::has, "${WHO}")), Certainty::maybe);
    }

    // The canonical text means the same, and both ways of matching agree. It need not be the same expression:
    // "!(!a)" is written "!!a", which the parser takes for "a".
    void random() {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            const std::string text = randomExpression(random, 4);
            const auto expression = parseSelector(text);
            QVERIFY2(expression.ok(), text.c_str());
            const auto again = parseSelector(expression->text());
            QVERIFY2(again.ok(), text.c_str());
            const Selector selector = onPods(*expression);
            for (int i = 0; i < 8; ++i) {
                Endpoint pod;
                for (const char* label : {"a", "b", "c"}) {
                    if (random() % 2)
                        pod.labels[label] = std::string(random() % 3, random() % 4 ? 'x' : 'y');
                }
                const bool onSet = calico::matches(*expression, pod.labels) == Certainty::yes;
                QVERIFY2(policy::matches(selector, pod) == onSet, text.c_str());
                QVERIFY2((calico::matches(*again, pod.labels) == Certainty::yes) == onSet, text.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCalicoSelectors)
#include "tst_calico_selectors.moc"
