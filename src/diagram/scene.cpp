#include "sceneparts.h"

#include <algorithm>

namespace sallyport::diagram {

int urgency(State state) {
    switch (state) {
    case State::denied:
        return 0;
    case State::none:
        return 1;
    case State::excess:
        return 2;
    case State::unknown:
        return 3;
    case State::reachable:
        return 4;
    case State::allowed:
        return 5;
    case State::closed:
        break;
    }
    return 6;
}

State worse(State a, State b) {
    return urgency(b) < urgency(a) ? b : a;
}

std::string doorId(const Scene& scene, const SceneDoor& door) {
    if (!door.id.empty())
        return door.id;
    const auto connector = static_cast<std::size_t>(door.openings.front().connector);
    return "door:" + scene.connectors[connector].key + '|' + door.door->to + '|' +
           model::name(door.door->protocol) + '|' + std::to_string(door.door->port.first);
}

Opening openingOf(const Scene& scene, const SceneOpening& opening) {
    return {scene.connectors[static_cast<std::size_t>(opening.connector)].key, opening.state, opening.door};
}

Problems::Problems(const checks::Derived* derived) {
    if (!derived)
        return;
    m_bySubject.reserve(derived->findings.size());
    for (const base::Diagnostic& finding : derived->findings) {
        if (finding.severity == base::Severity::note)
            continue;
        ++m_total;
        ++m_bySubject[finding.subject];
        const std::size_t kind = finding.subject.find(' ');
        m_policies +=
            kind != std::string::npos && finding.subject.substr(0, kind).ends_with("Policy") ? 1 : 0;
    }
}

int Problems::of(const std::string& subject) const {
    if (m_bySubject.empty())
        return 0;
    const auto found = m_bySubject.find(subject);
    return found == m_bySubject.end() ? 0 : found->second;
}

namespace {

class SceneBuilder {
public:
    SceneBuilder(const MapInput& input, std::shared_ptr<const Ground> ground,
                 std::shared_ptr<const std::vector<Absent>> absent)
        : m_input(input), m_problems(input.derived) {
        m_scene.ground = std::move(ground);
        m_scene.absent = std::move(absent);
    }

    Scene build() {
        tunnels();
        connectors();
        const DoorIndex index = addRows(m_scene, m_input, m_problems);
        addHosts(m_scene, m_input, m_problems, index);
        settleRows(m_scene);
        m_scene.counts.hostnames = static_cast<int>(
            std::count_if(m_scene.hosts.begin(), m_scene.hosts.end(),
                          [](const SceneHost& host) { return host.kind == NodeKind::hostname; }));
        m_scene.counts.problems = m_problems.total();
        m_scene.wallProblems = m_problems.ofPolicies();
        return std::move(m_scene);
    }

private:
    void tunnels() {
        for (const model::Tunnel& tunnel : m_input.document.tunnels) {
            SceneTunnel made;
            made.id = "tunnel:" + tunnel.name;
            made.name = tunnel.name;
            made.routesKnown = tunnel.routesKnown;
            made.problems = m_problems.of("tunnel/" + tunnel.name);
            m_scene.tunnels.push_back(std::move(made));
        }
        m_documentTunnels = m_scene.tunnels.size();
    }

    // The tunnel of the Document that a connector runs; a second connector of one is found by the id.
    int tunnelOf(const checks::ConnectorReach& reach, const adopt::Connector* adopted) const {
        for (std::size_t i = 0; i < m_documentTunnels; ++i) {
            const model::Tunnel& tunnel = m_input.document.tunnels[i];
            if (!adopted)
                continue;
            if (adopt::connectorOf(*m_input.derived->adopted, tunnel) == adopted)
                return static_cast<int>(i);
            if (!reach.tunnel.empty())
                continue;
            const std::string& id = adopted->tunnelId.empty() ? adopted->tunnel : adopted->tunnelId;
            if (!id.empty() && (id == tunnel.id || id == tunnel.name))
                return static_cast<int>(i);
        }
        return -1;
    }

    std::string keyOf(const checks::ConnectorReach& reach) const {
        const std::string id = reach.id();
        const bool taken = std::any_of(m_scene.connectors.begin(), m_scene.connectors.end(),
                                       [&](const SceneConnector& one) { return one.key == id; });
        return taken ? reach.ns + '/' + reach.kind + '/' + reach.name : id;
    }

    void connectors() {
        const std::size_t count = m_input.derived ? m_input.derived->connectors.size() : 0;
        for (std::size_t i = 0; i < count; ++i) {
            const checks::ConnectorReach& reach = m_input.derived->connectors[i];
            const auto& all = m_input.derived->adopted->connectors;
            const adopt::Connector* adopted = i < all.size() ? &all[i] : nullptr;
            SceneConnector made;
            made.key = keyOf(reach);
            made.id = "connector:" + made.key;
            made.ns = reach.ns;
            made.name = reach.name;
            made.reach = &reach;
            made.problems = m_problems.of(reach.kind + ' ' + reach.id());
            if (adopted) {
                made.replicas = adopted->replicas;
                made.detail = adopted->image.substr(adopted->image.rfind('/') + 1);
            }
            made.tunnel = tunnelOf(reach, adopted);
            if (made.tunnel < 0) {
                SceneTunnel alone;
                alone.kind = NodeKind::connector;
                alone.id = made.id;
                alone.name = made.key;
                alone.routesKnown = reach.published.has_value();
                made.tunnel = static_cast<int>(m_scene.tunnels.size());
                m_scene.tunnels.push_back(std::move(alone));
            }
            m_scene.tunnels[static_cast<std::size_t>(made.tunnel)].connectors.push_back(static_cast<int>(i));
            m_scene.connectors.push_back(std::move(made));
        }
        for (SceneTunnel& tunnel : m_scene.tunnels) {
            tunnel.notInFiles = tunnel.connectors.empty();
            m_scene.routesKnown = m_scene.routesKnown && tunnel.routesKnown;
            if (!tunnel.routesKnown || tunnel.connectors.empty())
                tunnel.state = State::unknown;
        }
    }

    const MapInput& m_input;
    Problems m_problems;
    Scene m_scene;
    std::size_t m_documentTunnels = 0;
};

} // namespace

int addMissing(Scene& scene, const std::string& ns, const std::string& name) {
    const std::string id = "svc:" + ns + '/' + name;
    for (std::size_t i = 0; i < scene.rows.size(); ++i)
        if (scene.rows[i].id == id)
            return static_cast<int>(i);
    SceneRow row;
    row.id = id;
    row.ns = ns;
    row.name = name;
    row.notInFiles = true;
    const auto space = std::find_if(scene.spaces.begin(), scene.spaces.end(),
                                    [&](const SceneSpace& one) { return one.id == "ns:" + ns; });
    row.space = static_cast<int>(space - scene.spaces.begin());
    if (space == scene.spaces.end())
        scene.spaces.push_back({NodeKind::space, "ns:" + ns, ns, {}, 0});
    scene.rows.push_back(std::move(row));
    return static_cast<int>(scene.rows.size() - 1);
}

// What follows from the slots and from who leads here.
void settleRows(Scene& scene) {
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        SceneRow& row = scene.rows[i];
        scene.spaces[static_cast<std::size_t>(row.space)].rows.push_back(static_cast<int>(i));
        State needed = State::closed;
        for (const SceneSlot& slot : row.slots) {
            row.state = worse(row.state, slot.state);
            const bool isNeeded = slot.state == State::denied || slot.state == State::none ||
                                  (slot.door >= 0 && scene.doors[static_cast<std::size_t>(slot.door)].needed);
            needed = isNeeded ? worse(needed, slot.state) : needed;
            row.needed = row.needed || isNeeded;
        }
        row.needed = row.needed || !row.hosts.empty();
        row.isBlocked = row.state == State::closed;
        // Ports that are open beside what is needed tell of themselves.
        if (needed != State::closed)
            row.state = needed;
    }
}

Scene sceneOf(const MapInput& input, std::shared_ptr<const Ground> ground,
              std::shared_ptr<const std::vector<Absent>> absent) {
    return SceneBuilder(input, std::move(ground), std::move(absent)).build();
}

} // namespace sallyport::diagram
