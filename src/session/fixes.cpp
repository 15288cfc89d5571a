#include <sallyport/session/fixes.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace sallyport::session {

using model::Document;
using model::PublicHostname;
using model::Tunnel;

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
    const Tunnel* tunnel = nullptr;
    const PublicHostname* hostname = nullptr;
};

Spot spotOf(const Document& document, const base::Diagnostic& finding) {
    const auto tunnel = indexIn(finding.place.pointer, "/tunnels/");
    const auto hostname = indexIn(finding.place.pointer, "/hostnames/");
    if (!tunnel || !hostname || *tunnel >= document.tunnels.size() ||
        *hostname >= document.tunnels[*tunnel].hostnames.size())
        return {};
    return {&document.tunnels[*tunnel], &document.tunnels[*tunnel].hostnames[*hostname]};
}

std::optional<Edit> changed(const Document& document, const Spot& spot, const PublicHostname& to) {
    auto edit = changeHostname(document, spot.tunnel->name, spot.hostname->id, to);
    return edit ? std::optional(*std::move(edit)) : std::nullopt;
}

std::optional<Edit> withoutSecond(const Document& document, const Spot& spot) {
    auto edit = withdraw(document, spot.tunnel->name, spot.hostname->id);
    return edit ? std::optional(*std::move(edit)) : std::nullopt;
}

// "http://ghost.blog:2368/" -> "http://ghost.blog:2368"
std::optional<Edit> withoutPath(const Document& document, const Spot& spot) {
    PublicHostname to = *spot.hostname;
    const std::size_t scheme = to.service.find("://");
    const std::size_t slash = scheme == std::string::npos ? scheme : to.service.find('/', scheme + 3);
    if (slash == std::string::npos)
        return std::nullopt;
    to.service.resize(slash);
    return changed(document, spot, to);
}

std::optional<Edit> wholeLabel(const Document& document, const Spot& spot) {
    PublicHostname to = *spot.hostname;
    if (!to.hostname.starts_with('*'))
        return std::nullopt;
    to.hostname.insert(1, ".");
    return changed(document, spot, to);
}

std::optional<Edit> anchored(const Document& document, const Spot& spot) {
    PublicHostname to = *spot.hostname;
    to.path.insert(0, "^");
    return changed(document, spot, to);
}

std::optional<Edit> withoutGlob(const Document& document, const Spot& spot) {
    PublicHostname to = *spot.hostname;
    const std::size_t star = to.path.find("/*");
    if (star == std::string::npos || star + 2 < to.path.size())
        return std::nullopt; // more follows: what was meant is not plain
    to.path.resize(star + 1);
    if (!to.path.starts_with('^'))
        to.path.insert(0, "^");
    return changed(document, spot, to);
}

using Fix = std::optional<Edit> (*)(const Document&, const Spot&);
const std::map<std::string, Fix>& table() {
    static const std::map<std::string, Fix> fixes{
        {"rule-twice", withoutSecond},
        {"service-with-path", withoutPath},
        {"wildcard-never-matches", wholeLabel},
        {"path-unanchored", anchored},
        {"path-glob", withoutGlob},
    };
    return fixes;
}

} // namespace

std::optional<Edit> fixOf(const Document& document, const base::Diagnostic& finding) {
    const auto fix = table().find(finding.id);
    const Spot spot = spotOf(document, finding);
    return fix == table().end() || !spot.hostname ? std::nullopt : fix->second(document, spot);
}

} // namespace sallyport::session
