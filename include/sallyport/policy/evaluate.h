#pragma once
// The evaluator: what one participant may do towards another, in one direction,
// and which rules decided (facts: one model for all dialects).
#include <sallyport/policy/ruleset.h>

namespace sallyport::policy {

bool matches(const Selector& selector, const Endpoint& endpoint);

struct RuleRef {
    const Tier* tier = nullptr;
    const Policy* policy = nullptr;
    const Rule* rule = nullptr; // null: the policy's isolation (no rule of it matched)
};

struct Decided {
    RuleRef by;
    Action action = Action::allow;
    PortSet ports; // of the question that this rule decided
};

// The nearest miss: a rule and the first clause of it that did not hold.
struct Miss {
    RuleRef rule;
    std::string failed; // "namespace", "labels", "port", "protocol", "cidr", "except", "entity", "fqdn", ...
    base::Text because;
};

struct Outcome {
    PortSet allowed; // the rest is denied
    PortSet unknown; // of these, what cannot be told; in neither of the other two
    PortSet l7;      // allowed on layer 4, filtered on layer 7
    std::vector<Decided> decided;
    std::vector<const Policy*> selecting; // that govern this direction
    std::vector<Doubt> doubts;            // why something is unknown
    bool isolated = false;
};

// What `subject` may do in `direction` with `peer`. The references point into ruleset, which must outlive
// the outcome.
Outcome evaluate(const Ruleset& ruleset, Direction direction, const Endpoint& subject, const Endpoint& peer);

// For one port that was not allowed: the misses, nearest first, at most `most`.
std::vector<Miss> nearest(const Ruleset& ruleset, Direction direction, const Endpoint& subject,
                          const Endpoint& peer, model::Protocol protocol, int port, std::size_t most = 3);

// All addresses at which some rule changes its mind, as disjoint ranges that cover IPv4 and IPv6.
std::vector<model::Cidr> addressClasses(const Ruleset& ruleset);

} // namespace sallyport::policy
