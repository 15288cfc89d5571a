#include "parser.h"

#include "regex.h"
#include "suggest.h"
#include "table.h"
#include "wildcard.h"

#include <algorithm>
#include <array>

namespace sallyport::edge::rules {

bool takes(const Function::Parameter& parameter, const Type& type) {
    return std::ranges::any_of(parameter.types, [&](const std::string& one) {
        return one == "Array" ? type.isArray() : typeFrom(one) == type;
    });
}

Type returned(const Function& function, const Type& first) {
    return typeFrom(function.returns).value_or(first);
}

namespace {

struct Word {
    std::string_view text;
    Operator op;
};
// In the engine's order: the first that the text begins with counts.
constexpr std::array<Word, 20> comparisons{{
    {"in", Operator::in},
    {"eq", Operator::eq},
    {"==", Operator::eq},
    {"ne", Operator::ne},
    {"!=", Operator::ne},
    {"ge", Operator::ge},
    {">=", Operator::ge},
    {"le", Operator::le},
    {"<=", Operator::le},
    {"gt", Operator::gt},
    {">", Operator::gt},
    {"lt", Operator::lt},
    {"<", Operator::lt},
    {"&", Operator::bitwiseAnd},
    {"bitwise_and", Operator::bitwiseAnd},
    {"contains", Operator::contains},
    {"~", Operator::matches},
    {"matches", Operator::matches},
    {"wildcard", Operator::wildcard},
    {"strict wildcard", Operator::strictWildcard},
}};

struct Joint {
    std::string_view text;
    Node::Kind kind;
};
constexpr std::array<Joint, 6> joints{{
    {"or", Node::Kind::disjunction},
    {"||", Node::Kind::disjunction},
    {"xor", Node::Kind::exclusive},
    {"^^", Node::Kind::exclusive},
    {"and", Node::Kind::conjunction},
    {"&&", Node::Kind::conjunction},
}};

std::string shown(const Type& type) {
    if (type.is(Type::Scalar::ip))
        return "IP address";
    return type.text();
}

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

bool Parser::enter(std::size_t at) {
    if (++m_depth <= m_deepest)
        return true;
    fail(at, {"expression-depth",
              SALLYPORT_TR("the expression nests more than %1 deep"),
              {std::to_string(m_deepest)}});
    return false;
}

std::variant<Node, Failure> Parser::run() {
    m_scan.skipSpace();
    auto node = logical();
    if (node) {
        m_scan.skipSpace();
        if (!m_scan.atEnd())
            leftOver();
        else if (!typeOf(*node).is(Type::Scalar::boolean))
            fail(0, {"expression-not-boolean",
                     SALLYPORT_TR("[*] gives one answer for each element; any() or all() makes one of them"),
                     {}});
    }
    if (m_scan.failed())
        return m_scan.failure();
    return *std::move(node);
}

std::variant<Operand, Failure> Parser::runOperand() {
    auto found = operand();
    if (found && !m_scan.atEnd())
        leftOver();
    if (m_scan.failed())
        return m_scan.failure();
    return *std::move(found);
}

// Something stands behind a whole expression.
void Parser::leftOver() {
    const std::size_t at = m_scan.at();
    if (m_scan.peek() == '\t') {
        fail(at, {"expression-tab", SALLYPORT_TR("a tab is no space in this language; write a space"), {}});
        return;
    }
    if (m_scan.peek() == ')') {
        fail(at, {"expression-parenthesis", SALLYPORT_TR("this parenthesis closes nothing"), {}});
        return;
    }
    std::string word(m_scan.name());
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string near = nearest(word, {"and", "or", "xor"});
    if (!word.empty() && !near.empty())
        fail(at,
             {"expression-joint-nearest", SALLYPORT_TR("expected and, or, xor; did you mean %1?"), {near}});
    else
        fail(at, {"expression-joint", SALLYPORT_TR("expected and, or, xor, or the end"), {}});
}

std::optional<Node> Parser::logical() {
    return level(0);
}

// or below xor below and: each level joins parts of the next.
std::optional<Node> Parser::level(std::size_t kind) {
    if (kind == 3)
        return simple();
    std::vector<Node> parts;
    auto first = level(kind + 1);
    if (!first)
        return std::nullopt;
    parts.push_back(*std::move(first));
    while (true) {
        const std::size_t before = m_scan.at();
        m_scan.skipSpace();
        if (!m_scan.take(joints.at(2 * kind).text) && !m_scan.take(joints.at(2 * kind + 1).text)) {
            m_scan.back(before);
            break;
        }
        m_scan.skipSpace();
        const std::size_t at = m_scan.at();
        auto next = level(kind + 1);
        if (!next)
            return std::nullopt;
        if (typeOf(*next) != typeOf(parts.front()))
            return fail(at,
                        {"expression-mixed",
                         SALLYPORT_TR("one side has [*] and the other has not; close any() or all() before"),
                         {}});
        parts.push_back(*std::move(next));
    }
    return combined(joints.at(2 * kind).kind, std::move(parts));
}

std::optional<Node> Parser::simple() {
    const std::size_t at = m_scan.at();
    if (m_scan.peek() == '(')
        return parenthesised();
    if (m_scan.take("not") || m_scan.take("!")) {
        if (!enter(at))
            return std::nullopt;
        m_scan.skipSpace();
        auto part = simple();
        leave();
        return part ? std::optional(negated(*std::move(part))) : std::nullopt;
    }
    if (looksAtQuantifier())
        return quantifier(m_scan.take("any") ? Node::Kind::any : (m_scan.take("all"), Node::Kind::all));
    return comparison();
}

std::optional<Node> Parser::parenthesised() {
    const std::size_t at = m_scan.at();
    m_scan.take("(");
    if (!enter(at))
        return std::nullopt;
    m_scan.skipSpace();
    auto node = logical();
    if (!node)
        return std::nullopt;
    m_scan.skipSpace();
    if (!m_scan.take(")")) {
        if (m_scan.atEnd())
            return fail(at, {"expression-unclosed", SALLYPORT_TR("this parenthesis is never closed"), {}});
        leftOver();
        return std::nullopt;
    }
    leave();
    return node;
}

bool Parser::looksAtQuantifier() {
    const std::size_t at = m_scan.at();
    bool found = m_scan.take("any") || m_scan.take("all");
    if (found) {
        m_scan.skipSpace();
        found = m_scan.peek() == '(';
    }
    m_scan.back(at);
    return found;
}

std::optional<Node> Parser::quantifier(Node::Kind kind) {
    m_scan.skipSpace();
    const std::size_t open = m_scan.at();
    if (!enter(open))
        return std::nullopt;
    m_scan.take("(");
    m_scan.skipSpace();
    const std::size_t at = m_scan.at();
    const bool grouped = m_scan.peek() == '(';
    auto inside = argument();
    if (!inside)
        return std::nullopt;
    Node node;
    node.kind = kind;
    node.at = open;
    Type type;
    if (auto* value = std::get_if<Operand>(&inside->value)) {
        type = typeOf(*value);
        Node truth;
        truth.at = value->at;
        truth.operand = std::move(*value);
        node.children.push_back(std::move(truth));
    } else if (auto* logic = std::get_if<Node>(&inside->value)) {
        type = typeOf(*logic);
        node.grouped = grouped && logic->kind == Node::Kind::truth;
        node.children.push_back(std::move(*logic));
    }
    if (node.children.empty() || type != Type().arrayOf())
        return fail(
            at,
            {"expression-quantifier",
             SALLYPORT_TR(
                 "expected a comparison of elements here, as in any(http.request.headers.names[*] eq \"x\")"),
             {}});
    m_scan.skipSpace();
    if (!m_scan.take(")")) {
        const bool joint = std::ranges::any_of(
            joints, [&](const Joint& one) { return m_scan.rest().starts_with(one.text); });
        return fail(m_scan.at(), joint ? base::Text{"expression-quantifier-group",
                                                    SALLYPORT_TR("any() and all() take one comparison; put "
                                                                 "several into parentheses of their own"),
                                                    {}}
                                       : base::Text{"expression-close", SALLYPORT_TR("expected )"), {}});
    }
    leave();
    return node;
}

std::optional<Node> Parser::comparison() {
    auto left = operand();
    return left ? comparisonOf(*std::move(left)) : std::nullopt;
}

std::optional<Operator> Parser::takeOperator() {
    for (const Word& one : comparisons)
        if (m_scan.take(one.text))
            return one.op;
    return std::nullopt;
}

bool Parser::looksAtOperator() {
    const std::size_t at = m_scan.at();
    m_scan.skipSpace();
    const bool found = !m_scan.rest().starts_with("&&") && takeOperator().has_value();
    m_scan.back(at);
    return found;
}

std::nullopt_t Parser::noOperator(const Operand& operand) {
    const std::size_t at = m_scan.at();
    if (operand.type.isArray() || operand.type.isMap())
        return fail(operand.at, {"expression-whole-array",
                                 operand.type.isMap()
                                     ? SALLYPORT_TR("%1 is a map: take one of its values as in %1[\"name\"]")
                                     : SALLYPORT_TR("%1 is an array: compare %1[0], or any(%1[*] ...)"),
                                 {print(operand)}});
    if (m_scan.peek() == '\t')
        return fail(
            at, {"expression-tab", SALLYPORT_TR("a tab is no space in this language; write a space"), {}});
    const std::string instead = operatorInstead(m_scan.rest());
    if (!instead.empty())
        return fail(at, {"expression-operator-nearest",
                         SALLYPORT_TR("expected an operator; did you mean %1?"),
                         {instead}});
    return fail(at, {"expression-operator",
                     SALLYPORT_TR("expected an operator behind %1, which is of type %2"),
                     {print(operand), shown(operand.type)}});
}

std::optional<Node> Parser::comparisonOf(Operand operand) {
    Node node;
    node.at = operand.at;
    const bool booleans = operand.type.isArray() && operand.type.inner().is(Type::Scalar::boolean);
    if (operand.type.is(Type::Scalar::boolean) || booleans) {
        if (booleans && operand.eachCount() > 0)
            return fail(operand.at,
                        {"expression-nested-array", SALLYPORT_TR("this gives arrays of arrays"), {}});
        if (operand.type.is(Type::Scalar::boolean) && looksAtOperator()) {
            m_scan.skipSpace();
            return fail(m_scan.at(), {"expression-boolean",
                                      SALLYPORT_TR("%1 is true or false by itself: write %1 or not %1"),
                                      {print(operand)}});
        }
        node.operand = std::move(operand);
        return node;
    }
    node.kind = Node::Kind::comparison;
    m_scan.skipSpace();
    node.at = m_scan.at();
    const auto op = takeOperator();
    if (!op || !operand.type.wraps.empty()) {
        m_scan.back(node.at);
        return noOperator(operand);
    }
    node.op = *op;
    node.operand = std::move(operand);
    const bool numeric = node.operand.type.is(Type::Scalar::integer);
    const bool textual = node.operand.type.is(Type::Scalar::bytes);
    const bool ofText = *op == Operator::contains || *op == Operator::matches || *op == Operator::wildcard ||
                        *op == Operator::strictWildcard;
    if ((ofText && !textual) || (*op == Operator::bitwiseAnd && !numeric))
        return fail(node.at, {"expression-operator-type",
                              SALLYPORT_TR("%1 is not for %2, which is of type %3"),
                              {std::string(word(*op)), print(node.operand), shown(node.operand.type)}});
    m_scan.skipSpace();
    if (!valuesOf(node))
        return std::nullopt;
    return node;
}

bool Parser::valuesOf(Node& node) {
    if (node.op == Operator::in)
        return set(node);
    if (node.op == Operator::matches || node.op == Operator::wildcard || node.op == Operator::strictWildcard)
        return pattern(node);
    const std::size_t at = m_scan.at();
    if (m_scan.peek() == '{' || m_scan.peek() == '$') {
        fail(at, {"expression-set-operator", SALLYPORT_TR("a set or list stands behind in"), {}});
        return false;
    }
    const auto value =
        m_scan.literal(node.op == Operator::bitwiseAnd ? Type::Scalar::integer : node.operand.type.scalar);
    if (!value)
        return false;
    node.items.push_back(itemOf(*value));
    return true;
}

bool Parser::set(Node& node) {
    if (m_scan.take("$")) {
        auto name = m_scan.listName();
        node.list = name.value_or(std::string());
        return name.has_value();
    }
    const std::size_t open = m_scan.at();
    if (!m_scan.take("{")) {
        fail(open, {"expression-set", SALLYPORT_TR("expected {, or a list as in $office"), {}});
        return false;
    }
    node.set = true;
    const Type::Scalar scalar = node.operand.type.scalar;
    while (true) {
        m_scan.skipSpace();
        if (m_scan.take("}"))
            return true;
        if (m_scan.atEnd() || m_scan.peek() == ',') {
            fail(m_scan.atEnd() ? open : m_scan.at(),
                 m_scan.atEnd()
                     ? base::Text{"expression-set-unclosed", SALLYPORT_TR("this set is never closed"), {}}
                     : base::Text{"expression-set-comma",
                                  SALLYPORT_TR("the values of a set are parted by spaces"),
                                  {}});
            return false;
        }
        std::optional<Item> item;
        if (scalar == Type::Scalar::integer)
            item = m_scan.integerRange();
        else if (scalar == Type::Scalar::ip)
            item = m_scan.addressRange();
        else if (auto text = m_scan.bytes())
            item = itemOf(*std::move(text));
        if (!item)
            return false;
        node.items.push_back(*std::move(item));
    }
}

bool Parser::pattern(Node& node) {
    const std::size_t at = m_scan.at();
    auto text = node.op == Operator::matches ? m_scan.pattern() : m_scan.quotedOrRaw();
    if (!text)
        return false;
    if (node.op == Operator::matches) {
        auto made = Regex::make(*text);
        if (auto* error = std::get_if<RegexError>(&made)) {
            fail(at, error->message);
            return false;
        }
        node.regex = std::get<0>(made);
    } else {
        auto made = Wildcard::make(*text, node.op == Operator::strictWildcard);
        if (auto* message = std::get_if<base::Text>(&made)) {
            fail(at, *message);
            return false;
        }
        node.glob = std::get<0>(made);
    }
    node.items.push_back(itemOf(*std::move(text)));
    return true;
}

std::nullopt_t Parser::unknownName(std::size_t at, std::string_view name) {
    const std::string near = nearestName(name);
    if (name == "and" || name == "or" || name == "xor")
        return fail(at, {"expression-joint-first",
                         SALLYPORT_TR("%1 joins two expressions, and here one is missing"),
                         {std::string(name)}});
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

} // namespace

std::variant<Node, Failure> parse(std::string_view text, int deepest) {
    return Parser(text, deepest).run();
}

std::variant<Operand, Failure> parseOperand(std::string_view text) {
    return Parser(text, 128).runOperand();
}

} // namespace sallyport::edge::rules
