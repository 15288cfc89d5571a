#include "pattern.h"

#include <re2/re2.h>

#include <cctype>
#include <optional>

namespace sallyport::edge {
namespace {

// RE2's error code in the words of Go's regexp/syntax.ErrorCode.
const char* goWords(re2::RE2::ErrorCode code) {
    switch (code) {
    case re2::RE2::ErrorBadEscape:
        return "invalid escape sequence";
    case re2::RE2::ErrorBadCharClass:
        return "invalid character class";
    case re2::RE2::ErrorBadCharRange:
        return "invalid character class range";
    case re2::RE2::ErrorMissingBracket:
        return "missing closing ]";
    case re2::RE2::ErrorMissingParen:
        return "missing closing )";
    case re2::RE2::ErrorUnexpectedParen:
        return "unexpected )";
    case re2::RE2::ErrorTrailingBackslash:
        return "trailing backslash at end of expression";
    case re2::RE2::ErrorRepeatArgument:
        return "missing argument to repetition operator";
    case re2::RE2::ErrorRepeatSize:
        return "invalid repeat count";
    case re2::RE2::ErrorRepeatOp:
        return "invalid nested repetition operator";
    case re2::RE2::ErrorBadPerlOp:
        return "invalid or unsupported Perl syntax";
    case re2::RE2::ErrorBadUTF8:
        return "invalid UTF-8";
    case re2::RE2::ErrorBadNamedCapture:
        return "invalid named capture";
    case re2::RE2::ErrorPatternTooLarge:
        return "expression too large";
    default:
        return "regexp/syntax: internal error";
    }
}

// The text of "^plain text$" without anchors and escapes; nothing when there is an operator in it.
std::optional<std::string> literalOf(std::string_view text, bool& fromStart, bool& toEnd) {
    static constexpr std::string_view operators = "^$.*+?()[]{}|";
    fromStart = text.starts_with('^');
    if (fromStart)
        text.remove_prefix(1);
    toEnd = text.ends_with('$') && !text.ends_with("\\$");
    if (toEnd)
        text.remove_suffix(1);
    std::string literal;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x80 || operators.find(c) != std::string_view::npos)
            return {};
        if (c == '\\') {
            // An escaped letter or digit is a class, a boundary or a control character.
            if (++i == text.size() || !std::ispunct(static_cast<unsigned char>(text[i])))
                return {};
            c = text[i];
        }
        literal += c;
    }
    return literal;
}

// Go writes (?<name>...) for (?P<name>...) too, which older RE2 refuses, and does not know RE2's \C (one
// byte). The latter becomes an escape that RE2 refuses as well, so that the first error stays the first. RE2
// merges alternatives of one character and then forgets a case: s|(?i)s finds no S. With nothing in front of
// them they are not merged.
constexpr std::string_view oneByte = "\\C", refusedEscape = "\\J", nothing = "(?:)";

std::string asRe2(const std::string& text) {
    std::string out;
    bool inClass = false, quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view(text).substr(i);
        if (quoted) {
            quoted = !rest.starts_with("\\E");
        } else if (rest.starts_with("\\Q") && !inClass) {
            quoted = true;
        } else if (rest.starts_with(oneByte) && !inClass) {
            out += refusedEscape;
            ++i;
            continue;
        } else if (rest.size() > 1 && rest[0] == '\\') {
            out += text[i++];
        } else if (rest[0] == '[' && !inClass) {
            inClass = true;
            // A "]" that comes first stands for itself.
            for (const char first : {'^', ']'})
                if (i + 1 < text.size() && text[i + 1] == first)
                    out += text[i++];
        } else if (inClass && rest.starts_with("[:")) {
            const std::size_t end = text.find(":]", i + 2);
            if (end != std::string::npos) {
                out.append(text, i, end + 1 - i);
                i = end + 1;
            }
        } else if (rest[0] == ']') {
            inClass = false;
        } else if (!inClass && rest.starts_with("(?<")) {
            out += "(?P";
            i += 2;
        } else if (!inClass && rest[0] == '|' && rest.find_first_of("*+?{", 1) != 1) {
            out += '|';
            out += nothing;
            continue;
        }
        out += text[i];
    }
    return out;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// The part of the user's own text that RE2 complains of.
std::string complainedOf(std::string part, const std::string& text, re2::RE2::ErrorCode code) {
    if (code == re2::RE2::ErrorRepeatSize && part.ends_with('?'))
        part.pop_back();
    if (part == asRe2(text))
        return text;
    if (text.find(part) == std::string::npos) {
        replaceAll(part, "(?P<", "(?<");
        replaceAll(part, refusedEscape, oneByte);
        replaceAll(part, "|" + std::string(nothing), "|");
    }
    return part;
}

// Length of the UTF-8 sequence that text begins with, 0 when it is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 && lead <= 0xF4   ? 4
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xC2 && lead <= 0xDF ? 2
                                                              : 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    const unsigned second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

// Go reads each byte that is no UTF-8 as U+FFFD; RE2 would match nothing there.
std::string withReplacements(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text.substr(i));
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(i, length);
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

} // namespace

Pattern::Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::variant<Pattern, std::string> Pattern::compile(const std::string& text) {
    Pattern pattern;
    if (auto literal = literalOf(text, pattern.m_fromStart, pattern.m_toEnd)) {
        pattern.m_literal = std::move(*literal);
        return pattern;
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    pattern.m_automaton = std::make_unique<re2::RE2>(asRe2(text), options);
    if (pattern.m_automaton->ok())
        return pattern;
    const re2::RE2::ErrorCode code = pattern.m_automaton->error_code();
    if (code == re2::RE2::ErrorPatternTooLarge)
        return goWords(code);
    return goWords(code) + std::string(": `") + complainedOf(pattern.m_automaton->error_arg(), text, code) +
           "`";
}

bool Pattern::matches(std::string_view path) const {
    if (m_automaton) {
        if (isAscii(path))
            return re2::RE2::PartialMatch(re2::StringPiece(path.data(), path.size()), *m_automaton);
        return re2::RE2::PartialMatch(withReplacements(path), *m_automaton);
    }
    if (m_fromStart && m_toEnd)
        return path == m_literal;
    if (m_fromStart)
        return path.starts_with(m_literal);
    if (m_toEnd)
        return path.ends_with(m_literal);
    return path.find(m_literal) != std::string_view::npos;
}

} // namespace sallyport::edge
