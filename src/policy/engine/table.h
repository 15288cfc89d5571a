#pragma once
// The compiled form: classes, selectors, rules, and the signatures of the
// policies that select each class, folded. A policy that changes touches only
// the classes it selected or selects, and the signatures it is part of.
#include "signatures.h"

namespace sallyport::policy::engine {

// What the ruleset makes count of its participants. Policies that change this need another table.
Counts countsOf(const Ruleset& ruleset, bool nodes);
bool countsAlike(const Counts& counts, const Policy& policy);

class Table {
public:
    Table(const Ruleset& ruleset, const Classes& known) : m_ruleset(ruleset), classes(known) {}

    // Looks everything up, for the classes that are there.
    void build();
    // Folds the signatures that are new or were touched.
    void fold();

    // The policy at that place of a tier is another one now, or came there: after the ruleset changed.
    void changed(std::size_t tier, std::size_t index);
    void came(std::size_t tier, std::size_t index);
    // It is about to go from there; renumber() when it went.
    void goes(std::size_t tier, std::size_t index);
    void renumber();
    // A namespace has other values for these keys of its labels than before.
    void relabelled(GroupId ns, const std::vector<std::string>& keys);

    const Signature& signature(Direction direction, ClassId of) const {
        return signatures[signatureIds(direction)[of]];
    }
    const std::vector<std::uint32_t>& signatureIds(Direction direction) const {
        return direction == Direction::egress ? m_egress : m_ingress;
    }
    std::size_t words() const { return m_words; }
    std::size_t bytes() const;

private:
    struct Item { // what an entry of a selection may be
        bool isDoubt = false;
        bool isFirst = false; // before every tier
        std::uint32_t tier = 0;
        std::uint32_t index = 0; // in the tier, or of the doubt
        std::uint32_t rank = 0;  // in the order of a Selection
        Selectors::Id subject = 0;
        std::vector<Selectors::Id> selectors; // of the subject and the peers
        Rules rules;
    };

    const Policy& policyOf(const Item& item) const { return m_ruleset.tiers[item.tier].policies[item.index]; }
    void listItems();
    std::uint32_t itemAt(std::size_t tier, std::size_t index) const;
    void announce(Item& item, RuleReader& reader);
    void read(Item& item, RuleReader& reader);

    void look(std::uint32_t item);
    Answers subjects(const Item& item);
    Answers doubted(const Doubt& doubt);
    std::vector<ClassId> setSubjects(std::uint32_t item, const Answers& answers);
    std::vector<ClassId> clearSubjects(std::uint32_t item);

    bool governs(std::uint32_t entry, Direction direction) const;
    void signBoth(ClassId of);
    void sign(ClassId of, Direction direction);
    std::uint32_t familiesOf(ClassId of) const;
    void addSelf(ClassId of, Direction direction, std::vector<std::uint32_t>& key) const;
    void leave(std::uint32_t signature);
    void unfold(std::uint32_t signature); // to be folded again
    std::vector<std::uint32_t> keyOf(ClassId of, Direction direction) const;
    Selection selectionOf(const Signature& signature) const;
    void foldOne(Signature& signature, Arena& arena);
    void recut();

    struct KeyHash {
        std::size_t operator()(const std::vector<std::uint32_t>& key) const;
    };
    const Ruleset& m_ruleset;
    std::size_t m_words = 0;
    std::unique_ptr<Arena> m_arena;
    std::vector<Item> m_items;
    std::vector<std::uint32_t> m_order;                // items
    std::vector<std::vector<std::uint32_t>> m_entries; // by class
    std::vector<std::vector<ClassId>> m_subjects;      // by item
    std::vector<std::uint32_t> m_egress, m_ingress;    // signatures, by class
    std::vector<std::uint32_t> m_freeSignatures;
    std::unordered_map<std::vector<std::uint32_t>, std::uint32_t, KeyHash> m_signatureIds;
    std::vector<std::uint32_t> m_unfolded;

public:
    const Classes& classes;
    PortAtoms atoms;
    std::vector<Signature> signatures;
    std::unique_ptr<Selectors> selectors;
};

} // namespace sallyport::policy::engine
