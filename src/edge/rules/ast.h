#pragma once
// The tree of an expression: plain values, compared by what they mean. Made by
// parse(); analysis and the editor read it.
#include <sallyport/edge/request.h>

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace sallyport::edge::rules {

class Regex;
class Wildcard;

// A scalar inside arrays and maps. Map<Array<String>> is {bytes, {map, array}}.
struct Type {
    enum class Scalar { boolean, integer, bytes, ip };
    enum class Wrap { array, map };
    Scalar scalar = Scalar::boolean;
    std::vector<Wrap> wraps; // outermost first

    bool is(Scalar one) const { return wraps.empty() && scalar == one; }
    bool isArray() const { return !wraps.empty() && wraps.front() == Wrap::array; }
    bool isMap() const { return !wraps.empty() && wraps.front() == Wrap::map; }
    Type inner() const;   // what the outermost holds
    Type arrayOf() const; // Array<this>
    std::string text() const;
    bool operator==(const Type&) const = default;
};
std::optional<Type> typeFrom(std::string_view text);

enum class Operator { eq, ne, lt, le, gt, ge, contains, matches, wildcard, strictWildcard, in, bitwiseAnd };

using Literal = std::variant<std::int64_t, std::string, model::Ip>;

// A value of a comparison. A set holds also ranges, first and last included.
struct Item {
    Literal first;
    Literal last;  // as first for a single value
    int bits = -1; // of a CIDR, whose first address is `first`
    bool single() const { return bits < 0 && first == last; }
    bool operator==(const Item&) const = default;
};
Item itemOf(Literal value);

struct Index {
    enum class Kind { position, key, each };
    Kind kind = Kind::each;
    std::uint32_t position = 0;
    std::string key;
    bool operator==(const Index&) const = default;
};

struct Argument;

// A field or a function call, with indexes behind it.
struct Operand {
    std::string name;
    bool call = false;
    std::vector<Argument> arguments;
    std::vector<Index> indexes;
    Type type;           // behind the indexes, [*] taken as one element
    std::size_t row = 0; // in fieldTable() or functionTable()
    std::size_t at = 0;  // byte in the text

    std::size_t eachCount() const;
    bool operator==(const Operand& other) const;
};

struct Node {
    enum class Kind {
        comparison, // operand, op, items or list
        truth,      // a boolean operand by itself
        negation,   // not children[0]
        conjunction,
        exclusive,
        disjunction, // two children or more, none of the same kind; a conjunction of none is `true`
        any,
        all // children[0], which is an array of booleans
    };
    Kind kind = Kind::truth;
    std::vector<Node> children;

    Operand operand;
    Operator op = Operator::eq;
    std::vector<Item> items; // one, but for `in {...}`
    std::string list;        // in $list: its name
    bool set = false;        // in {...}, which may be empty
    // all((...)): a truth in parentheses is a comparison of its elements and not a value that may be missing.
    bool grouped = false;

    // Of matches and of the wildcards, made from items[0]; not compared.
    std::shared_ptr<const Regex> regex;
    std::shared_ptr<const Wildcard> glob;
    std::size_t at = 0; // of the operator

    bool combines() const {
        return kind == Kind::conjunction || kind == Kind::exclusive || kind == Kind::disjunction;
    }
    bool operator==(const Node& other) const;
};

struct Argument {
    std::variant<Operand, Literal, Node> value;
    bool operator==(const Argument& other) const;
};

// Joins by and, xor or or; parts of that kind are taken apart.
Node combined(Node::Kind kind, std::vector<Node> parts);
Node negated(Node part);

// Boolean, or Array<Boolean> (of a [*] that no any() or all() folded).
Type typeOf(const Node& node);
Type typeOf(const Operand& operand); // as an argument: with [*], an array
Type typeOf(const Literal& literal);

std::string print(const Node& node);
std::string print(const Operand& operand);
std::string print(const Item& item);
std::string printText(std::string_view bytes);      // a string in quotes, or raw
std::string printPattern(std::string_view pattern); // the same for what `matches` reads
std::string_view word(Operator op);

} // namespace sallyport::edge::rules
