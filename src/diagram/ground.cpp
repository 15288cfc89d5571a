#include "ground.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

using reach::Participant;

bool picks(const model::Labels& selector, const policy::Endpoint& pod) {
    return std::all_of(selector.begin(), selector.end(), [&](const auto& wanted) {
        const auto label = pod.labels.find(wanted.first);
        return label != pod.labels.end() && label->second == wanted.second;
    });
}

class Surveyor {
public:
    explicit Surveyor(const reach::World& world) : m_world(world), m_people(world.participants()) {}

    Ground survey() {
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            m_ground.participants.emplace(m_people[i].id, static_cast<int>(i));
            m_byNamespace[m_people[i].ns].push_back(static_cast<int>(i));
        }
        addresses();
        for (const auto& object : m_world.state().ofKind("Service", ""))
            if (const auto* read = object->as<model::Service>())
                service(*object, *read);
        declare();
        workloads();
        std::sort(m_ground.rows.begin(), m_ground.rows.end(), [](const GroundRow& a, const GroundRow& b) {
            return std::tie(a.ns, a.name, a.id) < std::tie(b.ns, b.name, b.id);
        });
        for (std::size_t i = 0; i < m_ground.rows.size(); ++i)
            index(static_cast<int>(i));
        homes();
        others();
        return std::move(m_ground);
    }

private:
    // Who has which address, for Services whose endpoints are managed by hand.
    void addresses() {
        for (const auto& [key, object] : m_world.state().objects())
            if (const auto* slice = object->as<model::EndpointSlice>(); slice && object->deployed)
                m_slices[key.ns + '/' + slice->service].push_back(slice);
        if (m_slices.empty())
            return;
        for (std::size_t i = 0; i < m_people.size(); ++i)
            for (const policy::Endpoint& pod : m_people[i].pods)
                for (const model::Ip& ip : pod.ips)
                    if (!pod.hostNetwork)
                        m_byIp.emplace(ip, static_cast<int>(i));
    }

    std::vector<int> selected(const std::string& ns, const model::Labels& selector) const {
        std::vector<int> out;
        const auto space = m_byNamespace.find(ns);
        if (selector.empty() || space == m_byNamespace.end())
            return out;
        for (const int i : space->second) {
            const auto& pods = m_people[static_cast<std::size_t>(i)].pods;
            if (std::any_of(pods.begin(), pods.end(), [&](const auto& pod) { return picks(selector, pod); }))
                out.push_back(i);
        }
        return out;
    }

    std::vector<int> listed(const std::string& id, bool& elsewhere) const {
        std::vector<int> out;
        const auto slices = m_slices.find(id);
        if (slices == m_slices.end())
            return out;
        for (const model::EndpointSlice* slice : slices->second)
            for (const auto& endpoint : slice->endpoints)
                for (const std::string& address : endpoint.addresses) {
                    const auto ip = model::Ip::parse(address);
                    const auto found = ip ? m_byIp.find(*ip) : m_byIp.end();
                    if (found == m_byIp.end())
                        elsewhere = true;
                    else if (std::find(out.begin(), out.end(), found->second) == out.end())
                        out.push_back(found->second);
                }
        return out;
    }

    void service(const model::Object& object, const model::Service& read) {
        GroundRow row;
        row.ns = object.key.ns;
        row.name = object.key.name;
        row.id = "svc:" + row.ns + '/' + row.name;
        const bool alias = read.type == "ExternalName";
        row.outOfCluster = alias;
        if (read.selector && !alias)
            row.participants = selected(row.ns, *read.selector);
        else if (!alias)
            row.participants = listed(row.ns + '/' + row.name, row.outOfCluster);
        row.notInFiles = row.participants.empty() && !row.outOfCluster;
        for (const model::ServicePort& port : read.ports) {
            GroundPort made{portText(port.protocol, port.port), port.protocol, port.port, {}};
            for (const int i : row.participants)
                if (const int number = target(read, port, m_people[static_cast<std::size_t>(i)]); number > 0)
                    made.leads.push_back({i, port.protocol, number});
            row.ports.push_back(std::move(made));
        }
        countPods(row);
        m_ground.rows.push_back(std::move(row));
    }

    // The number that a participant's pods serve that port on; 0: none.
    static int target(const model::Service& service, const model::ServicePort& port,
                      const Participant& participant) {
        if (service.headless)
            return port.port;
        if (const int* number = std::get_if<int>(&port.targetPort))
            return *number;
        for (const policy::Endpoint& pod : participant.pods)
            for (const model::ContainerPort& one : pod.ports)
                if (one.name == std::get<std::string>(port.targetPort) && one.protocol == port.protocol)
                    return one.port;
        return 0;
    }

    void countPods(GroundRow& row) const {
        if (row.kind == NodeKind::service)
            row.subjects.push_back("Service " + row.ns + '/' + row.name);
        for (const int i : row.participants) {
            const Participant& one = m_people[static_cast<std::size_t>(i)];
            if (one.object)
                row.subjects.push_back(one.object->key.text());
            const auto* workload = one.object ? one.object->as<model::Workload>() : nullptr;
            const bool shown = one.pods.size() > 1 || !workload;
            row.pods += shown ? static_cast<int>(one.pods.size()) : workload->replicas.value_or(1);
            row.notInFiles = row.notInFiles || one.inferred;
        }
    }

    // What containers declare and Services lead to.
    void declare() {
        m_ground.declared.resize(m_people.size());
        for (std::size_t i = 0; i < m_people.size(); ++i)
            for (const policy::Endpoint& pod : m_people[i].pods)
                for (const model::ContainerPort& port : pod.ports)
                    m_ground.declared[i].push_back({static_cast<int>(i), port.protocol, port.port});
        for (const GroundRow& row : m_ground.rows)
            for (const GroundPort& port : row.ports)
                for (const Behind& behind : port.leads)
                    m_ground.declared[static_cast<std::size_t>(behind.participant)].push_back(behind);
        for (auto& ports : m_ground.declared) {
            std::sort(ports.begin(), ports.end());
            ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
        }
    }

    // Those that no Service leads to stand by themselves.
    void workloads() {
        std::vector<bool> served(m_people.size());
        for (const GroundRow& row : m_ground.rows)
            for (const int i : row.participants)
                served[static_cast<std::size_t>(i)] = true;
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            if (served[i])
                continue;
            GroundRow row;
            row.kind = NodeKind::workload;
            row.ns = m_people[i].ns;
            row.name = m_people[i].name;
            row.id = "work:" + m_people[i].id;
            row.participants = {static_cast<int>(i)};
            for (const Behind& behind : m_ground.declared[i])
                row.ports.push_back(
                    {portText(behind.protocol, behind.port), behind.protocol, behind.port, {behind}});
            countPods(row);
            m_ground.rows.push_back(std::move(row));
        }
    }

    void index(int at) {
        const GroundRow& row = m_ground.rows[static_cast<std::size_t>(at)];
        if (row.kind == NodeKind::service)
            m_ground.services.emplace(row.ns + '/' + row.name, at);
        for (std::size_t port = 0; port < row.ports.size(); ++port)
            for (const Behind& behind : row.ports[port].leads)
                m_ground.slots[behind].emplace_back(at, static_cast<int>(port));
    }

    // The Service of a workload's own name, else the first.
    void homes() {
        m_ground.home.assign(m_people.size(), -1);
        for (std::size_t at = 0; at < m_ground.rows.size(); ++at)
            for (const int i : m_ground.rows[at].participants) {
                int& home = m_ground.home[static_cast<std::size_t>(i)];
                const Participant& one = m_people[static_cast<std::size_t>(i)];
                if (home < 0 || (m_ground.rows[at].name == one.name && m_ground.rows[at].ns == one.ns))
                    home = static_cast<int>(at);
            }
    }

    // Ports that containers declare and no Service leads to.
    void others() {
        for (std::size_t i = 0; i < m_people.size(); ++i)
            for (const Behind& behind : m_ground.declared[i]) {
                auto& slots = m_ground.slots[behind];
                if (!slots.empty())
                    continue;
                const int home = m_ground.home[i];
                auto& ports = m_ground.rows[static_cast<std::size_t>(home)].ports;
                slots.emplace_back(home, static_cast<int>(ports.size()));
                ports.push_back(
                    {portText(behind.protocol, behind.port), behind.protocol, behind.port, {behind}, true});
            }
    }

    const reach::World& m_world;
    const std::vector<Participant>& m_people;
    std::unordered_map<std::string, std::vector<int>> m_byNamespace;
    std::unordered_map<std::string, std::vector<const model::EndpointSlice*>> m_slices;
    std::map<model::Ip, int> m_byIp;
    Ground m_ground;
};

} // namespace

std::shared_ptr<const Ground> groundOf(const reach::World& world) {
    return std::make_shared<const Ground>(Surveyor(world).survey());
}

} // namespace sallyport::diagram
