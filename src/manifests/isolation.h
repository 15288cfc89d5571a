#pragma once
// Which policies isolate pods already, and how to speak of exactly those pods.
#include "pods.h"

namespace sallyport::manifests {

// The object that a policy was read from; null when it is not there.
model::ObjectPtr objectOf(const model::ClusterState& state, const policy::Policy& policy);

// Policies of others that put the pod into default deny in that direction.
std::vector<const policy::Policy*> isolating(const policy::Ruleset& ruleset, const model::ClusterState& state,
                                             policy::Direction direction, const policy::Endpoint& pod);

// True when every pod of ns that has these labels is a subject of the policy, whatever else it has.
bool coversAll(const policy::Policy& policy, const policy::Endpoint& podWithLabels);

// What the policy asks of a pod in a namespace that it is about, as requirements on labels; nothing when that
// cannot be said by labels alone.
std::optional<std::vector<model::LabelRequirement>> requirementsOf(const policy::Policy& policy);

} // namespace sallyport::manifests
