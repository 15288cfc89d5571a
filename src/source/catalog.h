#pragma once
// What lies where, before anything is built: every document of every file, and
// which kustomization folders include which.
#include "files.h"

namespace sallyport::source {

struct Document {
    fs::path file;
    base::Tree tree;
    bool isManifest = false; // apiVersion, kind and metadata.name
    bool deployed = false;   // a plain folder, Flux or Argo CD deploys it as it stands
};

struct KustomizationFolder {
    std::set<fs::path> includes; // other kustomization folders
    bool isComponent = false;
    bool isIncluded = false;
};

struct Catalog {
    // Documents of found files, kustomizations apart, in the files' order; `kind: List` split.
    std::vector<Document> documents;
    std::map<fs::path, std::vector<std::size_t>> byFile;
    std::map<fs::path, KustomizationFolder> kustomizations;
    std::set<fs::path> chartFolders; // that hold a Chart.yaml

    static Catalog of(Files& files);
    // Whether the file is a template, a sub-chart or the values of a Helm chart.
    bool isChartFile(const fs::path& file) const;
};

// Documents that are deployed by a tool that names a folder.
bool isFluxKustomization(const base::Tree& object);
bool isArgoApplication(const base::Tree& object);
bool isArgoApplicationSet(const base::Tree& object);

// Says that a document of the file could not be read; it may decide when its text names a policy or a
// Namespace, or when nothing of it could be seen.
void noteUnreadable(const Files& files, const fs::path& file, const base::Error& error, Notes& notes);

bool isManifest(const base::Tree& tree);
// Whether an object of that kind decides about traffic: a policy, or a Namespace.
bool isDecidingKind(const std::string& kind);

} // namespace sallyport::source
