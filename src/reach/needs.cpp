#include "needs.h"
#include "ruling.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using model::Protocol;
using policy::Endpoint;

bool isDnsPod(const Endpoint& pod) {
    const auto app = pod.labels.find("k8s-app");
    return pod.ns == "kube-system" && app != pod.labels.end() && app->second == "kube-dns";
}

// From Service kube-system/kube-dns, through its target ports.
std::set<Need> servedBy(const Facts& facts, const model::Object& service) {
    std::set<Need> needs;
    for (const Protocol protocol : {Protocol::udp, Protocol::tcp})
        for (const Target& target : serviceTargets(facts, service, protocol, 53).list)
            if (target.participant != Target::npos && target.missing.empty())
                needs.insert({facts.participants[target.participant].id, protocol, target.port});
    return needs;
}

} // namespace

ClusterDns clusterDns(const Facts& facts) {
    ClusterDns dns;
    const auto service = facts.state.find({"", "Service", "kube-system", "kube-dns"});
    if (service && service->as<model::Service>())
        dns.needs = servedBy(facts, *service);
    if (dns.needs.empty())
        for (const Participant& participant : facts.participants)
            if (std::any_of(participant.pods.begin(), participant.pods.end(), isDnsPod))
                for (const Protocol protocol : {Protocol::udp, Protocol::tcp})
                    dns.needs.insert({participant.id, protocol, 53});
    if (!dns.needs.empty())
        return dns;

    model::PodSpec spec;
    spec.labels = {{"k8s-app", "kube-dns"}};
    if (service && service->as<model::Service>() && service->as<model::Service>()->selector)
        spec.labels = *service->as<model::Service>()->selector;
    Participant pods;
    pods.ns = "kube-system";
    pods.kind = "Pod";
    pods.name = "{";
    for (const auto& [key, value] : spec.labels)
        pods.name.append(pods.name.size() > 1 ? "," : "").append(key).append("=").append(value);
    pods.name += "}";
    pods.id = pods.ns + "/" + pods.name;
    pods.inferred = true;
    pods.pods = {podEndpoint(facts.state, pods.ns, pods.name, spec)};
    pods.pods.front().serviceAccount.clear(); // not known
    pods.pods.front().node = facts.onlyNode;
    pods.pods.front().ports = {{"dns", 53, Protocol::udp}, {"dns-tcp", 53, Protocol::tcp}};
    for (const Protocol protocol : {Protocol::udp, Protocol::tcp})
        dns.needs.insert({pods.id, protocol, 53});
    dns.madeUp = std::move(pods);
    return dns;
}

Needs needsOf(const Facts& facts, const std::vector<Published>& published) {
    Needs needs;
    for (const Published& one : published) {
        const auto port = one.service.dialledPort();
        const std::string& host = one.service.host;
        if (!port || host.empty() || host == "localhost" || host == "127.0.0.1" || host == "::1")
            continue; // the connector answers itself, or in its own pod
        const Targets targets = hostTargets(facts, host, one.connectorNamespace, Protocol::tcp, *port);
        for (const Target& target : targets.list) {
            if (!target.missing.empty())
                continue;
            if (isNode(target.endpoint))
                needs.nodePorts.add(Protocol::tcp, target.port, target.port);
            const bool inside = target.participant != Target::npos;
            const std::string& id = inside ? facts.participants[target.participant].id : target.id;
            const auto [need, isNew] = needs.published.try_emplace({id, Protocol::tcp, target.port});
            if (std::find(need->second.begin(), need->second.end(), one.hostname) == need->second.end())
                need->second.push_back(one.hostname);
            if (!inside && isNew)
                needs.outside.push_back(target);
        }
    }
    return needs;
}

std::vector<Endpoint> edgeEndpoints(const Facts& facts) {
    std::vector<Endpoint> endpoints;
    for (const char* text : {"198.41.192.0/24", "198.41.200.0/24", "2606:4700:a0::/48", "2606:4700:a8::/48"})
        if (const auto range = model::Cidr::parse(text))
            for (Endpoint& endpoint : rangeEndpoints(facts, *range)) {
                endpoint.names = {"region1.v2.argotunnel.com", "region2.v2.argotunnel.com"};
                endpoints.push_back(std::move(endpoint));
            }
    return endpoints;
}

} // namespace sallyport::reach
