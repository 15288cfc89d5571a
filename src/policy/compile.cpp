#include "profile.h"

#include <algorithm>
#include <iterator>

namespace sallyport::policy {

namespace {

using base::Text;
using model::ObjectKey;

Semantics semanticsOf(const Surroundings& around) {
    Semantics semantics;
    semantics.cidrMatchesNodes = true;
    switch (around.enforcer) {
    case Enforcer::calico:
    case Enforcer::kubeRouter:
        semantics.cidrMatchesPods = true;
        break;
    case Enforcer::cilium:
        semantics.cidrMatchesPods = around.cilium.cidrMatchesPods;
        semantics.cidrMatchesNodes = around.cilium.cidrMatchesNodes;
        semantics.hostAlwaysReachesItsPods = around.cilium.localhostAllowed;
        semantics.alwaysIsolated = around.cilium.enforcement == "always";
        semantics.neverIsolated = around.cilium.enforcement == "never" || around.cilium.audit;
        semantics.hostFirewall = around.cilium.hostFirewall;
        semantics.nodeSelectors = around.cilium.nodeSelectors.value_or(false);
        break;
    case Enforcer::kubernetes: // left open by the API; as most of the tools read it
    case Enforcer::none:
        break;
    }
    return semantics;
}

bool isDuplicate(const model::ClusterState& state, const ObjectKey& key) {
    return std::ranges::any_of(state.duplicates, [&](const auto& d) { return d.key == key; });
}

Doubt doubtOf(const ObjectKey& key, const base::Place& place, Text why, const Dialect* dialect) {
    Doubt doubt;
    doubt.key = key;
    doubt.place = place;
    doubt.why = std::move(why);
    if (dialect) {
        doubt.tier = dialect->tier;
        doubt.mayDeny = dialect->mayDeny;
    }
    return doubt;
}

// Under Cilium also a NetworkPolicy selects only by labels that are part of an identity.
void applyLabels(const cilium::LabelFilter& filter, Policy& policy) {
    policy.subject = filter.applied(std::move(policy.subject));
    for (std::vector<Rule>* rules : {&policy.egress, &policy.ingress}) {
        for (Rule& rule : *rules) {
            for (Peer& peer : rule.peers) {
                if (peer.pods)
                    peer.pods = filter.applied(std::move(*peer.pods));
            }
        }
    }
}

void parsePolicies(const Surroundings& around, Ruleset& ruleset, Tier& tier) {
    for (const auto& [key, object] : around.state.objects()) {
        const Dialect* dialect = dialectOf(key);
        if (!dialect || !object->deployed)
            continue;
        if (!dialect->enforced(around, key)) {
            ruleset.ignored.push_back({key.kind, key.ns, key.name});
            continue;
        }
        if (isDuplicate(around.state, key)) // named below, with both places
            continue;
        if (!dialect->parse) {
            ruleset.doubts.push_back(
                doubtOf(key, object->place,
                        Text{"policy-not-evaluated",
                             SALLYPORT_TR("policies of kind %1 are not evaluated in this build"),
                             {key.kind}},
                        dialect));
            continue;
        }
        Compiled compiled;
        dialect->parse(*object, *dialect, around, compiled);
        for (Policy& policy : compiled.policies) {
            if (around.enforcer == Enforcer::cilium && dialect->name == "kubernetes")
                applyLabels(around.labels, policy);
            tier.policies.push_back(std::move(policy));
        }
        std::ranges::move(compiled.doubts, std::back_inserter(ruleset.doubts));
        std::ranges::move(compiled.notes, std::back_inserter(ruleset.notes));
    }
}

// What the state could not read may decide too: a policy of an enforced kind, a namespace's labels, or an
// object of which not even the kind is known.
void addUnread(const Surroundings& around, Ruleset& ruleset) {
    const auto add = [&](const ObjectKey& key, const base::Place& place, const Text& why) {
        const Dialect* dialect = dialectOf(key);
        const bool isNamespace = key.kind == "Namespace";
        if (!key.kind.empty() && !isNamespace && (!dialect || !dialect->enforced(around, key)))
            return;
        if (around.enforcer == Enforcer::none)
            return;
        ruleset.doubts.push_back(doubtOf(key, place, why, dialect));
        if (isNamespace && !key.name.empty())
            ruleset.doubtfulNamespaces.insert(key.name);
        else if (isNamespace) // any namespace that nothing else declares
            for (const std::string& ns : around.state.namespaces()) {
                if (!around.state.find({"", "Namespace", "", ns}))
                    ruleset.doubtfulNamespaces.insert(ns);
            }
    };
    for (const model::Unread& unread : around.state.unread) {
        if (unread.mayDecide)
            add(unread.key, unread.where, unread.why);
    }
    for (const auto& duplicate : around.state.duplicates)
        add(duplicate.key, duplicate.second,
            Text{"policy-twice",
                 SALLYPORT_TR("%1 is there twice: first at %2"),
                 {duplicate.key.text(), duplicate.first.text()}});
}

void noteLabels(const Surroundings& around, Ruleset& ruleset) {
    for (const std::string& pattern : around.labels.refused())
        ruleset.notes.push_back({base::Severity::warning,
                                 "cilium-label-pattern",
                                 Text{"cilium-label-pattern",
                                      SALLYPORT_TR("\"%1\" in the agent's option labels is no pattern"),
                                      {pattern}},
                                 {},
                                 around.cilium.place,
                                 {},
                                 {}});
}

} // namespace

base::Result<Ruleset> compile(const model::ClusterState& state, const CompileOptions& options) {
    auto chosen = chooseProfile(state, options.profile);
    if (!chosen.ok())
        return chosen.error();
    Ruleset ruleset;
    ruleset.profile = chosen->profile;
    Surroundings around{state, chosen->enforcer, {}, cilium::LabelFilter()};
    if (around.enforcer == Enforcer::cilium) {
        around.cilium = cilium::readConfig(state, ruleset.notes);
        around.labels = cilium::LabelFilter(around.cilium.labels);
        noteLabels(around, ruleset);
    }
    ruleset.semantics = semanticsOf(around);
    if (options.ipBlockMatchesPods)
        ruleset.semantics.cidrMatchesPods = *options.ipBlockMatchesPods;
    Tier tier;
    tier.name = "default";
    parsePolicies(around, ruleset, tier);
    addUnread(around, ruleset);
    ruleset.tiers.push_back(std::move(tier));
    return ruleset;
}

} // namespace sallyport::policy
