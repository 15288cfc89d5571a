#pragma once
// Expressions taken apart for the analysis: formulas over atoms, an atom being
// one comparison of one value of the request. What an atom says of its value is
// kept as the exact set of values, where the analysis understands it; else the
// atom is opaque, and may be true or false whatever the others are.
#include "../rules/ast.h"
#include "language.h"

#include <sallyport/edge/expression.h>

#include <unordered_map>

namespace sallyport::edge {

struct Subject {
    std::string key;   // as the language writes it
    std::string field; // by its name of today
    std::vector<rules::Index> indexes;
    rules::Type::Scalar scalar = rules::Type::Scalar::bytes;
    bool mayMiss = false;                 // then nothing that is asked of it holds
    std::optional<std::int64_t> constant; // a number that it always is
    enum class Part { none, host, path, query, uri, fullUri } part = Part::none;
};

struct IntegerRange {
    std::int64_t first, last;
};
struct IpRange {
    model::Ip first, last;
};

struct Atom {
    std::string key;
    int subject = -1;      // -1: opaque
    bool inverted = false; // there, and outside of the set
    // Of any() and all(): what it says when there is one element. Helps to find a request, and proves
    // nothing.
    bool hint = false;
    // The set of values, by the kind of the subject. A boolean's is {true}.
    words::Shape shape;
    std::shared_ptr<words::Language> language, inFullUri;
    std::vector<IntegerRange> integers; // sorted, apart
    std::vector<IpRange> addresses;
    // For a quick look: the only texts, or what they all begin with.
    std::vector<std::string> values;
    std::string prefix;
};

struct Formula {
    enum class Kind { atom, negation, conjunction, exclusive, disjunction };
    Kind kind = Kind::atom;
    int atom = -1;
    std::vector<Formula> parts;
};

// Atoms and subjects of all rules of a ruleset, each once.
class Atoms {
public:
    Formula add(const rules::Node& node);
    const Subject& subject(int index) const { return m_subjects[static_cast<std::size_t>(index)]; }
    const Atom& atom(int index) const { return m_atoms[static_cast<std::size_t>(index)]; }
    std::size_t size() const { return m_atoms.size(); }
    // The atom's set, of the value itself or of the whole URL that the value is a part of.
    words::Language& language(int index, bool inFullUri);
    // All values that a subject may have; readable: of which a person would write.
    words::Language& domain(int subject, bool inFullUri, bool readable);

private:
    Formula atomOf(const rules::Node& node);
    bool understand(const rules::Node& node, Atom& atom);
    int subjectOf(const rules::Operand& field, rules::Type::Scalar scalar);

    std::vector<Subject> m_subjects;
    std::vector<Atom> m_atoms;
    std::unordered_map<std::string, int> m_subjectKeys, m_atomKeys;
    std::unordered_map<std::string, std::unique_ptr<words::Language>> m_domains;
};

} // namespace sallyport::edge
