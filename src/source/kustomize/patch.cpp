#include "kustomize/jsonpatch.h"
#include "kustomize/selector.h"
#include "kustomize/strategicmerge.h"
#include "kustomize/transform.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

// A strategic merge patch keeps name, kind and namespace of what it patches unless it may change them.
// False: the patch deletes the resource.
bool mergeInto(Resource& resource, const Tree& patch, const Patch& options, Notes& notes) {
    const ResId before = resource.id();
    if (options.allowNameChange || options.allowKindChange)
        resource.rememberId();
    auto merged = strategicMerge(resource.tree, patch);
    if (!merged) {
        notes.add(merged.error());
        return true;
    }
    if (!*merged)
        return false;
    resource.tree = std::move(**merged);
    const auto restore = [&](Tree& map, std::string_view member, const std::string& value) {
        if (const Tree* now = map.find(member); now && now->scalarText() == value)
            return;
        if (value.empty())
            map.erase(member);
        else
            map.set(member, Tree::string(value, map.origin()));
    };
    if (!options.allowKindChange)
        restore(resource.tree, "kind", before.gvk.kind);
    restore(resource.tree, "apiVersion",
            before.gvk.group.empty() ? before.gvk.version : before.gvk.group + "/" + before.gvk.version);
    Tree& metadata = metadataOf(resource.tree);
    if (!options.allowNameChange)
        restore(metadata, "name", before.name);
    restore(metadata, "namespace", before.ns);
    return true;
}

void mergeWhere(Resources& resources, const Tree& document, const Patch& patch, Notes& notes,
                const std::function<bool(const Resource&)>& selected) {
    std::erase_if(resources,
                  [&](Resource& r) { return selected(r) && !mergeInto(r, document, patch, notes); });
}

void mergeByName(Resources& resources, const Tree& document, const Patch& patch, Notes& notes) {
    ResId wanted{gvkOf(document), document.text({"metadata", "name"}),
                 document.text({"metadata", "namespace"}), false};
    wanted.clusterScoped = isClusterScopedToKustomize(wanted.gvk);
    const auto count = std::count_if(resources.begin(), resources.end(),
                                     [&](const Resource& r) { return r.everWas(wanted); });
    if (count != 1) {
        notes.add(
            document.origin().place(),
            count == 0
                ? base::Text{"source-patch-target-missing",
                             SALLYPORT_TR("This patch is for %1, which the kustomization does not have."),
                             {wanted.text()}}
                : base::Text{"source-patch-target-ambiguous",
                             SALLYPORT_TR("This patch is for %1, which the kustomization has more than "
                                          "once."),
                             {wanted.text()}});
        return;
    }
    mergeWhere(resources, document, patch, notes, [&](const Resource& r) { return r.everWas(wanted); });
}

void applyOperations(Resources& resources, const Tree& operations, const Patch& patch, Notes& notes) {
    if (!patch.target) {
        notes.add(patch.origin.place(), {"source-patch-needs-target",
                                         SALLYPORT_TR("A JSON patch needs a target; this one is left out."),
                                         {}});
        return;
    }
    const Selector selector(
        *patch.target, [&](base::Text why) { notes.add(patch.target->origin().place(), std::move(why)); });
    for (Resource& resource : resources) {
        if (!selector.selects(resource))
            continue;
        resource.rememberId();
        auto changed = applyJsonPatch(resource.tree, operations);
        if (changed)
            resource.tree = std::move(changed).value();
        else
            notes.add(changed.error());
    }
}

} // namespace

void transformPatch(Resources& resources, const Patch& patch, Notes& notes) {
    for (const Tree& document : patch.documents) {
        if (document.isList()) {
            applyOperations(resources, document, patch, notes);
        } else if (patch.target) {
            const Selector selector(*patch.target, [&](base::Text why) {
                notes.add(patch.target->origin().place(), std::move(why));
            });
            mergeWhere(resources, document, patch, notes,
                       [&](const Resource& r) { return selector.selects(r); });
        } else {
            mergeByName(resources, document, patch, notes);
        }
    }
}

} // namespace sallyport::source
