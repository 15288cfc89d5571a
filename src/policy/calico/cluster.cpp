#include "cluster.h"

#include "../names.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sallyport::policy::calico {

namespace {

using base::Diagnostic;
using base::Reader;
using base::Text;
using model::ObjectPtr;

template<class Each> void forEach(const model::ClusterState& state, const char* kind, Each each) {
    for (const char* group : {apiGroup, storageGroup}) {
        for (const ObjectPtr& object : state.ofKind(kind, group))
            each(object);
    }
}

model::Labels inherited(const model::ClusterState& state, const ObjectPtr& object) {
    model::Labels labels = object->labels;
    if (object->key.ns.empty())
        return labels;
    labels[namespaceLabel] = object->key.ns;
    for (const auto& [key, value] : state.namespaceLabels(object->key.ns))
        labels.emplace(std::string(namespacePrefix) + key, value);
    labels.emplace(std::string(namespacePrefix) + "projectcalico.org/name", object->key.ns);
    return labels;
}

void note(const ObjectPtr& object, std::vector<Diagnostic>& problems, std::vector<Diagnostic>& notes) {
    for (Diagnostic& problem : problems) {
        problem.subject = object->key.text();
        notes.push_back(std::move(problem));
    }
}

// nets may hold a bare address, and need not be masked (validator/v3: cidr).
NetworkSet readSet(const model::ClusterState& state, const ObjectPtr& object, const char* member,
                   std::vector<Diagnostic>& notes) {
    NetworkSet set{inherited(state, object), {}, false};
    std::vector<Diagnostic> problems;
    const Reader spec = Reader(object->tree, problems).member("spec");
    for (const Reader& item : spec.member(member).items()) {
        const std::string text = item.text();
        if (const auto net = model::Cidr::parse(text, true)) {
            set.nets.push_back(*net);
            continue;
        }
        set.unknown = true;
        if (!isOpen(text))
            item.report(
                "bad-cidr",
                Text{"bad-cidr", SALLYPORT_TR("\"%1\" is no address range such as 10.0.0.0/8"), {text}});
    }
    set.unknown = set.unknown || !problems.empty();
    note(object, problems, notes);
    return set;
}

Tier tier(std::string name, double order, Action otherwise) {
    Tier out;
    out.name = std::move(name);
    out.combine = Tier::Combine::firstMatch;
    out.otherwise = otherwise;
    out.order = order;
    return out;
}

// Names and orders of libcalico-go/lib/names/tier.go; the policy API's tiers had longer names before v3.32.
std::vector<Tier> builtIn() {
    return {tier("kube-admin", 1000, Action::pass), tier("adminnetworkpolicy", 1000, Action::pass),
            tier("default", 1'000'000, Action::deny), tier("kube-baseline", 10'000'000, Action::pass),
            tier("baselineadminnetworkpolicy", 10'000'000, Action::pass)};
}

double readOrder(const Reader& reader) {
    if (!reader.present())
        return std::numeric_limits<double>::infinity();
    const auto order = reader.tree()->asReal();
    if (!order || std::isnan(*order))
        reader.report("calico-order", Text{"calico-order", SALLYPORT_TR("order must be a number"), {}});
    return order.value_or(0);
}

// A refused tier is not there; policies that name it say so.
void readTier(const ObjectPtr& object, std::vector<Tier>& tiers, std::vector<Diagnostic>& notes) {
    std::vector<Diagnostic> problems;
    const Reader root(object->tree, problems);
    const Reader spec = root.member("spec");
    spec.onlyMembers({"order", "defaultAction"});
    const double order = readOrder(spec.member("order"));
    const std::string action = spec.member("defaultAction").word({"Deny", "Pass"}, "Deny");
    if (!model::isDnsLabel(object->key.name))
        root.member("metadata")
            .report("calico-tier-name", Text{"calico-tier-name",
                                             SALLYPORT_TR("the name of a tier has no dots: %1"),
                                             {object->key.name}});
    Tier read = tier(object->key.name, order, action == "Pass" ? Action::pass : Action::deny);
    const auto known = std::ranges::find(tiers, read.name, &Tier::name);
    if (known != tiers.end() && (known->order != read.order || known->otherwise != read.otherwise))
        spec.report("calico-tier-fixed",
                    Text{"calico-tier-fixed",
                         SALLYPORT_TR("tier %1 cannot have another order or default action than it has"),
                         {read.name}});
    if (problems.empty() && known == tiers.end())
        tiers.push_back(std::move(read));
    note(object, problems, notes);
}

} // namespace

Cluster readCluster(const model::ClusterState& state, std::vector<Diagnostic>& notes) {
    Cluster cluster;
    const auto addSets = [&](const char* kind, const char* member) {
        forEach(state, kind, [&](const ObjectPtr& object) {
            cluster.sets.push_back(readSet(state, object, member, notes));
        });
    };
    addSets("GlobalNetworkSet", "nets");
    addSets("NetworkSet", "nets");
    addSets("HostEndpoint", "expectedIPs");
    cluster.tiers = builtIn();
    forEach(state, "Tier", [&](const ObjectPtr& object) { readTier(object, cluster.tiers, notes); });
    std::ranges::sort(cluster.tiers, [](const Tier& a, const Tier& b) {
        return a.order != b.order ? a.order < b.order : a.name < b.name;
    });
    return cluster;
}

void sortPolicies(std::vector<Policy>& policies) {
    const auto text = [](const Policy& policy) {
        const bool kubernetes = policy.dialect == "kubernetes";
        return policy.id.name + "/" + policy.id.ns + "/" +
               (kubernetes ? "KubernetesNetworkPolicy" : policy.id.kind);
    };
    std::ranges::stable_sort(policies, [&](const Policy& a, const Policy& b) {
        return a.order != b.order ? a.order < b.order : text(a) < text(b);
    });
}

} // namespace sallyport::policy::calico
