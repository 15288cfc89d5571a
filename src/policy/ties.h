#pragma once
// Policies of one priority: the API leaves the order among them open, so where
// two of them may cover the same connection and say different things, what
// happens is not defined.
#include <sallyport/policy/ruleset.h>

namespace sallyport::policy {

// False only when no participant, there or yet to come, can match both.
bool mayOverlap(const Selector& a, const Selector& b);

// One doubt for each policy that shares its place with an earlier one. whatever: also where they cannot
// disagree.
std::vector<Doubt> ties(const Tier& tier, bool whatever);

} // namespace sallyport::policy
