#pragma once
#include <string_view>

namespace sallyport::source {

// Shell patterns: * for any run of characters, ? for one. Takes linear time in practice, never more than
// the product of the lengths.
bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace sallyport::source
