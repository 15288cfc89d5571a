#pragma once
// The Applications that an Argo CD ApplicationSet makes, as far as files tell:
// list generators and Git directory and file generators.
#include "files.h"

namespace sallyport::source {

// Generators that need the cluster or something elsewhere are noted.
std::vector<base::Tree> applicationsOf(const base::Tree& applicationSet, Files& files, Notes& notes);

} // namespace sallyport::source
