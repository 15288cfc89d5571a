// The elements of ingress, egress, ingressDeny and egressDeny, and whom they
// name (pkg/policy/api/{ingress,egress}.go and rule_validation.go).
#include "policy.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;

// The members that say who, by direction.
struct PeerMembers {
    std::string_view endpoints, cidr, cidrSet, entities, nodes, groups, requirements;
};
constexpr PeerMembers egressMembers = {"toEndpoints", "toCIDR",   "toCIDRSet", "toEntities",
                                       "toNodes",     "toGroups", "toRequires"};
constexpr PeerMembers ingressMembers = {"fromEndpoints", "fromCIDR",   "fromCIDRSet", "fromEntities",
                                        "fromNodes",     "fromGroups", "fromRequires"};

void addEntity(Reading& reading, const Reader& item, std::vector<Peer>& out) {
    Peer peer;
    peer.pointer = item.pointer();
    if (reading.policy.isOpen(item)) {
        peer.anyone = peer.unknown = true;
        out.push_back(std::move(peer));
        return;
    }
    const std::string word =
        item.word({"all", "world", "world-ipv4", "world-ipv6", "cluster", "cluster-mesh", "host", "init",
                   "ingress", "unmanaged", "remote-node", "health", "none", "kube-apiserver"});
    if (word == "none" || word.empty())
        return;
    if (word == "all") {
        peer.anyone = true;
    } else if (word == "cluster" || word == "cluster-mesh") {
        peer.entities = {Entity::host,   Entity::remoteNode, Entity::init,         Entity::ingress,
                         Entity::health, Entity::unmanaged,  Entity::kubeApiserver};
        Peer pods;
        pods.pointer = peer.pointer;
        pods.pods = Selector::everything();
        out.push_back(std::move(pods));
    } else if (word == "world-ipv4" || word == "world-ipv6") {
        model::Cidr all;
        all.base.v6 = word == "world-ipv6";
        peer.entities = {Entity::world};
        peer.nets = {all};
    } else {
        peer.entities = {*entityFrom(word)};
    }
    out.push_back(std::move(peer));
}

void addNodes(Reading& reading, const Reader& reader, std::vector<Peer>& out) {
    for (const Reader& item : reader.items()) {
        Peer peer;
        peer.pointer = item.pointer();
        peer.nodes = Selector::from(readObjectSelector(reading, item), Scope::pod);
        if (!reading.config.nodeSelectors) {
            peer.unknown = true;
            reading.policy.open(item, Text{"cilium-node-selectors",
                                           SALLYPORT_TR("rules about nodes need the agent's option "
                                                        "enable-node-selector-labels, which is not shown"),
                                           {}});
        } else if (!*reading.config.nodeSelectors) {
            item.report("cilium-node-selectors-off",
                        Text{"cilium-node-selectors-off",
                             SALLYPORT_TR("the agent refuses rules about nodes while its option "
                                          "enable-node-selector-labels is off"),
                             {}});
        }
        out.push_back(std::move(peer));
    }
}

void addCidrs(Reading& reading, const Reader& reader, std::vector<Peer>& out) {
    for (const Reader& item : reader.items()) {
        Peer peer;
        peer.pointer = item.pointer();
        if (const auto cidr = reading.policy.cidr(item))
            peer.nets.push_back(*cidr);
        else
            markUnknownNets(peer);
        out.push_back(std::move(peer));
    }
}

void addUnknownGroups(Reading& reading, const Reader& reader, std::vector<Peer>& out) {
    if (reader.items().empty())
        return;
    Peer peer;
    peer.pointer = reader.pointer();
    markUnknownNets(peer);
    reading.policy.open(reader, Text{"cilium-groups",
                                     SALLYPORT_TR("the addresses of a cloud provider's groups are "
                                                  "known only to its API"),
                                     {}});
    out.push_back(std::move(peer));
}

// An L3 member that is there but empty selects nobody: certain for endpoints; for the others versions differ.
void addEmpty(Reading& reading, const Reader& member, std::vector<Peer>& out) {
    Peer peer;
    peer.pointer = member.pointer();
    peer.anyone = peer.unknown = true;
    reading.policy.open(member,
                        Text{"cilium-empty-list",
                             SALLYPORT_TR("an empty list here means nobody or everybody, depending on the "
                                          "version of Cilium: leave it out or fill it"),
                             {}});
    out.push_back(std::move(peer));
}

struct Peers {
    std::vector<Peer> list;
    bool restricted = false; // some member says who
};

// At most one member may say who (rule_validation.go, "Combining %s and %s is not supported yet").
void checkCombination(const Reader& reader, const std::vector<Reader>& members) {
    const auto filled = [](const Reader& m) { return m.tree() && m.tree()->size() > 0; };
    if (std::ranges::count_if(members, filled) > 1)
        reader.report(
            "cilium-combined-peers",
            Text{"cilium-combined-peers",
                 SALLYPORT_TR("a rule may have only one of endpoints, CIDR, CIDRSet, entities, Services, "
                              "FQDNs, nodes and groups: write a rule for each"),
                 {}});
}

Peers readPeers(Reading& reading, const Reader& reader, const Section& section) {
    const PeerMembers& names = section.egress ? egressMembers : ingressMembers;
    const Reader endpoints = reader.member(names.endpoints);
    std::vector<Reader> members = {endpoints,
                                   reader.member(names.cidr),
                                   reader.member(names.cidrSet),
                                   reader.member(names.entities),
                                   reader.member(names.nodes),
                                   reader.member(names.groups)};
    const Reader fqdns = reader.member("toFQDNs");
    const Reader services = reader.member("toServices");
    if (section.egress)
        members.insert(members.end(), {fqdns, services});
    checkCombination(reader, members);
    if (!reader.member(names.requirements).items().empty())
        reader.member(names.requirements)
            .report("cilium-requires", Text{"cilium-requires",
                                            SALLYPORT_TR("%1 is no longer supported by Cilium"),
                                            {std::string(names.requirements)}});
    Peers peers;
    for (const Reader& member : members) {
        peers.restricted = peers.restricted || member.present();
        const bool empty = member.tree() && member.tree()->isList() && member.tree()->size() == 0;
        if (empty && member.pointer() != endpoints.pointer())
            addEmpty(reading, member, peers.list);
    }
    for (const Reader& item : endpoints.items())
        std::ranges::move(readPeerSelector(reading, item), std::back_inserter(peers.list));
    addCidrs(reading, members[1], peers.list);
    std::ranges::move(readCidrSets(reading, members[2]), std::back_inserter(peers.list));
    for (const Reader& item : members[3].items())
        addEntity(reading, item, peers.list);
    addNodes(reading, members[4], peers.list);
    addUnknownGroups(reading, members[5], peers.list);
    if (!section.egress)
        return peers;
    std::ranges::move(readServices(reading, services), std::back_inserter(peers.list));
    if (std::vector<std::string> patterns = readNames(reading, fqdns); !patterns.empty()) {
        Peer peer;
        peer.pointer = fqdns.pointer();
        peer.fqdns = std::move(patterns);
        peers.list.push_back(std::move(peer));
    }
    return peers;
}

void checkMembers(const Reader& reader, const Section& section) {
    if (section.egress && section.deny)
        reader.onlyMembers({"toEndpoints", "toCIDR", "toCIDRSet", "toEntities", "toNodes", "toGroups",
                            "toRequires", "toServices", "toPorts", "icmps"});
    else if (section.egress)
        reader.onlyMembers({"toEndpoints", "toCIDR", "toCIDRSet", "toEntities", "toNodes", "toGroups",
                            "toRequires", "toServices", "toFQDNs", "toPorts", "icmps", "authentication"});
    else if (section.deny)
        reader.onlyMembers({"fromEndpoints", "fromCIDR", "fromCIDRSet", "fromEntities", "fromNodes",
                            "fromGroups", "fromRequires", "toPorts", "icmps"});
    else
        reader.onlyMembers({"fromEndpoints", "fromCIDR", "fromCIDRSet", "fromEntities", "fromNodes",
                            "fromGroups", "fromRequires", "toPorts", "icmps", "authentication"});
}

void readAuthentication(Reading& reading, const Reader& reader, std::vector<Rule>& rules) {
    if (!reader.present())
        return;
    reader.onlyMembers({"mode"});
    const std::string mode = reader.member("mode").word({"disabled", "required", "test-always-fail"});
    for (Rule& rule : rules) {
        if (mode == "test-always-fail") {
            rule.anyPort = false;
            rule.ports.clear();
        } else if (mode == "required" && rule.l7.empty()) {
            rule.l7 = "authentication";
        }
    }
    if (mode == "required")
        reading.policy.note(reader, "cilium-authentication",
                            Text{"cilium-authentication",
                                 SALLYPORT_TR("the rule also demands mutual authentication of both sides"),
                                 {}});
}

} // namespace

std::vector<Rule> readRules(Reading& reading, const Reader& reader, const Section& section) {
    checkMembers(reader, section);
    Rule base;
    base.action = section.deny ? Action::deny : Action::allow;
    base.pointer = reader.pointer();
    base.place = reader.place();
    Peers peers = readPeers(reading, reader, section);
    base.peers = std::move(peers.list);
    const Reader ports = reader.member("toPorts");
    const Reader icmps = reader.member("icmps");
    const bool hasPorts = !ports.items().empty();
    const bool hasIcmps = !icmps.items().empty();
    if (hasPorts && hasIcmps)
        icmps.report(
            "cilium-icmps-ports",
            Text{"cilium-icmps-ports", SALLYPORT_TR("icmps and toPorts cannot stand in one rule"), {}});
    if (hasPorts && section.egress && !reader.member("toServices").items().empty())
        reading.policy.note(reader, "cilium-services-ports",
                            Text{"cilium-services-ports",
                                 SALLYPORT_TR("older agents of Cilium refuse toServices with toPorts"),
                                 {}});
    if (!peers.restricted && (hasPorts || hasIcmps)) { // any layer 3; a rule that says nothing allows nothing
        Peer everyone;
        everyone.anyone = true;
        everyone.pointer = reader.pointer();
        base.peers.push_back(std::move(everyone));
    }
    std::vector<Rule> out;
    if (hasPorts)
        addPorts(reading, ports, section, base, out);
    if (hasIcmps)
        addIcmps(reading, icmps, base, out);
    if (!hasPorts && !hasIcmps)
        out.push_back(std::move(base));
    readAuthentication(reading, reader.member("authentication"), out);
    return out;
}

} // namespace sallyport::policy::cilium
