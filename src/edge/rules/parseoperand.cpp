#include "parserclass.h"
#include "suggest.h"

#include <algorithm>

namespace sallyport::edge::rules {

bool takes(const Function::Parameter& parameter, const Type& type) {
    return std::ranges::any_of(parameter.types, [&](const std::string& one) {
        return one == "Array" ? type.isArray() : typeFrom(one) == type;
    });
}

Type returned(const Function& function, const Type& first) {
    return typeFrom(function.returns).value_or(first);
}

std::nullopt_t Parser::unknownName(std::size_t at, std::string_view name) {
    const std::string near = nearestName(name);
    if (name == "and" || name == "or" || name == "xor")
        return fail(at, {"expression-joint-first",
                         SALLYPORT_TR("%1 joins two expressions, and here one is missing"),
                         {std::string(name)}});
    if (name == "true")
        return fail(at, {"expression-true", SALLYPORT_TR("true means every request, and stands alone"), {}});
    if (name.empty())
        return fail(at,
                    m_scan.atEnd()
                        ? base::Text{"expression-end",
                                     SALLYPORT_TR("expected a field or a function, and the text ends here"),
                                     {}}
                        : base::Text{"expression-name", SALLYPORT_TR("expected a field or a function"), {}});
    if (near.empty())
        return fail(
            at,
            {"expression-unknown", SALLYPORT_TR("there is no field or function %1"), {std::string(name)}});
    return fail(at, {"expression-unknown-nearest",
                     SALLYPORT_TR("there is no field or function %1; did you mean %2?"),
                     {std::string(name), near}});
}

std::optional<Operand> Parser::operand() {
    Operand operand;
    operand.at = m_scan.at();
    const std::string_view name = m_scan.name();
    operand.name = name;
    const Field* field = findField(name);
    const Function* function = findFunction(name);
    if (!field && !function) {
        m_scan.back(operand.at);
        return unknownName(operand.at, name);
    }
    const std::string& only = field ? field->only : function->only;
    if (!only.empty())
        return fail(operand.at, {"expression-not-here",
                                 SALLYPORT_TR("%1 is not for custom rules, only for %2"),
                                 {operand.name, only}});
    if (field) {
        operand.row = static_cast<std::size_t>(field - fieldTable().data());
        operand.type = typeOfField(operand.row);
    } else {
        operand.call = true;
        operand.row = static_cast<std::size_t>(function - functionTable().data());
        m_scan.skipSpace();
        if (!enter(m_scan.at()) || !call(operand, *function))
            return std::nullopt;
        leave();
    }
    while (m_scan.peek() == '[')
        if (!index(operand))
            return std::nullopt;
    return operand;
}

bool Parser::index(Operand& operand) {
    const std::size_t at = m_scan.at();
    m_scan.take("[");
    m_scan.skipSpace();
    Index index;
    if (m_scan.take("*")) {
        index.kind = Index::Kind::each;
    } else if (m_scan.peek() == '"') {
        auto key = m_scan.quotedOrRaw();
        if (!key)
            return false;
        index.kind = Index::Kind::key;
        index.key = *std::move(key);
    } else {
        const std::size_t from = m_scan.at();
        m_scan.forgive();
        const auto position = m_scan.integer();
        if (!position || *position < 0 || *position > 0xFFFFFFFFLL) {
            m_scan.forgive();
            fail(from, {"expression-index", SALLYPORT_TR("expected a place from 0, a \"key\" or *"), {}});
            return false;
        }
        index.kind = Index::Kind::position;
        index.position = static_cast<std::uint32_t>(*position);
    }
    m_scan.skipSpace();
    if (!m_scan.take("]")) {
        fail(m_scan.at(), {"expression-index-close", SALLYPORT_TR("expected ]"), {}});
        return false;
    }
    const bool right = index.kind == Index::Kind::position ? operand.type.isArray()
                       : index.kind == Index::Kind::key    ? operand.type.isMap()
                                                           : !operand.type.wraps.empty();
    if (!right) {
        fail(at, {"expression-index-type",
                  SALLYPORT_TR("%1 is of type %2 and has no such element"),
                  {print(operand), shown(operand.type)}});
        return false;
    }
    operand.type = operand.type.inner();
    operand.indexes.push_back(std::move(index));
    return true;
}

bool Parser::call(Operand& operand, const Function& function) {
    if (!m_scan.take("(")) {
        fail(m_scan.at(),
             {"expression-call", SALLYPORT_TR("expected ( behind a function: %1"), {function.signature()}});
        return false;
    }
    const auto wrongCount = [&] {
        fail(m_scan.at(), {"expression-arguments",
                           SALLYPORT_TR("%1 takes other arguments: %2"),
                           {function.name, function.signature()}});
        return false;
    };
    m_scan.skipSpace();
    while (!m_scan.atEnd() && m_scan.peek() != ')') {
        if (!operand.arguments.empty() && !m_scan.take(",")) {
            fail(m_scan.at(), {"expression-comma", SALLYPORT_TR("expected , or )"), {}});
            return false;
        }
        m_scan.skipSpace();
        const std::size_t at = m_scan.at();
        auto one = argument();
        if (!one)
            return false;
        const std::size_t place = operand.arguments.size();
        if (place >= function.parameters.size() && !function.parameters.back().repeated) {
            m_scan.back(at);
            return wrongCount();
        }
        if (!argumentFits(operand, function, *one, at))
            return false;
        operand.arguments.push_back(*std::move(one));
        m_scan.skipSpace();
    }
    const auto needed = static_cast<std::size_t>(
        std::ranges::count(function.parameters, false, &Function::Parameter::optional));
    if (operand.arguments.size() < needed)
        return wrongCount();
    if (!m_scan.take(")")) {
        fail(m_scan.at(), {"expression-close", SALLYPORT_TR("expected )"), {}});
        return false;
    }
    const auto* first = std::get_if<Operand>(&operand.arguments.front().value);
    const auto* literal = std::get_if<Literal>(&operand.arguments.front().value);
    operand.type = returned(function, first ? first->type : literal ? typeOf(*literal) : Type());
    if (first && first->eachCount() > 0)
        operand.type = operand.type.arrayOf();
    return true;
}

bool Parser::argumentFits(const Operand& operand, const Function& function, const Argument& argument,
                          std::size_t at) {
    const std::size_t place = operand.arguments.size();
    const Function::Parameter& parameter =
        function.parameters[std::min(place, function.parameters.size() - 1)];
    const auto* value = std::get_if<Operand>(&argument.value);
    const auto* literal = std::get_if<Literal>(&argument.value);
    if (value && value->eachCount() > 0 && place > 0) {
        fail(at, {"expression-each-argument",
                  SALLYPORT_TR("[*] stands only in the first argument of a function"),
                  {}});
        return false;
    }
    using Form = Function::Parameter::Form;
    if ((literal && parameter.form == Form::noLiteral) || (!literal && parameter.form == Form::onlyLiteral)) {
        fail(at, {"expression-argument-form",
                  literal ? SALLYPORT_TR("%1 of %2 is a field, not a value")
                          : SALLYPORT_TR("%1 of %2 is a value, not a field"),
                  {parameter.name, function.name}});
        return false;
    }
    const Type type = value     ? value->type
                      : literal ? typeOf(*literal)
                                : typeOf(std::get<Node>(argument.value));
    bool fits = takes(parameter, type);
    // concat: all of one type.
    if (fits && parameter.repeated && function.returns.empty()) {
        const auto* first = std::get_if<Operand>(&operand.arguments.front().value);
        const auto* text = std::get_if<Literal>(&operand.arguments.front().value);
        fits = type == (first ? first->type : text ? typeOf(*text) : type);
    }
    if (!fits)
        fail(at, {"expression-argument-type",
                  SALLYPORT_TR("%1 of %2 cannot be of type %3"),
                  {parameter.name, function.name, shown(type)}});
    return fits;
}

// The engine looks at three characters to tell a field from a number (ast/function_expr.rs).
std::optional<Argument> Parser::argument() {
    const char c = m_scan.peek(), second = m_scan.peek(1), third = m_scan.peek(2);
    if (c == '"' || (c == 'r' && (second == '#' || second == '"'))) {
        auto text = m_scan.bytes();
        return text ? std::optional(Argument{Literal(*std::move(text))}) : std::nullopt;
    }
    if (c == '(' || c == '!' || m_scan.rest().starts_with("not") || looksAtQuantifier()) {
        auto node = logical();
        return node ? std::optional(Argument{*std::move(node)}) : std::nullopt;
    }
    const auto onlyName = [](char one) {
        return isNameChar(one) &&
               !((one >= '0' && one <= '9') || (one >= 'a' && one <= 'f') || (one >= 'A' && one <= 'F'));
    };
    if (onlyName(c) || (isNameChar(c) && onlyName(second)) ||
        (isNameChar(c) && isNameChar(second) && onlyName(third)))
        return fieldArgument();
    const std::size_t from = m_scan.at();
    const std::string_view name = m_scan.name();
    m_scan.back(from);
    if (findField(name) || findFunction(name))
        return fieldArgument();
    for (const Type::Scalar scalar : {Type::Scalar::ip, Type::Scalar::integer, Type::Scalar::bytes}) {
        m_scan.back(from);
        m_scan.forgive();
        if (auto value = m_scan.literal(scalar))
            return Argument{*std::move(value)};
    }
    m_scan.forgive();
    return fail(from, {"expression-argument", SALLYPORT_TR("expected a field, a function or a value"), {}});
}

std::optional<Argument> Parser::fieldArgument() {
    auto left = operand();
    if (!left)
        return std::nullopt;
    if (!looksAtOperator())
        return Argument{*std::move(left)};
    auto node = comparisonOf(*std::move(left));
    return node ? std::optional(Argument{*std::move(node)}) : std::nullopt;
}

} // namespace sallyport::edge::rules
