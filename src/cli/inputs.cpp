#include "inputs.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace sallyport::cli {

namespace fs = std::filesystem;

std::vector<Option> profileOptions() {
    return {
        {"profile",
         "NAME",
         "what enforces network policy: auto (default), cilium, calico, kube-router, kubernetes, none",
         0,
         {"auto", "cilium", "calico", "kube-router", "kubernetes", "none"}},
        {"ip-block-matches-pods",
         "yes|no",
         "whether a CIDR matches pods, against the profile",
         0,
         {"yes", "no"}},
    };
}

policy::CompileOptions profileOf(const Arguments& arguments) {
    policy::CompileOptions options;
    options.profile = arguments.value("profile", "auto");
    if (arguments.has("ip-block-matches-pods"))
        options.ipBlockMatchesPods = arguments.value("ip-block-matches-pods") == "yes";
    return options;
}

Option configOption() {
    return {"config", "FILE", "a config.yml for a connector that has none in the manifests"};
}

base::Result<std::optional<edge::TunnelConfig>> configOf(const Arguments& arguments, const Output& output) {
    if (!arguments.has("config"))
        return std::optional<edge::TunnelConfig>();
    const std::string file = arguments.value("config");
    const auto content = base::readFile(file);
    if (!content)
        return content.error();
    const auto tree = base::readYamlDocument(*content, file);
    if (!tree)
        return tree.error();
    std::vector<base::Diagnostic> problems;
    auto config = edge::readTunnelConfig(*tree, problems);
    output.diagnostics(problems);
    return std::optional(std::move(config));
}

base::Result<model::ClusterState> readSources(const std::vector<std::string>& sources, const Output& output) {
    std::vector<fs::path> paths;
    for (const std::string& source : sources) {
        if (source.starts_with("context:"))
            return base::Error{base::ErrorKind::usage,
                               {"no-live-cluster",
                                SALLYPORT_TR("%1: this build reads folders and files, not live clusters."),
                                {source}},
                               {}};
        paths.emplace_back(source);
    }
    source::Options options;
    options.stop = output.terminal().stop;
    options.progress = [&output](std::size_t files) {
        output.progress("reading: " + std::to_string(files) + " files");
    };
    auto state = source::read(paths, options);
    output.progress({});
    return state;
}

bool isDocumentPath(const std::string& path) {
    return path.ends_with(".sallyport.yaml");
}

base::Result<OpenDocument> openDocument(const std::string& path, const Output& output) {
    auto text = base::readFile(path);
    if (!text)
        return text.error();
    auto tree = base::readYamlDocument(*text, path);
    if (!tree)
        return tree.error();
    std::vector<base::Diagnostic> problems;
    auto document = model::readDocument(*tree, problems);
    if (!document) {
        // The first problem is the error itself; the others are told before it.
        for (std::size_t i = 1; i < problems.size(); ++i)
            output.error({base::ErrorKind::invalid, problems[i].message, problems[i].place});
        return document.error();
    }
    return OpenDocument{*std::move(document), *std::move(tree), path};
}

base::Result<std::string> clusterOf(const OpenDocument& document, const Arguments& arguments) {
    if (arguments.has("cluster"))
        return arguments.value("cluster");
    const model::ClusterRef& cluster = document.document.cluster;
    if (!cluster.source.empty())
        return (fs::path(document.path).parent_path() / cluster.source).lexically_normal().string();
    if (!cluster.context.empty())
        return "context:" + cluster.context;
    return base::Error{
        base::ErrorKind::usage,
        {"no-cluster", SALLYPORT_TR("The document names no cluster: say --cluster SOURCE."), {}},
        {document.path, 0, 0, {}}};
}

std::string today() {
    if (const char* fixed = std::getenv("SALLYPORT_NOW"); fixed && *fixed)
        return std::string(fixed).substr(0, 10);
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &utc);
    return text;
}

base::Tree placeTree(const base::Place& place) {
    base::Tree tree = base::Tree::map();
    tree.set("file", textOrNull(place.file));
    tree.set("line", place.line > 0 ? number(place.line) : base::Tree());
    tree.set("pointer", text(place.pointer));
    return tree;
}

base::Tree unreadTree(const std::vector<model::Unread>& unread) {
    base::Tree tree = base::Tree::list();
    for (const model::Unread& one : unread)
        tree.append(object({{"where", text(one.where.text())}, {"why", text(one.why.english())}}));
    return tree;
}

void writeUnread(const std::vector<model::Unread>& unread, const Output& output) {
    for (const model::Unread& one : unread)
        output.warning(one.where, one.why);
}

} // namespace sallyport::cli
