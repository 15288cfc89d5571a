#include "mounts.h"

#include <algorithm>

namespace sallyport::adopt {
namespace {

std::string cleanPath(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        const auto slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        if (!part.empty() && part != ".")
            out.append("/").append(part);
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    }
    return out;
}

// path below folder, without the leading "/"; "" for the folder itself; nothing when it is elsewhere.
std::optional<std::string> below(const std::string& path, const std::string& folder) {
    if (path == folder)
        return "";
    if (folder.empty() || (path.starts_with(folder) && path[folder.size()] == '/'))
        return path.substr(folder.size() + 1);
    return {};
}

std::span<const base::Tree> itemsOf(const base::Tree* list) {
    return list ? list->items() : std::span<const base::Tree>{};
}

// The key behind a file of a ConfigMap or Secret volume: by items, else of the file's own name.
std::optional<std::string> keyOf(const base::Tree& volume, const std::string& inside) {
    const base::Tree* items = volume.find("items");
    if (!items)
        return inside.find('/') == std::string::npos ? std::optional(inside) : std::nullopt;
    for (const base::Tree& item : items->items())
        if (item.text({"path"}) == inside)
            return item.text({"key"});
    return {};
}

FileOrigin fromObject(const model::ClusterState& state, const std::string& ns, const base::Tree& volume,
                      FileOrigin::Kind kind, const std::string& name, const std::string& inside) {
    const std::optional<std::string> key = keyOf(volume, inside);
    if (!key || name.empty())
        return {};
    // A whole ConfigMap that is known tells whether it has the file; a Secret's keys are often not shown.
    if (kind == FileOrigin::Kind::configMap)
        if (const model::ObjectPtr map = findData(state, "ConfigMap", ns, name))
            if (!map->tree.find({"data", *key}) && !map->tree.find({"binaryData", *key}))
                return {};
    FileOrigin origin;
    origin.kind = kind;
    origin.name = name;
    origin.key = *key;
    return origin;
}

// A source that surely has the file goes before one whose keys the manifests do not show.
FileOrigin inProjected(const model::ClusterState& state, const std::string& ns, const base::Tree& projected,
                       const std::string& inside) {
    using Kind = FileOrigin::Kind;
    FileOrigin likely;
    for (const base::Tree& source : itemsOf(projected.find("sources")))
        for (const auto& [member, kind] :
             {std::pair{"configMap", Kind::configMap}, {"secret", Kind::secret}}) {
            const base::Tree* part = source.find(member);
            FileOrigin origin =
                part ? fromObject(state, ns, *part, kind, part->text({"name"}), inside) : FileOrigin{};
            if (origin.kind == Kind::none)
                continue;
            const bool known = kind == Kind::configMap && findData(state, "ConfigMap", ns, origin.name);
            if (known || part->find("items"))
                return origin;
            if (likely.kind == Kind::none)
                likely = origin;
        }
    return likely;
}

FileOrigin inVolume(const model::ClusterState& state, const std::string& ns, const base::Tree& volume,
                    const std::string& inside) {
    using Kind = FileOrigin::Kind;
    if (const base::Tree* map = volume.find("configMap"))
        return fromObject(state, ns, *map, Kind::configMap, map->text({"name"}), inside);
    if (const base::Tree* secret = volume.find("secret"))
        return fromObject(state, ns, *secret, Kind::secret, secret->text({"secretName"}), inside);
    if (const base::Tree* projected = volume.find("projected"))
        return inProjected(state, ns, *projected, inside);
    FileOrigin other;
    other.kind = Kind::other;
    for (const base::Tree::Member& member : volume.members())
        if (member.key != "name")
            other.name = member.key;
    return other;
}

// The annotations of the injector stand on the pod's template.
FileOrigin fromVault(const model::Object& object, const model::PodSpec& pod, const std::string& path) {
    const std::string suffix = "/spec";
    const std::string holder = pod.pointer.ends_with(suffix)
                                   ? pod.pointer.substr(0, pod.pointer.size() - suffix.size())
                                   : std::string();
    const base::Tree* owner = object.tree.at(holder);
    const base::Tree* annotations = owner ? owner->find({"metadata", "annotations"}) : nullptr;
    if (!annotations || annotations->text({"vault.hashicorp.com/agent-inject"}) == "false")
        return {};
    const std::string prefix = "vault.hashicorp.com/agent-inject-secret-";
    for (const base::Tree::Member& member : annotations->members()) {
        if (!member.key.starts_with(prefix))
            continue;
        const std::string name = member.key.substr(prefix.size());
        const auto annotation = [&](std::string key) {
            key.insert(0, "vault.hashicorp.com/").append("-").append(name);
            return annotations->text({key});
        };
        std::string folder = annotation("secret-volume-path");
        if (folder.empty())
            folder = annotations->text({"vault.hashicorp.com/secret-volume-path"});
        const std::string file = annotation("agent-inject-file");
        if (cleanPath((folder.empty() ? "/vault/secrets" : folder) + "/" + (file.empty() ? name : file)) !=
            path)
            continue;
        FileOrigin origin;
        origin.kind = FileOrigin::Kind::vault;
        origin.name = name;
        origin.vaultPath = member.value.scalarText();
        origin.templateText = annotations->find("vault.hashicorp.com/agent-inject-template-" + name);
        return origin;
    }
    return {};
}

} // namespace

model::ObjectPtr findData(const model::ClusterState& state, const std::string& kind, const std::string& ns,
                          const std::string& name) {
    if (model::ObjectPtr exact = state.find({"", kind, ns, name}))
        return exact;
    model::ObjectPtr generated;
    for (const model::ObjectPtr& object : state.ofKind(kind, "")) {
        const std::string& candidate = object->key.name;
        if (object->key.ns != ns || candidate.size() != name.size() + 11 ||
            !candidate.starts_with(name + "-"))
            continue;
        if (generated)
            return nullptr; // two: not known which
        generated = object;
    }
    return generated;
}

FileOrigin fileOrigin(const model::ClusterState& state, const model::Object& object,
                      const model::PodSpec& pod, const model::Container& container,
                      std::string_view rawPath) {
    const std::string path = cleanPath(rawPath);
    const base::Tree* spec = object.tree.at(pod.pointer);
    const base::Tree* own = object.tree.at(container.pointer);
    const base::Tree* best = nullptr;
    std::string bestFolder;
    for (const base::Tree& mount : itemsOf(own ? own->find("volumeMounts") : nullptr)) {
        const std::string folder = cleanPath(mount.text({"mountPath"}));
        if (below(path, folder) && (!best || folder.size() >= bestFolder.size())) {
            best = &mount;
            bestFolder = folder;
        }
    }
    if (!best)
        return fromVault(object, pod, path);
    std::string inside = *below(path, bestFolder);
    if (const std::string subPath = cleanPath(best->text({"subPath"})); !subPath.empty())
        inside = subPath.substr(1) + (inside.empty() ? "" : "/" + inside);
    const std::string name = best->text({"name"});
    for (const base::Tree& volume : itemsOf(spec ? spec->find("volumes") : nullptr))
        if (volume.text({"name"}) == name)
            return inside.empty() ? FileOrigin{} : inVolume(state, object.key.ns, volume, inside);
    // A claim template of a StatefulSet, or an injector's own volume.
    FileOrigin vault = fromVault(object, pod, path);
    if (vault.kind != FileOrigin::Kind::none)
        return vault;
    FileOrigin other;
    other.kind = FileOrigin::Kind::other;
    other.name = "volume " + name;
    return other;
}

} // namespace sallyport::adopt
