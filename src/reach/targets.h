#pragma once
// From a peer to what is really dialled: Services become their backends on
// their target ports, addresses become the pod, node or Service they belong to.
#include "facts.h"

namespace sallyport::reach {

struct Target {
    std::string id; // of the participant or the address
    policy::Endpoint endpoint;
    int port = 0;
    std::size_t participant = npos; // where it came from, when it is one
    std::size_t pod = 0;
    base::Text missing; // why there is nothing on that port; empty: there may be
    // Service (internal or external) traffic policy Local: only who runs on its node is led to it.
    bool sameNodeOnly = false;
    base::Text perhaps = {}; // why it may not be led to at all, where that is not known
    bool anyPort = false;    // a proxy that listens on a port of its own: rules for one port do not cover it
    bool everywhere = false; // every node has one of these
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

struct Targets {
    std::vector<Target> list;
    base::Text nothing;  // why the list is empty
    bool unsure = false; // something that was not read may well be there
};

// What is dialled when one dials that port of that peer.
base::Result<Targets> targetsOf(const Facts& facts, const PeerSpec& peer, model::Protocol protocol, int port);
Targets serviceTargets(const Facts& facts, const model::Object& service, model::Protocol protocol, int port,
                       int depth = 0);
// Where an address leads that a Service or a node offers; nothing when it is neither's.
std::optional<Targets> addressTargets(const Facts& facts, const model::Ip& ip, model::Protocol protocol,
                                      int port);
// A host as a connector dials it: a Service of the cluster, a pod behind a headless one, an address or a
// name.
Targets hostTargets(const Facts& facts, const std::string& host, const std::string& defaultNamespace,
                    model::Protocol protocol, int port, int depth = 0);

// The pods that a Service's selector picks.
std::vector<PodRef> selectedPods(const Facts& facts, const std::string& ns, const model::Labels& selector);

// Who an address belongs to; an endpoint outside the cluster when to no one.
policy::Endpoint addressEndpoint(const Facts& facts, const model::Ip& ip);
policy::Endpoint nameEndpoint(const std::string& fqdn);
// One endpoint for each part of the range that rules tell apart.
std::vector<policy::Endpoint> rangeEndpoints(const Facts& facts, const model::Cidr& range);
// The public internet, in parts that rules tell apart.
std::vector<policy::Endpoint> worldEndpoints(const Facts& facts);
std::vector<policy::Endpoint> entityEndpoints(const Facts& facts, policy::Entity entity);

// Who asks, or is asked about without a port: a participant of the world, or one made up for the peer.
base::Result<Participant> resolvePeer(const Facts& facts, const PeerSpec& peer);

} // namespace sallyport::reach
