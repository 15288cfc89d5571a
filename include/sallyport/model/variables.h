#pragma once
// `${NAME}` as Flux writes variables into manifests. A text that still holds one
// after reading has no known value: nothing may be decided by it.
#include <sallyport/base/tree.h>

namespace sallyport::model {

// The names in ${NAME}, ${NAME:=default}, ...; `$${NAME}` is an escape and no variable. Each name once.
std::vector<std::string> variablesIn(std::string_view text);
// Those of every string and key below the node.
std::vector<std::string> variablesIn(const base::Tree& tree);

} // namespace sallyport::model
