#include "ruling.h"
#include "targets.h"

#include <sallyport/policy/gateways.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace sallyport::reach {

namespace {

using base::Text;
using model::ObjectPtr;
using model::Protocol;

constexpr int deepestAlias = 8; // ExternalName to ExternalName

std::string titled(const model::Object& service) {
    return service.key.ns + "/" + service.key.name;
}

Target podTarget(const Facts& facts, const PodRef& ref, int port) {
    const Participant& participant = facts.of(ref);
    Target target{participant.id, facts.endpoint(ref), port, ref.participant, ref.pod, {}};
    if (participant.pods.size() > 1)
        target.id = participant.ns + "/pod/" + facts.endpoint(ref).name;
    target.everywhere = facts.member(ref).everywhere;
    return target;
}

Target outsideTarget(const std::string& id, policy::Endpoint endpoint, int port) {
    Target target;
    target.id = id;
    target.endpoint = std::move(endpoint);
    target.port = port;
    return target;
}

std::optional<int> portNamed(const policy::Endpoint& pod, const std::string& portName, Protocol protocol) {
    for (const model::ContainerPort& port : pod.ports)
        if (port.name == portName && port.protocol == protocol)
            return port.port;
    return std::nullopt;
}

const model::ServicePort* portOf(const model::Service& service, Protocol protocol, int port) {
    for (const model::ServicePort& one : service.ports)
        if (one.port == port && one.protocol == protocol)
            return &one;
    return nullptr;
}

Targets none(Text why) {
    Targets targets;
    targets.nothing = std::move(why);
    return targets;
}

// Pods that would take a connection: ready ones, and Jobs' only where nothing steadier is there.
std::vector<PodRef> taking(const Facts& facts, const std::vector<PodRef>& pods, bool notReadyToo) {
    std::vector<PodRef> ready;
    std::copy_if(pods.begin(), pods.end(), std::back_inserter(ready), [&](const PodRef& ref) {
        return facts.member(ref).running && (notReadyToo || facts.member(ref).ready);
    });
    std::vector<PodRef> steady;
    std::copy_if(ready.begin(), ready.end(), std::back_inserter(steady),
                 [&](const PodRef& ref) { return facts.member(ref).steady || facts.member(ref).listed; });
    return steady.empty() ? ready : steady;
}

// The number behind a Service's port in a slice; 0: that slice does not serve it.
int numberIn(const std::vector<model::ServicePort>& ports, const model::ServicePort* wanted, int port) {
    if (!wanted)
        return port;
    for (const model::ServicePort& one : ports)
        if (one.name == wanted->name && one.protocol == wanted->protocol)
            return one.port == 0 ? port : one.port;
    return 0;
}

Target sliceTarget(const Facts& facts, const std::string& address, int port) {
    const auto ip = model::Ip::parse(address);
    if (!ip)
        return outsideTarget(address, nameEndpoint(address), port);
    if (const auto pod = facts.podByIp.find(*ip); pod != facts.podByIp.end()) {
        Target target = podTarget(facts, pod->second, port);
        target.endpoint.ips = {*ip};
        return target;
    }
    return outsideTarget(ip->text(), addressEndpoint(facts, *ip), port);
}

// Cilium's Envoy, which listens for a Gateway on a port that is chosen at run time (cilium #47617).
Targets envoyTargets(const policy::CiliumGateway& gateway, int port) {
    if (!gateway.hasPort(port))
        return none(Text{"no-listener",
                         SALLYPORT_TR("%1 has no listener on port %2."),
                         {gateway.text(), std::to_string(port)}});
    policy::Endpoint envoy;
    envoy.kind = policy::Endpoint::Kind::entity;
    envoy.entity = policy::Entity::ingress;
    envoy.name = "reserved:ingress";
    Target target = outsideTarget("reserved:ingress", std::move(envoy), port);
    target.anyPort = true;
    return Targets{{std::move(target)}, {}};
}

// Addresses that slices name for that port; pods among them as pods. Kubernetes mirrors Endpoints into
// slices, so an address may be named twice. True when some are named but not ready.
bool fromSlices(const Facts& facts, const model::Object& object, const model::ServicePort* wanted, int port,
                Targets& targets) {
    bool notReady = false;
    std::set<std::pair<std::string, int>> seen;
    for (const auto& [key, other] : facts.state.objects()) {
        const auto* slice = other->as<model::EndpointSlice>();
        if (!slice || key.ns != object.key.ns || slice->service != object.key.name || !other->deployed)
            continue;
        for (const auto& endpoint : slice->endpoints) {
            const int number = numberIn(endpoint.ports.empty() ? slice->ports : endpoint.ports, wanted, port);
            const bool ready = endpoint.ready || object.as<model::Service>()->publishNotReady;
            notReady = notReady || (number != 0 && !ready);
            if (number == 0 || !ready)
                continue;
            for (const std::string& address : endpoint.addresses) {
                if ((!model::Ip::parse(address) && !model::isDnsSubdomain(address)) ||
                    !seen.insert({address, number}).second)
                    continue;
                targets.list.push_back(sliceTarget(facts, address, number));
            }
        }
    }
    return notReady;
}

// The backends of one node: where a pod runs may not be known, and then whether it is one of them.
void onlyOnNode(const std::string& node, const std::string& service, Targets& targets) {
    std::erase_if(targets.list, [&](const Target& target) {
        return !target.endpoint.node.empty() && target.endpoint.node != node;
    });
    for (Target& target : targets.list)
        if (target.endpoint.node.empty() && !target.everywhere)
            target.perhaps = Text{"perhaps-elsewhere",
                                  SALLYPORT_TR("Service %1 leads from node %2 only to pods on it, and where "
                                               "%3 runs is not known."),
                                  {service, node, target.id}};
    if (targets.list.empty())
        targets.nothing = Text{"no-local-backend",
                               SALLYPORT_TR("Service %1 leads only to pods on the node itself, and none "
                                            "runs on %2."),
                               {service, node}};
}

// A Service that no manifest shows: charts that are not rendered bring some.
Targets absent(const Facts& facts, const std::string& ns, const std::string& name) {
    const bool unsure =
        std::any_of(facts.state.unread.begin(), facts.state.unread.end(), [&](const model::Unread& unread) {
            const bool chart = unread.why.id == "source-helm-chart" || unread.why.id == "source-chart-folder";
            return chart || (unread.key.kind == "Service" && unread.key.ns == ns && unread.key.name == name);
        });
    if (!unsure)
        return none(Text{"no-such-service", SALLYPORT_TR("There is no Service %1."), {ns + "/" + name}});
    Targets targets = none(Text{"service-not-shown",
                                SALLYPORT_TR("No manifest that could be read shows Service %1; a chart may "
                                             "bring it."),
                                {ns + "/" + name}});
    targets.unsure = true;
    return targets;
}

} // namespace

std::vector<PodRef> selectedPods(const Facts& facts, const std::string& ns, const model::Labels& selector) {
    std::vector<PodRef> pods;
    if (selector.empty())
        return pods;
    // They are in the order of their ids, which begin with the namespace.
    const auto first = std::ranges::lower_bound(facts.participants, ns + '/', {}, &Participant::id);
    for (auto i = static_cast<std::size_t>(first - facts.participants.begin());
         i < facts.participants.size() && facts.participants[i].ns == ns; ++i) {
        for (std::size_t p = 0; p < facts.participants[i].pods.size(); ++p) {
            const model::Labels& labels = facts.participants[i].pods[p].labels;
            const bool all = std::all_of(selector.begin(), selector.end(), [&](const auto& wanted) {
                const auto label = labels.find(wanted.first);
                return label != labels.end() && label->second == wanted.second;
            });
            if (all)
                pods.push_back({i, p});
        }
    }
    return pods;
}

namespace {

// The pods that the selector picks, each with the port that is dialled on it.
Targets selectedTargets(const Facts& facts, const model::Object& object, const model::ServicePort* wanted,
                        Protocol protocol, int port) {
    const auto& service = *object.as<model::Service>();
    const std::vector<PodRef> pods = selectedPods(facts, object.key.ns, *service.selector);
    Targets targets;
    for (const PodRef& ref : taking(facts, pods, service.publishNotReady)) {
        Target target = podTarget(facts, ref, port);
        if (!service.headless && std::holds_alternative<int>(wanted->targetPort)) {
            target.port = std::get<int>(wanted->targetPort);
        } else if (!service.headless) {
            const std::string& named = std::get<std::string>(wanted->targetPort);
            const auto number = portNamed(target.endpoint, named, protocol);
            target.port = number.value_or(0);
            if (!number)
                target.missing =
                    Text{"no-named-port", SALLYPORT_TR("%1 declares no port named %2."), {target.id, named}};
        }
        targets.list.push_back(std::move(target));
    }
    const bool idle =
        std::none_of(pods.begin(), pods.end(), [&](const PodRef& ref) { return facts.member(ref).running; });
    if (pods.empty())
        targets.nothing = Text{
            "no-backends", SALLYPORT_TR("No pod has the labels that Service %1 selects."), {titled(object)}};
    else if (idle)
        targets.nothing = Text{"scaled-to-zero",
                               SALLYPORT_TR("What Service %1 selects, %2, is scaled to zero: no pod runs."),
                               {titled(object), facts.of(pods.front()).id}};
    else
        targets.nothing =
            Text{"not-ready", SALLYPORT_TR("No pod that Service %1 selects is ready."), {titled(object)}};
    return targets;
}

// A pod of a StatefulSet that no manifest shows is named by its number, below the replicas.
bool isNumbered(const Facts& facts, const Target& target, const std::string& podName) {
    if (target.participant == Target::npos)
        return false;
    const Participant& participant = facts.participants[target.participant];
    const std::string prefix = participant.name + "-";
    if (participant.kind != "StatefulSet" || facts.members[target.participant][target.pod].listed ||
        !podName.starts_with(prefix))
        return false;
    const std::string number = podName.substr(prefix.size());
    if (number.empty() || number.size() > 5 || number.find_first_not_of("0123456789") != std::string::npos)
        return false;
    const auto* workload = participant.object ? participant.object->as<model::Workload>() : nullptr;
    return workload && std::stoi(number) < workload->replicas.value_or(1);
}

// One pod behind a headless Service, by its name.
void onlyPod(const Facts& facts, const std::string& podName, const std::string& service, Targets& targets) {
    if (targets.list.empty())
        return;
    std::erase_if(targets.list, [&](const Target& target) {
        return target.endpoint.name != podName && !isNumbered(facts, target, podName);
    });
    if (targets.list.empty())
        targets.nothing = Text{"no-such-pod", SALLYPORT_TR("Service %1 has no pod %2."), {service, podName}};
}

} // namespace

Targets serviceTargets(const Facts& facts, const model::Object& object, Protocol protocol, int port,
                       int depth) {
    const auto& service = *object.as<model::Service>();
    if (const auto gateway = policy::ciliumGateway(facts.state, object.key.ns, object.key.name))
        return envoyTargets(*gateway, port);
    if (service.type == "ExternalName") {
        if (depth >= deepestAlias)
            return none(
                Text{"alias-loop", SALLYPORT_TR("Service %1 is an alias of itself."), {titled(object)}});
        return hostTargets(facts, service.externalName, {}, protocol, port, depth + 1);
    }
    const model::ServicePort* wanted = portOf(service, protocol, port);
    // A headless Service gives out its pods' addresses; the port is dialled on them as it is.
    if (!wanted && !service.headless)
        return none(Text{"no-such-port",
                         SALLYPORT_TR("Service %1 has no port %2."),
                         {titled(object), model::name(protocol) + " " + std::to_string(port)}});
    Targets targets;
    if (service.selector && !service.selector->empty()) {
        targets = selectedTargets(facts, object, wanted, protocol, port);
    } else {
        const bool notReady = fromSlices(facts, object, service.headless ? nullptr : wanted, port, targets);
        if (targets.list.empty())
            targets.nothing =
                notReady ? Text{"not-ready-endpoints",
                                SALLYPORT_TR("No endpoint of Service %1 is ready."),
                                {titled(object)}}
                         : Text{"no-endpoints",
                                SALLYPORT_TR("Service %1 has no selector, and no endpoints are shown."),
                                {titled(object)}};
    }
    if (service.internalTrafficPolicy == "Local" && !service.headless)
        for (Target& target : targets.list)
            target.sameNodeOnly = true;
    return targets;
}

std::optional<Targets> addressTargets(const Facts& facts, const model::Ip& ip, Protocol protocol, int port) {
    const auto [first, last] = facts.serviceByIp.equal_range(ip);
    if (first == last)
        if (const auto gateway = policy::ciliumGateway(facts.state, ip))
            return envoyTargets(*gateway, port);
    for (auto it = first; it != last; ++it)
        if (portOf(*it->second->as<model::Service>(), protocol, port))
            return serviceTargets(facts, *it->second, protocol, port);
    const auto node = facts.nodeByIp.find(ip);
    if (node == facts.nodeByIp.end()) {
        if (first == last)
            return std::nullopt;
        return serviceTargets(facts, *first->second, protocol, port); // which says that it has no such port
    }
    for (const ObjectPtr& object : facts.state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (!service || (service->type != "NodePort" && service->type != "LoadBalancer"))
            continue;
        for (const model::ServicePort& one : service->ports) {
            if (one.nodePort != port || one.protocol != protocol)
                continue;
            Targets targets = serviceTargets(facts, *object, protocol, one.port);
            for (Target& target : targets.list)
                target.sameNodeOnly = false; // internalTrafficPolicy is about the cluster address
            // A node port leads to every backend, or only to those of the node that is dialled.
            if (service->externalTrafficPolicy == "Local" && !targets.list.empty())
                onlyOnNode(node->second, titled(*object), targets);
            return targets;
        }
    }
    return std::nullopt;
}

namespace {

// A name outside the cluster: at the addresses that the Document gives it, else wherever it resolves to.
Targets namedTargets(const Facts& facts, const std::string& host, int port) {
    Targets targets;
    for (const model::OutsideTarget& known : facts.outside) {
        if (known.name != host)
            continue;
        for (const model::Cidr& range : known.addresses)
            for (policy::Endpoint& endpoint : rangeEndpoints(facts, range)) {
                endpoint.names = {host};
                targets.list.push_back(outsideTarget(host, std::move(endpoint), port));
            }
    }
    if (targets.list.empty())
        targets.list.push_back(outsideTarget(host, nameEndpoint(host), port));
    return targets;
}

} // namespace

Targets hostTargets(const Facts& facts, const std::string& host, const std::string& defaultNamespace,
                    Protocol protocol, int port, int depth) {
    if (const auto ip = model::Ip::parse(host)) {
        PeerSpec peer;
        peer.kind = PeerSpec::Kind::ip;
        peer.ip = *ip;
        peer.text = host;
        if (auto targets = targetsOf(facts, peer, protocol, port))
            return std::move(targets).value();
    }
    const auto inside = model::clusterHost(host, defaultNamespace);
    if (inside) {
        if (const ObjectPtr service = facts.state.find({"", "Service", inside->ns, inside->service})) {
            Targets targets = serviceTargets(facts, *service, protocol, port, depth);
            if (!inside->podName.empty())
                onlyPod(facts, inside->podName, inside->ns + "/" + inside->service, targets);
            return targets;
        }
        if (const auto gateway = policy::ciliumGateway(facts.state, inside->ns, inside->service))
            return envoyTargets(*gateway, port);
        // A name of the cluster, or a short one in a namespace that is there; else it is someone else's name.
        const bool ours = host.find(".svc") != std::string::npos || host.find('.') == std::string::npos ||
                          facts.state.namespaces().contains(inside->ns);
        if (ours)
            return absent(facts, inside->ns, inside->service);
    }
    return namedTargets(facts, host, port);
}

} // namespace sallyport::reach
