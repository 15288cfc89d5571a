#pragma once
// Clusters for tests of the map: the demo world, folders, random ones; and what
// must hold of every map of them.
#include "randomcluster.h"

#include <sallyport/checks/demo.h>
#include <sallyport/diagram/map.h>
#include <sallyport/source/source.h>

#include <algorithm>
#include <cmath>

namespace testing {

struct MapWorld {
    std::shared_ptr<const sallyport::model::ClusterState> state;
    std::shared_ptr<const sallyport::model::Document> document;
    std::shared_ptr<const sallyport::checks::Derived> derived; // null: it could not be derived

    void derive() {
        sallyport::checks::Inputs inputs;
        inputs.state = state;
        inputs.document = document;
        inputs.today = "2026-11-21";
        auto made = sallyport::checks::derive(inputs, derived);
        derived = made ? std::make_shared<const sallyport::checks::Derived>(*std::move(made)) : nullptr;
    }
    void edit(const std::function<void(sallyport::model::Document&)>& change) {
        auto next = *document;
        change(next);
        document = std::make_shared<const sallyport::model::Document>(std::move(next));
        derive();
    }
    sallyport::diagram::Map map(const sallyport::diagram::MapOptions& options = {},
                                const sallyport::diagram::Map* before = nullptr) const {
        return sallyport::diagram::layOut({*document, *state, derived.get()}, options, before);
    }
};

inline MapWorld demoMapWorld() {
    using namespace sallyport;
    MapWorld world;
    std::vector<source::NamedText> texts;
    for (const base::EmbeddedFile& file : checks::demoWorld())
        if (file.path.ends_with(".sallyport.yaml")) {
            std::vector<base::Diagnostic> problems;
            auto document =
                model::readDocumentText(std::string(file.content), std::string(file.path), problems);
            world.document = std::make_shared<const model::Document>(*std::move(document));
        } else if (!file.path.ends_with("kustomization.yaml")) {
            texts.push_back({std::string(file.path), std::string(file.content)});
        }
    world.state = std::make_shared<const model::ClusterState>(source::readTexts(texts));
    world.derive();
    return world;
}

// With a Document of what was adopted.
inline MapWorld folderMapWorld(const std::filesystem::path& folder) {
    using namespace sallyport;
    MapWorld world;
    auto state = source::read({folder});
    if (!state)
        return world;
    world.state = std::make_shared<const model::ClusterState>(*std::move(state));
    world.document = std::make_shared<const model::Document>();
    if (const auto ruleset = policy::compile(*world.state, {}))
        world.document = std::make_shared<const model::Document>(adopt::toDocument(
            adopt::adopt(*world.state, *ruleset), *world.state, "test", "test", ruleset->profile));
    world.derive();
    return world;
}

inline MapWorld randomMapWorld(std::uint64_t seed) {
    RandomCluster cluster = randomCluster(seed, seed % 2 == 0);
    MapWorld world;
    world.state = std::make_shared<const sallyport::model::ClusterState>(std::move(cluster.state));
    world.document = std::make_shared<const sallyport::model::Document>(std::move(cluster.document));
    world.derive();
    return world;
}

// What is wrong with a map; empty: nothing.
class MapJudge {
public:
    MapJudge(const sallyport::diagram::Map& map, const MapWorld& world) : m_map(map), m_world(world) {}

    // whole: nothing is filtered, so that everything must be there.
    std::string judge(bool whole) {
        identities();
        boxes();
        inside();
        wires();
        doorsOnce(whole);
        if (whole)
            counts();
        return m_wrong;
    }

private:
    using Node = sallyport::diagram::Node;
    using NodeKind = sallyport::diagram::NodeKind;
    using Rect = sallyport::diagram::Rect;
    using Opening = sallyport::diagram::Opening;

    void wrong(const std::string& what) {
        if (m_wrong.empty())
            m_wrong = what;
    }
    const Node& node(int index) const { return m_map.nodes.at(static_cast<std::size_t>(index)); }

    void identities() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i) {
            const Node& one = m_map.nodes[i];
            if (!ids.insert(one.id).second)
                wrong("two nodes " + one.id);
            if (m_map.indexOf(one.id) != static_cast<int>(i))
                wrong("not found: " + one.id);
            if (one.parent >= static_cast<int>(i))
                wrong("before its parent: " + one.id);
            if (one.title.empty() && one.titleWords.empty() && one.kind != NodeKind::wall)
                wrong("without a name: " + one.id);
            if (sallyport::diagram::describe(m_map, one).empty())
                wrong("without words: " + one.id);
        }
        ids.clear();
        for (const auto& wire : m_map.wires)
            if (!ids.insert(wire.id).second)
                wrong("two wires " + wire.id);
        if (m_map.indexOf("no such node") != -1)
            wrong("found what is not there");
    }

    static bool overlap(const Rect& a, const Rect& b) {
        return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
    }

    // Siblings never cover each other.
    void boxes() {
        std::map<int, std::vector<const Node*>> siblings;
        for (const Node& one : m_map.nodes) {
            siblings[one.parent].push_back(&one);
            const Rect& r = one.rect;
            if (!(std::isfinite(r.x) && std::isfinite(r.y) && r.width > 0 && r.height > 0))
                wrong("no rect: " + one.id);
            if (!m_map.bounds.contains(r))
                wrong("outside the bounds: " + one.id);
        }
        for (auto& [parent, list] : siblings) {
            std::sort(list.begin(), list.end(),
                      [](const Node* a, const Node* b) { return a->rect.y < b->rect.y; });
            for (std::size_t i = 0; i < list.size(); ++i)
                for (std::size_t k = i + 1; k < list.size() && list[k]->rect.y < list[i]->rect.bottom(); ++k)
                    if (overlap(list[i]->rect, list[k]->rect))
                        wrong(list[i]->id + " over " + list[k]->id);
        }
    }

    void inside() {
        for (const Node& one : m_map.nodes) {
            const bool onWall = one.kind == NodeKind::door || one.kind == NodeKind::doors;
            if (onWall && (one.parent < 0 || node(one.parent).kind != NodeKind::wall))
                wrong("a door beside the wall: " + one.id);
            if (onWall &&
                (one.rect.y < node(one.parent).rect.y || one.rect.bottom() > node(one.parent).rect.bottom()))
                wrong("a door above or below the wall: " + one.id);
            // What guards a hostname stands right behind it, at its height.
            const bool guards = one.kind == NodeKind::edgeRules || one.kind == NodeKind::edgeAccess;
            if (guards &&
                (node(one.parent).kind != NodeKind::hostname || overlap(one.rect, node(one.parent).rect) ||
                 one.rect.y < node(one.parent).rect.y || one.rect.bottom() > node(one.parent).rect.bottom()))
                wrong("not beside its hostname: " + one.id);
            if (one.parent >= 0 && !onWall && !guards && !node(one.parent).rect.contains(one.rect))
                wrong("not inside its parent: " + one.id);
            for (const auto& slot : one.sockets) {
                if (slot.y < one.rect.y || slot.y > one.rect.bottom())
                    wrong("a slot outside its row: " + one.id);
                if (slot.door >= 0 && std::find(node(slot.door).rows.begin(), node(slot.door).rows.end(),
                                                m_map.indexOf(one.id)) == node(slot.door).rows.end())
                    wrong("a slot whose door leads elsewhere: " + one.id);
            }
        }
    }

    void wires() {
        const bool mirrored = node(0).rect.x > 0;
        for (const auto& wire : m_map.wires) {
            const Rect &a = node(wire.from).rect, &b = node(wire.to).rect;
            const auto &first = wire.points.front(), &last = wire.points.back();
            if (first.x != (mirrored ? a.x : a.right()) || first.y < a.y || first.y > a.bottom())
                wrong("does not touch its start: " + wire.id);
            if (last.x != (mirrored ? b.right() : b.x) || last.y < b.y || last.y > b.bottom())
                wrong("does not touch its end: " + wire.id);
        }
    }

    // Every door of every connector is one node, or counted in one.
    void doorsOnce(bool whole) {
        using sallyport::reach::Door;
        std::set<std::pair<std::string, std::size_t>> drawn;
        std::size_t nodes = 0, folded = 0;
        for (const Node& one : m_map.nodes) {
            folded += one.kind == NodeKind::doors
                          ? static_cast<std::size_t>(one.doorsOpen + one.doorsClosed + one.doorsUnknown)
                          : 0;
            if (one.kind != NodeKind::door || one.openings.front().door == Opening::none)
                continue;
            ++nodes;
            for (const auto& opening : one.openings)
                if (!drawn.insert({opening.connector, opening.door}).second)
                    wrong("drawn twice: " + one.id);
        }
        if (!whole || !m_world.derived)
            return;
        std::set<std::string> all;
        for (const auto& connector : m_world.derived->connectors)
            for (const Door& door : connector.doors ? connector.doors->doors : std::vector<Door>()) {
                const bool rest = door.kind == "workload" ? !door.declared : door.published != true;
                all.insert(door.to + '|' +
                           (rest ? "rest"
                                 : sallyport::model::name(door.protocol) + std::to_string(door.port.first)));
            }
        if (nodes + folded != all.size())
            wrong(std::to_string(nodes) + " doors drawn and " + std::to_string(folded) + " counted of " +
                  std::to_string(all.size()));
    }

    void counts() {
        const auto& counts = m_map.counts;
        if (counts.open + counts.closed + counts.unknown != counts.doors)
            wrong("the counts do not add up");
        int open = 0, closed = 0, unknown = 0;
        for (const Node& one : m_map.nodes)
            switch (one.kind) {
            case NodeKind::door:
            case NodeKind::service:
            case NodeKind::workload:
            case NodeKind::outside:
            case NodeKind::fold:
            case NodeKind::rest:
                open += one.doorsOpen;
                closed += one.doorsClosed;
                unknown += one.doorsUnknown;
                break;
            default:
                break;
            }
        if (open != counts.open || closed != counts.closed || unknown != counts.unknown)
            wrong("nodes count " + std::to_string(open) + "/" + std::to_string(closed) + "/" +
                  std::to_string(unknown) + ", the map " + std::to_string(counts.open) + "/" +
                  std::to_string(counts.closed) + "/" + std::to_string(counts.unknown));
        if (!m_world.derived || m_world.derived->connectors.size() != 1 ||
            !m_world.derived->connectors.front().doors)
            return;
        const auto& doors = *m_world.derived->connectors.front().doors;
        if (counts.open != doors.reachable || counts.unknown != doors.unknown ||
            (m_map.routesKnown && (counts.excess != doors.excess || counts.needed != doors.needed ||
                                   counts.published != doors.published)))
            wrong("the counts are not those of the doors");
    }

    const sallyport::diagram::Map& m_map;
    const MapWorld& m_world;
    std::string m_wrong;
};

inline std::string wrongIn(const sallyport::diagram::Map& map, const MapWorld& world, bool whole = true) {
    return MapJudge(map, world).judge(whole);
}

} // namespace testing
