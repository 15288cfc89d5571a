#pragma once
// What a gateway does with a request: hosts and paths as the Gateway API and
// Ingress compare them.
#include "gateways.h"

namespace sallyport::reach {

// Whether that host of a route takes requests for the hostname. A wildcard of the Gateway API stands for one
// label or several, that of an Ingress for exactly one. A hostname that has a wildcard itself is taken when
// some name of it may be.
bool takesHost(const std::string& host, const std::string& hostname, bool manyLabels);
// Element by element: "/a" takes "/a" and "/a/b", not "/ab".
bool takesPath(const Route& route, const std::string& path);

void addIngressRoutes(const Facts& facts, const Gateway& gateway, std::vector<Route>& out);
void addGatewayRoutes(const Facts& facts, const Gateway& gateway, int port, std::vector<Route>& out);

} // namespace sallyport::reach
