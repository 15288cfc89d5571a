#include "match.h"

#include "names.h"

#include <algorithm>
#include <utility>

namespace sallyport::policy {

namespace {

using model::Cidr;
using model::Ip;
using model::Protocol;

Certainty matchRange(const Peer& peer, const Cidr& range) {
    const auto contains = [&](const Cidr& net) { return net.contains(range); };
    const auto overlaps = [&](const Cidr& net) { return net.overlaps(range); };
    if (std::ranges::any_of(peer.notNets, contains))
        return Certainty::no;
    if (!peer.nets.empty() && std::ranges::none_of(peer.nets, overlaps))
        return Certainty::no;
    const bool inside = peer.nets.empty() || std::ranges::any_of(peer.nets, contains);
    return inside && std::ranges::none_of(peer.notNets, overlaps) ? Certainty::yes : Certainty::maybe;
}

bool covers(const Peer& peer, const Ip& ip) {
    const auto contains = [&](const Cidr& net) { return net.contains(ip); };
    return (peer.nets.empty() || std::ranges::any_of(peer.nets, contains)) &&
           std::ranges::none_of(peer.notNets, contains);
}

// "world" as a peer is an address that no rule names: a net counts when it is everything, may count when it
// is so wide that it can only mean the internet, and a narrower one is a place of its own.
Certainty matchWorldNets(const Peer& peer) {
    const auto wide = [](const Cidr& net) { return net.bits < (net.base.v6 ? 16 : 8); };
    const auto whole = [](const Cidr& net) { return net.bits == 0; };
    if (std::ranges::any_of(peer.notNets, wide))
        return Certainty::maybe;
    if (peer.nets.empty() || std::ranges::any_of(peer.nets, whole))
        return Certainty::yes;
    return std::ranges::any_of(peer.nets, wide) ? Certainty::maybe : Certainty::no;
}

// An address that is not known lies surely only in a net that is everything.
Certainty matchUnknownAddress(const Peer& peer) {
    const auto whole = [](const Cidr& net) { return net.bits == 0 && !net.base.v6; };
    const bool sure = peer.notNets.empty() && (peer.nets.empty() || std::ranges::any_of(peer.nets, whole));
    return sure ? Certainty::yes : Certainty::maybe;
}

Certainty matchAddresses(const Question& question, const Peer& peer) {
    const Endpoint& e = question.peer;
    if (e.kind == Endpoint::Kind::entity && e.entity == Entity::world && e.ips.empty() && !e.range)
        return matchWorldNets(peer);
    if (!e.ips.empty()) {
        const auto count = std::ranges::count_if(e.ips, [&](const Ip& ip) { return covers(peer, ip); });
        if (count == 0)
            return Certainty::no;
        if (static_cast<std::size_t>(count) == e.ips.size())
            return Certainty::yes;
        if (e.kind == Endpoint::Kind::fqdn)
            return Certainty::maybe; // any of the addresses may be the one that is dialled
        return question.denying ? Certainty::no : Certainty::yes;
    }
    return e.range ? matchRange(peer, *e.range) : matchUnknownAddress(peer);
}

bool isNode(const Endpoint& e) {
    return (e.kind == Endpoint::Kind::pod && e.hostNetwork) || e.entity == Entity::host ||
           e.entity == Entity::remoteNode;
}

bool isWorld(const Endpoint& e) {
    return e.kind == Endpoint::Kind::fqdn || e.entity == Entity::world ||
           (e.kind == Endpoint::Kind::ip && !e.entity);
}

// Whether address rules are asked about this kind of participant at all.
Certainty addressable(const Question& question, const Peer& peer) {
    const Semantics& s = question.semantics();
    const Endpoint& e = question.peer;
    const auto when = [](bool yes) { return yes ? Certainty::yes : Certainty::no; };
    if (e.kind == Endpoint::Kind::pod && !e.hostNetwork)
        return when(s.cidrMatchesPods || peer.netsMatchPods);
    if (isWorld(e) || e.entity == Entity::unmanaged)
        return Certainty::yes;
    if (e.entity == Entity::kubeApiserver && !s.cidrMatchesNodes && !e.nodeLabels)
        return Certainty::maybe; // on a node, or outside of the cluster
    if (isNode(e) || e.entity == Entity::kubeApiserver)
        return when(s.cidrMatchesNodes);
    return s.cidrMatchesPods ? Certainty::maybe : Certainty::no; // an endpoint that the agent manages
}

Certainty matchNets(const Question& question, const Peer& peer) {
    const Certainty applies = addressable(question, peer);
    if (applies == Certainty::no) // what no address rule sees is in no net, and out of every notNet
        return peer.nets.empty() ? Certainty::yes : Certainty::no;
    return both(applies, matchAddresses(question, peer));
}

Certainty isControlPlane(const Endpoint& e) {
    if (!e.nodeLabels)
        return e.kind == Endpoint::Kind::pod ? Certainty::maybe : Certainty::no;
    const bool named = e.nodeLabels->contains("node-role.kubernetes.io/control-plane") ||
                       e.nodeLabels->contains("node-role.kubernetes.io/master");
    return named ? Certainty::yes : Certainty::no;
}

// Cilium gives an API server that runs on a node the identity of that node beside its own.
Certainty apiServerIs(const Question& question, Entity wanted) {
    const Endpoint& e = question.peer;
    if (wanted == Entity::kubeApiserver)
        return Certainty::yes;
    if (wanted != Entity::host && wanted != Entity::remoteNode && wanted != Entity::world)
        return Certainty::no;
    if (!e.nodeLabels)
        return Certainty::maybe;
    if (wanted == Entity::world)
        return Certainty::no;
    const Certainty local = isLocalHost(question.subject(), e);
    return wanted == Entity::host ? local : negated(local);
}

Certainty isEntity(const Question& question, Entity wanted) {
    const Endpoint& e = question.peer;
    if (isWorld(e))
        return wanted == Entity::world ? Certainty::yes : Certainty::no;
    if (e.entity == Entity::kubeApiserver)
        return apiServerIs(question, wanted);
    if (e.kind == Endpoint::Kind::pod && !e.hostNetwork)
        return Certainty::no;
    if (isNode(e)) {
        if (wanted == Entity::kubeApiserver)
            return isControlPlane(e);
        const Certainty local = isLocalHost(question.subject(), e);
        return wanted == Entity::host ? local : wanted == Entity::remoteNode ? negated(local) : Certainty::no;
    }
    return e.entity == wanted ? Certainty::yes : Certainty::no;
}

Certainty matchEntities(const Question& question, const std::vector<Entity>& entities) {
    Certainty best = Certainty::no;
    for (const Entity entity : entities)
        best = either(best, isEntity(question, entity));
    // A node is the local one or another: who names both names it.
    const auto has = [&](Entity e) { return std::ranges::find(entities, e) != entities.end(); };
    const bool node =
        isNode(question.peer) || (question.peer.entity == Entity::kubeApiserver && question.peer.nodeLabels);
    return node && has(Entity::host) && has(Entity::remoteNode) ? Certainty::yes : best;
}

Certainty matchNodes(const Question& question, const Peer& peer) {
    const Selector& selector = *peer.nodes;
    const Endpoint& e = question.peer;
    if (!isNode(e) && !(e.entity == Entity::kubeApiserver && e.nodeLabels))
        return e.entity == Entity::kubeApiserver ? Certainty::maybe : Certainty::no;
    const Certainty remote = peer.localNodeToo ? Certainty::yes : negated(isLocalHost(question.subject(), e));
    if (remote == Certainty::no)
        return remote;
    if (!e.nodeLabels)
        return selector.kind == Selector::Kind::all ? remote : Certainty::maybe;
    Endpoint node;
    node.labels = *e.nodeLabels;
    return both(remote, match(question.selection.ruleset(), selector, node));
}

struct NameMatch {
    Certainty named = Certainty::no;    // a pattern of the rule covers a name of the peer
    Certainty resolved = Certainty::no; // and the subject may resolve it, so its addresses are learnt
};

NameMatch matchNames(const Question& question, const Peer& peer) {
    const std::vector<std::string>& patterns = peer.fqdns;
    const Endpoint& e = question.peer;
    const bool apiServer =
        e.entity == Entity::kubeApiserver && !e.nodeLabels; // outside, for all that is known
    if (!isWorld(e) && !apiServer)
        return {};
    const std::vector<std::string>& dns = question.selection.dnsPatterns();
    const bool needed = question.semantics().fqdnNeedsDnsRule && !peer.namesAlone;
    std::vector<std::string> names = e.names;
    if (names.empty() && e.kind == Endpoint::Kind::fqdn)
        names = {e.name};
    if (names.empty()) {
        // Only addresses that an answer gave are open; which ones is not written anywhere. A rule for every
        // name may have learnt this one; to the world at large it is open.
        if (std::ranges::find(patterns, "*") == patterns.end())
            return {};
        const Certainty any =
            e.kind == Endpoint::Kind::entity && !apiServer ? Certainty::yes : Certainty::maybe;
        return {any, needed && dns.empty() ? Certainty::no : any};
    }
    NameMatch result;
    for (const std::string& name : names) {
        const auto covers = [&](const std::string& pattern) { return nameMatches(pattern, name); };
        const auto open = [](const std::string& pattern) { return isOpen(pattern); };
        const auto best = [&](const std::vector<std::string>& from) {
            return std::ranges::any_of(from, covers) ? Certainty::yes
                   : std::ranges::any_of(from, open) ? Certainty::maybe
                                                     : Certainty::no;
        };
        const Certainty named = best(patterns);
        result.named = either(result.named, named);
        result.resolved = either(result.resolved, both(named, needed ? best(dns) : Certainty::yes));
    }
    return result;
}

Certainty matchPods(const Question& question, const Selector& selector) {
    const Endpoint& e = question.peer;
    if (e.kind != Endpoint::Kind::pod || e.hostNetwork)
        return Certainty::no;
    if (e.unseen)
        return e.unseen->coveredBy(selector) ? Certainty::yes : Certainty::no;
    return match(question.selection.ruleset(), selector, e);
}

bool restricted(const Peer& peer) {
    return peer.pods || peer.notPods || !peer.nets.empty() || !peer.notNets.empty() ||
           !peer.entities.empty() || !peer.fqdns.empty() || peer.nodes;
}

std::string text(const std::vector<Cidr>& nets) {
    std::string out;
    for (const Cidr& net : nets)
        out += (out.empty() ? "" : ", ") + net.text();
    return out;
}

std::string clauseName(Scope scope) {
    switch (scope) {
    case Scope::namespaceName:
    case Scope::namespaceLabel:
        return "namespace";
    case Scope::serviceAccount:
    case Scope::serviceAccountLabel:
        return "serviceAccount";
    case Scope::pod:
    case Scope::other:
        break;
    }
    return "labels";
}

// "app=cart", "no label app": what the peer has where a selector asks for something else.
std::string present(const Question& question, const Selector& test) {
    const Endpoint& peer = question.peer;
    const LabelValue value = lookUp(question.selection.ruleset(), test, peer);
    switch (test.scope) {
    case Scope::namespaceName:
        return "namespace " + peer.ns;
    case Scope::serviceAccount:
        return peer.serviceAccount.empty() ? std::string() : "service account " + peer.serviceAccount;
    case Scope::namespaceLabel:
        if (test.key == namespaceNameLabel)
            return "namespace " + peer.ns;
        break;
    default:
        break;
    }
    if (value.open || test.key.empty())
        return {};
    return value.text ? test.key + "=" + *value.text : "no label " + test.key;
}

void addPodClauses(const Question& question, const Selector& selector, std::vector<Clause>& out) {
    if (selector.kind == Selector::Kind::conjunction) {
        for (const Selector& operand : selector.operands)
            addPodClauses(question, operand, out);
        return;
    }
    const bool test = selector.kind == Selector::Kind::test;
    const std::string name = test ? clauseName(selector.scope) : "labels";
    const bool pod = question.peer.kind == Endpoint::Kind::pod && !question.peer.hostNetwork;
    out.push_back({pod ? name : "kind", matchPods(question, selector), selector.text(),
                   pod && test ? present(question, selector) : std::string()});
}

void addNetClauses(const Question& question, const Peer& peer, std::vector<Clause>& out) {
    Peer without = peer;
    without.notNets.clear();
    const Certainty inside = matchNets(question, without);
    if (addressable(question, peer) == Certainty::no)
        out.push_back({"kind", inside, text(peer.nets)});
    else if (!peer.nets.empty())
        out.push_back({"cidr", inside, text(peer.nets), {}});
    if (!peer.notNets.empty() && inside != Certainty::no)
        out.push_back({"except", matchNets(question, peer), text(peer.notNets), text(peer.nets)});
}

std::vector<Protocol> protocolsOf(const PortMatch& port) {
    if (port.protocol)
        return {*port.protocol};
    if (port.icmp)
        return {Protocol::icmp, Protocol::icmpv6};
    return {Protocol::tcp, Protocol::udp, Protocol::sctp};
}

void addNamedPort(const Question& question, const PortMatch& port, PortMatches& out) {
    const Endpoint& at = question.destination();
    if (at.kind != Endpoint::Kind::pod || at.hostNetwork) // a node's ports have no names
        return;
    PortSet& covered = port.partly ? out.maybe : out.sure;
    for (const Protocol protocol : protocolsOf(port)) {
        for (const model::ContainerPort& declared : at.ports) {
            if (declared.name == port.named && declared.protocol == protocol)
                covered.add(protocol, declared.port, declared.port);
        }
        if (!at.portsKnown)
            out.maybe |= PortSet::allOf(protocol);
    }
}

void addPort(const Question& question, const PortMatch& port, PortMatches& out) {
    if (port.unknown) {
        out.maybe |= PortSet::all();
    } else if (!port.named.empty()) {
        addNamedPort(question, port, out);
    } else {
        PortSet& covered = port.partly ? out.maybe : out.sure;
        for (const Protocol protocol : protocolsOf(port)) {
            if (port.icmp && port.icmpType)
                covered.add(protocol, *port.icmpType, *port.icmpType);
            else if (port.icmp || port.first == 0)
                covered |= PortSet::allOf(protocol);
            else
                covered.add(protocol, port.first, std::max(port.first, port.last));
        }
    }
}

} // namespace

Certainty isLocalHost(const Endpoint& subject, const Endpoint& peer) {
    const bool named = peer.kind != Endpoint::Kind::pod;
    if (named && peer.entity == Entity::host)
        return Certainty::yes;
    if (named && peer.entity == Entity::remoteNode)
        return Certainty::no;
    const bool onNode = (!named && peer.hostNetwork) || peer.entity == Entity::kubeApiserver;
    if (!onNode)
        return Certainty::no;
    if (subject.node.empty() || peer.node.empty())
        return Certainty::maybe;
    return subject.node == peer.node ? Certainty::yes : Certainty::no;
}

Certainty matchPeer(const Question& question, const Peer& peer) {
    if (!peer.anyone && !restricted(peer))
        return peer.unknown ? Certainty::maybe : Certainty::no;
    Certainty result = Certainty::yes;
    if (peer.pods)
        result = both(result, matchPods(question, *peer.pods));
    if (peer.notPods)
        result = both(result, negated(matchPods(question, *peer.notPods)));
    if (!peer.nets.empty() || !peer.notNets.empty())
        result = both(result, matchNets(question, peer));
    if (!peer.entities.empty())
        result = both(result, matchEntities(question, peer.entities));
    if (!peer.fqdns.empty())
        result = both(result, matchNames(question, peer).resolved);
    if (peer.nodes)
        result = both(result, matchNodes(question, peer));
    return peer.unknown ? both(result, Certainty::maybe) : result;
}

Certainty matchPeers(const Question& question, const Rule& rule) {
    Certainty best = Certainty::no;
    for (const Peer& peer : rule.peers) {
        best = either(best, matchPeer(question, peer));
        if (best == Certainty::yes)
            break;
    }
    return best;
}

std::vector<Clause> clauses(const Question& question, const Peer& peer) {
    std::vector<Clause> out;
    if (peer.pods)
        addPodClauses(question, *peer.pods, out);
    if (peer.notPods)
        out.push_back(
            {"labels", negated(matchPods(question, *peer.notPods)), "not " + peer.notPods->text(), {}});
    if (!peer.nets.empty() || !peer.notNets.empty())
        addNetClauses(question, peer, out);
    if (!peer.entities.empty()) {
        std::string wanted;
        for (const Entity entity : peer.entities)
            wanted += (wanted.empty() ? "" : ", ") + name(entity);
        out.push_back({"entity", matchEntities(question, peer.entities), wanted, {}});
    }
    if (!peer.fqdns.empty()) {
        std::string wanted;
        for (const std::string& fqdn : peer.fqdns)
            wanted += (wanted.empty() ? "" : ", ") + fqdn;
        const NameMatch found = matchNames(question, peer);
        out.push_back({"fqdn", found.named, wanted});
        if (found.named != Certainty::no)
            out.push_back({"dns", found.resolved, wanted, {}});
    }
    if (peer.nodes)
        out.push_back({"node", matchNodes(question, peer), peer.nodes->text()});
    if (peer.unknown)
        out.push_back({"unknown", Certainty::maybe, {}, {}});
    return out;
}

PortMatches matchPorts(const Question& question, const Rule& rule) {
    PortMatches out;
    if (rule.anyPort)
        out.sure = PortSet::all();
    else
        for (const PortMatch& port : rule.ports)
            addPort(question, port, out);
    PortMatches without;
    for (const PortMatch& port : rule.notPorts)
        addPort(question, port, without);
    if (rule.partly)
        out.maybe |= std::exchange(out.sure, {});
    out.maybe |= out.sure & without.maybe;
    out.sure -= without.sure | without.maybe;
    out.maybe -= without.sure | out.sure;
    return out;
}

Family familyOf(const std::vector<Ip>& ips) {
    const auto six = [](const Ip& ip) { return ip.v6; };
    if (ips.empty())
        return Family::any;
    return std::ranges::all_of(ips, six)    ? Family::six
           : std::ranges::none_of(ips, six) ? Family::four
                                            : Family::any;
}

Certainty matchSelf(const Selection& selection, const Rule& rule, Family family) {
    if (rule.self.empty())
        return Certainty::yes;
    const Endpoint* subject = &selection.subject();
    Endpoint narrowed;
    if (family != Family::any && !subject->ips.empty() && familyOf(subject->ips) == Family::any) {
        narrowed = *subject;
        std::erase_if(narrowed.ips, [&](const Ip& ip) { return ip.v6 != (family == Family::six); });
        subject = &narrowed;
    }
    Certainty best = Certainty::no;
    const Question question{selection, *subject, rule.action == Action::deny};
    for (const Peer& self : rule.self)
        best = either(best, matchPeer(question, self));
    return best;
}

} // namespace sallyport::policy
