#pragma once
// The table of dialects: which objects each owns, who reads and who writes
// them. A new dialect is a folder, a line here and its cases.
#include "calico/cluster.h"
#include "cilium/config.h"
#include "reading.h"

#include <sallyport/policy/generate.h>

#include <span>

namespace sallyport::policy {

// Who enforces, by the names of docs/cli.md.
enum class Enforcer : std::uint8_t { cilium, calico, kubeRouter, kubernetes, none };

// What every parser may look at beside its object.
struct Surroundings {
    const model::ClusterState& state;
    Enforcer enforcer = Enforcer::kubernetes;
    CompileOptions options;
    cilium::Config cilium;
    cilium::LabelFilter labels;
    calico::Cluster calico;
};

struct Dialect {
    std::string_view name;
    // The kinds of policy it owns, as GROUP/KIND.
    std::span<const std::string_view> kinds;
    // Whether its policies are enforced there.
    bool (*enforced)(const Surroundings&, const model::ObjectKey&);
    // The tier its policies stand in; "" when they may decide before every tier.
    std::string_view tier;
    bool mayDeny;
    // Null: known but not read in this build, so each of its policies is a doubt.
    void (*parse)(const model::Object&, const Dialect&, const Surroundings&, Compiled&);
    base::Result<std::vector<base::Tree>> (*generate)(const Intent&);
};

std::span<const Dialect> dialectTable();
// The dialect that owns a kind; null when it is no policy.
const Dialect* dialectOf(const model::ObjectKey& key);

} // namespace sallyport::policy
