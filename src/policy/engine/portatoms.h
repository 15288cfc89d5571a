#pragma once
// Ports that no rule tells apart, as atoms: a set of ports is a mask of them,
// and sets meet by one "and".
#include <sallyport/policy/ports.h>

#include <cstdint>
#include <map>
#include <utility>

namespace sallyport::policy::engine {

class PortMask {
public:
    bool test(std::size_t atom) const {
        const std::size_t word = atom / 64;
        const std::uint64_t bits = word < 2 ? m_low[word] : word - 2 < m_more.size() ? m_more[word - 2] : 0;
        return (bits >> (atom % 64)) & 1U;
    }
    void set(std::size_t atom);
    bool empty() const;
    // Whether some of these atoms are in the other one, and some are not.
    bool isCutBy(const PortMask& other) const;
    std::size_t first() const; // the lowest atom; not of an empty one
    PortMask& operator|=(const PortMask&);
    PortMask& operator&=(const PortMask&);
    PortMask& operator-=(const PortMask&);
    friend PortMask operator|(PortMask a, const PortMask& b) { return a |= b; }
    friend PortMask operator&(PortMask a, const PortMask& b) { return a &= b; }
    friend PortMask operator-(PortMask a, const PortMask& b) { return a -= b; }
    bool operator==(const PortMask&) const = default;
    struct Hash {
        std::size_t operator()(const PortMask& mask) const;
    };

private:
    std::array<std::uint64_t, 2> m_low{};
    std::vector<std::uint64_t> m_more; // never ends in a zero
};

class PortAtoms {
public:
    using Id = std::uint32_t;
    static constexpr Id none = 0, everything = 1;

    PortAtoms();
    Id id(const PortSet& ports);
    const PortSet& set(Id id) const { return *m_sets[id]; }

    // Cuts the atoms that the sets met so far ask for.
    void settle();
    // What became of the atoms since it was asked last: of each the first one that it became, and then the
    // end; empty: nothing changed.
    std::vector<std::size_t> changes() { return std::exchange(m_changes, {}); }
    const PortMask& mask(Id id) const { return m_masks[id]; } // after settle()
    std::size_t count() const { return m_starts.size(); }
    PortSet ports(const PortMask& mask) const;

private:
    PortMask maskOf(const PortSet& ports) const;

    struct SetLess {
        bool operator()(const PortSet& a, const PortSet& b) const;
    };
    std::map<PortSet, Id, SetLess> m_ids;
    std::vector<const PortSet*> m_sets;
    std::vector<PortMask> m_masks;
    std::vector<std::size_t> m_changes;
    std::vector<int> m_starts; // of the atoms, on a line on which the protocols follow each other
};

// A mask of atoms as they were, after settle() cut them further.
PortMask recut(const PortMask& mask, const std::vector<std::size_t>& became);

} // namespace sallyport::policy::engine
