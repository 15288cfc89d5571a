#pragma once
// Reads the syntax of Rust's regex crate (regex-syntax: ast/parse.rs, hir/translate.rs) and writes what RE2
// reads over Latin-1. Flags are worked into what they change, so that none is left to RE2. Groups and
// repetitions are read in regextranslate.cpp, escapes and single characters in regexescape.cpp, classes in
// brackets in regexbracket.cpp.
#include "byteclass.h"
#include "regex.h"

#include <cstdint>
#include <set>

namespace sallyport::edge::rules {

inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

inline bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Translator {
public:
    static constexpr int deepest = 250; // regex-syntax's nest_limit

    explicit Translator(std::string_view pattern) : m_text(pattern) {}

    std::variant<Translation, RegexError> run() {
        Translation made;
        made.re2 = alternation(0);
        if (!m_error && !atEnd())
            fail(m_at,
                 {"regex-parenthesis", SALLYPORT_TR("this closing parenthesis has no opening one"), {}});
        if (m_error)
            return *m_error;
        made.notModelled = m_notModelled;
        return made;
    }

private:
    struct Flags {
        bool caseless = false, lines = false, dotAll = false, swapped = false, spaced = false,
             unicode = false;
    };

    // One character: a byte, or, where it is more than that, its bytes in UTF-8.
    struct Unit {
        unsigned char byte = 0;
        std::string wide;
        bool isByte() const { return wide.empty(); }
    };

    bool atEnd() const { return m_error || m_at >= m_text.size(); }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool take(std::string_view text) {
        if (!m_text.substr(m_at).starts_with(text))
            return false;
        m_at += text.size();
        return true;
    }
    void fail(std::size_t at, base::Text message) {
        if (!m_error)
            m_error = RegexError{at, std::move(message)};
    }
    void notModelled(std::string_view what) {
        if (m_notModelled.empty())
            m_notModelled = what;
    }
    void skipSpaced();
    char peekBehindSpace() const; // what follows the next character

    std::string alternation(int depth);
    std::string concatenation(int depth);
    std::string group(int depth, bool& isFlags);
    bool readFlags();
    void groupName();
    std::string repeated(const std::string& atom);
    std::optional<std::uint32_t> count();
    std::string escapeAtom();
    void wordSide();
    Unit escapeUnit();
    Unit hexUnit(char kind);
    Unit unit(std::uint32_t value, bool byteEscape) const;
    Unit verbatim();
    void noCharacter(std::size_t at);
    std::string literal(const Unit& one) const;
    ByteClass bracket(int depth);
    ByteClass bracketItem(int depth);
    std::optional<ByteClass> posix();
    ByteClass folded(const ByteClass& bytes) const { return m_flags.caseless ? caseFolded(bytes) : bytes; }

    std::string_view m_text;
    std::size_t m_at = 0;
    Flags m_flags;
    std::set<std::string, std::less<>> m_names;
    std::string m_notModelled;
    std::optional<RegexError> m_error;
};

} // namespace sallyport::edge::rules
