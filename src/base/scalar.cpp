#include "scalar.h"

#include "utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace sallyport::base {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

// strconv.ParseInt(text, 0, 64) and ParseUint: sign, then 0x, 0o, 0b, a leading 0 for octal, or decimal.
// Beyond int64 Kubernetes' JSON reader makes a float64 of it, and so do we.
std::optional<Tree> parseInteger(std::string_view text, const Origin& origin) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    int base = 10;
    if (text.size() >= 3 && text[0] == '0' && !isDigit(text[1])) {
        switch (text[1]) {
        case 'x':
        case 'X':
            base = 16;
            break;
        case 'o':
        case 'O':
            base = 8;
            break;
        case 'b':
        case 'B':
            base = 2;
            break;
        default:
            return std::nullopt;
        }
        text.remove_prefix(2);
    } else if (text.size() > 1 && text[0] == '0') {
        base = 8;
    }
    if (text.starts_with('-')) // from_chars would take a second sign
        return std::nullopt;
    std::uint64_t magnitude = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (negative && magnitude <= most + 1)
        return Tree::integer(static_cast<std::int64_t>(~magnitude + 1), origin);
    if (!negative && magnitude <= most)
        return Tree::integer(static_cast<std::int64_t>(magnitude), origin);
    if (base != 10 && negative)
        return std::nullopt;
    const auto value = static_cast<double>(magnitude);
    return Tree::real(negative ? -value : value, origin);
}

// ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$
bool looksLikeFloat(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&text, &at] {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    const auto sign = [&text, &at] {
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
    };
    sign();
    const std::size_t whole = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0 && whole == 0)
            return false;
    } else if (whole == 0) {
        return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        sign();
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

std::optional<Tree> parseReal(std::string_view text, const Origin& origin) {
    if (!looksLikeFloat(text))
        return std::nullopt;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) {
        // Too small is zero; too large is not a number to Go, so it stays text.
        const std::size_t exponent = text.find_first_of("eE");
        if (exponent == std::string_view::npos || text[exponent + 1] != '-')
            return std::nullopt;
        return Tree::real(0, origin);
    }
    return Tree::real(value, origin);
}

// A lone y or n stays text, as kustomize and YAML 1.2 read it. go-yaml v2 alone makes booleans of them, and
// then Kubernetes refuses the object: wherever someone writes `name: y`, text is meant.
std::optional<bool> asWordBoolean(std::string_view text) {
    if (isOneOf(text, {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}))
        return true;
    if (isOneOf(text, {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
        return false;
    return std::nullopt;
}

bool isNotFinite(std::string_view text) {
    return isOneOf(text, {".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf",
                          "-.Inf", "-.INF"});
}

// The number that text spells, as go-yaml reads it (underscores are dropped), or nothing.
std::optional<Tree> parseNumber(const std::string& text, const Origin& origin) {
    if (text.starts_with('.'))
        return parseReal(text, origin);
    std::string plain = text;
    std::erase(plain, '_');
    if (auto integer = parseInteger(plain, origin))
        return integer;
    return parseReal(plain, origin);
}

enum class Meaning { null, boolean, integer, real, string, notJson };

Meaning meaningOf(const std::optional<Tree>& tree) {
    if (!tree)
        return Meaning::notJson;
    switch (tree->kind()) {
    case Tree::Kind::null:
        return Meaning::null;
    case Tree::Kind::boolean:
        return Meaning::boolean;
    case Tree::Kind::integer:
        return Meaning::integer;
    case Tree::Kind::real:
        return Meaning::real;
    default:
        return Meaning::string;
    }
}

std::optional<Tree> resolvePlain(std::string text, const Origin& origin) {
    if (text.empty() || isOneOf(text, {"~", "null", "Null", "NULL"}))
        return Tree(origin);
    const char first = text[0];
    if (std::string_view("yYnNtTfFoO").find(first) != std::string_view::npos) {
        if (const auto word = asWordBoolean(text))
            return Tree::boolean(*word, origin);
    } else if (isDigit(first) || first == '+' || first == '-' || first == '.') {
        if (isNotFinite(text))
            return std::nullopt;
        if (auto number = parseNumber(text, origin))
            return number;
    }
    return Tree::string(std::move(text), origin);
}

std::optional<std::string> decodeBase64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    int padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        constexpr std::string_view alphabet =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const std::size_t digit = alphabet.find(c);
        if (c == '=')
            ++padding;
        else if (digit == std::string_view::npos || padding > 0)
            return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(c == '=' ? 0 : digit);
        if (++count % 4 == 0) {
            out += static_cast<char>((bits >> 16) & 0xFF);
            out += static_cast<char>((bits >> 8) & 0xFF);
            out += static_cast<char>(bits & 0xFF);
        }
    }
    if (count % 4 != 0 || padding > 2)
        return std::nullopt;
    out.resize(out.size() - static_cast<std::size_t>(padding));
    for (std::size_t at = 0; at < out.size();) {
        const CodePoint point = decodeUtf8(out, at);
        if (point.bytes == 0)
            return std::nullopt;
        at += static_cast<std::size_t>(point.bytes);
    }
    return out;
}

// strconv.FormatFloat(value, 'g', -1, 32), which Kubernetes uses for keys.
std::string goFloatKey(double value) {
    const auto narrow = static_cast<float>(value);
    std::array<char, 64> buffer{};
    const auto scientific =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), narrow, std::chars_format::scientific);
    std::string text(buffer.data(), scientific.ptr);
    const std::size_t mark = text.find('e');
    if (mark == std::string::npos)
        return value > 0 ? ".inf" : "-.inf";
    int exponent = 0;
    const std::size_t digits = mark + (text[mark + 1] == '+' ? 2 : 1);
    std::from_chars(text.data() + digits, text.data() + text.size(), exponent);
    if (exponent < -4 || exponent >= 6)
        return text;
    const auto fixed =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), narrow, std::chars_format::fixed);
    return {buffer.data(), fixed.ptr};
}

} // namespace

std::optional<Tree> resolveScalar(std::string_view tag, std::string text, const Origin& origin) {
    constexpr std::string_view prefix = "tag:yaml.org,2002:";
    if (tag == plainTag)
        return resolvePlain(std::move(text), origin);
    if (!tag.starts_with(prefix))
        return Tree::string(std::move(text), origin);
    const std::string_view name = tag.substr(prefix.size());
    if (name == "binary") {
        auto bytes = decodeBase64(text);
        return bytes ? std::optional(Tree::string(std::move(*bytes), origin)) : std::nullopt;
    }
    if (!isOneOf(name, {"bool", "int", "float", "null"}))
        return Tree::string(std::move(text), origin);
    auto resolved = resolvePlain(std::move(text), origin);
    switch (meaningOf(resolved)) {
    case Meaning::null:
        return name == "null" ? resolved : std::nullopt;
    case Meaning::boolean:
        return name == "bool" ? resolved : std::nullopt;
    case Meaning::integer:
        if (name == "float")
            return Tree::real(*resolved->asReal(), origin);
        return name == "int" ? resolved : std::nullopt;
    case Meaning::real:
        return name == "float" ? resolved : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<std::string> keyText(const Tree& scalar) {
    switch (scalar.kind()) {
    case Tree::Kind::string:
    case Tree::Kind::boolean:
    case Tree::Kind::integer:
        return scalar.scalarText();
    case Tree::Kind::real:
        return goFloatKey(*scalar.asReal());
    default:
        return std::nullopt;
    }
}

std::string realText(const Tree& tree) {
    std::string text = tree.scalarText();
    if (text.find_first_of(".n") != std::string::npos)
        return text;
    // YAML 1.1 wants a dot in every float.
    const std::size_t exponent = text.find('e');
    return text.insert(exponent == std::string::npos ? text.size() : exponent, ".0");
}

bool isSafePlain(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (text.empty() || text.size() > 1000)
        return false;
    const char first = text.front();
    // "-x" and "--flag" are text everywhere; "---" and "- x" are not.
    const std::size_t dashes = std::min(text.find_first_not_of('-'), text.size() - 1);
    const bool flag = (dashes == 1 || dashes == 2) && letter(text[dashes]);
    if (!letter(first) && !isDigit(first) && !flag &&
        std::string_view("_/^($").find(first) == std::string_view::npos)
        return false;
    constexpr std::string_view inner = "_-./:@+=,;()$^*?~% ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!letter(c) && !isDigit(c) && inner.find(c) == std::string_view::npos)
            return false;
        const bool colonEnds = c == ':' && (i + 1 == text.size() || text[i + 1] == ' ');
        if (colonEnds)
            return false;
    }
    if (text.back() == ' ')
        return false;
    // Numbers of every base, sexagesimal numbers, dates, and what is one letter away from them.
    if (isDigit(first) &&
        text.find_first_not_of("0123456789abcdefABCDEFxXoO_.:+-tTzZ ") == std::string_view::npos)
        return false;
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return !isOneOf(lower, {"y", "n", "yes", "no", "true", "false", "on", "off", "null"});
}

} // namespace sallyport::base
