#include "pairs.h"
#include "ingresses.h"

#include <algorithm>

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
    Table(const Facts& facts, const std::vector<Cidr>& pieces)
        : m_facts(facts), m_rulings(facts), m_pieces(pieces) {
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
        for (const Row& source : m_rows)
            for (const Row& target : m_rows)
                if (&source != &target)
                    if (const std::string& conn = between(source, target); !conn.empty())
                        pairs.between.push_back({source.label, target.label, conn});
        controllers(pairs);
        for (std::size_t piece = 0; piece < m_pieces.size(); ++piece)
            outside(pairs, static_cast<int>(piece));
        return pairs;
    }

private:
    const Ruling& ruling(Direction direction, const Row& subject, std::size_t s, const Row& peer,
                         std::size_t p) {
        return m_rulings.of(direction, subject.endpoints[s], subject.classes[s], peer.endpoints[p],
                            peer.classes[p]);
    }

    // What some pod of the source may open to some pod of the target.
    const std::string& between(const Row& source, const Row& target) {
        if (source.classes.size() == 1 && target.classes.size() == 1)
            return open(&ruling(Direction::egress, source, 0, target, 0),
                        &ruling(Direction::ingress, target, 0, source, 0));
        PortSet ports;
        for (std::size_t s = 0; s < source.classes.size(); ++s)
            for (std::size_t t = 0; t < target.classes.size(); ++t)
                ports |= ruling(Direction::egress, source, s, target, t).allowed &
                         ruling(Direction::ingress, target, t, source, s).allowed;
        m_text = connText(ports);
        return m_text;
    }

    const std::string& open(const Ruling* out, const Ruling* in) {
        const auto [known, isNew] = m_open.try_emplace({out, in});
        if (isNew)
            known->second = connText(out->allowed & in->allowed);
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

    void outside(Pairs& pairs, int piece) {
        const Endpoint endpoint = pieceEndpoint(m_pieces[static_cast<std::size_t>(piece)]);
        const int pieceClass = m_rulings.classOf(endpoint);
        for (const Row& row : m_rows) {
            PortSet out;
            PortSet in;
            for (std::size_t i = 0; i < row.classes.size(); ++i) {
                out |= m_rulings.of(Direction::egress, row.endpoints[i], row.classes[i], endpoint, pieceClass)
                           .allowed;
                in |= m_rulings.of(Direction::ingress, row.endpoints[i], row.classes[i], endpoint, pieceClass)
                          .allowed;
            }
            if (std::string conn = connText(out); !conn.empty())
                pairs.outside.push_back({row.label, piece, true, std::move(conn)});
            if (std::string conn = connText(in); !conn.empty())
                pairs.outside.push_back({row.label, piece, false, std::move(conn)});
        }
    }

    const Facts& m_facts;
    Rulings m_rulings;
    const std::vector<Cidr>& m_pieces;
    std::vector<Row> m_rows;
    std::map<std::pair<const Ruling*, const Ruling*>, std::string> m_open;
    std::string m_text;
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

Pairs allPairs(const Facts& facts, const std::vector<Cidr>& pieces) {
    return Table(facts, pieces).run();
}

} // namespace sallyport::reach
