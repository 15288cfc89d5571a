#pragma once
// What a door is to the picture and to the map.
#include <sallyport/diagram/diagram.h>

namespace sallyport::diagram {

State stateOf(const reach::Door& door);
// "2368/TCP", "every port", "80/TCP, 8000-8080/TCP, 53/UDP and more"
std::string portsOf(const policy::PortSet& ports);

} // namespace sallyport::diagram
