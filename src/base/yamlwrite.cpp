#include <sallyport/base/yaml.h>

#include "scalar.h"
#include "utf8.h"

namespace sallyport::base {

namespace {

bool needsEscape(char32_t value) {
    return isUnprintable(value) || value == 0x85 || value == 0xA0 || value == 0x2028 || value == 0x2029 ||
           value == 0xFEFF || value == '\t' || value == '\n' || value == '\r';
}

// A double-quoted scalar with the escapes that JSON and both YAML versions share.
void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        const auto bytes = static_cast<std::size_t>(point.bytes);
        if (bytes == 0)
            out += "\xEF\xBF\xBD"; // U+FFFD: a Tree made by hand may hold what is no UTF-8
        else if (point.value == '"' || point.value == '\\')
            (out += '\\') += text[at];
        else if (point.value == '\n')
            out += "\\n";
        else if (point.value == '\t')
            out += "\\t";
        else if (point.value == '\r')
            out += "\\r";
        else if (needsEscape(point.value))
            appendEscape(out, point.value);
        else
            out += text.substr(at, bytes);
        at += bytes == 0 ? 1 : bytes;
    }
    out += '"';
}

// A text that a literal block scalar keeps in every reader: lines of printable characters, none but
// inner ones empty, none that begins or ends with white space at a place that matters.
bool isSafeLiteral(std::string_view text) {
    const std::size_t lines = text.find('\n');
    if (lines == std::string_view::npos || text.front() == '\n' || text.front() == ' ' ||
        text.ends_with("\n\n"))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        if (point.bytes == 0 || (point.value != '\n' && needsEscape(point.value)))
            return false;
        if (point.value == '\n' && at > 0 && text[at - 1] == ' ')
            return false;
        at += static_cast<std::size_t>(point.bytes);
    }
    return text.back() != ' ';
}

class YamlWriter {
public:
    std::string take() { return std::move(m_out); }

    void document(const Tree& tree) {
        if (tree.isMap() && tree.size() > 0)
            map(tree, 0, false);
        else if (tree.isList() && tree.size() > 0)
            list(tree, 0, false);
        else {
            scalar(tree);
            m_out += '\n';
        }
    }
    void separator() { m_out += "---\n"; }

private:
    void indent(int depth) { m_out.append(static_cast<std::size_t>(depth) * 2, ' '); }

    void scalar(const Tree& tree) {
        switch (tree.kind()) {
        case Tree::Kind::null:
            m_out += "null";
            break;
        case Tree::Kind::list:
            m_out += "[]";
            break;
        case Tree::Kind::map:
            m_out += "{}";
            break;
        case Tree::Kind::real:
            m_out += realText(tree);
            break;
        case Tree::Kind::string:
            string(*tree.asString());
            break;
        default:
            m_out += tree.scalarText();
        }
    }
    void string(std::string_view text) {
        if (isSafePlain(text))
            m_out += text;
        else
            appendQuoted(m_out, text);
    }
    void literal(std::string_view text, int depth) {
        m_out += text.ends_with('\n') ? "|\n" : "|-\n";
        if (text.ends_with('\n'))
            text.remove_suffix(1);
        for (;;) {
            const std::size_t end = text.find('\n');
            const std::string_view line = text.substr(0, end);
            if (!line.empty())
                indent(depth);
            (m_out += line) += '\n';
            if (end == std::string_view::npos)
                return;
            text.remove_prefix(end + 1);
        }
    }
    // What follows "key:" or "-".
    void value(const Tree& tree, int depth, bool inList) {
        if (tree.isMap() && tree.size() > 0) {
            m_out += inList ? " " : "\n";
            map(tree, depth + 1, inList);
        } else if (tree.isList() && tree.size() > 0) {
            m_out += inList ? " " : "\n";
            list(tree, depth + 1, inList);
        } else if (tree.isString() && isSafeLiteral(*tree.asString())) {
            m_out += ' ';
            literal(*tree.asString(), depth + 1);
        } else {
            m_out += ' ';
            scalar(tree);
            m_out += '\n';
        }
    }
    void map(const Tree& tree, int depth, bool onLine) {
        for (const Tree::Member& member : tree.members()) {
            if (!onLine)
                indent(depth);
            onLine = false;
            key(member.key, depth);
            value(member.value, depth, false);
        }
    }
    // A simple key is at most 1024 characters long (YAML 1.2, 7.4.2).
    void key(std::string_view text, int depth) {
        if (text.size() > 120) {
            m_out += "? ";
            appendQuoted(m_out, text);
            m_out += '\n';
            indent(depth);
        } else {
            string(text);
        }
        m_out += ':';
    }
    void list(const Tree& tree, int depth, bool onLine) {
        for (const Tree& item : tree.items()) {
            if (!onLine)
                indent(depth);
            onLine = false;
            m_out += '-';
            value(item, depth, true);
        }
    }

    std::string m_out;
};

} // namespace

std::string writeYaml(const Tree& tree) {
    YamlWriter writer;
    writer.document(tree);
    return writer.take();
}

std::string writeYaml(std::span<const Tree> documents) {
    YamlWriter writer;
    bool first = true;
    for (const Tree& document : documents) {
        if (!first)
            writer.separator();
        first = false;
        writer.document(document);
    }
    return writer.take();
}

} // namespace sallyport::base
