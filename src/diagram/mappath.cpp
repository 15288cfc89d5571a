#include <sallyport/diagram/map.h>

#include <algorithm>

namespace sallyport::diagram {

namespace {

bool has(const std::vector<int>& list, int one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

class Tracer {
public:
    explicit Tracer(const Map& map) : m_map(map) {}

    Path trace(int start) {
        from(start);
        for (const int one : std::set<int>(m_path.nodes))
            for (int above = node(one).parent; above >= 0; above = node(above).parent)
                m_path.nodes.insert(above);
        for (std::size_t i = 0; i < m_map.wires.size(); ++i) {
            const Wire& wire = m_map.wires[i];
            if (m_ends.contains(wire.from) && m_ends.contains(wire.to) && isMeant(wire))
                m_path.wires.insert(static_cast<int>(i));
        }
        return std::move(m_path);
    }

private:
    const Node& node(int index) const { return m_map.nodes[static_cast<std::size_t>(index)]; }

    bool put(int index) {
        m_path.nodes.insert(index);
        return m_ends.insert(index).second;
    }

    // A door of several connectors: only those that are on the way.
    bool isMeant(const Wire& wire) const {
        return node(wire.from).kind != NodeKind::connector || m_connectors.empty() ||
               m_connectors.contains(wire.from);
    }

    void from(int start) {
        const Node& one = node(start);
        switch (one.kind) {
        case NodeKind::edgeRules:
        case NodeKind::edgeAccess:
            host(one.parent, true);
            break;
        case NodeKind::hostname:
        case NodeKind::unknownRoutes:
            host(start, true);
            break;
        case NodeKind::door:
        case NodeKind::doors:
            door(start, true);
            break;
        case NodeKind::service:
        case NodeKind::workload:
        case NodeKind::outside:
        case NodeKind::fold:
            row(start);
            break;
        case NodeKind::tunnel:
        case NodeKind::connector:
            tunnel(start);
            break;
        case NodeKind::zone:
        case NodeKind::space:
        case NodeKind::beyond:
        case NodeKind::pod:
            put(start);
            group(start);
            break;
        case NodeKind::internet:
        case NodeKind::wall:
        case NodeKind::rest:
            put(start);
            for (const Wire& wire : m_map.wires)
                if (wire.from == start) {
                    put(wire.to);
                }
            break;
        }
    }

    void group(int start) {
        if (node(start).kind == NodeKind::pod) {
            row(node(start).parent);
            return;
        }
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i)
            if (m_map.nodes[i].parent == start)
                from(static_cast<int>(i));
    }

    void host(int start, bool onwards) {
        if (!put(start))
            return;
        put(0);
        // What guards it stands behind it.
        for (auto i = static_cast<std::size_t>(start) + 1;
             i < m_map.nodes.size() && m_map.nodes[i].parent == start; ++i)
            m_path.nodes.insert(static_cast<int>(i));
        for (const Wire& wire : m_map.wires)
            if (wire.from == start)
                put(wire.to);
        if (!onwards)
            return;
        for (const int one : node(start).doors) {
            put(one);
            openers(one, start);
        }
        for (const int one : node(start).rows)
            put(one);
    }

    // The connectors of the hostname's tunnel that a door is open to.
    void openers(int door, int host) {
        int tunnel = -1;
        for (const Wire& wire : m_map.wires)
            tunnel = wire.from == host ? wire.to : tunnel;
        for (const Wire& wire : m_map.wires)
            if (wire.to == door && (wire.from == tunnel || node(wire.from).parent == tunnel)) {
                put(wire.from);
                m_connectors.insert(wire.from);
            }
    }

    void door(int start, bool onwards) {
        put(start);
        for (const Wire& wire : m_map.wires)
            if (wire.to == start) {
                put(wire.from);
                m_connectors.insert(wire.from);
                if (node(wire.from).parent >= 0)
                    put(node(wire.from).parent);
            }
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i)
            if (m_map.nodes[i].kind == NodeKind::hostname && has(m_map.nodes[i].doors, start))
                host(static_cast<int>(i), false);
        if (onwards)
            for (const int one : node(start).rows)
                put(one);
    }

    void row(int start) {
        put(start);
        for (const Slot& slot : node(start).sockets)
            if (slot.door >= 0)
                door(slot.door, false);
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i)
            if (m_map.nodes[i].kind == NodeKind::hostname && has(m_map.nodes[i].rows, start)) {
                host(static_cast<int>(i), false);
                for (const int one : m_map.nodes[i].doors)
                    if (has(node(one).rows, start)) {
                        put(one);
                        openers(one, static_cast<int>(i));
                    }
            }
    }

    void tunnel(int start) {
        put(start);
        const int parent = node(start).parent;
        for (const Wire& wire : m_map.wires)
            if (wire.to == start || (parent >= 0 && wire.to == parent)) {
                put(wire.to);
                host(wire.from, false);
            }
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i) {
            const int one = static_cast<int>(i);
            if (one != start && m_map.nodes[i].parent != start)
                continue;
            if (m_map.nodes[i].kind != NodeKind::connector)
                continue;
            put(one);
            m_connectors.insert(one);
            for (const Wire& wire : m_map.wires)
                if (wire.from == one && put(wire.to))
                    for (const int behind : node(wire.to).rows)
                        put(behind);
        }
    }

    const Map& m_map;
    Path m_path;
    std::set<int> m_ends, m_connectors;
};

} // namespace

Path path(const Map& map, std::string_view id) {
    const int start = map.indexOf(id);
    return start < 0 ? Path() : Tracer(map).trace(start);
}

Path pathOfWire(const Map& map, std::string_view id) {
    for (std::size_t i = 0; i < map.wires.size(); ++i) {
        const Wire& wire = map.wires[i];
        if (wire.id != id)
            continue;
        // What lies on the ways through both ends.
        const Node& from = map.nodes[static_cast<std::size_t>(wire.from)];
        const Node& to = map.nodes[static_cast<std::size_t>(wire.to)];
        const bool wide = from.kind == NodeKind::internet || from.kind == NodeKind::connector;
        Path out = path(map, wide ? to.id : from.id);
        out.wires.insert(static_cast<int>(i));
        return out;
    }
    return {};
}

} // namespace sallyport::diagram
