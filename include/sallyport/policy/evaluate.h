#pragma once
// The evaluator: what one participant may do towards another, in one direction,
// and which rules decided (facts: one model for all dialects).
#include <sallyport/policy/ruleset.h>

namespace sallyport::policy {

bool matches(const Selector& selector, const Endpoint& endpoint);

// What can be said from what was read: a "maybe" never becomes a verdict, it becomes Outcome::unknown.
enum class Certainty : std::uint8_t { no, maybe, yes };
Certainty match(const Ruleset& ruleset, const Selector& selector, const Endpoint& endpoint);

struct RuleRef {
    const Tier* tier = nullptr;
    const Policy* policy = nullptr;
    const Rule* rule = nullptr;
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
    PortSet allowed; // what is in none of allowed and unknown is denied
    PortSet unknown; // what cannot be told
    PortSet l7;      // allowed on layer 4, filtered on layer 7
    // The rules of the deciding tier: every one that allows, or that denies. Empty for what no rule said.
    std::vector<Decided> decided;
    std::vector<Decided> passed;          // on to the next tier, whatever came of it there
    std::vector<const Policy*> selecting; // that govern this direction, those that only may select included
    std::vector<Doubt> doubts;            // why something is unknown
    bool isolated = false;                // some policy surely puts the subject into default deny
};

// The policies that select one subject in one direction, worked out once for many peers. The ruleset must
// outlive it.
class Selection {
public:
    Selection(const Ruleset& ruleset, Direction direction, Endpoint subject);

    struct Entry {
        const Tier* tier = nullptr;
        const Policy* policy = nullptr; // null: a doubt
        const Doubt* doubt = nullptr;
        Certainty certainty = Certainty::yes;
    };
    // For a subject of which it is known already what selects it.
    Selection(const Ruleset& ruleset, Direction direction, Endpoint subject, std::vector<Entry> entries);

    const Ruleset& ruleset() const { return *m_ruleset; }
    Direction direction() const { return m_direction; }
    const Endpoint& subject() const { return m_subject; }
    const std::vector<Entry>& entries() const { return m_entries; }         // in the order of the tiers
    const std::vector<std::string>& dnsPatterns() const { return m_names; } // names the subject may resolve

private:
    void readNames();

    const Ruleset* m_ruleset;
    Direction m_direction;
    Endpoint m_subject;
    std::vector<Entry> m_entries;
    std::vector<std::string> m_names;
};

// What `subject` may do in `direction` with `peer`. The references point into ruleset, which must outlive
// the outcome.
Outcome evaluate(const Ruleset& ruleset, Direction direction, const Endpoint& subject, const Endpoint& peer);
Outcome evaluate(const Selection& selection, const Endpoint& peer);

// For one port that was not allowed: the misses, nearest first, at most `most`.
std::vector<Miss> nearest(const Ruleset& ruleset, Direction direction, const Endpoint& subject,
                          const Endpoint& peer, model::Protocol protocol, int port, std::size_t most = 3);

// Disjoint ranges that cover IPv4 and IPv6, sorted; no rule tells two addresses of one range apart.
std::vector<model::Cidr> addressClasses(const Ruleset& ruleset);

} // namespace sallyport::policy
