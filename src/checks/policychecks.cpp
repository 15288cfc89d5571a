// Findings about the wall: what network policy leaves open, or closes by
// mistake, for a tunnel's connectors.
#include "context.h"

#include <algorithm>
#include <map>

namespace sallyport::checks {

namespace {

using policy::Action;
using policy::Policy;
using policy::Rule;

// Every policy of the ruleset that has the connector's pods as its subject.
std::vector<const Policy*> selecting(const Context& context, const ConnectorView& view) {
    std::vector<const Policy*> found;
    const auto& ids = view.connector->policies;
    for (const policy::Tier& tier : context.ruleset.tiers)
        for (const Policy& policy : tier.policies)
            if (std::find(ids.begin(), ids.end(), policy.id) != ids.end())
                found.push_back(&policy);
    return found;
}

bool enforced(const Context& context) {
    return context.ruleset.profile.enforced != policy::Profile::Enforced::no;
}

void nothingEnforces(const Context& context, Report& report) {
    if (enforced(context) || context.adopted.connectors.empty())
        return;
    report.add({"cluster",
                {},
                "Nothing in this cluster enforces network policy: %1.",
                "Every pod can reach every other. Use a network plugin that enforces policy.",
                {context.ruleset.profile.why.english()},
                {},
                {}});
}

void noEgressPolicy(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto policies = selecting(context, view);
        const bool isolated =
            std::any_of(policies.begin(), policies.end(), [](const Policy* p) { return p->isolatesEgress; });
        if (!isolated)
            report.add({view.text(),
                        view.place(""),
                        "No policy limits what %1 may open: it can reach every Service of the cluster.",
                        "Let render write an egress policy for it.",
                        {view.text()},
                        {},
                        {}});
    }
}

void noIngressPolicy(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto policies = selecting(context, view);
        const bool isolated =
            std::any_of(policies.begin(), policies.end(), [](const Policy* p) { return p->isolatesIngress; });
        if (!isolated)
            report.add({view.text(),
                        view.place(""),
                        "Every pod can open the metrics port of %1, which also serves its configuration.",
                        "Allow only Prometheus and the node to the metrics port.",
                        {view.text()},
                        {},
                        {}});
    }
}

bool allowsEveryone(const Rule& rule) {
    return rule.action == Action::allow && rule.anyPort &&
           std::any_of(rule.peers.begin(), rule.peers.end(), [](const policy::Peer& p) { return p.anyone; });
}

bool isTight(const Policy& policy) {
    return policy.isolatesEgress && !policy.egress.empty() &&
           std::none_of(policy.egress.begin(), policy.egress.end(), allowsEveryone);
}

void policyCancelled(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto policies = selecting(context, view);
        const auto tight =
            std::find_if(policies.begin(), policies.end(), [](const Policy* p) { return isTight(*p); });
        if (tight == policies.end())
            continue;
        for (const Policy* policy : policies)
            for (const Rule& rule : policy->egress)
                if (allowsEveryone(rule))
                    report.add({policy->id.text(),
                                rule.place,
                                "%1 allows everything and so cancels %2: policies of one pod add up.",
                                "Take the connector out of its subject, or narrow the rule.",
                                {policy->id.text(), (*tight)->id.text()},
                                {},
                                {}});
    }
}

bool isPolicyKind(const model::ObjectKey& key) {
    return key.kind.find("NetworkPolicy") != std::string::npos;
}

void policyNotDeployed(const Context& context, Report& report) {
    for (const model::Object& object : context.state.notDeployed)
        if (isPolicyKind(object.key))
            report.add({object.key.text(),
                        object.place,
                        "%1 is written, but nothing deploys it.",
                        "Add its file to the resources of a kustomization, or delete it.",
                        {object.key.text()},
                        {},
                        {}});
}

// The verdict of one built-in flow of a connector, with the port's name for people.
struct Needed {
    const char* to;
    model::Protocol protocol;
    int port;
};

std::optional<reach::Verdict> verdictOf(const Context& context, const ConnectorView& view,
                                        const Needed& flow) {
    const auto peer = reach::parsePeer(flow.to);
    if (!peer)
        return std::nullopt;
    const auto answer = context.world.ask(view.peer, *peer, flow.protocol, flow.port);
    return answer ? std::optional(answer->verdict) : std::nullopt;
}

void egressDnsMissing(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const Needed dns{"kube-system/{k8s-app=kube-dns}", model::Protocol::udp, 53};
        if (verdictOf(context, view, dns) == reach::Verdict::denied)
            report.add({view.text(),
                        view.place(""),
                        "%1 may not ask the cluster's DNS: it finds no backend and no edge.",
                        "Allow UDP and TCP 53 to the pods labelled k8s-app=kube-dns in kube-system.",
                        {view.text()},
                        {},
                        {}});
    }
}

// Addresses of Cloudflare's edge, one of each region and family (region1/region2.v2.argotunnel.com).
constexpr const char* edgeV4 = "198.41.192.57";
constexpr const char* edgeV6 = "2606:4700:a0::1";

bool mayOpenEdge(const Context& context, const ConnectorView& view, const char* address) {
    const Needed quic{address, model::Protocol::udp, 7844};
    const Needed http2{address, model::Protocol::tcp, 7844};
    return verdictOf(context, view, quic) != reach::Verdict::denied &&
           verdictOf(context, view, http2) != reach::Verdict::denied;
}

bool opensEdgeByName(const std::vector<const Policy*>& policies) {
    for (const Policy* policy : policies)
        for (const Rule& rule : policy->egress)
            for (const policy::Peer& peer : rule.peers)
                for (const std::string& name : peer.fqdns)
                    if (name.find("argotunnel.com") != std::string::npos)
                        return true;
    return false;
}

void egressEdgeMissing(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (!opensEdgeByName(selecting(context, view)) && !mayOpenEdge(context, view, edgeV4))
            report.add({view.text(),
                        view.place(""),
                        "%1 may not open UDP and TCP 7844 to Cloudflare's edge: the tunnel cannot connect, "
                        "or not fall back.",
                        "Allow both protocols of port 7844 to the edge's addresses.",
                        {view.text()},
                        {},
                        {}});
}

void egressEdgeIpv6(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto& flags = view.connector->flags;
        const auto version = flags.find("edge-ip-version");
        const bool automatic = version == flags.end() || version->second == "auto";
        const auto policies = selecting(context, view);
        if (automatic && !opensEdgeByName(policies) && mayOpenEdge(context, view, edgeV4) &&
            !mayOpenEdge(context, view, edgeV6))
            report.add({view.text(),
                        view.place(""),
                        "%1 chooses the edge's address family itself, but policy allows IPv4 only.",
                        "Allow the edge's IPv6 ranges on 7844 as well, or run with --edge-ip-version 4.",
                        {view.text()},
                        {},
                        {}});
    }
}

// Reports the doors of a kind that stand open towards one of these ranges.
void openRange(const Context& context, Report& report, std::initializer_list<const char*> ranges,
               const char* message, const char* hint) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.doors || selecting(context, view).empty())
            continue; // no-egress-policy says it all
        for (const reach::Door& door : view.doors->doors) {
            const bool here =
                std::any_of(ranges.begin(), ranges.end(), [&](const char* r) { return door.to == r; });
            if (!here || (door.verdict != reach::Verdict::allowed && door.verdict != reach::Verdict::partial))
                continue;
            const auto& decided = door.egress.decided;
            const base::Place place =
                decided.empty() || !decided.front().rule ? view.place("") : decided.front().rule->place;
            report.add({view.text(), place, message, hint, {view.text(), door.to}, {}, {}});
        }
    }
}

void cgnatOpen(const Context& context, Report& report) {
    openRange(context, report, {"100.64.0.0/10"},
              "%1 can reach %2: carrier NAT addresses, where Tailscale puts its machines.",
              "Add 100.64.0.0/10 to the exceptions of the internet rule, or open only Cloudflare's edge.");
}

void linkLocalOpen(const Context& context, Report& report) {
    openRange(context, report, {"169.254.0.0/16"},
              "%1 can reach %2: link-local addresses, where clouds serve instance credentials.",
              "Add 169.254.0.0/16 to the exceptions of the internet rule.");
}

void privateIpv6Open(const Context& context, Report& report) {
    openRange(context, report, {"fc00::/7", "fe80::/10"},
              "%1 can reach %2: private IPv6 addresses, left open by ::/0.",
              "Add fc00::/7 and fe80::/10 to the exceptions of the IPv6 rule.");
}

void privateIpv4Open(const Context& context, Report& report) {
    openRange(context, report, {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"},
              "%1 can reach %2: the home network.",
              "Except the private ranges from the internet rule, or open only Cloudflare's edge.");
}

void egressWithoutPeer(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        for (const Policy* policy : selecting(context, view))
            for (const Rule& rule : policy->egress) {
                const bool anyone = std::any_of(rule.peers.begin(), rule.peers.end(),
                                                [](const policy::Peer& p) { return p.anyone; });
                if (rule.action == Action::allow && anyone && !rule.anyPort && !rule.ports.empty())
                    report.add({policy->id.text(),
                                rule.place,
                                "A rule of %1 names ports but no destination: it opens them everywhere.",
                                "Name the pods or addresses that the ports are for.",
                                {policy->id.text()},
                                {},
                                {}});
            }
}

// Nets of a policy's own allow rules with their exceptions; an exception is void when another entry of the
// same rule covers it (exceptions subtract from their own entry only).
void exceptWithoutEffect(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        for (const Policy* policy : selecting(context, view))
            for (const Rule& rule : policy->egress)
                for (const policy::Peer& peer : rule.peers)
                    for (const model::Cidr& except : peer.notNets) {
                        const bool outside =
                            std::none_of(peer.nets.begin(), peer.nets.end(),
                                         [&](const model::Cidr& n) { return n.overlaps(except); });
                        bool covered = false;
                        for (const policy::Peer& other : rule.peers)
                            covered = covered ||
                                      (&other != &peer && other.notNets.empty() &&
                                       std::any_of(other.nets.begin(), other.nets.end(),
                                                   [&](const model::Cidr& n) { return n.contains(except); }));
                        if ((outside && !peer.nets.empty()) || covered)
                            report.add(
                                {policy->id.text(),
                                 rule.place,
                                 "The exception %2 in %1 does nothing.",
                                 covered
                                     ? "Another entry of the rule allows the same addresses: narrow that one."
                                     : "It lies outside the range it is taken from.",
                                 {policy->id.text(), except.text()},
                                 {},
                                 {}});
                    }
}

// A rule that names a Service's port where the pods listen on another one is a silent 502: policy sees the
// packet after the Service's translation.
void servicePortInPolicy(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.connector->hostnames)
            continue;
        for (const edge::IngressRule& hostname : *view.connector->hostnames) {
            const auto url = model::ServiceUrl::parse(hostname.service);
            if (!url || !url->hasHost() || !url->dialledPort())
                continue;
            const auto answer = context.world.askService(view.peer, *url, view.connector->ns);
            if (!answer || answer->verdict != reach::Verdict::denied || answer->backends.empty())
                continue;
            const reach::Backend& backend = answer->backends.front();
            if (backend.port == 0 || backend.port == *url->dialledPort() ||
                backend.egress.verdict != reach::Verdict::denied)
                continue;
            const auto pod = reach::parsePeer(backend.id);
            if (!pod)
                continue;
            const auto byServicePort =
                context.world.ask(view.peer, *pod, model::Protocol::tcp, *url->dialledPort());
            if (byServicePort && byServicePort->egress.verdict == reach::Verdict::allowed)
                report.add(
                    {hostname.hostname,
                     hostname.place,
                     "Policy allows the Service's port %1, but the pods behind %2 listen on %3: visitors get "
                     "502.",
                     "Name port %3 in the egress rule: policy sees the packet after the Service's "
                     "translation.",
                     {std::to_string(*url->dialledPort()), hostname.service, std::to_string(backend.port)},
                     {},
                     {}});
        }
    }
}

void publishedDenied(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.connector->hostnames)
            continue;
        for (const edge::IngressRule& rule : *view.connector->hostnames) {
            const auto url = model::ServiceUrl::parse(rule.service);
            if (!url || !url->hasHost())
                continue;
            const auto answer = context.world.askService(view.peer, *url, view.connector->ns);
            if (answer && answer->verdict == reach::Verdict::denied)
                report.add(
                    {rule.hostname,
                     rule.place,
                     "%1 is published, but the wall denies %2 to the connector.",
                     "Allow the backend in the egress policy, and the connector on the backend's side.",
                     {rule.hostname, rule.service},
                     {},
                     {}});
        }
    }
}

void excessDoors(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.doors && view.doors->excess.value_or(0) > 0 && !selecting(context, view).empty())
            report.add({view.text(),
                        view.place(""),
                        "%2 doors are open to %1, and its hostnames need %3.",
                        "Let render write the policy that leaves only what is published.",
                        {view.text(), std::to_string(view.doors->reachable),
                         std::to_string(view.doors->needed.value_or(0))},
                        {},
                        {}});
}

void policyIgnored(const Context& context, Report& report) {
    std::map<std::string, int> kinds;
    for (const policy::PolicyId& id : context.ruleset.ignored)
        ++kinds[id.kind];
    for (const auto& [kind, count] : kinds)
        report.add({kind,
                    {},
                    "%1 objects of kind %2 have no effect: %3 does not enforce them.",
                    "Say which enforcer runs with --profile, if this is wrong.",
                    {std::to_string(count), kind, context.ruleset.profile.name},
                    {},
                    {}});
}

} // namespace

std::vector<Entry> policyChecks() {
    using enum base::Severity;
    return {
        {"nothing-enforces", error, "Nothing in the cluster enforces network policy", nothingEnforces},
        {"no-egress-policy", warning, "No egress policy selects the connector", noEgressPolicy},
        {"metrics-open", warning, "The connector's metrics port is open to everyone", noIngressPolicy},
        {"policy-cancelled", warning, "A wide policy cancels a tight one", policyCancelled},
        {"policy-not-deployed", warning, "A policy is written but not deployed", policyNotDeployed},
        {"policy-service-port", error, "A policy names the Service's port where the pod's differs",
         servicePortInPolicy},
        {"published-denied", error, "A published hostname's backend is denied at the wall", publishedDenied},
        {"egress-dns", error, "DNS is missing from the connector's egress", egressDnsMissing},
        {"egress-edge", error, "Port 7844 to Cloudflare's edge is missing from egress", egressEdgeMissing},
        {"egress-edge-ipv6", warning, "The edge's IPv6 addresses are not covered", egressEdgeIpv6},
        {"egress-cgnat", warning, "100.64.0.0/10 is left open", cgnatOpen},
        {"egress-link-local", warning, "169.254.0.0/16 is left open", linkLocalOpen},
        {"egress-private-ipv4", warning, "The home network is left open", privateIpv4Open},
        {"egress-private-ipv6", warning, "fc00::/7 and fe80::/10 are left open", privateIpv6Open},
        {"egress-no-peer", warning, "An egress rule has ports and no destination", egressWithoutPeer},
        {"except-void", warning, "An exception does nothing", exceptWithoutEffect},
        {"excess-doors", warning, "More doors are open than hostnames need", excessDoors},
        {"policy-ignored", note, "Policies of a kind that nothing enforces", policyIgnored},
    };
}

} // namespace sallyport::checks
