#include "profile.h"
#include "ties.h"

#include <algorithm>
#include <iterator>

namespace sallyport::policy {

namespace {

using base::Text;
using model::ObjectKey;

Semantics semanticsOf(const Surroundings& around) {
    Semantics semantics;
    semantics.cidrMatchesNodes = true;
    semantics.fqdnNeedsDnsRule = around.enforcer == Enforcer::cilium;
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

Tier tierOf(std::string name, Tier::Combine combine, Action otherwise, double order) {
    Tier tier;
    tier.name = std::move(name);
    tier.combine = combine;
    tier.otherwise = otherwise;
    tier.order = order;
    return tier;
}

// The tiers of the policy API stand around the one of NetworkPolicy; the API leaves open which of two
// policies of one priority is applied. Calico has these tiers among its own.
std::vector<Tier> tiersOf(const Surroundings& around) {
    if (around.enforcer == Enforcer::calico)
        return around.calico.tiers;
    std::vector<Tier> tiers{tierOf(adminTier, Tier::Combine::firstMatch, Action::pass, 1000),
                            tierOf(defaultTier, Tier::Combine::denyOverAllow, Action::deny, 1'000'000),
                            tierOf(baselineTier, Tier::Combine::firstMatch, Action::pass, 10'000'000)};
    for (Tier& tier : tiers)
        tier.ties = Tier::Ties::open;
    return tiers;
}

void addPolicy(Ruleset& ruleset, const ObjectKey& key, const Dialect& dialect, Policy policy) {
    const auto tier = std::ranges::find(ruleset.tiers, policy.tier, &Tier::name);
    if (tier != ruleset.tiers.end())
        tier->policies.push_back(std::move(policy));
    else
        ruleset.doubts.push_back(doubtOf(
            key, policy.place,
            Text{"policy-tier", SALLYPORT_TR("the tier \"%1\" that it stands in is not here"), {policy.tier}},
            &dialect));
}

// Marks the policies that only their API group tells apart.
void markShared(Ruleset& ruleset) {
    std::vector<PolicyId*> ids;
    for (Tier& tier : ruleset.tiers)
        for (Policy& policy : tier.policies)
            ids.push_back(&policy.id);
    for (PolicyId& id : ruleset.ignored)
        ids.push_back(&id);
    std::ranges::sort(ids, [](const PolicyId* a, const PolicyId* b) { return *a < *b; });
    const auto alike = [](const PolicyId* a, const PolicyId* b) {
        return a->kind == b->kind && a->ns == b->ns && a->name == b->name;
    };
    for (auto from = ids.begin(); from != ids.end();) {
        const auto to = std::find_if(from, ids.end(), [&](const PolicyId* id) { return !alike(*from, id); });
        for (const bool shared = (*from)->group != (*(to - 1))->group; from != to; ++from)
            (*from)->shared = shared;
    }
}

// Sorts the tiers and what is in them, and leaves out the ones in which nothing stands.
void settle(Ruleset& ruleset, Enforcer enforcer, const CompileOptions& options) {
    markShared(ruleset);
    std::erase_if(ruleset.tiers, [&](const Tier& tier) {
        return tier.name != defaultTier && tier.policies.empty() &&
               std::ranges::find(ruleset.doubts, tier.name, &Doubt::tier) == ruleset.doubts.end();
    });
    std::ranges::stable_sort(ruleset.tiers, {}, &Tier::order);
    for (Tier& tier : ruleset.tiers) {
        if (enforcer == Enforcer::calico)
            calico::sortPolicies(tier.policies);
        else if (tier.combine == Tier::Combine::firstMatch)
            std::ranges::stable_sort(tier.policies, {}, &Policy::order); // by id before
        if (tier.combine == Tier::Combine::firstMatch && tier.ties == Tier::Ties::open)
            std::ranges::move(ties(tier, options.refuseUnclear), std::back_inserter(ruleset.doubts));
    }
}

bool podAddressesCount(const Ruleset& ruleset) {
    const auto inPeers = [](const Rule& rule) {
        return std::ranges::any_of(rule.peers, [](const Peer& peer) { return peer.netsMatchPods; });
    };
    const auto inRules = [&](const Policy& policy) {
        return std::ranges::any_of(policy.egress, inPeers) || std::ranges::any_of(policy.ingress, inPeers);
    };
    return ruleset.semantics.cidrMatchesPods || std::ranges::any_of(ruleset.tiers, [&](const Tier& tier) {
               return std::ranges::any_of(tier.policies, inRules);
           });
}

void parsePolicies(const Surroundings& around, Ruleset& ruleset) {
    for (const auto& [key, object] : around.state.objects()) {
        const Dialect* dialect = dialectOf(key);
        if (!dialect || !object->deployed)
            continue;
        if (!dialect->enforced(around, key)) {
            ruleset.ignored.push_back({key.kind, key.ns, key.name, key.group});
            continue;
        }
        if (isDuplicate(around.state, key)) // named below, with both places
            continue;
        Compiled compiled;
        dialect->parse(*object, *dialect, around, compiled);
        for (Policy& policy : compiled.policies) {
            if (around.enforcer == Enforcer::cilium && dialect->name == "kubernetes")
                applyLabels(around.labels, policy);
            if (around.enforcer == Enforcer::calico && dialect->name == "kubernetes")
                policy.order = calico::kubernetesPolicyOrder;
            addPolicy(ruleset, key, *dialect, std::move(policy));
        }
        for (Doubt& doubt : compiled.doubts) {
            if (std::ranges::find(ruleset.tiers, doubt.tier, &Tier::name) == ruleset.tiers.end())
                doubt.tier.clear();
            ruleset.doubts.push_back(std::move(doubt));
        }
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
    Surroundings around{state, chosen->enforcer, options, {}, cilium::LabelFilter(), {}};
    if (around.enforcer == Enforcer::cilium) {
        around.cilium = cilium::readConfig(state, ruleset.notes);
        around.labels = cilium::LabelFilter(around.cilium.labels);
        noteLabels(around, ruleset);
    }
    if (around.enforcer == Enforcer::calico)
        around.calico = calico::readCluster(state, ruleset.notes);
    ruleset.semantics = semanticsOf(around);
    if (options.ipBlockMatchesPods)
        ruleset.semantics.cidrMatchesPods = *options.ipBlockMatchesPods;
    ruleset.tiers = tiersOf(around);
    parsePolicies(around, ruleset);
    addUnread(around, ruleset);
    settle(ruleset, around.enforcer, options);
    ruleset.semantics.podAddressesCount = podAddressesCount(ruleset);
    return ruleset;
}

} // namespace sallyport::policy
