// The transformers of one kustomization, in kustomize's order.
#include "kustomize/build.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

// As kustomize trims an inline patch, which may end the last block scalar in it.
Tree withoutTrailingSpace(const Tree& text) {
    std::string trimmed = text.scalarText();
    trimmed.erase(trimmed.find_last_not_of(" \t\r\n") + 1);
    return Tree::string(std::move(trimmed), text.origin());
}

} // namespace

void Builder::transform(const Target& target) {
    const Tree& k = target.kustomization;
    Resources& resources = target.resources;
    patches(target, "patchesStrategicMerge");
    patches(target, "patches");
    if (const Tree* ns = k.find("namespace"); ns && !ns->scalarText().empty())
        transformNamespace(resources, ns->scalarText(), ns->origin(), target.config.nameSpace);
    if (const std::string prefix = textOf(k, "namePrefix"); !prefix.empty())
        transformPrefix(resources, prefix);
    if (const std::string suffix = textOf(k, "nameSuffix"); !suffix.empty())
        transformSuffix(resources, suffix);
    labels(target);
    if (const Tree* pairs = k.find("commonAnnotations"))
        transformLabels(resources, *pairs, target.config.commonAnnotations);
    patches(target, "patchesJson6902");
    if (const Tree* list = k.find("replicas"))
        for (const Tree& item : list->items())
            if (!transformReplicas(resources, item, target.config.replicas))
                m_notes.add(item.origin().place(),
                            {"source-replicas-target",
                             SALLYPORT_TR("replicas names %1, which the kustomization does not have."),
                             {item.text({"name"})}});
    for (const char* member : {"images", "imageTags"})
        if (const Tree* list = k.find(member))
            for (const Tree& item : list->items())
                transformImages(resources, item, target.config.images);
    replacements(target);
}

void Builder::labels(const Target& target) {
    const auto flag = [](const Tree& item, std::string_view member) {
        const Tree* value = item.find(member);
        return value && value->asBoolean().value_or(false);
    };
    if (const Tree* list = target.kustomization.find("labels"))
        for (const Tree& item : list->items()) {
            FieldSpecs specs;
            if (const Tree* fields = item.find("fields"))
                for (const Tree& field : fields->items())
                    specs.push_back(readFieldSpec(field));
            addSpecs(specs, target.config.labels);
            if (flag(item, "includeSelectors")) {
                addSpecs(specs, target.config.commonLabels);
            } else {
                if (flag(item, "includeTemplates"))
                    addSpecs(specs, target.config.templateLabels);
                if (flag(item, "includeVolumeClaimTemplates"))
                    addSpecs(specs, target.config.volumeClaimLabels);
                addSpec(specs, {{}, "metadata/labels", true});
            }
            if (const Tree* pairs = item.find("pairs"))
                transformLabels(target.resources, *pairs, specs);
        }
    if (const Tree* pairs = target.kustomization.find("commonLabels"))
        transformLabels(target.resources, *pairs, target.config.commonLabels);
}

void Builder::patches(const Target& target, std::string_view member) {
    if (const Tree* list = target.kustomization.find(member))
        for (const Tree& item : list->items())
            patch(target, item);
}

void Builder::patch(const Target& target, const Tree& item) {
    Patch patch;
    patch.origin = item.origin();
    const Tree* inlined = item.isString() ? &item : item.find("patch");
    const Tree* path = item.find("path");
    if (item.isString()) { // patchesStrategicMerge: the patch itself, or its file
        std::error_code ignored;
        if (item.asString()->find('\n') == std::string::npos &&
            fs::is_regular_file((target.folder / *item.asString()).lexically_normal(), ignored)) {
            path = &item;
            inlined = nullptr;
        }
    }
    if (path) {
        patch.documents = load(target.folder, *path);
    } else if (inlined) {
        base::Documents documents = readEmbedded(item.isString() ? *inlined : withoutTrailingSpace(*inlined));
        for (const base::Error& error : documents.errors)
            m_notes.add(error);
        patch.documents = std::move(documents.trees);
        if (std::any_of(patch.documents.begin(), patch.documents.end(),
                        [](const Tree& d) { return d.isScalar(); })) {
            m_notes.add(inlined->origin().place(),
                        {"source-patch-unreadable",
                         SALLYPORT_TR("%1 is neither a patch nor a file with one."),
                         {inlined->scalarText()}});
            return;
        }
    }
    std::vector<Tree> split;
    for (Tree& document : patch.documents)
        for (Tree& one : splitLists(std::move(document)))
            split.push_back(std::move(one));
    patch.documents = std::move(split);
    patch.target = item.find("target");
    const auto option = [&](std::string_view name) {
        const Tree* value = item.find({"options", name});
        return value && value->asBoolean().value_or(false);
    };
    patch.allowNameChange = option("allowNameChange");
    patch.allowKindChange = option("allowKindChange");
    transformPatch(target.resources, patch, m_notes);
}

void Builder::replacements(const Target& target) {
    const Tree* list = target.kustomization.find("replacements");
    if (!list)
        return;
    for (const Tree& item : list->items()) {
        const Tree* path = item.find("path");
        if (!path) {
            transformReplacement(target.resources, item, m_notes);
            continue;
        }
        for (const Tree& document : load(target.folder, *path)) {
            if (!document.isList())
                transformReplacement(target.resources, document, m_notes);
            for (const Tree& one : document.items())
                transformReplacement(target.resources, one, m_notes);
        }
    }
}

} // namespace sallyport::source
