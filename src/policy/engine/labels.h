#pragma once
// Labels by value: which groups of participants carry a label, so that a
// selector looks only at those. Strings are kept once.
#include <sallyport/model/labels.h>

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>

namespace sallyport::policy::engine {

using GroupId = std::uint32_t;

class LabelIndex {
public:
    struct Value {
        const std::string* text = nullptr;
        std::vector<GroupId> groups;
    };
    struct Key {
        const std::string* text = nullptr;
        std::unordered_map<std::string_view, std::uint32_t> byText;
        std::vector<Value> values;
        std::vector<std::uint32_t> open; // values with an unresolved variable
    };
    struct Pair {
        std::uint32_t key = 0, value = 0;
        bool operator==(const Pair&) const = default;
    };

    Pair pair(const std::string& key, const std::string& value);
    void add(GroupId group, Pair pair) { valueOf(pair).groups.push_back(group); }
    void remove(GroupId group, Pair pair);
    // Null when no group ever had the key.
    const Key* find(std::string_view key) const;
    const std::string& keyText(Pair pair) const { return *m_keys[pair.key].text; }
    const std::string& valueText(Pair pair) const { return *m_keys[pair.key].values[pair.value].text; }

private:
    std::uint32_t keyOf(const std::string& key);
    Value& valueOf(Pair pair) { return m_keys[pair.key].values[pair.value]; }

    std::unordered_map<std::string_view, std::uint32_t> m_byText;
    std::deque<Key> m_keys;
    std::deque<std::string> m_texts;
    std::uint32_t m_lastKey = 0; // sets of labels often have the same keys in the same order
};

// Sets of labels, each kept once.
class LabelSets {
public:
    GroupId idOf(const model::Labels& labels);
    std::span<const LabelIndex::Pair> pairs(GroupId id) const {
        return {m_pairs.data() + m_sets[id].first, m_sets[id].count};
    }
    model::Labels labels(GroupId id) const;
    const LabelIndex& index() const { return m_index; }

private:
    struct Set {
        std::uint32_t first = 0, count = 0;
    };
    LabelIndex m_index;
    std::vector<LabelIndex::Pair> m_pairs;
    std::vector<Set> m_sets;
    std::unordered_multimap<std::size_t, GroupId> m_byHash;
};

} // namespace sallyport::policy::engine
