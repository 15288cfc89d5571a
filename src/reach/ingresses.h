#pragma once
// What Ingress and Route objects publish: Services that a controller inside
// the cluster connects to.
#include "targets.h"

namespace sallyport::reach {

struct IngressTarget {
    Target target;
    model::Protocol protocol = model::Protocol::tcp;
    model::ObjectKey door; // the object that leads there
};

// Pods and ports behind every Ingress (networking.k8s.io) and Route (route.openshift.io).
std::vector<IngressTarget> ingressTargets(const Facts& facts);

// The controller: some pod of the cluster of which nothing is known.
policy::Endpoint ingressController();

} // namespace sallyport::reach
