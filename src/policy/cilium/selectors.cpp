// Selectors over identities (pkg/k8s/apis/cilium.io/utils/utils.go,
// getEndpointSelector): prefixes of labels, and the namespace that is implied.
#include "policy.h"

#include <algorithm>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;
using model::LabelRequirement;
using model::LabelSelector;
using Operator = LabelRequirement::Operator;

constexpr std::string_view podNamespace = "io.kubernetes.pod.namespace";
constexpr std::string_view namespaceLabels = "io.cilium.k8s.namespace.labels.";
constexpr std::string_view serviceAccount = "io.cilium.k8s.policy.serviceaccount";
constexpr std::string_view cluster = "io.cilium.k8s.policy.cluster";

// "k8s:app" is source and key; a key without a source is of any.
struct Key {
    std::string source = "any";
    std::string key;

    bool ofPods() const { return source == "any" || source == "k8s"; }
    bool namesNamespace() const { return ofPods() && key == podNamespace; }
    bool namesNamespaceLabel() const { return ofPods() && key.starts_with(namespaceLabels); }
};

Key split(const std::string& written) {
    const auto colon = written.find(':');
    if (colon == std::string::npos)
        return {"any", written};
    return {written.substr(0, colon), written.substr(colon + 1)};
}

bool isNegative(const LabelRequirement& requirement) {
    return requirement.op == Operator::notIn || requirement.op == Operator::doesNotExist;
}

Selector constant(bool holds) {
    return holds ? Selector::everything() : Selector::nothing();
}

Selector::Test testOf(Operator op) {
    switch (op) {
    case Operator::in:
        return Selector::Test::in;
    case Operator::notIn:
        return Selector::Test::notIn;
    case Operator::exists:
        return Selector::Test::exists;
    case Operator::doesNotExist:
        break;
    }
    return Selector::Test::doesNotExist;
}

Selector clusterTest(const Reading& reading, const LabelRequirement& requirement) {
    if (!reading.config.clusterName)
        return Selector::of(Scope::other, std::string(cluster), testOf(requirement.op), requirement.values);
    return constant(requirement.matches({{requirement.key, *reading.config.clusterName}}));
}

// One requirement as it reads on the identity of a pod.
Selector onPods(const Reading& reading, const LabelRequirement& requirement) {
    const Key key = split(requirement.key);
    const auto test = [&](Scope scope, std::string name) {
        return Selector::of(scope, std::move(name), testOf(requirement.op), requirement.values);
    };
    if (key.source == "reserved")
        return test(Scope::other, requirement.key);
    if (!key.ofPods()) // cidr:, fqdn:, container: and the like: no pod has one
        return constant(isNegative(requirement));
    if (key.namesNamespace())
        return test(Scope::namespaceName, {});
    if (key.namesNamespaceLabel())
        return test(Scope::namespaceLabel, key.key.substr(namespaceLabels.size()));
    if (key.key == serviceAccount)
        return test(Scope::serviceAccount, {});
    if (key.key == cluster)
        return clusterTest(reading, requirement);
    return reading.filter.applied(test(Scope::pod, key.key));
}

Selector onPods(const Reading& reading, const LabelSelector& selector) {
    Selector out;
    for (const LabelRequirement& requirement : selector.requirements)
        out = Selector::both(std::move(out), onPods(reading, requirement));
    return out;
}

Selector inNamespace(const std::string& ns) {
    return Selector::of(Scope::namespaceName, {}, Selector::Test::in, {ns});
}

template<class Predicate> bool anyKey(const LabelSelector& selector, Predicate predicate) {
    return std::ranges::any_of(selector.requirements,
                               [&](const LabelRequirement& r) { return predicate(split(r.key)); });
}

Peer everyoneButPods() {
    Peer peer;
    peer.entities = {Entity::world,   Entity::host,   Entity::remoteNode, Entity::kubeApiserver,
                     Entity::ingress, Entity::health, Entity::init,       Entity::unmanaged};
    return peer;
}

// A selector that names reserved labels: an entity when that is all it says.
Peer reservedPeer(const LabelSelector& selector) {
    Peer peer;
    const LabelRequirement& first = selector.requirements.front();
    const bool plain = selector.requirements.size() == 1 && !isNegative(first) &&
                       (first.op == Operator::exists || first.values == std::vector<std::string>{""});
    const std::string name = split(first.key).key;
    const auto entity = entityFrom(name);
    if (plain && entity) {
        peer.entities = {*entity};
    } else if (plain && (name == "world-ipv4" || name == "world-ipv6")) {
        model::Cidr all;
        all.base.v6 = name == "world-ipv6";
        peer.entities = {Entity::world};
        peer.nets = {all};
    } else if (!plain || name != "none") {
        peer.anyone = true;
        peer.unknown = true;
    }
    return peer;
}

} // namespace

LabelSelector readObjectSelector(Reading& reading, const Reader& reader) {
    LabelSelector selector = reading.policy.selector(reader, false);
    for (LabelRequirement& requirement : selector.requirements)
        requirement.key = split(requirement.key).key;
    return selector;
}

Selector readSubject(Reading& reading, const Reader& reader) {
    LabelSelector selector = reading.policy.selector(reader, false);
    if (reading.ns.empty())
        return onPods(reading, selector);
    // The policy's own namespace replaces the label k8s:io.kubernetes.pod.namespace that the user gave; every
    // other demand stays beside it.
    const Reader labels = reader.member("matchLabels");
    const auto other = [&](const LabelRequirement& r) {
        const Key key = split(r.key);
        return key.source == "k8s" && key.key == podNamespace && labels.member(r.key).present() &&
               r.op == Operator::in && r.values != std::vector<std::string>{reading.ns};
    };
    if (std::ranges::any_of(selector.requirements, other))
        reading.policy.note(
            reader, "cilium-foreign-namespace",
            Text{"cilium-foreign-namespace",
                 SALLYPORT_TR("the endpointSelector names another namespace; a CiliumNetworkPolicy "
                              "selects only in its own, %1"),
                 {reading.ns}});
    std::erase_if(selector.requirements, other);
    return Selector::both(inNamespace(reading.ns), onPods(reading, selector));
}

std::vector<Peer> readPeerSelector(Reading& reading, const Reader& reader) {
    const LabelSelector selector = reading.policy.selector(reader, false);
    if (anyKey(selector, [](const Key& k) { return k.source == "reserved"; })) {
        Peer peer = reservedPeer(selector);
        peer.pointer = reader.pointer();
        if (peer.unknown)
            reading.policy.open(reader,
                                Text{"cilium-reserved-labels",
                                     SALLYPORT_TR("whom reserved labels select together with others is not "
                                                  "known here: %1"),
                                     {selector.text()}});
        return {peer};
    }
    const bool named = anyKey(selector, [](const Key& k) { return k.namesNamespace(); });
    const bool labelled = anyKey(selector, [](const Key& k) { return k.namesNamespaceLabel(); });
    std::vector<Peer> out(1);
    out.front().pointer = reader.pointer();
    out.front().pods = onPods(reading, selector);
    if (!reading.ns.empty() && !named && !labelled)
        out.front().pods = Selector::both(inNamespace(reading.ns), std::move(*out.front().pods));
    // Only negative demands about labels: participants that are no pods have none of the labels either.
    if ((named || (labelled && !reading.ns.empty())) &&
        std::ranges::all_of(selector.requirements, isNegative)) {
        Peer rest = everyoneButPods();
        rest.pointer = reader.pointer();
        rest.unknown = true;
        reading.policy.open(
            reader, Text{"cilium-negative-selector",
                         SALLYPORT_TR("\"%1\" has only negative demands, so it may cover nodes and addresses "
                                      "too"),
                         {selector.text()}});
        out.push_back(std::move(rest));
    }
    return out;
}

} // namespace sallyport::policy::cilium
