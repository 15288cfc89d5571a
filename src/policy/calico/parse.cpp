#include "policy.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace sallyport::policy::calico {

namespace {

using base::Reader;
using base::Text;

void checkVersion(const model::Object& object, const Reader& root) {
    const std::string wanted =
        object.key.group == apiGroup ? "projectcalico.org/v3" : "crd.projectcalico.org/v1";
    if (object.apiVersion != wanted)
        root.member("apiVersion")
            .report("calico-version", Text{"calico-version",
                                           SALLYPORT_TR("no cluster serves %1: write projectcalico.org/v3"),
                                           {object.apiVersion}});
}

Expression own(const Reading& reading) {
    return Expression::of(Expression::Kind::equal, namespaceLabel, {reading.ns});
}

Selector readSubject(Reading& reading, const Reader& spec, bool global) {
    Expression subject = readSelector(reading, spec.member("selector")).value_or(Expression());
    if (!global)
        subject = Expression::both(own(reading), std::move(subject));
    else if (const auto namespaces = readSelector(reading, spec.member("namespaceSelector")))
        subject = Expression::both(ofNamespaces(*namespaces), std::move(subject));
    if (const auto accounts = readSelector(reading, spec.member("serviceAccountSelector")))
        subject = Expression::both(std::move(subject), withPrefix(*accounts, accountPrefix));
    return onPods(subject);
}

double readOrder(const Reader& reader) {
    if (!reader.present())
        return std::numeric_limits<double>::infinity();
    const auto order = reader.tree()->asReal();
    if (!order || std::isnan(*order))
        reader.report("calico-order", Text{"calico-order", SALLYPORT_TR("order must be a number"), {}});
    return order.value_or(0);
}

// v3 defaults to what there are rules for, Ingress when there are none; what was stored without types governs
// both (calc.ExtractPolicyMetadata).
void readTypes(const Reading& reading, const Reader& spec, Policy& policy) {
    const std::vector<Reader> items = spec.member("types").items();
    bool ingress = false, egress = false;
    for (const Reader& item : items) {
        const std::string word = item.word({"Ingress", "Egress"});
        bool& seen = word == "Egress" ? egress : ingress;
        if (seen)
            item.report("calico-type-twice",
                        Text{"calico-type-twice", SALLYPORT_TR("type %1 is there twice"), {word}});
        seen = true;
    }
    if (items.empty()) {
        egress = !reading.strict || !policy.egress.empty();
        ingress = !reading.strict || !policy.ingress.empty() || policy.egress.empty();
    }
    policy.governsIngress = policy.isolatesIngress = ingress;
    policy.governsEgress = policy.isolatesEgress = egress;
}

// doNotTrack and preDNAT make it a policy of host endpoints. With applyOnForward alone it selects pods as any
// other: every namespaced policy has it (updateprocessors/networkpolicyprocessor.go).
void readHostParts(const Reader& spec, Policy& policy) {
    const bool untracked = spec.member("doNotTrack").boolean();
    const bool preDnat = spec.member("preDNAT").boolean();
    const bool forward = spec.member("applyOnForward").boolean();
    policy.selectsHosts = untracked || preDnat;
    if (untracked && preDnat)
        spec.report("calico-host-flags",
                    Text{"calico-host-flags", SALLYPORT_TR("preDNAT and doNotTrack exclude each other"), {}});
    if (policy.selectsHosts && !forward)
        spec.report("calico-forward",
                    Text{"calico-forward", SALLYPORT_TR("preDNAT and doNotTrack need applyOnForward"), {}});
    if (preDnat && policy.governsEgress)
        spec.report("calico-prednat-egress",
                    Text{"calico-prednat-egress", SALLYPORT_TR("a preDNAT policy has no egress"), {}});
}

void readDirection(Reading& reading, const Reader& list, bool egress, std::vector<Rule>& rules) {
    for (const Reader& item : list.items())
        std::ranges::move(readRule(reading, item, egress), std::back_inserter(rules));
}

} // namespace

void parse(const model::Object& object, const model::ClusterState& state, const Cluster& cluster,
           Compiled& out) {
    PolicyReading policyReading(object, "default", true);
    const bool global = object.key.kind == "GlobalNetworkPolicy";
    Reading reading{policyReading, state, cluster, global ? std::string() : object.key.ns,
                    object.key.group == apiGroup};
    const Reader root = policyReading.root();
    root.onlyMembers({"apiVersion", "kind", "metadata", "spec"});
    checkVersion(object, root);
    const Reader spec = root.member("spec");
    if (global)
        spec.onlyMembers({"tier", "order", "selector", "namespaceSelector", "serviceAccountSelector", "types",
                          "ingress", "egress", "doNotTrack", "preDNAT", "applyOnForward",
                          "performanceHints"});
    else
        spec.onlyMembers({"tier", "order", "selector", "serviceAccountSelector", "types", "ingress", "egress",
                          "performanceHints"});
    if (reading.strict)
        spec.require();
    if (const std::string tier = spec.member("tier").text(); !tier.empty())
        policyReading.setTier(tier);
    Policy policy = policyReading.policy("calico");
    policy.subject = readSubject(reading, spec, global);
    policy.order = readOrder(spec.member("order"));
    readDirection(reading, spec.member("ingress"), false, policy.ingress);
    readDirection(reading, spec.member("egress"), true, policy.egress);
    readTypes(reading, spec, policy);
    if (global)
        readHostParts(spec, policy);
    std::vector<Policy> policies;
    policies.push_back(std::move(policy));
    policyReading.settle(std::move(policies), out);
}

} // namespace sallyport::policy::calico
