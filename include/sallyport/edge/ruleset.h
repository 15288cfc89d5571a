#pragma once
// Custom WAF rules in their order, as Cloudflare's engine runs them: account
// rulesets before the zone's, top to bottom, until one ends it. What is not
// known of a request makes the outcome unknown only where it makes a difference.
// Source: Cloudflare's documentation, ruleset-engine and waf/custom-rules/skip.
#include <sallyport/edge/expression.h>

namespace sallyport::edge {

struct WafRule {
    std::string id, ref, description;
    std::string action; // block, challenge, js_challenge, managed_challenge, skip, log, execute, ...
    bool enabled = true;
    std::string text;                     // the expression as written
    std::optional<Expression> expression; // nothing: it cannot be read, and the rule's answer is unknown
    std::optional<ExpressionError> error; // why
    base::Tree actionParameters;
    bool rateLimited = false; // counts before it acts: that it matches does not say that it acts
    base::Place place;
    base::Tree settings = {}; // other members by the names of the API: ratelimit, logging, ...

    // What a person calls it: its ref, else its description, else its id.
    const std::string& name() const;
};

struct WafRuleset {
    std::string id, name, kind, phase; // kind: zone | root | custom | managed
    std::vector<WafRule> rules;
};

// The phase of custom rules.
inline constexpr std::string_view customPhase = "http_request_firewall_custom";

// As the API answers it ({"result": {...}}, the ruleset itself, {"rules": [...]} or a bare list of rules), or
// of a Document. An expression that cannot be read is a problem (waf-expression) and no error.
base::Result<WafRuleset> readRuleset(const base::Tree& tree, std::vector<base::Diagnostic>& problems);
WafRuleset rulesetOf(const model::List<model::WafRule>& rules);
WafRuleset rulesetOf(const model::WafRuleset& ruleset); // a custom one
// Whether a tree has the shape of a ruleset that the API answers.
bool isRuleset(const base::Tree& tree);

// Whether a Document's rule may have that action.
bool isDocumentAction(std::string_view action);

// The other way: the rules as a Document holds them (a skip of the current ruleset is its default there), and
// the API's JSON. observed is what was read before: members that Sallyport does not know survive, rules are
// recognised by id, else ref; what did not change is written as it was. Null: from nothing.
model::List<model::WafRule> documentRules(const WafRuleset& ruleset);
base::Tree toApi(const WafRuleset& ruleset, const base::Tree& observed);

struct WafOutcome {
    enum class Kind { pass, block, challenge, jsChallenge, managedChallenge, unknown };
    Kind kind = Kind::pass;
    std::optional<std::size_t> rule; // that ended it; of unknown: the first that could
    // Where `rule` executes a custom ruleset: the rule in there.
    struct Within {
        std::string ruleset; // its id
        std::size_t rule;
        bool operator==(const Within&) const = default;
    };
    std::optional<Within> within = {};
    struct Matched {
        std::size_t rule;
        std::string action;
        bool operator==(const Matched&) const = default;
    };
    std::vector<Matched> matched; // that ran and matched for certain
    bool skipsRuleset = false;    // a rule skipped the rest of this ruleset
    std::vector<std::string> skippedPhases, skippedProducts, skippedRulesets;
    std::vector<std::string> maybeSkipped;  // phases, products or rulesets that an unknown rule may skip
    std::vector<std::string> unknownFields; // that made it unknown
    std::vector<std::string> notRead;       // rules that run rulesets that were not read, or cannot be read
    bool operator==(const WafOutcome&) const = default;
};
std::string name(WafOutcome::Kind kind); // pass, block, challenge, js_challenge, managed_challenge, unknown
// custom: the rulesets that `execute` rules run, by id.
WafOutcome run(const WafRuleset& ruleset, const Request& request, const std::vector<WafRuleset>& custom = {});

} // namespace sallyport::edge
