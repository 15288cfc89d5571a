#pragma once
// Zones of public hostnames, and how deep a name stands below its zone.
#include <string>
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

} // namespace sallyport::edge
