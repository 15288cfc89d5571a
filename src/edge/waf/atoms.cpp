#include "atoms.h"

#include <sallyport/edge/fields.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace sallyport::edge {
namespace {

using rules::Item;
using rules::Node;
using rules::Operand;
using rules::Operator;
using rules::Type;
using words::Bytes;
using words::Shape;

constexpr std::size_t longestCount = 200; // of len()
constexpr std::size_t mostItems = 2000;   // of in {...}
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

// A value of the request behind functions that the analysis sees through.
struct Peeled {
    const Operand* field = nullptr;
    std::vector<std::string> folds; // lower, upper; outermost first
    bool counted = false;           // len()
};

const Operand* firstOperand(const Operand& call) {
    return call.arguments.empty() ? nullptr : std::get_if<Operand>(&call.arguments.front().value);
}

std::optional<Peeled> peel(const Operand& operand) {
    Peeled peeled;
    const Operand* at = &operand;
    while (at && at->call) {
        if (!at->indexes.empty() || at->arguments.size() != 1)
            return {};
        if (at->name == "lower" || at->name == "upper")
            peeled.folds.push_back(at->name);
        else if (at->name == "len" && at == &operand)
            peeled.counted = true;
        else
            return {};
        at = firstOperand(*at);
    }
    if (!at || at->eachCount() > 0 || !at->type.wraps.empty())
        return {};
    if ((!peeled.folds.empty() || peeled.counted) && at->type.scalar != Type::Scalar::bytes)
        return {};
    peeled.field = at;
    return peeled;
}

unsigned char folded(unsigned char byte, const std::string& fold) {
    if (fold == "lower" && byte >= 'A' && byte <= 'Z')
        return static_cast<unsigned char>(byte + 32);
    if (fold == "upper" && byte >= 'a' && byte <= 'z')
        return static_cast<unsigned char>(byte - 32);
    return byte;
}

// The texts that become one of the shape's when they are folded.
Shape unfolded(Shape shape, const std::vector<std::string>& folds) {
    if (folds.empty())
        return shape;
    return words::mapped(std::move(shape), [&](const Bytes& set) {
        Bytes from;
        for (std::size_t byte = 0; byte < 256; ++byte) {
            auto image = static_cast<unsigned char>(byte);
            for (auto fold = folds.rbegin(); fold != folds.rend(); ++fold)
                image = folded(image, *fold);
            from.set(byte, set.test(image));
        }
        return from;
    });
}

Shape ignoringCase(Shape shape) {
    return unfolded(std::move(shape), {"lower"});
}

// Texts before one, bytewise: a byte less at some place behind a common beginning, or ended there.
Shape below(const std::string& text, bool orEqual) {
    std::vector<Shape> ways;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Shape common = words::text(std::string_view(text).substr(0, i));
        ways.push_back(common);
        if (const auto byte = static_cast<unsigned char>(text[i]))
            ways.push_back(words::sequence(
                {common, words::one(words::byteRange(0, static_cast<unsigned char>(byte - 1))),
                 words::anything()}));
    }
    if (orEqual)
        ways.push_back(words::text(text));
    return words::either(std::move(ways));
}

Shape wildcardShape(const std::string& pattern, bool strict) {
    std::vector<Shape> parts;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '*') {
            parts.push_back(words::anything());
            continue;
        }
        if (pattern[i] == '\\' && i + 1 < pattern.size())
            ++i;
        std::string_view literal = std::string_view(pattern).substr(i, 1);
        const char low =
            literal[0] >= 'A' && literal[0] <= 'Z' ? static_cast<char>(literal[0] + 32) : literal[0];
        parts.push_back(strict ? words::text(literal) : ignoringCase(words::text(std::string_view(&low, 1))));
    }
    return words::sequence(std::move(parts));
}

const std::string* textOf(const Item& item) {
    return std::get_if<std::string>(&item.first);
}

bool understandText(const Node& node, Atom& atom) {
    if (node.items.empty() && !node.set)
        return false;
    if (node.set) {
        if (node.items.size() > mostItems)
            return false;
        std::vector<Shape> ways;
        for (const Item& item : node.items) {
            const std::string* text = textOf(item);
            if (!text || !item.single())
                return false;
            ways.push_back(words::text(*text));
            atom.values.push_back(*text);
        }
        atom.shape = words::either(std::move(ways));
        return true;
    }
    const std::string* text = textOf(node.items.front());
    if (!text)
        return false;
    switch (node.op) {
    case Operator::ne:
        atom.inverted = true;
        atom.shape = words::text(*text);
        return true;
    case Operator::eq:
        atom.shape = words::text(*text);
        atom.values = {*text};
        return true;
    case Operator::contains:
        atom.shape = words::sequence({words::anything(), words::text(*text), words::anything()});
        return true;
    case Operator::wildcard:
    case Operator::strictWildcard:
        atom.shape = wildcardShape(*text, node.op == Operator::strictWildcard);
        return true;
    case Operator::matches: {
        auto shape = words::shapeOfRegex(*text);
        if (!shape)
            return false;
        atom.shape = std::move(*shape);
        return true;
    }
    case Operator::lt:
    case Operator::le:
        atom.shape = below(*text, node.op == Operator::le);
        return text->size() <= longestCount;
    case Operator::gt:
    case Operator::ge:
        atom.inverted = true;
        atom.shape = below(*text, node.op == Operator::gt);
        return text->size() <= longestCount;
    default:
        return false;
    }
}

template<class Value> std::optional<std::pair<Value, Value>> rangeOf(const Item& item) {
    const auto* first = std::get_if<Value>(&item.first);
    const auto* last = std::get_if<Value>(&item.last);
    if (!first || !last)
        return {};
    return std::pair{*first, *last};
}

bool understandInteger(const Node& node, Atom& atom) {
    std::vector<IntegerRange>& ranges = atom.integers;
    for (const Item& item : node.items) {
        const auto range = rangeOf<std::int64_t>(item);
        if (!range)
            return false;
        if (range->first <= range->second)
            ranges.push_back({range->first, range->second});
    }
    if (node.set)
        return true;
    if (ranges.size() != 1)
        return false;
    const std::int64_t value = ranges.front().first;
    switch (node.op) {
    case Operator::ne:
        atom.inverted = true;
        return true;
    case Operator::eq:
        return true;
    case Operator::le:
        ranges = {{least, value}};
        return true;
    case Operator::ge:
        ranges = {{value, most}};
        return true;
    case Operator::lt:
        ranges.clear();
        if (value != least)
            ranges = {{least, value - 1}};
        return true;
    case Operator::gt:
        ranges.clear();
        if (value != most)
            ranges = {{value + 1, most}};
        return true;
    default:
        return false;
    }
}

bool understandIp(const Node& node, Atom& atom) {
    if (!node.set && node.op != Operator::eq && node.op != Operator::ne)
        return false;
    for (const Item& item : node.items) {
        if (item.bits >= 0) {
            const auto* base = std::get_if<model::Ip>(&item.first);
            if (!base)
                return false;
            const model::Cidr range{*base, item.bits, false};
            atom.addresses.push_back({range.first(), range.last()});
            continue;
        }
        const auto range = rangeOf<model::Ip>(item);
        if (!range || range->first.v6 != range->second.v6)
            return false;
        if (range->first <= range->second)
            atom.addresses.push_back({range->first, range->second});
    }
    atom.inverted = !node.set && node.op == Operator::ne;
    return true;
}

// len(x) of some numbers as texts of some lengths.
bool countedShape(const Node& node, Atom& atom) {
    Atom numbers;
    if (!understandInteger(node, numbers))
        return false;
    atom.inverted = numbers.inverted;
    const Shape any = words::one(words::everyByte());
    std::vector<Shape> ways;
    for (const IntegerRange& range : numbers.integers) {
        if (range.last < 0)
            continue;
        const std::int64_t first = std::max<std::int64_t>(0, range.first);
        const bool open = range.last == most;
        const auto limit = static_cast<std::int64_t>(longestCount);
        if (first > limit || (!open && range.last > limit))
            return false;
        ways.push_back(
            words::repeated(any, static_cast<int>(first), open ? -1 : static_cast<int>(range.last)));
    }
    atom.shape = words::either(std::move(ways));
    return true;
}

// starts_with(x, "text") and ends_with(x, "text").
bool understandCall(const Operand& call, Atom& atom, std::optional<Peeled>& peeled) {
    const bool start = call.name == "starts_with";
    if ((!start && call.name != "ends_with") || call.arguments.size() != 2)
        return false;
    const Operand* of = firstOperand(call);
    const auto* literal = std::get_if<rules::Literal>(&call.arguments[1].value);
    const auto* text = literal ? std::get_if<std::string>(literal) : nullptr;
    if (!of || !text)
        return false;
    peeled = peel(*of);
    if (!peeled || peeled->counted || peeled->field->type.scalar != Type::Scalar::bytes)
        return false;
    atom.shape = start ? words::sequence({words::text(*text), words::anything()})
                       : words::sequence({words::anything(), words::text(*text)});
    if (start)
        atom.prefix = *text;
    return true;
}

bool understandComparison(const Node& node, const Peeled& peeled, Atom& atom) {
    if (!node.list.empty())
        return false;
    if (peeled.counted)
        return countedShape(node, atom);
    switch (peeled.field->type.scalar) {
    case Type::Scalar::bytes:
        return understandText(node, atom);
    case Type::Scalar::integer:
        return understandInteger(node, atom);
    case Type::Scalar::ip:
        return understandIp(node, atom);
    case Type::Scalar::boolean:
        return false;
    }
    return false;
}

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

// The URL's parts as sets of bytes: none goes beyond its end.
const Bytes& hostBytes() {
    static const Bytes bytes = ~words::byteSet("/?#:");
    return bytes;
}
const Bytes& pathBytes() {
    static const Bytes bytes = ~words::byteSet("?");
    return bytes;
}

Shape limited(Shape shape, const Bytes& to) {
    return words::mapped(std::move(shape), [&](const Bytes& set) { return set & to; });
}

Shape portShape() {
    return words::optional(
        words::sequence({words::text(":"), words::star(words::one(words::byteRange('0', '9')))}));
}
Shape schemeShape() {
    return words::either({words::text("https://"), words::text("http://")});
}
Shape hostShape(bool readable) {
    if (!readable)
        return words::star(words::one(hostBytes()));
    const Bytes letters = words::byteRange('a', 'z') | words::byteRange('0', '9');
    const Shape label = words::sequence(
        {words::one(letters),
         words::optional(words::sequence(
             {words::star(words::one(letters | words::byteSet("-"))), words::one(letters)}))});
    return words::sequence({label, words::star(words::sequence({words::text("."), label}))});
}
Shape pathShape(bool readable) {
    if (!readable)
        return words::sequence({words::text("/"), words::star(words::one(pathBytes()))});
    const Bytes bytes = words::byteRange('a', 'z') | words::byteRange('A', 'Z') | words::byteRange('0', '9') |
                        words::byteSet("-_.~!$&'()*+,;=:@");
    const Shape segment = words::sequence({words::one(bytes), words::star(words::one(bytes))});
    return words::sequence({words::text("/"), words::star(words::sequence({segment, words::text("/")})),
                            words::star(words::one(bytes))});
}
Shape queryShape(bool readable) {
    if (!readable)
        return words::anything();
    return words::star(words::one(words::byteRange('!', '~') & ~words::byteSet("#\"<>")));
}
Shape behindQuestionMark(Shape query, bool readable) {
    if (!readable)
        return words::optional(words::sequence({words::text("?"), std::move(query)}));
    const Bytes bytes = words::byteRange('!', '~') & ~words::byteSet("#\"<>");
    return words::optional(words::sequence({words::text("?"), words::one(bytes), std::move(query)}));
}

// A part's texts as those of the whole URL.
Shape inFullUri(const Shape& shape, Subject::Part part) {
    using Part = Subject::Part;
    const Shape host = words::sequence({hostShape(false), portShape()});
    const Shape rest = behindQuestionMark(words::anything(), false);
    switch (part) {
    case Part::host:
        return words::sequence(
            {schemeShape(), limited(shape, hostBytes()), portShape(), pathShape(false), rest});
    // Where the path begins is seen by its slash.
    case Part::path:
        return words::sequence(
            {schemeShape(), host, words::text("/"), limited(words::behind('/', shape), pathBytes()), rest});
    case Part::uri:
        return words::sequence({schemeShape(), host, words::text("/"), words::behind('/', shape)});
    default:
        return shape;
    }
}

Shape domainShape(const Subject& subject, bool readable) {
    using Part = Subject::Part;
    switch (subject.part) {
    case Part::host:
        return hostShape(readable);
    case Part::path:
        return pathShape(readable);
    case Part::query:
        return queryShape(readable);
    case Part::uri:
        return words::sequence({pathShape(readable), behindQuestionMark(queryShape(readable), readable)});
    case Part::fullUri:
        return words::sequence({schemeShape(), hostShape(readable), readable ? Shape() : portShape(),
                                pathShape(readable), behindQuestionMark(queryShape(readable), readable)});
    case Part::none:
        break;
    }
    if (!readable)
        return words::anything();
    const Bytes capitals = words::byteRange('A', 'Z');
    if (subject.field == "http.request.method")
        return words::sequence({words::one(capitals), words::star(words::one(capitals))});
    if (subject.field == "ip.src.country")
        return words::sequence({words::one(capitals), words::one(capitals | words::byteRange('0', '9'))});
    // No space at the ends: headers lose it.
    const Bytes shown = words::byteRange('!', '~');
    return words::optional(words::sequence(
        {words::one(shown), words::optional(words::sequence(
                                {words::star(words::one(words::byteRange(' ', '~'))), words::one(shown)}))}));
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
        atom.hint = understand(one, atom);
        return atom.hint;
    } else {
        return false;
    }
    const Operand& field = *peeled->field;
    atom.subject = subjectOf(field, field.type.scalar);
    if (!peeled->folds.empty()) {
        atom.shape = unfolded(std::move(atom.shape), peeled->folds);
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
        const Shape before =
            words::sequence({schemeShape(), hostShape(false), portShape(), pathShape(false)});
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
