#pragma once
// What is decided about one connector before anything of it is written.
#include "backends.h"
#include "parts.h"
#include "surroundings.h"

namespace sallyport::manifests {

enum class Via { file, env, credentials };

struct Plan {
    const model::Document* document = nullptr;
    const model::Tunnel* tunnel = nullptr;
    const model::ClusterState* state = nullptr;
    const Surroundings* surroundings = nullptr;
    std::string dialect;

    std::string tunnelName; // that it runs
    std::string tunnelId;   // its UUID, when known
    std::string ns, name;   // of the workload and what belongs to it
    std::string folder;     // of its files, "" or "NAME/"
    bool ownsNamespace = false;
    bool sidecar = false;
    model::ObjectPtr existing; // the adopted workload; the app's for a sidecar
    Tree selector;             // of the workload, as written
    model::Labels podLabels;   // that select its pods, for policy, Services and budgets
    model::Labels labels;      // of every object

    std::vector<model::PublicHostname> hostnames; // in order, the catch-all made explicit
    Backends backends;

    std::string image;
    int metricsPort = 2000;
    int replicas = 2;
    bool requiredSpread = false;
    bool budget = true; // a PodDisruptionBudget
    Via via = Via::file;
    bool injected = false; // the token is put into the pod by Vault's agent
    std::string secret, key;
    int graceSeconds = 30;

    const model::ConnectorSettings& settings() const { return tunnel->connector; }
    // The container of cloudflared in the adopted workload, or null.
    const Tree* existingContainer() const;
};

// Decides; findings go to notes. folder and dialect are the caller's.
struct PlanQuestion {
    const model::Document& document;
    const model::Tunnel& tunnel;
    const model::ClusterState& state;
    const Surroundings& surroundings;
    const std::vector<PodGroup>& pods;
    std::string dialect;
};
// One plan a connector: several for a tunnel that has one a namespace.
base::Result<std::vector<Plan>> plansFor(const PlanQuestion& question, std::vector<base::Diagnostic>& notes);

// A finding about a plan.
base::Diagnostic finding(base::Severity severity, std::string subject, base::Text message,
                         base::Text hint = {});

// Files that its hostnames' caPool names, sorted.
std::set<std::string> caFiles(const Plan& plan);
// Zero Trust teams whose keys it fetches (access.required of a hostname), sorted.
std::set<std::string> accessTeams(const Plan& plan);

} // namespace sallyport::manifests
