#include "reach.h"

#include <algorithm>

namespace sallyport::cli {

namespace {

using base::Tree;

Tree backendsTree(const reach::Answer& answer) {
    std::vector<Tree> backends;
    for (const reach::Backend& one : answer.backends)
        backends.push_back(object({{"to", text(one.id)},
                                   {"port", number(one.port)},
                                   {"verdict", text(reach::name(one.verdict))},
                                   {"egress", text(reach::name(one.egress.verdict))},
                                   {"ingress", text(reach::name(one.ingress.verdict))}}));
    return list(std::move(backends));
}

Tree hopTree(const reach::Hop& hop) {
    Tree route;
    if (hop.route)
        route = object({{"kind", text(hop.route->key.kind)},
                        {"namespace", text(hop.route->key.ns)},
                        {"name", text(hop.route->key.name)},
                        {"path", text(hop.path)},
                        {"file", textOrNull(hop.place.file)},
                        {"line", hop.place.line > 0 ? number(hop.place.line) : Tree()}});
    return object({{"from", text(hop.from)},
                   {"to", text(hop.to)},
                   {"route", std::move(route)},
                   {"verdict", text(reach::name(hop.answer.verdict))},
                   {"backends", backendsTree(hop.answer)},
                   {"egress", sideTree(hop.answer.egress)},
                   {"ingress", sideTree(hop.answer.ingress)}});
}

} // namespace

Tree answerTree(const Asked& asked, const reach::Answer& answer) {
    std::vector<Tree> hops;
    for (const reach::Hop& hop : answer.hops)
        hops.push_back(hopTree(hop));
    return object({{"verdict", text(reach::name(answer.verdict))},
                   {"l7", boolean(answer.l7)},
                   {"backends", backendsTree(answer)},
                   {"hops", list(std::move(hops))},
                   {"egress", sideTree(answer.egress)},
                   {"ingress", sideTree(answer.ingress)},
                   {"profile", profileTree(asked.world.ruleset().profile)},
                   {"ignored", ignoredTree(asked.world.ruleset())},
                   {"unread", unreadTree(asked.world)}});
}

// "3 of 4 pods"
std::string partOf(const reach::Answer& answer) {
    const auto open =
        std::count_if(answer.backends.begin(), answer.backends.end(),
                      [](const reach::Backend& one) { return one.verdict == reach::Verdict::allowed; });
    const bool pods =
        std::all_of(answer.backends.begin(), answer.backends.end(),
                    [](const reach::Backend& one) { return one.id.find('/') != std::string::npos; });
    return std::to_string(open) + " of " + counted(answer.backends.size(), pods ? "pod" : "backend");
}

namespace {

std::string sentence(const reach::Answer& answer, const std::string& from, const std::string& to,
                     const std::string& port) {
    switch (answer.verdict) {
    case reach::Verdict::allowed:
        return from + " can open " + port + " to " + to +
               (answer.l7 ? "; what it may ask there is filtered at layer 7." : ".");
    case reach::Verdict::partial:
        return from + " can open " + port + " to " + partOf(answer) + " of " + to + ".";
    case reach::Verdict::denied:
        return from + " cannot open " + port + " to " + to + ".";
    case reach::Verdict::none:
        return "There is nothing behind " + to + " on " + port + ".";
    case reach::Verdict::unknown:
        return "It is not known whether " + from + " can open " + port + " to " + to + ".";
    }
    return {};
}

void addSide(Table& table, const std::string& title, const reach::Side& side, bool assumed) {
    const std::string because = side.because.english();
    const bool open = side.verdict == reach::Verdict::allowed;
    std::vector<std::string> lines;
    if (side.decided.empty() || !open)
        lines.push_back(because);
    for (const policy::RuleRef& rule : side.decided)
        lines.push_back(ruleText(rule));
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (i == 0)
            table.row({title, verdictCell(side.verdict, assumed), lines[i]});
        else
            table.row({"", {"  by", Style::dim}, lines[i]});
    for (const policy::Policy* policy : side.selecting)
        if (side.decided.empty() && !open && side.nearest.empty())
            table.row({"", {"  selected by", Style::dim}, ruleText({nullptr, policy, nullptr})});
    for (const policy::Miss& miss : side.nearest)
        table.row({"", {"  nearest", Style::dim}, ruleText(miss.rule) + ": " + miss.because.english()});
}

} // namespace

void writeSides(const reach::Answer& answer, bool assumed, const Output& output) {
    Table table;
    addSide(table, "egress", answer.egress, assumed);
    addSide(table, "ingress", answer.ingress, assumed);
    table.write(output, "  ");
    if (answer.backends.size() > 1) {
        output.line();
        Table backends;
        for (const reach::Backend& one : answer.backends)
            backends.row({one.id, std::to_string(one.port), verdictCell(one.verdict, assumed)});
        backends.write(output, "  ");
    }
}

namespace {

void writeAnswer(const Asked& asked, const reach::Answer& answer, const std::string& to,
                 const std::string& port, const Output& output) {
    output.line(output.styled(sentence(answer, asked.from.text, to, port), Style::bold));
    output.line();
    writeSides(answer, isAssumed(asked.world), output);
    writeGround(asked.world, output);
}

} // namespace

int askConnection(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const std::string& written = call.arguments.value("to");
    if (!call.arguments.has("port"))
        return output.fail(misused("port-missing", SALLYPORT_TR("say on which port: --port N[/PROTO]")));
    const auto port = portOf(call.arguments.value("port"));
    if (!port)
        return output.fail(port.error());
    const auto to = reach::parsePeer(written);
    if (!to)
        return output.fail(to.error());
    const auto answer = asked.world.ask(asked.from, *to, port->first, port->second);
    if (!answer)
        return output.fail(answer.error());
    if (output.json())
        output.answer(answerTree(asked, *answer));
    else
        writeAnswer(asked, *answer, written, model::name(port->first) + " " + std::to_string(port->second),
                    output);
    return answer->verdict == reach::Verdict::allowed ? Exit::done : Exit::no;
}

} // namespace sallyport::cli
