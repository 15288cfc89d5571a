// Errors of the YAML reader in the words of the one that cloudflared uses
// (gopkg.in/yaml.v3: scannerc.go, decode.go's parser.fail).
#include <sallyport/edge/ingress.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

std::string_view lineAt(std::string_view text, int line) {
    for (; line > 1 && !text.empty(); --line) {
        const std::size_t end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

// Errors in the first line are told without it.
std::string at(int line, const std::string& problem) {
    return "yaml: " + (line > 1 ? "line " + std::to_string(line) + ": " : std::string()) + problem;
}

// A tab below a plain scalar seems to go on with it, and the error is told at the scalar; elsewhere no token
// begins with a tab.
std::string tab(int line, std::string_view text) {
    int before = line - 1;
    while (before > 0 && trimmed(lineAt(text, before)).empty())
        --before;
    const std::string_view last = before > 0 ? trimmed(lineAt(text, before)) : std::string_view();
    static constexpr std::string_view ends = ":-'\"]},|>";
    if (last.empty() || ends.find(last.back()) != std::string_view::npos)
        return at(line, "found character that cannot start any token");
    return at(before > 1 ? before : line, "found a tab character that violates indentation");
}

std::string syntax(int line, int column, const std::string& problem, std::string_view text) {
    const std::string_view rest =
        lineAt(text, line)
            .substr(std::min<std::size_t>(static_cast<std::size_t>(std::max(column - 1, 0)),
                                          lineAt(text, line).size()));
    if (problem == "illegal map value")
        return at(line, "mapping values are not allowed in this context");
    if (problem == "unknown token")
        return at(line, "found character that cannot start any token");
    if (rest.starts_with('*')) {
        static constexpr std::string_view letters =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";
        const std::string name(rest.substr(1, std::min(rest.find_first_not_of(letters, 1), rest.size()) - 1));
        const std::string_view after = rest.substr(name.size() + 1);
        static constexpr std::string_view ends = " \t?:,]}%@`";
        if (name.empty() || (!after.empty() && ends.find(after.front()) == std::string_view::npos))
            return at(line, "did not find expected alphabetic or numeric character");
        return "yaml: unknown anchor '" + name + "' referenced";
    }
    return {};
}

} // namespace

std::string decoderWords(const base::Error& error, std::string_view text) {
    const base::Text& message = error.message;
    if (message.id == "duplicate-key" && message.args.size() == 3)
        return "yaml: unmarshal errors:\n  line " + message.args[2] + ": mapping key \"" + message.args[0] +
               "\" already defined at line " + message.args[1];
    if (message.id == "yaml-tab")
        return tab(error.where.line, text);
    if (message.id == "yaml-syntax" && !message.args.empty())
        return syntax(error.where.line, error.where.column, message.args[0], text);
    return {};
}

} // namespace sallyport::edge
