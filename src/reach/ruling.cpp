#include "ruling.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using policy::Direction;
using policy::Endpoint;
using policy::Entity;
using policy::PortSet;

bool isNodeEntity(const std::optional<Entity>& entity) {
    return entity == Entity::host || entity == Entity::remoteNode;
}

enum class Near { same, other, unknown };

// Whether a node, or a pod on its network, is the node that the subject runs on.
Near nearness(const Facts& facts, const Endpoint& subject, const Endpoint& peer) {
    if (peer.kind == Endpoint::Kind::entity)
        return peer.entity == Entity::host ? Near::same : Near::other;
    if (!subject.node.empty() && !peer.node.empty())
        return subject.node == peer.node ? Near::same : Near::other;
    return facts.nodeIps.size() == 1 ? Near::same : Near::unknown;
}

Endpoint nodeEndpoint(const Facts& facts, const Endpoint& subject, const Endpoint& peer, Entity entity) {
    Endpoint node;
    node.name = nameOf(peer);
    node.node = entity == Entity::host && peer.node.empty() ? subject.node : peer.node;
    node.entity = entity;
    node.ips = peer.ips;
    if (node.ips.empty())
        if (const auto known = facts.nodeIps.find(node.node); known != facts.nodeIps.end())
            node.ips = known->second;
    node.kind = node.ips.empty() ? Endpoint::Kind::entity : Endpoint::Kind::ip;
    return node;
}

void join(Ruling& ruling, const PortSet& allowed, const PortSet& unknown, const PortSet& l7, bool first) {
    if (first) {
        ruling.allowed = allowed;
        ruling.unknown = unknown;
        ruling.l7 = l7;
        return;
    }
    // What only one of the possibilities allows is not known.
    const PortSet either = ruling.allowed | allowed | ruling.unknown | unknown;
    ruling.allowed &= allowed;
    ruling.unknown = either - ruling.allowed;
    ruling.l7 |= l7;
}

class Judge {
public:
    Judge(const Facts& facts, Direction direction, const Endpoint& subject)
        : m_facts(facts), m_direction(direction), m_subject(subject) {}

    void ask(const Endpoint& peer) {
        policy::Outcome outcome = policy::evaluate(m_facts.ruleset, m_direction, m_subject, peer);
        join(m_ruling, outcome.allowed, outcome.unknown, outcome.l7, m_first);
        m_first = false;
        m_ruling.judged.emplace_back(peer, std::move(outcome));
    }

    void allow(Text because) {
        join(m_ruling, PortSet::all(), {}, {}, m_first);
        m_first = false;
        m_ruling.because = std::move(because);
    }

    void askNode(const Endpoint& peer) {
        const Near near = nearness(m_facts, m_subject, peer);
        if (near != Near::other) {
            if (m_direction == Direction::ingress && m_facts.ruleset.semantics.hostAlwaysReachesItsPods)
                allow(Text{
                    "node-local", SALLYPORT_TR("A node may always open connections to the pods on it."), {}});
            else
                ask(nodeEndpoint(m_facts, m_subject, peer, Entity::host));
        }
        if (near != Near::same)
            ask(nodeEndpoint(m_facts, m_subject, peer, Entity::remoteNode));
        if (near == Near::unknown)
            m_ruling.unknownWhy = Text{"placement",
                                       SALLYPORT_TR("It depends on which nodes %1 and %2 run on, and that is "
                                                    "not known."),
                                       {nameOf(m_subject), nameOf(peer)}};
    }

    // Generic Kubernetes leaves it open whether policy sees pods on the node's network (NetworkPolicy docs:
    // "behaviour for hostNetwork pods is undefined", one of two).
    bool hostNetworkIsOpen() const { return m_facts.ruleset.profile.name == "kubernetes"; }

    void askHostNetworkPod(const Endpoint& peer) {
        askNode(peer);
        if (!hostNetworkIsOpen())
            return;
        Endpoint pod = peer;
        pod.hostNetwork = false;
        ask(pod);
        if (m_ruling.unknownWhy.empty())
            undefined(peer);
    }

    void undefined(const Endpoint& who) {
        m_ruling.unknownWhy = Text{"host-network-undefined",
                                   SALLYPORT_TR("%1 uses its node's network; Kubernetes leaves it to the "
                                                "network plugin whether policy sees such pods."),
                                   {nameOf(who)}};
    }

    Ruling take() { return std::move(m_ruling); }

private:
    const Facts& m_facts;
    Direction m_direction;
    const Endpoint& m_subject;
    Ruling m_ruling;
    bool m_first = true;
};

bool hostPoliciesRule(const policy::Ruleset& ruleset, Direction direction) {
    if (!ruleset.semantics.hostFirewall)
        return false;
    for (const policy::Tier& tier : ruleset.tiers)
        for (const policy::Policy& policy : tier.policies)
            if (policy.selectsHosts &&
                (direction == Direction::egress ? policy.governsEgress : policy.governsIngress))
                return true;
    return false;
}

Ruling ungoverned(Text because) {
    Ruling ruling;
    ruling.allowed = PortSet::all();
    ruling.because = std::move(because);
    return ruling;
}

// The subject is a node or a pod on its network.
Ruling ruleNode(const Facts& facts, Direction direction, const Endpoint& subject, const Endpoint& peer) {
    if (hostPoliciesRule(facts.ruleset, direction)) {
        Ruling ruling;
        ruling.unknown = PortSet::all();
        ruling.unknownWhy = Text{"host-policy",
                                 SALLYPORT_TR("A host policy may decide what %1 can do; Sallyport does not "
                                              "evaluate host policies."),
                                 {nameOf(subject)}};
        return ruling;
    }
    Judge judge(facts, direction, subject);
    judge.allow(Text{"host-network",
                     SALLYPORT_TR("%1 is on a node's network; pod policies do not select it."),
                     {nameOf(subject)}});
    if (subject.kind == Endpoint::Kind::pod && judge.hostNetworkIsOpen()) {
        Endpoint pod = subject;
        pod.hostNetwork = false;
        Judge asPod(facts, direction, pod);
        isNode(peer) ? asPod.askNode(peer) : asPod.ask(peer);
        const Ruling other = asPod.take();
        Ruling ruling = judge.take();
        join(ruling, other.allowed, other.unknown, other.l7, false);
        ruling.unknownWhy = Text{"host-network-undefined",
                                 SALLYPORT_TR("%1 uses its node's network; Kubernetes leaves it to the "
                                              "network plugin whether policy sees such pods."),
                                 {nameOf(subject)}};
        return ruling;
    }
    return judge.take();
}

} // namespace

std::string nameOf(const Endpoint& endpoint) {
    return endpoint.ns.empty() ? endpoint.name : endpoint.ns + "/" + endpoint.name;
}

bool isNode(const Endpoint& endpoint) {
    return endpoint.kind == Endpoint::Kind::pod ? endpoint.hostNetwork : isNodeEntity(endpoint.entity);
}

Ruling rule(const Facts& facts, Direction direction, const Endpoint& subject, const Endpoint& peer) {
    if (facts.ruleset.profile.enforced == policy::Profile::Enforced::no)
        return ungoverned(
            Text{"nothing-enforces", SALLYPORT_TR("Nothing in the cluster enforces network policy."), {}});
    if (isNode(subject))
        return ruleNode(facts, direction, subject, peer);
    if (subject.kind != Endpoint::Kind::pod)
        return ungoverned(Text{"outside",
                               SALLYPORT_TR("%1 is no pod: the cluster's policies do not select it."),
                               {nameOf(subject)}});
    Judge judge(facts, direction, subject);
    if (peer.kind == Endpoint::Kind::pod && peer.hostNetwork)
        judge.askHostNetworkPod(peer);
    else if (isNode(peer))
        judge.askNode(peer);
    else
        judge.ask(peer);
    return judge.take();
}

} // namespace sallyport::reach
