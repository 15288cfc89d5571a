#include <sallyport/checks/losses.h>

#include <algorithm>
#include <map>

namespace sallyport::checks {

namespace {

using policy::Direction;
using policy::Endpoint;
using policy::Entity;
using policy::PortSet;

// One that can be on either side: a participant, or what is no pod.
struct Side {
    std::string id;
    std::vector<Endpoint> endpoints;
};

PortSet transportOnly(PortSet ports) {
    ports -= PortSet::allOf(model::Protocol::icmp);
    ports -= PortSet::allOf(model::Protocol::icmpv6);
    return ports;
}

Endpoint entityEndpoint(Entity entity) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::entity;
    endpoint.entity = entity;
    endpoint.name = policy::name(entity);
    return endpoint;
}

// Addresses that no rule, now or then, tells apart.
Side outside(const reach::World& before, const reach::World& after) {
    std::vector<model::Cidr> ranges = policy::addressClasses(before.ruleset());
    const std::vector<model::Cidr> others = policy::addressClasses(after.ruleset());
    ranges.insert(ranges.end(), others.begin(), others.end());
    std::sort(ranges.begin(), ranges.end());
    Side side{"addresses outside", {}};
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (i + 1 < ranges.size() && ranges[i].contains(ranges[i + 1]))
            continue; // a smaller one stands for a part of it
        Endpoint endpoint;
        endpoint.kind = Endpoint::Kind::ip;
        endpoint.entity = Entity::world;
        endpoint.name = ranges[i].text();
        endpoint.ips = {ranges[i].first()};
        endpoint.range = ranges[i];
        side.endpoints.push_back(std::move(endpoint));
    }
    return side;
}

bool isAt(const std::string& id, const reach::Participant& participant) {
    return id == participant.id ||
           std::any_of(participant.pods.begin(), participant.pods.end(),
                       [&](const Endpoint& pod) { return id == participant.ns + "/pod/" + pod.name; });
}

class Comparison {
public:
    Comparison(const reach::World& before, const reach::World& after) : m_before(before), m_after(after) {}

    // What was open from one to the other and will not be.
    PortSet lost(const Side& source, const Side& target) {
        PortSet ports;
        for (const Endpoint& from : source.endpoints)
            for (const Endpoint& to : target.endpoints) {
                if (from.kind == Endpoint::Kind::pod && to.kind == Endpoint::Kind::pod && from.ns == to.ns &&
                    from.name == to.name)
                    continue;
                const PortSet now = open(m_before, from, to, false);
                if (!now.empty())
                    ports |= now - open(m_after, from, to, true);
            }
        return transportOnly(ports);
    }

private:
    // perhaps: what cannot be told counts, too.
    static PortSet open(const reach::World& world, const Endpoint& from, const Endpoint& to, bool perhaps) {
        const policy::Outcome out = policy::evaluate(world.ruleset(), Direction::egress, from, to);
        const policy::Outcome in = policy::evaluate(world.ruleset(), Direction::ingress, to, from);
        return perhaps ? (out.allowed | out.unknown) & (in.allowed | in.unknown) : out.allowed & in.allowed;
    }

    const reach::World& m_before;
    const reach::World& m_after;
};

} // namespace

std::vector<Loss> losses(const reach::World& before, const Proof& proof) {
    std::vector<Side> connectors, backends, everyone;
    const auto isConnector = [&](const reach::Participant& one) {
        return std::any_of(proof.connectors.begin(), proof.connectors.end(),
                           [&](const ProvedConnector& connector) { return connector.id == one.id; });
    };
    const auto isBackend = [&](const reach::Participant& one) {
        return std::any_of(proof.hostnames.begin(), proof.hostnames.end(), [&](const ProvedHostname& name) {
            return std::any_of(name.answer.backends.begin(), name.answer.backends.end(),
                               [&](const reach::Backend& backend) { return isAt(backend.id, one); });
        });
    };
    for (const reach::Participant& one : before.participants()) {
        Side side{one.id, one.pods};
        if (isConnector(one)) {
            connectors.push_back(std::move(side));
            continue;
        }
        if (isBackend(one))
            backends.push_back(side);
        everyone.push_back(std::move(side));
    }
    everyone.push_back(outside(before, *proof.world));
    everyone.push_back({"nodes", {entityEndpoint(Entity::host), entityEndpoint(Entity::remoteNode)}});
    everyone.push_back({"Cilium's gateways", {entityEndpoint(Entity::ingress)}});

    Comparison comparison(before, *proof.world);
    std::vector<Loss> found;
    const auto compare = [&](const Side& source, const Side& target, bool ofConnector) {
        if (source.id == target.id)
            return;
        if (PortSet ports = comparison.lost(source, target); !ports.empty())
            found.push_back({source.id, target.id, std::move(ports), ofConnector});
    };
    for (const Side& backend : backends)
        for (const Side& other : everyone)
            compare(other, backend, false);
    for (const Side& connector : connectors)
        for (const Side& other : everyone) {
            compare(connector, other, true);
            compare(other, connector, true);
        }
    return found;
}

} // namespace sallyport::checks
