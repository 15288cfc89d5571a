#pragma once
// The map before it has an order or a place: who is there, what leads where,
// and in which state.
#include "absent.h"

namespace sallyport::diagram {

struct SceneSlot {
    std::string text;
    base::Text words;
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;
    int door = -1;
    State state = State::closed;
};

struct SceneRow {
    NodeKind kind = NodeKind::service;
    std::string id, ns, name, to;
    base::Text words; // in place of the name
    std::vector<SceneSlot> slots;
    State state = State::closed;
    bool needed = false, notInFiles = false, always = false;
    bool isBlocked = true; // nothing of it is open, denied or unknown
    int ground = -1;       // index in Ground::rows
    int pods = 0, problems = 0, space = -1;
    int closedDoors = 0;    // behind it, that no list of doors has
    std::vector<int> hosts; // that lead here
};

// One connector's part in a door; see Opening.
struct SceneOpening {
    int connector = 0; // index in the Scene
    State state = State::unknown;
    std::size_t door = 0;
};

struct SceneDoor {
    std::string id; // of one that is judged by labels alone; of others see doorId
    const reach::Door* door = nullptr;
    std::vector<SceneOpening> openings;
    State state = State::unknown;
    bool needed = false, published = false;
    bool judged = false;                 // by labels alone: in no list of doors, and not counted
    int participant = -1;                // that it leads to
    std::vector<std::pair<int, int>> at; // rows and their slots
    int problems = 0;
};

struct SceneHost {
    NodeKind kind = NodeKind::hostname;
    std::string id, title, detail, hostname, hostnameId;
    base::Text titleWords, detailWords;
    int tunnel = 0, zone = 0, problems = 0;
    State state = State::unknown;
    std::vector<int> doors, rows;
    int edgeRules = 0, edgeApplications = 0; // that stand before it
};

struct SceneConnector {
    std::string key; // NS/NAME; NS/KIND/NAME where another has that
    std::string id, ns, name, detail;
    int tunnel = 0, problems = 0;
    std::optional<int> replicas;
    const checks::ConnectorReach* reach = nullptr;
};

struct SceneTunnel {
    NodeKind kind = NodeKind::tunnel;
    std::string id, name;
    std::vector<int> connectors;
    bool routesKnown = true, notInFiles = false;
    int problems = 0;
    State state = State::allowed;
};

struct SceneSpace {
    NodeKind kind = NodeKind::space;
    std::string id, ns;
    std::vector<int> rows;
    int problems = 0;
};

struct SceneZone {
    std::string id, name;
    base::Text words; // in place of the name
};

struct Scene {
    std::vector<SceneTunnel> tunnels;
    std::vector<SceneConnector> connectors;
    std::vector<SceneZone> zones;
    std::vector<SceneHost> hosts;
    std::vector<SceneSpace> spaces; // by name, what is outside the cluster last
    std::vector<SceneRow> rows;
    std::vector<SceneDoor> doors;
    MapCounts counts;
    bool routesKnown = true, anyDoors = false;
    int wallProblems = 0;
    std::shared_ptr<const Ground> ground;
    std::shared_ptr<const std::vector<Absent>> absent;
    std::vector<int> rowOf; // rows of the ground in this Scene; -1: none
};

// Made when it is drawn: most doors stand in a fold.
std::string doorId(const Scene& scene, const SceneDoor& door);
Opening openingOf(const Scene& scene, const SceneOpening& opening);

// Which of two states stands for both: the one that asks for more attention.
int urgency(State state);
State worse(State a, State b);

Scene sceneOf(const MapInput& input, std::shared_ptr<const Ground> ground,
              std::shared_ptr<const std::vector<Absent>> absent);

} // namespace sallyport::diagram
