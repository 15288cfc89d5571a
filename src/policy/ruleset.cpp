#include <sallyport/policy/ruleset.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <tuple>

namespace sallyport::policy {

namespace {

constexpr std::array<std::pair<Entity, std::string_view>, 8> entityNames = {{
    {Entity::world, "world"},
    {Entity::host, "host"},
    {Entity::remoteNode, "remote-node"},
    {Entity::kubeApiserver, "kube-apiserver"},
    {Entity::ingress, "ingress"},
    {Entity::health, "health"},
    {Entity::init, "init"},
    {Entity::unmanaged, "unmanaged"},
}};

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : std::string(separator)) + part;
    return out;
}

std::string keyText(Scope scope, const std::string& key) {
    switch (scope) {
    case Scope::namespaceName:
        return "namespace";
    case Scope::namespaceLabel:
        return "namespace label " + key;
    case Scope::serviceAccount:
        return "service account";
    case Scope::serviceAccountLabel:
        return "service account label " + key;
    case Scope::pod:
    case Scope::other:
        break;
    }
    return key;
}

std::string testText(const Selector& selector) {
    std::string key = keyText(selector.scope, selector.key);
    const std::string values = join(selector.values, ",");
    switch (selector.test) {
    case Selector::Test::in:
        return selector.values.size() == 1 ? key + "=" + values : key + " in (" + values + ")";
    case Selector::Test::notIn:
        return selector.values.size() == 1 ? key + "!=" + values : key + " notin (" + values + ")";
    case Selector::Test::exists:
        return key;
    case Selector::Test::doesNotExist:
        return "!" + key;
    case Selector::Test::contains:
        return key + " contains " + values;
    case Selector::Test::startsWith:
        return key + " starts with " + values;
    case Selector::Test::endsWith:
        break;
    }
    return key + " ends with " + values;
}

Selector::Test testOf(model::LabelRequirement::Operator op) {
    switch (op) {
    case model::LabelRequirement::Operator::in:
        return Selector::Test::in;
    case model::LabelRequirement::Operator::notIn:
        return Selector::Test::notIn;
    case model::LabelRequirement::Operator::exists:
        return Selector::Test::exists;
    case model::LabelRequirement::Operator::doesNotExist:
        break;
    }
    return Selector::Test::doesNotExist;
}

} // namespace

Selector Selector::nothing() {
    Selector selector;
    selector.kind = Kind::none;
    return selector;
}

Selector Selector::of(Scope scope, std::string key, Test test, std::vector<std::string> values) {
    Selector selector;
    selector.kind = Kind::test;
    selector.scope = scope;
    selector.key = std::move(key);
    selector.test = test;
    selector.values = std::move(values);
    return selector;
}

Selector Selector::from(const model::LabelSelector& labels, Scope scope) {
    Selector selector;
    for (const model::LabelRequirement& requirement : labels.requirements) {
        Selector test = of(scope, requirement.key, testOf(requirement.op), requirement.values);
        test.written.asExpression = requirement.expression;
        selector = both(std::move(selector), std::move(test));
    }
    return selector;
}

Selector Selector::both(Selector a, Selector b) {
    if (a.kind == Kind::all || b.kind == Kind::none)
        return b;
    if (b.kind == Kind::all || a.kind == Kind::none)
        return a;
    Selector selector;
    selector.kind = Kind::conjunction;
    for (Selector* part : {&a, &b}) {
        if (part->kind == Kind::conjunction)
            std::ranges::move(part->operands, std::back_inserter(selector.operands));
        else
            selector.operands.push_back(std::move(*part));
    }
    return selector;
}

std::optional<Unseen> Unseen::from(const Selector& selector) {
    Unseen unseen;
    const bool all = selector.kind == Selector::Kind::all;
    const std::span<const Selector> tests = selector.kind == Selector::Kind::conjunction
                                                ? std::span<const Selector>(selector.operands)
                                                : std::span(&selector, all ? 0U : 1U);
    for (Selector test : tests) {
        if (test.kind != Selector::Kind::test)
            return {};
        if (test.scope == Scope::namespaceName) {
            test.scope = Scope::namespaceLabel;
            test.key = "kubernetes.io/metadata.name";
        }
        std::ranges::sort(test.values);
        (test.scope == Scope::namespaceLabel ? unseen.ofNamespace : unseen.ofPod).push_back(std::move(test));
    }
    for (std::vector<Selector>* part : {&unseen.ofNamespace, &unseen.ofPod}) {
        std::ranges::sort(*part, [](const Selector& a, const Selector& b) {
            return std::tie(a.scope, a.key, a.test, a.values) < std::tie(b.scope, b.key, b.test, b.values);
        });
        part->erase(std::unique(part->begin(), part->end()), part->end());
    }
    return unseen;
}

bool Unseen::coveredBy(const Selector& selector) const {
    const auto asked = from(selector);
    return asked && (asked->ofNamespace.empty() || asked->ofNamespace == ofNamespace) &&
           (asked->ofPod.empty() || asked->ofPod == ofPod);
}

std::string Selector::text() const {
    std::vector<std::string> parts;
    for (const Selector& operand : operands) {
        const bool bracket = operand.kind == Kind::disjunction || operand.kind == Kind::conjunction;
        parts.push_back(bracket ? "(" + operand.text() + ")" : operand.text());
    }
    switch (kind) {
    case Kind::all:
        return "everything";
    case Kind::none:
        return "nothing";
    case Kind::test:
        return testText(*this);
    case Kind::conjunction:
        return join(parts, ", ");
    case Kind::disjunction:
        return join(parts, " or ");
    case Kind::negation:
        break;
    }
    return "not " + join(parts, "");
}

std::string name(Entity entity) {
    const auto found = std::ranges::find(entityNames, entity, &std::pair<Entity, std::string_view>::first);
    return found == entityNames.end() ? std::string() : std::string(found->second);
}

std::optional<Entity> entityFrom(std::string_view text) {
    const auto found = std::ranges::find(entityNames, text, &std::pair<Entity, std::string_view>::second);
    return found == entityNames.end() ? std::nullopt : std::optional(found->first);
}

std::strong_ordering operator<=>(const PolicyId& a, const PolicyId& b) {
    return std::tie(a.kind, a.ns, a.name, a.group) <=> std::tie(b.kind, b.ns, b.name, b.group);
}

std::string PolicyId::text() const {
    return kind + (shared ? "." + group : std::string()) + " " + (ns.empty() ? name : ns + "/" + name);
}

} // namespace sallyport::policy
