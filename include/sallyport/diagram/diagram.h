#pragma once
// From what a connector can reach to a placed picture: lanes from the internet
// over the hostnames and the connector to the wall, its doors, and what stands
// behind them. Pure: text widths come in as a function. Verdicts differ by
// shape and label, not by colour alone.
#include <sallyport/reach/reach.h>

#include <functional>

namespace sallyport::diagram {

// Width of a text in pixels at a font size.
using TextWidth = std::function<double(std::string_view text, double size, bool bold)>;
// A fair estimate where no font is at hand.
double estimatedWidth(std::string_view text, double size, bool bold);

enum class State {
    allowed,   // needed, and open
    denied,    // needed, and closed
    excess,    // open, and not needed
    reachable, // open; what is needed is not known
    unknown,
    none,   // leads nowhere
    closed, // and nothing needs it
};

struct Hostname {
    std::string id; // "host:" and the hostname
    std::string hostname, service;
    State state = State::unknown;
    double x = 0, y = 0, width = 0, height = 0;
};

// What stands behind one or more doors of the same state: a workload, an address range, an entity.
struct Place {
    std::string id;                  // "door:" and participant or range, and the state
    std::string title, ports, label; // label: the state in words
    State state = State::unknown;
    std::vector<std::string> hostnames;
    double x = 0, y = 0, width = 0, height = 0;
};

struct Group { // a namespace, or what is outside the cluster
    std::string title;
    std::vector<Place> places;
    int more = 0; // places that are counted but not drawn
    double x = 0, y = 0, width = 0, height = 0;
};

struct Picture {
    std::string connector, headline, summary;
    bool routesKnown = true;
    std::vector<Hostname> hostnames;
    std::vector<Group> groups; // those that hostnames need first
    double connectorX = 0, connectorY = 0, connectorWidth = 0, connectorHeight = 0;
    double wallX = 0, wallWidth = 0;
    double width = 0, height = 0;
};

struct Options {
    TextWidth textWidth = estimatedWidth;
    std::size_t mostPlaces = 12; // drawn in one group; what hostnames need is always drawn
};

// published: nothing when the routes are not known.
Picture place(const reach::Doors& doors, const std::optional<std::vector<reach::Published>>& published,
              const Options& options = {});

enum class Theme { light, dark };
std::string svg(const Picture& picture, const Options& options = {}, Theme theme = Theme::light);
// The same as a graph for Graphviz.
std::string dot(const Picture& picture);

} // namespace sallyport::diagram
