#pragma once
// Strategic merge patches as kustomize applies them (kyaml merge2): lists of
// Kubernetes' own types merge by their keys, all other lists are replaced, and
// what a patch adds to a list comes first.
#include <sallyport/base/tree.h>

#include <optional>
#include <string>

namespace sallyport::source {

// The patched object, nothing when the patch deletes it, or an error when the two have different shapes.
// Lists of a kind that the built-in schema does not know (custom resources) are replaced.
base::Result<std::optional<base::Tree>> strategicMerge(const base::Tree& object, const base::Tree& patch);

} // namespace sallyport::source
