#include "roots/substitute.h"

#include "glob.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <charconv>

namespace sallyport::source {

using base::Tree;

namespace {

constexpr int deepestNesting = 20;

bool startsName(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string trimmedPrefix(const std::string& value, std::string_view pattern, bool longest) {
    for (std::size_t i = 0; i <= value.size(); ++i) {
        const std::size_t n = longest ? value.size() - i : i;
        if (matchesGlob(pattern, std::string_view(value).substr(0, n)))
            return value.substr(n);
    }
    return value;
}

std::string trimmedSuffix(const std::string& value, std::string_view pattern, bool longest) {
    for (std::size_t i = 0; i <= value.size(); ++i) {
        const std::size_t at = longest ? i : value.size() - i;
        if (matchesGlob(pattern, std::string_view(value).substr(at)))
            return value.substr(0, at);
    }
    return value;
}

std::string replaced(std::string value, std::string_view argument, bool all) {
    const auto slash = argument.find('/');
    const std::string from(argument.substr(0, slash));
    const std::string to(slash == std::string_view::npos ? "" : argument.substr(slash + 1));
    if (from.empty())
        return value;
    for (auto at = value.find(from); at != std::string::npos; at = value.find(from, at + to.size())) {
        value.replace(at, from.size(), to);
        if (!all)
            break;
    }
    return value;
}

std::string cut(const std::string& value, std::string_view argument) {
    const auto colon = argument.find(':');
    const auto number = [](std::string_view text, long fallback) {
        long n = fallback;
        std::from_chars(text.data(), text.data() + text.size(), n);
        return n;
    };
    long start = number(argument.substr(0, colon), 0);
    const auto size = static_cast<long>(value.size());
    if (start < 0)
        start = std::max(0L, size + start);
    if (start > size)
        return {};
    const long length = colon == std::string_view::npos ? size : number(argument.substr(colon + 1), size);
    return value.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(std::max(0L, length)));
}

std::string cased(std::string value, bool upper, bool all) {
    for (std::size_t i = 0; i < value.size() && (all || i == 0); ++i) {
        const char c = value[i];
        if (upper && c >= 'a' && c <= 'z')
            value[i] = static_cast<char>(c - 'a' + 'A');
        else if (!upper && c >= 'A' && c <= 'Z')
            value[i] = static_cast<char>(c - 'A' + 'a');
    }
    return value;
}

std::string expanded(std::string_view text, const Lookup& lookup, int depth);

// What the operator behind a name makes of its value; nothing: stays verbatim.
std::optional<std::string> applied(const std::optional<std::string>& value, std::string_view rest,
                                   const Lookup& lookup, int depth) {
    if (rest.empty())
        return value;
    const auto argument = [&](std::size_t skip) { return expanded(rest.substr(skip), lookup, depth + 1); };
    // In fluxcd/pkg/envsubst all four defaults stand for a value that is absent or empty.
    if (rest.starts_with(":-") || rest.starts_with(":="))
        return value && !value->empty() ? value : argument(2);
    if (rest.starts_with('-') || rest.starts_with('='))
        return value && !value->empty() ? value : argument(1);
    if (!value)
        return std::nullopt;
    const bool twice = rest.size() > 1 && rest[1] == rest[0];
    const std::size_t skip = twice ? 2 : 1;
    switch (rest[0]) {
    case '#':
        return trimmedPrefix(*value, argument(skip), twice);
    case '%':
        return trimmedSuffix(*value, argument(skip), twice);
    case '/':
        return replaced(*value, argument(skip), twice);
    case '^':
        return cased(*value, true, twice);
    case ',':
        return cased(*value, false, twice);
    case ':':
        return cut(*value, argument(1));
    default:
        return std::nullopt;
    }
}

// The end of the ${...} whose inside begins at start; npos when it is not closed.
std::size_t closing(std::string_view text, std::size_t start) {
    int open = 1;
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text.substr(i).starts_with("${"))
            ++open;
        else if (text[i] == '}' && --open == 0)
            return i;
    }
    return std::string_view::npos;
}

std::optional<std::string> value(std::string_view inside, const Lookup& lookup, int depth) {
    const bool length = inside.starts_with('#');
    if (length)
        inside.remove_prefix(1);
    std::size_t end = 0;
    if (!inside.empty() && startsName(inside[0]))
        while (end < inside.size() && (startsName(inside[end]) || isDigit(inside[end])))
            ++end;
    if (end == 0)
        return std::nullopt;
    const auto known = lookup(std::string(inside.substr(0, end)));
    if (length)
        return known ? std::optional(std::to_string(known->size())) : std::nullopt;
    return applied(known, inside.substr(end), lookup, depth);
}

std::string expanded(std::string_view text, const Lookup& lookup, int depth) {
    if (depth > deepestNesting)
        return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto at = text.find('$', i);
        out += text.substr(i, at == std::string_view::npos ? at : at - i);
        if (at == std::string_view::npos)
            break;
        if (text.substr(at).starts_with("$${")) {
            out += "${";
            i = at + 3;
            continue;
        }
        const auto end = text.substr(at).starts_with("${") ? closing(text, at + 2) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += '$';
            i = at + 1;
            continue;
        }
        const auto filled = value(text.substr(at + 2, end - at - 2), lookup, depth);
        out += filled ? *filled : std::string(text.substr(at, end + 1 - at));
        i = end + 1;
    }
    return out;
}

void substituteString(Tree& node, const Lookup& lookup) {
    const std::string before = *node.asString();
    if (before.find('$') == std::string::npos)
        return;
    std::string after = substitute(before, lookup);
    if (after == before)
        return;
    const base::Origin origin = node.origin();
    const auto wasPlain = [&] {
        if (before.find('\n') != std::string::npos)
            return false;
        const auto read = base::readYamlDocument(before, "");
        return read && read->isString() && *read->asString() == before;
    };
    if (after.find('\n') == std::string::npos && wasPlain())
        if (auto read = base::readYamlDocument(after, origin.file ? *origin.file : std::string())) {
            node = std::move(read).value();
            node.setOrigin(origin);
            return;
        }
    node = Tree::string(std::move(after), origin);
}

void walk(Tree& tree, const Lookup& lookup, int depth) {
    if (depth > 100)
        return;
    if (tree.isString())
        return substituteString(tree, lookup);
    for (Tree& item : tree.items())
        walk(item, lookup, depth + 1);
    for (Tree::Member& member : tree.members()) {
        if (member.key.find("${") != std::string::npos)
            member.key = substitute(member.key, lookup);
        walk(member.value, lookup, depth + 1);
    }
}

} // namespace

std::string substitute(std::string_view text, const Lookup& lookup) {
    return expanded(text, lookup, 0);
}

void substitute(Tree& tree, const Lookup& lookup) {
    walk(tree, lookup, 0);
}

} // namespace sallyport::source
