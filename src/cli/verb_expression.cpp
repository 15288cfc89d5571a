#include "inputs.h"
#include "verb.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/expression.h>
#include <sallyport/edge/zone.h>

namespace sallyport::cli {
namespace {

using base::Tree;

base::Result<edge::Request> requestIn(const std::string& file) {
    const auto content = base::readFile(file);
    if (!content)
        return content.error();
    const auto tree = base::readJson(*content, file);
    if (!tree)
        return tree.error();
    return edge::readRequest(*tree);
}

int refuse(const Output& output, const edge::ExpressionError& error) {
    if (output.json()) {
        output.answer(object({{"valid", boolean(false)},
                              {"error", object({{"message", text(error.message.english())},
                                                {"id", text(error.message.id)},
                                                {"line", number(error.line)},
                                                {"column", number(error.column)},
                                                {"caret", text(error.caret)}})}}));
        return Exit::no;
    }
    output.line("not valid: " + std::to_string(error.line) + ":" + std::to_string(error.column) + ": " +
                error.message.english());
    output.line(error.caret);
    return Exit::no;
}

const char* nameOf(edge::ExpressionNote::Kind kind) {
    using Kind = edge::ExpressionNote::Kind;
    return kind == Kind::plan         ? "plan"
           : kind == Kind::deprecated ? "deprecated"
           : kind == Kind::constant   ? "constant"
                                      : "not-modelled";
}

Tree noteTree(const edge::ExpressionNote& note) {
    return object({{"kind", text(nameOf(note.kind))},
                   {"subject", text(note.subject)},
                   {"message", text(note.message.english())},
                   {"line", number(note.line)},
                   {"column", number(note.column)}});
}

struct Asked {
    edge::Answer value = edge::Answer::unknown;
    std::vector<std::string> unknown;
};

// The least plan that the Document says of a zone.
base::Result<std::optional<edge::Plan>> planIn(const Call& call) {
    if (!call.arguments.has("document"))
        return std::optional<edge::Plan>();
    const auto opened = openDocument(call.arguments.value("document"), call.output);
    if (!opened)
        return opened.error();
    std::optional<edge::Plan> least;
    for (const auto& [zone, settings] : opened->document.zones)
        if (const auto plan = edge::planOf(opened->document, zone); plan && (!least || *plan < *least))
            least = plan;
    return least;
}

void answerJson(const Output& output, const edge::Expression& expression, const std::optional<Asked>& asked,
                const std::optional<edge::Plan>& plan) {
    std::vector<Tree> notes;
    for (const edge::ExpressionNote& note : expression.notes())
        notes.push_back(noteTree(note));
    Tree answer = object({{"valid", boolean(true)},
                          {"canonical", text(expression.canonical())},
                          {"fields", texts(expression.fields())},
                          {"plan", text(edge::name(expression.leastPlan()))},
                          {"notes", list(std::move(notes))}});
    if (plan) {
        answer.set("zonePlan", text(edge::name(*plan)));
        answer.set("allowed", boolean(expression.leastPlan() <= *plan));
    }
    if (asked) {
        answer.set("value", asked->value == edge::Answer::unknown
                                ? Tree()
                                : boolean(asked->value == edge::Answer::yes));
        if (!asked->unknown.empty())
            answer.set("unknown", texts(asked->unknown));
    }
    output.answer(answer);
}

void answerText(const Output& output, const edge::Expression& expression, const std::optional<Asked>& asked,
                const std::optional<edge::Plan>& plan) {
    output.line("valid: " + expression.canonical());
    for (const edge::ExpressionNote& note : expression.notes())
        output.line("note: " + note.message.english());
    if (plan && expression.leastPlan() > *plan)
        output.line(output.styled("not allowed", Style::bad) + ": the plan " + edge::name(*plan) +
                    " does not have it, " + edge::name(expression.leastPlan()) + " does");
    if (!asked)
        return;
    if (asked->value != edge::Answer::unknown) {
        output.line(asked->value == edge::Answer::yes ? output.styled("true", Style::good)
                                                      : output.styled("false", Style::bad));
        return;
    }
    std::string names;
    for (const std::string& name : asked->unknown)
        names += (names.empty() ? "" : ", ") + name;
    output.line(output.styled("unknown", Style::doubtful) + ": the request does not tell " + names);
}

int runExpression(const Call& call) {
    edge::ExpressionError error;
    const auto expression = edge::Expression::parse(call.arguments.positionals.front(), error);
    std::optional<Asked> asked;
    if (call.arguments.has("request")) {
        const auto request = requestIn(call.arguments.value("request"));
        if (!request)
            return call.output.fail(request.error());
        if (expression)
            asked = Asked{expression->matches(*request), expression->unknownFields(*request)};
    }
    const auto plan = planIn(call);
    if (!plan)
        return call.output.fail(plan.error());
    if (!expression)
        return refuse(call.output, error);
    if (call.output.json())
        answerJson(call.output, *expression, asked, *plan);
    else
        answerText(call.output, *expression, asked, *plan);
    const bool allowed = !*plan || expression->leastPlan() <= **plan;
    return allowed && (!asked || asked->value == edge::Answer::yes) ? Exit::done : Exit::no;
}

} // namespace

Verb expressionVerb() {
    Verb verb;
    verb.name = "expression";
    verb.arguments = "EXPR";
    verb.summary = "Reads an expression of Cloudflare's rules language, and asks it of a request.";
    verb.details =
        "The answer is the expression in one notation, the fields it asks for and the plan it needs.\n"
        "With --request it is also true, false or unknown: what the request does not tell is unknown.\n"
        "REQUEST.json has method, url, headers, ip, country, asn, tls, identity, and fields for what\n"
        "else Cloudflare would know: {\"url\": \"https://a.example.com/\", \"fields\": {\"cf.client.bot\": "
        "true}}.";
    verb.options = {{"request", "REQUEST.json", "the request that it is asked of"},
                    {"document", "DOC", "whose zones' plan must have it"}};
    verb.least = 1;
    verb.most = 1;
    verb.run = runExpression;
    return verb;
}

} // namespace sallyport::cli
