#pragma once
// Each selector once, and its three answers for every class of ordinary pods.
// A label's test is made for the groups that may answer it otherwise than the
// rest, with the evaluator's own functions.
#include "classes.h"
#include "rows.h"

namespace sallyport::policy::engine {

class Selectors {
public:
    using Id = std::uint32_t;

    Selectors(const Ruleset& ruleset, const Classes& classes) : m_ruleset(&ruleset), m_classes(&classes) {}

    Id id(const Selector& selector);
    const Selector& selector(Id id) const { return m_known[id].selector; }
    std::size_t size() const { return m_known.size(); }

    // For ordinary pods; what it says of others means nothing.
    Answers answers(Id id, Arena& arena) const;
    const Bits& yes(Id id) const { return m_known[id].yes; }
    const Bits& maybe(Id id) const { return m_known[id].maybe; }
    Certainty answer(Id id, ClassId of) const;
    // Works out those that are new.
    void settle(Arena& arena);
    // Works out again those that ask for these labels of namespaces; says which changed, in their order.
    std::vector<Id> relabelled(const std::vector<std::string>& keys, Arena& arena);

private:
    struct Known {
        Selector selector;
        Bits yes, maybe;
    };
    const Ruleset* m_ruleset;
    const Classes* m_classes;
    std::deque<Known> m_known;
    std::size_t m_settled = 0;
    std::unordered_multimap<std::size_t, Id> m_byHash;
};

} // namespace sallyport::policy::engine
