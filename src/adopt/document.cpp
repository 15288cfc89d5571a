#include <sallyport/adopt/adopt.h>

#include "connector.h"
#include "tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace sallyport::adopt {
namespace {

using model::Tunnel;

// Letters, digits and dashes of a text: "*.example.com" -> "wildcard-example-com".
std::string slug(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '*')
            out += "wildcard-";
        else if (std::isalnum(static_cast<unsigned char>(c)))
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

// name, or the first of name-2, name-3, ... that is free.
std::string unused(std::set<std::string>& used, const std::string& name) {
    std::string candidate = name;
    for (int i = 2; !used.insert(candidate).second; ++i)
        candidate = name + "-" + std::to_string(i);
    return candidate;
}

// From hostname and path alone, so that an id stays when other rules come, go or move.
std::vector<model::PublicHostname> hostnamesOf(const std::vector<edge::IngressRule>& rules) {
    std::vector<model::PublicHostname> out;
    std::set<std::string> used;
    for (const edge::IngressRule& rule : rules) {
        model::PublicHostname hostname;
        std::string id = rule.hostname.empty() ? "catch-all" : slug(rule.hostname);
        if (!rule.path.empty())
            id += "-" + slug(rule.path);
        hostname.id = unused(used, slug(id).empty() ? "rule" : slug(id));
        hostname.hostname = rule.hostname;
        hostname.path = rule.path;
        hostname.service = rule.service;
        hostname.originRequest = rule.originRequest;
        out.push_back(std::move(hostname));
    }
    return out;
}

bool isOneOf(const std::string& value, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), value) != words.end();
}

// "45s", "2m": whole seconds or minutes, at most three minutes (cloudflared's limit). Other Go durations stay
// an extra argument.
bool isGracePeriod(const std::string& text) {
    if (text.size() < 2 || (text.back() != 's' && text.back() != 'm'))
        return false;
    const auto number = model::portFrom(std::string_view(text).substr(0, text.size() - 1));
    return number && *number * (text.back() == 'm' ? 60 : 1) <= 180;
}

// Flags that have a field of their own, or that rendering writes itself.
const std::set<std::string, std::less<>> ownFlags{
    "token",         "token-file", "credentials-file", "credentials-contents", "config", "metrics",
    "no-autoupdate", "url",        "unix-socket",      "hello-world",          "name",   "secret"};

// Takes flag NAME into the field when the field can say its value; else it stays an extra argument.
class Flags {
public:
    explicit Flags(const Connector& connector) : m_left(connector.flags) {
        std::erase_if(m_left, [](const auto& flag) { return ownFlags.contains(flag.first); });
    }
    template<class Accepts> void take(const char* name, std::string& field, Accepts accepts) {
        const auto found = m_left.find(name);
        if (found == m_left.end() || found->second.empty() || found->second.find('$') != std::string::npos ||
            !accepts(found->second))
            return;
        field = found->second;
        m_left.erase(found);
    }
    void take(const char* name, std::string& field, std::initializer_list<const char*> words) {
        take(name, field, [&](const std::string& value) { return isOneOf(value, words); });
    }
    void take(const char* name, std::string& field) {
        take(name, field, [](const std::string&) { return true; });
    }
    void take(const char* name, bool& field) {
        const auto found = m_left.find(name);
        if (found == m_left.end() || !isOneOf(found->second, {"true", "false", "1", "0"}))
            return;
        field = found->second == "true" || found->second == "1";
        m_left.erase(found);
    }
    std::vector<std::string> left() const {
        std::vector<std::string> out;
        for (const auto& [name, value] : m_left) {
            out.push_back("--" + name);
            if (value != "true")
                out.back().append("=").append(value);
        }
        return out;
    }

private:
    std::map<std::string, std::string> m_left;
};

// The labels that pick the workload's pods, and no others.
std::map<std::string, std::string> podLabelsOf(const Connector& connector) {
    const auto* workload = connector.workload->as<model::Workload>();
    std::map<std::string, std::string> labels;
    for (const model::LabelRequirement& one :
         workload ? workload->selector.requirements : std::vector<model::LabelRequirement>{})
        if (one.op == model::LabelRequirement::Operator::in && one.values.size() == 1)
            labels[one.key] = one.values.front();
    if (labels.empty())
        if (const model::PodSpec* pod = podOf(*connector.workload))
            labels = pod->labels;
    return labels;
}

model::ConnectorSettings settingsOf(const Connector& connector) {
    model::ConnectorSettings settings;
    settings.namespaceName = connector.ns;
    settings.name = connector.name;
    if (isOneOf(connector.kind, {"DaemonSet", "StatefulSet"}))
        settings.kind = connector.kind;
    settings.podLabels = podLabelsOf(connector);
    settings.replicas = connector.replicas;
    settings.image = connector.image;
    settings.metricsPort = connector.metricsPort;
    if (const model::PodSpec* pod = podOf(*connector.workload); pod && pod->serviceAccount != "default")
        settings.serviceAccount = pod->serviceAccount;
    Flags flags(connector);
    flags.take("protocol", settings.protocol, {"auto", "quic", "http2"});
    flags.take("edge-ip-version", settings.edgeIpVersion, {"auto", "4", "6"});
    flags.take("loglevel", settings.loglevel, {"debug", "info", "warn", "error", "fatal"});
    flags.take("output", settings.output, {"default", "json"});
    flags.take("logfile", settings.logfile);
    flags.take("post-quantum", settings.postQuantum);
    flags.take("grace-period", settings.gracePeriod, isGracePeriod);
    flags.take("region", settings.region);
    settings.extraArguments = flags.left();
    if (connector.sidecar)
        settings.sidecarOf = connector.ns + "/" + connector.kind + "/" + connector.name;
    return settings;
}

model::TokenDelivery deliveryOf(const Connector& connector) {
    model::TokenDelivery delivery;
    if (!connector.token)
        return delivery;
    const Token& token = *connector.token;
    delivery.secret = token.secret;
    delivery.key = token.key;
    delivery.via = token.via == "credentials" ? "credentials" : token.via == "token-file" ? "file" : "env";
    const std::string kind = token.from ? token.from->kind : std::string();
    delivery.delivery = kind == "SOPS" || kind == "SopsSecret" ? "sops"
                        : kind == "SealedSecret"               ? "sealedsecrets"
                        : kind.ends_with("ExternalSecret")     ? "externalsecrets"
                        : kind == "VaultInjector"              ? "vaultinjector"
                                                               : "existing";
    return delivery;
}

// A tunnel's own name when the manifests have one, else its workload's.
std::string nameOf(const Connector& connector) {
    return !isUuid(connector.tunnel) && model::isDnsLabel(connector.tunnel) ? connector.tunnel
                                                                            : connector.name;
}

bool sameTunnel(const Connector& a, const Connector& b) {
    return (!a.tunnelId.empty() && a.tunnelId == b.tunnelId) || (!a.tunnel.empty() && a.tunnel == b.tunnel);
}

Tunnel tunnelOf(const Connector& connector, std::set<std::string>& used) {
    Tunnel tunnel;
    const std::string name = nameOf(connector);
    tunnel.name = unused(used, used.contains(name) ? connector.ns + "-" + name : name);
    tunnel.id = isUuid(connector.tunnelId) ? connector.tunnelId : std::string();
    if (tunnel.id.empty() && connector.tunnel.find('$') != std::string::npos)
        tunnel.note = "The manifests name the tunnel " + connector.tunnel + ".";
    tunnel.management = connector.management;
    tunnel.layout = connector.sidecar ? model::Layout::sidecar : model::Layout::cluster;
    tunnel.connector = settingsOf(connector);
    tunnel.token = deliveryOf(connector);
    if (connector.config)
        tunnel.originRequest = connector.config->originRequest;
    tunnel.routesKnown = connector.hostnames.has_value();
    if (connector.hostnames)
        tunnel.hostnames = hostnamesOf(*connector.hostnames);
    return tunnel;
}

} // namespace

model::Document toDocument(const Adopted& adopted, const model::ClusterState&, const std::string& name,
                           const std::string& source, const policy::Profile& profile) {
    model::Document document;
    document.name = name;
    document.cluster.source = source;
    // What was only assumed is looked for again each time.
    const bool assumed =
        profile.name == "kubernetes" && profile.enforced == policy::Profile::Enforced::assumed;
    document.cluster.networkPolicy = assumed ? std::string() : profile.name;
    const bool own = profile.name == "cilium" || profile.name == "calico";
    document.policy.dialect = own ? profile.name : "kubernetes";
    std::vector<const Connector*> taken;
    std::set<std::string> used;
    for (const Connector& connector : adopted.connectors) {
        const auto same = std::find_if(taken.begin(), taken.end(),
                                       [&](const Connector* other) { return sameTunnel(*other, connector); });
        if (same == taken.end()) {
            taken.push_back(&connector);
            document.tunnels.push_back(tunnelOf(connector, used));
            continue;
        }
        Tunnel& tunnel = document.tunnels.edit(static_cast<std::size_t>(same - taken.begin()));
        tunnel.note += (tunnel.note.empty() ? "" : " ") + std::string("Also run by ") + connector.kind + " " +
                       connector.ns + "/" + connector.name + ".";
    }
    return document;
}

} // namespace sallyport::adopt
