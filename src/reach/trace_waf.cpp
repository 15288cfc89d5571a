// IP Access rules, the account's WAF rules, the zone's, and the bots: what
// Cloudflare decides before Access.
#include "tracer.h"

#include <sallyport/edge/names.h>

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using edge::Answer;
using edge::WafOutcome;
using edge::ZoneOutcome;
using By = ZoneOutcome::By;
using Bots = ZoneOutcome::Bots;
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
    WafMisses(const edge::WafRuleset& ruleset, const edge::Request& request)
        : m_ruleset(ruleset), m_request(request) {}

    // end: the rule at which it ended; behind the last: none.
    std::vector<Text> around(std::size_t end) {
        const bool ended = end < m_ruleset.rules.size();
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

    // Of rules that nobody asked, since something before them ended it.
    std::vector<Text> behind() {
        for (const edge::WafRule& rule : m_ruleset.rules)
            if (rule.enabled && rule.action != "log" && m_found.size() < mostMisses && takes(rule, m_request))
                taken(rule, true);
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
    std::vector<Text> m_found;
};

const char* wordOf(WafOutcome::Kind kind) {
    switch (kind) {
    case WafOutcome::Kind::pass:
        return "passed";
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

// A rule as a person is told of it.
struct Named {
    std::string title, action, pointer;
    std::vector<std::string> decided; // with the rule that executed its ruleset
};

// How a zone's edge decided about one request.
class WafHop {
public:
    WafHop(Tracing& at, const CompiledWaf& compiled)
        : m_at(at), m_waf(compiled), m_outcome(edge::run(compiled.edge, at.request)) {}

    void add() {
        const std::optional<Named> rule = deciding();
        const bool pass = m_outcome.kind == WafOutcome::Kind::pass;
        const Text bots = pass ? doubtOfBots() : Text();
        const bool doubtful = !bots.empty() && !edge::saysBrowser(m_at.request);
        TraceHop& hop =
            m_at.add(Kind::waf,
                     doubtful       ? "unknown"
                     : pass && rule ? "skipped"
                                    : wordOf(m_outcome.kind),
                     rule && !doubtful ? rule->title : m_waf.edge.name, doubtful ? bots : because(rule));
        if (rule && !doubtful) {
            hop.decided = rule->decided;
            hop.place = m_at.data.place(rule->pointer);
        }
        hop.nearest = misses();
        if (doubtful && rule)
            hop.nearest.insert(hop.nearest.begin(), because(rule));
        if (!bots.empty() && !doubtful) {
            hop.assumed = true;
            hop.nearest.push_back(browserText());
        }
    }

private:
    // What ended it, let it through or, of an unknown, could end it.
    std::optional<Named> deciding() const {
        switch (m_outcome.by) {
        case By::ipAccess:
            if (m_outcome.rule)
                return ofIpAccess(*m_outcome.rule);
            return std::nullopt;
        case By::account:
            return ofRule(true, m_outcome.ruleset, m_outcome.ofAccount.at(m_outcome.ruleset));
        case By::zone:
            return ofRule(false, 0, m_outcome.waf);
        case By::nothing:
            break;
        }
        if (!m_outcome.zoneRan && !m_outcome.ofAccount.empty())
            return skippedBy(true, m_outcome.ofAccount.size() - 1, m_outcome.ofAccount.back());
        return m_outcome.waf.skipsRuleset ? skippedBy(false, 0, m_outcome.waf) : std::nullopt;
    }

    Named ofIpAccess(std::size_t index) const {
        const edge::IpAccessRule& rule = m_waf.edge.ipAccess[index];
        std::size_t before = 0; // those of the zone stand first
        while (before < m_waf.edge.ipAccess.size() && !m_waf.edge.ipAccess[before].ofAccount)
            ++before;
        const std::string pointer =
            rule.ofAccount
                ? "/edge/account/ipAccess/" + std::to_string(index - before)
                : "/edge/zones/" + base::pointerToken(m_waf.edge.name) + "/ipAccess/" + std::to_string(index);
        return {edge::titleOf(rule), rule.mode, pointer, {edge::titleOf(rule)}};
    }

    std::optional<Named> ofRule(bool ofAccount, std::size_t ruleset, const WafOutcome& outcome) const {
        if (!outcome.rule)
            return std::nullopt;
        Named found = named(ofAccount, ruleset, *outcome.rule);
        if (!outcome.within)
            return found;
        const auto& custom = m_waf.edge.custom;
        for (std::size_t i = 0; i < custom.size(); ++i)
            if (custom[i].id == outcome.within->ruleset && outcome.within->rule < custom[i].rules.size()) {
                const edge::WafRule& rule = custom[i].rules[outcome.within->rule];
                return Named{titleOf(rule),
                             rule.action,
                             "/edge/wafRulesets/" + std::to_string(i) + "/rules/" +
                                 std::to_string(outcome.within->rule),
                             {titleOf(rule), found.title}};
            }
        return found;
    }

    std::optional<Named> skippedBy(bool ofAccount, std::size_t ruleset, const WafOutcome& outcome) const {
        if (outcome.matched.empty())
            return std::nullopt;
        return named(ofAccount, ruleset, outcome.matched.back().rule);
    }

    Named named(bool ofAccount, std::size_t ruleset, std::size_t index) const {
        const edge::WafRule& rule =
            ofAccount ? m_waf.edge.account[ruleset].rules[index] : m_waf.edge.zone.rules[index];
        const std::string list = ofAccount ? "account/waf" : "waf/" + base::pointerToken(m_waf.edge.name);
        return {titleOf(rule), rule.action, "/edge/" + list + '/' + std::to_string(index), {titleOf(rule)}};
    }

    Text because(const std::optional<Named>& rule) const {
        const std::string name = rule ? rule->title : m_waf.edge.name;
        if (m_outcome.kind == WafOutcome::Kind::pass) {
            if (m_outcome.by == By::ipAccess)
                return said("waf-ip-allowed", SALLYPORT_TR("%1 matches and allows: no WAF rule is asked."),
                            {name});
            return rule ? said("waf-skipped", SALLYPORT_TR("%1 matches and skips the rules behind it."),
                               {name})
                        : said("waf-passed", SALLYPORT_TR("None of the rules of %1 holds it up."), {name});
        }
        if (m_outcome.kind != WafOutcome::Kind::unknown)
            return said("waf-ended", SALLYPORT_TR("%1 matches: %2."), {name, rule ? rule->action : ""});
        if (!m_outcome.unknownFields.empty())
            return said("waf-unknown-fields",
                        SALLYPORT_TR("Whether %1 matches depends on what the request does not tell: %2."),
                        {name, joined(m_outcome.unknownFields)});
        if (m_outcome.by == By::ipAccess)
            return said("waf-ip-order",
                        SALLYPORT_TR("Several IP Access rules match, %1 among them, and which of them "
                                     "counts is not documented."),
                        {name});
        return said("waf-unknown", SALLYPORT_TR("Whether %1 matches is not known."), {name});
    }

    // Why a request that the rules let pass may still be held up; empty: nothing is on.
    Text doubtOfBots() const {
        if (m_outcome.fightMode == Bots::mayAct)
            return said(
                "waf-bot-fight-mode",
                SALLYPORT_TR("Bot Fight Mode is on and challenges what it takes for no browser; no WAF "
                             "rule exempts from it. Give the request a browser's User-Agent, or "
                             "switch it off."));
        if (m_outcome.superFightMode == Bots::mayAct)
            return said("waf-super-bot-fight-mode",
                        SALLYPORT_TR("Super Bot Fight Mode may hold up what it takes for no browser. A rule "
                                     "that skips the phase http_request_sbfm exempts from it."));
        return {};
    }

    Text browserText() const {
        return said("near-bots",
                    SALLYPORT_TR("%1 is on: a program that only calls itself a browser is held "
                                 "up."),
                    {m_outcome.fightMode == Bots::mayAct ? "Bot Fight Mode" : "Super Bot Fight Mode"});
    }

    // Of the zone's own rules.
    std::vector<Text> misses() const {
        const edge::WafRuleset& rules = m_waf.edge.zone;
        WafMisses misses(rules, m_at.request);
        if (!m_outcome.zoneRan)
            return misses.behind();
        const WafOutcome& own = m_outcome.waf;
        if (own.rule)
            return misses.around(*own.rule);
        return misses.around(own.skipsRuleset && !own.matched.empty() ? own.matched.back().rule
                                                                      : rules.rules.size());
    }

    Tracing& m_at;
    const CompiledWaf& m_waf;
    const ZoneOutcome m_outcome;
};

} // namespace

void traceWaf(Tracing& at) {
    const edge::Zone zone = edge::zoneOf(at.request.host, at.data.zones);
    if (!zone.known && !at.data.zones.empty()) {
        at.add(
            Kind::waf, "unknown", at.request.host,
            said("waf-other-zone",
                 SALLYPORT_TR("%1 is in none of the document's zones; the rules of its own are not known."),
                 {at.request.host}));
        return;
    }
    const CompiledWafPtr compiled = at.data.wafOf(zone.name);
    if (!compiled) {
        at.add(Kind::waf, "passed", zone.name,
               said("waf-none", SALLYPORT_TR("The document has no rules for %1."), {zone.name}));
        return;
    }
    WafHop(at, *compiled).add();
}

} // namespace sallyport::reach
