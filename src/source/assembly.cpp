#include "assembly.h"

#include <sallyport/model/variables.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace sallyport::source {

using base::Tree;

namespace {

std::string rootName(const Tree& object) {
    const std::string ns = object.text({"metadata", "namespace"});
    const std::string tool =
        isFluxKustomization(object) ? "Flux Kustomization" : "Argo CD " + object.text({"kind"});
    return tool + " " + (ns.empty() ? "" : ns + "/") + object.text({"metadata", "name"});
}

// A folder that is built for several roots tells the same each time.
std::vector<model::Unread> withoutRepeats(std::vector<model::Unread> notes) {
    std::map<std::tuple<base::Place, std::string, std::vector<std::string>>, std::size_t> seen;
    std::vector<model::Unread> kept;
    for (model::Unread& note : notes) {
        const auto [at, fresh] =
            seen.emplace(std::tuple(note.where, note.why.id, note.why.args), kept.size());
        model::Unread* old = fresh ? nullptr : &kept[at->second];
        if (old && !note.mayDecide)
            continue;
        if (old && (!old->mayDecide || old->key == note.key))
            *old = std::move(note);
        else
            kept.push_back(std::move(note)); // new, or the same variable in another object
    }
    return kept;
}

bool isDeployer(const Tree& object) {
    return isFluxKustomization(object) || isArgoApplication(object) || isArgoApplicationSet(object);
}

} // namespace

model::ClusterState Assembly::run(const Options& options) {
    for (const Document& document : m_catalog.documents) {
        if (!document.isManifest || !isDeployer(document.tree))
            continue;
        m_usesFlux |= isFluxKustomization(document.tree);
        const Coverage covered = coverage(document.tree);
        m_covered.insert(covered.files.begin(), covered.files.end());
        for (const fs::path& folder : covered.kustomizations)
            m_targeted.insert(folder);
    }
    const auto stopped = [&] { return options.stop && options.stop(); };
    buildOwnRoots();
    deployPlainFiles(false);
    runJobs();
    while (!stopped() && deploySelfCovering())
        runJobs();
    deployPlainFiles(true);
    runJobs();
    buildCycles();
    runJobs();
    inferCharts();
    inferChartFolders();
    noteRest();
    noteVariables();
    m_state.unread = withoutRepeats(std::move(m_notes.all));
    return std::move(m_state);
}

// What a target takes in beside itself: kustomizations that it includes.
void Assembly::closeOver(Coverage& coverage) const {
    std::vector<fs::path> open(coverage.kustomizations.begin(), coverage.kustomizations.end());
    while (!open.empty()) {
        const fs::path folder = open.back();
        open.pop_back();
        const auto at = m_catalog.kustomizations.find(folder);
        if (at == m_catalog.kustomizations.end())
            continue;
        for (const fs::path& included : at->second.includes)
            if (coverage.kustomizations.insert(included).second)
                open.push_back(included);
    }
}

Assembly::Coverage Assembly::coverage(const Tree& object) {
    Coverage result;
    for (const fs::path& target : targetsOf(object)) {
        if (m_files.kustomizationIn(target))
            result.kustomizations.insert(target);
        else if (isFluxKustomization(object))
            coverFlux(target, result, 0);
        else {
            const Tree* recurse = object.find({"spec", "source", "directory", "recurse"});
            coverPlain(target, recurse && recurse->asBoolean().value_or(false), result, 0);
        }
    }
    return result;
}

// A folder without a kustomization: Flux makes one of all manifests below, and takes sub-folders that have a
// kustomization as they are (fluxcd/pkg/kustomize, generateKustomization).
void Assembly::coverFlux(const fs::path& folder, Coverage& into, int depth) const {
    if (depth > 64)
        return;
    for (const fs::path& file : m_files.yamlFilesIn(folder))
        into.files.insert(file);
    for (const fs::path& sub : m_files.foldersIn(folder))
        if (m_files.kustomizationIn(sub))
            into.kustomizations.insert(sub);
        else
            coverFlux(sub, into, depth + 1);
}

void Assembly::coverPlain(const fs::path& folder, bool recurse, Coverage& into, int depth) const {
    for (const fs::path& file : m_files.yamlFilesIn(folder))
        into.files.insert(file);
    if (recurse && depth < 64)
        for (const fs::path& sub : m_files.foldersIn(folder))
            coverPlain(sub, true, into, depth + 1);
}

void Assembly::buildOwnRoots() {
    for (const auto& [folder, kustomization] : m_catalog.kustomizations)
        if (!kustomization.isIncluded && !kustomization.isComponent && !m_targeted.contains(folder))
            if (const auto own = readKustomization(m_files, folder, m_notes))
                deployKustomization(folder, *own, m_files.name(folder), "", {});
}

// Kustomizations that include each other have no root; the first of such a ring is built, which says so.
void Assembly::buildCycles() {
    for (const auto& [folder, kustomization] : m_catalog.kustomizations) {
        if (m_built.contains(folder) || kustomization.isComponent)
            continue;
        Coverage below;
        below.kustomizations = kustomization.includes;
        closeOver(below);
        if (below.kustomizations.contains(folder))
            if (const auto own = readKustomization(m_files, folder, m_notes))
                deployKustomization(folder, *own, m_files.name(folder), "", {});
    }
}

void Assembly::deployDocument(Document& document, const std::string& root, const std::string& ns) {
    if (document.deployed || !document.isManifest)
        return;
    document.deployed = true;
    m_files.use(document.file);
    put(std::move(document.tree), root, ns);
}

void Assembly::deployPlainFiles(bool alsoCovered) {
    for (Document& document : m_catalog.documents)
        if ((alsoCovered || !m_covered.contains(document.file)) && !m_files.used(document.file) &&
            !m_files.hasKustomizationAtOrAbove(document.file.parent_path()))
            pending(document.file);
    deployPending();
}

// A file is deployed whole: noting it as used after its first document would hide the others.
void Assembly::pending(const fs::path& file) {
    m_pending.insert(file);
}

void Assembly::deployPending() {
    for (const fs::path& file : std::exchange(m_pending, {}))
        for (const std::size_t index : m_catalog.byFile[file])
            deployDocument(m_catalog.documents[index], "", "");
}

// A Flux Kustomization or Application that deploys the folder it lies in was applied by hand once.
bool Assembly::deploySelfCovering() {
    for (Document& document : m_catalog.documents) {
        if (document.deployed || !document.isManifest || m_files.used(document.file) ||
            !isDeployer(document.tree))
            continue;
        Coverage covered = coverage(document.tree);
        closeOver(covered);
        if (!covered.files.contains(document.file) &&
            !covered.kustomizations.contains(document.file.parent_path()))
            continue;
        document.deployed = true;
        put(std::move(document.tree), "", "");
        return true;
    }
    return false;
}

void Assembly::runJobs() {
    while (!m_jobs.empty()) {
        auto next = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const Job& job) { return isReady(job); });
        if (next == m_jobs.end())
            next = m_jobs.begin();
        const Job job = std::move(*next);
        m_jobs.erase(next);
        runJob(job);
    }
}

void Assembly::runJob(const Job& job) {
    if (isFluxKustomization(job.object))
        runFlux(job);
    else if (isArgoApplicationSet(job.object))
        runApplicationSet(job);
    else
        runArgo(job);
}

void Assembly::deployKustomization(const fs::path& folder, const Tree& kustomization, const std::string& root,
                                   const std::string& ns, const std::function<void(Resources&)>& change) {
    Builder builder(m_files, m_notes);
    Resources resources = builder.build(folder, kustomization);
    m_built.insert(builder.visited().begin(), builder.visited().end());
    if (change)
        change(resources);
    for (Resource& resource : resources)
        put(std::move(resource.tree), root, ns);
}

void Assembly::put(Tree tree, const std::string& root, const std::string& ns, bool inferred) {
    std::vector<base::Diagnostic> problems;
    if (!ns.empty() && tree.text({"metadata", "namespace"}).empty() &&
        !model::isClusterScoped(gvkOf(tree).group, tree.text({"kind"})))
        setMetadataText(tree, "namespace", ns);
    const base::Place place = tree.origin().place();
    auto object = model::readObject(std::move(tree), problems);
    if (!object) {
        m_notes.add(
            place,
            {"source-not-an-object", SALLYPORT_TR("This is no object with apiVersion, kind and name."), {}});
        return;
    }
    // A variable in the place of a number is told as a variable.
    const auto isVariable = [&](const base::Diagnostic& problem) {
        const Tree* node = object->tree.at(problem.place.pointer);
        return node && node->isString() && !model::variablesIn(*node).empty();
    };
    for (const base::Diagnostic& problem : problems)
        if (!isVariable(problem))
            m_notes.all.push_back(
                {problem.place, problem.message, object->key, problem.severity == base::Severity::error});
    object->root = root;
    object->inferred = inferred;
    if (object->place.file.empty())
        object->place = place;
    if (object->key.ns.empty() && !model::isClusterScoped(object->key.group, object->key.kind))
        object->key.ns = "default";
    if (isDeployer(object->tree)) {
        const std::string name = rootName(object->tree);
        if (m_jobsSeen.insert(name + place.text()).second)
            m_jobs.push_back({object->tree, name});
    }
    if (const auto there = m_state.find(object->key)) {
        if (there->place != object->place)
            m_state.duplicates.push_back({object->key, there->place, object->place});
        return;
    }
    m_state.put(std::make_shared<const model::Object>(std::move(*object)));
}

void Assembly::noteRest() {
    for (const fs::path& file : m_files.found())
        if (!isKustomizationName(file) && !m_files.usedAsText(file) && !m_catalog.isChartFile(file))
            for (const base::Error& error : m_files.errors(file))
                noteUnreadable(m_files, file, error, m_notes);
    for (Document& document : m_catalog.documents) {
        if (document.deployed || m_files.used(document.file))
            continue;
        if (!document.isManifest) {
            noteNoManifest(document);
            continue;
        }
        std::vector<base::Diagnostic> quiet;
        if (auto object = model::readObject(std::move(document.tree), quiet)) {
            object->deployed = false;
            m_state.notDeployed.push_back(std::move(*object));
        }
    }
}

void Assembly::noteNoManifest(const Document& document) {
    const Tree& tree = document.tree;
    const base::Place place = tree.origin().place();
    const std::string kind = tree.text({"kind"});
    if (kind.empty() || tree.text({"apiVersion"}).empty()) {
        if (!kind.empty() && isDecidingKind(kind))
            m_notes.addDeciding(
                place,
                {"source-no-apiversion",
                 SALLYPORT_TR("This %1 has no apiVersion, so the API server would refuse it."),
                 {kind}},
                {"", kind, tree.text({"metadata", "namespace"}), tree.text({"metadata", "name"})});
        else if (m_notedFiles.insert(document.file).second)
            m_notes.add(place,
                        {"source-no-manifest",
                         SALLYPORT_TR("This is no manifest: it has no apiVersion and kind, and nothing that "
                                      "was read refers to it."),
                         {}});
        return;
    }
    // kustomize's own files, and Sallyport's.
    if (kind == "Kustomization" || kind == "Component" || tree.text({"apiVersion"}).starts_with("sallyport/"))
        return;
    if (tree.find({"metadata", "generateName"}))
        return m_notes.add(place,
                           {"source-generate-name",
                            SALLYPORT_TR("This %1 has only a generateName: it is made by hand when it is "
                                         "wanted, and not read."),
                            {kind}});
    if (isDecidingKind(kind))
        m_notes.addDeciding(place,
                            {"source-no-name",
                             SALLYPORT_TR("This %1 has no name, so the API server would refuse it."),
                             {kind}},
                            {gvkOf(tree).group, kind, "", ""});
    else
        m_notes.add(place,
                    {"source-no-object", SALLYPORT_TR("This %1 has no name and is not read."), {kind}});
}

} // namespace sallyport::source
