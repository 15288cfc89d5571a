#include <sallyport/policy/gateways.h>

namespace sallyport::policy {

namespace {

using base::Tree;
using model::ObjectPtr;

constexpr const char* group = "gateway.networking.k8s.io";

bool isCiliums(const model::ClusterState& state, const model::Object& gateway) {
    const std::string name = gateway.tree.text({"spec", "gatewayClassName"});
    const ObjectPtr shown = state.find({group, "GatewayClass", "", name});
    return shown ? shown->tree.text({"spec", "controllerName"}) == "io.cilium/gateway-controller"
                 : name == "cilium";
}

bool isIngressOfCilium(const model::Object& ingress) {
    const auto old = ingress.annotations.find("kubernetes.io/ingress.class");
    return ingress.tree.text({"spec", "ingressClassName"}) == "cilium" ||
           (old != ingress.annotations.end() && old->second == "cilium");
}

} // namespace

bool CiliumGateway::hasPort(int port) const {
    if (!gateway)
        return port == 80 || port == 443;
    if (const Tree* listeners = gateway->tree.find({"spec", "listeners"}))
        for (const Tree& listener : listeners->items())
            if (const Tree* one = listener.find("port"); one && one->asInteger() == port)
                return true;
    return false;
}

std::string CiliumGateway::text() const {
    return gateway ? gateway->key.text() : ingress ? ingress->key.text() : "Cilium's ingress";
}

std::optional<CiliumGateway> ciliumGateway(const model::ClusterState& state, const std::string& ns,
                                           const std::string& service) {
    constexpr std::string_view ofGateway = "cilium-gateway-";
    constexpr std::string_view ofIngress = "cilium-ingress-";
    if (service.starts_with(ofGateway)) {
        const ObjectPtr gateway = state.find({group, "Gateway", ns, service.substr(ofGateway.size())});
        if (gateway && isCiliums(state, *gateway))
            return CiliumGateway{gateway, nullptr};
    } else if (service.starts_with(ofIngress)) {
        const ObjectPtr ingress =
            state.find({"networking.k8s.io", "Ingress", ns, service.substr(ofIngress.size())});
        if (ingress && isIngressOfCilium(*ingress))
            return CiliumGateway{nullptr, ingress};
    } else if (service == "cilium-ingress") {
        for (const ObjectPtr& ingress : state.ofKind("Ingress", "networking.k8s.io"))
            if (isIngressOfCilium(*ingress))
                return CiliumGateway{};
    }
    return std::nullopt;
}

std::optional<CiliumGateway> ciliumGateway(const model::ClusterState& state, const model::Ip& ip) {
    for (const ObjectPtr& object : state.ofKind("Gateway", group))
        for (const char* part : {"spec", "status"})
            if (const Tree* addresses = object->tree.find({part, "addresses"}))
                for (const Tree& address : addresses->items())
                    if (model::Ip::parse(address.text({"value"})) == ip && isCiliums(state, *object))
                        return CiliumGateway{object, nullptr};
    return std::nullopt;
}

} // namespace sallyport::policy
