// What two sources allow differently.
#include "answers.h"
#include "changes.h"

#include <sallyport/adopt/adopt.h>

#include <algorithm>

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

std::vector<reach::Participant> everyone(const reach::World& before, const reach::World& after) {
    std::vector<reach::Participant> all = after.participants();
    for (const reach::Participant& one : before.participants())
        if (std::none_of(all.begin(), all.end(), [&](const auto& other) { return other.id == one.id; }))
            all.push_back(one);
    return all;
}

// What a connector reaches beyond what it needs; nothing when it is not there.
std::optional<reach::Doors> doorsOf(const reach::World& world, const adopt::Connector& connector,
                                    const Output& output) {
    const auto peer = reach::parsePeer(connector.ns + "/" + connector.kind + "/" + connector.name);
    if (!peer)
        return {};
    auto doors = world.doors(*peer, publishedBy(connector, output));
    return doors ? std::optional(*std::move(doors)) : std::nullopt;
}

std::string excessText(const std::optional<reach::Doors>& doors) {
    if (!doors)
        return "not there";
    const std::string reached = counted(static_cast<std::size_t>(doors->reachable), "door");
    return doors->excess ? std::to_string(*doors->excess) + " of " + reached + " not needed" : reached;
}

// For a tunnel the question is what it may reach beyond what it publishes.
void writeTunnels(const reach::World& before, const reach::World& after, const reach::Difference& difference,
                  const Output& output) {
    const auto now = adopt::adopt(after.state(), after.ruleset());
    const auto then = adopt::adopt(before.state(), before.ruleset());
    for (const adopt::Connector& connector : now.connectors) {
        const std::string label = connector.ns + "/" + connector.name + "[";
        const auto touches = [&](const Changes& changes) {
            return std::any_of(changes.begin(), changes.end(), [&](const reach::ConnectionChange& one) {
                return one.src.starts_with(label);
            });
        };
        if (!touches(difference.added) && !touches(difference.removed) && !touches(difference.changed))
            continue;
        std::optional<reach::Doors> was;
        for (const adopt::Connector& one : then.connectors)
            if (one.ns == connector.ns && one.name == connector.name && one.kind == connector.kind)
                was = doorsOf(before, one, output);
        output.line("Tunnel " + connector.ns + "/" + connector.name + ": " +
                    excessText(doorsOf(after, connector, output)) + "; before: " + excessText(was) + ".");
    }
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
        writeChanges(difference, everyone(*before, *after), output);
        writeTunnels(*before, *after, difference, output);
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
        "ports; what is alike for many workloads is one line. For a tunnel it says what it may reach beyond\n"
        "what it needs. Exits with 0 when both allow the same, with 1 when they differ.";
    verb.options = profileOptions();
    verb.least = verb.most = 2;
    verb.run = runDiff;
    return verb;
}

} // namespace sallyport::cli
