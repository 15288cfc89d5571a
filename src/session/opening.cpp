#include "opening.h"

#include "recovery.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/checks/demo.h>

#include <algorithm>
#include <filesystem>

namespace sallyport::session {

namespace fs = std::filesystem;

namespace {

// What follows from a source that could not be read: nothing is known.
StatePtr unreadState(const std::string& source, const base::Error& error) {
    model::ClusterState state;
    base::Place where = error.where;
    if (where.file.empty())
        where.file = source;
    state.unread.push_back({where, error.message, {}, true});
    return std::make_shared<const model::ClusterState>(std::move(state));
}

base::Result<Loaded> loadText(const std::string& text, const std::string& path, Opened opened,
                              const Reading& reading) {
    auto document = parseDocument(text, path);
    if (!document)
        return document.error();
    Loaded loaded;
    loaded.opened = opened;
    loaded.path = path;
    loaded.fileText = text;
    loaded.document = std::make_shared<const model::Document>(*std::move(document));
    Observed observed = observe(*loaded.document, opened, path, reading);
    if (observed.error && observed.error->kind == base::ErrorKind::cancelled)
        return *observed.error;
    loaded.state = std::move(observed.state);
    loaded.sourceError = std::move(observed.error);
    return loaded;
}

} // namespace

base::Result<model::Document> parseDocument(const std::string& text, const std::string& path) {
    std::vector<base::Diagnostic> problems;
    return model::readDocumentText(text, path, problems);
}

StatePtr demoState() {
    std::vector<source::NamedText> texts;
    for (const base::EmbeddedFile& file : checks::demoWorld())
        if (!file.path.ends_with(".sallyport.yaml") && !file.path.ends_with("kustomization.yaml"))
            texts.push_back({std::string(file.path), std::string(file.content)});
    return std::make_shared<const model::ClusterState>(source::readTexts(texts));
}

base::Result<std::string> keepDemoBeside(const std::string& document) {
    constexpr std::string_view inside = "cluster/";
    const fs::path parent = fs::path(document).parent_path();
    const auto pathOf = [&](const fs::path& folder, const base::EmbeddedFile& file) {
        return (parent / folder / file.path.substr(inside.size())).string();
    };
    const auto isDemo = [&](const fs::path& folder) {
        return std::ranges::all_of(checks::demoWorld(), [&](const base::EmbeddedFile& file) {
            const auto there = file.path.starts_with(inside)
                                   ? base::readFile(pathOf(folder, file))
                                   : base::Result<std::string>(std::string(file.content));
            return there && *there == file.content;
        });
    };
    fs::path folder = "cluster";
    std::error_code error;
    for (int i = 1; fs::exists(parent / folder, error) && !isDemo(folder); ++i)
        folder = nameOfFile(document) + "-cluster" + (i == 1 ? std::string() : "-" + std::to_string(i));
    for (const base::EmbeddedFile& file : checks::demoWorld())
        if (file.path.starts_with(inside))
            if (auto written = base::writeFile(pathOf(folder, file), std::string(file.content)); !written)
                return written.error();
    return folder.string();
}

Observed observe(const model::Document& document, Opened opened, const std::string& path,
                 const Reading& reading) {
    const model::ClusterRef& cluster = document.cluster;
    if (opened == Opened::demo)
        return {demoState(), {}};
    if (cluster.source.empty() && cluster.context.empty())
        return {std::make_shared<const model::ClusterState>(), {}};
    if (cluster.source.empty()) {
        const base::Error error{base::ErrorKind::usage,
                                {"no-live-cluster",
                                 SALLYPORT_TR("%1: this build reads folders and files, not live clusters."),
                                 {"context:" + cluster.context}},
                                {path, 0, 0, "/cluster/context"}};
        return {unreadState(cluster.context, error), error};
    }
    const fs::path source = (fs::path(path).parent_path() / cluster.source).lexically_normal();
    auto state = source::read({source}, reading.options);
    if (!state)
        return {unreadState(source.string(), state.error()), state.error()};
    return {std::make_shared<const model::ClusterState>(*std::move(state)), {}};
}

base::Result<Loaded> loadFolder(const std::string& folder, const Reading& reading) {
    std::error_code error;
    const fs::path absolute = fs::absolute(folder, error).lexically_normal();
    const fs::path source = absolute.has_filename() ? absolute : absolute.parent_path();
    auto state = source::read({source}, reading.options);
    if (!state)
        return state.error();
    const auto ruleset = policy::compile(*state, reading.profile);
    if (!ruleset)
        return ruleset.error();
    const adopt::Adopted adopted = adopt::adopt(*state, *ruleset);
    Loaded loaded;
    loaded.opened = Opened::folder;
    loaded.document = std::make_shared<const model::Document>(adopt::toDocument(
        adopted, *state, source.filename().string(), source.generic_string(), ruleset->profile));
    loaded.state = std::make_shared<const model::ClusterState>(*std::move(state));
    return loaded;
}

base::Result<Loaded> loadDocument(const std::string& path, const Reading& reading) {
    std::error_code error;
    const std::string absolute = fs::absolute(path, error).lexically_normal().string();
    const auto text = base::readFile(absolute);
    if (!text)
        return text.error();
    return loadText(*text, absolute, Opened::document, reading);
}

base::Result<Loaded> loadDemo() {
    for (const base::EmbeddedFile& file : checks::demoWorld()) {
        if (!file.path.ends_with(".sallyport.yaml"))
            continue;
        auto loaded = loadText(std::string(file.content), std::string(file.path), Opened::demo, {});
        if (loaded) {
            loaded->path.clear();
            loaded->fileText.clear();
        }
        return loaded;
    }
    return base::Error{
        base::ErrorKind::internal, {"no-demo", SALLYPORT_TR("This build has no demo world."), {}}, {}};
}

base::Result<Loaded> loadRecovered(const Recoverable& one, const Reading& reading) {
    const auto file = readRecovery(one.file);
    if (!file)
        return file.error();
    auto document = parseDocument(file->text, one.file);
    if (!document)
        return document.error();
    auto recovered = std::make_shared<const model::Document>(*std::move(document));
    if (!file->path.empty())
        if (auto loaded = loadDocument(file->path, reading)) {
            loaded->recovered = std::move(recovered);
            loaded->recoveryFile = one.file;
            return loaded;
        }
    Loaded loaded;
    loaded.opened = file->demo ? Opened::demo : file->path.empty() ? Opened::fresh : Opened::document;
    loaded.path = file->path;
    loaded.document = std::make_shared<const model::Document>();
    Observed observed = observe(*recovered, loaded.opened, loaded.path, reading);
    loaded.recovered = std::move(recovered);
    loaded.recoveryFile = one.file;
    loaded.state = std::move(observed.state);
    loaded.sourceError = std::move(observed.error);
    return loaded;
}

bool hasComments(const std::string& text) {
    const auto whole = base::readYamlDocument(text, {});
    if (!whole)
        return text.find('#') != std::string::npos;
    int looked = 0;
    for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
        const bool mayBegin = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n';
        if (!mayBegin)
            continue;
        // A comment is what can be left out without a change: quotes and block texts look alike.
        constexpr int patience = 64;
        if (++looked > patience)
            return true;
        std::string without = text;
        const std::size_t end = std::min(text.find('\n', at), text.size());
        without.erase(at, end - at);
        const auto left = base::readYamlDocument(without, {});
        if (left && *left == *whole)
            return true;
        at = end;
        if (at == text.size())
            break;
    }
    return false;
}

std::string nameOfFile(const std::string& path) {
    std::string name = fs::path(path).filename().string();
    for (const std::string_view suffix : {".yaml", ".yml", ".sallyport"})
        if (name.size() > suffix.size() && name.ends_with(suffix))
            name.resize(name.size() - suffix.size());
    return name;
}

std::string rebased(const std::string& source, const std::string& fromFile, const std::string& toFile) {
    if (source.empty())
        return source;
    const fs::path absolute = (fs::path(fromFile).parent_path() / source).lexically_normal();
    if (!absolute.is_absolute())
        return source;
    const fs::path relative = absolute.lexically_relative(fs::path(toFile).parent_path());
    return relative.empty() ? absolute.generic_string() : relative.generic_string();
}

} // namespace sallyport::session
