#include "networkpolicy.h"

#include "../writing.h"

namespace sallyport::policy::kubernetes {

namespace {

using base::Tree;

Tree podPeer(const Intent& intent, const Intent::Flow& flow) {
    Tree peer = Tree::map();
    const bool own = flow.ns == intent.ns;
    if (!own)
        peer.set("namespaceSelector",
                 flow.ns.empty() ? Tree::map() : selectorTree({{"kubernetes.io/metadata.name", flow.ns}}));
    if (own || !flow.podLabels.empty())
        peer.set("podSelector", selectorTree(flow.podLabels));
    return peer;
}

Tree blockPeer(const Block& block) {
    Tree ipBlock = Tree::map();
    ipBlock.set("cidr", text(block.cidr.text()));
    if (!block.except.empty()) {
        Tree except = Tree::list();
        for (const model::Cidr& net : block.except)
            except.append(text(net.text()));
        ipBlock.set("except", std::move(except));
    }
    Tree peer = Tree::map();
    peer.set("ipBlock", std::move(ipBlock));
    return peer;
}

Tree portsTree(const Intent::Flow& flow) {
    Tree list = Tree::list();
    for (const auto& [protocol, range] : flow.ports) {
        Tree port = Tree::map();
        port.set("port", Tree::integer(range.first));
        if (range.last > range.first)
            port.set("endPort", Tree::integer(range.last));
        port.set("protocol", text(model::name(protocol)));
        list.append(std::move(port));
    }
    for (const auto& [protocol, named] : flow.namedPorts) {
        Tree port = Tree::map();
        port.set("port", text(named));
        port.set("protocol", text(model::name(protocol)));
        list.append(std::move(port));
    }
    return list;
}

// The rule for one flow; null when there is nothing to write.
base::Result<Tree> rule(const Intent& intent, const Intent::Flow& flow, bool egress) {
    Tree peers = Tree::list();
    switch (flow.to) {
    case Intent::Flow::To::pods:
        peers.append(podPeer(intent, flow));
        break;
    case Intent::Flow::To::nets:
        for (const Block& block : blocks(flow))
            peers.append(blockPeer(block));
        if (peers.size() == 0) // an empty list would mean everyone
            return Tree();
        break;
    case Intent::Flow::To::fqdns:
        return cannotSay(intent, flow.fqdns.empty() ? "names" : flow.fqdns.front());
    case Intent::Flow::To::entity:
        if (!egress && flow.entity == Entity::host)
            return Tree(); // a node always reaches its own pods
        return cannotSay(intent, flow.entity ? name(*flow.entity) : "an entity");
    }
    Tree tree = Tree::map();
    tree.set(egress ? "to" : "from", std::move(peers));
    if (!flow.ports.empty() || !flow.namedPorts.empty())
        tree.set("ports", portsTree(flow));
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
    return list;
}

} // namespace

base::Result<std::vector<Tree>> generate(const Intent& intent) {
    return typedPolicy(intent,
                       {"networking.k8s.io/v1", "podSelector", "policyTypes",
                        selectorTree(intent.podLabels, intent.podRequirements)},
                       [&](bool egress) { return rules(intent, egress); });
}

} // namespace sallyport::policy::kubernetes
