#pragma once
// networking.k8s.io/v1 NetworkPolicy, read with the rules by which the API
// server refuses one (pkg/apis/networking/validation), and written.
#include "../reading.h"

#include <sallyport/policy/generate.h>

namespace sallyport::policy::kubernetes {

// refuseUnclear: CompileOptions.
void parse(const model::Object& object, const std::string& tier, bool refuseUnclear, Compiled& out);
base::Result<std::vector<base::Tree>> generate(const Intent& intent);

} // namespace sallyport::policy::kubernetes
