#pragma once
// Walks the text of an expression: words, literals, and the first thing that is
// wrong. The notation is that of the engine's own reader (wirefilter, engine/src/lex.rs,
// rhs_types), with its oddities: a word ends where it ends, not at a space.
#include "ast.h"

#include <optional>
#include <string_view>

namespace sallyport::edge::rules {

struct Failure {
    std::size_t at = 0; // byte
    base::Text message;
};

class Scan {
public:
    explicit Scan(std::string_view text) : m_text(text) {}

    std::string_view rest() const { return m_text.substr(m_at); }
    std::string_view text() const { return m_text; }
    std::size_t at() const { return m_at; }
    void back(std::size_t at) { m_at = at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    // Space, CR and LF; a tab is none for the engine.
    void skipSpace();
    // True and behind it when the text goes on so.
    bool take(std::string_view word);
    // "http.host": letters, digits and _, parts with dots between; empty when there is none here.
    std::string_view name();

    // Literals; nothing when there is none here, and failure() says why.
    std::optional<std::int64_t> integer();
    std::optional<std::string> bytes(); // quoted, raw, or 01:2e
    std::optional<std::string> quotedOrRaw();
    std::optional<std::string> pattern(); // of `matches`, where quotes have a rule of their own
    std::optional<model::Ip> address();
    std::optional<Item> addressRange(); // in a set: an address, a CIDR, first..last
    std::optional<Item> integerRange();
    std::optional<std::string> listName(); // behind the $
    std::optional<Literal> literal(Type::Scalar scalar);

    // The first failure stays.
    std::nullopt_t fail(std::size_t at, base::Text message);
    bool failed() const { return m_failure.has_value(); }
    const Failure& failure() const { return *m_failure; }
    void forgive() { m_failure.reset(); }

private:
    std::optional<std::string> quoted();
    std::optional<std::string> raw();
    std::optional<std::string> hexBytes();
    bool escape(std::string& out);
    std::optional<char> digits(std::size_t count, int radix);
    std::string_view addressText();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<Failure> m_failure;
};

bool isNameChar(char c);
// An address as the engine reads it: unlike model::Ip::parse, also one of IPv6 that maps IPv4.
std::optional<model::Ip> addressFrom(std::string_view text);

} // namespace sallyport::edge::rules
