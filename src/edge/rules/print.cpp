// The canonical text: English operators, one space, parentheses only where the tree needs them.
#include "ast.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sallyport::edge::rules {
namespace {

constexpr std::array<std::string_view, 12> words{"eq", "ne",         "lt",      "le",       "gt",
                                                 "ge", "contains",   "matches", "wildcard", "strict wildcard",
                                                 "in", "bitwise_and"};

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Well-formed UTF-8, which may stand in an expression as it is.
bool isUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const std::size_t more = lead < 0x80   ? 0
                                 : lead < 0xC2 ? 9
                                 : lead < 0xE0 ? 1
                                 : lead < 0xF0 ? 2
                                 : lead < 0xF5 ? 3
                                               : 9;
        if (more == 9 || bytes.size() - i <= more)
            return false;
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            const unsigned least = k > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            const unsigned most = k > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (next < least || next > most)
                return false;
        }
        i += more + 1;
    }
    return true;
}

std::string quoted(std::string_view bytes) {
    static const char* const hex = "0123456789ABCDEF";
    const bool text = isUtf8(bytes);
    std::string out = "\"";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (isControl(c) || (byte >= 0x80 && !text))
            out += {'\\', 'x', hex[byte >> 4U], hex[byte & 15U]};
        else if (c == '"' || c == '\\')
            out += {'\\', c};
        else
            out += c;
    }
    return out + '"';
}

// Nothing when 255 # are not enough.
std::optional<std::string> raw(std::string_view text) {
    std::size_t hashes = 0;
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        std::size_t run = 0;
        while (at + 1 + run < text.size() && text[at + 1 + run] == '#')
            ++run;
        hashes = std::max(hashes, run + 1);
    }
    if (hashes > 255)
        return std::nullopt;
    const std::string fence(hashes, '#');
    return "r" + fence + "\"" + std::string(text) + "\"" + fence;
}

// The quotes of a pattern know no escape but \", and a [ may hide the closing quote: then it is raw.
std::string patternText(std::string_view pattern) {
    if (pattern.find_first_of("\\\"[") != std::string_view::npos)
        if (auto text = raw(pattern))
            return *std::move(text);
    std::string out = "\"";
    bool inClass = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            out += {c, pattern[++i]};
            continue;
        }
        inClass = c == '[' || (inClass && c != ']');
        out += c == '"' && !inClass ? "\\\"" : std::string(1, c);
    }
    return out + '"';
}

std::string print(const Literal& literal) {
    if (const auto* number = std::get_if<std::int64_t>(&literal))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&literal))
        return printText(*text);
    return std::get<model::Ip>(literal).text();
}

std::string print(const Argument& argument) {
    if (const auto* operand = std::get_if<Operand>(&argument.value))
        return print(*operand);
    if (const auto* literal = std::get_if<Literal>(&argument.value))
        return print(*literal);
    const Node& node = std::get<Node>(argument.value);
    // Only one comparison may stand there without parentheses.
    return node.combines() || node.kind == Node::Kind::truth ? "(" + print(node) + ")" : print(node);
}

std::string comparison(const Node& node) {
    const std::string front = print(node.operand) + " " + std::string(word(node.op)) + " ";
    if (!node.list.empty())
        return front + "$" + node.list;
    if (node.set) {
        std::string items;
        for (const Item& item : node.items)
            items += (items.empty() ? "" : " ") + print(item);
        return front + "{" + items + "}";
    }
    if (node.op == Operator::matches)
        return front + patternText(std::get<std::string>(node.items.at(0).first));
    return front + print(node.items.at(0));
}

std::string joined(const Node& node, std::string_view between) {
    std::string out;
    for (const Node& child : node.children) {
        // Precedence: not > and > xor > or; the kinds are declared in that order.
        const bool looser = child.combines() && child.kind > node.kind;
        out += (out.empty() ? "" : std::string(between)) + (looser ? "(" + print(child) + ")" : print(child));
    }
    return out;
}

} // namespace

std::string_view word(Operator op) {
    return words.at(static_cast<std::size_t>(op));
}

std::string printText(std::string_view bytes) {
    const bool plain = isUtf8(bytes) && std::ranges::none_of(bytes, isControl);
    // Quotes alone are clearer escaped; backslashes double up.
    if (plain && bytes.find('\\') != std::string_view::npos)
        if (auto text = raw(bytes))
            return *std::move(text);
    return quoted(bytes);
}

std::string printPattern(std::string_view pattern) {
    return patternText(pattern);
}

std::string print(const Item& item) {
    if (item.bits >= 0)
        return print(item.first) + "/" + std::to_string(item.bits);
    return item.single() ? print(item.first) : print(item.first) + ".." + print(item.last);
}

std::string print(const Operand& operand) {
    std::string out = operand.name;
    if (operand.call) {
        out += "(";
        for (std::size_t i = 0; i < operand.arguments.size(); ++i)
            out += (i > 0 ? ", " : "") + print(operand.arguments[i]);
        out += ")";
    }
    for (const Index& index : operand.indexes)
        out += "[" +
               (index.kind == Index::Kind::each       ? "*"
                : index.kind == Index::Kind::position ? std::to_string(index.position)
                                                      : quoted(index.key)) +
               "]";
    return out;
}

std::string print(const Node& node) {
    switch (node.kind) {
    case Node::Kind::comparison:
        return comparison(node);
    case Node::Kind::truth:
        return print(node.operand);
    case Node::Kind::negation: {
        const Node& child = node.children.front();
        return child.combines() ? "not (" + print(child) + ")" : "not " + print(child);
    }
    case Node::Kind::conjunction:
        return node.children.empty() ? "true" : joined(node, " and ");
    case Node::Kind::exclusive:
        return joined(node, " xor ");
    case Node::Kind::disjunction:
        return joined(node, " or ");
    case Node::Kind::any:
    case Node::Kind::all: {
        const Node& child = node.children.front();
        const std::string inside = print(child);
        return std::string(node.kind == Node::Kind::any ? "any(" : "all(") +
               (child.combines() || node.grouped ? "(" + inside + ")" : inside) + ")";
    }
    }
    return {};
}

} // namespace sallyport::edge::rules
