#include "json.h"

#include "utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

namespace sallyport::base {

namespace {

// Lets the handler see how far nlohmann's lexer has read: all copies move one position.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit WatchedIterator(const char** at) : m_at(at) {}
    reference operator*() const { return **m_at; }
    WatchedIterator& operator++() {
        ++*m_at;
        return *this;
    }
    WatchedIterator operator++(int) {
        ++*m_at;
        return *this;
    }
    bool operator==(const WatchedIterator& other) const { return *m_at == *other.m_at; }

private:
    const char** m_at;
};

constexpr bool isBetweenTokens(char c) {
    return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\t' || c == '\r';
}

// Builds a Tree from nlohmann's events. Between two events stand only white space, commas and colons,
// so the start of a token is found from the end of the one before. What is not closed yet waits on two
// stacks, so that every list and map is made once, of the size it has.
class Builder {
public:
    Builder(std::string_view text, const JsonStart& start, int depth, std::size_t& nodes,
            const char* const& read)
        : m_end(text.data()), m_seen(text.data()), m_stop(text.data() + text.size()), m_file(start.file),
          m_line(start.line), m_lineStart(text.data() - (start.column - 1)), m_depth(depth), m_nodes(nodes),
          m_read(read) {}

    bool null() { return scalar(Tree(word())); }
    bool boolean(bool value) { return scalar(Tree::boolean(value, word())); }
    bool number_integer(std::int64_t value) { return scalar(Tree::integer(value, word())); }
    bool number_unsigned(std::uint64_t value) {
        // As Kubernetes' JSON reader: beyond int64 it is a float64.
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return scalar(Tree::real(static_cast<double>(value), word()));
        return scalar(Tree::integer(static_cast<std::int64_t>(value), word()));
    }
    bool number_float(double value, const std::string&) { return scalar(Tree::real(value, word())); }
    bool string(const std::string& value) {
        Origin origin = token();
        m_end = m_read;
        return scalar(Tree::string(value, origin)); // a copy is as long as the text; value has room to grow
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool key(const std::string& value) {
        Origin origin = token();
        m_end = m_read;
        m_members.push_back({value, Tree(), origin});
        return true;
    }
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() {
        mark();
        const Open done = m_open.back();
        const std::span<Tree::Member> members(m_members.begin() + done.first, m_members.end());
        m_error = duplicateMember(members);
        if (m_error)
            return false;
        m_open.pop_back();
        Tree map = takeMap(m_members, done.first, done.origin);
        put(std::move(map));
        return true;
    }
    bool end_array() {
        mark();
        const Open done = m_open.back();
        m_open.pop_back();
        Tree list = takeList(m_items, done.first, done.origin);
        put(std::move(list));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) {
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error ..." without its
        // place
        std::string_view what = e.what();
        if (const std::size_t at = what.find("] "); at != std::string_view::npos)
            what.remove_prefix(at + 2);
        if (const std::size_t at = what.find(": ");
            what.starts_with("parse error") && at != std::string_view::npos)
            what.remove_prefix(at + 2);
        m_error = Error{ErrorKind::invalid,
                        Text{"json-syntax", SALLYPORT_TR("This is not valid JSON: %1."), {std::string(what)}},
                        originAt(m_read > m_seen ? m_read - 1 : m_seen).place()};
        return false;
    }

    Result<Tree> take() {
        if (m_error)
            return std::move(*m_error);
        return std::move(m_root);
    }

private:
    struct Open {
        Origin origin;
        std::ptrdiff_t first; // on the stack of its kind
        bool isMap;
    };

    // The origin of the token that starts at or after the end of the last one.
    Origin token() {
        while (m_end != m_stop && isBetweenTokens(*m_end))
            ++m_end;
        return originAt(m_end);
    }
    Origin originAt(const char* at) {
        for (; m_seen < at; ++m_seen)
            if (*m_seen == '\n') {
                ++m_line;
                m_lineStart = m_seen + 1;
            }
        return {m_file, m_line, static_cast<int>(at - m_lineStart) + 1};
    }
    Origin mark() {
        Origin origin = token();
        ++m_end;
        return origin;
    }
    Origin word() {
        Origin origin = token();
        while (m_end != m_stop && !isBetweenTokens(*m_end) && *m_end != ']' && *m_end != '}')
            ++m_end;
        return origin;
    }

    bool counted(const Origin& where) {
        if (m_nodes == 0) {
            m_error = tooManyNodes(where);
            return false;
        }
        --m_nodes;
        return true;
    }
    bool scalar(Tree value) {
        if (!counted(value.origin()))
            return false;
        put(std::move(value));
        return true;
    }
    bool open(bool isMap) {
        const Origin origin = mark();
        if (static_cast<int>(m_open.size()) >= m_depth) {
            m_error = tooDeep(origin, m_depth);
            return false;
        }
        const std::size_t first = isMap ? m_members.size() : m_items.size();
        m_open.push_back({origin, static_cast<std::ptrdiff_t>(first), isMap});
        return counted(origin);
    }
    void put(Tree value) {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().isMap)
            m_members.back().value = std::move(value);
        else
            m_items.push_back(std::move(value));
    }

    const char* m_end;  // of the last token
    const char* m_seen; // up to where lines are counted
    const char* m_stop; // of the text
    FileName m_file;
    int m_line;
    const char* m_lineStart;
    int m_depth;
    std::size_t& m_nodes;
    const char* const& m_read;
    std::vector<Open> m_open;
    std::vector<Tree::Member> m_members;
    std::vector<Tree> m_items;
    Tree m_root;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Error> duplicateMember(std::span<const Tree::Member> members) {
    const auto report = [](const Tree::Member& first, const Tree::Member& second) {
        return Error{
            ErrorKind::invalid,
            Text{"duplicate-key",
                 SALLYPORT_TR("The key \"%1\" is there twice: in line %2 and in line %3. Remove one."),
                 {first.key, std::to_string(first.origin.line), std::to_string(second.origin.line)}},
            second.origin.place()};
    };
    if (members.size() <= 12) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (members[i].key == members[j].key)
                    return report(members[j], members[i]);
        return std::nullopt;
    }
    std::unordered_map<std::string_view, const Tree::Member*> seen;
    seen.reserve(members.size());
    for (const Tree::Member& member : members)
        if (const auto [known, fresh] = seen.emplace(member.key, &member); !fresh)
            return report(*known->second, member);
    return std::nullopt;
}

Error tooDeep(const Origin& origin, int depth) {
    return {ErrorKind::refused,
            Text{"too-deep", SALLYPORT_TR("This is nested deeper than %1 levels."), {std::to_string(depth)}},
            origin.place()};
}

Error tooManyNodes(const Origin& origin) {
    return {ErrorKind::refused,
            Text{"too-many-nodes",
                 SALLYPORT_TR("The file holds too many values. Split it; the rest was not read."),
                 {}},
            origin.place()};
}

Result<Tree> parseJson(std::string_view text, const JsonStart& start, int depth, std::size_t& nodes) {
    const char* read = text.data();
    const char* stop = read + text.size();
    Builder builder(text, start, depth, nodes, read);
    try {
        nlohmann::json::sax_parse(WatchedIterator(&read), WatchedIterator(&stop), &builder);
    } catch (const std::exception& e) {
        return Error{ErrorKind::internal, Text{"json-reader", "%1", {e.what()}}, {*start.file, 0, 0, {}}};
    }
    return builder.take();
}

Result<Tree> readJson(std::string_view text, const std::string& file, const ReadLimits& limits) {
    if (auto problem = textProblem(text, file, limits.bytes, TextRules::json))
        return std::move(*problem);
    std::size_t nodes = limits.nodes;
    return parseJson(withoutBom(text), {std::make_shared<const std::string>(file), 1, 1}, limits.depth,
                     nodes);
}

} // namespace sallyport::base
