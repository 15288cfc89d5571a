#include "files.h"

#include <sallyport/base/file.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace sallyport::source {

using base::Tree;

namespace {

constexpr int deepestFolder = 64;
// Without a repository, what `../..` in a kustomization may still reach.
constexpr int foldersAboveWithoutRepository = 3;

// Hidden files and folders, and what a package manager put there.
bool isHidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return (name.size() > 1 && name.front() == '.' && name != "..") || name == "node_modules";
}

fs::path normal(const fs::path& path) {
    std::error_code ignored;
    fs::path absolute = fs::absolute(path, ignored).lexically_normal();
    if (!absolute.has_filename() && absolute.has_parent_path() && absolute != absolute.root_path())
        absolute = absolute.parent_path();
    return absolute;
}

bool isBelow(const fs::path& path, const fs::path& top) {
    const auto [end, at] = std::mismatch(top.begin(), top.end(), path.begin(), path.end());
    return end == top.end();
}

fs::path topOf(const fs::path& given) {
    std::error_code ignored;
    fs::path folder = fs::is_directory(given, ignored) ? given : given.parent_path();
    for (fs::path up = folder; up != up.root_path(); up = up.parent_path())
        if (fs::exists(up / ".git", ignored))
            return up;
    for (int i = 0; i < foldersAboveWithoutRepository && folder.parent_path() != folder.root_path(); ++i)
        folder = folder.parent_path();
    return folder;
}

// `kubectl get -o json` of a whole cluster is one file, and JSON has no aliases that expand.
base::ReadLimits limitsOf(const fs::path& path) {
    return path.extension() == ".json" ? base::ReadLimits{std::size_t{1} << 30, 20'000'000}
                                       : base::ReadLimits();
}

std::vector<fs::directory_entry> entriesOf(const fs::path& folder, std::error_code& wrong) {
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, wrong), end; !wrong && it != end; it.increment(wrong))
        if (!isHidden(it->path()))
            entries.push_back(*it);
    std::sort(entries.begin(), entries.end());
    return entries;
}

} // namespace

bool isYamlName(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".yaml" || extension == ".yml" || extension == ".json";
}

bool isKustomizationName(const fs::path& path) {
    const std::string name = path.filename().string();
    return name == "kustomization.yaml" || name == "kustomization.yml" || name == "Kustomization";
}

Files::Files(const std::vector<fs::path>& given) {
    for (const fs::path& path : given) {
        m_written.push_back(path);
        // What is given may stand behind a link: the repository is the one that it really lies in.
        std::error_code wrong;
        const fs::path real = fs::canonical(path, wrong);
        m_given.push_back(wrong ? normal(path) : real);
        const fs::path top = topOf(m_given.back());
        const fs::path canonical = fs::canonical(top, wrong);
        m_tops.push_back(wrong ? top : canonical);
    }
}

std::string Files::name(const fs::path& path) const {
    for (std::size_t i = 0; i < m_given.size(); ++i)
        if (path == m_given[i])
            return m_written[i].lexically_normal().string();
        else if (isBelow(path, m_given[i]))
            return (m_written[i] / path.lexically_relative(m_given[i])).lexically_normal().string();
    if (m_given.empty())
        return path.string();
    return (m_written[0] / path.lexically_relative(m_given[0])).lexically_normal().string();
}

bool Files::allowed(const fs::path& path) const {
    std::error_code wrong;
    const fs::path real = fs::weakly_canonical(path, wrong);
    return !wrong &&
           std::any_of(m_tops.begin(), m_tops.end(), [&](const fs::path& top) { return isBelow(real, top); });
}

base::Result<std::string> Files::text(const fs::path& path) const {
    if (!allowed(path))
        return base::Error{
            base::ErrorKind::refused,
            {"source-outside", SALLYPORT_TR("%1 lies outside the repository and is not read."), {name(path)}},
            {name(path), 0, 0, {}}};
    auto content = base::readFile(path, limitsOf(path).bytes);
    if (content)
        return content;
    base::Error error = content.error();
    error.where.file = name(path);
    return error;
}

base::Documents Files::parse(const fs::path& path) const {
    auto content = text(path);
    if (!content)
        return {{}, {content.error()}};
    return base::readYaml(*content, name(path), limitsOf(path));
}

const base::Documents& Files::documents(const fs::path& path) {
    if (m_taken.erase(path) > 0)
        return m_documents[path] = parse(path);
    const auto at = m_documents.find(path);
    return at != m_documents.end() ? at->second : m_documents.emplace(path, parse(path)).first->second;
}

const std::vector<base::Error>& Files::errors(const fs::path& path) {
    return m_taken.contains(path) ? m_documents[path].errors : documents(path).errors;
}

std::vector<Tree> Files::take(const fs::path& path) {
    documents(path);
    m_taken.insert(path);
    return std::exchange(m_documents[path].trees, {});
}

std::optional<fs::path> Files::kustomizationIn(const fs::path& folder) const {
    std::error_code ignored;
    for (const char* file : {"kustomization.yaml", "kustomization.yml", "Kustomization"})
        if (fs::is_regular_file(folder / file, ignored))
            return folder / file;
    return std::nullopt;
}

bool Files::hasKustomizationAtOrAbove(const fs::path& folder) const {
    for (fs::path up = folder;; up = up.parent_path()) {
        const bool inside = std::any_of(m_given.begin(), m_given.end(),
                                        [&](const fs::path& given) { return isBelow(up, given); });
        if (!inside)
            return false;
        if (kustomizationIn(up))
            return true;
        if (up == up.parent_path())
            return false;
    }
}

std::optional<fs::path> Files::lookUp(const std::string& repositoryPath) {
    const fs::path relative = fs::path(repositoryPath).relative_path().lexically_normal();
    if (!relative.empty() && *relative.begin() == "..")
        return std::nullopt;
    std::error_code ignored;
    for (const fs::path& given : m_given) {
        const bool inRepository = fs::exists(topOf(given) / ".git", ignored);
        for (fs::path up = given; up != up.root_path(); up = up.parent_path()) {
            const fs::path candidate = normal(up / relative);
            if (fs::exists(candidate, ignored)) {
                if (!inRepository && !allowed(candidate))
                    m_tops.push_back(fs::weakly_canonical(up, ignored));
                if (allowed(candidate))
                    return candidate;
            }
            if (inRepository && up == topOf(given))
                break;
        }
    }
    return std::nullopt;
}

std::vector<fs::path> Files::yamlFilesIn(const fs::path& folder) const {
    std::error_code wrong;
    std::vector<fs::path> files;
    for (const auto& entry : entriesOf(folder, wrong))
        if (isYamlName(entry.path()) && entry.is_regular_file(wrong))
            files.push_back(entry.path());
    return files;
}

std::vector<fs::path> Files::foldersIn(const fs::path& folder) const {
    std::error_code wrong;
    std::vector<fs::path> folders;
    for (const auto& entry : entriesOf(folder, wrong))
        if (!entry.is_symlink(wrong) && entry.is_directory(wrong))
            folders.push_back(entry.path());
    return folders;
}

// Whether what a symbolic link leads to is to be read here. What lies inside the given paths is met there.
bool Files::followLink(const fs::path& link, Notes& notes) const {
    std::error_code wrong;
    const fs::path real = fs::canonical(link, wrong);
    const base::Place place{name(link), 0, 0, {}};
    if (wrong) {
        notes.add(place, {"source-link-broken",
                          SALLYPORT_TR("This symbolic link leads nowhere, or round in a circle."),
                          {}});
        return false;
    }
    if (!allowed(link)) {
        notes.add(place, {"source-link-outside",
                          SALLYPORT_TR("This symbolic link leads out of the repository and is not followed."),
                          {}});
        return false;
    }
    std::error_code ignored;
    const fs::path here = fs::weakly_canonical(link.parent_path(), ignored);
    if (isBelow(here, real)) {
        notes.add(place, {"source-link-loop",
                          SALLYPORT_TR("This symbolic link leads back to a folder that it lies in; it is not "
                                       "followed."),
                          {}});
        return false;
    }
    return std::none_of(m_given.begin(), m_given.end(), [&](const fs::path& given) {
        const fs::path inside = real.lexically_relative(fs::weakly_canonical(given, ignored));
        return !inside.empty() && *inside.begin() != ".." &&
               std::none_of(inside.begin(), inside.end(), [](const fs::path& p) { return isHidden(p); });
    });
}

void Files::walkFolder(const fs::path& folder, Notes& notes, int depth) {
    std::error_code wrong;
    const auto entries = entriesOf(folder, wrong);
    if (wrong)
        notes.addDeciding({name(folder), 0, 0, {}},
                          {"source-folder-unreadable",
                           SALLYPORT_TR("This folder cannot be read (%1); what is in it is not known."),
                           {wrong.message()}});
    if (depth > deepestFolder) {
        notes.addDeciding({name(folder), 0, 0, {}}, {"source-folder-deep",
                                                     SALLYPORT_TR("Folders deeper than %1 are not read."),
                                                     {std::to_string(deepestFolder)}});
        return;
    }
    for (const auto& entry : entries) {
        std::error_code ignored;
        if (entry.is_symlink(ignored) && !followLink(entry.path(), notes))
            continue;
        if (entry.is_directory(ignored))
            walkFolder(entry.path(), notes, depth + 1);
        else if (isYamlName(entry.path()) || isKustomizationName(entry.path()))
            m_found.push_back(entry.path());
    }
}

bool Files::parseAll(const Options& options) {
    std::vector<base::Documents> parsed(m_found.size());
    std::atomic<std::size_t> next = 0, done = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&](bool tells) {
        for (std::size_t i = next++; i < m_found.size() && !stopped; i = next++) {
            parsed[i] = parse(m_found[i]);
            ++done;
            if (!tells)
                continue;
            if (options.progress)
                options.progress(done);
            if (options.stop && options.stop())
                stopped = true;
        }
    };
    {
        std::jthread other(work, false);
        work(true);
    }
    // The other thread may have read all there was, and it does not ask.
    if (options.stop && options.stop())
        stopped = true;
    for (std::size_t i = 0; i < m_found.size(); ++i)
        m_documents.emplace(m_found[i], std::move(parsed[i]));
    return !stopped;
}

bool Files::walk(const Options& options, Notes& notes) {
    std::error_code ignored;
    for (const fs::path& given : m_given)
        if (fs::is_directory(given, ignored))
            walkFolder(given, notes, 0);
        else
            m_found.push_back(given);
    std::sort(m_found.begin(), m_found.end());
    m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
    return parseAll(options);
}

namespace {

void shift(Tree& node, const base::Origin& outer, int lines) {
    const auto moved = [&](const base::Origin& origin) {
        return base::Origin{outer.file, origin.line > 0 ? origin.line + lines : outer.line, origin.column};
    };
    node.setOrigin(moved(node.origin()));
    for (Tree& item : node.items())
        shift(item, outer, lines);
    for (Tree::Member& member : node.members()) {
        member.origin = moved(member.origin);
        shift(member.value, outer, lines);
    }
}

} // namespace

base::Documents readEmbedded(const Tree& text) {
    const std::string* content = text.asString();
    if (!content)
        return {};
    const base::Origin& origin = text.origin();
    base::Documents documents = base::readYaml(*content, origin.file ? *origin.file : std::string());
    // The text of a block scalar begins on the line after its indicator.
    const int lines = content->find('\n') == std::string::npos ? origin.line - 1 : origin.line;
    for (Tree& tree : documents.trees)
        shift(tree, origin, lines);
    for (base::Error& error : documents.errors)
        error.where.line = error.where.line > 0 ? error.where.line + lines : origin.line;
    return documents;
}

} // namespace sallyport::source
