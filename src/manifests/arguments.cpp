#include "arguments.h"

#include "config.h"

#include <algorithm>
#include <array>

namespace sallyport::manifests {

namespace {

// Flags that only `tunnel run` knows (cloudflared cmd/cloudflared/tunnel/subcommands.go).
constexpr std::array runFlags{"features",   "icmpv4-src",       "icmpv6-src",
                              "token-file", "max-active-flows", "dns-resolver-addrs"};
// Flags that rendering writes itself, or that would put a secret into the process list.
constexpr std::array ownFlags{"token",  "token-file", "credentials-file", "cred-file", "credentials-contents",
                              "config", "metrics",    "no-autoupdate"};

std::string flagName(const std::string& argument) {
    const auto start = argument.find_first_not_of('-');
    if (argument.empty() || argument.front() != '-' || start == std::string::npos)
        return {};
    return argument.substr(start, argument.find('=', start) - start);
}

template<std::size_t N> bool isOneOf(const std::array<const char*, N>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::vector<std::string> argumentsOf(const Plan& plan, std::vector<base::Diagnostic>& notes) {
    const model::ConnectorSettings& settings = plan.settings();
    std::vector<std::string> tunnel{"tunnel", "--no-autoupdate", "--metrics",
                                    "0.0.0.0:" + std::to_string(plan.metricsPort)};
    std::vector<std::string> run{"run"};
    const auto add = [&](const char* flag, const std::string& value) {
        if (!value.empty())
            tunnel.insert(tunnel.end(), {flag, value});
    };
    if (needsConfig(plan))
        add("--config", std::string(configFolder) + "/config.yaml");
    add("--loglevel", settings.loglevel);
    add("--output", settings.output);
    add("--logfile", settings.logfile);
    add("--protocol", settings.protocol);
    add("--edge-ip-version", settings.edgeIpVersion);
    add("--region", settings.region);
    add("--grace-period", settings.gracePeriod);
    if (settings.postQuantum)
        tunnel.push_back("--post-quantum");
    if (plan.via == Via::file)
        run.insert(run.end(), {"--token-file", plan.injected ? "/vault/secrets/" + plan.key
                                                             : std::string(tokenFolder) + "/token"});

    std::vector<std::string>* target = &tunnel;
    bool dropped = false;
    for (const std::string& argument : settings.extraArguments) {
        if (const std::string name = flagName(argument); !name.empty()) {
            dropped = isOneOf(ownFlags, name);
            target = isOneOf(runFlags, name) ? &run : &tunnel;
            if (dropped)
                notes.push_back(
                    finding(base::Severity::warning, "tunnel/" + plan.tunnelName,
                            {"argument-left-out",
                             SALLYPORT_TR("--%1 is left out of the extra arguments: the manifests "
                                          "set it themselves, and never with a secret"),
                             {name}}));
        }
        if (!dropped)
            target->push_back(argument);
    }
    tunnel.insert(tunnel.end(), run.begin(), run.end());
    return tunnel;
}

} // namespace sallyport::manifests
