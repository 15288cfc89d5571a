// What the labels of an expression are: a workload endpoint carries those of its
// pod, projectcalico.org/namespace, /serviceaccount and /orchestrator, and
// inherits pcns.* and pcsa.* from the profiles of its namespace and its service
// account (conversion.go).
#include "../names.h"
#include "selector.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using Kind = Expression::Kind;
using Test = Selector::Test;

constexpr std::string_view orchestratorLabel = "projectcalico.org/orchestrator";
constexpr std::string_view nameLabel = "projectcalico.org/name"; // of a namespace or a service account

struct Key {
    Scope scope = Scope::pod;
    std::string key;
};

Key keyOf(const std::string& label) {
    if (isOpen(label))
        return {Scope::pod, label};
    if (label == namespaceLabel)
        return {Scope::namespaceName, {}};
    if (label == accountLabel)
        return {Scope::serviceAccount, {}};
    if (label.starts_with(namespacePrefix)) {
        std::string key = label.substr(namespacePrefix.size());
        return key == nameLabel ? Key{Scope::namespaceName, {}} : Key{Scope::namespaceLabel, std::move(key)};
    }
    if (label.starts_with(accountPrefix)) {
        std::string key = label.substr(accountPrefix.size());
        return key == nameLabel ? Key{Scope::serviceAccount, {}}
                                : Key{Scope::serviceAccountLabel, std::move(key)};
    }
    return {Scope::pod, label};
}

Selector constant(bool holds) {
    return holds ? Selector::everything() : Selector::nothing();
}

Selector negated(Selector operand) {
    if (operand.kind == Selector::Kind::all || operand.kind == Selector::Kind::none)
        return constant(operand.kind == Selector::Kind::none);
    if (operand.kind == Selector::Kind::negation)
        return std::move(operand.operands.front());
    if (operand.kind == Selector::Kind::test && operand.test == Test::exists) {
        operand.test = Test::doesNotExist;
        return operand;
    }
    if (operand.kind == Selector::Kind::test && operand.test == Test::in) {
        operand.test = Test::notIn; // both hold for what has no such label
        return operand;
    }
    Selector out;
    out.kind = Selector::Kind::negation;
    out.operands.push_back(std::move(operand));
    return out;
}

// a and b of that kind, one list deep as far as it goes. `neutral` changes nothing, its opposite everything.
Selector join(Selector::Kind kind, Selector::Kind neutral, Selector a, Selector b) {
    const auto opposite = neutral == Selector::Kind::all ? Selector::Kind::none : Selector::Kind::all;
    if (a.kind == opposite || b.kind == neutral)
        return a;
    if (b.kind == opposite || a.kind == neutral)
        return b;
    if (a.kind == kind) {
        a.operands.push_back(std::move(b));
        return a;
    }
    Selector out;
    out.kind = kind;
    out.operands.push_back(std::move(a));
    out.operands.push_back(std::move(b));
    return out;
}

Test testOf(Kind kind) {
    switch (kind) {
    case Kind::contains:
        return Test::contains;
    case Kind::startsWith:
        return Test::startsWith;
    case Kind::endsWith:
        return Test::endsWith;
    default:
        return Test::in;
    }
}

Certainty tested(const Expression& expression, const std::string& value) {
    const auto holds = [&](const std::string& wanted) {
        switch (expression.kind) {
        case Kind::contains:
            return value.find(wanted) != std::string::npos;
        case Kind::startsWith:
            return value.starts_with(wanted);
        case Kind::endsWith:
            return value.ends_with(wanted);
        default:
            return value == wanted;
        }
    };
    if (std::ranges::any_of(expression.values, holds))
        return Certainty::yes;
    const bool open = isOpen(value) || std::ranges::any_of(expression.values, isOpen);
    return open ? Certainty::maybe : Certainty::no;
}

Certainty negated(Certainty a) {
    return static_cast<Certainty>(2 - static_cast<int>(a));
}

Selector onPod(const Expression& expression) {
    if (expression.label == orchestratorLabel)
        return constant(expression.kind == Kind::has ||
                        matches(expression, {{expression.label, "k8s"}}) == Certainty::yes);
    Key key = keyOf(expression.label);
    if (expression.kind == Kind::has)
        return Selector::of(key.scope, std::move(key.key), Test::exists);
    if (expression.kind == Kind::notEqual || expression.kind == Kind::notIn)
        return Selector::of(key.scope, std::move(key.key), Test::notIn, expression.values);
    return Selector::of(key.scope, std::move(key.key), testOf(expression.kind), expression.values);
}

} // namespace

Expression withPrefix(Expression expression, std::string_view prefix) {
    if (!expression.label.empty())
        expression.label.insert(0, prefix);
    for (Expression& operand : expression.operands)
        operand = withPrefix(std::move(operand), prefix);
    return expression;
}

namespace {

Expression resolved(Expression expression) {
    Expression any = Expression::of(Kind::has, namespaceLabel);
    if (expression.kind == Kind::all)
        return any;
    if (expression.kind == Kind::global)
        return Expression::negated(any);
    for (Expression& operand : expression.operands)
        operand = resolved(std::move(operand));
    return expression;
}

} // namespace

Expression ofNamespaces(const Expression& selector) {
    return resolved(withPrefix(selector, namespacePrefix));
}

Selector onPods(const Expression& expression) {
    Selector out;
    switch (expression.kind) {
    case Kind::all:
    case Kind::global:
        return Selector::everything();
    case Kind::negation:
        return negated(onPods(expression.operands.front()));
    case Kind::conjunction:
        for (const Expression& operand : expression.operands)
            out = join(Selector::Kind::conjunction, Selector::Kind::all, std::move(out), onPods(operand));
        return out;
    case Kind::disjunction:
        out = Selector::nothing();
        for (const Expression& operand : expression.operands)
            out = join(Selector::Kind::disjunction, Selector::Kind::none, std::move(out), onPods(operand));
        return out;
    default:
        return onPod(expression);
    }
}

Certainty matches(const Expression& expression, const model::Labels& labels) {
    Certainty result = Certainty::yes;
    if (isOpen(expression.label))
        return Certainty::maybe;
    const auto found = labels.find(expression.label);
    switch (expression.kind) {
    case Kind::all:
    case Kind::global:
        return Certainty::yes;
    case Kind::negation:
        return negated(matches(expression.operands.front(), labels));
    case Kind::conjunction:
        for (const Expression& operand : expression.operands)
            result = std::min(result, matches(operand, labels));
        return result;
    case Kind::disjunction:
        result = Certainty::no;
        for (const Expression& operand : expression.operands)
            result = std::max(result, matches(operand, labels));
        return result;
    case Kind::has:
        return found == labels.end() ? Certainty::no : Certainty::yes;
    case Kind::notEqual:
    case Kind::notIn:
        return found == labels.end() ? Certainty::yes : negated(tested(expression, found->second));
    default:
        return found == labels.end() ? Certainty::no : tested(expression, found->second);
    }
}

} // namespace sallyport::policy::calico
