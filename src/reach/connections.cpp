#include "pairs.h"

#include <algorithm>
#include <tuple>

namespace sallyport::reach {

namespace {

using model::Cidr;

// What one piece of the address space has to do with the workloads, in one direction.
template<class Value> using PerWorkload = std::map<std::string, Value>;

template<class Value> struct Pieces {
    std::vector<PerWorkload<Value>> towards, from; // by piece
};

// Calls merged(first, last, what) for each run of neighbouring pieces that say the same.
template<class Value, class Merged>
void runs(const std::vector<PerWorkload<Value>>& pieces, const Merged& merged) {
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        while (last + 1 < pieces.size() && pieces[last + 1] == pieces[first])
            ++last;
        merged(first, last, pieces[first]);
        first = last + 1;
    }
}

Pieces<std::string> byPiece(const std::vector<Line>& lines, std::size_t count) {
    Pieces<std::string> out;
    out.towards.resize(count);
    out.from.resize(count);
    for (const Line& line : lines)
        (line.towards ? out.towards : out.from)[static_cast<std::size_t>(line.piece)][line.workload] =
            line.conn;
    return out;
}

// Before and after; empty where there was, or is, no connection.
using Change = std::pair<std::string, std::string>;

std::vector<PerWorkload<Change>> changes(const std::vector<PerWorkload<std::string>>& before,
                                         const std::vector<PerWorkload<std::string>>& after) {
    std::vector<PerWorkload<Change>> out(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const auto& [workload, conn] : before[i])
            out[i][workload].first = conn;
        for (const auto& [workload, conn] : after[i])
            out[i][workload].second = conn;
        std::erase_if(out[i], [](const auto& one) { return one.second.first == one.second.second; });
    }
    return out;
}

void add(Difference& difference, const std::string& src, const std::string& dst, const Change& change) {
    const std::string nothing = "No Connections";
    const ConnectionChange line{src, dst, change.first.empty() ? nothing : change.first,
                                change.second.empty() ? nothing : change.second};
    auto& list = change.first.empty()    ? difference.added
                 : change.second.empty() ? difference.removed
                                         : difference.changed;
    list.push_back(line);
}

} // namespace

std::vector<Connection> World::connections() const {
    const Facts& facts = m_data->facts;
    const std::vector<Cidr> pieces = piecesOf(facts);
    Pairs pairs = allPairs(facts, pieces);
    std::vector<Connection> all = std::move(pairs.between);
    const auto outside = byPiece(pairs.outside, pieces.size());
    const auto lines = [&](bool towards) {
        return [&, towards](std::size_t first, std::size_t last, const PerWorkload<std::string>& conns) {
            const std::string range = rangeText(pieces, first, last);
            for (const auto& [workload, conn] : conns)
                all.push_back({towards ? workload : range, towards ? range : workload, conn});
        };
    };
    runs(outside.towards, lines(true));
    runs(outside.from, lines(false));
    std::stable_sort(all.begin(), all.end()); // long runs are sorted already
    return all;
}

Difference difference(const World& before, const World& after) {
    const Facts& one = before.m_data->facts;
    const Facts& other = after.m_data->facts;
    const std::vector<Cidr> pieces = refined(piecesOf(one), piecesOf(other));
    const Pairs was = allPairs(one, pieces);
    const Pairs is = allPairs(other, pieces);

    Difference difference;
    std::map<std::pair<std::string, std::string>, Change> between;
    for (const Connection& connection : was.between)
        between[{connection.src, connection.dst}].first = connection.conn;
    for (const Connection& connection : is.between)
        between[{connection.src, connection.dst}].second = connection.conn;
    for (const auto& [pair, change] : between)
        if (change.first != change.second)
            add(difference, pair.first, pair.second, change);

    const auto wasOutside = byPiece(was.outside, pieces.size());
    const auto isOutside = byPiece(is.outside, pieces.size());
    const auto lines = [&](bool towards) {
        return [&, towards](std::size_t first, std::size_t last, const PerWorkload<Change>& found) {
            const std::string range = rangeText(pieces, first, last);
            for (const auto& [workload, change] : found)
                add(difference, towards ? workload : range, towards ? range : workload, change);
        };
    };
    runs(changes(wasOutside.towards, isOutside.towards), lines(true));
    runs(changes(wasOutside.from, isOutside.from), lines(false));
    for (auto* list : {&difference.added, &difference.removed, &difference.changed})
        std::sort(list->begin(), list->end(), [](const ConnectionChange& a, const ConnectionChange& b) {
            return std::tie(a.src, a.dst) < std::tie(b.src, b.dst);
        });
    return difference;
}

} // namespace sallyport::reach
