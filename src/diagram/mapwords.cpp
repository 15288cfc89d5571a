#include "mapparts.h"

namespace sallyport::diagram {

using base::Text;

namespace {

struct Headline {
    const char* id;
    const char* pattern;
};

// By what is known, then: one tunnel, several.
constexpr Headline headlines[3][2] = {
    {{"map-headline", SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many")},
     {"map-headline-tunnels",
      SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many")}},
    {{"map-headline-unknown",
      SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many, %4 not known")},
     {"map-headline-unknown-tunnels",
      SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many, %4 not known")}},
    {{"map-headline-routes",
      SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnel; how many are too many is not known, its "
                   "routes were not read")},
     {"map-headline-routes-tunnels",
      SALLYPORT_TR("%n of %1 doors (is|are) open to the tunnels; how many are too many is not known, not "
                   "all routes were read")}},
};

std::string nameOf(const Node& node) {
    return node.title.empty() ? node.titleWords.english() : node.title;
}

Text who(const Node& node) {
    const std::string name = nameOf(node);
    switch (node.kind) {
    case NodeKind::internet:
        return {"map-says-internet", SALLYPORT_TR("The internet."), {}};
    case NodeKind::zone:
        return {
            "map-says-zone", SALLYPORT_TR("Zone %1, %n hostname(s)."), {name, std::to_string(node.members)}};
    case NodeKind::hostname:
        return {"map-says-hostname", SALLYPORT_TR("Public hostname %1, to %2."), {name, node.detail}};
    case NodeKind::edgeRules:
        return {"map-says-rules",
                SALLYPORT_TR("Before %1: %n custom rule(s) of the WAF."),
                {node.hostname, std::to_string(node.members)}};
    case NodeKind::edgeAccess:
        return {"map-says-access",
                SALLYPORT_TR("Before %1: %n application(s) of Access."),
                {node.hostname, std::to_string(node.members)}};
    case NodeKind::unknownRoutes:
        return {"map-says-routes", SALLYPORT_TR("%1."), {name}};
    case NodeKind::tunnel:
        return {"map-says-tunnel",
                SALLYPORT_TR("Tunnel %1, %n connector(s)."),
                {name, std::to_string(node.members)}};
    case NodeKind::connector:
        return {"map-says-connector", SALLYPORT_TR("Connector %1 in namespace %2."), {name, node.ns}};
    case NodeKind::wall:
        return {"map-says-wall", SALLYPORT_TR("The wall: network policy."), {}};
    case NodeKind::door:
        return {"map-says-door", SALLYPORT_TR("Door %1 to %2."), {node.ports, node.to}};
    case NodeKind::doors:
        return {"map-says-doors",
                SALLYPORT_TR("To %1: %n more door(s)."),
                {node.ns, std::to_string(node.members)}};
    case NodeKind::space:
        return {"map-says-space",
                SALLYPORT_TR("Namespace %1, %n (entry|entries)."),
                {name, std::to_string(node.members)}};
    case NodeKind::beyond:
        return {"map-says-beyond", SALLYPORT_TR("Outside the cluster."), {}};
    case NodeKind::service:
        return {"map-says-service",
                SALLYPORT_TR("Service %1 in namespace %2, port %3."),
                {name, node.ns, node.ports}};
    case NodeKind::workload:
        return {"map-says-workload",
                SALLYPORT_TR("Workload %1 in namespace %2, port %3."),
                {name, node.ns, node.ports}};
    case NodeKind::outside:
        return {"map-says-outside", SALLYPORT_TR("%1, outside the cluster, port %2."), {name, node.ports}};
    case NodeKind::pod:
        return {"map-says-pod", SALLYPORT_TR("Pod %1."), {name}};
    case NodeKind::fold:
        return {"map-says-fold", SALLYPORT_TR("%1."), {nameOf(node)}};
    case NodeKind::rest:
        return {"map-says-rest", SALLYPORT_TR("%1: nothing reached."), {nameOf(node)}};
    }
    return {};
}

bool hasState(NodeKind kind) {
    switch (kind) {
    case NodeKind::internet:
    case NodeKind::edgeRules:
    case NodeKind::edgeAccess:
    case NodeKind::wall:
    case NodeKind::fold:
    case NodeKind::rest:
    case NodeKind::pod:
        return false;
    default:
        return true;
    }
}

std::string listed(const Map& map, const std::vector<int>& nodes) {
    std::string out;
    for (const int one : nodes)
        out += (out.empty() ? "" : ", ") + nameOf(map.nodes[static_cast<std::size_t>(one)]);
    return out;
}

} // namespace

Text headlineOf(const Scene& scene) {
    const MapCounts& counts = scene.counts;
    if (!scene.anyDoors)
        return {"map-headline-none",
                SALLYPORT_TR("No connector is in these files: what a tunnel could reach is not known"),
                {}};
    const int known = !counts.excess ? 2 : counts.unknown > 0 ? 1 : 0;
    const Headline& line = headlines[known][scene.tunnels.size() > 1 ? 1 : 0];
    Text text{line.id, line.pattern, {std::to_string(counts.doors)}};
    if (known < 2) {
        text.args.push_back(std::to_string(counts.published.value_or(0)));
        text.args.push_back(std::to_string(*counts.excess));
    }
    if (known == 1)
        text.args.push_back(std::to_string(counts.unknown));
    text.args.push_back(std::to_string(counts.open));
    return text;
}

Text words(State state) {
    switch (state) {
    case State::allowed:
        return {"map-state-allowed", SALLYPORT_TR("Open and needed"), {}};
    case State::denied:
        return {"map-state-denied", SALLYPORT_TR("Denied at the wall, though needed"), {}};
    case State::excess:
        return {"map-state-excess", SALLYPORT_TR("Reachable, not published"), {}};
    case State::reachable:
        return {"map-state-reachable", SALLYPORT_TR("Reachable"), {}};
    case State::none:
        return {"map-state-none", SALLYPORT_TR("Leads nowhere"), {}};
    case State::closed:
        return {"map-state-closed", SALLYPORT_TR("Blocked"), {}};
    case State::unknown:
        break;
    }
    return {"map-state-unknown", SALLYPORT_TR("Not known"), {}};
}

std::vector<Text> describe(const Map& map, const Node& node) {
    std::vector<Text> out{who(node)};
    if (hasState(node.kind))
        out.push_back(words(node.state));
    if (node.kind == NodeKind::hostname)
        for (const Node& one : map.nodes)
            if (one.parent >= 0 && &map.nodes[static_cast<std::size_t>(one.parent)] == &node)
                out.push_back(who(one));
    if (!node.doors.empty())
        out.push_back({"map-says-through", SALLYPORT_TR("Through door %1."), {listed(map, node.doors)}});
    if (node.kind == NodeKind::door || node.kind == NodeKind::doors) {
        std::string from;
        for (const Opening& opening : node.openings)
            from += (from.empty() ? "" : ", ") + opening.connector;
        out.push_back({"map-says-from", SALLYPORT_TR("From connector %1."), {from}});
    }
    if (!node.rows.empty())
        out.push_back({"map-says-leads", SALLYPORT_TR("Leads to %1."), {listed(map, node.rows)}});
    if (node.notInFiles)
        out.push_back({"map-says-not-here", SALLYPORT_TR("Not in these files."), {}});
    if (node.problems > 0)
        out.push_back({"map-says-problems", SALLYPORT_TR("%n problem(s)."), {std::to_string(node.problems)}});
    return out;
}

} // namespace sallyport::diagram
