#include "engine/data.h"

#include <algorithm>

namespace sallyport::policy {

namespace {

using engine::Table;
using engine::View;

const model::Labels noLabels;
const std::string defaultAccount = "default";

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

void Engine::Data::build() {
    table = std::make_unique<Table>(ruleset, engine::countsOf(ruleset, livesOnNode()));
    for (Member& member : members)
        if (member.there) {
            member.of = table->classes.classOf(viewOf(member));
            ++table->classes.at(member.of).members;
        }
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
    m_data->members.push_back({std::make_shared<const Endpoint>(std::move(participant)), nullptr, 0, true});
    if (m_data->table)
        m_data->move(m_data->members.back());
    return static_cast<Id>(m_data->members.size() - 1);
}

void Engine::addPods(const model::ClusterState& state) {
    Data& data = *m_data;
    data.table.reset();
    for (const model::ObjectPtr& object : state.ofKind("ServiceAccount", ""))
        if (!object->labels.empty())
            data.accounts[{object->key.ns, object->key.name}] = object->labels;
    for (const model::ObjectPtr& object : state.ofKind("Pod", "")) {
        const auto* pod = object->as<model::Pod>();
        if (!pod || pod->finished())
            continue;
        const std::string& ns = object->key.ns;
        if (!data.namespaceLabels.contains(ns))
            data.namespaceLabels[ns] = state.namespaceLabels(ns);
        Data::Member member{nullptr, object, 0, true};
        if (pod->pod.hostNetwork) {
            const View view = data.viewOf(member);
            Endpoint endpoint;
            endpoint.ns = ns;
            endpoint.name = object->key.name;
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
            member = {std::make_shared<const Endpoint>(std::move(endpoint)), nullptr, 0, true};
        }
        data.members.push_back(std::move(member));
    }
}

// A participant that came or changed: into its class when there is one, else the classes are made anew.
void Engine::Data::move(Member& member) {
    const View view = viewOf(member);
    const std::size_t before = table->classes.size();
    const bool newNode = !table->classes.counts().nodes && member.endpoint && isOnNode(*member.endpoint);
    if (!newNode) {
        member.of = table->classes.classOf(view);
        ++table->classes.at(member.of).members;
    }
    if (newNode || table->classes.size() != before)
        table.reset();
}

void Engine::replace(Id id, Endpoint participant) {
    remove(id);
    Data::Member& member = m_data->members[id];
    member = {std::make_shared<const Endpoint>(std::move(participant)), nullptr, 0, true};
    if (m_data->table)
        m_data->move(member);
}

void Engine::remove(Id id) {
    Data::Member& member = m_data->members[id];
    if (m_data->table && member.there)
        --m_data->table->classes.at(member.of).members;
    member.there = false;
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
    data.table.reset();
}

bool Engine::replace(const std::string& tierName, const PolicyId& id, std::vector<Policy> policies) {
    Data& data = *m_data;
    auto& tiers = data.ruleset.tiers;
    auto found = std::ranges::find(tiers, tierName, &Tier::name);
    if (found == tiers.end())
        return false;
    if (data.table && !std::ranges::all_of(policies, [&](const Policy& policy) {
            return engine::countsAlike(data.table->classes.counts(), policy);
        }))
        data.table.reset();
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
