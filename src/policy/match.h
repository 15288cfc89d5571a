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
    std::string wanted; // what the rule asks for
    std::string there = {}; // what the peer has instead, for labels and the like; empty: not told
};

Certainty matchPeer(const Question& question, const Peer& peer);
std::vector<Clause> clauses(const Question& question, const Peer& peer);

struct PortMatches {
    PortSet sure;
    PortSet maybe; // beside sure
};
PortMatches matchPorts(const Question& question, const Rule& rule);

// Whether the subject is what the rule wants it to be.
Certainty matchSelf(const Selection& selection, const Rule& rule);

// Whether the peer is the node that the subject runs on, or lives in its network.
Certainty isLocalHost(const Endpoint& subject, const Endpoint& peer);

} // namespace sallyport::policy
