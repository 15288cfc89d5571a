#include "policy.h"

#include <algorithm>
#include <iterator>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;

// Which endpoints a spec is about: pods, or with nodeSelector the hosts.
void readTarget(Reading& reading, const Reader& spec, Policy& policy) {
    const Reader endpoints = spec.member("endpointSelector");
    const Reader nodes = spec.member("nodeSelector");
    if (endpoints.present() == nodes.present()) {
        spec.report("cilium-selector",
                    Text{"cilium-selector",
                         SALLYPORT_TR("a spec takes exactly one of endpointSelector and nodeSelector"),
                         {}});
        return;
    }
    if (endpoints.present()) {
        policy.subject = readSubject(reading, endpoints);
        return;
    }
    if (!reading.ns.empty())
        nodes.report("cilium-node-selector",
                     Text{"cilium-node-selector",
                          SALLYPORT_TR("nodeSelector belongs into a CiliumClusterwideNetworkPolicy"),
                          {}});
    policy.selectsHosts = true;
    policy.subject = Selector::from(readObjectSelector(reading, nodes), Scope::pod);
}

// One direction: true when it has rules at all, which is what isolates by default (Rule.Sanitize).
bool readDirection(Reading& reading, const Reader& spec, bool egress, bool host, std::vector<Rule>& rules) {
    const Reader allow = spec.member(egress ? "egress" : "ingress");
    const Reader deny = spec.member(egress ? "egressDeny" : "ingressDeny");
    bool any = false;
    for (const Reader& item : allow.items()) {
        any = true;
        std::ranges::move(readRules(reading, item, {egress, false, host}), std::back_inserter(rules));
    }
    for (const Reader& item : deny.items()) {
        any = true;
        std::ranges::move(readRules(reading, item, {egress, true, host}), std::back_inserter(rules));
    }
    return any;
}

Policy readSpec(Reading& reading, const Reader& spec) {
    spec.onlyMembers({"endpointSelector", "nodeSelector", "ingress", "ingressDeny", "egress", "egressDeny",
                      "enableDefaultDeny", "labels", "description", "log"});
    Policy policy = reading.policy.policy("cilium");
    policy.place = spec.place();
    readTarget(reading, spec, policy);
    const bool sections = spec.member("ingress").present() || spec.member("ingressDeny").present() ||
                          spec.member("egress").present() || spec.member("egressDeny").present();
    if (!sections)
        spec.report("cilium-no-section",
                    Text{"cilium-no-section",
                         SALLYPORT_TR("a spec needs one of ingress, ingressDeny, egress and egressDeny"),
                         {}});
    policy.governsIngress = readDirection(reading, spec, false, policy.selectsHosts, policy.ingress);
    policy.governsEgress = readDirection(reading, spec, true, policy.selectsHosts, policy.egress);
    const Reader defaults = spec.member("enableDefaultDeny");
    defaults.onlyMembers({"ingress", "egress"});
    const bool always = !reading.config.nonDefaultDeny; // the agent then takes no word on it
    const bool ingress = defaults.member("ingress").boolean(true) || always;
    const bool egress = defaults.member("egress").boolean(true) || always;
    policy.isolatesIngress = policy.governsIngress && ingress;
    policy.isolatesEgress = policy.governsEgress && egress;
    return policy;
}

} // namespace

void parse(const model::Object& object, const std::string& tier, const model::ClusterState& state,
           const Config& config, const LabelFilter& filter, Compiled& out) {
    PolicyReading policyReading(object, tier, true);
    Reading reading{policyReading, state, config, filter, object.key.ns};
    const Reader root = policyReading.root();
    root.onlyMembers({"apiVersion", "kind", "metadata", "spec", "specs", "status"});
    if (object.apiVersion != "cilium.io/v2")
        root.member("apiVersion")
            .report("policy-version", Text{"policy-version",
                                           SALLYPORT_TR("no cluster serves %1 any more: use %2"),
                                           {object.apiVersion, "cilium.io/v2"}});
    std::vector<Policy> policies;
    const Reader spec = root.member("spec");
    if (spec.present())
        policies.push_back(readSpec(reading, spec));
    for (const Reader& item : root.member("specs").items())
        policies.push_back(readSpec(reading, item));
    if (policies.empty())
        root.report("cilium-no-spec",
                    Text{"cilium-no-spec", SALLYPORT_TR("the policy has neither spec nor specs"), {}});
    policyReading.settle(std::move(policies), out);
}

} // namespace sallyport::policy::cilium
