#include "pods.h"

#include "parts.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

// A pod of a shown workload says nothing that the workload's template does not.
bool isOwned(const std::vector<PodGroup>& workloads, const model::Object& object, const model::Pod& pod) {
    return std::any_of(workloads.begin(), workloads.end(), [&](const PodGroup& group) {
        const auto* workload = group.object->as<model::Workload>();
        return group.object->key.ns == object.key.ns && workload && !pod.ownerKind.empty() &&
               !workload->selector.empty() && workload->selector.matches(pod.pod.labels);
    });
}

} // namespace

const model::PodSpec* podSpecOf(const model::Object& object) {
    if (const auto* workload = object.as<model::Workload>())
        return &workload->pod;
    if (const auto* pod = object.as<model::Pod>())
        return &pod->pod;
    return nullptr;
}

policy::Endpoint podEndpoint(const model::ClusterState& state, const std::string& ns, const std::string& name,
                             const model::PodSpec& spec) {
    policy::Endpoint endpoint = hiddenPod(state, ns, spec.labels);
    endpoint.name = name;
    if (!spec.serviceAccount.empty())
        endpoint.serviceAccount = spec.serviceAccount;
    if (const auto account = state.find({"", "ServiceAccount", ns, endpoint.serviceAccount}))
        endpoint.serviceAccountLabels = account->labels;
    endpoint.hostNetwork = spec.hostNetwork;
    endpoint.node = spec.nodeName;
    endpoint.ports = spec.ports();
    endpoint.portsKnown = true;
    return endpoint;
}

policy::Endpoint hiddenPod(const model::ClusterState& state, const std::string& ns,
                           const model::Labels& labels) {
    policy::Endpoint endpoint;
    endpoint.kind = policy::Endpoint::Kind::pod;
    endpoint.ns = ns;
    endpoint.name = selectorText(labels);
    endpoint.labels = labels;
    endpoint.namespaceLabels = state.namespaceLabels(ns);
    endpoint.serviceAccount = "default";
    endpoint.portsKnown = false;
    return endpoint;
}

std::vector<PodGroup> podGroups(const model::ClusterState& state) {
    std::vector<PodGroup> groups;
    for (const model::ObjectPtr& object : state.workloads())
        if (const auto* workload = object->as<model::Workload>())
            groups.push_back({object, &workload->pod,
                              podEndpoint(state, object->key.ns, object->key.name, workload->pod)});
    const std::vector<PodGroup> workloads = groups;
    for (const model::ObjectPtr& object : state.ofKind("Pod", "")) {
        const auto* pod = object->as<model::Pod>();
        if (!pod || pod->finished() || isOwned(workloads, *object, *pod))
            continue;
        policy::Endpoint endpoint = podEndpoint(state, object->key.ns, object->key.name, pod->pod);
        endpoint.ips = pod->ips;
        groups.push_back({object, &pod->pod, std::move(endpoint)});
    }
    return groups;
}

} // namespace sallyport::manifests
