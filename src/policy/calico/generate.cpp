#include "policy.h"

#include "../writing.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using base::Tree;
using model::Protocol;
using Kind = Expression::Kind;

Expression labelsExpression(const model::Labels& labels,
                            const std::vector<model::LabelRequirement>& requirements = {}) {
    std::vector<Expression> parts;
    for (const auto& [key, value] : labels)
        parts.push_back(Expression::of(Kind::equal, key, {value}));
    for (const model::LabelRequirement& requirement : requirements) {
        std::vector<std::string> values = requirement.values;
        std::ranges::sort(values);
        switch (requirement.op) {
        case model::LabelRequirement::Operator::in:
            parts.push_back(Expression::of(Kind::in, requirement.key, std::move(values)));
            break;
        case model::LabelRequirement::Operator::notIn:
            parts.push_back(Expression::of(Kind::notIn, requirement.key, std::move(values)));
            break;
        case model::LabelRequirement::Operator::exists:
            parts.push_back(Expression::of(Kind::has, requirement.key));
            break;
        case model::LabelRequirement::Operator::doesNotExist:
            parts.push_back(Expression::negated(Expression::of(Kind::has, requirement.key)));
            break;
        }
    }
    if (parts.size() == 1)
        return std::move(parts.front());
    Expression all;
    if (parts.size() > 1) {
        all.kind = Kind::conjunction;
        all.operands = std::move(parts);
    }
    return all;
}

// Without the brackets that Calico writes around a whole selector.
std::string selectorText(const Expression& expression) {
    std::string written = expression.text();
    return expression.kind == Kind::conjunction ? written.substr(1, written.size() - 2) : written;
}

Tree podEntity(const Intent& intent, const Intent::Flow& flow) {
    Tree entity = Tree::map();
    const bool own = flow.ns == intent.ns;
    if (flow.ns.empty())
        entity.set("namespaceSelector", text("all()"));
    else if (!own)
        entity.set("namespaceSelector",
                   text(selectorText(labelsExpression({{"kubernetes.io/metadata.name", flow.ns}}))));
    if (own || !flow.podLabels.empty())
        entity.set("selector", text(selectorText(labelsExpression(flow.podLabels))));
    return entity;
}

Tree netList(const std::vector<model::Cidr>& nets) {
    Tree list = Tree::list();
    for (const model::Cidr& net : nets)
        list.append(text(net.text()));
    return list;
}

// nets minus except, a rule for each IP version.
std::vector<Tree> netEntities(const Intent::Flow& flow) {
    std::vector<Tree> out;
    for (const bool six : {false, true}) {
        std::vector<model::Cidr> nets, except;
        for (const Block& block : blocks(flow)) {
            if (block.cidr.base.v6 != six)
                continue;
            nets.push_back(block.cidr);
            for (const model::Cidr& net : block.except) {
                if (std::ranges::find(except, net) == except.end())
                    except.push_back(net);
            }
        }
        if (nets.empty())
            continue;
        Tree entity = Tree::map();
        entity.set("nets", netList(nets));
        if (!except.empty())
            entity.set("notNets", netList(except));
        out.push_back(std::move(entity));
    }
    return out;
}

Tree portText(const PortRange& range) {
    return range.last > range.first ? text(std::to_string(range.first) + ":" + std::to_string(range.last))
                                    : Tree::integer(range.first);
}

struct Ports {
    std::optional<Protocol> protocol; // nothing: every port of every protocol
    Tree list = Tree::list();
};

// A rule has one protocol.
std::vector<Ports> portsOf(const Intent::Flow& flow) {
    std::vector<Ports> out;
    const auto of = [&](Protocol protocol) -> Tree& {
        const auto found = std::ranges::find(out, std::optional(protocol), &Ports::protocol);
        if (found != out.end())
            return found->list;
        out.push_back({protocol, Tree::list()});
        return out.back().list;
    };
    for (const auto& [protocol, range] : flow.ports)
        of(protocol).append(portText(range));
    for (const auto& [protocol, named] : flow.namedPorts)
        of(protocol).append(text(named));
    if (out.empty())
        out.push_back({});
    return out;
}

Tree ruleTree(const Tree& entity, const Ports& ports, bool egress) {
    Tree tree = Tree::map();
    tree.set("action", text("Allow"));
    if (ports.protocol)
        tree.set("protocol", text(model::name(*ports.protocol)));
    Tree source = egress ? Tree() : entity;
    Tree destination = egress ? entity : Tree();
    if (ports.list.size() > 0)
        destination.set("ports", ports.list);
    if (source.size() > 0)
        tree.set("source", std::move(source));
    if (destination.size() > 0)
        tree.set("destination", std::move(destination));
    return tree;
}

base::Result<std::vector<Tree>> entities(const Intent& intent, const Intent::Flow& flow, bool egress) {
    switch (flow.to) {
    case Intent::Flow::To::pods:
        return std::vector<Tree>{podEntity(intent, flow)};
    case Intent::Flow::To::nets:
        return netEntities(flow);
    case Intent::Flow::To::fqdns: // destination.domains is Calico Enterprise's
        return cannotSay(intent, flow.fqdns.empty() ? "names" : flow.fqdns.front());
    case Intent::Flow::To::entity:
        break;
    }
    if (!egress && flow.entity == policy::Entity::host)
        return std::vector<Tree>(); // a node always reaches its own pods
    return cannotSay(intent, flow.entity ? name(*flow.entity) : "an entity");
}

base::Result<Tree> rules(const Intent& intent, bool egress) {
    Tree list = Tree::list();
    for (const Intent::Flow& flow : egress ? intent.egressFlows : intent.ingressFlows) {
        const auto who = entities(intent, flow, egress);
        if (!who.ok())
            return who.error();
        for (const Tree& entity : *who) {
            for (const Ports& ports : portsOf(flow))
                list.append(ruleTree(entity, ports, egress));
        }
    }
    return list;
}

} // namespace

base::Result<std::vector<Tree>> generate(const Intent& intent) {
    return typedPolicy(intent,
                       {"projectcalico.org/v3", "selector", "types",
                        text(selectorText(labelsExpression(intent.podLabels, intent.podRequirements)))},
                       [&](bool egress) { return rules(intent, egress); });
}

} // namespace sallyport::policy::calico
