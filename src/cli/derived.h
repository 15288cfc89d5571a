#pragma once
// What the verbs check and trace derive from.
#include "inputs.h"
#include "verb.h"

#include <sallyport/checks/checks.h>

namespace sallyport::cli {

// subject: DOC, or a SOURCE without a Document. With --cluster, --config and the profile options.
base::Result<checks::Inputs> inputsOf(const Call& call, const std::string& subject);

} // namespace sallyport::cli
