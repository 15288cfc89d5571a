// Saved answers of Cloudflare's API, in every form in which a file may hold them.
#include <sallyport/adopt/cloudflare.h>
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/zone.h>

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

base::Result<base::Tree> saved() {
    const std::string file = std::string(SALLYPORT_ROOT) + "/tests/data/adopt-cloudflare/zone.json";
    const auto text = base::readFile(file);
    if (!text)
        return text.error();
    return base::readJson(*text, "zone.json");
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
            R"({"id":"2","expression":"ssl","action":"block"},{"id":"3","expression":"ssl","action":"rewrite"}])";
        const std::string custom =
            R"({"success":true,"result":{"id":"r","phase":"http_request_firewall_custom","kind":"zone",)" +
            rules + "}}";
        model::Document document;
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answersOf(R"({"b.test":)" + custom + '}'), problems);
        QCOMPARE(problems.size(), std::size_t{1}); // rewrite is none of the actions of custom rules
        const auto& taken = document.waf.at("b.test");
        QCOMPARE(taken.size(), std::size_t{2});
        QVERIFY(taken[0].ref == "feed" && taken[0].id == "1" && !taken[0].enabled);
        QVERIFY(taken[0].actionParameters.isNull()); // what a Document's skip is anyway
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

    // Shapes: GET /zones, /zones/ID/firewall/access_rules/rules, /bot_management, /ssl/certificate_packs,
    // /acm/total_tls, /ssl/universal/settings, /accounts/ID/rulesets/ID of Cloudflare's API.
    void theZoneAsAWhole() {
        const auto tree = saved();
        QVERIFY(tree.ok());
        const CloudflareAnswers answers = readCloudflare(*tree);
        QVERIFY(!answers.empty());
        QCOMPARE(answers.unread.size(), std::size_t{1}); // the entry of a list of rulesets
        QCOMPARE(answers.unread[0].why.id, std::string("cloudflare-ruleset-listed"));
        model::Document document;
        document.name = "case";
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answers, problems);
        QCOMPARE(problems.size(), std::size_t{2});
        QCOMPARE(problems[0].id, std::string("cloudflare-plan"));
        QCOMPARE(problems[1].id, std::string("cloudflare-ruleset-other"));
        QCOMPARE(document.cloudflare.account, std::string("ac1"));
        QCOMPARE(document.cloudflare.zones, (std::vector<std::string>{"a.test", "b.test", "c.test"}));
        const model::ZoneSettings& a = document.zones.at("a.test");
        QVERIFY(a.id == "za" && a.plan == "free" && a.totalTls == true && a.universalSsl == false);
        QCOMPARE(a.bots.size(), std::size_t{3}); // as the API has it
        QCOMPARE(a.ipAccess.size(), std::size_t{1});
        QCOMPARE(a.ipAccess[0].value, std::string("192.0.2.1"));
        QCOMPARE(a.certificates.size(), std::size_t{1});
        const model::ZoneSettings& b = document.zones.at("b.test");
        QVERIFY(b.plan == "enterprise" && b.certificates.size() == 1); // by its hosts
        QCOMPARE(b.certificates[0].hosts, (std::vector<std::string>{"b.test", "*.apps.b.test"}));
        QCOMPARE(b.ipAccess.size(), std::size_t{1});                // by the id of its scope
        QCOMPARE(document.account.ipAccess.size(), std::size_t{1}); // in the lists of both zones
        QCOMPARE(document.account.waf.size(), std::size_t{1});
        QCOMPARE(document.account.waf[0].action, std::string("execute"));
        QCOMPARE(document.wafRulesets.size(), std::size_t{1});
        QVERIFY(document.wafRulesets[0].rules[0].settings.find("ratelimit"));
        // Saved, loaded, and read again: the same.
        const auto loaded = model::readDocumentText(model::writeDocumentText(document), "saved", problems);
        QVERIFY(loaded.ok());
        QVERIFY(*loaded == document);
        model::Document again = document;
        addCloudflare(again, answers, problems);
        QVERIFY(again == document);
    }

    // What was read is written as it was.
    void theZoneReturnsWithoutLoss() {
        const auto tree = saved();
        const CloudflareAnswers answers = readCloudflare(*tree);
        model::Document document;
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answers, problems);
        int rules = 0, rulesets = 0;
        for (const CloudflareSetting& setting : answers.settings) {
            if (setting.of == CloudflareSetting::Of::bots)
                QVERIFY(document.zones.at(setting.zone).bots == setting.tree);
            if (setting.of != CloudflareSetting::Of::ipAccess)
                continue;
            for (const auto& list : {document.account.ipAccess, document.zones.at("a.test").ipAccess,
                                     document.zones.at("b.test").ipAccess})
                for (const model::IpAccessRule& rule : list)
                    if (rule.id == setting.tree.text({"id"})) {
                        QVERIFY(edge::toApi(rule, setting.tree) == setting.tree);
                        ++rules;
                    }
        }
        for (const CloudflareRuleset& ruleset : answers.rulesets) {
            const std::string kind = ruleset.tree.text({"kind"});
            edge::WafRuleset made = kind == "root"     ? edge::rulesetOf(document.account.waf)
                                    : kind == "custom" ? edge::rulesetOf(document.wafRulesets[0])
                                                       : edge::rulesetOf(document.waf["a.test"]);
            if (ruleset.tree.text({"phase"}) != edge::customPhase)
                continue;
            made.id = ruleset.tree.text({"id"});
            made.name = ruleset.tree.text({"name"});
            made.kind = kind;
            const base::Tree written = edge::toApi(made, ruleset.tree);
            QVERIFY2(written == ruleset.tree, base::writeJson(written).c_str());
            ++rulesets;
        }
        QCOMPARE(rules, 4); // that of the account in two lists
        QCOMPARE(rulesets, 3);
    }

    void aSettingNeedsItsZone() {
        model::Document document;
        std::vector<base::Diagnostic> problems;
        addCloudflare(document, answersOf(R"({"result":{"fight_mode":true}})"), problems);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].id, std::string("cloudflare-setting-zone"));
        QVERIFY(document.zones.empty());
        document.cloudflare.zones = {"a.test"};
        addCloudflare(document, answersOf(R"({"result":{"fight_mode":true}})"), problems);
        QVERIFY(document.zones.at("a.test").bots.find("fight_mode"));
        // A rule that cannot be read makes no other.
        problems.clear();
        addCloudflare(
            document,
            answersOf(R"([{"id":"x","mode":"let in","configuration":{"target":"ip","value":"1.1.1.1"}}])"),
            problems);
        QVERIFY(!problems.empty());
        QVERIFY(document.zones.at("a.test").ipAccess.empty());
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
