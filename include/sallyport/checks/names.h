#pragma once
// Zones of public hostnames, as findings speak of them.
#include <sallyport/edge/names.h>

namespace sallyport::checks {

using edge::isTooDeep;
using edge::Zone;
using edge::zoneOf;

} // namespace sallyport::checks
