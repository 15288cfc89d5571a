#include <sallyport/base/yaml.h>

#include "scalars.h"

#include <array>

namespace sallyport::base {

namespace {

// Decodes one UTF-8 character; 0xFFFD and one byte where the text is broken.
char32_t decode(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length == 1)
        return first;
    if (length == 0 || at + length > text.size()) {
        length = 1;
        return 0xFFFD;
    }
    char32_t value = first & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            length = 1;
            return 0xFFFD;
        }
        value = (value << 6) | (byte(at + i) & 0x3f);
    }
    return value;
}

// Characters that must be escaped whatever the style: not printable in YAML, or a line break to some reader.
bool mustEscape(char32_t c) {
    return (c < 0x20 && c != '\n') || c == 0x7f || (c >= 0x80 && c <= 0xa0) || c == 0x2028 || c == 0x2029 ||
           c == 0xfeff || (c >= 0xd800 && c <= 0xdfff) || c == 0xfffd || c == 0xfffe || c == 0xffff ||
           c == 0x200b || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool needsEscapes(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length)
        if (mustEscape(decode(text, i, length)))
            return true;
    return false;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        const char32_t c = decode(text, i, length);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (mustEscape(c)) {
            char buffer[16];
            std::snprintf(buffer, sizeof buffer, c < 0x100 ? "\\x%02X" : "\\u%04X", static_cast<unsigned>(c));
            out += buffer;
        } else {
            out += text.substr(i, length);
        }
    }
    return out + '"';
}

// True when the text reads back as itself without quotes, in every YAML reader, in block and key position.
bool isPlainSafe(std::string_view text) {
    if (text.empty() || looksUnlikeString(text) || text.front() == ' ' || text.back() == ' ' ||
        text.back() == ':')
        return false;
    if (std::string_view("!&*-?|>@`\"'%#{}[],:=<~.").find(text.front()) != std::string_view::npos) {
        // "-x", "./x" and ".x" are plain everywhere; indicators and numbers are not.
        const bool dash = text.front() == '-' && text.size() > 1 && text[1] != ' ' && text[1] != '-';
        const bool dot = text.front() == '.' && text.size() > 1 && text[1] != '.';
        if (!dash && !dot)
            return false;
    }
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos ||
        text.find_first_of("\n\t\r") != std::string_view::npos)
        return false;
    return text.find_first_of("{}[]\"") == std::string_view::npos && !needsEscapes(text);
}

// A literal block keeps the text byte for byte only without leading blanks, tabs at line ends and odd breaks.
bool fitsLiteral(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == ' ' || text.front() == '\n' ||
        text.front() == '\t')
        return false;
    if (text.find('\r') != std::string_view::npos || text.find('\t') != std::string_view::npos ||
        needsEscapes(text))
        return false;
    return text.find(" \n") == std::string_view::npos && text.back() != ' ' && !text.ends_with("\n\n");
}

class Writer {
public:
    std::string out;

    void node(const Tree& tree, int indent) {
        if (tree.isMap() && tree.size() > 0)
            map(tree, indent);
        else if (tree.isList() && tree.size() > 0)
            list(tree, indent);
        else
            out += inlineText(tree) + '\n';
    }

private:
    static std::string inlineText(const Tree& tree) {
        if (tree.isMap())
            return "{}";
        if (tree.isList())
            return "[]";
        if (tree.isNull())
            return "null";
        if (const std::string* text = tree.asString())
            return isPlainSafe(*text) ? *text : quoted(*text);
        std::string number = tree.scalarText();
        // 1e+30 is a string to YAML 1.1 without a dot, and 3.0 must not come back as an integer.
        if (tree.kind() == Tree::Kind::real && number.find_first_of(".in") == std::string::npos) {
            const std::size_t exponent = number.find('e');
            number.insert(exponent == std::string::npos ? number.size() : exponent, ".0");
        }
        return number;
    }

    void pad(int indent) { out.append(static_cast<std::size_t>(indent), ' '); }

    void literal(const std::string& text, int indent) {
        out += text.back() == '\n' ? "|\n" : "|-\n";
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (end > at) {
                pad(indent);
                out.append(text, at, end - at);
            }
            out += '\n';
            at = end + 1;
        }
    }

    void map(const Tree& tree, int indent) {
        bool first = true;
        for (const Tree::Member& member : tree.members()) {
            if (!first)
                pad(indent);
            first = false;
            out += (isPlainSafe(member.key) ? member.key : quoted(member.key)) + ':';
            value(member.value, indent);
        }
    }

    void value(const Tree& tree, int indent) {
        const std::string* text = tree.asString();
        if (text && fitsLiteral(*text)) {
            out += ' ';
            literal(*text, indent + 2);
        } else if (tree.size() > 0 && tree.isMap()) {
            out += '\n';
            pad(indent + 2);
            map(tree, indent + 2);
        } else if (tree.size() > 0 && tree.isList()) {
            out += '\n';
            pad(indent + 2);
            list(tree, indent + 2);
        } else {
            out += ' ' + inlineText(tree) + '\n';
        }
    }

    void list(const Tree& tree, int indent) {
        bool first = true;
        for (const Tree& item : tree.items()) {
            if (!first)
                pad(indent);
            first = false;
            out += "- ";
            const std::string* text = item.asString();
            if (text && fitsLiteral(*text))
                literal(*text, indent + 2);
            else
                node(item, indent + 2);
        }
    }
};

} // namespace

std::string writeYaml(const Tree& tree) {
    Writer writer;
    writer.node(tree, 0);
    return std::move(writer.out);
}

std::string writeYaml(std::span<const Tree> documents) {
    std::string out;
    for (const Tree& document : documents) {
        if (!out.empty())
            out += "---\n";
        out += writeYaml(document);
    }
    return out;
}

} // namespace sallyport::base
