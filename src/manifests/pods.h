#pragma once
// The pods of a state as policy sees them, and what Services lead to.
#include <sallyport/policy/evaluate.h>

namespace sallyport::manifests {

struct PodGroup { // the pods of one workload, or one bare pod
    model::ObjectPtr object;
    const model::PodSpec* spec = nullptr;
    policy::Endpoint endpoint;
};

// Workloads and bare pods, in the order of their keys; pods that a shown workload owns are left to it.
std::vector<PodGroup> podGroups(const model::ClusterState& state);

policy::Endpoint podEndpoint(const model::ClusterState& state, const std::string& ns, const std::string& name,
                             const model::PodSpec& spec);
// A pod that no manifest shows, with these labels.
policy::Endpoint hiddenPod(const model::ClusterState& state, const std::string& ns,
                           const model::Labels& labels);

const model::PodSpec* podSpecOf(const model::Object& object);

} // namespace sallyport::manifests
