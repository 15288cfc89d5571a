#pragma once
// is_timed_hmac_valid_v0() and Base64.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sallyport::edge::rules {

// Either alphabet, with or without padding; nothing when it is none.
std::optional<std::string> base64Decoded(std::string_view text);

struct Hmac {
    std::string key;
    std::string message; // message, separator, timestamp, "-", Base64 of the MAC
    std::int64_t lifetime = 0;
    std::int64_t now = 0;
    std::int64_t separator = 0; // its length
    bool urlSafe = false;       // else the Base64 is percent-encoded
};
bool isValid(const Hmac& hmac);

} // namespace sallyport::edge::rules
