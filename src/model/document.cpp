#include "documentparts.h"

#include <sallyport/base/yaml.h>

#include <algorithm>

// Every member of a Document, listed once for reading and writing.
namespace sallyport::model {

using base::Diagnostic;
using base::Error;
using base::ErrorKind;
using base::Reader;
using base::Result;
using base::Text;
using base::Tree;
using Kind = base::Tree::Kind;

template<class Io> void members(Io& io, typename Io::template Ref<ClusterRef> cluster) {
    io.text("context", cluster.context);
    io.text("source", cluster.source);
    io.word("networkPolicy", cluster.networkPolicy,
            {"auto", "cilium", "calico", "kube-router", "kubernetes", "none"});
}

template<class Io> void members(Io& io, typename Io::template Ref<CloudflareRef> cloudflare) {
    io.text("account", cloudflare.account);
    io.texts("zones", cloudflare.zones);
}

template<class Io> void members(Io& io, typename Io::template Ref<ConnectorSettings> connector) {
    io.text("namespace", connector.namespaceName);
    io.text("name", connector.name);
    io.word("kind", connector.kind, {"Deployment", "DaemonSet", "StatefulSet"});
    io.textMap("podLabels", connector.podLabels);
    io.number("replicas", connector.replicas, 0, 1'000'000);
    io.text("image", connector.image);
    io.number("metricsPort", connector.metricsPort, 1, 65535);
    io.word("protocol", connector.protocol, {"auto", "quic", "http2"});
    edgeIpVersion(io, connector);
    io.word("loglevel", connector.loglevel, {"debug", "info", "warn", "error", "fatal"});
    io.word("output", connector.output, {"default", "json"});
    io.text("logfile", connector.logfile);
    io.flag("postQuantum", connector.postQuantum);
    io.checked("gracePeriod", connector.gracePeriod, gracePeriodRule);
    io.text("region", connector.region);
    io.text("serviceAccount", connector.serviceAccount);
    extraArguments(io, connector);
    io.text("sidecarOf", connector.sidecarOf);
}

template<class Io> void members(Io& io, typename Io::template Ref<TokenDelivery> token) {
    io.word("delivery", token.delivery,
            {"existing", "sops", "sealedsecrets", "externalsecrets", "vaultinjector", "cluster"});
    io.text("secret", token.secret);
    io.text("key", token.key);
    io.word("via", token.via, {"file", "env", "credentials"});
}

template<class Io> void hostnameMembers(Io& io, typename Io::template Ref<PublicHostname> hostname) {
    io.needed("id", hostname.id);
    io.text("hostname", hostname.hostname);
    io.text("path", hostname.path);
    io.needed("service", hostname.service);
    io.tree("originRequest", hostname.originRequest, Kind::map);
    io.text("note", hostname.note);
}

void members(Reading& io, PublicHostname& hostname) {
    hostnameMembers(io, hostname);
}

void members(Writing& io, const PublicHostname& hostname) {
    hostnameMembers(io, hostname);
}

template<class Io> void members(Io& io, typename Io::template Ref<Tunnel> tunnel) {
    io.needed("name", tunnel.name);
    io.text("id", tunnel.id);
    io.choice("management", tunnel.management,
              {{"remote", Management::remote}, {"local", Management::local}});
    io.choice(
        "layout", tunnel.layout,
        {{"cluster", Layout::cluster}, {"namespace", Layout::perNamespace}, {"sidecar", Layout::sidecar}});
    io.object("connector", tunnel.connector);
    io.object("token", tunnel.token);
    io.tree("originRequest", tunnel.originRequest, Kind::map);
    routes(io, tunnel);
    io.text("note", tunnel.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<OutsideTarget> target) {
    io.needed("name", target.name);
    addresses(io, target);
    io.text("note", target.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<WafRule> rule) {
    io.needed("ref", rule.ref);
    io.text("description", rule.description);
    io.needed("expression", rule.expression);
    io.neededWord("action", rule.action,
                  {"block", "challenge", "js_challenge", "managed_challenge", "skip", "log", "execute"});
    io.flag("enabled", rule.enabled, true);
    io.tree("actionParameters", rule.actionParameters, Kind::map);
    io.text("id", rule.id);
    io.tree("settings", rule.settings, Kind::map);
    io.text("note", rule.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<WafRuleset> ruleset) {
    io.needed("name", ruleset.name);
    io.text("id", ruleset.id);
    io.list("rules", ruleset.rules, &WafRule::ref);
    io.text("note", ruleset.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<IpAccessRule> rule) {
    io.needed("value", rule.value);
    io.neededWord("target", rule.target, {"ip", "ip6", "ip_range", "asn", "country"});
    io.neededWord("mode", rule.mode,
                  {"block", "challenge", "js_challenge", "managed_challenge", "whitelist"});
    io.text("id", rule.id);
    io.text("note", rule.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<CertificatePack> certificate) {
    io.text("id", certificate.id);
    io.text("type", certificate.type);
    io.texts("hosts", certificate.hosts);
    io.text("status", certificate.status);
}

template<class Io> void members(Io& io, typename Io::template Ref<ZoneSettings> zone) {
    io.text("id", zone.id);
    io.word("plan", zone.plan, {"free", "pro", "business", "enterprise"});
    io.tree("bots", zone.bots, Kind::map);
    io.list("ipAccess", zone.ipAccess, &IpAccessRule::value);
    io.list("certificates", zone.certificates, &CertificatePack::id);
    io.flag("universalSsl", zone.universalSsl);
    io.flag("totalTls", zone.totalTls);
    io.text("note", zone.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<AccountEdge> account) {
    io.list("waf", account.waf, &WafRule::ref);
    io.list("ipAccess", account.ipAccess, &IpAccessRule::value);
}

template<class Io> void policyMembers(Io& io, typename Io::template Ref<AccessPolicy> policy) {
    io.needed("name", policy.name);
    io.text("id", policy.id);
    io.neededWord("decision", policy.decision, {"allow", "deny", "bypass", "non_identity"});
    io.tree("include", policy.include, Kind::list);
    io.tree("require", policy.require, Kind::list);
    io.tree("exclude", policy.exclude, Kind::list);
    io.tree("settings", policy.settings, Kind::map);
    io.text("note", policy.note);
}

void members(Reading& io, AccessPolicy& policy) {
    policyMembers(io, policy);
}

void members(Writing& io, const AccessPolicy& policy) {
    policyMembers(io, policy);
}

template<class Io> void members(Io& io, typename Io::template Ref<AccessGroup> group) {
    io.needed("name", group.name);
    io.text("id", group.id);
    io.tree("include", group.include, Kind::list);
    io.tree("require", group.require, Kind::list);
    io.tree("exclude", group.exclude, Kind::list);
    io.text("note", group.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<AccessLogin> login) {
    io.needed("name", login.name);
    io.text("id", login.id);
    io.text("type", login.type);
    io.text("note", login.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<AccessToken> token) {
    io.needed("name", token.name);
    io.text("id", token.id);
    io.text("clientId", token.clientId);
    io.text("note", token.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<AccessApplication> application) {
    io.needed("name", application.name);
    io.text("id", application.id);
    io.text("type", application.type);
    destinations(io, application);
    policies(io, application);
    io.text("sessionDuration", application.sessionDuration);
    io.tree("settings", application.settings, Kind::map);
    io.text("note", application.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<PolicyIntent> policy) {
    io.word("dialect", policy.dialect, {"auto", "kubernetes", "cilium", "calico"});
    io.choice("edge", policy.edge,
              {{"auto", EdgeForm::automatic},
               {"ranges", EdgeForm::ranges},
               {"fqdn", EdgeForm::fqdn},
               {"internet", EdgeForm::internet}});
    io.flag("apiEgress", policy.apiEgress);
    io.text("prometheusNamespace", policy.prometheusNamespace);
}

template<class Io> void members(Io& io, typename Io::template Ref<Monitoring> monitoring) {
    io.flag("serviceMonitor", monitoring.serviceMonitor);
    io.flag("rules", monitoring.rules);
    io.textMap("labels", monitoring.labels);
}

template<class Io> void members(Io& io, typename Io::template Ref<SavedRequest> request) {
    io.needed("id", request.id);
    requestForm(io, request);
    io.word("expect", request.expect, {"passes", "reached", "blocked", "challenged", "denied"});
    io.checked("by", request.by, decidedByRule);
    io.text("note", request.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<SavedFlow> flow) {
    io.needed("id", flow.id);
    io.needed("from", flow.from);
    io.needed("to", flow.to);
    flowPort(io, flow);
    io.word("expect", flow.expect, {"allowed", "denied"});
    io.checked("by", flow.by, decidedByRule);
    io.text("note", flow.note);
}

template<class Io> void members(Io& io, typename Io::template Ref<Document> document) {
    io.text("name", document.name);
    io.text("note", document.note);
    io.object("cluster", document.cluster);
    io.object("cloudflare", document.cloudflare);
    io.list("tunnels", document.tunnels, &Tunnel::name);
    io.list("outside", document.outside, &OutsideTarget::name);
    io.group("edge", [&](Io& edge) {
        edge.mapOfLists("waf", document.waf, &WafRule::ref);
        edge.list("wafRulesets", document.wafRulesets, &WafRuleset::name);
        edge.object("account", document.account);
        edge.mapOfObjects("zones", document.zones);
        edge.list("access", document.access, &AccessApplication::name);
        edge.list("accessPolicies", document.accessPolicies, &AccessPolicy::name);
        edge.list("accessGroups", document.accessGroups, &AccessGroup::name);
        edge.list("loginMethods", document.accessLogins, &AccessLogin::name);
        edge.list("serviceTokens", document.accessTokens, &AccessToken::name);
    });
    io.object("policy", document.policy);
    io.object("monitoring", document.monitoring);
    io.list("requests", document.requests, &SavedRequest::id);
    io.list("flows", document.flows, &SavedFlow::id);
}

namespace {

constexpr int currentVersion = 1;
constexpr const char* currentApiVersion = "sallyport/v1";

// The number behind "sallyport/v", or nothing.
std::optional<int> versionOf(std::string_view apiVersion) {
    constexpr std::string_view prefix = "sallyport/v";
    if (!apiVersion.starts_with(prefix))
        return std::nullopt;
    return portFrom(apiVersion.substr(prefix.size()));
}

// Whether the tree is a Document of a version that is read here. An older one is migrated on the Tree,
// version by version, before its members are read; there is none before version 1.
Result<void> checkVersion(const Tree& tree) {
    const Tree* written = tree.find("apiVersion");
    const Error noDocument{
        ErrorKind::invalid,
        Text{
            "no-document",
            SALLYPORT_TR("This is no Sallyport Document: it must begin with apiVersion: %1 and kind: Studio"),
            {currentApiVersion}},
        (written ? *written : tree).origin().place()};
    const auto version = versionOf(tree.text({"apiVersion"}));
    if (!version)
        return noDocument;
    if (*version > currentVersion) {
        return Error{
            ErrorKind::refused,
            Text{"newer-document",
                 SALLYPORT_TR("A newer Sallyport wrote this (%1); this one reads %2: update Sallyport"),
                 {tree.text({"apiVersion"}), currentApiVersion}},
            written->origin().place("/apiVersion")};
    }
    return tree.text({"kind"}) == "Studio" ? Result<void>() : noDocument;
}

Diagnostic diagnosticOf(const Error& error) {
    return {base::Severity::error, error.message.id, error.message, {}, error.where, {}, {}};
}

} // namespace

const Tunnel* Document::tunnel(std::string_view tunnelName) const {
    const auto found = std::ranges::find(tunnels, tunnelName, &Tunnel::name);
    return found == tunnels.end() ? nullptr : &*found;
}

Result<Document> readDocument(const Tree& tree, std::vector<Diagnostic>& problems) {
    if (const auto version = checkVersion(tree); !version) {
        problems.push_back(diagnosticOf(version.error()));
        return version.error();
    }
    const std::size_t before = problems.size();
    Document document;
    Reading io(Reader(tree, problems), problems);
    io.use("apiVersion");
    io.use("kind");
    members(io, document);
    io.finish();
    for (std::size_t i = before; i < problems.size(); ++i) {
        if (problems[i].severity == base::Severity::error)
            return Error{ErrorKind::invalid, problems[i].message, problems[i].place};
    }
    return document;
}

Result<Document> readDocumentText(std::string_view text, const std::string& file,
                                  std::vector<Diagnostic>& problems) {
    const auto tree = base::readYamlDocument(text, file);
    if (!tree) {
        Error error = tree.error();
        error.where.line = std::max(error.where.line, 1); // an empty file
        problems.push_back(diagnosticOf(error));
        return error;
    }
    return readDocument(*tree, problems);
}

Tree writeDocument(const Document& document) {
    Writing io;
    io.needed("apiVersion", currentApiVersion);
    io.needed("kind", "Studio");
    members(io, document);
    return io.take();
}

std::string writeDocumentText(const Document& document) {
    return base::writeYaml(writeDocument(document));
}

base::Place placeOf(const Tree& tree, std::string_view pointer) {
    for (std::string_view at = pointer;; at = at.substr(0, at.rfind('/'))) {
        if (const Tree* node = tree.at(at))
            return node->origin().place(std::string(pointer));
        if (at.find('/') == std::string_view::npos)
            return tree.origin().place(std::string(pointer));
    }
}

} // namespace sallyport::model
