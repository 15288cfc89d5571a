// All pairs that can talk, in the notation of docs/cli.md.
#include "answers.h"

namespace sallyport::cli {
namespace {

int runConnections(const Call& call) {
    const Output& output = call.output;
    const auto world = openWorld(call.arguments.positionals.front(), call.arguments, output);
    if (!world)
        return output.fail(world.error());
    if (const auto doubts = doubtsOf(*world); !doubts.empty())
        return output.fail(doubts);
    const std::vector<reach::Connection> connections = world->connections();
    if (output.json()) {
        writeUnread(world->state().unread, output);
        std::vector<base::Tree> lines;
        lines.reserve(connections.size());
        for (const reach::Connection& one : connections)
            lines.push_back(
                object({{"src", text(one.src)}, {"dst", text(one.dst)}, {"conn", text(one.conn)}}));
        output.answer(list(std::move(lines)));
        return Exit::done;
    }
    for (const reach::Connection& one : connections)
        output.line(one.src + " => " + one.dst + " : " + one.conn);
    if (connections.empty())
        output.line("No workload can open a connection to another or to an address.");
    writeGround(*world, output);
    return Exit::done;
}

} // namespace

Verb connectionsVerb() {
    Verb verb;
    verb.name = "connections";
    verb.arguments = "SOURCE";
    verb.summary = "Lists all pairs of workloads and address ranges that can talk, with the ports.";
    verb.details =
        "A line is SRC => DST : PORTS; pairs that are not listed cannot talk. Exits with 3 when a policy or\n"
        "a Namespace in SOURCE could not be understood, since every pair may depend on it.";
    verb.options = profileOptions();
    verb.least = verb.most = 1;
    verb.run = runConnections;
    return verb;
}

} // namespace sallyport::cli
