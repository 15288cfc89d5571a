#pragma once
// Host names of ingress rules in their second form.
#include <optional>
#include <string>

namespace sallyport::edge {

// What golang.org/x/net/idna's Lookup profile makes of a rule's host (UTS 46, non-transitional, STD3): the
// form in lower case and punycode that cloudflared also compares with. Nothing when it is the same or the
// profile refuses it ("*.bücher.example": the asterisk).
std::optional<std::string> punycodeOf(const std::string& hostname);

} // namespace sallyport::edge
