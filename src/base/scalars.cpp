#include "scalars.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace sallyport::base {

namespace {

bool oneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    for (std::string_view word : words)
        if (text == word)
            return true;
    return false;
}

std::optional<std::int64_t> digits(std::string_view text, int base, bool negative) {
    if (text.empty())
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    const std::uint64_t most = std::uint64_t{1} << 63;
    if (value > most || (value == most && !negative))
        return std::nullopt;
    return negative ? -static_cast<std::int64_t>(value - (value > 0)) - (value > 0)
                    : static_cast<std::int64_t>(value);
}

std::optional<std::int64_t> integer(std::string_view text) {
    std::string plain;
    for (char c : text)
        if (c != '_')
            plain += c;
    std::string_view rest = plain;
    const bool negative = !rest.empty() && rest[0] == '-';
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+'))
        rest.remove_prefix(1);
    if (rest.empty() || rest[0] < '0' || rest[0] > '9')
        return std::nullopt;
    if (rest.size() > 2 && rest[0] == '0') {
        if (rest[1] == 'x' || rest[1] == 'X')
            return digits(rest.substr(2), 16, negative);
        if (rest[1] == 'o' || rest[1] == 'O')
            return digits(rest.substr(2), 8, negative);
        if (rest[1] == 'b' || rest[1] == 'B')
            return digits(rest.substr(2), 2, negative);
    }
    if (rest.size() > 1 && rest[0] == '0')
        return digits(rest.substr(1), 8, negative);
    return digits(rest, 10, negative);
}

// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool isFloat(std::string_view text) {
    std::size_t i = 0;
    const auto skipDigits = [&] {
        const std::size_t start = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        return i - start;
    };
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        ++i;
    const std::size_t whole = skipDigits();
    std::size_t fraction = 0;
    if (i < text.size() && text[i] == '.') {
        ++i;
        fraction = skipDigits();
    }
    if (whole + fraction == 0)
        return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '-' || text[i] == '+'))
            ++i;
        if (skipDigits() == 0)
            return false;
    }
    return i == text.size();
}

std::optional<double> real(std::string_view text) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (oneOf(text, {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"}))
        return infinity;
    if (oneOf(text, {"-.inf", "-.Inf", "-.INF"}))
        return -infinity;
    if (oneOf(text, {".nan", ".NaN", ".NAN"}))
        return std::numeric_limits<double>::quiet_NaN();
    if (!isFloat(text))
        return std::nullopt;
    if (text[0] == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return text[0] == '-' ? -infinity : infinity;
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

bool isNullWord(std::string_view text) {
    return oneOf(text, {"", "~", "null", "Null", "NULL"});
}

std::optional<bool> booleanWord(std::string_view text) {
    if (oneOf(text, {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}))
        return true;
    if (oneOf(text, {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"}))
        return false;
    return std::nullopt;
}

bool mayBeNumber(std::string_view text) {
    return !text.empty() &&
           (text[0] == '.' || text[0] == '-' || text[0] == '+' || (text[0] >= '0' && text[0] <= '9'));
}

} // namespace

Tree resolvePlain(const std::string& text, Origin origin) {
    if (isNullWord(text))
        return Tree(std::move(origin));
    if (const auto word = booleanWord(text))
        return Tree::boolean(*word, std::move(origin));
    if (mayBeNumber(text)) {
        if (const auto number = integer(text))
            return Tree::integer(*number, std::move(origin));
        if (const auto number = real(text))
            return Tree::real(*number, std::move(origin));
    }
    return Tree::string(text, std::move(origin));
}

bool looksUnlikeString(std::string_view text) {
    if (isNullWord(text) || booleanWord(text) || oneOf(text, {"y", "Y", "n", "N", "=", "<<", "---", "..."}))
        return true;
    // Numbers of every reader, sexagesimals (1:30) and dates (2026-11-21) of YAML 1.1 among them: nothing
    // that begins like a number and has only number-like characters stays plain.
    return mayBeNumber(text) &&
           text.find_first_not_of("0123456789abcdefABCDEFxXoOinINTZtz_.:,+- ") == std::string_view::npos;
}

} // namespace sallyport::base
