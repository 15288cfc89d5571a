// Selectors on labels, with three answers.
#include "match.h"

#include "names.h"

#include <algorithm>

namespace sallyport::policy {

namespace {

const std::string* find(const model::Labels& labels, const std::string& key) {
    const auto found = labels.find(key);
    return found == labels.end() ? nullptr : &found->second;
}

LabelValue namespaceLabel(const Ruleset& ruleset, const Endpoint& endpoint, const std::string& key) {
    if (endpoint.kind != Endpoint::Kind::pod)
        return {};
    if (key == namespaceNameLabel)
        return {&endpoint.ns, false};
    if (isOpen(endpoint.ns) || ruleset.doubtfulNamespaces.contains(endpoint.ns))
        return {nullptr, true};
    return {find(endpoint.namespaceLabels, key), false};
}

LabelValue otherFact(const Endpoint& endpoint, const std::string& key) {
    static const std::string present;
    constexpr std::string_view reserved = "reserved:";
    if (const std::string* fact = find(endpoint.facts, key))
        return {fact, false};
    if (key.starts_with(reserved)) {
        const auto entity = entityFrom(std::string_view(key).substr(reserved.size()));
        return {entity && endpoint.entity == entity ? &present : nullptr, false};
    }
    return {nullptr, true};
}

bool holds(Selector::Test test, const std::string& value, const std::string& wanted) {
    switch (test) {
    case Selector::Test::contains:
        return value.find(wanted) != std::string::npos;
    case Selector::Test::startsWith:
        return value.starts_with(wanted);
    case Selector::Test::endsWith:
        return value.ends_with(wanted);
    default:
        return value == wanted;
    }
}

// The positive tests; the negative ones are their negation, so NotIn and != hold for an absent key
// (apimachinery labels.Requirement.Matches, Calico's selectors alike).
Certainty matchValues(const Selector& test, Selector::Test positive, const LabelValue& value) {
    if (value.open)
        return Certainty::maybe;
    if (!value.text)
        return Certainty::no;
    for (const std::string& wanted : test.values) {
        if (holds(positive, *value.text, wanted))
            return Certainty::yes;
    }
    const bool open = isOpen(*value.text) || std::ranges::any_of(test.values, isOpen);
    return open ? Certainty::maybe : Certainty::no;
}

// A selector's logic for one participant.
struct OneEndpoint {
    using Value = Certainty;
    const Ruleset& ruleset;
    const Endpoint& endpoint;

    Certainty constant(Certainty certainty) const { return certainty; }
    bool isNo(Certainty value) const { return value == Certainty::no; }
    Certainty both(Certainty a, Certainty b) const { return policy::both(a, b); }
    Certainty either(Certainty a, Certainty b) const { return policy::either(a, b); }
    Certainty negated(Certainty a) const { return policy::negated(a); }
    Certainty test(const Selector& test) const { return matchTest(test, lookUp(ruleset, test, endpoint)); }
};

} // namespace

LabelValue lookUp(const Ruleset& ruleset, const Selector& test, const Endpoint& endpoint) {
    const bool pod = endpoint.kind == Endpoint::Kind::pod;
    switch (test.scope) {
    case Scope::pod:
        return {find(endpoint.labels, test.key), isOpen(test.key)};
    case Scope::namespaceName:
        return {pod ? &endpoint.ns : nullptr, false};
    case Scope::namespaceLabel:
        return namespaceLabel(ruleset, endpoint, test.key);
    case Scope::serviceAccount:
        return {pod ? &endpoint.serviceAccount : nullptr, pod && endpoint.serviceAccount.empty()};
    case Scope::serviceAccountLabel:
        return {find(endpoint.serviceAccountLabels, test.key), false};
    case Scope::other:
        break;
    }
    return otherFact(endpoint, test.key);
}

Certainty matchTest(const Selector& test, const LabelValue& value) {
    const Certainty there = value.open ? Certainty::maybe : value.text ? Certainty::yes : Certainty::no;
    switch (test.test) {
    case Selector::Test::exists:
        return there;
    case Selector::Test::doesNotExist:
        return negated(there);
    case Selector::Test::notIn:
        return negated(matchValues(test, Selector::Test::in, value));
    default:
        return matchValues(test, test.test, value);
    }
}

Certainty match(const Ruleset& ruleset, const Selector& selector, const Endpoint& endpoint) {
    return decide(selector, OneEndpoint{ruleset, endpoint});
}

bool matches(const Selector& selector, const Endpoint& endpoint) {
    static const Ruleset none;
    return match(none, selector, endpoint) == Certainty::yes;
}

} // namespace sallyport::policy
