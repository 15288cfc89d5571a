#pragma once
// What differs between two Trees, as a list of changes in document order. Member
// order and origins do not count. Lists are compared place by place after their
// common beginning and end, so that one inserted item is one change.
#include <sallyport/base/tree.h>

namespace sallyport::base {

struct Change {
    std::string pointer;        // JSON Pointer: into the new Tree, or into the old one when removed
    std::optional<Tree> before; // empty: added
    std::optional<Tree> after;  // empty: removed
};

std::vector<Change> diff(const Tree& before, const Tree& after);

} // namespace sallyport::base
