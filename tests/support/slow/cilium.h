#pragma once
// CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy as Cilium's
// documentation has them (Documentation/security/policy/{intro,layer3,layer4,
// layer7,deny,host}.rst), on identities: sets of labels with a source, which
// selectors are held against one by one.
#include "ciliumwords.h"
#include "compare.h"

namespace slow::cilium {

class Oracle : public slow::Oracle {
public:
    explicit Oracle(const Cluster& cluster) : m_cluster(cluster) {
        for (const Tree& tree : cluster.others) {
            if (tree.text({"kind"}) == "ConfigMap" && tree.text({"metadata", "name"}) == "cilium-config")
                m_config = labelsOf(tree.find("data"));
            if (tree.text({"kind"}) == "EndpointSlice" && tree.text({"metadata", "namespace"}) == "default" &&
                labelsOf(tree.find({"metadata", "labels"}))["kubernetes.io/service-name"] == "kubernetes")
                for (const Tree& endpoint : itemsOf(tree, "endpoints"))
                    for (const Tree& address : itemsOf(endpoint, "addresses"))
                        m_apiServers.insert(*address.asString());
        }
        // Identities leave out what the agent's label filter drops; so does everything that is held against
        // them.
        for (const Tree& tree : cluster.others)
            if (tree.text({"kind"}).starts_with("Cilium"))
                lookForOpenParts(tree);
        for (Pod& pod : m_cluster.pods)
            std::erase_if(pod.labels, [&](const auto& label) { return !kept(label.first); });
    }

    Answers judge(bool egress, const Party& subject, const Party& other, const Probe& probe) const override {
        Answers answers;
        if (other.pod && !other.pod->host) { // over the address family that lets it through, if one does
            Verdict best = Verdict::denied;
            for (const std::string& ip : sharedAddresses(*subject.pod, *other.pod)) {
                Identity identity;
                identity.pod = own(other.pod);
                identity.labels = podLabels(*identity.pod);
                identity.ip = ip;
                best = std::min(best, verdict(egress, own(subject.pod), identity, probe, false));
            }
            return {best};
        }
        for (const Identity& identity : identities(egress, *subject.pod, other))
            for (const bool loose : {false, true})
                answers.insert(verdict(egress, own(subject.pod), identity, probe, loose));
        return answers;
    }

    bool exact(bool egress, const Party& subject, const Party& other) const override {
        if (other.pod && !other.pod->host)
            return true;
        if (!other.entity.empty() && set("policy-cidr-match-mode").find("pods") != std::string::npos)
            return false; // an endpoint of the agent's own, with an address that is not known
        return !m_negative && identities(egress, *subject.pod, other).size() == 1;
    }

private:
    // Selectors of which every demand is negative, and a toFQDNs that takes every name.
    void lookForOpenParts(const Tree& tree) {
        if (tree.isMap() && has(tree, "matchExpressions") && !has(tree, "matchLabels")) {
            bool all = true;
            for (const Tree& e : itemsOf(tree, "matchExpressions"))
                all = all && (e.text({"operator"}) == "NotIn" || e.text({"operator"}) == "DoesNotExist");
            m_negative = m_negative || all;
        }
        for (const Tree& name : itemsOf(tree, "toFQDNs"))
            m_anyName = m_anyName || name.text({"matchPattern"}) == "*";
        for (const Tree& item : tree.items())
            lookForOpenParts(item);
        for (const Tree::Member& member : tree.members())
            lookForOpenParts(member.value);
    }

    bool on(const char* key, bool usual) const {
        const auto found = m_config.find(key);
        return found == m_config.end() ? usual : found->second == "true";
    }
    std::string set(const char* key) const {
        const auto found = m_config.find(key);
        return found == m_config.end() ? std::string() : found->second;
    }

    // pkg/labelsfilter: the defaults, and then only what an including pattern of the option covers.
    bool kept(const std::string& key) const {
        if (key.starts_with("app.kubernetes.io"))
            return true;
        if (key == "pod-template-hash")
            return false;
        const std::string listed = set("labels");
        return listed.empty() || listed.find("k8s:" + key) != std::string::npos;
    }

    // The pod as the filtered cluster has it.
    const Pod* own(const Pod* pod) const {
        for (const Pod& mine : m_cluster.pods)
            if (mine.ns == pod->ns && mine.name == pod->name)
                return &mine;
        return nullptr;
    }

    Labels podLabels(const Pod& pod) const {
        Labels out;
        for (const auto& [key, value] : pod.labels)
            out["k8s:" + key] = value;
        out["k8s:io.kubernetes.pod.namespace"] = pod.ns;
        for (const auto& [key, value] : namespaceLabels(m_cluster, pod.ns))
            out["k8s:io.cilium.k8s.namespace.labels." + key] = value;
        out["k8s:io.cilium.k8s.policy.serviceaccount"] = pod.account;
        out["k8s:io.cilium.k8s.policy.cluster"] = set("cluster-name");
        return out;
    }

    // A node is host to the pods it runs and remote-node to all others.
    Identity nodeIdentity(const Node& node, const Pod& subject, const std::string& ip) const {
        Identity identity;
        identity.node = true;
        identity.ip = ip;
        if (node.name == subject.node) {
            identity.labels["reserved:host"] = "";
        } else {
            identity.labels["reserved:remote-node"] = "";
            if (on("enable-node-selector-labels", false))
                for (const auto& [key, value] : node.labels)
                    identity.labels["k8s:" + key] = value;
        }
        if (node.labels.contains("node-role.kubernetes.io/control-plane"))
            identity.labels["reserved:kube-apiserver"] = "";
        return identity;
    }

    static Identity worldIdentity(const std::string& ip) {
        Identity identity;
        identity.ip = ip;
        identity.labels["reserved:world"] = "";
        identity.labels[isV6(ip) ? "reserved:world-ipv6" : "reserved:world-ipv4"] = "";
        return identity;
    }

    std::vector<Identity> identities(bool egress, const Pod& subject, const Party& other) const {
        std::vector<Identity> out;
        const Node* node = other.pod                ? nodeNamed(m_cluster, other.pod->node)
                           : other.entity == "host" ? nodeNamed(m_cluster, subject.node)
                           : !other.ip.empty()      ? nodeAt(m_cluster, other.ip)
                                                    : nullptr;
        if (node)
            return {nodeIdentity(*node, subject, node->ips.front())};
        if (!other.entity.empty()) {
            Identity identity;
            identity.labels["reserved:" + other.entity] = "";
            return {identity};
        }
        if (!other.name.empty()) { // it may resolve to any address outside
            for (const char* ip : {"203.0.113.7", "198.51.100.9", "10.77.1.1", "10.20.1.1", "192.0.2.200"}) {
                Identity identity = worldIdentity(ip);
                identity.name = other.name;
                out.push_back(identity);
            }
            return out;
        }
        out.push_back(worldIdentity(other.ip));
        if (egress && m_anyName) {
            out.push_back(out.front());
            out.back().learnt = true;
        }
        if (m_apiServers.contains(other.ip)) { // outside of the cluster, or on a node that is not shown
            for (Identity& identity : out)
                identity.labels["reserved:kube-apiserver"] = "";
            for (const char* place : {"reserved:host", "reserved:remote-node"}) {
                Identity identity;
                identity.node = true;
                identity.ip = other.ip;
                identity.labels = {{"reserved:kube-apiserver", ""}, {place, ""}};
                out.push_back(identity);
            }
        }
        return out;
    }

    // The namespace that a peer's selector means without saying it. `loose`: the agent leaves selectors that
    // have only negative demands open to participants without any of the labels; newer ones add the cluster,
    // which only pods carry.
    bool endpointHolds(const Tree& selector, const std::string& ns, const Identity& identity,
                       bool loose) const {
        bool reserved = false, namesNs = false, namesNsLabel = false;
        for (const std::string& key : keysOf(selector)) {
            reserved = reserved || key.starts_with("reserved:");
            namesNs = namesNs || isNamespaceKey(key);
            namesNsLabel = namesNsLabel || isNamespaceLabelKey(key);
        }
        if (!holds(selector, identity.labels))
            return false;
        if (reserved)
            return true;
        if (ns.empty())
            return namesNs ? identity.pod || loose : identity.pod != nullptr;
        if (!namesNs && !namesNsLabel)
            return identity.pod && identity.pod->ns == ns;
        return identity.pod || loose;
    }

    bool cidrApplies(const Identity& identity) const {
        const std::string mode = set("policy-cidr-match-mode");
        if (identity.pod)
            return mode.find("pods") != std::string::npos;
        if (identity.node)
            return mode.find("nodes") != std::string::npos;
        return identity.labels.contains("reserved:world");
    }

    bool cidrSetHolds(const Tree& entry, const Identity& identity) const {
        if (!cidrApplies(identity))
            return false;
        bool in = false;
        if (has(entry, "cidr"))
            in = inside(identity.ip, entry.text({"cidr"}));
        for (const Tree& group : m_cluster.others) {
            if (group.text({"kind"}) != "CiliumCIDRGroup")
                continue;
            const bool meant = has(entry, "cidrGroupRef")
                                   ? group.text({"metadata", "name"}) == entry.text({"cidrGroupRef"})
                                   : has(entry, "cidrGroupSelector") &&
                                         selectorHolds(entry.find("cidrGroupSelector"),
                                                       labelsOf(group.find({"metadata", "labels"})));
            if (meant)
                for (const Tree& cidr : itemsOf(*group.find("spec"), "externalCIDRs"))
                    in = in || inside(identity.ip, *cidr.asString());
        }
        for (const Tree& except : itemsOf(entry, "except"))
            in = in && !inside(identity.ip, *except.asString());
        return in;
    }

    // Some DNS rule of a policy that selects the subject lets it ask for the name.
    bool mayResolve(const Pod& subject, const std::string* name) const {
        for (const Spec& spec : specsFor(subject))
            for (const Tree& rule : itemsOf(*spec.tree, "egress"))
                for (const Tree& element : itemsOf(rule, "toPorts"))
                    if (const Tree* dns = element.find({"rules", "dns"}))
                        for (const Tree& entry : dns->items())
                            if (!name || nameHolds(entry, *name))
                                return true;
        return false;
    }

    bool fqdnHolds(const Tree& entry, const Pod& subject, const Identity& identity) const {
        if (!identity.name.empty())
            return nameHolds(entry, identity.name) && mayResolve(subject, &identity.name);
        return identity.learnt && entry.text({"matchPattern"}) == "*" && mayResolve(subject, nullptr);
    }

    bool serviceHolds(const Tree& entry, const Identity& identity) const {
        for (const Tree& service : m_cluster.others) {
            if (service.text({"kind"}) != "Service")
                continue;
            const std::string ns = service.text({"metadata", "namespace"});
            const Tree* byName = entry.find("k8sService");
            const Tree* chosen = byName ? byName : entry.find("k8sServiceSelector");
            if (has(*chosen, "namespace") && chosen->text({"namespace"}) != ns)
                continue;
            const bool meant = byName ? service.text({"metadata", "name"}) == byName->text({"serviceName"})
                                      : selectorHolds(chosen->find("selector"),
                                                      labelsOf(service.find({"metadata", "labels"})));
            if (!meant)
                continue;
            const Labels selector = labelsOf(service.find({"spec", "selector"}));
            if (!selector.empty()) {
                bool all = identity.pod && identity.pod->ns == ns;
                for (const auto& [key, value] : selector)
                    all = all && identity.pod->labels.contains(key) && identity.pod->labels.at(key) == value;
                if (all)
                    return true;
                continue;
            }
            for (const Tree& slice : m_cluster.others) // without a selector: its addresses, as CIDRs
                if (slice.text({"kind"}) == "EndpointSlice" && slice.text({"metadata", "namespace"}) == ns &&
                    labelsOf(slice.find({"metadata", "labels"}))["kubernetes.io/service-name"] ==
                        service.text({"metadata", "name"}))
                    for (const Tree& endpoint : itemsOf(slice, "endpoints"))
                        for (const Tree& address : itemsOf(endpoint, "addresses"))
                            if (cidrApplies(identity) && inside(identity.ip, *address.asString()))
                                return true;
        }
        return false;
    }

    bool layer3(const Tree& rule, bool egress, const std::string& ns, const Pod& subject,
                const Identity& identity, bool loose) const {
        const std::string side = egress ? "to" : "from";
        bool restricted = false;
        const auto listed = [&](const std::string& key) {
            restricted = restricted || has(rule, key);
            return itemsOf(rule, key);
        };
        for (const Tree& item : listed(side + "Endpoints"))
            if (endpointHolds(item, ns, identity, loose))
                return true;
        for (const Tree& item : listed(side + "CIDR"))
            if (cidrApplies(identity) && inside(identity.ip, *item.asString()))
                return true;
        for (const Tree& item : listed(side + "CIDRSet"))
            if (cidrSetHolds(item, identity))
                return true;
        for (const Tree& item : listed(side + "Entities"))
            if (entityHolds(*item.asString(), identity))
                return true;
        for (const Tree& item : listed(side + "Nodes"))
            if (identity.labels.contains("reserved:remote-node") && holds(item, identity.labels))
                return true;
        if (egress) {
            for (const Tree& item : listed("toServices"))
                if (serviceHolds(item, identity))
                    return true;
            for (const Tree& item : listed("toFQDNs"))
                if (fqdnHolds(item, subject, identity))
                    return true;
        }
        if (restricted)
            return false;
        // Only layer 4: any layer 3. Nothing at all: an empty rule, which selects nobody.
        return !itemsOf(rule, "toPorts").empty() || !itemsOf(rule, "icmps").empty();
    }

    // The specs that select the subject; a host's are those with a nodeSelector.
    struct Spec {
        const Tree* tree = nullptr;
        std::string ns; // empty: clusterwide
    };
    std::vector<Spec> specsFor(const Pod& subject) const {
        std::vector<Spec> out;
        for (const Tree& policy : m_cluster.others) {
            const std::string kind = policy.text({"kind"});
            if (kind != "CiliumNetworkPolicy" && kind != "CiliumClusterwideNetworkPolicy")
                continue;
            if (!on(kind == "CiliumNetworkPolicy" ? "enable-cilium-network-policy"
                                                  : "enable-cilium-clusterwide-network-policy",
                    true))
                continue;
            const std::string ns = policy.text({"metadata", "namespace"});
            const auto add = [&](const Tree& spec) {
                if (selects(spec, ns, subject))
                    out.push_back({&spec, ns});
            };
            for (const Tree& spec : itemsOf(policy, "specs"))
                add(spec);
            if (has(policy, "spec"))
                add(*policy.find("spec"));
        }
        return out;
    }

    bool selects(const Tree& spec, const std::string& ns, const Pod& subject) const {
        if (const Tree* nodes = spec.find("nodeSelector")) {
            const Node* node = nodeNamed(m_cluster, subject.node);
            return subject.host && selectorHolds(nodes, node ? node->labels : Labels());
        }
        if (subject.host || (!ns.empty() && subject.ns != ns))
            return false;
        Labels labels = podLabels(subject);
        if (!ns.empty()) // what the user says of the namespace in matchLabels is overwritten
            for (const auto& [key, value] : labelsOf(spec.find({"endpointSelector", "matchLabels"})))
                if (key == "k8s:io.kubernetes.pod.namespace")
                    labels[key] = value;
        return holds(*spec.find("endpointSelector"), labels);
    }

    Verdict verdict(bool egress, const Pod* subject, const Identity& identity, const Probe& probe,
                    bool loose) const {
        const std::string mode = set("enable-policy");
        if (mode == "never" || on("policy-audit-mode", false))
            return Verdict::allowed;
        if (subject->host && !on("enable-host-firewall", false))
            return Verdict::allowed;
        const Pod* destination = egress ? identity.pod : subject->host ? nullptr : subject;
        bool isolated = mode == "always", denied = false, plain = false, filtered = false;
        for (const auto& [tree, ns] : specsFor(*subject)) {
            const Tree& spec = *tree;
            const auto allows = itemsOf(spec, egress ? "egress" : "ingress");
            const auto denies = itemsOf(spec, egress ? "egressDeny" : "ingressDeny");
            const Tree* defaults = spec.find({"enableDefaultDeny", egress ? "egress" : "ingress"});
            const bool asked = !defaults || defaults->asBoolean().value_or(true) ||
                               !on("enable-non-default-deny-policies", true);
            isolated = isolated || (asked && !(allows.empty() && denies.empty()));
            for (const Tree& rule : denies)
                denied = denied || (layer3(rule, egress, ns, *subject, identity, loose) &&
                                    layer4(rule, destination, probe) != Way::no);
            for (const Tree& rule : allows) {
                if (!layer3(rule, egress, ns, *subject, identity, loose))
                    continue;
                const Way way = layer4(rule, destination, probe);
                plain = plain || way == Way::plain;
                filtered = filtered || way == Way::filtered;
            }
        }
        if (!subject->host && on("enable-k8s-networkpolicy", true)) {
            const auto said = kubernetes::say(m_cluster, egress, *subject,
                                              {identity.pod, identity.ip, cidrApplies(identity)}, probe);
            isolated = isolated || said.isolated;
            plain = plain || (said.isolated && said.allowed);
        }
        // "Kubernetes will automatically allow all communication from the local host of all local endpoints."
        if (!egress && identity.labels.contains("reserved:host") && set("allow-localhost") != "policy")
            plain = true;
        if (denied)
            return Verdict::denied;
        if (plain)
            return Verdict::allowed;
        if (filtered)
            return Verdict::filtered;
        return isolated ? Verdict::denied : Verdict::allowed;
    }

    Cluster m_cluster;
    Labels m_config;
    std::set<std::string> m_apiServers;
    bool m_negative = false, m_anyName = false; // what the manifests hold that leaves something open
};

} // namespace slow::cilium
