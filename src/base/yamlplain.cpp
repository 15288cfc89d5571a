#include "yamlplain.h"

#include "json.h"
#include "scalar.h"

#include <algorithm>
#include <array>

namespace sallyport::base {

namespace {

constexpr bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// What may begin a plain scalar in block context and means nothing else there.
constexpr bool beginsPlain(char c) {
    return isAlphanumeric(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("_/.$(+=^;)<~").find(c) != std::string_view::npos;
}

// What may stand in a plain scalar in flow context; colons and spaces only between such.
constexpr bool isPlainInFlow(char c) {
    return isAlphanumeric(c) || std::string_view("_./-+=@$*()~^;%").find(c) != std::string_view::npos;
}

// Every function that returns bool returns false to decline.
class PlainReader {
public:
    PlainReader(const Segment& segment, const FileName& file, int depth, std::size_t nodes)
        : m_at(segment.text.data()), m_stop(m_at + segment.text.size()), m_lineStart(m_at), m_lineEnd(m_at),
          m_file(file), m_line(segment.line), m_depth(depth), m_nodes(nodes) {}

    std::size_t nodes() const { return m_nodes; }

    bool document(Tree& out) {
        if (std::string_view(m_at, m_stop).starts_with("\xEF\xBB\xBF") || !enterLine())
            return false;
        if (m_column == 0 && std::string_view(m_at, m_lineEnd).starts_with("---")) {
            m_at += 3;
            if (!endLine())
                return false;
        }
        return m_column >= 0 && block(out) && m_column < 0;
    }

private:
    Origin here() const { return {m_file, m_line, static_cast<int>(m_at - m_lineStart) + 1}; }
    bool atLineEnd() const { return m_at == m_lineEnd; }
    // Whether the character after this one ends a dash or colon.
    bool blankFollows(const char* at) const { return at + 1 == m_lineEnd || at[1] == ' '; }
    bool atDash() const { return m_at != m_stop && *m_at == '-' && blankFollows(m_at); }
    void skipSpaces() {
        while (m_at != m_lineEnd && *m_at == ' ')
            ++m_at;
    }
    bool count() { return m_nodes > 0 && m_nodes-- > 0; }

    // Goes to the first line with content from m_lineStart on, and to its content.
    bool enterLine() {
        for (;; ++m_line) {
            m_lineEnd = std::find(m_lineStart, m_stop, '\n');
            m_at = m_lineStart;
            skipSpaces();
            if (!atLineEnd() && *m_at != '#') {
                m_column = static_cast<int>(m_at - m_lineStart);
                return *m_at != '\t' && *m_at != '%';
            }
            if (m_lineEnd == m_stop)
                break;
            m_lineStart = m_lineEnd + 1;
        }
        m_at = m_stop;
        m_column = -1;
        return true;
    }
    bool nextLine() {
        if (m_lineEnd == m_stop) {
            m_at = m_stop;
            m_column = -1;
            return true;
        }
        m_lineStart = m_lineEnd + 1;
        ++m_line;
        if (!enterLine())
            return false;
        const std::string_view rest(m_at, m_lineEnd);
        return m_column != 0 || (!rest.starts_with("---") && !rest.starts_with("..."));
    }
    // After a value: at most a comment, then the next line with content.
    bool endLine() {
        const char* const from = m_at;
        skipSpaces();
        return (atLineEnd() || (*m_at == '#' && m_at != from)) && nextLine();
    }

    bool block(Tree& out) {
        if (m_depth == 0 || !count())
            return false;
        --m_depth;
        const bool read = atDash() ? list(out) : map(out);
        ++m_depth;
        return read;
    }

    bool list(Tree& out) {
        const Origin origin = here();
        const int column = static_cast<int>(m_at - m_lineStart);
        const std::ptrdiff_t first = std::ssize(m_items);
        do {
            ++m_at;
            skipSpaces();
            Tree item;
            if (atLineEnd() || *m_at == '#' || !(beginsBlock() ? block(item) : value(column, item)))
                return false;
            m_items.push_back(std::move(item));
        } while (m_column == column && atDash());
        out = takeList(m_items, first, origin);
        return m_column <= column;
    }
    // Whether a map or a list stands on this line behind a dash.
    bool beginsBlock() {
        if (atDash())
            return true;
        const char* const from = m_at;
        std::string ignored;
        const bool quoted = *m_at == '"' || *m_at == '\'';
        const bool key = quoted ? quotedText(ignored) && !atLineEnd() && *m_at == ':' : plainEnd().second;
        m_at = from;
        return key;
    }

    bool map(Tree& out) {
        const Origin origin = here();
        const int column = static_cast<int>(m_at - m_lineStart);
        const std::ptrdiff_t first = std::ssize(m_members);
        do {
            const Origin keyOrigin = here();
            Tree member;
            std::string name;
            if (atDash() || !count() || !key(name) || !mapValue(column, keyOrigin, member))
                return false;
            m_members.push_back({std::move(name), std::move(member), keyOrigin});
        } while (m_column == column);
        return m_column < column && closeMap(origin, first, out);
    }
    bool mapValue(int column, const Origin& keyOrigin, Tree& out) {
        skipSpaces();
        if (!atLineEnd() && *m_at != '#')
            return !atDash() && value(column, out);
        if (m_lineEnd == m_stop || !nextLine())
            return false;
        if (m_column > column || (m_column == column && atDash()))
            return block(out);
        out = Tree(keyOrigin); // a value that is not written stands where its key does
        return count();
    }
    // A key on this line, with its colon.
    bool key(std::string& out) {
        if (*m_at == '"' || *m_at == '\'') {
            if (!quotedText(out) || atLineEnd() || *m_at != ':' || !blankFollows(m_at))
                return false;
        } else {
            const auto [end, isKey] = plainEnd();
            const std::string_view text(m_at, end);
            if (!isKey || text.ends_with(' ') || text.size() > 1000 || text == "<<")
                return false;
            const auto scalar = resolveScalar(plainTag, std::string(text), {});
            auto name = scalar ? keyText(*scalar) : std::nullopt;
            if (!name)
                return false;
            out = std::move(*name);
            m_at = end;
        }
        ++m_at;
        return true;
    }
    // Where the plain scalar ends that begins here, and whether a colon makes it a key.
    std::pair<const char*, bool> plainEnd() const {
        const bool dash = *m_at == '-' && !blankFollows(m_at);
        if (!dash && !beginsPlain(*m_at))
            return {m_at, false};
        for (const char* at = m_at; at != m_lineEnd; ++at) {
            if (*at == '\t')
                return {m_at, false};
            if (*at == ':' && blankFollows(at))
                return {at, true};
            if (*at == '#' && at[-1] == ' ')
                return {at, false};
        }
        return {m_lineEnd, false};
    }

    // A value that begins on this line, in a map or list of that column.
    bool value(int column, Tree& out) {
        const Origin origin = here();
        switch (*m_at) {
        case '"':
        case '\'': {
            std::string text;
            if (!count() || !quotedText(text))
                return false;
            out = Tree::string(std::move(text), origin);
            break;
        }
        case '[':
        case '{':
            if (!flow(out))
                return false;
            break;
        case '|':
            return count() && literal(column, out);
        default: {
            const auto [end, isKey] = plainEnd();
            if (end == m_at || isKey || !count() || !plain(end, out))
                return false;
        }
        }
        return endLine() && m_column <= column;
    }
    // The plain scalar that ends there or before, where the white space ends.
    bool plain(const char* end, Tree& out) {
        const char* last = end;
        while (last[-1] == ' ')
            --last;
        auto scalar = resolveScalar(plainTag, std::string(m_at, last), here());
        if (!scalar)
            return false;
        out = std::move(*scalar);
        m_at = last;
        return true;
    }

    // A quoted scalar that ends on this line.
    bool quotedText(std::string& out) {
        const char quote = *m_at++;
        for (; !atLineEnd(); ++m_at) {
            if (*m_at == '\t')
                return false;
            if (*m_at == quote) {
                const bool doubled = quote == '\'' && m_at + 1 != m_lineEnd && m_at[1] == '\'';
                if (!doubled) {
                    ++m_at;
                    return true;
                }
                ++m_at;
            } else if (quote == '"' && *m_at == '\\') {
                if (++m_at == m_lineEnd || (*m_at != 'n' && *m_at != '"' && *m_at != '\\'))
                    return false;
                if (*m_at == 'n') {
                    out += '\n';
                    continue;
                }
            }
            out += *m_at;
        }
        return false;
    }

    // "|", "|-" or "|+" and the lines that are deeper than column.
    bool literal(int column, Tree& out) {
        const Origin origin = here();
        const char chomp = ++m_at != m_lineEnd && (*m_at == '-' || *m_at == '+') ? *m_at++ : ' ';
        skipSpaces();
        if (!atLineEnd() || m_lineEnd == m_stop)
            return false;
        const char* line = m_lineEnd + 1;
        const auto width = std::find_if(line, m_stop, [](char c) { return c != ' '; }) - line;
        if (width <= column || line + width == m_stop || line[width] == '\n' || line[width] == '\t')
            return false;
        std::string text;
        for (; line != m_stop; line = m_lineEnd == m_stop ? m_stop : m_lineEnd + 1) {
            const char* const end = std::find(line, m_stop, '\n');
            const char* const indented = std::min(line + width, end);
            const char* const content = std::find_if(line, indented, [](char c) { return c != ' '; });
            if (content == end && end == m_stop)
                return false; // white space at the end of the text
            if (content != end && content != line + width) {
                if (*content == '\t')
                    return false;
                break;
            }
            text.append(content, end);
            if (end != m_stop)
                text += '\n';
            m_lineStart = line;
            m_lineEnd = end;
            ++m_line;
        }
        if (chomp != '+') {
            const std::size_t kept = text.find_last_not_of('\n') + 1;
            text.resize(chomp == '-' ? kept : std::min(kept + 1, text.size()));
        }
        text.shrink_to_fit();
        out = Tree::string(std::move(text), origin);
        return nextLine() && m_column <= column;
    }

    bool flow(Tree& out) {
        const Origin origin = here();
        if (m_depth == 0 || !count())
            return false;
        --m_depth;
        const bool isMap = *m_at++ == '{';
        const char close = isMap ? '}' : ']';
        const std::ptrdiff_t firstItem = std::ssize(m_items);
        const std::ptrdiff_t firstMember = std::ssize(m_members);
        skipSpaces();
        bool empty = !atLineEnd() && *m_at == close;
        while (!empty) {
            if (!(isMap ? flowMember() : flowItem()))
                return false;
            skipSpaces();
            if (atLineEnd() || (*m_at != ',' && *m_at != close))
                return false;
            if (*m_at == close)
                break;
            ++m_at;
            skipSpaces();
        }
        ++m_at;
        ++m_depth;
        if (isMap)
            return closeMap(origin, firstMember, out);
        out = takeList(m_items, firstItem, origin);
        return true;
    }
    bool flowItem() {
        Tree item;
        if (!flowValue(item))
            return false;
        m_items.push_back(std::move(item));
        return true;
    }
    bool flowMember() {
        const Origin origin = here();
        Tree key, member;
        if (!flowScalar(key) || atLineEnd() || *m_at != ':' || m_at + 1 == m_lineEnd || m_at[1] != ' ')
            return false;
        ++m_at;
        skipSpaces();
        auto name = keyText(key);
        if (!name || !flowValue(member))
            return false;
        m_members.push_back({std::move(*name), std::move(member), origin});
        return true;
    }
    bool flowValue(Tree& out) {
        return !atLineEnd() && (*m_at == '[' || *m_at == '{' ? flow(out) : flowScalar(out));
    }
    bool flowScalar(Tree& out) {
        if (atLineEnd() || !count())
            return false;
        if (*m_at == '"' || *m_at == '\'') {
            const Origin origin = here();
            std::string text;
            if (!quotedText(text))
                return false;
            out = Tree::string(std::move(text), origin);
            return true;
        }
        const bool dash = *m_at == '-' && m_at + 1 != m_lineEnd && isAlphanumeric(m_at[1]);
        if (!dash && !isAlphanumeric(*m_at) && *m_at != '_' && *m_at != '/' && *m_at != '.')
            return false;
        const char* end = m_at + 1;
        while (end != m_lineEnd && (isPlainInFlow(*end) || ((*end == ':' || *end == ' ') &&
                                                            end + 1 != m_lineEnd && isPlainInFlow(end[1]))))
            ++end;
        return plain(end, out);
    }

    bool closeMap(const Origin& origin, std::ptrdiff_t first, Tree& out) {
        if (duplicateMember({m_members.begin() + first, m_members.end()}))
            return false;
        out = takeMap(m_members, first, origin);
        return true;
    }

    const char* m_at;
    const char* m_stop;      // of the text
    const char* m_lineStart; // of the line at m_at
    const char* m_lineEnd;
    FileName m_file;
    int m_line;
    int m_column = -1; // of the content of the line that was entered last; -1 after the last
    int m_depth;       // levels that may still be opened
    std::size_t m_nodes;
    // What is not closed yet: every list and map is made once, of the size it has.
    std::vector<Tree> m_items;
    std::vector<Tree::Member> m_members;
};

} // namespace

std::optional<Tree> readPlainYaml(const Segment& segment, const FileName& file, int depth,
                                  std::size_t& nodes) {
    PlainReader reader(segment, file, depth, nodes);
    Tree tree;
    if (!reader.document(tree))
        return std::nullopt;
    nodes = reader.nodes();
    return tree;
}

} // namespace sallyport::base
