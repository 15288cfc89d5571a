// One pair, and one source to all destinations: its own rows, met with what each
// signature of destinations lets in from its class.
#include "data.h"

#include <algorithm>
#include <unordered_map>

namespace sallyport::policy {

namespace {

using engine::ClassId;
using engine::PortMask;
using engine::Table;
using engine::Verdicts;
using engine::Word;
using Kind = Engine::Reached::Kind;

// Destinations that let the same in.
struct Alike {
    Verdicts what;
    std::vector<Word> classes;
};

class Destinations {
public:
    Destinations(const Table& table, ClassId from) : m_table(table), m_groupOf(table.signatures.size()) {
        for (std::size_t i = 0; i < table.signatures.size(); ++i) {
            const engine::Signature& signature = table.signatures[i];
            if (signature.direction == Direction::ingress && signature.subjects > 0)
                m_groupOf[i] = groupFor(engine::verdicts(signature, table.classes, from));
        }
        const std::vector<std::uint32_t>& ids = table.signatureIds(Direction::ingress);
        for (ClassId id = 0; id < ids.size(); ++id)
            if (!table.classes[id].isSix)
                alike[m_groupOf[ids[id]]].classes[id / 64] |= Word{1} << (id % 64);
    }

    // What that one lets in; it is no longer among the others.
    const Verdicts& take(ClassId id) {
        Alike& of = alike[m_groupOf[m_table.signatureIds(Direction::ingress)[id]]];
        of.classes[id / 64] &= ~(Word{1} << (id % 64));
        return of.what;
    }

    std::vector<Alike> alike;

private:
    std::uint32_t groupFor(Verdicts what) {
        std::vector<std::uint32_t>& groups = m_known[what.allowed];
        for (const std::uint32_t group : groups)
            if (alike[group].what == what)
                return group;
        groups.push_back(static_cast<std::uint32_t>(alike.size()));
        alike.push_back({std::move(what), std::vector<Word>(m_table.words())});
        return groups.back();
    }

    const Table& m_table;
    std::vector<std::uint32_t> m_groupOf; // by signature
    std::unordered_map<PortMask, std::vector<std::uint32_t>, PortMask::Hash> m_known;
};

} // namespace

Engine::Ways Engine::between(Direction direction, Id subject, Id peer) const {
    const Table& table = *m_data->table;
    const Verdicts verdicts = engine::verdicts(table.signature(direction, m_data->members[subject].of),
                                               table.classes, m_data->members[peer].of);
    return {table.atoms.ports(verdicts.allowed), table.atoms.ports(verdicts.unknown),
            table.atoms.ports(verdicts.l7)};
}

Engine::Reached Engine::reached(Id source) const {
    const Table& table = *m_data->table;
    const ClassId from = m_data->members[source].of;
    const engine::Signature& signature = table.signature(Direction::egress, from);
    Destinations destinations(table, from);
    Reached out;
    const auto add = [&](Kind kind, const PortMask& ports, std::vector<Word> classes) {
        if (!ports.empty() && std::ranges::any_of(classes, [](Word word) { return word != 0; }))
            out.m_parts.push_back({kind, table.atoms.ports(ports), std::move(classes)});
    };
    for (const ClassId id : table.classes.twofold()) { // each by itself: two rows of bits make its answer
        const Verdicts& in = destinations.take(id);
        const Verdicts outside = engine::verdicts(signature, table.classes, id);
        std::vector<Word> only(table.words());
        only[id / 64] = Word{1} << (id % 64);
        const PortMask open = outside.allowed & in.allowed;
        add(Kind::allowed, open, only);
        add(Kind::unknown, ((outside.allowed | outside.unknown) & (in.allowed | in.unknown)) - open, only);
        add(Kind::l7, open & (outside.l7 | in.l7), only);
    }
    for (const Alike& alike : destinations.alike) {
        const auto meet = [&](Kind kind, const PortMask& ports, const engine::Bits& peers) {
            if (ports.empty() || peers.none())
                return;
            std::vector<Word> classes = alike.classes;
            for (std::size_t i = 0; !peers.isAll() && i < classes.size(); ++i)
                classes[i] &= peers.words()[i];
            add(kind, ports, std::move(classes));
        };
        for (const engine::PortRow& row : signature.rows) {
            const PortMask open = row.ports & alike.what.allowed;
            meet(Kind::allowed, open, row.allowed);
            meet(Kind::unknown, row.ports & alike.what.unknown, row.allowed);
            meet(Kind::unknown, row.ports & (alike.what.allowed | alike.what.unknown), row.unknown);
            meet(Kind::l7, open, row.l7);
            meet(Kind::l7, row.ports & alike.what.l7, row.allowed);
        }
    }
    return out;
}

bool Engine::Reached::covers(std::size_t part, std::uint32_t of) const {
    return (m_parts[part].classes[of / 64] >> (of % 64)) & 1U;
}

} // namespace sallyport::policy
