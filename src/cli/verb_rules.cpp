#include "inputs.h"
#include "verb.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/analysis.h>
#include <sallyport/edge/names.h>
#include <sallyport/edge/zone.h>

#include <algorithm>

namespace sallyport::cli {
namespace {

using base::Tree;

base::Result<Tree> readJsonFile(const std::string& file) {
    const auto content = base::readFile(file);
    if (!content)
        return content.error();
    return base::readJson(*content, file);
}

base::Result<edge::WafRuleset> rulesetFrom(const std::string& file, const Output& output) {
    const auto tree = readJsonFile(file);
    if (!tree)
        return tree.error();
    std::vector<base::Diagnostic> problems;
    auto ruleset = edge::readRuleset(*tree, problems);
    if (ruleset)
        output.diagnostics(problems);
    return ruleset;
}

std::string ruleText(const edge::WafRuleset& ruleset, std::size_t index) {
    const std::string& name = ruleset.rules[index].name();
    return std::to_string(index) + (name.empty() ? std::string() : " (" + name + ")");
}

Tree outcomeTree(const edge::WafOutcome& outcome) {
    std::vector<Tree> matched;
    for (const auto& one : outcome.matched)
        matched.push_back(
            object({{"rule", number(static_cast<std::int64_t>(one.rule))}, {"action", text(one.action)}}));
    Tree answer = object({{"outcome", text(edge::name(outcome.kind))},
                          {"rule", outcome.rule ? number(static_cast<std::int64_t>(*outcome.rule)) : Tree()},
                          {"matched", list(std::move(matched))},
                          {"skipped", object({{"ruleset", boolean(outcome.skipsRuleset)},
                                              {"phases", texts(outcome.skippedPhases)},
                                              {"products", texts(outcome.skippedProducts)}})}});
    if (!outcome.maybeSkipped.empty())
        answer.set("maybeSkipped", texts(outcome.maybeSkipped));
    if (outcome.kind == edge::WafOutcome::Kind::unknown) {
        answer.set("unknown", texts(outcome.unknownFields));
        answer.set("notRead", texts(outcome.notRead));
    }
    return answer;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

void writeOutcome(const Output& output, const edge::WafRuleset& ruleset, const edge::WafOutcome& outcome) {
    using Kind = edge::WafOutcome::Kind;
    const Style style = outcome.kind == Kind::pass      ? Style::good
                        : outcome.kind == Kind::unknown ? Style::doubtful
                                                        : Style::bad;
    std::string line = output.styled(edge::name(outcome.kind), style);
    if (outcome.rule)
        line += ": rule " + ruleText(ruleset, *outcome.rule);
    output.line(line);
    for (const auto& one : outcome.matched)
        output.line("  matched rule " + ruleText(ruleset, one.rule) + ", " + one.action);
    if (outcome.skipsRuleset)
        output.line("  skipped: the rules behind it");
    for (const auto* names : {&outcome.skippedPhases, &outcome.skippedProducts})
        if (!names->empty())
            output.line("  skipped: " + joined(*names));
    if (outcome.kind != Kind::unknown)
        return;
    if (!outcome.unknownFields.empty())
        output.line("  depends on " + joined(outcome.unknownFields) + ", which the request does not tell");
    if (!outcome.notRead.empty())
        output.line("  depends on what was not read: " + joined(outcome.notRead));
}

int runRequest(const Call& call, const edge::WafRuleset& ruleset, const std::string& file) {
    const auto tree = readJsonFile(file);
    if (!tree)
        return call.output.fail(tree.error());
    const auto request = edge::readRequest(*tree);
    if (!request)
        return call.output.fail(request.error());
    const edge::WafOutcome outcome = edge::run(ruleset, *request);
    if (call.output.json())
        call.output.answer(outcomeTree(outcome));
    else
        writeOutcome(call.output, ruleset, outcome);
    return outcome.kind == edge::WafOutcome::Kind::pass ? Exit::done : Exit::no;
}

std::vector<std::string> zonesIn(const model::Document& document) {
    std::vector<std::string> zones = document.cloudflare.zones;
    for (const auto& [zone, rules] : document.waf)
        zones.push_back(zone);
    for (const auto& [zone, settings] : document.zones)
        zones.push_back(zone);
    return zones;
}

const char* wordOf(edge::ZoneOutcome::By by) {
    using By = edge::ZoneOutcome::By;
    return by == By::ipAccess ? "ip-access" : by == By::account ? "account" : by == By::zone ? "zone" : "";
}

// The zone of the request's host as the Document has it: its IP Access rules, the account's rules, its own.
int runZone(const Call& call, const std::string& document, const std::string& requestFile) {
    const auto opened = openDocument(document, call.output);
    if (!opened)
        return call.output.fail(opened.error());
    const auto tree = readJsonFile(requestFile);
    if (!tree)
        return call.output.fail(tree.error());
    const auto request = edge::readRequest(*tree);
    if (!request)
        return call.output.fail(request.error());
    const edge::Zone zone = edge::zoneOf(request->host, zonesIn(opened->document));
    const edge::ZoneEdge whole = edge::zoneEdgeOf(opened->document, zone.name);
    const edge::ZoneOutcome outcome = edge::run(whole, *request);
    using Bots = edge::ZoneOutcome::Bots;
    const bool bots = outcome.fightMode == Bots::mayAct || outcome.superFightMode == Bots::mayAct;
    edge::WafOutcome shown = outcome.waf;
    shown.kind = outcome.kind;
    shown.rule = outcome.rule;
    shown.skippedPhases = outcome.skippedPhases;
    shown.skippedProducts = outcome.skippedProducts;
    shown.maybeSkipped = outcome.maybeSkipped;
    shown.unknownFields = outcome.unknownFields;
    shown.notRead = outcome.notRead;
    if (call.output.json()) {
        Tree answer = outcomeTree(shown);
        answer.set("zone", text(zone.name));
        answer.set("by", textOrNull(wordOf(outcome.by)));
        answer.set("botsMayAct", boolean(bots));
        call.output.answer(answer);
    } else {
        using By = edge::ZoneOutcome::By;
        const bool ofAccount = outcome.by == By::account;
        if (outcome.by == By::ipAccess && outcome.rule)
            call.output.line(edge::name(outcome.kind) + ": the IP Access rule for " +
                             whole.ipAccess[*outcome.rule].value);
        else
            writeOutcome(call.output, ofAccount ? whole.account[outcome.ruleset] : whole.zone, shown);
        if (bots && outcome.kind == edge::WafOutcome::Kind::pass)
            call.output.line("  bots: what is no browser may be held up all the same");
    }
    return outcome.kind == edge::WafOutcome::Kind::pass && (!bots || edge::saysBrowser(*request)) ? Exit::done
                                                                                                  : Exit::no;
}

Tree findingTree(const edge::RuleFinding& finding) {
    std::vector<Tree> together;
    for (const std::size_t rule : finding.together)
        together.push_back(number(static_cast<std::int64_t>(rule)));
    return object({{"kind", text(edge::name(finding.kind))},
                   {"rule", number(static_cast<std::int64_t>(finding.rule))},
                   {"by", finding.by ? number(static_cast<std::int64_t>(*finding.by)) : Tree()},
                   {"together", list(std::move(together))},
                   {"witness", finding.witness ? edge::writeRequest(*finding.witness) : Tree()},
                   {"proved", boolean(finding.proved)},
                   {"message", text(finding.text.english())}});
}

int runAnalysis(const Call& call, const edge::WafRuleset& ruleset) {
    const edge::Analysis analysis = edge::analyse(ruleset);
    if (call.output.json()) {
        std::vector<Tree> findings;
        findings.reserve(analysis.findings.size());
        for (const edge::RuleFinding& finding : analysis.findings)
            findings.push_back(findingTree(finding));
        std::vector<Tree> open;
        for (const std::size_t rule : analysis.open)
            open.push_back(number(static_cast<std::int64_t>(rule)));
        const auto count = [](std::size_t of) { return number(static_cast<std::int64_t>(of)); };
        call.output.answer(object({{"findings", list(std::move(findings))},
                                   {"open", list(std::move(open))},
                                   {"pairs", object({{"implied", count(analysis.implied)},
                                                     {"undecided", count(analysis.undecided)},
                                                     {"notLooked", count(analysis.notLooked)}})},
                                   {"complete", boolean(analysis.complete)}}));
        return Exit::done;
    }
    Table table;
    for (const edge::RuleFinding& finding : analysis.findings)
        table.row({{edge::name(finding.kind),
                    finding.kind == edge::RuleFinding::Kind::orderMatters ? Style::plain : Style::doubtful},
                   "rule " + std::to_string(finding.rule),
                   finding.text.english()});
    if (table.empty() && analysis.open.empty() && analysis.undecided == 0 && analysis.notLooked == 0)
        call.output.line("Every rule can match, and no two need their order.");
    table.write(call.output);
    const auto note = [&](std::size_t of, const std::string& what) {
        if (of > 0)
            call.output.note(std::to_string(of) + what);
    };
    note(analysis.open.size(), " rules could not be judged: no request was found that they see, and no proof "
                               "that there is none");
    note(analysis.implied, " more pairs keep their order where those above keep theirs");
    note(analysis.undecided, " pairs could not be judged for their order");
    note(analysis.notLooked, " pairs were not looked at for their order: too many rules overlap");
    return Exit::done;
}

// The rules of the one zone that has some; what its plan refuses is told beside.
int analyseZone(const Call& call, const std::string& document) {
    const auto opened = openDocument(document, call.output);
    if (!opened)
        return call.output.fail(opened.error());
    std::vector<std::string> zones;
    for (const auto& [zone, rules] : opened->document.waf)
        if (!rules.empty())
            zones.push_back(zone);
    const std::string wanted = call.arguments.value("zone", zones.size() == 1 ? zones.front() : "");
    if (std::find(zones.begin(), zones.end(), wanted) == zones.end())
        return call.output.fail({base::ErrorKind::usage,
                                 {"rules-which-zone",
                                  SALLYPORT_TR("say whose rules with --zone: the document has those of %1"),
                                  {zones.empty() ? "no zone" : joined(zones)}},
                                 {}});
    const edge::ZoneEdge whole = edge::zoneEdgeOf(opened->document, wanted);
    if (whole.plan)
        call.output.diagnostics(edge::planProblems(whole.zone, *whole.plan));
    return runAnalysis(call, whole.zone);
}

int runRules(const Call& call) {
    const auto& files = call.arguments.positionals;
    const bool analyse = call.arguments.has("analyse");
    if (files.size() != (analyse ? 1u : 2u))
        return call.output.fail(
            {base::ErrorKind::usage,
             {"rules-usage",
              analyse ? SALLYPORT_TR("rules --analyse takes a RULESET.json and nothing else")
                      : SALLYPORT_TR("rules needs a REQUEST.json, or --analyse: sallyportctl rules "
                                     "RULESET.json REQUEST.json"),
              {}},
             {}});
    if (isDocumentPath(files.front()))
        return analyse ? analyseZone(call, files.front()) : runZone(call, files.front(), files.back());
    const auto ruleset = rulesetFrom(files.front(), call.output);
    if (!ruleset)
        return call.output.fail(ruleset.error());
    return analyse ? runAnalysis(call, *ruleset) : runRequest(call, *ruleset, files.back());
}

} // namespace

Verb rulesVerb() {
    Verb verb;
    verb.name = "rules";
    verb.arguments = "RULESET.json REQUEST.json | --analyse RULESET.json";
    verb.summary = "Says what Cloudflare's custom WAF rules do with a request, or to each other.";
    verb.details =
        "RULESET.json is a ruleset as Cloudflare's API returns it, or {\"rules\": [...]}. REQUEST.json is\n"
        "{\"method\", \"url\", \"headers\", \"ip\", \"country\", \"asn\", \"tls\"}; what it leaves out is "
        "not known.\n"
        "Rules count from 0 and run from top to bottom. With --analyse: the rules that can never match,\n"
        "those that earlier ones leave nothing for, and those whose order matters, each with a request.";
    verb.options = {{"analyse", "", "say what the rules do to each other"},
                    {"zone", "NAME", "of a document with the rules of several zones, whose to analyse"}};
    verb.details +=
        "\nA document (*.sallyport.yaml) in place of RULESET.json stands for the zone of the request: its "
        "IP Access\nrules, the rules of the account, its own, and its plan.";
    verb.least = 1;
    verb.most = 2;
    verb.run = runRules;
    return verb;
}

} // namespace sallyport::cli
