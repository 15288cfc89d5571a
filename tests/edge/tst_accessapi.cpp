// Access of the API into a Document and back: nothing is lost, whatever the API may add.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/accessapi.h>

#include <QtTest>

#include <random>

using namespace sallyport;
using namespace sallyport::edge;
using base::Tree;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

Tree json(const char* text) {
    const auto tree = base::readJson(text, "answer.json");
    return tree ? *tree : Tree();
}

// Answers of the API at random, with members that nobody knows in every map.
class RandomAnswers {
public:
    explicit RandomAnswers(unsigned seed) : m_random(seed) {}

    AccessAnswers make() {
        AccessAnswers out;
        const int groups = below(3), policies = below(4), logins = below(3), tokens = below(3);
        out.groups = out.policies = out.applications = out.loginMethods = out.serviceTokens = Tree::list();
        for (int i = 0; i < logins; ++i)
            out.loginMethods.append(element("login", i, {{"type", pick({"onetimepin", "google"})}}));
        for (int i = 0; i < tokens; ++i)
            out.serviceTokens.append(element("token", i, {{"client_id", "c" + std::to_string(i)}}));
        for (int i = 0; i < groups; ++i) {
            Tree group = element("group", i, {});
            rules(group);
            out.groups.append(std::move(group));
        }
        for (int i = 0; i < policies; ++i)
            out.policies.append(policy("reusable", i, true));
        for (int i = below(4); i >= 0; --i)
            out.applications.append(application(i, policies));
        return out;
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    std::string pick(std::vector<std::string> words) {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }
    Tree scalar() {
        switch (below(5)) {
        case 0:
            return Tree::integer(below(9));
        case 1:
            return Tree::boolean(below(2) == 0);
        case 2:
            return Tree();
        case 3:
            return Tree::list();
        default:
            return Tree::string(pick({"", "x", "24h", "false"}));
        }
    }
    void strange(Tree& tree) {
        for (int i = below(3); i > 0; --i)
            tree.set("future_" + std::to_string(below(4)), scalar());
    }
    // Names may be there twice.
    Tree element(const std::string& kind, int i, std::vector<std::pair<std::string, std::string>> members) {
        Tree out = Tree::map();
        out.set("id", Tree::string(kind + "-id-" + std::to_string(i)));
        out.set("name", Tree::string(below(6) == 0 ? "Same" : kind + ' ' + std::to_string(i)));
        for (auto& [key, value] : members)
            out.set(key, Tree::string(value));
        strange(out);
        return out;
    }
    Tree one(const std::string& name, const std::string& member, Tree value) {
        Tree inner = Tree::map();
        if (!member.empty())
            inner.set(member, std::move(value));
        if (below(5) == 0)
            strange(inner);
        Tree out = Tree::map();
        out.set(name, std::move(inner));
        return out;
    }
    Tree selector() {
        switch (below(12)) {
        case 0:
            return one("everyone", "", {});
        case 1:
            return one("email", "email", Tree::string(pick({"a@x.test", "b@x.test"})));
        case 2:
            return one("ip", "ip", Tree::string(pick({"192.0.2.1/32", "192.0.2.1", "2001:db8::/32"})));
        case 3:
            return one("geo", "country_code", Tree::string(pick({"DE", "NO"})));
        case 4:
            return one("group", "id", Tree::string("group-id-" + std::to_string(below(4))));
        case 5:
            return one("login_method", "id", Tree::string("login-id-" + std::to_string(below(3))));
        case 6:
            return one("service_token", "token_id", Tree::string("token-id-" + std::to_string(below(3))));
        case 7: {
            Tree inner = Tree::map();
            inner.set("name", Tree::string("acme"));
            inner.set("identity_provider_id", Tree::string("login-id-0"));
            Tree out = Tree::map();
            out.set("github-organization", std::move(inner));
            return out;
        }
        case 8: {
            Tree list = Tree::list();
            list.append(Tree::string("low"));
            return one("user_risk_score", "user_risk_score", std::move(list));
        }
        case 9:
            return one("moon_phase", "phase", scalar());
        case 10:
            return one("any_valid_service_token", "", {});
        default:
            return one("email_domain", "domain", Tree::string("x.test"));
        }
    }
    void rules(Tree& tree) {
        for (const char* member : {"include", "require", "exclude"}) {
            if (below(4) == 0)
                continue;
            Tree list = Tree::list();
            for (int i = below(4); i > 0; --i)
                list.append(selector());
            tree.set(member, std::move(list));
        }
    }
    Tree policy(const std::string& kind, int i, bool reusable) {
        Tree out = element(kind, i, {{"decision", pick({"allow", "deny", "bypass", "non_identity"})}});
        rules(out);
        if (reusable)
            out.set("reusable", Tree::boolean(true));
        if (below(2))
            out.set("session_duration", Tree::string(pick({"", "1h"})));
        if (below(2))
            out.set("approval_required", Tree::boolean(below(2) == 0));
        if (below(3) == 0)
            out.set("approval_groups", scalar());
        return out;
    }
    Tree destination() {
        Tree out = Tree::map();
        if (below(4) == 0) {
            out.set("type", Tree::string(pick({"private", "worker", "all_workers"})));
            out.set("cidr", Tree::string(pick({"10.0.0.0/8", "192.168.0.0/16"})));
        } else {
            if (below(4))
                out.set("type", Tree::string("public"));
            out.set("uri", Tree::string(pick({"a.test", "a.test/x", "*.b.test", "c.test/y*"})));
            if (below(3) == 0) {
                Tree list = Tree::list();
                for (int i = below(3); i > 0; --i) {
                    Tree rule = Tree::map();
                    rule.set("behavior", Tree::string(pick({"public", "public", "private"})));
                    rule.set("path_pattern", Tree::string(pick({"/h", "/i*"})));
                    strange(rule);
                    list.append(std::move(rule));
                }
                out.set("overrides", std::move(list));
            }
        }
        strange(out);
        return out;
    }
    Tree application(int i, int policies) {
        Tree out = element("app", i, {{"type", pick({"self_hosted", "self_hosted", "saas", "ssh"})}});
        if (below(2))
            out.set("domain", Tree::string(pick({"a.test", "d.test/x"})));
        if (below(2)) {
            Tree list = Tree::list();
            for (int n = below(3); n > 0; --n)
                list.append(Tree::string(pick({"a.test", "e.test"})));
            out.set("self_hosted_domains", std::move(list));
        }
        if (below(3)) {
            // Cloudflare has each destination of an application once.
            Tree list = Tree::list();
            for (int n = below(4); n > 0; --n) {
                Tree next = destination();
                bool there = false;
                for (const Tree& old : list.items())
                    there = there || old.text({"uri"}) == next.text({"uri"});
                if (!there)
                    list.append(std::move(next));
            }
            out.set("destinations", std::move(list));
        }
        for (const char* setting :
             {"allowed_idps", "auto_redirect_to_identity", "tags", "custom_deny_url", "session_duration"})
            if (below(3) == 0)
                out.set(setting, std::string(setting) == "session_duration" ? Tree::string("8h") : scalar());
        if (below(4)) {
            Tree list = Tree::list();
            const bool ordered = below(2) == 0;
            std::vector<int> names;
            for (int n = 0; n < below(5); ++n)
                if (const int p = below(6); std::find(names.begin(), names.end(), p) == names.end())
                    names.push_back(p);
            const bool inlined = below(2) == 0;
            int precedence = 9;
            for (const int p : names) {
                Tree item = inlined ? policy("inline-" + std::to_string(i), p, false) : Tree::map();
                if (!inlined) {
                    item.set("id", Tree::string("reusable-id-" + std::to_string(p)));
                    strange(item);
                }
                if (!inlined && !ordered && p < policies && below(2))
                    item = Tree::string("reusable-id-" + std::to_string(p));
                if (item.isMap() && ordered)
                    item.set("precedence", Tree::integer(precedence--));
                list.append(std::move(item));
            }
            out.set("policies", std::move(list));
        }
        return out;
    }

    std::mt19937 m_random;
};

} // namespace

class AccessApiTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLost() {
        const int count =
            std::max(50, static_cast<int>(1000 * qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble()));
        int written = 0;
        for (int seed = 0; seed < count; ++seed) {
            const AccessAnswers answers = RandomAnswers(static_cast<unsigned>(seed)).make();
            model::Document read;
            std::vector<base::Diagnostic> problems;
            addAccess(read, answers, problems);
            // Through its written form, too.
            std::vector<base::Diagnostic> faults;
            const auto document = model::readDocumentText(model::writeDocumentText(read), "d", faults);
            QVERIFY2(document.ok(),
                     qPrintable(QString("seed %1: %2")
                                    .arg(seed)
                                    .arg(faults.empty() ? "" : q(faults.front().message.english()))));
            QVERIFY2(*document == read, qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(document->access.size(), answers.applications.size());
            for (std::size_t i = 0; i < document->access.size(); ++i)
                compare(toApi(document->access[i], answers.applications.items()[i], *document),
                        answers.applications.items()[i], seed, written);
            for (std::size_t i = 0; i < document->accessGroups.size(); ++i)
                compare(toApi(document->accessGroups[i], answers.groups.items()[i], *document),
                        answers.groups.items()[i], seed, written);
            for (const model::AccessPolicy& policy : document->accessPolicies)
                for (const Tree& observed : answers.policies.items())
                    if (observed.text({"id"}) == policy.id)
                        compare(toApi(policy, observed, *document), observed, seed, written);
        }
        QVERIFY(written > count);
    }

    // The elements alone, as a new account would get them, mean the same.
    void writtenAnewMeansTheSame() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            const AccessAnswers answers = RandomAnswers(seed).make();
            model::Document document;
            std::vector<base::Diagnostic> problems;
            addAccess(document, answers, problems);
            AccessAnswers anew;
            anew.loginMethods = answers.loginMethods;
            anew.serviceTokens = answers.serviceTokens;
            anew.groups = anew.policies = anew.applications = Tree::list();
            for (const auto& one : document.accessGroups)
                anew.groups.append(toApi(one, {}, document));
            for (const auto& one : document.accessPolicies)
                anew.policies.append(toApi(one, {}, document));
            for (const auto& one : document.access)
                anew.applications.append(toApi(one, {}, document));
            const Access before = accessOf(document);
            const Access after = readAccess(anew, problems);
            QCOMPARE(before.applications.size(), after.applications.size());
            for (std::size_t i = 0; i < before.applications.size(); ++i) {
                const auto &a = before.applications[i], &b = after.applications[i];
                QCOMPARE(a.policies.size(), b.policies.size());
                QCOMPARE(a.destinations.size(), b.destinations.size());
                for (std::size_t j = 0; j < a.policies.size(); ++j) {
                    QVERIFY(a.policies[j].decision == b.policies[j].decision);
                    QCOMPARE(a.policies[j].rules.include.size(), b.policies[j].rules.include.size());
                }
            }
        }
    }

    void shortForms() {
        model::Document d;
        std::vector<base::Diagnostic> problems;
        AccessAnswers answers;
        answers.groups =
            json(R"({"result":[{"id":"g1","name":"Home","include":[{"geo":{"country_code":"NO"}}]}]})");
        answers.loginMethods = json(R"([{"id":"l1","name":"PIN","type":"onetimepin"}])");
        answers.applications = json(
            R"({"result":[{"id":"a1","name":"App","type":"self_hosted","domain":"a.test","aud":"x",)"
            R"("saas_app":{"client_secret":"hush"},"app_launcher_visible":false,"allowed_idps":["l1"],)"
            R"("policies":[{"id":"p1","name":"P","decision":"allow","include":[{"everyone":{}},{"group":{"id":"g1"}}],)"
            R"("require":[{"login_method":{"id":"l1"}}],"exclude":[],"precedence":1}]}]})");
        addAccess(d, answers, problems);
        QVERIFY(problems.empty());
        const std::string text = model::writeDocumentText(d);
        QVERIFY2(text.find("hush") == std::string::npos, text.c_str());
        QVERIFY2(text.find("- everyone\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("- group: Home\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("- login_method: PIN\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("- geo: \"NO\"\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("app_launcher_visible") == std::string::npos, text.c_str());
    }

    // An edit changes what it names and nothing else.
    void edits() {
        model::Document d;
        std::vector<base::Diagnostic> problems;
        AccessAnswers answers;
        answers.applications = json(
            R"([{"id":"a1","name":"App","type":"self_hosted","domain":"a.test","self_hosted_domains":["a.test"],)"
            R"("destinations":[{"type":"public","uri":"a.test","new":1}],"aud":"x",)"
            R"("policies":[{"id":"p1","name":"P","decision":"allow","include":[{"ip":{"ip":"192.0.2.1/32"}}],"precedence":1},)"
            R"({"id":"p2","name":"Q","decision":"deny","include":[{"everyone":{}}],"precedence":2}]}])");
        const Tree observed = answers.applications.items()[0];
        addAccess(d, answers, problems);
        model::AccessApplication& app = d.access.edit(0);
        app.policies.edit(0).include.items()[0] = json(R"({"ip":"192.0.2.1"})");
        QVERIFY(toApi(app, observed, d) == observed);
        app.policies.move(0, 1);
        const Tree moved = toApi(app, observed, d);
        QCOMPARE(q(moved.text({"aud"})), "x");
        QCOMPARE(q(moved.at("/policies/0/id")->scalarText()), "p2");
        QCOMPARE(q(moved.at("/policies/0/precedence")->scalarText()), "1");
        QCOMPARE(q(moved.at("/policies/1/precedence")->scalarText()), "2");
        app.destinations.push_back("b.test/x");
        app.publicPaths["b.test/x"] = {"/x/open"};
        const Tree more = toApi(app, observed, d);
        QCOMPARE(q(more.at("/destinations/0/new")->scalarText()), "1");
        QCOMPARE(q(more.at("/destinations/1/overrides/0/path_pattern")->scalarText()), "/x/open");
        QCOMPARE(q(more.at("/self_hosted_domains/1")->scalarText()), "b.test/x");
        app.policies.eraseAt(0);
        QCOMPARE(toApi(app, observed, d).find("policies")->size(), std::size_t{1});
    }

private:
    static void compare(const Tree& got, const Tree& observed, int seed, int& count) {
        ++count;
        QVERIFY2(got == observed,
                 qPrintable(QString("seed %1\n%2\n%3")
                                .arg(seed)
                                .arg(q(base::writeJson(observed)), q(base::writeJson(got)))));
    }
};

QTEST_GUILESS_MAIN(AccessApiTest)
#include "tst_accessapi.moc"
