#pragma once
// originRequest as cloudflared applies it (ingress/config.go): what a rule says,
// else what the whole configuration says, else the default. Durations are Go's
// in a config.yml ("1m30s") and whole seconds in Cloudflare's API.
#include <sallyport/edge/ingress.h>

namespace sallyport::edge {

struct OriginSetting {
    std::string name;
    base::Tree value; // null: none, such as access where nobody names it
    enum class From { rule, whole, fallback } from = From::fallback;
    bool operator==(const OriginSetting&) const = default;
};
// Every setting that a rule's origin is asked with, in cloudflared's order. `access` and `ipRules` are taken
// as a whole, not member by member.
std::vector<OriginSetting> originSettings(const IngressRule& rule, const base::Tree& whole);

// A Go duration in seconds; nothing when it is none, or not of whole seconds.
std::optional<std::int64_t> wholeSeconds(std::string_view duration);
// The durations of an originRequest in the form of the API, and of a config.yml. Members that are not known,
// and durations that cannot be said so, stay as they are; the latter are problems (origin-duration).
base::Tree originToApi(const base::Tree& originRequest, std::vector<base::Diagnostic>& problems);
base::Tree originToFile(const base::Tree& originRequest);

} // namespace sallyport::edge
