#include "routes.h"

#include "tokens.h"

#include <algorithm>

namespace sallyport::adopt {
namespace {

bool isOf(const Connector& connector, const std::string& tunnel) {
    return !tunnel.empty() && (connector.tunnel == tunnel || connector.tunnelId == tunnel);
}

bool isCatchAll(const edge::IngressRule& rule) {
    return (rule.hostname.empty() || rule.hostname == "*") && rule.path.empty();
}

// cloudflared ingress/rule.go: equal, or the rest after "*" at the end; a name that is a wildcard itself is
// covered by one that is as wide.
bool covers(const edge::IngressRule& rule, const std::string& name) {
    if (!rule.path.empty())
        return false;
    return rule.hostname == name ||
           (rule.hostname.starts_with("*.") && name.size() > rule.hostname.size() - 1 &&
            name.ends_with(rule.hostname.substr(1)));
}

// The tunnels that DNS names and no connector is known to run, by the connector's namespace or all.
std::set<std::string> unclaimed(const std::vector<Connector>& connectors,
                                const std::vector<TunnelName>& names, const std::string& ns) {
    std::set<std::string> out;
    for (const TunnelName& name : names)
        if ((ns.empty() || name.ns == ns) &&
            std::none_of(connectors.begin(), connectors.end(),
                         [&](const Connector& connector) { return isOf(connector, name.tunnel); }))
            out.insert(name.tunnel);
    return out;
}

} // namespace

void nameTunnels(std::vector<Connector>& connectors, const std::vector<TunnelName>& names) {
    std::vector<Connector*> unnamed;
    for (Connector& connector : connectors)
        if (connector.tunnelId.empty() && connector.tunnel.find("${") == std::string::npos)
            unnamed.push_back(&connector);
    for (Connector* connector : unnamed) {
        const bool alone = std::count_if(unnamed.begin(), unnamed.end(), [&](const Connector* other) {
                               return other->ns == connector->ns;
                           }) == 1;
        std::set<std::string> tunnels =
            alone ? unclaimed(connectors, names, connector->ns) : std::set<std::string>{};
        if (tunnels.empty() && unnamed.size() == 1)
            tunnels = unclaimed(connectors, names, {});
        if (tunnels.size() != 1)
            continue;
        connector->tunnelId = *tunnels.begin();
        if (connector->tunnel.empty() || connector->tunnel.find("$(") != std::string::npos)
            connector->tunnel = connector->tunnelId;
    }
}

void publishCatchAll(Connector& connector, const std::vector<TunnelName>& names) {
    if (!connector.hostnames || connector.hostnames->empty())
        return;
    std::vector<edge::IngressRule>& rules = *connector.hostnames;
    if (!isCatchAll(rules.back()))
        return;
    const edge::IngressRule last = rules.back();
    rules.pop_back();
    if (last.service == "http_status:404")
        return;
    const bool real = !last.service.starts_with("http_status:");
    for (const TunnelName& name : names) {
        if (!real || !isOf(connector, name.tunnel) ||
            std::any_of(rules.begin(), rules.end(),
                        [&](const edge::IngressRule& rule) { return covers(rule, name.name); }))
            continue;
        edge::IngressRule rule = last;
        rule.hostname = name.name;
        rule.place = name.place;
        rules.push_back(std::move(rule));
    }
    rules.push_back(last);
}

} // namespace sallyport::adopt
