#include "yamlquirks.h"

#include "utf8.h"

#include <algorithm>

namespace sallyport::base {

bool closesQuote(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == '!' || text[at] == '&')) {
        at = text.find_first_of(" \t\n", at);
        at = at == std::string_view::npos ? at : text.find_first_not_of(" \t\n", at);
    }
    if (at >= text.size() || (text[at] != '"' && text[at] != '\''))
        return true;
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        const bool doubled = quote == '\'' && text.substr(at).starts_with("''");
        const bool escaped = quote == '"' && text[at] == '\\';
        if (doubled || escaped)
            ++at;
        else if (text[at] == quote)
            return true;
    }
    return false;
}

std::string withUtf8Escapes(const std::string& value) {
    std::string out;
    out.reserve(value.size());
    for (std::size_t at = 0; at < value.size();) {
        const int bytes = decodeUtf8(value, at).bytes;
        if (bytes == 0)
            out += '\xC2';
        out.append(value, at, static_cast<std::size_t>(std::max(bytes, 1)));
        at += static_cast<std::size_t>(std::max(bytes, 1));
    }
    return out;
}

bool tabIndents(std::string_view text, int position, int column) {
    if (column <= 0 || column > position || static_cast<std::size_t>(position) > text.size())
        return false;
    const std::string_view before =
        text.substr(static_cast<std::size_t>(position - column), static_cast<std::size_t>(column));
    return before.find_first_not_of(" \t") == std::string_view::npos &&
           before.find('\t') != std::string_view::npos;
}

} // namespace sallyport::base
