#pragma once
// What a rendered bundle takes away: connections that are open now and closed
// once it is applied, of the connectors themselves and of everyone else who
// uses the pods behind published hostnames. To be read before anything is
// applied.
#include <sallyport/checks/proof.h>

namespace sallyport::checks {

struct Loss {
    std::string src, dst;     // ids of participants, or "addresses outside", "nodes", "Cilium's gateways"
    policy::PortSet ports;    // that were open
    bool ofConnector = false; // false: somebody else's
    bool operator==(const Loss&) const = default;
};

// Others' first, then those of connectors; by source and destination.
std::vector<Loss> losses(const reach::World& before, const Proof& proof);

} // namespace sallyport::checks
