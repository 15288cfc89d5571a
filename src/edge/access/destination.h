#pragma once
// Destinations of Access applications: which URLs they cover and which of two
// is the more specific (Cloudflare One docs, policies/app-paths).
#include <sallyport/edge/access.h>

namespace sallyport::edge {

bool hostMatches(std::string_view pattern, std::string_view host);
// below: whether a pattern covers what is below it too (destinations do, overrides do not).
Answer pathMatches(std::string_view pattern, std::string_view path, bool below);
// Of two destinations that cover the same URL: whether a is documented to win over b.
bool moreSpecific(const AccessDestination& a, const AccessDestination& b);
// Whether everything that a covers is also covered by b (nothing is claimed for two wildcard patterns).
bool within(const AccessDestination& a, const AccessDestination& b);
std::string lowerAscii(std::string_view text);

} // namespace sallyport::edge
