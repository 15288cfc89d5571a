// services: the endpoints of one Service, by its EndpointSlices
// (felix/serviceindex). Where no slice is shown, what the endpoints controller
// would list: the pods that the Service selects, on its target ports.
#include "policy.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using base::Reader;
using base::Text;
using model::Cidr;
using model::ObjectPtr;

std::vector<ObjectPtr> slicesOf(const model::ClusterState& state, const std::string& ns,
                                const std::string& name) {
    for (const char* kind : {"EndpointSlice", "Endpoints"}) {
        std::vector<ObjectPtr> found;
        for (const ObjectPtr& object : state.ofKind(kind)) {
            const auto* slice = object->as<model::EndpointSlice>();
            if (slice && object->key.ns == ns && slice->service == name)
                found.push_back(object);
        }
        if (!found.empty())
            return found;
    }
    return {};
}

std::vector<PortMatch> portsOf(const std::vector<model::ServicePort>& ports) {
    std::vector<PortMatch> out;
    for (const model::ServicePort& port : ports) {
        if (port.port == 0) // a port that is not named has no member
            continue;
        PortMatch match;
        match.protocol = port.protocol;
        match.first = match.last = port.port;
        out.push_back(std::move(match));
    }
    return out;
}

void addSlice(const model::EndpointSlice& slice, std::vector<ServicePart>& out) {
    for (const model::EndpointSlice::Endpoint& endpoint : slice.endpoints) {
        ServicePart part;
        part.ports = portsOf(endpoint.ports.empty() ? slice.ports : endpoint.ports);
        Peer peer;
        for (const std::string& address : endpoint.addresses) {
            if (const auto net = Cidr::parse(address, true))
                peer.nets.push_back(*net);
        }
        if (peer.nets.empty())
            continue;
        part.peers.push_back(std::move(peer));
        out.push_back(std::move(part));
    }
}

// Of a pod, a name is its own port of that name; without one the name stays, for each pod that it means.
std::vector<PortMatch> targetPorts(const model::Service& service, const model::PodSpec* pod = nullptr) {
    std::vector<PortMatch> out;
    for (const model::ServicePort& port : service.ports) {
        PortMatch match;
        match.protocol = port.protocol;
        const auto* name = std::get_if<std::string>(&port.targetPort);
        std::optional<int> number;
        if (!name)
            number = std::get<int>(port.targetPort);
        else if (pod)
            number = pod->namedPort(*name, port.protocol);
        if (number)
            match.first = match.last = *number;
        else if (pod)
            continue;
        else
            match.named = *name;
        out.push_back(std::move(match));
    }
    return out;
}

bool selects(const model::Labels& selector, const model::PodSpec& pod) {
    return std::ranges::all_of(selector, [&](const auto& label) {
        const auto found = pod.labels.find(label.first);
        return found != pod.labels.end() && found->second == label.second;
    });
}

// A pod on its node's network is in a slice by the address of its node.
void addHostNetwork(const model::ClusterState& state, const std::string& ns, const model::Service& service,
                    std::vector<ServicePart>& out) {
    const auto add = [&](const model::PodSpec& pod, const std::vector<model::Ip>& ips) {
        if (!pod.hostNetwork || !selects(*service.selector, pod))
            return;
        Peer node;
        for (const model::Ip& ip : ips)
            if (const auto net = Cidr::parse(ip.text(), true))
                node.nets.push_back(*net);
        if (node.nets.empty()) {
            node.entities = {policy::Entity::host, policy::Entity::remoteNode};
            node.unknown = true; // which node it runs on
        }
        out.push_back({{std::move(node)}, targetPorts(service, &pod)});
    };
    for (const ObjectPtr& object : state.workloads())
        if (const auto* workload = object->as<model::Workload>(); workload && object->key.ns == ns)
            add(workload->pod, {});
    for (const ObjectPtr& object : state.ofKind("Pod", ""))
        if (const auto* pod = object->as<model::Pod>(); pod && object->key.ns == ns && !pod->finished())
            add(pod->pod, pod->ips);
}

std::vector<ServicePart> selected(const Reading& reading, const std::string& ns,
                                  const model::Service& service) {
    ServicePart part;
    part.ports = targetPorts(service);
    Peer pods;
    pods.pods = Selector::of(Scope::namespaceName, {}, Selector::Test::in, {ns});
    for (const auto& [key, value] : *service.selector)
        pods.pods =
            Selector::both(std::move(*pods.pods), Selector::of(Scope::pod, key, Selector::Test::in, {value}));
    part.peers.push_back(std::move(pods));
    std::vector<ServicePart> parts{std::move(part)};
    addHostNetwork(reading.state, ns, service, parts);
    return parts;
}

ServicePart unknownPart() {
    ServicePart part;
    Peer peer;
    peer.anyone = true;
    peer.unknown = true;
    part.peers.push_back(std::move(peer));
    PortMatch port;
    port.unknown = true;
    part.ports.push_back(std::move(port));
    return part;
}

} // namespace

std::vector<ServicePart> readService(Reading& reading, const Reader& reader) {
    reader.onlyMembers({"name", "namespace"});
    const Reader nameReader = reader.member("name");
    const Reader nsReader = reader.member("namespace");
    const bool isOpenName = reading.policy.isOpen(nameReader);
    const bool isOpenNs = reading.policy.isOpen(nsReader);
    const bool open = isOpenName || isOpenNs;
    const std::string name = nameReader.text();
    const std::string ns = nsReader.text(reading.ns);
    if (name.empty())
        nameReader.report(
            "calico-service-name",
            Text{"calico-service-name", SALLYPORT_TR("services needs the name of a Service"), {}});
    if (ns.empty())
        nsReader.report("calico-service-namespace",
                        Text{"calico-service-namespace",
                             SALLYPORT_TR("in a GlobalNetworkPolicy services needs a namespace"),
                             {}});
    std::vector<ServicePart> parts;
    if (open || name.empty() || ns.empty())
        return {unknownPart()};
    const std::vector<ObjectPtr> slices = slicesOf(reading.state, ns, name);
    for (const ObjectPtr& slice : slices)
        addSlice(*slice->as<model::EndpointSlice>(), parts);
    if (!slices.empty())
        return parts;
    const ObjectPtr object = reading.state.find({"", "Service", ns, name});
    const auto* service = object && object->deployed ? object->as<model::Service>() : nullptr;
    if (service && service->type == "ExternalName")
        return {};
    if (service && service->selector && !service->selector->empty())
        return selected(reading, ns, *service);
    reading.policy.open(reader, Text{"calico-no-service",
                                     SALLYPORT_TR("the endpoints of the Service that the rule names are not "
                                                  "here: %1"),
                                     {ns + "/" + name}});
    return {unknownPart()};
}

} // namespace sallyport::policy::calico
