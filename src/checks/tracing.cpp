// Saved requests: the way each takes, and whether it ends as expected.
#include "context.h"

#include <sallyport/base/nested.h>

#include <algorithm>

namespace sallyport::checks {

namespace {

using base::Text;
using model::SavedRequest;
using reach::Trace;
using reach::TraceHop;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return text;
}

reach::TracedTunnel::Connector placed(const adopt::Connector& connector) {
    return {connector.ns, connector.kind, connector.name, connector.replicas,
            connector.workload ? connector.workload->place : base::Place()};
}

bool runs(const adopt::Connector& connector, const model::Tunnel& tunnel) {
    const std::string& id = connector.tunnelId;
    if (!tunnel.id.empty() && !id.empty())
        return lower(id) == lower(tunnel.id);
    return !tunnel.name.empty() && connector.tunnel == tunnel.name;
}

// A tunnel of the Document, with every connector that runs it.
reach::TracedTunnel tunnelOf(const model::Tunnel& tunnel, std::size_t index, const adopt::Adopted& adopted,
                             std::vector<bool>& told) {
    reach::TracedTunnel out;
    out.name = tunnel.name;
    out.id = lower(tunnel.id);
    out.pointer = "/tunnels/" + std::to_string(index);
    out.routesKnown = tunnel.routesKnown;
    out.hostnames = tunnel.hostnames;
    out.originRequest = tunnel.originRequest;
    const adopt::Connector* own = adopt::connectorOf(adopted, tunnel);
    for (std::size_t i = 0; i < adopted.connectors.size(); ++i) {
        const adopt::Connector& connector = adopted.connectors[i];
        if (&connector != own && !runs(connector, tunnel))
            continue;
        told[i] = true;
        if (out.id.empty() && &connector == own)
            out.id = lower(connector.tunnelId);
        out.connectors.insert(&connector == own ? out.connectors.begin() : out.connectors.end(),
                              placed(connector));
    }
    return out;
}

// One that only the manifests show.
reach::TracedTunnel tunnelOf(const adopt::Connector& connector) {
    reach::TracedTunnel out;
    out.name = connector.ns + '/' + connector.name;
    out.id = lower(connector.tunnelId);
    out.routesKnown = connector.config || connector.hostnames;
    if (connector.config)
        out.originRequest = connector.config->originRequest;
    if (out.routesKnown)
        out.rules = std::make_shared<const std::vector<edge::IngressRule>>(
            connector.config && !connector.config->ingress.empty()
                ? connector.config->ingress
                : connector.hostnames.value_or(std::vector<edge::IngressRule>()));
    out.connectors = {placed(connector)};
    return out;
}

Text text(const char* id, const char* pattern, std::vector<std::string> args = {}) {
    return {id, pattern, std::move(args)};
}

bool stoodUp(const Trace& trace) {
    return trace.verdict == reach::TraceVerdict::reached;
}

// What `by` may name: of a request that is held up what held it up, of one that gets through everything that
// let it.
bool isBy(const Trace& trace, const std::string& by) {
    const auto names = [&](const TraceHop& hop) {
        return std::find(hop.decided.begin(), hop.decided.end(), by) != hop.decided.end();
    };
    if (stoodUp(trace))
        return std::any_of(trace.hops.begin(), trace.hops.end(), names);
    const TraceHop* deciding = trace.deciding();
    return deciding && names(*deciding);
}

Text becauseOf(const Trace& trace) {
    const TraceHop* deciding = trace.deciding();
    return deciding ? deciding->because : text("not-evaluable", SALLYPORT_TR("Nothing is known of its way."));
}

void judge(const SavedRequest& request, const TracedRequest& traced, Expectation& result) {
    if (!traced.trace) {
        result.got = "unknown";
        result.because = traced.problem;
        return;
    }
    const bool edgeOnly = request.expect == "passes";
    const Trace& trace = edgeOnly ? *traced.atEdge : *traced.trace;
    result.got = edgeOnly && stoodUp(trace) ? "passes" : reach::name(trace.verdict);
    result.held = result.got == request.expect;
    result.because = becauseOf(trace);
    if (result.held && !request.by.empty() && !isBy(trace, request.by)) {
        result.held = false;
        result.because = text("not-by", SALLYPORT_TR("It is so, but not by %1. %2"),
                              {request.by, base::nested(result.because)});
    }
}

// earlier: of the same request, through the same edge; or null.
TracedRequest traceOf(const reach::Tracer& tracer, const SavedRequest& saved, const TracedRequest* earlier) {
    TracedRequest out;
    out.request = std::make_shared<const SavedRequest>(saved);
    const auto request = edge::requestOf(saved);
    if (!request) {
        out.problem = request.error().message;
        return out;
    }
    out.trace =
        std::make_shared<const Trace>(tracer.trace(*request, earlier ? earlier->trace.get() : nullptr));
    if (saved.expect == "passes")
        out.atEdge = earlier && earlier->atEdge ? earlier->atEdge
                                                : std::make_shared<const Trace>(tracer.traceEdge(*request));
    return out;
}

} // namespace

std::shared_ptr<const reach::Tracer> tracerOf(const Inputs& inputs, const adopt::Adopted& adopted,
                                              const std::shared_ptr<const reach::World>& world,
                                              const Derived* previous) {
    reach::TraceGround ground;
    ground.document = inputs.document;
    ground.world = world;
    std::vector<bool> told(adopted.connectors.size());
    const std::size_t tunnels = inputs.document ? inputs.document->tunnels.size() : 0;
    for (std::size_t i = 0; i < tunnels; ++i)
        ground.tunnels.push_back(tunnelOf(inputs.document->tunnels[i], i, adopted, told));
    for (std::size_t i = 0; i < told.size(); ++i)
        if (!told[i])
            ground.tunnels.push_back(tunnelOf(adopted.connectors[i]));
    const bool sameState = previous && previous->inputs.state == inputs.state;
    ground.dns = sameState
                     ? previous->tracer->ground().dns
                     : std::make_shared<const std::vector<reach::DnsRecord>>(publicRecordsOf(*inputs.state));
    ground.place = [tree = inputs.documentTree](const std::string& pointer) {
        return tree ? model::placeOf(*tree, pointer) : base::Place{{}, 0, 0, pointer};
    };
    return std::make_shared<const reach::Tracer>(std::move(ground), previous ? previous->tracer : nullptr);
}

std::vector<TracedRequest> tracesOf(const Inputs& inputs, const reach::Tracer& tracer,
                                    const Derived* previous, unsigned changed, const Stop& stop) {
    std::vector<TracedRequest> traces;
    if (!inputs.document)
        return traces;
    const bool sameWay = previous && (changed & Reads::traced) == 0;
    const bool sameEdge = previous && (changed & (Reads::waf | Reads::access | Reads::zones)) == 0;
    std::map<std::string, const TracedRequest*> before;
    if (sameEdge)
        for (const TracedRequest& one : previous->traces)
            before.emplace(one.request->id, &one);
    for (const SavedRequest& request : inputs.document->requests) {
        if (stop())
            break;
        const auto found = before.find(request.id);
        const TracedRequest* earlier =
            found != before.end() && *found->second->request == request ? found->second : nullptr;
        traces.push_back(earlier && sameWay ? *earlier : traceOf(tracer, request, earlier));
    }
    return traces;
}

std::vector<Expectation> requestExpectations(const Inputs& inputs, const std::vector<TracedRequest>& traces) {
    std::vector<Expectation> all;
    for (std::size_t i = 0; i < traces.size(); ++i) {
        const SavedRequest& request = *traces[i].request;
        if (request.expect.empty())
            continue;
        Expectation result;
        result.of = Expectation::Of::request;
        result.id = request.id;
        result.place = placeIn(inputs, "/requests/" + std::to_string(i));
        judge(request, traces[i], result);
        all.push_back(std::move(result));
    }
    return all;
}

} // namespace sallyport::checks
