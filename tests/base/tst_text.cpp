// Messages as values: their English, with arguments and forms of a count.
#include <QtTest>

#include <sallyport/base/nested.h>

using sallyport::base::nested;
using sallyport::base::nestedIn;
using sallyport::base::Text;

class TestText : public QObject {
    Q_OBJECT
private slots:
    void argumentsAreFilledIn() {
        QCOMPARE((Text{"t", "%2 of %1, %3", {"a", "b"}}.english()), std::string("b of a, %3"));
        QCOMPARE((Text{"t", "%1", {"%1 %n (s)"}}.english()), std::string("%1 %n (s)"));
    }

    void aCountHasItsForm_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("two");
        const auto row = [](const char* pattern, const char* one, const char* two) {
            QTest::newRow(pattern) << pattern << one << two;
        };
        row("%1: %n door(s)", "x: 1 door", "x: 2 doors");
        row("%n of %1 (is|are) open", "1 of x is open", "2 of x are open");
        row("%n (entry|entries) (of %1)", "1 entry (of x)", "2 entries (of x)");
        row("%n (of a|b", "1 (of a|b", "2 (of a|b");
    }

    void aCountHasItsForm() {
        QFETCH(QString, pattern);
        for (const auto& [count, column] : {std::pair("1", "one"), std::pair("2", "two")}) {
            const Text text{"t", pattern.toStdString(), {"x", count}};
            const QString wanted = *static_cast<const QString*>(QTest::qData(column, QMetaType::QString));
            QCOMPARE(QString::fromStdString(text.english()), wanted);
        }
    }

    // Brackets mean nothing where nothing is counted.
    void withoutACountItStays() {
        QCOMPARE((Text{"t", "file(s) (a|b) %1", {"x"}}.english()), std::string("file(s) (a|b) x"));
        QCOMPARE((Text{"t", "%n door(s)", {}}.english()), std::string("%n door(s)"));
    }

    void aTextMayBeAnArgument() {
        const Text inner{"i", "%1, not %2", {"12:a", "\x02"}};
        const Text outer{"o", "It is so: %2 (%1).", {"x", nested(inner)}};
        QCOMPARE(outer.english(), std::string("It is so: 12:a, not \x02 (x)."));
        QCOMPARE((Text{"o", "%1!", {nested(outer)}}.english()), outer.english() + "!");
        QVERIFY(nestedIn(nested(inner)) == inner);
        QCOMPARE((Text{"o", "%1: %n door(s)", {nested(inner), "1"}}.english()), inner.english() + ": 1 door");
        // What only looks like one stays what it is.
        for (const char* broken : {"", "a", "\x02",
                                   "\x02"
                                   "1:",
                                   "\x02"
                                   "1:a",
                                   "\x02"
                                   "1:a1:b9:c",
                                   "\x02"
                                   "1:a1:b-1:c",
                                   "\x02"
                                   "99999999999999999999:a"})
            QCOMPARE((Text{"o", "%1", {broken}}.english()), std::string(broken));
        Text deep = inner;
        for (int i = 0; i < 1000; ++i)
            deep = {"d", "%1", {nested(deep)}};
        QVERIFY(!deep.english().empty());
    }
};

QTEST_MAIN(TestText)
#include "tst_text.moc"
