// Findings about where a route leads: its Service, its port, and how its
// certificate is checked.
#include "context.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace sallyport::checks {

std::optional<Target> targetOf(const Context& context, const RouteView& route,
                               const edge::IngressRule& rule) {
    const auto url = model::ServiceUrl::parse(rule.service);
    if (!url || !url->hasHost() || isUnresolved(rule.service) || model::Ip::parse(url->host))
        return std::nullopt;
    const auto host = model::clusterHost(url->host, route.ns);
    if (!host)
        return std::nullopt;
    Target target{*url, *host, nullptr};
    if (const auto object = context.state.find({"", "Service", host->ns, host->service}))
        target.service = object->as<model::Service>();
    if (target.service)
        return target;
    // "nas.example" has the form of a Service's name, and is one only in a cluster that knows the namespace.
    const bool sure = url->host.find(".svc") != std::string::npos ||
                      url->host.find('.') == std::string::npos || context.answers.hasNamespace(host->ns);
    return sure ? std::optional(target) : std::nullopt;
}

std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

namespace {

using edge::IngressRule;

bool isTls(const model::ServiceUrl& url) {
    return url.scheme == "https" || url.scheme == "wss";
}

bool isOn(const RouteView& route, const IngressRule& rule, const char* member) {
    return edge::isOn(edge::originSetting(rule.originRequest, route.config.originRequest, member));
}

bool isSet(const RouteView& route, const IngressRule& rule, const char* member) {
    return !edge::originSetting(rule.originRequest, route.config.originRequest, member)
                .value.scalarText()
                .empty();
}

// A public name may well have a certificate of its own; a Service's name or an address hardly has.
void httpsWithoutName(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto url = model::ServiceUrl::parse(rule.service);
        if (!url || !isTls(*url) || isUnresolved(rule.service) ||
            (!targetOf(context, route, rule) && !model::Ip::parse(url->host)))
            return;
        if (!isSet(route, rule, "originServerName") && !isSet(route, rule, "caPool") &&
            !isOn(route, rule, "matchSNItoHost") && !isOn(route, rule, "noTLSVerify"))
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 is asked for a certificate of its in-cluster name, which it hardly "
                                     "has: visitors get 502."),
                        SALLYPORT_TR("Set originServerName to a name on its certificate."),
                        {rule.service}});
    });
}

void noTlsVerify(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        const base::Tree* all = route.config.originRequest.find("noTLSVerify");
        bool told = false;
        for (const IngressRule& rule : route.config.ingress) {
            const auto url = model::ServiceUrl::parse(rule.service);
            if (!url || !isTls(*url))
                continue;
            using From = edge::OriginSetting::From;
            const edge::OriginSetting setting =
                edge::originSetting(rule.originRequest, route.config.originRequest, "noTLSVerify");
            if (!edge::isOn(setting))
                continue;
            const char* hint = SALLYPORT_TR("Name the certificate's issuer with caPool, and the name with "
                                            "originServerName.");
            if (setting.from == From::rule) {
                report.add({titleOf(rule),
                            rule.place,
                            SALLYPORT_TR("Any certificate is taken for %1: whoever stands between can read "
                                         "along."),
                            hint,
                            {rule.service}});
            } else if (!told) {
                told = true;
                report.add({route.title,
                            all->origin().place(),
                            SALLYPORT_TR("Any certificate is taken for the https services of %1: whoever "
                                         "stands between can read along."),
                            hint,
                            {route.title}});
            }
        }
    }
}

// What a Service's port says it speaks, by appProtocol's or Istio's way of naming; empty when it says
// nothing.
std::string spokenBy(const Context& context, const Target& target, int port) {
    const auto object = context.state.find({"", "Service", target.host.ns, target.host.service});
    const base::Tree* ports = object ? object->tree.find({"spec", "ports"}) : nullptr;
    for (const base::Tree& item : ports ? ports->items() : std::span<const base::Tree>()) {
        const base::Tree* number = item.find("port");
        if (!number || number->asInteger() != port)
            continue;
        for (const char* member : {"appProtocol", "name"}) {
            const std::string text = item.text({member});
            if (text == "https" || text.starts_with("https-"))
                return "https";
            if (text == "http" || text.starts_with("http-"))
                return "http";
        }
    }
    return {};
}

void schemeAndPort(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto url = model::ServiceUrl::parse(rule.service);
        const std::optional<int> port = url ? url->dialledPort() : std::nullopt;
        if (!port || !url->isHttp())
            return;
        const auto target = targetOf(context, route, rule);
        const std::string spoken = target ? spokenBy(context, *target, *port) : std::string();
        const std::string asked = isTls(*url) ? "https" : "http";
        if (!spoken.empty() && spoken != asked)
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 speaks %2 to a port that its Service calls %3."),
                        SALLYPORT_TR("Write %3:// instead, or take the other port."),
                        {rule.service, asked, spoken}});
        else if (spoken.empty() &&
                 ((asked == "http" && (*port == 443 || *port == 8443)) || (asked == "https" && *port == 80)))
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 speaks %2 to a port that usually does not."),
                        SALLYPORT_TR("Check what the service speaks there."),
                        {rule.service, asked}});
    });
}

void localhostService(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto url = model::ServiceUrl::parse(rule.service);
        const bool local =
            url && (url->host == "localhost" || url->host.starts_with("127.") || url->host == "::1");
        if (local && !route.beside)
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 is the connector's own pod: nothing else listens there."),
                        SALLYPORT_TR("Name the Service, as in http://ghost.blog:2368."),
                        {rule.service}});
    });
}

// A Service that a Gateway's controller makes from objects that are in these files.
bool madeByGateway(const Context& context, const model::ClusterHost& host) {
    for (const model::ObjectPtr& gateway : context.state.ofKind("Gateway"))
        if (gateway->key.ns == host.ns && host.service == "cilium-gateway-" + gateway->key.name)
            return true;
    for (const model::ObjectPtr& proxy : context.state.ofKind("EnvoyProxy"))
        if (proxy->tree.text({"spec", "provider", "kubernetes", "envoyService", "name"}) == host.service)
            return true;
    return false;
}

// The Service that was most likely meant: the same name elsewhere, or a name like it in the namespace.
std::string nearService(const Context& context, const model::ClusterHost& host) {
    std::string near;
    for (const model::ObjectPtr& object : context.state.ofKind("Service", "")) {
        std::string name = object->key.ns + '/' + object->key.name;
        if (object->key.ns == host.ns && host.service.size() > 3 &&
            distance(object->key.name, host.service) <= 2)
            return name;
        if (object->key.name == host.service && near.empty() && !object->key.ns.empty())
            near = name;
    }
    return near;
}

// Charts and controllers bring Services that no manifest shows: alone that is a note. Told once a Service.
void serviceMissing(const Context& context, Report& report) {
    std::set<std::string> told;
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto target = targetOf(context, route, rule);
        if (!target || target->service || madeByGateway(context, target->host) ||
            target->url.host == "localhost")
            return;
        const std::string name = target->host.ns + '/' + target->host.service;
        if (!told.insert(name).second)
            return;
        if (const std::string near = nearService(context, target->host); !near.empty())
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 leads to the Service %2, which is not in these files; %3 is."),
                        SALLYPORT_TR("Check the name and the namespace."),
                        {titleOf(rule), name, near}});
        else
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 leads to the Service %2, which is not in these files."),
                        SALLYPORT_TR("A chart or a controller may bring it; else check the name and the "
                                     "namespace."),
                        {titleOf(rule), name},
                        base::Severity::note});
    });
}

std::string portsOf(const model::Service& service) {
    std::string list;
    for (const model::ServicePort& port : service.ports)
        list += (list.empty() ? "" : ", ") + std::to_string(port.port);
    return list;
}

void servicePortMissing(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const auto target = targetOf(context, route, rule);
        if (!target || !target->service || target->service->headless || target->service->ports.empty() ||
            target->service->type == "ExternalName")
            return;
        const std::optional<int> port = target->url.dialledPort();
        const auto& ports = target->service->ports;
        if (port && std::none_of(ports.begin(), ports.end(), [&](const model::ServicePort& p) {
                return p.port == *port && p.protocol == model::Protocol::tcp;
            }))
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("The Service %2 has no port %1: visitors get 502."),
                        SALLYPORT_TR("Name one that it has: %3."),
                        {std::to_string(*port), target->host.ns + '/' + target->host.service,
                         portsOf(*target->service)}});
    });
}

bool hasUnseenCharts(const Context& context) {
    return std::any_of(context.state.unread.begin(), context.state.unread.end(),
                       [](const model::Unread& unread) { return unread.why.id.find("chart") == 0; });
}

void noBackend(const Context& context, Report& report) {
    for (const RouteView& route : context.routes)
        for (const IngressRule& rule : route.config.ingress) {
            const auto target = targetOf(context, route, rule);
            if (!route.view || !target || !target->service || !target->service->selector ||
                target->service->selector->empty())
                continue;
            const auto& answer = context.answers.service(route.view->peer, target->url, route.ns);
            if (answer && answer->verdict == reach::Verdict::none && answer->backends.empty())
                report.add({titleOf(rule),
                            rule.place,
                            SALLYPORT_TR("No pod in these files stands behind %1: %2"),
                            SALLYPORT_TR("Check the Service's selector and target port."),
                            {rule.service, base::nested(answer->because)},
                            hasUnseenCharts(context) ? std::optional(base::Severity::note) : std::nullopt});
        }
}

} // namespace

std::vector<Entry> originChecks() {
    using enum base::Severity;
    return {
        {"https-without-name", warning, "An https origin without originServerName", httpsWithoutName, routes},
        {"no-tls-verify", warning, "An origin's certificate is not checked", noTlsVerify, routes},
        {"scheme-port-mismatch", warning, "The scheme does not fit the port", schemeAndPort, routes},
        {"localhost-service", error, "localhost as a service in an own pod", localhostService, routes},
        {"service-missing", warning, "A route to a Service that is not there", serviceMissing, routes},
        {"service-port-missing", error, "A route to a port that the Service does not have",
         servicePortMissing, routes},
        {"no-backend", warning, "A route to a Service without pods", noBackend, routes | world},
    };
}

} // namespace sallyport::checks
