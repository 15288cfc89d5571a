#include <sallyport/reach/exposure.h>

#include "pairs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <span>

namespace sallyport::reach {

namespace {

using model::Protocol;
using policy::Direction;
using policy::Endpoint;
using policy::PortSet;
using policy::Selection;
using policy::Selector;
using policy::Unseen;

constexpr std::array<Protocol, 3> protocols{Protocol::tcp, Protocol::udp, Protocol::sctp};

const std::vector<policy::Rule>& rulesOf(const policy::Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.egress : policy.ingress;
}

template<class Each> void eachRule(const Selection& selection, const Each& each) {
    for (const Selection::Entry& entry : selection.entries())
        if (entry.policy)
            for (const policy::Rule& rule : rulesOf(*entry.policy, selection.direction()))
                each(rule);
}

// A port that a rule names: its number is up to the pods that are dialled.
struct NamedPort {
    std::optional<Protocol> protocol; // nothing: whichever the name stands for
    std::string name;
    auto operator<=>(const NamedPort&) const = default;
};

// The pods that the rules name, but not "any pod".
std::vector<Unseen> namedPods(const Selection& selection) {
    std::vector<Unseen> out;
    eachRule(selection, [&](const policy::Rule& rule) {
        for (const policy::Peer& peer : rule.peers) {
            auto unseen = peer.pods ? Unseen::from(*peer.pods) : std::nullopt;
            if (unseen && *unseen != Unseen{} && std::ranges::find(out, *unseen) == out.end())
                out.push_back(std::move(*unseen));
        }
    });
    return out;
}

std::vector<NamedPort> namedPorts(const Selection& selection) {
    std::vector<NamedPort> out;
    if (selection.direction() == Direction::ingress) // they are the workload's own, and known
        return out;
    eachRule(selection, [&](const policy::Rule& rule) {
        for (const policy::PortMatch& port : rule.ports)
            if (!port.named.empty())
                out.push_back({port.protocol, port.named});
    });
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Endpoint standIn(const Unseen& pods) {
    Endpoint endpoint;
    endpoint.unseen = std::make_shared<const Unseen>(pods);
    return endpoint;
}

// A port that is closed: when giving it a name opens it, the name is open.
std::optional<int> closedPort(const PortSet& open, Protocol protocol) {
    const PortSet closed = PortSet::allOf(protocol) - open;
    if (closed.ranges(protocol).empty())
        return {};
    return closed.ranges(protocol).front().first;
}

struct Open {
    PortSet ports;
    std::vector<NamedPort> names;

    bool empty() const { return ports.empty() && names.empty(); }
    bool contains(const Open& other) const {
        return ports.contains(other.ports) && std::ranges::includes(names, other.names);
    }
    void add(const Open& other) {
        ports |= other.ports;
        std::vector<NamedPort> all;
        std::ranges::set_union(names, other.names, std::back_inserter(all));
        names = std::move(all);
    }
};

bool opens(const Selection& selection, const NamedPort& name, const PortSet& open, Endpoint peer) {
    for (const Protocol protocol : protocols) {
        const auto number = closedPort(open, protocol);
        if ((name.protocol && *name.protocol != protocol) || !number)
            continue;
        model::ContainerPort port;
        port.name = name.name;
        port.port = *number;
        port.protocol = protocol;
        peer.ports = {port};
        if (policy::evaluate(selection, peer).allowed.contains(protocol, *number))
            return true;
    }
    return false;
}

Open openTo(const Selection& selection, const Unseen& pods) {
    Open open;
    const Endpoint peer = standIn(pods);
    open.ports = policy::evaluate(selection, peer).allowed;
    for (const Protocol icmp : {Protocol::icmp, Protocol::icmpv6})
        open.ports -= PortSet::allOf(icmp);
    for (const NamedPort& name : namedPorts(selection))
        if (opens(selection, name, open.ports, peer))
            open.names.push_back(name);
    return open;
}

// Exact labels in a namespace that is named by its labels.
bool isExact(const Unseen& pods) {
    const auto exact = [](const Selector& test) {
        return test.test == Selector::Test::in && test.values.size() == 1 && !test.written.asExpression;
    };
    return !pods.ofNamespace.empty() && !pods.ofPod.empty() && std::ranges::all_of(pods.ofNamespace, exact) &&
           std::ranges::all_of(pods.ofPod, exact);
}

class Exposing {
public:
    Exposing(const World& world, const std::vector<Connection>& connections) : m_facts(world.facts()) {
        for (const Connection& one : connections) {
            if (one.dst.ends_with("[External]"))
                m_outside[{one.src, Direction::egress}].push_back(&one);
            else if (one.src.ends_with("[External]"))
                m_outside[{one.dst, Direction::ingress}].push_back(&one);
        }
        m_enforced = m_facts.ruleset.profile.enforced != policy::Profile::Enforced::no;
    }

    Exposure run() {
        for (const Participant& participant : m_facts.participants)
            for (const Direction direction : {Direction::egress, Direction::ingress})
                add(participant, direction);
        return std::move(m_exposure);
    }

private:
    void add(const Participant& participant, Direction direction) {
        Exposed line;
        line.workload = participant.ns + "/" + participant.name + "[" + participant.kind + "]";
        line.direction = direction;
        addOutside(line);
        std::vector<std::pair<Unseen, Open>> open;
        bool governed = false;
        for (const Endpoint& pod : tableEndpoints(m_facts, participant)) {
            const Selection selection(m_facts.ruleset, direction, pod);
            governed = governed || (m_enforced && !selection.entries().empty());
            add(open, Unseen{}, m_enforced ? openTo(selection, {}) : everything());
            for (const Unseen& pods : namedPods(selection))
                if (m_enforced && !isShown(pods))
                    add(open, pods, openTo(selection, pods));
        }
        if (!governed)
            m_exposure.unprotected.push_back({line.workload, direction});
        addPods(std::move(line), open);
    }

    // "TCP 80,http,UDP 53"; names without a protocol of their own come first.
    static std::string text(const Open& open) {
        if (open.names.empty())
            return connText(open.ports);
        std::string out;
        const auto add = [&](const std::string& word, const std::optional<Protocol>& protocol) {
            std::string some = word.empty() ? "" : word.substr(word.find(' ') + 1);
            for (const NamedPort& name : open.names)
                if (name.protocol == protocol)
                    some += (some.empty() ? "" : ",") + name.name;
            if (!some.empty())
                out += (out.empty() ? "" : ",") + (protocol ? model::name(*protocol) + " " : "") + some;
        };
        add({}, {});
        for (const Protocol protocol : {Protocol::sctp, Protocol::tcp, Protocol::udp}) {
            PortSet of = PortSet::allOf(protocol);
            of &= open.ports;
            add(connText(of), protocol);
        }
        return out;
    }

    static Open everything() {
        Open open;
        for (const Protocol protocol : protocols)
            open.ports |= PortSet::allOf(protocol);
        return open;
    }

    // Some pod of the workload.
    static void add(std::vector<std::pair<Unseen, Open>>& all, const Unseen& pods, const Open& open) {
        const auto known = std::ranges::find(all, pods, &std::pair<Unseen, Open>::first);
        if (known == all.end())
            all.emplace_back(pods, open);
        else
            known->second.add(open);
    }

    void addOutside(Exposed line) {
        line.to = Exposed::To::outside;
        for (const Connection* one : m_outside[{line.workload, line.direction}]) {
            line.range = line.direction == Direction::egress ? one->dst : one->src;
            line.conn = one->conn;
            m_exposure.lines.push_back(line);
        }
    }

    void addPods(Exposed line, const std::vector<std::pair<Unseen, Open>>& all) {
        const Open& any = all.front().second;
        std::vector<Exposed> lines;
        for (const auto& [pods, open] : all) {
            const bool anyPod = pods == Unseen{};
            if (open.empty() || (!anyPod && any.contains(open)))
                continue;
            line.to = anyPod ? Exposed::To::anyPod : Exposed::To::podsLike;
            line.pods = pods;
            line.conn = text(open);
            lines.push_back(line);
        }
        std::ranges::sort(lines, [](const Exposed& a, const Exposed& b) {
            return std::pair(a.to, otherSide(a)) < std::pair(b.to, otherSide(b));
        });
        std::ranges::move(lines, std::back_inserter(m_exposure.lines));
    }

    // A pod that is there has exactly these labels: the connections tell it already.
    bool isShown(const Unseen& pods) const {
        if (!isExact(pods))
            return false;
        const auto has = [&](const Endpoint& pod) {
            const auto holds = [&](const Selector& test) {
                return policy::match(m_facts.ruleset, test, pod) == policy::Certainty::yes;
            };
            return std::ranges::all_of(pods.ofNamespace, holds) && std::ranges::all_of(pods.ofPod, holds);
        };
        return std::ranges::any_of(m_facts.participants, [&](const Participant& participant) {
            return std::ranges::any_of(participant.pods, has);
        });
    }

    const Facts& m_facts;
    bool m_enforced = true;
    std::map<std::pair<std::string, Direction>, std::vector<const Connection*>> m_outside;
    Exposure m_exposure;
};

// As in "app=a, env, !tier".
std::string listed(std::span<const Selector> tests) {
    std::string out;
    for (const Selector& test : tests) {
        Selector bare = test;
        if (bare.scope == policy::Scope::namespaceLabel)
            bare.scope = policy::Scope::pod; // its text without "namespace label"
        out += (out.empty() ? "" : ", ") + bare.text();
    }
    return out;
}

// "backend" for namespaces that are named by their name.
std::string namespaceText(std::span<const Selector> tests) {
    if (tests.empty())
        return "[all namespaces]";
    const Selector& first = tests.front();
    if (tests.size() == 1 && first.key == "kubernetes.io/metadata.name" && first.test == Selector::Test::in &&
        first.values.size() == 1)
        return first.values.front();
    return "[namespace with {" + listed(tests) + "}]";
}

} // namespace

std::string otherSide(const Exposed& line) {
    if (line.to == Exposed::To::outside)
        return line.range;
    if (line.to == Exposed::To::anyPod)
        return "entire-cluster";
    return namespaceText(line.pods.ofNamespace) + "/" +
           (line.pods.ofPod.empty() ? "[all pods]" : "[pod with {" + listed(line.pods.ofPod) + "}]");
}

Exposure exposure(const World& world, const std::vector<Connection>& connections) {
    return Exposing(world, connections).run();
}

} // namespace sallyport::reach
