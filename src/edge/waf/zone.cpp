#include <sallyport/edge/zone.h>

#include "runner.h"

#include <algorithm>
#include <charconv>

namespace sallyport::edge {
namespace {

using base::Reader;
using base::Tree;
using Kind = WafOutcome::Kind;

const Tree& resultIn(const Tree& tree) {
    const Tree* result = tree.find("result");
    return result ? *result : tree;
}

std::optional<std::int64_t> asnOf(std::string_view text) {
    if (text.starts_with("AS") || text.starts_with("as"))
        text.remove_prefix(2);
    std::int64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || code != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

Answer answerOf(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

// What rules by country and number need is not in a request that tells its address only.
Answer matches(const IpAccessRule& rule, const Request& request, std::string& field) {
    if (rule.target == "country") {
        field = "ip.src.country";
        return request.country.empty() ? Answer::unknown : answerOf(request.country == rule.value);
    }
    if (rule.target == "asn") {
        field = "ip.src.asnum";
        const auto asn = asnOf(rule.value);
        return request.asn && asn ? answerOf(*request.asn == *asn) : Answer::unknown;
    }
    field = "ip.src";
    const auto range = model::Cidr::parse(rule.value, true);
    return request.ip && range ? answerOf(range->contains(*request.ip)) : Answer::unknown;
}

Kind kindOf(const std::string& mode) {
    if (mode == "block")
        return Kind::block;
    if (mode == "challenge")
        return Kind::challenge;
    if (mode == "js_challenge")
        return Kind::jsChallenge;
    if (mode == "managed_challenge")
        return Kind::managedChallenge;
    return mode == "whitelist" ? Kind::pass : Kind::unknown;
}

void addAll(std::vector<std::string>& to, const std::vector<std::string>& from) {
    for (const std::string& text : from)
        if (std::find(to.begin(), to.end(), text) == to.end())
            to.push_back(text);
}

// What the IP Access rules say together. Allow comes before Block; which of two others comes first is not
// documented.
struct IpVerdict {
    std::set<Kind> certain, possible;
    std::optional<std::size_t> rule;
    std::vector<std::string> fields;

    bool any() const { return !certain.empty() || !possible.empty(); }
    // Whether nobody gets to the custom rules.
    std::optional<Kind> ends() const {
        if (certain.contains(Kind::pass))
            return Kind::pass;
        std::set<Kind> all = certain;
        all.insert(possible.begin(), possible.end());
        if (certain.empty())
            return {};
        return all.size() == 1 ? *all.begin() : Kind::unknown;
    }
};

IpVerdict askIpAccess(const std::vector<IpAccessRule>& rules, const Request& request) {
    IpVerdict verdict;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        std::string field;
        const Answer answer = matches(rules[i], request, field);
        if (answer == Answer::no)
            continue;
        const Kind kind = kindOf(rules[i].mode);
        if (answer == Answer::yes) {
            if (!verdict.certain.contains(Kind::pass) && (!verdict.rule || kind == Kind::pass))
                verdict.rule = i;
            verdict.certain.insert(kind);
        } else {
            verdict.possible.insert(kind);
            addAll(verdict.fields, {field});
        }
    }
    return verdict;
}

// One way into the outcome: what the engine's entry points say after each other.
void runEngine(const ZoneEdge& edge, const Request& request, Answer begin, ZoneOutcome& outcome) {
    using By = ZoneOutcome::By;
    Runner runner(request, edge.custom);
    std::set<Kind> ends;
    Answer in = begin;
    bool mayLeave = false;
    const auto take = [&](const WafOutcome& one, By by, std::size_t ruleset) {
        addAll(outcome.skippedPhases, one.skippedPhases);
        addAll(outcome.skippedProducts, one.skippedProducts);
        addAll(outcome.maybeSkipped, one.maybeSkipped);
        addAll(outcome.notRead, one.notRead);
        ends.insert(runner.ends().begin(), runner.ends().end());
        mayLeave = mayLeave || runner.mayLeavePhase();
        if (one.kind == Kind::pass)
            return;
        addAll(outcome.unknownFields, one.unknownFields);
        if (outcome.by == By::nothing) {
            outcome.by = by;
            outcome.ruleset = ruleset;
            outcome.rule = one.rule;
        }
    };
    // Of a zone without a plan it is not known whether it has them.
    const bool hasAccount = !edge.plan || *edge.plan == Plan::enterprise;
    for (std::size_t i = 0; hasAccount && i < edge.account.size() && in != Answer::no; ++i) {
        outcome.ofAccount.push_back(runner.run(edge.account[i], edge.plan ? in : Answer::unknown));
        take(outcome.ofAccount.back(), By::account, i);
        if (edge.plan) {
            in = runner.goesOn();
        } else if (!runner.ends().empty() || runner.mayLeavePhase()) {
            in = Answer::unknown;
            addAll(outcome.unknownFields, {"cf.zone.plan"});
        }
    }
    // A skip of this very phase at the account's level is one at both.
    const bool phaseSkipped = std::find(outcome.skippedPhases.begin(), outcome.skippedPhases.end(),
                                        customPhase) != outcome.skippedPhases.end();
    if (in != Answer::no && !phaseSkipped) {
        outcome.zoneRan = true;
        outcome.waf = runner.run(edge.zone, in);
        take(outcome.waf, By::zone, 0);
        in = runner.goesOn();
    }
    if (ends.empty())
        outcome.kind = Kind::pass;
    else
        outcome.kind = ends.size() == 1 && in == Answer::no && !mayLeave ? *ends.begin() : Kind::unknown;
}

void addBots(const ZoneEdge& edge, bool ipAccessMatches, ZoneOutcome& outcome) {
    using Bots = ZoneOutcome::Bots;
    if (edge.bots.fightMode)
        outcome.fightMode = ipAccessMatches ? Bots::skipped : Bots::mayAct;
    if (!edge.bots.superFightMode())
        return;
    const auto& phases = outcome.skippedPhases;
    const bool skipped = std::find(phases.begin(), phases.end(), "http_request_sbfm") != phases.end();
    outcome.superFightMode = skipped ? Bots::skipped : Bots::mayAct;
}

} // namespace

std::vector<IpAccessRule> readIpAccessRules(const Tree& tree, std::vector<base::Diagnostic>& problems) {
    const Tree& list = resultIn(tree);
    const Reader reader(list, problems, &list == &tree ? "" : "/result");
    std::vector<IpAccessRule> rules;
    for (const Reader& item : reader.items()) {
        const Reader configuration = item.member("configuration");
        IpAccessRule rule;
        rule.place = item.place();
        rule.id = item.member("id").text();
        rule.mode = item.member("mode").word(
            {"block", "challenge", "whitelist", "js_challenge", "managed_challenge"});
        rule.target = configuration.member("target").word({"ip", "ip6", "ip_range", "asn", "country"});
        rule.value = configuration.member("value").text();
        rule.notes = item.member("notes").text();
        const Reader scope = item.member("scope");
        const std::string of = scope.member("type").text();
        rule.ofAccount = of == "user" || of == "organization" || of == "account";
        if (of == "zone")
            rule.zone = scope.member("id").text();
        rules.push_back(std::move(rule));
    }
    return rules;
}

BotSettings readBotSettings(const Tree& tree) {
    const Tree& settings = resultIn(tree);
    const Tree* fight = settings.find("fight_mode");
    return {fight && fight->asBoolean().value_or(false), settings.text({"sbfm_definitely_automated"}),
            settings.text({"sbfm_likely_automated"}), settings.text({"sbfm_verified_bots"})};
}

bool BotSettings::superFightMode() const {
    for (const std::string* one : {&definitelyAutomated, &likelyAutomated, &verifiedBots})
        if (!one->empty() && *one != "allow")
            return true;
    return false;
}

bool saysBrowser(const Request& request) {
    const auto agent = request.headers.find("user-agent");
    if (agent == request.headers.end() || agent->second.size() != 1)
        return false;
    std::string text = agent->second.front();
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    return text.starts_with("mozilla/5.0 (") && !has("bot") && !has("crawl") && !has("spider") &&
           !has("compatible") && !has("headless");
}

namespace {

// What rules of the account ask of the zone. ENT is the one value of the plan that is documented
// (waf/account/custom-rulesets/create-dashboard).
Request withZone(const ZoneEdge& edge, const Request& request) {
    Request out = request;
    if (!edge.name.empty())
        out.fields.emplace("cf.zone.name", Tree::string(edge.name));
    if (edge.plan == Plan::enterprise)
        out.fields.emplace("cf.zone.plan", Tree::string("ENT"));
    return out;
}

} // namespace

ZoneOutcome run(const ZoneEdge& edge, const Request& request) {
    ZoneOutcome outcome;
    const IpVerdict ip = askIpAccess(edge.ipAccess, request);
    if (const auto ended = ip.ends()) {
        outcome.kind = *ended;
        outcome.by = ZoneOutcome::By::ipAccess;
        outcome.rule = ip.rule;
        if (*ended == Kind::unknown)
            outcome.unknownFields = ip.fields;
        if (*ended == Kind::pass)
            addBots(edge, true, outcome);
        return outcome;
    }
    runEngine(edge, withZone(edge, request), Answer::yes, outcome);
    addBots(edge, false, outcome);
    // An IP Access rule that may match: known only where it says what the rules say anyway.
    for (const Kind kind : ip.possible) {
        if (kind == outcome.kind)
            continue;
        outcome.kind = Kind::unknown;
        if (outcome.by == ZoneOutcome::By::nothing)
            outcome.by = ZoneOutcome::By::ipAccess;
        addAll(outcome.unknownFields, ip.fields);
    }
    if (outcome.kind != Kind::unknown)
        outcome.unknownFields.clear();
    return outcome;
}

} // namespace sallyport::edge
