// One rule: action, protocol and ports, both ends
// (validator/v3 validateRule, validateEntityRule, validateNetworkPolicySpec).
#include "policy.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

// Which versions the rule is for at all: its own word, and that of the addresses on both ends.
Versions versionsOf(const Reader& reader, const EntityRule& source, const EntityRule& destination) {
    Versions versions{source.versions.v4 && destination.versions.v4,
                      source.versions.v6 && destination.versions.v6};
    const auto number = reader.member("ipVersion").optionalInteger(4, 6);
    if (number && *number == 5)
        reader.member("ipVersion")
            .report("calico-ip-version", Text{"calico-ip-version", SALLYPORT_TR("ipVersion is 4 or 6"), {}});
    versions.v4 = versions.v4 && number.value_or(4) == 4;
    versions.v6 = versions.v6 && number.value_or(6) == 6;
    return versions;
}

// v3 refuses addresses of both versions in one rule, and of another than ipVersion.
void checkVersions(const Reader& reader) {
    bool v4 = false, v6 = false;
    for (const char* end : {"source", "destination"}) {
        for (const char* list : {"nets", "notNets"}) {
            for (const Reader& item : reader.member(end).member(list).items()) {
                const auto net = model::Cidr::parse(item.text(), true);
                v4 = v4 || (net && !net->base.v6);
                v6 = v6 || (net && net->base.v6);
            }
        }
    }
    const auto number = reader.member("ipVersion").optionalInteger(4, 6);
    if ((v4 && v6) || (number && ((v4 && *number != 4) || (v6 && *number != 6))))
        reader.report(
            "calico-ip-versions",
            Text{"calico-ip-versions", SALLYPORT_TR("a rule is for IPv4 or for IPv6: make two of it"), {}});
}

void restrict(const Versions& versions, std::vector<Peer>& peers) {
    if (versions.v4 && versions.v6)
        return;
    model::Cidr all;
    all.base.v6 = versions.v6;
    for (Peer& peer : peers) {
        std::erase_if(peer.nets, [&](const model::Cidr& net) { return net.base.v6 != versions.v6; });
        if (peer.nets.empty())
            peer.nets = {all};
    }
}

// Peers of an end that had addresses, all of the version that the rule is not for, are gone.
void dropOther(const Versions& versions, std::vector<Peer>& peers) {
    if (versions.v4 == versions.v6) {
        if (!versions.v4)
            peers.clear();
        return;
    }
    std::erase_if(peers, [&](const Peer& peer) {
        return !peer.nets.empty() && std::ranges::none_of(peer.nets, [&](const model::Cidr& net) {
            return net.base.v6 == versions.v6;
        });
    });
}

bool coverEverything(const std::vector<PortMatch>& ports) {
    PortSet all;
    for (const PortMatch& port : ports) {
        if (port.named.empty() && !port.unknown)
            all.add(Protocol::tcp, port.first, port.last);
    }
    return all == PortSet::allOf(Protocol::tcp);
}

// Questions name no source port, so a rule that wants some holds for a part of the connections.
void readSourcePorts(Reading& reading, const Reader& source, const ProtocolMatch& protocol, bool fromPeers,
                     Rule& rule) {
    const std::vector<PortMatch> ports = readPorts(reading, source.member("ports"), protocol);
    const std::vector<PortMatch> notPorts = readPorts(reading, source.member("notPorts"), protocol);
    rule.partly = (!ports.empty() && !coverEverything(ports)) || !notPorts.empty();
    const auto named = [](const PortMatch& port) { return !port.named.empty(); };
    if (!fromPeers || ports.empty() || !std::ranges::all_of(ports, named))
        return;
    for (Peer& peer : rule.peers) { // only pods have names of ports
        if (!peer.pods)
            peer.pods = Selector::everything();
        peer.anyone = false;
    }
}

void readHttp(const Reader& reader, bool egress, const ProtocolMatch& protocol, Rule& rule) {
    if (!reader.present())
        return;
    reader.onlyMembers({"methods", "paths"});
    rule.l7 = "http";
    (void)reader.member("methods").texts();
    for (const Reader& path : reader.member("paths").items()) {
        path.onlyMembers({"exact", "prefix"});
        const std::string exact = path.member("exact").text();
        const std::string prefix = path.member("prefix").text();
        const std::string& written = exact.empty() ? prefix : exact;
        if (exact.empty() == prefix.empty() || !written.starts_with('/') ||
            written.find_first_of("? #") != std::string::npos)
            path.report("calico-http-path",
                        Text{"calico-http-path",
                             SALLYPORT_TR("a path is either exact or prefix, begins with / and holds no ?, # "
                                          "or space"),
                             {}});
    }
    if (egress || rule.action != Action::allow)
        reader.report("calico-http",
                      Text{"calico-http", SALLYPORT_TR("http belongs into ingress rules that allow"), {}});
    if (protocol.given && !protocol.open && protocol.protocol != Protocol::tcp)
        reader.report("calico-http-protocol",
                      Text{"calico-http-protocol", SALLYPORT_TR("http needs protocol TCP, or none"), {}});
}

void readIcmps(const Reader& reader, const ProtocolMatch& protocol, Rule& rule) {
    const auto icmp = readIcmp(reader.member("icmp"), protocol);
    const bool isIcmp = protocol.protocol == Protocol::icmp || protocol.protocol == Protocol::icmpv6;
    if (reader.member("icmp").present() && !isIcmp && !protocol.open)
        reader.member("icmp").report(
            "calico-icmp-protocol",
            Text{"calico-icmp-protocol", SALLYPORT_TR("icmp needs protocol ICMP or ICMPv6"), {}});
    if (icmp) {
        rule.anyPort = false;
        rule.ports = {*icmp};
    }
    if (auto without = readIcmp(reader.member("notICMP"), protocol))
        rule.notPorts.push_back(std::move(*without));
}

// What the destination's ports leave of the protocol.
void readDestinationPorts(Reading& reading, const Reader& destination, const ProtocolMatch& protocol,
                          Rule& rule) {
    rule.ports = readPorts(reading, destination.member("ports"), protocol);
    rule.notPorts = readPorts(reading, destination.member("notPorts"), protocol);
    rule.anyPort = !protocol.given && rule.ports.empty();
    if (!protocol.given || !rule.ports.empty())
        return;
    PortMatch whole;
    whole.protocol = protocol.protocol;
    whole.unknown = protocol.open;
    whole.icmp = !protocol.hasPorts();
    if (protocol.protocol || protocol.open)
        rule.ports.push_back(std::move(whole));
}

// The rule for what a Service stands for, with the rule's own protocol and for its versions.
std::vector<Rule> withService(const Rule& rule, const std::vector<ServicePart>& parts, bool ports,
                              const Versions& versions) {
    std::vector<Rule> out;
    if (rule.peers.empty()) // nobody already
        return {rule};
    for (const ServicePart& part : parts) {
        Rule one = rule;
        one.peers = part.peers;
        dropOther(versions, one.peers);
        restrict(versions, one.peers);
        for (Peer& peer : one.peers)
            peer.pointer = rule.peers.front().pointer;
        if (ports) {
            std::vector<PortMatch> kept;
            std::ranges::copy_if(part.ports, std::back_inserter(kept), [&](const PortMatch& port) {
                const auto covers = [&](const PortMatch& own) {
                    return own.unknown || own.protocol == port.protocol;
                };
                return rule.anyPort || port.unknown || std::ranges::any_of(rule.ports, covers);
            });
            one.anyPort = false;
            one.ports = std::move(kept);
        }
        out.push_back(std::move(one));
    }
    if (out.empty()) { // a Service without endpoints: it stays for the explanation, and covers nobody
        out.push_back(rule);
        out.front().peers.clear();
    }
    return out;
}

Action actionOf(const Reader& reader) {
    reader.require();
    const std::string word = reader.word({"Allow", "Deny", "Log", "Pass"});
    return word == "Allow"  ? Action::allow
           : word == "Log"  ? Action::log
           : word == "Pass" ? Action::pass
                            : Action::deny;
}

void checkServices(const Reader& reader, bool egress) {
    const Reader wrong = reader.member(egress ? "source" : "destination").member("services");
    if (wrong.present())
        wrong.report("calico-services-end",
                     Text{"calico-services-end",
                          SALLYPORT_TR("services belongs to the destination of an egress rule, or the source "
                                       "of an ingress rule"),
                          {}});
    const Reader destination = reader.member("destination");
    const bool ports =
        !destination.member("ports").items().empty() || !destination.member("notPorts").items().empty();
    if (egress && ports && destination.member("services").present())
        destination.report("calico-services-ports",
                           Text{"calico-services-ports",
                                SALLYPORT_TR("services brings its own ports: leave ports and notPorts out"),
                                {}});
}

} // namespace

std::vector<Rule> readRule(Reading& reading, const Reader& reader, bool egress) {
    reader.onlyMembers({"action", "protocol", "notProtocol", "icmp", "notICMP", "ipVersion", "source",
                        "destination", "http", "metadata"});
    Rule rule;
    rule.pointer = reader.pointer();
    rule.place = reader.place();
    rule.action = actionOf(reader.member("action"));
    const Reader source = reader.member("source"), destination = reader.member("destination");
    EntityRule from = readEntity(reading, source);
    EntityRule to = readEntity(reading, destination);
    const Versions versions = versionsOf(reader, from, to);
    if (reading.strict)
        checkVersions(reader);
    EntityRule& peer = egress ? to : from;
    EntityRule& self = egress ? from : to;
    dropOther(versions, peer.peers);
    dropOther(versions, self.peers);
    restrict(versions, peer.peers);
    rule.peers = std::move(peer.peers);
    if (self.given)
        rule.self = std::move(self.peers);
    if (self.given && rule.self.empty()) // nobody is that
        rule.peers.clear();

    const ProtocolMatch protocol = readProtocol(reading, reader.member("protocol"));
    const ProtocolMatch without = readProtocol(reading, reader.member("notProtocol"));
    readDestinationPorts(reading, destination, protocol, rule);
    readIcmps(reader, protocol, rule);
    readSourcePorts(reading, source, protocol, !egress, rule);
    if (without.given && (without.protocol || without.open)) {
        PortMatch whole;
        whole.protocol = without.protocol;
        whole.unknown = without.open;
        whole.icmp = !without.hasPorts();
        rule.notPorts.push_back(std::move(whole));
    }
    readHttp(reader.member("http"), egress, protocol, rule);
    checkServices(reader, egress);
    const Reader services = (egress ? destination : source).member("services");
    if (!services.present())
        return {std::move(rule)};
    return withService(rule, readService(reading, services), egress, versions);
}

} // namespace sallyport::policy::calico
