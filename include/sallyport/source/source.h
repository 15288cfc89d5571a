#pragma once
// Files -> ClusterState. Finds the roots (kustomizations, Flux Kustomizations,
// Argo CD Applications, plain folders; docs/cli.md, SOURCE), builds them as
// their tools would, and lists what could not be read and what nothing deploys.
// Only reads inside the given paths and their repository; follows no symlink
// out of it, and no loop.
#include <sallyport/model/cluster.h>

#include <filesystem>
#include <functional>

namespace sallyport::source {

struct Options {
    // Asked every few files; true stops with ErrorKind::cancelled.
    std::function<bool()> stop;
    // Told how many files were read, for long work.
    std::function<void(std::size_t)> progress;
};

// Reads folders and files as one state. Fails only when none of the paths can be read at all.
base::Result<model::ClusterState> read(const std::vector<std::filesystem::path>& paths,
                                       const Options& options = {});

// Builds one kustomization folder as `kustomize build` would (Secret values are left out and generated
// Secrets carry no data). Problems that do not stop the build are reported.
struct Built {
    std::vector<base::Tree> objects; // in kustomize's order of resources
    std::vector<model::Unread> unread;
};
base::Result<Built> buildKustomization(const std::filesystem::path& folder);

// Reads manifests from text already at hand (a test, an embedded world): every document of every file,
// without roots.
struct NamedText {
    std::string file;
    std::string text;
};
model::ClusterState readTexts(const std::vector<NamedText>& files);

} // namespace sallyport::source
