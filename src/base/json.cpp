#include <sallyport/base/yaml.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <unordered_map>

namespace sallyport::base {

namespace {

// Counts lines while the parser reads, so that a callback knows where it stands.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line) : m_at(at), m_line(line) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        if (*m_at++ == '\n')
            ++*m_line;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    int* m_line;
};

class Builder {
public:
    using json = nlohmann::json;

    Builder(const std::string& file, const ReadLimits& limits)
        : m_file(std::make_shared<const std::string>(file)), m_limits(limits) {}

    int line = 1;
    Tree result;
    std::optional<Error> error;

    bool null() { return place(Tree(here())); }
    bool boolean(bool value) { return place(Tree::boolean(value, here())); }
    bool number_integer(json::number_integer_t value) { return place(Tree::integer(value, here())); }
    bool number_unsigned(json::number_unsigned_t value) {
        if (value > static_cast<json::number_unsigned_t>(INT64_MAX))
            return place(Tree::real(static_cast<double>(value), here()));
        return place(Tree::integer(static_cast<std::int64_t>(value), here()));
    }
    bool number_float(json::number_float_t value, const json::string_t&) {
        return place(Tree::real(value, here()));
    }
    bool string(json::string_t& value) { return place(Tree::string(std::move(value), here())); }
    bool binary(json::binary_t&) { return fail("json-syntax", SALLYPORT_TR("This is no JSON.")); }
    bool start_object(std::size_t) { return open(Tree::map(here())); }
    bool start_array(std::size_t) { return open(Tree::list(here())); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(json::string_t& value) {
        Open& parent = m_open.back();
        const auto [known, fresh] = parent.lines.emplace(value, line);
        if (!fresh)
            return fail("json-duplicate-key",
                        SALLYPORT_TR("\"%1\" stands twice in one object, here and in line %2."),
                        {value, std::to_string(known->second)});
        parent.key = std::move(value);
        parent.keyOrigin = here();
        return true;
    }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception&) {
        const std::string shown = token.size() > 60 ? "..." + token.substr(token.size() - 60) : token;
        return fail("json-syntax", SALLYPORT_TR("This is no JSON, at \"%1\"."), {shown});
    }

private:
    struct Open {
        Tree tree;
        std::string key;
        Origin keyOrigin;
        std::unordered_map<std::string, int> lines;
    };

    Origin here() const { return {m_file, line, 0}; }

    bool fail(const char* id, const char* pattern, std::vector<std::string> args = {}) {
        if (!error)
            error = Error{ErrorKind::invalid, {id, pattern, std::move(args)}, {*m_file, line, 0, {}}};
        return false;
    }

    bool count() {
        return ++m_nodes <= m_limits.nodes ||
               fail("json-too-many", SALLYPORT_TR("The file has more than %1 values."),
                    {std::to_string(m_limits.nodes)});
    }

    bool open(Tree tree) {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            return fail("json-too-deep", SALLYPORT_TR("The value is nested more than %1 deep."),
                        {std::to_string(m_limits.depth)});
        m_open.push_back({std::move(tree), {}, {}, {}});
        return count();
    }

    bool close() {
        Tree done = std::move(m_open.back().tree);
        m_open.pop_back();
        attach(std::move(done));
        return true;
    }

    bool place(Tree tree) {
        attach(std::move(tree));
        return count();
    }

    void attach(Tree tree) {
        if (m_open.empty())
            result = std::move(tree);
        else if (Open& parent = m_open.back(); parent.tree.isList())
            parent.tree.append(std::move(tree));
        else
            parent.tree.add(std::move(parent.key), std::move(tree), std::move(parent.keyOrigin));
    }

    std::shared_ptr<const std::string> m_file;
    const ReadLimits& m_limits;
    std::size_t m_nodes = 0;
    std::vector<Open> m_open;
};

nlohmann::ordered_json toJson(const Tree& tree) {
    using Json = nlohmann::ordered_json;
    switch (tree.kind()) {
    case Tree::Kind::null:
        return nullptr;
    case Tree::Kind::boolean:
        return *tree.asBoolean();
    case Tree::Kind::integer:
        return *tree.asInteger();
    case Tree::Kind::real:
        return *tree.asReal();
    case Tree::Kind::string:
        return *tree.asString();
    case Tree::Kind::list: {
        Json list = Json::array();
        for (const Tree& item : tree.items())
            list.push_back(toJson(item));
        return list;
    }
    case Tree::Kind::map:
        break;
    }
    // ordered_json looks every key up when it is set; a Tree's keys are known to differ.
    Json::object_t object;
    for (const Tree::Member& member : tree.members())
        object.Json::object_t::Container::emplace_back(member.key, toJson(member.value));
    return object;
}

} // namespace

Result<Tree> readJson(std::string_view text, const std::string& file, const ReadLimits& limits) {
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    if (text.size() > limits.bytes)
        return Error{ErrorKind::invalid,
                     {"file-too-large",
                      SALLYPORT_TR("The file is larger than %1 bytes."),
                      {std::to_string(limits.bytes)}},
                     {file, 0, 0, {}}};
    Builder builder(file, limits);
    bool done = false;
    try {
        done =
            nlohmann::json::sax_parse(CountingIterator(text.data(), &builder.line),
                                      CountingIterator(text.data() + text.size(), &builder.line), &builder);
    } catch (const std::exception& error) {
        builder.error = Error{ErrorKind::invalid,
                              {"json-syntax", SALLYPORT_TR("This is no JSON: %1"), {error.what()}},
                              {file, builder.line, 0, {}}};
    }
    if (builder.error)
        return *builder.error;
    if (!done)
        return Error{ErrorKind::invalid,
                     {"json-syntax", SALLYPORT_TR("This is no JSON."), {}},
                     {file, builder.line, 0, {}}};
    return std::move(builder.result);
}

std::string writeJson(const Tree& tree, int indent) {
    return toJson(tree).dump(indent < 0 ? -1 : indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace sallyport::base
