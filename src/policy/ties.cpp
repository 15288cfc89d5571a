#include "ties.h"

#include "names.h"

#include <algorithm>
#include <span>

namespace sallyport::policy {

namespace {

using Test = Selector::Test;

std::span<const Selector> testsOf(const Selector& selector) {
    if (selector.kind == Selector::Kind::conjunction)
        return selector.operands;
    return {&selector, 1};
}

bool anyOpen(const Selector& test) {
    return isOpen(test.key) || std::ranges::any_of(test.values, isOpen);
}

// Two tests of one key that nothing can pass together.
bool exclude(const Selector& a, const Selector& b) {
    const auto listed = [](const Selector& in, const std::string& value) {
        return std::ranges::find(in.values, value) != in.values.end();
    };
    if (a.kind == Selector::Kind::none)
        return true;
    if (a.kind != Selector::Kind::test || b.kind != Selector::Kind::test || a.scope != b.scope ||
        a.key != b.key || anyOpen(a) || anyOpen(b))
        return false;
    if (a.test == Test::in && b.test == Test::in)
        return std::ranges::none_of(a.values, [&](const auto& value) { return listed(b, value); });
    if (a.test == Test::in && b.test == Test::notIn)
        return std::ranges::all_of(a.values, [&](const auto& value) { return listed(b, value); });
    return (a.test == Test::in || a.test == Test::exists) && b.test == Test::doesNotExist;
}

bool mayOverlap(const std::vector<model::Cidr>& a, const std::vector<model::Cidr>& b) {
    return std::ranges::any_of(a, [&](const auto& one) {
        return std::ranges::any_of(b, [&](const auto& other) { return one.overlaps(other); });
    });
}

// Addresses may be those of nodes, of names, and of pods where that counts.
bool netsMayCover(const Peer& nets, const Peer& other) {
    if (!other.nets.empty())
        return mayOverlap(nets.nets, other.nets);
    return !other.pods || nets.netsMatchPods;
}

bool mayOverlap(const Peer& a, const Peer& b) {
    if (a.anyone || b.anyone || a.unknown || b.unknown)
        return true;
    if (a.pods && b.pods)
        return mayOverlap(*a.pods, *b.pods);
    if (!a.nets.empty())
        return netsMayCover(a, b);
    if (!b.nets.empty())
        return netsMayCover(b, a);
    if (a.nodes && b.nodes)
        return mayOverlap(*a.nodes, *b.nodes);
    return !a.fqdns.empty() && !b.fqdns.empty();
}

PortSet portsOf(const Rule& rule) {
    if (rule.anyPort)
        return PortSet::all();
    PortSet out;
    for (const PortMatch& port : rule.ports) {
        if (port.unknown)
            return PortSet::all();
        for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp}) {
            if (port.protocol && port.protocol != protocol)
                continue;
            if (!port.named.empty() || port.first == 0)
                out |= PortSet::allOf(protocol); // a name may be any port
            else
                out.add(protocol, port.first, port.last);
        }
    }
    return out;
}

bool mayOverlap(const Rule& a, const Rule& b) {
    const bool peers = std::ranges::any_of(a.peers, [&](const Peer& one) {
        return std::ranges::any_of(b.peers, [&](const Peer& other) { return mayOverlap(one, other); });
    });
    return peers && !(portsOf(a) & portsOf(b)).empty();
}

bool mayDisagree(const std::vector<Rule>& a, const std::vector<Rule>& b) {
    return std::ranges::any_of(a, [&](const Rule& one) {
        return std::ranges::any_of(
            b, [&](const Rule& other) { return one.action != other.action && mayOverlap(one, other); });
    });
}

bool mayDisagree(const Policy& a, const Policy& b) {
    return mayOverlap(a.subject, b.subject) &&
           (mayDisagree(a.egress, b.egress) || mayDisagree(a.ingress, b.ingress));
}

Doubt tie(const Tier& tier, const Policy& first, const Policy& second, const model::ObjectKey& key) {
    Doubt doubt;
    doubt.key = key;
    doubt.place = second.place;
    doubt.why = {"equal-priority",
                 SALLYPORT_TR("%1 and %2 have the same priority, and which of them is applied where both "
                              "match is not defined: give one of them another"),
                 {first.id.text(), second.id.text()}};
    doubt.tier = tier.name;
    doubt.evaluated = true;
    return doubt;
}

} // namespace

bool mayOverlap(const Selector& a, const Selector& b) {
    return std::ranges::none_of(testsOf(a), [&](const Selector& one) {
        return std::ranges::any_of(
            testsOf(b), [&](const Selector& other) { return exclude(one, other) || exclude(other, one); });
    });
}

std::vector<Doubt> ties(const Tier& tier, bool whatever) {
    std::vector<Doubt> out;
    for (std::size_t i = 1; i < tier.policies.size(); ++i) {
        const Policy& second = tier.policies[i];
        for (std::size_t j = i; j-- > 0 && tier.policies[j].order == second.order;) {
            const Policy& first = tier.policies[j];
            if (!whatever && !mayDisagree(first, second))
                continue;
            out.push_back(
                tie(tier, first, second, {second.id.group, second.id.kind, second.id.ns, second.id.name}));
            break;
        }
    }
    return out;
}

} // namespace sallyport::policy
