#pragma once
// What a check reads, and where it puts what it found. A check is a function
// over a Context; the table in catalogue.cpp gives it its id and severity.
#include <sallyport/checks/checks.h>

#include <map>
#include <set>

namespace sallyport::checks {

// One connector with what was worked out about it once, for all checks.
struct ConnectorView {
    const adopt::Connector* connector = nullptr;
    const base::Tree* workload = nullptr;  // the manifest's tree
    const base::Tree* podSpec = nullptr;   // null when the manifest has none
    const base::Tree* container = nullptr; // cloudflared's own
    model::Labels podLabels;
    bool hostNetwork = false;
    bool alone = true; // no other container runs in its pod
    std::string podPointer, containerPointer;
    reach::PeerSpec peer;
    std::vector<const policy::Policy*> policies; // that have its pods as their subject
    bool limitsEgress = false, limitsIngress = false;
    bool doubtful = false; // a policy that could not be read may select it
    // Its routes: the Document's where it knows them, else those of the manifests; nothing: unknown.
    std::optional<std::vector<edge::IngressRule>> hostnames;
    std::shared_ptr<const reach::Doors> doors; // null when it could not be resolved

    std::string text() const; // "Deployment cloudflare/cloudflared"
    base::Place place(const std::string& pointer = {}) const;
    // A flag of cloudflared, or the same setting of its config.yml; empty when neither says it.
    std::string setting(const std::string& name) const;
};

// The ingress rules of one connector, or of a tunnel that the Document describes.
struct RouteView {
    std::string title;
    std::string ns;                      // that bare service names are looked up in
    std::string tunnel;                  // its id, else its name; empty when unknown
    const ConnectorView* view = nullptr; // null: no connector is there yet
    edge::TunnelConfig config;
    bool local = false;  // from the connector's own config.yml
    bool beside = false; // something else may listen on localhost (a pod of several, the node's network)
};

// Answers about one World, asked once; those of an earlier result are kept while the World is the same.
class Answers {
public:
    using Kept = std::map<std::string, std::shared_ptr<const base::Result<reach::Answer>>>;

    Answers(const reach::World& world, std::shared_ptr<const Kept> earlier)
        : m_world(&world), m_earlier(std::move(earlier)) {}
    // Where a connector's service URL leads.
    const base::Result<reach::Answer>& service(const reach::PeerSpec& from, const model::ServiceUrl& service,
                                               const std::string& defaultNamespace);
    bool hasNamespace(const std::string& ns);
    std::shared_ptr<const Kept> kept() const { return std::make_shared<const Kept>(m_asked); }

private:
    const reach::World* m_world;
    std::shared_ptr<const Kept> m_earlier;
    Kept m_asked;
    std::optional<std::set<std::string>> m_namespaces;
};

struct Context {
    const Inputs& inputs;
    const model::ClusterState& state;
    const policy::Ruleset& ruleset;
    const adopt::Adopted& adopted;
    const reach::World& world;
    Answers& answers;
    std::vector<ConnectorView> connectors;
    std::vector<RouteView> routes;
    std::vector<Expectation> expectations = {};
};

struct Found {
    std::string subject = {};
    base::Place place = {};
    std::string message = {}; // English pattern
    std::string hint = {};
    std::vector<std::string> args = {};                    // of both
    std::optional<base::Severity> severity = std::nullopt; // when other than the table's
};

// Collects the findings of one check; id and severity come from its table line.
class Report {
public:
    Report(std::string id, base::Severity severity, std::vector<base::Diagnostic>& out)
        : m_id(std::move(id)), m_severity(severity), m_out(&out) {}
    void add(Found found);
    // About a connector: %1 is its name, the arguments follow.
    void at(const ConnectorView& view, const std::string& pointer, std::string message, std::string hint,
            std::vector<std::string> more = {}, std::optional<base::Severity> severity = std::nullopt);

private:
    std::string m_id;
    base::Severity m_severity;
    std::vector<base::Diagnostic>* m_out;
};

// What a check reads besides the state (with its ruleset, connectors and manifests), which each may read.
// When nothing of it changed, what the check found stays.
enum Reads : unsigned {
    stateOnly = 0,
    routes = 1,    // the Document's tunnels; context.routes, a view's hostnames
    doors = 2,     // a view's doors
    world = 4,     // questions about connections: the outside targets count
    access = 8,    // the Document's Access: applications, policies, groups, login methods, service tokens
    zones = 16,    // the Document's zones
    expected = 32, // context.expectations
    today = 64,
    waf = 128, // the Document's rules, zones and account, and what else stands before Access
    // For expectations; checks read `expected`.
    traced = 256,   // what the trace of a request reads
    requests = 512, // the Document's saved requests
    flows = 1024,   // what a saved flow reads, and the flows
};

using Check = void (*)(const Context&, Report&);
struct Entry {
    const char* id;
    base::Severity severity;
    const char* title;
    Check check;
    unsigned reads;
};

// One table a subject; catalogue.cpp joins them in this order.
std::vector<Entry> policyChecks();
std::vector<Entry> calicoChecks();
std::vector<Entry> egressChecks();
std::vector<Entry> podChecks();
std::vector<Entry> replicaChecks();
std::vector<Entry> runChecks();
std::vector<Entry> watchChecks();
std::vector<Entry> routeChecks();
std::vector<Entry> originChecks();
std::vector<Entry> settingChecks();
std::vector<Entry> nameChecks();
std::vector<Entry> secretChecks();
std::vector<Entry> documentChecks();
std::vector<Entry> accessChecks();
std::vector<Entry> wafChecks();
std::vector<Entry> allChecks();

// A place in the Document: with its line where the text is known.
base::Place placeIn(const Inputs& inputs, const std::string& pointer);

// Saved flows as expectations.
std::vector<Expectation> flowExpectations(const Context& context);

// What requests are traced through.
std::shared_ptr<const reach::Tracer> tracerOf(const Inputs& inputs, const adopt::Adopted& adopted,
                                              const std::shared_ptr<const reach::World>& world,
                                              const Derived* previous);
// The saved requests, each traced. Of previous (or null) is kept what did not change. What stop breaks off is
// left out.
std::vector<TracedRequest> tracesOf(const Inputs& inputs, const reach::Tracer& tracer,
                                    const Derived* previous, unsigned changed, const Stop& stop);
// Saved requests as expectations.
std::vector<Expectation> requestExpectations(const Inputs& inputs, const std::vector<TracedRequest>& traces);

// DNS records that the manifests show: all of them, and those that visitors find.
std::vector<reach::DnsRecord> dnsRecordsOf(const model::ClusterState& state);
std::vector<reach::DnsRecord> publicRecordsOf(const model::ClusterState& state);

// Shared by the tables.
bool isUnresolved(const std::string& text); // holds a ${VARIABLE}
bool matchesAnyHost(const edge::IngressRule& rule);
std::string titleOf(const edge::IngressRule& rule);
// Calls look(route, rule, index) for every known ingress rule.
template<class Look> void eachRule(const Context& context, Look look) {
    for (const RouteView& route : context.routes)
        for (std::size_t i = 0; i < route.config.ingress.size(); ++i)
            look(route, route.config.ingress[i], i);
}
// The in-cluster Service that a rule leads to; nothing for addresses, names elsewhere and what is unresolved.
struct Target {
    model::ServiceUrl url;
    model::ClusterHost host;
    const model::Service* service = nullptr; // null: not in these files
};
std::optional<Target> targetOf(const Context& context, const RouteView& route, const edge::IngressRule& rule);
// Edits between two words (Levenshtein).
std::size_t distance(const std::string& a, const std::string& b);

} // namespace sallyport::checks
