#pragma once
// Findings: one function a rule, in a table (docs/findings.md lists every id),
// and saved flows as expectations. derive() is the one pure function from
// inputs to everything that is shown; the command line and the studio share it.
// It may share what did not change with an earlier result, and equals what it
// gives without one.
#include <sallyport/adopt/adopt.h>
#include <sallyport/manifests/render.h>
#include <sallyport/reach/trace.h>

#include <functional>

namespace sallyport::checks {

struct Inputs {
    std::shared_ptr<const model::ClusterState> state;
    std::shared_ptr<const model::Document> document; // null: only manifests are checked
    std::shared_ptr<const base::Tree> documentTree;  // for lines of the Document; may be null
    std::optional<edge::TunnelConfig> config;        // a config.yml given by hand
    policy::CompileOptions profile;
    std::string today; // YYYY-MM-DD
};

struct Expectation {
    enum class Of { request, flow } of = Of::flow;
    std::string id;
    bool held = false;
    std::string got;    // the verdict; of a request that is expected to pass also "passes"
    base::Text because; // the deciding rule, or why it cannot be evaluated
    base::Place place;
};

// What one connector reaches, judged with the routes that the Document or the
// manifests know.
struct ConnectorReach {
    std::string ns, kind, name;
    std::string tunnel; // the Document's tunnel that it runs; empty: none
    // The backends its hostnames lead to; nothing: its routes are unknown.
    std::optional<std::vector<reach::Published>> published;
    std::shared_ptr<const reach::Doors> doors; // null: it could not be resolved
    std::string id() const { return ns + '/' + name; }
};

// A saved request and the way it takes.
struct TracedRequest {
    std::shared_ptr<const model::SavedRequest> request;
    std::shared_ptr<const reach::Trace> trace;  // null: it is no request
    std::shared_ptr<const reach::Trace> atEdge; // WAF and Access alone, where the request expects `passes`
    base::Text problem;                         // why it is none
};

struct Derived {
    Inputs inputs; // that it was made of
    std::shared_ptr<const reach::World> world;
    std::shared_ptr<const adopt::Adopted> adopted;
    std::vector<ConnectorReach> connectors; // one for each of adopted
    std::vector<base::Diagnostic> findings; // sorted: severity, id, place
    std::vector<Expectation> expectations;
    std::shared_ptr<const reach::Tracer> tracer; // of any request
    std::vector<TracedRequest> traces;           // of the Document's saved requests, in order
    // What each line of the table found, to be kept when nothing it reads has
    // changed.
    std::vector<std::shared_ptr<const std::vector<base::Diagnostic>>> byCheck;
    // Where services lead in this World, by what was asked; kept likewise.
    std::shared_ptr<const std::map<std::string, std::shared_ptr<const base::Result<reach::Answer>>>> answers;
};

// stop is asked every few milliseconds; true ends with ErrorKind::cancelled.
using Stop = std::function<bool()>;
base::Result<Derived> derive(const Inputs& inputs, const std::shared_ptr<const Derived>& previous = {},
                             const Stop& stop = {});

// The expectations that do not hold. While there is one nothing is applied or published.
std::vector<const Expectation*> failed(const Derived& derived);

// The table, for docs and tests: every id with its severity and sentence.
struct FindingInfo {
    std::string id;
    base::Severity severity;
    std::string title;
};
std::vector<FindingInfo> catalogue();

} // namespace sallyport::checks
