// tests/data/edge/expressions: expressions with requests and what they say of them, each with the page or
// source file that it follows from.
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/expression.h>

#include <QtTest>

using namespace sallyport;
using base::Tree;

namespace {

Tree fileOf(const std::filesystem::path& path) {
    const auto text = base::readFile(path);
    const auto tree =
        text ? base::readJson(*text, path.filename().string()) : base::Result<Tree>(text.error());
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return *tree;
}

std::string answered(const Tree& one, const Tree& requests) {
    edge::ExpressionError error;
    const auto expression = edge::Expression::parse(*one.find("expression")->asString(), error);
    if (!expression)
        return error.message.id;
    const auto again = edge::Expression::parse(expression->canonical(), error);
    if (!again || !(*again == *expression) || again->canonical() != expression->canonical())
        return "another expression when written and read again: " + expression->canonical();
    const Tree* asked = requests.find(one.text({"request"}));
    const auto request = asked ? edge::readRequest(*asked) : base::Result<edge::Request>(edge::Request());
    if (!request)
        return request.error().english();
    const edge::Answer answer = expression->matches(*request);
    return answer == edge::Answer::unknown ? "unknown" : answer == edge::Answer::yes ? "true" : "false";
}

std::string expectedOf(const Tree& one) {
    if (const Tree* error = one.find("error"))
        return error->scalarText();
    const auto value = one.find("value")->asBoolean();
    return !value ? "unknown" : *value ? "true" : "false";
}

} // namespace

class ExpressionCorpus : public QObject {
    Q_OBJECT
private slots:
    void agrees() {
        int cases = 0;
        QStringList wrong;
        for (const auto& file :
             std::filesystem::directory_iterator(SALLYPORT_ROOT "/tests/data/edge/expressions")) {
            const Tree tree = fileOf(file.path());
            for (const Tree& one : tree.find("cases")->items()) {
                ++cases;
                QVERIFY2(!one.text({"source"}).empty(), "a case without a source");
                const std::string got = answered(one, *tree.find("requests"));
                if (got != expectedOf(one))
                    wrong << QString::fromStdString(
                        file.path().stem().string() + ": " + one.text({"expression"}) + " of " +
                        one.text({"request"}) + ": " + got + ", should be " + expectedOf(one));
            }
        }
        qInfo("%d expressions, %d do not agree", cases, static_cast<int>(wrong.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join("\n")));
        QVERIFY(cases >= 400);
    }
};

QTEST_APPLESS_MAIN(ExpressionCorpus)
#include "tst_expressioncorpus.moc"
