#pragma once
// AdminNetworkPolicy and BaselineAdminNetworkPolicy v1alpha1, and
// ClusterNetworkPolicy v1alpha2, as their types.go say
// (kubernetes-sigs/network-policy-api apis/v1alpha1, apis/v1alpha2): the admin
// tier in the order of priorities, then NetworkPolicy, then the baseline. Under
// Calico (conversion/clusternetworkpolicy.go) equal priorities come by name,
// address rules see pods, and a rule with nodes or names fails closed.
#include "kubernetes.h"

#include <algorithm>

namespace slow::policyapi {

class Oracle : public slow::Oracle {
public:
    Oracle(Cluster cluster, bool calico) : m_cluster(std::move(cluster)), m_calico(calico) {
        for (const Tree& policy : m_cluster.others) {
            const std::string kind = policy.text({"kind"});
            if (kind == "AdminNetworkPolicy" ||
                (kind == "ClusterNetworkPolicy" && policy.text({"spec", "tier"}) == "Admin"))
                m_admin.push_back(&policy);
            else if (kind == "BaselineAdminNetworkPolicy" || kind == "ClusterNetworkPolicy")
                m_baseline.push_back(&policy);
        }
    }

    Answers judge(bool egress, const Party& subject, const Party& other, const Probe& probe) const override {
        if (subject.pod->host) // no policy selects it
            return {Verdict::allowed};
        const Node* node = kubernetes::nodeOf(m_cluster, other);
        if (!egress && node && node->name == subject.pod->node)
            return {Verdict::allowed};
        const bool pod = other.pod && !other.pod->host;
        std::vector<std::string> addresses = {other.ip};
        if (other.pod)
            addresses = pod ? sharedAddresses(*subject.pod, *other.pod) : other.pod->ips;
        if (!other.name.empty()) // a name may resolve to any address outside
            addresses = {"203.0.113.7", "198.51.100.9", "10.9.9.9", "192.0.2.1"};
        if (m_calico && !meet(*subject.pod, addresses))
            return {};
        Answers answers;
        for (const auto& admin : orders(m_admin))
            for (const auto& baseline : orders(m_baseline)) {
                Verdict best = Verdict::denied; // a pod of both families: over the one that lets it through
                for (const std::string& ip : addresses) {
                    const Side side{*subject.pod, pod ? other.pod : nullptr, node, ip, other.name, egress};
                    const Verdict one = verdict(side, probe, admin, baseline);
                    best = std::min(best, one);
                    if (!pod)
                        answers.insert(one);
                }
                if (pod)
                    answers.insert(best);
            }
        return answers;
    }

    bool exact(bool, const Party&, const Party& other) const override { return other.name.empty(); }

private:
    using Policies = std::vector<const Tree*>;
    struct Side {
        const Pod& subject;
        const Pod* pod; // the other, when it has labels of its own
        const Node* node;
        std::string ip, name;
        bool egress;
    };

    static std::int64_t priority(const Tree* policy) {
        const Tree* number = policy->find({"spec", "priority"});
        return number ? *number->asInteger() : 0;
    }

    // Every order that the priorities leave: equal ones may come in any.
    std::vector<Policies> orders(Policies policies) const {
        if (m_calico) {
            std::sort(policies.begin(), policies.end(), [](const Tree* a, const Tree* b) {
                return priority(a) != priority(b)
                           ? priority(a) < priority(b)
                           : a->text({"metadata", "name"}) < b->text({"metadata", "name"});
            });
            return {policies};
        }
        std::sort(policies.begin(), policies.end());
        std::vector<Policies> out;
        do {
            bool sorted = true;
            for (std::size_t i = 1; i < policies.size(); ++i)
                sorted = sorted && priority(policies[i - 1]) <= priority(policies[i]);
            if (sorted)
                out.push_back(policies);
        } while (std::next_permutation(policies.begin(), policies.end()));
        return out;
    }

    bool podsHold(const Tree& where, const Pod* pod) const {
        if (!pod)
            return false;
        if (const Tree* namespaces = where.find("namespaces"))
            return selectorHolds(namespaces, namespaceLabels(m_cluster, pod->ns));
        const Tree* pods = where.find("pods");
        return pods && selectorHolds(pods->find("namespaceSelector"), namespaceLabels(m_cluster, pod->ns)) &&
               selectorHolds(pods->find("podSelector"), pod->labels);
    }

    // "*.kubernetes.io" is any number of labels in front.
    static bool nameHolds(const std::string& pattern, const std::string& name) {
        if (pattern.starts_with("*."))
            return name.size() > pattern.size() - 1 && name.ends_with(pattern.substr(1));
        return pattern == name;
    }

    bool peerHolds(const Tree& peer, const Side& side) const {
        if (has(peer, "namespaces") || has(peer, "pods"))
            return podsHold(peer, side.pod);
        if (const Tree* nodes = peer.find("nodes"))
            return side.node && selectorHolds(nodes, side.node->labels);
        for (const Tree& net : itemsOf(peer, "networks"))
            if (!side.ip.empty() && inside(side.ip, *net.asString()))
                return true;
        for (const Tree& name : itemsOf(peer, "domainNames"))
            if (!side.name.empty() && nameHolds(*name.asString(), side.name))
                return true;
        return false;
    }

    static bool named(const std::string& name, const Pod* destination, const Probe& probe) {
        if (destination)
            for (const Port& port : destination->ports)
                if (port.name == name && port.protocol == probe.protocol && port.number == probe.number)
                    return true;
        return false;
    }

    // v1alpha1: portNumber, portRange or namedPort.
    static bool portHolds(const Tree& port, const Pod* destination, const Probe& probe) {
        if (has(port, "namedPort"))
            return named(port.text({"namedPort"}), destination, probe);
        const bool range = has(port, "portRange");
        const Tree& one = *port.find(range ? "portRange" : "portNumber");
        const std::string protocol = has(one, "protocol") ? one.text({"protocol"}) : "TCP";
        if (protocol != probe.protocol)
            return false;
        if (!range)
            return *one.find("port")->asInteger() == probe.number;
        return *one.find("start")->asInteger() <= probe.number &&
               probe.number <= *one.find("end")->asInteger();
    }

    // v1alpha2: tcp, udp or sctp with an optional destinationPort, or destinationNamedPort.
    static bool protocolHolds(const Tree& entry, const Pod* destination, const Probe& probe) {
        if (has(entry, "destinationNamedPort"))
            return named(entry.text({"destinationNamedPort"}), destination, probe);
        for (const auto& [key, protocol] :
             {std::pair{"tcp", "TCP"}, std::pair{"udp", "UDP"}, std::pair{"sctp", "SCTP"}}) {
            const Tree* one = entry.find(key);
            if (!one || probe.protocol != protocol)
                continue;
            const Tree* port = one->find("destinationPort");
            if (!port)
                return true;
            if (const Tree* number = port->find("number"))
                return *number->asInteger() == probe.number;
            const Tree& range = *port->find("range");
            return *range.find("start")->asInteger() <= probe.number &&
                   probe.number <= *range.find("end")->asInteger();
        }
        return false;
    }

    bool ruleHolds(const Tree& rule, const Side& side, const Probe& probe) const {
        bool who = false;
        for (const Tree& peer : itemsOf(rule, side.egress ? "to" : "from"))
            who = who || peerHolds(peer, side);
        if (!who)
            return false;
        const Pod* destination = side.egress ? side.pod : &side.subject;
        const auto ports = itemsOf(rule, "ports"), protocols = itemsOf(rule, "protocols");
        bool where = ports.empty() && protocols.empty(); // none given: everything, ICMP too
        for (const Tree& port : ports)
            where = where || portHolds(port, destination, probe);
        for (const Tree& entry : protocols)
            where = where || protocolHolds(entry, destination, probe);
        return where;
    }

    static bool understoodByCalico(const Tree& rule) {
        for (const char* side : {"to", "from"})
            for (const Tree& peer : itemsOf(rule, side))
                if (has(peer, "nodes") || has(peer, "domainNames"))
                    return false;
        return true;
    }

    // "Allow", "Accept", "Deny", "Pass", or nothing: the first rule that holds.
    std::string decision(const Policies& policies, const Side& side, const Probe& probe) const {
        for (const Tree* policy : policies) {
            const Tree& spec = *policy->find("spec");
            if (!podsHold(*spec.find("subject"), &side.subject))
                continue;
            for (const Tree& rule : itemsOf(spec, side.egress ? "egress" : "ingress")) {
                const std::string action = rule.text({"action"});
                if (m_calico && !understoodByCalico(rule)) {
                    if (!action.starts_with("A"))
                        return "Deny";
                } else if (ruleHolds(rule, side, probe)) {
                    return action;
                }
            }
        }
        return {};
    }

    Verdict verdict(const Side& side, const Probe& probe, const Policies& admin,
                    const Policies& baseline) const {
        const auto ends = [](const std::string& action) {
            return action == "Deny" || action.starts_with("A");
        };
        const std::string first = decision(admin, side, probe);
        if (ends(first))
            return first == "Deny" ? Verdict::denied : Verdict::allowed;
        const auto said = kubernetes::say(m_cluster, side.egress, side.subject,
                                          {side.pod, side.ip, m_calico || side.pod == nullptr}, probe);
        if (said.isolated)
            return said.allowed ? Verdict::allowed : Verdict::denied;
        return decision(baseline, side, probe) == "Deny" ? Verdict::denied : Verdict::allowed;
    }

    Cluster m_cluster;
    bool m_calico;
    Policies m_admin, m_baseline;
};

} // namespace slow::policyapi
