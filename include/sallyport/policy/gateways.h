#pragma once
// Cilium's Envoy as a peer: each Gateway and Ingress that Cilium serves has a
// Service of a name that Cilium gives, whose endpoints are a sentinel. What is
// reached through it is no pod but the identity reserved:ingress, and policy is
// enforced twice: towards it, and from it to the backend.
#include <sallyport/model/cluster.h>

namespace sallyport::policy {

struct CiliumGateway {
    model::ObjectPtr gateway;     // Gateway API; null for Ingresses
    model::ObjectPtr ingress;     // null: the one that all Ingresses share
    bool hasPort(int port) const; // of a listener
    std::string text() const;
};

// Behind that Service, which no manifest has to show.
std::optional<CiliumGateway> ciliumGateway(const model::ClusterState& state, const std::string& ns,
                                           const std::string& service);
// At an address that a Gateway asks for, or has.
std::optional<CiliumGateway> ciliumGateway(const model::ClusterState& state, const model::Ip& ip);

} // namespace sallyport::policy
