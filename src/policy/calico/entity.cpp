// Who a rule is about: selectors over endpoints and network sets, addresses
// (updateprocessors/rules.go getEndpointSelector, calc/rule_scanner.go).
#include "policy.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using base::Reader;
using base::Text;
using model::Cidr;

bool hasGlobal(const Expression& expression) {
    return expression.kind == Expression::Kind::global || std::ranges::any_of(expression.operands, hasGlobal);
}

struct Nets {
    std::vector<Cidr> list;
    bool given = false;
    bool open = false; // some are not told
};

Nets readNets(Reading& reading, const Reader& reader, bool negated) {
    Nets nets;
    for (const Reader& item : reader.items()) {
        nets.given = true;
        const auto net = reading.policy.cidr(item, !reading.strict);
        if (!net) {
            nets.open = true;
            continue;
        }
        if (reading.strict && net->hadHostBits)
            item.report("calico-unmasked",
                        Text{"calico-unmasked",
                             SALLYPORT_TR("Calico refuses a range with host bits: write %1"),
                             {net->text()}});
        if (reading.strict && negated && net->bits == 0)
            item.report("calico-not-everything",
                        Text{"calico-not-everything",
                             SALLYPORT_TR("notNets %1 leaves nobody: Calico refuses it"),
                             {net->text()}});
        nets.list.push_back(*net);
    }
    return nets;
}

// A rule does not hold for an IP version when all its nets, or all its notNets, are of the other one
// (felix/rules filterNets).
void narrow(const Nets& nets, Versions& versions) {
    if (nets.list.empty() || nets.open)
        return;
    const auto six = [](const Cidr& net) { return net.base.v6; };
    versions.v4 = versions.v4 && !std::ranges::all_of(nets.list, six);
    versions.v6 = versions.v6 && std::ranges::any_of(nets.list, six);
}

std::optional<Expression> accounts(Reading& reading, const Reader& reader) {
    reader.onlyMembers({"names", "selector"});
    auto selector = readSelector(reading, reader.member("selector"));
    if (selector)
        selector = withPrefix(std::move(*selector), accountPrefix);
    std::vector<std::string> names;
    for (const Reader& item : reader.member("names").items()) {
        (void)reading.policy.isOpen(item);
        names.push_back(item.text());
    }
    if (names.empty())
        return selector;
    std::ranges::sort(names);
    Expression named = Expression::of(Expression::Kind::in, accountLabel, std::move(names));
    return selector ? Expression::both(std::move(*selector), std::move(named)) : named;
}

struct Selectors {
    std::optional<Expression> positive, negative;
};

Selectors readSelectors(Reading& reading, const Reader& reader) {
    const auto namespaces = readSelector(reading, reader.member("namespaceSelector"), true);
    auto positive = readSelector(reading, reader.member("selector"));
    Selectors out;
    out.negative = readSelector(reading, reader.member("notSelector"));
    if (auto account = accounts(reading, reader.member("serviceAccounts")))
        positive = positive ? Expression::both(std::move(*account), std::move(*positive)) : *account;
    std::optional<Expression> where;
    if (namespaces)
        where = ofNamespaces(*namespaces);
    else if (!reading.ns.empty())
        where = Expression::of(Expression::Kind::equal, namespaceLabel, {reading.ns});
    if (where && (positive || out.negative || namespaces))
        positive = positive ? Expression::both(std::move(*where), std::move(*positive)) : *where;
    out.positive = std::move(positive);
    return out;
}

// Addresses of what is no pod and matches.
struct SetNets {
    std::vector<Cidr> nets;
    bool unknown = false;
};

SetNets setsThatMatch(const Cluster& cluster, const Expression& expression) {
    SetNets out;
    for (const NetworkSet& set : cluster.sets) {
        const Certainty certainty = matches(expression, set.labels);
        if (certainty == Certainty::no)
            continue;
        out.unknown = out.unknown || set.unknown || certainty == Certainty::maybe;
        out.nets.insert(out.nets.end(), set.nets.begin(), set.nets.end());
    }
    return out;
}

// Ranges nest or are apart, so what two lists have in common is the smaller ones.
std::vector<Cidr> common(const std::vector<Cidr>& a, const std::vector<Cidr>& b) {
    std::vector<Cidr> out;
    for (const Cidr& one : a) {
        for (const Cidr& other : b) {
            if (one.contains(other))
                out.push_back(other);
            else if (other.contains(one))
                out.push_back(one);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// An endpoint, or an address of a set, that the selector covers.
void addSelected(const Reading& reading, const Expression& expression, const Peer& addresses,
                 std::vector<Peer>& out) {
    Peer pods = addresses;
    pods.pods = onPods(expression);
    if (pods.pods->kind != Selector::Kind::none)
        out.push_back(std::move(pods));
    const SetNets sets = setsThatMatch(reading.cluster, expression);
    if (sets.nets.empty() && !sets.unknown)
        return;
    Peer members = addresses;
    if (sets.unknown)
        markUnknownNets(members);
    else
        members.nets = addresses.nets.empty() ? sets.nets : common(addresses.nets, sets.nets);
    if (!members.nets.empty())
        out.push_back(std::move(members));
}

// Everyone but: also who is no endpoint at all.
void addAllBut(const Reading& reading, const Expression& expression, Peer addresses, std::vector<Peer>& out) {
    addresses.notPods = onPods(expression);
    const SetNets sets = setsThatMatch(reading.cluster, expression);
    addresses.notNets.insert(addresses.notNets.end(), sets.nets.begin(), sets.nets.end());
    addresses.unknown = addresses.unknown || sets.unknown;
    out.push_back(std::move(addresses));
}

void checkServices(const Reader& reader, bool others) {
    if (others || reader.member("serviceAccounts").present())
        reader.member("services")
            .report("calico-services-alone",
                    Text{"calico-services-alone",
                         SALLYPORT_TR("services cannot stand beside selectors, serviceAccounts or nets"),
                         {}});
}

} // namespace

std::optional<Expression> readSelector(Reading& reading, const Reader& reader, bool mayBeGlobal) {
    const std::string text = reader.text();
    if (text.empty())
        return {};
    const bool open = reading.policy.isOpen(reader);
    auto expression = parseSelector(text);
    if (!expression.ok()) {
        if (open) // whatever the variable makes of it
            return Expression::of(Expression::Kind::has, text);
        reader.report("calico-selector", expression.error().message);
        return {};
    }
    if (hasGlobal(*expression) && !(mayBeGlobal && expression->kind == Expression::Kind::global))
        reader.report("calico-global",
                      Text{"calico-global",
                           SALLYPORT_TR("global() stands alone, in the namespaceSelector of a rule"),
                           {}});
    return std::move(*expression);
}

EntityRule readEntity(Reading& reading, const Reader& reader) {
    reader.onlyMembers({"selector", "notSelector", "namespaceSelector", "serviceAccounts", "services", "nets",
                        "notNets", "ports", "notPorts"});
    EntityRule entity;
    const Selectors selectors = readSelectors(reading, reader);
    const Nets nets = readNets(reading, reader.member("nets"), false);
    const Nets notNets = readNets(reading, reader.member("notNets"), true);
    narrow(nets, entity.versions);
    narrow(notNets, entity.versions);
    entity.given = selectors.positive || selectors.negative || nets.given || notNets.given;
    if (reader.member("services").present())
        checkServices(reader, entity.given);

    Peer addresses;
    addresses.pointer = reader.pointer();
    addresses.nets = nets.list;
    addresses.notNets = notNets.list;
    if (nets.open)
        markUnknownNets(addresses);
    addresses.unknown = addresses.unknown || notNets.open;
    if (selectors.positive) {
        Expression who = *selectors.positive;
        if (selectors.negative)
            who = Expression::both(std::move(who), Expression::negated(*selectors.negative));
        addSelected(reading, who, addresses, entity.peers);
    } else if (selectors.negative) {
        addAllBut(reading, *selectors.negative, std::move(addresses), entity.peers);
    } else {
        addresses.anyone = addresses.nets.empty() && addresses.notNets.empty();
        entity.peers.push_back(std::move(addresses));
    }
    return entity;
}

} // namespace sallyport::policy::calico
