#pragma once
// The edge of one zone as a value: IP Access rules, then the account's custom
// rules, then the zone's, then the bots; and what a plan does not cover.
// Sources: Cloudflare's documentation, waf/tools/ip-access-rules,
// waf/troubleshooting/phase-interactions, bots/get-started, waf/custom-rules,
// waf/account/custom-rulesets.
#include <sallyport/edge/ruleset.h>

namespace sallyport::edge {

struct IpAccessRule {
    std::string id;
    std::string mode;   // block | challenge | whitelist | js_challenge | managed_challenge
    std::string target; // ip | ip6 | ip_range | asn | country
    std::string value;  // "192.0.2.1", "192.0.2.0/24", "AS64500", "DE"
    std::string notes;
    base::Place place;
    bool ofAccount = false; // for all its zones; of a user's, likewise
    std::string zone = {};  // else the id of its zone, where the answer tells it
};
// {"result": [...]} or the list.
std::vector<IpAccessRule> readIpAccessRules(const base::Tree& tree, std::vector<base::Diagnostic>& problems);
// The other way; what observed (or null) has besides survives.
base::Tree toApi(const model::IpAccessRule& rule, const base::Tree& observed);
// What a trace calls it: "waf/ip-access/192.0.2.0/24".
std::string titleOf(const IpAccessRule& rule);

// Of bot_management. Bot Fight Mode is outside the ruleset engine: no rule skips it. Super Bot Fight Mode is
// a phase, http_request_sbfm, and can be skipped.
struct BotSettings {
    bool fightMode = false;
    std::string definitelyAutomated, likelyAutomated, verifiedBots; // allow | block | managed_challenge
    bool superFightMode() const;
};
BotSettings readBotSettings(const base::Tree& tree);
// Whether the request says that a browser sends it: its User-Agent has the form that all browsers share.
bool saysBrowser(const Request& request);

struct ZoneEdge {
    std::string name; // of the zone: cf.zone.name
    std::vector<IpAccessRule> ipAccess;
    std::vector<WafRuleset> account; // entry points of the custom phase; only zones on Enterprise have them
    std::vector<WafRuleset> custom;  // that they, or the zone, execute
    WafRuleset zone;
    BotSettings bots;
    std::optional<Plan> plan;
};
// What a Document has of a zone, its IP Access rules first and then those of the account.
ZoneEdge zoneEdgeOf(const model::Document& document, const std::string& zone);
// The plan of a zone; nothing: the Document does not say it.
std::optional<Plan> planOf(const model::Document& document, const std::string& zone);

struct ZoneOutcome {
    WafOutcome::Kind kind = WafOutcome::Kind::pass;
    enum class By { nothing, ipAccess, account, zone };
    By by = By::nothing;     // what ended it, or let it through before the rules; of unknown: what could
    std::size_t ruleset = 0; // of account
    std::optional<std::size_t> rule;                         // there
    std::vector<WafOutcome> ofAccount;                       // of each entry point that ran
    WafOutcome waf;                                          // of the zone's own ruleset, as far as it ran
    bool zoneRan = false;                                    // something got to it
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
