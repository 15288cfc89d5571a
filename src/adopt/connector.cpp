#include "connector.h"

#include "config.h"
#include "tokens.h"

#include <algorithm>

namespace sallyport::adopt {
namespace {

using model::ClusterState;
using model::Container;
using model::Object;

constexpr const char* tokenVariable = "TUNNEL_TOKEN";

std::string flagValue(const Invocation& invocation, const char* name) {
    const auto found = invocation.flags.find(name);
    return found == invocation.flags.end() ? std::string() : found->second.value;
}

// "0.0.0.0:2000", ":2000", "[::]:2000"
std::optional<int> portOf(const std::string& address) {
    const auto colon = address.rfind(':');
    return colon == std::string::npos ? std::nullopt
                                      : model::portFrom(std::string_view(address).substr(colon + 1));
}

// The container and what was found out about it, on the way to a Connector.
struct Reading {
    const ClusterState& state;
    const Object& object;
    const model::PodSpec& pod;
    const Container& container;
    Environment environment;
    Invocation invocation;
    LocatedConfig located;
    Connector connector;

    Token secretToken(const std::string& secret, const std::string& key, const char* via) {
        return {secret, key, via, sourceOf(state, object.key.ns, secret, key)};
    }

    // A token by variable: of a Secret, of a ConfigMap, or in clear.
    Token variableToken(const std::string& variable, const char* via) {
        const auto found = environment.values.find(variable);
        if (found == environment.values.end())
            return bySecrets(variable, via).value_or(Token{{}, {}, via, {}});
        const EnvValue& value = found->second;
        if (!value.secretName.empty())
            return secretToken(value.secretName, value.secretKey, via);
        if (!value.configMapName.empty())
            return {{}, value.configMapKey, via, TokenSource{"ConfigMap", value.configMapName, {}, {}}};
        return {{}, {}, via, {}};
    }

    // A variable that some envFrom brings: the Secret that is known to have it, else the only one that may.
    std::optional<Token> bySecrets(const std::string& variable, const char* via) {
        std::vector<const Environment::From*> may;
        for (const Environment::From& from : environment.secrets) {
            if (!variable.starts_with(from.prefix))
                continue;
            const std::string key = variable.substr(from.prefix.size());
            const std::optional<bool> has = hasKey(state, object.key.ns, from.secretName, key);
            if (has == true)
                return secretToken(from.secretName, key, via);
            if (!has)
                may.push_back(&from);
        }
        if (may.size() != 1)
            return {};
        return secretToken(may.front()->secretName, {}, via);
    }

    std::optional<Token> fileToken(const std::string& path, const char* via) {
        const FileOrigin origin = fileOrigin(state, object, pod, container, path);
        switch (origin.kind) {
        case FileOrigin::Kind::secret:
            return secretToken(origin.name, origin.key, via);
        case FileOrigin::Kind::configMap:
            return Token{{}, origin.key, via, TokenSource{"ConfigMap", origin.name, {}, {}}};
        case FileOrigin::Kind::vault:
            return Token{{}, {}, via, TokenSource{"VaultInjector", origin.name, {}, origin.vaultPath}};
        case FileOrigin::Kind::none:
        case FileOrigin::Kind::other:
            break;
        }
        return Token{{}, {}, via, {}};
    }
};

// cloudflared's own order: token, token-file, credentials; the command line before the environment before the
// file.
std::optional<Token> tokenOf(Reading& r) {
    const auto flag = [&](const char* name) -> const Flag* {
        const auto found = r.invocation.flags.find(name);
        return found == r.invocation.flags.end() ? nullptr : &found->second;
    };
    if (const Flag* token = flag("token"))
        return token->variable.empty()
                   ? Token{{}, {}, "token-argument", {}}
                   : r.variableToken(token->variable,
                                     token->fromEnvironment ? "token-env" : "token-argument");
    const bool otherwise = flag("token-file") || flag("credentials-file") || flag("credentials-contents") ||
                           (r.located.config && !r.located.config->credentialsFile.empty());
    if (std::optional<Token> token = r.bySecrets(tokenVariable, "token-env");
        token && (!otherwise || !token->key.empty()))
        return token;
    if (const Flag* file = flag("token-file"))
        return r.fileToken(file->value, "token-file");
    if (const base::Tree* other = r.located.config ? &r.located.config->other : nullptr) {
        if (const std::string file = other->text({"token-file"}); !file.empty())
            return r.fileToken(file, "token-file");
        if (r.located.hasToken) {
            Token token{{}, {}, "config", {}};
            const FileOrigin& origin = r.located.origin;
            if (origin.kind == FileOrigin::Kind::vault)
                token.from = TokenSource{"VaultInjector", origin.name, {}, origin.vaultPath};
            if (origin.kind == FileOrigin::Kind::secret)
                return r.secretToken(origin.name, origin.key, "config");
            if (origin.kind == FileOrigin::Kind::configMap)
                token.from = TokenSource{"ConfigMap", origin.name, {}, {}};
            return token;
        }
    }
    if (const Flag* contents = flag("credentials-contents"))
        return contents->variable.empty() ? Token{{}, {}, "credentials", {}}
                                          : r.variableToken(contents->variable, "credentials");
    if (const Flag* file = flag("credentials-file"))
        return r.fileToken(file->value, "credentials");
    if (r.located.config && !r.located.config->credentialsFile.empty())
        return r.fileToken(r.located.config->credentialsFile, "credentials");
    // A config.yml that is not to be seen names its credentials itself.
    if (r.located.origin.kind == FileOrigin::Kind::secret)
        return r.secretToken(r.located.origin.name, r.located.origin.key, "config");
    if (r.located.origin.kind == FileOrigin::Kind::vault)
        return Token{{},
                     {},
                     "config",
                     TokenSource{"VaultInjector", r.located.origin.name, {}, r.located.origin.vaultPath}};
    return {};
}

bool isReference(const std::string& text) // "$(TUNNEL_ID)"
{
    return text.find("$(") != std::string::npos;
}

void tunnelOf(Reading& r) {
    Connector& c = r.connector;
    c.tunnel = r.invocation.tunnel;
    if (c.tunnel.empty() && r.located.config)
        c.tunnel = r.located.config->tunnel;
    if (c.tunnel.empty())
        c.tunnel = flagValue(r.invocation, "name");
    if (isUuid(c.tunnel))
        c.tunnelId = c.tunnel;
    if (c.tunnelId.empty() && c.token && !c.token->secret.empty())
        c.tunnelId = tunnelIdIn(r.state, c.ns, c.token->secret, c.token->key);
    if (c.tunnelId.empty())
        c.tunnelId = tunnelIdOf(r.invocation.clearToken);
    if (c.tunnelId.empty())
        c.tunnelId = r.located.tunnelId;
    if (c.tunnel.empty() || isReference(c.tunnel))
        if (!c.tunnelId.empty())
            c.tunnel = c.tunnelId;
}

// `tunnel --url X` and `--hello-world`: one origin for everything (cloudflared, ingress from the command
// line).
std::optional<edge::IngressRule> singleOrigin(const Reading& r) {
    edge::IngressRule rule;
    rule.place = r.object.place;
    if (const std::string url = flagValue(r.invocation, "url"); !url.empty())
        rule.service = url;
    else if (const std::string socket = flagValue(r.invocation, "unix-socket"); !socket.empty())
        rule.service = "unix:" + socket;
    else if (flagValue(r.invocation, "hello-world") == "true")
        rule.service = "hello_world";
    else
        return {};
    return rule;
}

void routesOf(Reading& r, Found& found) {
    Connector& c = r.connector;
    c.config = r.located.config;
    c.configObject = r.located.object;
    found.unread.insert(found.unread.end(), r.located.unread.begin(), r.located.unread.end());
    found.notes.insert(found.notes.end(), r.located.notes.begin(), r.located.notes.end());
    const bool byToken = c.token && (c.token->via.starts_with("token") || c.token->via == "config");
    if (c.config && c.config->hasIngress && !c.config->ingress.empty()) {
        c.management = model::Management::local;
        c.hostnames = c.config->ingress;
    } else if (const std::optional<edge::IngressRule> rule = singleOrigin(r); rule && !byToken) {
        c.management = model::Management::local;
        c.hostnames = std::vector{*rule};
    } else {
        // A file that is not to be seen may hold routes, or only a token.
        c.management = r.located.expected && !byToken ? model::Management::local : model::Management::remote;
    }
}

std::optional<int> metricsPortOf(const Reading& r) {
    if (const auto found = r.invocation.flags.find("metrics"); found != r.invocation.flags.end())
        return portOf(found->second.value);
    return r.located.config ? portOf(r.located.config->other.text({"metrics"})) : std::nullopt;
}

std::optional<int> replicasOf(const Object& object) {
    const auto* workload = object.as<model::Workload>();
    if (object.key.kind == "DaemonSet")
        return {};
    return workload ? workload->replicas.value_or(1) : 1;
}

// A pod with other containers, unless it is the connector's own by name: an exporter or agent beside it makes
// no app of it.
bool standsBesideAnApp(const Reading& r) {
    for (const char* word : {"cloudflare", "tunnel"})
        if (r.object.key.name.find(word) != std::string::npos)
            return false;
    return std::any_of(r.pod.containers.begin(), r.pod.containers.end(), [&](const Container& other) {
        return &other != &r.container && !other.init && !isCloudflaredImage(other.image);
    });
}

Connector connectorIn(Reading& r, Found& found) {
    Connector& c = r.connector;
    c.ns = r.object.key.ns;
    c.kind = r.object.key.kind;
    c.name = r.object.key.name;
    c.container = r.container.name;
    c.sidecar = standsBesideAnApp(r);
    c.replicas = replicasOf(r.object);
    c.image = r.container.image;
    c.arguments = r.invocation.arguments;
    for (const auto& [name, flag] : r.invocation.flags)
        c.flags[name] =
            flag.variable.empty() || !flag.value.empty() ? flag.value : "$(" + flag.variable + ")";
    r.located = locateConfig(r.state, r.object, r.pod, r.container, r.invocation);
    c.token = tokenOf(r);
    tunnelOf(r);
    c.metricsPort = metricsPortOf(r);
    routesOf(r, found);
    return std::move(c);
}

} // namespace

const model::PodSpec* podOf(const Object& object) {
    if (const auto* workload = object.as<model::Workload>())
        return &workload->pod;
    if (const auto* pod = object.as<model::Pod>())
        return &pod->pod;
    return nullptr;
}

void readConnectors(const ClusterState& state, const model::ObjectPtr& object, Found& found) {
    const model::PodSpec* pod = podOf(*object);
    if (!pod)
        return;
    for (const Container& container : pod->containers) {
        if (container.init && !container.sidecar)
            continue;
        Environment environment = environmentOf(state, *object, container);
        Invocation invocation = invocationOf(container, environment);
        if (invocation.what == Invocation::What::unclear && !environment.secrets.empty())
            invocation.what = Invocation::What::tunnel; // its Secret brings the token
        if (invocation.what == Invocation::What::unclear)
            found.unread.push_back(
                {object->place,
                 {"adopt-command-unclear",
                  SALLYPORT_TR("Container %1 of %2 has an image of cloudflared, but nothing tells what it "
                               "runs: no arguments, no token."),
                  {container.name, object->key.text()}},
                 object->key,
                 false});
        if (invocation.what != Invocation::What::tunnel)
            continue;
        Reading reading{state, *object, *pod, container, std::move(environment), std::move(invocation),
                        {},    {}};
        Connector connector = connectorIn(reading, found);
        connector.workload = object;
        found.connectors.push_back(std::move(connector));
    }
}

} // namespace sallyport::adopt
