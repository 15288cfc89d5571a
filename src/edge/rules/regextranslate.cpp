// Reads the syntax of Rust's regex crate (regex-syntax: ast/parse.rs, hir/translate.rs) and writes
// what RE2 reads over Latin-1. Flags are worked into what they change, so that none is left to RE2.
#include "byteclass.h"
#include "regex.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace sallyport::edge::rules {
namespace {

constexpr int deepest = 250; // regex-syntax's nest_limit

struct Flags {
    bool caseless = false, lines = false, dotAll = false, swapped = false, spaced = false, unicode = false;
};

// One character: a byte, or, in Unicode mode only, something that is none.
struct Unit {
    unsigned char byte = 0;
    bool isByte = true;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string re2Byte(unsigned char byte) {
    return isLetter(static_cast<char>(byte)) || isDigit(static_cast<char>(byte))
               ? std::string(1, static_cast<char>(byte))
               : re2Class(byteRange(byte, byte));
}

class Translator {
public:
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

    std::string alternation(int depth);
    std::string concatenation(int depth);
    std::string group(int depth, bool& isFlags);
    bool readFlags();
    void groupName();
    std::string repeated(const std::string& atom);
    std::optional<std::uint32_t> count();
    std::string escapeAtom();
    Unit escapeUnit();
    Unit hexUnit(char kind);
    Unit unit(std::size_t from, std::uint32_t value, bool byteEscape);
    Unit verbatim();
    std::string literal(Unit one);
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

void Translator::skipSpaced() {
    while (m_flags.spaced && m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            ++m_at;
        else if (c == '#')
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        else
            return;
    }
}

std::string Translator::alternation(int depth) {
    if (depth > deepest) {
        fail(m_at, {"regex-depth", SALLYPORT_TR("the regular expression nests too deeply"), {}});
        return {};
    }
    std::string out = concatenation(depth);
    while (!atEnd() && take("|"))
        out += "|" + concatenation(depth);
    return out;
}

std::string Translator::concatenation(int depth) {
    std::string out, atom;
    bool repeatable = false;
    while (true) {
        skipSpaced();
        if (atEnd() || peek() == '|' || peek() == ')')
            return out + atom;
        const char c = peek();
        if (c == '*' || c == '+' || c == '?' || c == '{') {
            if (!repeatable)
                fail(m_at, {"regex-repetition",
                            SALLYPORT_TR("%1 has nothing before it to repeat"),
                            {std::string(1, c)}});
            else
                atom = repeated(atom);
            continue;
        }
        out += atom;
        atom.clear();
        repeatable = true;
        if (c == '(') {
            bool isFlags = false;
            atom = group(depth, isFlags);
            repeatable = !isFlags;
        } else if (c == '[') {
            atom = re2Class(bracket(depth));
        } else if (c == '\\') {
            atom = escapeAtom();
        } else if (c == '.' || c == '^' || c == '$') {
            ++m_at;
            if (c == '.')
                atom = m_flags.dotAll ? "(?s:.)" : "[^\\n]";
            else if (m_flags.lines)
                atom = c == '^' ? "(?m:^)" : "(?m:$)";
            else
                atom = c == '^' ? "\\A" : "\\z";
        } else {
            atom = literal(verbatim());
        }
    }
}

std::string Translator::repeated(const std::string& atom) {
    const std::size_t from = m_at;
    const char c = m_text[m_at++];
    std::string op(1, c);
    if (c == '{') {
        const auto least = count();
        std::optional<std::uint32_t> most = least;
        const bool comma = least && take(",");
        const bool open = comma && peek() == '}';
        if (comma && !open)
            most = count();
        if (!least || !most || !take("}")) {
            fail(from, {"regex-count",
                        SALLYPORT_TR("expected {n}, {n,} or {n,m}; \\{ is the character itself"),
                        {}});
            return {};
        }
        if (!open && *most < *least)
            fail(from, {"regex-count-order", SALLYPORT_TR("a repetition ends before it begins"), {}});
        op = "{" + std::to_string(*least) + (comma ? "," : "") +
             (comma && !open ? std::to_string(*most) : "") + "}";
    }
    const bool lazy = take("?") != m_flags.swapped;
    return "(?:" + atom + ")" + op + (lazy ? "?" : "");
}

std::optional<std::uint32_t> Translator::count() {
    const auto space = [this] {
        while (peek() == ' ')
            ++m_at;
    };
    space();
    std::uint32_t value = 0;
    const char* begin = m_text.data() + m_at;
    const auto [end, code] = std::from_chars(begin, m_text.data() + m_text.size(), value);
    if (end == begin || code != std::errc())
        return std::nullopt;
    m_at += static_cast<std::size_t>(end - begin);
    space();
    return value;
}

std::string Translator::group(int depth, bool& isFlags) {
    const std::size_t from = m_at++;
    const Flags before = m_flags;
    for (const std::string_view look : {"?=", "?!", "?<=", "?<!"})
        if (m_text.substr(m_at).starts_with(look)) {
            fail(from, {"regex-look-around",
                        SALLYPORT_TR("look-around (%1) is not supported"),
                        {"(" + std::string(look)}});
            return {};
        }
    if (take("?P<") || take("?<")) {
        groupName();
    } else if (take("?")) {
        if (!readFlags())
            return {};
        if (take(")")) {
            isFlags = true;
            return {};
        }
        ++m_at;
    }
    std::string inside = alternation(depth + 1);
    if (!m_error && !take(")"))
        fail(from, {"regex-parenthesis-open", SALLYPORT_TR("this parenthesis is never closed"), {}});
    m_flags = before;
    return "(?:" + inside + ")";
}

void Translator::groupName() {
    const std::size_t from = m_at;
    const std::size_t end = m_text.find('>', m_at);
    const std::string name(m_text.substr(m_at, end == std::string_view::npos ? 0 : end - m_at));
    const auto belongs = [](char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '.' || c == '[' || c == ']' || (c & 0x80) != 0;
    };
    if (name.empty() || !std::ranges::all_of(name, belongs) ||
        !(isLetter(name[0]) || name[0] == '_' || (name[0] & 0x80) != 0)) {
        fail(from, {"regex-name", SALLYPORT_TR("expected a group's name and >"), {}});
        return;
    }
    if (!m_names.insert(name).second)
        fail(from, {"regex-name-twice", SALLYPORT_TR("two groups are called %1"), {name}});
    m_at = end + 1;
}

// Up to the : or ) behind the flags.
bool Translator::readFlags() {
    const std::size_t from = m_at;
    bool on = true, any = false;
    std::string seen;
    for (; !atEnd() && peek() != ':' && peek() != ')'; ++m_at) {
        const char c = peek();
        const bool twice = seen.find(c) != std::string::npos;
        seen += c;
        any = c != '-';
        if (c == '-' && !twice) {
            on = false;
            continue;
        }
        bool* const flag = c == 'i'   ? &m_flags.caseless
                           : c == 'm' ? &m_flags.lines
                           : c == 's' ? &m_flags.dotAll
                           : c == 'U' ? &m_flags.swapped
                           : c == 'x' ? &m_flags.spaced
                           : c == 'u' ? &m_flags.unicode
                                      : nullptr;
        if (twice || (!flag && c != 'R')) {
            fail(m_at, {"regex-flag",
                        SALLYPORT_TR("%1 is no flag here; there are i, m, s, U, u, x and R"),
                        {std::string(1, c)}});
            return false;
        }
        if (flag)
            *flag = on;
        if (on && (c == 'u' || c == 'R'))
            notModelled(std::string("(?") + c + ")");
    }
    if (!any || (seen.empty() && peek() == ')') || atEnd())
        if (!(seen.empty() && peek() == ':')) {
            fail(from, {"regex-flags", SALLYPORT_TR("expected flags and then : or )"), {}});
            return false;
        }
    return true;
}

Unit Translator::unit(std::size_t from, std::uint32_t value, bool byteEscape) {
    if (value < 0x80 || (byteEscape && value <= 0xFF && !m_flags.unicode))
        return {static_cast<unsigned char>(value), true};
    if (!m_flags.unicode)
        fail(from, {"regex-unicode",
                    SALLYPORT_TR("patterns are about bytes: only ASCII may stand here, other bytes as \\xHH"),
                    {}});
    return {0, false};
}

Unit Translator::verbatim() {
    const std::size_t from = m_at++;
    const auto byte = static_cast<unsigned char>(m_text[from]);
    while (byte >= 0x80 && (static_cast<unsigned char>(peek()) & 0xC0U) == 0x80)
        ++m_at;
    return unit(from, byte < 0x80 ? byte : 0x100, false);
}

std::string Translator::literal(Unit one) {
    if (!one.isByte)
        return {};
    return m_flags.caseless && isLetter(static_cast<char>(one.byte))
               ? re2Class(caseFolded(byteRange(one.byte, one.byte)))
               : re2Byte(one.byte);
}

Unit Translator::hexUnit(char kind) {
    const std::size_t from = m_at;
    std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    const bool braced = take("{");
    if (braced)
        digits = std::min(m_text.find('}', m_at), m_text.size()) - m_at;
    const std::string_view text = m_text.substr(m_at, digits);
    std::uint32_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    const bool whole =
        !text.empty() && code == std::errc() && end == text.data() + text.size() && text.size() == digits;
    m_at += text.size();
    if (!whole || (braced && !take("}")) || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        fail(from, {"regex-hex", SALLYPORT_TR("expected the hexadecimal digits of a character"), {}});
        return {};
    }
    return unit(from, value, kind == 'x' && !braced);
}

// Behind the backslash.
Unit Translator::escapeUnit() {
    const std::size_t from = m_at - 1;
    const char c = peek();
    if (c == 'x' || c == 'u' || c == 'U') {
        ++m_at;
        return hexUnit(c);
    }
    static constexpr std::string_view letters = "aftnrv", meanings = "\a\f\t\n\r\v";
    if (const std::size_t found = letters.find(c); c != '\0' && found != std::string_view::npos) {
        ++m_at;
        return {static_cast<unsigned char>(meanings[found]), true};
    }
    const bool plain = (c & 0x80) == 0 && c >= ' ' && !isLetter(c) && !isDigit(c) && c != '<' && c != '>';
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
    return {static_cast<unsigned char>(c), true};
}

std::string Translator::escapeAtom() {
    const std::size_t from = m_at++;
    const char c = peek();
    if (std::string_view("dDsSwW").find(c) != std::string_view::npos && c != '\0') {
        ++m_at;
        return re2Class(perlClass(c));
    }
    if (c == 'A' || c == 'z' || c == 'B' || (c == 'b' && peek(1) != '{')) {
        ++m_at;
        return {'\\', c};
    }
    if (c == 'b' || c == '<' || c == '>') {
        ++m_at;
        for (const std::string_view half : {"{start}", "{end}", "{start-half}", "{end-half}"})
            if (c == 'b' && take(half)) {
                notModelled("\\b" + std::string(half));
                return "\\b";
            }
        if (c != 'b')
            notModelled(m_text.substr(from, 2));
        return "\\b"; // \b{3} repeats it
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

std::optional<ByteClass> Translator::posix() {
    const std::size_t from = m_at;
    if (!take("[:"))
        return std::nullopt;
    const bool negated = take("^");
    const std::size_t start = m_at;
    while (isLetter(peek()))
        ++m_at;
    const auto known = posixClass(m_text.substr(start, m_at - start));
    if (!known || !take(":]")) {
        m_at = from;
        return std::nullopt;
    }
    return negated ? ~*known : *known;
}

// One item, or a range of two.
ByteClass Translator::bracketItem(int depth) {
    if (peek() == '[') {
        if (const auto named = posix())
            return *named;
        return bracket(depth + 1);
    }
    const auto single = [this]() -> std::variant<Unit, ByteClass> {
        if (peek() != '\\')
            return verbatim();
        ++m_at;
        const char c = peek();
        if (c != '\0' && std::string_view("dDsSwW").find(c) != std::string_view::npos) {
            ++m_at;
            return perlClass(c);
        }
        if ((c == 'p' || c == 'P') && m_flags.unicode) {
            --m_at;
            escapeAtom();
            return ByteClass();
        }
        return escapeUnit();
    };
    const std::size_t from = m_at;
    const auto first = single();
    skipSpaced();
    if (peek() != '-' || peek(1) == ']' || peek(1) == '-') {
        if (const auto* bytes = std::get_if<ByteClass>(&first))
            return *bytes;
        const Unit one = std::get<Unit>(first);
        return one.isByte ? byteRange(one.byte, one.byte) : ByteClass();
    }
    ++m_at;
    skipSpaced();
    if (atEnd())
        return {};
    const auto last = single();
    const auto* low = std::get_if<Unit>(&first);
    const auto* high = std::get_if<Unit>(&last);
    if (!low || !high || (low->isByte && high->isByte && high->byte < low->byte)) {
        fail(from,
             {"regex-range", SALLYPORT_TR("a range in a class goes from one character to a later one"), {}});
        return {};
    }
    return low->isByte && high->isByte ? byteRange(low->byte, high->byte) : ByteClass();
}

// && cuts, -- takes away, ~~ keeps what is in one of both; all bind alike, and looser than what stands
// together.
ByteClass Translator::bracket(int depth) {
    const std::size_t from = m_at++;
    if (depth > deepest) {
        fail(from, {"regex-depth", SALLYPORT_TR("the regular expression nests too deeply"), {}});
        return {};
    }
    skipSpaced();
    const bool negated = take("^");
    ByteClass whole, part;
    char op = '\0';
    bool empty = true;
    const auto close = [&] {
        part = folded(part);
        whole = op == '\0'  ? part
                : op == '&' ? folded(whole) & part
                : op == '-' ? folded(whole) & ~part
                            : folded(whole) ^ part;
        part.reset();
    };
    for (skipSpaced(); peek() == '-'; skipSpaced()) {
        ++m_at;
        part.set('-');
        empty = false;
    }
    if (empty && take("]"))
        part.set(']');
    while (true) {
        skipSpaced();
        if (atEnd()) {
            fail(from, {"regex-class", SALLYPORT_TR("this class is never closed"), {}});
            return {};
        }
        if (take("]"))
            break;
        const char c = peek();
        if ((c == '&' || c == '-' || c == '~') && peek(1) == c) {
            close();
            op = c;
            m_at += 2;
            continue;
        }
        part |= bracketItem(depth);
    }
    close();
    return negated ? ~whole : whole;
}

} // namespace

std::variant<Translation, RegexError> translate(std::string_view pattern) {
    return Translator(pattern).run();
}

} // namespace sallyport::edge::rules
