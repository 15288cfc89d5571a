// Routes of the Gateway API: attachment to listeners, hostnames, matches,
// backends and the grants that let a route name a Service elsewhere
// (gateway.networking.k8s.io/v1 HTTPRoute, GRPCRoute, Gateway; ReferenceGrant).
#include "routes.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Tree;
using model::ObjectPtr;

constexpr const char* group = "gateway.networking.k8s.io";

std::span<const Tree> itemsAt(const Tree& tree, std::initializer_list<std::string_view> path) {
    const Tree* list = tree.find(path);
    return list ? list->items() : std::span<const Tree>();
}

std::string orElse(const std::string& text, const std::string& otherwise) {
    return text.empty() ? otherwise : text;
}

// A Gateway's class belongs to the controller it names; where no manifest shows the class, its name must do.
bool serves(const Facts& facts, const Gateway& gateway, const model::Object& object) {
    if (gateway.gateway)
        return gateway.gateway->key == object.key;
    if (gateway.family.empty() || gateway.ingress)
        return false;
    const std::string name = object.tree.text({"spec", "gatewayClassName"});
    const auto shown = facts.state.find({group, "GatewayClass", "", name});
    const std::string controller = shown ? shown->tree.text({"spec", "controllerName"}) : name;
    return controller.find(gateway.family) != std::string::npos;
}

// Listener.allowedRoutes.namespaces.from: Same unless it says All or Selector.
bool letsIn(const Facts& facts, const model::Object& gateway, const Tree& listener, const std::string& ns) {
    const Tree* namespaces = listener.find({"allowedRoutes", "namespaces"});
    const std::string from = orElse(namespaces ? namespaces->text({"from"}) : std::string(), "Same");
    if (from == "All")
        return true;
    if (!namespaces || from != "Selector")
        return from == "Same" && ns == gateway.key.ns;
    std::vector<base::Diagnostic> ignored;
    return model::LabelSelector::read(base::Reader(*namespaces, ignored).member("selector"))
        .matches(facts.state.namespaceLabels(ns));
}

struct Attachment {
    const Facts& facts;
    const Gateway& through;
    int port; // that was dialled
};

// The listeners' hostnames that a route hangs on by one reference; "" for a listener that takes every host.
void listenersOf(const Attachment& at, const model::Object& route, const Tree& reference,
                 std::vector<std::string>& hosts) {
    if (orElse(reference.text({"kind"}), "Gateway") != "Gateway")
        return;
    const auto gateway = at.facts.state.find(
        {group, "Gateway", orElse(reference.text({"namespace"}), route.key.ns), reference.text({"name"})});
    if (!gateway || !serves(at.facts, at.through, *gateway))
        return;
    const std::string section = reference.text({"sectionName"});
    const Tree* wantedPort = reference.find("port");
    const auto listeners = itemsAt(gateway->tree, {"spec", "listeners"});
    const auto listens = [&](const Tree& listener, std::int64_t number) {
        const Tree* port = listener.find("port");
        return port && port->asInteger() == number;
    };
    // Where no listener has the port that is dialled, a Service stands before them that translates it.
    const bool direct = std::any_of(listeners.begin(), listeners.end(),
                                    [&](const Tree& one) { return listens(one, at.port); });
    for (const Tree& listener : listeners) {
        const bool named = section.empty() || listener.text({"name"}) == section;
        const bool onPort =
            !wantedPort || !wantedPort->asInteger() || listens(listener, *wantedPort->asInteger());
        if (named && onPort && (!direct || listens(listener, at.port)) &&
            letsIn(at.facts, *gateway, listener, route.key.ns))
            hosts.push_back(listener.text({"hostname"}));
    }
}

// What is left of a route's hostname on a listener's: the narrower of both.
std::optional<std::string> intersection(const std::string& listener, const std::string& host) {
    if (!takesHost(listener, host, true))
        return std::nullopt;
    if (host.empty() || (host.starts_with("*") && !listener.empty() && listener.size() > host.size()))
        return listener;
    return host;
}

std::vector<std::string> hostsOf(const Attachment& at, const model::Object& route) {
    std::vector<std::string> listeners;
    for (const Tree& reference : itemsAt(route.tree, {"spec", "parentRefs"}))
        listenersOf(at, route, reference, listeners);
    std::vector<std::string> own;
    for (const Tree& host : itemsAt(route.tree, {"spec", "hostnames"}))
        own.push_back(host.scalarText());
    if (own.empty())
        own.emplace_back();
    std::vector<std::string> hosts;
    for (const std::string& listener : listeners)
        for (const std::string& host : own)
            if (const auto both = intersection(listener, host);
                both && std::find(hosts.begin(), hosts.end(), *both) == hosts.end())
                hosts.push_back(*both);
    return hosts;
}

bool isGranted(const Facts& facts, const model::Object& route, const std::string& ns,
               const std::string& service) {
    for (const ObjectPtr& grant : facts.state.ofKind("ReferenceGrant", group)) {
        if (grant->key.ns != ns)
            continue;
        const auto from = itemsAt(grant->tree, {"spec", "from"});
        const auto to = itemsAt(grant->tree, {"spec", "to"});
        const bool who = std::any_of(from.begin(), from.end(), [&](const Tree& one) {
            return one.text({"group"}) == group && one.text({"kind"}) == route.key.kind &&
                   one.text({"namespace"}) == route.key.ns;
        });
        const bool what = std::any_of(to.begin(), to.end(), [&](const Tree& one) {
            const std::string name = one.text({"name"});
            return one.text({"group"}).empty() && one.text({"kind"}) == "Service" &&
                   (name.empty() || name == service);
        });
        if (who && what)
            return true;
    }
    return false;
}

// Nothing for what is no Service, or gets no requests.
std::optional<RouteBackend> backendOf(const Facts& facts, const model::Object& route, const Tree& reference) {
    const Tree* weight = reference.find("weight");
    if (weight && weight->asInteger() == 0)
        return std::nullopt;
    RouteBackend out;
    out.service = reference.text({"name"});
    out.ns = orElse(reference.text({"namespace"}), route.key.ns);
    if (const Tree* port = reference.find("port"); port && port->asInteger())
        out.port = static_cast<int>(*port->asInteger());
    const std::string title = out.ns + "/" + out.service;
    if (orElse(reference.text({"kind"}), "Service") != "Service" || !reference.text({"group"}).empty())
        out.missing = {"backend-no-service",
                       SALLYPORT_TR("%1 leads to a %2, which is no Service."),
                       {route.key.text(), reference.text({"kind"})}};
    else if (out.port == 0)
        out.missing = {
            "backend-no-port", SALLYPORT_TR("%1 names no port of Service %2."), {route.key.text(), title}};
    else if (out.ns != route.key.ns && !isGranted(facts, route, out.ns, out.service))
        out.missing = {"no-reference-grant",
                       SALLYPORT_TR("No ReferenceGrant in %1 lets %2 lead to Service %3."),
                       {out.ns, route.key.text(), title}};
    return out;
}

// The path of a match; HTTP's own, or that of a gRPC method.
void readMatch(const Tree& match, const std::string& kind, Route& route) {
    if (kind == "GRPCRoute") {
        const std::string service = match.text({"method", "service"});
        const std::string method = match.text({"method", "method"});
        if (!service.empty())
            route.path = "/" + service + (method.empty() ? "" : "/" + method);
        if (!method.empty())
            route.pathType = Route::PathType::exact;
        if (match.text({"method", "type"}) == "RegularExpression")
            route.pathType = Route::PathType::regex;
    } else {
        const std::string type = match.text({"path", "type"});
        if (const std::string path = match.text({"path", "value"}); !path.empty())
            route.path = path;
        if (type == "Exact")
            route.pathType = Route::PathType::exact;
        else if (type == "RegularExpression")
            route.pathType = Route::PathType::regex;
        route.conditional = !match.text({"method"}).empty() || !itemsAt(match, {"queryParams"}).empty();
    }
    route.conditional = route.conditional || !itemsAt(match, {"headers"}).empty();
}

void addRule(const Facts& facts, const ObjectPtr& object, const std::string& host, const Tree& rule,
             std::vector<Route>& out) {
    Route route;
    route.object = object;
    route.place = rule.origin().place();
    route.host = host;
    for (const Tree& filter : itemsAt(rule, {"filters"}))
        route.redirects = route.redirects || filter.text({"type"}) == "RequestRedirect";
    if (!route.redirects)
        for (const Tree& reference : itemsAt(rule, {"backendRefs"}))
            if (auto backend = backendOf(facts, *object, reference))
                route.backends.push_back(std::move(*backend));
    const auto matches = itemsAt(rule, {"matches"});
    if (matches.empty())
        out.push_back(route);
    for (const Tree& match : matches) {
        Route one = route;
        readMatch(match, object->key.kind, one);
        out.push_back(std::move(one));
    }
}

} // namespace

void addGatewayRoutes(const Facts& facts, const Gateway& gateway, int port, std::vector<Route>& out) {
    const Attachment at{facts, gateway, port};
    for (const char* kind : {"HTTPRoute", "GRPCRoute"})
        for (const ObjectPtr& object : facts.state.ofKind(kind, group))
            for (const std::string& host : hostsOf(at, *object))
                for (const Tree& rule : itemsAt(object->tree, {"spec", "rules"}))
                    addRule(facts, object, host, rule, out);
}

} // namespace sallyport::reach
