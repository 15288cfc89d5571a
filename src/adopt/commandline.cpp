#include "commandline.h"

#include "shellwords.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace sallyport::adopt {
namespace {

// Flags without a value. Everything else takes one.
const std::set<std::string, std::less<>> switches{
    "no-autoupdate",
    "is-autoupdated",
    "no-prechecks",
    "hello-world",
    "socks5",
    "no-tls-verify",
    "no-chunked-encoding",
    "http2-origin",
    "proxy-no-happy-eyeballs",
    "bastion",
    "ssh-server",
    "post-quantum",
    "use-reconnect-token",
    "stdin-control",
    "ui",
    "management-diagnostics",
    "quic-disable-pmtu-discovery",
    "force",
    "overwrite-dns",
    "version",
    "help",
    "h",
    "v",
    "V",
    "beta",
    "staging",
    "invert-sort",
    "show-deleted",
    "no-update-service",
};

const std::map<std::string, std::string, std::less<>> aliases{
    {"cred-file", "credentials-file"},
    {"cred-contents", "credentials-contents"},
    {"p", "protocol"},
    {"pq", "post-quantum"},
    {"n", "name"},
    {"f", "force"},
    {"F", "features"},
    {"proto-loglevel", "transport-loglevel"},
    {"log-level", "loglevel"},
};

const std::map<std::string, std::string, std::less<>> variables{
    {"TUNNEL_TOKEN", "token"},
    {"TUNNEL_TOKEN_FILE", "token-file"},
    {"TUNNEL_CRED_FILE", "credentials-file"},
    {"TUNNEL_CRED_CONTENTS", "credentials-contents"},
    {"TUNNEL_METRICS", "metrics"},
    {"TUNNEL_URL", "url"},
    {"TUNNEL_NAME", "name"},
    {"TUNNEL_HOSTNAME", "hostname"},
    {"TUNNEL_TRANSPORT_PROTOCOL", "protocol"},
    {"TUNNEL_EDGE_IP_VERSION", "edge-ip-version"},
    {"TUNNEL_EDGE_BIND_ADDRESS", "edge-bind-address"},
    {"TUNNEL_REGION", "region"},
    {"TUNNEL_POST_QUANTUM", "post-quantum"},
    {"TUNNEL_GRACE_PERIOD", "grace-period"},
    {"TUNNEL_RETRIES", "retries"},
    {"TUNNEL_LOGLEVEL", "loglevel"},
    {"TUNNEL_LOGFILE", "logfile"},
    {"TUNNEL_LOGDIRECTORY", "log-directory"},
    {"TUNNEL_TRANSPORT_LOGLEVEL", "transport-loglevel"},
    {"TUNNEL_PROTO_LOGLEVEL", "transport-loglevel"},
    {"TUNNEL_MANAGEMENT_OUTPUT", "output"},
    {"TUNNEL_LOG_OUTPUT", "output"},
    {"TUNNEL_TAG", "tag"},
    {"TUNNEL_HELLO_WORLD", "hello-world"},
    {"TUNNEL_ORIGIN_CERT", "origincert"},
    {"NO_AUTOUPDATE", "no-autoupdate"},
    {"NO_TLS_VERIFY", "no-tls-verify"},
    {"TUNNEL_NO_PRECHECKS", "no-prechecks"},
    {"TUNNEL_HTTP_HOST_HEADER", "http-host-header"},
    {"TUNNEL_ORIGIN_SERVER_NAME", "origin-server-name"},
    {"TUNNEL_ORIGIN_CA_POOL", "origin-ca-pool"},
    {"TUNNEL_ORIGIN_ENABLE_HTTP2", "http2-origin"},
    {"TUNNEL_NO_CHUNKED_ENCODING", "no-chunked-encoding"},
    {"TUNNEL_UNIX_SOCKET", "unix-socket"},
    {"TUNNEL_BASTION", "bastion"},
    {"TUNNEL_SOCKS", "socks5"},
    {"TUNNEL_DNS_RESOLVER_ADDRS", "dns-resolver-addrs"},
    {"TUNNEL_ICMPV4_SRC", "icmpv4-src"},
    {"TUNNEL_ICMPV6_SRC", "icmpv6-src"},
    {"TUNNEL_MAX_ACTIVE_FLOWS", "max-active-flows"},
    {"TUNNEL_MANAGEMENT_DIAGNOSTICS", "management-diagnostics"},
    {"TUNNEL_PIDFILE", "pidfile"},
    {"TUNNEL_METRICS_UPDATE_FREQ", "metrics-update-freq"},
    {"TUNNEL_CACERT", "cacert"},
};

const std::set<std::string, std::less<>> otherCommands{
    "access", "forward", "proxy-dns", "version", "update", "tail", "service", "help", "login", "management"};
// Flags that only a running tunnel has a use for.
constexpr std::array tunnelFlags{"token",  "token-file",  "credentials-file", "credentials-contents",
                                 "url",    "hello-world", "unix-socket",      "name",
                                 "config", "bastion"};
constexpr std::array secretFlags{"token", "credentials-contents", "secret"};

std::string_view baseName(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "$(NAME)" as the whole value.
std::string referenced(std::string_view value) {
    if (value.size() > 3 && value.starts_with("$(") && value.ends_with(')'))
        return std::string(value.substr(2, value.size() - 3));
    return {};
}

// Kubernetes' expansion: $(NAME) of known variables, $$ stands for $; others stay as they are.
std::string expanded(const std::string& text, const Environment& environment) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$' || i + 1 == text.size()) {
            out += text[i];
        } else if (text[i + 1] == '$') {
            out += '$';
            ++i;
        } else if (const auto end = text.find(')', i); text[i + 1] == '(' && end != std::string::npos) {
            const auto found = environment.values.find(text.substr(i + 2, end - i - 2));
            const bool known = found != environment.values.end() && found->second.value;
            out += known ? *found->second.value : text.substr(i, end - i + 1);
            i = end;
        } else {
            out += '$';
        }
    }
    return out;
}

// What follows the word cloudflared, or nothing when it is not run.
std::optional<std::vector<std::string>> argumentsOf(const model::Container& container,
                                                    const Environment& environment) {
    std::vector<std::string> words = container.command;
    words.insert(words.end(), container.args.begin(), container.args.end());
    if (!words.empty()) {
        static const std::set<std::string_view> shells{"sh", "bash", "ash", "dash", "busybox"};
        const auto dashC = std::find_if(words.begin(), words.end(), [](const std::string& w) {
            return w == "-c" || w == "-ec" || w == "-exc";
        });
        if (shells.contains(baseName(words.front())) && dashC != words.end() && dashC + 1 != words.end()) {
            const auto known = [&](std::string_view name) {
                return environment.values.find(std::string(name)) != environment.values.end();
            };
            words = shellCommand(*(dashC + 1), "cloudflared", known);
            if (words.empty())
                return {};
        }
    }
    const auto program = std::find_if(words.begin(), words.end(),
                                      [](const std::string& w) { return baseName(w) == "cloudflared"; });
    if (program != words.end() && (!container.command.empty() || program == words.begin()))
        words.erase(words.begin(), program + 1);
    else if (!container.command.empty() || !isCloudflaredImage(container.image))
        return {};
    for (std::string& word : words)
        word = expanded(word, environment);
    return words;
}

struct Parsed {
    std::vector<std::string> words; // that are no flags
    std::map<std::string, Flag> flags;
};

std::string canonical(std::string_view name) {
    const auto found = aliases.find(name);
    return found == aliases.end() ? std::string(name) : found->second;
}

bool isSecret(const std::string& flag) {
    return std::find(secretFlags.begin(), secretFlags.end(), flag) != secretFlags.end();
}

void store(Parsed& parsed, std::string& clearToken, const std::string& name, std::string& value) {
    Flag flag;
    flag.variable = referenced(value);
    if (isSecret(name) && flag.variable.empty() && !value.empty()) {
        if (name == "token")
            clearToken = value;
        value = "***";
    }
    flag.value = flag.variable.empty() ? value : std::string();
    parsed.flags[name] = flag;
}

Parsed parse(std::vector<std::string>& arguments, std::string& clearToken) {
    Parsed parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string& argument = arguments[i];
        if (argument.size() < 2 || argument[0] != '-' || argument == "--") {
            if (argument != "--" && !argument.empty())
                parsed.words.push_back(argument);
            continue;
        }
        const auto begin = argument.find_first_not_of('-');
        if (begin == std::string::npos)
            continue;
        const auto equals = argument.find('=', begin);
        const std::string name = canonical(std::string_view(argument).substr(begin, equals - begin));
        if (equals != std::string::npos) {
            std::string value = argument.substr(equals + 1);
            store(parsed, clearToken, name, value);
            if (value == "***")
                argument.replace(equals + 1, std::string::npos, value);
            continue;
        }
        const bool alone = switches.contains(name) || i + 1 == arguments.size() ||
                           arguments[i + 1] == "run" || arguments[i + 1] == "tunnel";
        std::string yes = "true";
        std::string& value = alone ? yes : arguments[++i];
        store(parsed, clearToken, name, value);
    }
    return parsed;
}

void addEnvironment(Invocation& invocation, const Environment& environment) {
    for (const auto& [variable, value] : environment.values) {
        const auto known = variables.find(variable);
        if (known == variables.end() || invocation.flags.contains(known->second))
            continue;
        Flag flag;
        flag.fromEnvironment = true;
        flag.variable = variable;
        if (value.value && value.value->empty())
            continue; // an empty variable counts as not set
        if (value.value && isSecret(known->second)) {
            if (known->second == "token")
                invocation.clearToken = *value.value;
            flag.value = "***";
        } else if (value.value) {
            flag.value = *value.value;
        }
        invocation.flags[known->second] = flag;
    }
}

Invocation::What whatOf(const std::vector<std::string>& words, const Invocation& invocation,
                        std::string& tunnel) {
    using What = Invocation::What;
    const bool wants = std::any_of(tunnelFlags.begin(), tunnelFlags.end(),
                                   [&](const char* flag) { return invocation.flags.contains(flag); });
    if (words.empty())
        return wants ? What::tunnel : What::unclear;
    if (otherCommands.contains(words[0]))
        return What::other;
    const std::size_t at = words[0] == "tunnel" ? 1 : 0;
    if (words.size() > at && words[at] == "run") {
        if (words.size() > at + 1)
            tunnel = words[at + 1];
        return What::tunnel;
    }
    if (at == 1 && words.size() == 1)
        return wants ? What::tunnel : What::unclear;
    return at == 1 ? What::other : What::unclear; // tunnel create, tunnel route dns, ...
}

} // namespace

bool isCloudflaredImage(std::string_view image) {
    image = image.substr(0, image.find('@'));
    std::string name(baseName(image));
    name = name.substr(0, name.find(':'));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name.find("cloudflared") != std::string::npos || name == "cloudflare-tunnel";
}

Environment environmentOf(const model::ClusterState& state, const model::Object& object,
                          const model::Container& container) {
    Environment environment;
    const auto configMap = [&](const std::string& name) {
        return state.find({"", "ConfigMap", object.key.ns, name});
    };
    const base::Tree* tree = object.tree.at(container.pointer);
    const base::Tree* sources = tree ? tree->find("envFrom") : nullptr;
    const std::span<const base::Tree> items = sources ? sources->items() : std::span<const base::Tree>{};
    for (const base::Tree& item : items) {
        const std::string prefix = item.text({"prefix"});
        if (const std::string secret = item.text({"secretRef", "name"}); !secret.empty())
            environment.secrets.push_back({secret, prefix});
        const model::ObjectPtr map = configMap(item.text({"configMapRef", "name"}));
        const base::Tree* data = map ? map->tree.find("data") : nullptr;
        for (const auto& member : data ? data->members() : std::span<const base::Tree::Member>{})
            environment.values[prefix + member.key] = {member.value.scalarText(), {}, {}, {}, {}};
    }
    for (const model::EnvVar& variable : container.env) {
        EnvValue value{variable.value, variable.secretName, variable.secretKey, variable.configMapName,
                       variable.configMapKey};
        if (!variable.configMapName.empty())
            if (const model::ObjectPtr map = configMap(variable.configMapName))
                if (const base::Tree* text = map->tree.find({"data", variable.configMapKey}))
                    value.value = text->scalarText();
        environment.values[variable.name] = value;
    }
    return environment;
}

Invocation invocationOf(const model::Container& container, const Environment& environment) {
    Invocation invocation;
    std::optional<std::vector<std::string>> arguments = argumentsOf(container, environment);
    if (!arguments)
        return invocation;
    Parsed parsed = parse(*arguments, invocation.clearToken);
    invocation.flags = std::move(parsed.flags);
    addEnvironment(invocation, environment);
    invocation.what = whatOf(parsed.words, invocation, invocation.tunnel);
    invocation.arguments = std::move(*arguments);
    return invocation;
}

} // namespace sallyport::adopt
