#pragma once
// The parser's class, shared by the files that make it: parser.cpp (logic), parsecomparison.cpp
// (operators and their values), parseoperand.cpp (fields, indexes, calls).
#include "parser.h"
#include "table.h"

namespace sallyport::edge::rules {

class Parser {
public:
    Parser(std::string_view text, int deepest) : m_scan(text), m_deepest(deepest) {}
    std::variant<Node, Failure> run();
    std::variant<Operand, Failure> runOperand();

private:
    std::optional<Node> logical();
    std::optional<Node> level(std::size_t kind);
    std::optional<Node> simple();
    std::optional<Node> parenthesised();
    std::optional<Node> quantifier(Node::Kind kind);
    std::optional<Node> comparison();
    std::optional<Node> comparisonOf(Operand operand);
    bool valuesOf(Node& node);
    bool set(Node& node);
    bool pattern(Node& node);
    std::optional<Operand> operand();
    bool index(Operand& operand);
    bool call(Operand& operand, const Function& function);
    bool argumentFits(const Operand& operand, const Function& function, const Argument& argument,
                      std::size_t at);
    std::optional<Argument> argument();
    std::optional<Argument> fieldArgument();

    std::nullopt_t fail(std::size_t at, base::Text message) { return m_scan.fail(at, std::move(message)); }
    std::nullopt_t unknownName(std::size_t at, std::string_view name);
    std::nullopt_t noOperator(const Operand& operand);
    void leftOver();
    std::optional<Operator> takeOperator();
    bool looksAtOperator();
    bool looksAtQuantifier();
    // Nested expressions; false beyond the limit.
    bool enter(std::size_t at);
    void leave() { --m_depth; }

    Scan m_scan;
    int m_depth = 0;
    int m_deepest;
};

inline std::string shown(const Type& type) {
    return type.is(Type::Scalar::ip) ? "IP address" : type.text();
}

} // namespace sallyport::edge::rules
