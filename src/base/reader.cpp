#include <sallyport/base/reader.h>

#include <algorithm>

namespace sallyport::base {

namespace {

const char* kindName(Tree::Kind kind) {
    switch (kind) {
    case Tree::Kind::null:
        return "null";
    case Tree::Kind::boolean:
        return "a boolean";
    case Tree::Kind::integer:
        return "a number";
    case Tree::Kind::real:
        return "a number";
    case Tree::Kind::string:
        return "a string";
    case Tree::Kind::list:
        return "a list";
    case Tree::Kind::map:
        break;
    }
    return "a map";
}

} // namespace

Reader::Reader(const Tree& tree, std::vector<Diagnostic>& problems, std::string pointer)
    : m_tree(&tree), m_problems(&problems), m_pointer(std::move(pointer)) {}

Reader::Reader(const Tree* tree, const Tree* parent, std::vector<Diagnostic>& problems, std::string pointer)
    : m_tree(tree), m_parent(parent), m_problems(&problems), m_pointer(std::move(pointer)) {}

Place Reader::place() const {
    const Tree* known = m_tree ? m_tree : m_parent;
    return known ? known->origin().place(m_pointer) : Place{{}, 0, 0, m_pointer};
}

void Reader::report(std::string id, Text message) const {
    Diagnostic problem;
    problem.severity = Severity::error;
    problem.id = std::move(id);
    problem.message = std::move(message);
    problem.place = place();
    m_problems->push_back(std::move(problem));
}

namespace {

void wrongKind(const Reader& reader, const char* wanted) {
    reader.report("wrong-shape", {"wrong-shape",
                                  SALLYPORT_TR("%1 should be %2, and is %3."),
                                  {reader.pointer().empty() ? "The document" : reader.pointer(), wanted,
                                   kindName(reader.tree()->kind())}});
}

} // namespace

Reader Reader::member(std::string_view key) const {
    std::string pointer = m_pointer + '/' + pointerToken(key);
    if (!present())
        return {nullptr, m_tree ? m_tree : m_parent, *m_problems, std::move(pointer)};
    if (!m_tree->isMap()) {
        const bool told = std::any_of(m_problems->begin(), m_problems->end(), [&](const Diagnostic& d) {
            return d.id == "wrong-shape" && d.place == place();
        });
        if (!told)
            wrongKind(*this, "a map");
        return {nullptr, m_tree, *m_problems, std::move(pointer)};
    }
    const Tree* found = m_tree->find(key);
    return {found && !found->isNull() ? found : nullptr, m_tree, *m_problems, std::move(pointer)};
}

std::vector<std::pair<std::string, Reader>> Reader::members() const {
    std::vector<std::pair<std::string, Reader>> all;
    if (!present())
        return all;
    if (!m_tree->isMap()) {
        wrongKind(*this, "a map");
        return all;
    }
    all.reserve(m_tree->size());
    for (const Tree::Member& member : m_tree->members())
        all.emplace_back(member.key, Reader(&member.value, m_tree, *m_problems,
                                            m_pointer + '/' + pointerToken(member.key)));
    return all;
}

std::vector<Reader> Reader::items() const {
    std::vector<Reader> all;
    if (!present())
        return all;
    if (!m_tree->isList()) {
        wrongKind(*this, "a list");
        return all;
    }
    all.reserve(m_tree->size());
    std::size_t index = 0;
    for (const Tree& item : m_tree->items())
        all.push_back(Reader(&item, m_tree, *m_problems, m_pointer + '/' + std::to_string(index++)));
    return all;
}

std::optional<std::string> Reader::optionalText() const {
    if (!present())
        return std::nullopt;
    if (const std::string* text = m_tree->asString())
        return *text;
    wrongKind(*this, "a string");
    return std::nullopt;
}

std::string Reader::text(std::string_view fallback) const {
    return optionalText().value_or(std::string(fallback));
}

std::optional<std::int64_t> Reader::optionalInteger(std::int64_t least, std::int64_t most) const {
    if (!present())
        return std::nullopt;
    const auto number = m_tree->asInteger();
    if (!number) {
        wrongKind(*this, "a whole number");
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        report("out-of-range",
               {"out-of-range",
                SALLYPORT_TR("%1 is %2; it must lie between %3 and %4."),
                {m_pointer, std::to_string(*number), std::to_string(least), std::to_string(most)}});
        return std::nullopt;
    }
    return number;
}

std::int64_t Reader::integer(std::int64_t least, std::int64_t most, std::int64_t fallback) const {
    return optionalInteger(least, most).value_or(fallback);
}

std::optional<bool> Reader::optionalBoolean() const {
    if (!present())
        return std::nullopt;
    const auto value = m_tree->asBoolean();
    if (!value)
        wrongKind(*this, "true or false");
    return value;
}

bool Reader::boolean(bool fallback) const {
    return optionalBoolean().value_or(fallback);
}

std::string Reader::word(std::initializer_list<std::string_view> words, std::string_view fallback) const {
    const auto written = optionalText();
    if (!written)
        return std::string(fallback);
    if (std::find(words.begin(), words.end(), *written) != words.end())
        return *written;
    std::string list;
    for (std::string_view word : words)
        list += (list.empty() ? "" : ", ") + std::string(word);
    report(
        "unknown-word",
        {"unknown-word", SALLYPORT_TR("%1 is \"%2\"; it must be one of: %3."), {m_pointer, *written, list}});
    return std::string(fallback);
}

std::vector<std::string> Reader::texts() const {
    std::vector<std::string> all;
    for (const Reader& item : items())
        if (auto text = item.optionalText())
            all.push_back(*std::move(text));
    return all;
}

std::vector<std::pair<std::string, std::string>> Reader::textMap() const {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [key, value] : members())
        if (auto text = value.optionalText())
            all.emplace_back(key, *std::move(text));
    return all;
}

void Reader::onlyMembers(std::initializer_list<std::string_view> known) const {
    if (!present() || !m_tree->isMap())
        return;
    for (const auto& [key, value] : members())
        if (std::find(known.begin(), known.end(), key) == known.end())
            value.report("unknown-member",
                         {"unknown-member", SALLYPORT_TR("%1 is not known here."), {value.pointer()}});
}

bool Reader::require() const {
    if (present())
        return true;
    report("missing", {"missing", SALLYPORT_TR("%1 is missing."), {m_pointer}});
    return false;
}

} // namespace sallyport::base
