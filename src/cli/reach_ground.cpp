#include "reach.h"

#include <sallyport/adopt/adopt.h>

#include <algorithm>

namespace sallyport::cli {

base::Error misused(const char* id, const char* pattern, std::vector<std::string> args) {
    return {base::ErrorKind::usage, {id, pattern, std::move(args)}, {}};
}

bool isAssumed(const reach::World& world) {
    return world.ruleset().profile.enforced == policy::Profile::Enforced::assumed;
}

namespace {

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
        return misused(
            "no-connector",
            SALLYPORT_TR("no connector of a Cloudflare Tunnel was found; say who asks: --from NS/NAME"));
    if (adopted.connectors.size() > 1) {
        std::string names;
        for (const adopt::Connector& one : adopted.connectors)
            names += (names.empty() ? "" : ", ") + peerOf(one);
        return misused("several-connectors",
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

} // namespace

base::Result<Asked> askedBy(const Call& call) {
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

} // namespace sallyport::cli
