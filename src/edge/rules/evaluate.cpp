// Three answers: a comparison of what is missing is no, one of what the request
// does not tell is unknown, and Kleene's logic carries that up. Under any() and
// all() an expression has one answer for each element.
#include "regex.h"
#include "table.h"
#include "value.h"
#include "wildcard.h"

#include <algorithm>

namespace sallyport::edge::rules {
namespace {

Answer negation(Answer one) {
    return one == Answer::unknown ? one : answer(one == Answer::no);
}

Answer joined(Node::Kind kind, Answer a, Answer b) {
    if (kind == Node::Kind::exclusive)
        return a == Answer::unknown || b == Answer::unknown ? Answer::unknown : answer(a != b);
    const Answer decides = kind == Node::Kind::conjunction ? Answer::no : Answer::yes;
    if (a == decides || b == decides)
        return decides;
    return a == Answer::unknown || b == Answer::unknown ? Answer::unknown : negation(decides);
}

// One answer for each element; not told: nobody knows how many there are.
struct Answers {
    bool told = true;
    bool missing = false;
    std::vector<Answer> each;
};

// ---- operands

Value valueOf(const Operand& operand, const Request& request);

void expand(const Value& value, const std::vector<Index>& indexes, std::size_t from,
            std::vector<Value>& out) {
    if (value.isMissing())
        return;
    if (value.isUnknown() || from == indexes.size()) {
        out.push_back(value);
        return;
    }
    if (indexes[from].kind == Index::Kind::each) {
        for (const Value& item : value.items)
            expand(item, indexes, from + 1, out);
    } else if (const Value* item = value.at(indexes[from])) {
        expand(*item, indexes, from + 1, out);
    }
}

// Behind the indexes; with [*], an array of what there is.
Value indexed(Value value, const Operand& operand) {
    if (value.isUnknown() || value.isMissing() || operand.indexes.empty())
        return value;
    std::vector<Value> found;
    expand(value, operand.indexes, 0, found);
    if (operand.eachCount() == 0)
        return found.empty() ? Value() : std::move(found.front());
    // What stands before the first [*] may itself be missing or not told.
    const Value* whole = &value;
    for (const Index& index : operand.indexes) {
        if (index.kind == Index::Kind::each)
            break;
        whole = whole->isUnknown() ? whole : whole->at(index);
        if (!whole)
            return {};
    }
    return whole->isUnknown() ? Value::unknown() : Value::of(std::move(found));
}

Value argumentOf(const Argument& argument, const Request& request) {
    if (const auto* operand = std::get_if<Operand>(&argument.value))
        return valueOf(*operand, request);
    if (const auto* literal = std::get_if<Literal>(&argument.value))
        return Value::of(*literal);
    const Answer one = evaluate(std::get<Node>(argument.value), request);
    return one == Answer::unknown ? Value::unknown() : Value::of(one == Answer::yes);
}

Value callOf(const Operand& operand, const Request& request) {
    std::vector<Value> arguments;
    arguments.reserve(operand.arguments.size());
    for (const Argument& one : operand.arguments)
        arguments.push_back(argumentOf(one, request));
    const auto* first = std::get_if<Operand>(&operand.arguments.front().value);
    if (!first || first->eachCount() == 0)
        return called(operand.row, arguments);
    if (arguments.front().isUnknown() || arguments.front().isMissing())
        return std::move(arguments.front());
    std::vector<Value> results;
    const std::vector<Value> elements = std::move(arguments.front().items);
    for (const Value& element : elements) {
        arguments.front() = element;
        Value result = called(operand.row, arguments);
        if (!result.isMissing())
            results.push_back(std::move(result));
    }
    return Value::of(std::move(results));
}

Value valueOf(const Operand& operand, const Request& request) {
    return indexed(operand.call ? callOf(operand, request) : fieldOf(request, operand.row), operand);
}

// ---- comparisons

bool holds(Operator op, std::strong_ordering order) {
    switch (op) {
    case Operator::eq:
        return order == 0;
    case Operator::ne:
        return order != 0;
    case Operator::lt:
        return order < 0;
    case Operator::le:
        return order <= 0;
    case Operator::gt:
        return order > 0;
    default:
        return order >= 0;
    }
}

bool ordered(Operator op, const Value& value, const Literal& literal) {
    if (const auto* number = std::get_if<std::int64_t>(&literal))
        return holds(op, value.integer <=> *number);
    if (const auto* text = std::get_if<std::string>(&literal))
        return holds(op, value.bytes.compare(*text) <=> 0);
    const auto& ip = std::get<model::Ip>(literal);
    // Addresses of two families have no order, and only ne holds.
    return ip.v6 != value.ip.v6 ? op == Operator::ne : holds(op, value.ip <=> ip);
}

bool inItem(const Value& value, const Item& item) {
    if (const auto* text = std::get_if<std::string>(&item.first))
        return value.bytes == *text;
    return ordered(Operator::ge, value, item.first) && ordered(Operator::le, value, item.last);
}

Answer compared(const Node& node, const Value& value) {
    if (value.isUnknown())
        return Answer::unknown;
    if (value.isMissing())
        return Answer::no;
    if (node.kind == Node::Kind::truth)
        return answer(value.boolean);
    switch (node.op) {
    case Operator::in:
        if (!node.list.empty())
            return Answer::unknown;
        return answer(std::ranges::any_of(node.items, [&](const Item& item) { return inItem(value, item); }));
    case Operator::contains:
        return answer(value.bytes.find(std::get<std::string>(node.items[0].first)) != std::string::npos);
    case Operator::matches:
        return node.regex->matches(value.bytes);
    case Operator::wildcard:
    case Operator::strictWildcard:
        return answer(node.glob->matches(value.bytes));
    case Operator::bitwiseAnd:
        return answer((static_cast<std::uint64_t>(value.integer) &
                       static_cast<std::uint64_t>(std::get<std::int64_t>(node.items[0].first))) != 0);
    default:
        return answer(ordered(node.op, value, node.items[0].first));
    }
}

// ---- expressions

Answers answersOf(const Node& node, const Request& request) {
    Answers out;
    if (node.kind == Node::Kind::negation) {
        out = answersOf(node.children[0], request);
        std::ranges::transform(out.each, out.each.begin(), negation);
        return out;
    }
    if (node.combines()) {
        out = answersOf(node.children[0], request);
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            const Answers next = answersOf(node.children[i], request);
            out.told = out.told && next.told;
            out.each.resize(std::min(out.each.size(), next.each.size()));
            for (std::size_t k = 0; k < out.each.size(); ++k)
                out.each[k] = joined(node.kind, out.each[k], next.each[k]);
        }
        return out;
    }
    const Value value = valueOf(node.operand, request);
    out.told = !value.isUnknown();
    out.missing = value.isMissing();
    for (const Value& item : value.items)
        out.each.push_back(compared(node, item));
    return out;
}

Answer quantified(const Node& node, const Request& request) {
    const Node& inside = node.children[0];
    const Answers answers = answersOf(inside, request);
    if (!answers.told)
        return Answer::unknown;
    // An array of booleans that is not there has no elements to be true of; comparisons of no elements are
    // all true (ast/logical_expr.rs).
    if (answers.missing && inside.kind == Node::Kind::truth && !node.grouped &&
        inside.operand.eachCount() == 0)
        return Answer::no;
    const bool any = node.kind == Node::Kind::any;
    Answer out = answer(!any);
    for (const Answer one : answers.each)
        out = joined(any ? Node::Kind::disjunction : Node::Kind::conjunction, out, one);
    return out;
}

} // namespace

Answer evaluate(const Node& node, const Request& request) {
    switch (node.kind) {
    case Node::Kind::comparison:
    case Node::Kind::truth:
        return compared(node, valueOf(node.operand, request));
    case Node::Kind::negation:
        return negation(evaluate(node.children[0], request));
    case Node::Kind::any:
    case Node::Kind::all:
        return quantified(node, request);
    default:
        break;
    }
    if (node.children.empty())
        return Answer::yes; // `true`
    Answer out = evaluate(node.children[0], request);
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        if (node.kind != Node::Kind::exclusive &&
            out == (node.kind == Node::Kind::conjunction ? Answer::no : Answer::yes))
            return out;
        out = joined(node.kind, out, evaluate(node.children[i], request));
    }
    return out;
}

namespace {

void collect(const Operand& operand, const Request& request, std::vector<std::string>& names);

void collectAll(const Node& node, const Request& request, std::vector<std::string>& names) {
    for (const Node& child : node.children)
        collectAll(child, request, names);
    if (node.kind != Node::Kind::comparison && node.kind != Node::Kind::truth)
        return;
    if (!node.list.empty())
        names.push_back("$" + node.list);
    else if (node.op == Operator::matches && node.kind == Node::Kind::comparison &&
             !node.regex->notModelled().empty())
        names.emplace_back("matches");
    collect(node.operand, request, names);
}

// The fields of an operand that are not told, if it is not told itself.
void collect(const Operand& operand, const Request& request, std::vector<std::string>& names) {
    if (!operand.call) {
        const Value value = valueOf(operand, request);
        if (value.isUnknown() || std::ranges::any_of(value.items, &Value::isUnknown))
            names.push_back(operand.name);
        return;
    }
    for (const Argument& argument : operand.arguments) {
        if (const auto* inner = std::get_if<Operand>(&argument.value))
            collect(*inner, request, names);
        else if (const auto* node = std::get_if<Node>(&argument.value))
            collectAll(*node, request, names);
    }
}

} // namespace

void collectUnknown(const Node& node, const Request& request, std::vector<std::string>& names) {
    if (evaluate(node, request) != Answer::unknown)
        return;
    if (node.kind == Node::Kind::negation || node.combines()) {
        for (const Node& child : node.children)
            collectUnknown(child, request, names);
        return;
    }
    collectAll(node, request, names);
}

} // namespace sallyport::edge::rules
