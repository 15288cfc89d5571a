#pragma once
// cloudflared's releases as image tags: YEAR.MONTH.PATCH.
#include <compare>
#include <optional>
#include <string>

namespace sallyport::checks {

struct Release {
    int year = 0, month = 0, patch = 0;
    auto operator<=>(const Release&) const = default;
};

// The tag of an image reference, without its digest; empty when there is none.
std::string tagOf(const std::string& image);
// Nothing when the tag is no release; an architecture behind it is passed over.
std::optional<Release> releaseOf(const std::string& image);

} // namespace sallyport::checks
