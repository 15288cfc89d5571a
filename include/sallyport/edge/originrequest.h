#pragma once
// originRequest as cloudflared applies it (ingress/config.go): what a rule says,
// else what the whole configuration says, else the default; and which of it a
// kind of service is asked with at all. Durations are Go's in a config.yml
// ("1m30s"), and in a Document; whole seconds in Cloudflare's API.
#include <sallyport/edge/ingress.h>

namespace sallyport::edge {

struct OriginSetting {
    std::string name;
    base::Tree value; // null: none, such as access where the rule has none
    enum class From { rule, whole, fallback } from = From::fallback;
    bool matters = true; // false: a service of this kind is never asked with it
    bool operator==(const OriginSetting&) const = default;
};
// Every setting of a rule, in cloudflared's order. `access` and `ipRules` are those of the rule alone: what
// the whole says of them is read and never asked (ingress/ingress.go, validateIngress).
std::vector<OriginSetting> originSettings(const IngressRule& rule, const base::Tree& whole);
// One of them, of an originRequest and that of the whole; `matters` is left true.
OriginSetting originSetting(const base::Tree& own, const base::Tree& whole, std::string_view name);
// True, as cloudflared's decoder takes it: also YAML's older words.
bool isOn(const OriginSetting& setting);
bool isOn(const base::Tree* value);

// The certificate that a service must show for a request to `host`.
struct OriginTls {
    bool asked = false;   // it speaks TLS
    bool checked = false; // not with noTLSVerify
    std::string name;     // that the certificate must carry
};
OriginTls originTls(const IngressRule& rule, const base::Tree& whole, std::string_view host);

// A Go duration in seconds; nothing when it is none, or not of whole seconds.
std::optional<std::int64_t> wholeSeconds(std::string_view duration);
// The durations of an originRequest in the form of the API, and of a config.yml. Members that are not known,
// and durations that cannot be said so, stay as they are; the latter are problems (origin-duration).
base::Tree originToApi(const base::Tree& originRequest, std::vector<base::Diagnostic>& problems);
base::Tree originToFile(const base::Tree& originRequest);

// Why cloudflared would refuse an originRequest in a config.yml, in its words, with the member's pointer.
struct OriginRefusal {
    std::string pointer; // "/access/required"
    std::string text;    // "cannot unmarshal !!str `maybe` into bool"
};
std::vector<OriginRefusal> originRefusals(const base::Tree& originRequest);

} // namespace sallyport::edge
