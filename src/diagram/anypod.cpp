#include "anypod.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

using policy::Certainty;
using policy::Direction;
using policy::Endpoint;
using policy::Policy;
using policy::Rule;
using policy::Selector;

class Judge {
public:
    Judge(const reach::World& world, const std::string& ns) : m_rules(world.ruleset()) {
        m_pod.ns = ns;
        m_pod.portsKnown = false;
        m_pod.namespaceLabels = {{"kubernetes.io/metadata.name", ns}};
        if (const auto object = world.state().find({"", "Namespace", "", ns}))
            if (const auto* read = object->as<model::Namespace>())
                m_pod.namespaceLabels = read->labels;
    }

    AnyPod of(const Endpoint& from) const {
        if (m_rules.profile.enforced == policy::Profile::Enforced::no)
            return AnyPod::open;
        const policy::Selection egress(m_rules, Direction::egress, from);
        if (isClosed(egress))
            return AnyPod::closed;
        return egress.entries().empty() && nothingSelects() ? AnyPod::open : AnyPod::unknown;
    }

private:
    // What the namespace alone says of a selector; labels of the pod, its account and facts are not known.
    Certainty says(const Selector& selector) const {
        using Kind = Selector::Kind;
        switch (selector.kind) {
        case Kind::all:
            return Certainty::yes;
        case Kind::none:
            return Certainty::no;
        case Kind::test:
            return selector.scope == policy::Scope::namespaceName ||
                           selector.scope == policy::Scope::namespaceLabel
                       ? policy::match(m_rules, selector, m_pod)
                       : Certainty::maybe;
        case Kind::negation: {
            const Certainty one =
                selector.operands.empty() ? Certainty::maybe : says(selector.operands.front());
            return one == Certainty::maybe ? one : one == Certainty::yes ? Certainty::no : Certainty::yes;
        }
        case Kind::conjunction:
        case Kind::disjunction:
            break;
        }
        const bool all = selector.kind == Kind::conjunction;
        Certainty out = all ? Certainty::yes : Certainty::no;
        for (const Selector& one : selector.operands)
            out = all ? std::min(out, says(one)) : std::max(out, says(one));
        return out;
    }

    bool mayBe(const policy::Peer& peer) const {
        if (peer.unknown || peer.anyone)
            return true;
        if (peer.pods)
            return says(*peer.pods) != Certainty::no;
        // Addresses decide alike whatever the labels are: the evaluator was asked.
        return peer.notPods.has_value();
    }

    // No pod without labels is let in, and no rule that might let one with labels in names this namespace.
    bool isClosed(const policy::Selection& egress) const {
        const policy::Outcome outcome = policy::evaluate(egress, m_pod);
        const auto tcp = policy::PortSet::allOf(model::Protocol::tcp);
        if (!outcome.isolated || !(outcome.allowed & tcp).empty() || !(outcome.unknown & tcp).empty())
            return false;
        return std::ranges::all_of(egress.entries(), [&](const policy::Selection::Entry& entry) {
            return entry.policy && std::ranges::all_of(entry.policy->egress, [&](const Rule& rule) {
                       return rule.action == policy::Action::deny ||
                              std::ranges::none_of(rule.peers,
                                                   [&](const policy::Peer& peer) { return mayBe(peer); });
                   });
        });
    }

    // No policy, and none that could not be read, has a pod of the namespace as its subject.
    bool nothingSelects() const {
        if (m_rules.semantics.alwaysIsolated)
            return false;
        const auto mayGovern = [&](const Policy& policy) {
            return policy.governsIngress && !policy.selectsHosts && says(policy.subject) != Certainty::no;
        };
        return std::ranges::none_of(
                   m_rules.tiers,
                   [&](const policy::Tier& tier) { return std::ranges::any_of(tier.policies, mayGovern); }) &&
               std::ranges::none_of(m_rules.doubts, [&](const policy::Doubt& doubt) {
                   return doubt.ingress && (doubt.key.ns.empty() || doubt.key.ns == m_pod.ns);
               });
    }

    const policy::Ruleset& m_rules;
    Endpoint m_pod;
};

} // namespace

AnyPod anyPodOf(const reach::World& world, const std::vector<Endpoint>& from, const std::string& ns) {
    if (from.empty())
        return AnyPod::unknown;
    const Judge judge(world, ns);
    const AnyPod first = judge.of(from.front());
    const bool alike = std::ranges::all_of(from, [&](const Endpoint& pod) { return judge.of(pod) == first; });
    return alike ? first : AnyPod::unknown;
}

} // namespace sallyport::diagram
