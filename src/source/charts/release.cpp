#include "charts/release.h"

#include "charts/charts.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

void mergeValuesAt(Tree& into, const Tree& over, int depth) {
    for (const Tree::Member& member : over.members()) {
        Tree* old = into.find(member.key);
        if (member.value.isNull())
            into.erase(member.key);
        else if (old && old->isMap() && member.value.isMap() && depth < 100)
            mergeValuesAt(*old, member.value, depth + 1);
        else
            into.set(member.key, member.value);
    }
}

// "a.b[0].c=value" as helm's --set takes it, without list indices: those are left out.
void setParameter(Tree& values, const std::string& name, const Tree& value) {
    if (name.empty() || name.find('[') != std::string::npos)
        return;
    Tree* node = &values;
    std::size_t start = 0;
    for (auto dot = name.find('.'); dot != std::string::npos; dot = name.find('.', start)) {
        const std::string key = name.substr(start, dot - start);
        Tree* next = node->find(key);
        node = next && next->isMap() ? next : &node->set(key, Tree::map(value.origin()));
        start = dot + 1;
    }
    Tree read = value;
    if (auto plain = base::readYamlDocument(value.scalarText(), ""); plain && plain->isScalar()) {
        read = std::move(plain).value();
        read.setOrigin(value.origin());
    }
    node->set(name.substr(start), std::move(read));
}

void mergeText(Tree& values, const Tree& text) {
    for (const Tree& document : readEmbedded(text).trees)
        if (document.isMap())
            mergeValues(values, document);
}

// The values that an Application's `helm` gives, over those that stand already.
void mergeHelmOptions(Tree& values, const Tree& source) {
    if (const Tree* text = source.find({"helm", "values"}))
        mergeText(values, *text);
    if (const Tree* object = source.find({"helm", "valuesObject"}))
        mergeValues(values, *object);
    if (const Tree* parameters = source.find({"helm", "parameters"}))
        for (const Tree& parameter : parameters->items())
            if (const Tree* value = parameter.find("value"))
                setParameter(values, parameter.text({"name"}), *value);
}

void mergeFile(Tree& values, const fs::path& file, Files& files) {
    files.use(file);
    for (const Tree& document : files.documents(file).trees)
        if (document.isMap())
            mergeValues(values, document);
}

Release releaseFor(const Tree& application, const Tree& source) {
    Release release;
    const std::string named = source.text({"helm", "releaseName"});
    release.name = named.empty() ? application.text({"metadata", "name"}) : named;
    release.ns = application.text({"spec", "destination", "namespace"});
    release.place = source.origin().place();
    release.values = Tree::map(source.origin());
    return release;
}

} // namespace

void mergeValues(Tree& into, const Tree& over) {
    mergeValuesAt(into, over, 0);
}

Release releaseOfHelmRelease(const Tree& helmRelease, const ChartName& chart, const ConfigMapOf& configMap,
                             Notes& notes) {
    Release release;
    release.chart = chart.name;
    release.version = chart.version;
    const std::string ns = helmRelease.text({"metadata", "namespace"});
    const std::string target = helmRelease.text({"spec", "targetNamespace"});
    const std::string named = helmRelease.text({"spec", "releaseName"});
    const std::string name = helmRelease.text({"metadata", "name"});
    // helm-controller: a target namespace goes before the name unless a release name is given.
    release.name = !named.empty() ? named : target.empty() ? name : target + "-" + name;
    release.ns = !target.empty() ? target : ns.empty() ? "default" : ns;
    release.place = helmRelease.origin().place();
    release.values = Tree::map(helmRelease.origin());
    if (const Tree* from = helmRelease.find({"spec", "valuesFrom"}))
        for (const Tree& item : from->items()) {
            const std::string kind = item.text({"kind"}), source = item.text({"name"});
            const std::string key = item.text({"valuesKey"}), path = item.text({"targetPath"});
            const Tree* data = kind == "ConfigMap" ? configMap(source) : nullptr;
            const Tree* value = data ? data->find(key.empty() ? "values.yaml" : key) : nullptr;
            if (!value)
                notes.add(item.origin().place(), {"source-values-unread",
                                                  SALLYPORT_TR("The values in %1 %2 are not known."),
                                                  {kind, source}});
            else if (!path.empty())
                setParameter(release.values, path, *value);
            else
                mergeText(release.values, *value);
        }
    if (const Tree* values = helmRelease.find({"spec", "values"}))
        mergeValues(release.values, *values);
    return release;
}

Release releaseOfApplication(const Tree& application, const Tree& source, Files& files) {
    Release release = releaseFor(application, source);
    release.chart = source.text({"chart"});
    // A chart in an OCI registry is written with its folder.
    release.chart.erase(0, release.chart.rfind('/') == std::string::npos ? 0 : release.chart.rfind('/') + 1);
    if (const Tree* version = source.find("targetRevision"))
        release.version = version->scalarText();
    if (const Tree* list = source.find({"helm", "valueFiles"}))
        for (const Tree& entry : list->items()) {
            std::string path = entry.scalarText();
            if (!path.starts_with('$') || path.find('/') == std::string::npos)
                continue; // inside the chart
            if (const auto file = files.lookUp(path.substr(path.find('/') + 1)))
                mergeFile(release.values, *file, files);
        }
    mergeHelmOptions(release.values, source);
    return release;
}

std::vector<Release> releasesOfChartFolder(const fs::path& folder, const Tree& application,
                                           const Tree& source, Files& files, Notes& notes) {
    std::vector<Release> releases;
    const fs::path chartFile = folder / "Chart.yaml";
    files.use(chartFile);
    const base::Documents& documents = files.documents(chartFile);
    for (const base::Error& error : documents.errors)
        notes.add(error);
    if (documents.trees.empty())
        return releases;
    Tree values = Tree::map(documents.trees.front().origin());
    std::error_code ignored;
    if (fs::is_regular_file(folder / "values.yaml", ignored))
        mergeFile(values, folder / "values.yaml", files);
    if (const Tree* list = source.find({"helm", "valueFiles"}))
        for (const Tree& entry : list->items()) {
            const std::string path = entry.scalarText();
            const bool ofOther = path.starts_with('$') && path.find('/') != std::string::npos;
            const auto file = ofOther ? files.lookUp(path.substr(path.find('/') + 1))
                                      : std::optional((folder / path).lexically_normal());
            if (file && fs::is_regular_file(*file, ignored))
                mergeFile(values, *file, files);
        }
    mergeHelmOptions(values, source);
    const Tree* dependencies = documents.trees.front().find("dependencies");
    const auto add = [&](const Tree& dependency, const Tree* own) {
        Release release = releaseFor(application, source);
        release.chart = dependency.text({"name"});
        if (const Tree* version = dependency.find("version"))
            release.version = version->scalarText();
        if (own)
            mergeValues(release.values, *own);
        if (const Tree* global = values.find("global"))
            mergeValues(release.values, [&] {
                Tree wrapped = Tree::map(global->origin());
                wrapped.set("global", *global);
                return wrapped;
            }());
        releases.push_back(std::move(release));
    };
    if (!dependencies || dependencies->size() == 0) {
        add(documents.trees.front(), &values);
        return releases;
    }
    for (const Tree& dependency : dependencies->items()) {
        const std::string alias = dependency.text({"alias"});
        const std::string key = alias.empty() ? dependency.text({"name"}) : alias;
        // bjw-s' library is a dependency whose values stand at the top.
        const bool library = dependency.text({"name"}) == "common";
        add(dependency, library ? &values : values.find(key));
    }
    return releases;
}

std::optional<std::vector<Tree>> objectsOf(const Release& release) {
    if (release.chart == "app-template" || release.chart == "common")
        return usesOldAppTemplate(release) ? oldAppTemplateObjects(release) : appTemplateObjects(release);
    if (release.chart == "cloudflare-tunnel" || release.chart == "cloudflare-tunnel-remote" ||
        release.chart == "cloudflared")
        return tunnelChartObjects(release);
    return std::nullopt;
}

} // namespace sallyport::source
