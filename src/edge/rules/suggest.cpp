#include "suggest.h"

#include "scan.h"

#include <sallyport/edge/fields.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sallyport::edge::rules {
namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            corner = above;
        }
    }
    return row[b.size()];
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> others{{
    {"===", "=="},
    {"=~", "~ (matches)"},
    {"=", "== (eq)"},
    {"<>", "!= (ne)"},
    {"!~", "not and ~ (matches)"},
    {"starts_with", "starts_with(field, \"...\")"},
    {"ends_with", "ends_with(field, \"...\")"},
    {"startswith", "starts_with(field, \"...\")"},
    {"endswith", "ends_with(field, \"...\")"},
    {"not", "not before the field"},
    {"is", "eq"},
    {"equals", "eq"},
    {"equal", "eq"},
    {"like", "wildcard"},
    {"regex", "matches"},
    {"has", "contains"},
    {"strict", "strict wildcard, with one space"},
}};

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string best;
    const std::string folded = lowered(word);
    std::size_t least = std::max<std::size_t>(1, word.size() / 4) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t far = distance(folded, candidate);
        if (far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

std::string nearestName(std::string_view name) {
    if (name.size() < 2 || name.size() > 80)
        return {};
    const std::string end = "." + lowered(name);
    std::vector<std::string> names;
    std::string shortest;
    for (const Field& field : fieldTable()) {
        if (!field.insteadUse.empty())
            continue;
        names.push_back(field.name);
        if (field.name.ends_with(end) && (shortest.empty() || field.name.size() < shortest.size()))
            shortest = field.name;
    }
    if (!shortest.empty())
        return shortest;
    for (const Function& function : functionTable())
        names.push_back(function.name);
    return nearest(name, names);
}

std::string operatorInstead(std::string_view rest) {
    const std::string folded = lowered(rest.substr(0, 24));
    for (const auto& [wrong, right] : others)
        if (folded.starts_with(wrong))
            return std::string(right);
    Scan scan(folded);
    const std::string word(scan.name());
    static const std::vector<std::string> words{"eq", "ne",       "lt",      "le",       "gt",         "ge",
                                                "in", "contains", "matches", "wildcard", "bitwise_and"};
    return word.empty() ? std::string() : nearest(word, words);
}

} // namespace sallyport::edge::rules
