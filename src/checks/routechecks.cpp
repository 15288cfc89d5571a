// Findings about a tunnel's ingress rules: what never matches, what matches
// too much, and where a route leads to nothing.
#include "context.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sallyport::checks {

namespace {

using edge::IngressRule;

bool matchesAnyHost(const IngressRule& rule) {
    return rule.hostname.empty() || rule.hostname == "*";
}

bool isCatchAll(const IngressRule& rule) {
    return matchesAnyHost(rule) && rule.path.empty();
}

std::string titleOf(const IngressRule& rule) {
    const std::string host = rule.hostname.empty() ? "the catch-all" : rule.hostname;
    return rule.path.empty() ? host : host + " (" + rule.path + ")";
}

// Calls look(connector, rule, index, rules) for every known ingress rule.
template<class Look> void eachRule(const Context& context, Look look) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.connector->config)
            continue;
        const std::vector<IngressRule>& rules = view.connector->config->ingress;
        for (std::size_t i = 0; i < rules.size(); ++i)
            look(view, rules[i], i, rules);
    }
}

// True when every request that `later` matches is matched by `earlier` already.
bool covers(const IngressRule& earlier, const IngressRule& later) {
    if (!earlier.path.empty() && earlier.path != later.path)
        return false;
    if (matchesAnyHost(earlier) || earlier.hostname == later.hostname)
        return true;
    const bool wildcard = earlier.hostname.starts_with("*.");
    return wildcard && !later.hostname.empty() && later.hostname.ends_with(earlier.hostname.substr(1));
}

void catchAllMissing(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto& config = view.connector->config;
        if (config && !config->ingress.empty() && !isCatchAll(config->ingress.back()))
            report.add({titleOf(config->ingress.back()),
                        config->ingress.back().place,
                        "The last ingress rule of %1 is no catch-all: cloudflared refuses the configuration.",
                        "End the list with service: http_status:404.",
                        {view.text()},
                        {},
                        {}});
    }
}

void ruleShadowed(const Context& context, Report& report) {
    eachRule(context,
             [&](const ConnectorView&, const IngressRule& rule, std::size_t index, const auto& rules) {
                 for (std::size_t i = 0; i < index; ++i) {
                     const bool same = rules[i].hostname == rule.hostname && rules[i].path == rule.path;
                     if (!same && covers(rules[i], rule)) {
                         report.add({titleOf(rule),
                                     rule.place,
                                     "%1 never matches: %2 stands before it and takes all of it.",
                                     "Move it up.",
                                     {titleOf(rule), titleOf(rules[i])},
                                     {},
                                     {}});
                         return;
                     }
                 }
             });
}

void ruleTwice(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t index,
                          const auto& rules) {
        const bool twice = std::any_of(rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(index),
                                       [&](const IngressRule& other) {
                                           return other.hostname == rule.hostname && other.path == rule.path;
                                       });
        if (twice)
            report.add({titleOf(rule),
                        rule.place,
                        "%1 is routed twice: only the first rule counts.",
                        "Delete one of the two.",
                        {titleOf(rule)},
                        {},
                        {}});
    });
}

void wildcardNeverMatches(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        if (rule.hostname.size() > 1 && rule.hostname[0] == '*' && rule.hostname[1] != '.')
            report.add({titleOf(rule),
                        rule.place,
                        "%1 never matches: a wildcard stands for a whole label.",
                        "Write *.%2.",
                        {rule.hostname, rule.hostname.substr(1)},
                        {},
                        {}});
    });
}

void pathUnanchored(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        if (!rule.path.empty() && rule.path[0] != '^' && !rule.path.starts_with("\\A"))
            report.add({titleOf(rule),
                        rule.place,
                        "The path %1 matches anywhere in a request's path, as in /x%1.",
                        "Begin it with ^.",
                        {rule.path},
                        {},
                        {}});
    });
}

void pathGlob(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        if (rule.path.find("/*") != std::string::npos && rule.path.find(".*") == std::string::npos)
            report.add({titleOf(rule),
                        rule.place,
                        "%1 is read as a regular expression: /* means any number of slashes.",
                        "Write %2.",
                        {rule.path, "^" + rule.path.substr(0, rule.path.find("/*")) + "/"},
                        {},
                        {}});
    });
}

void serviceWithPath(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        const std::size_t scheme = rule.service.find("://");
        if (scheme == std::string::npos || rule.service.starts_with("unix"))
            return;
        if (rule.service.find('/', scheme + 3) != std::string::npos)
            report.add({titleOf(rule),
                        rule.place,
                        "The service %1 has a path: cloudflared refuses the configuration.",
                        "Take everything behind the port away, the slash included.",
                        {rule.service},
                        {},
                        {}});
    });
}

// A setting of the rule's originRequest, else of the configuration's.
const base::Tree* originSetting(const ConnectorView& view, const IngressRule& rule, std::string_view member) {
    if (const base::Tree* own = rule.originRequest.find(member))
        return own;
    return view.connector->config->originRequest.find(member);
}

bool isOn(const base::Tree* setting) {
    return setting && setting->asBoolean().value_or(false);
}

void httpsWithoutName(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto url = model::ServiceUrl::parse(rule.service);
        const bool https = url && (url->scheme == "https" || url->scheme == "wss");
        if (https && !originSetting(view, rule, "originServerName") &&
            !isOn(originSetting(view, rule, "matchSNItoHost")) &&
            !isOn(originSetting(view, rule, "noTLSVerify")))
            report.add({titleOf(rule),
                        rule.place,
                        "%1 is asked for a certificate of that in-cluster name, which it hardly has: "
                        "visitors get 502.",
                        "Set originServerName to a name on its certificate.",
                        {rule.service},
                        {},
                        {}});
    });
}

void noTlsVerify(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto url = model::ServiceUrl::parse(rule.service);
        const bool https = url && (url->scheme == "https" || url->scheme == "wss");
        if (https && isOn(originSetting(view, rule, "noTLSVerify")))
            report.add({titleOf(rule),
                        rule.place,
                        "Any certificate is taken for %1.",
                        "Name the certificate's issuer with caPool, and the name with originServerName.",
                        {rule.service},
                        {},
                        {}});
    });
}

void schemeAndPort(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        const auto url = model::ServiceUrl::parse(rule.service);
        if (!url || !url->port)
            return;
        const bool plainOnTls = url->scheme == "http" && (*url->port == 443 || *url->port == 8443);
        const bool tlsOnPlain = url->scheme == "https" && (*url->port == 80 || *url->port == 8080);
        if (plainOnTls || tlsOnPlain)
            report.add({titleOf(rule),
                        rule.place,
                        "%1 speaks %2 to a port that usually does not.",
                        "Check what the service speaks there.",
                        {rule.service, url->scheme},
                        {},
                        {}});
    });
}

void localhostService(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto url = model::ServiceUrl::parse(rule.service);
        const bool local =
            url && (url->host == "localhost" || url->host.starts_with("127.") || url->host == "::1");
        if (local && !view.connector->sidecar)
            report.add({titleOf(rule),
                        rule.place,
                        "%1 is the connector's own pod: nothing else listens there.",
                        "Name the Service, as in http://ghost.blog:2368.",
                        {rule.service},
                        {},
                        {}});
    });
}

// One label below its zone is what Universal SSL covers. Which names are zones is told by the Document, else
// taken as the two last labels.
void hostnameDeep(const Context& context, Report& report) {
    std::vector<std::string> zones;
    if (context.inputs.document)
        zones = context.inputs.document->cloudflare.zones;
    eachRule(context, [&](const ConnectorView&, const IngressRule& rule, std::size_t, const auto&) {
        if (rule.hostname.empty() || rule.hostname.find("${") != std::string::npos)
            return;
        std::size_t zoneLabels = 2;
        for (const std::string& zone : zones)
            if (rule.hostname.ends_with('.' + zone))
                zoneLabels = static_cast<std::size_t>(std::count(zone.begin(), zone.end(), '.')) + 1;
        const std::size_t labels =
            static_cast<std::size_t>(std::count(rule.hostname.begin(), rule.hostname.end(), '.')) + 1;
        if (labels > zoneLabels + 1)
            report.add({rule.hostname,
                        rule.place,
                        "%1 is more than one label deep: the free certificate does not cover it.",
                        "Use a name directly below the zone, or order a certificate.",
                        {rule.hostname},
                        {},
                        {}});
    });
}

void hostnameInTwoTunnels(const Context& context, Report& report) {
    std::map<std::string, const ConnectorView*> first;
    for (const ConnectorView& view : context.connectors) {
        if (!view.connector->hostnames)
            continue;
        for (const IngressRule& rule : *view.connector->hostnames) {
            if (matchesAnyHost(rule))
                continue;
            const auto [at, fresh] = first.emplace(rule.hostname, &view);
            if (!fresh && at->second->connector->tunnel != view.connector->tunnel)
                report.add({rule.hostname,
                            rule.place,
                            "%1 is routed by %2 and by %3: DNS can point at one tunnel only.",
                            "Keep it in one of them.",
                            {rule.hostname, at->second->text(), view.text()},
                            {},
                            {}});
        }
    }
}

// What a route's Service lacks: nothing, the Service itself, or the port.
struct Target {
    model::ServiceUrl url;
    model::ClusterHost host;
    const model::Service* service = nullptr;
    bool namespaceSeen = false;
};

std::optional<Target> targetOf(const Context& context, const ConnectorView& view, const IngressRule& rule) {
    const auto url = model::ServiceUrl::parse(rule.service);
    if (!url || !url->hasHost() || rule.service.find("${") != std::string::npos ||
        model::Ip::parse(url->host))
        return std::nullopt;
    const auto host = model::clusterHost(url->host, view.connector->ns);
    if (!host)
        return std::nullopt;
    Target target{*url, *host, nullptr, context.state.namespaces().contains(host->ns)};
    if (const auto object = context.state.find({"", "Service", host->ns, host->service}))
        target.service = object->as<model::Service>();
    return target;
}

void serviceMissing(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto target = targetOf(context, view, rule);
        if (target && !target->service)
            report.add({titleOf(rule),
                        rule.place,
                        "%1 leads to the Service %2/%3, which is not in these files.",
                        target->namespaceSeen ? "Check the name."
                                              : "A chart may bring it; else check the namespace.",
                        {titleOf(rule), target->host.ns, target->host.service},
                        {},
                        {}});
    });
}

void servicePortMissing(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto target = targetOf(context, view, rule);
        if (!target || !target->service || target->service->headless ||
            target->service->type == "ExternalName")
            return;
        const std::optional<int> port = target->url.dialledPort();
        const auto& ports = target->service->ports;
        if (port && std::none_of(ports.begin(), ports.end(),
                                 [&](const model::ServicePort& p) { return p.port == *port; }))
            report.add({titleOf(rule),
                        rule.place,
                        "The Service %2/%3 has no port %1: visitors get 502.",
                        "Name one of the ports it has.",
                        {std::to_string(*port), target->host.ns, target->host.service},
                        {},
                        {}});
    });
}

void noBackend(const Context& context, Report& report) {
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto target = targetOf(context, view, rule);
        if (!target || !target->service || !target->service->selector || target->service->selector->empty())
            return;
        const auto answer = context.world.askService(view.peer, target->url, view.connector->ns);
        if (answer && answer->verdict == reach::Verdict::none && answer->backends.empty())
            report.add({titleOf(rule),
                        rule.place,
                        "No pod in these files stands behind %1.",
                        "Check the Service's selector; a chart may bring the pods.",
                        {rule.service},
                        {},
                        {}});
    });
}

// Services that administer something, by the usual names of their charts.
constexpr std::array adminNames{
    "argocd-server",     "argo-cd",    "longhorn-frontend", "longhorn-ui",
    "grafana",           "vault",      "kubernetes",        "kubernetes-dashboard",
    "traefik-dashboard", "prometheus", "alertmanager",      "portainer",
    "rancher",           "proxmox",    "adguard-home",      "pihole",
    "hubble-ui"};

void adminSurface(const Context& context, Report& report) {
    const bool accessKnown = context.inputs.document && !context.inputs.document->access.empty();
    eachRule(context, [&](const ConnectorView& view, const IngressRule& rule, std::size_t, const auto&) {
        const auto target = targetOf(context, view, rule);
        if (!target || matchesAnyHost(rule))
            return;
        const bool admin = std::any_of(adminNames.begin(), adminNames.end(),
                                       [&](const char* name) { return target->host.service == name; });
        bool covered = false;
        if (accessKnown)
            for (const model::AccessApplication& application : context.inputs.document->access)
                for (const std::string& destination : application.destinations)
                    covered = covered || destination.substr(0, destination.find('/')) == rule.hostname;
        if (admin && !covered)
            report.add({rule.hostname,
                        rule.place,
                        "%1 publishes %2, which administers the cluster, and no Access application is known "
                        "to cover it.",
                        "Put an Access application in front, or keep it off the tunnel.",
                        {rule.hostname, target->host.service},
                        {},
                        {}});
    });
}

void configIgnored(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const adopt::Connector& c = *view.connector;
        const bool byToken = c.token && c.token->via.rfind("token", 0) == 0;
        if (byToken && c.config && c.config->hasIngress)
            report.add({view.text(),
                        c.config->ingress.empty() ? view.place("") : c.config->ingress.front().place,
                        "%1 runs by token: routes from Cloudflare override those of its local configuration.",
                        "Keep the routes in one place.",
                        {view.text()},
                        {},
                        {}});
    }
}

void warpRouting(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.connector->config)
            if (const base::Tree* warp = view.connector->config->other.find("warp-routing"))
                report.add({view.text(),
                            warp->origin().place(),
                            "warp-routing has no effect in current releases.",
                            "Take it out; private routes are set in Cloudflare.",
                            {},
                            {},
                            {}});
}

void unresolvedVariable(const Context& context, Report& report) {
    for (const base::Diagnostic& note : context.adopted.notes)
        if (note.id == "unresolved-variable")
            report.add({note.subject,
                        note.place,
                        note.message.english(),
                        "Give it a value, or a default in the file.",
                        {},
                        {},
                        {}});
}

} // namespace

std::vector<Entry> routeChecks() {
    using enum base::Severity;
    return {
        {"catch-all-missing", error, "The catch-all is missing or not last", catchAllMissing},
        {"rule-shadowed", warning, "An ingress rule never matches because of an earlier one", ruleShadowed},
        {"rule-twice", warning, "A hostname and path are routed twice", ruleTwice},
        {"wildcard-never-matches", error, "A wildcard without a dot never matches", wildcardNeverMatches},
        {"path-unanchored", warning, "A path is not anchored", pathUnanchored},
        {"path-glob", warning, "A glob where a regular expression is read", pathGlob},
        {"service-with-path", error, "A service URL with a path or a trailing slash", serviceWithPath},
        {"https-without-name", warning, "An https origin without originServerName", httpsWithoutName},
        {"no-tls-verify", warning, "An origin's certificate is not checked", noTlsVerify},
        {"scheme-port-mismatch", warning, "The scheme does not fit the port", schemeAndPort},
        {"localhost-service", error, "localhost as a service in an own pod", localhostService},
        {"hostname-deep", warning, "A hostname deeper than the free certificate covers", hostnameDeep},
        {"hostname-in-two-tunnels", error, "A hostname in two tunnels", hostnameInTwoTunnels},
        {"service-missing", warning, "A route to a Service that is not there", serviceMissing},
        {"service-port-missing", error, "A route to a port that the Service does not have",
         servicePortMissing},
        {"no-backend", warning, "A route to a Service without pods", noBackend},
        {"admin-surface", warning, "A hostname publishes an admin surface without Access", adminSurface},
        {"config-overridden", warning, "The remote configuration overrides a local config.yml",
         configIgnored},
        {"warp-routing", note, "warp-routing has no effect", warpRouting},
        {"unresolved-variable", note, "A variable that nothing resolves", unresolvedVariable},
    };
}

} // namespace sallyport::checks
