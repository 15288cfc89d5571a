#pragma once
// Ports in parts: two ports are in one part when the same sets hold them.
#include <sallyport/policy/ports.h>

#include <utility>
#include <vector>

namespace sallyport::reach {

// Never empty sets, together every port there is.
std::vector<policy::PortSet> partition(const std::vector<policy::PortSet>& sets);

std::pair<model::Protocol, int> firstOf(const policy::PortSet& ports);

} // namespace sallyport::reach
