#include "settings.h"

#include "goduration.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;

enum class Type { text, boolean, integer, duration, texts };

// Flags of `cloudflared tunnel` that a configuration file may set (release 2026.8.2), by type.
constexpr std::string_view textFlags[] = {"credentials-file",
                                          "edge",
                                          "edge-bind-address",
                                          "edge-ip-version",
                                          "hostname",
                                          "http-host-header",
                                          "id",
                                          "label",
                                          "lb-pool",
                                          "log-directory",
                                          "logfile",
                                          "loglevel",
                                          "management-hostname",
                                          "metrics",
                                          "name",
                                          "origin-ca-pool",
                                          "origin-server-name",
                                          "origincert",
                                          "pidfile",
                                          "protocol",
                                          "proxy-address",
                                          "proxy-dns-address",
                                          "quick-service",
                                          "region",
                                          "service-op-ip",
                                          "trace-output",
                                          "transport-loglevel",
                                          "unix-socket",
                                          "url"};
constexpr std::string_view booleanFlags[] = {"bastion",
                                             "hello-world",
                                             "http2-origin",
                                             "management-diagnostics",
                                             "no-autoupdate",
                                             "no-prechecks",
                                             "no-chunked-encoding",
                                             "no-tls-verify",
                                             "post-quantum",
                                             "proxy-dns",
                                             "proxy-no-happy-eyeballs",
                                             "quic-disable-pmtu-discovery",
                                             "socks5",
                                             "ui",
                                             "use-reconnect-token"};
constexpr std::string_view integerFlags[] = {"compression-quality",
                                             "ha-connections",
                                             "heartbeat-count",
                                             "max-edge-addr-retries",
                                             "max-fetch-size",
                                             "proxy-dns-port",
                                             "proxy-dns-max-upstream-conns",
                                             "proxy-keepalive-connections",
                                             "proxy-port",
                                             "retries",
                                             "quic-connection-level-flow-control-limit",
                                             "quic-stream-level-flow-control-limit"};
constexpr std::string_view durationFlags[] = {"autoupdate-freq",
                                              "dial-edge-timeout",
                                              "grace-period",
                                              "heartbeat-interval",
                                              "metrics-update-freq",
                                              "proxy-connect-timeout",
                                              "proxy-connection-timeout",
                                              "proxy-expect-continue-timeout",
                                              "proxy-keepalive-timeout",
                                              "proxy-tcp-keepalive",
                                              "proxy-tls-timeout",
                                              "rpc-timeout",
                                              "write-stream-timeout"};
constexpr std::string_view listFlags[] = {"proxy-dns-bootstrap", "proxy-dns-upstream", "tag"};

template<std::size_t size> bool stands(const std::string_view (&in)[size], std::string_view name) {
    return std::find(std::begin(in), std::end(in), name) != std::end(in);
}

std::optional<Type> typeOf(std::string_view flag) {
    if (stands(textFlags, flag))
        return Type::text;
    if (stands(booleanFlags, flag))
        return Type::boolean;
    if (stands(integerFlags, flag))
        return Type::integer;
    if (stands(durationFlags, flag))
        return Type::duration;
    if (stands(listFlags, flag))
        return Type::texts;
    return {};
}

const char* wanted(Type type) {
    switch (type) {
    case Type::text:
        return "string";
    case Type::boolean:
        return "boolean";
    case Type::integer:
        return "int";
    case Type::duration:
        return "duration";
    case Type::texts:
        return "string slice";
    }
    return "";
}

// Go's name of what the decoder makes of a value without a type.
const char* goTypeOf(const Tree& value) {
    switch (value.kind()) {
    case Tree::Kind::null:
        return "<nil>";
    case Tree::Kind::boolean:
        return "bool";
    case Tree::Kind::integer:
        return "int";
    case Tree::Kind::real:
        return "float64";
    case Tree::Kind::string:
        return "string";
    case Tree::Kind::list:
        return "[]interface {}";
    case Tree::Kind::map:
        return "map[string]interface {}";
    }
    return "";
}

// Why a value does not fit; empty when it does.
std::string failureOf(const std::string& name, const Tree& value, Type type) {
    switch (type) {
    case Type::text:
        if (value.isString())
            return {};
        break;
    case Type::boolean:
        if (value.asBoolean())
            return {};
        break;
    case Type::integer:
        if (value.asInteger())
            return {};
        break;
    case Type::duration:
        if (value.isString())
            return goDurationError(*value.asString());
        break;
    case Type::texts:
        if (!value.isList())
            break;
        for (const Tree& item : value.items())
            if (!item.isString())
                return "expected string, found int for " + item.scalarText();
        return {};
    }
    return std::string("expected ") + wanted(type) + " found " + goTypeOf(value) + " for " + name;
}

} // namespace

std::optional<SettingFailure> settingFailure(const Tree& config) {
    for (const Tree::Member& member : config.members()) {
        const auto type = typeOf(member.key);
        if (!type)
            continue;
        std::string failure = failureOf(member.key, member.value, *type);
        if (!failure.empty())
            return SettingFailure{std::move(failure),
                                  member.value.origin().place("/" + base::pointerToken(member.key))};
    }
    return {};
}

} // namespace sallyport::edge
