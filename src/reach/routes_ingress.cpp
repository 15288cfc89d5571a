// Ingresses: which of them a controller serves, and where they lead
// (networking.k8s.io/v1 Ingress; each controller's way of taking its class).
#include "routes.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Tree;
using model::ObjectPtr;

std::string optionOf(const std::vector<std::string>& arguments, const std::string& name) {
    for (const std::string& one : arguments)
        for (const std::string& dashes : {"--" + name + "=", "-" + name + "="})
            if (one.starts_with(dashes))
                return one.substr(dashes.size());
    return {};
}

bool isDefault(const model::Object& ingressClass) {
    const auto found = ingressClass.annotations.find("ingressclass.kubernetes.io/is-default-class");
    return found != ingressClass.annotations.end() && found->second == "true";
}

// The class that an Ingress names, or the cluster's default one.
std::pair<std::string, ObjectPtr> classOf(const Facts& facts, const model::Object& ingress) {
    std::string name = ingress.tree.text({"spec", "ingressClassName"});
    if (name.empty())
        if (const auto old = ingress.annotations.find("kubernetes.io/ingress.class");
            old != ingress.annotations.end())
            name = old->second;
    for (const ObjectPtr& one : facts.state.ofKind("IngressClass", "networking.k8s.io"))
        if (name.empty() ? isDefault(*one) : one->key.name == name)
            return {one->key.name, one};
    return {name, nullptr};
}

// By the controller that the class names; where no manifest shows the class, by its name.
bool serves(const Facts& facts, const Gateway& gateway, const model::Object& ingress) {
    if (gateway.ingress)
        return gateway.ingress->key == ingress.key;
    if (gateway.family.empty())
        return false;
    const auto [name, shown] = classOf(facts, ingress);
    const std::string ownController = optionOf(gateway.arguments, "controller-class");
    std::string ownClass = optionOf(gateway.arguments, "ingress-class");
    if (ownClass.empty())
        ownClass = optionOf(gateway.arguments, "providers.kubernetesingress.ingressclass");
    if (shown) {
        const std::string controller = shown->tree.text({"spec", "controller"});
        if (!ownController.empty())
            return controller == ownController;
        if (gateway.family == "traefik" && !ownClass.empty() && ownClass != name)
            return false;
        return controller.find(gateway.family) != std::string::npos;
    }
    if (name.empty()) // Traefik alone takes Ingresses without a class when it was given none
        return gateway.family == "traefik" && ownClass.empty();
    return ownClass.empty() ? name.find(gateway.family) != std::string::npos : name == ownClass;
}

RouteBackend backendOf(const Facts& facts, const std::string& ns, const Tree& backend) {
    RouteBackend out;
    out.ns = ns;
    out.service = backend.text({"service", "name"});
    const Tree* number = backend.find({"service", "port", "number"});
    const std::string named = backend.text({"service", "port", "name"});
    if (number && number->asInteger())
        out.port = static_cast<int>(*number->asInteger());
    const auto object = facts.state.find({"", "Service", ns, out.service});
    if (const auto* service = object ? object->as<model::Service>() : nullptr; service && !named.empty())
        for (const model::ServicePort& one : service->ports)
            if (one.name == named)
                out.port = one.port;
    if (out.service.empty())
        out.missing = {"backend-no-service", SALLYPORT_TR("The Ingress leads to no Service there."), {}};
    else if (object && out.port == 0)
        out.missing = {
            "no-such-port", SALLYPORT_TR("Service %1 has no port %2."), {ns + "/" + out.service, named}};
    return out;
}

// What a controller makes of ImplementationSpecific is its own: an expression where it looks like one.
Route::PathType typeOf(const std::string& type, const std::string& path) {
    if (type == "Exact")
        return Route::PathType::exact;
    return type != "Prefix" && path.find_first_of("([|*^$") != std::string::npos ? Route::PathType::regex
                                                                                 : Route::PathType::prefix;
}

void add(const Facts& facts, const ObjectPtr& object, const std::string& host, const Tree& path,
         const Tree* backend, std::vector<Route>& out) {
    Route route;
    route.object = object;
    route.place = path.origin().place();
    route.host = host;
    if (const std::string text = path.text({"path"}); !text.empty())
        route.path = text;
    route.pathType = typeOf(path.text({"pathType"}), route.path);
    if (backend)
        route.backends.push_back(backendOf(facts, object->key.ns, *backend));
    out.push_back(std::move(route));
}

} // namespace

void addIngressRoutes(const Facts& facts, const Gateway& gateway, std::vector<Route>& out) {
    if (gateway.gateway) // a proxy of its own for that Gateway
        return;
    for (const ObjectPtr& object : facts.state.ofKind("Ingress", "networking.k8s.io")) {
        if (!serves(facts, gateway, *object))
            continue;
        const Tree* spec = object->tree.find("spec");
        const Tree* rules = spec ? spec->find("rules") : nullptr;
        if (rules)
            for (const Tree& rule : rules->items())
                if (const Tree* paths = rule.find({"http", "paths"}))
                    for (const Tree& path : paths->items())
                        add(facts, object, rule.text({"host"}), path, path.find("backend"), out);
        if (const Tree* other = spec ? spec->find("defaultBackend") : nullptr)
            add(facts, object, {}, *other, other, out);
    }
}

} // namespace sallyport::reach
