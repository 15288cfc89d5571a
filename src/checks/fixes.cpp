#include <sallyport/checks/fixes.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace sallyport::checks {

using base::Text;
using model::Document;
using model::PublicHostname;

namespace {

// The number behind `name` in a JSON Pointer: 3 in /tunnels/3/hostnames/12.
std::optional<std::size_t> indexIn(const std::string& pointer, const std::string& name) {
    const std::size_t at = pointer.find(name);
    if (at == std::string::npos)
        return std::nullopt;
    std::size_t index = 0;
    const char* begin = pointer.data() + at + name.size();
    const auto [end, error] = std::from_chars(begin, pointer.data() + pointer.size(), index);
    return error == std::errc() && end != begin ? std::optional(index) : std::nullopt;
}

struct Spot {
    std::size_t tunnel = 0;
    const model::List<PublicHostname>* beside = nullptr; // of its tunnel
    const PublicHostname* hostname = nullptr;
};

Spot spotOf(const Document& document, const base::Diagnostic& finding) {
    const auto tunnel = indexIn(finding.place.pointer, "/tunnels/");
    const auto hostname = indexIn(finding.place.pointer, "/hostnames/");
    if (!tunnel || !hostname || *tunnel >= document.tunnels.size() ||
        *hostname >= document.tunnels[*tunnel].hostnames.size())
        return {};
    const auto& beside = document.tunnels[*tunnel].hostnames;
    return {*tunnel, &beside, &beside[*hostname]};
}

std::optional<Fix> becomes(const Spot& spot, Text text, const PublicHostname& to) {
    // Mending one thing must not put two of the same in the tunnel.
    for (const PublicHostname& other : *spot.beside)
        if (other.id != to.id && other.hostname == to.hostname && other.path == to.path)
            return std::nullopt;
    return Fix{std::move(text), [tunnel = spot.tunnel, to](Document& document) {
                   auto& hostnames = document.tunnels.edit(tunnel).hostnames;
                   for (std::size_t i = 0; i < hostnames.size(); ++i)
                       if (hostnames[i].id == to.id)
                           hostnames.edit(i) = to;
               }};
}

std::string nameOf(const PublicHostname& hostname) {
    return hostname.hostname + hostname.path;
}

std::optional<Fix> withoutSecond(const Spot& spot) {
    return Fix{{"fix-withdraw", SALLYPORT_TR("Withdraw the second %1"), {nameOf(*spot.hostname)}},
               [tunnel = spot.tunnel, id = spot.hostname->id](Document& document) {
                   document.tunnels.edit(tunnel).hostnames.eraseIf(
                       [&](const PublicHostname& one) { return one.id == id; });
               }};
}

// "http://ghost.blog:2368/" -> "http://ghost.blog:2368"
std::optional<Fix> withoutPath(const Spot& spot) {
    PublicHostname to = *spot.hostname;
    const std::size_t scheme = to.service.find("://");
    const std::size_t slash = scheme == std::string::npos ? scheme : to.service.find('/', scheme + 3);
    if (slash == std::string::npos)
        return std::nullopt;
    to.service.resize(slash);
    return becomes(spot, {"fix-service", SALLYPORT_TR("Lead %1 to %2"), {nameOf(to), to.service}}, to);
}

std::optional<Fix> wholeLabel(const Spot& spot) {
    PublicHostname to = *spot.hostname;
    if (!to.hostname.starts_with('*'))
        return std::nullopt;
    to.hostname.insert(1, ".");
    return becomes(spot, {"fix-rename", SALLYPORT_TR("Write it as %1"), {nameOf(to)}}, to);
}

std::optional<Fix> anchored(const Spot& spot) {
    PublicHostname to = *spot.hostname;
    to.path.insert(0, "^");
    return becomes(spot, {"fix-rename", SALLYPORT_TR("Write it as %1"), {nameOf(to)}}, to);
}

// "/api/*" is meant as "everything below /api".
std::optional<Fix> withoutGlob(const Spot& spot) {
    PublicHostname to = *spot.hostname;
    const std::size_t star = to.path.find("/*");
    if (star == std::string::npos || star + 2 < to.path.size())
        return std::nullopt; // more follows: what was meant is not plain
    to.path.resize(star + 1);
    if (!to.path.starts_with('^'))
        to.path.insert(0, "^");
    return becomes(spot, {"fix-rename", SALLYPORT_TR("Write it as %1"), {nameOf(to)}}, to);
}

using Make = std::optional<Fix> (*)(const Spot&);
const std::map<std::string, Make>& table() {
    static const std::map<std::string, Make> fixes{
        {"rule-twice", withoutSecond},
        {"service-with-path", withoutPath},
        {"wildcard-never-matches", wholeLabel},
        {"path-unanchored", anchored},
        {"path-glob", withoutGlob},
    };
    return fixes;
}

// "{geo: DE}" and "{geo: {country_code: DE}}"; empty: another condition.
std::string countryOf(const base::Tree& selector) {
    const base::Tree* geo = selector.find("geo");
    return !geo ? std::string() : geo->isMap() ? geo->text({"country_code"}) : geo->scalarText();
}

// Countries that a policy requires all at once become a group, of which any will do.
std::optional<Fix> eitherCountry(const Document& document, const base::Diagnostic& finding) {
    const auto application = indexIn(finding.place.pointer, "/access/");
    const auto policy = indexIn(finding.place.pointer, "/policies/");
    if (!application || !policy || *application >= document.access.size() ||
        *policy >= document.access[*application].policies.size())
        return std::nullopt;
    model::AccessGroup group;
    group.include = base::Tree::list();
    base::Tree require = base::Tree::list();
    const auto selectors = document.access[*application].policies[*policy].require.items();
    for (const base::Tree& selector : selectors) {
        const std::string country = countryOf(selector);
        if (country.empty()) {
            require.append(selector);
            continue;
        }
        group.name += (group.name.empty() ? "" : " or ") + country;
        group.include.append(selector);
    }
    if (group.include.size() < 2)
        return std::nullopt;
    const std::string wanted = group.name;
    const auto taken = [&] {
        return std::any_of(document.accessGroups.begin(), document.accessGroups.end(),
                           [&](const model::AccessGroup& one) { return one.name == group.name; });
    };
    for (int i = 2; taken(); ++i)
        group.name = wanted + " " + std::to_string(i);
    base::Tree reference = base::Tree::map();
    reference.set("group", base::Tree::string(group.name));
    require.append(std::move(reference));
    return Fix{{"fix-countries", SALLYPORT_TR("Require any of the countries, as the group %1"), {group.name}},
               [=, at = *application, index = *policy](Document& now) {
                   now.accessGroups.push_back(group);
                   now.access.edit(at).policies.edit(index).require = require;
               }};
}

} // namespace

std::optional<Fix> fixOf(const Document& document, const base::Diagnostic& finding) {
    if (finding.id == "access-two-countries")
        return eitherCountry(document, finding);
    const auto make = table().find(finding.id);
    if (make == table().end())
        return std::nullopt;
    const Spot spot = spotOf(document, finding);
    if (!spot.hostname)
        return std::nullopt;
    return make->second(spot);
}

} // namespace sallyport::checks
