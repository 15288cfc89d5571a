// What is written is read as the same tree, and the form shows and gives back the same expression.
#include <randomnode.h>
#include <randomtree.h>

#include <rules/parser.h>

#include <sallyport/edge/form.h>

#include <QtTest>

using namespace sallyport;
using edge::rules::Node;

class ExpressionPrint : public QObject {
    Q_OBJECT
private slots:
    void isReadAsTheSameTree() {
        int forms = 0;
        const unsigned count = effort(4000);
        for (unsigned seed = 1; seed <= count; ++seed) {
            RandomNode random(seed);
            const Node node = random.node(static_cast<int>(seed % 5));
            const std::string text = print(node);
            const auto read = edge::rules::parse(text, edge::Expression::deepest);
            const auto* again = std::get_if<Node>(&read);
            QVERIFY2(again, (std::to_string(seed) + ": " + text + "\n" +
                             (again ? "" : std::get<edge::rules::Failure>(read).message.english()))
                                .c_str());
            QVERIFY2(*again == node, (std::to_string(seed) + ": " + text + "\n" + print(*again)).c_str());
            QCOMPARE(print(*again), text);
            edge::ExpressionError error;
            const auto expression = edge::Expression::parse(text, error);
            const auto form = expression ? edge::formOf(*expression) : std::nullopt;
            if (!form)
                continue;
            ++forms;
            const auto written = edge::expressionText(*form);
            QVERIFY2(written, text.c_str());
            QVERIFY2(*edge::Expression::parse(*written, error) == *expression,
                     (text + "\n" + *written).c_str());
        }
        qInfo("%u trees, %d of them a form", count, forms);
        QVERIFY(forms * 10 > static_cast<int>(count));
    }
};

QTEST_APPLESS_MAIN(ExpressionPrint)
#include "tst_expressionprint.moc"
