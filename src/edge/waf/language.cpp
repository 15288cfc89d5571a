#include "language.h"

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge::words {
namespace {

// Beyond these a search gives up, and nothing is claimed.
constexpr std::size_t mostStates = 4000;   // of one language
constexpr std::size_t mostTuples = 20'000; // of a search

} // namespace

Bytes byteSet(std::string_view bytes) {
    Bytes set;
    for (const char c : bytes)
        set.set(static_cast<unsigned char>(c));
    return set;
}

Bytes byteRange(unsigned char first, unsigned char last) {
    Bytes set;
    for (int c = first; c <= last; ++c)
        set.set(static_cast<std::size_t>(c));
    return set;
}

Bytes everyByte() {
    return Bytes().set();
}

Shape one(Bytes bytes) {
    Shape shape;
    shape.kind = Shape::Kind::bytes;
    shape.bytes = bytes;
    return shape;
}

Shape sequence(std::vector<Shape> parts) {
    Shape shape;
    shape.parts = std::move(parts);
    return shape;
}

Shape text(std::string_view literal) {
    std::vector<Shape> parts;
    parts.reserve(literal.size());
    for (std::size_t i = 0; i < literal.size(); ++i)
        parts.push_back(one(byteSet(literal.substr(i, 1))));
    return sequence(std::move(parts));
}

Shape either(std::vector<Shape> parts) {
    Shape shape;
    shape.kind = Shape::Kind::either;
    shape.parts = std::move(parts);
    return shape;
}

Shape star(Shape part) {
    Shape shape;
    shape.kind = Shape::Kind::star;
    shape.parts.push_back(std::move(part));
    return shape;
}

Shape anything() {
    return star(one(everyByte()));
}

Shape optional(Shape part) {
    return either({std::move(part), Shape()});
}

Shape repeated(const Shape& part, int least, int most) {
    std::vector<Shape> parts(static_cast<std::size_t>(least), part);
    if (most < 0)
        parts.push_back(star(part));
    // a{0,2} as (a(a)?)?
    Shape rest;
    for (int i = least; i < most; ++i)
        rest = optional(i == least ? part : sequence({part, std::move(rest)}));
    if (most > least)
        parts.push_back(std::move(rest));
    return sequence(std::move(parts));
}

bool allowsNothing(const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::bytes:
        return false;
    case Shape::Kind::sequence:
        return std::all_of(shape.parts.begin(), shape.parts.end(), allowsNothing);
    case Shape::Kind::either:
        return std::any_of(shape.parts.begin(), shape.parts.end(), allowsNothing);
    case Shape::Kind::star:
        return true;
    }
    return false;
}

Shape behind(unsigned char byte, const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::bytes:
        return shape.bytes.test(byte) ? Shape() : either({});
    case Shape::Kind::either: {
        std::vector<Shape> ways;
        for (const Shape& part : shape.parts)
            ways.push_back(behind(byte, part));
        return either(std::move(ways));
    }
    case Shape::Kind::star:
        return sequence({behind(byte, shape.parts.front()), shape});
    case Shape::Kind::sequence:
        break;
    }
    std::vector<Shape> ways;
    for (std::size_t i = 0; i < shape.parts.size(); ++i) {
        std::vector<Shape> rest{behind(byte, shape.parts[i])};
        rest.insert(rest.end(), shape.parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, shape.parts.end());
        ways.push_back(sequence(std::move(rest)));
        if (!allowsNothing(shape.parts[i]))
            break;
    }
    return either(std::move(ways));
}

Language::Language(const Shape& shape) {
    place({});
    m_start = stateOf({add(shape, 0)});
}

int Language::place(Place one) {
    m_places.push_back(std::move(one));
    return static_cast<int>(m_places.size()) - 1;
}

// The place from which `shape` and then `then` is read.
int Language::add(const Shape& shape, int then) {
    switch (shape.kind) {
    case Shape::Kind::bytes:
        if (std::find(m_alphabet.begin(), m_alphabet.end(), shape.bytes) == m_alphabet.end())
            m_alphabet.push_back(shape.bytes);
        return place({shape.bytes, then, {}});
    case Shape::Kind::sequence:
        for (auto part = shape.parts.rbegin(); part != shape.parts.rend(); ++part)
            then = add(*part, then);
        return then;
    case Shape::Kind::either: {
        Place fork;
        for (const Shape& part : shape.parts)
            fork.also.push_back(add(part, then));
        return place(std::move(fork));
    }
    case Shape::Kind::star: {
        const Shape& part = shape.parts.front();
        const bool whole = then == 0 && part.kind == Shape::Kind::bytes && part.bytes.all();
        if (whole && m_whole >= 0)
            return m_whole;
        const int loop = place({});
        if (whole)
            m_whole = loop;
        const int inner = add(part, loop);
        m_places[static_cast<std::size_t>(loop)].also = {inner, then};
        return loop;
    }
    }
    return then;
}

int Language::stateOf(std::vector<int> members) {
    // All places that are reached without reading.
    std::vector<int> open = std::move(members);
    std::vector<int> closed;
    std::vector<bool> seen(m_places.size());
    while (!open.empty()) {
        const auto at = static_cast<std::size_t>(open.back());
        open.pop_back();
        if (seen[at])
            continue;
        seen[at] = true;
        // From here on every text is in the language, whatever else was begun.
        if (static_cast<int>(at) == m_whole) {
            closed = {0, m_places[at].also.front()};
            break;
        }
        // Forks themselves read nothing: only places that read, and the end, make a state.
        if (at == 0 || m_places[at].next >= 0)
            closed.push_back(static_cast<int>(at));
        open.insert(open.end(), m_places[at].also.begin(), m_places[at].also.end());
    }
    std::sort(closed.begin(), closed.end());
    const bool whole = m_whole >= 0 && closed.size() == 2 && closed.front() == 0 &&
                       closed.back() == m_places[static_cast<std::size_t>(m_whole)].also.front();
    const auto [known, isNew] = m_known.try_emplace(closed, static_cast<int>(m_states.size()));
    if (isNew) {
        State state;
        state.accepts = !closed.empty() && closed.front() == 0;
        state.members = std::move(closed);
        m_states.push_back(std::move(state));
    }
    if (whole)
        m_wholeState = known->second;
    return known->second;
}

int Language::step(int state, unsigned char byte) {
    auto at = static_cast<std::size_t>(state);
    if (!m_states[at].next) {
        m_states[at].next = std::make_unique<std::array<int, 256>>();
        m_states[at].next->fill(-1);
    }
    if (const int known = (*m_states[at].next)[byte]; known >= 0)
        return known;
    std::vector<int> members;
    for (const int member : m_states[at].members) {
        const Place& from = m_places[static_cast<std::size_t>(member)];
        if (from.next >= 0 && from.on.test(byte))
            members.push_back(from.next);
    }
    const int next = stateOf(std::move(members));
    (*m_states[at].next)[byte] = next;
    return next;
}

bool Language::contains(std::string_view word) {
    int state = m_start;
    for (const char c : word)
        state = step(state, static_cast<unsigned char>(c));
    return accepts(state);
}

namespace {

// One byte for each group that no demand tells apart, the readable ones first.
std::string representatives(const std::vector<Demand>& demands) {
    static const std::string order = [] {
        std::string bytes;
        for (const char* part :
             {"abcdefghijklmnopqrstuvwxyz", "0123456789", "-_./", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
            bytes += part;
        for (int c = 0x21; c < 0x100; ++c)
            if (bytes.find(static_cast<char>(c)) == std::string::npos)
                bytes += static_cast<char>(c);
        for (int c = 0; c < 0x21; ++c)
            bytes += static_cast<char>(c);
        return bytes;
    }();
    std::array<int, 256> group{};
    int groups = 1;
    for (const Demand& demand : demands)
        for (const Bytes& set : demand.language->alphabet()) {
            if (set.all())
                continue;
            std::unordered_map<int, int> split;
            for (std::size_t c = 0; c < 256; ++c)
                if (set.test(c)) {
                    const auto [to, isNew] = split.try_emplace(group[c], groups);
                    if (isNew)
                        ++groups;
                    group[c] = to->second;
                }
        }
    std::vector<bool> taken(static_cast<std::size_t>(groups));
    std::string chosen;
    for (const char c : order) {
        const auto of = static_cast<std::size_t>(group[static_cast<unsigned char>(c)]);
        if (taken[of])
            continue;
        taken[of] = true;
        chosen += c;
    }
    return chosen;
}

// Tuples of states, each met once, in the order of the length of what leads to them.
class Search {
public:
    explicit Search(const std::vector<Demand>& demands) : m_demands(demands), m_width(demands.size()) {}

    Found run() {
        const std::string bytes = representatives(m_demands);
        std::vector<int> tuple;
        for (const Demand& demand : m_demands)
            tuple.push_back(demand.language->start());
        visit(tuple, 0, 0);
        for (std::size_t at = 0; at < m_from.size(); ++at) {
            if (accepted(at))
                return {Found::Kind::word, wordTo(at)};
            if (m_from.size() > mostTuples || tooLarge())
                return {Found::Kind::tooMany, {}};
            for (const char byte : bytes) {
                bool alive = true;
                for (std::size_t i = 0; i < m_width && alive; ++i) {
                    Language& language = *m_demands[i].language;
                    tuple[i] = language.step(m_tuples[at * m_width + i], static_cast<unsigned char>(byte));
                    alive = m_demands[i].inside ? !language.dead(tuple[i]) : !language.whole(tuple[i]);
                }
                if (alive)
                    visit(tuple, at, byte);
            }
        }
        return {Found::Kind::none, {}};
    }

private:
    void visit(const std::vector<int>& tuple, std::size_t from, char byte) {
        std::string key(reinterpret_cast<const char*>(tuple.data()), tuple.size() * sizeof(int));
        if (!m_seen.try_emplace(std::move(key), m_from.size()).second)
            return;
        m_tuples.insert(m_tuples.end(), tuple.begin(), tuple.end());
        m_from.emplace_back(from, byte);
    }
    bool accepted(std::size_t at) const {
        for (std::size_t i = 0; i < m_width; ++i)
            if (m_demands[i].language->accepts(m_tuples[at * m_width + i]) != m_demands[i].inside)
                return false;
        return true;
    }
    bool tooLarge() const {
        return std::any_of(m_demands.begin(), m_demands.end(),
                           [](const Demand& one) { return one.language->size() > mostStates; });
    }
    std::string wordTo(std::size_t at) const {
        std::string word;
        for (; at != 0; at = m_from[at].first)
            word += m_from[at].second;
        std::reverse(word.begin(), word.end());
        return word;
    }

    const std::vector<Demand>& m_demands;
    std::size_t m_width;
    std::vector<int> m_tuples;
    std::vector<std::pair<std::size_t, char>> m_from;
    std::unordered_map<std::string, std::size_t> m_seen;
};

} // namespace

Found findWord(const std::vector<Demand>& demands) {
    // Few of the demands to be outside matter: those that a text found without them breaks are added.
    std::vector<Demand> active, waiting;
    for (const Demand& demand : demands)
        (demand.inside ? active : waiting).push_back(demand);
    for (;;) {
        Found found = Search(active).run();
        if (found.kind != Found::Kind::word)
            return found;
        const auto broken = std::stable_partition(waiting.begin(), waiting.end(), [&](const Demand& one) {
            return !one.language->contains(found.word);
        });
        if (broken == waiting.end())
            return found;
        active.insert(active.end(), broken, waiting.end());
        waiting.erase(broken, waiting.end());
    }
}

} // namespace sallyport::edge::words
