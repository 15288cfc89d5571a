#pragma once
// Names and patterns of names as Cilium compares them (pkg/fqdn/matchpattern):
// case and a trailing dot do not count, "*" alone is every name, "**." in front
// is one label or more, and any other "*" stays inside one label.
#include <string_view>

namespace sallyport::policy {

bool nameMatches(std::string_view pattern, std::string_view name);

// True for text that still holds a variable ("${VAR}"): what it says is not known.
inline bool isOpen(std::string_view text) {
    return text.find("${") != std::string_view::npos;
}

} // namespace sallyport::policy
