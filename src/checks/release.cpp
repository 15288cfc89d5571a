#include "release.h"

#include <array>
#include <charconv>

namespace sallyport::checks {

std::string tagOf(const std::string& image) {
    const std::string named = image.substr(0, image.find('@'));
    const std::size_t slash = named.rfind('/');
    const std::size_t colon = named.find(':', slash == std::string::npos ? 0 : slash);
    return colon == std::string::npos ? std::string() : named.substr(colon + 1);
}

// cloudflared's releases are YEAR.MONTH.PATCH; an architecture may follow.
std::optional<Release> releaseOf(const std::string& image) {
    const std::string tag = tagOf(image);
    std::array<int, 3> parts{};
    const char* at = tag.data();
    const char* const end = tag.data() + tag.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [next, error] = std::from_chars(at, end, parts[i]);
        if (error != std::errc() || (i < 2 && (next == end || *next != '.')))
            return std::nullopt;
        at = i < 2 ? next + 1 : next;
    }
    if (parts[0] < 2018 || parts[1] < 1 || parts[1] > 12)
        return std::nullopt;
    return Release{parts[0], parts[1], parts[2]};
}

} // namespace sallyport::checks
