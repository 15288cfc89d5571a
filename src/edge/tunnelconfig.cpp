#include "decoder.h"
#include "settings.h"

#include <sallyport/edge/ingress.h>
#include <sallyport/edge/originrequest.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;

// The tunnel that an answer of Cloudflare's API is about.
std::string tunnelIn(const Tree& tree) {
    const std::string id = tree.text({"result", "tunnel_id"});
    return id.empty() ? tree.text({"tunnel_id"}) : id;
}

// The configuration in an answer of Cloudflare's API, or the tree itself.
const Tree& configIn(const Tree& tree, bool& remote) {
    for (const Tree* found : {tree.find({"result", "config"}), tree.find("config")}) {
        if (found && found->isMap()) {
            remote = true;
            return *found;
        }
    }
    remote = tree.origin().file && tree.origin().file->ends_with(".json");
    return tree;
}

std::string scalarAt(const Tree& map, std::string_view key) {
    const Tree* value = map.find(key);
    return value && value->isScalar() ? value->scalarText() : std::string();
}

Tree mapAt(const Tree& map, std::string_view key) {
    const Tree* value = map.find(key);
    return value && value->isMap() ? *value : Tree();
}

// In a config.yml's notation whichever it was read from.
Tree originAt(const Tree& map, bool remote) {
    Tree read = mapAt(map, "originRequest");
    return remote ? originToFile(read) : read;
}

IngressRule readRule(const Tree& item, std::size_t index, bool remote) {
    IngressRule rule;
    rule.hostname = scalarAt(item, "hostname");
    rule.path = scalarAt(item, "path");
    rule.service = scalarAt(item, "service");
    rule.originRequest = originAt(item, remote);
    rule.place = item.origin().place("/ingress/" + std::to_string(index));
    return rule;
}

// What is refused before any rule is looked at. Several findings of the decoder make one message, as its own.
std::optional<ConfigError> refusal(const Tree& config, const DecoderFindings& findings, bool remote) {
    if (!findings.refused.empty()) {
        std::string text = remote ? "unmarshal errors:" : "yaml: unmarshal errors:";
        for (const DecoderFinding& one : findings.refused)
            text += "\n  line " + std::to_string(one.place.line) + ": " + one.text;
        return ConfigError{
            0, "not-decodable", {"ingress-not-decodable", "%1", {text}}, findings.refused.front().place};
    }
    const auto setting = remote ? std::nullopt : settingFailure(config);
    if (!setting)
        return {};
    return ConfigError{0, "setting-type", {"ingress-setting-type", "%1", {setting->text}}, setting->place};
}

base::Diagnostic problem(base::Severity severity, const std::string& id, const DecoderFinding& finding) {
    const bool refused = severity == base::Severity::error;
    return {severity,
            id,
            {id,
             refused ? SALLYPORT_TR("cloudflared refuses this file: %1")
                     : SALLYPORT_TR("cloudflared does not know this key and ignores it: %1"),
             {finding.text}},
            finding.place.pointer,
            finding.place,
            {id + "-hint",
             refused ? SALLYPORT_TR("Write a value of that type here.")
                     : SALLYPORT_TR("Look for a misspelling, or remove the key."),
             {}},
            {}};
}

void report(const DecoderFindings& findings, std::vector<base::Diagnostic>& problems) {
    for (const DecoderFinding& one : findings.refused)
        problems.push_back(problem(base::Severity::error, "ingress-type", one));
    for (const DecoderFinding& one : findings.unused)
        problems.push_back(problem(base::Severity::warning, "ingress-unused-key", one));
}

} // namespace

TunnelConfig readTunnelConfig(const Tree& tree, std::vector<base::Diagnostic>& problems) {
    bool remote = false;
    const Tree& config = configIn(tree, remote);
    const DecoderFindings findings = decodeConfig(config, remote);

    TunnelConfig read;
    read.notDecodable = refusal(config, findings, remote);
    report(findings, problems);
    if (read.notDecodable && findings.refused.empty())
        problems.push_back(problem(base::Severity::error, "ingress-type",
                                   {read.notDecodable->message.args.front(), read.notDecodable->place}));
    read.tunnel = remote ? tunnelIn(tree) : scalarAt(config, "tunnel");
    if (read.tunnel.empty())
        read.tunnel = scalarAt(config, "tunnel");
    read.credentialsFile = scalarAt(config, "credentials-file");
    read.originRequest = originAt(config, remote);
    if (const Tree* ingress = config.find("ingress"); ingress && !ingress->isNull()) {
        read.hasIngress = true;
        for (std::size_t i = 0; i < ingress->items().size(); ++i)
            read.ingress.push_back(readRule(ingress->items()[i], i, remote));
    }
    const bool token = !scalarAt(config, "token").empty() || !scalarAt(config, "token-file").empty();
    read.onlyToken = token && !read.hasIngress;
    read.other = Tree::map(config.origin());
    for (const Tree::Member& member : config.members()) {
        static constexpr std::string_view known[] = {"tunnel", "credentials-file", "originRequest", "ingress",
                                                     "token"};
        if (std::find(std::begin(known), std::end(known), member.key) == std::end(known))
            read.other.set(member.key, member.value);
    }
    return read;
}

std::vector<IngressRule> ingressOf(const model::Tunnel& tunnel) {
    std::vector<IngressRule> rules;
    for (const model::PublicHostname& published : tunnel.hostnames)
        rules.push_back({published.hostname,
                         published.path,
                         published.service,
                         originToFile(published.originRequest),
                         {}});
    const bool caught = !rules.empty() && rules.back().path.empty() &&
                        (rules.back().hostname.empty() || rules.back().hostname == "*");
    if (!caught)
        rules.push_back({"", "", "http_status:404", {}, {}});
    return rules;
}

TunnelConfig configOf(const model::Tunnel& tunnel) {
    TunnelConfig config;
    config.hasIngress = true;
    config.originRequest = originToFile(tunnel.originRequest);
    config.ingress = ingressOf(tunnel);
    const auto refuse = [&](const Tree& originRequest, std::size_t rule) {
        const auto refusals = originRefusals(originRequest);
        if (!refusals.empty() && !config.notDecodable)
            config.notDecodable = ConfigError{
                static_cast<int>(rule),
                "not-decodable",
                {"origin-refused", "originRequest%1: %2", {refusals.front().pointer, refusals.front().text}},
                {}};
    };
    refuse(config.originRequest, 0);
    for (std::size_t i = 0; i < config.ingress.size(); ++i)
        refuse(config.ingress[i].originRequest, i + 1);
    return config;
}

} // namespace sallyport::edge
