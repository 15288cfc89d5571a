#include <sallyport/edge/names.h>

#include <algorithm>
#include <array>

namespace sallyport::edge {

namespace {

std::size_t labelsOf(const std::string& name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), '.')) + 1;
}

// Endings below which names are sold, that homelabs use; the Document's zones say it better.
constexpr std::array soldBelow{"co.uk",  "org.uk", "me.uk",  "com.au", "net.au",    "co.nz",  "co.jp",
                               "com.br", "co.za",  "co.in",  "com.tr", "com.cn",    "com.mx", "eu.org",
                               "us.kg",  "pp.ua",  "nom.za", "net.nz", "dpdns.org", "qzz.io", "com.ar"};

bool endsWithName(const std::string& name, const std::string& zone) {
    return name == zone || name.ends_with('.' + zone);
}

// The last `count` labels of a name.
std::string lastLabels(const std::string& name, std::size_t count) {
    std::size_t at = name.size();
    for (; count > 0 && at != std::string::npos; --count)
        at = at == 0 ? std::string::npos : name.rfind('.', at - 1);
    return at == std::string::npos ? name : name.substr(at + 1);
}

} // namespace

Zone zoneOf(const std::string& hostname, const std::vector<std::string>& zones) {
    Zone found;
    for (const std::string& zone : zones)
        if (endsWithName(hostname, zone) && (!found.known || labelsOf(zone) > labelsOf(found.name)))
            found = {zone, true};
    if (found.known)
        return found;
    const bool below = std::any_of(soldBelow.begin(), soldBelow.end(),
                                   [&](const char* end) { return endsWithName(hostname, end); });
    return {lastLabels(hostname, below ? 3 : 2), false};
}

bool isTooDeep(const std::string& hostname, const Zone& zone) {
    return labelsOf(hostname) > labelsOf(zone.name) + 1;
}

} // namespace sallyport::edge
