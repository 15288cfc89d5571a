#include "networkpolicy.h"

#include <algorithm>
#include <cctype>

namespace sallyport::policy::kubernetes {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

// validation.IsValidPortName
bool isPortName(const std::string& name) {
    const auto lower = [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '-'; };
    const auto letter = [](unsigned char c) { return std::islower(c); };
    return !name.empty() && name.size() <= 15 && std::ranges::all_of(name, lower) &&
           std::ranges::any_of(name, letter) && name.find("--") == std::string::npos && name.front() != '-' &&
           name.back() != '-';
}

void readPortNumber(PolicyReading& reading, const Reader& port, PortMatch& match) {
    if (reading.isOpen(port)) {
        match.unknown = true;
        return;
    }
    const std::string* text = port.tree()->asString();
    if (!text) {
        match.first = match.last = static_cast<int>(port.integer(1, 65535));
        return;
    }
    match.named = *text;
    if (!isPortName(*text))
        port.report(
            "bad-port-name",
            Text{"bad-port-name",
                 SALLYPORT_TR("\"%1\" is no port name: write a number without quotes, or a name of at most "
                              "15 lower-case letters, digits and '-'"),
                 {*text}});
}

PortMatch readPort(PolicyReading& reading, const Reader& reader) {
    reader.onlyMembers({"protocol", "port", "endPort"});
    PortMatch match;
    match.pointer = reader.pointer();
    match.protocol = Protocol::tcp;
    const Reader protocol = reader.member("protocol");
    if (reading.isOpen(protocol)) {
        match.unknown = true;
    } else if (protocol.present()) {
        const std::string word = protocol.word({"TCP", "UDP", "SCTP"}, "TCP");
        match.protocol = model::protocolFrom(word);
    }
    const Reader port = reader.member("port");
    const Reader endPort = reader.member("endPort");
    if (port.present())
        readPortNumber(reading, port, match);
    if (!endPort.present())
        return match;
    if (reading.isOpen(endPort)) {
        match.unknown = true;
        return match;
    }
    if (!port.present() || !match.named.empty()) {
        endPort.report(
            "endport-without-port",
            Text{"endport-without-port", SALLYPORT_TR("endPort needs a port that is a number"), {}});
        return match;
    }
    match.last = static_cast<int>(endPort.integer(1, 65535, match.last));
    if (!match.unknown && match.last < match.first)
        endPort.report("endport-below-port",
                       Text{"endport-below-port", SALLYPORT_TR("endPort must not be below port"), {}});
    return match;
}

void readIpBlock(PolicyReading& reading, const Reader& block, Peer& peer) {
    block.onlyMembers({"cidr", "except"});
    const auto cidr = reading.cidr(block.member("cidr"));
    if (cidr)
        peer.nets.push_back(*cidr);
    else
        markUnknownNets(peer);
    for (const Reader& item : block.member("except").items()) {
        const auto except = reading.cidr(item);
        if (!except) {
            peer.unknown = true;
            continue;
        }
        if (cidr && (!cidr->contains(*except) || except->bits <= cidr->bits))
            item.report("except-outside-cidr", Text{"except-outside-cidr",
                                                    SALLYPORT_TR("except %1 must be a part of cidr %2"),
                                                    {except->text(), cidr->text()}});
        peer.notNets.push_back(*except);
    }
}

Peer readPeer(PolicyReading& reading, const Reader& reader) {
    reader.onlyMembers({"podSelector", "namespaceSelector", "ipBlock"});
    const Reader pods = reader.member("podSelector");
    const Reader namespaces = reader.member("namespaceSelector");
    const Reader block = reader.member("ipBlock");
    Peer peer;
    peer.pointer = reader.pointer();
    const bool selects = pods.present() || namespaces.present();
    if (!selects && !block.present())
        reader.report("empty-peer", Text{"empty-peer",
                                         SALLYPORT_TR("a peer needs a podSelector, a namespaceSelector or an "
                                                      "ipBlock; leave the whole list out to mean everyone"),
                                         {}});
    if (selects && block.present())
        block.report("ipblock-with-selector",
                     Text{"ipblock-with-selector",
                          SALLYPORT_TR("ipBlock cannot stand beside a selector: make it a peer of its own"),
                          {}});
    if (block.present())
        readIpBlock(reading, block, peer);
    if (!selects)
        return peer;
    Selector selector;
    if (namespaces.present())
        selector = Selector::from(reading.selector(namespaces, true), Scope::namespaceLabel);
    else
        selector = Selector::of(Scope::namespaceName, {}, Selector::Test::in, {reading.object().key.ns});
    if (pods.present())
        selector =
            Selector::both(std::move(selector), Selector::from(reading.selector(pods, true), Scope::pod));
    peer.pods = std::move(selector);
    return peer;
}

Rule readRule(PolicyReading& reading, const Reader& reader, std::string_view peersName) {
    reader.onlyMembers({"ports", peersName});
    Rule rule;
    rule.pointer = reader.pointer();
    rule.place = reader.place();
    for (const Reader& item : reader.member(peersName).items())
        rule.peers.push_back(readPeer(reading, item));
    if (rule.peers.empty()) { // no list, or an empty one: everyone
        Peer everyone;
        everyone.anyone = true;
        everyone.pointer = reader.pointer();
        rule.peers.push_back(std::move(everyone));
    }
    for (const Reader& item : reader.member("ports").items())
        rule.ports.push_back(readPort(reading, item));
    rule.anyPort = rule.ports.empty();
    return rule;
}

// The API server takes it; nothing outside of the cluster has named ports.
void refuseNamesOfAddresses(const Reader& reader, const Rule& rule) {
    const auto named = [](const PortMatch& port) { return !port.named.empty(); };
    const auto address = [](const Peer& peer) { return !peer.nets.empty(); };
    if (std::ranges::any_of(rule.ports, named) && std::ranges::any_of(rule.peers, address))
        reader.member("ports").report(
            "named-port-without-pods",
            Text{"named-port-without-pods",
                 SALLYPORT_TR("an ipBlock has no named ports: write a number, or make two rules"),
                 {}});
}

// Defaulted as the API server does: Ingress always, Egress when there are egress rules.
void readTypes(const Reader& spec, Policy& policy) {
    const std::vector<Reader> items = spec.member("policyTypes").items();
    bool ingress = items.empty();
    bool egress = items.empty() && !policy.egress.empty();
    if (items.size() > 2)
        spec.member("policyTypes")
            .report("too-many-policy-types",
                    Text{"too-many-policy-types",
                         SALLYPORT_TR("policyTypes takes at most Ingress and Egress"),
                         {}});
    for (const Reader& item : items) {
        const std::string word = item.word({"Ingress", "Egress"});
        ingress = ingress || word == "Ingress";
        egress = egress || word == "Egress";
    }
    policy.governsIngress = policy.isolatesIngress = ingress;
    policy.governsEgress = policy.isolatesEgress = egress;
}

} // namespace

void parse(const model::Object& object, const std::string& tier, bool refuseUnclear, Compiled& out) {
    PolicyReading reading(object, tier, false);
    const Reader root = reading.root();
    root.onlyMembers({"apiVersion", "kind", "metadata", "spec", "status"});
    if (object.apiVersion != "networking.k8s.io/v1")
        root.member("apiVersion")
            .report("policy-version", Text{"policy-version",
                                           SALLYPORT_TR("no cluster serves %1 any more: use %2"),
                                           {object.apiVersion, "networking.k8s.io/v1"}});
    const Reader spec = root.member("spec");
    spec.onlyMembers({"podSelector", "ingress", "egress", "policyTypes"});
    Policy policy = reading.policy("kubernetes");
    policy.subject =
        Selector::both(Selector::of(Scope::namespaceName, {}, Selector::Test::in, {object.key.ns}),
                       Selector::from(reading.selector(spec.member("podSelector"), true), Scope::pod));
    for (const Reader& item : spec.member("ingress").items())
        policy.ingress.push_back(readRule(reading, item, "from"));
    for (const Reader& item : spec.member("egress").items()) {
        policy.egress.push_back(readRule(reading, item, "to"));
        if (refuseUnclear)
            refuseNamesOfAddresses(item, policy.egress.back());
    }
    readTypes(spec, policy);
    std::vector<Policy> policies;
    policies.push_back(std::move(policy));
    reading.settle(std::move(policies), out);
}

} // namespace sallyport::policy::kubernetes
