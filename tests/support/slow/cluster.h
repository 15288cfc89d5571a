#pragma once
// The cluster as the slow evaluators see it: read from the manifests' own
// trees, without anything that the product's engine uses. Every question is
// about one port of one pair in one direction, and every answer is worked out
// from nothing.
#include <sallyport/base/tree.h>
#include <sallyport/model/types.h>

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace slow {

using sallyport::base::Tree;
using Labels = std::map<std::string, std::string>;

struct Port {
    std::string name, protocol;
    int number = 0;
};

struct Pod {
    std::string ns, name, account, node;
    Labels labels;
    bool host = false;
    std::vector<std::string> ips;
    std::vector<Port> ports;
};

struct Node {
    std::string name;
    Labels labels;
    std::vector<std::string> ips;
};

struct Cluster {
    std::map<std::string, Labels> namespaces;
    std::map<std::string, Labels> accounts; // by NS/NAME
    std::vector<Node> nodes;
    std::vector<Pod> pods;
    std::vector<Tree> others; // policies, Services, sets, configuration
};

// Who is asked about: a pod, an address, a name, or one of Cilium's entities.
struct Party {
    const Pod* pod = nullptr;
    std::string ip, name, entity;
    std::string text; // as it is written for the product
};

struct Probe {
    std::string protocol; // "TCP", "UDP", "SCTP", "ICMP", "ICMPv6"
    int number = 0;       // of the port, or the type
    bool icmp() const { return protocol.starts_with("ICMP"); }
};

enum class Verdict { allowed, filtered, denied };
inline std::string text(Verdict verdict) {
    return verdict == Verdict::allowed ? "allowed" : verdict == Verdict::filtered ? "filtered" : "denied";
}

inline Labels labelsOf(const Tree* tree) {
    Labels labels;
    if (tree)
        for (const Tree::Member& member : tree->members())
            labels[member.key] = member.value.scalarText();
    return labels;
}

inline std::span<const Tree> itemsOf(const Tree& tree, std::string_view key) {
    const Tree* list = tree.find(key);
    return list ? list->items() : std::span<const Tree>();
}

inline bool has(const Tree& tree, std::string_view key) {
    const Tree* found = tree.find(key);
    return found && !found->isNull();
}

inline void readPorts(const Tree& spec, Pod& pod) {
    for (const char* list : {"containers", "initContainers"})
        for (const Tree& container : itemsOf(spec, list)) {
            // An init container that stays is a sidecar; any other has gone when the pod serves.
            if (std::string_view(list) == "initContainers" && container.text({"restartPolicy"}) != "Always")
                continue;
            for (const Tree& port : itemsOf(container, "ports"))
                pod.ports.push_back({port.text({"name"}),
                                     has(port, "protocol") ? port.text({"protocol"}) : "TCP",
                                     static_cast<int>(*port.find("containerPort")->asInteger())});
        }
}

inline Pod readPod(const Tree& tree) {
    Pod pod;
    pod.ns = tree.text({"metadata", "namespace"});
    pod.name = tree.text({"metadata", "name"});
    pod.labels = labelsOf(tree.find({"metadata", "labels"}));
    const Tree& spec = *tree.find("spec");
    pod.account = has(spec, "serviceAccountName") ? spec.text({"serviceAccountName"}) : "default";
    pod.node = spec.text({"nodeName"});
    pod.host = has(spec, "hostNetwork") && spec.find("hostNetwork")->asBoolean().value_or(false);
    readPorts(spec, pod);
    if (const Tree* status = tree.find("status"))
        for (const Tree& ip : itemsOf(*status, "podIPs"))
            pod.ips.push_back(ip.text({"ip"}));
    return pod;
}

inline Cluster read(const std::vector<Tree>& documents) {
    Cluster cluster;
    for (const Tree& tree : documents) {
        const std::string kind = tree.text({"kind"}), name = tree.text({"metadata", "name"});
        Labels labels = labelsOf(tree.find({"metadata", "labels"}));
        if (kind == "Namespace") {
            labels["kubernetes.io/metadata.name"] = name; // set by the API server
            cluster.namespaces[name] = labels;
        } else if (kind == "ServiceAccount") {
            cluster.accounts[tree.text({"metadata", "namespace"}) + "/" + name] = labels;
        } else if (kind == "Node") {
            Node node{name, labels, {}};
            for (const Tree& address : itemsOf(*tree.find("status"), "addresses"))
                node.ips.push_back(address.text({"address"}));
            cluster.nodes.push_back(node);
        } else if (kind == "Pod") {
            if (tree.text({"status", "phase"}) != "Succeeded" && tree.text({"status", "phase"}) != "Failed")
                cluster.pods.push_back(readPod(tree));
        } else {
            cluster.others.push_back(tree);
        }
    }
    for (const Pod& pod : cluster.pods)
        if (!cluster.namespaces.contains(pod.ns))
            cluster.namespaces[pod.ns] = {{"kubernetes.io/metadata.name", pod.ns}};
    return cluster;
}

inline const Labels& namespaceLabels(const Cluster& cluster, const std::string& ns) {
    return cluster.namespaces.at(ns);
}

inline const Node* nodeNamed(const Cluster& cluster, const std::string& name) {
    for (const Node& node : cluster.nodes)
        if (node.name == name)
            return &node;
    return nullptr;
}

inline const Node* nodeAt(const Cluster& cluster, const std::string& ip) {
    for (const Node& node : cluster.nodes)
        for (const std::string& one : node.ips)
            if (one == ip)
                return &node;
    return nullptr;
}

inline bool inside(const std::string& ip, const std::string& cidr) {
    return sallyport::model::Cidr::parse(cidr, true)->contains(*sallyport::model::Ip::parse(ip));
}

inline bool isV6(const std::string& ip) {
    return ip.find(':') != std::string::npos;
}

// The addresses of `other` in the families that both pods have: what a connection between them can use.
inline std::vector<std::string> sharedAddresses(const Pod& subject, const Pod& other) {
    std::vector<std::string> out;
    for (const std::string& ip : other.ips)
        for (const std::string& own : subject.ips)
            if (isV6(ip) == isV6(own)) {
                out.push_back(ip);
                break;
            }
    return out.empty() ? other.ips : out;
}

// Whether the two have addresses of one family: without, nothing goes from one to the other.
inline bool meet(const Pod& subject, const std::vector<std::string>& others) {
    for (const std::string& ip : others)
        for (const std::string& own : subject.ips)
            if (isV6(ip) == isV6(own))
                return true;
    return false;
}

// metav1.LabelSelector over plain labels (apimachinery labels.Requirement.Matches).
inline bool selectorHolds(const Tree* selector, const Labels& labels) {
    if (!selector || selector->isNull())
        return true;
    for (const auto& [key, value] : labelsOf(selector->find("matchLabels")))
        if (!labels.contains(key) || labels.at(key) != value)
            return false;
    for (const Tree& e : itemsOf(*selector, "matchExpressions")) {
        const std::string key = e.text({"key"}), op = e.text({"operator"});
        const bool there = labels.contains(key);
        bool listed = false;
        for (const Tree& value : itemsOf(e, "values"))
            listed = listed || (there && labels.at(key) == value.scalarText());
        const bool holds = op == "In" ? listed : op == "NotIn" ? !listed : op == "Exists" ? there : !there;
        if (!holds)
            return false;
    }
    return true;
}

} // namespace slow
