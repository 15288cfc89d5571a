#include "mapparts.h"

#include <algorithm>

namespace sallyport::diagram {

int Map::indexOf(std::string_view id) const {
    if (byId.empty())
        return -1;
    const std::size_t mask = byId.size() - 1;
    for (std::size_t at = std::hash<std::string_view>()(id) & mask; byId[at] >= 0; at = (at + 1) & mask)
        if (nodes[static_cast<std::size_t>(byId[at])].id == id)
            return byId[at];
    return -1;
}

std::vector<int> byHash(const std::vector<Node>& nodes) {
    std::size_t size = 16;
    while (size < 2 * nodes.size())
        size *= 2;
    std::vector<int> table(size, -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::size_t at = std::hash<std::string_view>()(nodes[i].id) & (size - 1);
        while (table[at] >= 0)
            at = (at + 1) & (size - 1);
        table[at] = static_cast<int>(i);
    }
    return table;
}

const Node* Map::find(std::string_view id) const {
    const int index = indexOf(id);
    return index < 0 ? nullptr : &nodes[static_cast<std::size_t>(index)];
}

namespace {

// Whether most namespaces are those of the map before.
bool isSameCluster(const Scene& scene, const Map::Memory& earlier) {
    const std::set<std::string_view> known(earlier.spaces.begin(), earlier.spaces.end());
    const auto shared = std::count_if(scene.spaces.begin(), scene.spaces.end(),
                                      [&](const SceneSpace& space) { return known.contains(space.id); });
    return 2 * static_cast<std::size_t>(shared) >= std::max(known.size(), scene.spaces.size());
}

// An edit changes it no more.
std::size_t mostRowsOf(const Scene& scene, const Map::Memory* earlier) {
    constexpr std::size_t much = 200;
    if (earlier && earlier->ground && earlier->mostRows > 0 && isSameCluster(scene, *earlier))
        return earlier->mostRows;
    const auto open = std::count_if(scene.rows.begin(), scene.rows.end(),
                                    [](const SceneRow& row) { return !row.isBlocked; });
    return static_cast<std::size_t>(open) > much ? 4 : 12;
}

} // namespace

Map layOut(const MapInput& input, const MapOptions& options, const Map* before) {
    const Map::Memory* earlier = before ? before->memory.get() : nullptr;
    std::shared_ptr<const Ground> ground;
    if (input.derived)
        ground = earlier && earlier->world == input.derived->world ? earlier->ground
                                                                   : groundOf(*input.derived->world);
    std::shared_ptr<const std::vector<Absent>> absent;
    if (input.derived)
        absent = earlier && earlier->ground == ground && earlier->adopted == input.derived->adopted
                     ? earlier->absent
                     : std::make_shared<const std::vector<Absent>>(absentOf(*input.derived, *ground));
    Scene scene = sceneOf(input, ground, absent);
    const Order order = orderOf(scene, earlier);
    auto memory = std::make_shared<Map::Memory>(memoryOf(scene, order));
    const base::Text headline = headlineOf(scene);
    memory->mostRows = mostRowsOf(scene, earlier);
    Map map = placed(scene, order, input, options, before,
                     options.mostRows > 0 ? options.mostRows : memory->mostRows);
    map.headline = headline;
    if (input.derived) {
        memory->world = input.derived->world;
        memory->adopted = input.derived->adopted;
    }
    memory->absent = absent;
    memory->ground = ground;
    map.memory = std::move(memory);
    return map;
}

} // namespace sallyport::diagram
