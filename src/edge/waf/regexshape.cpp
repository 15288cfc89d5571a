#include "language.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace sallyport::edge::words {
namespace {

constexpr int mostRepeats = 64;
constexpr std::size_t mostParts = 3000;
constexpr int mostDepth = 50;

Bytes foldedCase(Bytes set) {
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        if (set.test(c) || set.test(c - 32))
            set.set(c).set(c - 32);
    return set;
}

// A part of the syntax about which RE2, Go and Rust agree: text, escapes of punctuation, classes of ASCII,
// groups, repetition, and anchors at the outer ends. Bytes beyond ASCII are told apart by none of it.
class Parser {
public:
    explicit Parser(std::string_view pattern) : m_rest(pattern) {}

    std::optional<Shape> parse() {
        if (m_rest.starts_with("(?i)")) {
            m_fold = true;
            m_rest.remove_prefix(4);
        }
        std::vector<Shape> branches;
        do {
            std::vector<Shape> parts;
            const bool fromStart = take('^');
            if (!fromStart)
                parts.push_back(anything());
            parts.push_back(concatenation(0));
            const bool toEnd = take('$');
            if (!toEnd)
                parts.push_back(anything());
            branches.push_back(sequence(std::move(parts)));
        } while (!m_failed && take('|'));
        if (m_failed || !m_rest.empty())
            return {};
        return either(std::move(branches));
    }

private:
    bool take(char c) {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    Shape fail() {
        m_failed = true;
        return {};
    }
    char next() {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }

    Shape alternation(int depth) {
        std::vector<Shape> branches{concatenation(depth)};
        while (!m_failed && take('|'))
            branches.push_back(concatenation(depth));
        return either(std::move(branches));
    }

    Shape concatenation(int depth) {
        std::vector<Shape> parts;
        while (!m_failed && !m_rest.empty()) {
            const char c = m_rest.front();
            if (c == '|' || c == ')' || (c == '$' && depth == 0))
                break;
            Shape part = atom(depth);
            part = repetition(std::move(part));
            parts.push_back(std::move(part));
            if (++m_count > mostParts)
                return fail();
        }
        return sequence(std::move(parts));
    }

    Shape atom(int depth) {
        const char c = next();
        if (static_cast<unsigned char>(c) >= 0x80)
            return fail();
        switch (c) {
        case '(':
            return group(depth);
        case '[':
            return one(characterClass());
        case '.':
            return one(~byteSet("\n"));
        case '\\':
            return one(escape());
        case '^':
        case '$':
        case '*':
        case '+':
        case '?':
        case '{':
        case '}':
        case ']':
            return fail();
        default:
            return one(folded(byteSet(std::string_view(&c, 1))));
        }
    }

    Shape group(int depth) {
        if (depth >= mostDepth)
            return fail();
        if (m_rest.starts_with("?:"))
            m_rest.remove_prefix(2);
        else if (m_rest.starts_with("?"))
            return fail();
        Shape inner = alternation(depth + 1);
        if (!take(')'))
            return fail();
        return inner;
    }

    Shape repetition(Shape part) {
        int least = 0, most = -1;
        if (take('*')) {
        } else if (take('+')) {
            least = 1;
        } else if (take('?')) {
            most = 1;
        } else if (m_rest.starts_with("{")) {
            if (!bounds(least, most))
                return fail();
        } else {
            return part;
        }
        take('?'); // the shortest match first: the same texts
        if (!m_rest.empty() && std::string_view("*+?{").find(m_rest.front()) != std::string_view::npos)
            return fail();
        m_count += static_cast<std::size_t>(std::max(least, most)) * weight(part);
        if (m_count > mostParts)
            return fail();
        return repeated(part, least, most);
    }

    static std::size_t weight(const Shape& shape) {
        std::size_t sum = 1;
        for (const Shape& part : shape.parts)
            sum += weight(part);
        return sum;
    }

    bool number(int& value) {
        // Go and RE2 read a{01} as text.
        if (m_rest.size() > 1 && m_rest[0] == '0' && m_rest[1] >= '0' && m_rest[1] <= '9')
            return false;
        const auto [end, code] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (code != std::errc() || value < 0 || value > mostRepeats)
            return false;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return true;
    }
    bool bounds(int& least, int& most) {
        take('{');
        if (!number(least))
            return false;
        most = least;
        if (take(',')) {
            most = -1;
            if (!m_rest.starts_with("}") && !number(most))
                return false;
        }
        return take('}') && (most < 0 || most >= least);
    }

    Bytes folded(Bytes set) {
        if (!m_fold)
            return set;
        // Without regard to case, k and s are also letters beyond ASCII to some of the three.
        if ((set & byteSet("kKsS")).any())
            m_failed = true;
        return foldedCase(set);
    }

    Bytes escape() {
        if (m_rest.empty()) {
            m_failed = true;
            return {};
        }
        const char c = next();
        const Bytes digits = byteRange('0', '9');
        const Bytes wordBytes = digits | byteRange('a', 'z') | byteRange('A', 'Z') | byteSet("_");
        switch (c) {
        case 'd':
            return digits;
        case 'D':
            return ~digits;
        case 'w':
            return wordBytes;
        case 'W':
            return ~wordBytes;
        case 't':
            return byteSet("\t");
        case 'n':
            return byteSet("\n");
        case 'r':
            return byteSet("\r");
        default:
            break;
        }
        // Rust reads \< and \> as ends of words.
        if (!std::ispunct(static_cast<unsigned char>(c)) || c == '<' || c == '>' || c == '_')
            m_failed = true;
        return byteSet(std::string_view(&c, 1));
    }

    // The bytes of one member, and whether it is a single one that may begin a range.
    Bytes classMember(char& single) {
        single = 0;
        const char c = next();
        if (static_cast<unsigned char>(c) >= 0x80)
            m_failed = true;
        if (c == '\\') {
            const Bytes set = escape();
            if (set.count() == 1)
                for (std::size_t i = 0; i < 256; ++i)
                    if (set.test(i))
                        single = static_cast<char>(i);
            return set;
        }
        // Nested classes and set operations are Rust's alone, [:name:] has a meaning of its own.
        if (c == '[' || c == '&' || c == '~')
            m_failed = true;
        single = c;
        return byteSet(std::string_view(&c, 1));
    }

    Bytes characterClass() {
        const bool negated = take('^');
        Bytes set;
        if (m_rest.starts_with("]") || m_rest.starts_with("-")) {
            m_failed = true;
            return {};
        }
        while (!m_failed && !m_rest.empty() && m_rest.front() != ']') {
            if (m_rest.starts_with("--") || m_rest.substr(1).starts_with("--"))
                m_failed = true; // Rust takes away what follows
            char first = 0;
            Bytes member = classMember(first);
            if (m_rest.size() > 1 && m_rest[0] == '-' && m_rest[1] != ']') {
                next();
                char last = 0;
                classMember(last);
                if (!first || !last || last < first) {
                    m_failed = true;
                    return {};
                }
                member = byteRange(static_cast<unsigned char>(first), static_cast<unsigned char>(last));
            }
            set |= member;
        }
        if (!take(']'))
            m_failed = true;
        set = folded(set);
        return negated ? ~set : set;
    }

    std::string_view m_rest;
    std::size_t m_count = 0;
    bool m_fold = false, m_failed = false;
};

} // namespace

std::optional<Shape> shapeOfRegex(std::string_view pattern) {
    return Parser(pattern).parse();
}

} // namespace sallyport::edge::words
