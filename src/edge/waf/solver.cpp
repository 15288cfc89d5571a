#include "solver.h"

#include <algorithm>
#include <limits>

namespace sallyport::edge {
namespace {

using rules::Type;
using Part = Subject::Part;

// Of one question. Beyond them nothing is claimed.
constexpr int mostSteps = 3000;
constexpr int mostLeaves = 12;

bool in(const std::vector<IntegerRange>& ranges, std::int64_t value) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const IntegerRange& one) { return one.first <= value && value <= one.last; });
}

bool in(const std::vector<IpRange>& ranges, const model::Ip& ip) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const IpRange& one) {
        return one.first.v6 == ip.v6 && one.first <= ip && ip <= one.last;
    });
}

// The address behind, or before; nothing at the end of its family.
std::optional<model::Ip> neighbour(model::Ip ip, int step) {
    for (int i = ip.v6 ? 15 : 3; i >= 0; --i) {
        std::uint8_t& byte = ip.bytes[static_cast<std::size_t>(i)];
        byte = static_cast<std::uint8_t>(byte + step);
        if (byte != (step > 0 ? 0 : 255))
            return ip;
    }
    return {};
}

bool isUrl(Part part) {
    return part != Part::none;
}

bool usesWhole(const Formula& formula, const Atoms& atoms) {
    if (formula.kind != Formula::Kind::atom)
        return std::any_of(formula.parts.begin(), formula.parts.end(),
                           [&](const Formula& part) { return usesWhole(part, atoms); });
    const int subject = atoms.atom(formula.atom).subject;
    if (subject < 0)
        return false;
    const Part part = atoms.subject(subject).part;
    return part == Part::uri || part == Part::fullUri;
}

} // namespace

Solution Solver::solve(const std::vector<Wanted>& wanted) {
    m_wanted = &wanted;
    m_truth.assign(m_atoms.size(), Truth::open);
    m_decided.clear();
    m_values.clear();
    m_steps = m_leaves = 0;
    m_incomplete = m_givenUp = false;
    m_wholeUrl = std::any_of(wanted.begin(), wanted.end(),
                             [&](const Wanted& one) { return usesWhole(*one.formula, m_atoms); });
    if (search(0))
        return {Solution::Kind::request, m_request, true};
    if (m_incomplete || m_givenUp)
        return {Solution::Kind::notFound, {}, !m_givenUp};
    return {Solution::Kind::none, {}, true};
}

Solver::Truth Solver::evaluate(const Formula& formula) const {
    switch (formula.kind) {
    case Formula::Kind::atom:
        return m_truth[static_cast<std::size_t>(formula.atom)];
    case Formula::Kind::negation: {
        const Truth part = evaluate(formula.parts.front());
        return part == Truth::open ? part : part == Truth::yes ? Truth::no : Truth::yes;
    }
    case Formula::Kind::conjunction:
    case Formula::Kind::disjunction: {
        const Truth decides = formula.kind == Formula::Kind::conjunction ? Truth::no : Truth::yes;
        bool open = false;
        for (const Formula& part : formula.parts) {
            const Truth truth = evaluate(part);
            if (truth == decides)
                return decides;
            open = open || truth == Truth::open;
        }
        return open ? Truth::open : decides == Truth::no ? Truth::yes : Truth::no;
    }
    case Formula::Kind::exclusive: {
        bool odd = false;
        for (const Formula& part : formula.parts) {
            const Truth truth = evaluate(part);
            if (truth == Truth::open)
                return Truth::open;
            odd = odd != (truth == Truth::yes);
        }
        return odd ? Truth::yes : Truth::no;
    }
    }
    return Truth::open;
}

bool Solver::choose(const Formula& formula, bool holds, int& atom, bool& value) const {
    if (formula.kind == Formula::Kind::atom) {
        atom = formula.atom;
        value = holds;
        return m_truth[static_cast<std::size_t>(atom)] == Truth::open;
    }
    const bool wantsPart = formula.kind == Formula::Kind::negation ? !holds : holds;
    for (const Formula& part : formula.parts)
        if (evaluate(part) == Truth::open && choose(part, wantsPart, atom, value))
            return true;
    return false;
}

bool Solver::search(int depth) {
    const Wanted* open = nullptr;
    for (const Wanted& one : *m_wanted) {
        const Truth truth = evaluate(*one.formula);
        if (truth == (one.holds ? Truth::no : Truth::yes))
            return false;
        if (truth == Truth::open && !open)
            open = &one;
    }
    if (!open)
        return leaf();
    int atom = -1;
    bool value = true;
    if (!choose(*open->formula, open->holds, atom, value))
        return false;
    if (decide(atom, value, depth))
        return true;
    return !m_givenUp && decide(atom, !value, depth);
}

bool Solver::decide(int atom, bool value, int depth) {
    if (++m_steps > mostSteps || depth > mostSteps) {
        m_givenUp = true;
        return false;
    }
    Values before = m_values;
    m_truth[static_cast<std::size_t>(atom)] = value ? Truth::yes : Truth::no;
    m_decided.push_back(atom);
    const bool done = consistent(atom) && search(depth + 1);
    if (done)
        return true;
    m_decided.pop_back();
    m_truth[static_cast<std::size_t>(atom)] = Truth::open;
    m_values = std::move(before);
    return false;
}

int Solver::groupOf(int subject) const {
    return m_wholeUrl && isUrl(m_atoms.subject(subject).part) ? urlGroup : subject;
}

// Whether what is decided about the atom's value can be; keeps a value that does it.
bool Solver::consistent(int atom) {
    const int subject = m_atoms.atom(atom).subject;
    if (subject < 0)
        return true;
    const int group = groupOf(subject);
    const auto known = m_values.find(group);
    const bool holds = m_truth[static_cast<std::size_t>(atom)] == Truth::yes;
    if (known != m_values.end() && agrees(known->second, subject, atom, holds))
        return true;
    Value value;
    const Fit result = fit(group, value);
    if (result == Fit::none)
        return false;
    if (result == Fit::unknown) {
        // There may be one: what is decided on top of it proves nothing.
        m_incomplete = true;
        return false;
    }
    m_values[group] = std::move(value);
    return true;
}

bool Solver::agrees(const Value& value, int subject, int index, bool holds) {
    const Atom& atom = m_atoms.atom(index);
    if (!value.there)
        return !holds;
    bool inside = false;
    switch (m_atoms.subject(subject).scalar) {
    case Type::Scalar::bytes:
        inside =
            m_atoms.language(index, m_wholeUrl && isUrl(m_atoms.subject(subject).part)).contains(value.text);
        break;
    case Type::Scalar::integer:
        inside = in(atom.integers, value.number);
        break;
    case Type::Scalar::ip:
        inside = in(atom.addresses, value.ip);
        break;
    case Type::Scalar::boolean:
        inside = value.yes;
        break;
    }
    return (inside != atom.inverted) == holds;
}

// Hints are followed where they can be.
Solver::Fit Solver::fit(int group, Value& value) {
    std::vector<int> atoms, certain;
    for (const int atom : m_decided) {
        const int subject = m_atoms.atom(atom).subject;
        if (subject < 0 || groupOf(subject) != group)
            continue;
        atoms.push_back(atom);
        if (!m_atoms.atom(atom).hint)
            certain.push_back(atom);
    }
    const Fit all = fit(group, atoms, value);
    if (all == Fit::found || certain.size() == atoms.size())
        return all;
    if (!certain.empty())
        return fit(group, certain, value);
    value.there = false;
    return Fit::found;
}

Solver::Fit Solver::fit(int group, const std::vector<int>& atoms, Value& value) {
    const int subject = m_atoms.atom(atoms.front()).subject;
    const Subject& of = m_atoms.subject(subject);
    Fit result = Fit::none;
    switch (of.scalar) {
    case Type::Scalar::bytes:
        result = fitText(group, atoms, value);
        break;
    case Type::Scalar::integer:
        result = fitNumber(atoms, subject, value);
        break;
    case Type::Scalar::ip:
        result = fitIp(atoms, value);
        break;
    case Type::Scalar::boolean:
        value.yes = m_truth[static_cast<std::size_t>(atoms.front())] == Truth::yes;
        result = std::all_of(atoms.begin(), atoms.end(),
                             [&](int atom) {
                                 return (m_truth[static_cast<std::size_t>(atom)] == Truth::yes) == value.yes;
                             })
                     ? Fit::found
                     : Fit::none;
        break;
    }
    const bool wanted = std::any_of(atoms.begin(), atoms.end(), [&](int atom) {
        return m_truth[static_cast<std::size_t>(atom)] == Truth::yes;
    });
    if (result != Fit::found && of.mayMiss && !wanted) {
        value.there = false;
        return Fit::found;
    }
    return result;
}

Solver::Fit Solver::fitText(int group, const std::vector<int>& atoms, Value& value) {
    const bool whole = group == urlGroup;
    std::vector<words::Demand> demands;
    for (const int atom : atoms) {
        const bool holds = m_truth[static_cast<std::size_t>(atom)] == Truth::yes;
        demands.push_back({&m_atoms.language(atom, whole), holds != m_atoms.atom(atom).inverted});
    }
    const int subject = m_atoms.atom(atoms.front()).subject;
    for (const bool readable : {true, false}) {
        demands.push_back({&m_atoms.domain(subject, whole, readable), true});
        const words::Found found = words::findWord(demands);
        if (found.kind == words::Found::Kind::word) {
            value.text = found.word;
            value.readable = readable;
            return Fit::found;
        }
        if (!readable)
            return found.kind == words::Found::Kind::none ? Fit::none : Fit::unknown;
        demands.pop_back();
    }
    return Fit::unknown;
}

Solver::Fit Solver::fitNumber(const std::vector<int>& atoms, int subject, Value& value) const {
    // If any number does, then one at a border of a range or beside it, or 1.
    std::vector<std::int64_t> tries{1, 0, std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()};
    for (const int atom : atoms)
        for (const IntegerRange& range : m_atoms.atom(atom).integers) {
            tries.push_back(range.first);
            tries.push_back(range.last);
            if (range.first != std::numeric_limits<std::int64_t>::min())
                tries.push_back(range.first - 1);
            if (range.last != std::numeric_limits<std::int64_t>::max())
                tries.push_back(range.last + 1);
        }
    const bool asn = m_atoms.subject(subject).field == "ip.src.asnum";
    if (asn)
        tries.push_back(4294967295);
    const auto constant = m_atoms.subject(subject).constant;
    if (constant)
        tries.push_back(*constant);
    for (const std::int64_t number : tries) {
        if (constant && number != *constant)
            continue;
        if (asn && (number < 0 || number > 4294967295))
            continue;
        const bool fits = std::all_of(atoms.begin(), atoms.end(), [&](int index) {
            const Atom& atom = m_atoms.atom(index);
            return (in(atom.integers, number) != atom.inverted) ==
                   (m_truth[static_cast<std::size_t>(index)] == Truth::yes);
        });
        if (fits) {
            value.number = number;
            return Fit::found;
        }
    }
    return Fit::none;
}

Solver::Fit Solver::fitIp(const std::vector<int>& atoms, Value& value) const {
    std::vector<model::Ip> tries;
    for (const char* text : {"192.0.2.1", "2001:db8::1", "0.0.0.0", "255.255.255.255",
                             "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"})
        tries.push_back(*model::Ip::parse(text));
    for (const int atom : atoms)
        for (const IpRange& range : m_atoms.atom(atom).addresses) {
            tries.push_back(range.first);
            tries.push_back(range.last);
            for (const auto& beside : {neighbour(range.first, -1), neighbour(range.last, 1)})
                if (beside)
                    tries.push_back(*beside);
        }
    for (const model::Ip& ip : tries) {
        const bool fits = std::all_of(atoms.begin(), atoms.end(), [&](int index) {
            const Atom& atom = m_atoms.atom(index);
            return (in(atom.addresses, ip) != atom.inverted) ==
                   (m_truth[static_cast<std::size_t>(index)] == Truth::yes);
        });
        if (fits) {
            value.ip = ip;
            return Fit::found;
        }
    }
    return Fit::none;
}

bool Solver::leaf() {
    if (++m_leaves > mostLeaves) {
        m_givenUp = true;
        return false;
    }
    const auto request = build();
    const bool holds = request && std::all_of(m_wanted->begin(), m_wanted->end(), [&](const Wanted& one) {
                           return one.expression->matches(*request) == (one.holds ? Answer::yes : Answer::no);
                       });
    if (!holds) {
        // The values fit one by one and not together, or an opaque part says otherwise.
        m_incomplete = true;
        return false;
    }
    m_request = *request;
    return true;
}

} // namespace sallyport::edge
