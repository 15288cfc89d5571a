#pragma once
// Zones of public hostnames, how deep a name stands below its zone, and what
// countries are called.
#include <sallyport/base/text.h>

#include <string>
#include <string_view>
#include <vector>

namespace sallyport::edge {

// The zone of a hostname: the longest of `zones` that it ends with, else what is likely bought (known:
// false).
struct Zone {
    std::string name;
    bool known = false;
};
Zone zoneOf(const std::string& hostname, const std::vector<std::string>& zones);

// Universal SSL covers a zone's own name and one label below it (facts: Universal SSL, full setup).
bool isTooDeep(const std::string& hostname, const Zone& zone);

// "DE" as "Germany", "NL" as "the Netherlands": as it stands behind "in" and "from". A code that is none
// stays as it is.
base::Text countryWords(std::string_view code);

} // namespace sallyport::edge
