// Single characters: as they stand, and escaped.
#include "regextranslator.h"

#include <algorithm>
#include <charconv>

namespace sallyport::edge::rules {
namespace {

std::string re2Byte(unsigned char byte) {
    return isLetter(static_cast<char>(byte)) || isDigit(static_cast<char>(byte))
               ? std::string(1, static_cast<char>(byte))
               : re2Class(byteRange(byte, byte));
}

std::string utf8(std::uint32_t value) {
    const auto tail = [value](unsigned shift) {
        return static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
    };
    if (value < 0x800)
        return {static_cast<char>(0xC0U | (value >> 6U)), tail(0)};
    if (value < 0x10000)
        return {static_cast<char>(0xE0U | (value >> 12U)), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | (value >> 18U)), tail(12), tail(6), tail(0)};
}

// Whether the bytes are one character in UTF-8: its shortest form, and no surrogate.
bool isCharacter(const std::string& bytes) {
    const auto first = static_cast<unsigned char>(bytes.front());
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC0 || first >= 0xF8 || bytes.size() != length)
        return false;
    std::uint32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
    return value >= 0x80 && value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000) && utf8(value) == bytes;
}

} // namespace

// What stands for more than a byte is its bytes in UTF-8, also where Unicode is off; only a class has no
// place for it.
Translator::Unit Translator::unit(std::uint32_t value, bool byteEscape) const {
    if (value < 0x80 || (byteEscape && value <= 0xFF && !m_flags.unicode))
        return {static_cast<unsigned char>(value), {}};
    return {0, utf8(value)};
}

Translator::Unit Translator::verbatim() {
    const std::size_t from = m_at++;
    const auto byte = static_cast<unsigned char>(m_text[from]);
    if (byte < 0x80)
        return {byte, {}};
    while ((static_cast<unsigned char>(peek()) & 0xC0U) == 0x80)
        ++m_at;
    if (m_flags.spaced) // it may be a space
        notModelled("(?x)");
    std::string wide(m_text.substr(from, m_at - from));
    if (!isCharacter(wide))
        noCharacter(from);
    return {0, std::move(wide)};
}

void Translator::noCharacter(std::size_t at) {
    fail(at, {"regex-unicode",
              SALLYPORT_TR("patterns are about bytes: only ASCII may stand here, other bytes as \\xHH"),
              {}});
}

std::string Translator::literal(const Unit& one) const {
    if (!one.isByte()) {
        std::string bytes;
        for (const char byte : one.wide)
            bytes += re2Byte(static_cast<unsigned char>(byte));
        return "(?:" + bytes + ")";
    }
    return m_flags.caseless && isLetter(static_cast<char>(one.byte))
               ? re2Class(caseFolded(byteRange(one.byte, one.byte)))
               : re2Byte(one.byte);
}

// With the x flag spaces and comments may stand between the digits.
Translator::Unit Translator::hexUnit(char kind) {
    const std::size_t from = m_at;
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    skipSpaced();
    const bool braced = take("{");
    std::string text;
    for (skipSpaced(); !atEnd() && peek() != '}' && (braced || text.size() < digits); skipSpaced())
        text += m_text[m_at++];
    std::uint32_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    const bool whole = code == std::errc() && end == text.data() + text.size() &&
                       (braced ? take("}") : text.size() == digits);
    skipSpaced();
    if (!whole || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        fail(from, {"regex-hex", SALLYPORT_TR("expected the hexadecimal digits of a character"), {}});
        return {};
    }
    return unit(value, kind == 'x' && !braced);
}

// Behind the backslash.
Translator::Unit Translator::escapeUnit() {
    const std::size_t from = m_at - 1;
    const char c = peek();
    if (c == 'x' || c == 'u' || c == 'U') {
        ++m_at;
        return hexUnit(c);
    }
    static constexpr std::string_view letters = "aftnrv", meanings = "\a\f\t\n\r\v";
    if (const std::size_t found = letters.find(c); c != '\0' && found != std::string_view::npos) {
        ++m_at;
        return {static_cast<unsigned char>(meanings[found]), {}};
    }
    const bool plain =
        m_at < m_text.size() && (c & 0x80) == 0 && !isLetter(c) && !isDigit(c) && c != '<' && c != '>';
    if (!plain) {
        fail(from, isDigit(c) ? base::Text{"regex-back-reference",
                                           SALLYPORT_TR("back-references (\\%1) are not supported"),
                                           {std::string(1, c)}}
                              : base::Text{"regex-escape",
                                           SALLYPORT_TR("\\%1 means nothing in a regular expression"),
                                           {std::string(m_at < m_text.size() ? 1 : 0, c)}});
        return {};
    }
    ++m_at;
    return {static_cast<unsigned char>(c), {}};
}

// \b{start} and its like, which RE2 does not have; \b{3} repeats it.
void Translator::wordSide() {
    const std::size_t from = m_at++;
    std::string name;
    for (skipSpaced(); isLetter(peek()) || peek() == '-'; skipSpaced())
        name += m_text[m_at++];
    if (name.empty()) {
        m_at = from;
        return;
    }
    const bool known = name == "start" || name == "end" || name == "start-half" || name == "end-half";
    if (known && take("}"))
        notModelled("\\b{" + name + "}");
    else
        fail(from,
             {"regex-count", SALLYPORT_TR("expected {n}, {n,} or {n,m}; \\{ is the character itself"), {}});
}

std::string Translator::escapeAtom() {
    const std::size_t from = m_at++;
    const char c = peek();
    if (std::string_view("dDsSwW").find(c) != std::string_view::npos && c != '\0') {
        ++m_at;
        return re2Class(perlClass(c));
    }
    if (c == 'A' || c == 'z' || c == 'B' || c == 'b') {
        ++m_at;
        if (c == 'b' && peek() == '{')
            wordSide();
        return {'\\', c};
    }
    if (c == '<' || c == '>') {
        ++m_at;
        notModelled(m_text.substr(from, 2));
        return "\\b";
    }
    if (c == 'p' || c == 'P') {
        if (!m_flags.unicode) {
            fail(from, {"regex-unicode-class",
                        SALLYPORT_TR("Unicode classes (\\%1) need (?u) before them"),
                        {std::string(1, c)}});
            return {};
        }
        ++m_at;
        const std::size_t end = peek() == '{' ? m_text.find('}', m_at) : m_at;
        if (end >= m_text.size())
            fail(from, {"regex-unicode-name", SALLYPORT_TR("expected the name of a Unicode class"), {}});
        else
            m_at = end + 1;
        return "(?:)";
    }
    return literal(escapeUnit());
}

} // namespace sallyport::edge::rules
