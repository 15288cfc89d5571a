#pragma once
// What a cluster's World alone decides of the map: the rows of each namespace,
// and which ports of which participants stand behind them. Found once a World.
#include "doorstate.h"

#include <sallyport/diagram/map.h>

#include <unordered_map>

namespace sallyport::diagram {

// A port of a participant, as a door has it.
struct Behind {
    int participant = 0; // index in World::participants()
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;
    auto operator<=>(const Behind&) const = default;
};

struct GroundPort {
    std::string text;
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;              // the Service's own; of a workload: the pod's
    std::vector<Behind> leads; // to these
    bool ofPods = false;       // a port of the pods that the Service does not have
};

struct GroundRow {
    NodeKind kind = NodeKind::service;
    std::string id, ns, name;
    std::vector<GroundPort> ports;
    std::vector<int> participants;     // behind it
    std::vector<std::string> subjects; // that findings about it have
    int pods = 0;
    bool notInFiles = false;   // no manifest shows its pods
    bool outOfCluster = false; // an ExternalName, or addresses that are nobody's pods
};

struct Ground {
    std::vector<GroundRow> rows;                       // by namespace, then name
    std::unordered_map<std::string, int> participants; // by id
    std::unordered_map<std::string, int> services;     // "NS/NAME" -> row
    std::vector<int> home;                     // of each participant: the row that it mainly stands in
    std::vector<std::vector<Behind>> declared; // of each participant: its ports
    std::map<Behind, std::vector<std::pair<int, int>>> slots; // rows and their ports that lead there
};

std::shared_ptr<const Ground> groundOf(const reach::World& world);

} // namespace sallyport::diagram
