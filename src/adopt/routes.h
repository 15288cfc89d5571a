#pragma once
// From ingress rules and names in DNS to what a connector publishes.

#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {

// Gives connectors the tunnel id that DNS shows, where it can only be theirs.
void nameTunnels(std::vector<Connector>& connectors, const std::vector<TunnelName>& names);

// A catch-all that only answers 404 is what a tunnel does anyway, and is left out. A real service is kept,
// and every name in DNS that leads to the tunnel and that no rule takes stands before it.
void publishCatchAll(Connector& connector, const std::vector<TunnelName>& names);

} // namespace sallyport::adopt
