#include "sceneparts.h"

#include <sallyport/checks/names.h>

#include <algorithm>
#include <unordered_set>

namespace sallyport::diagram {

namespace {

using base::Text;
using reach::Verdict;

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

struct Route {
    std::string ns; // of bare names
    const SceneConnector* connector = nullptr;
    bool known = false;   // the derived values were made with it
    bool several = false; // other routes have the same hostname
};

class HostBuilder {
public:
    HostBuilder(Scene& scene, const MapInput& input, const Problems& problems, const DoorIndex& index)
        : m_scene(scene), m_input(input), m_problems(problems), m_index(index) {}

    void build() {
        doorsByHostname();
        rowsById();
        const std::size_t documented = m_input.document.tunnels.size();
        for (std::size_t i = 0; i < m_scene.tunnels.size(); ++i)
            if (i < documented)
                hostsOf(m_input.document.tunnels[i], static_cast<int>(i));
            else
                undocumented(static_cast<int>(i));
    }

private:
    void doorsByHostname() {
        m_byHostname.resize(m_scene.connectors.size());
        for (std::size_t d = 0; d < m_scene.doors.size(); ++d)
            if (m_scene.doors[d].published && !m_scene.doors[d].judged)
                for (const SceneOpening& opening : m_scene.doors[d].openings) {
                    const auto c = static_cast<std::size_t>(opening.connector);
                    for (const std::string& hostname :
                         m_scene.connectors[c].reach->doors->doors[opening.door].hostnames)
                        m_byHostname[c][hostname].push_back(static_cast<int>(d));
                }
    }

    // A route may add a row: the ids stay where they are.
    void rowsById() {
        std::size_t routes = 0;
        for (const model::Tunnel& tunnel : m_input.document.tunnels)
            routes += tunnel.hostnames.size();
        for (const SceneConnector& connector : m_scene.connectors)
            if (connector.reach && connector.reach->published)
                routes += connector.reach->published->size();
        m_scene.rows.reserve(m_scene.rows.size() + routes);
        for (std::size_t i = 0; i < m_scene.rows.size(); ++i)
            if (m_scene.rows[i].ground < 0)
                m_rows.emplace(m_scene.rows[i].id, static_cast<int>(i));
    }

    int zoneFor(const std::string& hostname) {
        if (hostname.empty() || hostname == "*")
            return zoneNamed({}, {"map-no-zone", SALLYPORT_TR("Any other name"), {}});
        const std::string plain = hostname.starts_with("*.") ? hostname.substr(2) : hostname;
        if (const std::size_t variable = plain.find("${"); variable != std::string::npos)
            return zoneNamed(plain.substr(variable), {});
        return zoneNamed(checks::zoneOf(plain, m_input.document.cloudflare.zones).name, {});
    }

    int zoneNamed(const std::string& name, const Text& inWords) {
        const auto [found, isNew] = m_zones.try_emplace(name, static_cast<int>(m_scene.zones.size()));
        if (isNew)
            m_scene.zones.push_back({"zone:" + name, inWords.empty() ? name : std::string(), inWords});
        return found->second;
    }

    void hostsOf(const model::Tunnel& tunnel, int at) {
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
        std::unordered_map<std::string_view, int> count;
        for (const model::PublicHostname& one : tunnel.hostnames)
            ++count[one.hostname];
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
                lead(host, *url,
                     {tunnel.connector.namespaceName, connector, known.has(one.hostname, url->written),
                      count[one.hostname] > 1});
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
        host.zone = zoneNamed("?", {"map-zone-unknown", SALLYPORT_TR("Not read"), {}});
        host.titleWords = {"map-routes-unknown", SALLYPORT_TR("Hostnames of %1"), {tunnel}};
        host.detailWords = {"map-routes-where", SALLYPORT_TR("Kept at Cloudflare, not read"), {}};
        put(std::move(host));
    }

    // Of a connector that no tunnel of the Document stands for.
    void undocumented(int at) {
        const SceneTunnel shown = m_scene.tunnels[static_cast<std::size_t>(at)];
        const SceneConnector& connector =
            m_scene.connectors[static_cast<std::size_t>(shown.connectors.front())];
        if (!connector.reach->published) {
            noRoutes(at, connector.key);
            return;
        }
        std::unordered_map<std::string_view, int> seen, count;
        for (const reach::Published& one : *connector.reach->published)
            ++count[one.hostname];
        for (const reach::Published& one : *connector.reach->published) {
            SceneHost host;
            const int again = seen[one.hostname]++;
            host.id = "host:" + connector.key + '/' + one.hostname +
                      (again > 0 ? '#' + std::to_string(again + 1) : std::string());
            host.hostname = one.hostname;
            host.tunnel = at;
            name(host, one.hostname, {}, one.service.written);
            lead(host, one.service, {one.connectorNamespace, &connector, true, count[one.hostname] > 1});
            put(std::move(host));
        }
    }

    void put(SceneHost host) {
        if (host.kind == NodeKind::hostname && m_input.derived && m_input.derived->tracer) {
            const edge::Guards guards = m_input.derived->tracer->guards(host.hostname);
            host.edgeRules = static_cast<int>(guards.rules.size());
            host.edgeApplications = static_cast<int>(guards.applications.size());
        }
        // A Document that is being edited may have an id twice.
        while (!m_ids.insert(host.id).second)
            host.id += '#';
        for (const int row : host.rows)
            m_scene.rows[static_cast<std::size_t>(row)].hosts.push_back(
                static_cast<int>(m_scene.hosts.size()));
        m_scene.hosts.push_back(std::move(host));
    }

    static bool isOwnPod(const std::string& host) {
        return host == "localhost" || host == "::1" || host.starts_with("127.");
    }

    void lead(SceneHost& host, const model::ServiceUrl& url, const Route& route) {
        if (!url.hasHost() || isOwnPod(url.host)) {
            host.state = State::allowed;
            return;
        }
        const std::vector<int>& listed = listedDoors(host.hostname, route);
        serviceRow(host, url, route.ns, listed.empty() || route.several);
        if (!route.known)
            return;
        // Several routes may have this hostname: those that its own Service stands behind.
        std::erase_if(host.doors, [&](int door) {
            return std::find(listed.begin(), listed.end(), door) == listed.end();
        });
        if (host.doors.empty())
            for (const int door : listed)
                if (leadsOut(door, url))
                    host.doors.push_back(door);
        if (host.doors.empty() && !route.several)
            host.doors = listed;
        if (host.rows.empty())
            for (const int door : host.doors)
                if (const auto& places = m_scene.doors[static_cast<std::size_t>(door)].at; !places.empty())
                    host.rows.push_back(places.front().first);
        judge(host, *route.connector, url, route.ns);
    }

    const std::vector<int>& listedDoors(const std::string& hostname, const Route& route) const {
        static const std::vector<int> none;
        if (!route.known)
            return none;
        const auto& byHostname =
            m_byHostname[static_cast<std::size_t>(route.connector - m_scene.connectors.data())];
        const auto found = byHostname.find(hostname);
        return found == byHostname.end() ? none : found->second;
    }

    bool leadsOut(int door, const model::ServiceUrl& url) const {
        const reach::Door& one = *m_scene.doors[static_cast<std::size_t>(door)].door;
        return one.to == url.host && one.port.first == url.dialledPort();
    }

    // Of a Service, by "NS/NAME"; -1: none.
    int rowOf(const std::string& key) const {
        if (m_scene.ground)
            if (const auto found = m_scene.ground->services.find(key);
                found != m_scene.ground->services.end())
                if (const int row = m_scene.rowOf[static_cast<std::size_t>(found->second)]; row >= 0)
                    return row;
        const auto found = m_rows.find("svc:" + key);
        return found == m_rows.end() ? -1 : found->second;
    }

    // The row of the Service that the route names, and what stands behind that port of it.
    void serviceRow(SceneHost& host, const model::ServiceUrl& url, const std::string& ns, bool mayBeMissing) {
        const auto named = model::clusterHost(url.host, ns);
        if (!named || model::Ip::parse(url.host))
            return;
        const std::string key = named->ns + '/' + named->service;
        int row = rowOf(key);
        if (row < 0) {
            const bool inside = url.host.find('.') == std::string::npos || url.host.ends_with(".svc") ||
                                url.host.find(".svc.") != std::string::npos || hasSpace(named->ns);
            if (!inside || !mayBeMissing)
                return;
            row = addMissing(m_scene, named->ns, named->service);
            m_rows.emplace(m_scene.rows[static_cast<std::size_t>(row)].id, row);
        }
        host.rows = {row};
        SceneRow& shown = m_scene.rows[static_cast<std::size_t>(row)];
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
                    if (const int door = m_index.of(behind); door >= 0)
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
                for (const SceneOpening& opening : m_scene.doors[static_cast<std::size_t>(door)].openings)
                    if (opening.connector == &connector - m_scene.connectors.data())
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
        for (SceneOpening& opening : door.openings)
            if (opening.state == State::reachable)
                opening.state = State::allowed;
        door.state = door.state == State::reachable ? State::allowed : door.state;
    }

    Scene& m_scene;
    const MapInput& m_input;
    const Problems& m_problems;
    const DoorIndex& m_index;
    std::vector<std::unordered_map<std::string_view, std::vector<int>>> m_byHostname; // beside the connectors
    std::unordered_map<std::string_view, int> m_rows; // those that the ground does not have, by their ids
    std::unordered_map<std::string, int> m_zones;
    std::unordered_set<std::string> m_ids;
};

} // namespace

void addHosts(Scene& scene, const MapInput& input, const Problems& problems, const DoorIndex& index) {
    HostBuilder(scene, input, problems, index).build();
}

} // namespace sallyport::diagram
