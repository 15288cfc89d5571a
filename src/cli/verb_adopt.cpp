#include "inputs.h"
#include "verb.h"

#include <sallyport/adopt/adopt.h>
#include <sallyport/adopt/cloudflare.h>
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>

#include <filesystem>

namespace sallyport::cli {
namespace {

namespace fs = std::filesystem;
using adopt::Connector;

std::string plural(const std::optional<int>& replicas) {
    return !replicas        ? "one on each node"
           : *replicas == 1 ? "1 replica"
                            : std::to_string(*replicas) + " replicas";
}

std::string tokenText(const adopt::Token& token) {
    if (token.secret.empty() && !token.from)
        return token.via == "token-argument" || token.via == "token-env"
                   ? "in clear in the manifest (not shown)"
                   : "where the manifests do not show it";
    std::string out = token.secret.empty() ? "" : "Secret " + token.secret;
    if (!token.key.empty())
        out += (out.empty() ? "key " : ", key ") + token.key;
    if (token.from && (token.from->kind != "Secret" || token.secret.empty())) {
        out += (out.empty() ? "" : ", ") + std::string("from ") + token.from->kind + " " + token.from->name;
        if (!token.from->store.empty() || !token.from->key.empty())
            out += " (" + token.from->store +
                   (token.from->store.empty() || token.from->key.empty() ? "" : ": ") + token.from->key + ")";
    }
    return out;
}

std::string managementText(const Connector& connector) {
    if (connector.management == model::Management::remote)
        return connector.hostnames
                   ? "remote: the routes live in Cloudflare; these are of the given config.yml"
                   : "remote: the routes live in Cloudflare and are not known from files";
    return connector.hostnames
               ? "local: the routes stand in " +
                     (connector.configObject.empty() ? "its arguments" : connector.configObject)
               : "local: its config.yml is not in the manifests, so the routes are not known";
}

void writeRoutes(const Output& output, const Connector& connector) {
    if (!connector.hostnames)
        return;
    if (connector.hostnames->empty()) {
        output.line("  publishes   nothing");
        return;
    }
    Table table;
    table.row({{"HOSTNAME", Style::bold}, {"PATH", Style::bold}, {"SERVICE", Style::bold}});
    for (const edge::IngressRule& rule : *connector.hostnames)
        table.row({rule.hostname.empty() ? "everything else" : rule.hostname,
                   rule.path.empty() ? "any" : rule.path, rule.service});
    output.line("  publishes");
    table.write(output, "    ");
}

void writeConnector(const Output& output, const Connector& connector) {
    output.line(output.styled(connector.ns + "/" + connector.name, Style::bold) + "  " + connector.kind +
                ", " + plural(connector.replicas) + (connector.sidecar ? ", beside an app in its pod" : "") +
                ", " + connector.image);
    Table table;
    table.row({"tunnel", connector.tunnel.empty() ? "not named in the manifests" : connector.tunnel});
    table.row({"managed", managementText(connector)});
    table.row({"token", connector.token ? tokenText(*connector.token) : "none found"});
    table.row({"metrics",
               connector.metricsPort ? "port " + std::to_string(*connector.metricsPort) : "port not pinned"});
    if (connector.policies.empty())
        table.row({"policies", {"none selects its pods", Style::doubtful}});
    for (std::size_t i = 0; i < connector.policies.size(); ++i)
        table.row({i == 0 ? "policies" : "", connector.policies[i].text()});
    table.write(output, "  ");
    writeRoutes(output, connector);
    output.line();
}

void writeText(const Output& output, const adopt::Adopted& adopted, const policy::Profile& profile) {
    if (adopted.connectors.empty())
        output.line("No connector of a Cloudflare Tunnel was found.");
    else
        output.line(counted(adopted.connectors.size(), "connector") +
                    " of a Cloudflare Tunnel, policies as " + profile.name + " enforces them (" +
                    profile.why.english() + ")");
    output.line();
    for (const Connector& connector : adopted.connectors)
        writeConnector(output, connector);
    if (!adopted.notDeployed.empty())
        output.line(output.styled("Not deployed", Style::bold) + ": no kustomization reaches " +
                    counted(adopted.notDeployed.size(), "connector"));
    for (const Connector& connector : adopted.notDeployed)
        output.line("  " + connector.kind + " " + connector.ns + "/" + connector.name + " (" +
                    connector.workload->place.text() + ")");
    writeUnread(adopted.unread, output);
}

// "homelab.sallyport.yaml" -> "homelab"
std::string nameOf(const fs::path& document) {
    std::string name = document.filename().string();
    for (const std::string suffix : {".yaml", ".yml", ".sallyport"})
        if (name.size() > suffix.size() && name.ends_with(suffix))
            name.resize(name.size() - suffix.size());
    return name;
}

// SOURCE as the Document names it: relative to the Document, so that both can move together.
std::string sourceFrom(const fs::path& document, const std::string& source) {
    std::error_code error;
    const fs::path relative = fs::relative(source, fs::absolute(document).parent_path(), error);
    return error || relative.empty() ? source : relative.generic_string();
}

// An existing file is only replaced by the same text, or when it is asked for.
base::Result<void> save(const fs::path& file, const std::string& text, bool force) {
    std::error_code error;
    if (!force && fs::exists(file, error)) {
        const auto old = base::readFile(file);
        if (!old || *old != text)
            return base::Error{
                base::ErrorKind::usage,
                {"document-exists",
                 SALLYPORT_TR("%1 is there already and differs; write it over with --force, or name "
                              "another file"),
                 {file.string()}},
                {}};
    }
    return base::writeFile(file, text);
}

base::Result<void> writeDocument(const Call& call, const adopt::Adopted& adopted,
                                 const model::ClusterState& state, const policy::Profile& profile,
                                 const adopt::CloudflareAnswers& cloudflare) {
    const fs::path file = call.arguments.value("output");
    model::Document document = adopt::toDocument(
        adopted, state, nameOf(file), sourceFrom(file, call.arguments.positionals.front()), profile);
    std::vector<base::Diagnostic> problems;
    adopt::addCloudflare(document, cloudflare, problems);
    call.output.diagnostics(problems);
    auto saved = save(file, model::writeDocumentText(document), call.arguments.has("force"));
    if (saved)
        call.output.note("wrote " + file.string() + ": " + counted(document.tunnels.size(), "tunnel"));
    return saved;
}

// --cloudflare FILE: answers of the API that were saved, as JSON or YAML.
base::Result<adopt::CloudflareAnswers> savedAnswers(const Call& call) {
    if (!call.arguments.has("cloudflare"))
        return adopt::CloudflareAnswers();
    const std::string file = call.arguments.value("cloudflare");
    const auto text = base::readFile(file);
    if (!text)
        return text.error();
    const auto tree = base::readYamlDocument(*text, file);
    if (!tree)
        return tree.error();
    return adopt::readCloudflare(*tree);
}

int runAdopt(const Call& call) {
    const Output& output = call.output;
    const auto saved = savedAnswers(call);
    if (!saved)
        return output.fail(saved.error());
    const auto config = configOf(call.arguments, output);
    if (!config)
        return output.fail(config.error());
    const auto state = readSources(call.arguments.positionals, output);
    if (!state)
        return output.fail(state.error());
    const auto ruleset = policy::compile(*state, profileOf(call.arguments));
    if (!ruleset)
        return output.fail(ruleset.error());
    adopt::Adopted adopted = adopt::adopt(*state, *ruleset, *config, saved->tunnels);
    adopted.unread.insert(adopted.unread.end(), saved->unread.begin(), saved->unread.end());
    output.diagnostics(adopted.notes);
    if (call.arguments.has("output"))
        if (const auto written = writeDocument(call, adopted, *state, ruleset->profile, *saved); !written)
            return output.fail(written.error());
    if (output.json())
        output.answer(adopt::answer(adopted));
    else
        writeText(output, adopted, ruleset->profile);
    return Exit::done;
}

} // namespace

Verb adoptVerb() {
    Verb verb;
    verb.name = "adopt";
    verb.arguments = "SOURCE...";
    verb.summary = "Reads what exists: the connectors of Cloudflare Tunnels in manifests.";
    verb.details =
        "SOURCE is a folder or file of manifests. For each connector: its tunnel and how it is managed, "
        "where its\n"
        "token comes from, what it publishes, and the network policies that select it. Routes of a remotely\n"
        "managed tunnel are unknown from files; --config names a config.yml that lists them.\n"
        "Nothing is written without -o.";
    verb.options = {configOption(),
                    {"cloudflare", "FILE", "saved answers of Cloudflare's API, for the Document"},
                    {"output", "DOC", "write a Document of what was found", 'o'},
                    {"force", "", "write DOC even when it is there and differs"}};
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.least = 1;
    verb.run = runAdopt;
    return verb;
}

} // namespace sallyport::cli
