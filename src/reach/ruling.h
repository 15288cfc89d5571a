#pragma once
// How policy lets one participant deal with another in one direction, for all
// ports at once. What the manifests leave open about the other side (its
// address, whether policy sees it at all) is tried both ways here.
#include "facts.h"

#include <unordered_map>

namespace sallyport::reach {

// A ruling may be shared by several subjects and peers: where a text names them it holds these instead.
constexpr const char* theSubject = "\x1fsubject";
constexpr const char* thePeer = "\x1fpeer";

struct Ruling {
    policy::PortSet allowed; // the rest, but unknown, is denied
    policy::PortSet unknown;
    policy::PortSet l7; // allowed, and filtered on layer 7
    base::Text because; // why, when no policy says anything
    base::Text unknownWhy;
    // What the evaluator said: once, or once for each thing that the peer may turn out to be.
    std::vector<std::pair<policy::Endpoint, policy::Outcome>> judged;
};

Ruling rule(const Facts& facts, const policy::Selection& selection, const policy::Endpoint& peer);

// The ruling on one port, with the rules that decided it and the nearest misses.
Side sideOf(const Facts& facts, const Ruling& ruling, policy::Direction direction,
            const policy::Endpoint& subject, const policy::Endpoint& peer, model::Protocol protocol,
            int port);

// A node, or a pod on its network: no subject of pod policy.
bool isNode(const policy::Endpoint& endpoint);
std::string nameOf(const policy::Endpoint& endpoint);

// Remembers rulings. Subjects that the same policies select are judged once;
// so are peers that these policies cannot tell apart.
class Rulings {
public:
    explicit Rulings(const Facts& facts) : m_facts(facts) {}

    const Ruling& of(policy::Direction direction, const policy::Endpoint& subject,
                     const policy::Endpoint& peer);
    // The same for endpoints whose classes are known.
    const Ruling& of(policy::Direction direction, const policy::Endpoint& subject, int subjectClass,
                     const policy::Endpoint& peer, int peerClass);
    // Kept here for doors.cpp: ports that Services lead to, by participant, and the doors found before.
    std::optional<std::vector<policy::PortSet>> served;
    std::map<std::string, std::vector<std::shared_ptr<const struct KnownDoors>>> doors; // by who asks
    // Equal for endpoints that no policy can tell apart, as subject or as peer.
    int classOf(const policy::Endpoint& endpoint);
    // Equal for subjects that hear the same about every peer, if the peer is no node.
    int kindOf(policy::Direction direction, const policy::Endpoint& subject, int subjectClass) {
        return signatureOf(direction, subject, subjectClass, false);
    }

private:
    // One selection of policies, and what their rules in that direction ask of a peer.
    struct Signature {
        std::unique_ptr<policy::Selection> selection;
        std::vector<int> selectors;
        std::vector<model::Cidr> nets;
        std::vector<std::string> portNames;                               // of the peer; egress only
        std::unordered_map<std::string, std::unique_ptr<Ruling>> rulings; // by what a peer answers to these
    };

    int signatureOf(policy::Direction direction, const policy::Endpoint& subject, int subjectClass,
                    bool placed);
    void readRules(Signature& signature, policy::Direction direction);
    int selectorId(const policy::Selector& selector);
    policy::Certainty matches(int selector, const policy::Endpoint& peer, int peerClass);
    std::string answers(const Signature& signature, const policy::Endpoint& peer, int peerClass);

    const Facts& m_facts;
    std::unordered_map<std::string, int> m_classes;
    std::unordered_map<std::string, int> m_signatureIds;
    std::vector<Signature> m_signatures;
    std::unordered_map<std::string, std::vector<int>>
        m_selectorIds; // by text; equal texts may differ in scope
    std::vector<const policy::Selector*> m_selectors;
    std::vector<std::vector<std::int8_t>> m_matches; // by selector and class of the peer; -1: not asked yet
    std::unordered_map<std::uint64_t, int> m_signatureOfClass;
    std::unordered_map<std::uint64_t, const Ruling*> m_rulings;
};

// The rulings of a World, for one question: a question at the same time, in another thread, begins anew.
// Data is World::Data.
template<class Data> class Borrowed {
public:
    explicit Borrowed(const Data& data) : m_data(data) {
        const std::lock_guard lock(data.mutex);
        m_rulings = std::move(data.kept);
        if (!m_rulings)
            m_rulings = std::make_unique<Rulings>(data.facts);
    }
    ~Borrowed() {
        const std::lock_guard lock(m_data.mutex);
        m_data.kept = std::move(m_rulings);
    }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    Rulings& operator*() const { return *m_rulings; }

private:
    const Data& m_data;
    std::unique_ptr<Rulings> m_rulings;
};

} // namespace sallyport::reach
