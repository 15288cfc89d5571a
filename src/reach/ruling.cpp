#include "ruling.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using policy::Endpoint;
using policy::Entity;
using policy::PortSet;
using policy::Selection;

bool isNodeEntity(const std::optional<Entity>& entity) {
    return entity == Entity::host || entity == Entity::remoteNode;
}

// Tries what the peer may be; what only some possibilities allow is not known.
class Judge {
public:
    explicit Judge(const Selection& selection) : m_selection(selection) {}

    void ask(const Selection& selection, const Endpoint& peer) {
        policy::Outcome outcome = policy::evaluate(selection, peer);
        if (m_ruling.judged.empty()) {
            m_ruling.allowed = outcome.allowed;
            m_ruling.unknown = outcome.unknown;
        } else {
            const PortSet either = m_ruling.allowed | outcome.allowed | m_ruling.unknown | outcome.unknown;
            m_ruling.allowed &= outcome.allowed;
            m_ruling.unknown = either - m_ruling.allowed;
        }
        m_ruling.l7 |= outcome.l7;
        m_ruling.judged.emplace_back(peer, std::move(outcome));
    }

    void ask(const Endpoint& peer) { ask(m_selection, peer); }

    Ruling take(Text unknownWhy) {
        m_ruling.l7 &= m_ruling.allowed;
        if (!m_ruling.unknown.empty())
            m_ruling.unknownWhy = std::move(unknownWhy);
        return std::move(m_ruling);
    }

private:
    const Selection& m_selection;
    Ruling m_ruling;
};

Text hostNetworkIsOpen(const char* who) {
    return Text{"host-network-undefined",
                SALLYPORT_TR("%1 uses its node's network; Kubernetes leaves it to the network plugin whether "
                             "policy sees such pods."),
                {who}};
}

bool needsAddress(const Facts& facts, const Endpoint& peer) {
    return facts.ruleset.semantics.podAddressesCount && peer.kind == Endpoint::Kind::pod &&
           !peer.hostNetwork && peer.ips.empty() && !peer.range;
}

// Where clusters take the addresses of their pods from: private and shared space (RFC 1918, RFC 6598).
std::vector<Endpoint> withAddresses(const Endpoint& peer) {
    std::vector<Endpoint> out;
    for (const char* text : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"}) {
        Endpoint one = peer;
        one.range = model::Cidr::parse(text);
        out.push_back(std::move(one));
    }
    return out;
}

// The local node's address, when it is known where the subject runs.
Endpoint placed(const Facts& facts, const Endpoint& subject, const Endpoint& peer) {
    Endpoint node = peer;
    if (peer.kind == Endpoint::Kind::entity && peer.entity == Entity::host && peer.ips.empty())
        if (const auto known = facts.nodeIps.find(subject.node); known != facts.nodeIps.end())
            node.ips = known->second;
    return node;
}

// On one node, or on two: what both ways allow is allowed wherever they run.
std::vector<std::pair<Endpoint, Endpoint>> asNeighbours(const Endpoint& subject, const Endpoint& peer) {
    std::vector<std::pair<Endpoint, Endpoint>> ways(2, {subject, peer});
    const std::string node = !subject.node.empty() ? subject.node
                             : !peer.node.empty()  ? peer.node
                                                   : std::string("\x1fnode");
    const std::string another = node + "\x1f";
    ways[0].first.node = ways[0].second.node = node;
    ways[1].first.node = subject.node.empty() ? another : node;
    ways[1].second.node = subject.node.empty() ? node : another;
    return ways;
}

// The NetworkPolicies among what selects, and what is in doubt. The policy API says of itself that pods on
// their node's network are not included (types.go), so only of these it is open whether they see one.
std::vector<Selection::Entry> networkPolicies(const Selection& selection) {
    std::vector<Selection::Entry> out;
    for (const Selection::Entry& entry : selection.entries())
        if (!entry.policy || entry.policy->dialect == "kubernetes")
            out.push_back(entry);
    return out;
}

bool anyPolicy(const std::vector<Selection::Entry>& entries) {
    return std::ranges::any_of(entries, [](const Selection::Entry& entry) { return entry.policy; });
}

// Whatever it is to policy, its traffic comes from the subject's own node (types.go of NetworkPolicy).
bool surelyLocal(const Facts& facts, const Selection& selection, const Endpoint& peer) {
    return selection.direction() == policy::Direction::ingress &&
           facts.ruleset.semantics.hostAlwaysReachesItsPods && !peer.node.empty() &&
           selection.subject().node == peer.node;
}

Ruling ungoverned(Text because) {
    Ruling ruling;
    ruling.allowed = PortSet::all();
    ruling.because = std::move(because);
    return ruling;
}

} // namespace

std::string nameOf(const Endpoint& endpoint) {
    return endpoint.ns.empty() ? endpoint.name : endpoint.ns + "/" + endpoint.name;
}

bool isNode(const Endpoint& endpoint) {
    return endpoint.kind == Endpoint::Kind::pod ? endpoint.hostNetwork : isNodeEntity(endpoint.entity);
}

Ruling rule(const Facts& facts, const Selection& selection, const Endpoint& peer) {
    const Endpoint& subject = selection.subject();
    if (facts.ruleset.profile.enforced == policy::Profile::Enforced::no)
        return ungoverned(
            Text{"nothing-enforces", SALLYPORT_TR("Nothing in the cluster enforces network policy."), {}});
    if (subject.kind != Endpoint::Kind::pod && !isNode(subject) && selection.entries().empty())
        return ungoverned(Text{
            "outside", SALLYPORT_TR("%1 is no pod: the cluster's policies do not select it."), {theSubject}});

    Judge judge(selection);
    if (needsAddress(facts, peer)) {
        for (const Endpoint& one : withAddresses(peer))
            judge.ask(one);
        return judge.take(
            Text{"pod-address",
                 SALLYPORT_TR("Address rules match pods here, and the address of %1 is not known."),
                 {thePeer}});
    }
    const bool unplaced =
        isNode(peer) && (subject.node.empty() || peer.node.empty()) && peer.kind == Endpoint::Kind::pod;
    if (unplaced) {
        for (auto& [one, other] : asNeighbours(subject, peer))
            judge.ask(Selection(facts.ruleset, selection.direction(), std::move(one)), other);
    } else {
        judge.ask(placed(facts, subject, peer));
    }

    // Generic Kubernetes leaves it open whether policy sees pods on their node's network (NetworkPolicy docs:
    // undefined, one of two possibilities).
    Text why;
    const bool open = facts.ruleset.profile.name == "kubernetes";
    const auto onHost = [](const Endpoint& e) {
        return e.kind == Endpoint::Kind::pod && e.hostNetwork && !e.ns.empty();
    };
    if (open && onHost(peer) && !surelyLocal(facts, selection, peer) &&
        anyPolicy(networkPolicies(selection))) {
        Endpoint pod = peer;
        pod.hostNetwork = false;
        judge.ask(pod);
        why = hostNetworkIsOpen(thePeer);
    }
    if (open && onHost(subject)) {
        Endpoint pod = subject;
        pod.hostNetwork = false;
        auto entries = networkPolicies(Selection(facts.ruleset, selection.direction(), pod));
        if (anyPolicy(entries)) {
            judge.ask(Selection(facts.ruleset, selection.direction(), pod, std::move(entries)), peer);
            why = hostNetworkIsOpen(theSubject);
        }
    }
    if (why.empty() && unplaced)
        why = Text{"placement",
                   SALLYPORT_TR("It depends on which nodes %1 and %2 run on, and that is not known."),
                   {theSubject, thePeer}};
    Ruling ruling = judge.take(std::move(why));
    if (isNode(subject))
        ruling.because = Text{"host-network",
                              SALLYPORT_TR("%1 is on a node's network; pod policies do not select it."),
                              {theSubject}};
    return ruling;
}

} // namespace sallyport::reach
