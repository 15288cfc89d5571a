// What the connector, or another peer, can reach.
#include "reach.h"

namespace sallyport::cli {
namespace {

int runReach(const Call& call) {
    if (call.arguments.has("port") && !call.arguments.has("to"))
        return call.output.fail(misused("to-missing", SALLYPORT_TR("--port goes with --to PEER")));
    const bool drawn = call.output.format() == "dot" || call.output.format() == "svg";
    if (drawn && (call.arguments.has("to") || call.arguments.has("hostname")))
        return call.output.fail(
            misused("no-picture", SALLYPORT_TR("a picture shows all doors: leave out --to and --hostname")));
    const auto asked = askedBy(call);
    if (!asked)
        return call.output.fail(asked.error());
    if (call.arguments.has("hostname"))
        return askHostname(call, *asked);
    return call.arguments.has("to") ? askConnection(call, *asked) : askDoors(call, *asked);
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
