#pragma once
// Rows of bits, one bit for each class of participants, and the arena in which
// a computation keeps those it makes on the way. Nothing and everything take no
// room, and neither does a row that another one already is.
#include <sallyport/policy/evaluate.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace sallyport::policy::engine {

using Word = std::uint64_t;

class Arena {
public:
    explicit Arena(std::size_t words) : m_words(words), m_full(words, ~Word{0}) {}
    std::size_t words() const { return m_words; }
    const Word* full() const { return m_full.data(); }
    Word* take(); // holds anything
    void clear() { m_used = 0; }

private:
    static constexpr std::size_t perBlock = 64;
    std::size_t m_words;
    std::vector<Word> m_full;
    std::vector<std::unique_ptr<Word[]>> m_blocks;
    std::size_t m_used = 0;
};

// A set of classes. It lives as long as its arena is not cleared, or what it was made from.
class Row {
public:
    Row() = default;
    Row(const Word* bits, Arena& arena) : m_bits(bits), m_arena(&arena) {}
    static Row full(Arena& arena) { return {arena.full(), arena}; }

    bool empty() const { return !m_bits; }
    bool isFull() const { return m_bits && m_bits == m_arena->full(); }
    const Word* bits() const { return m_bits; } // null: none
    Arena* arena() const { return m_arena; }    // null for nothing
    bool test(std::uint32_t at) const { return m_bits && ((m_bits[at / 64] >> (at % 64)) & 1U); }

    Row& operator|=(const Row& other);
    Row& operator&=(const Row& other);
    Row& operator-=(const Row& other);

private:
    template<class Join> void join(const Word* other, const Join& of);

    const Word* m_bits = nullptr;
    Arena* m_arena = nullptr;
};

// A row that is kept; copies share it until one is changed.
class Bits {
public:
    Bits() = default;
    explicit Bits(const Row& row);
    static Bits all();

    Row row(Arena& arena) const;
    bool none() const { return m_kind == Kind::none; }
    bool isAll() const { return m_kind == Kind::all; }
    bool test(std::uint32_t at) const {
        return m_kind == Kind::all ||
               (m_kind == Kind::some && ((m_words[static_cast<std::ptrdiff_t>(at / 64)] >> (at % 64)) & 1U));
    }
    void set(std::uint32_t at, bool value, std::size_t words);
    const Word* words() const { return m_words.get(); }
    // Its part of the room that it shares.
    std::size_t bytes(std::size_t words) const {
        return m_words ? words * sizeof(Word) / static_cast<std::size_t>(std::max(m_words.use_count(), 1L))
                       : 0;
    }
    bool isSame(const Bits& other, std::size_t words) const;
    bool holds(const Row& row) const; // that and no more

private:
    enum class Kind : std::uint8_t { none, all, some };
    Kind m_kind = Kind::none;
    std::shared_ptr<Word[]> m_words;
};

// Calls visit(number) for each class of the row, up to count.
template<class Visit> void eachOf(const Row& row, std::size_t count, const Visit& visit) {
    if (row.empty())
        return;
    for (std::size_t word = 0; word * 64 < count; ++word)
        for (Word bits = row.bits()[word]; bits; bits &= bits - 1) {
            const std::size_t at = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            if (at >= count)
                return;
            visit(static_cast<std::uint32_t>(at));
        }
}

// Three answers for each class: yes, maybe, else no. A class is never in both.
struct Answers {
    Row yes, maybe;
};
Answers both(const Answers& a, const Answers& b);
Answers either(const Answers& a, const Answers& b);
Answers negated(const Answers& a, Arena& arena);

// Answers that are alike for most classes.
class Marks {
public:
    Marks(Certainty most, Arena& arena) : m_most(most), m_arena(arena) {}
    void set(std::uint32_t at, Certainty certainty);
    Answers take() const { return {row(m_yes, Certainty::yes), row(m_maybe, Certainty::maybe)}; }

private:
    void mark(Word*& words, Certainty of, Certainty certainty, std::uint32_t at);
    Row row(const Word* words, Certainty of) const;

    Certainty m_most;
    Arena& m_arena;
    Word* m_yes = nullptr;
    Word* m_maybe = nullptr;
};

} // namespace sallyport::policy::engine
