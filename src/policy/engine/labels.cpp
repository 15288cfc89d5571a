#include "labels.h"

#include "names.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

std::size_t hashOf(std::span<const LabelIndex::Pair> pairs) {
    std::uint64_t out = pairs.size();
    for (const LabelIndex::Pair pair : pairs)
        out = (out ^ (std::uint64_t{pair.key} << 32U | pair.value)) * 0x9e3779b97f4a7c15 + (out >> 31U);
    return static_cast<std::size_t>(out ^ (out >> 29U));
}

} // namespace

std::uint32_t LabelIndex::keyOf(const std::string& key) {
    const std::uint32_t next = m_lastKey + 1 < m_keys.size() ? m_lastKey + 1 : 0;
    if (next < m_keys.size() && *m_keys[next].text == key)
        return m_lastKey = next;
    auto known = m_byText.find(key);
    if (known == m_byText.end()) {
        Key& made = m_keys.emplace_back();
        made.text = &m_texts.emplace_back(key);
        known = m_byText.emplace(*made.text, static_cast<std::uint32_t>(m_keys.size() - 1)).first;
    }
    return m_lastKey = known->second;
}

LabelIndex::Pair LabelIndex::pair(const std::string& key, const std::string& value) {
    const std::uint32_t number = keyOf(key);
    Key& found = m_keys[number];
    auto at = found.byText.find(value);
    if (at == found.byText.end()) {
        const auto id = static_cast<std::uint32_t>(found.values.size());
        found.values.push_back({&m_texts.emplace_back(value), {}});
        at = found.byText.emplace(*found.values.back().text, id).first;
        if (isOpen(value))
            found.open.push_back(id);
    }
    return {number, at->second};
}

void LabelIndex::remove(GroupId group, Pair pair) {
    std::erase(valueOf(pair).groups, group);
}

const LabelIndex::Key* LabelIndex::find(std::string_view key) const {
    const auto known = m_byText.find(key);
    return known == m_byText.end() ? nullptr : &m_keys[known->second];
}

GroupId LabelSets::idOf(const model::Labels& labels) {
    const std::size_t start = m_pairs.size();
    for (const auto& [key, value] : labels)
        m_pairs.push_back(m_index.pair(key, value));
    const std::span<const LabelIndex::Pair> wanted(m_pairs.data() + start, labels.size());
    const std::size_t hash = hashOf(wanted);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (std::ranges::equal(pairs(at->second), wanted)) {
            m_pairs.resize(start);
            return at->second;
        }
    const auto id = static_cast<GroupId>(m_sets.size());
    m_byHash.emplace(hash, id);
    m_sets.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(labels.size())});
    for (const LabelIndex::Pair pair : wanted)
        m_index.add(id, pair);
    return id;
}

model::Labels LabelSets::labels(GroupId id) const {
    model::Labels out;
    for (const LabelIndex::Pair pair : pairs(id))
        out.emplace(m_index.keyText(pair), m_index.valueText(pair));
    return out;
}

} // namespace sallyport::policy::engine
