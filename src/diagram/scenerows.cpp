#include "sceneparts.h"

#include <algorithm>
#include <array>

namespace sallyport::diagram {

namespace {

using base::Text;
using model::Protocol;
using reach::Door;

// What stands outside the cluster whether a door leads there or not (docs/cli.md, `reach`).
constexpr std::array alwaysOutside{"world",          "host",          "remote-node",    "kube-apiserver",
                                   "10.0.0.0/8",     "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10",
                                   "169.254.0.0/16", "fc00::/7",      "fe80::/10"};

Text wordsOf(const std::string& to) {
    if (to == "cloudflare-edge")
        return {"map-edge", SALLYPORT_TR("Cloudflare's edge"), {}};
    if (to == "world")
        return {"map-world", SALLYPORT_TR("The public internet"), {}};
    if (to == "host")
        return {"map-host", SALLYPORT_TR("The connector's own node"), {}};
    if (to == "remote-node")
        return {"map-nodes", SALLYPORT_TR("Other nodes"), {}};
    if (to == "reserved:ingress")
        return {"map-ingress", SALLYPORT_TR("Cilium's gateway"), {}};
    if (to == "kube-apiserver")
        return {"map-api", SALLYPORT_TR("The Kubernetes API"), {}};
    return {};
}

class RowBuilder {
public:
    RowBuilder(Scene& scene, const MapInput& input, const Problems& problems)
        : m_scene(scene), m_input(input), m_problems(problems),
          m_people(input.derived ? &input.derived->world->participants() : nullptr) {}

    DoorIndex build() {
        for (const SceneConnector& connector : m_scene.connectors)
            m_scene.anyDoors = m_scene.anyDoors || (connector.reach && connector.reach->doors);
        doors();
        m_index.settle();
        if (m_scene.ground)
            clusterRows();
        if (m_scene.absent)
            for (const Absent& one : *m_scene.absent)
                absentRow(one);
        outsideRows();
        for (std::size_t i = 0; i < m_scene.doors.size(); ++i)
            if (m_scene.doors[i].at.empty())
                loose(static_cast<int>(i));
        count();
        m_scene.rowOf = std::move(m_rowOf);
        return std::move(m_index);
    }

private:
    // A door's own part of its id, the same for every connector that has it.
    static std::string mergeKey(const Door& door) {
        const bool rest = door.kind == "workload" ? !door.declared : door.published != true;
        return door.to + '|' +
               (rest ? std::string("rest")
                     : model::name(door.protocol) + '|' + std::to_string(door.port.first));
    }

    void doors() {
        std::vector<const SceneConnector*> byName;
        for (const SceneConnector& connector : m_scene.connectors)
            if (connector.reach && connector.reach->doors)
                byName.push_back(&connector);
        std::sort(byName.begin(), byName.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
        std::size_t most = 0;
        for (const SceneConnector* connector : byName)
            most += connector->reach->doors->doors.size();
        m_scene.doors.reserve(most);
        m_index.byPort.reserve(most);
        std::unordered_map<std::string, int> merged;
        for (const SceneConnector* connector : byName) {
            const auto& list = connector->reach->doors->doors;
            for (std::size_t i = 0; i < list.size(); ++i)
                addDoor(*connector, list[i], i, merged, byName.size() > 1);
        }
    }

    void addDoor(const SceneConnector& connector, const Door& door, std::size_t at,
                 std::unordered_map<std::string, int>& merged, bool several) {
        const State state = stateOf(door);
        int index = static_cast<int>(m_scene.doors.size());
        if (several)
            index = merged.try_emplace(mergeKey(door), index).first->second;
        if (index == static_cast<int>(m_scene.doors.size())) {
            SceneDoor& made = m_scene.doors.emplace_back();
            made.door = &door;
            made.state = state;
            made.participant = door.kind == "workload" ? participantOf(door.to) : -1;
            if (door.declared && door.kind == "workload" && made.participant < 0)
                m_toNobody.emplace(mergeKey(door), index);
            if (door.declared && made.participant >= 0)
                m_index.byPort.emplace_back(
                    DoorIndex::key({made.participant, door.protocol, door.port.first}), index);
        }
        SceneDoor& one = m_scene.doors[static_cast<std::size_t>(index)];
        one.state = worse(one.state, state);
        one.needed = one.needed || door.needed.value_or(false);
        one.published = one.published || door.published.value_or(false);
        one.openings.push_back({static_cast<int>(&connector - m_scene.connectors.data()), state, at});
    }

    // Doors of one follow each other.
    int participantOf(const std::string& id) {
        if (m_last.first != id) {
            const auto found = m_scene.ground->participants.find(id);
            m_last = {id, found == m_scene.ground->participants.end() ? -1 : found->second};
        }
        return m_last.second;
    }

    int addRow(SceneRow row) {
        row.space = spaceOf(row.ns, row.kind == NodeKind::outside);
        m_scene.rows.push_back(std::move(row));
        return static_cast<int>(m_scene.rows.size() - 1);
    }

    // Rows of one follow each other.
    int spaceOf(const std::string& ns, bool outside) {
        if (!outside && !m_scene.rows.empty() && m_scene.rows.back().kind != NodeKind::outside &&
            m_scene.rows.back().ns == ns)
            return m_scene.rows.back().space;
        const auto [found, isNew] =
            m_spaces.try_emplace(outside ? std::string() : ns, static_cast<int>(m_scene.spaces.size()));
        if (isNew)
            m_scene.spaces.push_back({outside ? NodeKind::beyond : NodeKind::space,
                                      outside ? "beyond" : "ns:" + ns,
                                      ns,
                                      {},
                                      outside ? 0 : m_problems.of("Namespace " + ns)});
        return found->second;
    }

    bool isConnector(int participant) const {
        const reach::Participant& one = (*m_people)[static_cast<std::size_t>(participant)];
        return std::any_of(m_scene.connectors.begin(), m_scene.connectors.end(),
                           [&](const SceneConnector& connector) {
                               return connector.ns == one.ns && connector.name == one.name;
                           });
    }

    void clusterRows() {
        const Ground& ground = *m_scene.ground;
        m_rowOf.assign(ground.rows.size(), -1);
        m_scene.rows.reserve(ground.rows.size() + 16);
        for (std::size_t i = 0; i < ground.rows.size(); ++i) {
            const GroundRow& from = ground.rows[i];
            SceneRow row;
            row.kind = from.kind;
            row.id = from.id;
            row.ns = from.ns;
            row.name = from.name;
            row.ground = static_cast<int>(i);
            row.notInFiles = from.notInFiles;
            row.pods = from.pods;
            for (const std::string& subject : from.subjects)
                row.problems += m_problems.of(subject);
            const int at = static_cast<int>(m_scene.rows.size());
            for (const GroundPort& port : from.ports)
                slotsOf(row, at, port);
            // A connector is no destination of its own.
            const bool self = !from.participants.empty() &&
                              std::all_of(from.participants.begin(), from.participants.end(),
                                          [&](int person) { return isConnector(person); }) &&
                              std::all_of(row.slots.begin(), row.slots.end(),
                                          [](const SceneSlot& slot) { return slot.door < 0; });
            if (!self)
                m_rowOf[i] = addRow(std::move(row));
        }
    }

    void slotsOf(SceneRow& row, int at, const GroundPort& port) {
        SceneSlot slot{port.text, {}, port.protocol,
                       port.port, -1, m_scene.anyDoors ? State::closed : State::unknown};
        bool any = false;
        for (const Behind& behind : port.leads) {
            const int door = m_index.of(behind);
            if (door < 0)
                continue;
            any = true;
            slot.door = door;
            slot.state = m_scene.doors[static_cast<std::size_t>(door)].state;
            m_scene.doors[static_cast<std::size_t>(door)].at.emplace_back(at,
                                                                          static_cast<int>(row.slots.size()));
            row.slots.push_back(slot);
        }
        if (!any)
            row.slots.push_back(std::move(slot));
    }

    void absentRow(const Absent& absent) {
        int at = -1;
        if (absent.kind == NodeKind::service)
            if (const auto known = m_scene.ground->services.find(absent.ns + '/' + absent.name);
                known != m_scene.ground->services.end())
                at = m_rowOf[static_cast<std::size_t>(known->second)];
        if (at < 0) {
            SceneRow row;
            row.kind = absent.kind;
            row.id = absent.id;
            row.ns = absent.ns;
            row.name = absent.name;
            row.notInFiles = true;
            for (const Absent::Port& port : absent.ports)
                row.slots.push_back({portText(port.protocol, port.port),
                                     {},
                                     port.protocol,
                                     port.port,
                                     -1,
                                     port.doors.empty() ? State::unknown : State::closed});
            at = addRow(std::move(row));
        }
        if (!absent.to.empty())
            m_absentRow.try_emplace(absent.to, at);
        auto& slots = m_scene.rows[static_cast<std::size_t>(at)].slots;
        for (const Absent::Port& port : absent.ports)
            for (std::size_t slot = 0; slot < slots.size(); ++slot)
                if (slots[slot].port == port.port && slots[slot].protocol == port.protocol)
                    judgedDoor(port, at, static_cast<int>(slot));
    }

    // Nobody says whether it is needed, unless it is in a list of doors, as that to the cluster's DNS may be.
    void judgedDoor(const Absent::Port& port, int row, int slot) {
        SceneDoor door;
        std::string key;
        for (std::size_t i = 0; i < port.doors.size() && i < m_scene.connectors.size(); ++i) {
            if (!port.doors[i])
                continue;
            const reach::Door& judged = *port.doors[i];
            if (!door.door) {
                key = mergeKey(judged);
                door.id = "door:" + m_scene.connectors[i].key + '|' + key;
            }
            door.door = &judged;
            const State state = judged.verdict == reach::Verdict::unknown ? State::unknown : State::reachable;
            door.state = door.openings.empty() ? state : worse(door.state, state);
            door.openings.push_back({static_cast<int>(i), state, Opening::none});
        }
        if (!door.door)
            return;
        const auto [known, isNew] = m_toNobody.try_emplace(key, static_cast<int>(m_scene.doors.size()));
        if (isNew) {
            door.judged = true;
            m_scene.doors.push_back(std::move(door));
        }
        SceneDoor& shared = m_scene.doors[static_cast<std::size_t>(known->second)];
        shared.at.emplace_back(row, slot);
        SceneSlot& shown = m_scene.rows[static_cast<std::size_t>(row)].slots[static_cast<std::size_t>(slot)];
        shown.door = known->second;
        shown.state = shared.state;
    }

    void outsideRows() {
        if (!m_scene.anyDoors && m_input.document.outside.empty())
            return;
        std::vector<std::string> names{"cloudflare-edge"};
        for (const model::OutsideTarget& target : m_input.document.outside)
            names.push_back(target.name);
        std::unordered_map<std::string, std::vector<int>> byName;
        for (std::size_t i = 0; i < m_scene.doors.size(); ++i) {
            const Door& door = *m_scene.doors[i].door;
            if (door.kind == "workload" || m_scene.doors[i].judged)
                continue;
            byName[door.to].push_back(static_cast<int>(i));
            names.push_back(door.to);
        }
        const std::size_t named = m_input.document.outside.size() + 1;
        names.insert(names.end(), alwaysOutside.begin(), alwaysOutside.end());
        std::set<std::string> seen;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!seen.insert(names[i]).second || (i == 0 && !byName.contains(names[i])))
                continue;
            SceneRow row;
            row.kind = NodeKind::outside;
            row.id = "outside:" + names[i];
            row.name = row.to = names[i];
            row.words = wordsOf(names[i]);
            row.always = i > 0 && i < named;
            row.problems = m_problems.of(names[i]);
            for (const int door : byName[names[i]])
                doorSlot(row, static_cast<int>(m_scene.rows.size()), door);
            if (row.slots.empty())
                row.slots.push_back(
                    {{}, {}, Protocol::tcp, 0, -1, m_scene.anyDoors ? State::closed : State::unknown});
            addRow(std::move(row));
        }
    }

    void doorSlot(SceneRow& row, int at, int door) {
        SceneDoor& one = m_scene.doors[static_cast<std::size_t>(door)];
        PortLabel label = portLabel(*one.door);
        one.at.emplace_back(at, static_cast<int>(row.slots.size()));
        row.slots.push_back({std::move(label.text), std::move(label.words), one.door->protocol,
                             one.door->port.first, door, one.state});
    }

    // "All its other open ports", and pods that no manifest shows.
    void loose(int index) {
        const Door& door = *m_scene.doors[static_cast<std::size_t>(index)].door;
        if (const int person = m_scene.doors[static_cast<std::size_t>(index)].participant; person >= 0) {
            const int home = m_scene.ground->home[static_cast<std::size_t>(person)];
            if (const int at = m_rowOf[static_cast<std::size_t>(home)]; at >= 0) {
                doorSlot(m_scene.rows[static_cast<std::size_t>(at)], at, index);
                return;
            }
        }
        if (const auto absent = m_absentRow.find(door.to); absent != m_absentRow.end()) {
            doorSlot(m_scene.rows[static_cast<std::size_t>(absent->second)], absent->second, index);
            return;
        }
        const std::string id = "work:" + door.to;
        auto row = std::find_if(m_scene.rows.begin(), m_scene.rows.end(),
                                [&](const SceneRow& one) { return one.id == id; });
        if (row == m_scene.rows.end()) {
            SceneRow made;
            made.kind = NodeKind::workload;
            made.id = id;
            const std::size_t slash = std::min(door.to.find('/'), door.to.size() - 1);
            made.ns = door.to.substr(0, slash);
            made.name = door.to.substr(slash + 1);
            made.notInFiles = true;
            row = m_scene.rows.begin() + addRow(std::move(made));
        }
        doorSlot(*row, static_cast<int>(row - m_scene.rows.begin()), index);
    }

    void count() {
        MapCounts& counts = m_scene.counts;
        int needed = 0, published = 0, excess = 0;
        std::set<std::string> listed;
        for (const SceneDoor& one : m_scene.doors) {
            if (one.judged)
                continue;
            const auto open = [&](const SceneOpening& opening) {
                const Door& door = doorOf(opening);
                return door.verdict == reach::Verdict::allowed || door.verdict == reach::Verdict::partial;
            };
            const bool isOpen = std::any_of(one.openings.begin(), one.openings.end(), open);
            const bool isUnknown =
                !isOpen &&
                std::any_of(one.openings.begin(), one.openings.end(), [&](const SceneOpening& opening) {
                    return doorOf(opening).verdict == reach::Verdict::unknown;
                });
            ++(isOpen ? counts.open : isUnknown ? counts.unknown : counts.closed);
            needed += one.needed ? 1 : 0;
            published += one.published ? 1 : 0;
            excess += std::any_of(one.openings.begin(), one.openings.end(),
                                  [&](const SceneOpening& opening) {
                                      return open(opening) && doorOf(opening).needed == false;
                                  })
                          ? 1
                          : 0;
            if (one.door->kind != "workload")
                listed.insert(one.door->to);
        }
        closed(listed);
        counts.doors = counts.open + counts.closed + counts.unknown;
        if (m_scene.routesKnown) {
            counts.needed = needed;
            counts.published = published;
            counts.excess = excess;
        }
    }

    const Door& doorOf(const SceneOpening& opening) const {
        const SceneConnector& connector = m_scene.connectors[static_cast<std::size_t>(opening.connector)];
        return connector.reach->doors->doors[opening.door];
    }

    // Doors that could be: they are not listed, since nothing opens or needs them.
    void closed(const std::set<std::string>& listed) {
        int others = 0;
        for (SceneRow& row : m_scene.rows)
            row.closedDoors = row.kind == NodeKind::outside && !listed.contains(row.to) ? 1 : 0;
        if (m_scene.ground)
            for (std::size_t i = 0; i < m_scene.ground->declared.size(); ++i) {
                const int home = m_scene.ground->home[i];
                if (home < 0 || m_rowOf[static_cast<std::size_t>(home)] < 0)
                    continue;
                SceneRow& row =
                    m_scene.rows[static_cast<std::size_t>(m_rowOf[static_cast<std::size_t>(home)])];
                for (const Behind& behind : m_scene.ground->declared[i])
                    row.closedDoors += m_index.of(behind) < 0 ? 1 : 0;
            }
        for (const SceneRow& row : m_scene.rows)
            others += row.closedDoors;
        (m_scene.anyDoors ? m_scene.counts.closed : m_scene.counts.unknown) += others;
    }

    Scene& m_scene;
    const MapInput& m_input;
    const Problems& m_problems;
    const std::vector<reach::Participant>* m_people;
    DoorIndex m_index;
    std::pair<std::string, int> m_last{{}, -1};
    std::vector<int> m_rowOf; // rows of the ground in the scene
    std::unordered_map<std::string, int> m_spaces;
    std::unordered_map<std::string, int> m_absentRow; // by the peer that it was judged as
    std::unordered_map<std::string, int> m_toNobody;  // doors to pods that no manifest shows, by mergeKey
};

} // namespace

DoorIndex addRows(Scene& scene, const MapInput& input, const Problems& problems) {
    return RowBuilder(scene, input, problems).build();
}

} // namespace sallyport::diagram
