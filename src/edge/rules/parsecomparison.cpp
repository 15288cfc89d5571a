#include "parserclass.h"
#include "regex.h"
#include "suggest.h"
#include "wildcard.h"

#include <array>

namespace sallyport::edge::rules {
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

} // namespace

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

} // namespace sallyport::edge::rules
