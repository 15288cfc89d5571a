#pragma once
// networking.k8s.io/v1 NetworkPolicy, sentence by sentence: types.go of
// k8s.io/api/networking/v1 and the website's network-policies page.
#include "compare.h"

namespace slow::kubernetes {

// One address of the other side, and whether address rules are asked about it at all: the API leaves that
// open for pods and nodes, so each enforcer says it.
struct Seen {
    const Pod* pod = nullptr; // null, or a pod that has labels of its own (no hostNetwork)
    std::string ip;
    bool byAddress = true;
};

struct Said {
    bool isolated = false, allowed = false;
};

inline bool peerHolds(const Cluster& cluster, const Tree& peer, const std::string& policyNs,
                      const Seen& other) {
    if (const Tree* block = peer.find("ipBlock")) {
        if (!other.byAddress || other.ip.empty() || !inside(other.ip, block->text({"cidr"})))
            return false;
        for (const Tree& except : itemsOf(*block, "except"))
            if (inside(other.ip, *except.asString()))
                return false;
        return true;
    }
    if (!other.pod)
        return false;
    const bool nsHolds =
        has(peer, "namespaceSelector")
            ? selectorHolds(peer.find("namespaceSelector"), namespaceLabels(cluster, other.pod->ns))
            : other.pod->ns == policyNs;
    return nsHolds && selectorHolds(peer.find("podSelector"), other.pod->labels);
}

// destination is null where it is no pod: a name then stands for nothing.
inline bool portHolds(const Tree& port, const Pod* destination, const Probe& probe) {
    const std::string wanted = has(port, "protocol") ? port.text({"protocol"}) : "TCP";
    if (wanted != probe.protocol)
        return false;
    const Tree* number = port.find("port");
    if (!number || number->isNull())
        return true;
    if (const std::string* name = number->asString()) {
        if (!destination)
            return false;
        for (const Port& declared : destination->ports)
            if (declared.name == *name && declared.protocol == probe.protocol &&
                declared.number == probe.number)
                return true;
        return false;
    }
    const auto first = *number->asInteger();
    const auto last = has(port, "endPort") ? *port.find("endPort")->asInteger() : first;
    return first <= probe.number && probe.number <= last;
}

// What all NetworkPolicies say of one direction for a subject that is a pod of its own network.
inline Said say(const Cluster& cluster, bool egress, const Pod& subject, const Seen& other,
                const Probe& probe) {
    Said said;
    const Pod* destination = egress ? other.pod : &subject;
    for (const Tree& policy : cluster.others) {
        if (policy.text({"kind"}) != "NetworkPolicy" || policy.text({"apiVersion"}) != "networking.k8s.io/v1")
            continue;
        const Tree& spec = *policy.find("spec");
        const std::string ns = policy.text({"metadata", "namespace"});
        if (ns != subject.ns || !selectorHolds(spec.find("podSelector"), subject.labels))
            continue;
        const auto types = itemsOf(spec, "policyTypes");
        bool governs = types.empty() && (!egress || !itemsOf(spec, "egress").empty());
        for (const Tree& type : types)
            governs = governs || *type.asString() == (egress ? "Egress" : "Ingress");
        if (!governs)
            continue;
        said.isolated = true;
        for (const Tree& rule : itemsOf(spec, egress ? "egress" : "ingress")) {
            const auto peers = itemsOf(rule, egress ? "to" : "from");
            const auto ports = itemsOf(rule, "ports");
            bool who = peers.empty(), where = ports.empty();
            for (const Tree& peer : peers)
                who = who || peerHolds(cluster, peer, ns, other);
            for (const Tree& port : ports)
                where = where || portHolds(port, destination, probe);
            said.allowed = said.allowed || (who && where);
        }
    }
    return said;
}

// The node that a pod or an address stands for; null when none.
inline const Node* nodeOf(const Cluster& cluster, const Party& party) {
    if (party.pod)
        return party.pod->host ? nodeNamed(cluster, party.pod->node) : nullptr;
    return party.ip.empty() ? nullptr : nodeAt(cluster, party.ip);
}

// NetworkPolicy and nothing else, where address rules see nodes and outside addresses, and pods or not.
class Oracle : public slow::Oracle {
public:
    Oracle(Cluster cluster, bool blocksSeePods)
        : m_cluster(std::move(cluster)), m_blocksSeePods(blocksSeePods) {}

    Answers judge(bool egress, const Party& subject, const Party& other, const Probe& probe) const override {
        if (subject.pod->host)
            return {Verdict::allowed};
        const Node* node = nodeOf(m_cluster, other);
        // types.go: "OR if the traffic source is the pod's local node".
        if (!egress && node && node->name == subject.pod->node)
            return {Verdict::allowed};
        const bool pod = other.pod && !other.pod->host;
        std::vector<std::string> addresses = {other.ip};
        if (other.pod)
            addresses = pod ? sharedAddresses(*subject.pod, *other.pod) : other.pod->ips;
        Verdict best = Verdict::denied;
        for (const std::string& ip : addresses) {
            const Said said = say(m_cluster, egress, *subject.pod,
                                  {pod ? other.pod : nullptr, ip, !pod || m_blocksSeePods}, probe);
            if (!said.isolated || said.allowed)
                best = Verdict::allowed;
        }
        return {best};
    }

    bool exact(bool, const Party&, const Party&) const override { return true; }

private:
    Cluster m_cluster;
    bool m_blocksSeePods;
};

} // namespace slow::kubernetes
