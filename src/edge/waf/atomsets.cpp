// What a comparison says of a value of the request, as a set of values.
#include "atomsets.h"

#include <algorithm>
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
constexpr std::size_t mostCuts = 50;      // likewise, of substring()
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

const Operand* firstOperand(const Operand& call) {
    return call.arguments.empty() ? nullptr : std::get_if<Operand>(&call.arguments.front().value);
}

std::optional<std::int64_t> integerOf(const rules::Argument& argument) {
    const auto* literal = std::get_if<rules::Literal>(&argument.value);
    const auto* number = literal ? std::get_if<std::int64_t>(literal) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

bool peelCall(const Operand& call, bool outermost, Peeled& peeled) {
    const std::size_t count = call.arguments.size();
    if (!call.indexes.empty())
        return false;
    if (count == 1 && (call.name == "lower" || call.name == "upper")) {
        (peeled.cut ? peeled.folds : peeled.outerFolds).push_back(call.name);
    } else if (count == 1 && call.name == "len" && outermost) {
        peeled.counted = true;
    } else if (call.name == "substring" && count > 1 && !peeled.cut) {
        const auto from = integerOf(call.arguments[1]);
        const auto to = count > 2 ? integerOf(call.arguments[2]) : std::nullopt;
        if (!from || (count > 2 && !to))
            return false;
        peeled.cut = Cut{*from, to};
    } else if (call.name == "url_decode" || call.name == "remove_bytes") {
        peeled.roughly = true;
    } else {
        return false;
    }
    return true;
}

} // namespace

std::optional<Peeled> peel(const Operand& operand) {
    Peeled peeled;
    const Operand* at = &operand;
    while (at && at->call) {
        if (!peelCall(*at, at == &operand, peeled))
            return {};
        at = firstOperand(*at);
    }
    if (!at || at->eachCount() > 0 || !at->type.wraps.empty())
        return {};
    if (at != &operand && at->type.scalar != Type::Scalar::bytes)
        return {};
    if (!peeled.cut)
        peeled.folds.swap(peeled.outerFolds);
    peeled.field = at;
    return peeled;
}

namespace {

unsigned char folded(unsigned char byte, const std::string& fold) {
    if (fold == "lower" && byte >= 'A' && byte <= 'Z')
        return static_cast<unsigned char>(byte + 32);
    if (fold == "upper" && byte >= 'a' && byte <= 'z')
        return static_cast<unsigned char>(byte - 32);
    return byte;
}

} // namespace

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

namespace {

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

// The texts of which the cut is one of `words`, which are all `count` bytes long.
std::optional<Shape> cutFrom(const Cut& cut, const Shape& words, std::size_t count) {
    const auto limit = static_cast<std::int64_t>(longestCount);
    if (cut.from > limit || cut.from < -limit || cut.to > limit || (cut.to && (cut.from < 0 || *cut.to < 0)))
        return {};
    const Shape any = words::one(words::everyByte());
    const auto length = static_cast<std::int64_t>(count);
    std::vector<Shape> ways;
    if (cut.from < 0) { // the last bytes; a shorter text whole
        if (length == -cut.from)
            ways.push_back(words::sequence({words::anything(), words}));
        else if (length < -cut.from)
            ways.push_back(words);
        return words::either(std::move(ways));
    }
    const auto from = static_cast<int>(cut.from);
    const std::int64_t whole = cut.to ? *cut.to - cut.from : limit * 2;
    if (whole <= 0) // the empty text, of any
        return length == 0 ? words::anything() : words::either({});
    const Shape before = words::repeated(any, from, from);
    if (!cut.to || length < whole)
        ways.push_back(words::sequence({before, words}));
    if (length == whole)
        ways.push_back(words::sequence({before, words, words::anything()}));
    if (length == 0 && from > 0)
        ways.push_back(words::repeated(any, 0, from - 1));
    return words::either(std::move(ways));
}

bool understandCut(const Node& node, const Peeled& peeled, Atom& atom) {
    if (node.items.size() > mostCuts || (!node.set && node.op != Operator::eq && node.op != Operator::ne))
        return false;
    std::vector<Shape> ways;
    for (const Item& item : node.items) {
        const std::string* text = textOf(item);
        const auto way =
            text && item.single()
                ? cutFrom(*peeled.cut, unfolded(words::text(*text), peeled.outerFolds), text->size())
                : std::nullopt;
        if (!way)
            return false;
        ways.push_back(*way);
    }
    atom.inverted = !node.set && node.op == Operator::ne;
    atom.shape = words::either(std::move(ways));
    return true;
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

} // namespace

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
    if (!peeled || peeled->counted || peeled->cut || peeled->field->type.scalar != Type::Scalar::bytes)
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
        return !peeled.cut && countedShape(node, atom);
    if (peeled.cut)
        return understandCut(node, peeled, atom);
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

} // namespace sallyport::edge
