#include "regextranslator.h"

#include <algorithm>
#include <charconv>

namespace sallyport::edge::rules {

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

// As regex-syntax's peek_space: of a comment it skips the # only.
char Translator::peekBehindSpace() const {
    std::size_t at = m_at + 1;
    for (bool comment = false; m_flags.spaced && at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '#' && !comment)
            comment = true;
        else if (c != ' ' && (c < '\t' || c > '\r'))
            break;
    }
    return at < m_text.size() ? m_text[at] : '\0';
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
        if (comma)
            skipSpaced();
        const bool open = comma && peek() == '}';
        if (comma && !open)
            most = count();
        if (!least || !most || !take("}")) {
            fail(from, {"regex-count",
                        SALLYPORT_TR("expected {n}, {n,} or {n,m}; \\{ is the character itself"),
                        {}});
            return {};
        }
        skipSpaced();
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
        for (skipSpaced(); peek() == ' ' || (peek() >= '\t' && peek() <= '\r'); skipSpaced())
            ++m_at;
    };
    space();
    std::string digits;
    for (; isDigit(peek()); skipSpaced())
        digits += m_text[m_at++];
    space();
    std::uint32_t value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || code != std::errc())
        return std::nullopt;
    return value;
}

std::string Translator::group(int depth, bool& isFlags) {
    const std::size_t from = m_at++;
    const Flags before = m_flags;
    skipSpaced();
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

std::variant<Translation, RegexError> translate(std::string_view pattern) {
    return Translator(pattern).run();
}

} // namespace sallyport::edge::rules
