#pragma once
// The map: everything that is open, laid out in lanes from the internet over
// public hostnames and tunnels to the wall with its doors and what stands
// behind them. Plain values: ids stay the same over edits, equal inputs give
// equal maps, and with the map before an edit moves only what it must.
#include <sallyport/checks/checks.h>
#include <sallyport/diagram/diagram.h>

#include <array>
#include <set>

namespace sallyport::diagram {

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    bool contains(const Rect& other) const {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
    bool operator==(const Rect&) const = default;
};

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

enum class Lane { internet, hostnames, edge, tunnels, wall, cluster };

// Whose node it is, and its id.
enum class NodeKind {
    internet,      // "internet"
    zone,          // "zone:NAME"; its hostnames are its children
    hostname,      // "host:TUNNEL/ID"
    edgeRules,     // "waf:TUNNEL/ID", child of its hostname: custom rules that may take a request to it
    edgeAccess,    // "access:TUNNEL/ID", likewise: Access applications that cover some of it
    unknownRoutes, // "routes:TUNNEL": what the tunnel publishes was not read
    tunnel,        // "tunnel:NAME"; its connectors are its children
    connector,     // "connector:NS/NAME"; of no tunnel of the Document: without a parent
    wall,          // "wall"
    door,          // "door:CONNECTOR|TO|PROTOCOL|PORT"; several connectors: CONNECTOR is the first by name
    doors,         // "doors:NS": the doors of a fold, as one
    space,         // "ns:NAME": a namespace's card; its rows are its children
    beyond,        // "beyond": the card of what is outside the cluster
    service,       // "svc:NS/NAME"
    workload,      // "work:NS/NAME": that no Service leads to, or of which only ports are known
    outside,       // "outside:NAME": an outside target, a range, an entity
    pod,           // "pod:ROW/NAME", child of an expanded row
    fold,          // "fold:NS": rows of a card that are counted, not drawn
    rest,          // "rest": namespaces that nothing reaches, as one card
};

// One connector's part in a door.
struct Opening {
    std::string connector; // NS/NAME
    State state = State::unknown;
    std::size_t door = 0; // in that connector's reach::Doors
    // Of pods that are not in these files: judged by their labels, and in no list of doors.
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    bool operator==(const Opening&) const = default;
};

// A port of a row, where the wire from its door ends.
struct Slot {
    std::string text; // "2368", "53/UDP", "443, 7844"
    base::Text words; // in place of it: "other ports"
    State state = State::closed;
    int door = -1; // index of the node on the wall; -1: none, it is closed
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0; // the Service's own; of a workload: the pod's; 0: none
    double y = 0; // of its centre
    bool operator==(const Slot&) const = default;
};

struct Node {
    std::string id;
    NodeKind kind = NodeKind::internet;
    int parent = -1; // index of a node
    Rect rect;
    // What is written on it: a name, as data; words where that is empty.
    std::string title, detail;
    base::Text titleWords, detailWords;
    std::string ports; // "2368", "80, 443"
    State state = State::none;
    bool needed = false;     // a hostname, DNS or the connector itself needs it
    bool notInFiles = false; // only a policy, a Service, a route or the Document names it
    bool expandable = false; // its id in MapOptions::expanded opens it
    bool expanded = false;
    int problems = 0; // findings about it
    // What it stands for, itself included, where it is collapsed or a group.
    int doorsOpen = 0, doorsClosed = 0, doorsUnknown = 0, doorsExcess = 0;
    int members = 0; // of a zone, a tunnel, a card, a fold, the rest; pods of a row; rules, applications
    std::vector<std::string> names; // rest: the first namespaces of it
    std::vector<Slot> sockets;      // of a row
    std::vector<Opening> openings;  // of a door
    std::vector<int> doors;         // of a hostname: nodes on the wall that it leads through
    std::vector<int> rows;          // of a door, of a hostname: the rows behind it

    // Who it is, as far as it applies: enough for a Selection.
    std::string tunnel, hostname, hostnameId; // of a hostname: hostnameId is empty when no Document has it
    std::string connector;                    // NS/NAME
    std::string ns, name;                     // of a row, a connector, a card
    std::string to;                           // Door::to of a door; of an outside row its name
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0; // of a door Door::port.first; of a Service its first
    bool operator==(const Node&) const = default;
};

// A cubic curve from the first to the last point.
struct Wire {
    std::string id; // "FROM>TO", with "#N" for the Nth slot of a row
    int from = 0, to = 0;
    State state = State::none;
    std::array<Point, 4> points;
    bool operator==(const Wire&) const = default;
};

struct LaneBox {
    Lane lane = Lane::internet;
    base::Text title;
    Rect rect; // of all that stands in it; title goes above
    bool operator==(const LaneBox&) const = default;
};

// Doors over all connectors, each once. open + closed + unknown is `doors`; the last three are nothing while
// the routes of a tunnel are unknown.
struct MapCounts {
    int doors = 0, open = 0, closed = 0, unknown = 0;
    std::optional<int> needed, published, excess;
    int hostnames = 0, problems = 0;
    bool operator==(const MapCounts&) const = default;
};

enum class MapFilter { everything, published, excess, blocked, problems };

struct MapOptions {
    TextWidth textWidth = estimatedWidth;
    std::set<std::string> expanded; // ids of folds, of the rest, of rows (their pods)
    MapFilter filter = MapFilter::everything;
    std::string ns;           // only what leads to this namespace; empty: all
    bool rightToLeft = false; // lanes from right to left
    // Drawn in one card, beside what hostnames need, which is always drawn. 0: twelve, or four where there
    // is much, as it was for the map before.
    std::size_t mostRows = 0;
};

struct Map {
    std::vector<Node> nodes; // parents before their children
    std::vector<Wire> wires;
    std::vector<LaneBox> lanes; // those that are drawn
    Rect bounds;
    MapCounts counts;
    base::Text headline; // "6 of 41 doors are open to the tunnel, 5 published, 1 too many"
    bool routesKnown = true;
    std::vector<std::string> namespaces; // all that have a row, filtered or not, by name

    int indexOf(std::string_view id) const; // -1: not there
    const Node* find(std::string_view id) const;

    // For the next one: the order of everything, and what depends on the cluster alone.
    struct Memory;
    std::shared_ptr<const Memory> memory;
    std::vector<int> byId; // indexes of nodes, by the hashes of their ids
};

struct MapInput {
    const model::Document& document;
    const model::ClusterState& state;
    const checks::Derived* derived = nullptr; // null before the first result: all is unknown
};

Map layOut(const MapInput& input, const MapOptions& options = {}, const Map* before = nullptr);

// The nodes and wires on the ways through one node, itself included; nothing when it is not there.
struct Path {
    std::set<int> nodes, wires; // indexes
    bool empty() const { return nodes.empty(); }
};
Path path(const Map& map, std::string_view id);
Path pathOfWire(const Map& map, std::string_view id);

// A node in words, for those who do not see it: what it is, its state, where it leads; one sentence each.
std::vector<base::Text> describe(const Map& map, const Node& node);
base::Text words(State state);

// A Text in the reader's language.
using Speak = std::function<std::string(const base::Text& text)>;
// As a picture of its own, with the headline above it.
std::string svg(
    const Map& map, const TextWidth& textWidth = estimatedWidth, Theme theme = Theme::light,
    const Speak& speak = [](const base::Text& text) { return text.english(); });

} // namespace sallyport::diagram
