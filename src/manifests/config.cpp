#include "config.h"

#include "parts.h"

#include <sallyport/base/yaml.h>
#include <sallyport/edge/originrequest.h>

#include <cstdio>

namespace sallyport::manifests {

namespace {

bool isEmpty(const Tree& tree) {
    return tree.isNull() || tree.size() == 0;
}

// The number that the Service's port has in the app's pod; nothing when it leads elsewhere.
std::optional<int> portInOwnPod(const Plan& plan, const model::ServiceUrl& url) {
    const auto inside = model::clusterHost(url.host, plan.ns);
    const auto dialled = url.dialledPort();
    if (!inside || !dialled || inside->ns != plan.ns)
        return std::nullopt;
    const auto found = plan.state->find({"", "Service", inside->ns, inside->service});
    const auto* service = found ? found->as<model::Service>() : nullptr;
    const auto* workload = plan.existing ? plan.existing->as<model::Workload>() : nullptr;
    if (!service || !workload || !service->selector || !hasLabels(workload->pod.labels, *service->selector))
        return std::nullopt;
    for (const model::ServicePort& port : service->ports) {
        if (port.port != *dialled || port.protocol != model::Protocol::tcp || service->headless)
            continue;
        if (const int* number = std::get_if<int>(&port.targetPort))
            return *number;
        return workload->pod.namedPort(std::get<std::string>(port.targetPort), port.protocol);
    }
    return service->headless ? dialled : std::nullopt;
}

Tree rule(const Plan& plan, const model::PublicHostname& hostname) {
    return object({{"hostname", hostname.hostname.empty() ? Tree() : text(hostname.hostname)},
                   {"path", hostname.path.empty() ? Tree() : text(hostname.path)},
                   {"service", text(serviceFrom(plan, hostname))},
                   {"originRequest",
                    isEmpty(hostname.originRequest) ? Tree() : edge::originToFile(hostname.originRequest)}});
}

} // namespace

bool needsConfig(const Plan& plan) {
    return plan.tunnel->management == model::Management::local || plan.via == Via::credentials;
}

std::string configName(const Plan& plan) {
    return plan.name + "-config";
}

std::string serviceFrom(const Plan& plan, const model::PublicHostname& hostname) {
    if (!plan.sidecar)
        return hostname.service;
    const auto url = model::ServiceUrl::parse(hostname.service);
    if (!url || !url->hasHost())
        return hostname.service;
    const auto port = portInOwnPod(plan, *url);
    return port ? url->scheme + "://localhost:" + std::to_string(*port) : hostname.service;
}

std::string configText(const Plan& plan) {
    Tree config = Tree::map();
    if (plan.via == Via::credentials) {
        config.set("tunnel", text(plan.tunnelId.empty() ? plan.tunnelName : plan.tunnelId));
        config.set("credentials-file", text(std::string(credentialsFolder) + "/credentials.json"));
    }
    if (!isEmpty(plan.tunnel->originRequest))
        config.set("originRequest", edge::originToFile(plan.tunnel->originRequest));
    if (plan.tunnel->management == model::Management::local) {
        Tree rules = Tree::list();
        for (const model::PublicHostname& hostname : plan.hostnames)
            rules.append(rule(plan, hostname));
        config.set("ingress", std::move(rules));
    }
    return base::writeYaml(config);
}

Tree configMap(const Plan& plan) {
    Tree out = manifest("v1", "ConfigMap", plan.ns, configName(plan), plan.labels);
    out.set("data", object({{"config.yaml", text(configText(plan))}}));
    return out;
}

std::string textHash(std::string_view input) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : input) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash));
    return hex;
}

} // namespace sallyport::manifests
