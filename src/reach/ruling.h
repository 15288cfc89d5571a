#pragma once
// How policy lets one participant deal with another in one direction, for all
// ports at once. Nodes are not pods: whether a node is the local one, and what
// is not known of it, is settled here.
#include "facts.h"

#include <unordered_map>

namespace sallyport::reach {

struct Ruling {
    policy::PortSet allowed; // the rest, but unknown, is denied
    policy::PortSet unknown;
    policy::PortSet l7; // allowed, and filtered on layer 7
    base::Text because; // why, when no policy was asked
    base::Text unknownWhy;
    // What the evaluator said: once, or once for each thing that the peer may turn out to be.
    std::vector<std::pair<policy::Endpoint, policy::Outcome>> judged;
};

Ruling rule(const Facts& facts, policy::Direction direction, const policy::Endpoint& subject,
            const policy::Endpoint& peer);

// The ruling on one port, with the rules that decided it and the nearest misses.
Side sideOf(const Facts& facts, const Ruling& ruling, policy::Direction direction,
            const policy::Endpoint& subject, model::Protocol protocol, int port);

// A pod on the node's network, or a node's address: ruled as a node, and no subject of pod policy.
bool isNode(const policy::Endpoint& endpoint);
std::string nameOf(const policy::Endpoint& endpoint);

// Remembers rulings for the length of one question. Subjects that the same policies select are judged once;
// so are peers that no policy can tell apart.
class Rulings {
public:
    explicit Rulings(const Facts& facts) : m_facts(facts) {}

    const Ruling& of(policy::Direction direction, const policy::Endpoint& subject,
                     const policy::Endpoint& peer);
    // The same for endpoints whose classes are known.
    const Ruling& of(policy::Direction direction, const policy::Endpoint& subject, int subjectClass,
                     const policy::Endpoint& peer, int peerClass);
    // Equal for endpoints that no policy can tell apart, as subject or as peer.
    int classOf(const policy::Endpoint& endpoint);

private:
    int signatureOf(policy::Direction direction, const policy::Endpoint& subject, int subjectClass);

    const Facts& m_facts;
    std::unordered_map<std::string, int> m_classes;
    std::unordered_map<std::string, int> m_signatures;
    std::unordered_map<std::uint64_t, int> m_signatureOfClass;
    std::unordered_map<std::uint64_t, std::unique_ptr<Ruling>> m_rulings;
};

} // namespace sallyport::reach
