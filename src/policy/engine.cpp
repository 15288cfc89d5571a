#include "engine/data.h"

#include <algorithm>

namespace sallyport::policy {

namespace {

using engine::Table;
using engine::View;

const model::Labels noLabels;
const std::string defaultAccount = "default";

bool hasSameNames(const model::PodSpec& a, const model::PodSpec& b) {
    return std::ranges::equal(
        a.containers, b.containers, [](const model::Container& one, const model::Container& other) {
            return one.init == other.init && one.sidecar == other.sidecar && one.ports == other.ports;
        });
}

// Whether policy can tell two pods apart only by where they run.
bool isAlike(const model::Object& a, const model::Object& b) {
    const model::PodSpec& one = a.as<model::Pod>()->pod;
    const model::PodSpec& other = b.as<model::Pod>()->pod;
    return a.key.ns == b.key.ns && one.serviceAccount == other.serviceAccount && one.labels == other.labels &&
           hasSameNames(one, other);
}

bool isOnNode(const Endpoint& endpoint) {
    return endpoint.hostNetwork || (endpoint.entity && endpoint.entity != Entity::world);
}

} // namespace

View Engine::Data::viewOf(const Member& member) const {
    if (member.endpoint)
        return View::of(*member.endpoint);
    const auto* pod = member.pod->as<model::Pod>();
    View view;
    view.ns = &member.pod->key.ns;
    view.labels = &pod->pod.labels;
    const auto ns = namespaceLabels.find(*view.ns);
    view.namespaceLabels = ns == namespaceLabels.end() ? &noLabels : &ns->second;
    view.account = pod->pod.serviceAccount.empty() ? &defaultAccount : &pod->pod.serviceAccount;
    const auto account = accounts.empty() ? accounts.end() : accounts.find({*view.ns, *view.account});
    view.accountLabels = account == accounts.end() ? &noLabels : &account->second;
    view.facts = &noLabels;
    view.node = &pod->pod.nodeName;
    view.ips = &pod->ips;
    view.spec = &pod->pod;
    return view;
}

bool Engine::Data::livesOnNode() const {
    return std::ranges::any_of(members, [](const Member& member) {
        return member.there && member.endpoint && isOnNode(*member.endpoint);
    });
}

void Engine::Data::classify() {
    classes = std::make_unique<engine::Classes>(engine::countsOf(ruleset, livesOnNode()));
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].there)
            place(members[i], members[i].alike ? &members[i - 1] : nullptr);
}

void Engine::Data::place(Member& member, const Member* alike) {
    const engine::Counts& counts = classes->counts();
    if (!counts.nodes && member.endpoint && isOnNode(*member.endpoint)) {
        dropClasses();
        return;
    }
    const std::size_t before = classes->size();
    const bool anywhere = !counts.addresses && !counts.nodes;
    member.of = alike && anywhere ? alike->of : classes->classOf(viewOf(member));
    ++classes->at(member.of).members;
    if (classes->size() != before)
        table.reset();
}

void Engine::Data::dropClasses() {
    table.reset();
    classes.reset();
}

void Engine::Data::build() {
    // Those that came with edits and went again are let go some time.
    if (classes && classes->unused() > classes->size() / 2 + 64)
        dropClasses();
    if (!classes)
        classify();
    table = std::make_unique<Table>(ruleset, *classes);
    table->build();
}

Engine::Engine(Ruleset ruleset) : m_data(std::make_unique<Data>()) {
    m_data->ruleset = std::move(ruleset);
}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

const Ruleset& Engine::ruleset() const {
    return m_data->ruleset;
}

std::size_t Engine::size() const {
    return m_data->members.size();
}

Engine::Id Engine::add(Endpoint participant) {
    m_data->members.push_back({std::make_shared<const Endpoint>(std::move(participant)), nullptr});
    if (m_data->classes)
        m_data->place(m_data->members.back());
    return static_cast<Id>(m_data->members.size() - 1);
}

void Engine::addPods(const model::ClusterState& state) {
    Data& data = *m_data;
    if (!data.classes)
        data.classify();
    for (const model::ObjectPtr& object : state.ofKind("ServiceAccount", ""))
        if (!object->labels.empty())
            data.accounts[{object->key.ns, object->key.name}] = object->labels;
    std::vector<model::ObjectPtr> pods = state.ofKind("Pod", "");
    data.members.reserve(data.members.size() + pods.size());
    const std::string* lastNamespace = nullptr;
    for (model::ObjectPtr& object : pods) {
        const auto* pod = object->as<model::Pod>();
        if (!pod || pod->finished())
            continue;
        const std::string& ns = object->key.ns;
        if ((!lastNamespace || ns != *lastNamespace) && !data.namespaceLabels.contains(ns))
            data.namespaceLabels[ns] = state.namespaceLabels(ns);
        lastNamespace = &ns;
        const Data::Member* before = data.members.empty() ? nullptr : &data.members.back();
        const bool alike = before && before->there && before->pod && isAlike(*before->pod, *object);
        Data::Member member{nullptr, std::move(object), 0, true, alike};
        if (pod->pod.hostNetwork) {
            const View view = data.viewOf(member);
            Endpoint endpoint;
            endpoint.ns = ns;
            endpoint.name = member.pod->key.name;
            endpoint.labels = *view.labels;
            endpoint.namespaceLabels = *view.namespaceLabels;
            endpoint.serviceAccount = *view.account;
            endpoint.serviceAccountLabels = *view.accountLabels;
            endpoint.hostNetwork = true;
            endpoint.node = *view.node;
            if (const auto node = state.find({"", "Node", "", endpoint.node}))
                endpoint.nodeLabels = node->labels;
            endpoint.ips = pod->ips;
            endpoint.ports = pod->pod.ports();
            member = {std::make_shared<const Endpoint>(std::move(endpoint)), nullptr};
        }
        data.members.push_back(std::move(member));
        if (data.classes)
            data.place(data.members.back(), alike ? &data.members.back() - 1 : nullptr);
    }
}

void Engine::replace(Id id, Endpoint participant) {
    m_data->forget(id);
    Data::Member& member = m_data->members[id];
    member = {std::make_shared<const Endpoint>(std::move(participant)), nullptr};
    if (m_data->classes)
        m_data->place(member);
}

void Engine::Data::forget(Id id) {
    if (classes && members[id].there)
        --classes->at(members[id].of).members;
    members[id].there = false;
    if (id + 1 < members.size())
        members[id + 1].alike = false;
}

void Engine::remove(Id id) {
    m_data->forget(id);
}

void Engine::setNamespaceLabels(const std::string& ns, const model::Labels& labels) {
    Data& data = *m_data;
    if (data.namespaceLabels.contains(ns))
        data.namespaceLabels[ns] = labels;
    for (Data::Member& member : data.members)
        if (member.endpoint && member.endpoint->ns == ns) {
            Endpoint changed = *member.endpoint;
            changed.namespaceLabels = labels;
            member.endpoint = std::make_shared<const Endpoint>(std::move(changed));
        }
    if (!data.classes)
        return;
    const auto relabelled = data.classes->relabel(ns, labels);
    if (!relabelled)
        data.dropClasses();
    else if (data.table && !relabelled->keys.empty())
        data.table->relabelled(relabelled->ns, relabelled->keys);
}

bool Engine::replace(const std::string& tierName, const PolicyId& id, std::vector<Policy> policies) {
    Data& data = *m_data;
    auto& tiers = data.ruleset.tiers;
    auto found = std::ranges::find(tiers, tierName, &Tier::name);
    if (found == tiers.end())
        return false;
    if (data.classes && !std::ranges::all_of(policies, [&](const Policy& policy) {
            return engine::countsAlike(data.classes->counts(), policy);
        }))
        data.dropClasses();
    const auto tier = static_cast<std::size_t>(found - tiers.begin());
    std::vector<Policy>& standing = found->policies;
    const bool ordered = found->combine == Tier::Combine::firstMatch;

    // One for one where the place stays the same, then what is left over, on either side.
    std::size_t next = 0;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        if (standing[i].id != id)
            continue;
        if (next < policies.size() && (!ordered || standing[i].order == policies[next].order)) {
            standing[i] = std::move(policies[next++]);
            if (data.table)
                data.table->changed(tier, i);
            continue;
        }
        if (data.table)
            data.table->goes(tier, i);
        standing.erase(standing.begin() + static_cast<std::ptrdiff_t>(i--));
        if (data.table)
            data.table->renumber();
    }
    for (; next < policies.size(); ++next) {
        const auto isBehind = [&](const Policy& other) {
            return ordered && std::tie(other.order, other.id) > std::tie(policies[next].order, id);
        };
        const auto at = std::ranges::find_if(standing, isBehind);
        const auto index = static_cast<std::size_t>(at - standing.begin());
        standing.insert(at, std::move(policies[next]));
        if (data.table)
            data.table->came(tier, index);
    }
    return true;
}

void Engine::compile() {
    if (!m_data->table)
        m_data->build();
}

void Engine::settle() {
    compile();
    m_data->table->fold();
}

std::uint32_t Engine::classOf(Id id) const {
    return m_data->members[id].of;
}

Engine::Size Engine::measure() const {
    const Table& table = *m_data->table;
    return {table.classes.size(), table.selectors->size(), table.signatures.size(), table.bytes()};
}

} // namespace sallyport::policy
