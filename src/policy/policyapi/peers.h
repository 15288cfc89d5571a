#pragma once
// Whom a policy covers: its subject, and the peers of its rules.
#include "policyapi.h"

namespace sallyport::policy::policyapi {

// namespaces: a selector | pods: {namespaceSelector, podSelector}
std::optional<Selector> readPods(PolicyReading& reading, const base::Reader& reader);

// A peer, or nothing when it is of a kind that is not understood: then its rule fails closed.
std::optional<Peer> readPeer(PolicyReading& reading, const base::Reader& reader, bool egress,
                             const Options& options);

} // namespace sallyport::policy::policyapi
