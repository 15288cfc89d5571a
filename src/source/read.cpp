#include <sallyport/source/source.h>

#include "assembly.h"

#include <algorithm>

namespace sallyport::source {

namespace {

base::Error nothingThere(const std::vector<fs::path>& paths) {
    return {base::ErrorKind::unreadable,
            {"source-nothing-there",
             SALLYPORT_TR("%1 is not there; name a folder or a file of manifests."),
             {paths.empty() ? std::string() : paths.front().string()}},
            {paths.empty() ? std::string() : paths.front().string(), 0, 0, {}}};
}

} // namespace

base::Result<model::ClusterState> read(const std::vector<fs::path>& paths, const Options& options) {
    std::error_code ignored;
    std::vector<fs::path> there;
    Notes notes;
    for (const fs::path& path : paths)
        if (fs::exists(path, ignored))
            there.push_back(path);
        else
            notes.addDeciding({path.string(), 0, 0, {}},
                              {"source-path-missing", SALLYPORT_TR("%1 is not there."), {path.string()}});
    if (there.empty())
        return nothingThere(paths);
    // A kustomization that is named itself stands for its folder.
    for (fs::path& path : there)
        if (isKustomizationName(path) && fs::is_regular_file(path, ignored))
            path = path.has_parent_path() ? path.parent_path() : fs::path(".");
    Files files(there);
    if (!files.walk(options, notes))
        return base::Error{
            base::ErrorKind::cancelled, {"source-stopped", SALLYPORT_TR("Reading was stopped."), {}}, {}};
    const bool oneFile = there.size() == 1 && fs::is_regular_file(there.front(), ignored);
    if (oneFile && files.documents(files.given().front()).trees.empty() &&
        !files.documents(files.given().front()).errors.empty())
        return files.documents(files.given().front()).errors.front();
    return Assembly(files, notes).run(options);
}

base::Result<Built> buildKustomization(const fs::path& folder) {
    Files files({folder});
    Notes notes;
    const fs::path& top = files.given().front();
    if (!files.kustomizationIn(top))
        return base::Error{
            base::ErrorKind::unreadable,
            {"source-no-kustomization", SALLYPORT_TR("%1 has no kustomization.yaml."), {folder.string()}},
            {folder.string(), 0, 0, {}}};
    Built built;
    for (Resource& resource : Builder(files, notes).build(top))
        built.objects.push_back(std::move(resource.tree));
    built.unread = std::move(notes.all);
    return built;
}

model::ClusterState readTexts(const std::vector<NamedText>& texts) {
    model::ClusterState state;
    for (const NamedText& text : texts) {
        base::Documents documents = base::readYaml(text.text, text.file);
        for (const base::Error& error : documents.errors)
            state.unread.push_back({error.where, error.message, {}, true});
        for (base::Tree& document : documents.trees)
            for (base::Tree& tree : splitLists(std::move(document))) {
                std::vector<base::Diagnostic> problems;
                const base::Place place = tree.origin().place();
                auto object = model::readObject(std::move(tree), problems);
                if (!object) {
                    state.unread.push_back(
                        {place,
                         {"source-not-an-object",
                          SALLYPORT_TR("This is no object with apiVersion, kind and name."),
                          {}},
                         {},
                         false});
                    continue;
                }
                for (const base::Diagnostic& problem : problems)
                    state.unread.push_back({problem.place, problem.message, object->key,
                                            problem.severity == base::Severity::error});
                if (object->key.ns.empty() && !model::isClusterScoped(object->key.group, object->key.kind))
                    object->key.ns = "default";
                if (const auto first = state.find(object->key))
                    state.duplicates.push_back({object->key, first->place, object->place});
                state.put(std::make_shared<const model::Object>(std::move(*object)));
            }
    }
    return state;
}

} // namespace sallyport::source
