#include "gateways.h"

#include <algorithm>
#include <array>

namespace sallyport::reach {

namespace {

using model::ObjectPtr;

// "registry/traefik:v3@sha256:..." -> "traefik"; two steps for names that say little alone.
std::string imageName(std::string image, int steps) {
    image = image.substr(0, image.find('@'));
    auto slash = image.rfind('/');
    image = image.substr(0, image.find(':', slash == std::string::npos ? 0 : slash));
    for (int i = 1; i < steps && slash != std::string::npos && slash > 0; ++i)
        slash = image.rfind('/', slash - 1);
    return slash == std::string::npos ? image : image.substr(slash + 1);
}

std::string familyOfImage(const std::string& image) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known = {{
        {"traefik", "traefik"},
        {"nginx-ingress-controller", "nginx"},
        {"nginx-ingress", "nginx"},
        {"nginx-gateway-fabric", "nginx"},
        {"haproxy-ingress", "haproxy"},
        {"kubernetes-ingress", "haproxy"},
        {"proxyv2", "istio"},
        {"kong", "kong"},
        {"kong-gateway", "kong"},
        {"contour", "contour"},
    }};
    const std::string last = imageName(image, 1);
    for (const auto& [name, family] : known)
        if (last == name)
            return std::string(family);
    return imageName(image, 2) == "ingress-nginx/controller" ? "nginx" : std::string();
}

std::string labelOf(const model::Labels& labels, const std::string& key) {
    const auto found = labels.find(key);
    return found == labels.end() ? std::string() : found->second;
}

std::string familyOfLabels(const model::Labels& labels) {
    const std::string name = labelOf(labels, "app.kubernetes.io/name");
    for (const char* family : {"traefik", "haproxy", "kong", "contour"})
        if (name == family || name == std::string(family) + "-ingress")
            return family;
    return name == "ingress-nginx" || name == "nginx-ingress" ? "nginx" : std::string();
}

ObjectPtr gatewayNamed(const Facts& facts, const std::string& ns, const std::string& name) {
    return name.empty() ? nullptr : facts.state.find({"gateway.networking.k8s.io", "Gateway", ns, name});
}

const model::PodSpec* specOf(const Facts& facts, const Target& target) {
    if (target.participant == Target::npos)
        return nullptr;
    const Member& member = facts.members[target.participant][target.pod];
    if (const auto* pod = member.object->as<model::Pod>())
        return &pod->pod;
    const auto* workload = member.object->as<model::Workload>();
    return workload ? &workload->pod : nullptr;
}

} // namespace

std::optional<Gateway> gatewayOf(const Facts& facts, const Target& target) {
    const model::PodSpec* spec = specOf(facts, target);
    if (!spec)
        return std::nullopt;
    Gateway found;
    found.id = facts.participants[target.participant].id;
    for (const model::Container& container : spec->containers) {
        found.arguments.insert(found.arguments.end(), container.args.begin(), container.args.end());
        found.arguments.insert(found.arguments.end(), container.command.begin(), container.command.end());
        if (found.family.empty() && !container.init)
            found.family = familyOfImage(container.image);
    }
    // Controllers that make a proxy for each Gateway label its pods with it.
    found.gateway = gatewayNamed(facts, target.endpoint.ns,
                                 labelOf(spec->labels, "gateway.networking.k8s.io/gateway-name"));
    if (!found.gateway)
        found.gateway =
            gatewayNamed(facts, labelOf(spec->labels, "gateway.envoyproxy.io/owning-gateway-namespace"),
                         labelOf(spec->labels, "gateway.envoyproxy.io/owning-gateway-name"));
    if (found.family.empty())
        found.family = familyOfLabels(spec->labels);
    if (found.family.empty() && !found.gateway)
        return std::nullopt;
    return found;
}

} // namespace sallyport::reach
