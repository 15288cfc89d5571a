#include "gourl.h"

#include <sallyport/model/types.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace sallyport::edge {
namespace {

using Failure = std::string; // the text of an error

bool isAlnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

enum class Part { host, zone, user, path };

// Which characters stand in a part without being escaped (RFC 3986 as net/url reads it).
bool standsIn(Part part, char c) {
    if (isAlnum(c))
        return true;
    static constexpr std::string_view unreserved = "-_.~";
    static constexpr std::string_view host = "!$&'()*+,;=:[]<>\"";
    static constexpr std::string_view user = "$&+,;=";
    static constexpr std::string_view path = "$&+,/:;=@";
    if (unreserved.find(c) != std::string_view::npos)
        return true;
    switch (part) {
    case Part::host:
    case Part::zone:
        return host.find(c) != std::string_view::npos;
    case Part::user:
        return user.find(c) != std::string_view::npos;
    case Part::path:
        return path.find(c) != std::string_view::npos;
    }
    return false;
}

std::string escaped(std::string_view text, Part part) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (standsIn(part, c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

Failure badEscape(std::string_view text) {
    return "invalid URL escape " + goQuoted(text.substr(0, 3));
}

// Undoes %XX. In hosts only bytes from 0x80 may be escaped; in zones what could stand there unescaped, or a
// space (RFC 6874).
std::optional<Failure> unescape(std::string_view text, Part part, std::string& out) {
    out.clear();
    const bool inHost = part == Part::host || part == Part::zone;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '%') {
            if (inHost && static_cast<unsigned char>(c) < 0x80 && !standsIn(part, c))
                return "invalid character " + goQuoted(text.substr(i, 1)) + " in host name";
            out += c;
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return badEscape(text.substr(i));
        const std::string_view triple = text.substr(i, 3);
        const char value = static_cast<char>(high << 4 | low);
        if (part == Part::host && high < 8 && triple != "%25")
            return badEscape(triple);
        if (part == Part::zone && triple != "%25" && value != ' ' && !standsIn(Part::host, value))
            return badEscape(triple);
        out += value;
        i += 2;
    }
    return {};
}

bool isOptionalPort(std::string_view text) {
    return text.empty() || (text.front() == ':' && std::all_of(text.begin() + 1, text.end(), isDigit));
}

Failure badPort(std::string_view colonPort) {
    return "invalid port " + goQuoted(colonPort) + " after host";
}

// How many groups of 16 bits stand in a part of an IPv6 address, -1 when something else does.
int groupsIn(std::string_view text) {
    int groups = 0;
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        const bool last = colon == std::string_view::npos;
        if (last && group.find('.') != std::string_view::npos)
            return model::Ip::parse(group) ? groups + 2 : -1;
        const bool digits = std::all_of(group.begin(), group.end(), [](char c) { return hexValue(c) >= 0; });
        if (group.empty() || group.size() > 4 || !digits || (!last && colon + 1 == text.size()))
            return -1;
        ++groups;
        text.remove_prefix(last ? text.size() : colon + 1);
    }
    return groups;
}

// Unlike model::Ip, IPv4-mapped addresses are fine in a URL.
bool isIpv6(std::string_view text) {
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return groupsIn(text) == 8;
    const std::string_view before = text.substr(0, gap);
    const int left = before.find('.') == std::string_view::npos ? groupsIn(before) : -1;
    const int right = groupsIn(text.substr(gap + 2));
    return left >= 0 && right >= 0 && left + right < 8;
}

// Why no IPv6 address stands between the brackets; nothing when one does.
std::optional<Failure> bracketFailure(const std::string& inside) {
    const std::size_t percent = inside.find('%');
    const std::string address = inside.substr(0, percent);
    const auto because = [&](const char* why) {
        return "invalid host: ParseAddr(" + goQuoted(inside) + "): " + why;
    };
    if (address.find(':') == std::string::npos) {
        if (percent != std::string::npos)
            return because("missing IPv6 address");
        return model::Ip::parse(address) ? "invalid IP-literal" : because("unable to parse IP");
    }
    if (percent != std::string::npos && percent + 1 == inside.size())
        return because("zone must be a non-empty string");
    if (!isIpv6(address))
        return because("unable to parse IP");
    return {};
}

std::optional<Failure> readBracketed(std::string_view text, std::string& out) {
    const std::size_t close = text.rfind(']');
    if (close == std::string_view::npos)
        return "missing ']' in host";
    const std::string_view colonPort = text.substr(close + 1);
    if (!isOptionalPort(colonPort))
        return badPort(colonPort);
    const std::string_view inside = text.substr(1, close - 1);
    const std::size_t zone = inside.find("%25");
    std::string address;
    if (auto failure = unescape(inside.substr(0, zone), Part::host, address))
        return failure;
    if (zone != std::string_view::npos) {
        std::string zoneText;
        if (auto failure = unescape(inside.substr(zone), Part::zone, zoneText))
            return failure;
        address += zoneText;
    }
    if (auto failure = bracketFailure(address))
        return failure;
    out = "[" + address + "]" + std::string(colonPort);
    return {};
}

std::optional<Failure> readHost(std::string_view scheme, std::string_view text, std::string& out) {
    const std::size_t bracket = text.rfind('[');
    if (bracket == 0)
        return readBracketed(text, out);
    if (bracket != std::string_view::npos)
        return "invalid IP-literal";
    // Databases write several hosts with ports; for http and https there is one colon at most.
    const bool strict = scheme == "http" || scheme == "https";
    const std::size_t colon = strict ? text.find(':') : text.rfind(':');
    if (colon != std::string_view::npos && !isOptionalPort(text.substr(colon)))
        return badPort(text.substr(colon));
    return unescape(text, Part::host, out);
}

bool isUserinfo(std::string_view text) {
    static constexpr std::string_view marks = "-._:~!$&'()*+,;=%@";
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isAlnum(c) || marks.find(c) != std::string_view::npos; });
}

std::optional<Failure> readAuthority(std::string_view text, GoUrl& url) {
    const std::size_t at = text.rfind('@');
    const std::string_view host = at == std::string_view::npos ? text : text.substr(at + 1);
    if (auto failure = readHost(url.scheme, host, url.host))
        return failure;
    if (at == std::string_view::npos)
        return {};
    const std::string_view user = text.substr(0, at);
    if (!isUserinfo(user))
        return "net/url: invalid userinfo";
    url.hasUser = true;
    const std::size_t colon = user.find(':');
    std::string part;
    if (auto failure = unescape(user.substr(0, colon), Part::user, part))
        return failure;
    url.user = escaped(part, Part::user);
    if (colon != std::string_view::npos) {
        if (auto failure = unescape(user.substr(colon + 1), Part::user, part))
            return failure;
        url.user += ":" + escaped(part, Part::user);
    }
    return {};
}

// Cuts the scheme off. A first character that begins none leaves the whole text.
std::optional<Failure> cutScheme(std::string_view& rest, GoUrl& url) {
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const char c = rest[i];
        const bool letter = isAlnum(c) && !isDigit(c);
        if (letter)
            continue;
        if (isDigit(c) || c == '+' || c == '-' || c == '.') {
            if (i == 0)
                return {};
            continue;
        }
        if (c != ':')
            return {};
        if (i == 0)
            return "missing protocol scheme";
        url.scheme = rest.substr(0, i);
        std::transform(url.scheme.begin(), url.scheme.end(), url.scheme.begin(),
                       [](char upper) { return upper >= 'A' && upper <= 'Z' ? char(upper + 32) : upper; });
        rest.remove_prefix(i + 1);
        return {};
    }
    return {};
}

void cutQuery(std::string_view& rest, GoUrl& url) {
    const std::size_t mark = rest.find('?');
    if (mark == std::string_view::npos)
        return;
    url.query = rest.substr(mark + 1);
    url.forceQuery = url.query.empty();
    rest = rest.substr(0, mark);
}

std::optional<Failure> read(std::string_view text, GoUrl& url) {
    if (std::any_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return "net/url: invalid control character in URL";
    if (text == "*") {
        url.path = "*";
        return {};
    }
    std::string_view rest = text;
    if (auto failure = cutScheme(rest, url))
        return failure;
    cutQuery(rest, url);
    if (!rest.starts_with('/')) {
        if (!url.scheme.empty()) {
            url.opaque = rest;
            return {};
        }
        if (rest.substr(0, rest.find('/')).find(':') != std::string_view::npos)
            return "first path segment in URL cannot contain colon";
    }
    if (rest.starts_with("//") && (!url.scheme.empty() || !rest.starts_with("///"))) {
        const std::size_t slash = rest.find('/', 2);
        const std::string_view authority =
            rest.substr(2, slash == std::string_view::npos ? slash : slash - 2);
        if (auto failure = readAuthority(authority, url))
            return failure;
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash);
    }
    return unescape(rest, Part::path, url.path);
}

// host and port of a Go URL's Host.
std::pair<std::string, std::string> hostAndPort(const std::string& host) {
    std::string_view name = host;
    std::string_view port;
    if (const std::size_t colon = name.rfind(':');
        colon != std::string_view::npos && isOptionalPort(name.substr(colon))) {
        port = name.substr(colon + 1);
        name = name.substr(0, colon);
    }
    if (name.size() >= 2 && name.front() == '[' && name.back() == ']')
        name = name.substr(1, name.size() - 2);
    return {std::string(name), std::string(port)};
}

} // namespace

std::string GoUrl::hostname() const {
    return hostAndPort(host).first;
}

std::string GoUrl::port() const {
    return hostAndPort(host).second;
}

std::string GoUrl::textWithoutPath() const {
    std::string out = scheme + "://";
    if (hasUser)
        out += user + "@";
    out += escaped(host, Part::host);
    if (forceQuery || !query.empty())
        out += "?" + query;
    if (!fragment.empty())
        out += "#" + fragment;
    return out;
}

std::variant<GoUrl, std::string> parseGoUrl(std::string_view text) {
    const std::size_t hash = text.find('#');
    const std::string_view before = text.substr(0, hash);
    GoUrl url;
    if (const auto failure = read(before, url))
        return "parse " + goQuoted(before) + ": " + *failure;
    if (hash != std::string_view::npos) {
        url.fragment = text.substr(hash + 1);
        std::string ignored;
        if (const auto failure = unescape(url.fragment, Part::path, ignored))
            return "parse " + goQuoted(text) + ": " + *failure;
    }
    return url;
}

std::string goQuoted(std::string_view text) {
    static constexpr std::string_view letters = "\a\b\f\n\r\t\v";
    static constexpr std::string_view names = "abfnrtv";
    static constexpr char digits[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else if (const std::size_t at = letters.find(c); at != std::string_view::npos) {
            out += {'\\', names[at]};
        } else if (byte < 0x20 || byte == 0x7f) {
            out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string_view withoutPort(std::string_view host, bool* hadPort) {
    if (hadPort)
        *hadPort = false;
    const std::size_t colon = host.rfind(':');
    if (colon == std::string_view::npos)
        return host;
    std::string_view name;
    if (host.front() == '[') {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos || end + 1 != colon)
            return host;
        name = host.substr(1, end - 1);
    } else {
        name = host.substr(0, colon);
        if (name.find_first_of(":]") != std::string_view::npos)
            return host;
    }
    if (name.find('[') != std::string_view::npos ||
        host.substr(colon).find_first_of("[]") != std::string_view::npos)
        return host;
    if (hadPort)
        *hadPort = true;
    return name;
}

} // namespace sallyport::edge
