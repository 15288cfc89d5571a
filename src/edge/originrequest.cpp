#include "decoder.h"
#include "goduration.h"
#include "gourl.h"
#include "servicekind.h"

#include <sallyport/edge/originrequest.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;

constexpr std::int64_t second = 1'000'000'000;

constexpr std::string_view durations[] = {"connectTimeout", "tlsTimeout", "tcpKeepAlive", "keepAliveTimeout"};

template<std::size_t size> bool stands(const std::string_view (&in)[size], std::string_view name) {
    return std::find(std::begin(in), std::end(in), name) != std::end(in);
}

struct Fallback {
    std::string name;
    Tree value;
};

// ingress/config.go, originRequestFromConfig and the constants above it.
const std::vector<Fallback>& fallbacks() {
    static const std::vector<Fallback> all{{"connectTimeout", Tree::string("30s")},
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

// A pointer in Go, or a list that counts only with something in it.
bool isSaid(const Tree* value) {
    return value && !value->isNull() && !(value->isList() && value->size() == 0);
}

// What the transport and the dialer of a kind of service take (ingress/origin_service.go, origin_proxy.go).
// proxyAddress and proxyPort are read by nothing.
enum class Speech { http, https, unixHttp, unixHttps, hello, stream, socks, itself };

Speech speechOf(const IngressRule& rule, const Tree& whole) {
    switch (kindOf(rule, whole)) {
    case ServiceKind::unixSocket:
        return Speech::unixHttp;
    case ServiceKind::unixTlsSocket:
        return Speech::unixHttps;
    case ServiceKind::status:
        return Speech::itself;
    case ServiceKind::hello:
        return Speech::hello;
    case ServiceKind::socks:
        return Speech::socks;
    case ServiceKind::bastion:
        return Speech::stream;
    case ServiceKind::url:
        break;
    }
    const auto parsed = parseGoUrl(rule.service);
    const auto* url = std::get_if<GoUrl>(&parsed);
    const std::string scheme = url ? url->scheme : std::string();
    if (scheme == "https" || scheme == "wss")
        return Speech::https;
    return scheme == "http" || scheme == "ws" ? Speech::http : Speech::stream;
}

bool isUrlOrBastion(const IngressRule& rule, const Tree& whole) {
    const ServiceKind kind = kindOf(rule, whole);
    return kind == ServiceKind::url || kind == ServiceKind::bastion;
}

bool matters(Speech speech, const std::string& name) {
    static constexpr std::string_view anyHttp[] = {"connectTimeout", "keepAliveTimeout",
                                                   "keepAliveConnections", "disableChunkedEncoding"};
    static constexpr std::string_view overTcp[] = {"tcpKeepAlive", "noHappyEyeballs", "httpHostHeader"};
    static constexpr std::string_view anyTls[] = {"tlsTimeout", "originServerName", "caPool", "noTLSVerify",
                                                  "http2Origin"};
    static constexpr std::string_view ofStream[] = {"connectTimeout", "tcpKeepAlive", "proxyType"};
    switch (speech) {
    case Speech::itself:
        return false;
    case Speech::socks:
        return name == "ipRules";
    case Speech::stream:
        return stands(ofStream, name);
    case Speech::unixHttp:
        return stands(anyHttp, name);
    case Speech::unixHttps:
        return stands(anyHttp, name) || stands(anyTls, name);
    case Speech::http:
        return stands(anyHttp, name) || stands(overTcp, name);
    case Speech::hello:
        return stands(anyHttp, name) || stands(overTcp, name) || name == "matchSNItoHost" ||
               (stands(anyTls, name) && name != "originServerName");
    case Speech::https:
        return stands(anyHttp, name) || stands(overTcp, name) || stands(anyTls, name) ||
               name == "matchSNItoHost";
    }
    return false;
}

std::string textOf(const Tree& own, const Tree& whole, std::string_view name) {
    const OriginSetting setting = originSetting(own, whole, name);
    return setting.value.isScalar() ? setting.value.scalarText() : std::string();
}

} // namespace

OriginSetting originSetting(const Tree& own, const Tree& whole, std::string_view name) {
    using From = OriginSetting::From;
    if (const Tree* value = own.find(name); isSaid(value))
        return {std::string(name), *value, From::rule};
    const bool ofRuleAlone = name == "access" || name == "ipRules";
    if (const Tree* value = whole.find(name); isSaid(value) && !ofRuleAlone)
        return {std::string(name), *value, From::whole};
    const auto& all = fallbacks();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Fallback& one) { return one.name == name; });
    return {std::string(name), found == all.end() ? Tree() : found->value, From::fallback};
}

std::vector<OriginSetting> originSettings(const IngressRule& rule, const Tree& whole) {
    const Speech speech = speechOf(rule, whole);
    std::vector<OriginSetting> settings;
    for (const Fallback& one : fallbacks()) {
        OriginSetting setting = originSetting(rule.originRequest, whole, one.name);
        // Access is checked before the service is looked at; bastionMode makes a bastion of any URL.
        setting.matters = one.name == "access" || matters(speech, one.name) ||
                          (one.name == "bastionMode" && isUrlOrBastion(rule, whole));
        settings.push_back(std::move(setting));
    }
    return settings;
}

bool isOn(const OriginSetting& setting) {
    return isTrue(&setting.value);
}

bool isOn(const Tree* value) {
    return isTrue(value);
}

OriginTls originTls(const IngressRule& rule, const Tree& whole, std::string_view host) {
    const Speech speech = speechOf(rule, whole);
    if (speech != Speech::https && speech != Speech::unixHttps)
        return {};
    const Tree& own = rule.originRequest;
    OriginTls tls{true, !isOn(originSetting(own, whole, "noTLSVerify")),
                  textOf(own, whole, "originServerName")};
    if (speech == Speech::https && isOn(originSetting(own, whole, "matchSNItoHost"))) {
        tls.name = textOf(own, whole, "httpHostHeader");
        if (tls.name.empty())
            tls.name = host;
    } else if (tls.name.empty()) {
        const auto parsed = parseGoUrl(rule.service);
        const auto* url = std::get_if<GoUrl>(&parsed);
        tls.name = speech == Speech::https && url ? url->hostname() : std::string(host);
    }
    return tls;
}

std::optional<std::int64_t> wholeSeconds(std::string_view text) {
    const auto read = parseGoDuration(text);
    const auto* nanoseconds = std::get_if<std::int64_t>(&read);
    return nanoseconds && *nanoseconds % second == 0 ? std::optional(*nanoseconds / second) : std::nullopt;
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

// Seconds beyond what a Go duration holds (292 years) are no duration and stay numbers.
Tree originToFile(const Tree& originRequest) {
    Tree out = originRequest;
    for (Tree::Member& member : out.members()) {
        const auto seconds = member.value.asInteger();
        if (!seconds || !stands(durations, member.key))
            continue;
        const std::string text = std::to_string(*seconds) + "s";
        if (wholeSeconds(text) == seconds)
            member.value = Tree::string(text, member.value.origin());
    }
    return out;
}

std::vector<OriginRefusal> originRefusals(const Tree& originRequest) {
    std::vector<OriginRefusal> refusals;
    if (originRequest.isNull())
        return refusals;
    Tree config = Tree::map();
    config.set("originRequest", originRequest);
    const DecoderFindings findings = decodeConfig(config, false);
    for (const DecoderFinding& one : findings.refused)
        refusals.push_back({one.place.pointer.substr(std::string_view("/originRequest").size()), one.text});
    return refusals;
}

} // namespace sallyport::edge
