// trace: one request from the internet to the pod.
#include "answers.h"
#include "derived.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>

#include <algorithm>

namespace sallyport::cli {
namespace {

using base::Error;
using base::ErrorKind;
using base::Tree;

Error misused(const char* id, const char* pattern, std::vector<std::string> args) {
    return {ErrorKind::usage, {id, pattern, std::move(args)}, {}};
}

// A URL with or without a method, a file, or the id of a saved request.
base::Result<edge::Request> written(const std::string& text, const model::Document* document) {
    if (document)
        for (const model::SavedRequest& saved : document->requests)
            if (saved.id == text)
                return edge::requestOf(saved);
    if (text.find("://") == std::string::npos) {
        const auto content = base::readFile(text);
        if (!content)
            return content.error();
        const auto tree = base::readJson(*content, text);
        if (!tree)
            return tree.error();
        return edge::readRequest(*tree);
    }
    auto request = edge::readRequestLine(text);
    if (!request) {
        Error error = request.error();
        error.kind = ErrorKind::usage;
        return error;
    }
    return request;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// What the options say of the visitor.
std::optional<Error> addVisitor(const Arguments& arguments, edge::Request& request) {
    if (arguments.has("ip")) {
        request.ip = model::Ip::parse(arguments.value("ip"));
        if (!request.ip)
            return misused("bad-ip", SALLYPORT_TR("%1 is no IP address"), {arguments.value("ip")});
    }
    if (arguments.has("country")) {
        request.country = arguments.value("country");
        const bool fits = request.country.size() == 2 &&
                          std::all_of(request.country.begin(), request.country.end(), [](char c) {
                              return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                          });
        if (!fits)
            return misused("bad-country", SALLYPORT_TR("%1 is no country: write two capitals, as in DE"),
                           {request.country});
    }
    if (arguments.has("email")) {
        if (!request.identity)
            request.identity = edge::Identity();
        request.identity->email = arguments.value("email");
        if (request.identity->email.find('@') == std::string::npos)
            return misused("bad-email", SALLYPORT_TR("%1 is no e-mail address"), {request.identity->email});
    }
    for (const std::string& header : arguments.values("header")) {
        const std::size_t colon = header.find(':');
        if (colon == std::string::npos || colon == 0)
            return misused("bad-header", SALLYPORT_TR("%1 is no header: write \"Name: value\""), {header});
        const std::size_t value = header.find_first_not_of(' ', colon + 1);
        request.headers[lower(header.substr(0, colon))].push_back(
            value == std::string::npos ? std::string() : header.substr(value));
    }
    return std::nullopt;
}

Tree hopTree(const reach::TraceHop& hop) {
    std::vector<std::string> nearest;
    for (const base::Text& one : hop.nearest)
        nearest.push_back(one.english());
    return object({{"kind", text(reach::name(hop.kind))},
                   {"verdict", text(hop.verdict)},
                   {"subject", text(hop.subject)},
                   {"because", text(hop.because.english())},
                   {"nearest", texts(nearest)},
                   {"assumed", boolean(hop.assumed)},
                   {"file", textOrNull(hop.place.file)},
                   {"line", hop.place.line > 0 ? number(hop.place.line) : Tree()},
                   {"pointer", textOrNull(hop.place.pointer)}});
}

Style styleOf(const std::string& verdict) {
    if (verdict == "passed" || verdict == "skipped" || verdict == "reached")
        return Style::good;
    return verdict == "unknown" ? Style::doubtful : Style::bad;
}

void writeText(const reach::Trace& trace, const edge::Request& request, const Output& output) {
    const std::string verdict = reach::name(trace.verdict);
    output.line(output.styled(request.method + ' ' + request.url() + ": " + verdict, Style::bold));
    output.line();
    Table table;
    for (const reach::TraceHop& hop : trace.hops) {
        std::string because = hop.because.english();
        if (!hop.place.file.empty() && hop.place.line > 0)
            because += "  (" + hop.place.file + ':' + std::to_string(hop.place.line) + ')';
        table.row({{reach::name(hop.kind), Style::bold},
                   {hop.verdict + (hop.assumed ? ", assumed" : ""), styleOf(hop.verdict)},
                   hop.subject,
                   because});
        for (const base::Text& one : hop.nearest)
            table.row({"", "", "", {"near: " + one.english(), Style::dim}});
    }
    table.write(output);
}

int runTrace(const Call& call) {
    const Output& output = call.output;
    const std::string& subject = call.arguments.positionals[0];
    if (!isDocumentPath(subject))
        return output.fail(misused(
            "no-document", SALLYPORT_TR("%1 is no Document: trace wants a *.sallyport.yaml"), {subject}));
    const auto inputs = inputsOf(call, subject);
    if (!inputs)
        return output.fail(inputs.error());
    auto request = written(call.arguments.positionals[1], inputs->document.get());
    if (!request)
        return output.fail(request.error());
    if (const auto error = addVisitor(call.arguments, *request))
        return output.fail(*error);
    const auto derived = checks::derive(*inputs);
    if (!derived)
        return output.fail(derived.error());
    const reach::Trace trace = derived->tracer->trace(*request);
    if (output.json()) {
        Tree hops = Tree::list();
        for (const reach::TraceHop& hop : trace.hops)
            hops.append(hopTree(hop));
        output.answer(object({{"verdict", text(reach::name(trace.verdict))},
                              {"hops", hops},
                              {"profile", profileTree(derived->world->ruleset().profile)},
                              {"unread", unreadTree(derived->adopted->unread)}}));
    } else {
        writeText(trace, *request, output);
        writeGround(*derived->world, output);
    }
    return trace.verdict == reach::TraceVerdict::reached ? Exit::done : Exit::no;
}

} // namespace

Verb traceVerb() {
    Verb verb;
    verb.name = "trace";
    verb.arguments = "DOC REQUEST";
    verb.summary = "where one request ends, from the edge to the pod, and which rule decided";
    verb.details = "REQUEST is a URL, \"POST URL\", a REQUEST.json or the id of a saved request. Of each hop "
                   "(certificate,\n"
                   "dns, waf, access, ingress, connector, egress, ingress-policy, service, pod) it says the "
                   "verdict, what\n"
                   "decided, and what nearly did. What was not read is assumed, and said so, or unknown. "
                   "Exits with 0 when\n"
                   "the request is reached.";
    verb.options = {
        {"ip", "ADDRESS", "the visitor's address"},
        {"country", "CC", "the visitor's country, as in DE"},
        {"email", "ADDRESS", "who signed in to Cloudflare Access"},
        {"header", "NAME: VALUE", "a header of the request; may be given several times", 0, {}, true},
        {"cluster", "SOURCE", "the manifests, instead of those the document names"},
        configOption()};
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.run = runTrace;
    verb.least = 2;
    verb.most = 2;
    return verb;
}

} // namespace sallyport::cli
