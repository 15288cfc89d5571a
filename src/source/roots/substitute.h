#pragma once
// Flux's postBuild substitution: the `${VAR}` of fluxcd/pkg/envsubst.
#include <sallyport/base/tree.h>

#include <functional>
#include <optional>
#include <string>

namespace sallyport::source {

// The value of a variable, or nothing when it is not known.
using Lookup = std::function<std::optional<std::string>(const std::string&)>;

// ${VAR}, ${VAR:-d}, ${VAR:=d}, ${VAR-d}, ${VAR=d}, ${#VAR}, ${VAR^}, ${VAR^^}, ${VAR,}, ${VAR,,},
// ${VAR:position:length}, ${VAR#prefix}, ${VAR##prefix}, ${VAR%suffix}, ${VAR%%suffix}, ${VAR/old/new},
// ${VAR//old/new}; $${VAR} gives ${VAR}. What has no value stays verbatim.
std::string substitute(std::string_view text, const Lookup& lookup);

// Substitutes in every string and key. A text that stood unquoted takes the type that its value has: Flux
// substitutes in the written YAML.
void substitute(base::Tree& tree, const Lookup& lookup);

} // namespace sallyport::source
