#pragma once
// The connector's workload and what keeps it up: Namespace, Deployment,
// PodDisruptionBudget; for a sidecar a patch of the app's workload.
#include "plan.h"

namespace sallyport::manifests {

Tree namespaceOf(const Plan& plan);
Tree deployment(const Plan& plan, std::vector<base::Diagnostic>& notes);
Tree disruptionBudget(const Plan& plan);

// A strategic merge patch that adds the connector's container to the app's pods.
Tree sidecarPatch(const Plan& plan, std::vector<base::Diagnostic>& notes);
// The app's workload with that patch applied.
Tree patchedApp(const Plan& plan, const Tree& patch);

} // namespace sallyport::manifests
