#include "fixing.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace sallyport::checks {

using base::Text;
using model::Document;
using model::PublicHostname;

std::optional<std::size_t> indexIn(const std::string& pointer, const std::string& name) {
    const std::size_t at = pointer.find(name);
    if (at == std::string::npos)
        return std::nullopt;
    std::size_t index = 0;
    const char* begin = pointer.data() + at + name.size();
    const auto [end, error] = std::from_chars(begin, pointer.data() + pointer.size(), index);
    return error == std::errc() && end != begin ? std::optional(index) : std::nullopt;
}

namespace {

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

} // namespace

std::optional<Fix> fixOf(const Document& document, const base::Diagnostic& finding) {
    if (auto fix = accessFix(document, finding))
        return fix;
    const auto make = table().find(finding.id);
    if (make == table().end())
        return std::nullopt;
    const Spot spot = spotOf(document, finding);
    if (!spot.hostname)
        return std::nullopt;
    return make->second(spot);
}

} // namespace sallyport::checks
