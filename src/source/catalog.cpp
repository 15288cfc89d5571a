#include "catalog.h"

#include "kustomize/build.h"

#include <algorithm>
#include <array>

namespace sallyport::source {

using base::Tree;

namespace {

bool inGroup(const Tree& object, std::string_view group, std::string_view kind) {
    return object.text({"kind"}) == kind && object.text({"apiVersion"}).starts_with(std::string(group) + "/");
}

// The kinds that the text of an unreadable document names, so that it can be said what is missing.
std::vector<std::string> kindsNamedIn(std::string_view text) {
    std::vector<std::string> kinds;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.starts_with("kind:"))
            continue;
        line.remove_prefix(5);
        std::string kind;
        for (const char c : line)
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
                kind += c;
        kinds.push_back(kind);
    }
    return kinds;
}

// The lines of the document that holds the given line.
std::string_view documentAround(std::string_view text, int line) {
    std::size_t start = 0, at = 0;
    for (int n = 1; at < text.size(); ++n) {
        if (text.substr(at).starts_with("---")) {
            if (line > 0 && n > line)
                return text.substr(start, at - start);
            start = at;
        }
        const auto end = text.find('\n', at);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    return text.substr(line > 0 ? start : 0);
}

void addInclusions(Files& files, const fs::path& folder, const Tree& kustomization,
                   KustomizationFolder& into) {
    for (const char* member : {"resources", "bases", "components"})
        if (const Tree* list = kustomization.find(member))
            for (const Tree& entry : list->items()) {
                fs::path there = (folder / entry.scalarText()).lexically_normal();
                if (!there.has_filename())
                    there = there.parent_path();
                if (!isRemoteResource(entry.scalarText()) && there != folder && files.kustomizationIn(there))
                    into.includes.insert(there);
            }
}

} // namespace

void noteUnreadable(const Files& files, const fs::path& file, const base::Error& error, Notes& notes) {
    const auto text = files.text(file);
    if (!text) // too large, not readable: what is in it is not known
        return notes.addDeciding(error.where, error.message);
    if (text->find('\0') != std::string::npos)
        return notes.add(error.where, error.message);
    const auto kinds = kindsNamedIn(documentAround(*text, error.where.line));
    const auto deciding = std::find_if(kinds.begin(), kinds.end(), isDecidingKind);
    if (deciding != kinds.end())
        return notes.addDeciding(error.where, error.message, {"", *deciding, "", ""});
    notes.add(error.where, error.message, {"", kinds.empty() ? "" : kinds.front(), "", ""});
}

bool isFluxKustomization(const Tree& object) {
    return inGroup(object, "kustomize.toolkit.fluxcd.io", "Kustomization");
}

bool isArgoApplication(const Tree& object) {
    return inGroup(object, "argoproj.io", "Application");
}

bool isArgoApplicationSet(const Tree& object) {
    return inGroup(object, "argoproj.io", "ApplicationSet");
}

bool isManifest(const Tree& tree) {
    return !tree.text({"apiVersion"}).empty() && !tree.text({"kind"}).empty() &&
           !tree.text({"metadata", "name"}).empty();
}

bool isDecidingKind(const std::string& kind) {
    static constexpr std::array<std::string_view, 13> kinds = {
        "Namespace",           "NetworkPolicy",       "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy",
        "CiliumCIDRGroup",     "GlobalNetworkPolicy", "StagedNetworkPolicy", "Tier",
        "NetworkSet",          "GlobalNetworkSet",    "AdminNetworkPolicy",  "BaselineAdminNetworkPolicy",
        "ClusterNetworkPolicy"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Catalog Catalog::of(Files& files) {
    Catalog catalog;
    for (const fs::path& file : files.found())
        if (file.filename() == "Chart.yaml")
            catalog.chartFolders.insert(file.parent_path());
    // A kustomization builds from files again; without one hardly anything does.
    const bool readAgain = std::ranges::any_of(files.found(), isKustomizationName);
    for (const fs::path& file : files.found()) {
        if (isKustomizationName(file)) {
            Notes quiet; // said again when the folder is built
            if (const auto kustomization = readKustomization(files, file.parent_path(), quiet)) {
                auto& folder = catalog.kustomizations[file.parent_path()];
                folder.isComponent = kustomization->text({"kind"}) == "Component";
                addInclusions(files, file.parent_path(), *kustomization, folder);
            } else {
                catalog.kustomizations[file.parent_path()];
            }
            continue;
        }
        if (catalog.isChartFile(file))
            continue;
        for (Tree& document : readAgain ? std::vector(files.documents(file).trees) : files.take(file))
            for (Tree& tree : splitLists(std::move(document))) {
                const bool manifest = isManifest(tree);
                catalog.byFile[file].push_back(catalog.documents.size());
                catalog.documents.push_back({file, std::move(tree), manifest, false});
            }
    }
    for (const auto& [path, folder] : catalog.kustomizations)
        for (const fs::path& included : folder.includes)
            if (const auto at = catalog.kustomizations.find(included); at != catalog.kustomizations.end())
                at->second.isIncluded = true;
    return catalog;
}

bool Catalog::isChartFile(const fs::path& file) const {
    const std::string name = file.filename().string();
    if (chartFolders.contains(file.parent_path()) &&
        (name == "Chart.yaml" || name == "Chart.lock" || name == "values.schema.json" ||
         name.starts_with("values")))
        return true;
    for (fs::path up = file.parent_path(); up.has_relative_path(); up = up.parent_path()) {
        const std::string folder = up.filename().string();
        if ((folder == "templates" || folder == "charts" || folder == "crds") &&
            chartFolders.contains(up.parent_path()))
            return true;
    }
    return false;
}

} // namespace sallyport::source
