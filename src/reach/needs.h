#pragma once
// What a connector has to reach: what its hostnames lead to, the cluster's DNS
// and Cloudflare's edge.
#include "targets.h"

#include <set>

namespace sallyport::reach {

// One thing that is dialled: a participant (or an address, a name) and its port.
struct Need {
    std::string id;
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;
    auto operator<=>(const Need&) const = default;
};

struct Needs {
    std::map<Need, std::vector<std::string>> published; // backends, and the hostnames that lead to them
    std::vector<Target> outside;                        // of these, what is no participant
    policy::PortSet nodePorts;                          // of these, ports that are dialled on nodes
    std::set<Need> dns;
};

// The pods that answer the cluster's DNS names, and the ports they do it on. When no manifest shows them, a
// participant that stands for pods with their usual label.
struct ClusterDns {
    std::optional<Participant> madeUp;
    std::set<Need> needs;
};
ClusterDns clusterDns(const Facts& facts);

Needs needsOf(const Facts& facts, const std::vector<Published>& published);

// Where cloudflared connects to (dated: docs of connectivity pre-checks; facts of 2026-08), and on which
// port.
constexpr int edgePort = 7844;
std::vector<policy::Endpoint> edgeEndpoints(const Facts& facts);

} // namespace sallyport::reach
