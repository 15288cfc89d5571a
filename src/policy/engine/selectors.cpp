#include "selectors.h"

#include "match.h"
#include "names.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

std::size_t hashOf(const Selector& selector) {
    std::size_t out = static_cast<std::size_t>(selector.kind) * 64 +
                      static_cast<std::size_t>(selector.scope) * 8 + static_cast<std::size_t>(selector.test);
    const auto mix = [&](std::size_t more) { out = (out ^ more) * 0x9e3779b97f4a7c15 + (out >> 29U); };
    if (selector.kind == Selector::Kind::test) {
        mix(std::hash<std::string>()(selector.key));
        for (const std::string& value : selector.values)
            mix(std::hash<std::string>()(value));
    }
    for (const Selector& operand : selector.operands)
        mix(hashOf(operand));
    return out;
}

bool asksNamespace(const Selector& selector, const std::vector<std::string>& keys) {
    if (selector.kind == Selector::Kind::test)
        return selector.scope == Scope::namespaceLabel && std::ranges::find(keys, selector.key) != keys.end();
    return std::ranges::any_of(selector.operands,
                               [&](const Selector& operand) { return asksNamespace(operand, keys); });
}

// The answers of tests that concern many classes, while several selectors are looked up: the same few tests
// stand in most of them.
class Memo {
public:
    struct Entry {
        const Selector* test = nullptr;
        Bits yes, maybe;
    };
    const Entry* find(const Selector& test, std::size_t hash) const {
        const auto [first, last] = m_entries.equal_range(hash);
        for (auto at = first; at != last; ++at)
            if (*at->second.test == test)
                return &at->second;
        return nullptr;
    }
    void keep(const Selector& test, std::size_t hash, const Answers& answers) {
        m_entries.emplace(hash, Entry{&test, Bits(answers.yes), Bits(answers.maybe)});
    }

private:
    std::unordered_multimap<std::size_t, Entry> m_entries;
};

// The logic of selectors over all classes at once.
class Logic {
public:
    using Value = Answers;

    Logic(const Ruleset& ruleset, const Classes& classes, Arena& arena, Memo& memo)
        : m_ruleset(ruleset), m_classes(classes), m_arena(arena), m_memo(memo) {}

    Answers constant(Certainty certainty) const { return Marks(certainty, m_arena).take(); }
    bool isNo(const Answers& value) const { return value.yes.empty() && value.maybe.empty(); }
    Answers both(const Answers& a, const Answers& b) const { return engine::both(a, b); }
    Answers either(const Answers& a, const Answers& b) const { return engine::either(a, b); }
    Answers negated(const Answers& a) const { return engine::negated(a, m_arena); }

    Answers test(const Selector& test) const {
        switch (test.scope) {
        case Scope::pod:
        case Scope::namespaceLabel: {
            const std::size_t hash = hashOf(test);
            if (const Memo::Entry* known = m_memo.find(test, hash))
                return {known->yes.row(m_arena), known->maybe.row(m_arena)};
            m_set = 0;
            const Answers found = test.scope == Scope::pod ? podLabel(test) : namespaces(test);
            if (m_set > worthKeeping)
                m_memo.keep(test, hash, found);
            return found;
        }
        case Scope::namespaceName:
            return namespaces(test);
        case Scope::serviceAccount:
        case Scope::serviceAccountLabel:
            return each(test, m_classes.accounts());
        case Scope::other:
            break;
        }
        return each(test, m_classes.facts());
    }

private:
    // Who holds none of the values listed answers like who lacks the key; an open value may be any.
    static bool isListed(const Selector& test) {
        return (test.test == Selector::Test::in || test.test == Selector::Test::notIn) &&
               std::ranges::none_of(test.values, isOpen);
    }

    void setAll(Marks& marks, const std::vector<ClassId>& classes, Certainty certainty) const {
        m_set += classes.size();
        for (const ClassId id : classes)
            marks.set(id, certainty);
    }

    // Calls value(number) for those that may be answered otherwise than an absent one.
    template<class Visit>
    static void candidates(const Selector& test, const LabelIndex::Key& key, const Visit& visit) {
        if (!isListed(test)) {
            for (std::uint32_t i = 0; i < key.values.size(); ++i)
                visit(i);
            return;
        }
        for (const std::string& wanted : test.values)
            if (const auto found = key.byText.find(wanted); found != key.byText.end())
                visit(found->second);
        for (const std::uint32_t open : key.open)
            visit(open);
    }

    Answers podLabel(const Selector& test) const {
        const bool open = isOpen(test.key);
        Marks marks(matchTest(test, LabelValue{nullptr, open}), m_arena);
        if (const LabelIndex::Key* key = m_classes.labels().index().find(test.key))
            candidates(test, *key, [&](std::uint32_t value) {
                const Certainty certainty = matchTest(test, LabelValue{key->values[value].text, open});
                for (const GroupId group : key->values[value].groups)
                    setAll(marks, m_classes.withLabels(group), certainty);
            });
        return marks.take();
    }

    Certainty ofGroup(const Selector& test, const Group& group) const {
        return matchTest(test, lookUp(m_ruleset, test, group.shown));
    }

    Answers each(const Selector& test, const std::vector<Group>& groups) const {
        Marks marks(Certainty::no, m_arena);
        for (const Group& group : groups)
            setAll(marks, group.classes, ofGroup(test, group));
        return marks.take();
    }

    Answers namespaces(const Selector& test) const {
        const std::vector<Group>& all = m_classes.namespaces();
        const bool byName = test.scope == Scope::namespaceName || test.key == namespaceNameLabel;
        if (byName && !isListed(test))
            return each(test, all);
        Marks marks(matchTest(test, LabelValue{}), m_arena);
        const auto set = [&](GroupId id) { setAll(marks, all[id].classes, ofGroup(test, all[id])); };
        if (byName) {
            for (const std::string& name : test.values)
                for (const GroupId id : m_classes.namespacesNamed(name))
                    set(id);
        } else if (const LabelIndex::Key* key = m_classes.namespaceLabels().find(test.key)) {
            candidates(test, *key, [&](std::uint32_t value) {
                for (const GroupId id : key->values[value].groups)
                    set(id);
            });
        }
        for (const GroupId id : m_classes.openNamespaces())
            set(id);
        for (const std::string& name : m_ruleset.doubtfulNamespaces)
            for (const GroupId id : m_classes.namespacesNamed(name))
                set(id);
        return marks.take();
    }

    static constexpr std::size_t worthKeeping = 64;

    const Ruleset& m_ruleset;
    const Classes& m_classes;
    Arena& m_arena;
    Memo& m_memo;
    mutable std::size_t m_set = 0; // classes that the last test was answered for one by one
};

} // namespace

Selectors::Id Selectors::id(const Selector& selector) {
    const std::size_t hash = hashOf(selector);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (m_known[at->second].selector == selector)
            return at->second;
    const auto id = static_cast<Id>(m_known.size());
    m_byHash.emplace(hash, id);
    m_known.push_back({selector, {}, {}});
    return id;
}

void Selectors::settle(Arena& arena) {
    Memo memo;
    const Logic logic(*m_ruleset, *m_classes, arena, memo);
    for (; m_settled < m_known.size(); ++m_settled) {
        Known& known = m_known[m_settled];
        const Answers answers = decide(known.selector, logic);
        known.yes = Bits(answers.yes);
        known.maybe = Bits(answers.maybe);
        arena.clear();
    }
}

std::vector<Selectors::Id> Selectors::relabelled(const std::vector<std::string>& keys, Arena& arena) {
    Memo memo;
    const Logic logic(*m_ruleset, *m_classes, arena, memo);
    std::vector<Id> changed;
    for (Id id = 0; id < m_settled; ++id) {
        Known& known = m_known[id];
        if (!asksNamespace(known.selector, keys))
            continue;
        const Answers answers = decide(known.selector, logic);
        const Bits yes(answers.yes), maybe(answers.maybe);
        if (!yes.isSame(known.yes, arena.words()) || !maybe.isSame(known.maybe, arena.words())) {
            known.yes = yes;
            known.maybe = maybe;
            changed.push_back(id);
        }
        arena.clear();
    }
    return changed;
}

Answers Selectors::answers(Id id, Arena& arena) const {
    return {m_known[id].yes.row(arena), m_known[id].maybe.row(arena)};
}

Certainty Selectors::answer(Id id, ClassId of) const {
    return m_known[id].yes.test(of)     ? Certainty::yes
           : m_known[id].maybe.test(of) ? Certainty::maybe
                                        : Certainty::no;
}

} // namespace sallyport::policy::engine
