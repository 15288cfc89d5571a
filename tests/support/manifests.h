#pragma once
// Manifests in a test, as text: a ClusterState of them, and endpoints of its
// pods as a caller of policy would make them.
#include <sallyport/base/yaml.h>
#include <sallyport/model/cluster.h>
#include <sallyport/policy/evaluate.h>

#include <stdexcept>

namespace testing {

inline void addManifests(sallyport::model::ClusterState& state, std::string_view yaml,
                         const std::string& file = "test.yaml") {
    using namespace sallyport;
    base::Documents documents = base::readYaml(yaml, file);
    if (!documents.errors.empty())
        throw std::runtime_error(documents.errors.front().english());
    for (base::Tree& tree : documents.trees) {
        std::vector<base::Diagnostic> problems;
        auto object = model::readObject(std::move(tree), problems);
        if (!object)
            throw std::runtime_error("no object in " + file);
        state.put(std::make_shared<const model::Object>(std::move(*object)));
    }
}

inline sallyport::model::ClusterState stateOf(std::string_view yaml) {
    sallyport::model::ClusterState state;
    addManifests(state, yaml);
    return state;
}

// The endpoint of a Pod object.
inline sallyport::policy::Endpoint podEndpoint(const sallyport::model::ClusterState& state,
                                               const std::string& ns, const std::string& name) {
    using namespace sallyport;
    const model::ObjectPtr object = state.find({"", "Pod", ns, name});
    const auto* pod = object ? object->as<model::Pod>() : nullptr;
    if (!pod)
        throw std::runtime_error("no pod " + ns + "/" + name);
    policy::Endpoint endpoint;
    endpoint.ns = ns;
    endpoint.name = name;
    endpoint.labels = pod->pod.labels;
    endpoint.namespaceLabels = state.namespaceLabels(ns);
    endpoint.serviceAccount = pod->pod.serviceAccount;
    if (const auto account = state.find({"", "ServiceAccount", ns, endpoint.serviceAccount}))
        endpoint.serviceAccountLabels = account->labels;
    endpoint.hostNetwork = pod->pod.hostNetwork;
    endpoint.node = pod->pod.nodeName;
    endpoint.ips = pod->ips;
    endpoint.ports = pod->pod.ports();
    return endpoint;
}

inline sallyport::policy::Endpoint addressEndpoint(const std::string& address) {
    sallyport::policy::Endpoint endpoint;
    endpoint.kind = sallyport::policy::Endpoint::Kind::ip;
    endpoint.name = address;
    endpoint.ips = {sallyport::model::Ip::parse(address).value()};
    return endpoint;
}

inline sallyport::policy::Endpoint entityEndpoint(sallyport::policy::Entity entity) {
    sallyport::policy::Endpoint endpoint;
    endpoint.kind = sallyport::policy::Endpoint::Kind::entity;
    endpoint.name = sallyport::policy::name(entity);
    endpoint.entity = entity;
    return endpoint;
}

inline sallyport::policy::Endpoint nameEndpoint(const std::string& name) {
    sallyport::policy::Endpoint endpoint;
    endpoint.kind = sallyport::policy::Endpoint::Kind::fqdn;
    endpoint.name = name;
    endpoint.names = {name};
    return endpoint;
}

// NS/pod/NAME, an address, "entity:NAME", or a name.
inline sallyport::policy::Endpoint peerEndpoint(const sallyport::model::ClusterState& state,
                                                const std::string& peer) {
    using namespace sallyport;
    const auto pod = peer.find("/pod/");
    if (pod != std::string::npos)
        return podEndpoint(state, peer.substr(0, pod), peer.substr(pod + 5));
    if (peer.starts_with("entity:"))
        return entityEndpoint(policy::entityFrom(peer.substr(7)).value());
    return model::Ip::parse(peer) ? addressEndpoint(peer) : nameEndpoint(peer);
}

// "allowed", "filtered" (on layer 7), "denied" or "unknown", for both sides of a connection.
inline std::string verdict(const sallyport::policy::Ruleset& ruleset, const sallyport::policy::Endpoint& from,
                           const sallyport::policy::Endpoint& to, sallyport::model::Protocol protocol,
                           int port) {
    using namespace sallyport::policy;
    const Outcome out = evaluate(ruleset, Direction::egress, from, to);
    const Outcome in = evaluate(ruleset, Direction::ingress, to, from);
    const auto holds = [&](const PortSet& a) { return a.contains(protocol, port); };
    const bool denied =
        (!holds(out.allowed) && !holds(out.unknown)) || (!holds(in.allowed) && !holds(in.unknown));
    if (denied)
        return "denied";
    if (holds(out.unknown) || holds(in.unknown))
        return "unknown";
    return holds(out.l7) || holds(in.l7) ? "filtered" : "allowed";
}

} // namespace testing
