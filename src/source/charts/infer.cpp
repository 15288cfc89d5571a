// Objects that releases of known charts make, added to the state as inferred.
#include "assembly.h"

#include <algorithm>
#include <iterator>

namespace sallyport::source {

using base::Tree;

namespace {

std::string lastPart(const std::string& path) {
    std::string trimmed = path;
    while (trimmed.ends_with('/'))
        trimmed.pop_back();
    const auto slash = trimmed.rfind('/');
    return slash == std::string::npos ? trimmed : trimmed.substr(slash + 1);
}

// Values that only app-template has: controllers with containers.
bool looksLikeAppTemplate(const Tree& helmRelease) {
    const Tree* controllers = helmRelease.find({"spec", "values", "controllers"});
    if (!controllers)
        return false;
    const auto members = controllers->members();
    return std::any_of(members.begin(), members.end(),
                       [](const Tree::Member& m) { return m.value.find("containers") != nullptr; });
}

ChartName chartOf(const Tree& helmRelease, const model::ClusterState& state) {
    if (const Tree* spec = helmRelease.find({"spec", "chart", "spec"})) {
        const Tree* version = spec->find("version");
        return {lastPart(spec->text({"chart"})), version ? version->scalarText() : ""};
    }
    const Tree* reference = helmRelease.find({"spec", "chartRef"});
    if (!reference)
        return {};
    const std::string kind = reference->text({"kind"}), name = reference->text({"name"});
    std::string ns = reference->text({"namespace"});
    if (ns.empty())
        ns = helmRelease.text({"metadata", "namespace"});
    const auto source = state.find({"source.toolkit.fluxcd.io", kind, ns.empty() ? "default" : ns, name});
    if (!source)
        return {looksLikeAppTemplate(helmRelease) ? "app-template" : name, ""};
    if (kind == "HelmChart") {
        const Tree* version = source->tree.find({"spec", "version"});
        return {lastPart(source->tree.text({"spec", "chart"})), version ? version->scalarText() : ""};
    }
    ChartName chart{lastPart(source->tree.text({"spec", "url"})), ""};
    for (const char* member : {"tag", "semver"})
        if (const Tree* version = source->tree.find({"spec", "ref", member});
            version && chart.version.empty())
            chart.version = version->scalarText();
    return chart;
}

} // namespace

bool Assembly::inferInto(const Release& release, const std::string& root) {
    auto objects = objectsOf(release);
    if (!objects)
        return false;
    for (Tree& object : *objects)
        put(std::move(object), root, release.ns, true);
    return true;
}

void Assembly::inferCharts() {
    for (const model::ObjectPtr& object : m_state.ofKind("HelmRelease", "helm.toolkit.fluxcd.io")) {
        const Tree& tree = object->tree;
        const ChartName chart = chartOf(tree, m_state);
        const ConfigMapOf configMap = [&](const std::string& name) -> const Tree* {
            const auto found = m_state.find({"", "ConfigMap", object->key.ns, name});
            return found ? found->tree.find("data") : nullptr;
        };
        Notes own;
        const Release release = releaseOfHelmRelease(tree, chart, configMap, own);
        if (inferInto(release, object->root)) {
            std::move(own.all.begin(), own.all.end(), std::back_inserter(m_notes.all));
            if (const Tree* post = tree.find({"spec", "postRenderers"}); post && post->size() > 0)
                m_notes.add(post->origin().place(),
                            {"source-post-renderers",
                             SALLYPORT_TR("What the post-renderers of %1 change is not known."),
                             {object->key.text()}},
                            object->key);
            continue;
        }
        m_notes.add(
            object->place,
            {"source-helm-chart",
             SALLYPORT_TR("The Helm chart %1 is not rendered; it brings objects that no manifest shows."),
             {chart.name}},
            object->key);
    }
}

// Charts in folders that nothing names: a release of the chart's own name is assumed, and said.
void Assembly::inferChartFolders() {
    for (const fs::path& folder : m_catalog.chartFolders) {
        const bool nested =
            std::any_of(m_catalog.chartFolders.begin(), m_catalog.chartFolders.end(),
                        [&](const fs::path& other) { return folder.parent_path().parent_path() == other; });
        if (m_charts.contains(folder) || nested || m_files.hasKustomizationAtOrAbove(folder))
            continue;
        const base::Place place{m_files.name(folder / "Chart.yaml"), 1, 1, {}};
        const base::Documents& documents = m_files.documents(folder / "Chart.yaml");
        const std::string name =
            documents.trees.empty() ? std::string() : documents.trees.front().text({"name"});
        Tree application = Tree::map();
        Tree metadata = Tree::map();
        metadata.set("name", Tree::string(name.empty() ? folder.filename().string() : name));
        application.set("metadata", std::move(metadata));
        bool known = false, all = true;
        for (const Release& release :
             releasesOfChartFolder(folder, application, Tree::map(), m_files, m_notes)) {
            const bool one = inferInto(release, m_files.name(folder));
            known |= one;
            all &= one;
        }
        if (known)
            m_notes.add(
                place, {"source-chart-assumed",
                        SALLYPORT_TR("Nothing says how this chart is released; a release %1 in the namespace "
                                     "default is assumed."),
                        {application.text({"metadata", "name"})}});
        if (!known || !all)
            m_notes.add(place,
                        {"source-chart-folder",
                         SALLYPORT_TR("The Helm chart in this folder is not rendered; it brings objects that "
                                      "no manifest shows."),
                         {}});
    }
}

} // namespace sallyport::source
