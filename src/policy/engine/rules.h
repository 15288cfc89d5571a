#pragma once
// The rules of a policy with their peers and ports looked up for all classes at
// once. Peers and ports are matched by the evaluator's own functions, on one of
// each kind that they can tell apart.
#include "portatoms.h"
#include "selectors.h"

namespace sallyport::policy::engine {

struct Rules {
    struct Ports {
        PortAtoms::Id sure = PortAtoms::none, maybe = PortAtoms::none;
        Bits who = Bits::all(); // the peers for which the ports are these
    };
    struct One {
        Bits yes, maybe;
        // Who is no ordinary pod is not in yes and maybe: what a peer says of them depends on the subject.
        bool asksSubject = false;
        bool hasSelf = false;        // asks something of the subject itself
        bool filters = false;        // on layer 7
        bool namesOfSubject = false; // ports go by names of the subject, and are looked up for each
        std::shared_ptr<const std::vector<Ports>> ports; // shared by rules that name the same
    };
    std::vector<One> egress, ingress;

    const std::vector<One>& of(Direction direction) const {
        return direction == Direction::egress ? egress : ingress;
    }
};

class RuleReader {
public:
    RuleReader(const Ruleset& ruleset, const Classes& classes, Selectors& selectors, PortAtoms& atoms)
        : m_ruleset(ruleset), m_classes(classes), m_selectors(selectors), m_atoms(atoms) {}

    // Notes the selectors of a policy, first that of its subject; they must be settled before it is read.
    void announce(const Policy& policy, std::vector<Selectors::Id>& selectors);
    Rules read(const Policy& policy, const std::vector<Selectors::Id>& announced, Arena& arena);

private:
    std::vector<Rules::One> readAll(const Policy& policy, Direction direction, Arena& arena);
    Rules::One readOne(const Selection& nobody, const Rule& rule, Arena& arena);
    Answers peer(const Selection& nobody, const Peer& peer, bool denying, Arena& arena);
    Answers addresses(const Selection& nobody, const Peer& rest, bool denying, Arena& arena);
    void lookUpPorts(const Selection& nobody, const Rule& rule, Rules::One& out, Arena& arena);
    std::vector<Rules::Ports> readPorts(const Selection& nobody, const Rule& rule, Arena& arena);
    Row ordinary(Arena& arena) const;

    const Ruleset& m_ruleset;
    const Classes& m_classes;
    Selectors& m_selectors;
    PortAtoms& m_atoms;
    const Selectors::Id* m_next = nullptr; // of the selectors that were announced
    // By direction and what the rules say of ports.
    std::unordered_map<std::string, std::shared_ptr<const std::vector<Rules::Ports>>> m_ports;
};

} // namespace sallyport::policy::engine
