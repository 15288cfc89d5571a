#include "draft.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

using base::Text;

class Placer {
public:
    explicit Placer(Draft& draft) : m_draft(draft) {}

    void place() {
        choose(m_draft);
        columns();
        m_draft.map.nodes.reserve(m_draft.scene.rows.size() + m_draft.scene.doors.size() +
                                  m_draft.scene.hosts.size() + 64);
        m_draft.map.wires.reserve(2 * (m_draft.scene.doors.size() + m_draft.scene.hosts.size()) + 64);
        m_draft.add(Draft::make("internet", NodeKind::internet, -1));
        const double hosts = placeHosts(m_draft);
        placeWall();
        const double cards = placeCards(m_draft);
        m_draft.height = std::max({hosts, cards, heightOfTunnels(m_draft), 240.0});
        placeTunnels(m_draft);
        placeInternet(m_draft);
        connect(m_draft);
        finish();
    }

private:
    void columns() {
        m_draft.hostX = internetSize + laneGap;
        m_draft.edgeX = m_draft.hostX + hostWidth + 2 * gap;
        for (const SceneHost& host : m_draft.scene.hosts)
            m_draft.edgeWidth = std::max({m_draft.edgeWidth, host.edgeRules > 0 ? rulesWidth : 0,
                                          host.edgeApplications > 0 ? accessWidth : 0});
        m_draft.tunnelX = m_draft.hostX + hostWidth + laneGap + m_draft.edgeWidth;
        m_draft.wallX = m_draft.tunnelX + tunnelWidth + laneGap + (doorMost - wallWidth) / 2;
        m_draft.cardX = m_draft.wallX + wallWidth + (doorMost - wallWidth) / 2 + laneGap / 2;
    }

    void placeWall() {
        Node wall = Draft::make("wall", NodeKind::wall, -1);
        wall.problems = m_draft.scene.wallProblems;
        wall.doorsOpen = m_draft.scene.counts.open;
        wall.doorsClosed = m_draft.scene.counts.closed;
        wall.doorsUnknown = m_draft.scene.counts.unknown;
        wall.doorsExcess = m_draft.scene.counts.excess.value_or(0);
        m_draft.wall = m_draft.add(std::move(wall));
    }

    void finish() {
        const double right = m_draft.cardX + cardWidth;
        const auto lane = [&](Lane one, Text title, double x, double width) {
            m_draft.map.lanes.push_back({one, std::move(title), {x, 0, width, m_draft.height}});
        };
        lane(Lane::internet, {"map-lane-internet", SALLYPORT_TR("Internet"), {}}, 0, internetSize);
        lane(Lane::hostnames, {"map-lane-hostnames", SALLYPORT_TR("Public hostnames"), {}}, m_draft.hostX,
             hostWidth);
        if (m_draft.edgeWidth > 0)
            lane(Lane::edge, {"map-lane-edge", SALLYPORT_TR("Edge"), {}}, m_draft.edgeX, m_draft.edgeWidth);
        lane(Lane::tunnels, {"map-lane-tunnel", SALLYPORT_TR("Tunnel"), {}}, m_draft.tunnelX, tunnelWidth);
        lane(Lane::wall, {"map-lane-wall", SALLYPORT_TR("Wall"), {}},
             m_draft.wallX + (wallWidth - doorMost) / 2, doorMost);
        lane(Lane::cluster, {"map-lane-cluster", SALLYPORT_TR("Cluster"), {}}, m_draft.cardX, cardWidth);
        m_draft.map.bounds = {-margin, -titleHeight - margin, right + 2 * margin,
                              m_draft.height + titleHeight + 2 * margin};
        if (m_draft.options.rightToLeft)
            mirror(right);
        m_draft.map.byId = byHash(m_draft.map.nodes);
        m_draft.map.counts = m_draft.scene.counts;
        m_draft.map.routesKnown = m_draft.scene.routesKnown;
        for (const SceneSpace& space : m_draft.scene.spaces)
            if (space.kind == NodeKind::space)
                m_draft.map.namespaces.push_back(space.ns);
        std::sort(m_draft.map.namespaces.begin(), m_draft.map.namespaces.end());
    }

    void mirror(double width) {
        const auto flip = [&](Rect& rect) { rect.x = width - rect.right(); };
        for (Node& node : m_draft.map.nodes)
            flip(node.rect);
        for (LaneBox& lane : m_draft.map.lanes)
            flip(lane.rect);
        for (Wire& one : m_draft.map.wires)
            for (Point& point : one.points)
                point.x = width - point.x;
    }

    Draft& m_draft;
};

} // namespace

Map placed(Scene& scene, const Order& order, const MapInput& input, const MapOptions& options,
           const Map* before, std::size_t mostRows) {
    Draft draft(scene, order, input, options, before);
    draft.mostRows = mostRows;
    Placer(draft).place();
    return std::move(draft.map);
}

} // namespace sallyport::diagram
