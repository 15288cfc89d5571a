#pragma once
// What a check reads, and where it puts what it found. A check is a function
// over a Context; the table in catalogue.cpp gives it its id and severity.
#include <sallyport/checks/checks.h>

#include <functional>

namespace sallyport::checks {

// One connector with what was worked out about it once, for all checks.
struct ConnectorView {
    const adopt::Connector* connector = nullptr;
    const base::Tree* workload = nullptr;  // the manifest's tree
    const base::Tree* podSpec = nullptr;   // null when the manifest has none
    const base::Tree* container = nullptr; // cloudflared's own
    std::string containerPointer;
    reach::PeerSpec peer;
    std::optional<reach::Doors> doors; // nothing when it could not be resolved
    std::string text() const;          // "Deployment cloudflare/cloudflared"
    base::Place place(const std::string& pointer) const;
};

struct Context {
    const Inputs& inputs;
    const model::ClusterState& state;
    const policy::Ruleset& ruleset;
    const adopt::Adopted& adopted;
    const reach::World& world;
    std::vector<ConnectorView> connectors;
};

// Collects the findings of one check; id and severity come from its table line.
class Report {
public:
    Report(std::string id, base::Severity severity, std::vector<base::Diagnostic>& out)
        : m_id(std::move(id)), m_severity(severity), m_out(&out) {}

    struct Found {
        std::string subject;
        base::Place place;
        std::string message; // English pattern
        std::string hint;
        std::vector<std::string> args;          // of both
        std::optional<base::Severity> severity; // when milder than the table's
        std::string fix;
    };
    void add(Found found);

private:
    std::string m_id;
    base::Severity m_severity;
    std::vector<base::Diagnostic>* m_out;
};

using Check = void (*)(const Context&, Report&);
struct Entry {
    const char* id;
    base::Severity severity;
    const char* title;
    Check check;
};

// One table a subject; catalogue.cpp joins them in this order.
std::vector<Entry> policyChecks();
std::vector<Entry> podChecks();
std::vector<Entry> runChecks();
std::vector<Entry> routeChecks();
std::vector<Entry> secretChecks();
std::vector<Entry> documentChecks();
std::vector<Entry> allChecks();

// Saved flows as expectations; requests are not evaluable until the edge is there, and say so.
std::vector<Expectation> expectations(const Context& context);

} // namespace sallyport::checks
