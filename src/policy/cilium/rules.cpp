// The elements of ingress, egress, ingressDeny and egressDeny
// (pkg/policy/api/{ingress,egress,l4,icmp}.go and rule_validation.go).
#include "../names.h"
#include "policy.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

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
            peer.pods = Selector::nothing(); // without the option such a rule has no effect
        }
        out.push_back(std::move(peer));
    }
}

bool isPattern(const std::string& text, bool stars) {
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [&](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_' || c == '.' || (stars && c == '*');
    });
}

// matchName or matchPattern of toFQDNs and rules.dns.
std::vector<std::string> readNames(Reading& reading, const Reader& reader) {
    std::vector<std::string> out;
    for (const Reader& item : reader.items()) {
        item.onlyMembers({"matchName", "matchPattern"});
        const Reader name = item.member("matchName");
        const Reader pattern = item.member("matchPattern");
        const Reader& given = name.present() ? name : pattern;
        if (name.present() == pattern.present()) {
            item.report("fqdn-form",
                        Text{"fqdn-form",
                             SALLYPORT_TR("an entry takes exactly one of matchName and matchPattern"),
                             {}});
            continue;
        }
        const std::string text = given.text();
        if (!reading.policy.isOpen(given) && !isPattern(text, pattern.present()))
            given.report("bad-fqdn", Text{"bad-fqdn", SALLYPORT_TR("\"%1\" is no name of a host"), {text}});
        out.push_back(text);
    }
    return out;
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

// pkg/iana: letters, digits and single '-' inside, at least one letter, at most 15.
bool isServiceName(const std::string& text) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '-'; };
    return !text.empty() && text.size() <= 15 && std::ranges::all_of(text, allowed) &&
           std::ranges::any_of(text, [](unsigned char c) { return std::isalpha(c); }) &&
           text.front() != '-' && text.back() != '-' && text.find("--") == std::string::npos;
}

void readPortText(const Reader& port, const Reader& endPort, PortMatch& match) {
    const std::string text = port.text();
    if (isServiceName(text)) {
        match.named = text;
        std::ranges::transform(match.named, match.named.begin(),
                               [](unsigned char c) { return std::tolower(c); });
        return;
    }
    const bool digits = !text.empty() && text.size() <= 5 &&
                        std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c); });
    const int number = digits ? std::stoi(text) : -1;
    if (number < 0 || number > 65535) {
        port.report("bad-port", Text{"bad-port",
                                     SALLYPORT_TR("\"%1\" is no port: write \"0\" to \"65535\" or the "
                                                  "name of a port, in quotes"),
                                     {text}});
        return;
    }
    const int last = static_cast<int>(endPort.integer(0, 65535, 0));
    match.first = number;
    match.last = number == 0 ? 0 : std::max(number, last);
}

std::optional<PortMatch> readPort(Reading& reading, const Reader& reader) {
    reader.onlyMembers({"port", "endPort", "protocol"});
    PortMatch match;
    match.pointer = reader.pointer();
    const Reader port = reader.member("port");
    const Reader protocol = reader.member("protocol");
    const Reader endPort = reader.member("endPort");
    if (reading.policy.isOpen(port) || reading.policy.isOpen(protocol) || reading.policy.isOpen(endPort)) {
        match.unknown = true;
        return match;
    }
    if (port.require())
        readPortText(port, endPort, match);
    const std::string word = protocol.word(
        {"TCP", "UDP", "SCTP", "VRRP", "IGMP", "GRE", "IPIP", "IPV6", "ESP", "AH", "ANY"}, "ANY");
    if (word == "ANY")
        return match;
    match.protocol = model::protocolFrom(word);
    if (!match.protocol) // GRE and its likes: nothing that a verdict here speaks of
        return {};
    return match;
}

// The names of ICMP types that the CRD takes, with their numbers by family (pkg/policy/api/icmp.go).
struct IcmpName {
    std::string_view name;
    int v4, v6; // -1: not in that family
};
constexpr std::array<IcmpName, 35> icmpNames = {{
    {"EchoReply", 0, 129},
    {"DestinationUnreachable", 3, 1},
    {"Redirect", 5, -1},
    {"Echo", 8, -1},
    {"EchoRequest", 8, 128},
    {"RouterAdvertisement", 9, 134},
    {"RouterSelection", 10, -1},
    {"TimeExceeded", 11, 3},
    {"ParameterProblem", 12, 4},
    {"Timestamp", 13, -1},
    {"TimestampReply", 14, -1},
    {"Photuris", 40, -1},
    {"ExtendedEchoRequest", 42, 160},
    {"ExtendedEcho Reply", 43, -1},
    {"ExtendedEchoReply", 43, 161},
    {"PacketTooBig", -1, 2},
    {"MulticastListenerQuery", -1, 130},
    {"MulticastListenerReport", -1, 131},
    {"MulticastListenerDone", -1, 132},
    {"RouterSolicitation", -1, 133},
    {"NeighborSolicitation", -1, 135},
    {"NeighborAdvertisement", -1, 136},
    {"RedirectMessage", -1, 137},
    {"RouterRenumbering", -1, 138},
    {"ICMPNodeInformationQuery", -1, 139},
    {"ICMPNodeInformationResponse", -1, 140},
    {"InverseNeighborDiscoverySolicitation", -1, 141},
    {"InverseNeighborDiscoveryAdvertisement", -1, 142},
    {"HomeAgentAddressDiscoveryRequest", -1, 144},
    {"HomeAgentAddressDiscoveryReply", -1, 145},
    {"MobilePrefixSolicitation", -1, 146},
    {"MobilePrefixAdvertisement", -1, 147},
    {"DuplicateAddressRequestCodeSuffix", -1, 157},
    {"DuplicateAddressConfirmationCodeSuffix", -1, 158},
    {"Unassigned", -1, -1},
}};

PortMatch readIcmp(Reading& reading, const Reader& field) {
    field.onlyMembers({"family", "type"});
    PortMatch match;
    match.pointer = field.pointer();
    match.icmp = true;
    const Reader type = field.member("type");
    if (reading.policy.isOpen(field.member("family")) || reading.policy.isOpen(type)) {
        match.unknown = true;
        return match;
    }
    const bool six = field.member("family").word({"IPv4", "IPv6"}, "IPv4") == "IPv6";
    match.protocol = six ? Protocol::icmpv6 : Protocol::icmp;
    const std::string* written = type.tree() ? type.tree()->asString() : nullptr;
    if (!written) {
        if (type.require())
            match.icmpType = static_cast<int>(type.integer(0, 255));
        return match;
    }
    const bool digits = !written->empty() && written->size() <= 3 &&
                        std::ranges::all_of(*written, [](unsigned char c) { return std::isdigit(c); });
    const auto named = std::ranges::find(icmpNames, std::string_view(*written), &IcmpName::name);
    int number = -1;
    if (digits)
        number = std::stoi(*written);
    else if (named != icmpNames.end())
        number = six ? named->v6 : named->v4;
    if (number < 0 || number > 255)
        type.report("bad-icmp-type", Text{"bad-icmp-type",
                                          SALLYPORT_TR("\"%1\" is no type of %2"),
                                          {*written, six ? "ICMPv6" : "ICMP"}});
    match.icmpType = std::max(number, 0);
    return match;
}

struct Filter {
    std::string l7;
    std::vector<std::string> dnsPatterns;
};

// The layer 7 part of one element of toPorts.
Filter readFilter(Reading& reading, const Reader& element, bool egress) {
    Filter filter;
    const Reader rules = element.member("rules");
    rules.onlyMembers({"http", "dns", "kafka", "l7proto", "l7"});
    for (const char* name : {"http", "kafka", "l7proto", "dns"}) {
        if (!rules.member(name).present())
            continue;
        if (!filter.l7.empty())
            rules.report("cilium-l7-types",
                         Text{"cilium-l7-types", SALLYPORT_TR("rules takes one kind only"), {}});
        filter.l7 = name;
    }
    if (filter.l7 == "dns") {
        filter.dnsPatterns = readNames(reading, rules.member("dns"));
        if (!egress)
            rules.report(
                "cilium-dns-ingress",
                Text{"cilium-dns-ingress", SALLYPORT_TR("DNS rules are not allowed on ingress"), {}});
    }
    if (filter.l7.empty() && element.member("serverNames").present())
        filter.l7 = "tls";
    if (filter.l7.empty() && element.member("listener").present())
        filter.l7 = "listener";
    return filter;
}

void checkFilter(const Reader& element, const Filter& filter, const std::vector<PortMatch>& ports) {
    if (filter.l7.empty() || filter.l7 == "tls" || filter.l7 == "listener")
        return;
    const bool zero = ports.empty() || std::ranges::any_of(ports, [](const PortMatch& p) {
                          return p.first == 0 && p.named.empty() && !p.unknown;
                      });
    const bool dns = filter.l7 == "dns";
    const bool other = !dns && std::ranges::any_of(ports, [](const PortMatch& p) {
        return !p.unknown && p.protocol != Protocol::tcp;
    });
    const bool range = dns && std::ranges::any_of(ports, [](const PortMatch& p) { return p.last > p.first; });
    if (zero || other || range)
        element.report(
            "cilium-l7-ports",
            Text{"cilium-l7-ports",
                 SALLYPORT_TR("layer 7 rules need ports by number or name, TCP but for DNS, and no ranges "
                              "for DNS"),
                 {}});
}

// Parts of a rule that differ in their filter become rules of their own.
void addPorts(Reading& reading, const Reader& reader, const Section& section, const Rule& base,
              std::vector<Rule>& out) {
    Rule plain = base;
    plain.anyPort = false;
    bool anyPlain = false;
    for (const Reader& element : reader.items()) {
        if (section.deny)
            element.onlyMembers({"ports"});
        else
            element.onlyMembers(
                {"ports", "rules", "listener", "originatingTLS", "terminatingTLS", "serverNames"});
        std::vector<PortMatch> ports;
        const std::vector<Reader> items = element.member("ports").items();
        for (const Reader& item : items) {
            if (auto port = readPort(reading, item))
                ports.push_back(std::move(*port));
        }
        if (items.size() > 40)
            element.report("too-many-ports",
                           Text{"too-many-ports", SALLYPORT_TR("at most 40 ports here"), {}});
        const Filter filter = section.deny ? Filter() : readFilter(reading, element, section.egress);
        if (items.empty()) // every port, but not ICMP
            ports.push_back({});
        checkFilter(element, filter, items.empty() ? std::vector<PortMatch>() : ports);
        if (filter.l7.empty()) {
            anyPlain = true;
            std::ranges::move(ports, std::back_inserter(plain.ports));
            continue;
        }
        Rule filtered = base;
        filtered.anyPort = false;
        filtered.ports = std::move(ports);
        filtered.l7 = filter.l7;
        filtered.dnsPatterns = filter.dnsPatterns;
        out.push_back(std::move(filtered));
    }
    if (anyPlain)
        out.push_back(std::move(plain));
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
        reader.report("cilium-services-ports",
                      Text{"cilium-services-ports",
                           SALLYPORT_TR("Cilium's agent refuses toServices with toPorts"),
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
    if (hasIcmps) {
        Rule rule = base;
        rule.anyPort = false;
        for (const Reader& item : icmps.items()) {
            item.onlyMembers({"fields"});
            for (const Reader& field : item.member("fields").items())
                rule.ports.push_back(readIcmp(reading, field));
        }
        out.push_back(std::move(rule));
    }
    if (!hasPorts && !hasIcmps)
        out.push_back(std::move(base));
    readAuthentication(reading, reader.member("authentication"), out);
    return out;
}

} // namespace sallyport::policy::cilium
