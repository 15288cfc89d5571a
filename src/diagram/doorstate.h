#pragma once
// What a door is to the picture and to the map.
#include <sallyport/diagram/diagram.h>

namespace sallyport::diagram {

State stateOf(const reach::Door& door);
// "2368/TCP", "every port", "80/TCP, 8000-8080/TCP, 53/UDP and more"
std::string portsOf(const policy::PortSet& ports);

// The same for a small place: "2368", "53/UDP", "443, 7844"; with words in place of it where it is cut.
struct PortLabel {
    std::string text;
    base::Text words;
};
PortLabel portLabel(const reach::Door& door);
std::string portText(model::Protocol protocol, int port);

} // namespace sallyport::diagram
