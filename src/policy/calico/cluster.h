#pragma once
// What Calico's policies refer to beside pods: tiers, and what has labels and
// addresses without being a pod (network sets, host endpoints). Read once for
// all policies.
#include "selector.h"

#include "../reading.h"

namespace sallyport::policy::calico {

constexpr const char* apiGroup = "projectcalico.org";         // v3: what people write
constexpr const char* storageGroup = "crd.projectcalico.org"; // v1: what the API server keeps it in
constexpr double kubernetesPolicyOrder = 1000;                // conversion.K8sNetworkPolicyToCalico

// A NetworkSet, a GlobalNetworkSet, or the addresses of a HostEndpoint.
struct NetworkSet {
    model::Labels labels; // those that it inherits included
    std::vector<model::Cidr> nets;
    bool unknown = false; // its addresses were not all read
};

struct Cluster {
    std::vector<NetworkSet> sets;
    std::vector<Tier> tiers; // those that every cluster has, and those that are here
};
Cluster readCluster(const model::ClusterState& state, std::vector<base::Diagnostic>& notes);

// By order, then by the text NAME/NAMESPACE/KIND (felix/calc/policy_sorter.go).
void sortPolicies(std::vector<Policy>& policies);

} // namespace sallyport::policy::calico
