// Findings about what a connector may open: what it needs and is closed, and
// what stands open beside it. A connector that no policy limits has one finding
// for all of that (no-egress-policy), so it is passed over here.
#include "context.h"

#include "release.h"
#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <array>

namespace sallyport::checks {

namespace {

using model::Protocol;
using policy::Action;
using policy::Peer;
using policy::Policy;
using policy::Rule;
using reach::Verdict;

Verdict ask(const Context& context, const ConnectorView& view, const std::string& to, Protocol protocol,
            int port) {
    const auto peer = reach::parsePeer(to);
    if (!peer)
        return Verdict::unknown;
    const auto answer = context.world.ask(view.peer, *peer, protocol, port);
    return answer ? answer->verdict : Verdict::unknown;
}

bool mayOpen(const Context& context, const ConnectorView& view, const std::string& to, Protocol protocol,
             int port) {
    const Verdict verdict = ask(context, view, to, protocol, port);
    return verdict != Verdict::denied && verdict != Verdict::none;
}

// Where cluster DNS is found: the labels that kubeadm, k3s, Talos and RKE2 give it, charts' own, and the
// address of the node's cache.
constexpr std::array dnsPlaces{"kube-system/{k8s-app=kube-dns}",
                               "kube-system/{k8s-app=kube-dns,app.kubernetes.io/name=coredns}",
                               "kube-system/{k8s-app=node-local-dns}",
                               "169.254.20.10",
                               "169.254.25.10",
                               "host"};

bool usesClusterDns(const ConnectorView& view) {
    const std::string policy = view.podSpec ? view.podSpec->text({"dnsPolicy"}) : std::string();
    return policy.empty() || policy == "ClusterFirst";
}

void egressDns(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.limitsEgress && usesClusterDns(view) &&
            std::none_of(dnsPlaces.begin(), dnsPlaces.end(),
                         [&](const char* place) { return mayOpen(context, view, place, Protocol::udp, 53); }))
            report.at(view, {},
                      SALLYPORT_TR("%1 may not ask the cluster's DNS: it finds no service and no edge."),
                      SALLYPORT_TR("Allow UDP and TCP 53 to the pods labelled k8s-app=kube-dns in "
                                   "kube-system."));
}

// One address of each of the two regions a connector uses, and their names (facts: cloudflared, egress).
struct Edge {
    std::array<const char*, 2> v4, v6, names;
};
constexpr Edge worldEdge{{"198.41.192.57", "198.41.200.113"},
                         {"2606:4700:a0::1", "2606:4700:a8::1"},
                         {"region1.v2.argotunnel.com", "region2.v2.argotunnel.com"}};
constexpr Edge usEdge{{"198.41.218.1", "198.41.219.1"},
                      {"2606:4700:a1::1", "2606:4700:a9::1"},
                      {"us-region1.v2.argotunnel.com", "us-region2.v2.argotunnel.com"}};
constexpr int edgePort = 7844;

const Edge& edgeOf(const ConnectorView& view) {
    return view.setting("region") == "us" ? usEdge : worldEdge;
}

// The protocols that the connector may choose from.
std::vector<Protocol> edgeProtocols(const ConnectorView& view) {
    const std::string protocol = view.setting("protocol");
    if (protocol == "quic")
        return {Protocol::udp};
    if (protocol == "http2" || protocol == "h2mux")
        return {Protocol::tcp};
    return {Protocol::udp, Protocol::tcp};
}

// How many of (region, protocol) may be opened, and of how many.
struct Share {
    int open = 0, of = 0;
};
Share edgeShare(const Context& context, const ConnectorView& view,
                const std::array<const char*, 2>& addresses) {
    Share share;
    const Edge& edge = edgeOf(view);
    for (std::size_t region = 0; region < addresses.size(); ++region)
        for (const Protocol protocol : edgeProtocols(view)) {
            ++share.of;
            const bool open = mayOpen(context, view, addresses[region], protocol, edgePort) ||
                              ask(context, view, edge.names[region], protocol, edgePort) == Verdict::allowed;
            share.open += open ? 1 : 0;
        }
    return share;
}

void egressEdge(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.limitsEgress)
            continue;
        const Share v4 = edgeShare(context, view, edgeOf(view).v4);
        const Share v6 = edgeShare(context, view, edgeOf(view).v6);
        if (v4.open == 0 && v6.open == 0)
            report.at(view, {},
                      SALLYPORT_TR("%1 may not open port 7844 to Cloudflare's edge: the tunnel cannot "
                                   "connect."),
                      SALLYPORT_TR("Allow UDP and TCP 7844 to the edge's addresses."));
        else if (std::max(v4.open, v6.open) < v4.of)
            report.at(view, {},
                      SALLYPORT_TR("%1 may open port 7844 to Cloudflare's edge only in part (one region, or "
                                   "one of UDP and TCP): it cannot fall back."),
                      SALLYPORT_TR("Allow UDP and TCP 7844 to both regions, or name the one protocol with "
                                   "--protocol."),
                      {}, base::Severity::warning);
    }
}

// Both families by default since 2026.4.0; IPv4 before.
bool choosesFamily(const ConnectorView& view) {
    const std::string version = view.setting("edge-ip-version");
    if (!version.empty())
        return version == "auto";
    const auto release = releaseOf(view.connector->image);
    return !release || *release >= Release{2026, 4, 0};
}

bool hasIpv6(const Context& context) {
    for (const model::ObjectPtr& object : context.state.ofKind("Node", ""))
        if (const auto* node = object->as<model::Node>())
            if (std::any_of(node->ips.begin(), node->ips.end(), [](const model::Ip& ip) { return ip.v6; }))
                return true;
    return false;
}

void egressEdgeIpv6(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.limitsEgress || !choosesFamily(view))
            continue;
        if (edgeShare(context, view, edgeOf(view).v4).open > 0 &&
            edgeShare(context, view, edgeOf(view).v6).open == 0)
            report.at(view, {},
                      SALLYPORT_TR("%1 chooses the edge's address family itself, but policy allows IPv4 "
                                   "only."),
                      SALLYPORT_TR("Allow the edge's IPv6 ranges on 7844 as well, or run with "
                                   "--edge-ip-version 4."),
                      {}, hasIpv6(context) ? std::nullopt : std::optional(base::Severity::note));
    }
}

// Cilium learns the addresses of a name only from answers that pass its DNS proxy.
void fqdnWithoutDns(const Context&, Report& report, const ConnectorView& view) {
    const Rule* byName = nullptr;
    const Policy* owner = nullptr;
    for (const Policy* policy : view.policies)
        for (const Rule& rule : policy->egress) {
            if (!rule.dnsPatterns.empty())
                return;
            if (!byName && std::any_of(rule.peers.begin(), rule.peers.end(), [](const Peer& peer) {
                    return !peer.fqdns.empty() && !peer.namesAlone;
                })) {
                byName = &rule;
                owner = policy;
            }
        }
    if (byName)
        report.add({owner->id.text(),
                    byName->place,
                    SALLYPORT_TR("%1 allows names, but no policy of %2 sends its DNS questions through "
                                 "Cilium: the names never become addresses."),
                    SALLYPORT_TR("Add rules.dns with matchPattern \"*\" to the rule that allows port 53."),
                    {owner->id.text(), view.text()}});
}

void egressNamesWithoutDns(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (context.ruleset.semantics.fqdnNeedsDnsRule && !view.doubtful)
            fqdnWithoutDns(context, report, view);
}

bool onlyEdgePort(const policy::PortSet& ports) {
    policy::PortSet edge = policy::PortSet::of(Protocol::tcp, edgePort, edgePort);
    edge.add(Protocol::udp, edgePort, edgePort);
    return edge.contains(ports);
}

// A rule leaves a range open when it names something that holds all of it, and not when it names a hole in
// it. A rule without a peer has its own finding.
bool leavesOpen(const Rule& rule, const model::Cidr& range) {
    bool wide = false;
    for (const Peer& peer : rule.peers) {
        if (peer.anyone)
            return false;
        wide = wide || std::find(peer.entities.begin(), peer.entities.end(), policy::Entity::world) !=
                           peer.entities.end();
        wide = wide || std::any_of(peer.nets.begin(), peer.nets.end(), [&](const model::Cidr& net) {
                   return net != range && net.contains(range);
               });
    }
    return wide;
}

void openRange(const Context& context, Report& report, std::initializer_list<const char*> ranges,
               const char* message, const char* hint) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.doors || !view.limitsEgress)
            continue;
        for (const reach::Door& door : view.doors->doors) {
            const auto range = model::Cidr::parse(door.to);
            if (!range || std::find(ranges.begin(), ranges.end(), door.to) == ranges.end() ||
                door.verdict != Verdict::allowed || onlyEdgePort(door.open))
                continue;
            for (const policy::RuleRef& by : door.egress.decided)
                if (by.rule && leavesOpen(*by.rule, *range)) {
                    report.add({view.text(), by.rule->place, message, hint, {view.text(), door.to}});
                    break;
                }
        }
    }
}

void cgnatOpen(const Context& context, Report& report) {
    openRange(context, report, {"100.64.0.0/10"},
              SALLYPORT_TR("%1 can reach %2: carrier NAT addresses, where Tailscale puts its machines."),
              SALLYPORT_TR("Except 100.64.0.0/10 from the internet rule, or open only Cloudflare's edge."));
}

void linkLocalOpen(const Context& context, Report& report) {
    openRange(context, report, {"169.254.0.0/16"},
              SALLYPORT_TR("%1 can reach %2: link-local addresses, where clouds serve the credentials of a "
                           "machine."),
              SALLYPORT_TR("Except 169.254.0.0/16 from the internet rule, or open only Cloudflare's edge."));
}

void privateIpv6Open(const Context& context, Report& report) {
    openRange(context, report, {"fc00::/7", "fe80::/10"},
              SALLYPORT_TR("%1 can reach %2: private IPv6 addresses, left open by a wider range."),
              SALLYPORT_TR("Except fc00::/7 and fe80::/10 from the IPv6 rule."));
}

void privateIpv4Open(const Context& context, Report& report) {
    openRange(context, report, {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"},
              SALLYPORT_TR("%1 can reach %2: home networks and clusters use these addresses."),
              SALLYPORT_TR("Except the private ranges from the internet rule, or open only Cloudflare's "
                           "edge."));
}

void egressWithoutPeer(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        for (const Policy* policy : view.policies)
            for (const Rule& rule : policy->egress) {
                const bool anyone = std::any_of(rule.peers.begin(), rule.peers.end(),
                                                [](const Peer& p) { return p.anyone && !p.unknown; });
                const bool named = std::any_of(rule.ports.begin(), rule.ports.end(),
                                               [](const policy::PortMatch& port) { return !port.icmp; });
                if (rule.action == Action::allow && anyone && !rule.anyPort && named)
                    report.add({policy->id.text(),
                                rule.place,
                                SALLYPORT_TR("A rule of %1 names ports but no destination: it opens them on "
                                             "every pod, the home network and the internet."),
                                SALLYPORT_TR("Name the pods or addresses that the ports are for."),
                                {policy->id.text()}});
            }
}

// True when another entry allows what was taken out: exceptions subtract from their own entry only.
bool allowedElsewhere(const Policy& policy, const Rule& rule, const Peer& peer, const model::Cidr& except) {
    for (const Rule& other : policy.egress) {
        if (other.action != Action::allow || (&other != &rule && !other.anyPort))
            continue;
        for (const Peer& entry : other.peers)
            if (&entry != &peer &&
                std::any_of(entry.nets.begin(), entry.nets.end(),
                            [&](const model::Cidr& net) { return net.contains(except); }) &&
                std::none_of(entry.notNets.begin(), entry.notNets.end(),
                             [&](const model::Cidr& net) { return net.overlaps(except); }))
                return true;
    }
    return false;
}

void exceptWithoutEffect(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        for (const Policy* policy : view.policies)
            for (const Rule& rule : policy->egress)
                for (const Peer& peer : rule.peers)
                    for (const model::Cidr& except : peer.notNets) {
                        const bool outside =
                            !peer.nets.empty() &&
                            std::none_of(peer.nets.begin(), peer.nets.end(),
                                         [&](const model::Cidr& n) { return n.overlaps(except); });
                        if (outside)
                            report.add({policy->id.text(),
                                        rule.place,
                                        SALLYPORT_TR("The exception %2 in %1 does nothing: it lies outside "
                                                     "the range it is taken from."),
                                        SALLYPORT_TR("Delete it, or correct the range."),
                                        {policy->id.text(), except.text()}});
                        else if (allowedElsewhere(*policy, rule, peer, except))
                            report.add({policy->id.text(),
                                        rule.place,
                                        SALLYPORT_TR("The exception %2 in %1 does nothing: another entry "
                                                     "allows the same addresses."),
                                        SALLYPORT_TR("Narrow that entry as well."),
                                        {policy->id.text(), except.text()}});
                    }
}

void excessDoors(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.doors && view.limitsEgress && view.doors->excess.value_or(0) > 0)
            report.at(view, {},
                      SALLYPORT_TR("%n of the %2 doors that are open to %1 (serves|serve) no hostname."),
                      SALLYPORT_TR("`sallyportctl reach` lists them; `sallyportctl render` writes a policy "
                                   "that closes them."),
                      {std::to_string(view.doors->reachable), std::to_string(*view.doors->excess)});
}

// cloudflared fetches the keys that it checks Access tokens with (facts: access.required).
void accessKeysDenied(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        if (!route.view || !route.view->limitsEgress)
            continue;
        for (const edge::IngressRule& rule : route.config.ingress) {
            const base::Tree access =
                edge::originSetting(rule.originRequest, route.config.originRequest, "access").value;
            const std::string team = access.text({"teamName"});
            if (!edge::isOn(access.find("required")) || team.empty() || isUnresolved(team))
                continue;
            const std::string name = team + ".cloudflareaccess.com";
            if (mayOpen(context, *route.view, name, Protocol::tcp, 443) ||
                mayOpen(context, *route.view, "104.16.132.229", Protocol::tcp, 443))
                continue;
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 asks the connector to check Access tokens, but the wall denies it "
                                     "%2:443, where the keys are: every visitor gets 403."),
                        SALLYPORT_TR("Allow TCP 443 to %2."),
                        {titleOf(rule), name}});
        }
    }
}

} // namespace

std::vector<Entry> egressChecks() {
    using enum base::Severity;
    return {
        {"egress-dns", error, "DNS is missing from the connector's egress", egressDns, world},
        {"egress-edge", error, "Port 7844 to Cloudflare's edge is missing from egress", egressEdge, world},
        {"egress-edge-ipv6", warning, "The edge's IPv6 addresses are not covered", egressEdgeIpv6, world},
        {"egress-names-without-dns", error, "A rule by name without a DNS rule", egressNamesWithoutDns,
         stateOnly},
        {"egress-access-keys", error, "The keys of Access tokens cannot be fetched", accessKeysDenied,
         routes | world},
        {"egress-cgnat", warning, "100.64.0.0/10 is left open", cgnatOpen, doors},
        {"egress-link-local", warning, "169.254.0.0/16 is left open", linkLocalOpen, doors},
        {"egress-private-ipv4", warning, "The home network is left open", privateIpv4Open, doors},
        {"egress-private-ipv6", warning, "fc00::/7 and fe80::/10 are left open", privateIpv6Open, doors},
        {"egress-no-peer", warning, "An egress rule has ports and no destination", egressWithoutPeer,
         stateOnly},
        {"except-void", warning, "An exception does nothing", exceptWithoutEffect, stateOnly},
        {"excess-doors", warning, "More doors are open than hostnames need", excessDoors, doors},
    };
}

} // namespace sallyport::checks
