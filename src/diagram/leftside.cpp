#include "draft.h"

#include <algorithm>
#include <cmath>

namespace sallyport::diagram {

namespace {

double widthOfGuard(NodeKind kind) {
    return kind == NodeKind::edgeRules ? rulesWidth : accessWidth;
}

double tunnelHeight(const SceneTunnel& tunnel) {
    return tunnel.kind == NodeKind::connector
               ? tunnelHeader
               : tunnelHeader + static_cast<double>(tunnel.connectors.size()) * connectorHeight;
}

class LeftSide {
public:
    explicit LeftSide(Draft& draft) : m_draft(draft) {}

    double placeHosts() {
        double y = 0;
        for (const int zone : m_draft.order.hosts.groups) {
            std::vector<int> shown;
            for (const int host : m_draft.order.hosts.members[static_cast<std::size_t>(zone)])
                if (m_draft.isPicked(m_draft.scene.hosts[static_cast<std::size_t>(host)]))
                    shown.push_back(host);
            if (shown.empty())
                continue;
            const SceneZone& from = m_draft.scene.zones[static_cast<std::size_t>(zone)];
            Node group = Draft::make(from.id, NodeKind::zone, -1);
            group.title = from.name;
            group.titleWords = from.words;
            group.members = static_cast<int>(shown.size());
            group.state = State::closed;
            const int parent = m_draft.add(std::move(group));
            const double top = y;
            y += zoneHeader;
            for (const int host : shown) {
                addHost(host, parent, y);
                y += hostHeight + gap;
            }
            m_draft.at(parent).rect = {m_draft.hostX, top, hostWidth, y - gap - top};
            y += groupGap - gap;
        }
        return y - (y > 0 ? groupGap : 0);
    }

    void addHost(int index, int parent, double y) {
        const SceneHost& host = m_draft.scene.hosts[static_cast<std::size_t>(index)];
        Node node = Draft::make(host.id, host.kind, parent);
        node.title = host.title;
        node.detail = host.detail;
        node.titleWords = host.titleWords;
        node.detailWords = host.detailWords;
        node.state = host.state;
        node.needed = true;
        node.problems = host.problems;
        node.hostname = host.hostname;
        node.hostnameId = host.hostnameId;
        const SceneTunnel& tunnel = m_draft.scene.tunnels[static_cast<std::size_t>(host.tunnel)];
        (tunnel.kind == NodeKind::tunnel ? node.tunnel : node.connector) = tunnel.name;
        node.rect = {m_draft.hostX, y, hostWidth, hostHeight};
        m_draft.at(parent).state = worse(m_draft.at(parent).state, node.state);
        const int at = m_draft.add(std::move(node));
        m_draft.hostNode[static_cast<std::size_t>(index)] = at;
        // One over the other, where both are.
        const double away = host.edgeRules > 0 && host.edgeApplications > 0 ? guardHeight / 2 + 2 : 0;
        if (host.edgeRules > 0)
            addGuard(NodeKind::edgeRules, "waf:", {"map-waf", SALLYPORT_TR("WAF %1"), {}}, at, -away,
                     host.edgeRules);
        if (host.edgeApplications > 0)
            addGuard(NodeKind::edgeAccess, "access:", {"map-access", SALLYPORT_TR("Access %1"), {}}, at, away,
                     host.edgeApplications);
    }

    // What a visitor passes on the way to the tunnel.
    void addGuard(NodeKind kind, const char* prefix, base::Text words, int host, double off, int count) {
        const Node& guarded = m_draft.at(host);
        Node node = Draft::make(prefix + guarded.id.substr(guarded.id.find(':') + 1), kind, host);
        words.args = {std::to_string(count)};
        node.titleWords = std::move(words);
        node.members = count;
        node.hostname = guarded.hostname;
        node.hostnameId = guarded.hostnameId;
        node.tunnel = guarded.tunnel;
        node.connector = guarded.connector;
        node.rect = {m_draft.edgeX, guarded.rect.middle() + off - guardHeight / 2, widthOfGuard(kind),
                     guardHeight};
        m_draft.add(std::move(node));
    }

    // Where its ends are, on the whole.
    double wishedMiddle(int index) const {
        double sum = 0;
        int count = 0;
        for (std::size_t i = 0; i < m_draft.scene.hosts.size(); ++i)
            if (m_draft.scene.hosts[i].tunnel == index && m_draft.hostNode[i] >= 0) {
                sum += m_draft.map.nodes[static_cast<std::size_t>(m_draft.hostNode[i])].rect.middle();
                ++count;
            }
        return count > 0 ? sum / count : m_draft.height / 2;
    }

    void placeTunnels() {
        std::vector<std::pair<double, double>> spans; // top, height
        for (const int tunnel : m_draft.order.tunnels) {
            const SceneTunnel& one = m_draft.scene.tunnels[static_cast<std::size_t>(tunnel)];
            const double height = tunnelHeight(one);
            const Node* earlier = m_draft.before ? m_draft.before->find(one.id) : nullptr;
            const double top =
                earlier ? earlier->rect.y : std::floor((wishedMiddle(tunnel) - height / 2) / 4) * 4;
            spans.emplace_back(top, height);
        }
        spread(spans);
        for (std::size_t i = 0; i < spans.size(); ++i)
            addTunnel(m_draft.order.tunnels[i], spans[i].first, spans[i].second);
    }

    // In order, none over another, none above the top; and not below the bottom while there is room.
    void spread(std::vector<std::pair<double, double>>& spans) const {
        double bottom = m_draft.height;
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
        const SceneTunnel& tunnel = m_draft.scene.tunnels[static_cast<std::size_t>(index)];
        int parent = -1;
        if (tunnel.kind == NodeKind::tunnel) {
            Node node = Draft::make(tunnel.id, NodeKind::tunnel, -1);
            node.title = node.tunnel = tunnel.name;
            node.state = tunnel.state;
            node.notInFiles = tunnel.notInFiles;
            node.problems = tunnel.problems;
            node.members = static_cast<int>(tunnel.connectors.size());
            if (tunnel.connectors.empty())
                node.detailWords = {"map-no-connector", SALLYPORT_TR("No connector in these files"), {}};
            else
                node.detailWords = {"map-connectors",
                                    SALLYPORT_TR("%n connector(s)"),
                                    {std::to_string(tunnel.connectors.size())}};
            node.rect = {m_draft.tunnelX, y, tunnelWidth, height};
            parent = m_draft.add(std::move(node));
        }
        m_draft.tunnelNode.resize(m_draft.scene.tunnels.size(), -1);
        m_draft.tunnelNode[static_cast<std::size_t>(index)] = parent;
        double top = parent < 0 ? y : y + tunnelHeader;
        for (const int one : tunnel.connectors) {
            const SceneConnector& from = m_draft.scene.connectors[static_cast<std::size_t>(one)];
            Node node = Draft::make(from.id, NodeKind::connector, parent);
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
            node.rect = {m_draft.tunnelX, top, tunnelWidth, own};
            top += own;
            m_draft.connectorNode[from.key] = m_draft.add(std::move(node));
        }
        if (parent < 0)
            m_draft.tunnelNode[static_cast<std::size_t>(index)] =
                static_cast<int>(m_draft.map.nodes.size()) - 1;
    }

    static bool doorsKnown(const SceneConnector& connector) {
        return connector.reach->doors->excess.has_value();
    }

    void placeInternet() {
        Node& node = m_draft.at(0);
        node.titleWords = {"map-internet", SALLYPORT_TR("Internet"), {}};
        node.state = State::none;
        double bottom = 0;
        for (const int host : m_draft.hostNode)
            if (host >= 0)
                bottom = std::max(bottom, m_draft.at(host).rect.bottom());
        if (bottom == 0)
            bottom = m_draft.height;
        const Node* earlier = m_draft.before ? m_draft.before->find("internet") : nullptr;
        double y = earlier ? earlier->rect.y : std::floor((bottom - internetSize) / 8) * 4;
        y = std::clamp(y, 0.0, std::max(0.0, m_draft.height - internetSize));
        node.rect = {0, y, internetSize, internetSize};
        m_draft.at(m_draft.wall).rect = {m_draft.wallX, 0, wallWidth, m_draft.height};
    }

private:
    Draft& m_draft;
};

} // namespace

double placeHosts(Draft& draft) {
    return LeftSide(draft).placeHosts();
}

double heightOfTunnels(const Draft& draft) {
    double height = 0;
    for (const SceneTunnel& tunnel : draft.scene.tunnels)
        height += tunnelHeight(tunnel) + groupGap;
    return height;
}

void placeTunnels(Draft& draft) {
    LeftSide(draft).placeTunnels();
}

void placeInternet(Draft& draft) {
    LeftSide(draft).placeInternet();
}

} // namespace sallyport::diagram
