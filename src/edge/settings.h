#pragma once
// Members of a config.yml that stand for cloudflared's command line flags.
// cloudflared refuses a file in which one has another type than its flag.
#include <sallyport/base/tree.h>

namespace sallyport::edge {

struct SettingFailure {
    std::string text; // "expected string found int for edge-ip-version"
    base::Place place;
};

// The first that is refused.
std::optional<SettingFailure> settingFailure(const base::Tree& config);

} // namespace sallyport::edge
