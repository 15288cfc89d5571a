#include "names.h"

#include <cctype>
#include <string>

namespace sallyport::policy {

namespace {

std::string normal(std::string_view text) {
    if (!text.empty() && text.back() == '.')
        text.remove_suffix(1);
    std::string out(text);
    for (char& c : out)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// Labels of pattern and name pair up one by one, since no '*' crosses a dot; inside a label the nearest
// match of what follows the last '*' is as good as any other.
bool globMatches(std::string_view pattern, std::string_view name) {
    std::size_t p = 0, n = 0;
    std::size_t star = std::string_view::npos, resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = n;
        } else if (p < pattern.size() && pattern[p] == name[n]) {
            if (name[n] == '.')
                star = std::string_view::npos;
            ++p;
            ++n;
        } else if (star != std::string_view::npos && name[resume] != '.') {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

bool nameMatches(std::string_view rawPattern, std::string_view rawName) {
    const std::string pattern = normal(rawPattern);
    const std::string name = normal(rawName);
    if (name.empty())
        return false;
    if (pattern == "*")
        return true;
    if (!pattern.starts_with("**."))
        return globMatches(pattern, name);
    const std::string_view rest = std::string_view(pattern).substr(3);
    for (std::size_t dot = name.find('.', 1); dot != std::string::npos; dot = name.find('.', dot + 1)) {
        if (globMatches(rest, std::string_view(name).substr(dot + 1)))
            return true;
    }
    return false;
}

} // namespace sallyport::policy
