#include "parser.h"
#include "table.h"

#include <sallyport/edge/form.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using rules::Node;
using rules::Operand;
using rules::Type;

// A value as a form shows it; nothing when it is no text.
std::optional<std::string> shown(const rules::Item& item) {
    const auto* text = std::get_if<std::string>(&item.first);
    if (!text)
        return rules::print(item);
    // What has to be written with escapes cannot be typed into a line either.
    const bool plain =
        std::ranges::none_of(*text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }) &&
        rules::printText(*text).find("\\x") == std::string::npos;
    return plain ? std::optional(*text) : std::nullopt;
}

// starts_with(field, "text") and ends_with().
std::optional<Condition> ofCall(const Operand& call) {
    if (!call.call || (call.name != "starts_with" && call.name != "ends_with") || !call.indexes.empty())
        return std::nullopt;
    const auto* field = std::get_if<Operand>(&call.arguments[0].value);
    const auto* literal = std::get_if<rules::Literal>(&call.arguments[1].value);
    if (!field || !literal)
        return std::nullopt;
    const auto value = shown(rules::itemOf(*literal));
    if (!value)
        return std::nullopt;
    Condition condition;
    condition.field = rules::print(*field);
    condition.op = call.name;
    condition.values = {*value};
    return condition;
}

std::optional<Condition> ofNode(const Node& node) {
    Condition condition;
    if (node.kind == Node::Kind::truth) {
        if (auto call = ofCall(node.operand))
            return call;
        if (!node.operand.type.is(Type::Scalar::boolean))
            return std::nullopt;
        condition.op = "is";
    } else {
        condition.op = node.list.empty() ? std::string(rules::word(node.op)) : "in list";
        if (!node.list.empty())
            condition.values = {node.list};
        for (const rules::Item& item : node.items) {
            const auto value = shown(item);
            if (!value)
                return std::nullopt;
            condition.values.push_back(*value);
        }
    }
    condition.field = rules::print(node.operand);
    return condition;
}

// [*] at the end of the field, of which any() or all() makes one answer.
std::optional<Condition> ofQuantifier(const Node& node) {
    const Node& inside = node.children[0];
    if (inside.kind != Node::Kind::comparison && inside.kind != Node::Kind::truth)
        return std::nullopt;
    auto condition = ofNode(inside);
    if (!condition || node.grouped || !condition->field.ends_with("[*]") ||
        condition->field.find("[*]") != condition->field.size() - 3)
        return std::nullopt;
    condition->field.resize(condition->field.size() - 3);
    condition->each = node.kind == Node::Kind::any ? Condition::Each::any : Condition::Each::all;
    return condition;
}

std::optional<Condition> ofPart(const Node& part) {
    if (part.kind == Node::Kind::negation) {
        auto condition = ofPart(part.children[0]);
        if (!condition || condition->negated)
            return std::nullopt;
        condition->negated = true;
        return condition;
    }
    if (part.kind == Node::Kind::any || part.kind == Node::Kind::all)
        return ofQuantifier(part);
    if (part.kind != Node::Kind::comparison && part.kind != Node::Kind::truth)
        return std::nullopt;
    return ofNode(part);
}

bool append(Form& form, const Node& node, Condition::Joint joint) {
    if (node.kind == Node::Kind::conjunction) {
        for (const Node& child : node.children) {
            if (child.combines() ||
                !append(form, child,
                        &child == &node.children.front() ? joint : Condition::Joint::conjunction))
                return false;
        }
        return true;
    }
    auto condition = ofPart(node);
    if (!condition)
        return false;
    condition->joint = joint;
    form.push_back(*std::move(condition));
    return true;
}

std::string valueText(const Condition& condition, const std::string& value, bool textual) {
    if (condition.op == "matches")
        return rules::printPattern(value);
    return textual ? rules::printText(value) : value;
}

std::string conditionText(const Condition& condition, const Operand& operand) {
    const bool textual = operand.type.scalar == Type::Scalar::bytes;
    const std::string field = condition.field + (condition.each == Condition::Each::none ? "" : "[*]");
    std::string text;
    if (condition.op == "starts_with" || condition.op == "ends_with") {
        text = condition.op + "(" + field + ", " + rules::printText(condition.values.at(0)) + ")";
    } else if (condition.op == "is") {
        text = field;
    } else if (condition.op == "in list") {
        text = field + " in $" + condition.values.at(0);
    } else if (condition.op == "in") {
        text = field + " in {";
        for (std::size_t i = 0; i < condition.values.size(); ++i)
            text += (i > 0 ? " " : "") + valueText(condition, condition.values[i], textual);
        text += "}";
    } else {
        text = field + " " + condition.op + " " + valueText(condition, condition.values.at(0), textual);
    }
    if (condition.each != Condition::Each::none)
        text = (condition.each == Condition::Each::any ? "any(" : "all(") + text + ")";
    return condition.negated ? "not " + text : text;
}

base::Error wrong(std::size_t place, base::Text message) {
    base::Error error;
    error.kind = base::ErrorKind::invalid;
    error.message = std::move(message);
    error.where.pointer = "/" + std::to_string(place);
    return error;
}

std::optional<base::Text> countWrong(const Condition& condition) {
    if (condition.op == "is" || condition.op == "in")
        return std::nullopt;
    if (condition.values.size() == 1)
        return std::nullopt;
    return base::Text{"form-value", SALLYPORT_TR("%1 needs one value"), {condition.op}};
}

} // namespace

std::optional<Form> formOf(const Expression& expression) {
    Form form;
    const Node& root = expression.root();
    if (root.combines() && root.children.empty())
        return std::nullopt; // `true` asks for nothing
    if (root.kind != Node::Kind::disjunction)
        return append(form, root, Condition::Joint::conjunction) ? std::optional(form) : std::nullopt;
    for (const Node& child : root.children)
        if (!append(form, child,
                    form.empty() ? Condition::Joint::conjunction : Condition::Joint::disjunction))
            return std::nullopt;
    return form;
}

base::Result<std::string> expressionText(const Form& form) {
    if (form.empty())
        return wrong(0, {"form-empty", SALLYPORT_TR("there is no condition"), {}});
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const Condition& condition = form[i];
        if (const auto message = countWrong(condition))
            return wrong(i, *message);
        const auto operand = rules::parseOperand(condition.field);
        if (const auto* failure = std::get_if<rules::Failure>(&operand))
            return wrong(i, failure->message);
        const std::string one = conditionText(condition, std::get<Operand>(operand));
        ExpressionError error;
        const auto alone = Expression::parse(one, error);
        if (!alone)
            return wrong(i, error.message);
        // A value that is none could read as more than a value.
        const auto read = formOf(*alone);
        if (!read || read->size() != 1 || read->front().values.size() != condition.values.size())
            return wrong(i, {"form-condition", SALLYPORT_TR("this is no single condition: %1"), {one}});
        if (i > 0)
            text += condition.joint == Condition::Joint::conjunction ? " and " : " or ";
        text += one;
    }
    return text;
}

std::vector<std::string> operatorsFor(std::string_view field) {
    const auto parsed = rules::parseOperand(field);
    const auto* operand = std::get_if<Operand>(&parsed);
    if (!operand)
        return {};
    Type type = operand->type;
    if (type.isArray())
        type = type.inner();
    if (!type.wraps.empty())
        return {};
    switch (type.scalar) {
    case Type::Scalar::boolean:
        return {"is"};
    case Type::Scalar::integer:
        return {"eq", "ne", "in", "lt", "le", "gt", "ge", "in list", "bitwise_and"};
    case Type::Scalar::ip:
        return {"in", "eq", "ne", "in list"};
    case Type::Scalar::bytes:
        break;
    }
    return {"eq",       "ne",      "contains", "starts_with", "ends_with",      "in",
            "wildcard", "matches", "in list",  "lt",          "strict wildcard"};
}

} // namespace sallyport::edge
