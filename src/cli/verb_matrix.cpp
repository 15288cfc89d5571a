// Pod by pod, for some ports.
#include "answers.h"

#include <algorithm>

namespace sallyport::cli {
namespace {

using Ports = std::vector<std::pair<model::Protocol, int>>;

base::Result<Ports> portsOf(const std::string& written) {
    Ports ports;
    for (std::size_t start = 0; start <= written.size();) {
        const std::size_t comma = std::min(written.find(',', start), written.size());
        const auto port = portOf(written.substr(start, comma - start));
        if (!port)
            return port.error();
        ports.push_back(*port);
        start = comma + 1;
    }
    return ports;
}

base::Tree matrixTree(const reach::World::Matrix& matrix) {
    base::Tree probes = base::Tree::map();
    for (const auto& [port, rows] : matrix.probes)
        probes.set(port, texts(rows));
    return object({{"pods", texts(matrix.pods)}, {"probes", probes}});
}

void writeText(const reach::World::Matrix& matrix, const Output& output) {
    for (const auto& [port, rows] : matrix.probes) {
        output.line(output.styled(port, Style::bold));
        Table table;
        for (std::size_t i = 0; i < rows.size() && i < matrix.pods.size(); ++i)
            table.row({matrix.pods[i], rows[i]});
        table.write(output, "  ");
        output.line();
    }
    output.line("A row is a source, a column a destination in the same order:");
    output.line(
        ". allowed   i denied by the destination's ingress   e denied by the source's egress   x by both   "
        "- the pod itself");
}

int runMatrix(const Call& call) {
    const Output& output = call.output;
    if (!call.arguments.has("ports"))
        return output.fail({base::ErrorKind::usage,
                            {"ports-missing", SALLYPORT_TR("say which ports: --ports 80/TCP,81/UDP"), {}},
                            {}});
    const auto ports = portsOf(call.arguments.value("ports"));
    if (!ports)
        return output.fail(ports.error());
    const auto world = openWorld(call.arguments.positionals.front(), call.arguments, output);
    if (!world)
        return output.fail(world.error());
    if (const auto doubts = doubtsOf(*world); !doubts.empty())
        return output.fail(doubts);
    const reach::World::Matrix matrix = world->matrix(*ports);
    if (output.json()) {
        writeUnread(world->state().unread, output);
        output.answer(matrixTree(matrix));
        return Exit::done;
    }
    writeText(matrix, output);
    writeGround(*world, output);
    return Exit::done;
}

} // namespace

Verb matrixVerb() {
    Verb verb;
    verb.name = "matrix";
    verb.arguments = "SOURCE --ports 80/TCP,81/UDP";
    verb.summary = "Shows pod by pod who can talk to whom on some ports.";
    verb.details =
        "Exits with 3 when a policy or a Namespace in SOURCE could not be understood, since every pair may\n"
        "depend on it.";
    verb.options = {{"ports", "N/PROTO,...", "the ports to look at"}};
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.least = verb.most = 1;
    verb.run = runMatrix;
    return verb;
}

} // namespace sallyport::cli
