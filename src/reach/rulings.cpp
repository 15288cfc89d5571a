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
        facts.ruleset.semantics.cidrMatchesPods)
        for (const model::Ip& ip : endpoint.ips)
            add(key, std::to_string(rangeOf(facts, ip)));
    return key;
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
    if (subject.kind != Endpoint::Kind::pod || subject.hostNetwork)
        add(key, std::to_string(subjectClass)); // nodes and addresses are each their own
    if (direction == Direction::ingress) {
        key += subject.portsKnown ? 'k' : 'u';
        for (const auto& port : subject.ports)
            if (!port.name.empty())
                add(key, port.name + '/' + model::name(port.protocol) + '/' + std::to_string(port.port));
    }
    if (placed)
        add(key, stop + subject.node);
    const auto [signature, first] = m_signatures.try_emplace(key, static_cast<int>(m_selections.size()));
    if (first)
        m_selections.push_back(std::move(selection));
    m_signatureOfClass[pack(direction, subjectClass, placed ? 1 : 0)] = signature->second;
    return signature->second;
}

const Ruling& Rulings::of(Direction direction, const Endpoint& subject, const Endpoint& peer) {
    return of(direction, subject, classOf(subject), peer, classOf(peer));
}

const Ruling& Rulings::of(Direction direction, const Endpoint& subject, int subjectClass,
                          const Endpoint& peer, int peerClass) {
    const bool placed = isNode(peer) || peer.entity == policy::Entity::kubeApiserver;
    const int signature = signatureOf(direction, subject, subjectClass, placed);
    auto& ruling = m_rulings[pack(direction, signature, peerClass)];
    if (!ruling)
        ruling =
            std::make_unique<Ruling>(rule(m_facts, *m_selections[static_cast<std::size_t>(signature)], peer));
    return *ruling;
}

} // namespace sallyport::reach
