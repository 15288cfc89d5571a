#include "isolation.h"

#include "owned.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

using policy::Scope;
using policy::Selector;
using Operator = model::LabelRequirement::Operator;

// The tests of a conjunction; false when the selector is more than that.
bool flatten(const Selector& selector, std::vector<const Selector*>& tests) {
    switch (selector.kind) {
    case Selector::Kind::all:
        return true;
    case Selector::Kind::test:
        tests.push_back(&selector);
        return true;
    case Selector::Kind::conjunction:
        return std::all_of(selector.operands.begin(), selector.operands.end(),
                           [&](const Selector& one) { return flatten(one, tests); });
    case Selector::Kind::none:
    case Selector::Kind::disjunction:
    case Selector::Kind::negation:
        break;
    }
    return false;
}

std::optional<Operator> operatorOf(Selector::Test test) {
    switch (test) {
    case Selector::Test::in:
        return Operator::in;
    case Selector::Test::notIn:
        return Operator::notIn;
    case Selector::Test::exists:
        return Operator::exists;
    case Selector::Test::doesNotExist:
        return Operator::doesNotExist;
    case Selector::Test::contains:
    case Selector::Test::startsWith:
    case Selector::Test::endsWith:
        break;
    }
    return std::nullopt;
}

// Facts of the namespace and the cluster are the same for all its pods.
bool isAboutPods(const Selector& test) {
    return test.scope == Scope::pod || test.scope == Scope::serviceAccount ||
           test.scope == Scope::serviceAccountLabel;
}

} // namespace

model::ObjectPtr objectOf(const model::ClusterState& state, const policy::Policy& policy) {
    return state.find({policy.id.group, policy.id.kind, policy.id.ns, policy.id.name});
}

std::vector<const policy::Policy*> isolating(const policy::Ruleset& ruleset, const model::ClusterState& state,
                                             policy::Direction direction, const policy::Endpoint& pod) {
    std::vector<const policy::Policy*> found;
    for (const policy::Tier& tier : ruleset.tiers)
        for (const policy::Policy& one : tier.policies) {
            const bool isolates =
                direction == policy::Direction::egress ? one.isolatesEgress : one.isolatesIngress;
            if (isolates && !one.selectsHosts &&
                policy::match(ruleset, one.subject, pod) != policy::Certainty::no) {
                const model::ObjectPtr object = objectOf(state, one);
                if (!object || !isOwned(*object))
                    found.push_back(&one);
            }
        }
    return found;
}

bool coversAll(const policy::Policy& policy, const policy::Endpoint& podWithLabels) {
    std::vector<const Selector*> tests;
    if (!flatten(policy.subject, tests))
        return false;
    return std::all_of(tests.begin(), tests.end(), [&](const Selector* test) {
        if (!isAboutPods(*test))
            return true;
        // A label that the pod is sure to have decides for all of them; one that it lacks may be there on
        // some.
        return test->scope == Scope::pod && podWithLabels.labels.contains(test->key) &&
               policy::matches(*test, podWithLabels);
    });
}

std::optional<std::vector<model::LabelRequirement>> requirementsOf(const policy::Policy& policy) {
    std::vector<const Selector*> tests;
    if (!flatten(policy.subject, tests))
        return std::nullopt;
    std::vector<model::LabelRequirement> out;
    for (const Selector* test : tests) {
        if (!isAboutPods(*test))
            continue;
        const auto op = operatorOf(test->test);
        if (test->scope != Scope::pod || !op)
            return std::nullopt;
        out.push_back({test->key, *op, test->values});
    }
    return out;
}

} // namespace sallyport::manifests
