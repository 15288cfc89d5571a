#include "fixes.h"

namespace sallyport::gui {

namespace {

using session::MaybeEdit;

// As findings name an ingress rule (checks: titleOf).
std::string subjectOf(const model::PublicHostname& hostname) {
    const std::string host = hostname.hostname.empty() ? "the catch-all" : hostname.hostname;
    return hostname.path.empty() ? host : host + " (" + hostname.path + ")";
}

// "/api/*" is meant as "everything below /api".
std::string withoutGlob(const std::string& path) {
    std::string start = path.substr(0, path.find("/*"));
    return (start.starts_with('^') ? "" : "^") + start + "/";
}

std::string withoutPath(const std::string& service) {
    const std::size_t host = service.find("://");
    const std::size_t slash = host == std::string::npos ? std::string::npos : service.find('/', host + 3);
    return service.substr(0, slash);
}

MaybeEdit mended(const std::string& id, const model::Document& document, const model::Tunnel& tunnel,
                 const model::PublicHostname& one) {
    if (id == "path-unanchored")
        return session::renameHostname(document, tunnel.name, one.id, one.hostname, "^" + one.path);
    if (id == "path-glob")
        return session::renameHostname(document, tunnel.name, one.id, one.hostname, withoutGlob(one.path));
    if (id == "wildcard-never-matches" && one.hostname.starts_with('*'))
        return session::renameHostname(document, tunnel.name, one.id, "*." + one.hostname.substr(1),
                                       one.path);
    if (id == "service-with-path")
        return session::route(document, tunnel.name, one.id, withoutPath(one.service));
    return base::Error{};
}

} // namespace

std::optional<session::Edit> fixOf(const base::Diagnostic& finding, const model::Document& document) {
    for (const model::Tunnel& tunnel : document.tunnels) {
        if (finding.id == "rule-twice") {
            // The later of the two, which no request reaches.
            std::string last;
            for (const model::PublicHostname& one : tunnel.hostnames)
                if (subjectOf(one) == finding.subject)
                    last = one.id;
            if (auto edit = session::withdraw(document, tunnel.name, last))
                return *std::move(edit);
            continue;
        }
        for (const model::PublicHostname& one : tunnel.hostnames) {
            if (subjectOf(one) != finding.subject)
                continue;
            if (auto edit = mended(finding.id, document, tunnel, one))
                return *std::move(edit);
        }
    }
    return std::nullopt;
}

} // namespace sallyport::gui
