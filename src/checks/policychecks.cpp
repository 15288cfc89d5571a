// Findings about the wall: which policies hold for a tunnel's connectors, and
// what keeps them from doing what they say.
#include "context.h"

#include <sallyport/base/nested.h>

#include <algorithm>
#include <map>

namespace sallyport::checks {

namespace {

using policy::Action;
using policy::Policy;
using policy::Rule;

// k3s says on its nodes that its own policy controller is switched off.
const model::Object* switchedOff(const Context& context) {
    for (const model::ObjectPtr& node : context.state.ofKind("Node", ""))
        for (const char* key : {"k3s.io/node-args", "rke2.io/node-args"})
            if (const auto found = node->annotations.find(key);
                found != node->annotations.end() &&
                found->second.find("--disable-network-policy") != std::string::npos)
                return node.get();
    return nullptr;
}

void nothingEnforces(const Context& context, Report& report) {
    using Enforced = policy::Profile::Enforced;
    if (context.adopted.connectors.empty())
        return;
    const Enforced enforced = context.ruleset.profile.enforced;
    const char* hint = SALLYPORT_TR("Use a network plugin that enforces policy, such as Cilium or Calico.");
    if (enforced == Enforced::no)
        report.add({"cluster", context.adopted.connectors.front().workload->place,
                    SALLYPORT_TR("Nothing in this cluster enforces network policy: every pod can reach "
                                 "every other."),
                    hint});
    else if (const model::Object* node = switchedOff(context); node && enforced == Enforced::assumed)
        report.add({node->key.text(),
                    node->place,
                    SALLYPORT_TR("%1 runs with --disable-network-policy, and these files show nothing else "
                                 "that enforces policy."),
                    hint,
                    {node->key.text()},
                    base::Severity::warning});
}

void hostNetwork(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.hostNetwork)
            report.at(view, view.podPointer + "/hostNetwork",
                      SALLYPORT_TR("%1 uses its node's network: no policy for pods holds for it."),
                      SALLYPORT_TR("Take hostNetwork out. cloudflared needs only outgoing connections."));
}

void noEgressPolicy(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (!view.limitsEgress && !view.doubtful && !view.hostNetwork)
            report.at(view, {},
                      SALLYPORT_TR("No policy limits what %1 may open: it can reach every Service of the "
                                   "cluster, and your home network."),
                      SALLYPORT_TR("`sallyportctl render` writes a policy that leaves what is published."));
}

// The port that serves /metrics, /config and pprof; cloudflared's first choice when none is pinned.
int metricsPort(const ConnectorView& view) {
    return view.connector->metricsPort.value_or(20241);
}

bool listensToItselfOnly(const ConnectorView& view) {
    const std::string address = view.setting("metrics");
    return address.starts_with("localhost") || address.starts_with("127.") || address.starts_with("[::1]");
}

// Asks for a pod that has no label and stands in a namespace that has none.
void metricsOpen(const Context& context, Report& report) {
    const auto stranger = reach::parsePeer("any-other-namespace/{any=pod}");
    for (const ConnectorView& view : context.connectors) {
        if (listensToItselfOnly(view) || view.connector->sidecar || !stranger)
            continue;
        const auto answer = context.world.ask(*stranger, view.peer, model::Protocol::tcp, metricsPort(view));
        if (!answer || answer->ingress.verdict != reach::Verdict::allowed)
            continue;
        const auto& decided = answer->ingress.decided;
        const bool byRule = !decided.empty() && decided.front().rule;
        report.add({view.text(),
                    byRule ? decided.front().rule->place : view.place(),
                    SALLYPORT_TR("Every pod can open the metrics port of %1, which also shows its "
                                 "configuration and profiles."),
                    SALLYPORT_TR("Allow only Prometheus to the metrics port; the node's probes pass anyway."),
                    {view.text()}});
    }
}

// True for what opens every port of every pod, or more.
bool allowsEveryone(const Rule& rule) {
    return rule.action == Action::allow && rule.anyPort && rule.notPorts.empty() && rule.self.empty() &&
           !rule.partly && std::any_of(rule.peers.begin(), rule.peers.end(), [](const policy::Peer& peer) {
               const bool everyPod = peer.pods && !peer.notPods && peer.nets.empty() &&
                                     *peer.pods == policy::Selector::everything();
               return !peer.unknown && (peer.anyone || everyPod);
           });
}

// True when a policy means to limit egress: it names something, and not everything.
bool isTight(const Policy& policy) {
    return policy.isolatesEgress && std::none_of(policy.egress.begin(), policy.egress.end(), allowsEveryone);
}

void policyCancelled(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto tight = std::find_if(view.policies.begin(), view.policies.end(),
                                        [](const Policy* p) { return isTight(*p); });
        if (tight == view.policies.end())
            continue;
        for (const Policy* policy : view.policies)
            for (const Rule& rule : policy->egress)
                if (!isTight(*policy) && allowsEveryone(rule))
                    report.add({policy->id.text(),
                                rule.place,
                                SALLYPORT_TR("%1 allows everything and so cancels %2: the policies of one "
                                             "pod add up."),
                                SALLYPORT_TR("Take the connector out of its subject, or narrow the rule."),
                                {policy->id.text(), (*tight)->id.text()}});
    }
}

void egressEverything(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (std::any_of(view.policies.begin(), view.policies.end(),
                        [](const Policy* p) { return isTight(*p); }))
            continue; // policy-cancelled says it
        for (const Policy* policy : view.policies)
            for (const Rule& rule : policy->egress)
                if (policy->isolatesEgress && allowsEveryone(rule))
                    report.add({policy->id.text(),
                                rule.place,
                                SALLYPORT_TR("A rule of %1 allows everything: the policy limits nothing."),
                                SALLYPORT_TR("Name the pods and addresses that are needed instead."),
                                {policy->id.text()}});
    }
}

void policyNotDeployed(const Context& context, Report& report) {
    for (const model::Object& object : context.state.notDeployed)
        if (object.key.kind.ends_with("NetworkPolicy"))
            report.add({object.key.text(),
                        object.place,
                        SALLYPORT_TR("%1 is written, but nothing deploys it."),
                        SALLYPORT_TR("Add its file to the resources of a kustomization, or delete it."),
                        {object.key.text()}});
}

// What could not be read may have no name, and not even a kind: then it is called by where it stands.
std::string nameOf(const policy::Doubt& doubt) {
    if (!doubt.key.name.empty())
        return doubt.key.text();
    const std::string place = doubt.place.text();
    return doubt.key.kind.empty() ? place : doubt.key.kind + ' ' + place;
}

// Variables that nothing resolves are listed under unread; here stands what someone has to mend.
void policyUnreadable(const Context& context, Report& report) {
    for (const policy::Doubt& doubt : context.ruleset.doubts) {
        if (doubt.evaluated || doubt.why.id.find("variable") != std::string::npos ||
            doubt.why.id == "policy-tier") // calico-tier-missing says it
            continue;
        const std::string name = nameOf(doubt);
        const char* hint = doubt.key.kind.empty()
                               ? SALLYPORT_TR("Mend it, or name the place where the manifests are.")
                               : SALLYPORT_TR("Mend it: the API server may refuse it too.");
        report.add({name,
                    doubt.place,
                    SALLYPORT_TR("%1 cannot be read, so what it allows is unknown: %2"),
                    hint,
                    {name, base::nested(doubt.why)}});
    }
}

void policyIgnored(const Context& context, Report& report) {
    std::map<std::string, int> kinds;
    for (const policy::PolicyId& id : context.ruleset.ignored)
        if (!id.kind.starts_with("Staged")) // calico-staged-only says it
            ++kinds[id.kind];
    for (const auto& [kind, count] : kinds)
        report.add({kind,
                    {},
                    SALLYPORT_TR("Policies of kind %1 (%2 in these files) have no effect: %3 does not "
                                 "enforce them."),
                    SALLYPORT_TR("Say which enforcer runs with --profile, if this is wrong."),
                    {kind, std::to_string(count), context.ruleset.profile.name}});
}

// Policy sees a packet after the Service's translation: a rule that names the Service's port where the pods
// listen on another one lets nothing through (facts: both Calico and Cilium evaluate after DNAT).
struct PortPair {
    const model::Object* service = nullptr;
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;
};

std::vector<PortPair> translatedPorts(const Context& context) {
    std::vector<PortPair> pairs;
    for (const model::ObjectPtr& object : context.state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (!service || service->headless || service->type == "ExternalName")
            continue;
        for (const model::ServicePort& port : service->ports) {
            const int* number = std::get_if<int>(&port.targetPort);
            if (!number || *number != port.port)
                pairs.push_back({object.get(), port.protocol, port.port});
        }
    }
    return pairs;
}

// The rule that allows the Service's port on this backend, on the side that denies the pod's own.
const Rule* allowsServicePort(const Context& context, const ConnectorView& view,
                              const reach::Backend& backend, const PortPair& pair) {
    const auto pod = reach::parsePeer(backend.id);
    if (!pod || backend.port == 0 || backend.port == pair.port)
        return nullptr;
    const auto direct = context.world.ask(view.peer, *pod, pair.protocol, pair.port);
    if (!direct)
        return nullptr;
    for (const auto& [denied, allowed] :
         {std::pair(&backend.egress, &direct->egress), std::pair(&backend.ingress, &direct->ingress)})
        if (denied->verdict == reach::Verdict::denied && allowed->verdict == reach::Verdict::allowed)
            for (const policy::RuleRef& by : allowed->decided)
                if (by.rule && !by.rule->anyPort)
                    return by.rule;
    return nullptr;
}

void policyServicePort(const Context& context, Report& report) {
    const std::vector<PortPair> pairs = translatedPorts(context);
    for (const ConnectorView& view : context.connectors) {
        for (const PortPair& pair : pairs) {
            const std::string name = pair.service->key.ns + "/svc/" + pair.service->key.name;
            const auto peer = reach::parsePeer(name);
            const auto answer = peer ? context.world.ask(view.peer, *peer, pair.protocol, pair.port)
                                     : base::Result<reach::Answer>(peer.error());
            if (!answer || answer->verdict != reach::Verdict::denied)
                continue;
            for (const reach::Backend& backend : answer->backends)
                if (const Rule* rule = allowsServicePort(context, view, backend, pair)) {
                    report.add({pair.service->key.text(),
                                rule->place,
                                SALLYPORT_TR("Policy allows port %1 of %2, but its pods listen on %3: "
                                             "visitors get 502."),
                                SALLYPORT_TR("Name port %3 in the rule: policy sees a packet after the "
                                             "Service has translated its port."),
                                {std::to_string(pair.port), pair.service->key.text(),
                                 std::to_string(backend.port)}});
                    break;
                }
        }
    }
}

void publishedDenied(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        for (std::size_t i = 0; view.hostnames && i < view.hostnames->size(); ++i) {
            const edge::IngressRule& rule = (*view.hostnames)[i];
            const auto url = model::ServiceUrl::parse(rule.service);
            if (!url || !url->hasHost())
                continue;
            const auto& answer = context.answers.service(view.peer, *url, view.connector->ns);
            if (answer && answer->verdict == reach::Verdict::denied)
                report.add({titleOf(rule),
                            rule.place,
                            SALLYPORT_TR("%1 is published, but the wall denies %2 to the connector."),
                            SALLYPORT_TR("Allow the pods' own port from the connector, on the connector's "
                                         "side and on theirs."),
                            {titleOf(rule), rule.service}});
        }
}

} // namespace

std::vector<Entry> policyChecks() {
    using enum base::Severity;
    return {
        {"nothing-enforces", error, "Nothing in the cluster enforces network policy", nothingEnforces,
         stateOnly},
        {"host-network", warning, "The connector uses its node's network", hostNetwork, stateOnly},
        {"no-egress-policy", warning, "No egress policy selects the connector", noEgressPolicy, stateOnly},
        {"metrics-open", warning, "The connector's metrics port is open to everyone", metricsOpen, world},
        {"policy-cancelled", warning, "A wide policy cancels a tight one", policyCancelled, stateOnly},
        {"egress-everything", warning, "An egress policy allows everything", egressEverything, stateOnly},
        {"policy-not-deployed", warning, "A policy is written but not deployed", policyNotDeployed,
         stateOnly},
        {"policy-unreadable", warning, "A policy cannot be read", policyUnreadable, stateOnly},
        {"policy-ignored", note, "Policies of a kind that nothing enforces", policyIgnored, stateOnly},
        {"policy-service-port", error, "A policy names the Service's port where the pod's differs",
         policyServicePort, world},
        {"published-denied", error, "A published hostname's backend is denied at the wall", publishedDenied,
         routes | world},
    };
}

} // namespace sallyport::checks
