// Findings about Calico's policies: what is written and never reaches the
// dataplane, or reaches it as something else than was meant.
#include "context.h"

#include <algorithm>
#include <array>

namespace sallyport::checks {

namespace {

using base::Tree;
using model::ObjectPtr;
using policy::Action;
using policy::Policy;
using policy::Rule;

constexpr const char* apiGroup = "projectcalico.org";
constexpr const char* storageGroup = "crd.projectcalico.org";
constexpr std::array<const char*, 9> kinds = {"NetworkPolicy",
                                              "GlobalNetworkPolicy",
                                              "StagedNetworkPolicy",
                                              "StagedGlobalNetworkPolicy",
                                              "StagedKubernetesNetworkPolicy",
                                              "NetworkSet",
                                              "GlobalNetworkSet",
                                              "Tier",
                                              "HostEndpoint"};

template<class Look> void eachObject(const Context& context, const char* group, Look look) {
    for (const char* kind : kinds)
        for (const ObjectPtr& object : context.state.ofKind(kind, group))
            look(object);
}

bool isPolicy(const ObjectPtr& object) {
    return object->key.kind == "NetworkPolicy" || object->key.kind == "GlobalNetworkPolicy";
}

// In storage a policy's name begins with its tier, and nothing fills in types (names.TieredPolicyName,
// calc.ExtractPolicyMetadata).
bool isStored(const ObjectPtr& object) {
    if (!isPolicy(object))
        return true;
    std::string tier = object->tree.text({"spec", "tier"});
    if (tier.empty())
        tier = "default";
    return object->key.name.starts_with(tier + ".") && object->tree.find({"spec", "types"});
}

void wrongGroup(const Context& context, Report& report) {
    eachObject(context, storageGroup, [&](const ObjectPtr& object) {
        const Tree* version = object->tree.find("apiVersion");
        const base::Place place = version ? version->origin().place("/apiVersion") : object->place;
        if (object->apiVersion != "crd.projectcalico.org/v1")
            report.add(
                {object->key.text(),
                 place,
                 SALLYPORT_TR("%1 is written for %2, which no cluster serves: it is refused, and what it "
                              "should allow or deny is not in force."),
                 SALLYPORT_TR("Write apiVersion: projectcalico.org/v3."),
                 {object->key.text(), object->apiVersion}});
        else if (!isStored(object))
            report.add(
                {object->key.text(),
                 place,
                 SALLYPORT_TR("%1 is written in the form in which Calico stores policies: nothing "
                              "checks it, without types it governs both directions, and its name lacks "
                              "the tier that Calico's own tools look for."),
                 SALLYPORT_TR("Write apiVersion: projectcalico.org/v3."),
                 {object->key.text()},
                 base::Severity::warning});
    });
    eachObject(context, apiGroup, [&](const ObjectPtr& object) {
        if (object->apiVersion != "projectcalico.org/v3")
            report.add(
                {object->key.text(),
                 object->place,
                 SALLYPORT_TR("%1 is written for %2, which no cluster serves: it is refused, and what it "
                              "should allow or deny is not in force."),
                 SALLYPORT_TR("Write apiVersion: projectcalico.org/v3."),
                 {object->key.text(), object->apiVersion}});
    });
}

// The policy that a staged one would become.
bool isEnforcedToo(const model::ClusterState& state, const ObjectPtr& object) {
    const std::string kind = object->key.kind.substr(std::string("Staged").size());
    const bool kubernetes = kind == "KubernetesNetworkPolicy";
    const auto there = [&](const char* group) {
        const auto found =
            state.find({group, kubernetes ? "NetworkPolicy" : kind, object->key.ns, object->key.name});
        return found && found->deployed;
    };
    return kubernetes ? there("networking.k8s.io") : there(apiGroup) || there(storageGroup);
}

void stagedOnly(const Context& context, Report& report) {
    for (const char* group : {apiGroup, storageGroup})
        eachObject(context, group, [&](const ObjectPtr& object) {
            if (object->key.kind.starts_with("Staged") && !isEnforcedToo(context.state, object))
                report.add(
                    {object->key.text(),
                     object->place,
                     SALLYPORT_TR("%1 is only staged: Calico shows what it would do, and does nothing."),
                     SALLYPORT_TR("When it does what was meant, write it without Staged in its kind."),
                     {object->key.text()}});
        });
}

void tierMissing(const Context& context, Report& report) {
    for (const policy::Doubt& doubt : context.ruleset.doubts)
        if (doubt.why.id == "policy-tier")
            report.add(
                {doubt.key.text(),
                 doubt.place,
                 SALLYPORT_TR("%1 stands in tier %2, and no such tier is in these files: when it comes, "
                              "and what happens to what it does not match, is unknown."),
                 SALLYPORT_TR("Add the Tier, or take `tier` out to use the default one."),
                 {doubt.key.text(), doubt.why.args.front()}});
}

template<class Look> void eachPolicy(const Context& context, Look look) {
    for (const policy::Tier& tier : context.ruleset.tiers)
        for (const Policy& policy : tier.policies)
            if (policy.dialect == "calico")
                look(tier, policy);
}

// Someone who only wants to see traffic has just cut it off.
void logOnly(const Context& context, Report& report) {
    const auto isLog = [](const Rule& rule) { return rule.action == Action::log; };
    eachPolicy(context, [&](const policy::Tier& tier, const Policy& policy) {
        for (const bool egress : {true, false}) {
            const std::vector<Rule>& rules = egress ? policy.egress : policy.ingress;
            const bool isolates = egress ? policy.isolatesEgress : policy.isolatesIngress;
            if (tier.otherwise != Action::deny || !isolates || rules.empty() ||
                !std::all_of(rules.begin(), rules.end(), isLog))
                continue;
            report.add({policy.id.text(),
                        rules.front().place,
                        egress
                            ? SALLYPORT_TR("%1 has only Log rules for egress, and still isolates: what no "
                                           "other policy of tier %2 allows is denied.")
                            : SALLYPORT_TR("%1 has only Log rules for ingress, and still isolates: what no "
                                           "other policy of tier %2 allows is denied."),
                        SALLYPORT_TR("Add a Pass rule, or an Allow rule, behind Log."),
                        {policy.id.text(), tier.name}});
        }
    });
}

// Envoy asks Felix for policy through this folder; without it nothing looks into requests.
bool hasApplicationLayer(const Context& context) {
    for (const char* group : {apiGroup, storageGroup})
        for (const ObjectPtr& object : context.state.ofKind("FelixConfiguration", group))
            if (!object->tree.text({"spec", "policySyncPathPrefix"}).empty())
                return true;
    return false;
}

void httpNotEnforced(const Context& context, Report& report) {
    if (hasApplicationLayer(context))
        return;
    eachPolicy(context, [&](const policy::Tier&, const Policy& policy) {
        for (const Rule& rule : policy.ingress)
            if (rule.l7 == "http")
                report.add(
                    {policy.id.text(),
                     rule.place,
                     SALLYPORT_TR("A rule of %1 looks into HTTP requests. Calico's own dataplanes "
                                  "(iptables, nftables, BPF) do not: without application layer policy "
                                  "they let every request through."),
                     SALLYPORT_TR("Do not count on the paths and methods; protect them with Access, or "
                                  "in the app."),
                     {policy.id.text()}});
    });
}

void portWithDash(const Context& context, Report& report) {
    eachPolicy(context, [&](const policy::Tier&, const Policy& policy) {
        for (const base::Diagnostic& note : policy.notes)
            if (note.id == "calico-port-dash")
                report.add(
                    {policy.id.text(),
                     note.place,
                     SALLYPORT_TR("%1 names the port \"%2\": Calico takes that for a port's name, which "
                                  "no pod has, and the rule covers nothing."),
                     SALLYPORT_TR("Write a range with a colon."),
                     {policy.id.text(), note.message.args.front()}});
    });
}

} // namespace

std::vector<Entry> calicoChecks() {
    using enum base::Severity;
    return {
        {"calico-wrong-group", error, "A Calico object under an API group that does not serve it", wrongGroup,
         stateOnly},
        {"calico-staged-only", warning, "A Calico policy is only staged", stagedOnly, stateOnly},
        {"calico-tier-missing", warning, "A Calico policy's tier is not there", tierMissing, stateOnly},
        {"calico-log-only", warning, "A Calico policy logs and so denies", logOnly, stateOnly},
        {"calico-http-not-enforced", warning, "A Calico rule for HTTP that the dataplane does not look at",
         httpNotEnforced, stateOnly},
        {"calico-port-dash", error, "A range of ports written with a dash is a name to Calico", portWithDash,
         stateOnly},
    };
}

} // namespace sallyport::checks
