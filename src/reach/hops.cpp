// A hostname behind a gateway: the connector reaches the gateway, and the
// gateway reaches what its routes name.
#include "ask.h"
#include "gateways.h"

#include <sallyport/policy/gateways.h>

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using model::Protocol;

// Hops follow each other: all must hold.
Verdict along(Verdict first, Verdict second) {
    for (const Verdict one : {first, second})
        if (one == Verdict::denied || one == Verdict::none)
            return one;
    for (const Verdict one : {Verdict::unknown, Verdict::partial})
        if (first == one || second == one)
            return one;
    return Verdict::allowed;
}

struct Through {
    Gateway gateway;
    Asker asker; // its side of the next hop
};

// Cilium's Envoy has no pod: it asks as the identity that it is.
std::optional<Through> ciliumAt(const Facts& facts, const Targets& targets, const Published& published) {
    if (targets.list.size() != 1 || !targets.list.front().anyPort)
        return std::nullopt;
    const Target& envoy = targets.list.front();
    const auto ip = model::Ip::parse(published.service.host);
    auto named = ip ? policy::ciliumGateway(facts.state, *ip) : std::nullopt;
    if (const auto host = model::clusterHost(published.service.host, published.connectorNamespace);
        !ip && host)
        named = policy::ciliumGateway(facts.state, host->ns, host->service);
    Through through;
    through.gateway =
        Gateway{envoy.id, "cilium", named ? named->gateway : nullptr, named ? named->ingress : nullptr, {}};
    through.asker = Asker{envoy.id, {envoy.endpoint}, true};
    return through;
}

std::optional<Through> gatewayAt(const Facts& facts, const Targets& targets, const Published& published) {
    if (auto cilium = ciliumAt(facts, targets, published))
        return cilium;
    std::optional<Through> through;
    for (const Target& target : targets.list) {
        auto gateway = gatewayOf(facts, target);
        if (!gateway)
            continue;
        if (!through) {
            through = Through{*std::move(gateway), {}};
            through->asker.id = through->gateway.id;
            through->asker.alone = askerOf(facts, facts.participants[target.participant]).alone;
        }
        through->asker.endpoints.push_back(target.endpoint);
    }
    return through;
}

// The gateway answers itself: a redirect, or a route that leads nowhere.
Answer answered(Verdict verdict, Text because) {
    Answer answer;
    answer.verdict = answer.egress.verdict = answer.ingress.verdict = verdict;
    answer.because = answer.egress.because = answer.ingress.because = std::move(because);
    return answer;
}

Hop hopOf(const Through& through, const Route& route) {
    Hop hop;
    hop.from = hop.to = through.asker.id;
    hop.route = route.object;
    hop.place = route.place;
    hop.path = route.path;
    return hop;
}

void follow(const Facts& facts, Rulings& rulings, const Through& through, const Route& route,
            std::vector<Hop>& hops) {
    if (route.redirects || route.backends.empty()) {
        Hop hop = hopOf(through, route);
        hop.answer = route.redirects
                         ? answered(Verdict::allowed, {"gateway-redirects",
                                                       SALLYPORT_TR("%1 answers %2 with a redirect."),
                                                       {through.asker.id, route.path}})
                         : answered(Verdict::none, {"route-leads-nowhere",
                                                    SALLYPORT_TR("%1 names no backend for %2."),
                                                    {route.object->key.text(), route.path}});
        hops.push_back(std::move(hop));
        return;
    }
    for (const RouteBackend& backend : route.backends) {
        Hop hop = hopOf(through, route);
        hop.to = backend.ns + "/svc/" + backend.service;
        if (!backend.missing.empty())
            hop.answer = answered(Verdict::none, backend.missing);
        else
            hop.answer = askTargets(facts, rulings, through.asker,
                                    hostTargets(facts, backend.service + "." + backend.ns + ".svc",
                                                backend.ns, Protocol::tcp, backend.port),
                                    Protocol::tcp);
        hops.push_back(std::move(hop));
    }
}

// A chart that was not read may bring the route.
bool mayBeBrought(const Facts& facts) {
    return std::any_of(facts.state.unread.begin(), facts.state.unread.end(), [](const model::Unread& one) {
        return one.why.id == "source-helm-chart" || one.why.id == "source-chart-folder";
    });
}

std::vector<Hop> onwards(const Facts& facts, Rulings& rulings, const Through& through,
                         const Published& published, const std::string& path) {
    std::vector<Hop> hops;
    const int port = published.service.dialledPort().value_or(0);
    for (const Route& route : routesFor(facts, through.gateway, published.hostname, path, port))
        follow(facts, rulings, through, route, hops);
    if (!hops.empty())
        return hops;
    Hop hop;
    hop.from = hop.to = through.asker.id;
    hop.path = path;
    const std::string asked = published.hostname + path;
    hop.answer = mayBeBrought(facts)
                     ? answered(Verdict::unknown,
                                {"route-not-shown",
                                 SALLYPORT_TR("No Ingress or route that could be read leads from %1 on for "
                                              "%2; a chart may bring it."),
                                 {through.asker.id, asked}})
                     : answered(Verdict::none,
                                {"no-route",
                                 SALLYPORT_TR("No Ingress or route leads from %1 on for %2: it answers that "
                                              "there is nothing."),
                                 {through.asker.id, asked}});
    hops.push_back(std::move(hop));
    return hops;
}

} // namespace

Answer askThrough(const Facts& facts, Rulings& rulings, const Asker& from, const Published& published,
                  const std::string& path) {
    Answer answer = askUrl(facts, rulings, from, published.service, published.connectorNamespace);
    const auto port = published.service.dialledPort();
    if (!published.service.isHttp() || !published.service.hasHost() || !port)
        return answer;
    const Targets targets =
        hostTargets(facts, published.service.host, published.connectorNamespace, Protocol::tcp, *port);
    const auto through = gatewayAt(facts, targets, published);
    if (!through)
        return answer;

    Hop first;
    first.from = from.id;
    first.to = through->asker.id;
    first.answer = answer;
    answer.hops.push_back(std::move(first));
    answer.backends.clear();
    std::vector<Verdict> verdicts;
    for (Hop& hop : onwards(facts, rulings, *through, published, path)) {
        verdicts.push_back(hop.answer.verdict);
        answer.l7 = answer.l7 || hop.answer.l7;
        answer.backends.insert(answer.backends.end(), hop.answer.backends.begin(), hop.answer.backends.end());
        answer.hops.push_back(std::move(hop));
    }
    answer.verdict = along(answer.hops.front().answer.verdict, joined(verdicts));
    const auto deciding = std::find_if(answer.hops.begin(), answer.hops.end(),
                                       [](const Hop& hop) { return hop.answer.verdict != Verdict::allowed; });
    if (deciding != answer.hops.end()) {
        answer.egress = deciding->answer.egress;
        answer.ingress = deciding->answer.ingress;
        answer.because = deciding->answer.because;
    }
    return answer;
}

} // namespace sallyport::reach
