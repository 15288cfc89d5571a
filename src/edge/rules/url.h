#pragma once
// Paths and texts of URLs as the rules language sees them.
#include <string>
#include <string_view>

namespace sallyport::edge::rules {

// %XX decoded, the rest as it is.
std::string percentDecoded(std::string_view text);
// url_decode(): + is a space; unicode: %uXXXX too; recursive: until nothing changes.
std::string urlDecoded(std::string_view text, bool recursive, bool unicode);

} // namespace sallyport::edge::rules
