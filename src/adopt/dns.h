#pragma once
// Names in DNS that lead to a tunnel, as external-dns would make them from the
// manifests: DNSEndpoints, and annotated Services, Ingresses and routes of
// annotated Gateways. CNAMEs of CNAMEs are followed.
#include <sallyport/model/cluster.h>

namespace sallyport::adopt {

struct TunnelName {
    std::string name;   // as written, without a trailing dot
    std::string tunnel; // what stands before .cfargotunnel.com
    std::string ns;     // of the object that names it
    base::Place place;
};

// Sorted by name; one entry a name and tunnel.
std::vector<TunnelName> tunnelNames(const model::ClusterState& state);

} // namespace sallyport::adopt
