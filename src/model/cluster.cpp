#include <sallyport/model/cluster.h>

namespace sallyport::model {

namespace {

constexpr const char* nameLabel = "kubernetes.io/metadata.name";

// The workload that controls this one, as a key; owners of other groups are found by kind and name too.
bool ownerIsThere(const ClusterState& state, const ObjectKey& key, const Workload& workload) {
    return !workload.ownerKind.empty() &&
           state.find({key.group, workload.ownerKind, key.ns, workload.ownerName}) != nullptr;
}

} // namespace

std::string ObjectKey::text() const {
    return kind + ' ' + (ns.empty() ? name : ns + '/' + name);
}

void ClusterState::put(ObjectPtr object) {
    if (!object)
        return;
    if (object->key.ns.empty() && !isClusterScoped(object->key.group, object->key.kind)) {
        auto placed = std::make_shared<Object>(*object);
        placed->key.ns = "default";
        object = std::move(placed);
    }
    m_objects[object->key] = object;
}

bool ClusterState::erase(const ObjectKey& key) {
    return m_objects.erase(key) > 0;
}

ObjectPtr ClusterState::find(const ObjectKey& key) const {
    const auto found = m_objects.find(key);
    return found == m_objects.end() ? nullptr : found->second;
}

std::vector<ObjectPtr> ClusterState::ofKind(std::string_view kind, std::string_view group) const {
    std::vector<ObjectPtr> found;
    const bool anyGroup = group == "*";
    std::string current = anyGroup ? std::string() : std::string(group);
    // Keys are ordered by group, then kind: one jump into each group.
    while (true) {
        auto at = m_objects.lower_bound({current, std::string(kind), {}, {}});
        for (; at != m_objects.end() && at->first.group == current && at->first.kind == kind; ++at) {
            if (at->second->deployed)
                found.push_back(at->second);
        }
        if (!anyGroup)
            return found;
        const auto next = m_objects.lower_bound({current + '\0', {}, {}, {}});
        if (next == m_objects.end())
            return found;
        current = next->first.group;
    }
}

std::vector<ObjectPtr> ClusterState::workloads() const {
    std::vector<ObjectPtr> found;
    for (const auto& [key, object] : m_objects) {
        const auto* workload = object->as<Workload>();
        if (workload && object->deployed && !ownerIsThere(*this, key, *workload))
            found.push_back(object);
    }
    return found;
}

Labels ClusterState::namespaceLabels(const std::string& ns) const {
    Labels labels;
    if (const ObjectPtr object = find({{}, "Namespace", {}, ns})) {
        if (const auto* declared = object->as<Namespace>())
            labels = declared->labels;
    }
    labels[nameLabel] = ns;
    return labels;
}

std::set<std::string> ClusterState::namespaces() const {
    std::set<std::string> names;
    for (const auto& [key, object] : m_objects) {
        if (!key.ns.empty())
            names.insert(key.ns);
        else if (key.group.empty() && key.kind == "Namespace")
            names.insert(key.name);
    }
    return names;
}

} // namespace sallyport::model
