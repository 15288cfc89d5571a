#include "parserclass.h"
#include "suggest.h"

#include <algorithm>
#include <array>

namespace sallyport::edge::rules {
namespace {

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

} // namespace

bool Parser::enter(std::size_t at) {
    if (++m_depth <= m_deepest)
        return true;
    fail(at, {"expression-depth",
              SALLYPORT_TR("the expression nests more than %1 deep"),
              {std::to_string(m_deepest)}});
    return false;
}

namespace {

// Cloudflare's word for every request, which stands alone.
bool isEveryRequest(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text == "true";
}

} // namespace

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

std::variant<Node, Failure> parse(std::string_view text, int deepest) {
    if (isEveryRequest(text))
        return combined(Node::Kind::conjunction, {});
    return Parser(text, deepest).run();
}

std::variant<Operand, Failure> parseOperand(std::string_view text) {
    return Parser(text, 128).runOperand();
}

} // namespace sallyport::edge::rules
