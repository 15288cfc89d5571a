#pragma once
// One workload -> the connectors in its pod.
#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {

const model::PodSpec* podOf(const model::Object& object);

// Adds a Connector for each container that runs a tunnel; what cannot be told goes into unread.
void readConnectors(const model::ClusterState& state, const model::ObjectPtr& object,
                    std::vector<Connector>& connectors, std::vector<model::Unread>& unread);

} // namespace sallyport::adopt
