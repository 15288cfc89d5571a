#pragma once
// Custom WAF rules in their order, as Cloudflare's engine runs them: account
// rulesets before the zone's, top to bottom, until one ends it.
#include <sallyport/edge/expression.h>

namespace sallyport::edge {

struct WafRule {
    std::string id, ref, description;
    std::string action; // block, challenge, js_challenge, managed_challenge, skip, log, execute, ...
    bool enabled = true;
    std::string text;                     // the expression as written
    std::optional<Expression> expression; // nothing: it cannot be read, and the rule's answer is unknown
    base::Tree actionParameters;
    base::Place place;
};

struct WafRuleset {
    std::string id, name, kind, phase; // kind: zone | root | custom | managed
    std::vector<WafRule> rules;
};

// As the API answers it ({"result": {...}} or the ruleset itself), or of a Document.
base::Result<WafRuleset> readRuleset(const base::Tree& tree, std::vector<base::Diagnostic>& problems);
WafRuleset rulesetOf(const model::List<model::WafRule>& rules);

struct WafOutcome {
    enum class Kind { pass, block, challenge, jsChallenge, managedChallenge, unknown };
    Kind kind = Kind::pass;
    std::optional<std::size_t> rule; // that ended it; of unknown: the first that could
    struct Matched {
        std::size_t rule;
        std::string action;
    };
    std::vector<Matched> matched;
    bool skipsRuleset = false;
    std::vector<std::string> skippedPhases, skippedProducts;
    std::vector<std::string> unknownFields; // that made it unknown
};
WafOutcome run(const WafRuleset& ruleset, const Request& request);

} // namespace sallyport::edge
