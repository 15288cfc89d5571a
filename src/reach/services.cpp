#include "ruling.h"
#include "targets.h"

#include <algorithm>
#include <iterator>

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

// Pods that would take a connection: ready ones, and Jobs' only where nothing steadier is there.
std::vector<PodRef> taking(const Facts& facts, const std::vector<PodRef>& pods, bool notReadyToo) {
    std::vector<PodRef> ready;
    std::copy_if(pods.begin(), pods.end(), std::back_inserter(ready),
                 [&](const PodRef& ref) { return notReadyToo || facts.member(ref).ready; });
    std::vector<PodRef> steady;
    std::copy_if(ready.begin(), ready.end(), std::back_inserter(steady),
                 [&](const PodRef& ref) { return facts.member(ref).steady || facts.member(ref).listed; });
    return steady.empty() ? ready : steady;
}

// Addresses that slices name for that port; pods among them as pods.
void fromSlices(const Facts& facts, const model::Object& object, const model::ServicePort* wanted, int port,
                Targets& targets) {
    for (const auto& [key, other] : facts.state.objects()) {
        const auto* slice = other->as<model::EndpointSlice>();
        if (!slice || key.ns != object.key.ns || slice->service != object.key.name)
            continue;
        int number = port;
        if (wanted) {
            const auto named = std::find_if(slice->ports.begin(), slice->ports.end(), [&](const auto& one) {
                return one.name == wanted->name && one.protocol == wanted->protocol;
            });
            if (named == slice->ports.end())
                continue;
            number = named->port;
        }
        for (const auto& endpoint : slice->endpoints) {
            if (!endpoint.ready)
                continue;
            for (const std::string& address : endpoint.addresses) {
                if (const auto ip = model::Ip::parse(address)) {
                    if (const auto pod = facts.podByIp.find(*ip); pod != facts.podByIp.end())
                        targets.list.push_back(podTarget(facts, pod->second, number));
                    else
                        targets.list.push_back(
                            outsideTarget(ip->text(), addressEndpoint(facts, *ip), number));
                } else if (model::isDnsSubdomain(address)) {
                    targets.list.push_back(outsideTarget(address, nameEndpoint(address), number));
                }
            }
        }
    }
}

Targets none(Text why) {
    Targets targets;
    targets.nothing = std::move(why);
    return targets;
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
    for (std::size_t i = 0; i < facts.participants.size(); ++i) {
        if (facts.participants[i].ns != ns)
            continue;
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

Targets serviceTargets(const Facts& facts, const model::Object& object, Protocol protocol, int port,
                       int depth) {
    const auto& service = *object.as<model::Service>();
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
    if (!service.selector || service.selector->empty()) {
        fromSlices(facts, object, service.headless ? nullptr : wanted, port, targets);
        if (targets.list.empty())
            targets.nothing = Text{"no-endpoints",
                                   SALLYPORT_TR("Service %1 has no selector, and no endpoints are shown."),
                                   {titled(object)}};
        return targets;
    }
    const std::vector<PodRef> pods = selectedPods(facts, object.key.ns, *service.selector);
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
    if (targets.list.empty())
        targets.nothing = pods.empty() ? Text{"no-backends",
                                              SALLYPORT_TR("No pod has the labels that Service %1 selects."),
                                              {titled(object)}}
                                       : Text{"not-ready",
                                              SALLYPORT_TR("No pod that Service %1 selects is ready."),
                                              {titled(object)}};
    return targets;
}

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
                std::erase_if(targets.list,
                              [&](const Target& target) { return target.endpoint.name != inside->podName; });
            return targets;
        }
        // A name of the cluster, or a short one in a namespace that is there; else it is someone else's name.
        const bool ours = host.find(".svc") != std::string::npos || host.find('.') == std::string::npos ||
                          facts.state.namespaces().contains(inside->ns);
        if (ours)
            return absent(facts, inside->ns, inside->service);
    }
    return Targets{{outsideTarget(host, nameEndpoint(host), port)}, {}};
}

} // namespace sallyport::reach
