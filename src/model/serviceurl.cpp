#include <sallyport/model/types.h>

#include <algorithm>
#include <charconv>

// How cloudflared reads a rule's service: ingress/ingress.go (validateIngress) with Go's net/url.
namespace sallyport::model {

namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::Text;

Error noAddress(std::string_view text) {
    return {ErrorKind::invalid,
            Text{"service-no-address",
                 SALLYPORT_TR("%1 is an invalid address, please make sure it has a scheme and a hostname"),
                 {std::string(text)}},
            {}};
}

bool isSchemeChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
}

// Go's url.Parse refuses these in a host, and control characters anywhere.
bool isBadHostChar(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f ||
           std::string_view("\\^`{|}%").find(c) != std::string_view::npos;
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7f;
}

// The scheme, lower case; empty when there is none. Takes it and its colon off the text.
std::string takeScheme(std::string_view& text) {
    const std::size_t colon = text.find(':');
    const std::string_view scheme = text.substr(0, colon);
    const bool letterFirst = !scheme.empty() && ((scheme[0] | 0x20) >= 'a' && (scheme[0] | 0x20) <= 'z');
    if (colon == std::string_view::npos || !letterFirst || !std::ranges::all_of(scheme, isSchemeChar))
        return {};
    std::string out(scheme);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    text.remove_prefix(colon + 1);
    return out;
}

Result<ServiceUrl> parseStatus(ServiceUrl url, std::string_view code) {
    std::string_view digits = code;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 100 || value > 999) {
        return Error{ErrorKind::invalid,
                     Text{"service-bad-status",
                          SALLYPORT_TR("invalid HTTP status code: %1 (use one from 100 to 999)"),
                          {std::string(code)}},
                     {}};
    }
    url.scheme = "http_status";
    url.path = std::to_string(value);
    return url;
}

Error badPort(std::string_view text, std::string_view port) {
    return {
        ErrorKind::invalid,
        Text{"service-bad-port",
             SALLYPORT_TR("%1 has the port \"%2\": write a number (names of ports are not resolved here)"),
             {std::string(text), std::string(port)}},
        {}};
}

// Splits "host:port", "[v6]:port"; an error where Go's net/url has one.
Result<void> readHostPort(std::string_view text, std::string_view authority, ServiceUrl& url) {
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    std::string_view port;
    bool hasPort = false;
    if (authority.starts_with('[')) {
        const std::size_t close = authority.rfind(']');
        if (close == std::string_view::npos)
            return noAddress(text);
        url.host = authority.substr(1, close - 1);
        const std::string_view rest = authority.substr(close + 1);
        if (!rest.empty() && rest.front() != ':')
            return noAddress(text);
        hasPort = !rest.empty();
        port = hasPort ? rest.substr(1) : rest;
    } else {
        const std::size_t colon = authority.rfind(':');
        hasPort = colon != std::string_view::npos;
        url.host = authority.substr(0, colon);
        port = hasPort ? authority.substr(colon + 1) : std::string_view();
    }
    if (std::ranges::any_of(url.host, isBadHostChar))
        return noAddress(text);
    if (!hasPort || port.empty())
        return {};
    int value = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), value);
    if (error != std::errc() || end != port.data() + port.size() || port.front() == '-')
        return badPort(text, port);
    url.port = value;
    return {};
}

Result<ServiceUrl> parseAddress(ServiceUrl url, std::string_view text) {
    std::string_view rest = text;
    if (std::ranges::any_of(text, isControl))
        return noAddress(text);
    url.scheme = takeScheme(rest);
    rest = rest.substr(0, rest.find('#'));
    rest = rest.substr(0, rest.find('?'));
    if (url.scheme.empty() || !rest.starts_with("//"))
        return noAddress(text);
    rest.remove_prefix(2);
    const std::size_t slash = rest.find('/');
    if (const auto read = readHostPort(text, rest.substr(0, slash), url); !read)
        return read.error();
    if (url.host.empty())
        return noAddress(text);
    if (slash != std::string_view::npos) {
        return Error{
            ErrorKind::invalid,
            Text{"service-has-path",
                 SALLYPORT_TR("%1 is an invalid address, ingress rules don't support proxying to a "
                              "different path on the origin service. The path will be the same as the "
                              "eyeball request's path"),
                 {std::string(text)}},
            {}};
    }
    return url;
}

} // namespace

Result<ServiceUrl> ServiceUrl::parse(std::string_view text) {
    ServiceUrl url;
    url.written = text;
    // "unix:" is asked first, so "unix+tls:" is not hidden by it.
    for (const std::string_view scheme : {"unix", "unix+tls"}) {
        if (text.starts_with(std::string(scheme) + ':')) {
            url.scheme = scheme;
            url.path = text.substr(scheme.size() + 1);
            return url;
        }
    }
    if (text.starts_with("http_status:"))
        return parseStatus(std::move(url), text.substr(12));
    if (text == "hello_world" || text == "hello-world") {
        url.scheme = "hello_world";
        return url;
    }
    if (text == "bastion" || text == "socks-proxy") {
        url.scheme = text;
        return url;
    }
    return parseAddress(std::move(url), text);
}

std::optional<int> ServiceUrl::dialledPort() const {
    if (port)
        return *port >= 1 && *port <= 65535 ? port : std::nullopt;
    if (!hasHost())
        return std::nullopt;
    static constexpr std::pair<std::string_view, int> defaults[] = {
        {"http", 80}, {"ws", 80},    {"https", 443}, {"wss", 443},
        {"ssh", 22},  {"rdp", 3389}, {"smb", 445},   {"tcp", 7864},
    };
    for (const auto& [name, number] : defaults) {
        if (name == scheme)
            return number;
    }
    return std::nullopt;
}

} // namespace sallyport::model
