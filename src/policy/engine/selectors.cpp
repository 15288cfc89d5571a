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

// The logic of selectors over all classes at once.
class Logic {
public:
    using Value = Answers;

    Logic(const Ruleset& ruleset, const Classes& classes, Arena& arena)
        : m_ruleset(ruleset), m_classes(classes), m_arena(arena) {}

    Answers constant(Certainty certainty) const { return Marks(certainty, m_arena).take(); }
    bool isNo(const Answers& value) const { return value.yes.empty() && value.maybe.empty(); }
    Answers both(const Answers& a, const Answers& b) const { return engine::both(a, b); }
    Answers either(const Answers& a, const Answers& b) const { return engine::either(a, b); }
    Answers negated(const Answers& a) const { return engine::negated(a, m_arena); }

    Answers test(const Selector& test) const {
        switch (test.scope) {
        case Scope::pod:
            return podLabel(test);
        case Scope::namespaceName:
        case Scope::namespaceLabel:
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

    static void setAll(Marks& marks, const std::vector<ClassId>& classes, Certainty certainty) {
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

    const Ruleset& m_ruleset;
    const Classes& m_classes;
    Arena& m_arena;
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
    const Logic logic(*m_ruleset, *m_classes, arena);
    for (; m_settled < m_known.size(); ++m_settled) {
        Known& known = m_known[m_settled];
        const Answers answers = decide(known.selector, logic);
        known.yes = Bits(answers.yes);
        known.maybe = Bits(answers.maybe);
        arena.clear();
    }
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
