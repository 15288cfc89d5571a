#include "decoder.h"
#include "gourl.h"
#include "pattern.h"
#include "servicekind.h"

#include <sallyport/edge/ingress.h>

#include <algorithm>
#include <charconv>

namespace sallyport::edge {
namespace {

using base::Text;
using base::Tree;

struct Complaint {
    std::string id;
    Text message;
};
using Complaints = std::vector<Complaint>;

Complaint complaint(const std::string& id, const char* pattern, std::vector<std::string> args = {}) {
    return {id, {"ingress-" + id, pattern, std::move(args)}};
}

bool isCatchAll(const IngressRule& rule) {
    return (rule.hostname.empty() || rule.hostname == "*") && rule.path.empty();
}

// Why strconv.Atoi refuses a text; empty when it does not.
std::string atoiFailure(std::string_view text, long long& number) {
    std::string_view digits = text;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    const bool signs = digits != text && digits.starts_with('-');
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const auto because = [&](const char* why) {
        return "strconv.Atoi: parsing " + goQuoted(text) + ": " + why;
    };
    if (digits.empty() || signs || code == std::errc::invalid_argument ||
        end != digits.data() + digits.size())
        return because("invalid syntax");
    return code == std::errc::result_out_of_range ? because("value out of range") : std::string();
}

void checkStatus(std::string_view text, Complaints& found) {
    long long code = 0;
    const std::string failure = atoiFailure(text, code);
    if (!failure.empty())
        found.push_back(complaint("status-code", SALLYPORT_TR("invalid HTTP status code: %1"), {failure}));
    else if (code < 100 || code > 999)
        found.push_back(
            complaint("status-code", SALLYPORT_TR("invalid HTTP status code: %1"), {std::to_string(code)}));
}

// Why ipaccess.NewRuleByCIDR refuses a rule; empty when it does not.
std::string ipRuleFailure(const Tree& rule) {
    const Tree* prefix = rule.find("prefix");
    const std::string text = prefix ? prefix->scalarText() : std::string();
    if (text.empty())
        return "no prefix provided";
    if (!model::Cidr::parse(text))
        return "unable to parse cidr: " + text;
    std::vector<std::int64_t> ports;
    if (const Tree* list = rule.find("ports"))
        for (const Tree& port : list->items())
            ports.push_back(port.asInteger().value_or(static_cast<std::int64_t>(port.asReal().value_or(0))));
    std::sort(ports.begin(), ports.end());
    for (const std::int64_t port : ports)
        if (port < 1 || port > 65535)
            return "invalid port " + std::to_string(port) + ", needs to be between 1 and 65535";
    return {};
}

void checkIpRules(const IngressRule& rule, Complaints& found) {
    const Tree* rules = rule.originRequest.find("ipRules");
    if (!rules)
        return;
    for (const Tree& one : rules->items()) {
        const std::string failure = ipRuleFailure(one);
        if (failure.empty())
            continue;
        found.push_back(complaint("ip-rule", SALLYPORT_TR("unable to create ip rule for %1: %2"),
                                  {rule.service, failure}));
        return;
    }
}

void checkUrl(const std::string& service, Complaints& found) {
    const auto parsed = parseGoUrl(service);
    if (const auto* failure = std::get_if<std::string>(&parsed)) {
        found.push_back(complaint("url", "%1", {*failure}));
        return;
    }
    const GoUrl& url = std::get<GoUrl>(parsed);
    if (url.scheme.empty() || url.hostname().empty())
        found.push_back(complaint(
            "service-address",
            SALLYPORT_TR("%1 is an invalid address, please make sure it has a scheme and a hostname"),
            {service}));
    else if (!url.path.empty())
        found.push_back(complaint(
            "service-path",
            SALLYPORT_TR(
                "%1 is an invalid address, ingress rules don't support proxying to a different path on "
                "the origin service. The path will be the same as the eyeball request's path"),
            {service}));
}

void checkService(const IngressRule& rule, const Tree& defaults, Complaints& found) {
    switch (kindOf(rule, defaults)) {
    case ServiceKind::status:
        return checkStatus(std::string_view(rule.service).substr(12), found);
    case ServiceKind::socks:
        return checkIpRules(rule, found);
    case ServiceKind::url:
        return checkUrl(rule.service, found);
    default:
        return;
    }
}

void checkAccess(const IngressRule& rule, Complaints& found) {
    const Tree* access = rule.originRequest.find("access");
    if (!access || !isTrue(access->find("required")))
        return;
    const Tree* team = access->find("teamName");
    const Tree* tags = access->find("audTag");
    if ((!team || team->scalarText().empty()) && tags && !tags->items().empty())
        found.push_back(complaint(
            "access-team", SALLYPORT_TR("access.TeamName cannot be blank when access.audTags are present")));
}

// The first that holds, as cloudflared's validateHostname.
void checkHostname(const IngressRule& rule, std::size_t index, std::size_t count, Complaints& found) {
    bool hadPort = false;
    withoutPort(rule.hostname, &hadPort);
    const std::size_t star = rule.hostname.rfind('*');
    const bool last = index + 1 == count;
    if (hadPort)
        found.push_back(complaint("hostname-port", SALLYPORT_TR("Hostname cannot contain a port")));
    else if (star != std::string::npos && star > 0)
        found.push_back(complaint(
            "wildcard", SALLYPORT_TR("Hostname patterns can have at most one wildcard character (\"*\") and "
                                     "it can only be used for subdomains, e.g. \"*.example.com\"")));
    else if (last && !isCatchAll(rule))
        found.push_back(
            complaint("last-not-catch-all",
                      SALLYPORT_TR("The last ingress rule must match all URLs (i.e. it should not have a "
                                   "hostname or path filter)")));
    else if (!last && isCatchAll(rule))
        found.push_back(complaint(
            "catch-all-not-last",
            SALLYPORT_TR(
                "Rule #%1 is matching the hostname '%2', but this will match every hostname, meaning the "
                "rules which follow it will never be triggered."),
            {std::to_string(index + 1), rule.hostname}));
}

std::string shownUrl(const std::string& service) {
    const auto parsed = parseGoUrl(service);
    const auto* url = std::get_if<GoUrl>(&parsed);
    if (!url || url->scheme.empty() || url->hostname().empty() || !url->path.empty())
        return service;
    static constexpr std::string_view http[] = {"http", "https", "ws", "wss"};
    if (std::find(std::begin(http), std::end(http), url->scheme) != std::end(http))
        return url->textWithoutPath();
    // Default ports of origin_service.go, newTCPOverWSService.
    static constexpr std::pair<std::string_view, const char*> ports[] = {
        {"ssh", "22"}, {"rdp", "3389"}, {"smb", "445"}, {"tcp", "7864"}};
    std::string host = url->host;
    for (const auto& [scheme, port] : ports)
        if (scheme == url->scheme && url->port().empty()) {
            const std::string name = url->hostname();
            host = (name.find(':') == std::string::npos ? name : "[" + name + "]") + ":" + port;
        }
    return url->scheme + "://" + host;
}

} // namespace

std::string pathError(const std::string& path) {
    if (path.empty())
        return {};
    const auto compiled = Pattern::compile(path);
    const auto* failure = std::get_if<std::string>(&compiled);
    return failure ? "error parsing regexp: " + *failure : std::string();
}

std::vector<ConfigError> validate(const TunnelConfig& config) {
    if (config.notDecodable)
        return {*config.notDecodable};
    if (config.ingress.empty())
        return {{0,
                 "no-rules",
                 {"ingress-no-rules", SALLYPORT_TR("The config file doesn't contain any ingress rules"), {}},
                 {}}};
    std::vector<ConfigError> errors;
    for (std::size_t i = 0; i < config.ingress.size(); ++i) {
        const IngressRule& rule = config.ingress[i];
        Complaints found;
        checkService(rule, config.originRequest, found);
        checkAccess(rule, found);
        checkHostname(rule, i, config.ingress.size(), found);
        if (const std::string failure = pathError(rule.path); !failure.empty())
            found.push_back(complaint("regex", SALLYPORT_TR("Rule #%1 has an invalid regex: %2"),
                                      {std::to_string(i + 1), failure}));
        for (Complaint& one : found)
            errors.push_back(
                {static_cast<int>(i) + 1, std::move(one.id), std::move(one.message), rule.place});
    }
    return errors;
}

std::string shownService(const IngressRule& rule, const Tree& defaults) {
    switch (kindOf(rule, defaults)) {
    case ServiceKind::hello:
        return "hello_world";
    case ServiceKind::bastion:
        return "bastion";
    case ServiceKind::status: {
        long long code = 0;
        const bool number = atoiFailure(std::string_view(rule.service).substr(12), code).empty();
        return number ? "http_status:" + std::to_string(code) : rule.service;
    }
    case ServiceKind::url:
        return shownUrl(rule.service);
    default:
        return rule.service;
    }
}

} // namespace sallyport::edge
