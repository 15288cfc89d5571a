#include "mapparts.h"

#include <algorithm>
#include <cmath>

namespace sallyport::diagram {

namespace {

using base::Text;

// A grid of 4 pixels.
constexpr double internetSize = 44;
constexpr double hostWidth = 240;
constexpr double hostHeight = 52;
constexpr double zoneHeader = 28;
constexpr double tunnelWidth = 192;
constexpr double tunnelHeader = 56;
constexpr double connectorHeight = 36;
constexpr double wallWidth = 16;
constexpr double doorHeight = 22;
constexpr double doorPadding = 8;
constexpr double doorLeast = 40;
constexpr double doorMost = 88;
constexpr double cardWidth = 304;
constexpr double cardHeader = 36;
constexpr double cardFooter = 8;
constexpr double slotHeight = 28;
constexpr double podHeight = 20;
constexpr double foldHeight = 28;
constexpr double restHeight = 52;
constexpr double gap = 8;
constexpr double groupGap = 16;
constexpr double laneGap = 72;
constexpr double titleHeight = 40; // of the lanes
constexpr double margin = 24;

bool isOpen(State state) {
    return state == State::allowed || state == State::excess || state == State::reachable;
}

class Placer {
public:
    Placer(Scene& scene, const Order& order, const MapInput& input, const MapOptions& options,
           const Map* before)
        : m_scene(scene), m_order(order), m_input(input), m_options(options), m_before(before),
          m_rowNode(scene.rows.size(), -1), m_doorNode(scene.doors.size(), -1),
          m_hostNode(scene.hosts.size(), -1) {}

    Map place() {
        choose();
        columns();
        m_map.nodes.reserve(m_scene.rows.size() + m_scene.doors.size() + m_scene.hosts.size() + 64);
        m_map.wires.reserve(2 * (m_scene.doors.size() + m_scene.hosts.size()) + 64);
        add(make("internet", NodeKind::internet, -1));
        const double hosts = placeHosts();
        placeWall();
        const double cards = placeCards();
        double tunnels = 0;
        for (const SceneTunnel& tunnel : m_scene.tunnels)
            tunnels += tunnelHeight(tunnel) + groupGap;
        m_height = std::max({hosts, cards, tunnels, 240.0});
        placeTunnels();
        placeInternet();
        leads();
        connect();
        finish();
        return std::move(m_map);
    }

private:
    // -- what is shown

    bool isPicked(const SceneRow& row) const {
        if (!m_options.ns.empty() && (row.kind == NodeKind::outside || row.ns != m_options.ns))
            return false;
        const auto any = [&](const auto& test) {
            return std::any_of(row.slots.begin(), row.slots.end(), test);
        };
        switch (m_options.filter) {
        case MapFilter::everything:
            return true;
        case MapFilter::published:
            return !row.hosts.empty() || any([&](const SceneSlot& slot) {
                return slot.door >= 0 && m_scene.doors[static_cast<std::size_t>(slot.door)].published;
            });
        case MapFilter::excess:
            return any([](const SceneSlot& slot) {
                return slot.state == State::excess || slot.state == State::reachable;
            });
        case MapFilter::blocked:
            return row.isBlocked || row.state == State::denied;
        case MapFilter::problems:
            return row.problems > 0;
        }
        return true;
    }

    bool isPicked(const SceneHost& host) const {
        if (m_options.ns.empty() && m_options.filter == MapFilter::problems && host.problems > 0)
            return true;
        if (m_options.ns.empty() &&
            (m_options.filter == MapFilter::everything || m_options.filter == MapFilter::published))
            return true;
        return std::any_of(host.rows.begin(), host.rows.end(),
                           [&](int row) { return m_picked[static_cast<std::size_t>(row)]; });
    }

    void choose() {
        m_picked.resize(m_scene.rows.size());
        for (std::size_t i = 0; i < m_picked.size(); ++i)
            m_picked[i] = isPicked(m_scene.rows[i]);
        if (m_options.filter == MapFilter::problems && m_options.ns.empty())
            for (const SceneHost& host : m_scene.hosts)
                if (host.problems > 0)
                    for (const int row : host.rows)
                        m_picked[static_cast<std::size_t>(row)] = true;
        m_foldsBlocked = m_options.ns.empty() && m_options.filter != MapFilter::blocked &&
                         m_options.filter != MapFilter::problems;
    }

    bool isExpanded(const std::string& id) const { return m_options.expanded.contains(id); }

    // -- nodes

    static Node make(std::string id, NodeKind kind, int parent) {
        Node node;
        node.id = std::move(id);
        node.kind = kind;
        node.parent = parent;
        return node;
    }

    int add(Node node) {
        m_map.nodes.push_back(std::move(node));
        return static_cast<int>(m_map.nodes.size()) - 1;
    }

    // The text of what a scene names is moved into its node: nothing of it is read afterwards.
    Node& at(int index) { return m_map.nodes[static_cast<std::size_t>(index)]; }

    void columns() {
        const bool hosts = std::any_of(m_scene.hosts.begin(), m_scene.hosts.end(),
                                       [&](const auto& one) { return isPicked(one); });
        m_hostX = internetSize + laneGap;
        m_tunnelX = hosts || m_scene.hosts.empty() ? m_hostX + hostWidth + laneGap : m_hostX;
        m_wallX = m_tunnelX + tunnelWidth + laneGap + (doorMost - wallWidth) / 2;
        m_cardX = m_wallX + wallWidth + (doorMost - wallWidth) / 2 + laneGap / 2;
    }

    double placeHosts() {
        double y = 0;
        for (const int zone : m_order.hosts.groups) {
            std::vector<int> shown;
            for (const int host : m_order.hosts.members[static_cast<std::size_t>(zone)])
                if (isPicked(m_scene.hosts[static_cast<std::size_t>(host)]))
                    shown.push_back(host);
            if (shown.empty())
                continue;
            const SceneZone& from = m_scene.zones[static_cast<std::size_t>(zone)];
            Node group = make(from.id, NodeKind::zone, -1);
            group.title = from.name;
            group.titleWords = from.words;
            group.members = static_cast<int>(shown.size());
            group.state = State::closed;
            const int parent = add(std::move(group));
            const double top = y;
            y += zoneHeader;
            for (const int host : shown) {
                addHost(host, parent, y);
                y += hostHeight + gap;
            }
            at(parent).rect = {m_hostX, top, hostWidth, y - gap - top};
            y += groupGap - gap;
        }
        return y - (y > 0 ? groupGap : 0);
    }

    void addHost(int index, int parent, double y) {
        const SceneHost& host = m_scene.hosts[static_cast<std::size_t>(index)];
        Node node = make(host.id, host.kind, parent);
        node.title = host.title;
        node.detail = host.detail;
        node.titleWords = host.titleWords;
        node.detailWords = host.detailWords;
        node.state = host.state;
        node.needed = true;
        node.problems = host.problems;
        node.hostname = host.hostname;
        node.hostnameId = host.hostnameId;
        const SceneTunnel& tunnel = m_scene.tunnels[static_cast<std::size_t>(host.tunnel)];
        (tunnel.kind == NodeKind::tunnel ? node.tunnel : node.connector) = tunnel.name;
        node.rect = {m_hostX, y, hostWidth, hostHeight};
        at(parent).state = worse(at(parent).state, node.state);
        m_hostNode[static_cast<std::size_t>(index)] = add(std::move(node));
    }

    void placeWall() {
        Node wall = make("wall", NodeKind::wall, -1);
        wall.problems = m_scene.wallProblems;
        wall.doorsOpen = m_scene.counts.open;
        wall.doorsClosed = m_scene.counts.closed;
        wall.doorsUnknown = m_scene.counts.unknown;
        wall.doorsExcess = m_scene.counts.excess.value_or(0);
        m_wall = add(std::move(wall));
    }

    // -- cards

    double placeCards() {
        double y = 0;
        std::vector<int> hidden; // spaces that nothing reaches
        for (const int space : m_order.rows.groups) {
            const SceneSpace& from = m_scene.spaces[static_cast<std::size_t>(space)];
            std::vector<int> rows;
            bool blocked = from.kind == NodeKind::space;
            for (const int row : m_order.rows.members[static_cast<std::size_t>(space)])
                if (m_picked[static_cast<std::size_t>(row)]) {
                    rows.push_back(row);
                    blocked = blocked && m_scene.rows[static_cast<std::size_t>(row)].isBlocked;
                }
            if (rows.empty())
                continue;
            if (blocked && m_foldsBlocked)
                hidden.push_back(space);
            if (!blocked || !m_foldsBlocked || isExpanded("rest"))
                y = placeCard(space, rows, y) + groupGap;
        }
        if (!hidden.empty())
            y = placeRest(hidden, y) + groupGap;
        return y - (y > 0 ? groupGap : 0);
    }

    double placeCard(int space, const std::vector<int>& rows, double top) {
        const SceneSpace& from = m_scene.spaces[static_cast<std::size_t>(space)];
        Node card = make(from.id, from.kind, -1);
        card.ns = card.name = from.ns;
        card.title = from.ns;
        if (from.kind == NodeKind::beyond)
            card.titleWords = {"map-beyond", SALLYPORT_TR("Outside the cluster"), {}};
        card.problems = from.problems;
        card.members = static_cast<int>(rows.size());
        card.state = State::closed;
        const int parent = add(std::move(card));
        const std::string foldId = "fold:" + (from.kind == NodeKind::beyond ? "beyond" : from.ns);
        const bool open = isExpanded(foldId);
        double y = top + cardHeader;
        std::size_t drawn = 0;
        std::vector<int> folded;
        // To fold one or two would gain nothing.
        const std::size_t most = openRows(rows) <= m_options.mostRows + 2 ? rows.size() : m_options.mostRows;
        for (const int row : rows) {
            const SceneRow& one = m_scene.rows[static_cast<std::size_t>(row)];
            const bool must = one.needed || one.always;
            const bool fold = !must && ((one.isBlocked && m_foldsBlocked) || drawn >= most);
            drawn += must || !fold ? 1 : 0;
            if (fold)
                folded.push_back(row);
            if (!fold || open)
                y = placeRow(row, parent, y);
        }
        if (!folded.empty())
            y = placeFold(foldId, folded, parent, y, open);
        y += cardFooter;
        at(parent).rect = {m_cardX, top, cardWidth, y - top};
        return y;
    }

    std::size_t openRows(const std::vector<int>& rows) const {
        return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](int row) {
            const SceneRow& one = m_scene.rows[static_cast<std::size_t>(row)];
            return one.needed || one.always || !one.isBlocked || !m_foldsBlocked;
        }));
    }

    void tally(Node& node, State state) const {
        if (isOpen(state))
            ++node.doorsOpen;
        else if (state == State::unknown)
            ++node.doorsUnknown;
        else
            ++node.doorsClosed;
        if (state == State::excess)
            ++node.doorsExcess;
    }

    double placeRow(int index, int card, double y) {
        SceneRow& row = m_scene.rows[static_cast<std::size_t>(index)];
        Node node = make(row.id, row.kind, card);
        if (row.words.empty())
            node.title = row.name;
        node.titleWords = std::move(row.words);
        node.state = row.state;
        node.needed = row.needed;
        node.notInFiles = row.notInFiles;
        node.problems = row.problems;
        node.ns = std::move(row.ns);
        node.name = std::move(row.name);
        node.to = std::move(row.to);
        node.members = row.pods;
        node.doorsClosed = m_scene.anyDoors ? row.closedDoors : 0;
        node.doorsUnknown = m_scene.anyDoors ? 0 : row.closedDoors;
        node.expandable = row.pods > 0 && row.ground >= 0;
        node.expanded = node.expandable && isExpanded(row.id);
        const double top = y;
        node.sockets.reserve(row.slots.size());
        for (SceneSlot& slot : row.slots) {
            if (!slot.text.empty())
                node.ports += (node.ports.empty() ? "" : ", ") + slot.text;
            node.sockets.push_back({std::move(slot.text), std::move(slot.words), slot.state, -1,
                                    slot.protocol, slot.port, y + slotHeight / 2});
            y += slotHeight;
        }
        if (row.slots.empty())
            y += slotHeight;
        else {
            node.protocol = row.slots.front().protocol;
            node.port = row.slots.front().port;
        }
        for (const SceneSlot& slot : row.slots) {
            at(card).state = worse(at(card).state, slot.state);
            node.doorsExcess += slot.state == State::excess ? 1 : 0;
        }
        const bool expanded = node.expanded;
        const int self = add(std::move(node));
        m_rowNode[static_cast<std::size_t>(index)] = self;
        if (expanded)
            y = placePods(row, self, y);
        at(self).rect = {m_cardX, top, cardWidth, y - top};
        placeDoors(row, index, self);
        return y;
    }

    double placePods(const SceneRow& row, int parent, double y) {
        const auto& people = m_input.derived->world->participants();
        std::set<std::string> seen;
        for (const int person : m_scene.ground->rows[static_cast<std::size_t>(row.ground)].participants)
            for (const policy::Endpoint& pod : people[static_cast<std::size_t>(person)].pods) {
                if (!seen.insert(pod.name).second)
                    continue;
                Node node = make("pod:" + row.id + '/' + pod.name, NodeKind::pod, parent);
                node.title = node.name = pod.name;
                node.ns = pod.ns;
                node.detail = pod.node;
                node.state = row.state;
                node.rect = {m_cardX + margin, y, cardWidth - margin, podHeight};
                y += podHeight;
                add(std::move(node));
            }
        return y + gap;
    }

    // Those that stand at this row first, at the height of their slots.
    void placeDoors(const SceneRow& row, int index, int node) {
        for (std::size_t slot = 0; slot < row.slots.size(); ++slot) {
            const int door = row.slots[slot].door;
            if (door < 0)
                continue;
            int& drawn = m_doorNode[static_cast<std::size_t>(door)];
            if (drawn < 0)
                drawn = addDoor(m_scene.doors[static_cast<std::size_t>(door)], at(node).sockets[slot].y);
            at(node).sockets[slot].door = drawn;
            if (auto& rows = at(drawn).rows; std::find(rows.begin(), rows.end(), node) == rows.end())
                rows.push_back(node);
        }
        (void)index;
    }

    int addDoor(SceneDoor& door, double y) {
        Node node = make(std::move(door.id), NodeKind::door, m_wall);
        const reach::Door& from = *door.door;
        PortLabel label = portLabel(from);
        node.ports = label.text;
        if (label.words.empty())
            node.title = std::move(label.text);
        node.titleWords = std::move(label.words);
        if (const std::size_t more = node.title.find(',');
            more != std::string::npos &&
            m_options.textWidth(node.title, 12, false) > doorMost - 2 * doorPadding)
            node.title.replace(more, std::string::npos, ", …");
        node.state = door.state;
        node.needed = door.needed;
        node.openings = std::move(door.openings);
        node.connector = node.openings.front().connector;
        node.to = from.to;
        node.protocol = from.protocol;
        node.port = from.port.first;
        node.notInFiles = door.judged;
        if (!door.judged)
            tally(node, door.state);
        doorRect(node, y);
        return add(std::move(node));
    }

    void doorRect(Node& node, double y) const {
        const std::string& shown = node.titleWords.empty() ? node.title : node.titleWords.pattern;
        const double width = std::clamp(
            std::ceil(m_options.textWidth(shown, 12, false) / 4) * 4 + 2 * doorPadding, doorLeast, doorMost);
        node.rect = {m_wallX + (wallWidth - width) / 2, y - doorHeight / 2, width, doorHeight};
    }

    double placeFold(const std::string& id, const std::vector<int>& rows, int parent, double y, bool open) {
        Node node = make(id, NodeKind::fold, parent);
        node.ns = at(parent).ns;
        node.expandable = true;
        node.expanded = open;
        node.members = static_cast<int>(rows.size());
        node.state = State::closed;
        std::vector<int> doors;
        if (!open)
            for (const int row : rows)
                fold(row, node, &doors);
        node.title = {};
        if (open)
            node.titleWords = {"map-fold-open", SALLYPORT_TR("Show fewer"), {}};
        else
            node.titleWords = foldWords(node);
        node.rect = {m_cardX, y, cardWidth, foldHeight};
        at(parent).state = worse(at(parent).state, node.state);
        const int self = add(std::move(node));
        if (!doors.empty())
            placeFoldedDoors(doors, self);
        return y + foldHeight;
    }

    static Text foldWords(const Node& node) {
        const std::string rows = std::to_string(node.members);
        const int beyond = node.doorsOpen + node.doorsUnknown;
        if (beyond == 0)
            return {"map-fold-blocked", SALLYPORT_TR("%1 blocked"), {rows}};
        return {
            "map-fold-more", SALLYPORT_TR("%1 more: %2 doors open"), {rows, std::to_string(node.doorsOpen)}};
    }

    // Counts a row that is not drawn, with the doors that no drawn row has.
    void fold(int index, Node& node, std::vector<int>* doors) {
        const SceneRow& row = m_scene.rows[static_cast<std::size_t>(index)];
        node.problems += row.problems;
        (m_scene.anyDoors ? node.doorsClosed : node.doorsUnknown) += row.closedDoors;
        node.state = worse(node.state, row.state);
        for (const SceneSlot& slot : row.slots)
            if (slot.door >= 0 && doors)
                doors->push_back(slot.door);
    }

    // They may yet be drawn beside a row below: settled when all rows stand.
    void placeFoldedDoors(const std::vector<int>& doors, int fold) { m_folded.emplace_back(fold, doors); }

    double placeRest(const std::vector<int>& spaces, double y) {
        Node node = make("rest", NodeKind::rest, -1);
        node.expandable = true;
        node.expanded = isExpanded("rest");
        node.members = static_cast<int>(spaces.size());
        node.state = State::closed;
        int rows = 0;
        for (const int space : spaces) {
            const SceneSpace& from = m_scene.spaces[static_cast<std::size_t>(space)];
            if (node.names.size() < 3)
                node.names.push_back(from.ns);
            if (node.expanded)
                continue;
            node.problems += from.problems;
            for (const int row : from.rows)
                if (m_picked[static_cast<std::size_t>(row)]) {
                    fold(row, node, nullptr);
                    ++rows;
                }
        }
        std::string names;
        for (const std::string& one : node.names)
            names += (names.empty() ? "" : ", ") + one;
        const auto more = spaces.size() - node.names.size();
        if (node.expanded)
            node.titleWords = {"map-fold-open", SALLYPORT_TR("Show fewer"), {}};
        else if (more > 0)
            node.titleWords = {"map-rest", SALLYPORT_TR("%1, %2 more"), {names, std::to_string(more)}};
        else
            node.title = names;
        if (!node.expanded)
            node.detailWords = {"map-fold-blocked", SALLYPORT_TR("%1 blocked"), {std::to_string(rows)}};
        const double height = node.expanded ? foldHeight : restHeight;
        node.rect = {m_cardX, y, cardWidth, height};
        add(std::move(node));
        return y + height;
    }

    // -- tunnels

    double tunnelHeight(const SceneTunnel& tunnel) const {
        return tunnel.kind == NodeKind::connector
                   ? tunnelHeader
                   : tunnelHeader + static_cast<double>(tunnel.connectors.size()) * connectorHeight;
    }

    // Where its ends are, on the whole.
    double wishedMiddle(int index) const {
        double sum = 0;
        int count = 0;
        for (std::size_t i = 0; i < m_scene.hosts.size(); ++i)
            if (m_scene.hosts[i].tunnel == index && m_hostNode[i] >= 0) {
                sum += m_map.nodes[static_cast<std::size_t>(m_hostNode[i])].rect.middle();
                ++count;
            }
        return count > 0 ? sum / count : m_height / 2;
    }

    void placeTunnels() {
        std::vector<std::pair<double, double>> spans; // top, height
        for (const int tunnel : m_order.tunnels) {
            const SceneTunnel& one = m_scene.tunnels[static_cast<std::size_t>(tunnel)];
            const double height = tunnelHeight(one);
            const Node* earlier = m_before ? m_before->find(one.id) : nullptr;
            const double top =
                earlier ? earlier->rect.y : std::floor((wishedMiddle(tunnel) - height / 2) / 4) * 4;
            spans.emplace_back(top, height);
        }
        spread(spans);
        for (std::size_t i = 0; i < spans.size(); ++i)
            addTunnel(m_order.tunnels[i], spans[i].first, spans[i].second);
    }

    // In order, none over another, none above the top; and not below the bottom while there is room.
    void spread(std::vector<std::pair<double, double>>& spans) const {
        double bottom = m_height;
        for (std::size_t i = spans.size(); i-- > 0;) {
            spans[i].first = std::min(spans[i].first, bottom - spans[i].second);
            bottom = spans[i].first - groupGap;
        }
        double top = 0;
        for (auto& [y, height] : spans) {
            y = std::max(y, top);
            top = y + height + groupGap;
        }
    }

    void addTunnel(int index, double y, double height) {
        const SceneTunnel& tunnel = m_scene.tunnels[static_cast<std::size_t>(index)];
        int parent = -1;
        if (tunnel.kind == NodeKind::tunnel) {
            Node node = make(tunnel.id, NodeKind::tunnel, -1);
            node.title = node.tunnel = tunnel.name;
            node.state = tunnel.state;
            node.notInFiles = tunnel.notInFiles;
            node.problems = tunnel.problems;
            node.members = static_cast<int>(tunnel.connectors.size());
            if (tunnel.connectors.empty())
                node.detailWords = {"map-no-connector", SALLYPORT_TR("No connector in these files"), {}};
            else if (tunnel.connectors.size() == 1)
                node.detailWords = {"map-one-connector", SALLYPORT_TR("1 connector"), {}};
            else
                node.detailWords = {"map-connectors",
                                    SALLYPORT_TR("%1 connectors"),
                                    {std::to_string(tunnel.connectors.size())}};
            node.rect = {m_tunnelX, y, tunnelWidth, height};
            parent = add(std::move(node));
        }
        m_tunnelNode.resize(m_scene.tunnels.size(), -1);
        m_tunnelNode[static_cast<std::size_t>(index)] = parent;
        double top = parent < 0 ? y : y + tunnelHeader;
        for (const int one : tunnel.connectors) {
            const SceneConnector& from = m_scene.connectors[static_cast<std::size_t>(one)];
            Node node = make(from.id, NodeKind::connector, parent);
            node.title = from.name;
            node.detail = from.detail;
            node.ns = from.ns;
            node.name = from.name;
            node.connector = from.reach->id();
            node.tunnel = tunnel.kind == NodeKind::tunnel ? tunnel.name : std::string();
            node.problems = from.problems;
            node.members = from.replicas.value_or(0);
            if (const auto& doors = from.reach->doors) {
                node.doorsOpen = doors->reachable;
                node.doorsUnknown = doors->unknown;
                node.doorsExcess = doors->excess.value_or(0);
            }
            node.state = !from.reach->doors || !doorsKnown(from) ? State::unknown
                         : node.doorsExcess > 0                  ? State::excess
                         : node.doorsUnknown > 0                 ? State::unknown
                                                                 : State::allowed;
            const double own = parent < 0 ? height : connectorHeight;
            node.rect = {m_tunnelX, top, tunnelWidth, own};
            top += own;
            m_connectorNode[from.key] = add(std::move(node));
        }
        if (parent < 0)
            m_tunnelNode[static_cast<std::size_t>(index)] = static_cast<int>(m_map.nodes.size()) - 1;
    }

    static bool doorsKnown(const SceneConnector& connector) {
        return connector.reach->doors->excess.has_value();
    }

    void placeInternet() {
        Node& node = at(0);
        node.titleWords = {"map-internet", SALLYPORT_TR("Internet"), {}};
        node.state = State::none;
        double bottom = 0;
        for (const int host : m_hostNode)
            if (host >= 0)
                bottom = std::max(bottom, at(host).rect.bottom());
        if (bottom == 0)
            bottom = m_height;
        const Node* earlier = m_before ? m_before->find("internet") : nullptr;
        double y = earlier ? earlier->rect.y : std::floor((bottom - internetSize) / 8) * 4;
        y = std::clamp(y, 0.0, std::max(0.0, m_height - internetSize));
        node.rect = {0, y, internetSize, internetSize};
        at(m_wall).rect = {m_wallX, 0, wallWidth, m_height};
    }

    // -- ends and wires

    void leads() {
        foldedDoors();
        for (std::size_t i = 0; i < m_scene.hosts.size(); ++i) {
            if (m_hostNode[i] < 0)
                continue;
            Node& node = at(m_hostNode[i]);
            for (const int door : m_scene.hosts[i].doors)
                if (const int drawn = m_doorNode[static_cast<std::size_t>(door)]; drawn >= 0)
                    node.doors.push_back(drawn);
            for (const int row : m_scene.hosts[i].rows)
                if (const int drawn = m_rowNode[static_cast<std::size_t>(row)]; drawn >= 0)
                    node.rows.push_back(drawn);
        }
    }

    // One node on the wall for the doors of a fold that are nowhere else.
    void foldedDoors() {
        std::vector<bool> counted(m_scene.doors.size());
        for (const auto& [foldNode, doors] : m_folded) {
            Node node = make("doors:" + at(foldNode).id.substr(5), NodeKind::doors, m_wall);
            node.state = State::closed;
            std::set<std::string> from;
            for (const int door : doors) {
                if (m_doorNode[static_cast<std::size_t>(door)] >= 0 ||
                    counted[static_cast<std::size_t>(door)])
                    continue;
                counted[static_cast<std::size_t>(door)] = true;
                const SceneDoor& one = m_scene.doors[static_cast<std::size_t>(door)];
                if (!one.judged)
                    tally(node, one.state);
                ++node.members;
                node.state = worse(node.state, one.state);
                for (const Opening& opening : one.openings)
                    if (from.insert(opening.connector).second)
                        node.openings.push_back(opening);
                    else
                        widen(node, opening);
            }
            Node& fold = at(foldNode);
            fold.doorsOpen += node.doorsOpen;
            fold.doorsUnknown += node.doorsUnknown;
            fold.doorsExcess += node.doorsExcess;
            fold.doorsClosed += node.doorsClosed;
            fold.titleWords = foldWords(fold);
            if (node.members == 0)
                continue;
            node.ns = fold.ns;
            node.title = "×" + std::to_string(node.members);
            node.connector = node.openings.front().connector;
            node.rows = {foldNode};
            doorRect(node, fold.rect.middle());
            const int self = add(std::move(node));
            at(foldNode).sockets = {
                {{}, {}, at(self).state, self, model::Protocol::tcp, 0, at(foldNode).rect.middle()}};
        }
    }

    static void widen(Node& node, const Opening& opening) {
        for (Opening& one : node.openings)
            if (one.connector == opening.connector)
                one.state = worse(one.state, opening.state);
    }

    void wire(int from, int to, State state, double toY, const std::string& more = {}) {
        Wire made;
        made.from = from;
        made.to = to;
        made.state = state;
        made.id = at(from).id + '>' + at(to).id + more;
        const Rect& a = at(from).rect;
        const double x1 = a.right(), y1 = a.middle(), x2 = at(to).rect.x;
        const double bend = (x2 - x1) / 2;
        made.points = {Point{x1, y1}, Point{x1 + bend, y1}, Point{x2 - bend, toY}, Point{x2, toY}};
        m_map.wires.push_back(std::move(made));
    }

    void connect() {
        for (std::size_t i = 0; i < m_scene.hosts.size(); ++i) {
            if (m_hostNode[i] < 0)
                continue;
            const int host = m_hostNode[i];
            const int tunnel = m_tunnelNode[static_cast<std::size_t>(m_scene.hosts[i].tunnel)];
            wire(0, host, at(host).state, at(host).rect.middle());
            wire(host, tunnel, at(host).state, at(tunnel).rect.middle());
        }
        for (std::size_t i = 0; i < m_map.nodes.size(); ++i) {
            const NodeKind kind = m_map.nodes[i].kind;
            if (kind != NodeKind::door && kind != NodeKind::doors)
                continue;
            const int door = static_cast<int>(i);
            for (const Opening& opening : at(door).openings)
                if (const auto from = m_connectorNode.find(opening.connector); from != m_connectorNode.end())
                    wire(from->second, door, opening.state, at(door).rect.middle());
            if (at(door).state == State::denied || at(door).state == State::none)
                continue; // ends at the wall
            for (const int row : at(door).rows)
                for (std::size_t slot = 0; slot < at(row).sockets.size(); ++slot)
                    if (at(row).sockets[slot].door == door)
                        wire(door, row, at(row).sockets[slot].state, at(row).sockets[slot].y,
                             '#' + std::to_string(slot + 1));
        }
    }

    // -- the whole

    void finish() {
        const double right = m_cardX + cardWidth;
        const auto lane = [&](Lane one, Text title, double x, double width) {
            m_map.lanes.push_back({one, std::move(title), {x, 0, width, m_height}});
        };
        lane(Lane::internet, {"map-lane-internet", SALLYPORT_TR("Internet"), {}}, 0, internetSize);
        if (m_tunnelX > m_hostX)
            lane(Lane::hostnames, {"map-lane-hostnames", SALLYPORT_TR("Public hostnames"), {}}, m_hostX,
                 hostWidth);
        lane(Lane::tunnels, {"map-lane-tunnel", SALLYPORT_TR("Tunnel"), {}}, m_tunnelX, tunnelWidth);
        lane(Lane::wall, {"map-lane-wall", SALLYPORT_TR("Wall"), {}}, m_wallX + (wallWidth - doorMost) / 2,
             doorMost);
        lane(Lane::cluster, {"map-lane-cluster", SALLYPORT_TR("Cluster"), {}}, m_cardX, cardWidth);
        m_map.bounds = {-margin, -titleHeight - margin, right + 2 * margin,
                        m_height + titleHeight + 2 * margin};
        if (m_options.rightToLeft)
            mirror(right);
        m_map.byId = byHash(m_map.nodes);
        m_map.counts = m_scene.counts;
        m_map.routesKnown = m_scene.routesKnown;
        for (const SceneSpace& space : m_scene.spaces)
            if (space.kind == NodeKind::space)
                m_map.namespaces.push_back(space.ns);
        std::sort(m_map.namespaces.begin(), m_map.namespaces.end());
    }

    void mirror(double width) {
        const auto flip = [&](Rect& rect) { rect.x = width - rect.right(); };
        for (Node& node : m_map.nodes)
            flip(node.rect);
        for (LaneBox& lane : m_map.lanes)
            flip(lane.rect);
        for (Wire& one : m_map.wires)
            for (Point& point : one.points)
                point.x = width - point.x;
    }

    Scene& m_scene;
    const Order& m_order;
    const MapInput& m_input;
    const MapOptions& m_options;
    const Map* m_before;
    Map m_map;
    std::vector<bool> m_picked;
    bool m_foldsBlocked = true;
    double m_hostX = 0, m_tunnelX = 0, m_wallX = 0, m_cardX = 0, m_height = 0;
    int m_wall = 0;
    std::vector<int> m_rowNode, m_doorNode, m_hostNode, m_tunnelNode;
    std::unordered_map<std::string, int> m_connectorNode;
    std::vector<std::pair<int, std::vector<int>>> m_folded;
};

} // namespace

Map placed(Scene& scene, const Order& order, const MapInput& input, const MapOptions& options,
           const Map* before) {
    return Placer(scene, order, input, options, before).place();
}

} // namespace sallyport::diagram
