// Rulesets as Cloudflare runs them, read from and written to the API's JSON.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/zone.h>

#include <QtTest>

#include <random>

using namespace sallyport;
using edge::Request;
using edge::WafOutcome;
using edge::WafRule;
using edge::WafRuleset;
using Kind = WafOutcome::Kind;

namespace {

base::Tree json(const std::string& text) {
    auto tree = base::readJson(text, "ruleset.json");
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return *tree;
}

WafRuleset ruleset(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    auto read = edge::readRuleset(json(text), problems);
    if (!read)
        qFatal("%s", read.error().english().c_str());
    return *read;
}

WafRule rule(const std::string& expression, const std::string& action, const std::string& parameters = {}) {
    WafRule one = ruleset("[{\"action\": \"" + action + "\", \"expression\": \"ssl\"}]").rules.front();
    one.text = expression;
    edge::ExpressionError error;
    one.expression = edge::Expression::parse(expression, error);
    if (!parameters.empty())
        one.actionParameters = json(parameters);
    return one;
}

WafRuleset of(std::vector<WafRule> rules) {
    return {"zone", "default", "zone", std::string(edge::customPhase), std::move(rules)};
}

Request get(const std::string& path) {
    Request request;
    request.host = "blog.example.com";
    request.path = path;
    return request;
}

const char* const current = R"({"ruleset": "current"})";
const std::string onGhost = R"(starts_with(http.request.uri.path, "/ghost"))";
const std::string always = R"(http.host eq "blog.example.com")";
const std::string fromDe = R"(ip.src.country eq "DE")";

using Names = std::vector<std::string>;

} // namespace

class TestRulesets : public QObject {
    Q_OBJECT
private slots:
    void theFirstThatEndsItDecides() {
        const WafRuleset rules = of({rule(onGhost, "block"), rule(always, "managed_challenge")});
        QCOMPARE(run(rules, get("/ghost/x")).kind, Kind::block);
        QCOMPARE(*run(rules, get("/ghost/x")).rule, std::size_t(0));
        QCOMPARE(run(rules, get("/")).kind, Kind::managedChallenge);
        QCOMPARE(*run(rules, get("/")).rule, std::size_t(1));
        QCOMPARE(run(of({rule(onGhost, "js_challenge")}), get("/ghost")).kind, Kind::jsChallenge);
        QCOMPARE(run(of({rule(onGhost, "challenge")}), get("/ghost")).kind, Kind::challenge);
    }

    void loggingEndsNothing() {
        const WafOutcome outcome = run(of({rule(always, "log"), rule(onGhost, "block")}), get("/ghost"));
        QCOMPARE(outcome.kind, Kind::block);
        QCOMPARE(outcome.matched, (std::vector<WafOutcome::Matched>{{0, "log"}, {1, "block"}}));
    }

    void aDisabledRuleDoesNotRunButCounts() {
        WafRule off = rule(onGhost, "block");
        off.enabled = false;
        const WafRuleset rules = of({off, off, off, off, off, off});
        QCOMPARE(run(rules, get("/ghost")).kind, Kind::pass);
        QCOMPARE(edge::planProblems(rules, edge::Plan::free).front().id, std::string("waf-too-many-rules"));
        QVERIFY(edge::planProblems(rules, edge::Plan::pro).empty());
    }

    void skipsTheRestOfTheRuleset() {
        const WafOutcome outcome =
            run(of({rule(onGhost, "skip", current), rule(always, "block")}), get("/ghost"));
        QCOMPARE(outcome.kind, Kind::pass);
        QVERIFY(outcome.skipsRuleset);
        QVERIFY(!outcome.rule);
    }

    void skippingPhasesAndProductsGoesOn() {
        const WafOutcome outcome =
            run(of({rule(always, "skip",
                         R"({"phases": ["http_ratelimit", "http_request_sbfm"], "products": ["bic"]})"),
                    rule(onGhost, "block")}),
                get("/ghost"));
        QCOMPARE(outcome.kind, Kind::block);
        QVERIFY(!outcome.skipsRuleset);
        QCOMPARE(outcome.skippedPhases, (Names{"http_ratelimit", "http_request_sbfm"}));
        QCOMPARE(outcome.skippedProducts, Names{"bic"});
    }

    void skippingThePhaseSkipsRulesetsBehindIt() {
        WafRuleset inner = of({rule(always, "block")});
        inner.id = "inner";
        inner.kind = "custom";
        WafRule execute = rule(always, "execute", R"({"id": "inner"})");
        QCOMPARE(run(of({execute}), get("/"), {inner}).kind, Kind::block);
        QCOMPARE(run(of({rule(always, "skip", R"({"phase": "current"})"), execute}), get("/"), {inner}).kind,
                 Kind::pass);
        QCOMPARE(
            run(of({rule(always, "skip", R"({"rulesets": ["inner"]})"), execute}), get("/"), {inner}).kind,
            Kind::pass);
        // A skip inside leaves the inner ruleset only; one of the phase leaves the outer too.
        inner.rules = {rule(always, "skip", current), rule(always, "block")};
        QCOMPARE(run(of({execute, rule(always, "block")}), get("/"), {inner}).kind, Kind::block);
        inner.rules = {rule(always, "skip", R"({"phase": "current"})")};
        QCOMPARE(run(of({execute, rule(always, "block")}), get("/"), {inner}).kind, Kind::pass);
    }

    void aRulesetThatWasNotReadIsUnknown() {
        const WafOutcome outcome = run(of({rule(always, "execute", R"({"id": "gone"})")}), get("/"));
        QCOMPARE(outcome.kind, Kind::unknown);
        QCOMPARE(outcome.notRead, Names{"gone"});
    }

    void whatIsNotKnownCountsOnlyWhereItMakesADifference() {
        const auto kind = [](std::vector<WafRule> rules) { return run(of(std::move(rules)), get("/")).kind; };
        QCOMPARE(kind({rule(fromDe, "block")}), Kind::unknown);
        QCOMPARE(run(of({rule(fromDe, "block")}), get("/")).unknownFields, Names{"ip.src.country"});
        QCOMPARE(kind({rule(fromDe, "block"), rule(always, "block")}), Kind::block);
        QCOMPARE(kind({rule(fromDe, "challenge"), rule(always, "block")}), Kind::unknown);
        QCOMPARE(kind({rule(fromDe, "skip", current), rule(always, "block")}), Kind::unknown);
        QCOMPARE(kind({rule(fromDe, "skip", current), rule(onGhost, "block")}), Kind::pass);
        QCOMPARE(kind({rule(fromDe, "log"), rule(always, "block")}), Kind::block);
        const WafOutcome skip =
            run(of({rule(fromDe, "skip", R"({"phases": ["http_ratelimit"]})")}), get("/"));
        QCOMPARE(skip.kind, Kind::pass);
        QCOMPARE(skip.maybeSkipped, Names{"http_ratelimit"});
        Request german = get("/");
        german.country = "DE";
        QCOMPARE(run(of({rule(fromDe, "block")}), german).kind, Kind::block);
    }

    void anExpressionThatCannotBeReadIsUnknown() {
        std::vector<base::Diagnostic> problems;
        const auto read = edge::readRuleset(
            json(R"({"rules": [{"action": "block", "expression": "http.host eq"}]})"), problems);
        QVERIFY(read.ok());
        QCOMPARE(problems.front().id, std::string("waf-expression"));
        QCOMPARE(run(*read, get("/")).kind, Kind::unknown);
        WafRuleset behind = *read;
        behind.rules.insert(behind.rules.begin(), rule(always, "block"));
        QCOMPARE(run(behind, get("/")).kind, Kind::block);
    }

    void readsEveryShapeOfAnAnswer() {
        const std::string rules = R"([{"id": "1", "action": "block", "expression": "ssl"}])";
        for (const std::string& text :
             {rules, R"({"rules": )" + rules + "}",
              R"({"result": {"phase": "http_request_firewall_custom", "rules": )" + rules + "}}"})
            QCOMPARE(ruleset(text).rules.size(), std::size_t(1));
        QVERIFY(ruleset(R"({"result": {"phase": "http_request_firewall_custom", "kind": "zone"}})")
                    .rules.empty());
        std::vector<base::Diagnostic> problems;
        QVERIFY(!edge::readRuleset(json("{}"), problems).ok());
        QVERIFY(!edge::readRuleset(json(R"([{"action": 3, "expression": "ssl"}])"), problems).ok());
        QVERIFY(!edge::readRuleset(json(R"([{"action": "block"}])"), problems).ok());
    }

    void theDocumentsSkipIsThatOfTheRuleset() {
        model::List<model::WafRule> rules;
        rules.push_back({"feed", "", R"(http.request.uri.path eq "/rss/")", "skip", true, {}, ""});
        const WafRuleset read = edge::rulesetOf(rules);
        QVERIFY(run(read, get("/rss/")).skipsRuleset);
        QVERIFY(edge::documentRules(read) == rules);
    }

    void returnsWhatItReadWithoutLoss() {
        std::mt19937 random(7);
        const auto pick = [&](int count) {
            return static_cast<int>(random() % static_cast<unsigned>(count));
        };
        const int rounds =
            qMax(50, static_cast<int>(1000 * qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble()));
        for (int round = 0; round < rounds; ++round) {
            base::Tree rules = base::Tree::list();
            for (int i = pick(4); i-- > 0;) {
                base::Tree one = base::Tree::map();
                if (pick(2))
                    one.set("id", base::Tree::string("id" + std::to_string(pick(3))));
                one.set("action", base::Tree::string(pick(2) ? "block" : "skip"));
                one.set("expression", base::Tree::string(pick(2) ? "ssl" : "not ssl"));
                if (pick(2))
                    one.set("enabled", base::Tree::boolean(pick(2)));
                if (pick(2))
                    one.set("ref", base::Tree::string("ref" + std::to_string(pick(3))));
                if (pick(2))
                    one.set("description", base::Tree::string(pick(2) ? "" : "words"));
                if (pick(2))
                    one.set("action_parameters",
                            json(pick(2) ? "{}" : R"({"ruleset": "current", "x": [1]})"));
                if (pick(2))
                    one.set("logging", json(R"({"enabled": true})"));
                one.set("unknown" + std::to_string(pick(5)), base::Tree::integer(pick(100)));
                rules.append(std::move(one));
            }
            base::Tree whole = base::Tree::map();
            whole.set("rules", std::move(rules));
            whole.set("phase", base::Tree::string("http_request_firewall_custom"));
            whole.set("last_updated", base::Tree::string("2026-01-01T00:00:00Z"));
            base::Tree answer = base::Tree::map();
            answer.set("success", base::Tree::boolean(true));
            answer.set("result", whole);
            const base::Tree& observed = pick(2) ? answer : whole;
            std::vector<base::Diagnostic> problems;
            const auto read = edge::readRuleset(observed, problems);
            QVERIFY(read.ok());
            const base::Tree written = edge::toApi(*read, observed);
            QVERIFY2(written == observed, (base::writeJson(observed) + base::writeJson(written)).c_str());
            const auto again = edge::readRuleset(edge::toApi(*read, {}), problems);
            QVERIFY(again.ok() && again->rules.size() == read->rules.size());
        }
    }

    void anEditChangesOnlyItsRule() {
        const base::Tree observed = json(R"({"id": "z", "version": "3", "rules": [
            {"id": "a", "ref": "a", "action": "block", "expression": "ssl", "logging": {"enabled": true}},
            {"id": "b", "ref": "b", "action": "block", "expression": "not ssl", "new_member": 1}]})");
        std::vector<base::Diagnostic> problems;
        WafRuleset read = *edge::readRuleset(observed, problems);
        std::swap(read.rules[0], read.rules[1]);
        read.rules[0].enabled = false;
        const base::Tree written = edge::toApi(read, observed);
        QVERIFY(written == json(R"({"id": "z", "version": "3", "rules": [
            {"id": "b", "ref": "b", "action": "block", "expression": "not ssl", "new_member": 1, "enabled": false},
            {"id": "a", "ref": "a", "action": "block", "expression": "ssl", "logging": {"enabled": true}}]})"));
    }

    // The zone as a whole.

    void accountRulesComeFirst() {
        edge::ZoneEdge zone;
        zone.zone = of({rule(always, "block")});
        zone.account = {of({rule(onGhost, "managed_challenge")})};
        QCOMPARE(run(zone, get("/ghost")).kind, Kind::unknown); // only zones on Enterprise have them
        zone.plan = edge::Plan::free;
        QCOMPARE(run(zone, get("/ghost")).kind, Kind::block);
        zone.plan = edge::Plan::enterprise;
        QCOMPARE(run(zone, get("/ghost")).kind, Kind::managedChallenge);
        QVERIFY(run(zone, get("/ghost")).by == edge::ZoneOutcome::By::account);
        QCOMPARE(run(zone, get("/")).kind, Kind::block);
        QVERIFY(run(zone, get("/")).by == edge::ZoneOutcome::By::zone);
        // A skip of the account's ruleset leaves the zone's alone; skipped phases hold at both levels.
        zone.account = {
            of({rule(always, "skip", R"({"ruleset": "current", "phases": ["http_request_sbfm"]})")})};
        QCOMPARE(run(zone, get("/")).kind, Kind::block);
        QCOMPARE(run(zone, get("/")).skippedPhases, Names{"http_request_sbfm"});
        zone.account = {of({rule(fromDe, "block")})};
        QCOMPARE(run(zone, get("/")).kind, Kind::block);
        zone.zone = of({rule(onGhost, "block")});
        QCOMPARE(run(zone, get("/")).kind, Kind::unknown);
    }

    void ipAccessRulesComeBeforeAll() {
        std::vector<base::Diagnostic> problems;
        edge::ZoneEdge zone;
        zone.zone = of({rule(always, "block")});
        zone.ipAccess = edge::readIpAccessRules(json(R"({"result": [
            {"id": "1", "mode": "whitelist", "configuration": {"target": "ip_range", "value": "192.0.2.0/24"}},
            {"id": "2", "mode": "challenge", "configuration": {"target": "ip", "value": "192.0.2.7"}},
            {"id": "3", "mode": "block", "configuration": {"target": "asn", "value": "AS64500"}},
            {"id": "4", "mode": "js_challenge", "configuration": {"target": "country", "value": "FR"}}]})"),
                                                problems);
        QVERIFY(problems.empty());
        const auto ask = [&](const char* ip, std::int64_t asn, const char* country) {
            Request request = get("/");
            request.ip = model::Ip::parse(ip);
            request.asn = asn;
            request.country = country;
            return run(zone, request);
        };
        QCOMPARE(ask("192.0.2.1", 1, "DE").kind, Kind::pass);
        QCOMPARE(ask("192.0.2.7", 64500, "FR").kind, Kind::pass); // Allow before Block
        QCOMPARE(ask("198.51.100.1", 1, "DE").kind, Kind::block);
        QVERIFY(ask("198.51.100.1", 1, "DE").by == edge::ZoneOutcome::By::zone);
        QVERIFY(ask("198.51.100.1", 64500, "DE").by == edge::ZoneOutcome::By::ipAccess);
        QCOMPARE(ask("198.51.100.1", 1, "FR").kind, Kind::jsChallenge);
        QCOMPARE(ask("198.51.100.1", 64500, "FR").kind, Kind::unknown); // which first is not documented
        QCOMPARE(run(zone, get("/")).kind, Kind::unknown);
        zone.ipAccess = {zone.ipAccess[2]};
        QCOMPARE(run(zone, get("/")).kind, Kind::block); // blocked either way
    }

    // What is said of a request that tells little holds for every request that tells more.
    void claimsOfAZoneHoldForEveryRequest() {
        std::mt19937 random(11);
        const auto pick = [&](std::size_t count) { return random() % count; };
        const auto oneOf = [&](const Names& all) { return all[pick(all.size())]; };
        const Names modes{"block", "whitelist", "managed_challenge"};
        const Names actions{"block", "skip", "log", "managed_challenge", "execute"};
        const Names expressions{R"(ip.src.country eq "DE")", R"(ip.src.asnum eq 1)",
                                "ip.src eq 192.0.2.1",       "ssl",
                                R"(cf.zone.plan eq "ENT")",  R"(ip.src.country in {"FR" "DE"})"};
        const auto list = [&] {
            std::vector<WafRule> rules;
            for (std::size_t i = pick(4); i > 0; --i) {
                const std::string action = oneOf(actions);
                rules.push_back(rule(oneOf(expressions), action,
                                     action == "execute" ? R"({"id": "inner"})"
                                     : pick(2) != 0      ? current
                                                    : R"({"phases": ["http_request_firewall_custom"]})"));
            }
            return of(std::move(rules));
        };
        const int rounds =
            qMax(100, static_cast<int>(1000 * qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble()));
        int known = 0;
        for (int round = 0; round < rounds; ++round) {
            edge::ZoneEdge zone;
            zone.name = "a.test";
            if (pick(3) > 0)
                zone.plan = pick(2) != 0 ? edge::Plan::enterprise : edge::Plan::free;
            for (std::size_t i = pick(3); i > 0; --i) {
                edge::IpAccessRule one;
                one.mode = oneOf(modes);
                one.target = oneOf({"ip", "country", "asn"});
                one.value = one.target == "ip" ? "192.0.2.1" : one.target == "country" ? "DE" : "AS1";
                zone.ipAccess.push_back(one);
            }
            if (pick(2) != 0)
                zone.account = {list()};
            edge::WafRuleset inner = of({rule(oneOf(expressions), oneOf({"block", "skip"}), current)});
            inner.id = "inner";
            zone.custom = {inner};
            zone.zone = list();
            Request partial = get("/");
            if (pick(2) != 0)
                partial.country = oneOf({"DE", "FR"});
            if (pick(2) != 0)
                partial.asn = static_cast<std::int64_t>(pick(2));
            if (pick(2) != 0)
                partial.ip = model::Ip::parse(oneOf({"192.0.2.1", "192.0.2.2"}));
            const edge::ZoneOutcome said = run(zone, partial);
            if (said.kind == Kind::unknown)
                continue;
            ++known;
            for (const std::string country : {"DE", "FR", "US"})
                for (const std::int64_t asn : {0, 1})
                    for (const char* ip : {"192.0.2.1", "192.0.2.2"}) {
                        Request whole = partial;
                        if (whole.country.empty())
                            whole.country = country;
                        if (!whole.asn)
                            whole.asn = asn;
                        if (!whole.ip)
                            whole.ip = model::Ip::parse(ip);
                        edge::ZoneEdge told = zone;
                        for (const auto plan : {edge::Plan::enterprise, edge::Plan::free}) {
                            told.plan = zone.plan.value_or(plan);
                            const edge::ZoneOutcome outcome = run(told, whole);
                            QVERIFY2(outcome.kind == said.kind,
                                     qPrintable(QString("round %1: %2, and %3 for %4 %5 %6")
                                                    .arg(round)
                                                    .arg(edge::name(said.kind).c_str())
                                                    .arg(edge::name(outcome.kind).c_str())
                                                    .arg(country.c_str())
                                                    .arg(asn)
                                                    .arg(ip)));
                        }
                    }
        }
        QVERIFY(known > rounds / 5);
    }

    void noRuleSkipsBotFightMode() {
        using Bots = edge::ZoneOutcome::Bots;
        edge::ZoneEdge zone;
        zone.zone = of({rule(always, "skip", R"({"ruleset": "current", "phases": ["http_request_sbfm"]})")});
        zone.bots = edge::readBotSettings(json(R"({"result": {"fight_mode": true}})"));
        QVERIFY(run(zone, get("/")).fightMode == Bots::mayAct);
        zone.bots = edge::readBotSettings(json(R"({"sbfm_definitely_automated": "block"})"));
        QVERIFY(run(zone, get("/")).superFightMode == Bots::skipped);
        zone.zone = of({});
        QVERIFY(run(zone, get("/")).superFightMode == Bots::mayAct);
        QVERIFY(run(zone, get("/")).fightMode == Bots::off);
        std::vector<base::Diagnostic> problems;
        zone.bots.fightMode = true;
        zone.ipAccess = edge::readIpAccessRules(
            json(R"([{"mode": "whitelist", "configuration": {"target": "ip", "value": "192.0.2.1"}}])"),
            problems);
        Request known = get("/");
        known.ip = model::Ip::parse("192.0.2.1");
        QVERIFY(run(zone, known).fightMode == Bots::skipped);
    }

    void saysWhatAPlanRefuses() {
        const auto ids = [](const WafRule& one, edge::Plan plan) {
            Names found;
            for (const auto& problem : edge::planProblems(of({one}), plan))
                found.push_back(problem.id);
            return found;
        };
        using edge::Plan;
        QCOMPARE(ids(rule(always, "log"), Plan::business), Names{"waf-action-plan"});
        QCOMPARE(ids(rule(always, "log"), Plan::enterprise), Names{});
        const WafRule regex = rule(R"(http.request.uri.path matches "^/a")", "block");
        QCOMPARE(ids(regex, Plan::pro), Names{"waf-regex-plan"});
        QCOMPARE(ids(regex, Plan::business), Names{});
        const WafRule response = rule(always, "block", R"({"response": {"status_code": 403}})");
        QCOMPARE(ids(response, Plan::free), Names{"waf-response-plan"});
        QCOMPARE(ids(response, Plan::pro), Names{});
        QCOMPARE(ids(rule(R"(any(http.request.cookies["a"][*] eq "b"))", "block"), Plan::free),
                 Names{"waf-field-plan"});
        QCOMPARE(ids(rule(always, "block"), Plan::free), Names{});
    }
};

QTEST_APPLESS_MAIN(TestRulesets)
#include "tst_rulesets.moc"
