// What two sources allow differently.
#include "answers.h"

namespace sallyport::cli {
namespace {

using Changes = std::vector<reach::ConnectionChange>;

base::Tree changesTree(const Changes& changes) {
    std::vector<base::Tree> lines;
    for (const reach::ConnectionChange& one : changes)
        lines.push_back(object({{"src", text(one.src)},
                                {"dst", text(one.dst)},
                                {"before", text(one.before)},
                                {"after", text(one.after)}}));
    return list(std::move(lines));
}

void writeChanges(const Changes& changes, const std::string& mark, Style style, const Output& output) {
    for (const reach::ConnectionChange& one : changes)
        output.line(output.styled(
            mark + " " + one.src + " => " + one.dst + " : " + one.before + " -> " + one.after, style));
}

int runDiff(const Call& call) {
    const Output& output = call.output;
    const auto before = openWorld(call.arguments.positionals[0], call.arguments, output);
    if (!before)
        return output.fail(before.error());
    const auto after = openWorld(call.arguments.positionals[1], call.arguments, output);
    if (!after)
        return output.fail(after.error());
    std::vector<base::Error> doubts = doubtsOf(*before);
    for (base::Error& error : doubtsOf(*after))
        doubts.push_back(std::move(error));
    if (!doubts.empty())
        return output.fail(doubts);
    const reach::Difference difference = reach::difference(*before, *after);
    if (output.json()) {
        writeUnread(before->state().unread, output);
        writeUnread(after->state().unread, output);
        output.answer(object({{"added", changesTree(difference.added)},
                              {"removed", changesTree(difference.removed)},
                              {"changed", changesTree(difference.changed)}}));
    } else if (difference.empty()) {
        output.line("Both allow the same connections.");
    } else {
        writeChanges(difference.added, "+", Style::good, output);
        writeChanges(difference.removed, "-", Style::bad, output);
        writeChanges(difference.changed, "~", Style::doubtful, output);
    }
    return difference.empty() ? Exit::done : Exit::no;
}

} // namespace

Verb diffVerb() {
    Verb verb;
    verb.name = "diff";
    verb.arguments = "SOURCE1 SOURCE2";
    verb.summary = "Says which connections two sources allow differently.";
    verb.details =
        "+ marks connections that only SOURCE2 allows, - those that only SOURCE1 allows, ~ those with other\n"
        "ports. Exits with 0 when both allow the same, with 1 when they differ.";
    verb.options = profileOptions();
    verb.least = verb.most = 2;
    verb.run = runDiff;
    return verb;
}

} // namespace sallyport::cli
