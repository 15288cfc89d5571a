#pragma once
// Which enforcer the state shows: by its policies, its configuration, its
// agent, its chart, or what a node says of itself.
#include "dialect.h"

namespace sallyport::policy {

struct Chosen {
    Enforcer enforcer = Enforcer::kubernetes;
    Profile profile;
};
// profile: "auto" or the name of one.
base::Result<Chosen> chooseProfile(const model::ClusterState& state, const std::string& profile);

} // namespace sallyport::policy
