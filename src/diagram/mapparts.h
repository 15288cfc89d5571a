#pragma once
// The steps from a Scene in its order to the Map.
#include "order.h"

namespace sallyport::diagram {

// before: for where tunnels stood.
// mostRows: in a card.
Map placed(Scene& scene, const Order& order, const MapInput& input, const MapOptions& options,
           const Map* before, std::size_t mostRows);
// Map::byId: a table of hashes, with open addressing.
std::vector<int> byHash(const std::vector<Node>& nodes);
base::Text headlineOf(const Scene& scene);

} // namespace sallyport::diagram
