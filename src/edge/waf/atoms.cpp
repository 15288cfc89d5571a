#include "atoms.h"
#include "atomsets.h"
#include "urlshapes.h"

#include <sallyport/edge/fields.h>

#include <algorithm>
#include <charconv>

namespace sallyport::edge {
namespace {

using rules::Node;
using rules::Operand;
using rules::Type;
using words::Shape;

// Fields that every request has. Of others it is not certain that they have a value.
bool alwaysThere(const std::string& field) {
    static constexpr std::string_view fields[] = {"http.cookie",
                                                  "http.host",
                                                  "http.referer",
                                                  "http.user_agent",
                                                  "http.x_forwarded_for",
                                                  "http.request.method",
                                                  "http.request.full_uri",
                                                  "http.request.uri",
                                                  "http.request.uri.path",
                                                  "http.request.uri.query",
                                                  "ip.src",
                                                  "ip.src.country",
                                                  "ip.src.asnum",
                                                  "ssl",
                                                  "cf.edge.server_port",
                                                  "cf.threat_score"};
    return std::find(std::begin(fields), std::end(fields), field) != std::end(fields);
}

std::optional<std::int64_t> constantOf(const Field* field) {
    std::int64_t value = 0;
    if (!field || field->constant.empty())
        return {};
    const char* end = field->constant.data() + field->constant.size();
    const auto read = std::from_chars(field->constant.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

Subject::Part partOf(const std::string& field) {
    using Part = Subject::Part;
    if (field == "http.host")
        return Part::host;
    if (field == "http.request.uri.path")
        return Part::path;
    if (field == "http.request.uri.query")
        return Part::query;
    if (field == "http.request.uri")
        return Part::uri;
    return field == "http.request.full_uri" ? Part::fullUri : Part::none;
}

// The operand with its [*] read as the first element.
Operand firstElement(Operand operand) {
    operand.type.wraps.clear();
    for (rules::Index& index : operand.indexes)
        if (index.kind == rules::Index::Kind::each) {
            index.kind = rules::Index::Kind::position;
            index.position = 0;
        }
    if (!operand.arguments.empty())
        if (auto* inner = std::get_if<Operand>(&operand.arguments.front().value))
            *inner = firstElement(*inner);
    return operand;
}

} // namespace

Formula Atoms::add(const Node& node) {
    Formula formula;
    switch (node.kind) {
    case Node::Kind::negation:
        formula.kind = Formula::Kind::negation;
        break;
    case Node::Kind::conjunction:
        formula.kind = Formula::Kind::conjunction;
        break;
    case Node::Kind::exclusive:
        formula.kind = Formula::Kind::exclusive;
        break;
    case Node::Kind::disjunction:
        formula.kind = Formula::Kind::disjunction;
        break;
    default:
        return atomOf(node);
    }
    for (const Node& child : node.children)
        formula.parts.push_back(add(child));
    return formula;
}

Formula Atoms::atomOf(const Node& node) {
    Formula formula;
    std::string key = rules::print(node);
    const auto [known, isNew] = m_atomKeys.try_emplace(key, static_cast<int>(m_atoms.size()));
    formula.atom = known->second;
    if (!isNew)
        return formula;
    Atom atom;
    if (!understand(node, atom))
        atom = {};
    atom.key = std::move(key);
    m_atoms.push_back(std::move(atom));
    return formula;
}

bool Atoms::understand(const Node& node, Atom& atom) {
    std::optional<Peeled> peeled;
    if (node.kind == Node::Kind::truth) {
        if (!understandCall(node.operand, atom, peeled)) {
            if (node.operand.call)
                return false;
            peeled = peel(node.operand);
            if (!peeled || peeled->field->type.scalar != Type::Scalar::boolean)
                return false;
        }
    } else if (node.kind == Node::Kind::comparison) {
        peeled = peel(node.operand);
        if (!peeled || !understandComparison(node, *peeled, atom))
            return false;
    } else if (node.children.size() == 1 && (node.children[0].kind == Node::Kind::truth ||
                                             node.children[0].kind == Node::Kind::comparison)) {
        Node one = node.children[0];
        one.operand = firstElement(std::move(one.operand));
        if (!understand(one, atom))
            return false;
        atom.hint = true;
        atom.values.clear();
        atom.prefix.clear();
        return true;
    } else {
        return false;
    }
    Operand field = *peeled->field;
    atom.shape = unfolded(std::move(atom.shape), peeled->folds);
    const bool extension = field.name == "http.request.uri.path.extension";
    if (extension) {
        field.name = "http.request.uri.path";
        atom.shape = pathOfExtension(atom.shape);
    }
    atom.subject = subjectOf(field, field.type.scalar);
    atom.hint = peeled->roughly;
    if (atom.hint || extension || peeled->cut || !peeled->folds.empty()) {
        atom.values.clear();
        atom.prefix.clear();
    }
    return true;
}

int Atoms::subjectOf(const Operand& operand, Type::Scalar scalar) {
    Subject subject;
    const Field* field = findField(operand.name);
    subject.field = field && !field->insteadUse.empty() ? field->insteadUse : operand.name;
    Operand named = operand;
    named.name = subject.field;
    subject.key = rules::print(named);
    const auto [known, isNew] = m_subjectKeys.try_emplace(subject.key, static_cast<int>(m_subjects.size()));
    if (isNew) {
        subject.indexes = operand.indexes;
        subject.scalar = scalar;
        subject.mayMiss = !operand.indexes.empty() || !alwaysThere(subject.field);
        subject.constant = constantOf(field);
        subject.part = partOf(subject.field);
        m_subjects.push_back(std::move(subject));
    }
    return known->second;
}

words::Language& Atoms::language(int index, bool whole) {
    Atom& atom = m_atoms[static_cast<std::size_t>(index)];
    const Subject::Part part = subject(atom.subject).part;
    auto& language = whole && part != Subject::Part::fullUri ? atom.inFullUri : atom.language;
    if (language)
        return *language;
    // A query that is not there is empty.
    if (whole && part == Subject::Part::query) {
        const Shape before = upToPath();
        std::vector<Shape> ways{words::sequence({before, words::text("?"), atom.shape})};
        if (words::allowsNothing(atom.shape))
            ways.push_back(before);
        language = std::make_shared<words::Language>(words::either(std::move(ways)));
    } else {
        language = std::make_shared<words::Language>(whole ? inFullUri(atom.shape, part) : atom.shape);
    }
    return *language;
}

words::Language& Atoms::domain(int index, bool whole, bool readable) {
    Subject wanted = subject(index);
    if (whole)
        wanted.part = Subject::Part::fullUri;
    const std::string key = (wanted.part == Subject::Part::none ? wanted.field : std::string()) +
                            std::to_string(static_cast<int>(wanted.part)) + (readable ? "r" : "h");
    auto& language = m_domains[key];
    if (!language)
        language = std::make_unique<words::Language>(domainShape(wanted, readable));
    return *language;
}

} // namespace sallyport::edge
