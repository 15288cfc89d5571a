#include <sallyport/base/reader.h>

#include <algorithm>
#include <cmath>

namespace sallyport::base {

namespace {

constexpr auto wrongShape = "wrong-shape";

std::string joined(std::initializer_list<std::string_view> words) {
    std::string out;
    for (std::string_view word : words) {
        if (!out.empty())
            out += ", ";
        out += word;
    }
    return out;
}

// "spec.ports" for a person; the document itself has no name.
std::string spoken(const std::string& pointer) {
    return pointer.empty() ? "/" : pointer;
}

} // namespace

Reader::Reader(const Tree& tree, std::vector<Diagnostic>& problems, std::string pointer)
    : Reader(&tree, nullptr, problems, std::move(pointer)) {}

Reader::Reader(const Tree* tree, const Tree* parent, std::vector<Diagnostic>& problems, std::string pointer)
    : m_tree(tree), m_parent(parent), m_problems(&problems), m_pointer(std::move(pointer)) {
    if (m_tree && m_tree->isNull()) {
        m_parent = m_tree;
        m_tree = nullptr;
    }
}

Place Reader::place() const {
    const Tree* const node = m_tree ? m_tree : m_parent;
    return node ? node->origin().place(m_pointer) : Place{{}, 0, 0, m_pointer};
}

void Reader::report(std::string id, Text message) const {
    Diagnostic problem{Severity::error, std::move(id), std::move(message), {}, place(), {}, {}};
    // The same wrong node may be asked more than once.
    if (std::ranges::find(*m_problems, problem) == m_problems->end())
        m_problems->push_back(std::move(problem));
}

Reader Reader::member(std::string_view key) const {
    std::string pointer = m_pointer + '/' + pointerToken(key);
    if (present() && !m_tree->isMap())
        report(wrongShape, {"not-a-map", SALLYPORT_TR("%1 must be a map."), {spoken(m_pointer)}});
    const Tree* const found = m_tree ? m_tree->find(key) : nullptr;
    return {found, m_tree ? m_tree : m_parent, *m_problems, std::move(pointer)};
}

std::vector<std::pair<std::string, Reader>> Reader::members() const {
    std::vector<std::pair<std::string, Reader>> out;
    if (!present())
        return out;
    if (!m_tree->isMap())
        report(wrongShape, {"not-a-map", SALLYPORT_TR("%1 must be a map."), {spoken(m_pointer)}});
    for (const Tree::Member& member : m_tree->members())
        out.emplace_back(member.key, Reader(&member.value, m_tree, *m_problems,
                                            m_pointer + '/' + pointerToken(member.key)));
    return out;
}

std::vector<Reader> Reader::items() const {
    std::vector<Reader> out;
    if (!present())
        return out;
    if (!m_tree->isList())
        report(wrongShape, {"not-a-list", SALLYPORT_TR("%1 must be a list."), {spoken(m_pointer)}});
    std::size_t index = 0;
    for (const Tree& item : m_tree->items())
        out.push_back(Reader(&item, m_tree, *m_problems, m_pointer + '/' + std::to_string(index++)));
    return out;
}

std::optional<std::string> Reader::optionalText() const {
    if (!present())
        return std::nullopt;
    if (const std::string* text = m_tree->asString())
        return *text;
    const bool scalar = m_tree->isScalar();
    report(wrongShape, {"not-a-text",
                        scalar ? SALLYPORT_TR("%1 must be a text. Quote numbers and words like yes or no.")
                               : SALLYPORT_TR("%1 must be a text."),
                        {spoken(m_pointer)}});
    return std::nullopt;
}

std::string Reader::text(std::string_view fallback) const {
    return optionalText().value_or(std::string(fallback));
}

std::optional<std::int64_t> Reader::optionalInteger(std::int64_t least, std::int64_t most) const {
    if (!present())
        return std::nullopt;
    std::optional<std::int64_t> value = m_tree->asInteger();
    // JSON does not tell 80.0 from 80, and Kubernetes takes both.
    if (const auto real = m_tree->asReal();
        !value && real && std::trunc(*real) == *real && std::abs(*real) < 9e15)
        value = static_cast<std::int64_t>(*real);
    if (!value) {
        report(wrongShape,
               {"not-a-whole-number", SALLYPORT_TR("%1 must be a whole number."), {spoken(m_pointer)}});
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        report("out-of-range",
               {"out-of-range",
                SALLYPORT_TR("%1 is %2; it must be from %3 to %4."),
                {spoken(m_pointer), std::to_string(*value), std::to_string(least), std::to_string(most)}});
        return std::nullopt;
    }
    return value;
}

std::int64_t Reader::integer(std::int64_t least, std::int64_t most, std::int64_t fallback) const {
    return optionalInteger(least, most).value_or(fallback);
}

std::optional<bool> Reader::optionalBoolean() const {
    if (!present())
        return std::nullopt;
    const auto value = m_tree->asBoolean();
    if (!value)
        report(wrongShape, {"not-a-boolean", SALLYPORT_TR("%1 must be true or false."), {spoken(m_pointer)}});
    return value;
}

bool Reader::boolean(bool fallback) const {
    return optionalBoolean().value_or(fallback);
}

std::string Reader::word(std::initializer_list<std::string_view> words, std::string_view fallback) const {
    const auto value = optionalText();
    if (!value)
        return std::string(fallback);
    if (std::ranges::find(words, *value) != words.end())
        return *value;
    const std::string shown = value->size() <= 60 ? *value : value->substr(0, 60) + "...";
    report("unknown-word", {"unknown-word",
                            SALLYPORT_TR("%1 is \"%2\"; it must be one of: %3."),
                            {spoken(m_pointer), shown, joined(words)}});
    return std::string(fallback);
}

std::vector<std::string> Reader::texts() const {
    std::vector<std::string> out;
    for (const Reader& item : items()) {
        if (auto text = item.optionalText())
            out.push_back(std::move(*text));
        else if (!item.present())
            item.require();
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> Reader::textMap() const {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& [key, member] : members()) {
        if (auto text = member.optionalText())
            out.emplace_back(key, std::move(*text));
        else if (!member.present())
            out.emplace_back(key, std::string()); // Kubernetes reads null as the empty string
    }
    return out;
}

void Reader::onlyMembers(std::initializer_list<std::string_view> known) const {
    if (!present())
        return;
    if (!m_tree->isMap())
        report(wrongShape, {"not-a-map", SALLYPORT_TR("%1 must be a map."), {spoken(m_pointer)}});
    for (const Tree::Member& member : m_tree->members())
        if (std::ranges::find(known, member.key) == known.end()) {
            const Reader unknown(&member.value, m_tree, *m_problems,
                                 m_pointer + '/' + pointerToken(member.key));
            unknown.report("unknown-member", {"unknown-member",
                                              SALLYPORT_TR("%1 is not known here. Known: %2."),
                                              {spoken(unknown.pointer()), joined(known)}});
        }
}

bool Reader::require() const {
    if (present())
        return true;
    report("missing", {"missing", SALLYPORT_TR("%1 is missing."), {spoken(m_pointer)}});
    return false;
}

} // namespace sallyport::base
