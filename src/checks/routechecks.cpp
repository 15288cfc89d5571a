// Findings about a tunnel's ingress rules as a list: what cloudflared refuses,
// what never matches, and what matches too much.
#include "context.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sallyport::checks {

bool isUnresolved(const std::string& text) {
    return text.find("${") != std::string::npos || text.find("{{") != std::string::npos;
}

bool matchesAnyHost(const edge::IngressRule& rule) {
    return rule.hostname.empty() || rule.hostname == "*";
}

std::string titleOf(const edge::IngressRule& rule) {
    const std::string host = rule.hostname.empty() ? "the catch-all" : rule.hostname;
    return rule.path.empty() ? host : host + " (" + rule.path + ")";
}

namespace {

using edge::IngressRule;

// Paths that match every request.
bool matchesAnyPath(const IngressRule& rule) {
    constexpr std::array all{"", "/", "^/", ".*", "^.*", "/.*", "^/.*", "^/.*$", "^.*$"};
    return std::find(all.begin(), all.end(), rule.path) != all.end();
}

// True when every request that `later` matches is matched by `earlier` already.
bool covers(const IngressRule& earlier, const IngressRule& later) {
    if (!matchesAnyPath(earlier) && earlier.path != later.path)
        return false;
    if (matchesAnyHost(earlier) || earlier.hostname == later.hostname)
        return true;
    return earlier.hostname.starts_with("*.") && later.hostname.ends_with(earlier.hostname.substr(1));
}

bool isSame(const IngressRule& a, const IngressRule& b) {
    return a.hostname == b.hostname && a.path == b.path;
}

// What cloudflared says against the list; these have findings of their own, which say more.
void configRefused(const Context& context, Report& report) {
    constexpr std::array own{"last-not-catch-all", "catch-all-not-last", "service-path", "no-rules",
                             "access-team"};
    for (const RouteView& route : context.routes)
        for (const edge::ConfigError& error : edge::validate(route.config)) {
            const bool told = std::find(own.begin(), own.end(), error.id) != own.end();
            const bool variable =
                error.rule > 0 && static_cast<std::size_t>(error.rule) <= route.config.ingress.size() &&
                isUnresolved(route.config.ingress[static_cast<std::size_t>(error.rule) - 1].service +
                             route.config.ingress[static_cast<std::size_t>(error.rule) - 1].hostname);
            if (!told && !variable)
                report.add({route.title,
                            error.place,
                            SALLYPORT_TR("cloudflared refuses the configuration of %1: %2"),
                            SALLYPORT_TR("`sallyportctl route --validate` shows what it says of the whole "
                                         "file."),
                            {route.title, base::nested(error.message)}});
        }
}

void catchAllMissing(const Context& context, Report& report) {
    for (const RouteView& route : context.routes)
        for (const edge::ConfigError& error : edge::validate(route.config)) {
            if (error.id == "last-not-catch-all")
                report.add({route.title,
                            error.place,
                            SALLYPORT_TR("The last ingress rule of %1 is no catch-all: cloudflared refuses "
                                         "the configuration."),
                            SALLYPORT_TR("End the list with service: http_status:404."),
                            {route.title}});
            if (error.id == "catch-all-not-last")
                report.add({route.title,
                            error.place,
                            SALLYPORT_TR("An ingress rule of %1 takes every request, and rules follow it: "
                                         "cloudflared refuses the configuration."),
                            SALLYPORT_TR("Move it to the end of the list."),
                            {route.title}});
        }
}

// The earlier rules that may cover one: those of its hostname, of a wildcard above it, or of any host.
class Earlier {
public:
    std::vector<std::size_t> candidates(const IngressRule& rule) const {
        std::vector<std::size_t> found;
        const auto take = [&](const std::string& hostname) {
            if (const auto at = m_byHost.find(hostname); at != m_byHost.end())
                found.insert(found.end(), at->second.begin(), at->second.end());
        };
        take({});
        take("*");
        if (!matchesAnyHost(rule))
            take(rule.hostname);
        for (std::size_t dot = rule.hostname.find('.'); dot != std::string::npos;
             dot = rule.hostname.find('.', dot + 1))
            if (const std::string above = "*" + rule.hostname.substr(dot); above != rule.hostname)
                take(above);
        std::sort(found.begin(), found.end());
        return found;
    }
    void add(const IngressRule& rule, std::size_t index) { m_byHost[rule.hostname].push_back(index); }

private:
    std::map<std::string, std::vector<std::size_t>> m_byHost;
};

// The catch-all in the middle is refused as a whole, which says it all.
void ruleShadowed(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        const auto& rules = route.config.ingress;
        Earlier earlier;
        for (std::size_t index = 0; index < rules.size(); ++index) {
            const IngressRule& rule = rules[index];
            for (const std::size_t i : earlier.candidates(rule)) {
                const bool catchAll = matchesAnyHost(rules[i]) && rules[i].path.empty();
                if (isSame(rules[i], rule) || catchAll || !covers(rules[i], rule))
                    continue;
                report.add({titleOf(rule),
                            rule.place,
                            SALLYPORT_TR("%1 never matches: %2 stands before it and takes all of it."),
                            SALLYPORT_TR("Move it up."),
                            {titleOf(rule), titleOf(rules[i])}});
                break;
            }
            earlier.add(rule, index);
        }
    }
}

void ruleTwice(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        std::set<std::pair<std::string, std::string>> seen;
        for (const IngressRule& rule : route.config.ingress) {
            const bool catchAll = matchesAnyHost(rule) && rule.path.empty();
            if (!seen.emplace(rule.hostname, rule.path).second && !catchAll)
                report.add({titleOf(rule),
                            rule.place,
                            SALLYPORT_TR("%1 is routed twice: only the first rule counts."),
                            SALLYPORT_TR("Delete one of the two."),
                            {titleOf(rule)}});
        }
    }
}

// cloudflared accepts it and compares it as it is written.
void wildcardNeverMatches(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView&, const IngressRule& rule, std::size_t) {
        if (rule.hostname.size() > 1 && rule.hostname[0] == '*' && rule.hostname[1] != '.')
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 never matches: a wildcard stands for whole labels."),
                        SALLYPORT_TR("Write *.%2."),
                        {rule.hostname, rule.hostname.substr(1)}});
    });
}

bool looksLikeGlob(const std::string& path) {
    for (std::size_t at = path.find("/*"); at != std::string::npos; at = path.find("/*", at + 1))
        if (at + 2 == path.size() || path[at + 2] == '/' || path[at + 2] == '$')
            return true;
    return false;
}

// A pattern for endings (\.(jpg|png)$) is meant to match anywhere; one that begins with "/" is meant to begin
// there.
void pathUnanchored(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView&, const IngressRule& rule, std::size_t) {
        if (rule.path.starts_with('/') && !matchesAnyPath(rule) && !looksLikeGlob(rule.path))
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("The path %1 matches anywhere in a request's path, as in /x%1."),
                        SALLYPORT_TR("Begin it with ^."),
                        {rule.path}});
    });
}

void pathGlob(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView&, const IngressRule& rule, std::size_t) {
        if (looksLikeGlob(rule.path)) {
            const std::string start = rule.path.substr(0, rule.path.find("/*"));
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 is read as a regular expression: /* means any number of slashes."),
                        SALLYPORT_TR("Write %2."),
                        {rule.path, (start.starts_with('^') ? "" : "^") + start + "/"}});
        }
    });
}

void serviceWithPath(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView&, const IngressRule& rule, std::size_t) {
        const std::size_t scheme = rule.service.find("://");
        if (scheme == std::string::npos || rule.service.starts_with("unix") || isUnresolved(rule.service))
            return;
        if (rule.service.find('/', scheme + 3) != std::string::npos)
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("The service %1 has a path, if only a slash: cloudflared refuses the "
                                     "configuration."),
                        SALLYPORT_TR("Take everything behind the port away."),
                        {rule.service}});
    });
}

// cloudflared lets a token pass whose audience is in the list; without a list none does (ingress/middleware,
// jwtvalidator.go). An audience without a team is refused.
void accessWithoutAudience(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const base::Tree access =
            edge::originSetting(rule.originRequest, route.config.originRequest, "access").value;
        if (!edge::isOn(access.find("required")))
            return;
        const base::Tree* tags = access.find("audTag");
        if (!tags || tags->size() == 0)
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 asks for an Access token, but names no audTag that it may have: "
                                     "every visitor gets 403."),
                        SALLYPORT_TR("Put the application's audience tag into access.audTag."),
                        {titleOf(rule)}});
        else if (access.text({"teamName"}).empty())
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 has an audTag but no teamName: cloudflared refuses the "
                                     "configuration."),
                        SALLYPORT_TR("Name the team in access.teamName."),
                        {titleOf(rule)}});
    });
}

// A tunnel that Cloudflare manages pushes its routes over those of the file (facts: #633, #933).
void configOverridden(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const adopt::Connector& c = *view.connector;
        if (c.token && c.token->via.starts_with("token") && c.config && !c.config->ingress.empty())
            report.add({view.text(),
                        c.config->ingress.front().place,
                        SALLYPORT_TR("%1 runs by token and has ingress rules of its own: when the tunnel is "
                                     "managed in Cloudflare, its routes there replace these."),
                        SALLYPORT_TR("Keep the routes in one place."),
                        {view.text()}});
    }
}

void warpRouting(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.connector->config)
            if (const base::Tree* warp = view.connector->config->other.find("warp-routing"))
                report.add({view.text(),
                            warp->origin().place(),
                            SALLYPORT_TR("warp-routing in the configuration of %1 has no effect in current "
                                         "releases."),
                            SALLYPORT_TR("Take it out; private routes are set in Cloudflare."),
                            {view.text()}});
}

void unresolvedRoute(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        const auto& rules = route.config.ingress;
        const auto isOpen = [](const IngressRule& rule) {
            return isUnresolved(rule.hostname) || isUnresolved(rule.service);
        };
        const auto first = std::find_if(rules.begin(), rules.end(), isOpen);
        if (first != rules.end())
            report.add({route.title,
                        first->place,
                        SALLYPORT_TR("%n route(s) of %1 (holds|hold) variables that nothing in these files "
                                     "resolves: (it is|they are) judged only in part."),
                        SALLYPORT_TR("Give the variables a default, as in ${DOMAIN:=example.com}."),
                        {route.title, std::to_string(std::count_if(rules.begin(), rules.end(), isOpen))}});
    }
}

} // namespace

std::vector<Entry> routeChecks() {
    using enum base::Severity;
    return {
        {"config-refused", error, "cloudflared refuses the configuration", configRefused, routes},
        {"catch-all-missing", error, "The catch-all is missing or not last", catchAllMissing, routes},
        {"rule-shadowed", warning, "An ingress rule never matches because of an earlier one", ruleShadowed,
         routes},
        {"rule-twice", warning, "A hostname and path are routed twice", ruleTwice, routes},
        {"wildcard-never-matches", error, "A wildcard without a dot never matches", wildcardNeverMatches,
         routes},
        {"path-unanchored", warning, "A path is not anchored", pathUnanchored, routes},
        {"path-glob", warning, "A glob where a regular expression is read", pathGlob, routes},
        {"service-with-path", error, "A service URL with a path or a trailing slash", serviceWithPath,
         routes},
        {"access-no-audience", error, "Access is required without an audience", accessWithoutAudience,
         routes},
        {"config-overridden", note, "The remote configuration may override a local config.yml",
         configOverridden, stateOnly},
        {"warp-routing", note, "warp-routing has no effect", warpRouting, stateOnly},
        {"unresolved-route", note, "Routes with variables that nothing resolves", unresolvedRoute, routes},
    };
}

} // namespace sallyport::checks
