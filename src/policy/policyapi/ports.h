#pragma once
// The ports of a rule: v1alpha1 `ports`, v1alpha2 `protocols`.
#include "../reading.h"

namespace sallyport::policy::policyapi {

// {portNumber: {protocol, port}} | {portRange: {protocol, start, end}} | {namedPort}
PortMatch readPort(PolicyReading& reading, const base::Reader& reader);
// {tcp|udp|sctp: {destinationPort: {number | range: {start, end}}}} | {destinationNamedPort}
PortMatch readProtocol(PolicyReading& reading, const base::Reader& reader);

// Reports that of these members exactly one must be there, unless one is; unknown members count.
bool requireOne(const base::Reader& reader);

} // namespace sallyport::policy::policyapi
