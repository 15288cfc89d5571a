#include "gourl.h"

#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <charconv>

namespace sallyport::edge {
namespace {

using base::Tree;

constexpr std::string_view durations[] = {"connectTimeout", "tlsTimeout", "tcpKeepAlive", "keepAliveTimeout"};

bool isDuration(std::string_view name) {
    return std::find(std::begin(durations), std::end(durations), name) != std::end(durations);
}

struct Fallback {
    std::string name;
    Tree value;
};

// ingress/config.go, originRequestFromSingleRule and the constants above it.
std::vector<Fallback> fallbacks() {
    std::vector<Fallback> all{{"connectTimeout", Tree::string("30s")},
                              {"tlsTimeout", Tree::string("10s")},
                              {"tcpKeepAlive", Tree::string("30s")},
                              {"noHappyEyeballs", Tree::boolean(false)},
                              {"keepAliveTimeout", Tree::string("90s")},
                              {"keepAliveConnections", Tree::integer(100)},
                              {"httpHostHeader", Tree::string("")},
                              {"originServerName", Tree::string("")},
                              {"matchSNItoHost", Tree::boolean(false)},
                              {"caPool", Tree::string("")},
                              {"noTLSVerify", Tree::boolean(false)},
                              {"disableChunkedEncoding", Tree::boolean(false)},
                              {"bastionMode", Tree::boolean(false)},
                              {"proxyAddress", Tree::string("127.0.0.1")},
                              {"proxyPort", Tree::integer(0)},
                              {"proxyType", Tree::string("")},
                              {"ipRules", Tree()},
                              {"http2Origin", Tree::boolean(false)},
                              {"access", Tree()}};
    return all;
}

// Nanoseconds of a unit of Go's time.ParseDuration.
double unitOf(std::string_view unit) {
    if (unit == "ns")
        return 1;
    if (unit == "us" || unit == "\u00b5s" || unit == "\u03bcs")
        return 1e3;
    if (unit == "ms")
        return 1e6;
    if (unit == "s")
        return 1e9;
    return unit == "m" ? 60e9 : 3600e9;
}

} // namespace

std::vector<OriginSetting> originSettings(const IngressRule& rule, const Tree& whole) {
    std::vector<OriginSetting> settings;
    for (Fallback& one : fallbacks()) {
        OriginSetting setting{one.name, std::move(one.value), OriginSetting::From::fallback};
        const Tree* own = rule.originRequest.find(setting.name);
        const Tree* common = whole.find(setting.name);
        if (own && !own->isNull())
            setting = {setting.name, *own, OriginSetting::From::rule};
        else if (common && !common->isNull())
            setting = {setting.name, *common, OriginSetting::From::whole};
        settings.push_back(std::move(setting));
    }
    return settings;
}

std::optional<std::int64_t> wholeSeconds(std::string_view text) {
    if (!goDurationError(std::string(text)).empty())
        return {};
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    double nanoseconds = 0;
    while (!text.empty() && text != "0") {
        double number = 0;
        const auto [end, code] =
            std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
        if (code != std::errc())
            return {};
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const std::size_t length = std::min(text.find_first_of("0123456789."), text.size());
        nanoseconds += number * unitOf(text.substr(0, length));
        text.remove_prefix(length);
    }
    const auto seconds = static_cast<std::int64_t>(nanoseconds / 1e9 + 1e-10);
    if (nanoseconds - static_cast<double>(seconds) * 1e9 > 0.5)
        return {};
    return negative ? -seconds : seconds;
}

Tree originToApi(const Tree& originRequest, std::vector<base::Diagnostic>& problems) {
    Tree out = originRequest;
    for (const std::string_view name : durations) {
        Tree* value = out.find(name);
        const std::string* text = value ? value->asString() : nullptr;
        if (!text)
            continue;
        if (const auto seconds = wholeSeconds(*text)) {
            *value = Tree::integer(*seconds, value->origin());
            continue;
        }
        problems.push_back({base::Severity::error,
                            "origin-duration",
                            {"origin-duration",
                             SALLYPORT_TR("%1 of %2 cannot be sent: Cloudflare takes whole seconds."),
                             {std::string(name), *text}},
                            std::string(name),
                            value->origin().place("/" + std::string(name)),
                            {"origin-duration-hint", SALLYPORT_TR("Write it as in 30s or 1m30s."), {}},
                            {}});
    }
    return out;
}

Tree originToFile(const Tree& originRequest) {
    Tree out = originRequest;
    for (Tree::Member& member : out.members())
        if (const auto seconds = member.value.asInteger(); seconds && isDuration(member.key))
            member.value = Tree::string(std::to_string(*seconds) + "s", member.value.origin());
    return out;
}

} // namespace sallyport::edge
