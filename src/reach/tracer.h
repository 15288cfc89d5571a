#pragma once
// What a Tracer keeps: what it is made of in a form that is asked quickly, each
// part made when it is first needed and taken over while its source is the same.
#include <sallyport/edge/access.h>
#include <sallyport/edge/guards.h>
#include <sallyport/edge/zone.h>
#include <sallyport/reach/trace.h>

#include <map>
#include <mutex>
#include <set>
#include <unordered_map>

namespace sallyport::reach {

// The routes of one tunnel.
struct CompiledTunnel {
    model::List<model::PublicHostname> hostnames;
    std::shared_ptr<const std::vector<edge::IngressRule>> given;
    std::vector<edge::IngressRule> rules;
    std::vector<std::string> ids; // beside rules; empty: it has none
    std::unique_ptr<const edge::IngressMatcher> matcher;
    std::unordered_map<std::string, std::size_t> byHost; // the first rule that names a host, as written

    // How closely a rule names a host: 2 by its name, 1 by a wildcard, 0 not at all.
    int names(const std::string& host) const;
};
using CompiledTunnelPtr = std::shared_ptr<const CompiledTunnel>;

// What stands before Access in one zone, and the Document's part that it was made of.
struct CompiledWaf {
    model::Document of;
    edge::ZoneEdge edge;
    edge::GuardingRules guarding; // of the zone's own
};
using CompiledWafPtr = std::shared_ptr<const CompiledWaf>;

// Access, and what of a Document it was made of.
struct CompiledAccess {
    model::Document of;
    std::unique_ptr<const edge::AccessMatcher> matcher;
};
using CompiledAccessPtr = std::shared_ptr<const CompiledAccess>;

struct Tracer::Data {
    TraceGround ground;
    std::vector<std::string> zones;
    std::unordered_multimap<std::string, const DnsRecord*> dns;

    // Behind the mutex: made when first asked for.
    mutable std::mutex mutex;
    mutable std::vector<CompiledTunnelPtr> tunnels;
    mutable std::map<std::string, CompiledWafPtr> waf; // by zone
    mutable CompiledAccessPtr access;
    using Answers = std::unordered_map<std::string, std::shared_ptr<const base::Result<Answer>>>;
    mutable Answers answers;                                      // of this World
    mutable std::unordered_map<std::string, edge::Guards> guards; // by hostname

    CompiledTunnelPtr tunnel(std::size_t index) const;
    CompiledWafPtr wafOf(const std::string& zone) const; // null: the Document says nothing of it
    CompiledAccessPtr accessOf() const;
    // A shared connection is asked once.
    std::shared_ptr<const base::Result<Answer>>
    ask(const TracedTunnel::Connector& connector, const Published& published, const std::string& path) const;
    base::Place place(const std::string& pointer) const;
};

// One trace that is being made.
struct Tracing {
    const Tracer::Data& data;
    const edge::Request& request;
    Trace trace;
    bool over = false;    // a hop was not passed
    bool unknown = false; // some hop is

    TraceHop& add(TraceHop::Kind kind, const char* verdict, std::string subject, base::Text because);
    void take(TraceHop hop);
    // The verdict of the whole, once no hop follows.
    Trace finished();
};

base::Text said(const char* id, const char* pattern, std::vector<std::string> args = {});

void traceCertificate(Tracing& at);
// The tunnel that the name leads to; nothing: that is not known, or it leads nowhere.
std::optional<std::size_t> traceDns(Tracing& at);
void traceWaf(Tracing& at);
void traceAccess(Tracing& at);
// The service that a rule leads the request to; nothing when it ends here.
struct Taken {
    model::ServiceUrl service;
    std::string path; // as cloudflared sees it
    std::string host; // as the service sees it
};
std::optional<Taken> traceIngress(Tracing& at, std::size_t tunnel);
void traceNetwork(Tracing& at, const TracedTunnel& tunnel, const Taken& taken);

} // namespace sallyport::reach
