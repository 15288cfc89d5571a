#pragma once
// One workload -> the connectors in its pod.
#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {

const model::PodSpec* podOf(const model::Object& object);

struct Found {
    std::vector<Connector> connectors; // one for each container that runs a tunnel
    std::vector<model::Unread> unread;
    std::vector<base::Diagnostic> notes;
};
void readConnectors(const model::ClusterState& state, const model::ObjectPtr& object, Found& found);

} // namespace sallyport::adopt
