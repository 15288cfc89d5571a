#include "ruling.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using policy::Direction;
using policy::Endpoint;

// Separates the members of a key; no name holds it.
constexpr char stop = '\x1f';

void add(std::string& key, const std::string& text) {
    key += text;
    key += stop;
}

void add(std::string& key, const model::Labels& labels) {
    for (const auto& [name, value] : labels) {
        add(key, name);
        add(key, value);
    }
    key += stop;
}

// The range of addresses that no rule tells apart in which an address lies.
std::size_t rangeOf(const Facts& facts, const model::Ip& ip) {
    const auto after = std::upper_bound(facts.classes.begin(), facts.classes.end(), ip,
                                        [](const model::Ip& a, const model::Cidr& b) { return a < b.base; });
    return static_cast<std::size_t>(after - facts.classes.begin());
}

// Everything of an endpoint that a policy may look at.
std::string keyOf(const Facts& facts, const Endpoint& endpoint) {
    std::string key;
    key += static_cast<char>('a' + static_cast<int>(endpoint.kind));
    key += endpoint.hostNetwork ? 'h' : '-';
    key += endpoint.entity ? static_cast<char>('a' + static_cast<int>(*endpoint.entity)) : '-';
    add(key, endpoint.ns);
    add(key, endpoint.labels);
    add(key, endpoint.serviceAccount);
    for (const auto& port : endpoint.ports)
        if (!port.name.empty())
            add(key, port.name + '/' + model::name(port.protocol) + '/' + std::to_string(port.port));
    key += endpoint.portsKnown ? 'k' : 'u';
    for (const std::string& name : endpoint.names)
        add(key, name);
    key += stop;
    if (facts.placed || isNode(endpoint)) // where it runs counts when it meets a node
        add(key, endpoint.node);
    if (endpoint.kind == Endpoint::Kind::fqdn)
        add(key, endpoint.name);
    if (endpoint.kind != Endpoint::Kind::pod || endpoint.hostNetwork ||
        facts.ruleset.semantics.podAddressesCount)
        for (const model::Ip& ip : endpoint.ips)
            add(key, std::to_string(rangeOf(facts, ip)));
    return key;
}

// Whether some rule looks at more of the subject than its policy's selection did.
bool asksTheSubject(const policy::Selection& selection) {
    const auto asks = [](const policy::Rule& rule) { return !rule.self.empty(); };
    return std::any_of(
        selection.entries().begin(), selection.entries().end(), [&](const policy::Selection::Entry& entry) {
            if (!entry.policy)
                return false;
            const auto& rules =
                selection.direction() == Direction::egress ? entry.policy->egress : entry.policy->ingress;
            return std::any_of(rules.begin(), rules.end(), asks);
        });
}

std::uint64_t pack(Direction direction, int a, int b) {
    return (static_cast<std::uint64_t>(direction == Direction::egress) << 63U) |
           (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 31U) |
           static_cast<std::uint64_t>(static_cast<std::uint32_t>(b));
}

} // namespace

int Rulings::classOf(const Endpoint& endpoint) {
    return m_classes.try_emplace(keyOf(m_facts, endpoint), static_cast<int>(m_classes.size())).first->second;
}

// Subjects are alike when the same policies select them and the same names stand for the same ports; and,
// when the peer is a node, when they run on the same one.
int Rulings::signatureOf(Direction direction, const Endpoint& subject, int subjectClass, bool placed) {
    const auto [known, isNew] =
        m_signatureOfClass.try_emplace(pack(direction, subjectClass, placed ? 1 : 0), 0);
    if (!isNew)
        return known->second;
    auto selection = std::make_unique<policy::Selection>(m_facts.ruleset, direction, subject);
    std::string key;
    key += direction == Direction::egress ? 'e' : 'i';
    const auto addPointer = [&](const void* one) {
        key.append(reinterpret_cast<const char*>(&one), sizeof one);
    };
    for (const policy::Selection::Entry& entry : selection->entries()) {
        addPointer(entry.policy ? static_cast<const void*>(entry.policy) : entry.doubt);
        key += static_cast<char>('0' + static_cast<int>(entry.certainty));
    }
    if (subject.kind != Endpoint::Kind::pod || subject.hostNetwork || asksTheSubject(*selection))
        add(key, std::to_string(subjectClass)); // nodes and addresses are each their own
    if (direction == Direction::ingress) {
        key += subject.portsKnown ? 'k' : 'u';
        for (const auto& port : subject.ports)
            if (!port.name.empty())
                add(key, port.name + '/' + model::name(port.protocol) + '/' + std::to_string(port.port));
    }
    if (placed)
        add(key, stop + subject.node);
    const auto [id, first] = m_signatureIds.try_emplace(key, static_cast<int>(m_signatures.size()));
    if (first) {
        Signature& signature = m_signatures.emplace_back();
        signature.selection = std::move(selection);
        readRules(signature, direction);
    }
    m_signatureOfClass[pack(direction, subjectClass, placed ? 1 : 0)] = id->second;
    return id->second;
}

void Rulings::readRules(Signature& signature, Direction direction) {
    const auto readPeer = [&](const policy::Peer& peer) {
        for (const auto* selector : {&peer.pods, &peer.notPods})
            if (*selector)
                signature.selectors.push_back(selectorId(**selector));
        signature.nets.insert(signature.nets.end(), peer.nets.begin(), peer.nets.end());
        signature.nets.insert(signature.nets.end(), peer.notNets.begin(), peer.notNets.end());
    };
    for (const policy::Selection::Entry& entry : signature.selection->entries()) {
        if (!entry.policy)
            continue;
        for (const policy::Rule& rule :
             direction == Direction::egress ? entry.policy->egress : entry.policy->ingress) {
            for (const policy::Peer& peer : rule.peers)
                readPeer(peer);
            for (const auto* ports : {&rule.ports, &rule.notPorts})
                for (const policy::PortMatch& port : *ports)
                    if (direction == Direction::egress && !port.named.empty())
                        signature.portNames.push_back(port.named);
        }
    }
    const auto sorted = [](auto& list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    sorted(signature.selectors);
    sorted(signature.nets);
    sorted(signature.portNames);
}

int Rulings::selectorId(const policy::Selector& selector) {
    std::vector<int>& known = m_selectorIds[selector.text()];
    for (const int id : known)
        if (*m_selectors[static_cast<std::size_t>(id)] == selector)
            return id;
    known.push_back(static_cast<int>(m_selectors.size()));
    m_selectors.push_back(&selector);
    m_matches.emplace_back();
    return known.back();
}

policy::Certainty Rulings::matches(int selector, const Endpoint& peer, int peerClass) {
    auto& row = m_matches[static_cast<std::size_t>(selector)];
    if (row.size() <= static_cast<std::size_t>(peerClass))
        row.resize(std::max(m_classes.size(), static_cast<std::size_t>(peerClass) + 1), -1);
    std::int8_t& known = row[static_cast<std::size_t>(peerClass)];
    if (known < 0)
        known = static_cast<std::int8_t>(
            policy::match(m_facts.ruleset, *m_selectors[static_cast<std::size_t>(selector)], peer));
    return static_cast<policy::Certainty>(known);
}

// All that the evaluator may find out about the peer with these rules: peers with equal answers share a
// ruling.
std::string Rulings::answers(const Signature& signature, const Endpoint& peer, int peerClass) {
    const bool pod = peer.kind == Endpoint::Kind::pod && !peer.hostNetwork;
    const bool outside = peer.kind == Endpoint::Kind::ip && peer.entity == policy::Entity::world &&
                         peer.names.empty() && peer.node.empty();
    std::string key;
    if (!pod && !outside) { // nodes, entities and names have more to them
        key = 'o';
        add(key, std::to_string(peerClass));
        return key;
    }
    key = pod ? 'p' : 'w';
    if (pod)
        for (const int selector : signature.selectors)
            key += static_cast<char>('0' + static_cast<int>(matches(selector, peer, peerClass)));
    if (outside || m_facts.ruleset.semantics.podAddressesCount)
        for (const model::Ip& ip : peer.ips) {
            key += stop;
            for (const model::Cidr& net : signature.nets)
                key += net.contains(ip) ? '1' : '0';
        }
    for (const std::string& name : signature.portNames)
        for (const auto& port : peer.ports)
            if (port.name == name)
                add(key, name + '/' + model::name(port.protocol) + '/' + std::to_string(port.port));
    key += peer.portsKnown ? 'k' : 'u';
    return key;
}

const Ruling& Rulings::of(Direction direction, const Endpoint& subject, const Endpoint& peer) {
    return of(direction, subject, classOf(subject), peer, classOf(peer));
}

const Ruling& Rulings::of(Direction direction, const Endpoint& subject, int subjectClass,
                          const Endpoint& peer, int peerClass) {
    const bool placed = isNode(peer) || peer.entity == policy::Entity::kubeApiserver;
    const int id = signatureOf(direction, subject, subjectClass, placed);
    const Ruling*& known = m_rulings[pack(direction, id, peerClass)];
    if (known)
        return *known;
    Signature& signature = m_signatures[static_cast<std::size_t>(id)];
    auto& ruling = signature.rulings[answers(signature, peer, peerClass)];
    if (!ruling)
        ruling = std::make_unique<Ruling>(rule(m_facts, *signature.selection, peer));
    known = ruling.get();
    return *known;
}

} // namespace sallyport::reach
