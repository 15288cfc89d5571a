#include "labels.h"

#include "names.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

std::size_t hashOf(const model::Labels& labels) {
    std::size_t out = labels.size();
    for (const auto& [key, value] : labels) {
        out = (out ^ std::hash<std::string_view>()(key)) * 0x9e3779b97f4a7c15;
        out = (out ^ std::hash<std::string_view>()(value)) * 0xbf58476d1ce4e5b9;
    }
    return out;
}

} // namespace

LabelIndex::Pair LabelIndex::pair(const std::string& key, const std::string& value) {
    auto known = m_byText.find(key);
    if (known == m_byText.end()) {
        Key& made = m_keys.emplace_back();
        made.text = &m_texts.emplace_back(key);
        known = m_byText.emplace(*made.text, static_cast<std::uint32_t>(m_keys.size() - 1)).first;
    }
    Key& found = m_keys[known->second];
    auto at = found.byText.find(value);
    if (at == found.byText.end()) {
        const auto id = static_cast<std::uint32_t>(found.values.size());
        found.values.push_back({&m_texts.emplace_back(value), {}});
        at = found.byText.emplace(*found.values.back().text, id).first;
        if (isOpen(value))
            found.open.push_back(id);
    }
    return {known->second, at->second};
}

void LabelIndex::remove(GroupId group, Pair pair) {
    std::erase(valueOf(pair).groups, group);
}

const LabelIndex::Key* LabelIndex::find(std::string_view key) const {
    const auto known = m_byText.find(key);
    return known == m_byText.end() ? nullptr : &m_keys[known->second];
}

GroupId LabelSets::idOf(const model::Labels& labels) {
    if (m_last < m_sets.size() && isSame(m_last, labels))
        return m_last;
    const std::size_t hash = hashOf(labels);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (isSame(at->second, labels))
            return m_last = at->second;
    m_last = static_cast<GroupId>(m_sets.size());
    m_byHash.emplace(hash, m_last);
    m_sets.push_back({static_cast<std::uint32_t>(m_pairs.size()), static_cast<std::uint32_t>(labels.size())});
    for (const auto& [key, value] : labels) {
        const LabelIndex::Pair pair = m_index.pair(key, value);
        m_pairs.push_back(pair);
        m_index.add(m_last, pair);
    }
    return m_last;
}

bool LabelSets::isSame(GroupId id, const model::Labels& labels) const {
    if (m_sets[id].count != labels.size())
        return false;
    auto at = labels.begin();
    for (const LabelIndex::Pair pair : pairs(id)) {
        if (m_index.valueText(pair) != at->second || m_index.keyText(pair) != at->first)
            return false;
        ++at;
    }
    return true;
}

model::Labels LabelSets::labels(GroupId id) const {
    model::Labels out;
    for (const LabelIndex::Pair pair : pairs(id))
        out.emplace(m_index.keyText(pair), m_index.valueText(pair));
    return out;
}

} // namespace sallyport::policy::engine
