#include "kustomize/transform.h"

#include "kustomize/selector.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

// kustomize's prefix and suffix leave these names alone.
bool keepsItsName(const Gvk& gvk) {
    return gvk.kind == "CustomResourceDefinition" || gvk.kind == "Namespace" ||
           (gvk.kind == "APIService" && gvk.group == "apiregistration.k8s.io");
}

bool isRoleBinding(const Gvk& gvk) {
    return gvk.kind == "RoleBinding" || gvk.kind == "ClusterRoleBinding";
}

// Only subjects that are named "default" follow the namespace; the others follow their ServiceAccount when
// references are mended.
void moveDefaultSubjects(Tree& binding, const Tree& value) {
    Tree* subjects = binding.find("subjects");
    if (!subjects)
        return;
    for (Tree& subject : subjects->items())
        if (subject.isMap() && subject.text({"name"}) == "default")
            subject.set("namespace", value);
}

struct Image {
    std::string name, tag, digest;
};

Image splitImage(const std::string& reference) {
    const auto slash = reference.find('/');
    const auto start = slash == std::string::npos || slash == 0 ? 0 : slash;
    const auto at = reference.find('@', start);
    const auto colon = reference.find(':', start);
    Image image{reference.substr(0, std::min(at, colon)), {}, {}};
    if (at != std::string::npos)
        image.digest = reference.substr(at + 1);
    if (colon < at)
        image.tag = reference.substr(colon + 1, at == std::string::npos ? at : at - colon - 1);
    return image;
}

std::string changedImage(const std::string& reference, const Tree& change) {
    const auto member = [&](std::string_view name) {
        const Tree* value = change.find(name);
        return value ? value->scalarText() : std::string();
    };
    Image image = splitImage(reference);
    if (const std::string name = member("newName"); !name.empty())
        image.name = name;
    const std::string tag = member("newTag");
    const std::string digest = member("digest");
    const std::string tagSuffix = member("tagSuffix");
    if (!tag.empty() || !digest.empty()) {
        image.tag = tag;
        image.digest = digest;
    } else if (!tagSuffix.empty()) {
        image.tag += tagSuffix;
        image.digest.clear();
    }
    return image.name + (image.tag.empty() ? "" : ":" + image.tag) +
           (image.digest.empty() ? "" : "@" + image.digest);
}

void setImage(Tree& node, const Tree& change, const Pattern& pattern) {
    if (!node.isString() || !pattern.matches(*node.asString()))
        return;
    const Tree* by = change.find("newTag") ? change.find("newTag") : change.find("newName");
    node = Tree::string(changedImage(*node.asString(), change), by ? by->origin() : change.origin());
}

// Images of any list called containers or initContainers, wherever it stands.
void walkContainers(Tree& node, const Tree& change, const Pattern& pattern, int depth) {
    if (depth > 100)
        return;
    for (Tree& item : node.items())
        walkContainers(item, change, pattern, depth + 1);
    for (Tree::Member& member : node.members()) {
        walkContainers(member.value, change, pattern, depth + 1);
        if (member.key == "containers" || member.key == "initContainers")
            for (Tree& container : member.value.items())
                if (Tree* image = container.find("image"))
                    setImage(*image, change, pattern);
    }
}

} // namespace

void transformNamespace(Resources& resources, const std::string& ns, const base::Origin& origin,
                        const FieldSpecs& specs) {
    const Tree value = Tree::string(ns, origin);
    for (Resource& resource : resources) {
        resource.rememberId();
        const Gvk gvk = gvkOf(resource.tree);
        if (!isClusterScopedToKustomize(gvk))
            metadataOf(resource.tree).set("namespace", value);
        if (isRoleBinding(gvk))
            moveDefaultSubjects(resource.tree, value);
        for (const FieldSpec& spec : specs) {
            const bool own = spec.path == "metadata/namespace" ||
                             (spec.path == "metadata/name" && !(gvk.group.empty() && gvk.version == "v1")) ||
                             (isRoleBinding(spec.gvk) && spec.path == "subjects/namespace");
            if (!own)
                visitField(resource.tree, spec, CreateKind::scalar, [&](Tree& node) { node = value; });
        }
    }
}

void transformPrefix(Resources& resources, const std::string& prefix) {
    for (Resource& resource : resources) {
        if (keepsItsName(resource.originalId().gvk))
            continue;
        resource.prefixes.push_back(prefix);
        resource.rememberId();
        setMetadataText(resource.tree, "name", prefix + resource.name());
    }
}

void transformSuffix(Resources& resources, const std::string& suffix) {
    for (Resource& resource : resources) {
        if (keepsItsName(resource.originalId().gvk))
            continue;
        resource.suffixes.push_back(suffix);
        resource.rememberId();
        setMetadataText(resource.tree, "name", resource.name() + suffix);
    }
}

void transformLabels(Resources& resources, const Tree& pairs, const FieldSpecs& specs) {
    for (Resource& resource : resources)
        for (const FieldSpec& spec : specs)
            visitField(resource.tree, spec, CreateKind::map, [&](Tree& node) {
                if (node.isMap())
                    for (const Tree::Member& pair : pairs.members())
                        node.set(pair.key, Tree::string(pair.value.scalarText(), pair.value.origin()));
            });
}

void transformImages(Resources& resources, const Tree& image, const FieldSpecs& specs) {
    const Tree* name = image.find("name");
    const Pattern pattern((name ? name->scalarText() : std::string()) +
                          "(:[a-zA-Z0-9_.{}-]*)?(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?");
    for (Resource& resource : resources) {
        if (gvkOf(resource.tree).kind == "CustomResourceDefinition")
            continue;
        // Twice, as kustomize does: a new name may match again.
        walkContainers(resource.tree, image, pattern, 0);
        for (const FieldSpec& spec : specs)
            visitField(resource.tree, spec, CreateKind::nothing,
                       [&](Tree& node) { setImage(node, image, pattern); });
    }
}

bool transformReplicas(Resources& resources, const Tree& replica, const FieldSpecs& specs) {
    const std::string name = replica.text({"name"});
    const Tree* count = replica.find("count");
    bool found = false;
    for (const FieldSpec& spec : specs)
        for (Resource& resource : resources) {
            const auto is = [&](const ResId& id) { return id.name == name && id.gvk.selectedBy(spec.gvk); };
            if (!is(resource.id()) && std::none_of(resource.formerIds.begin(), resource.formerIds.end(), is))
                continue;
            found = true;
            if (count)
                visitField(resource.tree, spec, CreateKind::scalar, [&](Tree& node) { node = *count; });
        }
    return found;
}

} // namespace sallyport::source
