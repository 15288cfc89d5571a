// All pairs that can talk, in the notation of docs/cli.md; what pods that are
// not there yet could do; and why each pair can talk, or cannot.
#include "answers.h"

#include <sallyport/reach/explain.h>
#include <sallyport/reach/exposure.h>

namespace sallyport::cli {
namespace {

using base::Tree;

Tree connectionTree(const std::string& src, const std::string& dst, const std::string& conn) {
    return object({{"src", text(src)}, {"dst", text(dst)}, {"conn", text(conn)}});
}

Tree connectionsTree(const std::vector<reach::Connection>& connections) {
    std::vector<Tree> lines;
    lines.reserve(connections.size());
    for (const reach::Connection& one : connections)
        lines.push_back(connectionTree(one.src, one.dst, one.conn));
    return list(std::move(lines));
}

void writeConnections(const std::vector<reach::Connection>& connections, const Output& output) {
    for (const reach::Connection& one : connections)
        output.line(one.src + " => " + one.dst + " : " + one.conn);
    if (connections.empty())
        output.line("No workload can open a connection to another or to an address.");
}

bool isEgress(policy::Direction direction) {
    return direction == policy::Direction::egress;
}

Tree exposureTree(const reach::Exposure& exposure) {
    std::vector<Tree> egress, ingress, unprotected;
    for (const reach::Exposed& line : exposure.lines) {
        const std::string other = otherSide(line);
        if (isEgress(line.direction))
            egress.push_back(connectionTree(line.workload, other, line.conn));
        else
            ingress.push_back(connectionTree(other, line.workload, line.conn));
    }
    for (const reach::Unprotected& one : exposure.unprotected)
        unprotected.push_back(object({{"workload", text(one.workload)},
                                      {"direction", text(isEgress(one.direction) ? "egress" : "ingress")}}));
    return object({{"egress", list(std::move(egress))},
                   {"ingress", list(std::move(ingress))},
                   {"unprotected", list(std::move(unprotected))}});
}

void writeExposure(const reach::Exposure& exposure, const Output& output) {
    for (const auto direction : {policy::Direction::egress, policy::Direction::ingress}) {
        Table table;
        for (const reach::Exposed& line : exposure.lines)
            if (line.direction == direction)
                table.row({line.workload, isEgress(direction) ? "=>" : "<=", otherSide(line), line.conn});
        if (table.empty())
            continue;
        output.line();
        output.line(output.styled(isEgress(direction) ? "Open towards what is not there yet:"
                                                      : "Open to what is not there yet:",
                                  Style::bold));
        table.write(output, "  ");
    }
    if (exposure.unprotected.empty())
        return;
    output.line();
    output.line(output.styled("Without a policy:", Style::bold));
    for (const reach::Unprotected& one : exposure.unprotected)
        output.line("  " + one.workload + (isEgress(one.direction) ? " (egress)" : " (ingress)"));
}

// The tier that decided; of an allow by default none.
std::string tierOf(const reach::Reason& reason) {
    if (!reason.decided.empty() && reason.decided.front().tier)
        return reason.decided.front().tier->name;
    return reason.silent.empty() ? std::string() : reason.silent.front().policy->tier;
}

Tree rulesTree(const std::vector<policy::RuleRef>& rules) {
    std::vector<Tree> out;
    for (const policy::RuleRef& rule : rules) {
        Tree tree = ruleTree(rule);
        tree.set("rule", textOrNull(rule.rule ? rule.rule->name : std::string()));
        out.push_back(std::move(tree));
    }
    return list(std::move(out));
}

Tree reasonTree(const reach::Reason& reason) {
    std::vector<Tree> silent;
    for (const reach::Silent& one : reason.silent) {
        Tree tree = ruleTree({nullptr, one.policy, nullptr});
        std::vector<std::string> pointers;
        for (const policy::Rule* rule : one.otherPorts)
            pointers.push_back(rule->pointer);
        tree.set("otherPorts", texts(pointers));
        silent.push_back(std::move(tree));
    }
    return object(
        {{"verdict", text(reach::name(reason.verdict))},
         {"tier", textOrNull(tierOf(reason))},
         {"passed", rulesTree(reason.passed)},
         {"decided", rulesTree(reason.decided)},
         {"silent", list(std::move(silent))},
         {"because", object({{"id", text(reason.because.id)}, {"text", text(reason.because.english())}})}});
}

// Without ICMP, which connections does not show either; empty: nothing else is in the part.
std::string connOf(const reach::Part& part) {
    return portsText(part.ports);
}

Tree explanationTree(const std::vector<reach::PairExplanation>& pairs) {
    std::vector<Tree> out;
    for (const reach::PairExplanation& pair : pairs) {
        std::vector<Tree> parts;
        for (const reach::Part& part : pair.parts) {
            std::vector<std::string> through;
            for (const model::ObjectKey& key : part.through)
                through.push_back(key.text());
            const std::string conn = connOf(part);
            parts.push_back(object({{"conn", text(conn.empty() ? "ICMP" : conn)},
                                    {"verdict", text(reach::name(part.verdict))},
                                    {"egress", reasonTree(part.egress)},
                                    {"ingress", reasonTree(part.ingress)},
                                    {"through", texts(through)}}));
        }
        out.push_back(
            object({{"src", text(pair.src)}, {"dst", text(pair.dst)}, {"parts", list(std::move(parts))}}));
    }
    return list(std::move(out));
}

void writeReason(const char* side, const reach::Reason& reason, const Output& output) {
    output.line(std::string("    ") + side + ": " + reason.because.english());
    const auto rules = [&](const char* what, const std::vector<policy::RuleRef>& list) {
        for (const policy::RuleRef& rule : list)
            output.line(std::string("      ") + what + " " + ruleText(rule) +
                        (rule.rule && !rule.rule->name.empty() ? ": " + rule.rule->name : std::string()));
    };
    rules("passed on by", reason.passed);
    rules("decided by", reason.decided);
    for (const reach::Silent& one : reason.silent) {
        output.line("      " + ruleText({nullptr, one.policy, nullptr}) + " selects it");
        for (const policy::Rule* rule : one.otherPorts)
            output.line("        " + rule->place.text() + " covers the other side, but not these ports");
    }
}

void writeExplanation(const std::vector<reach::PairExplanation>& pairs, const Output& output) {
    for (const reach::PairExplanation& pair : pairs) {
        output.line(output.styled(pair.src + " => " + pair.dst, Style::bold));
        for (const reach::Part& part : pair.parts) {
            const std::string conn = connOf(part);
            const Table::Cell verdict = verdictCell(part.verdict);
            output.line("  " + output.styled(verdict.text, verdict.style) + " " +
                        (conn.empty() ? "ICMP" : conn));
            writeReason("egress", part.egress, output);
            writeReason("ingress", part.ingress, output);
            for (const model::ObjectKey& key : part.through)
                output.line("    through " + key.text());
        }
        output.line();
    }
    if (pairs.empty())
        output.line("There is no such pair.");
}

// --from or --to; nothing when it was not given.
base::Result<std::optional<reach::PeerSpec>> peerOf(const Arguments& arguments, const std::string& option) {
    if (!arguments.has(option))
        return std::optional<reach::PeerSpec>();
    auto peer = reach::parsePeer(arguments.value(option));
    if (!peer)
        return peer.error();
    return std::optional(*std::move(peer));
}

int runExplain(const Call& call, const reach::World& world) {
    const auto from = peerOf(call.arguments, "from");
    if (!from)
        return call.output.fail(from.error());
    const auto to = peerOf(call.arguments, "to");
    if (!to)
        return call.output.fail(to.error());
    const auto pairs = reach::explain(world, *from, *to);
    if (!pairs)
        return call.output.fail(pairs.error());
    if (call.output.json()) {
        writeUnread(world.state().unread, call.output);
        call.output.answer(explanationTree(*pairs));
        return Exit::done;
    }
    writeExplanation(*pairs, call.output);
    writeGround(world, call.output);
    return Exit::done;
}

int runConnections(const Call& call) {
    const Output& output = call.output;
    const bool explaining = call.arguments.has("explain");
    const bool exposing = call.arguments.has("exposure");
    const bool narrowed = call.arguments.has("from") || call.arguments.has("to");
    if ((narrowed && !explaining) || (explaining && exposing))
        return output.fail(
            base::Error{base::ErrorKind::usage,
                        {"connections-options",
                         SALLYPORT_TR("--from and --to go with --explain, and --exposure goes without it"),
                         {}},
                        {}});
    const auto world = openWorld(call.arguments.positionals.front(), call.arguments, output);
    if (!world)
        return output.fail(world.error());
    if (const auto doubts = doubtsOf(*world); !doubts.empty())
        return output.fail(doubts);
    if (explaining)
        return runExplain(call, *world);
    const std::vector<reach::Connection> connections = world->connections();
    const reach::Exposure exposure = exposing ? reach::exposure(*world, connections) : reach::Exposure();
    if (output.json()) {
        writeUnread(world->state().unread, output);
        output.answer(exposing ? object({{"connections", connectionsTree(connections)},
                                         {"exposure", exposureTree(exposure)}})
                               : connectionsTree(connections));
        return Exit::done;
    }
    writeConnections(connections, output);
    if (exposing)
        writeExposure(exposure, output);
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
        "a Namespace in SOURCE could not be understood, since every pair may depend on it.\n\n"
        "With --exposure it says also what pods that are not there yet could reach, or be reached by. With\n"
        "--explain it tells for every pair, talking or not, which rules decide on which ports.";
    verb.options = profileOptions();
    verb.options.push_back({"exposure", "", "also what is open to pods that are not there yet"});
    verb.options.push_back({"explain", "", "why each pair can talk, or cannot"});
    verb.options.push_back({"from", "PEER", "explain: only connections that it opens"});
    verb.options.push_back({"to", "PEER", "explain: only connections that it is asked for"});
    verb.least = verb.most = 1;
    verb.run = runConnections;
    return verb;
}

} // namespace sallyport::cli
