#include "ask.h"
#include "needs.h"

#include <algorithm>
#include <unordered_map>

namespace sallyport::reach {

namespace {

using model::Cidr;
using model::Protocol;
using policy::Direction;
using policy::Endpoint;
using policy::PortSet;

constexpr std::array transport{Protocol::tcp, Protocol::udp, Protocol::sctp};

// Ports that several pairs of endpoints have open: on all of them, on some, or on some that are not known.
struct Open {
    PortSet all, any, unknown;
    bool first = true;

    void add(const PortSet& allowed, const PortSet& notKnown) {
        all = first ? allowed : all & allowed;
        any |= allowed;
        unknown |= notKnown;
        first = false;
    }
};

PortSet transportOnly(PortSet ports) {
    ports -= PortSet::allOf(Protocol::icmp);
    ports -= PortSet::allOf(Protocol::icmpv6);
    return ports;
}

// QUIC and HTTP/2; a rule for ANY protocol opens SCTP too, which is no door of its own.
PortSet edgePorts() {
    PortSet ports;
    for (const Protocol protocol : transport)
        ports.add(protocol, edgePort, edgePort);
    return ports;
}

std::optional<std::pair<Protocol, policy::PortRange>> firstOf(const PortSet& ports) {
    for (const Protocol protocol : transport)
        if (!ports.ranges(protocol).empty())
            return std::pair{protocol, ports.ranges(protocol).front()};
    return std::nullopt;
}

} // namespace

// What one workload's doors are to someone, and what they were found for.
struct KnownDoors {
    bool routesKnown = false;
    std::vector<std::pair<Need, std::vector<std::string>>> published;
    std::vector<Need> dns;
    model::List<Door> doors;
};

namespace {

class Finder {
public:
    Finder(const Facts& facts, Rulings& rulings, Asker from,
           const std::optional<std::vector<Published>>& published)
        : m_facts(facts), m_rulings(rulings), m_from(std::move(from)), m_dns(clusterDns(facts)),
          m_routesKnown(published.has_value()) {
        if (published)
            m_needs = needsOf(facts, *published);
        m_needs.dns = m_dns.needs;
        for (const auto& one : m_needs.published)
            m_needed[one.first.id].published.push_back(&one);
        for (const Need& one : m_needs.dns)
            m_needed[one.id].dns.push_back(&one);
        m_sources = kinds(m_from.endpoints);
        m_doors.from = m_from.id;
    }

    Doors run() {
        servedPorts();
        auto& known = m_rulings.doors[asker()];
        known.resize(m_facts.participants.size());
        m_doors.doors.reserve(2 * known.size() + 64);
        for (std::size_t i = 0; i < m_facts.participants.size(); ++i)
            remembered(known[i], i);
        if (m_dns.madeUp)
            workload(*m_dns.madeUp, Target::npos);
        edge();
        world();
        for (const auto entity :
             {policy::Entity::host, policy::Entity::remoteNode, policy::Entity::kubeApiserver})
            group(policy::name(entity), "entity", entityEndpoints(m_facts, entity));
        publishedOutside();
        for (const model::OutsideTarget& target : m_facts.outside)
            group(target.name, "outside", rangesOf(target.addresses));
        for (const char* text : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10",
                                 "169.254.0.0/16", "fc00::/7", "fe80::/10"})
            if (const auto range = Cidr::parse(text))
                group(text, "range", rangeEndpoints(m_facts, *range));
        count();
        return std::move(m_doors);
    }

private:
    // One that stands for all of its kind, and the class of policy that it is of.
    struct Kind {
        const Endpoint* endpoint = nullptr;
        int of = 0;
    };

    std::vector<Kind> kinds(const std::vector<Endpoint>& endpoints) {
        std::vector<Kind> found;
        for (const Endpoint& endpoint : endpoints) {
            const int of = m_rulings.classOf(endpoint);
            const bool known = std::any_of(found.begin(), found.end(), [&](const Kind& one) {
                return one.of == of && one.endpoint->node == endpoint.node;
            });
            if (!known)
                found.push_back({&endpoint, of});
        }
        return found;
    }

    // Ports that Services lead to, by participant.
    void servedPorts() {
        if (m_rulings.served)
            return;
        std::vector<PortSet>& served = m_rulings.served.emplace(m_facts.participants.size());
        for (const auto& object : m_facts.state.ofKind("Service", "")) {
            const auto* service = object->as<model::Service>();
            if (!service || !service->selector || service->type == "ExternalName")
                continue;
            for (const model::ServicePort& port : service->ports)
                for (const Target& target : serviceTargets(m_facts, *object, port.protocol, port.port).list)
                    if (target.participant != Target::npos && target.missing.empty())
                        served[target.participant].add(port.protocol, target.port, target.port);
        }
    }

    Open openTo(const std::vector<Endpoint>& endpoints) {
        Open open;
        for (const Kind& target : kinds(endpoints))
            for (const Kind& source : m_sources)
                addPair(open, source, target);
        return open;
    }

    const Ruling& ruling(Direction direction, const Kind& subject, const Kind& peer) {
        return m_rulings.of(direction, *subject.endpoint, subject.of, *peer.endpoint, peer.of);
    }

    void addPair(Open& open, const Kind& source, const Kind& target) {
        const Ruling& out = ruling(Direction::egress, source, target);
        const Ruling& in = ruling(Direction::ingress, target, source);
        const PortSet allowed = out.allowed & in.allowed;
        open.add(allowed, ((out.allowed | out.unknown) & (in.allowed | in.unknown)) - allowed);
    }

    // Who asks, as far as doors to others depend on it.
    std::string asker() {
        std::string text = m_from.id + (m_from.alone ? "\x1f" : "\x1fs");
        for (const Endpoint& endpoint : m_from.endpoints)
            text += std::to_string(m_rulings.classOf(endpoint)) + '\x1f' + nameOf(endpoint) + '\x1f' +
                    endpoint.node + '\x1e';
        return text;
    }

    // The workload's doors; those found before when the same is needed of it.
    void remembered(std::shared_ptr<const KnownDoors>& known, std::size_t index) {
        const Participant& participant = m_facts.participants[index];
        const Needed& needed = needsAt(participant.id);
        if (known && isFor(*known, needed)) {
            m_doors.doors.append(known->doors);
            return;
        }
        KnownDoors wanted;
        wanted.routesKnown = m_routesKnown;
        for (const auto* one : needed.published)
            wanted.published.push_back(*one);
        for (const Need* one : needed.dns)
            wanted.dns.push_back(*one);
        const std::size_t before = m_doors.doors.size();
        workload(participant, index);
        wanted.doors.append(m_doors.doors, before);
        known = std::make_shared<const KnownDoors>(std::move(wanted));
    }

    // What is needed of one, in the order of m_needs.
    struct Needed {
        std::vector<const std::pair<const Need, std::vector<std::string>>*> published;
        std::vector<const Need*> dns;
    };

    const Needed& needsAt(const std::string& id) const {
        static const Needed nothing;
        const auto found = m_needed.find(id);
        return found == m_needed.end() ? nothing : found->second;
    }

    bool isFor(const KnownDoors& known, const Needed& needed) const {
        return known.routesKnown == m_routesKnown &&
               std::equal(known.published.begin(), known.published.end(), needed.published.begin(),
                          needed.published.end(),
                          [](const auto& a, const auto* b) {
                              return a.first == b->first && a.second == b->second;
                          }) &&
               std::equal(known.dns.begin(), known.dns.end(), needed.dns.begin(), needed.dns.end(),
                          [](const Need& a, const Need* b) { return a == *b; });
    }

    void workload(const Participant& participant, std::size_t index) {
        if (participant.id == m_from.id)
            return;
        const Open open = openTo(participant.pods);
        PortSet declared;
        if (index != Target::npos)
            declared = (*m_rulings.served)[index];
        for (const Endpoint& pod : participant.pods)
            for (const model::ContainerPort& port : pod.ports)
                declared.add(port.protocol, port.port, port.port);
        const Needed& needed = needsAt(participant.id);
        for (const auto* one : needed.published)
            declared.add(one->first.protocol, one->first.port, one->first.port);
        for (const Need* one : needed.dns)
            declared.add(one->protocol, one->port, one->port);

        const PortSet may = open.any | open.unknown;
        for (const Protocol protocol : transport)
            for (const policy::PortRange& range : declared.ranges(protocol))
                for (int port = range.first; port <= range.last; ++port)
                    if (may.contains(protocol, port) || isNeeded({participant.id, protocol, port}))
                        declaredDoor(participant, index, protocol, port);
        // Rules for ANY protocol open SCTP beside what is meant; on a declared port's number it is no further
        // door.
        const PortSet named = declared;
        for (const Protocol protocol : {Protocol::tcp, Protocol::udp})
            for (const policy::PortRange& range : named.ranges(protocol))
                declared.add(Protocol::sctp, range.first, range.last);
        // The other ports of a pod on the node's network are the node's.
        if (std::any_of(participant.pods.begin(), participant.pods.end(),
                        [](const Endpoint& pod) { return !pod.hostNetwork; }))
            rest(participant.id, "workload", participant.pods, open, declared, false);
    }

    bool isNeeded(const Need& need) const {
        return m_needs.published.contains(need) || m_needs.dns.contains(need);
    }

    void declaredDoor(const Participant& participant, std::size_t index, Protocol protocol, int port) {
        Targets targets;
        for (std::size_t p = 0; p < participant.pods.size(); ++p)
            targets.list.push_back({participant.id, participant.pods[p], port, index, p, {}});
        add(participant.id, "workload", protocol, port,
            askTargets(m_facts, m_rulings, m_from, targets, protocol), {participant.id, protocol, port});
    }

    void add(const std::string& to, const std::string& kind, Protocol protocol, int port, Answer answer,
             const Need& need) {
        Door door;
        door.to = to;
        door.kind = kind;
        door.protocol = protocol;
        door.port = {port, port};
        door.open = PortSet::of(protocol, port, port);
        door.verdict = answer.verdict;
        door.egress = std::move(answer.egress);
        door.ingress = std::move(answer.ingress);
        const auto published = m_needs.published.find(need);
        if (published != m_needs.published.end())
            door.hostnames = published->second;
        push(std::move(door), published != m_needs.published.end(), isNeeded(need));
    }

    void push(Door door, bool isPublished, bool needed) {
        if (m_routesKnown) {
            door.published = isPublished;
            door.needed = needed;
        }
        const bool shown = door.verdict == Verdict::allowed || door.verdict == Verdict::partial ||
                           door.verdict == Verdict::unknown || needed;
        if (shown)
            m_doors.doors.push_back(std::move(door));
    }

    // One door for all that is open but what is left out.
    void rest(const std::string& to, const std::string& kind, const std::vector<Endpoint>& endpoints,
              const Open& open, const PortSet& without, bool declared) {
        Door door;
        door.to = to;
        door.kind = kind;
        door.declared = declared;
        door.open = transportOnly(open.any - without);
        door.verdict = transportOnly(open.all - without).empty() ? Verdict::partial : Verdict::allowed;
        if (door.open.empty()) {
            door.open = transportOnly(open.unknown - without);
            door.verdict = Verdict::unknown;
        }
        // A range, or the world, is open when any part of it is.
        if (kind != "workload" && door.verdict == Verdict::partial)
            door.verdict = Verdict::allowed;
        const auto first = firstOf(door.open);
        if (!first)
            return;
        door.protocol = first->first;
        door.port = first->second;
        sides(door, endpoints);
        push(std::move(door), false, false);
    }

    // Both sides of the first pair that shows what the door is.
    void sides(Door& door, const std::vector<Endpoint>& endpoints) {
        for (const auto& [source, of] : m_sources)
            for (const Endpoint& target : endpoints) {
                const Kind other{&target, m_rulings.classOf(target)};
                const Ruling& out = ruling(Direction::egress, {source, of}, other);
                const Ruling& in = ruling(Direction::ingress, other, {source, of});
                const PortSet allowed = out.allowed & in.allowed;
                const PortSet shown = door.verdict == Verdict::unknown
                                          ? (out.allowed | out.unknown) & (in.allowed | in.unknown)
                                          : allowed;
                if (!shown.contains(door.protocol, door.port.first))
                    continue;
                door.egress =
                    sideOf(m_facts, out, Direction::egress, *source, target, door.protocol, door.port.first);
                door.ingress =
                    sideOf(m_facts, in, Direction::ingress, target, *source, door.protocol, door.port.first);
                return;
            }
    }

    std::vector<Endpoint> rangesOf(const std::vector<Cidr>& ranges) const {
        std::vector<Endpoint> endpoints;
        for (const Cidr& range : ranges)
            for (Endpoint& endpoint : rangeEndpoints(m_facts, range))
                endpoints.push_back(std::move(endpoint));
        return endpoints;
    }

    // What hostnames need of exactly this address, or of nodes.
    PortSet neededOf(const Endpoint& endpoint) const {
        const bool single = !endpoint.range || endpoint.range->first() == endpoint.range->last();
        const bool ofNode =
            single && !endpoint.ips.empty() && m_facts.nodeByIp.contains(endpoint.ips.front());
        if (isNode(endpoint) || ofNode)
            return m_needs.nodePorts;
        PortSet needed;
        for (const Target& target : m_needs.outside)
            if (target.endpoint.ips == endpoint.ips && single)
                needed.add(Protocol::tcp, target.port, target.port);
        return needed;
    }

    void group(const std::string& to, const std::string& kind, const std::vector<Endpoint>& endpoints) {
        Open open;
        for (const Endpoint& endpoint : endpoints) {
            Open one = openTo({endpoint});
            const PortSet needed = m_routesKnown ? neededOf(endpoint) : PortSet();
            open.add(one.any - needed, one.unknown - needed);
        }
        rest(to, kind, endpoints, open, {}, true);
    }

    // Either protocol will do, on every IPv4 range; where there is no IPv4, on every IPv6 range.
    void edge() {
        Open open;
        const std::vector<Endpoint> endpoints = edgeEndpoints(m_facts);
        int reached = 0;
        int reachedV4 = 0;
        int v4 = 0;
        for (const Endpoint& endpoint : endpoints) {
            const Open one = openTo({endpoint});
            open.add(one.any & edgePorts(), one.unknown & edgePorts());
            const bool yes = !(one.any & edgePorts()).empty();
            const bool isV4 = !endpoint.ips.front().v6;
            reached += yes ? 1 : 0;
            v4 += isV4 ? 1 : 0;
            reachedV4 += yes && isV4 ? 1 : 0;
        }
        Door door;
        door.to = "cloudflare-edge";
        door.kind = "entity";
        door.open = open.any;
        door.verdict = reachedV4 == v4 ? Verdict::allowed : reached > 0 ? Verdict::partial : Verdict::denied;
        if (reached == 0 && !open.unknown.empty()) {
            door.open = open.unknown;
            door.verdict = Verdict::unknown;
        }
        const auto first = firstOf(door.open);
        door.protocol = first ? first->first : Protocol::udp;
        door.port = {edgePort, edgePort};
        if (first) {
            sides(door, endpoints);
        } else if (!m_sources.empty()) {
            const Endpoint& source = *m_sources.front().endpoint;
            const Ruling& out = m_rulings.of(Direction::egress, source, endpoints.front());
            door.egress =
                sideOf(m_facts, out, Direction::egress, source, endpoints.front(), door.protocol, edgePort);
            door.ingress.verdict = Verdict::allowed;
        }
        push(std::move(door), false, true);
    }

    // Names that rules open: addresses of the public internet, though not known which.
    std::vector<Endpoint> openNames() {
        std::set<std::string> names;
        for (const Kind& source : m_sources)
            for (const policy::Policy* policy : policy::evaluate(m_facts.ruleset, Direction::egress,
                                                                 *source.endpoint, nameEndpoint("x.invalid"))
                                                    .selecting)
                for (const policy::Rule& rule : policy->egress)
                    for (const policy::Peer& peer : rule.peers)
                        for (const std::string& pattern : peer.fqdns)
                            names.insert(example(pattern));
        std::vector<Endpoint> endpoints;
        endpoints.reserve(names.size());
        for (const std::string& one : names)
            endpoints.push_back(nameEndpoint(one));
        return endpoints;
    }

    // A name that the pattern matches: "*.example.com" matches "x.example.com", "*" matches everything.
    static std::string example(const std::string& pattern) {
        if (pattern == "*")
            return "x.invalid";
        std::string out;
        for (const char c : pattern)
            if (c != '*')
                out += c;
            else if (out.empty() || out.back() != 'x')
                out += 'x';
        return out;
    }

    void world() {
        std::vector<Endpoint> endpoints = worldEndpoints(m_facts);
        for (Endpoint& endpoint : openNames())
            endpoints.push_back(std::move(endpoint));
        Open open;
        for (const Endpoint& endpoint : endpoints) {
            const Open one = openTo({endpoint});
            PortSet needed = m_routesKnown ? neededOf(endpoint) : PortSet();
            if (m_routesKnown && endpoint.kind == Endpoint::Kind::fqdn)
                for (const auto& [need, hostnames] : m_needs.published)
                    if (need.id == endpoint.name)
                        needed.add(need.protocol, need.port, need.port);
            needed |= edgePorts();
            open.add(one.any - needed, one.unknown - needed);
        }
        rest("world", "entity", endpoints, open, {}, true);
    }

    void publishedOutside() {
        for (const Target& target : m_needs.outside) {
            std::string to = target.id;
            for (const model::OutsideTarget& named : m_facts.outside)
                if (target.endpoint.ips.size() == 1 && named.addresses.size() == 1 &&
                    named.addresses.front().first() == target.endpoint.ips.front() &&
                    named.addresses.front().last() == target.endpoint.ips.front())
                    to = named.name;
            add(to, "outside", Protocol::tcp, target.port,
                askTargets(m_facts, m_rulings, m_from, Targets{{target}, {}}, Protocol::tcp),
                {target.id, Protocol::tcp, target.port});
        }
    }

    void count() {
        bool anyDns = false;
        for (const Door& door : m_doors.doors)
            anyDns = anyDns || (isOpen(door) && isDns(door));
        // DNS over TCP is for long answers only: closed beside open UDP, it is no need.
        if (anyDns)
            m_doors.doors.eraseIf(
                [&](const Door& door) { return door.verdict == Verdict::denied && isDns(door); });
        int needed = 0;
        int published = 0;
        int excess = 0;
        for (const Door& door : m_doors.doors) {
            m_doors.reachable += isOpen(door) ? 1 : 0;
            m_doors.unknown += door.verdict == Verdict::unknown ? 1 : 0;
            needed += door.needed == true ? 1 : 0;
            published += door.published == true ? 1 : 0;
            excess += isOpen(door) && door.needed == false ? 1 : 0;
        }
        if (m_routesKnown) {
            m_doors.needed = needed;
            m_doors.published = published;
            m_doors.excess = excess;
        }
    }

    static bool isOpen(const Door& door) {
        return door.verdict == Verdict::allowed || door.verdict == Verdict::partial;
    }
    bool isDns(const Door& door) const {
        return std::any_of(m_needs.dns.begin(), m_needs.dns.end(), [&](const Need& need) {
            return need.port == door.port.first && need.protocol == door.protocol && need.id == door.to;
        });
    }

    const Facts& m_facts;
    Rulings& m_rulings;
    Asker m_from;
    ClusterDns m_dns;
    bool m_routesKnown;
    Needs m_needs;
    std::unordered_map<std::string_view, Needed> m_needed; // by whose it is
    std::vector<Kind> m_sources;
    Doors m_doors;
};

} // namespace

base::Result<Doors> World::doors(const PeerSpec& from,
                                 const std::optional<std::vector<Published>>& published) const {
    const Facts& facts = m_data->facts;
    const auto source = resolvePeer(facts, from);
    if (!source)
        return source.error();
    const Borrowed rulings(*m_data);
    return Finder(facts, *rulings, askerOf(facts, *source), published).run();
}

} // namespace sallyport::reach
