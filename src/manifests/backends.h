#pragma once
// Where the hostnames of a tunnel lead: pods by label and target port, nodes,
// addresses and names outside the cluster.
#include "pods.h"

#include <sallyport/manifests/render.h>

#include <set>

namespace sallyport::manifests {

struct Backend {
    enum class Kind {
        pods,  // ns and selector
        nodes, // pods on their node's network, or a node itself: nets has addresses where they are known
        nets,
        name,    // an FQDN outside the cluster
        gateway, // Cilium's Envoy, which passes on to what its routes name
    };
    Kind kind = Kind::pods;
    std::string ns = {};
    model::Labels selector = {};
    std::string service = {}; // the Service that leads there, for names
    std::vector<model::Cidr> nets = {};
    std::string host = {};
    std::set<int> ports = {}; // TCP
    std::set<std::string> namedPorts = {};
    std::set<std::string> hostnames = {}; // that are served there
};

struct Backends {
    std::vector<Backend> list; // one a destination, sorted
    std::vector<Unresolved> unresolved;
    std::vector<base::Diagnostic> notes;
};

struct BackendQuestion {
    const model::Document& document;
    const model::Tunnel& tunnel;
    std::string ns; // of the connector: where bare Service names are looked up
    std::string dialect;
    const model::ClusterState& state;
    const std::vector<PodGroup>& pods;
};

Backends backendsOf(const BackendQuestion& question, const std::vector<model::PublicHostname>& hostnames);

// How a hostname is called in messages: its name, else its id.
std::string titleOf(const model::PublicHostname& hostname);

// The namespace of the pods behind that hostname's Service; empty when it is none of the cluster's.
std::string namespaceOf(const BackendQuestion& question, const model::PublicHostname& hostname);

} // namespace sallyport::manifests
