// Argo CD Applications: their folders, built as kustomizations, plain folders or known charts.
#include "assembly.h"

#include "charts/release.h"
#include "glob.h"
#include "roots/applicationset.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

std::vector<const Tree*> sourcesOf(const Tree& application) {
    std::vector<const Tree*> sources;
    if (const Tree* one = application.find({"spec", "source"}))
        sources.push_back(one);
    if (const Tree* list = application.find({"spec", "sources"}))
        for (const Tree& source : list->items())
            sources.push_back(&source);
    return sources;
}

// Shell patterns as Argo CD takes them: one, or {a,b}.
bool matchesAny(const std::string& patterns, const std::string& name) {
    const bool braces = patterns.size() > 1 && patterns.front() == '{' && patterns.back() == '}';
    const std::string list = braces ? patterns.substr(1, patterns.size() - 2) : patterns;
    for (std::size_t start = 0; start <= list.size();) {
        const auto comma = std::min(list.find(',', start), list.size());
        if (fs::path(name).filename() == list.substr(start, comma - start) ||
            matchesGlob(list.substr(start, comma - start), name))
            return true;
        start = comma + 1;
    }
    return false;
}

// "name", "name=new:tag", "name:tag", "name@digest".
Tree argoImage(const Tree& written) {
    const std::string text = written.scalarText();
    const auto equals = text.find('=');
    std::string name = text.substr(0, equals);
    std::string rest = equals == std::string::npos ? text : text.substr(equals + 1);
    const auto slash = rest.rfind('/');
    const auto at = rest.find('@');
    const auto colon = rest.find(':', slash == std::string::npos ? 0 : slash);
    const auto end = std::min(at, colon);
    Tree image = Tree::map(written.origin());
    const std::string newName = rest.substr(0, end);
    image.set("name", Tree::string(equals == std::string::npos ? newName : name, written.origin()));
    if (equals != std::string::npos)
        image.set("newName", Tree::string(newName, written.origin()));
    if (at != std::string::npos)
        image.set("digest", Tree::string(rest.substr(at + 1), written.origin()));
    if (colon != std::string::npos && colon < at)
        image.set("newTag",
                  Tree::string(rest.substr(colon + 1, at == std::string::npos ? at : at - colon - 1),
                               written.origin()));
    return image;
}

// What the Application adds to the folder's own kustomization.
Tree withArgoOptions(Tree kustomization, const Tree* options) {
    if (!options)
        return kustomization;
    for (const char* member : {"namePrefix", "nameSuffix", "namespace"})
        if (const Tree* value = options->find(member); value && !value->scalarText().empty())
            kustomization.set(member, *value);
    const auto appended = [&](std::string_view member) -> Tree& {
        Tree* list = kustomization.find(member);
        return list && list->isList() ? *list : kustomization.set(member, Tree::list(options->origin()));
    };
    for (const char* member : {"patches", "components", "replicas"})
        if (const Tree* list = options->find(member))
            for (const Tree& item : list->items())
                appended(member).append(item);
    if (const Tree* images = options->find("images"))
        for (const Tree& image : images->items())
            appended("images").append(argoImage(image));
    for (const char* member : {"commonLabels", "commonAnnotations"})
        if (const Tree* pairs = options->find(member)) {
            Tree* map = kustomization.find(member);
            if (!map || !map->isMap())
                map = &kustomization.set(member, Tree::map(pairs->origin()));
            for (const Tree::Member& pair : pairs->members())
                map->set(pair.key, pair.value);
        }
    return kustomization;
}

} // namespace

std::vector<fs::path> Assembly::argoTargetsOf(const Tree& object) {
    std::vector<fs::path> targets;
    if (isArgoApplicationSet(object)) {
        Notes quiet; // said when it is run
        for (const Tree& application : applicationsOf(object, m_files, quiet)) {
            auto more = argoTargetsOf(application);
            targets.insert(targets.end(), more.begin(), more.end());
        }
        return targets;
    }
    for (const Tree* source : sourcesOf(object)) {
        const std::string path = source->text({"path"});
        if (path.empty() || !source->text({"chart"}).empty())
            continue;
        std::error_code ignored;
        if (const auto folder = m_files.lookUp(path); folder && fs::is_directory(*folder, ignored))
            targets.push_back(*folder);
    }
    return targets;
}

void Assembly::runApplicationSet(const Job& job) {
    for (Tree& application : applicationsOf(job.object, m_files, m_notes))
        runArgo({std::move(application), job.root});
}

void Assembly::runArgo(const Job& job) {
    const auto sources = sourcesOf(job.object);
    if (sources.empty())
        m_notes.add(job.object.origin().place(),
                    {"source-argo-source", SALLYPORT_TR("%1 has no source."), {job.root}});
    for (const Tree* source : sources)
        runArgoSource(job, *source);
}

void Assembly::runArgoSource(const Job& job, const Tree& source) {
    const std::string path = source.text({"path"}), chart = source.text({"chart"});
    const std::string ns = job.object.text({"spec", "destination", "namespace"});
    if (!chart.empty()) {
        const Release release = releaseOfApplication(job.object, source, m_files);
        if (!inferInto(release, job.root))
            m_notes.add(
                source.origin().place(),
                {"source-helm-chart",
                 SALLYPORT_TR("The Helm chart %1 is not rendered; it brings objects that no manifest shows."),
                 {chart}});
        return;
    }
    if (path.empty())
        return; // only there for others to refer to
    const auto folder = m_files.lookUp(path);
    std::error_code ignored;
    if (!folder || !fs::is_directory(*folder, ignored)) {
        const Tree* node = source.find("path");
        m_notes.add((node ? *node : source).origin().place(),
                    {"source-argo-path",
                     SALLYPORT_TR("The path %1 of %2 is not in the folders that were read."),
                     {path, job.root}});
        return;
    }
    if (m_files.kustomizationIn(*folder)) {
        if (const auto kustomization = readKustomization(m_files, *folder, m_notes))
            deployKustomization(*folder, withArgoOptions(*kustomization, source.find("kustomize")), job.root,
                                ns, {});
    } else if (fs::is_regular_file(*folder / "Chart.yaml", ignored)) {
        deployChartFolder(*folder, source, job);
    } else {
        deployPlainFolder(*folder, source.find("directory"), job.root, ns);
    }
}

void Assembly::deployChartFolder(const fs::path& folder, const Tree& source, const Job& job) {
    m_charts.insert(folder);
    bool all = true;
    for (const Release& release : releasesOfChartFolder(folder, job.object, source, m_files, m_notes))
        all &= inferInto(release, job.root);
    if (!all)
        m_notes.add(
            {m_files.name(folder / "Chart.yaml"), 0, 0, {}},
            {"source-chart-folder",
             SALLYPORT_TR("The Helm chart in this folder is not rendered; it brings objects that no manifest "
                          "shows."),
             {}});
}

void Assembly::deployPlainFolder(const fs::path& folder, const Tree* directory, const std::string& root,
                                 const std::string& ns) {
    const Tree empty;
    const Tree& options = directory ? *directory : empty;
    const Tree* recurse = options.find("recurse");
    const std::string include = options.text({"include"}), exclude = options.text({"exclude"});
    Coverage covered;
    coverPlain(folder, recurse && recurse->asBoolean().value_or(false), covered, 0);
    for (const fs::path& file : covered.files) {
        const std::string name = file.lexically_relative(folder).string();
        if ((!include.empty() && !matchesAny(include, name)) ||
            (!exclude.empty() && matchesAny(exclude, name)))
            continue;
        if (const auto at = m_catalog.byFile.find(file); at != m_catalog.byFile.end()) {
            for (const std::size_t index : at->second)
                deployDocument(m_catalog.documents[index], root, ns);
            continue;
        }
        m_files.use(file); // outside of the given paths, or nothing in it
        for (const Tree& document : m_files.documents(file).trees)
            for (Tree& object : splitLists(document))
                if (isManifest(object))
                    put(std::move(object), root, ns);
    }
}

} // namespace sallyport::source
