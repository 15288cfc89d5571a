#include "ingresses.h"

#include <algorithm>
#include <functional>

namespace sallyport::reach {

namespace {

using base::Tree;
using model::Service;
using model::ServicePort;
using Found = std::vector<IngressTarget>;

// Which of a Service's ports is meant; all of them when nothing is said.
using Wanted = std::function<bool(const ServicePort&)>;

void addService(const Facts& facts, const model::ObjectKey& door, const std::string& name,
                const Wanted& wanted, Found& found) {
    const std::string& ns = door.ns;
    const auto object = facts.state.find({"", "Service", ns, name});
    if (!object || !object->as<Service>())
        return;
    for (const ServicePort& port : object->as<Service>()->ports)
        if (wanted(port))
            for (Target& target : serviceTargets(facts, *object, port.protocol, port.port).list)
                if (target.missing.empty())
                    found.push_back({std::move(target), port.protocol, door});
}

// Kubernetes means the Service's port; netpol-analyzer, whose notation this is, takes the pods' port too.
bool isPort(const ServicePort& port, std::int64_t number) {
    return port.port == number ||
           (std::holds_alternative<int>(port.targetPort) && std::get<int>(port.targetPort) == number);
}

// A backend of an Ingress: {service: {name, port: {number | name}}}, or v1beta1's {serviceName, servicePort}.
void addBackend(const Facts& facts, const model::ObjectKey& door, const Tree* backend, Found& found) {
    if (!backend)
        return;
    const Tree* port = backend->find({"service", "port", "number"});
    if (!port)
        port = backend->find({"service", "port", "name"});
    if (!port)
        port = backend->find("servicePort");
    if (!port)
        return;
    std::string name = backend->text({"service", "name"});
    if (name.empty())
        name = backend->text({"serviceName"});
    const auto number = port->asInteger();
    const std::string named = port->scalarText();
    addService(
        facts, door, name,
        [&](const ServicePort& one) { return number ? isPort(one, *number) : one.name == named; }, found);
}

void addIngress(const Facts& facts, const model::Object& object, Found& found) {
    const Tree* spec = object.tree.find("spec");
    if (!spec)
        return;
    addBackend(facts, object.key, spec->find("defaultBackend"), found);
    addBackend(facts, object.key, spec->find("backend"), found);
    const Tree* rules = spec->find("rules");
    if (!rules)
        return;
    for (const Tree& rule : rules->items())
        if (const Tree* paths = rule.find({"http", "paths"}))
            for (const Tree& path : paths->items())
                addBackend(facts, object.key, path.find("backend"), found);
}

void addRoute(const Facts& facts, const model::Object& object, Found& found) {
    const Tree* spec = object.tree.find("spec");
    if (!spec)
        return;
    // A name is that of the Service's port, a number that of the pods'.
    const Tree* port = spec->find({"port", "targetPort"});
    const Wanted wanted = [&](const ServicePort& one) {
        if (!port || port->isNull())
            return true;
        if (const auto number = port->asInteger())
            return std::holds_alternative<int>(one.targetPort) && std::get<int>(one.targetPort) == *number;
        return one.name == port->scalarText();
    };
    std::vector<const Tree*> backends{spec->find("to")};
    if (const Tree* more = spec->find("alternateBackends"))
        for (const Tree& one : more->items())
            backends.push_back(&one);
    for (const Tree* backend : backends)
        if (backend && (backend->text({"kind"}).empty() || backend->text({"kind"}) == "Service"))
            addService(facts, object.key, backend->text({"name"}), wanted, found);
}

} // namespace

std::vector<IngressTarget> ingressTargets(const Facts& facts) {
    Found found;
    for (const auto& object : facts.state.ofKind("Ingress"))
        if (object->key.group == "networking.k8s.io" || object->key.group == "extensions")
            addIngress(facts, *object, found);
    for (const auto& object : facts.state.ofKind("Route", "route.openshift.io"))
        addRoute(facts, *object, found);
    return found;
}

policy::Endpoint ingressController() {
    policy::Endpoint endpoint;
    endpoint.ns = endpoint.name = "{ingress-controller}";
    return endpoint;
}

} // namespace sallyport::reach
