#include "destination.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

bool isWild(std::string_view pattern) {
    return pattern.find('*') != std::string_view::npos;
}

// "*" is any run of characters, empty or not.
bool glob(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::string_view nextLabel(std::string_view& name) {
    const std::size_t dot = name.find('.');
    const std::string_view label = name.substr(0, dot);
    name = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
    return label;
}

bool isBelow(std::string_view path, std::string_view parent) {
    return path == parent ||
           (path.size() > parent.size() && path.starts_with(parent) && path[parent.size()] == '/');
}

Answer pathMatchesAsWritten(std::string_view pattern, std::string_view path, bool below) {
    if (pattern.empty())
        return Answer::yes;
    if (isWild(pattern)) {
        // What is below a pattern is the pattern with "/*" behind it.
        const bool hit = glob(pattern, path) ||
                         (below && !pattern.ends_with('*') && glob(std::string(pattern) + "/*", path));
        return hit ? Answer::yes : Answer::no;
    }
    if (pattern.size() > 1 && pattern.ends_with('/')) {
        if (below ? path.starts_with(pattern) : path == pattern)
            return Answer::yes;
        return path == pattern.substr(0, pattern.size() - 1) ? Answer::unknown : Answer::no;
    }
    return (below ? isBelow(path, pattern) : path == pattern) ? Answer::yes : Answer::no;
}

} // namespace

std::string lowerAscii(std::string_view text) {
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool hostMatches(std::string_view pattern, std::string_view host) {
    if (!isWild(pattern))
        return pattern == host;
    while (!pattern.empty() && !host.empty())
        if (const std::string_view label = nextLabel(host); !glob(nextLabel(pattern), label) || label.empty())
            return false;
    return pattern.empty() && host.empty();
}

Answer pathMatches(std::string_view pattern, std::string_view path, bool below) {
    const Answer strict = pathMatchesAsWritten(pattern, path, below);
    if (strict != Answer::no)
        return strict;
    // Whether case counts in paths is not documented.
    const bool loose = pathMatchesAsWritten(lowerAscii(pattern), lowerAscii(path), below) != Answer::no;
    return loose ? Answer::unknown : Answer::no;
}

Answer covers(const AccessDestination& destination, std::string_view host, std::string_view path) {
    return hostMatches(destination.host, host) ? pathMatches(destination.path, path, true) : Answer::no;
}

namespace {

enum class Order { equal, narrower, other };

Order hostOrder(std::string_view a, std::string_view b) {
    if (a == b)
        return Order::equal;
    return !isWild(a) && isWild(b) && hostMatches(b, a) ? Order::narrower : Order::other;
}

Order pathOrder(std::string_view a, std::string_view b) {
    if (a == b)
        return Order::equal;
    if (b.empty())
        return Order::narrower;
    if (a.empty() || (isWild(a) && isWild(b)))
        return Order::other;
    // Every path of a wildcard pattern begins with what stands before its first wildcard.
    const std::string_view head = a.substr(0, a.find('*'));
    const std::string_view parent = b.ends_with('/') ? b.substr(0, b.size() - 1) : b;
    const bool inside = isWild(a) ? head.size() > parent.size() && isBelow(head, parent)
                                  : pathMatchesAsWritten(b, a, true) == Answer::yes;
    return inside ? Order::narrower : Order::other;
}

} // namespace

bool within(const AccessDestination& a, const AccessDestination& b) {
    return hostOrder(a.host, b.host) != Order::other && pathOrder(a.path, b.path) != Order::other;
}

bool moreSpecific(const AccessDestination& a, const AccessDestination& b) {
    const Order host = hostOrder(a.host, b.host), path = pathOrder(a.path, b.path);
    return host != Order::other && path != Order::other &&
           (host == Order::narrower || path == Order::narrower);
}

AccessDestination readDestination(std::string_view uri) {
    AccessDestination out;
    out.written = uri;
    if (const std::size_t scheme = uri.find("://"); scheme != std::string_view::npos)
        uri.remove_prefix(scheme + 3);
    uri = uri.substr(0, uri.find_first_of("?#"));
    const std::size_t slash = uri.find('/');
    std::string_view host = uri.substr(0, slash);
    host = host.substr(0, host.find(':'));
    while (host.ends_with('.'))
        host.remove_suffix(1);
    out.host = lowerAscii(host);
    if (slash != std::string_view::npos)
        out.path = normalisedPath(uri.substr(slash));
    if (out.path == "/" || out.path == "/*")
        out.path.clear();
    return out;
}

bool coversSome(const AccessDestination& destination, std::string_view hostname) {
    if (hostname.empty() || hostname == "*")
        return !destination.host.empty();
    if (!hostname.starts_with("*."))
        return hostMatches(destination.host, hostname);
    // A tunnel's wildcard takes names of any depth.
    return destination.host.ends_with(hostname.substr(1)) ||
           (isWild(destination.host) && hostMatches(destination.host, hostname)) ||
           (destination.host.starts_with("*") &&
            hostname.substr(1).ends_with(destination.host.substr(destination.host.rfind('*') + 1)));
}

} // namespace sallyport::edge
