#pragma once
// The files below the given paths, and those of their repository that they
// point to. Every file is read and parsed once.
#include "notes.h"

#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <filesystem>
#include <map>
#include <set>

namespace sallyport::source {

namespace fs = std::filesystem;

bool isYamlName(const fs::path& path);
bool isKustomizationName(const fs::path& path);

class Files {
public:
    explicit Files(const std::vector<fs::path>& given);

    // Finds and parses all YAML and JSON files below the given paths. Hidden files and folders are left out;
    // what cannot be read is noted. False when stopped.
    bool walk(const Options& options, Notes& notes);

    // What walk() found, sorted bytewise: files, and folders that hold a kustomization.
    const std::vector<fs::path>& found() const { return m_found; }
    const std::vector<fs::path>& given() const { return m_given; }

    // As the user would write it: below the path that was given.
    std::string name(const fs::path& path) const;
    // Whether the path may be read: inside the given paths or their repository, symlinks followed.
    bool allowed(const fs::path& path) const;
    base::Result<std::string> text(const fs::path& path) const;
    // Parsed once; base::Documents of one error when the file cannot be read.
    const base::Documents& documents(const fs::path& path);
    // Why documents of the file could not be read.
    const std::vector<base::Error>& errors(const fs::path& path);
    // The documents for whoever keeps them instead; documents() reads the file again then.
    std::vector<base::Tree> take(const fs::path& path);
    // The kustomization file in a folder, if any.
    std::optional<fs::path> kustomizationIn(const fs::path& folder) const;
    bool hasKustomizationAtOrAbove(const fs::path& folder) const;
    // A folder that a repository path names: looked up in the given paths, then in their parents.
    std::optional<fs::path> lookUp(const std::string& repositoryPath);
    // YAML files of a folder, in bytewise order; hidden ones left out.
    std::vector<fs::path> yamlFilesIn(const fs::path& folder) const;
    std::vector<fs::path> foldersIn(const fs::path& folder) const;

    // Something has made use of the file: it is a resource, a patch, values, ...
    void use(const fs::path& path) { m_used.insert(path); }
    bool used(const fs::path& path) const { return m_used.contains(path); }
    // Something takes the file's text as it is (a generator, a plugin): it need not be YAML.
    void useText(const fs::path& path) {
        use(path);
        m_usedTexts.insert(path);
    }
    bool usedAsText(const fs::path& path) const { return m_usedTexts.contains(path); }

private:
    void walkFolder(const fs::path& folder, Notes& notes, int depth);
    bool followLink(const fs::path& link, Notes& notes) const;
    bool parseAll(const Options& options);
    base::Documents parse(const fs::path& path) const;

    std::vector<fs::path> m_given;   // absolute, links resolved
    std::vector<fs::path> m_written; // as given
    std::vector<fs::path> m_tops;    // nothing outside these is read
    std::vector<fs::path> m_found;
    std::map<fs::path, base::Documents> m_documents;
    std::set<fs::path> m_used, m_usedTexts, m_taken;
};

// YAML text that stands in a string of another file; origins are those of that file.
base::Documents readEmbedded(const base::Tree& text);

} // namespace sallyport::source
