// check: findings, and whether saved flows hold.
#include "derived.h"

namespace sallyport::cli {
namespace {

using base::Tree;

Tree findingTree(const base::Diagnostic& finding) {
    return object({{"id", text(finding.id)},
                   {"severity", text(base::name(finding.severity))},
                   {"subject", text(finding.subject)},
                   {"file", textOrNull(finding.place.file)},
                   {"line", finding.place.line > 0 ? number(finding.place.line) : Tree()},
                   {"pointer", text(finding.place.pointer)},
                   {"message", text(finding.message.english())},
                   {"hint", textOrNull(finding.hint.english())},
                   {"fix", textOrNull(finding.fix.english())}});
}

Tree expectationTree(const checks::Expectation& expectation) {
    return object({{"id", text(expectation.id)},
                   {"held", boolean(expectation.held)},
                   {"got", text(expectation.got)},
                   {"because", text(expectation.because.english())}});
}

Style styleOf(base::Severity severity) {
    switch (severity) {
    case base::Severity::error:
        return Style::bad;
    case base::Severity::warning:
        return Style::doubtful;
    case base::Severity::note:
        break;
    }
    return Style::dim;
}

void writeFindings(const std::vector<base::Diagnostic>& findings, const Output& output) {
    for (const base::Diagnostic& finding : findings) {
        output.line(output.styled(base::name(finding.severity), styleOf(finding.severity)) + "  " +
                    finding.message.english() + "  " + output.styled(finding.id, Style::dim));
        std::string second;
        if (!finding.place.file.empty())
            second = finding.place.text() + (finding.hint.empty() ? "" : ": ");
        second += finding.hint.english();
        if (!second.empty())
            output.line("         " + second);
    }
}

void writeText(const checks::Derived& derived, const Output& output) {
    std::size_t counts[3] = {0, 0, 0};
    for (const base::Diagnostic& finding : derived.findings)
        ++counts[static_cast<int>(finding.severity)];
    output.line(counted(counts[0], "error") + ", " + counted(counts[1], "warning") + ", " +
                counted(counts[2], "note") + ".");
    if (!derived.findings.empty())
        output.line();
    writeFindings(derived.findings, output);
    if (derived.expectations.empty())
        return;
    output.line();
    Table table;
    table.row({{"EXPECTATION", Style::bold},
               {"HOLDS", Style::bold},
               {"GOT", Style::bold},
               {"BECAUSE", Style::bold}});
    for (const checks::Expectation& one : derived.expectations)
        table.row({one.id,
                   {one.held ? "yes" : "no", one.held ? Style::good : Style::bad},
                   one.got,
                   one.because.english()});
    table.write(output);
}

int exitOf(const checks::Derived& derived) {
    for (const base::Diagnostic& finding : derived.findings)
        if (finding.severity == base::Severity::error)
            return Exit::no;
    for (const checks::Expectation& expectation : derived.expectations)
        if (!expectation.held)
            return Exit::no;
    return Exit::done;
}

int runCheck(const Call& call) {
    const Output& output = call.output;
    const auto inputs = inputsOf(call, call.arguments.positionals.front());
    if (!inputs)
        return output.fail(inputs.error());
    const auto derived = checks::derive(*inputs);
    if (!derived)
        return output.fail(derived.error());

    const std::vector<model::Unread>& unread = derived->adopted->unread;
    if (output.json()) {
        Tree findings = Tree::list(), expectations = Tree::list();
        for (const base::Diagnostic& finding : derived->findings)
            findings.append(findingTree(finding));
        for (const checks::Expectation& expectation : derived->expectations)
            expectations.append(expectationTree(expectation));
        output.answer(
            object({{"findings", findings}, {"expectations", expectations}, {"unread", unreadTree(unread)}}));
    } else {
        writeText(*derived, output);
        writeUnread(unread, output);
    }
    return exitOf(*derived);
}

} // namespace

Verb checkVerb() {
    Verb verb;
    verb.name = "check";
    verb.arguments = "DOC|SOURCE";
    verb.summary = "what should be mended, and whether saved flows hold";
    verb.details =
        "Every finding has an id; docs/findings.md says what it means. Exits with 1 on an error or an "
        "expectation that does not hold.";
    verb.options = {{"cluster", "SOURCE", "the manifests, instead of those the document names"},
                    configOption()};
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.run = runCheck;
    verb.least = 1;
    verb.most = 1;
    return verb;
}

} // namespace sallyport::cli
