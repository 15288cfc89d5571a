#include "table.h"

#include "fold.h"
#include "match.h"
#include "names.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

constexpr std::uint32_t nowhere = ~std::uint32_t{0};

// Who is no ordinary pod, but may be the subject of a policy: what lives on a node, and some entities.
bool mayBeSubject(const Endpoint& endpoint) {
    return endpoint.kind == Endpoint::Kind::pod || (endpoint.entity && endpoint.entity != Entity::world);
}

} // namespace

void Table::build() {
    // With room for classes to come.
    m_words = (classes.size() + classes.size() / 8) / 64 + 2;
    m_arena = std::make_unique<Arena>(m_words);
    selectors = std::make_unique<Selectors>(m_ruleset, classes);
    m_entries.assign(classes.size(), {});
    m_egress.assign(classes.size(), nowhere);
    m_ingress.assign(classes.size(), nowhere);
    listItems();
    RuleReader reader(m_ruleset, classes, *selectors, atoms);
    for (Item& item : m_items)
        announce(item, reader);
    selectors->settle(*m_arena);
    for (Item& item : m_items)
        read(item, reader);
    for (std::uint32_t item = 0; item < m_items.size(); ++item) {
        setSubjects(item, subjects(m_items[item]));
        m_arena->clear();
    }
    for (ClassId id = 0; id < classes.size(); ++id)
        signBoth(id);
}

void Table::listItems() {
    const auto add = [&](bool isDoubt, bool isFirst, std::size_t tier, std::size_t index) {
        Item item;
        item.isDoubt = isDoubt;
        item.isFirst = isFirst;
        item.tier = static_cast<std::uint32_t>(tier);
        item.index = static_cast<std::uint32_t>(index);
        item.rank = static_cast<std::uint32_t>(m_items.size());
        m_order.push_back(item.rank);
        m_items.push_back(std::move(item));
    };
    const auto addDoubts = [&](bool isFirst, std::size_t tier, std::string_view name) {
        for (std::size_t i = 0; i < m_ruleset.doubts.size(); ++i)
            if (m_ruleset.doubts[i].tier == name)
                add(true, isFirst, tier, i);
    };
    addDoubts(true, 0, "");
    for (std::size_t tier = 0; tier < m_ruleset.tiers.size(); ++tier) {
        addDoubts(false, tier, m_ruleset.tiers[tier].name);
        for (std::size_t i = 0; i < m_ruleset.tiers[tier].policies.size(); ++i)
            add(false, false, tier, i);
    }
    m_subjects.resize(m_items.size());
}

// After a policy came or went, those behind it stand elsewhere.
void Table::renumber() {
    std::vector<std::uint32_t> next(m_ruleset.tiers.size());
    for (std::uint32_t rank = 0; rank < m_order.size(); ++rank) {
        Item& item = m_items[m_order[rank]];
        item.rank = rank;
        if (!item.isDoubt)
            item.index = next[item.tier]++;
    }
}

std::uint32_t Table::itemAt(std::size_t tier, std::size_t index) const {
    for (const std::uint32_t id : m_order)
        if (!m_items[id].isDoubt && m_items[id].tier == tier && m_items[id].index == index)
            return id;
    return nowhere;
}

void Table::announce(Item& item, RuleReader& reader) {
    item.selectors.clear();
    if (!item.isDoubt)
        reader.announce(policyOf(item), item.selectors);
    else if (const auto& subject = m_ruleset.doubts[item.index].subject)
        item.selectors.push_back(selectors->id(*subject));
    if (!item.selectors.empty())
        item.subject = item.selectors.front();
}

void Table::read(Item& item, RuleReader& reader) {
    if (!item.isDoubt)
        item.rules = reader.read(policyOf(item), item.selectors, *m_arena);
}

Answers Table::subjects(const Item& item) {
    const Doubt* doubt = item.isDoubt ? &m_ruleset.doubts[item.index] : nullptr;
    Answers out;
    if (doubt)
        out = doubted(*doubt);
    else if (!policyOf(item).selectsHosts)
        out = selectors->answers(item.subject, *m_arena);
    if (classes.others().empty())
        return out;
    Marks marks(Certainty::no, *m_arena);
    Marks ordinary(Certainty::yes, *m_arena);
    for (const ClassId id : classes.others()) {
        const Endpoint& whole = *classes[id].whole;
        ordinary.set(id, Certainty::no);
        if (mayBeSubject(whole))
            marks.set(id,
                      doubt ? touches(m_ruleset, *doubt, whole) : selects(m_ruleset, policyOf(item), whole));
    }
    return either(both(out, ordinary.take()), marks.take());
}

// As touches() says of ordinary pods: by namespace, or by what is known of the subject.
Answers Table::doubted(const Doubt& doubt) {
    if (doubt.subject)
        return selectors->answers(selectors->id(*doubt.subject), *m_arena);
    Marks marks(Certainty::no, *m_arena);
    for (const Group& group : classes.namespaces()) {
        const Certainty certainty = touches(m_ruleset, doubt, group.shown);
        for (const ClassId id : group.classes)
            marks.set(id, certainty);
    }
    return marks.take();
}

std::vector<ClassId> Table::setSubjects(std::uint32_t item, const Answers& answers) {
    const auto add = [&](ClassId id, Certainty certainty) {
        if (classes[id].isSix)
            return;
        std::vector<std::uint32_t>& entries = m_entries[id];
        const auto at = std::ranges::find_if(
            entries, [&](std::uint32_t entry) { return m_items[itemOf(entry)].rank > m_items[item].rank; });
        entries.insert(at, entryOf(item, certainty));
        m_subjects[item].push_back(id);
    };
    eachOf(answers.yes, classes.size(), [&](ClassId id) { add(id, Certainty::yes); });
    eachOf(answers.maybe, classes.size(), [&](ClassId id) { add(id, Certainty::maybe); });
    return m_subjects[item];
}

std::vector<ClassId> Table::clearSubjects(std::uint32_t item) {
    for (const ClassId id : m_subjects[item])
        std::erase_if(m_entries[id], [&](std::uint32_t entry) { return itemOf(entry) == item; });
    return std::exchange(m_subjects[item], {});
}

bool Table::governs(std::uint32_t entry, Direction direction) const {
    const Item& item = m_items[itemOf(entry)];
    return item.isDoubt ? concerns(m_ruleset.doubts[item.index], direction)
                        : policy::governs(policyOf(item), direction);
}

std::size_t Table::KeyHash::operator()(const std::vector<std::uint32_t>& key) const {
    std::uint64_t out = key.size();
    for (const std::uint32_t part : key)
        out = (out ^ part) * 0x9e3779b97f4a7c15 + (out >> 31U);
    return static_cast<std::size_t>(out ^ (out >> 32U));
}

// The families of addresses that a subject has, when some peers are met differently over each.
std::uint32_t Table::familiesOf(ClassId of) const {
    if (classes.twofold().empty())
        return 0;
    std::uint32_t families = classes[of].families;
    if (!classes[of].ordinary)
        for (const model::Ip& ip : classes[of].whole->ips)
            families |= ip.v6 ? Family::six : Family::four;
    return families == (Family::four | Family::six) ? 0 : families;
}

// Subjects are alike when the same things select them, the same names stand for the same ports where that
// counts, and they run on the same node where that counts. Who lives on a node, and an entity, is its own.
std::vector<std::uint32_t> Table::keyOf(ClassId of, Direction direction) const {
    const Class& subject = classes[of];
    std::vector<std::uint32_t> key{static_cast<std::uint32_t>(direction) * 4 + familiesOf(of), nowhere,
                                   nowhere, nowhere};
    bool names = false;
    for (const std::uint32_t entry : m_entries[of]) {
        if (!governs(entry, direction))
            continue;
        key.push_back(entry);
        for (const Rules::One& rule : m_items[itemOf(entry)].rules.of(direction))
            names = names || rule.namesOfSubject;
    }
    if (subject.ordinary) {
        key[1] = subject.node;
        key[2] = names ? subject.ports : nowhere;
    } else if (mayBeSubject(*subject.whole)) {
        key[3] = of;
    } else {
        key[3] = nowhere - 1; // what no policy selects is all alike
    }
    addSelf(of, direction, key);
    return key;
}

// What rules that ask something of the subject hear.
void Table::addSelf(ClassId of, Direction direction, std::vector<std::uint32_t>& key) const {
    const std::size_t entries = key.size();
    for (std::size_t i = 4; i < entries; ++i) {
        const Item& item = m_items[itemOf(key[i])];
        const std::vector<Rules::One>& rules = item.rules.of(direction);
        if (std::ranges::none_of(rules, &Rules::One::hasSelf))
            continue;
        const Selection selection(m_ruleset, direction, classes.endpoint(of), {});
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            if (rules[rule].hasSelf)
                for (const auto family : {policy::Family::any, policy::Family::four, policy::Family::six})
                    key.push_back(nowhere - 2 -
                                  static_cast<std::uint32_t>(matchSelf(
                                      selection, rulesOf(policyOf(item), direction)[rule], family)));
    }
}

void Table::signBoth(ClassId of) {
    if (classes[of].isSix)
        return;
    sign(of, Direction::egress);
    sign(of, Direction::ingress);
}

void Table::sign(ClassId of, Direction direction) {
    std::uint32_t& id = (direction == Direction::egress ? m_egress : m_ingress)[of];
    std::vector<std::uint32_t> key = keyOf(of, direction);
    const auto known = m_signatureIds.find(key);
    if (known != m_signatureIds.end() && known->second == id)
        return;
    const std::uint32_t before = id;
    if (known != m_signatureIds.end()) {
        id = known->second;
    } else {
        if (m_freeSignatures.empty()) {
            id = static_cast<std::uint32_t>(signatures.size());
            signatures.emplace_back();
        } else {
            id = m_freeSignatures.back();
            m_freeSignatures.pop_back();
        }
        Signature& made = signatures[id];
        made.direction = direction;
        made.families = familiesOf(of);
        std::copy_if(key.begin() + 4, key.end(), std::back_inserter(made.entries),
                     [](std::uint32_t part) { return part < nowhere - 8; });
        made.example = of;
        made.key = key;
        m_signatureIds.emplace(std::move(key), id);
        m_unfolded.push_back(id);
    }
    ++signatures[id].subjects;
    if (before != nowhere)
        leave(before);
}

void Table::leave(std::uint32_t id) {
    Signature& signature = signatures[id];
    if (--signature.subjects > 0)
        return;
    m_signatureIds.erase(signature.key);
    signature = Signature();
    m_freeSignatures.push_back(id);
}

Selection Table::selectionOf(const Signature& signature) const {
    std::vector<Selection::Entry> entries;
    entries.reserve(signature.entries.size());
    for (const std::uint32_t entry : signature.entries) {
        const Item& item = m_items[itemOf(entry)];
        Selection::Entry out;
        out.tier = item.isFirst ? nullptr : &m_ruleset.tiers[item.tier];
        out.certainty = certaintyOf(entry);
        if (item.isDoubt)
            out.doubt = &m_ruleset.doubts[item.index];
        else
            out.policy = &policyOf(item);
        entries.push_back(out);
    }
    // Its labels count only for rules that ask for them.
    const bool asks = std::ranges::any_of(signature.entries, [&](std::uint32_t entry) {
        return std::ranges::any_of(m_items[itemOf(entry)].rules.of(signature.direction),
                                   &Rules::One::hasSelf);
    });
    return {m_ruleset, signature.direction, classes.endpoint(signature.example, asks), std::move(entries)};
}

void Table::fold() {
    for (const std::uint32_t id : std::exchange(m_unfolded, {}))
        if (Signature& signature = signatures[id]; signature.subjects > 0 && !signature.folded)
            foldOne(signature, *m_arena);
}

void Table::foldOne(Signature& signature, Arena& arena) {
    const Selection selection = selectionOf(signature);
    std::vector<const Rules*> rules;
    rules.reserve(signature.entries.size());
    for (const std::uint32_t entry : signature.entries) {
        const Item& item = m_items[itemOf(entry)];
        rules.push_back(item.isDoubt ? nullptr : &item.rules);
    }
    std::vector<PortRow> rows = foldRows(selection, rules, classes, atoms, arena);
    recut();
    signature.rows = std::move(rows);
    signature.folded = true;
    arena.clear();
}

// New sets of ports may have cut the atoms that earlier rows are written in.
void Table::recut() {
    const std::vector<std::size_t> became = atoms.changes();
    if (became.empty())
        return;
    for (Signature& signature : signatures)
        for (PortRow& row : signature.rows)
            row.ports = engine::recut(row.ports, became);
}

std::size_t Table::bytes() const {
    std::size_t out = 0;
    for (const Signature& signature : signatures)
        for (const PortRow& row : signature.rows)
            out +=
                sizeof row + row.allowed.bytes(m_words) + row.unknown.bytes(m_words) + row.l7.bytes(m_words);
    for (const Item& item : m_items)
        for (const auto* rules : {&item.rules.egress, &item.rules.ingress})
            for (const Rules::One& rule : *rules)
                out += sizeof rule + rule.yes.bytes(m_words) + rule.maybe.bytes(m_words);
    return out;
}

} // namespace sallyport::policy::engine
