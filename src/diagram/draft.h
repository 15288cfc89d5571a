#pragma once
// A map while it is laid out: what is shown, where the lanes are, and which
// node stands for what. Each lane is placed by a file of its own.
#include "mapparts.h"

namespace sallyport::diagram {

// A grid of 4 pixels.
inline constexpr double internetSize = 44;
inline constexpr double hostWidth = 240;
inline constexpr double hostHeight = 52;
inline constexpr double guardHeight = 22;
inline constexpr double rulesWidth = 72;
inline constexpr double accessWidth = 84;
inline constexpr double zoneHeader = 28;
inline constexpr double tunnelWidth = 192;
inline constexpr double tunnelHeader = 56;
inline constexpr double connectorHeight = 36;
inline constexpr double wallWidth = 16;
inline constexpr double doorHeight = 22;
inline constexpr double doorPadding = 8;
inline constexpr double doorLeast = 40;
inline constexpr double doorMost = 88;
inline constexpr double cardWidth = 304;
inline constexpr double cardHeader = 36;
inline constexpr double cardFooter = 8;
inline constexpr double slotHeight = 28;
inline constexpr double podHeight = 20;
inline constexpr double foldHeight = 28;
inline constexpr double restHeight = 52;
inline constexpr double gap = 8;
inline constexpr double groupGap = 16;
inline constexpr double laneGap = 72;
inline constexpr double titleHeight = 40; // of the lanes
inline constexpr double margin = 24;

struct Draft {
    Draft(Scene& theScene, const Order& theOrder, const MapInput& theInput, const MapOptions& theOptions,
          const Map* theBefore)
        : scene(theScene), order(theOrder), input(theInput), options(theOptions), before(theBefore),
          rowNode(scene.rows.size(), -1), doorNode(scene.doors.size(), -1), hostNode(scene.hosts.size(), -1),
          tunnelNode(scene.tunnels.size(), -1) {}

    static Node make(std::string id, NodeKind kind, int parent);
    int add(Node node);
    // The text of what the scene names is moved into its node: nothing of it is read afterwards.
    Node& at(int index) { return map.nodes[static_cast<std::size_t>(index)]; }
    bool isExpanded(const std::string& id) const { return options.expanded.contains(id); }
    bool isPicked(const SceneHost& host) const;

    Scene& scene;
    const Order& order;
    const MapInput& input;
    const MapOptions& options;
    const Map* before;
    Map map;
    std::vector<bool> picked; // rows that the filter leaves
    bool foldsBlocked = true;
    std::size_t mostRows = 0;
    double edgeWidth = 0; // 0: nothing of the edge is known to stand before any hostname
    double hostX = 0, edgeX = 0, tunnelX = 0, wallX = 0, cardX = 0, height = 0;
    int wall = 0;
    std::vector<int> rowNode, doorNode, hostNode, tunnelNode;
    std::unordered_map<std::string, int> connectorNode;
};

void choose(Draft& draft);
// Each gives the bottom of its lane.
double placeHosts(Draft& draft);
double placeCards(Draft& draft);
double heightOfTunnels(const Draft& draft);
void placeTunnels(Draft& draft);
void placeInternet(Draft& draft);
void connect(Draft& draft);

} // namespace sallyport::diagram
