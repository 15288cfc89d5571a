#pragma once
// kustomize build of one folder, as v5 does it, but going on where kustomize
// would stop: what is missing or wrong is noted, the rest is built.
#include "files.h"
#include "kustomize/transform.h"

namespace sallyport::source {

class Builder {
public:
    Builder(Files& files, Notes& notes) : m_files(files), m_notes(notes) {}

    // Builds the folder's kustomization.
    Resources build(const fs::path& folder);
    // Builds with the kustomization given instead of the folder's own (Flux and Argo CD change it, or make
    // one).
    Resources build(const fs::path& folder, const base::Tree& kustomization);

    // Kustomization folders that the last build went into.
    const std::set<fs::path>& visited() const { return m_visited; }

private:
    struct Target {
        fs::path folder;
        const base::Tree& kustomization;
        Resources& resources;
        TransformerConfig& config;
    };
    void accumulate(const Target& target);
    void addPaths(const Target& target, std::string_view member, bool components);
    void addPath(const Target& target, const base::Tree& entry, bool component);
    void addFolder(const Target& target, const fs::path& folder, const base::Tree& entry, bool component);
    void addFile(const Target& target, const fs::path& file, const base::Tree& entry);
    void addConfigurations(const Target& target);
    void generate(const Target& target);
    void transform(const Target& target);
    void patches(const Target& target, std::string_view member);
    void patch(const Target& target, const base::Tree& item);
    void labels(const Target& target);
    void replacements(const Target& target);
    void noteUnsupported(const Target& target);
    void append(Resources& to, Resources from);
    std::vector<base::Tree> load(const fs::path& folder, const base::Tree& path);

    Files& m_files;
    Notes& m_notes;
    std::vector<fs::path> m_stack;
    std::set<fs::path> m_visited;
};

// The text of a scalar member, or empty.
std::string textOf(const base::Tree& tree, std::string_view member);
// Splits `kind: List` and typed lists into their items; anything else comes back alone.
std::vector<base::Tree> splitLists(base::Tree document);
// The kustomization of a folder, or nothing (noted) when it cannot be read.
std::optional<base::Tree> readKustomization(Files& files, const fs::path& folder, Notes& notes);
bool isRemoteResource(const std::string& path);

} // namespace sallyport::source
