#include "placement.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Tree;

constexpr const char* hostnameLabel = "kubernetes.io/hostname";

std::span<const Tree> itemsAt(const Tree* tree, std::initializer_list<std::string_view> path) {
    const Tree* list = tree ? tree->find(path) : nullptr;
    return list ? list->items() : std::span<const Tree>();
}

model::Labels nodeSelector(const Tree* podSpec) {
    model::Labels wanted;
    if (const Tree* selector = podSpec ? podSpec->find("nodeSelector") : nullptr)
        for (const Tree::Member& one : selector->members())
            wanted[one.key] = one.value.scalarText();
    return wanted;
}

bool has(const model::Labels& labels, const model::Labels& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& one) {
        const auto found = labels.find(one.first);
        return found != labels.end() && found->second == one.second;
    });
}

// core/v1 Toleration: no key with Exists tolerates everything, no effect every effect.
bool tolerates(const Tree& toleration, const std::string& key, const std::string& value,
               const std::string& effect) {
    const std::string wantedEffect = toleration.text({"effect"});
    const std::string wantedKey = toleration.text({"key"});
    if (!wantedEffect.empty() && wantedEffect != effect)
        return false;
    if (toleration.text({"operator"}) == "Exists")
        return wantedKey.empty() || wantedKey == key;
    return wantedKey == key && toleration.text({"value"}) == value;
}

} // namespace

Placement::Placement(const model::ClusterState& state) {
    for (const model::ObjectPtr& object : state.ofKind("Node", "")) {
        Known node{object->key.name, object->labels, {}};
        node.labels.try_emplace(hostnameLabel, object->key.name);
        for (const Tree& taint : itemsAt(&object->tree, {"spec", "taints"})) {
            const std::string effect = taint.text({"effect"});
            const std::string key = taint.text({"key"});
            // The DaemonSet controller tolerates what a node says of its own health.
            if (effect != "PreferNoSchedule" && !key.starts_with("node.kubernetes.io/"))
                node.taints.push_back({key, taint.text({"value"}), effect});
        }
        m_nodes.push_back(std::move(node));
    }
}

std::string Placement::onlyNode() const {
    return m_nodes.size() == 1 ? m_nodes.front().name : std::string();
}

std::string Placement::nodeOf(const model::PodSpec& spec, const model::Object& object) const {
    if (!spec.nodeName.empty())
        return spec.nodeName;
    if (m_nodes.size() == 1)
        return m_nodes.front().name;
    const model::Labels wanted = nodeSelector(object.tree.at(spec.pointer));
    if (wanted.empty())
        return {};
    std::string found;
    for (const Known& node : m_nodes) {
        if (!has(node.labels, wanted))
            continue;
        if (!found.empty())
            return {};
        found = node.name;
    }
    // Nodes that no manifest shows are named by their hostname.
    const auto host = wanted.find(hostnameLabel);
    return found.empty() && m_nodes.empty() && host != wanted.end() ? host->second : found;
}

std::optional<std::vector<std::string>> Placement::nodesOf(const model::PodSpec& spec,
                                                           const model::Object& daemonSet) const {
    const Tree* podSpec = daemonSet.tree.at(spec.pointer);
    if (m_nodes.empty() || (podSpec && podSpec->find({"affinity", "nodeAffinity"})))
        return std::nullopt;
    const model::Labels wanted = nodeSelector(podSpec);
    const auto tolerations = itemsAt(podSpec, {"tolerations"});
    std::vector<std::string> names;
    for (const Known& node : m_nodes) {
        const bool taken = std::ranges::all_of(node.taints, [&](const Taint& taint) {
            return std::ranges::any_of(tolerations, [&](const Tree& toleration) {
                return tolerates(toleration, taint.key, taint.value, taint.effect);
            });
        });
        const bool named = spec.nodeName.empty() || spec.nodeName == node.name;
        if (taken && named && has(node.labels, wanted))
            names.push_back(node.name);
    }
    if (names.empty())
        return std::nullopt;
    return names;
}

} // namespace sallyport::reach
