#pragma once
// What the wall says to every pod of a namespace alike, whatever its labels: all
// that can be told of a Service of which only a route gives the name.
#include <sallyport/reach/reach.h>

namespace sallyport::diagram {

enum class AnyPod { closed, open, unknown };

// From these pods to any pod of the namespace, on any TCP port.
AnyPod anyPodOf(const reach::World& world, const std::vector<policy::Endpoint>& from, const std::string& ns);

} // namespace sallyport::diagram
