// render: the manifests that close a tunnel to what is published, written into a folder.
#include "answers.h"
#include "inputs.h"
#include "verb.h"

#include <sallyport/base/file.h>
#include <sallyport/checks/checks.h>
#include <sallyport/checks/losses.h>
#include <sallyport/manifests/render.h>

#include <algorithm>
#include <filesystem>

namespace sallyport::cli {
namespace {

namespace fs = std::filesystem;
using base::Tree;

// The folder's place in the repository it lies in; its own name outside of one.
std::string pathInRepository(const fs::path& folder) {
    std::error_code error;
    const fs::path target = fs::weakly_canonical(folder, error);
    if (error)
        return folder.filename().string();
    for (fs::path root = target; !root.empty(); root = root.parent_path()) {
        if (fs::exists(root / ".git", error))
            return target == root ? "." : target.lexically_relative(root).generic_string();
        if (root == root.parent_path())
            break;
    }
    return target.filename().string();
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : ", ") + word;
    return out;
}

// Why a hostname is not reached: the side that says no, and its rule.
std::string reasonOf(const reach::Answer& answer) {
    for (const reach::Side* side : {&answer.egress, &answer.ingress}) {
        if (side->verdict == reach::Verdict::allowed)
            continue;
        for (const policy::RuleRef& rule : side->decided)
            if (rule.policy)
                return rule.policy->id.text() + (rule.rule ? " " + rule.rule->pointer : std::string());
        if (!side->because.empty())
            return side->because.english();
    }
    return answer.because.english();
}

Tree proofTree(const checks::Proof& proof) {
    Tree hostnames = Tree::list();
    for (const checks::ProvedHostname& one : proof.hostnames) {
        const bool open = one.answer.verdict == reach::Verdict::allowed;
        hostnames.append(object({{"tunnel", text(one.tunnel)},
                                 {"hostname", text(one.hostname)},
                                 {"verdict", text(reach::name(one.answer.verdict))},
                                 {"because", open ? Tree() : textOrNull(reasonOf(one.answer))}}));
    }
    return object(
        {{"holds", boolean(proof.holds())}, {"excess", number(proof.excess())}, {"hostnames", hostnames}});
}

Tree noteTree(const base::Diagnostic& note) {
    return object({{"id", text(note.id)},
                   {"severity", text(base::name(note.severity))},
                   {"subject", text(note.subject)},
                   {"message", text(note.message.english())}});
}

Tree replacementTree(const manifests::Replacement& replacement) {
    return object({{"action", text(manifests::name(replacement.action))},
                   {"kind", text(replacement.key.kind)},
                   {"namespace", text(replacement.key.ns)},
                   {"name", text(replacement.key.name)},
                   {"file", textOrNull(replacement.place.file)},
                   {"line", number(replacement.place.line)},
                   {"why", text(replacement.why.english())}});
}

Tree lossesTree(const std::vector<checks::Loss>& losses) {
    Tree all = Tree::list();
    for (const checks::Loss& loss : losses)
        all.append(object({{"src", text(loss.src)},
                           {"dst", text(loss.dst)},
                           {"conn", text(portsText(loss.ports))},
                           {"ofConnector", boolean(loss.ofConnector)}}));
    return all;
}

// First of all: what goes, and whose it is.
void writeLosses(const std::vector<checks::Loss>& losses, const Output& output) {
    for (const bool ofConnector : {false, true}) {
        Table table;
        for (const checks::Loss& loss : losses)
            if (loss.ofConnector == ofConnector)
                table.row({loss.src, "→ " + loss.dst, portsText(loss.ports)});
        if (table.empty())
            continue;
        output.line(output.styled(ofConnector ? "The tunnel's own connections that go:"
                                              : "Others lose these connections to published pods:",
                                  ofConnector ? Style::bold : Style::bad));
        table.write(output, "  ");
        output.line();
    }
}

void writeText(const Output& output, const manifests::Bundle& bundle, const std::vector<std::string>& written,
               const checks::Proof& proof, bool dry) {
    output.line((dry ? "Would write " : "Wrote ") + counted(written.size(), "file") + ":");
    for (const std::string& file : written)
        output.line("  " + file);
    if (!bundle.replaces.empty()) {
        output.line();
        output.line("For the result to hold, these existing objects must go or shrink (replaces.json):");
        for (const manifests::Replacement& one : bundle.replaces)
            output.line("  " + output.styled(manifests::name(one.action), Style::doubtful) + "  " +
                        one.key.text() + "  " + output.styled(one.place.text(), Style::dim) + "  " +
                        one.why.english());
    }
    if (!bundle.notes.empty()) {
        output.line();
        for (const base::Diagnostic& note : bundle.notes)
            output.line(base::name(note.severity) + "  " + note.message.english() + "  " +
                        output.styled(note.id, Style::dim));
    }
    output.line();
    for (const checks::ProvedHostname& one : proof.hostnames) {
        const reach::Verdict verdict = one.answer.verdict;
        const bool fine = verdict == reach::Verdict::allowed;
        if (!fine)
            output.line(one.hostname + ": " + output.styled(reach::name(verdict), Style::bad) + "  " +
                        reasonOf(one.answer));
    }
    output.line(proof.holds() ? "With these in place every published hostname is reached, and nothing else."
                              : "With these in place the result does not hold wholly: excess " +
                                    std::to_string(proof.excess()) + ".");
}

int unresolved(const Call& call, const std::vector<manifests::Unresolved>& list,
               const std::string& document) {
    std::vector<base::Error> errors;
    errors.reserve(list.size());
    for (const manifests::Unresolved& one : list)
        errors.push_back({base::ErrorKind::unreadable,
                          {one.why.id,
                           SALLYPORT_TR("%1 of tunnel %2 cannot be resolved: %3"),
                           {one.hostname, one.tunnel, one.why.english()}},
                          {document, 0, 0, {}}});
    call.output.fail(errors);
    return Exit::unreadable;
}

// What a document expects and would not get with these files in place. state: as it would be then.
std::optional<base::Error> tellFailed(const Call& call, const OpenDocument& opened,
                                      const model::ClusterState& state,
                                      const policy::CompileOptions& profile) {
    const model::Document& document = opened.document;
    const auto expects = [](const auto& one) { return !one.expect.empty(); };
    if (std::none_of(document.requests.begin(), document.requests.end(), expects) &&
        std::none_of(document.flows.begin(), document.flows.end(), expects))
        return std::nullopt;
    checks::Inputs inputs;
    inputs.state = std::make_shared<const model::ClusterState>(state);
    inputs.document = std::make_shared<const model::Document>(document);
    inputs.documentTree = std::make_shared<const base::Tree>(opened.tree);
    inputs.profile = profile;
    inputs.today = today();
    const auto derived = checks::derive(inputs);
    if (!derived)
        return derived.error();
    for (const checks::Expectation* one : checks::failed(*derived))
        call.output.warning(one->place,
                            {"expectation-failed",
                             SALLYPORT_TR("with these files in place the expectation %1 does not hold: "
                                          "%2. %3"),
                             {one->id, one->got, one->because.english()}});
    return std::nullopt;
}

int runRender(const Call& call) {
    const Output& output = call.output;
    const Arguments& arguments = call.arguments;
    const bool dry = arguments.has("dry-run");
    if (!arguments.has("output") && !dry)
        return output.fail(
            {base::ErrorKind::usage,
             {"render-needs-folder", SALLYPORT_TR("render needs a folder to write to: -o DIR"), {}},
             {}});
    const fs::path folder = arguments.value("output", ".");
    const auto opened = openDocument(arguments.positionals.front(), output);
    if (!opened)
        return output.fail(opened.error());
    const auto cluster = clusterOf(*opened, arguments);
    if (!cluster)
        return output.fail(cluster.error());
    const auto state = readSources({*cluster}, output);
    if (!state)
        return output.fail(state.error());
    policy::CompileOptions profile = profileOf(arguments);
    if (!arguments.has("profile") && !opened->document.cluster.networkPolicy.empty())
        profile.profile = opened->document.cluster.networkPolicy;
    const auto ruleset = policy::compile(*state, profile);
    if (!ruleset)
        return output.fail(ruleset.error());

    manifests::Options options;
    options.dialect = arguments.value("dialect");
    options.layout =
        manifests::fileLayoutFrom(arguments.value("layout", "kustomize")).value_or(options.layout);
    options.today = today();
    options.pathInRepository = pathInRepository(folder);
    options.onlyPublished = arguments.has("only-published");
    const auto rendered = manifests::render(opened->document, *state, *ruleset, options);
    if (!rendered) {
        const int exit = output.fail(rendered.error());
        return rendered.error().kind == base::ErrorKind::refused ? static_cast<int>(Exit::no) : exit;
    }
    if (!rendered->unresolved.empty())
        return unresolved(call, rendered->unresolved, opened->path);
    const manifests::Bundle& bundle = rendered->bundle;

    profile.profile = ruleset->profile.name;
    const auto proof = checks::prove(*state, bundle, profile, opened->document.outside);
    if (!proof)
        return output.fail(proof.error());
    if (const auto error = tellFailed(call, *opened, manifests::applied(*state, bundle), profile))
        return output.fail(*error);
    const reach::World before(*state, *ruleset, opened->document.outside.values());
    const std::vector<checks::Loss> lost = checks::losses(before, *proof);
    if (!output.json())
        writeLosses(lost, output);
    std::vector<std::string> written;
    for (const manifests::File& file : bundle.files) {
        const fs::path path = folder / fs::path(file.path);
        written.push_back(path.string());
        if (dry)
            continue;
        if (const auto done = base::writeFile(path, file.text); !done)
            return output.fail(done.error());
    }
    if (output.json()) {
        Tree replaces = Tree::list(), notes = Tree::list();
        for (const manifests::Replacement& one : bundle.replaces)
            replaces.append(replacementTree(one));
        for (const base::Diagnostic& note : bundle.notes)
            notes.append(noteTree(note));
        output.answer(object({{"files", texts(written)},
                              {"replaces", replaces},
                              {"notes", notes},
                              {"losses", lossesTree(lost)},
                              {"proof", proofTree(*proof)},
                              {"unread", unreadTree(state->unread)}}));
    } else {
        writeUnread(state->unread, output);
        writeText(output, bundle, written, *proof, dry);
    }
    return proof->holds() ? Exit::done : Exit::no;
}

} // namespace

Verb renderVerb() {
    Verb verb;
    verb.name = "render";
    verb.arguments = "DOC -o DIR";
    verb.summary = "Writes the manifests that close a tunnel to exactly what is published.";
    verb.details =
        "Connections that go, and whose they are, are named first.\n"
        "Other files in DIR stay. replaces.json names existing objects that must go or shrink for the\n"
        "result to hold; they are never touched. A Secret is only referenced, never written.\n"
        "Exit 3 names each backend that cannot be resolved; exit 1 says that with everything in place a\n"
        "hostname is still not reached (a deny or an earlier tier decides) or more than that is, or that\n"
        "a tunnel's routes are unknown, so that nothing is written.";
    const std::vector<std::string> dialects = policy::dialects();
    std::vector<std::string> words = dialects;
    words.insert(words.begin(), "auto");
    verb.options = {
        {"output", "DIR", "where to write", 'o'},
        {"dialect", "NAME", "of the network policy: auto (default) or one of these: " + joined(dialects), 0,
         words},
        {"layout",
         "NAME",
         "plain, kustomize (default), flux or argocd",
         0,
         {"plain", "kustomize", "flux", "argocd"}},
        {"only-published", "",
         "isolate the published pods too: only their tunnels, and what existing policies name, get in"},
        {"dry-run", "", "write nothing: say what would be written, and what would be lost"},
        {"cluster", "SOURCE", "the cluster's manifests; the document's own by default"},
    };
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.least = 1;
    verb.most = 1;
    verb.run = runRender;
    return verb;
}

} // namespace sallyport::cli
