#pragma once
// Two changed versions of a Document and what both came from, put together when
// they changed different parts. Works on Trees; elements of lists are told apart
// by id, name or ref.
#include <sallyport/base/tree.h>

namespace sallyport::session {

// The same part, changed by both in different ways.
struct Conflict {
    std::string pointer;            // with ids in place of indices: /tunnels/homelab/hostnames/blog/service
    std::string base, mine, theirs; // as YAML; empty: not there
};

struct Merged {
    base::Tree tree; // theirs' side is left out where they are in conflict
    std::vector<Conflict> conflicts;
};

Merged merge(const base::Tree& common, const base::Tree& mine, const base::Tree& theirs);

} // namespace sallyport::session
