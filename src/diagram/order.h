#pragma once
// In which order things stand: few crossings at first, and afterwards as they
// stood, with what is new put where it crosses least.
#include "scene.h"

namespace sallyport::diagram {

// Members in groups, both in order; indexes of the Scene's vectors.
struct Grouped {
    std::vector<int> groups;
    std::vector<std::vector<int>> members; // by group index, not by place
};

struct Order {
    Grouped hosts; // in zones
    Grouped rows;  // in spaces
    std::vector<int> tunnels;
};

// Ids in their order.
struct Map::Memory {
    std::shared_ptr<const reach::World> world;
    std::shared_ptr<const Ground> ground;              // of this world
    std::shared_ptr<const adopt::Adopted> adopted;     // whose connectors judged
    std::shared_ptr<const std::vector<Absent>> absent; // what no manifest shows
    std::size_t mostRows = 0; // in a card, where the options leave it open; 0: not decided
    std::vector<std::string> zones, hosts, tunnels, spaces, rows;
};

Order orderOf(const Scene& scene, const Map::Memory* before);
Map::Memory memoryOf(const Scene& scene, const Order& order);

} // namespace sallyport::diagram
