#include "kinds.h"

#include <algorithm>

namespace sallyport::model {

namespace {

using base::Reader;
using base::Text;

// A port's name as pods declare it (RFC 6335): it has a letter, so "8080" is none.
bool isPortName(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return text.size() <= 15 && isDnsLabel(text) && std::ranges::any_of(text, letter) &&
           text.find("--") == std::string_view::npos;
}

std::variant<int, std::string> readTargetPort(const Reader& reader, int port) {
    if (!reader.present())
        return port;
    if (const std::string* name = reader.tree()->asString()) {
        if (isPortName(*name))
            return *name;
        reader.report(
            "bad-target-port",
            Text{"bad-target-port",
                 SALLYPORT_TR("\"%1\" is no port name: write a number without quotes, or the name of a "
                              "container's port"),
                 {*name}});
        return port;
    }
    return readPort(reader).value_or(port);
}

std::optional<ServicePort> readServicePort(const Reader& reader) {
    const Reader number = reader.member("port");
    if (!number.require())
        return std::nullopt;
    const auto port = readPort(number);
    if (!port)
        return std::nullopt;
    ServicePort out;
    out.name = reader.member("name").text();
    out.protocol = readProtocol(reader.member("protocol"));
    out.port = *port;
    out.targetPort = readTargetPort(reader.member("targetPort"), *port);
    out.nodePort = static_cast<int>(reader.member("nodePort").integer(0, 65535));
    return out;
}

std::vector<Ip> readIps(const Reader& list) {
    std::vector<Ip> ips;
    for (const Reader& item : list.items()) {
        if (const auto ip = readIp(item))
            ips.push_back(*ip);
    }
    return ips;
}

void readClusterIps(const Reader& spec, Service& service) {
    const Reader first = spec.member("clusterIP");
    if (first.text() == "None") {
        service.headless = true;
        return;
    }
    for (const Reader& item : spec.member("clusterIPs").items()) {
        if (item.text() == "None")
            service.headless = true;
        else if (const auto ip = readIp(item))
            service.clusterIps.push_back(*ip);
    }
    if (service.clusterIps.empty() && !service.headless) {
        if (const auto ip = readIp(first))
            service.clusterIps.push_back(*ip);
    }
}

// Ports of a slice or subset: no number means every port.
std::vector<ServicePort> readEndpointPorts(const Reader& list) {
    std::vector<ServicePort> ports;
    for (const Reader& item : list.items()) {
        const Reader number = item.member("port");
        const auto port = readPort(number);
        if (!port && number.present())
            continue;
        ServicePort out;
        out.name = item.member("name").text();
        out.protocol = readProtocol(item.member("protocol"));
        out.port = port.value_or(0);
        out.targetPort = out.port;
        ports.push_back(out);
    }
    return ports;
}

std::string readPodRef(const Reader& targetRef) {
    return targetRef.member("kind").text() == "Pod" ? targetRef.member("name").text() : std::string();
}

} // namespace

Service readService(const Reader& object) {
    Service service;
    const Reader spec = object.member("spec");
    service.type =
        spec.member("type").word({"ClusterIP", "NodePort", "LoadBalancer", "ExternalName"}, "ClusterIP");
    // An empty selector counts as none: nothing is selected.
    if (Labels selector = readLabels(spec.member("selector")); !selector.empty())
        service.selector = std::move(selector);
    for (const Reader& item : spec.member("ports").items()) {
        if (auto port = readServicePort(item))
            service.ports.push_back(std::move(*port));
    }
    service.externalName = spec.member("externalName").text();
    readClusterIps(spec, service);
    service.externalIps = readIps(spec.member("externalIPs"));
    for (const Reader& item : object.member("status").member("loadBalancer").member("ingress").items()) {
        if (const auto ip = readIp(item.member("ip")))
            service.loadBalancerIps.push_back(*ip);
    }
    if (const auto ip = readIp(spec.member("loadBalancerIP"));
        ip && std::ranges::find(service.loadBalancerIps, *ip) == service.loadBalancerIps.end())
        service.loadBalancerIps.push_back(*ip);
    service.publishNotReady = spec.member("publishNotReadyAddresses").boolean();
    const bool external = service.type == "NodePort" || service.type == "LoadBalancer";
    service.internalTrafficPolicy =
        spec.member("internalTrafficPolicy").word({"Cluster", "Local"}, "Cluster");
    service.externalTrafficPolicy =
        spec.member("externalTrafficPolicy").word({"Cluster", "Local"}, external ? "Cluster" : "");
    return service;
}

EndpointSlice readEndpointSlice(const Reader& object) {
    EndpointSlice slice;
    slice.service = object.member("metadata").member("labels").member("kubernetes.io/service-name").text();
    for (const Reader& item : object.member("endpoints").items()) {
        EndpointSlice::Endpoint endpoint;
        endpoint.addresses = item.member("addresses").texts();
        endpoint.ready = item.member("conditions").member("ready").boolean(true);
        endpoint.podName = readPodRef(item.member("targetRef"));
        endpoint.nodeName = item.member("nodeName").text();
        slice.endpoints.push_back(std::move(endpoint));
    }
    slice.ports = readEndpointPorts(object.member("ports"));
    return slice;
}

EndpointSlice readEndpoints(const Reader& object) {
    EndpointSlice slice;
    slice.service = object.member("metadata").member("name").text();
    const auto subsets = object.member("subsets").items();
    for (const Reader& subset : subsets) {
        const auto ports = readEndpointPorts(subset.member("ports"));
        for (const char* member : {"addresses", "notReadyAddresses"}) {
            for (const Reader& item : subset.member(member).items()) {
                EndpointSlice::Endpoint endpoint;
                endpoint.addresses = {item.member("ip").text()};
                endpoint.ready = std::string_view(member) == "addresses";
                endpoint.podName = readPodRef(item.member("targetRef"));
                endpoint.nodeName = item.member("nodeName").text();
                if (subsets.size() > 1)
                    endpoint.ports = ports;
                slice.endpoints.push_back(std::move(endpoint));
            }
        }
        slice.ports.insert(slice.ports.end(), ports.begin(), ports.end());
    }
    return slice;
}

} // namespace sallyport::model
