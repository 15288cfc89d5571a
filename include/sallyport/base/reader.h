#pragma once
// Reader: walks a Tree that should have a certain shape, collects a Diagnostic
// for what has another one, and never throws. A Reader stands on a node that
// may be missing; a missing or wrong node reads as the default.
#include <sallyport/base/diagnostic.h>
#include <sallyport/base/tree.h>

#include <functional>
#include <vector>

namespace sallyport::base {

class Reader {
public:
    // problems and tree must outlive the Reader.
    Reader(const Tree& tree, std::vector<Diagnostic>& problems, std::string pointer = {});

    bool present() const { return m_tree && !m_tree->isNull(); }
    const Tree* tree() const { return m_tree; } // null when missing
    const std::string& pointer() const { return m_pointer; }
    // Where this node stands; where its parent stands when it is missing.
    Place place() const;

    // A member; null counts as missing. A node that is no map is reported once and reads as empty.
    Reader member(std::string_view key) const;
    // Members of a map in order; items of a list in order. A wrong kind is reported and reads as empty.
    std::vector<std::pair<std::string, Reader>> members() const;
    std::vector<Reader> items() const;

    // Scalars. A wrong kind, or a value out of range, is reported and gives the default.
    std::string text(std::string_view fallback = {}) const;
    std::optional<std::string> optionalText() const;
    std::int64_t integer(std::int64_t least, std::int64_t most, std::int64_t fallback = 0) const;
    std::optional<std::int64_t> optionalInteger(std::int64_t least, std::int64_t most) const;
    bool boolean(bool fallback = false) const;
    std::optional<bool> optionalBoolean() const;
    // One of words; anything else is reported with the words.
    std::string word(std::initializer_list<std::string_view> words, std::string_view fallback = {}) const;
    std::vector<std::string> texts() const; // a list of strings
    // A map of strings. Numbers and booleans are reported (Kubernetes refuses them).
    std::vector<std::pair<std::string, std::string>> textMap() const;

    // Reports members of this map that are not in known.
    void onlyMembers(std::initializer_list<std::string_view> known) const;
    // Reports that this node must be there; true when it is.
    bool require() const;
    // Reports a problem at this node, as an error with that id.
    void report(std::string id, Text message) const;

private:
    Reader(const Tree* tree, const Tree* parent, std::vector<Diagnostic>& problems, std::string pointer);
    const Tree* m_tree = nullptr;
    const Tree* m_parent = nullptr;
    std::vector<Diagnostic>* m_problems = nullptr;
    std::string m_pointer;
};

} // namespace sallyport::base
