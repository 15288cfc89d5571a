#include "signatures.h"

#include "fold.h"
#include "match.h"

#include <algorithm>
#include <array>

namespace sallyport::policy::engine {

namespace {

// The evaluator's folding for all peers and one group of ports: sets are rows of classes.
class AllPeers {
public:
    using Set = Row;

    AllPeers(const Selection& selection, std::span<const Rules* const> rules, const Classes& classes,
             PortAtoms& atoms, Arena& arena)
        : m_selection(selection), m_classes(classes), m_atoms(atoms), m_arena(arena) {
        std::size_t count = 0;
        for (const Rules* one : rules)
            count += one ? one->of(selection.direction()).size() : 0;
        m_ready.reserve(count);
        m_first.reserve(rules.size());
        for (std::size_t i = 0; i < rules.size(); ++i)
            readEntry(selection.entries()[i], rules[i]);
        m_atoms.settle();
        findLocal();
    }

    std::vector<PortRow> rows() {
        std::vector<PortRow> out;
        for (PortMask& group : portGroups()) {
            m_atom = group.first();
            const auto folded = Fold(*this, m_selection).run();
            if (folded.allowed.empty() && folded.unknown.empty())
                continue;
            const auto alike = std::ranges::find_if(out, [&](const PortRow& other) {
                return other.allowed.holds(folded.allowed) && other.unknown.holds(folded.unknown) &&
                       other.l7.holds(folded.l7);
            });
            if (alike == out.end())
                out.push_back(
                    {std::move(group), Bits(folded.allowed), Bits(folded.unknown), Bits(folded.l7)});
            else
                alike->ports |= group;
        }
        return out;
    }

    bool tells() const { return m_filters; }
    Row all() const { return Row::full(m_arena); }
    const Row& localSure() const { return m_local.yes; }
    const Row& localMaybe() const { return m_local.maybe; }

    RuleMatch<Row> match(const Selection::Entry& entry, const Rule& rule) const {
        RuleMatch<Row> match{entry.policy, &rule, {}, {}};
        const auto at = static_cast<std::size_t>(&entry - m_selection.entries().data());
        const auto number =
            static_cast<std::size_t>(&rule - rulesOf(*entry.policy, m_selection.direction()).data());
        const Ready& ready = m_ready[m_first[at] + number];
        for (const Rules::Ports& ports : *ready.ports) {
            const bool sure = m_atoms.mask(ports.sure).test(m_atom);
            if (!sure && (ports.maybe == PortAtoms::none || !m_atoms.mask(ports.maybe).test(m_atom)))
                continue;
            const Row who = ports.who.row(m_arena);
            (sure ? match.sure : match.maybe) |= common(ready.peers.yes, who);
            match.maybe |= common(ready.peers.maybe, who);
        }
        return match;
    }

    void decided(const Tier&, const RuleMatch<Row>&, Action, const Row&) {}
    void uncertain(const RuleMatch<Row>&) {}
    void doubted(const Selection::Entry&) {}
    void tied(const Policy&) {}

private:
    struct Ready { // a rule, for this subject
        Answers peers;
        const std::vector<Rules::Ports>* ports = nullptr;
        std::unique_ptr<std::vector<Rules::Ports>> own; // looked up by the subject's names
    };

    static Row common(const Row& a, const Row& b) {
        Row out = a;
        out &= b;
        return out;
    }

    void readEntry(const Selection::Entry& entry, const Rules* rules) {
        m_first.push_back(m_ready.size());
        if (!rules)
            return;
        const std::vector<Rule>& written = rulesOf(*entry.policy, m_selection.direction());
        const std::vector<Rules::One>& read = rules->of(m_selection.direction());
        for (std::size_t i = 0; i < read.size(); ++i)
            m_ready.push_back(readRule(written[i], read[i]));
        m_filters = m_filters || std::ranges::any_of(read, &Rules::One::filters);
    }

    Ready readRule(const Rule& rule, const Rules::One& read) {
        Ready ready{{read.yes.row(m_arena), read.maybe.row(m_arena)}, read.ports.get(), nullptr};
        if (read.asksSubject) {
            Marks marks(Certainty::no, m_arena);
            for (const ClassId id : m_classes.others())
                marks.set(id,
                          matchPeers({m_selection, *m_classes[id].whole, rule.action == Action::deny}, rule));
            ready.peers = either(ready.peers, marks.take());
        }
        if (read.hasSelf) {
            ready.peers = both(ready.peers, self(rule));
        }
        if (read.namesOfSubject) {
            static const Endpoint anyone;
            const PortMatches ports = matchPorts({m_selection, anyone, rule.action == Action::deny}, rule);
            ready.own = std::make_unique<std::vector<Rules::Ports>>();
            ready.own->push_back({m_atoms.id(ports.sure), m_atoms.id(ports.maybe), Bits::all()});
            ready.ports = ready.own.get();
        }
        return ready;
    }

    // What the rule asks of the subject, which may have another address for peers of another family.
    Answers self(const Rule& rule) const {
        const std::array<Certainty, 3> by{matchSelf(m_selection, rule, policy::Family::any),
                                          matchSelf(m_selection, rule, policy::Family::four),
                                          matchSelf(m_selection, rule, policy::Family::six)};
        Marks marks(by[0], m_arena);
        for (ClassId id = 0; (by[1] != by[0] || by[2] != by[0]) && id < m_classes.size(); ++id)
            marks.set(id, by[static_cast<std::size_t>(m_classes.familyOf(id))]);
        return marks.take();
    }

    void findLocal() {
        if (m_selection.direction() == Direction::egress ||
            !m_selection.ruleset().semantics.hostAlwaysReachesItsPods)
            return;
        Marks marks(Certainty::no, m_arena);
        for (const ClassId id : m_classes.others())
            marks.set(id, isLocalHost(m_selection.subject(), *m_classes[id].whole));
        m_local = marks.take();
    }

    // All ports, cut where one of these rules tells them apart.
    std::vector<PortMask> portGroups() const {
        std::vector<PortAtoms::Id> sets;
        sets.reserve(2 * m_ready.size());
        for (const Ready& ready : m_ready)
            for (const Rules::Ports& ports : *ready.ports) {
                sets.push_back(ports.sure);
                sets.push_back(ports.maybe);
            }
        std::ranges::sort(sets);
        sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
        std::vector<PortMask> groups;
        groups.reserve(2 * sets.size() + 1);
        groups.push_back(m_atoms.mask(PortAtoms::everything));
        for (const PortAtoms::Id set : sets) {
            if (set == PortAtoms::none || set == PortAtoms::everything)
                continue;
            const PortMask& cut = m_atoms.mask(set);
            for (std::size_t i = groups.size(); i-- > 0;) {
                if (!groups[i].isCutBy(cut))
                    continue;
                groups.push_back(groups[i] & cut);
                groups[i] -= cut;
            }
        }
        return groups;
    }

    const Selection& m_selection;
    const Classes& m_classes;
    PortAtoms& m_atoms;
    Arena& m_arena;
    std::vector<std::size_t> m_first; // by entry, into m_ready
    std::vector<Ready> m_ready;
    Answers m_local;
    bool m_filters = false; // some rule has a part on layer 7
    std::size_t m_atom = 0; // of the group of ports in question
};

Verdicts ofRows(const std::vector<PortRow>& rows, ClassId peer) {
    Verdicts out;
    for (const PortRow& row : rows) {
        if (row.allowed.test(peer))
            out.allowed |= row.ports;
        if (row.unknown.test(peer))
            out.unknown |= row.ports;
        if (row.l7.test(peer))
            out.l7 |= row.ports;
    }
    return out;
}

} // namespace

// As evaluate() joins what each family of addresses lets through.
Verdicts verdicts(const Signature& signature, const Classes& classes, ClassId peer) {
    const ClassId six = classes[peer].six;
    if (six == noClass || signature.families == Family::four)
        return ofRows(signature.rows, peer);
    if (signature.families == Family::six)
        return ofRows(signature.rows, six);
    Verdicts out = ofRows(signature.rows, peer);
    const Verdicts other = ofRows(signature.rows, six);
    const PortMask plain = (out.allowed - out.l7) | (other.allowed - other.l7);
    out.allowed |= other.allowed;
    out.unknown = (out.unknown | other.unknown) - out.allowed;
    out.l7 = out.allowed - plain;
    return out;
}

std::vector<PortRow> foldRows(const Selection& selection, std::span<const Rules* const> rules,
                              const Classes& classes, PortAtoms& atoms, Arena& arena) {
    return AllPeers(selection, rules, classes, atoms, arena).rows();
}

} // namespace sallyport::policy::engine
