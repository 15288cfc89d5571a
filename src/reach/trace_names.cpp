// Certificate and DNS: whether a visitor finds the way to a tunnel.
#include "tracer.h"

#include <sallyport/edge/certificates.h>

#include <algorithm>

namespace sallyport::reach {

namespace {

using Kind = TraceHop::Kind;

constexpr std::string_view tunnelDomain = ".cfargotunnel.com";

// A name closer to the host wins (RFC 4592): the host itself, then wildcards from the nearest on.
std::vector<const DnsRecord*> recordsOf(const Tracer::Data& data, const std::string& host) {
    std::vector<const DnsRecord*> found;
    const auto collect = [&](const std::string& name) {
        const auto [first, last] = data.dns.equal_range(name);
        for (auto at = first; at != last; ++at)
            found.push_back(at->second);
        return !found.empty();
    };
    if (collect(host))
        return found;
    for (std::size_t dot = host.find('.'); dot != std::string::npos; dot = host.find('.', dot + 1))
        if (collect('*' + host.substr(dot)))
            break;
    return found;
}

// The tunnels that name the host most closely.
struct Naming {
    std::vector<std::size_t> tunnels;
    int level = 0;
};

Naming namingOf(const Tracer::Data& data, const std::string& host) {
    Naming naming;
    for (std::size_t i = 0; i < data.ground.tunnels.size(); ++i) {
        const int level = data.tunnel(i)->names(host);
        if (level == 0 || level < naming.level)
            continue;
        if (level > naming.level)
            naming = {{}, level};
        naming.tunnels.push_back(i);
    }
    return naming;
}

const model::ZoneSettings* settingsOf(const Tracer::Data& data, const std::string& zone) {
    if (!data.ground.document)
        return nullptr;
    const auto found = data.ground.document->zones.find(zone);
    return found == data.ground.document->zones.end() ? nullptr : &found->second;
}

// Of a zone that is known, or whose name covers the host.
void addCoverage(Tracing& at, const edge::Zone& zone) {
    using Coverage = edge::Coverage::Kind;
    const std::string& host = at.request.host;
    const model::ZoneSettings* settings = settingsOf(at.data, zone.name);
    const edge::Coverage coverage = edge::coverageOf(host, zone, settings);
    const auto place = [&] {
        return at.data.place("/edge/zones/" + base::pointerToken(zone.name) + "/certificates/" +
                             std::to_string(coverage.index));
    };
    switch (coverage.kind) {
    case Coverage::certificate:
        at.add(Kind::certificate, "passed", coverage.host,
               said("certificate-known", SALLYPORT_TR("The certificate for %1 covers it."), {coverage.host}))
            .place = place();
        return;
    case Coverage::universal:
        at.add(Kind::certificate, "passed", zone.name,
               said("certificate-universal", SALLYPORT_TR("Universal SSL covers %1 and one label below it."),
                    {zone.name}))
            .assumed = !zone.known;
        return;
    case Coverage::totalTls:
        at.add(Kind::certificate, "passed", zone.name,
               said("certificate-total-tls",
                    SALLYPORT_TR("Total TLS of %1 orders a certificate for each proxied name."), {zone.name}))
            .assumed = true;
        return;
    case Coverage::pending:
        at.add(Kind::certificate, "unknown", coverage.host,
               said("certificate-pending",
                    SALLYPORT_TR("The certificate for %1 would cover it, and is not active: %2."),
                    {coverage.host, coverage.status}))
            .place = place();
        return;
    case Coverage::notListed:
        at.add(Kind::certificate, "unknown", zone.name,
               said("certificate-not-listed",
                    SALLYPORT_TR("None of the certificates of %1 that were read names %2."),
                    {zone.name, host}));
        return;
    case Coverage::none:
        break;
    }
    const bool universal = !settings || settings->universalSsl.value_or(true);
    at.add(Kind::certificate, "denied", zone.name,
           universal ? said("certificate-too-deep",
                            SALLYPORT_TR("Universal SSL covers %1 and one label below it, not %2: visitors "
                                         "get no secure connection."),
                            {zone.name, host})
                     : said("certificate-none",
                            SALLYPORT_TR("Universal SSL of %1 is switched off, and no certificate that is "
                                         "known covers %2: visitors get no secure connection."),
                            {zone.name, host}));
}

std::string titles(const Tracer::Data& data, const std::vector<std::size_t>& tunnels) {
    std::string out;
    for (const std::size_t one : tunnels)
        out += (out.empty() ? "" : ", ") + data.ground.tunnels[one].name;
    return out;
}

// A tunnel's id in these files, or the place of one (a variable).
struct Led {
    const DnsRecord* record = nullptr;
    std::string id;
};

std::optional<std::size_t> tunnelWithId(const Tracer::Data& data, const std::string& id) {
    const auto& tunnels = data.ground.tunnels;
    const auto found =
        std::find_if(tunnels.begin(), tunnels.end(), [&](const TracedTunnel& one) { return one.id == id; });
    if (found == tunnels.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - tunnels.begin());
}

std::optional<std::size_t> byRecord(Tracing& at, const DnsRecord& record, const Naming& naming) {
    const std::string& host = at.request.host;
    if (!record.target.ends_with(tunnelDomain)) {
        at.add(Kind::dns, "denied", host,
               said("dns-elsewhere", SALLYPORT_TR("Its record leads to %1, not to a tunnel."),
                    {record.target}))
            .place = record.place;
        return std::nullopt;
    }
    if (!record.proxied) {
        at.add(Kind::dns, "denied", host,
               said("dns-not-proxied",
                    SALLYPORT_TR("Its record leads to the tunnel, but is not proxied: visitors find no "
                                 "server.")))
            .place = record.place;
        return std::nullopt;
    }
    const std::string id = record.target.substr(0, record.target.size() - tunnelDomain.size());
    std::optional<std::size_t> tunnel = tunnelWithId(at.data, id);
    const bool exact = tunnel.has_value();
    // An id that is not told, on either side: the tunnel that names the host.
    if (!tunnel && naming.tunnels.size() == 1 &&
        (id.find("${") != std::string::npos || at.data.ground.tunnels[naming.tunnels.front()].id.empty()))
        tunnel = naming.tunnels.front();
    TraceHop& hop = !tunnel
                        ? at.add(Kind::dns, "unknown", host,
                                 said("dns-other-tunnel",
                                      SALLYPORT_TR("Its record leads to the tunnel %1, of which nothing is "
                                                   "known here."),
                                      {id}))
                        : at.add(Kind::dns, "passed", host,
                                 said("dns-record", SALLYPORT_TR("Its record leads to the tunnel %1."),
                                      {at.data.ground.tunnels[*tunnel].name}));
    hop.place = record.place;
    hop.assumed = !exact;
    return tunnel;
}

// No record is shown. What the tunnels' own routes say: Sallyport writes the records that they need.
std::optional<std::size_t> byRoutes(Tracing& at, const Naming& naming) {
    const std::string& host = at.request.host;
    const auto& tunnels = at.data.ground.tunnels;
    if (tunnels.empty()) {
        at.add(Kind::dns, "unknown", host,
               said("dns-no-tunnel", SALLYPORT_TR("No tunnel is known that %1 could lead to."), {host}));
        return std::nullopt;
    }
    if (naming.tunnels.size() > 1) {
        at.add(Kind::dns, "unknown", host,
               said("dns-two-tunnels",
                    SALLYPORT_TR("Several tunnels route %1: %2. Its record can lead to one of them only, and "
                                 "it was not read."),
                    {host, titles(at.data, naming.tunnels)}));
        return std::nullopt;
    }
    if (naming.tunnels.size() == 1) {
        const std::string& tunnel = tunnels[naming.tunnels.front()].name;
        at.add(
              Kind::dns, "passed", host,
              naming.level == 2
                  ? said("dns-assumed",
                         SALLYPORT_TR("Assumed: a proxied record leads to the tunnel %1, as its route needs. "
                                      "What stands in DNS was not read."),
                         {tunnel})
                  : said("dns-assumed-wildcard",
                         SALLYPORT_TR("Assumed: a proxied wildcard record leads to the tunnel %1; it is made "
                                      "by hand. What stands in DNS was not read."),
                         {tunnel}))
            .assumed = true;
        return naming.tunnels.front();
    }
    std::vector<std::size_t> open; // that may route it
    for (std::size_t i = 0; i < tunnels.size(); ++i)
        if (!tunnels[i].routesKnown)
            open.push_back(i);
    if (open.empty() && tunnels.size() > 1)
        for (std::size_t i = 0; i < tunnels.size(); ++i)
            if (!at.data.tunnel(i)->rules.empty() &&
                at.data.tunnel(i)->rules.back().service.find("http_status") == std::string::npos)
                open.push_back(i); // a catch-all that is a real service
    const std::size_t first = open.empty() ? 0 : open.front();
    const bool unknown = open.size() > 1 || !tunnels[first].routesKnown;
    at.add(Kind::dns, unknown ? "unknown" : "passed", host,
           unknown
               ? said("dns-unrouted",
                      SALLYPORT_TR("No known route names %1, and what stands in DNS was not read."), {host})
               : said("dns-assumed-unrouted",
                      SALLYPORT_TR("No route names %1: visitors get here only if a record leads to the "
                                   "tunnel %2 all the same."),
                      {host, tunnels[first].name}))
        .assumed = !unknown;
    return open.size() > 1 ? std::nullopt : std::optional(first);
}

} // namespace

// Facts 3.4: Universal SSL covers the zone's own name and one label below it.
void traceCertificate(Tracing& at) {
    const std::string& host = at.request.host;
    if (!at.request.tls) {
        at.add(Kind::certificate, "skipped", host,
               said("certificate-none-needed", SALLYPORT_TR("A plain http request needs no certificate.")));
        return;
    }
    const edge::Zone zone = edge::zoneOf(host, at.data.zones);
    if (!zone.known && (edge::isTooDeep(host, zone) || !at.data.zones.empty())) {
        at.add(
            Kind::certificate, "unknown", host,
            at.data.zones.empty()
                ? said("certificate-zone-unknown",
                       SALLYPORT_TR("The zone of %1 is not known, so neither is what its certificate "
                                    "covers."),
                       {host})
                : said("certificate-other-zone",
                       SALLYPORT_TR("%1 is in none of the document's zones; what certificate it has is not "
                                    "known."),
                       {host}));
        return;
    }
    addCoverage(at, zone);
}

std::optional<std::size_t> traceDns(Tracing& at) {
    const Naming naming = namingOf(at.data, at.request.host);
    const std::vector<const DnsRecord*> records = recordsOf(at.data, at.request.host);
    if (records.empty())
        return byRoutes(at, naming);
    for (const DnsRecord* one : records)
        if (one->target != records.front()->target || one->proxied != records.front()->proxied) {
            at.add(Kind::dns, "unknown", at.request.host,
                   said("dns-contradicts",
                        SALLYPORT_TR("The manifests name more than one record for it: %1 "
                                     "and %2."),
                        {records.front()->target, one->target}))
                .place = one->place;
            return naming.tunnels.size() == 1 ? std::optional(naming.tunnels.front()) : std::nullopt;
        }
    return byRecord(at, *records.front(), naming);
}

} // namespace sallyport::reach
