#pragma once
// Sets of texts: regular languages over bytes. They can be intersected and
// complemented exactly, so that "no text is in all of these and none of those"
// is a proof, and otherwise the shortest such text is found. Not thread-safe:
// a Language becomes deterministic as it is asked.
#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::edge::words {

using Bytes = std::bitset<256>;

Bytes byteSet(std::string_view bytes);
Bytes byteRange(unsigned char first, unsigned char last);
Bytes everyByte();

// A regular expression as a value.
struct Shape {
    enum class Kind { bytes, sequence, either, star };
    Kind kind = Kind::sequence; // of nothing: the empty text
    Bytes bytes;
    std::vector<Shape> parts;
};
Shape text(std::string_view literal);
Shape one(Bytes bytes);
Shape sequence(std::vector<Shape> parts);
Shape either(std::vector<Shape> parts); // of nothing: no text at all
Shape star(Shape part);
Shape anything();
Shape optional(Shape part);
Shape repeated(const Shape& part, int least, int most); // most < 0: without end
// Every set of bytes replaced by what change makes of it.
template<class Change> Shape mapped(Shape shape, const Change& change) {
    if (shape.kind == Shape::Kind::bytes)
        shape.bytes = change(shape.bytes);
    for (Shape& part : shape.parts)
        part = mapped(std::move(part), change);
    return shape;
}

bool allowsNothing(const Shape& shape); // the empty text
// What may follow a byte that a text of the shape begins with.
Shape behind(unsigned char byte, const Shape& shape);

// What a regular expression finds anywhere in a text, for the part of the syntax that RE2, Go and Rust
// read alike; nothing for the rest.
std::optional<Shape> shapeOfRegex(std::string_view pattern);

class Language {
public:
    explicit Language(const Shape& shape);

    bool contains(std::string_view word);
    int start() { return m_start; }
    int step(int state, unsigned char byte);
    bool accepts(int state) const { return m_states[static_cast<std::size_t>(state)].accepts; }
    // No text goes on from here.
    bool dead(int state) const { return m_states[static_cast<std::size_t>(state)].members.empty(); }
    // Every text goes on to one of the language from here.
    bool whole(int state) const { return state == m_wholeState; }
    // The sets of bytes that it tells apart.
    const std::vector<Bytes>& alphabet() const { return m_alphabet; }
    std::size_t size() const { return m_states.size(); }

private:
    struct Place {
        Bytes on;
        int next = -1;
        std::vector<int> also;
    };
    struct State {
        std::vector<int> members;
        bool accepts = false;
        std::unique_ptr<std::array<int, 256>> next;
    };
    int add(const Shape& shape, int then);
    int place(Place one);
    int stateOf(std::vector<int> members);

    std::vector<Place> m_places; // 0: the end
    std::vector<State> m_states;
    std::map<std::vector<int>, int> m_known;
    std::vector<Bytes> m_alphabet;
    int m_start = 0;
    int m_whole = -1, m_wholeState = -1; // the place from which every text leads to the end, and its state
};

struct Demand {
    Language* language;
    bool inside; // or outside
};
struct Found {
    enum class Kind { word, none, tooMany };
    Kind kind = Kind::none;
    std::string word;
};
// The shortest text that meets all demands; letters before other bytes.
Found findWord(const std::vector<Demand>& demands);

} // namespace sallyport::edge::words
