// Findings about public hostnames: certificates, DNS, and what they open to
// the internet.
#include "context.h"

#include <sallyport/edge/access.h>
#include <sallyport/edge/certificates.h>

#include <sallyport/checks/names.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sallyport::checks {

namespace {

using edge::IngressRule;

void hostnameDeep(const Context& context, Report& report) {
    std::vector<std::string> zones;
    const model::Document* document = context.inputs.document.get();
    if (document)
        zones = document->cloudflare.zones;
    eachRule(context, [&](const RouteView&, const IngressRule& rule, std::size_t) {
        if (matchesAnyHost(rule) || isUnresolved(rule.hostname))
            return;
        const Zone zone = zoneOf(rule.hostname, zones);
        if (!isTooDeep(rule.hostname, zone))
            return;
        const auto settings = document ? document->zones.find(zone.name) : decltype(document->zones.end())();
        const bool told = document && settings != document->zones.end();
        if (!edge::coverageOf(rule.hostname, zone, told ? &settings->second : nullptr).covers())
            report.add({rule.hostname,
                        rule.place,
                        SALLYPORT_TR("%1 is more than one label deep: the free certificate does not cover "
                                     "it."),
                        SALLYPORT_TR("Use a name directly below the zone, or order a certificate."),
                        {rule.hostname},
                        zone.known ? std::nullopt : std::optional(base::Severity::note)});
    });
}

void hostnameInTwoTunnels(const Context& context, Report& report) {
    std::map<std::string, const RouteView*> first;
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        if (matchesAnyHost(rule) || route.tunnel.empty())
            return;
        const auto [at, fresh] = first.emplace(rule.hostname, &route);
        if (!fresh && at->second->tunnel != route.tunnel)
            report.add({rule.hostname,
                        rule.place,
                        SALLYPORT_TR("%1 is routed by %2 and by %3: DNS can point at one tunnel only."),
                        SALLYPORT_TR("Keep it in one of them."),
                        {rule.hostname, at->second->title, route.title}});
    });
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return text;
}

constexpr const char* tunnelDomain = ".cfargotunnel.com";

// Calls look(route, rule, record) for each record of a hostname that is published.
template<class Look> void eachRecord(const Context& context, Look look) {
    std::multimap<std::string, reach::DnsRecord> records;
    for (reach::DnsRecord& record : dnsRecordsOf(context.state))
        records.emplace(record.name, std::move(record));
    std::set<const reach::DnsRecord*> seen;
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto [begin, end] = records.equal_range(lower(rule.hostname));
        for (auto at = begin; at != end; ++at)
            if (!at->second.target.empty() && !isUnresolved(rule.hostname) && seen.insert(&at->second).second)
                look(route, rule, at->second);
    });
}

void dnsNotProxied(const Context& context, Report& report) {
    eachRecord(context, [&](const RouteView&, const IngressRule& rule, const reach::DnsRecord& record) {
        if (!record.proxied && record.target.ends_with(tunnelDomain))
            report.add({rule.hostname,
                        record.place,
                        SALLYPORT_TR("The DNS record of %1 points at the tunnel, but is not proxied: "
                                     "visitors find no server."),
                        SALLYPORT_TR("Take cloudflare-proxied: \"false\" out of it."),
                        {rule.hostname}});
    });
}

void dnsElsewhere(const Context& context, Report& report) {
    eachRecord(context, [&](const RouteView& route, const IngressRule& rule, const reach::DnsRecord& record) {
        const std::string& target = record.target;
        if (isUnresolved(target) || isUnresolved(route.tunnel))
            return;
        const bool known = route.tunnel.size() == 36; // a UUID; a name says nothing here
        if (!target.ends_with(tunnelDomain) || (known && target != lower(route.tunnel) + tunnelDomain))
            report.add({rule.hostname,
                        record.place,
                        SALLYPORT_TR("%1 is published by the tunnel of %2, but its DNS record points at %3."),
                        SALLYPORT_TR("Point it at the tunnel's id, followed by .cfargotunnel.com."),
                        {rule.hostname, route.title, target}});
    });
}

bool covers(const reach::DnsRecord& record, const std::string& hostname) {
    return record.name == hostname ||
           (record.name.starts_with("*.") && hostname.ends_with(record.name.substr(1)));
}

// Records may also be made by hand, or by cloudflared: only where the files make those of a route's other
// hostnames is one of them likely to be missing.
void dnsMissing(const Context& context, Report& report) {
    const std::vector<reach::DnsRecord> records = dnsRecordsOf(context.state);
    if (records.empty())
        return;
    for (const RouteView& route : context.routes) {
        std::vector<const IngressRule*> without;
        std::set<std::string> told;
        bool made = false;
        for (const IngressRule& rule : route.config.ingress) {
            if (matchesAnyHost(rule) || isUnresolved(rule.hostname) || !told.insert(rule.hostname).second)
                continue;
            const std::string hostname = lower(rule.hostname);
            if (std::any_of(records.begin(), records.end(),
                            [&](const reach::DnsRecord& record) { return covers(record, hostname); }))
                made = true;
            else
                without.push_back(&rule);
        }
        for (const IngressRule* rule : without)
            if (made)
                report.add({rule->hostname,
                            rule->place,
                            SALLYPORT_TR("No DNS record of %1 is in these files, as those of other hostnames "
                                         "of %2 are."),
                            SALLYPORT_TR("Add a record that points at the tunnel, unless it was made in "
                                         "Cloudflare."),
                            {rule->hostname, route.title}});
    }
}

// Services that administer something, by a word of the names that their charts give them.
constexpr std::array adminWords{"grafana",
                                "vault",
                                "prometheus",
                                "alertmanager",
                                "portainer",
                                "rancher",
                                "headlamp",
                                "longhorn",
                                "hubble",
                                "pihole",
                                "adguard",
                                "phpmyadmin",
                                "pgadmin",
                                "adminer",
                                "proxmox",
                                "kubernetes-dashboard",
                                "traefik-dashboard",
                                "argocd-server",
                                "argo-server",
                                "openbao",
                                "weave-gitops",
                                "capacitor",
                                "minio-console",
                                "dashboard"};

bool isAdmin(const model::ClusterHost& host) {
    if (host.ns == "default" && host.service == "kubernetes")
        return true;
    const std::string name = '-' + host.service + '-';
    return std::any_of(adminWords.begin(), adminWords.end(), [&](const char* word) {
        return name.find('-' + std::string(word) + '-') != std::string::npos;
    });
}

// Without a Document that has something of the edge it is not known whether there is Access.
void adminSurface(const Context& context, Report& report) {
    const model::Document* document = context.inputs.document.get();
    const bool known = document && (!document->access.empty() || !document->waf.empty());
    const edge::Access access = known ? edge::accessOf(*document) : edge::Access();
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto target = targetOf(context, route, rule);
        if (!target || matchesAnyHost(rule) || !isAdmin(target->host))
            return;
        for (const edge::AccessApplication& application : access.applications)
            for (edge::AccessDestination destination : application.destinations) {
                destination.path.clear(); // a part of it is guarded
                if (edge::covers(destination, rule.hostname, "/") == edge::Answer::yes)
                    return;
            }
        const std::string service = target->host.ns + '/' + target->host.service;
        if (known)
            report.add({rule.hostname,
                        rule.place,
                        SALLYPORT_TR("%1 publishes %2, an administrator's surface, and no Access application "
                                     "covers it."),
                        SALLYPORT_TR("Put an Access application in front, or keep it off the tunnel."),
                        {rule.hostname, service}});
        else
            report.add({rule.hostname,
                        rule.place,
                        SALLYPORT_TR("%1 publishes %2, an administrator's surface; whether Access protects "
                                     "it is not known here."),
                        SALLYPORT_TR("Make sure that an Access application stands in front."),
                        {rule.hostname, service},
                        base::Severity::note});
    });
}

} // namespace

std::vector<Entry> nameChecks() {
    using enum base::Severity;
    return {
        {"hostname-deep", warning, "A hostname deeper than the free certificate covers", hostnameDeep,
         routes | zones | waf},
        {"hostname-in-two-tunnels", error, "A hostname in two tunnels", hostnameInTwoTunnels, routes},
        {"dns-not-proxied", error, "A DNS record at the tunnel is not proxied", dnsNotProxied, routes},
        {"dns-elsewhere", warning, "A published hostname's DNS points elsewhere", dnsElsewhere, routes},
        {"dns-missing", warning, "A hostname without the DNS record that others have", dnsMissing, routes},
        {"admin-surface", warning, "A hostname publishes an admin surface without Access", adminSurface,
         routes | access | waf},
    };
}

} // namespace sallyport::checks
