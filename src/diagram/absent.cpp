#include "absent.h"

#include "anypod.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

using model::Protocol;
using policy::Selector;

std::string braced(const model::Labels& labels) {
    std::string out;
    for (const auto& [key, value] : labels)
        out.append(out.empty() ? "{" : ",").append(key).append("=").append(value);
    return out + '}';
}

// Pods as a rule describes them, when it says their namespace and their labels and nothing else.
struct Described {
    std::string ns;
    model::Labels labels;
};

bool isOneValue(const Selector& test) {
    return test.kind == Selector::Kind::test && test.test == Selector::Test::in && test.values.size() == 1;
}

std::optional<Described> described(const Selector& selector) {
    const auto unseen = policy::Unseen::from(selector);
    if (!unseen || unseen->ofPod.empty())
        return std::nullopt;
    Described out;
    for (const Selector& test : unseen->ofNamespace) {
        const bool named =
            test.scope == policy::Scope::namespaceName || test.key == "kubernetes.io/metadata.name";
        if (!named || !isOneValue(test))
            return std::nullopt;
        out.ns = test.values.front();
    }
    for (const Selector& test : unseen->ofPod) {
        if (test.scope != policy::Scope::pod || !isOneValue(test))
            return std::nullopt;
        out.labels[test.key] = test.values.front();
    }
    return out.ns.empty() ? std::nullopt : std::optional(out);
}

class Finder {
public:
    Finder(const checks::Derived& derived, const Ground& ground) : m_derived(derived), m_ground(ground) {
        for (const checks::ConnectorReach& one : derived.connectors) {
            auto peer = reach::parsePeer(one.ns + '/' + one.kind + '/' + one.name);
            m_from.push_back(peer && one.doors ? std::optional(*peer) : std::nullopt);
        }
    }

    std::vector<Absent> find() {
        if (std::none_of(m_from.begin(), m_from.end(), [](const auto& from) { return from.has_value(); }))
            return {};
        services();
        policies();
        routes();
        return std::move(m_found);
    }

private:
    void services() {
        for (const GroundRow& row : m_ground.rows) {
            if (row.kind != NodeKind::service || !row.participants.empty() || row.outOfCluster)
                continue;
            const auto object = m_derived.world->state().find({"", "Service", row.ns, row.name});
            const auto* read = object ? object->as<model::Service>() : nullptr;
            if (!read || !read->selector || read->selector->empty())
                continue;
            Absent made{
                NodeKind::service, row.id, row.ns, row.name, row.ns + '/' + braced(*read->selector), {}};
            for (const model::ServicePort& port : read->ports) {
                const int* number = std::get_if<int>(&port.targetPort);
                // A port of a name is any: those of pods that are not shown are not known.
                judge(made, *read->selector, port.protocol, number ? *number : port.port, port.port);
            }
            m_found.push_back(std::move(made));
        }
    }

    void judge(Absent& made, const model::Labels& labels, Protocol protocol, int dialled, int shown) const {
        reach::PeerSpec to;
        to.kind = reach::PeerSpec::Kind::labels;
        to.ns = made.ns;
        to.labels = labels;
        to.text = made.to;
        Absent::Port port{protocol, shown, {}};
        for (const auto& from : m_from) {
            auto& judged = port.doors.emplace_back();
            if (!from)
                continue;
            const auto answer = m_derived.world->ask(*from, to, protocol, dialled);
            if (!answer || answer->verdict == reach::Verdict::denied ||
                answer->verdict == reach::Verdict::none)
                continue;
            reach::Door door;
            door.to = made.to;
            door.kind = "workload";
            door.protocol = protocol;
            door.port = {dialled, dialled};
            door.open = policy::PortSet::of(protocol, dialled, dialled);
            door.verdict = answer->verdict;
            judged = std::move(door);
        }
        made.ports.push_back(std::move(port));
    }

    // Peers of the egress rules that govern a connector.
    void policies() {
        std::set<policy::PolicyId> governing;
        for (const adopt::Connector& connector : m_derived.adopted->connectors)
            governing.insert(connector.policies.begin(), connector.policies.end());
        for (const policy::Tier& tier : m_derived.world->ruleset().tiers)
            for (const policy::Policy& policy : tier.policies)
                if (governing.contains(policy.id))
                    for (const policy::Rule& rule : policy.egress)
                        for (const policy::Peer& peer : rule.peers)
                            if (peer.pods)
                                pods(*peer.pods, rule);
    }

    void pods(const Selector& selector, const policy::Rule& rule) {
        const auto wanted = described(selector);
        if (!wanted || isShown(*wanted) || isListed(wanted->ns + '/' + braced(wanted->labels)))
            return;
        Absent made;
        made.ns = wanted->ns;
        made.name = braced(wanted->labels);
        made.to = made.ns + '/' + made.name;
        made.id = "work:" + made.to;
        auto known = std::find_if(m_found.begin(), m_found.end(),
                                  [&](const Absent& one) { return one.to == made.to; });
        if (known == m_found.end())
            known = m_found.insert(m_found.end(), std::move(made));
        for (const policy::PortMatch& port : rule.ports) {
            const Protocol protocol = port.protocol.value_or(Protocol::tcp);
            const bool single = port.first > 0 && port.first == port.last && !port.icmp;
            const bool there = std::any_of(known->ports.begin(), known->ports.end(), [&](const auto& one) {
                return one.port == port.first && one.protocol == protocol;
            });
            if (single && !there && known->kind == NodeKind::workload)
                judge(*known, wanted->labels, protocol, port.first, port.first);
        }
    }

    bool isShown(const Described& wanted) const {
        const auto& people = m_derived.world->participants();
        return std::any_of(people.begin(), people.end(), [&](const reach::Participant& one) {
            return one.ns == wanted.ns &&
                   std::any_of(one.pods.begin(), one.pods.end(), [&](const policy::Endpoint& pod) {
                       return std::includes(pod.labels.begin(), pod.labels.end(), wanted.labels.begin(),
                                            wanted.labels.end());
                   });
        });
    }

    // DNS pods that no manifest shows have doors of their own.
    bool isListed(const std::string& to) const {
        for (const checks::ConnectorReach& connector : m_derived.connectors)
            if (connector.doors)
                for (const reach::Door& door : connector.doors->doors)
                    if (door.to == to)
                        return true;
        return false;
    }

    // Services that only routes of a gateway name.
    void routes() {
        for (const char* kind : {"HTTPRoute", "GRPCRoute"})
            for (const auto& object : m_derived.world->state().ofKind(kind, "gateway.networking.k8s.io")) {
                const base::Tree* rules = object->tree.find({"spec", "rules"});
                if (!rules)
                    continue;
                for (const base::Tree& rule : rules->items())
                    if (const base::Tree* backends = rule.find("backendRefs"))
                        for (const base::Tree& backend : backends->items())
                            route(*object, backend);
            }
    }

    void route(const model::Object& object, const base::Tree& backend) {
        const std::string kind = backend.text({"kind"});
        Absent made;
        made.kind = NodeKind::service;
        made.ns = backend.text({"namespace"});
        if (made.ns.empty())
            made.ns = object.key.ns;
        made.name = backend.text({"name"});
        made.id = "svc:" + made.ns + '/' + made.name;
        const bool known =
            m_ground.services.contains(made.ns + '/' + made.name) ||
            std::any_of(m_found.begin(), m_found.end(), [&](const Absent& one) { return one.id == made.id; });
        if (known || !model::isDnsLabel(made.name) || !model::isDnsLabel(made.ns) ||
            (!kind.empty() && kind != "Service"))
            return;
        const base::Tree* written = backend.find("port");
        if (const auto port = model::portFrom(written ? written->scalarText() : std::string()))
            made.ports.push_back({Protocol::tcp, *port, anyPodBehind(made, *port)});
        m_found.push_back(std::move(made));
    }

    // Whom the Service selects is not known: told is only what holds for every pod of its namespace. Empty
    // where that is not the same for all.
    std::vector<std::optional<reach::Door>> anyPodBehind(Absent& made, int port) const {
        std::vector<std::optional<reach::Door>> doors;
        for (const auto& from : m_from) {
            auto& judged = doors.emplace_back();
            if (!from)
                continue;
            const auto connector = m_derived.world->resolve(*from);
            const AnyPod told =
                connector ? anyPodOf(*m_derived.world, connector->pods, made.ns) : AnyPod::unknown;
            if (told == AnyPod::unknown)
                return {};
            if (told == AnyPod::closed)
                continue;
            made.to = made.ns + "/svc/" + made.name;
            reach::Door door;
            door.to = made.to;
            door.kind = "workload";
            door.port = {port, port};
            door.open = policy::PortSet::of(Protocol::tcp, port, port);
            door.verdict = reach::Verdict::allowed;
            judged = std::move(door);
        }
        return doors;
    }

    const checks::Derived& m_derived;
    const Ground& m_ground;
    std::vector<std::optional<reach::PeerSpec>> m_from;
    std::vector<Absent> m_found;
};

} // namespace

std::vector<Absent> absentOf(const checks::Derived& derived, const Ground& ground) {
    return Finder(derived, ground).find();
}

} // namespace sallyport::diagram
