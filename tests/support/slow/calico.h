#pragma once
// projectcalico.org/v3 as Calico's documentation and its reference evaluator
// have it (reference/resources/{networkpolicy,globalnetworkpolicy,tier,
// networkset}; app-policy/checker/check.go; libcalico-go updateprocessors/
// rules.go): tiers in order, policies in order, the first rule that holds.
#include "calicoselector.h"
#include "kubernetes.h"

#include <algorithm>
#include <limits>

namespace slow::calico {

class Oracle : public slow::Oracle {
public:
    explicit Oracle(Cluster cluster) : m_cluster(std::move(cluster)) {
        Tier fallback{"default", 1'000'000, "Deny", {}};
        std::vector<Tier> named;
        for (const Tree& tree : m_cluster.others)
            if (tree.text({"kind"}) == "Tier") {
                Tier tier{tree.text({"metadata", "name"}), infinity, "Deny", {}};
                if (const Tree* order = tree.find({"spec", "order"}))
                    tier.order = *order->asReal();
                if (const Tree* action = tree.find({"spec", "defaultAction"}))
                    tier.otherwise = *action->asString();
                (tier.name == "default" ? fallback : named.emplace_back()) = tier;
            }
        m_tiers = named;
        m_tiers.push_back(fallback);
        std::sort(m_tiers.begin(), m_tiers.end(), [](const Tier& a, const Tier& b) {
            return a.order != b.order ? a.order < b.order : a.name < b.name;
        });
        for (const Tree& tree : m_cluster.others)
            addPolicy(tree);
        for (Tier& tier : m_tiers)
            std::sort(tier.policies.begin(), tier.policies.end(), [](const Ordered& a, const Ordered& b) {
                return a.order != b.order ? a.order < b.order : a.key < b.key;
            });
    }

    Answers judge(bool egress, const Party& subject, const Party& other, const Probe& probe) const override {
        if (subject.pod->host) // there are no host endpoints here
            return {Verdict::allowed};
        const Node* node = kubernetes::nodeOf(m_cluster, other);
        if (!egress && node && node->name == subject.pod->node) // felix/rules/static.go: not policed
            return {Verdict::allowed};
        const bool pod = other.pod && !other.pod->host;
        std::vector<std::string> addresses = {other.ip};
        if (other.pod)
            addresses = pod ? sharedAddresses(*subject.pod, *other.pod) : other.pod->ips;
        if (!meet(*subject.pod, addresses))
            return {};
        Answers answers;
        for (const bool open : {false, true}) {
            Verdict best = Verdict::denied;
            for (const std::string& ip : addresses) {
                const Flow flow{{subject.pod, ownAddress(*subject.pod, ip)},
                                {pod ? other.pod : nullptr, ip},
                                egress,
                                isV6(ip),
                                open};
                best = std::min(best, verdict(flow, probe));
            }
            answers.insert(best);
        }
        return answers;
    }

    bool exact(bool, const Party&, const Party&) const override { return !m_open; }

private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();

    struct Ordered {
        const Tree* tree = nullptr;
        double order = infinity;
        std::string key; // "name/namespace/kind"
    };
    struct Tier {
        std::string name;
        double order = infinity;
        std::string otherwise;
        std::vector<Ordered> policies;
    };
    struct End {
        const Pod* pod = nullptr;
        std::string ip;
    };
    struct Flow {
        End subject, other;
        bool egress = false, v6 = false;
        bool open = false; // what no question names (source ports, ICMP codes) holds
        const End& source() const { return egress ? subject : other; }
        const End& destination() const { return egress ? other : subject; }
    };

    static std::string ownAddress(const Pod& pod, const std::string& other) {
        for (const std::string& ip : pod.ips)
            if (isV6(ip) == isV6(other))
                return ip;
        return pod.ips.front();
    }

    void addPolicy(const Tree& tree) {
        const std::string kind = tree.text({"kind"}), api = tree.text({"apiVersion"});
        const std::string name = tree.text({"metadata", "name"}), ns = tree.text({"metadata", "namespace"});
        Ordered ordered{&tree, infinity, name + "/" + ns + "/"};
        std::string tierName = "default";
        if (api == "networking.k8s.io/v1" && kind == "NetworkPolicy") {
            ordered.order = 1000;
            ordered.key += "KubernetesNetworkPolicy";
        } else if (api == "projectcalico.org/v3" &&
                   (kind == "NetworkPolicy" || kind == "GlobalNetworkPolicy")) {
            const Tree& spec = *tree.find("spec");
            for (const char* flag : {"preDNAT", "doNotTrack"}) // of host endpoints only
                if (has(spec, flag) && *spec.find(flag)->asBoolean())
                    return;
            if (const Tree* order = spec.find("order"))
                ordered.order = *order->asReal();
            if (has(spec, "tier"))
                tierName = spec.text({"tier"});
            ordered.key += kind;
            lookForOpenParts(spec, ns);
        } else {
            return;
        }
        for (Tier& tier : m_tiers)
            if (tier.name == tierName)
                tier.policies.push_back(ordered);
    }

    static bool everyPort(std::span<const Tree> ports) {
        for (const Tree& port : ports)
            if (port.scalarText() == "1:65535")
                return true;
        return false;
    }

    static std::string namespaceOf(const Tree& services, const std::string& policyNs) {
        return has(services, "namespace") ? services.text({"namespace"}) : policyNs;
    }

    // Whether some manifest tells which endpoints the Service has: a slice, or what it selects pods by.
    bool shown(const Tree& services, const std::string& policyNs) const {
        const Tree* service = serviceOf(services, policyNs);
        return sliced(services, policyNs) || (service && service->find({"spec", "selector"}));
    }

    bool sliced(const Tree& services, const std::string& policyNs) const {
        for (const Tree& slice : m_cluster.others)
            if (slice.text({"kind"}) == "EndpointSlice" && isSliceOf(slice, services, policyNs))
                return true;
        return false;
    }

    const Tree* serviceOf(const Tree& services, const std::string& policyNs) const {
        for (const Tree& service : m_cluster.others)
            if (service.text({"kind"}) == "Service" &&
                service.text({"metadata", "namespace"}) == namespaceOf(services, policyNs) &&
                service.text({"metadata", "name"}) == services.text({"name"}))
                return &service;
        return nullptr;
    }

    // What the endpoints controller lists: the pods that the Service selects, and on which ports.
    bool isBackend(const Tree& service, const Pod& pod) const {
        bool all = pod.ns == service.text({"metadata", "namespace"});
        for (const auto& [key, value] : labelsOf(service.find({"spec", "selector"})))
            all = all && pod.labels.contains(key) && pod.labels.at(key) == value;
        return all;
    }

    static bool isTarget(const Tree& port, const Pod& pod, const Probe& probe) {
        if ((has(port, "protocol") ? port.text({"protocol"}) : "TCP") != probe.protocol)
            return false;
        const Tree& target = *port.find(has(port, "targetPort") ? "targetPort" : "port");
        if (target.asInteger())
            return *target.asInteger() == probe.number;
        for (const Port& declared : pod.ports)
            if (declared.name == target.scalarText() && declared.protocol == probe.protocol &&
                declared.number == probe.number)
                return true;
        return false;
    }

    bool selectedHolds(const Tree& service, const End& end, bool withPorts, const Probe& probe) const {
        for (const Pod& pod : m_cluster.pods) {
            const bool there =
                end.pod ? end.pod->ns == pod.ns && end.pod->name == pod.name
                        : pod.host && std::find(pod.ips.begin(), pod.ips.end(), end.ip) != pod.ips.end();
            if (!there || !isBackend(service, pod))
                continue;
            if (!withPorts)
                return true;
            for (const Tree& port : itemsOf(*service.find("spec"), "ports"))
                if (isTarget(port, pod, probe))
                    return true;
        }
        return false;
    }

    static bool isSliceOf(const Tree& slice, const Tree& services, const std::string& policyNs) {
        return slice.text({"metadata", "namespace"}) == namespaceOf(services, policyNs) &&
               labelsOf(slice.find({"metadata", "labels"}))["kubernetes.io/service-name"] ==
                   services.text({"name"});
    }

    void lookForOpenParts(const Tree& spec, const std::string& policyNs) {
        for (const char* side : {"ingress", "egress"})
            for (const Tree& rule : itemsOf(spec, side)) {
                const Tree* source = rule.find("source");
                m_open = m_open || (source && (has(*source, "ports") || has(*source, "notPorts")) &&
                                    !everyPort(itemsOf(*source, "ports")));
                for (const char* icmp : {"icmp", "notICMP"})
                    m_open = m_open || rule.find({icmp, "code"});
                for (const char* end : {"source", "destination"})
                    if (const Tree* services = rule.find({end, "services"}))
                        m_open = m_open || !shown(*services, policyNs);
            }
    }

    Labels labelsOfPod(const Pod& pod) const {
        Labels out = pod.labels;
        out["projectcalico.org/namespace"] = pod.ns;
        out["projectcalico.org/orchestrator"] = "k8s";
        out["projectcalico.org/serviceaccount"] = pod.account;
        inherit(pod.ns, out);
        const auto account = m_cluster.accounts.find(pod.ns + "/" + pod.account);
        if (account != m_cluster.accounts.end())
            for (const auto& [key, value] : account->second)
                out["pcsa." + key] = value;
        return out;
    }

    void inherit(const std::string& ns, Labels& out) const {
        const auto found = m_cluster.namespaces.find(ns);
        if (found != m_cluster.namespaces.end())
            for (const auto& [key, value] : found->second)
                out["pcns." + key] = value;
        out["pcns.projectcalico.org/name"] = ns;
    }

    // Everything with labels that stands for the address: the pod, and sets that list it.
    std::vector<Labels> bearers(const End& end) const {
        std::vector<Labels> out;
        if (end.pod)
            out.push_back(labelsOfPod(*end.pod));
        for (const Tree& set : m_cluster.others) {
            const std::string kind = set.text({"kind"});
            if (kind != "NetworkSet" && kind != "GlobalNetworkSet")
                continue;
            for (const Tree& net : itemsOf(*set.find("spec"), "nets"))
                if (inside(end.ip, *net.asString())) {
                    Labels labels = labelsOf(set.find({"metadata", "labels"}));
                    if (kind == "NetworkSet") {
                        labels["projectcalico.org/namespace"] = set.text({"metadata", "namespace"});
                        inherit(set.text({"metadata", "namespace"}), labels);
                    }
                    out.push_back(labels);
                    break;
                }
        }
        return out;
    }

    // updateprocessors/rules.go getEndpointSelector, on one bearer of labels.
    static bool entitySelects(const Tree& entity, const std::string& ns, const Labels& labels) {
        bool sel = true, any = has(entity, "selector");
        if (any)
            sel = selects(entity.text({"selector"}), labels);
        if (const Tree* accounts = entity.find("serviceAccounts")) {
            const auto names = itemsOf(*accounts, "names");
            if (!names.empty()) {
                bool named = false;
                for (const Tree& name : names)
                    named = named || (labels.contains("projectcalico.org/serviceaccount") &&
                                      labels.at("projectcalico.org/serviceaccount") == *name.asString());
                sel = sel && named;
                any = true;
            }
            if (has(*accounts, "selector")) {
                sel = sel && selects(accounts->text({"selector"}), labels, "pcsa.");
                any = true;
            }
        }
        if (has(entity, "namespaceSelector"))
            return selects(entity.text({"namespaceSelector"}), labels, "pcns.") && sel;
        if (!ns.empty() && (any || has(entity, "notSelector")))
            return labels.contains("projectcalico.org/namespace") &&
                   labels.at("projectcalico.org/namespace") == ns && sel;
        return sel;
    }

    static bool isSelective(const Tree& entity) {
        return has(entity, "selector") || has(entity, "notSelector") || has(entity, "namespaceSelector") ||
               has(entity, "serviceAccounts");
    }

    // The sort of selector that getEndpointSelector makes is empty for a GlobalNetworkPolicy's notSelector
    // alone: then there is nothing that the address must belong to.
    bool selectorHolds(const Tree& entity, const std::string& ns, const End& end) const {
        if (!isSelective(entity))
            return true;
        const bool only = has(entity, "notSelector") && !has(entity, "selector") &&
                          !has(entity, "namespaceSelector") && !has(entity, "serviceAccounts");
        const bool anyone = only && ns.empty();
        bool positive = false, negative = false;
        for (const Labels& labels : bearers(end)) {
            const bool excluded = has(entity, "notSelector") && selects(entity.text({"notSelector"}), labels);
            positive = positive || (entitySelects(entity, ns, labels) && !excluded);
            negative = negative || excluded;
        }
        return anyone ? !negative : positive; // both in one: calc/rule_scanner.go combineMatchesIfPossible
    }

    static bool portHolds(const Tree& port, const Pod* destination, const Probe& probe) {
        const std::string text = port.scalarText();
        const auto colon = text.find(':');
        if (colon != std::string::npos)
            return std::stoi(text.substr(0, colon)) <= probe.number &&
                   probe.number <= std::stoi(text.substr(colon + 1));
        if (text.find_first_not_of("0123456789") == std::string::npos)
            return std::stoi(text) == probe.number;
        if (destination)
            for (const Port& declared : destination->ports)
                if (declared.name == text && declared.protocol == probe.protocol &&
                    declared.number == probe.number)
                    return true;
        return false;
    }

    bool servicesHold(const Tree& services, const std::string& policyNs, const End& end, bool withPorts,
                      const Probe& probe) const {
        for (const Tree& slice : m_cluster.others) {
            if (slice.text({"kind"}) != "EndpointSlice" || !isSliceOf(slice, services, policyNs))
                continue;
            bool ported = !withPorts;
            for (const Tree& port : itemsOf(slice, "ports"))
                ported =
                    ported || (*port.find("port")->asInteger() == probe.number &&
                               (has(port, "protocol") ? port.text({"protocol"}) : "TCP") == probe.protocol);
            for (const Tree& endpoint : itemsOf(slice, "endpoints"))
                for (const Tree& address : itemsOf(endpoint, "addresses"))
                    if (ported && *address.asString() == end.ip)
                        return true;
        }
        return false;
    }

    bool entityHolds(const Tree& rule, const char* which, const std::string& ns, const End& end,
                     const Flow& flow, const Probe& probe) const {
        const Tree* entity = rule.find(which);
        if (!entity)
            return true;
        const bool destination = std::string_view(which) == "destination";
        if (!selectorHolds(*entity, ns, end))
            return false;
        const auto nets = itemsOf(*entity, "nets"), notNets = itemsOf(*entity, "notNets");
        bool inNet = nets.empty();
        for (const Tree& net : nets)
            inNet = inNet || inside(end.ip, *net.asString());
        if (!inNet)
            return false;
        bool family = notNets.empty(); // felix leaves a rule out for a version that none of its notNets has
        for (const Tree& net : notNets) {
            family = family || isV6(*net.asString()) == flow.v6;
            if (inside(end.ip, *net.asString()))
                return false;
        }
        if (!family)
            return false;
        const auto ports = itemsOf(*entity, "ports"), notPorts = itemsOf(*entity, "notPorts");
        if (!destination) {
            if (!ports.empty() && (probe.icmp() || (!everyPort(ports) && !flow.open)))
                return false;
            if (!notPorts.empty() && !probe.icmp() && !flow.open)
                return false;
        } else {
            bool in = ports.empty();
            for (const Tree& port : ports)
                in = in || (!probe.icmp() && portHolds(port, end.pod, probe));
            if (!in)
                return false;
            for (const Tree& port : notPorts)
                if (!probe.icmp() && portHolds(port, end.pod, probe))
                    return false;
        }
        if (const Tree* services = entity->find("services"))
            return sliced(*services, ns)  ? servicesHold(*services, ns, end, destination, probe)
                   : shown(*services, ns) ? selectedHolds(*serviceOf(*services, ns), end, destination, probe)
                                          : flow.open;
        return true;
    }

    static bool isProtocol(const Tree& protocol, const Probe& probe) {
        static const std::map<std::string, std::string> numbers = {
            {"6", "TCP"}, {"17", "UDP"}, {"132", "SCTP"}, {"1", "ICMP"}, {"58", "ICMPv6"}};
        const std::string text = protocol.scalarText();
        const auto number = numbers.find(text);
        return (number == numbers.end() ? text : number->second) == probe.protocol;
    }

    bool ruleHolds(const Tree& rule, const std::string& ns, const Flow& flow, const Probe& probe) const {
        if (has(rule, "ipVersion") && (*rule.find("ipVersion")->asInteger() == 6) != flow.v6)
            return false;
        if (has(rule, "protocol") && !isProtocol(*rule.find("protocol"), probe))
            return false;
        if (has(rule, "notProtocol") && isProtocol(*rule.find("notProtocol"), probe))
            return false;
        if (const Tree* icmp = rule.find("icmp")) {
            if (!probe.icmp() || (has(*icmp, "type") && *icmp->find("type")->asInteger() != probe.number) ||
                (has(*icmp, "code") && !flow.open))
                return false;
        }
        if (const Tree* icmp = rule.find("notICMP")) {
            if (has(*icmp, "type") && probe.icmp() && *icmp->find("type")->asInteger() == probe.number &&
                (!has(*icmp, "code") || !flow.open))
                return false;
        }
        return entityHolds(rule, "source", ns, flow.source(), flow, probe) &&
               entityHolds(rule, "destination", ns, flow.destination(), flow, probe);
    }

    bool subjectHolds(const Tree& policy, const Pod& subject) const {
        const std::string ns = policy.text({"metadata", "namespace"});
        const Tree& spec = *policy.find("spec");
        const Labels labels = labelsOfPod(subject);
        if (!ns.empty() && subject.ns != ns)
            return false;
        if (has(spec, "namespaceSelector") && !selects(spec.text({"namespaceSelector"}), labels, "pcns."))
            return false;
        if (has(spec, "serviceAccountSelector") &&
            !selects(spec.text({"serviceAccountSelector"}), labels, "pcsa."))
            return false;
        return selects(spec.text({"selector"}), labels);
    }

    static bool governs(const Tree& spec, bool egress) {
        const auto types = itemsOf(spec, "types");
        for (const Tree& type : types)
            if (*type.asString() == (egress ? "Egress" : "Ingress"))
                return true;
        if (!types.empty())
            return false;
        const bool in = !itemsOf(spec, "ingress").empty(), out = !itemsOf(spec, "egress").empty();
        return egress ? out : in || !out;
    }

    // "Allow", "Filter" (an Allow that asks for HTTP), "Deny", "Pass" or nothing; sets `applies` when the
    // policy is one of the endpoint's.
    std::string decision(const Ordered& policy, const Flow& flow, const Probe& probe, bool& applies) const {
        const Tree& tree = *policy.tree;
        if (tree.text({"apiVersion"}) == "networking.k8s.io/v1") {
            Cluster one;
            one.namespaces = m_cluster.namespaces;
            one.others = {tree};
            const auto said = kubernetes::say(one, flow.egress, *flow.subject.pod,
                                              {flow.other.pod, flow.other.ip, true}, probe);
            applies = applies || said.isolated;
            return said.isolated && said.allowed ? "Allow" : "";
        }
        const Tree& spec = *tree.find("spec");
        if (!subjectHolds(tree, *flow.subject.pod) || !governs(spec, flow.egress))
            return {};
        applies = true;
        for (const Tree& rule : itemsOf(spec, flow.egress ? "egress" : "ingress"))
            if (rule.text({"action"}) != "Log" &&
                ruleHolds(rule, tree.text({"metadata", "namespace"}), flow, probe))
                return has(rule, "http") ? "Filter" : rule.text({"action"});
        return {};
    }

    Verdict verdict(const Flow& flow, const Probe& probe) const {
        for (const Tier& tier : m_tiers) {
            bool applies = false;
            std::string action;
            for (const Ordered& policy : tier.policies) {
                action = decision(policy, flow, probe, applies);
                if (!action.empty())
                    break;
            }
            if (action.empty() && applies)
                action = tier.otherwise;
            if (action == "Allow")
                return Verdict::allowed;
            if (action == "Filter")
                return Verdict::filtered;
            if (action == "Deny")
                return Verdict::denied;
        }
        return Verdict::allowed; // the namespace's profile
    }

    Cluster m_cluster;
    std::vector<Tier> m_tiers;
    bool m_open = false; // some rule has a part that no question names
};

} // namespace slow::calico
