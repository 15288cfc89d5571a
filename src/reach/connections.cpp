#include "pairs.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sallyport::reach {

namespace {

using model::Cidr;

// Calls merged(first, last, what) for each run of neighbouring pieces that say the same.
template<class Value, class Merged>
void runs(const std::vector<std::vector<Value>>& pieces, const Merged& merged) {
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        while (last + 1 < pieces.size() && pieces[last + 1] == pieces[first])
            ++last;
        merged(first, last, pieces[first]);
        first = last + 1;
    }
}

// Before and after; empty where there was, or is, no connection.
using Change = std::pair<std::string, std::string>;

// Two tables by the same workloads and the same texts.
class Both {
public:
    Both(const Pairs& was, const Pairs& is) {
        for (const Pairs* pairs : {&was, &is})
            for (const std::string& label : pairs->workloads)
                m_rows.try_emplace(label, 0);
        for (auto& [label, row] : m_rows) {
            row = workloads.size();
            workloads.push_back(label);
        }
        for (const Pairs* pairs : {&was, &is})
            for (const std::string& text : pairs->texts)
                if (m_texts.try_emplace(text, static_cast<std::uint32_t>(texts.size())).second)
                    texts.push_back(text);
    }

    // By piece and workload, where something changed, what was and what is.
    using Changes = std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>>;
    Changes changes(const Pairs& was, const Pairs& is, ByPiece Pairs::*side) const {
        Changes out((was.*side).size());
        for (std::size_t piece = 0; piece < out.size(); ++piece) {
            out[piece].resize(workloads.size());
            fill(was, (was.*side)[piece],
                 [&](std::size_t row, std::uint32_t text) { out[piece][row].first = text; });
            fill(is, (is.*side)[piece],
                 [&](std::size_t row, std::uint32_t text) { out[piece][row].second = text; });
            for (auto& [before, after] : out[piece])
                if (before == after)
                    before = after = 0;
        }
        return out;
    }

    std::vector<std::string> workloads, texts;

private:
    template<class Set>
    void fill(const Pairs& pairs, const std::vector<std::uint32_t>& said, const Set& set) const {
        std::vector<std::uint32_t> numbers;
        for (const std::string& text : pairs.texts)
            numbers.push_back(m_texts.at(text));
        for (std::size_t i = 0; i < said.size(); ++i)
            if (said[i])
                set(m_rows.at(pairs.workloads[i]), numbers[said[i]]);
    }

    std::map<std::string, std::size_t> m_rows;
    std::map<std::string, std::uint32_t> m_texts; // the first is of no ports
};

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
    const Borrowed rulings(*m_data);
    Pairs pairs = allPairs(facts, *rulings, pieces);
    std::vector<Connection> all = std::move(pairs.between);
    const auto lines = [&](bool towards) {
        return [&, towards](std::size_t first, std::size_t last, const std::vector<std::uint32_t>& said) {
            const std::string range = rangeText(pieces, first, last);
            for (std::size_t i = 0; i < said.size(); ++i) {
                const std::string& workload = pairs.workloads[i];
                if (said[i])
                    all.push_back(
                        {towards ? workload : range, towards ? range : workload, pairs.texts[said[i]]});
            }
        };
    };
    runs(pairs.towards, lines(true));
    runs(pairs.from, lines(false));
    std::stable_sort(all.begin(), all.end()); // long runs are sorted already
    return all;
}

Difference difference(const World& before, const World& after) {
    const Facts& one = before.m_data->facts;
    const Facts& other = after.m_data->facts;
    const std::vector<Cidr> pieces = refined(piecesOf(one), piecesOf(other));
    const Pairs was = allPairs(one, *Borrowed(*before.m_data), pieces);
    const Pairs is = allPairs(other, *Borrowed(*after.m_data), pieces);

    Difference difference;
    std::map<std::pair<std::string, std::string>, Change> between;
    for (const Connection& connection : was.between)
        between[{connection.src, connection.dst}].first = connection.conn;
    for (const Connection& connection : is.between)
        between[{connection.src, connection.dst}].second = connection.conn;
    for (const auto& [pair, change] : between)
        if (change.first != change.second)
            add(difference, pair.first, pair.second, change);

    const Both both(was, is);
    const auto lines = [&](bool towards) {
        return [&, towards](std::size_t first, std::size_t last, const auto& found) {
            const std::string range = rangeText(pieces, first, last);
            for (std::size_t i = 0; i < found.size(); ++i) {
                const std::string& workload = both.workloads[i];
                if (found[i].first != found[i].second)
                    add(difference, towards ? workload : range, towards ? range : workload,
                        {both.texts[found[i].first], both.texts[found[i].second]});
            }
        };
    };
    runs(both.changes(was, is, &Pairs::towards), lines(true));
    runs(both.changes(was, is, &Pairs::from), lines(false));
    for (auto* list : {&difference.added, &difference.removed, &difference.changed})
        std::sort(list->begin(), list->end(), [](const ConnectionChange& a, const ConnectionChange& b) {
            return std::tie(a.src, a.dst) < std::tie(b.src, b.dst);
        });
    return difference;
}

} // namespace sallyport::reach
