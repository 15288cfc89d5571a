#include "sceneparts.h"

#include <sallyport/checks/names.h>

#include <algorithm>

namespace sallyport::diagram {

using base::Text;
using reach::Verdict;

int rank(State state) {
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
    return rank(b) < rank(a) ? b : a;
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
    const auto found = m_bySubject.find(subject);
    return found == m_bySubject.end() ? 0 : found->second;
}

namespace {

// Whether a route is among those that the derived values were made with. They are asked in nearly the same
// order.
class Routes {
public:
    explicit Routes(const std::vector<reach::Published>* list) : m_list(list) {}
    bool has(const std::string& hostname, const std::string& service) {
        const std::size_t size = m_list ? m_list->size() : 0;
        for (std::size_t i = 0; i < size; ++i, ++m_next) {
            const reach::Published& one = (*m_list)[m_next % size];
            if (one.hostname == hostname && one.service.written == service)
                return true;
        }
        return false;
    }

private:
    const std::vector<reach::Published>* m_list;
    std::size_t m_next = 0;
};

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
        DoorIndex index = addRows(m_scene, m_input, m_problems);
        doorsByHostname();
        rowsById();
        for (std::size_t i = 0; i < m_documentTunnels; ++i)
            hostsOf(m_input.document.tunnels[i], static_cast<int>(i), index);
        for (std::size_t i = m_documentTunnels; i < m_scene.tunnels.size(); ++i)
            undocumented(static_cast<int>(i), index);
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
            if (reach.tunnel == tunnel.name)
                return static_cast<int>(i);
            if (!reach.tunnel.empty() || !adopted)
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

    void doorsByHostname() {
        m_byHostname.resize(m_scene.connectors.size());
        for (std::size_t d = 0; d < m_scene.doors.size(); ++d)
            for (const Opening& opening : m_scene.doors[d].openings)
                for (std::size_t c = 0; c < m_scene.connectors.size(); ++c)
                    if (!m_scene.doors[d].judged && m_scene.connectors[c].key == opening.connector)
                        for (const std::string& hostname :
                             m_scene.connectors[c].reach->doors->doors[opening.door].hostnames)
                            m_byHostname[c][hostname].push_back(static_cast<int>(d));
    }

    void rowsById() {
        for (std::size_t i = 0; i < m_scene.rows.size(); ++i)
            m_rows.emplace(m_scene.rows[i].id, static_cast<int>(i));
    }

    int zoneFor(const std::string& hostname) {
        const bool rest = hostname.empty() || hostname == "*";
        const std::string name =
            rest ? std::string() : checks::zoneOf(hostname, m_input.document.cloudflare.zones).name;
        const auto [found, isNew] = m_zones.try_emplace(name, static_cast<int>(m_scene.zones.size()));
        if (isNew)
            m_scene.zones.push_back({"zone:" + name, name});
        return found->second;
    }

    void hostsOf(const model::Tunnel& tunnel, int at, const DoorIndex& index) {
        const SceneTunnel& shown = m_scene.tunnels[static_cast<std::size_t>(at)];
        if (!tunnel.routesKnown) {
            noRoutes(at, tunnel.name);
            return;
        }
        const SceneConnector* connector = nullptr;
        for (const int c : shown.connectors)
            if (const auto& one = m_scene.connectors[static_cast<std::size_t>(c)];
                !connector || one.reach->tunnel == tunnel.name)
                connector = &one;
        Routes known(connector && connector->reach->published ? &*connector->reach->published : nullptr);
        for (const model::PublicHostname& one : tunnel.hostnames) {
            SceneHost host;
            host.id = "host:" + tunnel.name + '/' + one.id;
            host.hostname = one.hostname;
            host.hostnameId = one.id;
            host.tunnel = at;
            name(host, one.hostname, one.path, one.service);
            const auto url = model::ServiceUrl::parse(one.service);
            if (!url)
                host.state = State::none;
            else
                lead(host, *url, tunnel.connector.namespaceName, connector,
                     known.has(one.hostname, url->written), index);
            put(std::move(host));
        }
    }

    void name(SceneHost& host, const std::string& hostname, const std::string& path,
              const std::string& service) {
        const bool rest = hostname.empty() || hostname == "*";
        host.zone = zoneFor(hostname);
        if (!rest)
            host.title = path.empty() ? hostname : hostname + ' ' + path;
        else
            host.titleWords = path.empty()
                                  ? Text{"map-catch-all", SALLYPORT_TR("Everything else"), {}}
                                  : Text{"map-catch-all-path", SALLYPORT_TR("Everything else, %1"), {path}};
        host.detail = service;
        const std::string subject = hostname.empty() ? "the catch-all" : hostname;
        host.problems = m_problems.of(path.empty() ? subject : subject + " (" + path + ")");
        if (!path.empty())
            host.problems += m_problems.of(subject);
    }

    void noRoutes(int at, const std::string& tunnel) {
        SceneHost host;
        host.kind = NodeKind::unknownRoutes;
        host.id = "routes:" + tunnel;
        host.tunnel = at;
        host.zone = zoneFor({});
        host.titleWords = {"map-routes-unknown", SALLYPORT_TR("Hostnames of %1 were not read"), {tunnel}};
        host.detailWords = {"map-routes-where", SALLYPORT_TR("They are kept at Cloudflare"), {}};
        put(std::move(host));
    }

    // Of a connector that no tunnel of the Document stands for.
    void undocumented(int at, const DoorIndex& index) {
        const SceneTunnel shown = m_scene.tunnels[static_cast<std::size_t>(at)];
        const SceneConnector& connector =
            m_scene.connectors[static_cast<std::size_t>(shown.connectors.front())];
        if (!connector.reach->published) {
            noRoutes(at, connector.key);
            return;
        }
        std::map<std::string, int> seen;
        for (const reach::Published& one : *connector.reach->published) {
            SceneHost host;
            const int again = seen[one.hostname]++;
            host.id = "host:" + connector.key + '/' + one.hostname +
                      (again > 0 ? '#' + std::to_string(again + 1) : std::string());
            host.hostname = one.hostname;
            host.tunnel = at;
            name(host, one.hostname, {}, one.service.written);
            lead(host, one.service, one.connectorNamespace, &connector, true, index);
            put(std::move(host));
        }
    }

    void put(SceneHost host) {
        for (const int row : host.rows)
            m_scene.rows[static_cast<std::size_t>(row)].hosts.push_back(
                static_cast<int>(m_scene.hosts.size()));
        m_scene.hosts.push_back(std::move(host));
    }

    static bool isOwnPod(const std::string& host) {
        return host == "localhost" || host == "::1" || host.starts_with("127.");
    }

    // known: the derived values were made with this route.
    void lead(SceneHost& host, const model::ServiceUrl& url, const std::string& ns,
              const SceneConnector* connector, bool known, const DoorIndex& index) {
        if (!url.hasHost() || isOwnPod(url.host)) {
            host.state = State::allowed;
            return;
        }
        serviceRow(host, url, ns, index);
        if (!known)
            return;
        const auto at = static_cast<std::size_t>(connector - m_scene.connectors.data());
        const auto listed = m_byHostname[at].find(host.hostname);
        std::vector<int> doors;
        if (listed != m_byHostname[at].end()) {
            for (const int door : listed->second)
                if (std::find(host.doors.begin(), host.doors.end(), door) != host.doors.end())
                    doors.push_back(door);
            if (doors.empty())
                for (const int door : listed->second)
                    if (leadsOut(door, url) || host.rows.empty())
                        doors.push_back(door);
            if (doors.empty())
                doors = listed->second;
        }
        host.doors = std::move(doors);
        if (host.rows.empty())
            for (const int door : host.doors)
                if (const auto& places = m_scene.doors[static_cast<std::size_t>(door)].at; !places.empty())
                    host.rows.push_back(places.front().first);
        judge(host, *connector, url, ns);
    }

    bool leadsOut(int door, const model::ServiceUrl& url) const {
        const reach::Door& one = *m_scene.doors[static_cast<std::size_t>(door)].door;
        return one.to == url.host && one.port.first == url.dialledPort();
    }

    // The row of the Service that the route names, and what stands behind that port of it.
    void serviceRow(SceneHost& host, const model::ServiceUrl& url, const std::string& ns,
                    const DoorIndex& index) {
        const auto named = model::clusterHost(url.host, ns);
        if (!named || model::Ip::parse(url.host))
            return;
        const std::string id = "svc:" + named->ns + '/' + named->service;
        auto row = m_rows.find(id);
        if (row == m_rows.end()) {
            const bool inside = url.host.find('.') == std::string::npos || url.host.ends_with(".svc") ||
                                url.host.find(".svc.") != std::string::npos || hasSpace(named->ns);
            if (!inside)
                return;
            row = m_rows.emplace(id, addMissing(m_scene, named->ns, named->service)).first;
        }
        host.rows = {row->second};
        SceneRow& shown = m_scene.rows[static_cast<std::size_t>(row->second)];
        const int port = url.dialledPort().value_or(0);
        if (shown.ground < 0) {
            const bool there = std::any_of(shown.slots.begin(), shown.slots.end(),
                                           [&](const SceneSlot& slot) { return slot.port == port; });
            if (!there && shown.kind == NodeKind::service)
                shown.slots.push_back({portText(model::Protocol::tcp, port),
                                       {},
                                       model::Protocol::tcp,
                                       port,
                                       -1,
                                       State::unknown});
            return;
        }
        for (const GroundPort& one : m_scene.ground->rows[static_cast<std::size_t>(shown.ground)].ports)
            if (one.port == port && one.protocol == model::Protocol::tcp)
                for (const Behind& behind : one.leads)
                    if (const int door = index.of(behind); door >= 0)
                        host.doors.push_back(door);
    }

    bool hasSpace(const std::string& ns) const {
        return std::any_of(m_scene.spaces.begin(), m_scene.spaces.end(),
                           [&](const SceneSpace& space) { return space.ns == ns; });
    }

    void judge(SceneHost& host, const SceneConnector& connector, const model::ServiceUrl& url,
               const std::string& ns) {
        if (!host.doors.empty()) {
            host.state = State::closed;
            for (const int door : host.doors)
                for (const Opening& opening : m_scene.doors[static_cast<std::size_t>(door)].openings)
                    if (opening.connector == connector.key)
                        host.state = worse(host.state, opening.state);
            return;
        }
        host.state = State::none;
        const auto& answers = m_input.derived->answers;
        const std::string key = connector.reach->id() + ' ' + ns + ' ' + url.written;
        if (const auto found = answers ? answers->find(key) : decltype(answers->end()){};
            answers && found != answers->end() && *found->second)
            host.state = (*found->second)->verdict == Verdict::unknown  ? State::unknown
                         : (*found->second)->verdict == Verdict::denied ? State::denied
                                                                        : State::none;
        for (const int row : host.rows)
            for (SceneSlot& slot : m_scene.rows[static_cast<std::size_t>(row)].slots)
                if (slot.port == url.dialledPort())
                    toNobody(host, slot);
    }

    // A port that no door of the lists leads to: its pods are not shown.
    void toNobody(SceneHost& host, SceneSlot& slot) {
        if (slot.door < 0) {
            slot.state = worse(slot.state == State::unknown ? State::closed : slot.state, host.state);
            return;
        }
        SceneDoor& door = m_scene.doors[static_cast<std::size_t>(slot.door)];
        if (!door.judged)
            return;
        host.doors.push_back(slot.door);
        slot.state = host.state;
        door.needed = true;
        for (Opening& opening : door.openings)
            if (opening.state == State::reachable)
                opening.state = State::allowed;
        door.state = door.state == State::reachable ? State::allowed : door.state;
    }

    const MapInput& m_input;
    Problems m_problems;
    Scene m_scene;
    std::size_t m_documentTunnels = 0;
    std::vector<std::unordered_map<std::string, std::vector<int>>> m_byHostname; // beside the connectors
    std::unordered_map<std::string, int> m_rows, m_zones;
};

} // namespace

Scene sceneOf(const MapInput& input, std::shared_ptr<const Ground> ground,
              std::shared_ptr<const std::vector<Absent>> absent) {
    return SceneBuilder(input, std::move(ground), std::move(absent)).build();
}

} // namespace sallyport::diagram
