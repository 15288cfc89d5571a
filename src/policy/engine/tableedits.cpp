// What a policy that changes touches: the classes that it selected or selects,
// and the signatures that it is part of.
#include "table.h"

#include <algorithm>
#include <utility>

namespace sallyport::policy::engine {

void Table::changed(std::size_t tier, std::size_t index) {
    look(itemAt(tier, index));
}

void Table::came(std::size_t tier, std::size_t index) {
    const auto isBehind = [&](std::uint32_t id) {
        const Item& item = m_items[id];
        if (item.isFirst || item.tier < tier)
            return false;
        return item.tier > tier || (!item.isDoubt && item.index >= index);
    };
    const auto id = static_cast<std::uint32_t>(m_items.size());
    Item& made = m_items.emplace_back();
    made.tier = static_cast<std::uint32_t>(tier);
    m_subjects.emplace_back();
    m_order.insert(std::ranges::find_if(m_order, isBehind), id);
    renumber();
    look(id);
}

void Table::goes(std::size_t tier, std::size_t index) {
    const std::uint32_t id = itemAt(tier, index);
    for (const ClassId of : clearSubjects(id))
        signBoth(of);
    std::erase(m_order, id);
    m_items[id] = Item();
}

// Reads a policy anew, and folds again where it has a part.
void Table::look(std::uint32_t id) {
    Item& item = m_items[id];
    RuleReader reader(m_ruleset, classes, *selectors, atoms);
    announce(item, reader);
    selectors->settle(*m_arena);
    read(item, reader);
    std::vector<ClassId> touched = clearSubjects(id);
    const std::vector<ClassId> selected = setSubjects(id, subjects(item));
    m_arena->clear();
    touched.insert(touched.end(), selected.begin(), selected.end());
    for (const ClassId of : touched)
        signBoth(of);
    for (const ClassId of : selected)
        for (const auto* ids : {&m_egress, &m_ingress}) {
            const Signature& signature = signatures[(*ids)[of]];
            const bool hasPart = std::ranges::any_of(
                signature.entries, [&](std::uint32_t entry) { return itemOf(entry) == id; });
            if (hasPart)
                unfold((*ids)[of]);
        }
}

// What only allows or denies others than before is read again; what selects others is looked at as a whole.
void Table::relabelled(GroupId ns, const std::vector<std::string>& keys) {
    const std::vector<Selectors::Id> changed = selectors->relabelled(keys, *m_arena);
    const auto isChanged = [&](Selectors::Id id) { return std::ranges::binary_search(changed, id); };
    RuleReader reader(m_ruleset, classes, *selectors, atoms);
    std::vector<bool> readAgain(m_items.size());
    for (const std::uint32_t id : std::vector(m_order)) {
        Item& item = m_items[id];
        if (std::ranges::none_of(item.selectors, isChanged))
            continue;
        if (isChanged(item.subject)) {
            look(id);
            continue;
        }
        read(item, reader);
        readAgain[id] = true;
    }
    for (std::uint32_t id = 0; id < signatures.size(); ++id)
        if (std::ranges::any_of(signatures[id].entries,
                                [&](std::uint32_t entry) { return readAgain[itemOf(entry)]; }))
            unfold(id);
    for (const ClassId of : classes.namespaces()[ns].classes) // what they are themselves may be asked for
        signBoth(of);
}

void Table::unfold(std::uint32_t id) {
    if (std::exchange(signatures[id].folded, false))
        m_unfolded.push_back(id);
}

} // namespace sallyport::policy::engine
