#pragma once
// Existing objects that must go or shrink, so that what the bundle allows is
// all that is allowed.
#include "plan.h"

namespace sallyport::manifests {

struct ReplaceQuestion {
    const std::vector<Plan>& plans;
    const std::vector<Tree>& objects; // of the bundle
    const model::ClusterState& state;
    const policy::Ruleset& ruleset;
    const std::vector<PodGroup>& pods;
    const model::Document& document;
};

// Sorted by key.
std::vector<Replacement> replacements(const ReplaceQuestion& question);

} // namespace sallyport::manifests
