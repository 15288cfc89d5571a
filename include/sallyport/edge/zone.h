#pragma once
// The edge of one zone as a value: IP Access rules, then the account's custom
// rules, then the zone's, then the bots; and what a plan does not cover.
// Sources: Cloudflare's documentation, waf/tools/ip-access-rules,
// waf/troubleshooting/phase-interactions, bots/get-started, waf/custom-rules.
#include <sallyport/edge/ruleset.h>

namespace sallyport::edge {

struct IpAccessRule {
    std::string id;
    std::string mode;   // block | challenge | whitelist | js_challenge | managed_challenge
    std::string target; // ip | ip6 | ip_range | asn | country
    std::string value;  // "192.0.2.1", "192.0.2.0/24", "AS64500", "DE"
    std::string notes;
    base::Place place;
};
// {"result": [...]} or the list.
std::vector<IpAccessRule> readIpAccessRules(const base::Tree& tree, std::vector<base::Diagnostic>& problems);

// Of bot_management. Bot Fight Mode is outside the ruleset engine: no rule skips it. Super Bot Fight Mode is
// a phase, http_request_sbfm, and can be skipped.
struct BotSettings {
    bool fightMode = false;
    std::string definitelyAutomated, likelyAutomated, verifiedBots; // allow | block | managed_challenge
    bool superFightMode() const;
};
BotSettings readBotSettings(const base::Tree& tree);

struct ZoneEdge {
    std::vector<IpAccessRule> ipAccess;
    std::vector<WafRuleset> account; // entry points of the custom phase
    std::vector<WafRuleset> custom;  // that they, or the zone, execute
    WafRuleset zone;
    BotSettings bots;
    std::optional<Plan> plan;
};

struct ZoneOutcome {
    WafOutcome::Kind kind = WafOutcome::Kind::pass;
    enum class By { nothing, ipAccess, account, zone };
    By by = By::nothing;     // what ended it, or let it through before the rules; of unknown: what could
    std::size_t ruleset = 0; // of account
    std::optional<std::size_t> rule;                         // there
    WafOutcome waf;                                          // of the zone's own ruleset, as far as it ran
    std::vector<std::string> skippedPhases, skippedProducts; // at both levels
    std::vector<std::string> maybeSkipped;
    std::vector<std::string> unknownFields, notRead;
    // Bots act on what no offline look can tell: they may challenge a request that passed so far.
    enum class Bots { off, skipped, mayAct };
    Bots fightMode = Bots::off, superFightMode = Bots::off;
};
ZoneOutcome run(const ZoneEdge& edge, const Request& request);

// How many custom rules a plan has (disabled ones count, and those of the zone's custom rulesets).
std::size_t ruleLimit(Plan plan);

// What the plan refuses: waf-too-many-rules, waf-action-plan, waf-regex-plan, waf-response-plan,
// waf-field-plan. subject: the rule's name.
std::vector<base::Diagnostic> planProblems(const WafRuleset& ruleset, Plan plan);

} // namespace sallyport::edge
