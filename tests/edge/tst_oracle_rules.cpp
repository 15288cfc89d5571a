// Random expressions in random notations, asked of random requests: the product against a second evaluator.
#include <randomtree.h>
#include <visit.h>

#include <sallyport/edge/expression.h>

#include <QtTest>

#include <cstdlib>

using namespace sallyport;

namespace {

std::string shown(const slow::Truth& truth) {
    return !truth ? "unknown" : *truth ? "yes" : "no";
}

std::string shown(edge::Answer answer) {
    return answer == edge::Answer::unknown ? "unknown" : answer == edge::Answer::yes ? "yes" : "no";
}

} // namespace

class OracleRules : public QObject {
    Q_OBJECT
private slots:
    void bothSayTheSame() {
        std::map<std::string, int> said;
        const unsigned count = effort(3000);
        for (unsigned seed = 1; seed <= count; ++seed) {
            slow::Rules rules(seed);
            const slow::Rules::Expression made = rules.expression(static_cast<int>(seed % 4));
            edge::ExpressionError error;
            const auto expression = edge::Expression::parse(made.text, error);
            if (!expression && error.message.id == "expression-length")
                continue;
            QVERIFY2(expression, (std::to_string(seed) + ": " + made.text + "\n" + error.message.english() +
                                  "\n" + error.caret)
                                     .c_str());
            edge::ExpressionError none;
            const auto again = edge::Expression::parse(expression->canonical(), none);
            QVERIFY2(again && *again == *expression, (made.text + "\n" + expression->canonical()).c_str());
            for (int i = 0; i < 5; ++i) {
                const slow::Visit visit = rules.visit();
                const edge::Request request = requestOf(visit);
                const std::string expected = shown(made.value(visit)),
                                  got = shown(expression->matches(request));
                ++said[got];
                QVERIFY2(got == expected,
                         (std::to_string(seed) + ": " + made.text + "\n" + expression->canonical() + "\n" +
                          request.url() + ": " + got + ", should be " + expected)
                             .c_str());
                QCOMPARE(expression->unknownFields(request).empty(), got != "unknown");
            }
        }
        qInfo("%d yes, %d no, %d unknown", said["yes"], said["no"], said["unknown"]);
        for (const char* answer : {"yes", "no", "unknown"})
            QVERIFY2(said[answer] * 20 > static_cast<int>(count), answer);
    }
};

QTEST_APPLESS_MAIN(OracleRules)
#include "tst_oracle_rules.moc"
