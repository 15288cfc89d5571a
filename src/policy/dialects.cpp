#include "dialect.h"

#include "calico/policy.h"
#include "cilium/policy.h"
#include "kubernetes/networkpolicy.h"
#include "policyapi/policyapi.h"

#include <algorithm>
#include <array>

namespace sallyport::policy {

namespace {

using base::Text;

constexpr std::string_view kubernetesKinds[] = {"networking.k8s.io/NetworkPolicy",
                                                "extensions/NetworkPolicy"};
constexpr std::string_view ciliumKinds[] = {"cilium.io/CiliumNetworkPolicy",
                                            "cilium.io/CiliumClusterwideNetworkPolicy"};
constexpr std::string_view calicoKinds[] = {"projectcalico.org/NetworkPolicy",
                                            "projectcalico.org/GlobalNetworkPolicy",
                                            "projectcalico.org/StagedNetworkPolicy",
                                            "projectcalico.org/StagedGlobalNetworkPolicy",
                                            "projectcalico.org/StagedKubernetesNetworkPolicy",
                                            "crd.projectcalico.org/NetworkPolicy",
                                            "crd.projectcalico.org/GlobalNetworkPolicy",
                                            "crd.projectcalico.org/StagedNetworkPolicy",
                                            "crd.projectcalico.org/StagedGlobalNetworkPolicy",
                                            "crd.projectcalico.org/StagedKubernetesNetworkPolicy"};
constexpr std::string_view adminKinds[] = {"policy.networking.k8s.io/AdminNetworkPolicy",
                                           "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
                                           "policy.networking.k8s.io/ClusterNetworkPolicy"};

void parseKubernetes(const model::Object& object, const Dialect& dialect, const Surroundings& around,
                     Compiled& out) {
    kubernetes::parse(object, std::string(dialect.tier), around.options.refuseUnclear, out);
}

void parseCilium(const model::Object& object, const Dialect& dialect, const Surroundings& around,
                 Compiled& out) {
    cilium::parse(object, std::string(dialect.tier), around.state, around.cilium, around.labels, out);
}

// Calico matches pods by their addresses always, and knows neither nodes nor names here
// (conversion/clusternetworkpolicy.go); Cilium does as its policy-cidr-match-mode says.
void parsePolicyApi(const model::Object& object, const Dialect&, const Surroundings& around, Compiled& out) {
    policyapi::Options options;
    options.netsMatchPods = around.options.ipBlockMatchesPods.value_or(around.enforcer != Enforcer::cilium ||
                                                                       around.cilium.cidrMatchesPods);
    options.nodesAndNames = around.enforcer != Enforcer::calico;
    options.refuseUnclear = around.options.refuseUnclear;
    policyapi::parse(object, options, out);
}

void parseCalico(const model::Object& object, const Dialect&, const Surroundings& around, Compiled& out) {
    calico::parse(object, around.state, around.calico, out);
}

bool enforcesKubernetes(const Surroundings& around, const model::ObjectKey&) {
    return around.enforcer != Enforcer::none &&
           (around.enforcer != Enforcer::cilium || around.cilium.kubernetesPolicies);
}

bool enforcesCilium(const Surroundings& around, const model::ObjectKey& key) {
    if (around.enforcer != Enforcer::cilium)
        return false;
    return key.kind == "CiliumNetworkPolicy" ? around.cilium.ciliumPolicies
                                             : around.cilium.clusterwidePolicies;
}

// Staged policies are shown, and never enforced.
bool enforcesCalico(const Surroundings& around, const model::ObjectKey& key) {
    return around.enforcer == Enforcer::calico && !key.kind.starts_with("Staged");
}

// Cilium knows only ClusterNetworkPolicy, behind an option; kube-router none of them.
bool enforcesAdmin(const Surroundings& around, const model::ObjectKey& key) {
    if (around.enforcer == Enforcer::cilium)
        return key.kind == "ClusterNetworkPolicy" && around.cilium.clusterNetworkPolicies;
    return around.enforcer == Enforcer::kubernetes || around.enforcer == Enforcer::calico;
}

constexpr std::array<Dialect, 4> table = {{
    {"kubernetes", kubernetesKinds, enforcesKubernetes, "default", false, parseKubernetes,
     kubernetes::generate},
    {"cilium", ciliumKinds, enforcesCilium, "default", true, parseCilium, cilium::generate},
    {"calico", calicoKinds, enforcesCalico, "", true, parseCalico, calico::generate},
    {"network-policy-api", adminKinds, enforcesAdmin, "", true, parsePolicyApi, nullptr},
}};

} // namespace

std::span<const Dialect> dialectTable() {
    return table;
}

const Dialect* dialectOf(const model::ObjectKey& key) {
    const std::string kind = key.group + "/" + key.kind;
    for (const Dialect& dialect : table) {
        if (std::ranges::find(dialect.kinds, kind) != dialect.kinds.end())
            return &dialect;
    }
    return nullptr;
}

base::Result<std::vector<base::Tree>> generate(const Intent& intent, std::string_view name) {
    for (const Dialect& dialect : table) {
        if (dialect.name == name && dialect.generate)
            return dialect.generate(intent);
    }
    return base::Error{
        base::ErrorKind::usage,
        Text{"unknown-dialect", SALLYPORT_TR("policies cannot be written as \"%1\""), {std::string(name)}},
        {}};
}

std::vector<std::string> dialects() {
    std::vector<std::string> names;
    for (const Dialect& dialect : table) {
        if (dialect.generate)
            names.emplace_back(dialect.name);
    }
    return names;
}

} // namespace sallyport::policy
