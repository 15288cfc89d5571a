#pragma once
// What only a Service, a policy or a route names: pods that a chart brings and
// no manifest shows. The wall is judged by their labels. Found once a World.
#include "ground.h"

namespace sallyport::diagram {

struct Absent {
    NodeKind kind = NodeKind::workload; // or a Service, of the ground or only of a route
    std::string id, ns, name;           // of its row
    std::string to; // the peer that it was judged as: NS/{k=v}; empty: not judged, or closed
    struct Port {
        model::Protocol protocol = model::Protocol::tcp;
        int port = 0;                                  // that its row shows
        std::vector<std::optional<reach::Door>> doors; // of each connector of the Derived; nothing: closed
    };
    std::vector<Port> ports;
};

std::vector<Absent> absentOf(const checks::Derived& derived, const Ground& ground);

} // namespace sallyport::diagram
