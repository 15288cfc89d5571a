#include "backends.h"

#include "parts.h"

#include <sallyport/policy/gateways.h>

#include <algorithm>
#include <tuple>

namespace sallyport::manifests {

namespace {

using base::Text;
using model::Cidr;
using model::Ip;
using model::Protocol;

constexpr int deepestAlias = 8; // ExternalName to ExternalName

Cidr only(const Ip& ip) {
    return {ip, ip.v6 ? 128 : 32, false};
}

bool isLocal(const std::string& host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

bool offers(const std::vector<Ip>& ips, const Ip& ip) {
    return std::find(ips.begin(), ips.end(), ip) != ips.end();
}

// What tells the pods of one workload from others; not what changes with each roll-out.
model::Labels steadyLabels(model::Labels labels) {
    for (const char* key : {"pod-template-hash", "controller-revision-hash", "pod-template-generation",
                            "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index"})
        labels.erase(key);
    return labels;
}

class Resolver {
public:
    Resolver(const BackendQuestion& question, Backends& out) : m_question(question), m_out(out) {}

    void hostname(const model::PublicHostname& hostname) {
        m_title = titleOf(hostname);
        const auto url = model::ServiceUrl::parse(hostname.service);
        if (!url)
            return unresolved(url.error().message);
        if (url->scheme == "bastion" || url->scheme == "socks-proxy")
            return unresolved(
                {"service-chosen-by-visitor",
                 SALLYPORT_TR("%1 lets the visitor choose where the connector connects, which no "
                              "policy can close to what is published; name a service instead"),
                 {url->scheme}});
        if (url->scheme.starts_with("unix"))
            return note({"unix-socket-in-own-pod",
                         SALLYPORT_TR("%1 is served by the socket %2, which only containers of the "
                                      "connector's own pod can offer"),
                         {m_title, url->written}});
        if (!url->hasHost())
            return; // http_status, hello_world: the connector answers itself
        const auto port = url->dialledPort();
        if (!port)
            return unresolved({"no-port", SALLYPORT_TR("%1 names no port"), {url->written}});
        if (isLocal(url->host)) {
            if (m_question.tunnel.layout != model::Layout::sidecar)
                note({"localhost-in-own-pod",
                      SALLYPORT_TR("%1 is served by %2, but the connector runs in a pod of its own, where "
                                   "nothing else listens; name the app's Service, or use the sidecar layout"),
                      {m_title, url->written}});
            return;
        }
        host(url->host, *port, m_question.ns, 0);
    }

private:
    void unresolved(Text why) {
        m_out.unresolved.push_back({m_question.tunnel.name, m_title, std::move(why), {}});
    }

    void note(Text message) {
        base::Diagnostic finding;
        finding.id = message.id;
        finding.severity = base::Severity::warning;
        finding.message = std::move(message);
        finding.subject = m_title;
        m_out.notes.push_back(std::move(finding));
    }

    void add(Backend backend) {
        backend.hostnames.insert(m_title);
        for (Backend& other : m_out.list)
            if (other.kind == backend.kind && other.ns == backend.ns && other.selector == backend.selector &&
                other.nets == backend.nets && other.host == backend.host) {
                other.ports.merge(backend.ports);
                other.namedPorts.merge(backend.namedPorts);
                other.hostnames.merge(backend.hostnames);
                return;
            }
        m_out.list.push_back(std::move(backend));
    }

    void host(const std::string& host, int port, const std::string& defaultNamespace, int depth) {
        if (const auto ip = Ip::parse(host))
            return address(*ip, port, depth);
        const auto inside = model::clusterHost(host, defaultNamespace);
        if (!inside)
            return name(host, port);
        if (const auto gateway = policy::ciliumGateway(m_question.state, inside->ns, inside->service))
            return envoy(*gateway, inside->ns + "/" + inside->service);
        if (const auto found = m_question.state.find({"", "Service", inside->ns, inside->service}))
            return service(*found, port, depth);
        const bool ours = host.find('.') == std::string::npos || host.ends_with(".svc") ||
                          host.find(".svc.") != std::string::npos ||
                          m_question.state.namespaces().contains(inside->ns);
        if (ours)
            return unresolved(
                {"no-such-service",
                 SALLYPORT_TR("there is no Service %1; check its name and namespace, or add its "
                              "manifest"),
                 {inside->ns + "/" + inside->service}});
        if (std::count(host.begin(), host.end(), '.') == 1)
            note(
                {"taken-for-outside",
                 SALLYPORT_TR("%1 is taken for a name outside the cluster: no manifest shows a namespace %2"),
                 {host, inside->ns}});
        name(host, port);
    }

    // No NetworkPolicy can name it, and no policy can open one of the hostnames behind it only.
    void envoy(const policy::CiliumGateway& gateway, const std::string& service) {
        if (m_question.dialect != "cilium")
            return unresolved({"gateway-in-dialect",
                               SALLYPORT_TR("%1 is served by Cilium's Envoy, which a NetworkPolicy cannot "
                                            "name: render in the dialect cilium"),
                               {gateway.text()}});
        note({"gateway-opens-all",
              SALLYPORT_TR("%1 opens the whole gateway %2 to the connector: which hostnames it passes on is "
                           "decided by its routes, not by policy"),
              {m_title, gateway.text()}});
        add({.kind = Backend::Kind::gateway, .service = service});
    }

    void address(const Ip& ip, int port, int depth) {
        for (const auto& object : m_question.state.ofKind("Service", "")) {
            const auto* service = object->as<model::Service>();
            if (service && (offers(service->clusterIps, ip) || offers(service->loadBalancerIps, ip) ||
                            offers(service->externalIps, ip)))
                return this->service(*object, port, depth);
        }
        for (const auto& object : m_question.state.ofKind("Node", ""))
            if (const auto* node = object->as<model::Node>(); node && offers(node->ips, ip))
                return nodeAddress(ip, port, depth);
        for (const PodGroup& group : m_question.pods)
            if (offers(group.endpoint.ips, ip) && !group.spec->hostNetwork)
                return add({.kind = Backend::Kind::pods,
                            .ns = group.object->key.ns,
                            .selector = steadyLabels(group.spec->labels),
                            .service = group.object->key.name,
                            .ports = {port}});
        if (const auto gateway = policy::ciliumGateway(m_question.state, ip))
            return envoy(*gateway, gateway->text());
        add({.kind = Backend::Kind::nets, .nets = {only(ip)}, .ports = {port}});
    }

    // A node port is translated before policy sees the connection.
    void nodeAddress(const Ip& ip, int port, int depth) {
        for (const auto& object : m_question.state.ofKind("Service", ""))
            if (const auto* service = object->as<model::Service>())
                for (const model::ServicePort& one : service->ports)
                    if (one.nodePort == port && one.protocol == Protocol::tcp)
                        return this->service(*object, one.port, depth);
        add({.kind = Backend::Kind::nodes, .nets = {only(ip)}, .ports = {port}});
    }

    void name(const std::string& host, int port) {
        for (const model::OutsideTarget& target : m_question.document.outside)
            if (target.name == host)
                return add({.kind = Backend::Kind::nets, .nets = target.addresses, .ports = {port}});
        if (m_question.dialect != "cilium")
            return unresolved(
                {"outside-name-in-dialect",
                 SALLYPORT_TR("%1 is outside the cluster, and a NetworkPolicy cannot name it; add "
                              "it with its address under outside, by this name"),
                 {host}});
        add({.kind = Backend::Kind::name, .host = host, .ports = {port}});
    }

    void service(const model::Object& object, int port, int depth) {
        const auto* service = object.as<model::Service>();
        const std::string title = object.key.ns + "/" + object.key.name;
        if (!service)
            return unresolved({"unreadable-service", SALLYPORT_TR("Service %1 could not be read"), {title}});
        if (service->type == "ExternalName") {
            if (depth >= deepestAlias)
                return unresolved({"alias-loop", SALLYPORT_TR("Service %1 is an alias of itself"), {title}});
            return host(service->externalName, port, object.key.ns, depth + 1);
        }
        const auto wanted = std::find_if(service->ports.begin(), service->ports.end(), [&](const auto& one) {
            return one.port == port && one.protocol == Protocol::tcp;
        });
        const bool found = wanted != service->ports.end();
        if (!found && !service->headless)
            return unresolved({"no-such-port",
                               SALLYPORT_TR("Service %1 has no TCP port %2; it has %3"),
                               {title, std::to_string(port), portsOf(*service)}});
        if (!service->selector || service->selector->empty())
            return slices(object, found && !service->headless ? &*wanted : nullptr, port);
        pods(object, *service, found && !service->headless ? &*wanted : nullptr, port);
    }

    static std::string portsOf(const model::Service& service) {
        std::string out;
        for (const model::ServicePort& one : service.ports)
            out += (out.empty() ? "" : ", ") + std::to_string(one.port) + "/" + model::name(one.protocol);
        return out.empty() ? "none" : out;
    }

    // wanted: null when the port is dialled on the pods as it is (headless).
    void pods(const model::Object& object, const model::Service& service, const model::ServicePort* wanted,
              int port) {
        Backend backend{.kind = Backend::Kind::pods,
                        .ns = object.key.ns,
                        .selector = *service.selector,
                        .service = object.key.name};
        const std::string* named = wanted ? std::get_if<std::string>(&wanted->targetPort) : nullptr;
        const int target = !wanted ? port : named ? 0 : std::get<int>(wanted->targetPort);
        bool inPods = false;
        bool onNodes = false;
        std::set<int> numbers;
        std::set<int> nodePorts;
        for (const PodGroup& group : m_question.pods) {
            if (group.object->key.ns != object.key.ns || !hasLabels(group.spec->labels, backend.selector))
                continue;
            const int number = named ? group.spec->namedPort(*named, Protocol::tcp).value_or(0) : target;
            if (group.spec->hostNetwork) {
                onNodes = true;
                nodePorts.insert(number);
            } else {
                inPods = true;
                numbers.insert(number);
            }
        }
        if (onNodes)
            nodes(object, nodePorts);
        if (onNodes && !inPods)
            return;
        // One number for all is the readable form; else the name, which each pod resolves for itself.
        if (!named)
            backend.ports = {target};
        else if (numbers.size() == 1 && *numbers.begin() != 0)
            backend.ports = numbers;
        else
            backend.namedPorts = {*named};
        add(std::move(backend));
    }

    void nodes(const model::Object& object, std::set<int> ports) {
        Backend backend{.kind = Backend::Kind::nodes, .service = object.key.name};
        for (const auto& one : m_question.state.ofKind("Node", ""))
            if (const auto* node = one->as<model::Node>())
                for (const Ip& ip : node->ips)
                    backend.nets.push_back(only(ip));
        ports.erase(0);
        backend.ports = std::move(ports);
        if (backend.ports.empty() || (m_question.dialect != "cilium" && backend.nets.empty()))
            return unresolved(
                {"on-nodes-network",
                 SALLYPORT_TR("the pods behind Service %1 are on their node's network, and no "
                              "manifest shows the nodes' addresses; read them from the cluster"),
                 {object.key.ns + "/" + object.key.name}});
        note(
            {"backend-on-nodes-network",
             SALLYPORT_TR("the pods behind Service %1 are on their node's network: the port is opened to the "
                          "nodes, as no policy can tell these pods from their node"),
             {object.key.ns + "/" + object.key.name}});
        add(std::move(backend));
    }

    // A Service without selector: its EndpointSlices say where it leads.
    void slices(const model::Object& object, const model::ServicePort* wanted, int port) {
        bool any = false;
        for (const auto& other : m_question.state.ofKind("EndpointSlice"))
            any = slice(object, *other, wanted, port) || any;
        for (const auto& other : m_question.state.ofKind("Endpoints", ""))
            any = slice(object, *other, wanted, port) || any;
        if (!any)
            unresolved({"no-endpoints",
                        SALLYPORT_TR("Service %1 has no selector, and no manifest shows its endpoints"),
                        {object.key.ns + "/" + object.key.name}});
    }

    bool slice(const model::Object& object, const model::Object& other, const model::ServicePort* wanted,
               int port) {
        const auto* slice = other.as<model::EndpointSlice>();
        if (!slice || other.key.ns != object.key.ns || slice->service != object.key.name)
            return false;
        bool any = false;
        for (const auto& endpoint : slice->endpoints) {
            const auto& ports = endpoint.ports.empty() ? slice->ports : endpoint.ports;
            const int number = numberIn(ports, wanted, port);
            if (number == 0)
                continue;
            for (const std::string& one : endpoint.addresses) {
                any = true;
                if (const auto ip = Ip::parse(one))
                    address(*ip, number, deepestAlias);
                else
                    name(one, number);
            }
        }
        return any;
    }

    static int numberIn(const std::vector<model::ServicePort>& ports, const model::ServicePort* wanted,
                        int port) {
        if (!wanted)
            return port;
        for (const model::ServicePort& one : ports)
            if (one.name == wanted->name && one.protocol == wanted->protocol)
                return one.port == 0 ? port : one.port;
        return 0;
    }

    const BackendQuestion& m_question;
    Backends& m_out;
    std::string m_title;
};

} // namespace

std::string titleOf(const model::PublicHostname& hostname) {
    std::string title = hostname.hostname.empty() ? hostname.id : hostname.hostname;
    if (title.empty())
        title = "*";
    return hostname.path.empty() ? title : title + " " + hostname.path;
}

std::string namespaceOf(const BackendQuestion& question, const model::PublicHostname& hostname) {
    for (const Backend& backend : backendsOf(question, {hostname}).list)
        if (backend.kind == Backend::Kind::pods)
            return backend.ns;
    return {};
}

Backends backendsOf(const BackendQuestion& question, const std::vector<model::PublicHostname>& hostnames) {
    Backends out;
    Resolver resolver(question, out);
    for (const model::PublicHostname& hostname : hostnames)
        resolver.hostname(hostname);
    std::sort(out.list.begin(), out.list.end(), [](const Backend& a, const Backend& b) {
        return std::tie(a.kind, a.ns, a.service, a.selector, a.nets, a.host) <
               std::tie(b.kind, b.ns, b.service, b.selector, b.nets, b.host);
    });
    return out;
}

} // namespace sallyport::manifests
