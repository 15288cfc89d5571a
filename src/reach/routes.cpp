#include "routes.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

bool isWildcard(const std::string& host) {
    return host.starts_with("*.") || host == "*";
}

// ".example.com" of "*.example.com"
std::string suffixOf(const std::string& host) {
    return host == "*" ? std::string() : host.substr(1);
}

// How much a host says: a name more than a wildcard, a longer wildcard more than a shorter.
std::pair<int, std::size_t> weight(const std::string& host) {
    return {host.empty() ? 0 : isWildcard(host) ? 1 : 2, host.size()};
}

// Exact before prefix before expressions; then the longest.
std::pair<int, std::size_t> weight(const Route& route) {
    return {-static_cast<int>(route.pathType), route.path.size()};
}

} // namespace

bool takesHost(const std::string& host, const std::string& hostname, bool manyLabels) {
    if (host.empty() || host == hostname || host == "*" || hostname == "*" || hostname.empty())
        return true;
    const auto covers = [](const std::string& wildcard, const std::string& name, bool many) {
        const std::string suffix = suffixOf(wildcard);
        if (!isWildcard(wildcard) || !name.ends_with(suffix) || name.size() <= suffix.size())
            return false;
        return many || name.find('.') == name.size() - suffix.size();
    };
    // Cloudflare's wildcard stands for any depth.
    return covers(host, hostname, manyLabels) || covers(hostname, host, true);
}

bool takesPath(const Route& route, const std::string& path) {
    switch (route.pathType) {
    case Route::PathType::exact:
        return route.path == path;
    case Route::PathType::regex:
        return true; // that may be; it comes last
    case Route::PathType::prefix:
        break;
    }
    std::string prefix = route.path;
    while (!prefix.empty() && prefix.back() == '/')
        prefix.pop_back();
    return path == prefix || (path.starts_with(prefix) && path[prefix.size()] == '/') || prefix.empty();
}

std::vector<Route> routesFor(const Facts& facts, const Gateway& gateway, const std::string& hostname,
                             const std::string& path, int port) {
    std::vector<Route> all;
    addIngressRoutes(facts, gateway, all);
    addGatewayRoutes(facts, gateway, port, all);
    std::erase_if(all, [&](const Route& route) {
        return !takesHost(route.host, hostname, route.object->key.kind != "Ingress");
    });
    if (!isWildcard(hostname) && !hostname.empty()) {
        auto best = std::pair<int, std::size_t>();
        for (const Route& route : all)
            best = std::max(best, weight(route.host));
        std::erase_if(all, [&](const Route& route) { return weight(route.host) != best; });
    }
    if (path.empty())
        return all;
    std::erase_if(all, [&](const Route& route) { return !takesPath(route, path); });
    std::stable_sort(all.begin(), all.end(),
                     [](const Route& a, const Route& b) { return weight(a) > weight(b); });
    // What asks for more than a path may leave the request to the next.
    const auto last = std::find_if(all.begin(), all.end(), [](const Route& route) {
        return !route.conditional && route.pathType != Route::PathType::regex;
    });
    if (last != all.end())
        all.erase(last + 1, all.end());
    return all;
}

} // namespace sallyport::reach
