#pragma once
// The tables of fixes.cpp, by what they mend.
#include <sallyport/checks/fixes.h>

#include <optional>

namespace sallyport::checks {

// The number behind `name` in a JSON Pointer: 3 in /tunnels/3/hostnames/12.
std::optional<std::size_t> indexIn(const std::string& pointer, const std::string& name);
// Of findings about Access. None of these lets in anybody whom no policy names.
std::optional<Fix> accessFix(const model::Document& document, const base::Diagnostic& finding);

} // namespace sallyport::checks
