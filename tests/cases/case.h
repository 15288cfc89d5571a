#pragma once
// One group of other people's cases and what came of it.
#include <sallyport/reach/reach.h>

#include <filesystem>

namespace cases {

namespace fs = std::filesystem;
using sallyport::base::Tree;

struct Group {
    int agree = 0;
    int of = 0;                                               // that were run
    std::vector<std::pair<std::string, std::string>> skipped; // case and reason
};

// A case that agrees, or does not: then why, on stderr.
void record(Group& group, const std::string& name, const std::string& difference);

// A JSON file; null when it cannot be read.
Tree readTree(const fs::path& file);
std::vector<std::string> texts(const Tree* list);

struct Built {
    std::optional<sallyport::reach::World> world;
    std::string refused; // why there is no world
    // Policies that are there and that this build does not evaluate.
    std::string unevaluated;
};
Built build(const fs::path& manifests, const sallyport::policy::CompileOptions& options);

// The same for a file of a simulator that has no API server: its namespaces carry only the labels that are
// written, without kubernetes.io/metadata.name.
Built buildAsWritten(const fs::path& file, const sallyport::policy::CompileOptions& options);

Group cyclonus(const fs::path& folder);
// The same steps, fed to one engine as edits.
Group cyclonusIncrements(const fs::path& folder);
Group netpolConnectivity(const fs::path& folder);
Group netpolRefused(const fs::path& folder);
Group netpolDifference(const fs::path& folder);
Group netpolExposure(const fs::path& folder);
Group netpolExplain(const fs::path& folder);
// Folders of queries: cilium, conformance, calico.
Group queries(const fs::path& folder);
// Calico's selectors: what they match, what is none, how they are written.
Group selectors(const fs::path& folder);

// Folders of the corpus that have an expected.json: what the connector can reach, with the policy that
// decides.
Group expectedRows(const fs::path& folder);

} // namespace cases
