#include <sallyport/base/yaml.h>

#include "scalar.h"
#include "utf8.h"

#include <cmath>

namespace sallyport::base {

namespace {

class JsonWriter {
public:
    explicit JsonWriter(int indent) : m_indent(indent) {}
    std::string take() { return std::move(m_out); }

    void write(const Tree& tree, int depth) {
        switch (tree.kind()) {
        case Tree::Kind::null:
            m_out += "null";
            break;
        case Tree::Kind::string:
            string(*tree.asString());
            break;
        case Tree::Kind::real:
            m_out += std::isfinite(*tree.asReal()) ? realText(tree) : "null";
            break;
        case Tree::Kind::map:
            map(tree, depth);
            break;
        case Tree::Kind::list:
            list(tree, depth);
            break;
        default:
            m_out += tree.scalarText();
        }
    }

private:
    void line(int depth) {
        if (m_indent < 0)
            return;
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(depth) * static_cast<std::size_t>(m_indent), ' ');
    }
    void string(std::string_view text) {
        m_out += '"';
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = decodeUtf8(text, at);
            const auto bytes = static_cast<std::size_t>(point.bytes);
            switch (text[at]) {
            case '"':
            case '\\':
                (m_out += '\\') += text[at];
                break;
            case '\n':
                m_out += "\\n";
                break;
            case '\t':
                m_out += "\\t";
                break;
            case '\r':
                m_out += "\\r";
                break;
            default:
                if (bytes == 0)
                    m_out += "\xEF\xBF\xBD";
                else if (point.value < 0x20 || point.value == 0x7F)
                    appendEscape(m_out, point.value);
                else
                    m_out += text.substr(at, bytes);
            }
            at += bytes == 0 ? 1 : bytes;
        }
        m_out += '"';
    }
    void map(const Tree& tree, int depth) {
        m_out += '{';
        bool first = true;
        for (const Tree::Member& member : tree.members()) {
            if (!first)
                m_out += ',';
            first = false;
            line(depth + 1);
            string(member.key);
            m_out += m_indent < 0 ? ":" : ": ";
            write(member.value, depth + 1);
        }
        if (!first)
            line(depth);
        m_out += '}';
    }
    void list(const Tree& tree, int depth) {
        m_out += '[';
        bool first = true;
        for (const Tree& item : tree.items()) {
            if (!first)
                m_out += ',';
            first = false;
            line(depth + 1);
            write(item, depth + 1);
        }
        if (!first)
            line(depth);
        m_out += ']';
    }

    int m_indent;
    std::string m_out;
};

} // namespace

std::string writeJson(const Tree& tree, int indent) {
    JsonWriter writer(indent);
    writer.write(tree, 0);
    return writer.take();
}

} // namespace sallyport::base
