// The hostname field: what is proposed, and what is wrong while it is typed.
#include <sallyport/session/edits.h>

#include <sallyport/checks/names.h>

#include <algorithm>
#include <map>
#include <set>

namespace sallyport::session {

using base::Diagnostic;
using base::Severity;

namespace {

// Calls look(tunnel, hostname) for every hostname of the Document.
template<class Look> void eachHostname(const model::Document& document, Look look) {
    for (const model::Tunnel& tunnel : document.tunnels)
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            look(tunnel, hostname);
}

bool isCatchAll(const model::PublicHostname& hostname) {
    return hostname.hostname.empty() || hostname.hostname == "*";
}

// The Document's first zone, else the one that most of its hostnames are in.
std::string zoneToUse(const model::Document& document) {
    if (!document.cloudflare.zones.empty())
        return document.cloudflare.zones.front();
    std::map<std::string, int> counts;
    eachHostname(document, [&](const model::Tunnel&, const model::PublicHostname& hostname) {
        if (!isCatchAll(hostname))
            ++counts[checks::zoneOf(hostname.hostname, {}).name];
    });
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? "example.com" : most->first;
}

// Letters, digits and dashes of a text.
std::string slug(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool upper = c >= 'A' && c <= 'Z';
        if (c == '*')
            out += "wildcard-";
        else if (word || upper)
            out += static_cast<char>(upper ? c - 'A' + 'a' : c);
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

Diagnostic problem(Severity severity, const std::string& id, const std::string& subject,
                   const std::string& message, std::vector<std::string> args) {
    return {severity, id, {id, message, std::move(args)}, subject, {}, {}, {}};
}

} // namespace

std::string proposedHostname(const model::Document& document, const std::string& ns,
                             const std::string& service) {
    std::set<std::string> taken;
    eachHostname(document, [&](const model::Tunnel&, const model::PublicHostname& hostname) {
        taken.insert(hostname.hostname);
    });
    const std::string end = "." + zoneToUse(document);
    if (std::string plain = service + end; !taken.contains(plain))
        return plain;
    std::string longer = service;
    if (!ns.empty() && ns != service) {
        longer.append("-").append(ns);
        if (std::string name = longer + end; !taken.contains(name))
            return name;
    }
    for (int i = 2;; ++i) {
        std::string name = service;
        name.append("-").append(std::to_string(i)).append(end);
        if (!taken.contains(name))
            return name;
    }
}

std::string serviceUrl(const std::string& ns, const std::string& service, const model::ServicePort& port) {
    const bool tls = port.port == 443 || port.port == 8443 || port.name.starts_with("https");
    return (tls ? "https://" : "http://") + service + "." + ns + ":" + std::to_string(port.port);
}

std::string proposedId(const model::Document& document, const std::string& hostname,
                       const std::string& path) {
    std::set<std::string> taken;
    eachHostname(document,
                 [&](const model::Tunnel&, const model::PublicHostname& one) { taken.insert(one.id); });
    std::string wanted = hostname.empty() || hostname == "*" ? "catch-all" : slug(hostname);
    if (!path.empty())
        wanted += "-" + slug(path);
    wanted = slug(wanted).empty() ? "rule" : slug(wanted);
    std::string id = wanted;
    for (int i = 2; taken.contains(id); ++i)
        id = wanted + "-" + std::to_string(i);
    return id;
}

std::string flatHostname(const model::Document& document, const std::string& hostname) {
    const checks::Zone zone = checks::zoneOf(hostname, zonesOf(document));
    if (!checks::isTooDeep(hostname, zone) || hostname.starts_with("*") ||
        hostname.size() <= zone.name.size() + 1)
        return {};
    std::string label = hostname.substr(0, hostname.size() - zone.name.size() - 1);
    std::ranges::replace(label, '.', '-');
    const std::string flat = label + '.' + zone.name;
    bool taken = label.size() > 63;
    eachHostname(document, [&](const model::Tunnel&, const model::PublicHostname& one) {
        taken = taken || one.hostname == flat;
    });
    return taken ? std::string() : flat;
}

// https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/use-cases/ssh, .../rdp and
// .../smb: client-side cloudflared.
std::string visitorCommand(const model::PublicHostname& hostname) {
    const auto url = model::ServiceUrl::parse(hostname.service);
    if (!url || hostname.hostname.empty() || hostname.hostname.starts_with("*"))
        return {};
    const std::string to = " --hostname " + hostname.hostname;
    if (url->scheme == "ssh")
        return "cloudflared access ssh" + to;
    if (url->scheme == "rdp")
        return "cloudflared access rdp" + to + " --url rdp://localhost:3389";
    if (url->scheme == "smb")
        return "cloudflared access smb" + to + " --url localhost:8445";
    if (url->scheme == "tcp")
        return "cloudflared access tcp" + to + " --url localhost:" + std::to_string(url->port.value_or(7864));
    return {};
}

std::vector<Diagnostic> hostnameProblems(const model::Document& document, const std::string& hostname,
                                         const std::string& path, const std::string& exceptId) {
    std::vector<Diagnostic> problems;
    if (!model::isHostnamePattern(hostname)) {
        problems.push_back(
            problem(Severity::error, "hostname-invalid", hostname,
                    SALLYPORT_TR("\"%1\" is no hostname: lower-case letters, digits and dashes "
                                 "between dots, or *.NAME."),
                    {hostname}));
        return problems;
    }
    bool told = false;
    eachHostname(document, [&](const model::Tunnel& tunnel, const model::PublicHostname& other) {
        if (told || other.hostname != hostname || (!exceptId.empty() && other.id == exceptId))
            return;
        if (other.path == path) {
            told = true;
            problems.push_back(problem(Severity::error, "hostname-taken", hostname,
                                       SALLYPORT_TR("%1 is published already, by the tunnel %2."),
                                       {hostname, tunnel.name}));
        }
    });
    const std::vector<std::string>& zones = document.cloudflare.zones;
    const checks::Zone zone = checks::zoneOf(hostname, zones);
    if (!zones.empty() && !zone.known)
        problems.push_back(problem(Severity::warning, "hostname-other-zone", hostname,
                                   SALLYPORT_TR("%1 is in none of the document's zones."), {hostname}));
    if (hostname != "*" && checks::isTooDeep(hostname, zone))
        problems.push_back(problem(Severity::warning, "hostname-deep", hostname,
                                   SALLYPORT_TR("%1 is more than one label deep: the free certificate does "
                                                "not cover it."),
                                   {hostname}));
    return problems;
}

std::vector<Diagnostic> serviceProblems(const std::string& service) {
    const auto url = model::ServiceUrl::parse(service);
    if (url)
        return {};
    return {{Severity::error, url.error().message.id, url.error().message, service, {}, {}, {}}};
}

} // namespace sallyport::session
