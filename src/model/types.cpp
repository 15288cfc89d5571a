#include <sallyport/model/types.h>

#include <algorithm>

namespace sallyport::model {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isAlnum(char c) {
    return isLower(c) || isUpper(c) || isDigit(c);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

// A DNS label as resolvers take it: as RFC 1123, and underscores.
bool isHostLabel(std::string_view text) {
    const auto inner = [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '_'; };
    return !text.empty() && text.size() <= 63 && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, inner);
}

// The name part of a label key, and a label value that is not empty.
bool isLabelName(std::string_view text) {
    const auto inner = [](char c) { return isAlnum(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= 63 && isAlnum(text.front()) && isAlnum(text.back()) &&
           std::ranges::all_of(text, inner);
}

} // namespace

std::string name(Protocol protocol) {
    switch (protocol) {
    case Protocol::tcp:
        return "TCP";
    case Protocol::udp:
        return "UDP";
    case Protocol::sctp:
        return "SCTP";
    case Protocol::icmp:
        return "ICMP";
    case Protocol::icmpv6:
        break;
    }
    return "ICMPv6";
}

std::optional<Protocol> protocolFrom(std::string_view text) {
    const std::string wanted = lower(text);
    for (const Protocol p :
         {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp, Protocol::icmpv6}) {
        if (lower(name(p)) == wanted)
            return p;
    }
    return std::nullopt;
}

std::optional<int> portFrom(std::string_view text) {
    if (text.empty() || text.size() > 5 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    int value = 0;
    for (char c : text)
        value = value * 10 + (c - '0');
    return value >= 1 && value <= 65535 ? std::optional(value) : std::nullopt;
}

bool isDnsLabel(std::string_view text) {
    return isHostLabel(text) && text.find('_') == std::string_view::npos;
}

bool isDnsSubdomain(std::string_view text) {
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(split(text, '.'), [](auto part) {
        return !part.empty() && part.front() != '-' && part.back() != '-' &&
               std::ranges::all_of(part, [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
    });
}

bool isLabelValue(std::string_view text) {
    return text.empty() || isLabelName(text);
}

bool isLabelKey(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return isLabelName(text);
    return isDnsSubdomain(text.substr(0, slash)) && isLabelName(text.substr(slash + 1));
}

bool isHostnamePattern(std::string_view text) {
    if (text == "*")
        return true;
    if (text.starts_with("*."))
        text.remove_prefix(2);
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(split(text, '.'), isHostLabel);
}

std::optional<ClusterHost> clusterHost(std::string_view host, std::string_view defaultNamespace,
                                       std::string_view clusterDomain) {
    std::string name = lower(host);
    const bool absolute = name.ends_with('.');
    if (absolute)
        name.pop_back();
    // What a pod's resolver tries: NS.svc.DOMAIN, svc.DOMAIN, DOMAIN, then the name as it is.
    const std::string domain = '.' + lower(clusterDomain);
    const bool full = name.ends_with(".svc" + domain);
    if (full)
        name.resize(name.size() - domain.size());
    if (absolute && !full)
        return std::nullopt;
    const bool marked = name.ends_with(".svc");
    if (marked)
        name.resize(name.size() - 4);
    const auto parts = split(name, '.');
    if (name == "localhost" || Ip::parse(name) || !std::ranges::all_of(parts, isDnsLabel))
        return std::nullopt;
    if (parts.size() == 1 && !marked && !defaultNamespace.empty())
        return ClusterHost{name, std::string(defaultNamespace), {}};
    if (parts.size() == 2)
        return ClusterHost{std::string(parts[0]), std::string(parts[1]), {}};
    if (parts.size() == 3)
        return ClusterHost{std::string(parts[1]), std::string(parts[2]), std::string(parts[0])};
    return std::nullopt;
}

} // namespace sallyport::model
