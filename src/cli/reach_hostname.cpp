#include "reach.h"

#include <algorithm>

namespace sallyport::cli {

namespace {

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
            return misused("hostname-to-service",
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
        return misused(
            "no-such-hostname",
            SALLYPORT_TR("the routes of %1 that are known do not take %2; name where it leads with "
                         "--to and --port"),
            {asked.from.text, hostname});
    auto url = model::ServiceUrl::parse(asked.rules[static_cast<std::size_t>(rule)].service);
    if (!url)
        return url.error();
    return reach::Published{hostname, *std::move(url), asked.ns};
}

} // namespace

int askHostname(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const std::string written = call.arguments.value("hostname");
    const auto slash = written.find('/');
    const std::string hostname = written.substr(0, slash);
    const std::string path = slash == std::string::npos ? std::string() : written.substr(slash);
    if (!model::isHostnamePattern(hostname))
        return output.fail(
            misused("hostname-form", SALLYPORT_TR("%1 is no hostname: write NAME or NAME/PATH"), {written}));
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

} // namespace sallyport::cli
