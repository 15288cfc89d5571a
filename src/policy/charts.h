#pragma once
// Charts that the state shows as installed: Flux HelmReleases, Argo CD
// Applications and the HelmCharts of k3s and RKE2.
#include <sallyport/model/cluster.h>

namespace sallyport::policy {

struct Chart {
    std::string name;  // of the chart, the last part of an OCI address
    base::Tree values; // a map; null when none are given here
    model::ObjectPtr object;
};
std::vector<Chart> installedCharts(const model::ClusterState& state);

} // namespace sallyport::policy
