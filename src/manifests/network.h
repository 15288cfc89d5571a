#pragma once
// The network policy of a plan: the connector's own, and an allow on the side
// of each backend that something already isolates.
#include "plan.h"

namespace sallyport::manifests {

// Names of policies: free of what others have, and none twice in one rendering.
class PolicyNames {
public:
    explicit PolicyNames(const model::ClusterState& state) : m_state(state) {}
    std::string take(const std::string& ns, const std::string& wanted);

private:
    const model::ClusterState& m_state;
    std::set<std::pair<std::string, std::string>> m_taken;
};

struct NetworkQuestion {
    const Plan& plan;
    const policy::Ruleset& ruleset; // of the state
    const std::vector<PodGroup>& pods;
    std::string today;
    bool onlyPublished = false; // backends are isolated too
};

struct NetworkPolicies {
    std::vector<Tree> connector;
    std::vector<Tree> backends;
};

base::Result<NetworkPolicies> networkPolicies(const NetworkQuestion& question, PolicyNames& names,
                                              std::vector<base::Diagnostic>& notes);

} // namespace sallyport::manifests
