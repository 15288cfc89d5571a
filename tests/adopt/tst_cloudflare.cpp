// Saved answers of Cloudflare's API, in every form in which a file may hold them.
#include <sallyport/adopt/cloudflare.h>
#include <sallyport/base/yaml.h>

#include <QtTest>

using namespace sallyport;
using namespace sallyport::adopt;

namespace {

const char* const application =
    R"({"id":"a1","aud":"x","type":"self_hosted","name":"App","domain":"a.test","policies":[{"id":"p1"}]})";
const char* const policy =
    R"({"id":"p1","name":"Me","decision":"allow","include":[{"email":{"email":"me@a.test"}}]})";
const char* const group = R"({"id":"g1","name":"Near","include":[{"geo":{"country_code":"DE"}}]})";
const char* const login = R"({"id":"l1","name":"PIN","type":"onetimepin","config":{}})";
const char* const token = R"({"id":"t1","name":"ci","client_id":"c.access","duration":"8760h"})";
const char* const ruleset = R"({"id":"r1","phase":"http_request_firewall_custom","kind":"zone","rules":[]})";

CloudflareAnswers answersOf(const std::string& text) {
    const auto tree = base::readJson(text, "saved.json");
    return tree ? readCloudflare(*tree) : CloudflareAnswers();
}

std::string listAnswer(const std::string& items) {
    return R"({"success":true,"errors":[],"messages":[],"result":[)" + items +
           R"(],"result_info":{"page":1,"count":1}})";
}

} // namespace

class CloudflareTest : public QObject {
    Q_OBJECT

private slots:
    void forms_data() {
        QTest::addColumn<QString>("text");
        const std::string all[] = {application, policy, group, login, token, ruleset};
        std::string joined, enveloped, mapped;
        for (const std::string& one : all) {
            joined += (joined.empty() ? "" : ",") + one;
            enveloped += (enveloped.empty() ? "" : ",") + listAnswer(one);
            mapped += (mapped.empty() ? "" : ",") + ("\"" + one.substr(7, 2) + "\":" + listAnswer(one));
        }
        QTest::newRow("a list") << QString::fromStdString('[' + joined + ']');
        QTest::newRow("one answer") << QString::fromStdString(listAnswer(joined));
        QTest::newRow("a list of answers") << QString::fromStdString('[' + enveloped + ']');
        QTest::newRow("a map of answers") << QString::fromStdString('{' + mapped + '}');
    }
    void forms() {
        QFETCH(QString, text);
        const CloudflareAnswers answers = answersOf(text.toStdString());
        QVERIFY(answers.unread.empty());
        QVERIFY(!answers.empty());
        for (const base::Tree* one :
             {&answers.access.applications, &answers.access.policies, &answers.access.groups,
              &answers.access.loginMethods, &answers.access.serviceTokens})
            QCOMPARE(one->size(), std::size_t{1});
        QCOMPARE(answers.rulesets.size(), std::size_t{1});
        model::Document document;
        document.cloudflare.zones = {"a.test"};
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answers, problems);
        QVERIFY(problems.empty());
        QCOMPARE(document.waf.size(), std::size_t{1});
        QCOMPARE(document.access.size(), std::size_t{1});
        QVERIFY(document.access[0].policies[0].reusable);
        QCOMPARE(QString::fromStdString(document.access[0].policies[0].name), QString("Me"));
        // Again changes nothing.
        const model::Document before = document;
        addCloudflare(document, answers, problems);
        QVERIFY(document == before);
    }

    void singleObject() {
        QCOMPARE(answersOf(std::string(R"({"success":true,"result":)") + application + '}')
                     .access.applications.size(),
                 std::size_t{1});
        QCOMPARE(answersOf(application).access.applications.size(), std::size_t{1});
    }

    void rulesOfAZone() {
        const std::string rules =
            R"("rules":[{"id":"1","ref":"feed","description":"Feed","expression":"ssl","action":"skip",)"
            R"("action_parameters":{"ruleset":"current"},"enabled":false,"version":"3"},)"
            R"({"id":"2","expression":"ssl","action":"block"},{"id":"3","expression":"ssl","action":"execute"}])";
        const std::string custom =
            R"({"success":true,"result":{"id":"r","phase":"http_request_firewall_custom","kind":"zone",)" +
            rules + "}}";
        model::Document document;
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answersOf(R"({"b.test":)" + custom + '}'), problems);
        QCOMPARE(problems.size(), std::size_t{1}); // execute
        const auto& taken = document.waf.at("b.test");
        QCOMPARE(taken.size(), std::size_t{2});
        QVERIFY(taken[0].ref == "feed" && !taken[0].enabled && taken[0].actionParameters.size() == 1);
        QVERIFY(taken[1].ref == "2" && taken[1].enabled);
        QVERIFY(document.cloudflare.zones == std::vector<std::string>{"b.test"});
        // Nobody tells whose rules these are, or they are no custom rules.
        model::Document other;
        problems.clear();
        addCloudflare(other, answersOf(custom), problems);
        addCloudflare(
            other, answersOf(R"({"b.test":{"result":{"phase":"http_ratelimit","kind":"zone","rules":[]}}})"),
            problems);
        QCOMPARE(problems.size(), std::size_t{2});
        QVERIFY(other.waf.empty());
    }

    void whatIsNotKnownIsTold() {
        QCOMPARE(answersOf(R"({"success":false,"errors":[{"code":10000,"message":"no"}],"result":null})")
                     .unread.size(),
                 std::size_t{1});
        QCOMPARE(answersOf(listAnswer(R"({"id":"d1","type":"CNAME","content":"x","name":"a.test"})"))
                     .unread.size(),
                 std::size_t{1});
        QCOMPARE(answersOf("[1]").unread.size(), std::size_t{1});
        QVERIFY(answersOf(listAnswer("")).empty() && answersOf(listAnswer("")).unread.empty());
        QCOMPARE(answersOf("[1]").unread[0].where.line, 1);
    }
};

QTEST_GUILESS_MAIN(CloudflareTest)
#include "tst_cloudflare.moc"
