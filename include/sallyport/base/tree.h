#pragma once
// Tree: a JSON value in which every node keeps the place that wrote it.
// Manifests are read, patched and substituted as Trees, so that a verdict can
// name the file and line that decided it. Maps keep document order for reading
// and writing; comparison ignores member order and origins. Copying is deep.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sallyport/base/result.h>

namespace sallyport::base {

// The name of a file for origins. Equal names are one, and live as long as the program: nodes only point
// to theirs, and the files that a program reads are few.
const std::string* fileName(std::string_view name);

struct Origin {
    const std::string* file = nullptr; // from fileName(); null: not from a file
    int line = 0;                      // from 1; 0: not known
    int column = 0;

    Place place(std::string pointer = {}) const;
};

class Tree {
public:
    enum class Kind : std::uint8_t { null, boolean, integer, real, string, list, map };
    struct Member;

    Tree() : Tree(Origin()) {} // null
    Tree(const Origin& origin);
    Tree(const Tree&);
    Tree(Tree&&) noexcept;
    Tree& operator=(const Tree&);
    Tree& operator=(Tree&&) noexcept;
    ~Tree() {
        if (m_kind >= Kind::string)
            drop();
    }
    static Tree boolean(bool value, const Origin& origin = {});
    static Tree integer(std::int64_t value, const Origin& origin = {});
    static Tree real(double value, const Origin& origin = {});
    static Tree string(std::string value, const Origin& origin = {});
    static Tree list(const Origin& origin = {});
    static Tree map(const Origin& origin = {});
    // Of all their parts at once; for maps the keys must differ.
    static Tree list(const Origin& origin, std::vector<Tree> items);
    static Tree map(const Origin& origin, std::vector<Member> members);

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::null; }
    bool isMap() const { return m_kind == Kind::map; }
    bool isList() const { return m_kind == Kind::list; }
    bool isString() const { return m_kind == Kind::string; }
    bool isScalar() const { return m_kind != Kind::map && m_kind != Kind::list; }
    Origin origin() const { return {m_file, m_line, static_cast<int>(m_column)}; }
    void setOrigin(const Origin& origin);

    // Each is empty when the node is of another kind; real() also gives an integer's value.
    std::optional<bool> asBoolean() const;
    std::optional<std::int64_t> asInteger() const;
    std::optional<double> asReal() const;
    const std::string* asString() const;

    // A scalar's text: a string as it is, numbers and booleans as YAML writes them, null and others empty.
    std::string scalarText() const;

    // Members of a map in document order (empty for other kinds); items of a list (likewise).
    std::span<const Member> members() const;
    std::span<Member> members();
    std::span<const Tree> items() const;
    std::span<Tree> items();
    std::size_t size() const;

    // The member, or null when there is none or this is no map.
    const Tree* find(std::string_view key) const;
    Tree* find(std::string_view key);
    // Walks members: find("metadata") then find("name"); null when a step is missing.
    const Tree* find(std::initializer_list<std::string_view> path) const;
    // The string at that path, or empty. For reading names and kinds; Reader reports wrong shapes.
    std::string text(std::initializer_list<std::string_view> path) const;

    // Follows a JSON Pointer (RFC 6901); "" is this node; null when there is nothing there.
    const Tree* at(std::string_view pointer) const;
    Tree* at(std::string_view pointer);

    // Sets a member (replacing one of that key in its position, else last). A node of another kind becomes
    // a map.
    Tree& set(std::string_view key, Tree value);
    // Adds a member whose key is known to be new; looks nothing up.
    Tree& add(std::string key, Tree value, const Origin& keyOrigin = {});
    bool erase(std::string_view key);
    // Appends to a list; a node of another kind becomes a list.
    Tree& append(Tree value);
    Tree& insert(std::size_t index, Tree value);
    void eraseAt(std::size_t index);
    // Applies a JSON Merge Patch (RFC 7386): null removes. Nodes that come from the patch keep the patch's
    // origins.
    void merge(const Tree& patch);

    // Equal as JSON values: member order and origins do not count; 1 and 1.0 are equal.
    friend bool operator==(const Tree& a, const Tree& b);

private:
    void drop() noexcept;            // ends the value; the node is null then
    void take(Tree& other) noexcept; // moves other's value into this null node
    void become(Kind kind);          // an empty value of that kind, when it has another

    union Value {
        Value() : integer(0) {}
        ~Value() {}
        bool boolean;
        std::int64_t integer;
        double real;
        std::string string;
        std::vector<Tree> items;
        std::vector<Member> members;
    };
    // A file of a cluster has some hundred thousand nodes: each has 48 bytes.
    static constexpr unsigned columnBits = 28;
    Value m_value; // of m_kind
    const std::string* m_file = nullptr;
    int m_line = 0;
    std::uint32_t m_column : columnBits = 0;
    Kind m_kind : 32 - columnBits = Kind::null;
};

struct Tree::Member {
    std::string key;
    Tree value;
    Origin origin; // of the key
};

// Escapes one reference token of a JSON Pointer ("~" and "/").
std::string pointerToken(std::string_view key);

} // namespace sallyport::base
