#include "pairs.h"
#include "ingresses.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sallyport::reach {

namespace {

using model::Cidr;
using policy::Direction;
using policy::Endpoint;
using policy::PortSet;

struct Row { // a participant: one endpoint of each class among its pods
    std::string label;
    std::vector<Endpoint> endpoints;
    std::vector<int> classes;
};

class Table {
public:
    Table(const Facts& facts, Rulings& rulings, const std::vector<Cidr>& pieces)
        : m_facts(facts), m_rulings(rulings), m_pieces(pieces) {
        for (const Participant& participant : facts.participants) {
            Row row;
            row.label = participant.ns + "/" + participant.name + "[" + participant.kind + "]";
            for (Endpoint& endpoint : tableEndpoints(facts, participant)) {
                const int one = m_rulings.classOf(endpoint);
                if (std::find(row.classes.begin(), row.classes.end(), one) != row.classes.end())
                    continue;
                row.classes.push_back(one);
                row.endpoints.push_back(std::move(endpoint));
            }
            m_rows.push_back(std::move(row));
        }
    }

    Pairs run() {
        Pairs pairs;
        lookUp();
        for (std::size_t source = 0; source < m_rows.size(); ++source)
            for (std::size_t target = 0; target < m_rows.size(); ++target)
                if (source != target)
                    if (const std::uint32_t text = between(source, target))
                        pairs.between.push_back({m_rows[source].label, m_rows[target].label, m_texts[text]});
        controllers(pairs);
        outside(pairs);
        for (const Row& row : m_rows)
            pairs.workloads.push_back(row.label);
        pairs.texts = std::move(m_texts);
        return pairs;
    }

private:
    // What all subjects of one kind hear about each row; null where the row has several classes, or a node.
    using Heard = std::vector<const Ruling*>;

    const Ruling& ruling(Direction direction, const Row& subject, std::size_t s, const Row& peer,
                         std::size_t p) {
        return m_rulings.of(direction, subject.endpoints[s], subject.classes[s], peer.endpoints[p],
                            peer.classes[p]);
    }

    void lookUp() {
        for (const Direction direction : {Direction::egress, Direction::ingress}) {
            std::map<int, Heard>& known = direction == Direction::egress ? m_heardOut : m_heardIn;
            std::vector<const Heard*>& heard = direction == Direction::egress ? m_out : m_in;
            for (const Row& subject : m_rows) {
                heard.push_back(nullptr);
                if (subject.classes.size() != 1)
                    continue;
                const auto [at, isNew] =
                    known.try_emplace(m_rulings.kindOf(direction, subject.endpoints[0], subject.classes[0]));
                if (isNew)
                    for (const Row& peer : m_rows) {
                        const bool plain = peer.classes.size() == 1 && !isNode(peer.endpoints[0]);
                        at->second.push_back(plain ? &ruling(direction, subject, 0, peer, 0) : nullptr);
                    }
                heard.back() = &at->second;
            }
        }
    }

    // What some pod of the source may open to some pod of the target.
    std::uint32_t between(std::size_t source, std::size_t target) {
        const Ruling* out = m_out[source] ? (*m_out[source])[target] : nullptr;
        const Ruling* in = m_in[target] ? (*m_in[target])[source] : nullptr;
        if (out && in)
            return open(out, in);
        const Row& from = m_rows[source];
        const Row& to = m_rows[target];
        PortSet ports;
        for (std::size_t s = 0; s < from.classes.size(); ++s)
            for (std::size_t t = 0; t < to.classes.size(); ++t)
                ports |= ruling(Direction::egress, from, s, to, t).allowed &
                         ruling(Direction::ingress, to, t, from, s).allowed;
        return text(ports);
    }

    std::uint32_t open(const Ruling* out, const Ruling* in) {
        if (out == m_lastOut && in == m_lastIn)
            return m_last;
        const auto [known, isNew] = m_open[out].try_emplace(in);
        if (isNew)
            known->second = text(out->allowed & in->allowed);
        m_lastOut = out;
        m_lastIn = in;
        return m_last = known->second;
    }

    std::uint32_t text(const PortSet& ports) {
        const auto [known, isNew] =
            m_textIds.try_emplace(connText(ports), static_cast<std::uint32_t>(m_texts.size()));
        if (isNew)
            m_texts.push_back(known->first);
        return known->second;
    }

    void controllers(Pairs& pairs) {
        const Endpoint controller = ingressController();
        std::map<std::string, PortSet> open; // by label of the target
        for (const auto& [target, protocol, door] : ingressTargets(m_facts)) {
            if (target.participant == Target::npos)
                continue;
            const Participant& participant = m_facts.participants[target.participant];
            const Endpoint pod = tableEndpoints(m_facts, participant)[target.pod];
            const Ruling& in = m_rulings.of(Direction::ingress, pod, controller);
            open[m_rows[target.participant].label] |=
                in.allowed & PortSet::of(protocol, target.port, target.port);
        }
        for (const auto& [label, ports] : open)
            if (const std::string conn = connText(ports); !conn.empty())
                pairs.between.push_back({"{ingress-controller}", label, conn});
    }

    // Rows whose pods are of the same kinds hear the same about every piece.
    void outside(Pairs& pairs) {
        for (const Direction direction : {Direction::egress, Direction::ingress}) {
            std::map<std::vector<int>, std::vector<std::size_t>> alike;
            for (std::size_t row = 0; row < m_rows.size(); ++row) {
                std::vector<int> kinds;
                for (std::size_t i = 0; i < m_rows[row].classes.size(); ++i)
                    kinds.push_back(
                        m_rulings.kindOf(direction, m_rows[row].endpoints[i], m_rows[row].classes[i]));
                alike[std::move(kinds)].push_back(row);
            }
            ByPiece& said = direction == Direction::egress ? pairs.towards : pairs.from;
            for (const Cidr& piece : m_pieces) {
                const Endpoint endpoint = pieceEndpoint(piece);
                const int pieceClass = m_rulings.classOf(endpoint);
                std::vector<std::uint32_t>& here = said.emplace_back(m_rows.size());
                for (const auto& [kinds, rows] : alike) {
                    const Row& row = m_rows[rows.front()];
                    PortSet open;
                    for (std::size_t i = 0; i < row.classes.size(); ++i)
                        open |=
                            m_rulings.of(direction, row.endpoints[i], row.classes[i], endpoint, pieceClass)
                                .allowed;
                    const std::uint32_t number = text(open);
                    for (const std::size_t one : rows)
                        here[one] = number;
                }
            }
        }
    }

    const Facts& m_facts;
    Rulings& m_rulings;
    const std::vector<Cidr>& m_pieces;
    std::vector<Row> m_rows;
    std::map<int, Heard> m_heardOut, m_heardIn; // by kind of the subject
    std::vector<const Heard*> m_out, m_in;      // by row; null for a row of several classes
    std::unordered_map<const Ruling*, std::unordered_map<const Ruling*, std::uint32_t>> m_open;
    const Ruling* m_lastOut = nullptr;
    const Ruling* m_lastIn = nullptr;
    std::uint32_t m_last = 0;
    std::unordered_map<std::string, std::uint32_t> m_textIds{{std::string(), 0}};
    std::vector<std::string> m_texts{std::string()};
};

} // namespace

Endpoint pieceEndpoint(const Cidr& piece) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::ip;
    endpoint.entity = policy::Entity::world;
    endpoint.name = piece.text();
    endpoint.ips = {piece.base};
    endpoint.range = piece;
    return endpoint;
}

std::string connText(const PortSet& ports) {
    if (ports.allPorts())
        return "All Connections";
    std::string text;
    for (const auto protocol : {model::Protocol::sctp, model::Protocol::tcp, model::Protocol::udp}) {
        bool first = true;
        for (const policy::PortRange& range : ports.ranges(protocol)) {
            text += text.empty() ? "" : ",";
            if (first)
                text += model::name(protocol) + " ";
            first = false;
            text += std::to_string(range.first);
            if (range.last != range.first)
                text += "-" + std::to_string(range.last);
        }
    }
    return text;
}

std::vector<Endpoint> tableEndpoints(const Facts& facts, const Participant& participant) {
    std::vector<Endpoint> endpoints = participant.pods;
    if (facts.ruleset.profile.name == "kubernetes")
        for (Endpoint& endpoint : endpoints)
            endpoint.hostNetwork = false;
    return endpoints;
}

std::string rangeText(const std::vector<Cidr>& pieces, std::size_t first, std::size_t last) {
    return pieces[first].first().text() + "-" + pieces[last].last().text() + "[External]";
}

std::vector<Cidr> piecesOf(const Facts& facts) {
    std::vector<Cidr> pieces;
    for (const Cidr& one : facts.classes)
        if (!one.base.v6)
            pieces.push_back(one);
    if (pieces.empty())
        pieces.push_back(*Cidr::parse("0.0.0.0/0"));
    return pieces;
}

// Both cover the space, so the smallest ones of both cover it too.
std::vector<Cidr> refined(const std::vector<Cidr>& a, const std::vector<Cidr>& b) {
    std::vector<Cidr> all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<Cidr> smallest;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i + 1 == all.size() || !all[i].contains(all[i + 1]))
            smallest.push_back(all[i]);
    return smallest;
}

Pairs allPairs(const Facts& facts, Rulings& rulings, const std::vector<Cidr>& pieces) {
    return Table(facts, rulings, pieces).run();
}

} // namespace sallyport::reach
