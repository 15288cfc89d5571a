#pragma once
// From files to a state: the roots, what they deploy, and what is left.
#include "catalog.h"
#include "charts/release.h"
#include "kustomize/build.h"

#include <deque>

namespace sallyport::source {

// A folder that a tool deploys, with what the tool does to it.
struct Job {
    base::Tree object; // the Flux Kustomization or Argo CD Application
    std::string root;  // how the state names it
};

class Assembly {
public:
    Assembly(Files& files, Notes& notes) : m_files(files), m_notes(notes), m_catalog(Catalog::of(files)) {}

    model::ClusterState run(const Options& options);

private:
    // Where the object of a job leads to, as far as files tell. Nothing: elsewhere, or not there.
    std::vector<fs::path> targetsOf(const base::Tree& object);
    std::vector<fs::path> argoTargetsOf(const base::Tree& object);
    // The folders and files that a target takes in: kustomization folders, and folders of plain files.
    struct Coverage {
        std::set<fs::path> kustomizations;
        std::set<fs::path> files;
    };
    Coverage coverage(const base::Tree& object);
    void coverFlux(const fs::path& folder, Coverage& into, int depth) const;
    void coverPlain(const fs::path& folder, bool recurse, Coverage& into, int depth) const;
    void closeOver(Coverage& coverage) const;

    void buildOwnRoots();
    void buildCycles();
    void deployPlainFiles(bool alsoCovered);
    bool deploySelfCovering();
    void runJobs();
    void runJob(const Job& job);
    bool isReady(const Job& job) const;

    void runFlux(const Job& job);
    void runArgo(const Job& job);
    void runArgoSource(const Job& job, const base::Tree& source);
    void runApplicationSet(const Job& job);
    void deployKustomization(const fs::path& folder, const base::Tree& kustomization, const std::string& root,
                             const std::string& ns, const std::function<void(Resources&)>& change);
    void deployPlainFolder(const fs::path& folder, const base::Tree* directory, const std::string& root,
                           const std::string& ns);
    void deployDocument(Document& document, const std::string& root, const std::string& ns);
    void deployChartFolder(const fs::path& folder, const base::Tree& source, const Job& job);

    void pending(const fs::path& file);
    void deployPending();
    void put(base::Tree tree, const std::string& root, const std::string& ns, bool inferred = false);
    void inferCharts();
    void inferChartFolders();
    // Puts the objects that a known chart makes; false when the chart is not known.
    bool inferInto(const Release& release, const std::string& root);
    void noteRest();
    void noteNoManifest(const Document& document);
    void noteVariables();
    base::Tree fluxGenerated(const fs::path& folder) const;
    bool substituteVariables(const base::Tree& object, Resources& resources);

    Files& m_files;
    Notes& m_notes;
    Catalog m_catalog;
    model::ClusterState m_state;
    std::deque<Job> m_jobs;
    std::set<std::string> m_jobsSeen;
    std::set<fs::path> m_built;    // kustomization folders that a root reached
    std::set<fs::path> m_targeted; // kustomization folders that some Flux or Argo CD object takes in
    std::set<fs::path> m_pending;
    std::set<fs::path> m_charts; // chart folders that something deploys
    std::set<fs::path> m_notedFiles;
    std::set<fs::path> m_covered;        // files that some Flux or Argo CD object takes in
    std::set<std::string> m_substituted; // roots whose variables Flux fills in
    bool m_usesFlux = false;
};

} // namespace sallyport::source
