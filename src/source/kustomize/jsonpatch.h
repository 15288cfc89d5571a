#pragma once
// JSON Patch (RFC 6902), with the leniences of the library kustomize uses:
// negative list indices count from the end.
#include <sallyport/base/tree.h>

namespace sallyport::source {

// Applies all operations or none.
base::Result<base::Tree> applyJsonPatch(const base::Tree& document, const base::Tree& operations);

} // namespace sallyport::source
