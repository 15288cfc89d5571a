#include "rows.h"

#include <algorithm>

namespace sallyport::policy::engine {

Word* Arena::take() {
    if (m_used == m_blocks.size() * perBlock)
        m_blocks.push_back(std::make_unique<Word[]>(m_words * perBlock));
    Word* row = m_blocks[m_used / perBlock].get() + (m_used % perBlock) * m_words;
    ++m_used;
    return row;
}

template<class Join> void Row::join(const Word* other, const Join& of) {
    Word* out = m_arena->take();
    Word any = 0;
    const std::size_t count = m_arena->words();
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = of(m_bits[i], other[i]);
        any |= out[i];
    }
    m_bits = any ? out : nullptr;
}

Row& Row::operator|=(const Row& other) {
    if (!other.m_bits || m_bits == other.m_bits || isFull())
        return *this;
    if (!m_bits || other.isFull())
        return *this = other;
    join(other.m_bits, [](Word a, Word b) { return a | b; });
    return *this;
}

Row& Row::operator&=(const Row& other) {
    if (!m_bits || m_bits == other.m_bits || other.isFull())
        return *this;
    if (!other.m_bits || isFull())
        return *this = other;
    join(other.m_bits, [](Word a, Word b) { return a & b; });
    return *this;
}

Row& Row::operator-=(const Row& other) {
    if (!m_bits || !other.m_bits)
        return *this;
    if (m_bits == other.m_bits || other.isFull()) {
        m_bits = nullptr;
        return *this;
    }
    join(other.m_bits, [](Word a, Word b) { return a & ~b; });
    return *this;
}

Bits::Bits(const Row& row) {
    if (row.empty())
        return;
    m_kind = row.isFull() ? Kind::all : Kind::some;
    if (m_kind == Kind::none || m_kind == Kind::all)
        return;
    m_words = std::make_shared_for_overwrite<Word[]>(row.arena()->words());
    std::copy_n(row.bits(), row.arena()->words(), m_words.get());
}

bool Bits::isSame(const Bits& other, std::size_t words) const {
    return m_kind == other.m_kind && (m_words == other.m_words ||
                                      std::equal(m_words.get(), m_words.get() + words, other.m_words.get()));
}

bool Bits::holds(const Row& row) const {
    if (m_kind != Kind::some)
        return m_kind == Kind::all ? row.isFull() : row.empty();
    return !row.empty() && std::equal(row.bits(), row.bits() + row.arena()->words(), m_words.get());
}

Bits Bits::all() {
    Bits bits;
    bits.m_kind = Kind::all;
    return bits;
}

Row Bits::row(Arena& arena) const {
    switch (m_kind) {
    case Kind::none:
        return {};
    case Kind::all:
        return Row::full(arena);
    case Kind::some:
        break;
    }
    return {m_words.get(), arena};
}

void Bits::set(std::uint32_t at, bool value, std::size_t words) {
    if (test(at) == value)
        return;
    if (m_kind != Kind::some || m_words.use_count() > 1) {
        auto own = std::make_shared_for_overwrite<Word[]>(words);
        if (m_kind == Kind::some)
            std::copy_n(m_words.get(), words, own.get());
        else
            std::fill_n(own.get(), words, m_kind == Kind::all ? ~Word{0} : 0);
        m_words = std::move(own);
    }
    m_kind = Kind::some;
    const Word bit = Word{1} << (at % 64);
    Word& word = m_words[static_cast<std::ptrdiff_t>(at / 64)];
    word = value ? word | bit : word & ~bit;
}

Answers both(const Answers& a, const Answers& b) {
    Answers out = a;
    out.yes &= b.yes;
    if (a.maybe.empty() && b.maybe.empty())
        return out;
    Row could = b.yes;
    could |= b.maybe;
    out.maybe |= a.yes;
    out.maybe &= could;
    out.maybe -= out.yes;
    return out;
}

Answers either(const Answers& a, const Answers& b) {
    Answers out = a;
    out.yes |= b.yes;
    out.maybe |= b.maybe;
    out.maybe -= out.yes;
    return out;
}

Answers negated(const Answers& a, Arena& arena) {
    Answers out{Row::full(arena), a.maybe};
    out.yes -= a.yes;
    out.yes -= a.maybe;
    return out;
}

void Marks::set(std::uint32_t at, Certainty certainty) {
    if (certainty == m_most)
        return;
    mark(m_yes, Certainty::yes, certainty, at);
    mark(m_maybe, Certainty::maybe, certainty, at);
}

void Marks::mark(Word*& words, Certainty of, Certainty certainty, std::uint32_t at) {
    const bool is = certainty == of;
    if (is == (m_most == of))
        return;
    if (!words) {
        words = m_arena.take();
        std::fill_n(words, m_arena.words(), m_most == of ? ~Word{0} : Word{0});
    }
    const Word bit = Word{1} << (at % 64);
    words[at / 64] = is ? words[at / 64] | bit : words[at / 64] & ~bit;
}

Row Marks::row(const Word* words, Certainty of) const {
    if (words)
        return {words, m_arena};
    return m_most == of ? Row::full(m_arena) : Row();
}

} // namespace sallyport::policy::engine
