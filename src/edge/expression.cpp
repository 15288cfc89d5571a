#include "rules/parser.h"
#include "rules/regex.h"
#include "rules/table.h"
#include "rules/value.h"

#include <sallyport/edge/expression.h>

#include <algorithm>

namespace sallyport::edge {

using rules::Node;
using rules::Operand;
using rules::Operator;

struct Expression::Data {
    std::string text;
    Node root;
};

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

std::size_t characters(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, isContinuation));
}

struct Spot {
    int line = 1, column = 1;
    std::string caret;
};

Spot spotOf(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::string_view before = text.substr(0, at);
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    Spot spot;
    spot.line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    spot.column = static_cast<int>(characters(before.substr(start))) + 1;
    std::string line(text.substr(start, text.find('\n', start) - start));
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    spot.caret = line + "\n" + std::string(static_cast<std::size_t>(spot.column) - 1, ' ') + "^";
    return spot;
}

ExpressionError errorAt(std::string_view text, std::size_t at, base::Text message) {
    Spot spot = spotOf(text, at);
    return {std::move(message), spot.line, spot.column, std::move(spot.caret)};
}

// The first byte that is not well-formed UTF-8; npos when all is.
std::size_t badUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t more = lead < 0x80                   ? 0
                                 : lead >= 0xC2 && lead < 0xE0 ? 1
                                 : lead >= 0xE0 && lead < 0xF0 ? 2
                                 : lead >= 0xF0 && lead < 0xF5 ? 3
                                                               : text.size();
        if (more >= text.size() - i)
            return i;
        for (std::size_t k = 1; k <= more; ++k)
            if (!isContinuation(text[i + k]))
                return i;
        const auto second = static_cast<unsigned char>(more > 0 ? text[i + 1] : '\0');
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            return i;
        i += more + 1;
    }
    return std::string_view::npos;
}

// Calls with every operand, in the order of the text, and with every node.
template<class OnOperand, class OnNode>
void walk(const Node& node, const OnOperand& onOperand, const OnNode& onNode);

template<class OnOperand, class OnNode>
void walk(const Operand& operand, const OnOperand& onOperand, const OnNode& onNode) {
    onOperand(operand);
    for (const rules::Argument& argument : operand.arguments) {
        if (const auto* inner = std::get_if<Operand>(&argument.value))
            walk(*inner, onOperand, onNode);
        else if (const auto* node = std::get_if<Node>(&argument.value))
            walk(*node, onOperand, onNode);
    }
}

template<class OnOperand, class OnNode>
void walk(const Node& node, const OnOperand& onOperand, const OnNode& onNode) {
    for (const Node& child : node.children)
        walk(child, onOperand, onNode);
    if (node.kind == Node::Kind::comparison || node.kind == Node::Kind::truth)
        walk(node.operand, onOperand, onNode);
    onNode(node);
}

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

using Kind = ExpressionNote::Kind;

ExpressionNote planNote(const std::string& subject, Plan plan, bool addOn) {
    ExpressionNote note;
    note.kind = Kind::plan;
    note.subject = subject;
    note.plan = plan;
    note.message =
        addOn ? base::Text{"expression-plan-add-on",
                           SALLYPORT_TR("%1 needs the Enterprise plan with an add-on"),
                           {subject}}
              : base::Text{"expression-plan", SALLYPORT_TR("%1 needs the %2 plan"), {subject, name(plan)}};
    return note;
}

void notesOf(const Operand& operand, std::vector<std::pair<std::size_t, ExpressionNote>>& notes) {
    if (operand.call) {
        const Function& function = functionTable().at(operand.row);
        if (function.plan != Plan::free)
            notes.emplace_back(operand.at, planNote(function.name, function.plan, false));
        return;
    }
    const Field& field = fieldTable().at(operand.row);
    if (field.plan != Plan::free)
        notes.emplace_back(operand.at, planNote(field.name, field.plan, field.addOn));
    ExpressionNote note;
    note.subject = field.name;
    if (!field.insteadUse.empty()) {
        note.kind = Kind::deprecated;
        note.message = {"expression-deprecated",
                        SALLYPORT_TR("%1 is an old name; write %2"),
                        {field.name, field.insteadUse}};
        notes.emplace_back(operand.at, note);
    }
    if (!field.constant.empty()) {
        note.kind = Kind::constant;
        note.message = {"expression-constant",
                        SALLYPORT_TR("%1 is always %2 now; a rule on it does nothing useful"),
                        {field.name, field.constant}};
        notes.emplace_back(operand.at, note);
    }
}

void notesOf(const Node& node, std::vector<std::pair<std::size_t, ExpressionNote>>& notes) {
    if (node.kind != Node::Kind::comparison || node.op != Operator::matches)
        return;
    notes.emplace_back(node.at, planNote("matches", Plan::business, false));
    if (node.regex->notModelled().empty())
        return;
    ExpressionNote note;
    note.kind = Kind::notModelled;
    note.subject = "matches";
    note.message = {
        "expression-not-modelled",
        SALLYPORT_TR("%1 in this regular expression cannot be tried here, so what it matches is unknown"),
        {node.regex->notModelled()}};
    notes.emplace_back(node.at, note);
}

} // namespace

Expression::Expression(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

std::optional<Expression> Expression::parse(std::string_view text, ExpressionError& error) {
    if (const std::size_t bad = badUtf8(text); bad != std::string_view::npos) {
        error = errorAt(
            text.substr(0, bad), bad,
            {"expression-utf8", SALLYPORT_TR("here is no valid UTF-8; other bytes are written \\xHH"), {}});
        return std::nullopt;
    }
    if (const std::size_t count = characters(text); count > longest) {
        std::size_t at = 0;
        for (std::size_t seen = 0; at < text.size(); ++at)
            if (!isContinuation(text[at]) && seen++ == longest)
                break;
        error = errorAt(text, at,
                        {"expression-length",
                         SALLYPORT_TR("an expression has 4096 characters at most, and this one %1"),
                         {std::to_string(count)}});
        return std::nullopt;
    }
    auto parsed = rules::parse(text, deepest);
    if (auto* failure = std::get_if<rules::Failure>(&parsed)) {
        error = errorAt(text, failure->at, std::move(failure->message));
        return std::nullopt;
    }
    auto data = std::make_shared<Data>();
    data->text = text;
    data->root = std::get<Node>(std::move(parsed));
    return Expression(std::move(data));
}

std::optional<Expression> expressionOf(const Node& root, ExpressionError& error) {
    return Expression::parse(rules::print(root), error);
}

const std::string& Expression::text() const {
    return m_data->text;
}

std::string Expression::canonical() const {
    return rules::print(m_data->root);
}

const Node& Expression::root() const {
    return m_data->root;
}

std::vector<std::string> Expression::fields() const {
    std::vector<std::string> names;
    walk(
        root(),
        [&](const Operand& operand) {
            if (!operand.call)
                names.push_back(operand.name);
        },
        [](const Node&) {});
    return sorted(std::move(names));
}

std::vector<std::string> Expression::lists() const {
    std::vector<std::string> names;
    walk(
        root(), [](const Operand&) {},
        [&](const Node& node) {
            if (!node.list.empty())
                names.push_back(node.list);
        });
    return sorted(std::move(names));
}

std::vector<ExpressionNote> Expression::notes() const {
    std::vector<std::pair<std::size_t, ExpressionNote>> found;
    walk(
        root(), [&](const Operand& operand) { notesOf(operand, found); },
        [&](const Node& node) { notesOf(node, found); });
    std::ranges::stable_sort(found, {}, &std::pair<std::size_t, ExpressionNote>::first);
    std::vector<ExpressionNote> notes;
    for (auto& [at, note] : found) {
        const Spot spot = spotOf(text(), at);
        note.line = spot.line;
        note.column = spot.column;
        notes.push_back(std::move(note));
    }
    return notes;
}

Plan Expression::leastPlan() const {
    Plan least = Plan::free;
    for (const ExpressionNote& note : notes())
        least = std::max(least, note.plan);
    return least;
}

Answer Expression::matches(const Request& request) const {
    return rules::evaluate(root(), request);
}

std::vector<std::string> Expression::unknownFields(const Request& request) const {
    std::vector<std::string> names;
    rules::collectUnknown(root(), request, names);
    return sorted(std::move(names));
}

bool Expression::operator==(const Expression& other) const {
    return root() == other.root();
}

} // namespace sallyport::edge
