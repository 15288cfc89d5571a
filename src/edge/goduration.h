#pragma once
// Durations as Go's time.ParseDuration reads them ("1h30m", "1.5s", "0"), and
// as its words refuse them.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace sallyport::edge {

// Nanoseconds, or the text of Go's error.
std::variant<std::int64_t, std::string> parseGoDuration(std::string_view text);

// Why it is refused; empty when it is not.
std::string goDurationError(std::string_view text);

} // namespace sallyport::edge
