#include "policy.h"

#include "../writing.h"

namespace sallyport::policy::cilium {

namespace {

using base::Tree;

constexpr const char* namespaceKey = "k8s:io.kubernetes.pod.namespace";

Tree listOf(Tree item) {
    Tree list = Tree::list();
    list.append(std::move(item));
    return list;
}

Tree endpointPeer(const Intent& intent, const Intent::Flow& flow) {
    model::Labels labels = flow.podLabels;
    if (!flow.ns.empty() && flow.ns != intent.ns)
        labels[namespaceKey] = flow.ns;
    std::vector<model::LabelRequirement> requirements;
    if (flow.ns.empty()) // without a word on namespaces it would be the policy's own
        requirements.push_back({namespaceKey, model::LabelRequirement::Operator::exists, {}});
    return selectorTree(labels, requirements);
}

Tree cidrSet(const std::vector<Block>& nets) {
    Tree list = Tree::list();
    for (const Block& block : nets) {
        Tree entry = Tree::map();
        entry.set("cidr", text(block.cidr.text()));
        if (!block.except.empty()) {
            Tree except = Tree::list();
            for (const model::Cidr& net : block.except)
                except.append(text(net.text()));
            entry.set("except", std::move(except));
        }
        list.append(std::move(entry));
    }
    return list;
}

Tree nameEntries(const std::vector<std::string>& names) {
    Tree list = Tree::list();
    for (const std::string& name : names) {
        Tree entry = Tree::map();
        entry.set(name.find('*') == std::string::npos ? "matchName" : "matchPattern", text(name));
        list.append(std::move(entry));
    }
    return list;
}

Tree portsTree(const Intent::Flow& flow, bool egress) {
    Tree ports = Tree::list();
    for (const auto& [protocol, range] : flow.ports) {
        Tree port = Tree::map();
        port.set("port", text(std::to_string(range.first)));
        if (range.last > range.first)
            port.set("endPort", Tree::integer(range.last));
        port.set("protocol", text(model::name(protocol)));
        ports.append(std::move(port));
    }
    for (const auto& [protocol, named] : flow.namedPorts) {
        Tree port = Tree::map();
        port.set("port", text(named));
        port.set("protocol", text(model::name(protocol)));
        ports.append(std::move(port));
    }
    Tree element = Tree::map();
    element.set("ports", std::move(ports));
    if (flow.dns && egress) {
        Tree rules = Tree::map();
        rules.set("dns", nameEntries({"*"}));
        element.set("rules", std::move(rules));
    }
    return listOf(std::move(element));
}

// The rule for one flow; null when it covers nobody.
base::Result<Tree> rule(const Intent& intent, const Intent::Flow& flow, bool egress) {
    Tree tree = Tree::map();
    switch (flow.to) {
    case Intent::Flow::To::pods:
        tree.set(egress ? "toEndpoints" : "fromEndpoints", listOf(endpointPeer(intent, flow)));
        break;
    case Intent::Flow::To::nets: {
        const std::vector<Block> nets = blocks(flow);
        if (nets.empty())
            return Tree();
        tree.set(egress ? "toCIDRSet" : "fromCIDRSet", cidrSet(nets));
        break;
    }
    case Intent::Flow::To::fqdns:
        if (!egress)
            return cannotSay(intent, "names of callers");
        if (flow.fqdns.empty())
            return Tree();
        tree.set("toFQDNs", nameEntries(flow.fqdns));
        break;
    case Intent::Flow::To::entity:
        if (!flow.entity)
            return cannotSay(intent, "an entity");
        tree.set(egress ? "toEntities" : "fromEntities", listOf(text(name(*flow.entity))));
        break;
    }
    if (!flow.ports.empty() || !flow.namedPorts.empty())
        tree.set("toPorts", portsTree(flow, egress));
    return tree;
}

base::Result<Tree> rules(const Intent& intent, bool egress) {
    Tree list = Tree::list();
    for (const Intent::Flow& flow : egress ? intent.egressFlows : intent.ingressFlows) {
        auto tree = rule(intent, flow, egress);
        if (!tree.ok())
            return tree.error();
        if (!tree->isNull())
            list.append(std::move(*tree));
    }
    if (list.size() == 0) // one empty rule isolates and allows nothing; an empty list would have no effect
        list.append(Tree::map());
    return list;
}

} // namespace

base::Result<std::vector<Tree>> generate(const Intent& intent) {
    if (!intent.egress && !intent.ingress)
        return std::vector<Tree>();
    Tree tree = skeleton(intent, "cilium.io/v2", "CiliumNetworkPolicy");
    Tree spec = Tree::map();
    if (const std::string lines = comments(intent); !lines.empty())
        spec.set("description", text(lines));
    spec.set("endpointSelector", selectorTree(intent.podLabels, intent.podRequirements));
    for (const bool egress : {true, false}) {
        if (!(egress ? intent.egress : intent.ingress))
            continue;
        auto list = rules(intent, egress);
        if (!list.ok())
            return list.error();
        spec.set(egress ? "egress" : "ingress", std::move(*list));
    }
    tree.set("spec", std::move(spec));
    std::vector<Tree> out;
    out.push_back(std::move(tree));
    return out;
}

} // namespace sallyport::policy::cilium
