#include "rules.h"

#include "fold.h"
#include "match.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

// Whether an answer for someone who is no ordinary pod depends on who asks: where it runs, which names it may
// resolve.
bool asksSubject(const Peer& peer) {
    return !peer.entities.empty() || !peer.fqdns.empty() || peer.nodes;
}

bool isNamed(const PortMatch& port) {
    return !port.named.empty();
}

// What is left to ask of an ordinary pod when its selectors have answered.
bool hasMore(const Peer& peer) {
    const bool selected = peer.pods || peer.notPods;
    return !selected || peer.unknown || !peer.nets.empty() || !peer.notNets.empty() || asksSubject(peer);
}

bool isOneSelector(const Peer& peer) {
    return peer.pods && !peer.notPods && !hasMore(peer);
}

// Everything that a rule says of ports.
std::string portsKey(Direction direction, const Rule& rule) {
    std::string key{direction == Direction::egress ? 'e' : 'i', rule.anyPort ? 'a' : '-',
                    rule.partly ? 'p' : '-'};
    for (const auto* ports : {&rule.ports, &rule.notPorts}) {
        for (const PortMatch& port : *ports) {
            const std::array<int, 4> numbers{port.protocol ? static_cast<int>(*port.protocol) : -1,
                                             port.first, port.last, port.icmpType.value_or(-1)};
            key.append(reinterpret_cast<const char*>(numbers.data()), sizeof numbers);
            key += static_cast<char>('0' + port.unknown + 2 * port.icmp + 4 * port.partly);
            key += port.named;
            key += '\x1f';
        }
        key += '\x1e';
    }
    return key;
}

const Endpoint& somePod() {
    static const Endpoint pod;
    return pod;
}

} // namespace

void RuleReader::announce(const Policy& policy, std::vector<Selectors::Id>& selectors) {
    selectors.push_back(m_selectors.id(policy.subject));
    for (const Direction direction : {Direction::egress, Direction::ingress})
        if (governs(policy, direction))
            for (const Rule& rule : rulesOf(policy, direction))
                for (const Peer& peer : rule.peers)
                    for (const auto* selector : {&peer.pods, &peer.notPods})
                        if (*selector)
                            selectors.push_back(m_selectors.id(**selector));
}

Rules RuleReader::read(const Policy& policy, const std::vector<Selectors::Id>& announced, Arena& arena) {
    m_next = announced.data() + 1; // behind the subject
    Rules out;
    out.egress = readAll(policy, Direction::egress, arena);
    out.ingress = readAll(policy, Direction::ingress, arena);
    return out;
}

std::vector<Rules::One> RuleReader::readAll(const Policy& policy, Direction direction, Arena& arena) {
    std::vector<Rules::One> out;
    if (!governs(policy, direction))
        return out;
    const Selection nobody(m_ruleset, direction, Endpoint(), {});
    out.reserve(rulesOf(policy, direction).size());
    for (const Rule& rule : rulesOf(policy, direction)) {
        out.push_back(readOne(nobody, rule, arena));
        arena.clear();
    }
    return out;
}

Rules::One RuleReader::readOne(const Selection& nobody, const Rule& rule, Arena& arena) {
    Rules::One out;
    const bool denying = rule.action == Action::deny;
    out.hasSelf = !rule.self.empty();
    out.filters = !rule.l7.empty();
    out.asksSubject = !m_classes.others().empty() && std::ranges::any_of(rule.peers, asksSubject);
    if (m_classes.others().empty() && rule.peers.size() == 1 && isOneSelector(rule.peers.front())) {
        const Selectors::Id id = *m_next++;
        out.yes = m_selectors.yes(id);
        out.maybe = m_selectors.maybe(id);
        lookUpPorts(nobody, rule, out, arena);
        return out;
    }
    Answers all;
    for (const Peer& one : rule.peers)
        all = either(all, peer(nobody, one, denying, arena));
    if (!m_classes.others().empty() && !out.asksSubject) {
        Marks marks(Certainty::no, arena);
        const bool podsOnly = !m_classes.hasUnseen() && std::ranges::all_of(rule.peers, [](const Peer& one) {
            return one.pods.has_value();
        });
        for (const ClassId id : podsOnly ? std::vector<ClassId>() : m_classes.others())
            marks.set(id, matchPeers({nobody, *m_classes[id].whole, denying}, rule));
        all = either(all, marks.take());
    }
    out.yes = Bits(all.yes);
    out.maybe = Bits(all.maybe);
    lookUpPorts(nobody, rule, out, arena);
    return out;
}

void RuleReader::lookUpPorts(const Selection& nobody, const Rule& rule, Rules::One& out, Arena& arena) {
    out.namesOfSubject =
        nobody.direction() == Direction::ingress &&
        (std::ranges::any_of(rule.ports, isNamed) || std::ranges::any_of(rule.notPorts, isNamed));
    auto& ports = m_ports[portsKey(nobody.direction(), rule)];
    if (!ports)
        ports = std::make_shared<const std::vector<Rules::Ports>>(
            out.namesOfSubject ? std::vector<Rules::Ports>() : readPorts(nobody, rule, arena));
    out.ports = ports;
}

Row RuleReader::ordinary(Arena& arena) const {
    Marks marks(Certainty::yes, arena);
    for (const ClassId id : m_classes.others())
        marks.set(id, Certainty::no);
    return marks.take().yes;
}

// Of ordinary pods only.
Answers RuleReader::peer(const Selection& nobody, const Peer& peer, bool denying, Arena& arena) {
    Answers out{ordinary(arena), {}};
    if (peer.pods)
        out = both(out, m_selectors.answers(*m_next++, arena));
    if (peer.notPods)
        out = both(out, negated(m_selectors.answers(*m_next++, arena), arena));
    if (!hasMore(peer))
        return out;
    Peer rest = peer;
    rest.pods.reset();
    rest.notPods.reset();
    rest.anyone = peer.anyone || peer.pods || peer.notPods;
    return both(out, addresses(nobody, rest, denying, arena));
}

// Of what is left, only its address tells one ordinary pod from another.
Answers RuleReader::addresses(const Selection& nobody, const Peer& rest, bool denying, Arena& arena) {
    if ((rest.nets.empty() && rest.notNets.empty()) || !m_classes.counts().addresses)
        return Marks(matchPeer({nobody, somePod(), denying}, rest), arena).take();
    Marks marks(Certainty::no, arena);
    for (const Group& group : m_classes.addresses()) {
        const Certainty certainty = matchPeer({nobody, group.shown, denying}, rest);
        for (const ClassId id : group.classes)
            marks.set(id, certainty);
    }
    return marks.take();
}

std::vector<Rules::Ports> RuleReader::readPorts(const Selection& nobody, const Rule& rule, Arena& arena) {
    const auto look = [&](const Endpoint& destination) {
        const PortMatches ports = matchPorts({nobody, destination, rule.action == Action::deny}, rule);
        return std::pair(m_atoms.id(ports.sure), m_atoms.id(ports.maybe));
    };
    if (std::ranges::none_of(rule.ports, isNamed) && std::ranges::none_of(rule.notPorts, isNamed)) {
        const auto [sure, maybe] = look(somePod());
        return {{sure, maybe, Bits::all()}};
    }
    std::map<std::pair<PortAtoms::Id, PortAtoms::Id>, Marks> found;
    const auto add = [&](const Endpoint& destination, std::span<const ClassId> classes) {
        Marks& marks = found.try_emplace(look(destination), Certainty::no, arena).first->second;
        for (const ClassId id : classes)
            marks.set(id, Certainty::yes);
    };
    for (const Group& group : m_classes.ports())
        add(group.shown, group.classes);
    for (const ClassId& id : m_classes.others())
        add(*m_classes[id].whole, {&id, 1});
    std::vector<Rules::Ports> out;
    out.reserve(found.size());
    for (const auto& [ports, marks] : found)
        out.push_back({ports.first, ports.second, Bits(marks.take().yes)});
    return out;
}

} // namespace sallyport::policy::engine
