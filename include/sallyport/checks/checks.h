#pragma once
// Findings: one function a rule, in a table (docs/findings.md lists every id),
// and saved flows as expectations. derive() is the one pure function from
// inputs to everything that is shown; the command line and the studio share it.
#include <sallyport/adopt/adopt.h>
#include <sallyport/manifests/render.h>
#include <sallyport/reach/reach.h>

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
    std::string id;
    bool held = false;
    std::string got;    // the verdict
    base::Text because; // the deciding rule, or why it cannot be evaluated
    base::Place place;
};

struct Derived {
    std::shared_ptr<const reach::World> world;
    adopt::Adopted adopted;
    std::vector<base::Diagnostic> findings; // sorted: severity, id, place
    std::vector<Expectation> expectations;
};

base::Result<Derived> derive(const Inputs& inputs);

// The table, for docs and tests: every id with its severity and sentence.
struct FindingInfo {
    std::string id;
    base::Severity severity;
    std::string title;
};
std::vector<FindingInfo> catalogue();

} // namespace sallyport::checks
