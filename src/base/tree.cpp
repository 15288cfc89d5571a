#include <sallyport/base/tree.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace sallyport::base {

Place Origin::place(std::string pointer) const {
    return {file ? *file : std::string(), line, column, std::move(pointer)};
}

Tree Tree::boolean(bool value, Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::boolean;
    t.m_boolean = value;
    return t;
}

Tree Tree::integer(std::int64_t value, Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::integer;
    t.m_integer = value;
    return t;
}

Tree Tree::real(double value, Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::real;
    t.m_real = value;
    return t;
}

Tree Tree::string(std::string value, Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::string;
    t.m_string = std::move(value);
    return t;
}

Tree Tree::list(Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::list;
    return t;
}

Tree Tree::map(Origin origin) {
    Tree t(std::move(origin));
    t.m_kind = Kind::map;
    return t;
}

std::optional<bool> Tree::asBoolean() const {
    return m_kind == Kind::boolean ? std::optional(m_boolean) : std::nullopt;
}

std::optional<std::int64_t> Tree::asInteger() const {
    return m_kind == Kind::integer ? std::optional(m_integer) : std::nullopt;
}

std::optional<double> Tree::asReal() const {
    if (m_kind == Kind::integer)
        return static_cast<double>(m_integer);
    return m_kind == Kind::real ? std::optional(m_real) : std::nullopt;
}

const std::string* Tree::asString() const {
    return m_kind == Kind::string ? &m_string : nullptr;
}

std::string Tree::scalarText() const {
    switch (m_kind) {
    case Kind::string:
        return m_string;
    case Kind::integer:
        return std::to_string(m_integer);
    case Kind::boolean:
        return m_boolean ? "true" : "false";
    case Kind::real: {
        if (std::isnan(m_real))
            return ".nan";
        if (std::isinf(m_real))
            return m_real > 0 ? ".inf" : "-.inf";
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, m_real).ptr;
        return std::string(buffer, end);
    }
    default:
        return {};
    }
}

std::span<const Tree::Member> Tree::members() const {
    return m_members;
}

std::span<Tree::Member> Tree::members() {
    return m_members;
}

std::size_t Tree::size() const {
    return m_kind == Kind::map ? m_members.size() : m_items.size();
}

const Tree* Tree::find(std::string_view key) const {
    for (const Member& member : m_members)
        if (member.key == key)
            return &member.value;
    return nullptr;
}

Tree* Tree::find(std::string_view key) {
    return const_cast<Tree*>(std::as_const(*this).find(key));
}

const Tree* Tree::find(std::initializer_list<std::string_view> path) const {
    const Tree* node = this;
    for (std::string_view key : path) {
        node = node->find(key);
        if (!node)
            return nullptr;
    }
    return node;
}

std::string Tree::text(std::initializer_list<std::string_view> path) const {
    const Tree* node = find(path);
    return node && node->isString() ? node->m_string : std::string();
}

namespace {

// The list index that a pointer token names, or nothing ("-", leading zeros, not a number).
std::optional<std::size_t> listIndex(std::string_view token) {
    if (token.empty() || (token.size() > 1 && token[0] == '0'))
        return std::nullopt;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (error != std::errc() || end != token.data() + token.size())
        return std::nullopt;
    return index;
}

std::string unescapeToken(std::string_view token) {
    std::string out;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            out += token[++i] == '0' ? '~' : '/';
        else
            out += token[i];
    }
    return out;
}

} // namespace

const Tree* Tree::at(std::string_view pointer) const {
    const Tree* node = this;
    while (node && !pointer.empty()) {
        if (pointer.front() != '/')
            return nullptr;
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (node->m_kind == Kind::list) {
            const auto index = listIndex(token);
            node = index && *index < node->m_items.size() ? &node->m_items[*index] : nullptr;
        } else {
            node = node->find(unescapeToken(token));
        }
    }
    return node;
}

Tree* Tree::at(std::string_view pointer) {
    return const_cast<Tree*>(std::as_const(*this).at(pointer));
}

Tree& Tree::set(std::string_view key, Tree value) {
    if (m_kind == Kind::null)
        m_kind = Kind::map;
    if (Tree* existing = find(key)) {
        *existing = std::move(value);
        return *existing;
    }
    Origin origin = value.m_origin;
    m_members.push_back({std::string(key), std::move(value), std::move(origin)});
    return m_members.back().value;
}

Tree& Tree::add(std::string key, Tree value, Origin keyOrigin) {
    if (m_kind == Kind::null)
        m_kind = Kind::map;
    m_members.push_back({std::move(key), std::move(value), std::move(keyOrigin)});
    return m_members.back().value;
}

bool Tree::erase(std::string_view key) {
    return std::erase_if(m_members, [key](const Member& m) { return m.key == key; }) > 0;
}

Tree& Tree::append(Tree value) {
    return insert(m_items.size(), std::move(value));
}

Tree& Tree::insert(std::size_t index, Tree value) {
    if (m_kind == Kind::null)
        m_kind = Kind::list;
    const auto where = m_items.begin() + static_cast<std::ptrdiff_t>(std::min(index, m_items.size()));
    return *m_items.insert(where, std::move(value));
}

void Tree::eraseAt(std::size_t index) {
    if (index < m_items.size())
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
}

void Tree::merge(const Tree& patch) {
    if (patch.m_kind != Kind::map) {
        *this = patch;
        return;
    }
    if (m_kind != Kind::map)
        *this = map(patch.m_origin);
    for (const Member& member : patch.m_members) {
        if (member.value.isNull())
            erase(member.key);
        else if (Tree* existing = find(member.key))
            existing->merge(member.value);
        else
            set(member.key, Tree(member.value.m_origin)).merge(member.value);
    }
}

bool operator==(const Tree& a, const Tree& b) {
    using Kind = Tree::Kind;
    if (a.m_kind != b.m_kind) {
        const auto number = [](const Tree& t) { return t.m_kind == Kind::integer || t.m_kind == Kind::real; };
        return number(a) && number(b) && a.asReal() == b.asReal();
    }
    switch (a.m_kind) {
    case Kind::null:
        return true;
    case Kind::boolean:
        return a.m_boolean == b.m_boolean;
    case Kind::integer:
        return a.m_integer == b.m_integer;
    case Kind::real:
        return a.m_real == b.m_real;
    case Kind::string:
        return a.m_string == b.m_string;
    case Kind::list:
        return a.m_items == b.m_items;
    case Kind::map:
        break;
    }
    if (a.m_members.size() != b.m_members.size())
        return false;
    std::unordered_map<std::string_view, const Tree*> other;
    for (const Tree::Member& member : b.m_members)
        other.emplace(member.key, &member.value);
    return std::ranges::all_of(a.m_members, [&](const Tree::Member& member) {
        const auto found = other.find(member.key);
        return found != other.end() && member.value == *found->second;
    });
}

std::string pointerToken(std::string_view key) {
    std::string out;
    for (char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

} // namespace sallyport::base
