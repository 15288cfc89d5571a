// After time.ParseDuration of Go 1.26, with its order of errors and its limits.
#include "goduration.h"

#include "gourl.h"

#include <algorithm>
#include <optional>

namespace sallyport::edge {
namespace {

constexpr std::uint64_t limit = std::uint64_t(1) << 63;

struct Unit {
    std::string_view name;
    std::uint64_t nanoseconds;
};
constexpr Unit units[] = {
    {"ns", 1},         {"us", 1'000},        {"\u00b5s", 1'000},    {"\u03bcs", 1'000},
    {"ms", 1'000'000}, {"s", 1'000'000'000}, {"m", 60'000'000'000}, {"h", 3'600'000'000'000}};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Digits at the beginning; nothing where the number has no place in 63 bits.
std::optional<std::uint64_t> cutInteger(std::string_view& text) {
    std::uint64_t value = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1)) {
        if (value > limit / 10)
            return {};
        value = value * 10 + static_cast<std::uint64_t>(text.front() - '0');
        if (value > limit)
            return {};
    }
    return value;
}

struct Fraction {
    std::uint64_t value = 0;
    double scale = 1;
};

// Digits behind a point; those beyond 63 bits count no more.
Fraction cutFraction(std::string_view& text) {
    Fraction read;
    bool full = false;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1)) {
        const std::uint64_t next = read.value > (limit - 1) / 10
                                       ? limit + 1
                                       : read.value * 10 + static_cast<std::uint64_t>(text.front() - '0');
        full = full || next > limit;
        if (full)
            continue;
        read.value = next;
        read.scale *= 10;
    }
    return read;
}

} // namespace

std::variant<std::int64_t, std::string> parseGoDuration(std::string_view text) {
    const std::string whole = goQuoted(text);
    const std::string invalid = "time: invalid duration " + whole;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "0")
        return std::int64_t(0);
    if (text.empty())
        return invalid;
    std::uint64_t total = 0;
    while (!text.empty()) {
        const std::size_t before = text.size();
        const auto number = cutInteger(text);
        if (!number)
            return invalid;
        bool digits = text.size() != before;
        Fraction fraction;
        if (text.starts_with('.')) {
            text.remove_prefix(1);
            const std::size_t behind = text.size();
            fraction = cutFraction(text);
            digits = digits || text.size() != behind;
        }
        if (!digits)
            return invalid;
        const std::size_t end = std::min(text.find_first_of(".0123456789"), text.size());
        if (end == 0)
            return "time: missing unit in duration " + whole;
        const auto* unit = std::find_if(std::begin(units), std::end(units),
                                        [&](const Unit& one) { return one.name == text.substr(0, end); });
        if (unit == std::end(units))
            return "time: unknown unit " + goQuoted(text.substr(0, end)) + " in duration " + whole;
        text.remove_prefix(end);
        if (*number > limit / unit->nanoseconds)
            return invalid;
        const std::uint64_t part =
            *number * unit->nanoseconds +
            static_cast<std::uint64_t>(static_cast<double>(fraction.value) *
                                       (static_cast<double>(unit->nanoseconds) / fraction.scale));
        if (part > limit || total + part > limit)
            return invalid;
        total += part;
    }
    if (negative)
        return total == limit ? INT64_MIN : -static_cast<std::int64_t>(total);
    if (total == limit)
        return invalid;
    return static_cast<std::int64_t>(total);
}

std::string goDurationError(std::string_view text) {
    const auto read = parseGoDuration(text);
    const auto* error = std::get_if<std::string>(&read);
    return error ? *error : std::string();
}

} // namespace sallyport::edge
