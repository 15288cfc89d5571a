#pragma once
// The cluster-wide policies of the Network Policy API
// (policy.networking.k8s.io): AdminNetworkPolicy and BaselineAdminNetworkPolicy
// v1alpha1, and ClusterNetworkPolicy v1alpha2, which replaces both. One reader:
// they differ in the names of members and in limits.
#include "../reading.h"

namespace sallyport::policy::policyapi {

struct Options {
    // Nets cover the pods of the cluster too, as the API says; an enforcer may be set up otherwise.
    bool netsMatchPods = true;
    // Peers by node and by domain name are understood; where they are not, their rules fail closed.
    bool nodesAndNames = true;
    bool refuseUnclear = false; // CompileOptions
};

void parse(const model::Object& object, const Options& options, Compiled& out);

} // namespace sallyport::policy::policyapi
