// Flux Kustomizations: the folder they name, built with what they add, and their variables.
#include "assembly.h"

#include "roots/substitute.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

void appendAll(Tree& kustomization, std::string_view member, const Tree* list) {
    if (!list)
        return;
    Tree* into = kustomization.find(member);
    if (!into || !into->isList())
        into = &kustomization.set(member, Tree::list(list->origin()));
    for (const Tree& item : list->items())
        into->append(item);
}

// An image of the same name is replaced.
void mergeImages(Tree& kustomization, const Tree* images) {
    if (!images)
        return;
    Tree* into = kustomization.find("images");
    if (!into || !into->isList())
        into = &kustomization.set("images", Tree::list(images->origin()));
    for (const Tree& image : images->items()) {
        const auto same = std::find_if(into->items().begin(), into->items().end(), [&](const Tree& other) {
            return other.text({"name"}) == image.text({"name"});
        });
        if (same == into->items().end())
            into->append(image);
        else
            *same = image;
    }
}

// What a Flux Kustomization adds to the folder's own kustomization (fluxcd/pkg/kustomize, WriteFile).
Tree withFluxOptions(Tree kustomization, const Tree& spec) {
    for (const auto& [from, to] :
         {std::pair{"targetNamespace", "namespace"}, std::pair{"namePrefix", "namePrefix"},
          std::pair{"nameSuffix", "nameSuffix"}})
        if (const Tree* value = spec.find(from); value && !value->scalarText().empty())
            kustomization.set(to, *value);
    for (const char* member : {"patches", "patchesStrategicMerge", "patchesJson6902", "components"})
        appendAll(kustomization, member, spec.find(member));
    mergeImages(kustomization, spec.find("images"));
    return kustomization;
}

void setCommonMetadata(Resources& resources, const Tree& common) {
    for (Resource& resource : resources)
        for (const char* member : {"labels", "annotations"})
            if (const Tree* pairs = common.find(member))
                for (const Tree::Member& pair : pairs->members()) {
                    Tree& metadata = metadataOf(resource.tree);
                    Tree* map = metadata.find(member);
                    if (!map || !map->isMap())
                        map = &metadata.set(member, Tree::map(pairs->origin()));
                    map->set(pair.key, pair.value);
                }
}

std::string repositoryPath(const Tree& object) {
    const std::string path = object.text({"spec", "path"});
    return path.empty() ? "./" : path;
}

bool isWholeRepository(const std::string& path) {
    return path == "." || path == "./" || path == "/";
}

bool substitutesIn(const Tree& object) {
    for (const char* member : {"labels", "annotations"})
        if (const Tree* mark = object.find({"metadata", member, "kustomize.toolkit.fluxcd.io/substitute"});
            mark && mark->scalarText() == "disabled")
            return false;
    return true;
}

std::string withoutNewlines(std::string text) {
    std::erase(text, '\n');
    return text;
}

const Tree* substituteFrom(const Tree& object) {
    return object.find({"spec", "postBuild", "substituteFrom"});
}

} // namespace

std::vector<fs::path> Assembly::targetsOf(const Tree& object) {
    if (isFluxKustomization(object)) {
        const std::string path = repositoryPath(object);
        const std::string source = object.text({"spec", "sourceRef", "name"});
        const std::string kind = object.text({"spec", "sourceRef", "kind"});
        // A whole repository is this one only when it is Flux's own.
        if (isWholeRepository(path) && source != "flux-system")
            return {};
        const bool elsewhere = !kind.empty() && kind != "GitRepository" && kind != "OCIRepository";
        const auto folder = elsewhere ? std::nullopt : m_files.lookUp(path);
        std::error_code ignored;
        return folder && fs::is_directory(*folder, ignored) ? std::vector{*folder} : std::vector<fs::path>{};
    }
    return argoTargetsOf(object);
}

Tree Assembly::fluxGenerated(const fs::path& folder) const {
    Coverage covered;
    coverFlux(folder, covered, 0);
    Tree resources = Tree::list();
    std::set<fs::path> all = covered.files;
    all.insert(covered.kustomizations.begin(), covered.kustomizations.end());
    for (const fs::path& path : all)
        if (path.extension() != ".json" && !m_catalog.isChartFile(path))
            resources.append(Tree::string(path.lexically_relative(folder).string(),
                                          {base::fileName(m_files.name(path)), 1, 1}));
    Tree kustomization = Tree::map();
    kustomization.set("kind", Tree::string("Kustomization"));
    kustomization.set("resources", std::move(resources));
    return kustomization;
}

void Assembly::runFlux(const Job& job) {
    const Tree& object = job.object;
    const Tree* pathNode = object.find({"spec", "path"});
    const base::Place place = (pathNode ? *pathNode : object).origin().place();
    const auto targets = targetsOf(object);
    if (targets.empty()) {
        m_notes.add(place, {"source-flux-path",
                            SALLYPORT_TR("The path %1 of %2 is not in the folders that were read."),
                            {repositoryPath(object), job.root}});
        return;
    }
    const fs::path& folder = targets.front();
    std::optional<Tree> kustomization;
    if (m_files.kustomizationIn(folder)) {
        kustomization = readKustomization(m_files, folder, m_notes);
        if (!kustomization)
            return;
    } else {
        kustomization = fluxGenerated(folder);
    }
    const Tree empty;
    const Tree* spec = object.find("spec");
    const Tree built = withFluxOptions(std::move(*kustomization), spec ? *spec : empty);
    deployKustomization(folder, built, job.root, "", [&](Resources& resources) {
        if (substituteVariables(object, resources))
            m_substituted.insert(job.root);
        if (const Tree* common = object.find({"spec", "commonMetadata"}))
            setCommonMetadata(resources, *common);
    });
}

bool Assembly::isReady(const Job& job) const {
    const Tree* from = substituteFrom(job.object);
    if (!from)
        return true;
    const std::string ns = job.object.text({"metadata", "namespace"});
    return std::all_of(from->items().begin(), from->items().end(), [&](const Tree& item) {
        return item.text({"kind"}) != "ConfigMap" || m_state.find({"", "ConfigMap", ns, item.text({"name"})});
    });
}

// False when the Flux Kustomization substitutes nothing at all.
bool Assembly::substituteVariables(const Tree& object, Resources& resources) {
    std::map<std::string, std::string> values;
    const Tree* from = substituteFrom(object);
    const Tree* own = object.find({"spec", "postBuild", "substitute"});
    if ((!from || from->size() == 0) && (!own || own->size() == 0))
        return false;
    const std::string ns = object.text({"metadata", "namespace"});
    if (from)
        for (const Tree& item : from->items()) {
            const std::string kind = item.text({"kind"}), name = item.text({"name"});
            const auto source = kind == "ConfigMap" ? m_state.find({"", kind, ns, name}) : nullptr;
            const Tree* data = source ? source->tree.find("data") : nullptr;
            const Tree* optional = item.find("optional");
            if (data)
                for (const Tree::Member& pair : data->members())
                    values[pair.key] = withoutNewlines(pair.value.scalarText());
            else if (!(optional && optional->asBoolean().value_or(false)))
                m_notes.add(item.origin().place(),
                            {"source-variables-unread",
                             SALLYPORT_TR(
                                 "The variables in %1 %2 are not known; texts that use them are left as they "
                                 "are, and defaults stand in where there are any."),
                             {kind, name}});
        }
    if (own)
        for (const Tree::Member& pair : own->members())
            values[pair.key] = withoutNewlines(pair.value.scalarText());
    const Lookup lookup = [&](const std::string& name) -> std::optional<std::string> {
        const auto at = values.find(name);
        return at == values.end() ? std::nullopt : std::optional(at->second);
    };
    for (Resource& resource : resources)
        if (substitutesIn(resource.tree))
            substitute(resource.tree, lookup);
    return true;
}

} // namespace sallyport::source
