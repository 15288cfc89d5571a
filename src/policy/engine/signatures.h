#pragma once
// Subjects that the same policies select are alike, and are folded once, for
// all peers: for each group of ports that these rules do not tell apart, the
// row of those classes with which they are allowed.
#include "rules.h"

namespace sallyport::policy::engine {

// In one direction, a group of ports and the peers it is open to.
struct PortRow {
    PortMask ports;
    Bits allowed, unknown, l7; // l7 is part of allowed
};

struct Signature {
    Direction direction = Direction::egress;
    std::vector<std::uint32_t> key;
    std::vector<std::uint32_t> entries; // entryOf(item, certainty), in the order of a Selection
    ClassId example = 0;                // one of the subjects
    std::uint32_t subjects = 0;
    std::uint32_t families = 0; // of the subjects' addresses, where that counts; none: both
    bool folded = false;
    std::vector<PortRow> rows; // their ports are disjoint; ports in no row are denied to everyone
};

inline std::uint32_t entryOf(std::uint32_t item, Certainty certainty) {
    return item * 2 + (certainty == Certainty::maybe ? 1 : 0);
}
inline std::uint32_t itemOf(std::uint32_t entry) {
    return entry / 2;
}
inline Certainty certaintyOf(std::uint32_t entry) {
    return entry % 2 ? Certainty::maybe : Certainty::yes;
}

// What a signature says of one class of peers.
struct Verdicts {
    PortMask allowed, unknown, l7;
    bool operator==(const Verdicts&) const = default;
};
Verdicts verdicts(const Signature& signature, const Classes& classes, ClassId peer);

// rules: beside the entries of the selection; null for a doubt.
std::vector<PortRow> foldRows(const Selection& selection, std::span<const Rules* const> rules,
                              const Classes& classes, PortAtoms& atoms, Arena& arena);

} // namespace sallyport::policy::engine
