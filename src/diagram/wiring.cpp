#include "draft.h"

namespace sallyport::diagram {

namespace {

class Wiring {
public:
    explicit Wiring(Draft& draft) : m_draft(draft) {}

    void leads() {
        for (std::size_t i = 0; i < m_draft.scene.hosts.size(); ++i) {
            if (m_draft.hostNode[i] < 0)
                continue;
            Node& node = m_draft.at(m_draft.hostNode[i]);
            for (const int door : m_draft.scene.hosts[i].doors)
                if (const int drawn = m_draft.doorNode[static_cast<std::size_t>(door)]; drawn >= 0)
                    node.doors.push_back(drawn);
            for (const int row : m_draft.scene.hosts[i].rows)
                if (const int drawn = m_draft.rowNode[static_cast<std::size_t>(row)]; drawn >= 0)
                    node.rows.push_back(drawn);
        }
    }

    void wire(int from, int to, State state, double toY, const std::string& more = {}) {
        Wire made;
        made.from = from;
        made.to = to;
        made.state = state;
        made.id = m_draft.at(from).id + '>' + m_draft.at(to).id + more;
        const Rect& a = m_draft.at(from).rect;
        const double x1 = a.right(), y1 = a.middle(), x2 = m_draft.at(to).rect.x;
        // From a hostname it stays level while it passes the edge.
        const double level = m_draft.at(from).kind == NodeKind::hostname ? m_draft.edgeWidth : 0;
        const double bend = (x2 - x1 - level) / 2;
        made.points = {Point{x1, y1}, Point{x1 + level + bend, y1}, Point{x2 - bend, toY}, Point{x2, toY}};
        m_draft.map.wires.push_back(std::move(made));
    }

    void connect() {
        for (std::size_t i = 0; i < m_draft.scene.hosts.size(); ++i) {
            if (m_draft.hostNode[i] < 0)
                continue;
            const int host = m_draft.hostNode[i];
            const int tunnel = m_draft.tunnelNode[static_cast<std::size_t>(m_draft.scene.hosts[i].tunnel)];
            wire(0, host, m_draft.at(host).state, m_draft.at(host).rect.middle());
            wire(host, tunnel, m_draft.at(host).state, m_draft.at(tunnel).rect.middle());
        }
        for (std::size_t i = 0; i < m_draft.map.nodes.size(); ++i) {
            const NodeKind kind = m_draft.map.nodes[i].kind;
            if (kind != NodeKind::door && kind != NodeKind::doors)
                continue;
            const int door = static_cast<int>(i);
            for (const Opening& opening : m_draft.at(door).openings)
                if (const auto from = m_draft.connectorNode.find(opening.connector);
                    from != m_draft.connectorNode.end())
                    wire(from->second, door, opening.state, m_draft.at(door).rect.middle());
            if (m_draft.at(door).state == State::denied || m_draft.at(door).state == State::none)
                continue; // ends at the wall
            for (const int row : m_draft.at(door).rows)
                for (std::size_t slot = 0; slot < m_draft.at(row).sockets.size(); ++slot)
                    if (m_draft.at(row).sockets[slot].door == door)
                        wire(door, row, m_draft.at(row).sockets[slot].state, m_draft.at(row).sockets[slot].y,
                             '#' + std::to_string(slot + 1));
        }
    }

private:
    Draft& m_draft;
};

} // namespace

void connect(Draft& draft) {
    Wiring wiring(draft);
    wiring.leads();
    wiring.connect();
}

} // namespace sallyport::diagram
