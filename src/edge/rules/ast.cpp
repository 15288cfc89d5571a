#include "ast.h"

#include <algorithm>
#include <array>

namespace sallyport::edge::rules {
namespace {

constexpr std::array<std::pair<std::string_view, Type::Scalar>, 5> scalars{{
    {"Boolean", Type::Scalar::boolean},
    {"Integer", Type::Scalar::integer},
    {"String", Type::Scalar::bytes},
    {"Bytes", Type::Scalar::bytes},
    {"IP", Type::Scalar::ip},
}};

} // namespace

Type Type::inner() const {
    Type type = *this;
    if (!type.wraps.empty())
        type.wraps.erase(type.wraps.begin());
    return type;
}

Type Type::arrayOf() const {
    Type type = *this;
    type.wraps.insert(type.wraps.begin(), Wrap::array);
    return type;
}

std::string Type::text() const {
    if (!wraps.empty())
        return (isArray() ? "Array<" : "Map<") + inner().text() + ">";
    const auto* const found =
        std::ranges::find(scalars, scalar, &std::pair<std::string_view, Scalar>::second);
    return std::string(found->first);
}

std::optional<Type> typeFrom(std::string_view text) {
    Type type;
    while (text.ends_with('>')) {
        const bool map = text.starts_with("Map<");
        if (!map && !text.starts_with("Array<"))
            return std::nullopt;
        text.remove_prefix(map ? 4 : 6);
        text.remove_suffix(1);
        type.wraps.push_back(map ? Type::Wrap::map : Type::Wrap::array);
    }
    for (const auto& [word, scalar] : scalars)
        if (word == text) {
            type.scalar = scalar;
            return type;
        }
    return std::nullopt;
}

Item itemOf(Literal value) {
    Item item;
    item.last = value;
    item.first = std::move(value);
    return item;
}

std::size_t Operand::eachCount() const {
    return static_cast<std::size_t>(std::ranges::count(indexes, Index::Kind::each, &Index::kind));
}

bool Operand::operator==(const Operand& other) const {
    return name == other.name && call == other.call && arguments == other.arguments &&
           indexes == other.indexes;
}

bool Node::operator==(const Node& other) const {
    return kind == other.kind && children == other.children && operand == other.operand && op == other.op &&
           items == other.items && list == other.list && set == other.set && grouped == other.grouped;
}

bool Argument::operator==(const Argument& other) const {
    return value == other.value;
}

Node combined(Node::Kind kind, std::vector<Node> parts) {
    if (parts.size() == 1)
        return std::move(parts.front());
    Node node;
    node.kind = kind;
    for (Node& part : parts) {
        if (part.kind != kind) {
            node.children.push_back(std::move(part));
            continue;
        }
        for (Node& child : part.children)
            node.children.push_back(std::move(child));
    }
    return node;
}

Node negated(Node part) {
    Node node;
    node.kind = Node::Kind::negation;
    node.children.push_back(std::move(part));
    return node;
}

Type typeOf(const Node& node) {
    Type type;
    switch (node.kind) {
    case Node::Kind::any:
    case Node::Kind::all:
        return type;
    case Node::Kind::comparison:
        return node.operand.eachCount() > 0 ? type.arrayOf() : type;
    case Node::Kind::truth:
        return node.operand.eachCount() > 0 || node.operand.type.isArray() ? type.arrayOf() : type;
    default:
        return node.children.empty() ? type : typeOf(node.children.front());
    }
}

Type typeOf(const Operand& operand) {
    return operand.eachCount() > 0 ? operand.type.arrayOf() : operand.type;
}

Type typeOf(const Literal& literal) {
    Type type;
    type.scalar = std::holds_alternative<std::int64_t>(literal)  ? Type::Scalar::integer
                  : std::holds_alternative<std::string>(literal) ? Type::Scalar::bytes
                                                                 : Type::Scalar::ip;
    return type;
}

} // namespace sallyport::edge::rules
