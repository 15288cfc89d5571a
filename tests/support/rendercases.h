#pragma once
// The cases of tests/data/manifests: CASE/cluster.yaml and CASE/document.yaml. A name that ends in -plain,
// -flux or -argocd asks for that layout of files.
#include "manifests.h"

#include <sallyport/base/file.h>
#include <sallyport/manifests/render.h>

#include <algorithm>

namespace testing {

struct RenderCase {
    std::filesystem::path folder;
    sallyport::model::ClusterState state;
    sallyport::model::Document document;
    sallyport::policy::Ruleset ruleset;
    sallyport::manifests::Options options;
};

inline std::vector<std::filesystem::path> renderCaseFolders() {
    std::vector<std::filesystem::path> folders;
    const auto root = std::filesystem::path(SALLYPORT_ROOT) / "tests/data/manifests";
    for (const auto& entry : std::filesystem::directory_iterator(root))
        if (entry.is_directory())
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

inline RenderCase loadRenderCase(const std::filesystem::path& folder) {
    using namespace sallyport;
    RenderCase out;
    out.folder = folder;
    addManifests(out.state, base::readFile(folder / "cluster.yaml").value(), "cluster.yaml");
    std::vector<base::Diagnostic> problems;
    auto document =
        model::readDocumentText(base::readFile(folder / "document.yaml").value(), "document.yaml", problems);
    if (!document)
        throw std::runtime_error(document.error().english());
    out.document = std::move(document).value();
    policy::CompileOptions compile;
    if (!out.document.cluster.networkPolicy.empty())
        compile.profile = out.document.cluster.networkPolicy;
    out.ruleset = policy::compile(out.state, compile).value();
    out.options.today = "2026-11-21";
    for (const char* layout : {"plain", "flux", "argocd"})
        if (folder.filename().string().ends_with(std::string("-") + layout))
            out.options.layout = *manifests::fileLayoutFrom(layout);
    return out;
}

} // namespace testing
