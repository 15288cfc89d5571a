#pragma once
// Whether a selector, a peer or a port of a rule covers a participant, with
// three answers: what was not read, or depends on where a pod runs, is "maybe"
// and never rounded to a yes or a no.
#include <sallyport/policy/evaluate.h>

namespace sallyport::policy {

inline Certainty both(Certainty a, Certainty b) {
    return a < b ? a : b;
}
inline Certainty either(Certainty a, Certainty b) {
    return a < b ? b : a;
}
inline Certainty negated(Certainty a) {
    return static_cast<Certainty>(2 - static_cast<int>(a));
}

// Every namespace has it, and it holds the namespace's name.
constexpr std::string_view namespaceNameLabel = "kubernetes.io/metadata.name";

// What a label key holds on a participant.
struct LabelValue {
    const std::string* text = nullptr; // null: absent
    bool open = false;                 // not known
};
LabelValue lookUp(const Ruleset& ruleset, const Selector& test, const Endpoint& endpoint);
// One test, on what its key holds.
Certainty matchTest(const Selector& test, const LabelValue& value);

// A selector, by any logic that can test, join and turn around: for one participant, or for many at once.
template<class Logic> typename Logic::Value decide(const Selector& selector, const Logic& logic) {
    using Value = typename Logic::Value;
    switch (selector.kind) {
    case Selector::Kind::all:
        return logic.constant(Certainty::yes);
    case Selector::Kind::none:
        return logic.constant(Certainty::no);
    case Selector::Kind::test:
        return logic.test(selector);
    case Selector::Kind::negation:
        return selector.operands.empty() ? logic.constant(Certainty::no)
                                         : logic.negated(decide(selector.operands.front(), logic));
    case Selector::Kind::conjunction: {
        Value result = logic.constant(Certainty::yes);
        for (const Selector& operand : selector.operands) {
            result = logic.both(result, decide(operand, logic));
            if (logic.isNo(result))
                break;
        }
        return result;
    }
    case Selector::Kind::disjunction:
        break;
    }
    Value result = logic.constant(Certainty::no);
    for (const Selector& operand : selector.operands)
        result = logic.either(result, decide(operand, logic));
    return result;
}

// The question: a subject, its direction, and who is on the other side.
struct Question {
    const Selection& selection;
    const Endpoint& peer;
    // An address rule that allows holds when one address of the peer is covered; one that denies holds only
    // when all are, since a connection over another address stays open.
    bool denying = false;

    const Semantics& semantics() const { return selection.ruleset().semantics; }
    const Endpoint& subject() const { return selection.subject(); }
    // Where named ports are looked up.
    const Endpoint& destination() const {
        return selection.direction() == Direction::egress ? peer : selection.subject();
    }
};

// The clauses of a peer that are set, in the order in which they are explained.
struct Clause {
    std::string name; // "namespace", "labels", "cidr", "except", "entity", "fqdn", "dns", "node", ...
    Certainty holds = Certainty::no;
    std::string wanted;     // what the rule asks for
    std::string there = {}; // what the peer has instead, for labels and the like; empty: not told
};

Certainty matchPeer(const Question& question, const Peer& peer);
// Any of the peers of a rule.
Certainty matchPeers(const Question& question, const Rule& rule);
std::vector<Clause> clauses(const Question& question, const Peer& peer);

struct PortMatches {
    PortSet sure;
    PortSet maybe; // beside sure
};
PortMatches matchPorts(const Question& question, const Rule& rule);

// The family of addresses that a connection uses, where it is known.
enum class Family : std::uint8_t { any, four, six };
// Of one that has addresses of that family alone.
Family familyOf(const std::vector<model::Ip>& ips);
// Whether the subject is what the rule wants it to be, by its address of that family.
Certainty matchSelf(const Selection& selection, const Rule& rule, Family family);

inline bool governs(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.governsEgress : policy.governsIngress;
}
// Whether that participant is the policy's subject.
Certainty selects(const Ruleset& ruleset, const Policy& policy, const Endpoint& subject);
// Whether what is doubted may cover that subject, and has to do with the direction.
Certainty touches(const Ruleset& ruleset, const Doubt& doubt, const Endpoint& subject);
bool concerns(const Doubt& doubt, Direction direction);

// Whether the peer is the node that the subject runs on, or lives in its network.
Certainty isLocalHost(const Endpoint& subject, const Endpoint& peer);

} // namespace sallyport::policy
