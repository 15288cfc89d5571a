#pragma once
// What Ingress and Route objects publish: Services that a controller inside
// the cluster connects to.
#include "targets.h"

namespace sallyport::reach {

// Pods and ports behind every Ingress (networking.k8s.io) and Route (route.openshift.io).
std::vector<std::pair<Target, model::Protocol>> ingressTargets(const Facts& facts);

// The controller: some pod of the cluster of which nothing is known.
policy::Endpoint ingressController();

} // namespace sallyport::reach
