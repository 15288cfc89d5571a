#include "charts.h"

#include <sallyport/base/yaml.h>

namespace sallyport::policy {

namespace {

using base::Tree;
using model::ObjectPtr;

std::string lastPart(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Tree parsed(const std::string* text) {
    if (!text)
        return {};
    auto tree = base::readYamlDocument(*text, "values");
    return tree.ok() ? std::move(*tree) : Tree();
}

Tree copyOf(const Tree* tree) {
    return tree && tree->isMap() ? *tree : Tree();
}

// The artefact that a HelmRelease's chartRef names: its address ends in the chart's name.
std::string ociChart(const model::ClusterState& state, const ObjectPtr& release) {
    const Tree& tree = release->tree;
    const std::string kind = tree.text({"spec", "chartRef", "kind"});
    std::string ns = tree.text({"spec", "chartRef", "namespace"});
    if (ns.empty())
        ns = release->key.ns;
    std::string name = tree.text({"spec", "chartRef", "name"});
    for (const ObjectPtr& source : state.ofKind(kind)) {
        if (source->key.name != name || source->key.ns != ns)
            continue;
        const std::string url = source->tree.text({"spec", "url"});
        return url.empty() ? source->tree.text({"spec", "chart"}) : lastPart(url);
    }
    return name;
}

void addFlux(const model::ClusterState& state, std::vector<Chart>& out) {
    for (const ObjectPtr& release : state.ofKind("HelmRelease", "helm.toolkit.fluxcd.io")) {
        std::string name = lastPart(release->tree.text({"spec", "chart", "spec", "chart"}));
        if (name.empty())
            name = ociChart(state, release);
        out.push_back({name, copyOf(release->tree.find({"spec", "values"})), release});
    }
}

void addArgoSource(const Tree& source, const ObjectPtr& application, std::vector<Chart>& out) {
    const std::string chart = source.text({"chart"});
    if (chart.empty())
        return;
    Tree values = copyOf(source.find({"helm", "valuesObject"}));
    if (values.isNull()) {
        const Tree* text = source.find({"helm", "values"});
        values = copyOf(nullptr);
        if (text)
            values = parsed(text->asString());
    }
    out.push_back({lastPart(chart), std::move(values), application});
}

void addArgo(const model::ClusterState& state, std::vector<Chart>& out) {
    for (const ObjectPtr& application : state.ofKind("Application", "argoproj.io")) {
        if (const Tree* source = application->tree.find({"spec", "source"}))
            addArgoSource(*source, application, out);
        if (const Tree* sources = application->tree.find({"spec", "sources"})) {
            for (const Tree& source : sources->items())
                addArgoSource(source, application, out);
        }
    }
}

void addRancher(const model::ClusterState& state, std::vector<Chart>& out) {
    for (const ObjectPtr& chart : state.ofKind("HelmChart", "helm.cattle.io")) {
        const Tree* values = chart->tree.find({"spec", "valuesContent"});
        out.push_back({lastPart(chart->tree.text({"spec", "chart"})),
                       values ? parsed(values->asString()) : Tree(), chart});
    }
}

} // namespace

std::vector<Chart> installedCharts(const model::ClusterState& state) {
    std::vector<Chart> out;
    addFlux(state, out);
    addArgo(state, out);
    addRancher(state, out);
    return out;
}

} // namespace sallyport::policy
