// Messages as values: their English, with arguments and forms of a count.
#include <QtTest>

#include <sallyport/base/text.h>

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
};

QTEST_MAIN(TestText)
#include "tst_text.moc"
