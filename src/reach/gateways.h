#pragma once
// Gateways and ingress controllers: who they are, and where they pass a
// request for a hostname on to (Gateway API HTTPRoute and GRPCRoute, Ingress).
#include "targets.h"

namespace sallyport::reach {

// Who takes requests: Cilium's Envoy, which has an identity of its own and no pod (reserved:ingress), or the
// pods of a controller.
struct Gateway {
    std::string id;                     // of its pods, or "reserved:ingress"
    std::string family;                 // "cilium", "traefik", "nginx", ...: what its classes are named after
    model::ObjectPtr gateway;           // the one Gateway that it serves, where that is known
    model::ObjectPtr ingress;           // Cilium: the one Ingress
    std::vector<std::string> arguments; // of its pods
};

// What a target's pod is, by its image and labels.
std::optional<Gateway> gatewayOf(const Facts& facts, const Target& target);

struct RouteBackend {
    std::string ns, service;
    int port = 0;       // of the Service; 0: none was found
    base::Text missing; // why nothing is passed on there
};

struct Route {
    model::ObjectPtr object; // HTTPRoute, GRPCRoute or Ingress
    base::Place place;       // of the rule
    std::string host;        // as it stands in the route; empty: every host
    enum class PathType { exact, prefix, regex } pathType = PathType::prefix;
    std::string path = "/";
    bool conditional = false; // headers or a method are asked for too
    bool redirects = false;   // the gateway answers itself
    std::vector<RouteBackend> backends;
};

// The routes that take requests for a hostname: of the most specific host, and with a path the one that
// matches it best. A hostname with a wildcard gets all that it covers.
std::vector<Route> routesFor(const Facts& facts, const Gateway& gateway, const std::string& hostname,
                             const std::string& path, int port);

} // namespace sallyport::reach
