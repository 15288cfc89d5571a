#include "pairs.h"

namespace sallyport::reach {

namespace {

using policy::Direction;

struct Cell {
    policy::Endpoint endpoint;
    int of = 0; // its class
    std::string label;
};

char probe(const Ruling& out, const Ruling& in, model::Protocol protocol, int port) {
    const bool e = out.allowed.contains(protocol, port);
    const bool i = in.allowed.contains(protocol, port);
    if (e && i)
        return '.';
    if ((!e && out.unknown.contains(protocol, port)) || (!i && in.unknown.contains(protocol, port)))
        return '?';
    return e ? 'i' : i ? 'e' : 'x';
}

} // namespace

World::Matrix World::matrix(const std::vector<std::pair<model::Protocol, int>>& ports) const {
    const Facts& facts = m_data->facts;
    const Borrowed borrowed(*m_data);
    Rulings& rulings = *borrowed;
    std::map<std::string, Cell> cells; // by label, so that rows are in bytewise order
    for (const Participant& participant : facts.participants)
        for (policy::Endpoint& endpoint : tableEndpoints(facts, participant)) {
            Cell cell;
            cell.label = nameOf(endpoint);
            cell.of = rulings.classOf(endpoint);
            cell.endpoint = std::move(endpoint);
            cells.emplace(cell.label, std::move(cell));
        }
    Matrix matrix;
    for (const auto& [label, cell] : cells)
        matrix.pods.push_back(label);
    for (const auto& [protocol, port] : ports) {
        std::vector<std::string> rows;
        for (const auto& [from, source] : cells) {
            std::string row;
            for (const auto& [to, target] : cells) {
                if (from == to) {
                    row += '-';
                    continue;
                }
                const Ruling& out =
                    rulings.of(Direction::egress, source.endpoint, source.of, target.endpoint, target.of);
                const Ruling& in =
                    rulings.of(Direction::ingress, target.endpoint, target.of, source.endpoint, source.of);
                row += probe(out, in, protocol, port);
            }
            rows.push_back(std::move(row));
        }
        matrix.probes.emplace(model::name(protocol) + "/" + std::to_string(port), std::move(rows));
    }
    return matrix;
}

} // namespace sallyport::reach
