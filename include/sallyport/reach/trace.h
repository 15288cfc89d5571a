#pragma once
// One request from the internet to the pod: each hop with its verdict, what
// decided it, and the near misses. It ends at the first hop that is not passed;
// what is unknown goes on where the way does not depend on it, and makes the
// whole unknown. A Tracer is made once of a Document and a World, and asked by
// any thread.
#include <sallyport/edge/guards.h>
#include <sallyport/edge/ingress.h>
#include <sallyport/reach/reach.h>

#include <functional>
#include <memory>

namespace sallyport::reach {

enum class TraceVerdict { reached, blocked, challenged, denied, unknown };
std::string name(TraceVerdict);

struct TraceHop {
    enum class Kind {
        certificate,
        dns,
        waf,
        access,
        ingress,
        connector,
        egress,
        ingressPolicy,
        service,
        pod
    };
    Kind kind = Kind::certificate;
    // passed | skipped (WAF: the rest of the rules; certificate: none is needed) | blocked | challenged |
    // denied | unknown | reached (the last one)
    std::string verdict;
    // waf/REF, waf/ip-access/VALUE, access/NAME, ingress/ID, policy/KIND/NS/NAME, NS/NAME, a zone, ...
    std::string subject;
    base::Text because;
    std::vector<base::Text> nearest;
    base::Place place;
    // What decided, as `by` of a saved request names it; a subject that is such a name is among them.
    std::vector<std::string> decided = {};
    bool assumed = false; // of what nobody observed: a DNS record, an enforcer
    bool operator==(const TraceHop&) const = default;
};
std::string name(TraceHop::Kind); // "certificate", ..., "ingress-policy"
bool isPassed(const TraceHop& hop);

struct Trace {
    TraceVerdict verdict = TraceVerdict::unknown;
    std::vector<TraceHop> hops;
    // The way it took, as far as it came; for the picture.
    std::string tunnel;                 // of the Document, or as its connector calls it
    std::string hostname;               // id of the tunnel's PublicHostname
    std::vector<std::string> workloads; // the connector, the gateways and the backends, NS/NAME
    bool operator==(const Trace&) const = default;

    // The hop that decided: the first that is not passed, else the last; null when there is none.
    const TraceHop* deciding() const;
};

// A record that the manifests show (external-dns), or that was observed.
struct DnsRecord {
    std::string name;   // lower case; may be a wildcard
    std::string target; // at the end of its CNAMEs; empty: nothing that can be told
    bool proxied = true;
    base::Place place;
};

// A tunnel, its routes and where its connectors run.
struct TracedTunnel {
    std::string name;
    std::string id; // UUID, when known
    bool routesKnown = true;
    std::string pointer;                                         // of a Document's tunnel
    model::List<model::PublicHostname> hostnames;                // of a Document's tunnel
    base::Tree originRequest;                                    // of all hostnames
    std::shared_ptr<const std::vector<edge::IngressRule>> rules; // of one that only the manifests show
    struct Connector {
        std::string ns, kind, name;
        std::optional<int> replicas; // nothing: a DaemonSet
        base::Place place;
        bool operator==(const Connector&) const = default;
    };
    std::vector<Connector> connectors;
};

// What a trace is made of.
struct TraceGround {
    std::shared_ptr<const model::Document> document; // null: only what the manifests show
    std::shared_ptr<const World> world;
    std::vector<TracedTunnel> tunnels;
    std::shared_ptr<const std::vector<DnsRecord>> dns; // null: none
    // The place behind a JSON Pointer into the Document.
    std::function<base::Place(const std::string& pointer)> place;
};

// Whether two Documents say the same of Access; of what comes before it: rules, zones, the account.
bool sameAccess(const model::Document& a, const model::Document& b);
bool sameWaf(const model::Document& a, const model::Document& b);

class Tracer {
public:
    // What did not change is taken from an earlier one.
    explicit Tracer(TraceGround ground, const std::shared_ptr<const Tracer>& previous = {});
    ~Tracer();
    Tracer(const Tracer&) = delete;
    Tracer& operator=(const Tracer&) = delete;

    // earlier: of the same request, by a tracer with the same zones, rules and Access: what these say is not
    // asked again.
    Trace trace(const edge::Request& request, const Trace* earlier = nullptr) const;
    // WAF and Access alone; `reached` when both let it pass.
    Trace traceEdge(const edge::Request& request) const;

    // What of the Document's edge stands before a hostname; kept over edits of anything else.
    edge::Guards guards(const std::string& hostname) const;

    const TraceGround& ground() const;

    struct Data; // src/reach/tracer.h
private:
    std::unique_ptr<Data> m_data;
};

} // namespace sallyport::reach
