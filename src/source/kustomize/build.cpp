#include "kustomize/build.h"

#include "catalog.h"
#include "kustomize/generate.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace sallyport::source {

using base::Tree;

namespace {

constexpr std::size_t deepestBuild = 50;

constexpr std::array<std::string_view, 33> knownMembers = {"apiVersion",
                                                           "kind",
                                                           "metadata",
                                                           "openapi",
                                                           "namePrefix",
                                                           "nameSuffix",
                                                           "namespace",
                                                           "commonLabels",
                                                           "labels",
                                                           "commonAnnotations",
                                                           "patchesStrategicMerge",
                                                           "patchesJson6902",
                                                           "patches",
                                                           "images",
                                                           "imageTags",
                                                           "replacements",
                                                           "replicas",
                                                           "vars",
                                                           "sortOptions",
                                                           "resources",
                                                           "components",
                                                           "crds",
                                                           "bases",
                                                           "configMapGenerator",
                                                           "secretGenerator",
                                                           "helmGlobals",
                                                           "helmCharts",
                                                           "helmChartInflationGenerator",
                                                           "generatorOptions",
                                                           "configurations",
                                                           "generators",
                                                           "transformers",
                                                           "validators"};

bool isLocal(const Tree& object) {
    const Tree* mark = object.find({"metadata", "annotations", "config.kubernetes.io/local-config"});
    return mark && mark->scalarText() != "false";
}

// kustomize sets all annotations anew when it takes its own out of them, as strings.
void annotationsAsText(Tree& object) {
    Tree* metadata = object.find("metadata");
    Tree* annotations = metadata ? metadata->find("annotations") : nullptr;
    if (!annotations)
        return;
    for (Tree::Member& member : annotations->members())
        if (member.value.isScalar() && !member.value.isNull() && !member.value.isString())
            member.value = Tree::string(member.value.scalarText(), member.value.origin());
}

} // namespace

std::string textOf(const Tree& tree, std::string_view member) {
    const Tree* value = tree.find(member);
    return value ? value->scalarText() : std::string();
}

std::vector<Tree> splitLists(Tree document) {
    const std::string kind = document.text({"kind"});
    Tree* const items = kind.ends_with("List") ? document.find("items") : nullptr;
    std::vector<Tree> all;
    if (!items || !items->isList()) {
        all.push_back(std::move(document));
        return all;
    }
    // The API leaves kind and apiVersion out of the items of a typed list (PodList): they are the list's.
    const std::string version = document.text({"apiVersion"});
    all.reserve(items->size());
    for (Tree& item : items->items()) {
        if (item.isMap() && kind != "List" && !item.find("kind")) {
            item.set("kind", Tree::string(kind.substr(0, kind.size() - 4), document.origin()));
            item.set("apiVersion", Tree::string(version, document.origin()));
        }
        std::vector<Tree> inner = splitLists(std::move(item));
        std::move(inner.begin(), inner.end(), std::back_inserter(all));
    }
    return all;
}

bool isRemoteResource(const std::string& path) {
    if (path.find("://") != std::string::npos || path.starts_with("git@") ||
        path.find("?ref=") != std::string::npos)
        return true;
    for (std::string_view host : {"github.com/", "gitlab.com/", "bitbucket.org/"})
        if (path.starts_with(host))
            return true;
    return false;
}

std::optional<Tree> readKustomization(Files& files, const fs::path& folder, Notes& notes) {
    const auto file = files.kustomizationIn(folder);
    if (!file)
        return std::nullopt;
    files.use(*file);
    const base::Documents& documents = files.documents(*file);
    for (const base::Error& error : documents.errors)
        notes.addDeciding(error.where, error.message); // what it includes is not known
    if (documents.trees.empty()) {
        if (documents.errors.empty())
            notes.add({files.name(*file), 0, 0, {}},
                      {"source-kustomization-empty", SALLYPORT_TR("This kustomization is empty."), {}});
        return std::nullopt;
    }
    if (!documents.trees.front().isMap()) {
        notes.add(
            documents.trees.front().origin().place(),
            {"source-kustomization-shape", SALLYPORT_TR("A kustomization is a map; this one is not."), {}});
        return std::nullopt;
    }
    return documents.trees.front();
}

Resources Builder::build(const fs::path& folder) {
    const auto kustomization = readKustomization(m_files, folder, m_notes);
    return kustomization ? build(folder, *kustomization) : Resources{};
}

Resources Builder::build(const fs::path& folder, const Tree& kustomization) {
    m_visited.clear();
    Resources resources;
    TransformerConfig config = TransformerConfig::defaults();
    m_stack.push_back(folder);
    accumulate({folder, kustomization, resources, config});
    m_stack.pop_back();
    addHashes(resources);
    fixReferences(resources, config, m_notes);
    std::erase_if(resources, [](const Resource& r) { return isLocal(r.tree); });
    for (Resource& resource : resources)
        annotationsAsText(resource.tree);
    return resources;
}

void Builder::accumulate(const Target& target) {
    m_visited.insert(target.folder);
    noteUnsupported(target);
    addPaths(target, "resources", false);
    addPaths(target, "bases", false);
    addConfigurations(target);
    generate(target);
    addPaths(target, "components", true);
    transform(target);
}

void Builder::addPaths(const Target& target, std::string_view member, bool components) {
    const Tree* list = target.kustomization.find(member);
    if (!list)
        return;
    if (!list->isList() && !list->isNull())
        m_notes.add(list->origin().place(), {"source-kustomization-list",
                                             SALLYPORT_TR("%1 of a kustomization is a list; this is not."),
                                             {std::string(member)}});
    for (const Tree& entry : list->items())
        addPath(target, entry, components);
}

void Builder::addPath(const Target& target, const Tree& entry, bool component) {
    const std::string path = entry.scalarText();
    if (isRemoteResource(path)) {
        m_notes.add(entry.origin().place(),
                    {"source-remote",
                     SALLYPORT_TR("%1 is not read: Sallyport does not fetch what lies elsewhere."),
                     {path}});
        return;
    }
    fs::path there = (target.folder / path).lexically_normal();
    if (!there.has_filename())
        there = there.parent_path();
    std::error_code ignored;
    if (path.empty() || !fs::exists(there, ignored)) {
        m_notes.add(
            entry.origin().place(),
            {"source-resource-missing", SALLYPORT_TR("%1 is named here, but it is not there."), {path}});
        return;
    }
    if (!m_files.allowed(there)) {
        m_notes.add(
            entry.origin().place(),
            {"source-outside", SALLYPORT_TR("%1 lies outside the repository and is not read."), {path}});
        return;
    }
    if (fs::is_directory(there, ignored))
        addFolder(target, there, entry, component);
    else
        addFile(target, there, entry);
}

void Builder::addFolder(const Target& target, const fs::path& folder, const Tree& entry, bool component) {
    if (std::find(m_stack.begin(), m_stack.end(), folder) != m_stack.end() || m_stack.size() > deepestBuild) {
        m_notes.add(entry.origin().place(),
                    {"source-kustomization-cycle",
                     SALLYPORT_TR("%1 leads back to a kustomization that includes this one."),
                     {entry.scalarText()}});
        return;
    }
    if (!m_files.kustomizationIn(folder)) {
        m_notes.add(entry.origin().place(), {"source-kustomization-absent",
                                             SALLYPORT_TR("The folder %1 has no kustomization.yaml."),
                                             {entry.scalarText()}});
        return;
    }
    const auto kustomization = readKustomization(m_files, folder, m_notes);
    if (!kustomization)
        return;
    const bool isComponent = kustomization->text({"kind"}) == "Component";
    if (isComponent != component) {
        m_notes.add(entry.origin().place(),
                    {"source-component",
                     component ? SALLYPORT_TR("%1 is no component, so kustomize refuses it here.")
                               : SALLYPORT_TR("%1 is a component; kustomize takes it under components only."),
                     {entry.scalarText()}});
        return;
    }
    m_stack.push_back(folder);
    if (component) {
        accumulate({folder, *kustomization, target.resources, target.config});
    } else {
        Resources own;
        TransformerConfig config = TransformerConfig::defaults();
        accumulate({folder, *kustomization, own, config});
        target.config.add(config);
        append(target.resources, std::move(own));
    }
    m_stack.pop_back();
}

void Builder::addFile(const Target& target, const fs::path& file, const Tree& entry) {
    m_files.use(file);
    const base::Documents& documents = m_files.documents(file);
    for (const base::Error& error : documents.errors)
        noteUnreadable(m_files, file, error, m_notes);
    Resources own;
    for (const Tree& document : documents.trees)
        for (Tree& object : splitLists(document)) {
            if (object.text({"kind"}).empty() || object.text({"metadata", "name"}).empty()) {
                m_notes.add(
                    object.origin().place(),
                    {"source-not-a-resource",
                     SALLYPORT_TR("This is no object with kind and name, though %1 names it as a resource."),
                     {entry.origin().place().text()}});
                continue;
            }
            own.emplace_back().tree = std::move(object);
        }
    append(target.resources, std::move(own));
}

void Builder::append(Resources& to, Resources from) {
    for (Resource& resource : from) {
        const ResId id = resource.id();
        const auto same =
            std::find_if(to.begin(), to.end(), [&](const Resource& r) { return r.id().sameAs(id); });
        if (same == to.end()) {
            to.push_back(std::move(resource));
            continue;
        }
        m_notes.add(resource.tree.origin().place(),
                    {"source-resource-twice",
                     SALLYPORT_TR("%1 is in this kustomization already (%2); kustomize refuses it."),
                     {id.text(), same->tree.origin().place().text()}});
    }
}

void Builder::addConfigurations(const Target& target) {
    const Tree* list = target.kustomization.find("configurations");
    if (!list)
        return;
    for (const Tree& entry : list->items())
        for (const Tree& document : load(target.folder, entry))
            target.config.add(document);
}

// The documents of a file that the kustomization names by that node.
std::vector<Tree> Builder::load(const fs::path& folder, const Tree& path) {
    const fs::path file = (folder / path.scalarText()).lexically_normal();
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        m_notes.add(path.origin().place(), {"source-resource-missing",
                                            SALLYPORT_TR("%1 is named here, but it is not there."),
                                            {path.scalarText()}});
        return {};
    }
    m_files.use(file);
    const base::Documents& documents = m_files.documents(file);
    for (const base::Error& error : documents.errors)
        m_notes.add(error);
    return documents.trees;
}

void Builder::generate(const Target& target) {
    const Tree* options = target.kustomization.find("generatorOptions");
    const auto each = [&](std::string_view member, auto make) {
        const Tree* list = target.kustomization.find(member);
        if (!list)
            return;
        for (const Tree& item : list->items())
            if (auto made = make(item, options, target.folder, m_files, m_notes))
                absorb(target.resources, std::move(*made), m_notes);
    };
    each("configMapGenerator", generateConfigMap);
    each("secretGenerator", generateSecret);
}

void Builder::noteUnsupported(const Target& target) {
    const Tree& k = target.kustomization;
    for (const Tree::Member& member : k.members())
        if (std::find(knownMembers.begin(), knownMembers.end(), member.key) == knownMembers.end() &&
            member.key != "buildMetadata")
            m_notes.add(member.origin.place(),
                        {"source-kustomization-member",
                         SALLYPORT_TR("kustomize knows no member %1 and would refuse this kustomization."),
                         {member.key}});
    const auto each = [&](std::string_view member, auto note) {
        if (const Tree* list = k.find(member))
            for (const Tree& item : list->items())
                note(item);
    };
    for (const char* member : {"helmCharts", "helmChartInflationGenerator"})
        each(member, [&](const Tree& item) {
            const std::string chart = textOf(item, "name");
            m_notes.add(
                item.origin().place(),
                {"source-helm-chart",
                 SALLYPORT_TR("The Helm chart %1 is not rendered; it brings objects that no manifest shows."),
                 {chart.empty() ? textOf(item, "chartName") : chart}});
            if (const Tree* values = item.find("valuesFile"))
                m_files.useText((target.folder / values->scalarText()).lexically_normal());
        });
    each("vars", [&](const Tree& item) {
        m_notes.add(item.origin().place(),
                    {"source-vars",
                     SALLYPORT_TR("The variable %1 is not filled in; use replacements instead."),
                     {textOf(item, "name")}});
    });
    for (const char* member : {"generators", "transformers", "validators"})
        each(member, [&](const Tree& item) {
            if (!item.scalarText().empty())
                m_files.useText((target.folder / item.scalarText()).lexically_normal());
            if (std::string_view(member) != "validators")
                m_notes.add(
                    item.origin().place(),
                    {"source-plugin",
                     SALLYPORT_TR("The plugin under %1 is not run; what it makes or changes is not known."),
                     {member}});
        });
    each("crds",
         [&](const Tree& item) { m_files.useText((target.folder / item.scalarText()).lexically_normal()); });
    if (const Tree* path = k.find({"openapi", "path"}))
        m_files.useText((target.folder / path->scalarText()).lexically_normal());
}

} // namespace sallyport::source
