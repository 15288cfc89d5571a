#pragma once
// What a rendered bundle achieves, asked of the engine before anyone applies
// it: the cluster as it would be, every published hostname, and what the
// connector could still reach beyond them.
#include <sallyport/manifests/render.h>
#include <sallyport/reach/reach.h>

namespace sallyport::checks {

struct ProvedHostname {
    std::string tunnel, hostname;
    reach::Answer answer; // of the connector's dial to the hostname's service
};

struct ProvedConnector {
    std::string tunnel, id; // NS/NAME
    reach::Doors doors;
};

struct Proof {
    std::shared_ptr<const reach::World> world; // once applied
    std::vector<ProvedHostname> hostnames;     // those that lead to something the connector dials
    std::vector<ProvedConnector> connectors;

    // Every hostname with a backend is reached, and nothing else.
    bool holds() const;
    int excess() const;
};

// profile: the name under which the state was judged.
base::Result<Proof> prove(const model::ClusterState& state, const manifests::Bundle& bundle,
                          const policy::CompileOptions& profile,
                          const model::List<model::OutsideTarget>& outside);

} // namespace sallyport::checks
