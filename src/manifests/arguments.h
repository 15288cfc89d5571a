#pragma once
// The command line of cloudflared for a plan.
#include "plan.h"

namespace sallyport::manifests {

std::vector<std::string> argumentsOf(const Plan& plan, std::vector<base::Diagnostic>& notes);

} // namespace sallyport::manifests
