#include "output.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <cstdio>

namespace sallyport::cli {
namespace {

using base::Tree;

void writeTo(std::FILE* stream, const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

// Characters, not bytes: names in manifests may be in any script.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

const char* code(Style style) {
    switch (style) {
    case Style::plain:
        return "";
    case Style::bold:
        return "\033[1m";
    case Style::dim:
        return "\033[2m";
    case Style::good:
        return "\033[32m";
    case Style::bad:
        return "\033[31m";
    case Style::doubtful:
        return "\033[33m";
    }
    return "";
}

std::string located(const base::Place& where, const std::string& message) {
    const std::string place = where.text();
    return place.empty() ? message : place + ": " + message;
}

} // namespace

std::string Output::styled(const std::string& text, Style style) const {
    if (!m_terminal.colour || style == Style::plain || m_format != "text")
        return text;
    return code(style) + text + "\033[0m";
}

void Output::line(const std::string& text) const {
    raw(text + "\n");
}

void Output::raw(const std::string& text) const {
    writeTo(stdout, text);
}

void Output::answer(const Tree& tree) const {
    std::string text = base::writeJson(tree);
    if (!text.ends_with('\n'))
        text += '\n';
    raw(text);
}

void Output::error(const base::Error& error) const {
    writeTo(stderr, "error: " + located(error.where, error.message.english()) + "\n");
}

void Output::warning(const base::Place& where, const base::Text& message) const {
    writeTo(stderr, "warning: " + located(where, message.english()) + "\n");
}

void Output::note(const std::string& message) const {
    writeTo(stderr, message + "\n");
}

void Output::diagnostics(const std::vector<base::Diagnostic>& diagnostics) const {
    for (const base::Diagnostic& one : diagnostics)
        writeTo(stderr, base::name(one.severity) + ": " + located(one.place, one.message.english()) + "\n");
}

int Output::fail(const std::vector<base::Error>& errors) const {
    std::vector<Tree> shown;
    for (const base::Error& one : errors) {
        error(one);
        shown.push_back(object({{"kind", text(base::name(one.kind))},
                                {"message", text(one.message.english())},
                                {"where", text(one.where.text())}}));
    }
    if (json())
        answer(object({{"errors", list(std::move(shown))}}));
    return errors.empty() ? Exit::unreadable : exitOf(errors.front().kind);
}

void Output::progress(const std::string& text) const {
    if (m_terminal.progress)
        writeTo(stderr, "\r\033[K" + text);
}

Exit exitOf(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::usage:
        return Exit::usage;
    case base::ErrorKind::unreadable:
    case base::ErrorKind::invalid:
    case base::ErrorKind::internal:
        return Exit::unreadable;
    case base::ErrorKind::refused:
    case base::ErrorKind::conflict:
    case base::ErrorKind::unreachable:
        return Exit::remote;
    case base::ErrorKind::cancelled:
        return Exit::cancelled;
    }
    return Exit::unreadable;
}

void Table::write(const Output& output, const std::string& indent) const {
    std::vector<std::size_t> widths;
    for (const auto& cells : m_rows)
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], width(cells[i].text));
        }
    for (const auto& cells : m_rows) {
        std::string line = indent;
        std::size_t owed = 0; // spaces before the next text, so that no line ends in them
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].text.empty()) {
                line += std::string(owed, ' ') + output.styled(cells[i].text, cells[i].style);
                owed = 0;
            }
            owed += widths[i] - width(cells[i].text) + 2;
        }
        output.line(line);
    }
}

Tree object(std::initializer_list<std::pair<std::string_view, Tree>> members) {
    Tree tree = Tree::map();
    for (const auto& [key, value] : members)
        tree.set(key, value);
    return tree;
}

Tree list(std::vector<Tree> items) {
    Tree tree = Tree::list();
    for (Tree& item : items)
        tree.append(std::move(item));
    return tree;
}

Tree texts(const std::vector<std::string>& items) {
    Tree tree = Tree::list();
    for (const std::string& item : items)
        tree.append(Tree::string(item));
    return tree;
}

Tree textOrNull(const std::string& text) {
    return text.empty() ? Tree() : Tree::string(text);
}

Tree text(std::string value) {
    return Tree::string(std::move(value));
}

Tree number(std::int64_t value) {
    return Tree::integer(value);
}

Tree boolean(bool value) {
    return Tree::boolean(value);
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace sallyport::cli
