#include "mapparts.h"

#include <algorithm>

namespace sallyport::diagram {

using base::Text;

int Map::indexOf(std::string_view id) const {
    const auto found =
        std::lower_bound(byId.begin(), byId.end(), id, [&](int index, std::string_view wanted) {
            return nodes[static_cast<std::size_t>(index)].id < wanted;
        });
    return found != byId.end() && nodes[static_cast<std::size_t>(*found)].id == id ? *found : -1;
}

const Node* Map::find(std::string_view id) const {
    const int index = indexOf(id);
    return index < 0 ? nullptr : &nodes[static_cast<std::size_t>(index)];
}

Map layOut(const MapInput& input, const MapOptions& options, const Map* before) {
    const Map::Memory* earlier = before ? before->memory.get() : nullptr;
    std::shared_ptr<const Ground> ground;
    if (input.derived)
        ground = earlier && earlier->world == input.derived->world ? earlier->ground
                                                                   : groundOf(*input.derived->world);
    Scene scene = sceneOf(input, ground);
    const Order order = orderOf(scene, earlier);
    Map map = placed(scene, order, input, options, before);
    map.headline = headlineOf(scene);
    auto memory = std::make_shared<Map::Memory>(memoryOf(scene, order));
    if (input.derived)
        memory->world = input.derived->world;
    memory->ground = ground;
    map.memory = std::move(memory);
    return map;
}

} // namespace sallyport::diagram
