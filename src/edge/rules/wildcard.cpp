#include "wildcard.h"

#include <algorithm>

namespace sallyport::edge::rules {
namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

std::variant<std::shared_ptr<const Wildcard>, base::Text> Wildcard::make(std::string_view pattern,
                                                                         bool strict) {
    Wildcard made;
    made.m_strict = strict;
    made.m_parts.emplace_back();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        char c = pattern[i];
        if (c == '*') {
            if (i + 1 < pattern.size() && pattern[i + 1] == '*')
                return base::Text{"expression-double-star",
                                  SALLYPORT_TR("a wildcard may not have ** in it; one * stands for any run"),
                                  {}};
            made.m_parts.emplace_back();
            continue;
        }
        if (c == '\\') {
            c = i + 1 < pattern.size() ? pattern[++i] : '\0';
            if (c != '*' && c != '\\')
                return base::Text{"expression-wildcard-escape",
                                  SALLYPORT_TR("in a wildcard \\ stands only before * or \\"),
                                  {}};
        }
        made.m_parts.back() += strict ? c : lowered(c);
    }
    return std::make_shared<const Wildcard>(std::move(made));
}

// The first part at the begin, the last at the end, each other at the first place that is left.
bool Wildcard::matches(std::string_view value) const {
    std::string folded(value);
    if (!m_strict)
        std::ranges::transform(folded, folded.begin(), lowered);
    std::string_view rest = folded;
    if (m_parts.size() == 1)
        return rest == m_parts.front();
    if (!rest.starts_with(m_parts.front()))
        return false;
    rest.remove_prefix(m_parts.front().size());
    if (!rest.ends_with(m_parts.back()))
        return false;
    rest.remove_suffix(m_parts.back().size());
    for (std::size_t i = 1; i + 1 < m_parts.size(); ++i) {
        const std::size_t found = rest.find(m_parts[i]);
        if (found == std::string_view::npos)
            return false;
        rest.remove_prefix(found + m_parts[i].size());
    }
    return true;
}

} // namespace sallyport::edge::rules
