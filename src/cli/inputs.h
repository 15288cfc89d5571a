#pragma once
// What verbs read: SOURCE, DOC and the profile options of docs/cli.md. Errors
// are values; what could not be read stands in the state's unread.
#include "arguments.h"
#include "output.h"

#include <sallyport/edge/ingress.h>
#include <sallyport/model/cluster.h>
#include <sallyport/model/document.h>
#include <sallyport/policy/ruleset.h>

#include <optional>

namespace sallyport::cli {

// --profile and --ip-block-matches-pods, for the table of a verb's options.
std::vector<Option> profileOptions();
policy::CompileOptions profileOf(const Arguments& arguments);

// --config: the config.yml of a connector that has none in the manifests. What cloudflared would refuse in
// it, or ignore, is told on stderr.
Option configOption();
base::Result<std::optional<edge::TunnelConfig>> configOf(const Arguments& arguments, const Output& output);

// A SOURCE: folders and files. `context:NAME` is refused until there is a client for it.
base::Result<model::ClusterState> readSources(const std::vector<std::string>& sources, const Output& output);

struct OpenDocument {
    model::Document document;
    base::Tree tree; // for lines
    std::string path;
};
// The Document of a file; what is wrong with it is reported to stderr, each with its line.
base::Result<OpenDocument> openDocument(const std::string& path, const Output& output);
// True when the path names a Document (*.sallyport.yaml), not a SOURCE.
bool isDocumentPath(const std::string& path);
// --cluster, else the Document's own source; an error when there is none.
base::Result<std::string> clusterOf(const OpenDocument& document, const Arguments& arguments);

// YYYY-MM-DD: SALLYPORT_NOW for tests, else the clock.
std::string today();

// {kind, namespace, name} and {where, why} as answers write them.
base::Tree placeTree(const base::Place& place);
base::Tree unreadTree(const std::vector<model::Unread>& unread);
void writeUnread(const std::vector<model::Unread>& unread, const Output& output);

} // namespace sallyport::cli
