// WAF and Access: what Cloudflare decides before the tunnel.
#include "tracer.h"

#include <sallyport/edge/names.h>

#include <algorithm>
#include <array>

namespace sallyport::reach {

namespace {

using base::Text;
using edge::Answer;
using edge::WafOutcome;
using Kind = TraceHop::Kind;

constexpr std::size_t mostMisses = 3;

std::string titleOf(const edge::WafRule& rule) {
    return "waf/" + (!rule.ref.empty() ? rule.ref : !rule.description.empty() ? rule.description : rule.id);
}

bool takes(const edge::WafRule& rule, const edge::Request& request) {
    return rule.expression && rule.expression->matches(request) == Answer::yes;
}

// The same request as a rule may have meant it: the path in lower case, with or without the slash at its end.
std::vector<std::pair<edge::Request, Text>> variantsOf(const edge::Request& request) {
    std::vector<std::pair<edge::Request, Text>> variants;
    const auto with = [&](std::string path, Text text) {
        if (path == request.path)
            return;
        variants.emplace_back(request, std::move(text));
        variants.back().first.path = std::move(path);
    };
    std::string low = request.path;
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    with(std::move(low),
         said("near-waf-case", SALLYPORT_TR("%1 (%2) would match, but for the case of the path.")));
    if (request.path.size() > 1 && request.path.ends_with('/'))
        with(request.path.substr(0, request.path.size() - 1),
             said("near-waf-slash", SALLYPORT_TR("%1 (%2) would match, but for the slash at the end.")));
    else
        with(request.path + '/',
             said("near-waf-no-slash", SALLYPORT_TR("%1 (%2) would match with a slash at the end.")));
    return variants;
}

class WafMisses {
public:
    WafMisses(const edge::WafRuleset& ruleset, const edge::Request& request, const WafOutcome& outcome)
        : m_ruleset(ruleset), m_request(request), m_outcome(outcome) {}

    std::vector<Text> all() {
        const bool ended = m_outcome.rule.has_value() || m_outcome.skipsRuleset;
        const std::size_t end = m_outcome.rule ? *m_outcome.rule
                                : m_outcome.skipsRuleset && !m_outcome.matched.empty()
                                    ? m_outcome.matched.back().rule
                                    : m_ruleset.rules.size();
        const auto variants = variantsOf(m_request);
        for (std::size_t i = 0; i < m_ruleset.rules.size() && m_found.size() < mostMisses; ++i) {
            const edge::WafRule& rule = m_ruleset.rules[i];
            if (i == end || rule.action == "log")
                continue;
            if (takes(rule, m_request))
                taken(rule, ended && i > end);
            else if (rule.enabled && i < end)
                nearly(rule, variants);
        }
        return std::move(m_found);
    }

private:
    void taken(const edge::WafRule& rule, bool behind) {
        if (!rule.enabled)
            add("near-waf-disabled", SALLYPORT_TR("%1 (%2) would match, but is switched off."), rule);
        else if (behind)
            add("near-waf-behind", SALLYPORT_TR("%1 (%2) would match too, but stands behind."), rule);
    }

    void nearly(const edge::WafRule& rule, const std::vector<std::pair<edge::Request, Text>>& variants) {
        for (const auto& [request, why] : variants)
            if (takes(rule, request)) {
                m_found.push_back(why);
                m_found.back().args = {titleOf(rule), rule.action};
                return;
            }
    }

    void add(const char* id, const char* pattern, const edge::WafRule& rule) {
        m_found.push_back(said(id, pattern, {titleOf(rule), rule.action}));
    }

    const edge::WafRuleset& m_ruleset;
    const edge::Request& m_request;
    const WafOutcome& m_outcome;
    std::vector<Text> m_found;
};

const char* wordOf(const WafOutcome& outcome) {
    switch (outcome.kind) {
    case WafOutcome::Kind::pass:
        return outcome.skipsRuleset ? "skipped" : "passed";
    case WafOutcome::Kind::block:
        return "blocked";
    case WafOutcome::Kind::challenge:
    case WafOutcome::Kind::jsChallenge:
    case WafOutcome::Kind::managedChallenge:
        return "challenged";
    case WafOutcome::Kind::unknown:
        break;
    }
    return "unknown";
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& one : names)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

Text becauseOf(const WafOutcome& outcome, const edge::WafRuleset& ruleset, const std::string& zone) {
    if (outcome.kind == WafOutcome::Kind::pass) {
        if (outcome.skipsRuleset && !outcome.matched.empty())
            return said("waf-skipped", SALLYPORT_TR("%1 matches and skips the rules behind it."),
                        {titleOf(ruleset.rules[outcome.matched.back().rule])});
        return said("waf-passed", SALLYPORT_TR("None of the rules of %1 holds it up."), {zone});
    }
    const std::string rule = outcome.rule ? titleOf(ruleset.rules[*outcome.rule]) : zone;
    if (outcome.kind != WafOutcome::Kind::unknown)
        return said("waf-ended", SALLYPORT_TR("%1 matches: %2."),
                    {rule, ruleset.rules[*outcome.rule].action});
    if (outcome.unknownFields.empty())
        return said("waf-unknown", SALLYPORT_TR("Whether %1 matches is not known."), {rule});
    return said("waf-unknown-fields",
                SALLYPORT_TR("Whether %1 matches depends on what the request does not tell: %2."),
                {rule, joined(outcome.unknownFields)});
}

// The rule that a person is told of: that ended it, or skipped the rest.
std::optional<std::size_t> decidingRule(const WafOutcome& outcome) {
    if (outcome.rule)
        return outcome.rule;
    if (outcome.skipsRuleset && !outcome.matched.empty())
        return outcome.matched.back().rule;
    return std::nullopt;
}

} // namespace

void traceWaf(Tracing& at) {
    const auto& document = at.data.ground.document;
    const edge::Zone zone = edge::zoneOf(at.request.host, at.data.zones);
    if (!zone.known && !at.data.zones.empty()) {
        at.add(
            Kind::waf, "unknown", at.request.host,
            said("waf-other-zone",
                 SALLYPORT_TR("%1 is in none of the document's zones; the rules of its own are not known."),
                 {at.request.host}));
        return;
    }
    const auto rules = document ? document->waf.find(zone.name) : decltype(document->waf.end())();
    if (!document || rules == document->waf.end() || rules->second.empty()) {
        at.add(Kind::waf, "passed", zone.name,
               said("waf-none", SALLYPORT_TR("The document has no rules for %1."), {zone.name}));
        return;
    }
    const CompiledWafPtr compiled = at.data.wafOf(zone.name);
    const WafOutcome outcome = edge::run(compiled->ruleset, at.request);
    const auto rule = decidingRule(outcome);
    TraceHop& hop =
        at.add(Kind::waf, wordOf(outcome), rule ? titleOf(compiled->ruleset.rules[*rule]) : zone.name,
               becauseOf(outcome, compiled->ruleset, zone.name));
    if (rule) {
        hop.decided = {hop.subject};
        hop.place = at.data.place("/edge/waf/" + base::pointerToken(zone.name) + '/' + std::to_string(*rule));
    }
    hop.nearest = WafMisses(compiled->ruleset, at.request, outcome).all();
}

void traceAccess(Tracing& at) {
    const auto& document = at.data.ground.document;
    if (!document || document->access.empty()) {
        at.add(Kind::access, "passed", at.request.host,
               said("access-none", SALLYPORT_TR("The document has no Access applications.")));
        return;
    }
    const CompiledAccessPtr compiled = at.data.accessOf();
    edge::AccessOutcome outcome = compiled->matcher->decide(at.request);
    using Outcome = edge::AccessOutcome::Kind;
    const char* word = outcome.kind == Outcome::unknown                                    ? "unknown"
                       : outcome.kind == Outcome::login || outcome.kind == Outcome::denied ? "blocked"
                                                                                           : "passed";
    std::string subject = at.request.host;
    std::string pointer;
    if (outcome.application && *outcome.application < document->access.size()) {
        subject = "access/" + document->access[*outcome.application].name;
        pointer = "/edge/access/" + std::to_string(*outcome.application);
        if (outcome.policy)
            pointer += "/policies/" + std::to_string(*outcome.policy);
    }
    TraceHop& hop = at.add(Kind::access, word, std::move(subject), std::move(outcome.because));
    if (hop.because.empty())
        hop.because = said("access-open", SALLYPORT_TR("No Access application covers it."));
    if (!pointer.empty()) {
        hop.decided = {hop.subject};
        hop.place = at.data.place(pointer);
    }
    hop.nearest = std::move(outcome.nearMisses);
}

} // namespace sallyport::reach
