// What the connector, or another peer, can reach.
#include "answers.h"

#include <sallyport/adopt/adopt.h>
#include <sallyport/diagram/diagram.h>

#include <algorithm>

namespace sallyport::cli {
namespace {

using base::Tree;
using PublishedRoutes = std::optional<std::vector<reach::Published>>;

struct Asked {
    reach::World world;
    reach::PeerSpec from;
    PublishedRoutes published;            // nothing: not known
    std::vector<edge::IngressRule> rules; // of the connector that asks
    std::string ns;                       // of that connector
};

base::Error usage(const char* id, const char* pattern, std::vector<std::string> args = {}) {
    return {base::ErrorKind::usage, {id, pattern, std::move(args)}, {}};
}

std::string peerOf(const adopt::Connector& connector) {
    return connector.ns + "/" + connector.name;
}

// The connector that is asked about: the one there is, or that --from names. Null when --from names another
// peer.
base::Result<const adopt::Connector*> connectorFor(const adopt::Adopted& adopted,
                                                   const Arguments& arguments) {
    const std::string from = arguments.value("from");
    if (!from.empty()) {
        for (const adopt::Connector& one : adopted.connectors)
            if (peerOf(one) == from)
                return &one;
        return static_cast<const adopt::Connector*>(nullptr);
    }
    if (adopted.connectors.empty())
        return usage(
            "no-connector",
            SALLYPORT_TR("no connector of a Cloudflare Tunnel was found; say who asks: --from NS/NAME"));
    if (adopted.connectors.size() > 1) {
        std::string names;
        for (const adopt::Connector& one : adopted.connectors)
            names += (names.empty() ? "" : ", ") + peerOf(one);
        return usage("several-connectors",
                     SALLYPORT_TR("there are several connectors; name one with --from: %1"), {names});
    }
    return &adopted.connectors.front();
}

// What is read: SOURCE, or the SOURCE that a Document names, and then its outside targets and routes.
struct Ground {
    std::vector<std::string> sources;
    policy::CompileOptions profile;
    std::optional<model::Document> document;
};

base::Result<Ground> groundOf(const Call& call) {
    Ground ground{call.arguments.positionals, profileOf(call.arguments), {}};
    if (ground.sources.size() != 1 || !isDocumentPath(ground.sources.front()))
        return ground;
    auto opened = openDocument(ground.sources.front(), call.output);
    if (!opened)
        return opened.error();
    auto cluster = clusterOf(*opened, call.arguments);
    if (!cluster)
        return cluster.error();
    ground.sources = {*cluster};
    ground.document = std::move(opened->document);
    if (!call.arguments.has("profile") && !ground.document->cluster.networkPolicy.empty())
        ground.profile.profile = ground.document->cluster.networkPolicy;
    return ground;
}

// The routes of a connector: those of the Document's tunnel where there is one, else what was observed.
void routeAsWanted(adopt::Adopted& adopted, const model::Document& document) {
    for (const model::Tunnel& tunnel : document.tunnels)
        if (const adopt::Connector* found = adopt::connectorOf(adopted, tunnel); found && tunnel.routesKnown)
            for (adopt::Connector& one : adopted.connectors)
                if (&one == found)
                    one.hostnames = edge::ingressOf(tunnel);
}

base::Result<Asked> prepare(const Call& call) {
    const auto config = configOf(call.arguments, call.output);
    if (!config)
        return config.error();
    auto ground = groundOf(call);
    if (!ground)
        return ground.error();
    auto state = readSources(ground->sources, call.output);
    if (!state)
        return state.error();
    auto ruleset = policy::compile(*state, ground->profile);
    if (!ruleset)
        return ruleset.error();
    adopt::Adopted adopted = adopt::adopt(*state, *ruleset, *config);
    if (ground->document)
        routeAsWanted(adopted, *ground->document);
    const auto connector = connectorFor(adopted, call.arguments);
    if (!connector)
        return connector.error();
    // NS/KIND/NAME is never ambiguous.
    auto from =
        reach::parsePeer(*connector ? (*connector)->ns + "/" + (*connector)->kind + "/" + (*connector)->name
                                    : call.arguments.value("from"));
    if (!from)
        return from.error();
    if (*connector)
        from->text = peerOf(**connector);
    PublishedRoutes published;
    if (*connector)
        published = publishedBy(**connector, call.output);
    std::vector<edge::IngressRule> rules;
    if (*connector && (*connector)->hostnames)
        rules = *(*connector)->hostnames;
    const std::string ns = *connector ? (*connector)->ns : from->ns;
    // What adoption could not read counts as unread, too.
    state->unread = adopted.unread;
    auto outside =
        ground->document ? ground->document->outside.values() : std::vector<model::OutsideTarget>();
    return Asked{reach::World(*std::move(state), *std::move(ruleset), std::move(outside)), *std::move(from),
                 std::move(published), std::move(rules), ns};
}

bool isAssumed(const reach::World& world) {
    return world.ruleset().profile.enforced == policy::Profile::Enforced::assumed;
}

// --- one question: --to ---

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

void writeAnswer(const Asked& asked, const reach::Answer& answer, const std::string& to,
                 const std::string& port, const Output& output) {
    output.line(output.styled(sentence(answer, asked.from.text, to, port), Style::bold));
    output.line();
    writeSides(answer, isAssumed(asked.world), output);
    writeGround(asked.world, output);
}

// --- a published hostname: --hostname ---

std::string sentence(const reach::Answer& answer, const std::string& from, const std::string& hostname) {
    switch (answer.verdict) {
    case reach::Verdict::allowed:
        return from + " reaches what " + hostname + " leads to" +
               (answer.l7 ? "; what may be asked there is filtered at layer 7." : ".");
    case reach::Verdict::partial:
        return from + " reaches " + partOf(answer) + " that " + hostname + " leads to.";
    case reach::Verdict::denied:
        return from + " does not reach what " + hostname + " leads to.";
    case reach::Verdict::none:
        return "There is nothing behind " + hostname + ".";
    case reach::Verdict::unknown:
        return "It is not known whether " + from + " reaches what " + hostname + " leads to.";
    }
    return {};
}

void writeHops(const Asked& asked, const reach::Answer& answer, const std::string& hostname,
               const Output& output) {
    const bool assumed = isAssumed(asked.world);
    output.line(output.styled(sentence(answer, asked.from.text, hostname), Style::bold));
    std::size_t step = 0;
    for (const reach::Hop& hop : answer.hops) {
        output.line();
        std::string line = std::to_string(++step) + "  " + hop.from + " → " + hop.to;
        if (hop.route)
            line += "  by " + hop.route->key.text() + " " + hop.path +
                    (hop.place.file.empty() ? "" : " (" + hop.place.text() + ")");
        output.line(line);
        writeSides(hop.answer, assumed, output);
    }
    if (answer.hops.empty()) {
        output.line();
        writeSides(answer, assumed, output);
    }
    writeGround(asked.world, output);
}

// Where a request for that hostname goes first: what --to and --port name, else what the connector's rules
// say.
base::Result<reach::Published> firstStop(const Call& call, const Asked& asked, const std::string& hostname,
                                         const std::string& path) {
    if (call.arguments.has("to")) {
        const auto port = portOf(call.arguments.value("port", "80"));
        if (!port)
            return port.error();
        const auto to = reach::parsePeer(call.arguments.value("to"));
        if (!to)
            return to.error();
        std::string host = to->text;
        if (to->kind == reach::PeerSpec::Kind::service)
            host = to->name + "." + to->ns + ".svc";
        else if (to->kind != reach::PeerSpec::Kind::ip && to->kind != reach::PeerSpec::Kind::fqdn)
            return usage("hostname-to-service",
                         SALLYPORT_TR("with --hostname, --to is a Service, an address or a DNS name"));
        if (to->ip && to->ip->v6)
            host = "[" + host + "]";
        auto url = model::ServiceUrl::parse("http://" + host + ":" + std::to_string(port->second));
        if (!url)
            return url.error();
        return reach::Published{hostname, *std::move(url), asked.ns};
    }
    const edge::IngressMatcher matcher(asked.rules);
    const int rule = matcher.match(hostname, path.empty() ? "/" : path);
    if (rule < 0)
        return usage("no-such-hostname",
                     SALLYPORT_TR("the routes of %1 that are known do not take %2; name where it leads with "
                                  "--to and --port"),
                     {asked.from.text, hostname});
    auto url = model::ServiceUrl::parse(asked.rules[static_cast<std::size_t>(rule)].service);
    if (!url)
        return url.error();
    return reach::Published{hostname, *std::move(url), asked.ns};
}

int askHostname(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const std::string written = call.arguments.value("hostname");
    const auto slash = written.find('/');
    const std::string hostname = written.substr(0, slash);
    const std::string path = slash == std::string::npos ? std::string() : written.substr(slash);
    if (!model::isHostnamePattern(hostname))
        return output.fail(
            usage("hostname-form", SALLYPORT_TR("%1 is no hostname: write NAME or NAME/PATH"), {written}));
    const auto published = firstStop(call, asked, hostname, path);
    if (!published)
        return output.fail(published.error());
    const auto answer = asked.world.askHostname(asked.from, *published, path);
    if (!answer)
        return output.fail(answer.error());
    if (output.json())
        output.answer(answerTree(asked, *answer));
    else
        writeHops(asked, *answer, written, output);
    return answer->verdict == reach::Verdict::allowed ? Exit::done : Exit::no;
}

int askOne(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const std::string& written = call.arguments.value("to");
    if (!call.arguments.has("port"))
        return output.fail(usage("port-missing", SALLYPORT_TR("say on which port: --port N[/PROTO]")));
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

// --- all doors ---

Tree portsTree(const policy::PortSet& ports) {
    std::vector<Tree> ranges;
    for (const model::Protocol protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
        for (const policy::PortRange& range : ports.ranges(protocol))
            ranges.push_back(object({{"protocol", text(model::name(protocol))},
                                     {"first", number(range.first)},
                                     {"last", number(range.last)}}));
    return list(std::move(ranges));
}

Tree flag(const std::optional<bool>& value) {
    return value ? boolean(*value) : Tree();
}

Tree count(const std::optional<int>& value) {
    return value ? number(*value) : Tree();
}

Tree doorTree(const reach::Door& door) {
    policy::PortSet ports = door.open;
    if (ports.empty())
        ports.add(door.protocol, door.port.first, door.port.last);
    return object({{"to", text(door.to)},
                   {"kind", text(door.kind)},
                   {"ports", portsTree(ports)},
                   {"verdict", text(reach::name(door.verdict))},
                   {"egress", sideTree(door.egress)},
                   {"ingress", sideTree(door.ingress)},
                   {"published", flag(door.published)},
                   {"needed", flag(door.needed)}});
}

Tree doorsTree(const Asked& asked, const reach::Doors& doors) {
    std::vector<Tree> destinations;
    for (const reach::Door& door : doors.doors)
        destinations.push_back(doorTree(door));
    return object({{"from", text(doors.from)},
                   {"destinations", list(std::move(destinations))},
                   {"summary", object({{"reachable", number(doors.reachable)},
                                       {"needed", count(doors.needed)},
                                       {"published", count(doors.published)},
                                       {"excess", count(doors.excess)},
                                       {"unknown", number(doors.unknown)}})},
                   {"profile", profileTree(asked.world.ruleset().profile)},
                   {"ignored", ignoredTree(asked.world.ruleset())},
                   {"unread", unreadTree(asked.world)}});
}

std::string headline(const reach::Doors& doors) {
    const auto count = static_cast<std::size_t>(doors.reachable);
    std::string line = doors.from + " can reach " + counted(count, "door");
    if (doors.excess)
        line += *doors.excess == 0 ? ", all of them needed."
                                   : "; " + std::to_string(*doors.excess) + " of them nothing needs.";
    else
        line += ". Which of them are needed is not known: its routes are not in these files.";
    if (doors.unknown > 0)
        line += " " + counted(static_cast<std::size_t>(doors.unknown), "more door") + " cannot be told.";
    return line;
}

// Why a door is there for the connector: what people look for first.
Table::Cell useOf(const reach::Door& door) {
    if (!door.needed)
        return "";
    if (door.published.value_or(false))
        return {"published", Style::good};
    return *door.needed ? Table::Cell("needed", Style::good) : Table::Cell("not needed", Style::bad);
}

std::string decidedText(const reach::Door& door) {
    const bool open = door.verdict == reach::Verdict::allowed || door.verdict == reach::Verdict::partial;
    const reach::Side& side =
        !open && door.egress.verdict == reach::Verdict::allowed ? door.ingress : door.egress;
    if (!side.decided.empty())
        return ruleText(side.decided.front());
    return side.because.english();
}

void writeDoors(const Asked& asked, const reach::Doors& doors, const Output& output) {
    output.line(output.styled(headline(doors), Style::bold));
    output.line();
    Table table;
    table.row({{"VERDICT", Style::bold},
               {"TO", Style::bold},
               {"PORTS", Style::bold},
               {"USE", Style::bold},
               {"DECIDED BY", Style::bold}});
    for (const reach::Door& door : doors.doors) {
        policy::PortSet ports = door.open;
        if (ports.empty())
            ports.add(door.protocol, door.port.first, door.port.last);
        const std::string shown = portsText(ports);
        table.row({verdictCell(door.verdict, isAssumed(asked.world)), door.to,
                   door.declared ? shown : "others: " + shown, useOf(door), decidedText(door)});
    }
    table.write(output);
    writeGround(asked.world, output);
}

int askAll(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const auto doors = asked.world.doors(asked.from, asked.published);
    if (!doors)
        return output.fail(doors.error());
    if (output.format() == "dot" || output.format() == "svg") {
        const diagram::Picture picture = diagram::place(*doors, asked.published);
        output.raw(output.format() == "dot" ? diagram::dot(picture) : diagram::svg(picture));
        writeUnread(asked.world.state().unread, output);
    } else if (output.json())
        output.answer(doorsTree(asked, *doors));
    else
        writeDoors(asked, *doors, output);
    return Exit::done;
}

int runReach(const Call& call) {
    if (call.arguments.has("port") && !call.arguments.has("to"))
        return call.output.fail(usage("to-missing", SALLYPORT_TR("--port goes with --to PEER")));
    const bool drawn = call.output.format() == "dot" || call.output.format() == "svg";
    if (drawn && (call.arguments.has("to") || call.arguments.has("hostname")))
        return call.output.fail(
            usage("no-picture", SALLYPORT_TR("a picture shows all doors: leave out --to and --hostname")));
    const auto asked = prepare(call);
    if (!asked)
        return call.output.fail(asked.error());
    if (call.arguments.has("hostname"))
        return askHostname(call, *asked);
    return call.arguments.has("to") ? askOne(call, *asked) : askAll(call, *asked);
}

} // namespace

Verb reachVerb() {
    Verb verb;
    verb.name = "reach";
    verb.arguments = "SOURCE...|DOC";
    verb.summary = "Says what the tunnel's connector can reach, and which policies decide.";
    verb.details =
        "SOURCE is a folder or file of manifests; a Document names one itself, with outside targets and "
        "routes.\n"
        "PEER is NS/NAME (a workload), NS/pod/NAME, NS/svc/NAME,\n"
        "NS/{k=v,k=v} (a pod with these labels), an address, a DNS name, world, host, remote-node or\n"
        "kube-apiserver. Without --to the answer lists doors: each port of each workload that is open, and "
        "what\n"
        "is open outside the cluster; with --to and --port it is about one connection, and the exit code is "
        "0\n"
        "only when it is allowed.";
    verb.options = {{"from", "PEER", "who asks; the connector by default"},
                    {"to", "PEER", "ask about one destination"},
                    {"port", "N[/PROTO]", "the port that is dialled there; TCP by default"},
                    {"hostname", "NAME[/PATH]",
                     "ask for a published hostname: where it leads, through gateways too, hop by hop"},
                    {"cluster", "SOURCE", "the manifests, instead of those the document names"},
                    configOption()};
    for (Option& option : profileOptions())
        verb.options.push_back(std::move(option));
    verb.formats = {"text", "json", "dot", "svg"};
    verb.least = 1;
    verb.run = runReach;
    return verb;
}

} // namespace sallyport::cli
