// Decisions of Cloudflare Access as its documents have them: tests/data/edge/access, each with its source.
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/accessanalysis.h>

#include <QtTest>

#include <algorithm>
#include <ctime>
#include <filesystem>

using namespace sallyport;
using namespace sallyport::edge;
using base::Tree;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

std::vector<std::string> textsOf(const Tree* list) {
    std::vector<std::string> out;
    if (list)
        for (const Tree& item : list->items())
            out.push_back(item.scalarText());
    return out;
}

Request requestOf(const Tree& ask) {
    Request request;
    const std::string url = ask.isString() ? *ask.asString() : ask.text({"url"});
    const std::size_t slash = url.find('/');
    request.host = url.substr(0, slash);
    request.path = slash == std::string::npos ? "/" : url.substr(slash);
    if (const std::size_t mark = request.path.find('?'); mark != std::string::npos) {
        request.query = request.path.substr(mark + 1);
        request.path.erase(mark);
    }
    if (const Tree* method = ask.find("method"))
        request.method = method->scalarText();
    request.country = ask.text({"country"});
    if (const Tree* ip = ask.find("ip"))
        request.ip = model::Ip::parse(ip->scalarText());
    if (const Tree* headers = ask.find("headers"))
        for (const auto& header : headers->members())
            request.headers[header.key] = {header.value.scalarText()};
    if (const Tree* fields = ask.find("fields"))
        for (const auto& field : fields->members())
            request.fields[field.key] = field.value;
    if (const Tree* who = ask.find("identity")) {
        request.identity = Identity{who->text({"email"}), textsOf(who->find("groups")),
                                    who->text({"country"}), who->text({"token"}), who->text({"login"})};
    }
    return request;
}

const char* name(AccessOutcome::Kind kind) {
    switch (kind) {
    case AccessOutcome::Kind::open:
        return "open";
    case AccessOutcome::Kind::bypassed:
        return "bypassed";
    case AccessOutcome::Kind::allowed:
        return "allowed";
    case AccessOutcome::Kind::login:
        return "login";
    case AccessOutcome::Kind::denied:
        return "denied";
    case AccessOutcome::Kind::unknown:
        return "unknown";
    }
    return "";
}

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(SALLYPORT_ROOT "/tests/data/edge/access"))
        if (entry.path().extension() == ".yaml")
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

Tree treeOf(const std::filesystem::path& path) {
    const auto text = base::readFile(path.string());
    if (!text)
        qFatal("%s", text.error().english().c_str());
    auto tree = base::readYamlDocument(*text, path.filename().string());
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return *std::move(tree);
}

Tree listOf(const Tree& world, const char* member) {
    const Tree* list = world.find(member);
    return list ? *list : Tree();
}

Access accessIn(const Tree& world, std::vector<base::Diagnostic>& problems) {
    return readAccess({listOf(world, "applications"), listOf(world, "policies"), listOf(world, "groups"),
                       listOf(world, "loginMethods"), listOf(world, "serviceTokens")},
                      problems);
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void decisions_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("index");
        for (const auto& path : files()) {
            const Tree tree = treeOf(path);
            for (std::size_t i = 0; i < tree.items().size(); ++i)
                QTest::addRow("%s: %s", path.stem().c_str(), tree.items()[i].text({"case"}).c_str())
                    << q(path.string()) << static_cast<int>(i);
        }
    }

    void decisions() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const Tree tree = treeOf(file.toStdString());
        const Tree& world = tree.items()[static_cast<std::size_t>(index)];
        std::vector<base::Diagnostic> problems;
        const AccessMatcher matcher(accessIn(world, problems));
        QStringList ids;
        for (const base::Diagnostic& problem : problems)
            ids << q(problem.id);
        QStringList expected;
        for (const std::string& id : textsOf(world.find("problems")))
            expected << q(id);
        QCOMPARE(ids, expected);
        const auto& applications = matcher.access().applications;
        const Tree* rows = world.find("decisions");
        QVERIFY(rows && rows->size() > 0);
        for (const Tree& row : rows->items()) {
            const QString at = q(row.origin().place().text() + ": ");
            QVERIFY2(!world.text({"source"}).empty(), qPrintable(at + "no source"));
            const AccessOutcome got = matcher.decide(requestOf(*row.find("ask")));
            const QString say = at + name(got.kind) + ", " + q(got.because.english());
            QVERIFY2(row.text({"is"}) == name(got.kind), qPrintable(say));
            if (const Tree* by = row.find("by"))
                QVERIFY2(got.application && applications[*got.application].name == by->scalarText(),
                         qPrintable(say));
            if (const Tree* policy = row.find("policy"))
                QVERIFY2(got.policy && applications[*got.application].policies[*got.policy].name ==
                                           policy->scalarText(),
                         qPrintable(say));
            if (const Tree* because = row.find("because"))
                QVERIFY2(got.because.id == because->scalarText(), qPrintable(say));
            if (const Tree* near = row.find("near"))
                QVERIFY2(
                    !got.nearMisses.empty() &&
                        got.nearMisses[0].english().find(near->scalarText()) != std::string::npos,
                    qPrintable(say + ' ' + q(got.nearMisses.empty() ? "" : got.nearMisses[0].english())));
            if (const Tree* candidates = row.find("candidates")) {
                std::vector<std::string> names;
                for (const std::size_t one : got.candidates)
                    names.push_back(applications[one].name);
                QVERIFY2(names == textsOf(candidates), qPrintable(say));
            }
            QVERIFY(!got.because.empty());
        }
    }

    // What keeps a visitor out, and what is not known, in words for every selector of the API's schema.
    void everySelectorHasWords() {
        const std::vector<std::string> selectors{
            "everyone: {}",
            "email: {email: a@example.com}",
            "email_domain: {domain: example.com}",
            "email_list: {id: l1}",
            "ip: {ip: 192.0.2.7}",
            "ip: {ip: 192.0.2.0/24}",
            "ip_list: {id: l2}",
            "geo: {country_code: NL}",
            "group: {id: g1}",
            "service_token: {token_id: t1}",
            "any_valid_service_token: {}",
            "certificate: {}",
            "common_name: {common_name: laptop}",
            "login_method: {id: m1}",
            "auth_method: {auth_method: mfa}",
            "auth_context: {id: c1, ac_id: a1, identity_provider_id: m1}",
            "azureAD: {id: staff, identity_provider_id: m1}",
            "okta: {name: staff, identity_provider_id: m1}",
            "gsuite: {email: staff@example.com, identity_provider_id: m1}",
            "github-organization: {name: staff, team: web, identity_provider_id: m1}",
            "saml: {attribute_name: role, attribute_value: admin, identity_provider_id: m1}",
            "oidc: {claim_name: role, claim_value: admin, identity_provider_id: m1}",
            "device_posture: {integration_uid: d1}",
            "external_evaluation: {evaluate_url: check.example.com, keys_url: keys.example.com}",
            "linked_app_token: {app_uid: o1}",
            "user_risk_score: {user_risk_score: [high]}",
            "cloudflare_account_member: {account_id: o2}",
            "new_kind: {id: n1}"};
        Request stranger, nobody;
        stranger.host = nobody.host = "app.example.com";
        stranger.identity = nobody.identity = Identity{};
        stranger.identity->email = "x@example.net";
        stranger.identity->groups = {"00000000-0000-4000-8000-000000000001"};
        stranger.identity->loginMethod = "00000000-0000-4000-8000-000000000002";
        stranger.country = "SE";
        stranger.ip = model::Ip::parse("198.51.100.1");
        stranger.fields["cf.tls_client_auth.cert_verified"] = Tree::boolean(false);
        for (const std::string& selector : selectors)
            for (const char* rules : {"include: [{%}]", "include: [{everyone: {}}], require: [{%}]",
                                      "include: [{everyone: {}}], exclude: [{%}]"}) {
                std::string policy = rules;
                policy.replace(policy.find('%'), 1, selector);
                const auto world = base::readYamlDocument(
                    "applications: [{name: App, type: self_hosted, destinations: [{type: public, uri: "
                    "app.example.com}], policies: [{name: One, decision: allow, " +
                        policy +
                        "}]}]\n"
                        "groups: [{id: g1, name: Near, include: [{geo: {country_code: DE}}]}]\n"
                        "loginMethods: [{id: m1, name: PIN, type: onetimepin}]\n"
                        "serviceTokens: [{id: t1, name: ci, client_id: c.access}]\n",
                    "w");
                QVERIFY2(world.ok(), policy.c_str());
                std::vector<base::Diagnostic> problems;
                const AccessMatcher matcher(accessIn(*world, problems));
                const std::string raw = selector.substr(0, selector.find(':') + 1);
                for (const Request& visitor : {stranger, nobody})
                    for (const AccessAnswer& answer : matcher.answers(visitor, 0)) {
                        const std::string said = answer.because.english();
                        QVERIFY2(!said.empty() && said.find('%') == std::string::npos &&
                                     said.find('\x02') == std::string::npos,
                                 said.c_str());
                        if (raw != "new_kind:")
                            QVERIFY2(said.find(raw) == std::string::npos, said.c_str());
                        // What is not known says what would settle it.
                        if (answer.matches == Answer::unknown)
                            QVERIFY2(said.find("look") != std::string::npos ||
                                         said.find("say ") != std::string::npos ||
                                         said.find("try it") != std::string::npos ||
                                         said.find("ask it") != std::string::npos ||
                                         said.find("documentation") != std::string::npos ||
                                         said.find("Service Auth") != std::string::npos ||
                                         answer.because.args[2].find("access-not-here") != std::string::npos,
                                     said.c_str());
                    }
            }
    }

    // The short forms of a Document: reusable policies and groups by name, public paths.
    void ofADocument() {
        std::vector<base::Diagnostic> problems;
        const auto document = model::readDocumentText(
            "apiVersion: sallyport/v1\n"
            "kind: Studio\n"
            "edge:\n"
            "  access:\n"
            "    - name: Invoices\n"
            "      destinations: [invoices.example.com]\n"
            "      policies: [{name: Family, decision: allow, include: [{email: me@example.com}]}]\n"
            "    - name: Shop\n"
            "      destinations: [{uri: shop.example.com, public: [/health]}]\n"
            "      policies: [Near, {name: CI, decision: non_identity, include: [{service_token: ci}]}]\n"
            "  accessPolicies: [{name: Near, decision: allow, include: [everyone], require: [{group: EU}]}]\n"
            "  accessGroups: [{name: EU, include: [{geo: DE}, {geo: AT}]}]\n"
            "  serviceTokens: [{name: ci, id: t1}]\n",
            "d", problems);
        QVERIFY(document.ok());
        const AccessMatcher matcher(accessOf(*document));
        using enum AccessOutcome::Kind;
        const auto kind = [&](const char* url, const char* country, std::optional<Identity> identity) {
            Request request;
            const std::string text = url;
            request.host = text.substr(0, text.find('/'));
            request.path = text.find('/') == std::string::npos ? "/" : text.substr(text.find('/'));
            request.country = country;
            request.identity = std::move(identity);
            return matcher.decide(request).kind;
        };
        const Identity me{"me@example.com", {}, "", ""};
        QVERIFY(kind("invoices.example.com", "RU", {}) == login);
        QVERIFY(kind("invoices.example.com", "RU", me) == allowed);
        QVERIFY(kind("shop.example.com/health", "RU", {}) == bypassed);
        QVERIFY(kind("shop.example.com", "RU", {}) == denied);
        QVERIFY(kind("shop.example.com", "AT", {}) == login);
        QVERIFY(kind("shop.example.com", "AT", me) == allowed);
        QVERIFY(kind("shop.example.com", "RU", me) == denied);
        QVERIFY(kind("shop.example.com", "RU", Identity{"", {}, "", "ci"}) == allowed);
        QVERIFY(kind("blog.example.com", "RU", {}) == open);
        // Who gets in, policy by policy, as they are asked.
        Request request;
        request.country = "RU";
        request.identity = me;
        const std::vector<AccessAnswer> answers = matcher.answers(request, 1);
        QCOMPARE(answers.size(), std::size_t{2});
        QCOMPARE(answers[0].policy, std::size_t{1});
        QVERIFY(answers[1].matches == Answer::no && answers[1].nearly);
        QCOMPARE(q(answers[1].because.english()),
                 QString("The policy “Near” would match, but the visitor is not in the group “EU”, which it "
                         "requires."));
    }

    void groupsThatHoldEachOther() {
        std::vector<base::Diagnostic> problems;
        const auto document = model::readDocumentText(
            "apiVersion: sallyport/v1\n"
            "kind: Studio\n"
            "edge:\n"
            "  access:\n"
            "    - {name: A, destinations: [a.test], policies: [{name: P, decision: bypass, include: "
            "[{group: "
            "X}]}]}\n"
            "  accessGroups: [{name: X, include: [{group: Y}]}, {name: Y, include: [{group: X}]}]\n",
            "d", problems);
        QVERIFY(document.ok());
        Request request;
        request.host = "a.test";
        QVERIFY(AccessMatcher(accessOf(*document)).decide(request).kind == AccessOutcome::Kind::unknown);
    }

    // 60 groups that each name all others: asked once each.
    void manyGroupsThatHoldEachOther() {
        AccessAnswers answers;
        answers.groups = Tree::list();
        Tree include = Tree::list();
        const auto named = [](const char* member, const std::string& id) {
            Tree inner = Tree::map(), out = Tree::map();
            inner.set("id", Tree::string(id));
            out.set(member, std::move(inner));
            return out;
        };
        for (int i = 0; i < 60; ++i)
            include.append(named("group", std::to_string(i)));
        for (int i = 0; i < 60; ++i) {
            Tree group = Tree::map();
            group.set("id", Tree::string(std::to_string(i)));
            group.set("name", Tree::string("n" + std::to_string(i)));
            group.set("include", include);
            answers.groups.append(std::move(group));
        }
        std::vector<base::Diagnostic> problems;
        Access access = readAccess(answers, problems);
        AccessApplication application;
        application.destinations.push_back(readDestination("a.test"));
        AccessPolicy policy;
        policy.decision = AccessDecision::bypass;
        policy.rules = access.groups[0].rules;
        application.policies.push_back(policy);
        access.applications.push_back(std::move(application));
        QVERIFY(analysePolicies(access, 0).findings.empty());
        Request request;
        request.host = "a.test";
        QVERIFY(AccessMatcher(std::move(access)).decide(request).kind == AccessOutcome::Kind::unknown);
    }

    // 500 applications on 100 hosts: microseconds a look-up.
    void isQuick() {
        Access access;
        for (int i = 0; i < 500; ++i) {
            AccessApplication application;
            application.name = std::to_string(i);
            application.destinations.push_back(readDestination((i % 10 ? "h" : "*.h") +
                                                               std::to_string(i % 100) + ".example.com/p" +
                                                               std::to_string(i / 100)));
            AccessPolicy policy;
            policy.decision = AccessDecision::allow;
            policy.rules.include =
                readSelectors(*base::readYamlDocument("[{email: me@example.com}]", "x"), m_none);
            application.policies.push_back(policy);
            access.applications.push_back(std::move(application));
        }
        const AccessMatcher matcher(std::move(access));
        Request request;
        request.path = "/p3/deep/path";
        request.identity = Identity{"you@example.com", {}, "", ""};
        const std::clock_t begin = std::clock();
        constexpr int rounds = 5000;
        for (int i = 0; i < rounds; ++i) {
            request.host = (i % 10 ? "h" : "x.h") + std::to_string(i % 100) + ".example.com";
            QVERIFY(matcher.decide(request).kind == AccessOutcome::Kind::denied);
        }
        const double micro = 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / rounds;
        qInfo("%.1f microseconds a decision", micro);
        QVERIFY(micro < 500);
    }

    void thereAreEnough() {
        std::size_t count = 0;
        for (const auto& path : files()) {
            const Tree tree = treeOf(path);
            for (const Tree& world : tree.items())
                if (const Tree* rows = world.find("decisions"); rows && !world.text({"source"}).empty())
                    count += rows->size();
        }
        QVERIFY2(count >= 150, qPrintable(QString::number(count)));
    }

private:
    std::vector<base::Diagnostic> m_none;
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
