#include "targets.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using model::Cidr;
using policy::Endpoint;
using policy::Entity;

std::vector<Cidr> cidrs(std::initializer_list<const char*> texts) {
    std::vector<Cidr> out;
    for (const char* text : texts)
        if (const auto cidr = Cidr::parse(text))
            out.push_back(*cidr);
    return out;
}

// IANA's special-purpose registries (RFC 6890): what is no public address. Of IPv6 only 2000::/3 is given
// out.
const std::vector<Cidr>& notPublic() {
    static const std::vector<Cidr> list =
        cidrs({"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
               "192.168.0.0/16", "224.0.0.0/3", "::/3", "4000::/2", "8000::/1"});
    return list;
}

// range without the ranges that `out` lists.
void subtract(const Cidr& range, const std::vector<Cidr>& out, std::vector<Cidr>& left) {
    bool touched = false;
    for (const Cidr& other : out) {
        if (other.contains(range))
            return;
        touched = touched || range.contains(other);
    }
    if (!touched) {
        left.push_back(range);
        return;
    }
    Cidr low = range;
    ++low.bits;
    Cidr high = low;
    const auto byte = static_cast<std::size_t>(range.bits) / 8;
    high.base.bytes[byte] = static_cast<std::uint8_t>(high.base.bytes[byte] | (0x80U >> (range.bits % 8U)));
    subtract(low, out, left);
    subtract(high, out, left);
}

Endpoint outsideEndpoint(const Cidr& range) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::ip;
    endpoint.entity = Entity::world;
    endpoint.name = range.text();
    endpoint.ips = {range.base};
    endpoint.range = range;
    return endpoint;
}

} // namespace

Endpoint addressEndpoint(const Facts& facts, const model::Ip& ip) {
    if (const auto pod = facts.podByIp.find(ip); pod != facts.podByIp.end())
        return facts.endpoint(pod->second);
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::ip;
    endpoint.name = ip.text();
    endpoint.ips = {ip};
    endpoint.entity = Entity::world;
    const bool api =
        std::find(facts.apiServers.begin(), facts.apiServers.end(), ip) != facts.apiServers.end();
    if (api)
        endpoint.entity = Entity::kubeApiserver;
    if (const auto node = facts.nodeByIp.find(ip); node != facts.nodeByIp.end()) {
        endpoint.node = node->second;
        endpoint.nodeLabels = nodeLabels(facts.state, node->second);
        if (!api) { // the local node or another one: as a pod on its network, that depends on who asks
            endpoint.kind = Endpoint::Kind::pod;
            endpoint.hostNetwork = true;
            endpoint.entity = std::nullopt;
        }
    }
    return endpoint;
}

Endpoint nameEndpoint(const std::string& fqdn) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::fqdn;
    endpoint.entity = Entity::world;
    endpoint.name = fqdn;
    endpoint.names = {fqdn};
    return endpoint;
}

std::vector<Endpoint> rangeEndpoints(const Facts& facts, const Cidr& range) {
    std::vector<Endpoint> endpoints;
    for (const Cidr& one : facts.classes)
        if (one.contains(range))
            endpoints.push_back(outsideEndpoint(range));
        else if (range.contains(one))
            endpoints.push_back(outsideEndpoint(one));
    if (endpoints.empty())
        endpoints.push_back(outsideEndpoint(range));
    return endpoints;
}

std::vector<Endpoint> worldEndpoints(const Facts& facts) {
    std::vector<Endpoint> endpoints;
    for (const Cidr& one : facts.classes) {
        std::vector<Cidr> left;
        subtract(one, notPublic(), left);
        // No rule tells the parts apart: one of them speaks for all.
        if (!left.empty())
            endpoints.push_back(outsideEndpoint(left.front()));
    }
    return endpoints;
}

std::vector<Endpoint> entityEndpoints(const Facts& facts, Entity entity) {
    if (entity == Entity::world)
        return worldEndpoints(facts);
    std::vector<Endpoint> endpoints;
    if (entity == Entity::kubeApiserver)
        for (const model::Ip& ip : facts.apiServers)
            endpoints.push_back(addressEndpoint(facts, ip));
    if (!endpoints.empty())
        return endpoints;
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::entity;
    endpoint.entity = entity;
    endpoint.name = policy::name(entity);
    if (entity == Entity::remoteNode)
        for (const auto& [node, ips] : facts.nodeIps) {
            endpoint.node = node;
            endpoint.ips = ips;
            endpoint.nodeLabels = nodeLabels(facts.state, node);
            endpoints.push_back(endpoint);
        }
    if (endpoints.empty())
        endpoints.push_back(endpoint);
    return endpoints;
}

} // namespace sallyport::reach
