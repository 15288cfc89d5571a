#pragma once
// The demo world of resources/demo: a cluster's manifests and a Document beside
// them, to try everything on without a cluster or an account.
#include <sallyport/base/embedded.h>

namespace sallyport::checks {

std::span<const base::EmbeddedFile> demoWorld();

} // namespace sallyport::checks
