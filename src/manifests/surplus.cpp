#include "surplus.h"

#include "owned.h"
#include "parts.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

using policy::Direction;
using policy::Endpoint;
using policy::Entity;
using policy::Scope;
using policy::Selector;

Endpoint entityEndpoint(Entity entity) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::entity;
    endpoint.entity = entity;
    endpoint.name = policy::name(entity);
    return endpoint;
}

Endpoint nameEndpoint(const std::string& pattern) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::fqdn;
    endpoint.entity = Entity::world;
    for (const char c : pattern)
        if (c != '*')
            endpoint.name += c;
        else if (endpoint.name.empty() || endpoint.name.back() != 'x')
            endpoint.name += 'x';
    endpoint.names = {endpoint.name};
    return endpoint;
}

Endpoint rangeEndpoint(const model::Cidr& range) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::ip;
    endpoint.entity = Entity::world;
    endpoint.name = range.text();
    endpoint.ips = {range.first()};
    endpoint.range = range;
    return endpoint;
}

// Labels and namespace that such a selector asks for: a pod that no manifest shows, but that may come.
void wish(const Selector& selector, std::string& ns, model::Labels& labels) {
    if (selector.kind == Selector::Kind::conjunction)
        for (const Selector& one : selector.operands)
            wish(one, ns, labels);
    if (selector.kind != Selector::Kind::test)
        return;
    const bool names = selector.test == Selector::Test::in && !selector.values.empty();
    if ((selector.scope == Scope::namespaceName && names) ||
        (selector.scope == Scope::namespaceLabel && names && selector.key == "kubernetes.io/metadata.name"))
        ns = selector.values.front();
    else if (selector.scope == Scope::pod && names)
        labels[selector.key] = selector.values.front();
    else if (selector.scope == Scope::pod && selector.test == Selector::Test::exists)
        labels[selector.key];
}

} // namespace

Surplus::Surplus(const Plan& plan, const policy::Ruleset& rendered, const policy::Ruleset& existing,
                 const std::vector<PodGroup>& pods, const model::ClusterState& state)
    : m_rendered(rendered), m_state(state), m_semantics(existing.semantics) {
    // A rule is judged alone: the DNS rule that names need may stand in another one.
    m_semantics.fqdnNeedsDnsRule = false;
    model::Labels labels = plan.podLabels;
    if (plan.existing)
        if (const model::PodSpec* spec = podSpecOf(*plan.existing))
            labels.insert(spec->labels.begin(), spec->labels.end());
    labels[tunnelLabel] = dnsLabel(plan.tunnelName);
    m_subject = hiddenPod(state, plan.ns, labels);
    m_subject.name = plan.name;
    m_subject.portsKnown = true;
    m_subject.ports = {{"metrics", plan.metricsPort, model::Protocol::tcp}};
    for (const PodGroup& group : pods)
        if (!(group.object->key.ns == plan.ns && hasLabels(group.spec->labels, plan.podLabels)))
            m_everyone.push_back(group.endpoint);
    for (const std::string& ns : state.namespaces())
        m_everyone.push_back(hiddenPod(state, ns, {}));
    for (const Entity entity : {Entity::host, Entity::remoteNode, Entity::kubeApiserver, Entity::ingress,
                                Entity::health, Entity::init, Entity::unmanaged})
        m_everyone.push_back(entityEndpoint(entity));
}

std::vector<const policy::Rule*> Surplus::rules(const policy::Tier& tier, const policy::Policy& policy,
                                                Direction direction) const {
    std::vector<const policy::Rule*> found;
    for (const policy::Rule& rule : direction == Direction::egress ? policy.egress : policy.ingress)
        if (rule.action == policy::Action::allow && allowsMore(tier, policy, rule, direction))
            found.push_back(&rule);
    return found;
}

bool Surplus::allowsMore(const policy::Tier& tier, const policy::Policy& policy, const policy::Rule& rule,
                         Direction direction) const {
    policy::Ruleset alone;
    alone.profile = m_rendered.profile;
    alone.semantics = m_semantics;
    policy::Policy one = policy;
    one.subject = Selector::everything();
    one.isolatesEgress = one.governsEgress = direction == Direction::egress;
    one.isolatesIngress = one.governsIngress = direction == Direction::ingress;
    one.egress.clear();
    one.ingress.clear();
    (direction == Direction::egress ? one.egress : one.ingress) = {rule};
    policy::Tier single;
    single.name = tier.name;
    single.combine = tier.combine;
    single.policies = {std::move(one)};
    alone.tiers = {std::move(single)};

    policy::Ruleset both = alone;
    both.tiers.insert(both.tiers.end(), m_rendered.tiers.begin(), m_rendered.tiers.end());
    std::vector<Endpoint> peers = m_everyone;
    for (Endpoint& endpoint : witnesses(rule))
        peers.push_back(std::move(endpoint));
    for (const model::Cidr& range : policy::addressClasses(both))
        peers.push_back(rangeEndpoint(range));

    const policy::Selection existing(alone, direction, m_subject);
    const policy::Selection rendered(m_rendered, direction, m_subject);
    return std::any_of(peers.begin(), peers.end(), [&](const Endpoint& peer) {
        const policy::Outcome now = policy::evaluate(existing, peer);
        const policy::Outcome then = policy::evaluate(rendered, peer);
        return !((now.allowed | now.unknown) - (then.allowed | then.unknown)).empty();
    });
}

std::vector<Endpoint> Surplus::witnesses(const policy::Rule& rule) const {
    std::vector<Endpoint> found;
    for (const policy::Peer& peer : rule.peers) {
        for (const std::string& pattern : peer.fqdns)
            found.push_back(nameEndpoint(pattern));
        if (!peer.pods)
            continue;
        std::string ns;
        model::Labels labels;
        wish(*peer.pods, ns, labels);
        found.push_back(hiddenPod(m_state, ns.empty() ? m_subject.ns : ns, labels));
    }
    return found;
}

} // namespace sallyport::manifests
