// Tokens and grammar, with their quirks: words of an operator may be glued
// together, "has(" takes no space before the bracket, any number of "!" binds
// to one operation, a set may end in a comma.
#include "selector.h"

#include <algorithm>

namespace sallyport::policy::calico {

namespace {

using base::Text;
using Kind = Expression::Kind;

constexpr std::size_t longestLabel = 512;
constexpr int deepest = 100; // brackets in brackets

struct Token {
    enum class Kind : std::uint8_t {
        end,
        label,
        string,
        openBrace,
        closeBrace,
        comma,
        operation, // a comparison: see test
        negation,
        all,
        global,
        has,
        open,
        close,
        conjunction,
        disjunction
    };
    Kind kind = Kind::end;
    std::string_view text;
    std::size_t at = 0;
    Expression::Kind test = Expression::Kind::all;
};

base::Error problem(std::size_t at, std::string what) {
    return {base::ErrorKind::invalid,
            Text{"calico-selector",
                 SALLYPORT_TR("the selector cannot be read at character %1: %2"),
                 {std::to_string(at + 1), std::move(what)}},
            {}};
}

bool isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '/' || c == '-';
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view input) : m_input(input) {}

    base::Result<std::vector<Token>> run() {
        for (;;) {
            skipSpace();
            if (m_at == m_input.size()) {
                add(Token::Kind::end, 0);
                return std::move(m_tokens);
            }
            if (auto error = next())
                return std::move(*error);
        }
    }

private:
    std::string_view rest() const { return m_input.substr(m_at); }

    void skipSpace() { // a line break is none
        while (m_at < m_input.size() && (m_input[m_at] == ' ' || m_input[m_at] == '\t'))
            ++m_at;
    }

    void add(Token::Kind kind, std::size_t length, Kind test = Kind::all) {
        m_tokens.push_back({kind, m_input.substr(m_at, length), m_at, test});
        m_at += length;
    }

    bool take(std::string_view word) {
        if (!rest().starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<base::Error> next() {
        struct Sign {
            std::string_view text;
            Token::Kind kind;
            Kind test;
        };
        using T = Token::Kind;
        static constexpr Sign signs[] = {
            {"(", T::open, Kind::all},
            {")", T::close, Kind::all},
            {"{", T::openBrace, Kind::all},
            {"}", T::closeBrace, Kind::all},
            {",", T::comma, Kind::all},
            {"==", T::operation, Kind::equal},
            {"!=", T::operation, Kind::notEqual},
            {"!", T::negation, Kind::all},
            {"&&", T::conjunction, Kind::all},
            {"||", T::disjunction, Kind::all},
        };
        for (const Sign& sign : signs) {
            if (rest().starts_with(sign.text)) {
                add(sign.kind, sign.text.size(), sign.test);
                return {};
            }
        }
        switch (rest().front()) {
        case '"':
        case '\'':
            return string();
        case '=':
            return problem(m_at, "== expected");
        case '&':
            return problem(m_at, "&& expected");
        case '|':
            return problem(m_at, "|| expected");
        default:
            break;
        }
        return !m_tokens.empty() && m_tokens.back().kind == Token::Kind::label ? operatorWord() : word();
    }

    std::optional<base::Error> string() {
        const auto end = m_input.find(m_input[m_at], m_at + 1);
        if (end == std::string_view::npos)
            return problem(m_at, "the quote is never closed");
        m_tokens.push_back({Token::Kind::string, m_input.substr(m_at + 1, end - m_at - 1), m_at, Kind::all});
        m_at = end + 1;
        return {};
    }

    // What follows a label is a comparison.
    std::optional<base::Error> operatorWord() {
        struct Words {
            std::string_view first, second;
            Kind test;
        };
        static constexpr Words table[] = {
            {"contains", "", Kind::contains},
            {"starts", "with", Kind::startsWith},
            {"ends", "with", Kind::endsWith},
            {"not", "in", Kind::notIn},
            {"in", "", Kind::in},
        };
        const std::size_t start = m_at;
        for (const Words& words : table) {
            if (!take(words.first))
                continue;
            skipSpace();
            if (!take(words.second))
                break;
            m_tokens.push_back(
                {Token::Kind::operation, m_input.substr(start, m_at - start), start, words.test});
            return {};
        }
        return problem(start, "a comparison expected");
    }

    std::size_t labelLength() const {
        std::size_t length = 0;
        while (m_at + length < m_input.size() && isLabelCharacter(m_input[m_at + length]))
            ++length;
        return length;
    }

    std::optional<base::Error> word() {
        const std::size_t start = m_at;
        for (const auto& [name, kind] :
             {std::pair{"all(", Token::Kind::all}, std::pair{"global(", Token::Kind::global}}) {
            if (!take(name))
                continue;
            skipSpace();
            if (!take(")"))
                return problem(m_at, ") expected");
            m_tokens.push_back({kind, {}, start, Kind::all});
            return {};
        }
        if (take("has(")) {
            skipSpace();
            const std::size_t length = labelLength();
            if (length == 0 || length > longestLabel)
                return problem(m_at, "a label expected");
            const std::string_view name = m_input.substr(m_at, length);
            m_at += length;
            skipSpace();
            if (!take(")"))
                return problem(m_at, ") expected");
            m_tokens.push_back({Token::Kind::has, name, start, Kind::all});
            return {};
        }
        const std::size_t length = labelLength();
        if (length == 0 || length > longestLabel)
            return problem(m_at, "a label expected");
        add(Token::Kind::label, length);
        return {};
    }

    std::string_view m_input;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    base::Result<Expression> run() {
        if (here().kind == Token::Kind::end)
            return Expression();
        auto expression = disjunction(0);
        if (expression.ok() && here().kind != Token::Kind::end)
            return problem(here().at, "&&, || or the end expected");
        return expression;
    }

private:
    const Token& here() const { return m_tokens[m_next]; }

    bool take(Token::Kind kind) {
        if (here().kind != kind)
            return false;
        ++m_next; // the last token is the end, which is never taken
        return true;
    }

    using Operand = base::Result<Expression> (Parser::*)(int);

    base::Result<Expression> list(Operand operand, Token::Kind separator, Kind kind, int depth) {
        auto first = (this->*operand)(depth);
        if (!first.ok() || here().kind != separator)
            return first;
        Expression all;
        all.kind = kind;
        all.operands.push_back(std::move(*first));
        while (take(separator)) {
            auto next = (this->*operand)(depth);
            if (!next.ok())
                return next;
            all.operands.push_back(std::move(*next));
        }
        return all;
    }

    base::Result<Expression> disjunction(int depth) {
        return list(&Parser::conjunction, Token::Kind::disjunction, Kind::disjunction, depth);
    }

    base::Result<Expression> conjunction(int depth) {
        return list(&Parser::operation, Token::Kind::conjunction, Kind::conjunction, depth);
    }

    base::Result<Expression> operation(int depth) {
        bool negated = false;
        while (take(Token::Kind::negation))
            negated = !negated;
        auto positive = plain(depth);
        if (!positive.ok() || !negated)
            return positive;
        return Expression::negated(std::move(*positive));
    }

    base::Result<Expression> plain(int depth) {
        const Token token = here();
        switch (token.kind) {
        case Token::Kind::has:
            ++m_next;
            return Expression::of(Kind::has, std::string(token.text));
        case Token::Kind::all:
        case Token::Kind::global:
            ++m_next;
            return Expression::of(token.kind == Token::Kind::all ? Kind::all : Kind::global, {});
        case Token::Kind::label:
            ++m_next;
            return comparison(std::string(token.text));
        case Token::Kind::open:
            ++m_next;
            return bracket(token.at, depth);
        default:
            return problem(token.at, "a label, has(), all() or ( expected");
        }
    }

    base::Result<Expression> bracket(std::size_t at, int depth) {
        if (depth == deepest)
            return problem(at, "too many brackets in brackets");
        auto inner = disjunction(depth + 1);
        if (inner.ok() && !take(Token::Kind::close))
            return problem(here().at, ") expected");
        return inner;
    }

    base::Result<Expression> comparison(std::string label) {
        const Token token = here();
        if (!take(Token::Kind::operation))
            return problem(token.at, "a comparison expected");
        if (token.test == Kind::in || token.test == Kind::notIn)
            return set(token.test, std::move(label));
        const Token value = here();
        if (!take(Token::Kind::string))
            return problem(value.at, "text in quotes expected");
        return Expression::of(token.test, std::move(label), {std::string(value.text)});
    }

    base::Result<Expression> set(Kind kind, std::string label) {
        if (!take(Token::Kind::openBrace))
            return problem(here().at, "{ expected");
        std::vector<std::string> values;
        while (here().kind == Token::Kind::string) {
            values.emplace_back(here().text);
            ++m_next;
            if (!take(Token::Kind::comma))
                break;
        }
        if (!take(Token::Kind::closeBrace))
            return problem(here().at, "} expected");
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
        return Expression::of(kind, std::move(label), std::move(values));
    }

    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
};

std::string quoted(const std::string& value) {
    const char* quote = value.find('"') == std::string::npos ? "\"" : "'";
    return quote + value + quote;
}

std::string joined(const std::vector<Expression>& operands, const char* separator) {
    std::string out = "(";
    for (const Expression& operand : operands)
        out += (out.size() == 1 ? "" : separator) + operand.text();
    return out + ")";
}

std::string setText(const Expression& expression, const char* words) {
    std::string out = expression.label + words + "{";
    for (std::size_t i = 0; i < expression.values.size(); ++i)
        out += (i == 0 ? "" : ", ") + quoted(expression.values[i]);
    return out + "}";
}

std::string compared(const Expression& expression, const char* words) {
    return expression.label + words + quoted(expression.values.front());
}

} // namespace

Expression Expression::of(Kind kind, std::string label, std::vector<std::string> values) {
    Expression expression;
    expression.kind = kind;
    expression.label = std::move(label);
    expression.values = std::move(values);
    return expression;
}

Expression Expression::negated(Expression operand) {
    Expression expression;
    expression.kind = Kind::negation;
    expression.operands.push_back(std::move(operand));
    return expression;
}

Expression Expression::both(Expression a, Expression b) {
    if (a.kind == Kind::all)
        return b;
    if (b.kind == Kind::all)
        return a;
    Expression expression;
    expression.kind = Kind::conjunction;
    expression.operands.push_back(std::move(a));
    expression.operands.push_back(std::move(b));
    return expression;
}

std::string Expression::text() const {
    switch (kind) {
    case Kind::all:
        return "all()";
    case Kind::global:
        return "global()";
    case Kind::has:
        return "has(" + label + ")";
    case Kind::equal:
        return compared(*this, " == ");
    case Kind::notEqual:
        return compared(*this, " != ");
    case Kind::contains:
        return compared(*this, " contains ");
    case Kind::startsWith:
        return compared(*this, " starts with ");
    case Kind::endsWith:
        return compared(*this, " ends with ");
    case Kind::in:
        return setText(*this, " in ");
    case Kind::notIn:
        return setText(*this, " not in ");
    case Kind::negation:
        return "!" + operands.front().text();
    case Kind::conjunction:
        return joined(operands, " && ");
    case Kind::disjunction:
        break;
    }
    return joined(operands, " || ");
}

base::Result<Expression> parseSelector(std::string_view text) {
    auto tokens = Tokenizer(text).run();
    if (!tokens.ok())
        return tokens.error();
    return Parser(std::move(*tokens)).run();
}

} // namespace sallyport::policy::calico
