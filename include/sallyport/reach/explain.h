#pragma once
// Why pairs can talk, or cannot: for each pair its ports, in parts that the
// same rules decided, and for each side of a part the rules. Nothing of it is
// computed unless it is asked for.
#include <sallyport/reach/reach.h>

namespace sallyport::reach {

// A policy that selects the subject, whose rules are silent about a connection.
struct Silent {
    const policy::Policy* policy = nullptr;
    std::vector<const policy::Rule*> otherPorts; // rules that cover the peer, but not these ports
};

// One side of a part.
struct Reason {
    Verdict verdict = Verdict::unknown;
    std::vector<policy::RuleRef> passed;  // rules that passed it on to a later tier
    std::vector<policy::RuleRef> decided; // rules of the tier that decided; empty when none did
    std::vector<Silent> silent;           // denied by isolation: who isolates
    base::Text because;                   // when no rule decided, or nothing is known
};

struct Part {
    policy::PortSet ports; // ICMP among them
    Verdict verdict = Verdict::unknown;
    Reason egress, ingress;
    // Of a controller: Ingress and Route objects that lead to these ports. The others are closed to it.
    std::vector<model::ObjectKey> through;
};

struct PairExplanation {
    std::string src, dst; // as in connections
    std::vector<Part> parts;
};

// The pairs that `from` and `to` leave; nothing: everyone, address ranges and ingress controllers included.
// A peer is a workload, a pod, or an address. References point into the world.
base::Result<std::vector<PairExplanation>> explain(const World& world, const std::optional<PeerSpec>& from,
                                                   const std::optional<PeerSpec>& to);

} // namespace sallyport::reach
