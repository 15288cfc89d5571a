// Every claim of the analysis against all visitors over a small alphabet, asked one by one.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/accessanalysis.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using namespace sallyport::edge;
using base::Tree;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

const std::vector<std::string> emails{"a@x.test", "b@x.test", "c@y.test", "d@z.test"};
const std::vector<std::string> countries{"DE", "AT", "FR"};
const std::vector<std::string> addresses{"192.0.2.1", "192.0.2.130", "198.51.100.1", "2001:db8::1"};
const std::vector<std::string> tokens{"", "t1", "t2"};
const std::vector<std::string> groups{"", "admins", "users", "admins users"};
const std::vector<std::string> logins{"l1", "l2"};

// Random applications with few constants, so that policies often meet.
class RandomApplication {
public:
    // posture: what a device shows; nobody can tell, so that it is asked with each answer.
    explicit RandomApplication(unsigned seed,
                               std::string posture = "{'device_posture':{'integration_uid':'d'}}")
        : m_random(seed), m_posture(std::move(posture)) {}

    Access make() {
        AccessAnswers answers;
        answers.serviceTokens = parsed("[{'id':'t1','name':'T1'},{'id':'t2','name':'T2'}]");
        answers.loginMethods =
            parsed("[{'id':'l1','name':'L1','type':'onetimepin'},{'id':'l2','name':'L2'}]");
        std::string groupList;
        for (int i = 0; i < 2; ++i)
            groupList += std::string(i ? "," : "") + "{'id':'g" + std::to_string(i) + "','name':'G" +
                         std::to_string(i) + "'," + rules(i == 0, i == 1) + "}";
        // A group that names itself has no answer.
        for (std::size_t at; (at = groupList.find("{'group':{'id':'g1'}}")) != std::string::npos;)
            groupList[at + 17] = '0';
        answers.groups = parsed('[' + groupList + ']');
        std::string policies;
        for (int i = below(5); i >= 0; --i) {
            const std::string decision = pick({"allow", "allow", "deny", "deny", "bypass", "non_identity"});
            const bool early = decision == "bypass" || decision == "non_identity";
            policies += (policies.empty() ? "" : ",") + std::string("{'name':'P") + std::to_string(i) +
                        "','decision':'" + decision + "'," + rules(early, true) +
                        (below(12) == 0 ? ",'approval_required':true" : "") + "}";
        }
        const std::string idps = below(6) == 0 ? ",'allowed_idps':['l1']" : "";
        answers.applications = parsed("[{'name':'App','type':'self_hosted','domain':'a.test'" + idps +
                                      ",'policies':[" + policies + "]}]");
        std::vector<base::Diagnostic> problems;
        return readAccess(answers, problems);
    }

private:
    static Tree parsed(const std::string& text) {
        auto tree = base::readYamlDocument(text, "random");
        if (!tree)
            qFatal("%s\n%s", tree.error().english().c_str(), text.c_str());
        return *std::move(tree);
    }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    std::string pick(std::vector<std::string> words) {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }
    std::string selector(bool early, bool mayGroup) {
        switch (below(early ? 7 : 13)) {
        case 0:
            return "{'everyone':{}}";
        case 1:
        case 2:
            return "{'geo':{'country_code':'" + pick(countries) + "'}}";
        case 3:
        case 4:
            return "{'ip':{'ip':'" +
                   pick({"192.0.2.0/24", "192.0.2.0/25", "192.0.2.1", "0.0.0.0/0", "2001:db8::/32"}) + "'}}";
        case 5:
            // G0 asks nobody who they are; G1 may name it.
            return mayGroup ? "{'group':{'id':'g" + std::string(early || below(2) ? "0" : "1") + "'}}"
                            : "{'geo':{'country_code':'DE'}}";
        case 6:
            return early ? pick({"{'service_token':{'token_id':'t1'}}", "{'any_valid_service_token':{}}"})
                         : m_posture;
        case 7:
        case 8:
            return "{'email':{'email':'" + pick(emails) + "'}}";
        case 9:
            return "{'email_domain':{'domain':'" + pick({"x.test", "y.test"}) + "'}}";
        case 10:
            return "{'okta':{'name':'" + pick({"admins", "users"}) + "'}}";
        case 11:
            return "{'login_method':{'id':'" + pick(logins) + "'}}";
        default:
            return "{'everyone':{}}";
        }
    }
    std::string list(bool early, bool mayGroup, int least, int most) {
        std::string out;
        for (int i = least + below(most - least + 1); i > 0; --i)
            out += (out.empty() ? "" : ",") + selector(early, mayGroup);
        return '[' + out + ']';
    }
    std::string rules(bool early, bool mayGroup) {
        return "'include':" + list(early, mayGroup, 1, 2) +
               ",'require':" + list(early, mayGroup, 0, below(3)) +
               ",'exclude':" + list(early, mayGroup, 0, 1);
    }

    std::mt19937 m_random;
    std::string m_posture;
};

// Signed in, with every combination; the posture of a device nobody can tell.
std::vector<Request> everybody() {
    std::vector<Request> out;
    for (const std::string& email : emails)
        for (const std::string& country : countries)
            for (const std::string& address : addresses)
                for (const std::string& token : tokens)
                    for (const std::string& group : groups)
                        for (const std::string& login : logins) {
                            Request request;
                            request.host = "a.test";
                            request.country = country;
                            request.ip = model::Ip::parse(address);
                            request.identity = Identity{email, {"none"}, "", token, login};
                            for (const char* one : {"admins", "users"})
                                if (group.find(one) != std::string::npos)
                                    request.identity->groups.emplace_back(one);
                            out.push_back(std::move(request));
                        }
    return out;
}

QString sentence(const Access& access, const AccessFinding& finding, unsigned seed) {
    QString text =
        QString("seed %1: %2 %3\n").arg(seed).arg(q(name(finding.kind)), q(finding.text.english()));
    for (const AccessPolicy& policy : access.applications[0].policies) {
        text += q(policy.name + " " + std::to_string(static_cast<int>(policy.decision)));
        for (const auto* list : {&policy.rules.include, &policy.rules.require, &policy.rules.exclude}) {
            text += " |";
            for (const AccessSelector& one : *list)
                text += ' ' + q(one.text());
        }
        text += '\n';
    }
    return text;
}

} // namespace

class AccessAnalysisTest : public QObject {
    Q_OBJECT

private slots:
    void everyClaimHolds() {
        const std::vector<Request> all = everybody();
        const int count =
            std::max(60, static_cast<int>(400 * qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble()));
        std::map<std::string, int> claims;
        int missed = 0, dead = 0;
        for (int seed = 0; seed < count; ++seed) {
            const Access access = RandomApplication(static_cast<unsigned>(seed)).make();
            const AccessMatcher matcher(access);
            const AccessAnalysis analysis = analysePolicies(access, 0);
            QVERIFY(analysis.complete);
            const std::size_t policies = access.applications[0].policies.size();
            // What each policy does to anybody: whether it may match, and whether it may decide.
            std::vector<bool> mayMatch(policies, false), mayDecide(policies, false);
            for (const char* posture : {"{'everyone':{}}", "{'ip':{'ip':'203.0.113.99'}}"}) {
                const AccessMatcher told(RandomApplication(static_cast<unsigned>(seed), posture).make());
                const auto& idps = access.applications[0].allowedIdps;
                for (const Request& request : all) {
                    // Nobody signs in otherwise than the application lets them.
                    if (!idps.empty() && idps.front() != request.identity->loginMethod)
                        continue;
                    bool taken = false;
                    const std::vector<AccessAnswer> answers = told.answers(request, 0);
                    for (const AccessAnswer& answer : answers) {
                        const bool match = answer.matches != Answer::no;
                        const AccessPolicy& policy = access.applications[0].policies[answer.policy];
                        // Only what Cloudflare makes of a token in a Bypass policy is not known.
                        QVERIFY(answer.matches != Answer::unknown ||
                                policy.decision == AccessDecision::bypass);
                        mayMatch[answer.policy] = mayMatch[answer.policy] || match;
                        mayDecide[answer.policy] = mayDecide[answer.policy] || (match && !taken);
                        taken = taken || (answer.matches == Answer::yes && !policy.approvalRequired);
                    }
                }
            }
            std::vector<bool> claimed(policies, false);
            for (const AccessFinding& finding : analysis.findings) {
                const QString say = sentence(access, finding, static_cast<unsigned>(seed));
                ++claims[name(finding.kind)];
                QVERIFY(finding.proved && finding.policy && !finding.text.empty());
                if (finding.kind == AccessFinding::Kind::neverMatches)
                    QVERIFY2(!mayMatch[*finding.policy], qPrintable(say));
                if (finding.kind == AccessFinding::Kind::shadowed)
                    QVERIFY2(!mayDecide[*finding.policy], qPrintable(say));
                if (finding.kind == AccessFinding::Kind::shadowed && finding.witness) {
                    const AccessOutcome outcome = matcher.decide(*finding.witness, 0);
                    QVERIFY2(outcome.policy && *outcome.policy != *finding.policy, qPrintable(say));
                }
                if (finding.kind == AccessFinding::Kind::orderMatters) {
                    QVERIFY(finding.witness && finding.by);
                    Access swapped = access;
                    std::swap(swapped.applications[0].policies[*finding.by],
                              swapped.applications[0].policies[*finding.policy]);
                    const auto before = matcher.decide(*finding.witness).kind;
                    const auto after = AccessMatcher(swapped).decide(*finding.witness).kind;
                    QVERIFY2(before != after && before != AccessOutcome::Kind::unknown &&
                                 after != AccessOutcome::Kind::unknown,
                             qPrintable(say));
                } else {
                    claimed[*finding.policy] = true;
                }
            }
            for (std::size_t i = 0; i < policies; ++i) {
                dead += !mayDecide[i] ? 1 : 0;
                missed += !mayDecide[i] && !claimed[i] ? 1 : 0;
            }
        }
        qInfo(
            "%d applications, %zu visitors each: %d never match, %d shadowed, %d times order matters; of %d "
            "policies that decide for none of these visitors %d are claimed by none",
            count, all.size(), claims["never-matches"], claims["shadowed"], claims["order-matters"], dead,
            missed);
        QVERIFY(claims["never-matches"] > count / 20 && claims["shadowed"] > count / 20 &&
                claims["order-matters"] > count / 20);
        // The alphabet lacks what the analysis thinks of too: a country, a token or an address beside these.
        QVERIFY(missed * 4 <= dead);
    }

    // The visitor is told by what matters, and what happens by name.
    void movesAreTold() {
        std::vector<base::Diagnostic> problems;
        const auto document = model::readDocumentText(
            "apiVersion: sallyport/v1\n"
            "kind: Studio\n"
            "edge:\n"
            "  access:\n"
            "    - name: App\n"
            "      destinations: [app.example.com]\n"
            "      policies:\n"
            "        - {name: Family, decision: allow, include: [{email: anna@example.com}, {email: "
            "bob@example.com}]}\n"
            "        - {name: Abroad, decision: deny, include: [{geo: US}]}\n"
            "        - {name: Feed, decision: bypass, include: [{ip: 192.0.2.0/24}]}\n"
            "        - {name: Hook, decision: non_identity, include: [{service_token: ci}]}\n"
            "  serviceTokens: [{name: ci, id: t1}]\n",
            "d", problems);
        QVERIFY(document.ok());
        const Access access = accessOf(*document);
        const auto effects = whatMoves(access, 0, 1, 0);
        QCOMPARE(effects.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(effects[0].text.english()),
                 QString("Now let in by “Family”, then refused by “Abroad”: anna@example.com in the United "
                         "States."));
        QVERIFY(whatMoves(access, 0, 1, 2).empty());
        QVERIFY(whatMoves(access, 0, 0, 0).empty());
    }

    void whatMovingChanges() {
        const std::vector<Request> all = everybody();
        const int count =
            std::max(80, static_cast<int>(300 * qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble()));
        int matters = 0, missed = 0, told = 0;
        std::mt19937 random(7);
        for (int seed = 0; seed < count; ++seed) {
            const Access access = RandomApplication(static_cast<unsigned>(seed)).make();
            const std::size_t policies = access.applications[0].policies.size();
            const std::size_t from = random() % policies, to = random() % policies;
            Access after = access;
            auto& list = after.applications[0].policies;
            const AccessPolicy policy = list[from];
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), policy);
            const AccessMatcher old(access), now(after);
            const std::vector<AccessMoveEffect> effects = whatMoves(access, 0, from, to);
            for (const AccessMoveEffect& effect : effects) {
                QVERIFY(old.decide(effect.witness).kind == effect.before.kind);
                QVERIFY(now.decide(effect.witness).kind == effect.after.kind);
                QVERIFY(effect.before.kind != effect.after.kind && !effect.text.empty());
                ++told;
            }
            const auto& idps = access.applications[0].allowedIdps;
            const bool changes = std::ranges::any_of(all, [&](const Request& request) {
                using enum AccessOutcome::Kind;
                // Nobody signs in otherwise than the application lets them.
                if (!idps.empty() && idps.front() != request.identity->loginMethod)
                    return false;
                const auto was = old.decide(request).kind, is = now.decide(request).kind;
                return was != is && was != unknown && is != unknown;
            });
            matters += changes ? 1 : 0;
            if (changes && effects.empty())
                qWarning("seed %d, from %zu to %zu: nobody was found", seed, from, to);
            missed += changes && effects.empty() ? 1 : 0;
        }
        qInfo("%d moves: %d matter to somebody, %d effects told", count, matters, told);
        QVERIFY(missed * 4 <= matters); // an effect may need what only Cloudflare knows
        QVERIFY(matters > count / 40);
    }

    void twoCountries() {
        const AccessAnalysis found = analysisOf("[{'name':'A','type':'self_hosted','domain':'a.test','"
                                                "policies':[{'name':'Both','decision':'allow',"
                                                "'include':[{'everyone':{}}],'require':[{'geo':{'country_"
                                                "code':'DE'}},{'geo':{'country_code':'AT'}}]}]}]");
        QCOMPARE(found.findings.size(), std::size_t{1});
        QVERIFY(found.findings[0].kind == AccessFinding::Kind::neverMatches && found.findings[0].proved);
    }

    void shadowedByTwoTogether() {
        const AccessAnalysis found =
            analysisOf("[{'name':'A','type':'self_hosted','domain':'a.test','policies':["
                       "{'name':'Low','decision':'bypass','include':[{'ip':{'ip':'192.0.2.0/25'}}]},"
                       "{'name':'High','decision':'bypass','include':[{'ip':{'ip':'192.0.2.128/25'}}]},"
                       "{'name':'All','decision':'allow','include':[{'ip':{'ip':'192.0.2.0/24'}}]}]}]");
        QCOMPARE(found.findings.size(), std::size_t{1});
        QVERIFY(found.findings[0].kind == AccessFinding::Kind::shadowed);
        QCOMPARE(found.findings[0].together.size(), std::size_t{2});
        QVERIFY(found.findings[0].witness.has_value());
    }

    void postureMayBeEither() {
        // It may hold for somebody: no claim.
        QVERIFY(analysisOf(
                    "[{'name':'A','type':'self_hosted','domain':'a.test','policies':[{'name':'P','decision':'"
                    "allow',"
                    "'include':[{'everyone':{}}],'require':[{'device_posture':{'integration_uid':'x'}}]}]}]")
                    .findings.empty());
        // Required and excluded it holds for nobody.
        QCOMPARE(
            analysisOf("[{'name':'A','type':'self_hosted','domain':'a.test','policies':[{'name':'P','"
                       "decision':'allow',"
                       "'include':[{'everyone':{}}],'require':[{'device_posture':{'integration_uid':'x'}}],"
                       "'exclude':[{'device_posture':{'integration_uid':'x'}}]}]}]")
                .findings.size(),
            std::size_t{1});
    }

    void hidden() {
        const char* both = "[{'name':'Any','type':'self_hosted','domain':'*.a.test'},{'name':'One','type':'"
                           "self_hosted','domain':'x.a.test'}]";
        const AccessAnalysis one = analysisOf(both, {"x.a.test"});
        QCOMPARE(one.findings.size(), std::size_t{1});
        QVERIFY(one.findings[0].kind == AccessFinding::Kind::hidden && one.findings[0].application == 0);
        QVERIFY(analysisOf(both, {"x.a.test", "y.a.test"}).findings.empty());
        QVERIFY(analysisOf(both, {"*.a.test"}).findings.empty());
        QVERIFY(analysisOf(both, {}).findings.empty());
        const AccessAnalysis twins = analysisOf("[{'name':'A','type':'self_hosted','domain':'a.test/"
                                                "*'},{'name':'B','type':'self_hosted','domain':'A.test'}]");
        QCOMPARE(twins.findings.size(), std::size_t{1});
        QVERIFY(twins.findings[0].kind == AccessFinding::Kind::sameDestination);
    }

    // Too many classes: nothing is claimed, and it is said.
    void tooMany() {
        std::string include;
        for (int i = 0; i < 20; ++i)
            include += std::string(i ? "," : "") + "{'okta':{'name':'g" + std::to_string(i) + "'}}";
        const AccessAnalysis found = analysisOf(
            "[{'name':'A','type':'self_hosted','domain':'a.test','policies':[{'name':'P','decision':'allow','"
            "include':[" +
            include + "],'require':[{'geo':{'country_code':'DE'}},{'geo':{'country_code':'AT'}}]}]}]");
        QVERIFY(!found.complete && found.findings.empty());
    }

private:
    static AccessAnalysis analysisOf(const std::string& applications,
                                     const std::vector<std::string>& hostnames = {}) {
        const auto tree = base::readYamlDocument(applications, "case");
        if (!tree)
            qFatal("%s", tree.error().english().c_str());
        AccessAnswers answers;
        answers.applications = *tree;
        std::vector<base::Diagnostic> problems;
        return analyse(readAccess(answers, problems), hostnames);
    }
};

QTEST_GUILESS_MAIN(AccessAnalysisTest)
#include "tst_accessanalysis.moc"
