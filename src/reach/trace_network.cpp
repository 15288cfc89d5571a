// From the connector to the pod: what World::askHostname says, told as hops.
#include "tracer.h"

#include <sallyport/base/nested.h>

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using Kind = TraceHop::Kind;

std::string policyName(const policy::PolicyId& id) {
    return "policy/" + id.kind + '/' + id.ns + '/' + id.name;
}

void addOnce(std::vector<std::string>& to, std::string name) {
    if (std::find(to.begin(), to.end(), name) == to.end())
        to.push_back(std::move(name));
}

Text missText(const policy::Miss& miss) {
    const std::string policy = miss.rule.policy ? policyName(miss.rule.policy->id) : std::string();
    return said("near-policy", SALLYPORT_TR("%1 would allow it: %2."), {policy, base::nested(miss.because)});
}

const char* wordOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::allowed:
        return "passed";
    case Verdict::denied:
    case Verdict::none:
        return "denied";
    case Verdict::partial:
    case Verdict::unknown:
        break;
    }
    return "unknown";
}

std::size_t reachedOf(const Answer& answer) {
    return static_cast<std::size_t>(
        std::count_if(answer.backends.begin(), answer.backends.end(),
                      [](const Backend& one) { return one.verdict == Verdict::allowed; }));
}

// One connection, told as its two sides and its end.
class Connection {
public:
    // toService: `to` is a Service, which leads on to pods.
    Connection(Tracing& at, std::string from, std::string to, bool toService, const Answer& answer)
        : m_at(at), m_from(std::move(from)), m_to(std::move(to)), m_toService(toService), m_answer(answer) {}

    // last: a pod at its end is the end of the way.
    void tell(bool last) {
        if (m_answer.verdict == Verdict::none) {
            m_at.add(Kind::service, "denied", m_to, m_answer.because);
            return;
        }
        side(Kind::egress, m_answer.egress, m_from);
        if (!m_at.over)
            side(Kind::ingressPolicy, m_answer.ingress, m_to);
        if (!m_at.over)
            end(last);
    }

private:
    void side(Kind kind, const Side& side, const std::string& whose) {
        // Nothing is behind it: the end says so.
        if (side.verdict == Verdict::none)
            return;
        // Which of several backends a request gets is chance.
        const bool some = m_answer.verdict == Verdict::partial && side.verdict == Verdict::denied;
        const bool open = m_answer.verdict == Verdict::unknown && side.verdict == Verdict::denied;
        TraceHop hop;
        for (const policy::RuleRef& rule : side.decided)
            if (rule.policy)
                addOnce(hop.decided, policyName(rule.policy->id));
        if (hop.decided.empty() && side.verdict != Verdict::allowed)
            for (const policy::Policy* policy : side.selecting)
                addOnce(hop.decided, policyName(policy->id));
        TraceHop& told = m_at.add(kind, some || open ? "unknown" : wordOf(side.verdict),
                                  hop.decided.empty() ? whose : hop.decided.front(), side.because);
        told.decided = std::move(hop.decided);
        for (const policy::Miss& miss : side.nearest)
            told.nearest.push_back(missText(miss));
        if (!side.decided.empty() && side.decided.front().rule)
            told.place = side.decided.front().rule->place;
        else if (!side.selecting.empty() && side.verdict != Verdict::allowed)
            told.place = side.selecting.front()->place;
        const policy::Profile& profile = m_at.data.ground.world->ruleset().profile;
        told.assumed = told.verdict == "denied" && profile.enforced == policy::Profile::Enforced::assumed;
    }

    // The Service or address, and the pod.
    void end(bool last) {
        const std::size_t all = m_answer.backends.size(), reached = reachedOf(m_answer);
        const bool sure = m_answer.verdict == Verdict::allowed;
        if (all == 0) { // beside the connector
            m_at.add(Kind::pod, sure ? "reached" : "unknown", m_to, m_answer.because);
            return;
        }
        const Backend& shown = *std::max_element(
            m_answer.backends.begin(), m_answer.backends.end(), [](const Backend& a, const Backend& b) {
                return (a.verdict == Verdict::allowed) < (b.verdict == Verdict::allowed);
            });
        const std::string port = std::to_string(shown.port);
        if (m_toService)
            m_at.add(
                Kind::service, sure ? "passed" : "unknown", m_to,
                sure || reached == all
                    ? said("service-leads", SALLYPORT_TR("It leads to %1 on port %2."), {namesOf(), port})
                    : said("service-partly",
                           SALLYPORT_TR("It leads to %1, and %2 of these %3 can be reached: which one takes "
                                        "the request is chance."),
                           {namesOf(), std::to_string(reached), std::to_string(all)}));
        for (const Backend& backend : m_answer.backends)
            addOnce(m_at.trace.workloads, backend.id);
        m_at.add(Kind::pod,
                 !sure  ? "unknown"
                 : last ? "reached"
                        : "passed",
                 shown.id,
                 !sure ? m_answer.because
                 : m_answer.l7
                     ? said("pod-filtered",
                            SALLYPORT_TR("%1 takes it on port %2; what may be asked there is filtered at "
                                         "layer 7."),
                            {shown.id, port})
                     : said("pod-takes", SALLYPORT_TR("%1 takes it on port %2."), {shown.id, port}));
    }

    std::string namesOf() const {
        std::string out;
        for (std::size_t i = 0; i < m_answer.backends.size() && i < 3; ++i)
            out += (i == 0 ? "" : ", ") + m_answer.backends[i].id;
        return m_answer.backends.size() > 3 ? out + ", ..." : out;
    }

    Tracing& m_at;
    std::string m_from, m_to;
    bool m_toService;
    const Answer& m_answer;
};

std::string routeName(const Hop& hop) {
    return hop.route ? hop.route->key.kind + ' ' + hop.route->key.ns + '/' + hop.route->key.name : hop.from;
}

// What a gateway's routes say: one of them, or several that share the requests.
void tellRoutes(Tracing& at, const Answer& answer) {
    const std::vector<Hop>& hops = answer.hops;
    std::vector<const Hop*> onward;
    for (std::size_t i = 1; i < hops.size(); ++i)
        onward.push_back(&hops[i]);
    if (onward.empty())
        return;
    const auto is = [](Verdict verdict) {
        return [verdict](const Hop* hop) { return hop->answer.verdict == verdict; };
    };
    const auto count = [&](Verdict verdict) {
        return std::count_if(onward.begin(), onward.end(), is(verdict));
    };
    const auto all = static_cast<std::ptrdiff_t>(onward.size());
    const auto closed = count(Verdict::denied) + count(Verdict::none);
    const bool differs = count(Verdict::allowed) != all && closed != all;
    const auto bad = std::find_if(onward.begin(), onward.end(),
                                  [](const Hop* hop) { return hop->answer.verdict != Verdict::allowed; });
    const Hop& hop = bad != onward.end() ? **bad : *onward.front();
    const bool ends = hop.to == hop.from && hop.answer.backends.empty(); // the gateway answers
    if (ends && hop.answer.verdict != Verdict::allowed) {
        at.add(Kind::service, differs ? "unknown" : wordOf(hop.answer.verdict), routeName(hop),
               hop.answer.because)
            .place = hop.place;
        return;
    }
    const std::string paths = hop.path.empty() ? "/" : hop.path;
    TraceHop& led =
        at.add(Kind::service, differs && all > 1 ? "unknown" : "passed", routeName(hop),
               differs && all > 1
                   ? said("route-splits",
                          SALLYPORT_TR("%1 passes it on to one of %2, and not all of them can be reached."),
                          {hop.from, std::to_string(all)})
                   : said("route-leads", SALLYPORT_TR("%1 passes it on to %2, by %3 for %4."),
                          {hop.from, hop.to, routeName(hop), paths}));
    led.place = hop.place;
    if (ends)
        at.add(Kind::pod, "reached", hop.from, hop.answer.because);
    else
        Connection(at, hop.from, hop.to, true, hop.answer).tell(true);
}

// What a URL names: a Service, or an address or name elsewhere.
struct End {
    std::string name;
    bool isService = false;
};
End endOf(const Published& published) {
    const model::ServiceUrl& url = published.service;
    if (!url.hasHost() || url.host == "localhost" || model::Ip::parse(url.host))
        return {url.hasHost() ? url.host : url.written, false};
    const auto host = model::clusterHost(url.host, published.connectorNamespace);
    return host ? End{host->ns + '/' + host->service, true} : End{url.host, false};
}

void tell(Tracing& at, const Published& published, const std::string& from, const Answer& answer) {
    const End end = endOf(published);
    if (answer.hops.empty()) {
        Connection(at, from, end.name, end.isService, answer).tell(true);
        return;
    }
    Connection(at, from, end.name, end.isService, answer.hops.front().answer).tell(false);
    if (!at.over)
        tellRoutes(at, answer);
}

std::string titleOf(const TracedTunnel::Connector& connector) {
    return connector.ns + '/' + connector.name;
}

void tellConnector(Tracing& at, const TracedTunnel& tunnel, const TracedTunnel::Connector& connector,
                   bool differs) {
    const std::string id = titleOf(connector);
    TraceHop& hop =
        differs
            ? at.add(Kind::connector, "unknown", id,
                     said("connector-differs",
                          SALLYPORT_TR("%1 runs in several places, and they do not all get on from here."),
                          {tunnel.name}))
        : connector.replicas == 0
            ? at.add(Kind::connector, "denied", id,
                     said("connector-none", SALLYPORT_TR("%1 is scaled to nothing."), {id}))
        : !connector.replicas
            ? at.add(Kind::connector, "passed", id,
                     said("connector-nodes", SALLYPORT_TR("%1 runs the tunnel %2 on its nodes."),
                          {id, tunnel.name}))
            : at.add(Kind::connector, "passed", id,
                     said("connector-runs", SALLYPORT_TR("%1 runs the tunnel %2, with %n replica(s)."),
                          {id, tunnel.name, std::to_string(*connector.replicas)}));
    hop.place = connector.place;
    addOnce(at.trace.workloads, id);
}

} // namespace

void traceNetwork(Tracing& at, const TracedTunnel& tunnel, const Taken& taken) {
    if (tunnel.connectors.empty() || !at.data.ground.world) {
        at.add(Kind::connector, "unknown", tunnel.name,
               said("connector-missing", SALLYPORT_TR("No connector of %1 is in the cluster's files."),
                    {tunnel.name}));
        return;
    }
    struct Ended {
        const TracedTunnel::Connector* connector;
        Published published;
        std::shared_ptr<const base::Result<Answer>> answer;
    };
    std::vector<Ended> ends;
    for (const TracedTunnel::Connector& connector : tunnel.connectors) {
        if (connector.replicas == 0 && tunnel.connectors.size() > 1)
            continue;
        Published published{taken.host, taken.service, connector.ns};
        auto answer = at.data.ask(connector, published, taken.path);
        ends.push_back({&connector, std::move(published), std::move(answer)});
    }
    if (ends.empty()) { // all of several are scaled to nothing
        tellConnector(at, tunnel, tunnel.connectors.front(), false);
        return;
    }
    const Ended& first = ends.front();
    const bool differs = std::any_of(ends.begin(), ends.end(), [&](const Ended& one) {
        return one.answer->ok() != first.answer->ok() ||
               (one.answer->ok() && (*one.answer)->verdict != (*first.answer)->verdict);
    });
    tellConnector(at, tunnel, *first.connector, differs);
    if (at.over)
        return;
    if (!first.answer->ok()) {
        at.add(Kind::egress, "unknown", titleOf(*first.connector), first.answer->error().message);
        return;
    }
    tell(at, first.published, titleOf(*first.connector), **first.answer);
}

} // namespace sallyport::reach
