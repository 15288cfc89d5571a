#pragma once
// What a container runs of cloudflared: the subcommand, flags by their long
// name, and the tunnel named on the command line. Flags and environment
// variables as cloudflared defines them (cmd/cloudflared/tunnel). A token given
// in clear never leaves this file: it is shown as "***".
#include <sallyport/model/cluster.h>

namespace sallyport::adopt {

// A value as the container sees it: known, or a reference to where it stands.
struct EnvValue {
    std::optional<std::string> value;
    std::string secretName, secretKey;
    std::string configMapName, configMapKey;
};
struct Environment {
    std::map<std::string, EnvValue> values;
    struct From { // envFrom of a Secret; every key of it becomes a variable
        std::string secretName, prefix;
    };
    std::vector<From> secrets;
};
// env and envFrom, with ConfigMaps of the state looked up.
Environment environmentOf(const model::ClusterState& state, const model::Object& object,
                          const model::Container& container);

struct Flag {
    std::string value;    // "" for a reference that is not known; "***" for a secret in clear
    std::string variable; // the environment variable that the value is, or stands for
    bool fromEnvironment = false;
};

struct Invocation {
    enum class What {
        nothing, // no cloudflared
        tunnel,  // runs a tunnel
        other,   // cloudflared, but another command (access, proxy-dns, ...)
        unclear, // cloudflared without anything that says what it does
    } what = What::nothing;
    std::map<std::string, Flag> flags;  // by long name; the command line before the environment
    std::string tunnel;                 // NAME or UUID after `run`
    std::vector<std::string> arguments; // after `cloudflared`, in order, secrets hidden
    std::string clearToken;             // a token given in clear, for its tunnel id only
};
Invocation invocationOf(const model::Container& container, const Environment& environment);

// ".../cloudflared:tag@digest" and rebuilt images of it.
bool isCloudflaredImage(std::string_view image);

} // namespace sallyport::adopt
