#include "doorstate.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

using reach::Door;

// A grid of 4 pixels.
constexpr double margin = 24;
constexpr double headerHeight = 96; // title, summary and lane names
constexpr double footerHeight = 56; // the legend
constexpr double internetWidth = 88;
constexpr double hostnameWidth = 268;
constexpr double hostnameHeight = 48;
constexpr double connectorWidth = 176;
constexpr double wallWidth = 20;
constexpr double groupWidth = 480;
constexpr double placeHeight = 32;
constexpr double groupTitle = 32;
constexpr double gap = 12;
constexpr double laneGap = 72;

std::string label(State state) {
    switch (state) {
    case State::allowed:
        return "open, needed";
    case State::denied:
        return "closed, needed";
    case State::excess:
        return "open, not needed";
    case State::reachable:
        return "open";
    case State::none:
        return "nothing there";
    case State::closed:
        return "closed";
    case State::unknown:
        break;
    }
    return "not known";
}

std::string portsText(const Door& door) {
    const std::string text = portsOf(door.open);
    return door.kind == "workload" && !door.declared && !door.open.allPorts() ? "other ports: " + text : text;
}

std::string groupOf(const Door& door) {
    if (door.kind == "workload")
        return door.to.substr(0, door.to.find('/'));
    return door.kind == "entity" ? "Nodes and internet" : "Outside the cluster";
}

std::string titleOf(const Door& door) {
    if (door.kind == "workload")
        return door.to.substr(door.to.find('/') + 1);
    if (door.to == "cloudflare-edge")
        return "Cloudflare's edge";
    if (door.to == "world")
        return "The public internet";
    if (door.to == "host")
        return "The connector's own node";
    if (door.to == "remote-node")
        return "Other nodes";
    if (door.to == "kube-apiserver")
        return "The Kubernetes API";
    return door.to;
}

// What matters most stands first.
int placeIn(State state) {
    switch (state) {
    case State::denied:
        return 0;
    case State::none:
        return 1;
    case State::allowed:
        return 2;
    case State::unknown:
        return 3;
    case State::excess:
    case State::reachable:
    case State::closed:
        break;
    }
    return 4;
}

bool needed(State state) {
    return placeIn(state) < 3;
}

// Doors of one workload and state make one place.
std::vector<Group> grouped(const reach::Doors& doors) {
    std::map<std::string, Group> groups;
    for (const Door& door : doors.doors) {
        Group& group = groups[groupOf(door)];
        group.title = groupOf(door);
        const State state = stateOf(door);
        const std::string id = "door:" + door.to + ":" + std::to_string(static_cast<int>(state));
        auto found = std::find_if(group.places.begin(), group.places.end(),
                                  [&](const Place& one) { return one.id == id; });
        if (found == group.places.end()) {
            Place made;
            made.id = id;
            made.title = titleOf(door);
            made.state = state;
            made.label = label(state);
            found = group.places.insert(group.places.end(), std::move(made));
        }
        found->ports += (found->ports.empty() ? "" : ", ") + portsText(door);
        for (const std::string& hostname : door.hostnames)
            if (std::find(found->hostnames.begin(), found->hostnames.end(), hostname) ==
                found->hostnames.end())
                found->hostnames.push_back(hostname);
    }
    std::vector<Group> out;
    out.reserve(groups.size());
    for (auto& [name, group] : groups)
        out.push_back(std::move(group));
    for (Group& group : out)
        std::stable_sort(group.places.begin(), group.places.end(),
                         [](const Place& a, const Place& b) { return placeIn(a.state) < placeIn(b.state); });
    const auto order = [](const Group& group) {
        const bool cluster = group.title != "Nodes and internet" && group.title != "Outside the cluster";
        return std::pair{!cluster, !needed(group.places.front().state)};
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Group& a, const Group& b) { return order(a) < order(b); });
    return out;
}

void cut(std::vector<Group>& groups, std::size_t most) {
    for (Group& group : groups) {
        const auto keep = static_cast<std::size_t>(std::count_if(
            group.places.begin(), group.places.end(), [](const Place& one) { return needed(one.state); }));
        const std::size_t left = std::max(keep, most);
        if (group.places.size() <= left)
            continue;
        group.more = static_cast<int>(group.places.size() - left);
        group.places.resize(left);
    }
}

std::vector<Hostname> hostnamesOf(const std::vector<reach::Published>& published,
                                  const std::vector<Group>& groups) {
    std::vector<Hostname> out;
    for (const reach::Published& one : published) {
        Hostname hostname;
        hostname.id = "host:" + one.hostname;
        hostname.hostname = one.hostname;
        hostname.service = one.service.written;
        // A connector that answers itself needs no door; anything else that has none leads nowhere.
        hostname.state =
            one.service.hasHost() && one.service.host != "localhost" ? State::none : State::allowed;
        bool first = true;
        for (const Group& group : groups)
            for (const Place& place : group.places)
                if (std::find(place.hostnames.begin(), place.hostnames.end(), one.hostname) !=
                    place.hostnames.end()) {
                    if (first || placeIn(place.state) < placeIn(hostname.state))
                        hostname.state = place.state;
                    first = false;
                }
        out.push_back(std::move(hostname));
    }
    return out;
}

std::string counted(int count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string summaryOf(const reach::Doors& doors) {
    std::string text = counted(doors.reachable, "door", "doors") + " open";
    if (doors.needed && doors.excess)
        text += ", " + std::to_string(*doors.needed) + " needed, " + std::to_string(*doors.excess) +
                " more than needed";
    else
        text += "; what is needed is not known, the tunnel's routes were not read";
    if (doors.unknown > 0)
        text += ", " + std::to_string(doors.unknown) + " not known";
    return text + ".";
}

} // namespace

Picture place(const reach::Doors& doors, const std::optional<std::vector<reach::Published>>& published,
              const Options& options) {
    Picture picture;
    picture.connector = doors.from;
    picture.headline = "What " + doors.from + " can reach";
    picture.summary = summaryOf(doors);
    picture.routesKnown = published.has_value();
    picture.groups = grouped(doors);
    if (published)
        picture.hostnames = hostnamesOf(*published, picture.groups);
    cut(picture.groups, options.mostPlaces);

    const double hostnameX = margin + internetWidth + laneGap;
    picture.connectorX = hostnameX + hostnameWidth + laneGap;
    picture.wallX = picture.connectorX + connectorWidth + laneGap;
    picture.wallWidth = wallWidth;
    const double groupX = picture.wallX + wallWidth + laneGap;
    picture.width = groupX + groupWidth + margin;

    double y = headerHeight;
    for (Group& group : picture.groups) {
        group.x = groupX;
        group.y = y;
        group.width = groupWidth;
        y += groupTitle;
        for (Place& one : group.places) {
            one.x = groupX + gap;
            one.y = y;
            one.width = groupWidth - 2 * gap;
            one.height = placeHeight;
            y += placeHeight;
        }
        if (group.more > 0)
            y += placeHeight;
        y += 8;
        group.height = y - group.y;
        y += gap;
    }
    const double hosts = static_cast<double>(picture.hostnames.size()) * (hostnameHeight + gap) -
                         (picture.hostnames.empty() ? 0 : gap);
    const double body = std::max({y - gap - headerHeight, hosts, 160.0});
    double hostY = headerHeight + (body - hosts) / 2;
    for (Hostname& hostname : picture.hostnames) {
        hostname.x = hostnameX;
        hostname.y = hostY;
        hostname.width = hostnameWidth;
        hostname.height = hostnameHeight;
        hostY += hostnameHeight + gap;
    }
    picture.connectorWidth = connectorWidth;
    picture.connectorHeight = 80;
    picture.connectorY = headerHeight + body / 2 - picture.connectorHeight / 2;
    picture.height = headerHeight + body + footerHeight;
    return picture;
}

} // namespace sallyport::diagram
