#include <sallyport/base/tree.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace sallyport::base {

const std::string* fileName(std::string_view name) {
    static std::mutex mutex;
    static std::unordered_set<std::string> names; // its elements stay where they are
    const std::lock_guard lock(mutex);
    return &*names.emplace(name).first;
}

Place Origin::place(std::string pointer) const {
    return {file ? *file : std::string(), line, column, std::move(pointer)};
}

Tree::Tree(const Origin& origin) {
    setOrigin(origin);
}

Tree::Tree(const Tree& other) : Tree(other.origin()) {
    switch (other.m_kind) {
    case Kind::null:
        break;
    case Kind::boolean:
        m_value.boolean = other.m_value.boolean;
        break;
    case Kind::integer:
        m_value.integer = other.m_value.integer;
        break;
    case Kind::real:
        m_value.real = other.m_value.real;
        break;
    case Kind::string:
        std::construct_at(&m_value.string, other.m_value.string);
        break;
    case Kind::list:
        std::construct_at(&m_value.items, other.m_value.items);
        break;
    case Kind::map:
        std::construct_at(&m_value.members, other.m_value.members);
        break;
    }
    m_kind = other.m_kind;
}

Tree::Tree(Tree&& other) noexcept : m_file(other.m_file), m_line(other.m_line), m_column(other.m_column) {
    take(other);
}

Tree& Tree::operator=(const Tree& other) {
    return *this = Tree(other);
}

Tree& Tree::operator=(Tree&& other) noexcept {
    // other may be this node, or lie inside it.
    Tree moved(std::move(other));
    drop();
    take(moved);
    m_file = moved.m_file;
    m_line = moved.m_line;
    m_column = moved.m_column;
    return *this;
}

void Tree::take(Tree& other) noexcept {
    switch (other.m_kind) {
    case Kind::null:
        break;
    case Kind::boolean:
        m_value.boolean = other.m_value.boolean;
        break;
    case Kind::integer:
        m_value.integer = other.m_value.integer;
        break;
    case Kind::real:
        m_value.real = other.m_value.real;
        break;
    case Kind::string:
        std::construct_at(&m_value.string, std::move(other.m_value.string));
        break;
    case Kind::list:
        std::construct_at(&m_value.items, std::move(other.m_value.items));
        break;
    case Kind::map:
        std::construct_at(&m_value.members, std::move(other.m_value.members));
        break;
    }
    m_kind = other.m_kind;
}

void Tree::drop() noexcept {
    switch (m_kind) {
    case Kind::string:
        std::destroy_at(&m_value.string);
        break;
    case Kind::list:
        std::destroy_at(&m_value.items);
        break;
    case Kind::map:
        std::destroy_at(&m_value.members);
        break;
    default:
        break;
    }
    m_kind = Kind::null;
}

void Tree::become(Kind kind) {
    if (m_kind == kind)
        return;
    drop();
    if (kind == Kind::list)
        std::construct_at(&m_value.items);
    else
        std::construct_at(&m_value.members);
    m_kind = kind;
}

void Tree::setOrigin(const Origin& origin) {
    constexpr int most = (1 << columnBits) - 1;
    m_file = origin.file;
    m_line = origin.line;
    m_column = origin.column > 0 && origin.column <= most ? static_cast<std::uint32_t>(origin.column) : 0;
}

Tree Tree::boolean(bool value, const Origin& origin) {
    Tree t(origin);
    t.m_value.boolean = value;
    t.m_kind = Kind::boolean;
    return t;
}

Tree Tree::integer(std::int64_t value, const Origin& origin) {
    Tree t(origin);
    t.m_value.integer = value;
    t.m_kind = Kind::integer;
    return t;
}

Tree Tree::real(double value, const Origin& origin) {
    Tree t(origin);
    t.m_value.real = value;
    t.m_kind = Kind::real;
    return t;
}

Tree Tree::string(std::string value, const Origin& origin) {
    Tree t(origin);
    std::construct_at(&t.m_value.string, std::move(value));
    t.m_kind = Kind::string;
    return t;
}

Tree Tree::list(const Origin& origin) {
    return list(origin, {});
}

Tree Tree::map(const Origin& origin) {
    return map(origin, {});
}

Tree Tree::list(const Origin& origin, std::vector<Tree> items) {
    Tree t(origin);
    std::construct_at(&t.m_value.items, std::move(items));
    t.m_kind = Kind::list;
    return t;
}

Tree Tree::map(const Origin& origin, std::vector<Member> members) {
    Tree t(origin);
    std::construct_at(&t.m_value.members, std::move(members));
    t.m_kind = Kind::map;
    return t;
}

std::optional<bool> Tree::asBoolean() const {
    return m_kind == Kind::boolean ? std::optional(m_value.boolean) : std::nullopt;
}

std::optional<std::int64_t> Tree::asInteger() const {
    return m_kind == Kind::integer ? std::optional(m_value.integer) : std::nullopt;
}

std::optional<double> Tree::asReal() const {
    if (m_kind == Kind::integer)
        return static_cast<double>(m_value.integer);
    return m_kind == Kind::real ? std::optional(m_value.real) : std::nullopt;
}

const std::string* Tree::asString() const {
    return m_kind == Kind::string ? &m_value.string : nullptr;
}

std::string Tree::scalarText() const {
    switch (m_kind) {
    case Kind::string:
        return m_value.string;
    case Kind::integer:
        return std::to_string(m_value.integer);
    case Kind::boolean:
        return m_value.boolean ? "true" : "false";
    case Kind::real: {
        if (std::isnan(m_value.real))
            return ".nan";
        if (std::isinf(m_value.real))
            return m_value.real > 0 ? ".inf" : "-.inf";
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, m_value.real).ptr;
        return std::string(buffer, end);
    }
    default:
        return {};
    }
}

std::span<const Tree::Member> Tree::members() const {
    return m_kind == Kind::map ? std::span<const Member>(m_value.members) : std::span<const Member>();
}

std::span<Tree::Member> Tree::members() {
    return m_kind == Kind::map ? std::span<Member>(m_value.members) : std::span<Member>();
}

std::span<const Tree> Tree::items() const {
    return m_kind == Kind::list ? std::span<const Tree>(m_value.items) : std::span<const Tree>();
}

std::span<Tree> Tree::items() {
    return m_kind == Kind::list ? std::span<Tree>(m_value.items) : std::span<Tree>();
}

std::size_t Tree::size() const {
    return m_kind == Kind::map ? m_value.members.size() : items().size();
}

const Tree* Tree::find(std::string_view key) const {
    for (const Member& member : members())
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
    return node && node->isString() ? node->m_value.string : std::string();
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
            node = index && *index < node->size() ? &node->m_value.items[*index] : nullptr;
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
    if (Tree* existing = find(key)) {
        *existing = std::move(value);
        return *existing;
    }
    const Origin origin = value.origin();
    return add(std::string(key), std::move(value), origin);
}

Tree& Tree::add(std::string key, Tree value, const Origin& keyOrigin) {
    become(Kind::map);
    m_value.members.push_back({std::move(key), std::move(value), keyOrigin});
    return m_value.members.back().value;
}

bool Tree::erase(std::string_view key) {
    return m_kind == Kind::map &&
           std::erase_if(m_value.members, [key](const Member& m) { return m.key == key; }) > 0;
}

Tree& Tree::append(Tree value) {
    return insert(items().size(), std::move(value));
}

Tree& Tree::insert(std::size_t index, Tree value) {
    become(Kind::list);
    std::vector<Tree>& list = m_value.items;
    const auto where = list.begin() + static_cast<std::ptrdiff_t>(std::min(index, list.size()));
    return *list.insert(where, std::move(value));
}

void Tree::eraseAt(std::size_t index) {
    if (index < items().size())
        m_value.items.erase(m_value.items.begin() + static_cast<std::ptrdiff_t>(index));
}

void Tree::merge(const Tree& patch) {
    if (patch.m_kind != Kind::map) {
        *this = patch;
        return;
    }
    if (m_kind != Kind::map)
        *this = map(patch.origin());
    for (const Member& member : patch.m_value.members) {
        if (member.value.isNull())
            erase(member.key);
        else if (Tree* existing = find(member.key))
            existing->merge(member.value);
        else
            set(member.key, Tree(member.value.origin())).merge(member.value);
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
        return a.m_value.boolean == b.m_value.boolean;
    case Kind::integer:
        return a.m_value.integer == b.m_value.integer;
    case Kind::real:
        return a.m_value.real == b.m_value.real;
    case Kind::string:
        return a.m_value.string == b.m_value.string;
    case Kind::list:
        return a.m_value.items == b.m_value.items;
    case Kind::map:
        break;
    }
    if (a.m_value.members.size() != b.m_value.members.size())
        return false;
    std::unordered_map<std::string_view, const Tree*> other;
    for (const Tree::Member& member : b.m_value.members)
        other.emplace(member.key, &member.value);
    return std::ranges::all_of(a.m_value.members, [&](const Tree::Member& member) {
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
