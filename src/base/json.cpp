#include "json.h"

#include "utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

namespace sallyport::base {

namespace {

// Lets the handler see how far nlohmann's lexer has read.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedIterator(const char* at, std::size_t* read) : m_at(at), m_read(read) {}
    reference operator*() const { return *m_at; }
    WatchedIterator& operator++() {
        ++m_at;
        ++*m_read;
        return *this;
    }
    WatchedIterator operator++(int) {
        WatchedIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const WatchedIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_read;
};

// Builds a Tree from nlohmann's events. Between two events stand only white space, commas and colons,
// so the start of a token is found from the end of the one before.
class Builder {
public:
    Builder(std::string_view text, const JsonStart& start, int depth, std::size_t& nodes,
            const std::size_t& read)
        : m_text(text), m_start(start), m_line(start.line), m_lineColumn(start.column), m_depth(depth),
          m_nodes(nodes), m_read(read) {}

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
    bool string(std::string& value) {
        Origin origin = token();
        m_end = m_read;
        return scalar(Tree::string(std::move(value), std::move(origin)));
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool key(std::string& value) {
        m_open.back().keyOrigin = token();
        m_end = m_read;
        m_open.back().key = std::move(value);
        return true;
    }
    bool start_object(std::size_t) { return open(Tree::map(mark())); }
    bool start_array(std::size_t) { return open(Tree::list(mark())); }
    bool end_object() {
        mark();
        m_error = duplicateMember(m_open.back().tree);
        return !m_error && close();
    }
    bool end_array() {
        mark();
        return close();
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
        const std::size_t at = m_read > 0 ? m_read - 1 : 0;
        m_error = Error{ErrorKind::invalid,
                        Text{"json-syntax", SALLYPORT_TR("This is not valid JSON: %1."), {std::string(what)}},
                        originAt(std::max(at, m_seen)).place()};
        return false;
    }

    Result<Tree> take() {
        if (m_error)
            return std::move(*m_error);
        return std::move(m_root);
    }

private:
    struct Open {
        Tree tree;
        std::string key;
        Origin keyOrigin;
    };

    // The origin of the token that starts at or after the end of the last one.
    Origin token() {
        while (m_end < m_text.size() &&
               std::string_view(" \t\r\n,:").find(m_text[m_end]) != std::string_view::npos)
            ++m_end;
        return originAt(m_end);
    }
    Origin originAt(std::size_t at) {
        for (; m_seen < at && m_seen < m_text.size(); ++m_seen) {
            if (m_text[m_seen] == '\n') {
                ++m_line;
                m_lineColumn = 1;
            } else {
                ++m_lineColumn;
            }
        }
        return {m_start.file, m_line, m_lineColumn};
    }
    Origin mark() {
        Origin origin = token();
        ++m_end;
        return origin;
    }
    Origin word() {
        Origin origin = token();
        while (m_end < m_text.size() &&
               std::string_view(" \t\r\n,]}").find(m_text[m_end]) == std::string_view::npos)
            ++m_end;
        return origin;
    }

    bool scalar(Tree value) {
        if (m_nodes == 0) {
            m_error = tooManyNodes(value.origin());
            return false;
        }
        --m_nodes;
        put(std::move(value));
        return true;
    }
    bool open(Tree value) {
        if (static_cast<int>(m_open.size()) >= m_depth) {
            m_error = tooDeep(value.origin(), m_depth);
            return false;
        }
        if (m_nodes == 0) {
            m_error = tooManyNodes(value.origin());
            return false;
        }
        --m_nodes;
        m_open.push_back({std::move(value), {}, {}});
        return true;
    }
    bool close() {
        Tree done = std::move(m_open.back().tree);
        m_open.pop_back();
        put(std::move(done));
        return true;
    }
    void put(Tree value) {
        if (m_open.empty())
            m_root = std::move(value);
        else if (Open& parent = m_open.back(); parent.tree.isMap())
            parent.tree.add(std::move(parent.key), std::move(value), std::move(parent.keyOrigin));
        else
            parent.tree.append(std::move(value));
    }

    std::string_view m_text;
    const JsonStart& m_start;
    int m_line;
    int m_lineColumn;
    int m_depth;
    std::size_t& m_nodes;
    const std::size_t& m_read;
    std::size_t m_end = 0;  // of the last token
    std::size_t m_seen = 0; // up to where lines are counted
    std::vector<Open> m_open;
    Tree m_root;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Error> duplicateMember(const Tree& map) {
    const auto report = [](const Tree::Member& first, const Tree::Member& second) {
        return Error{
            ErrorKind::invalid,
            Text{"duplicate-key",
                 SALLYPORT_TR("The key \"%1\" is there twice: in line %2 and in line %3. Remove one."),
                 {first.key, std::to_string(first.origin.line), std::to_string(second.origin.line)}},
            second.origin.place()};
    };
    const auto members = map.members();
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
    std::size_t read = 0;
    Builder builder(text, start, depth, nodes, read);
    try {
        const char* const first = text.data();
        nlohmann::json::sax_parse(WatchedIterator(first, &read), WatchedIterator(first + text.size(), &read),
                                  &builder);
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
