#include <sallyport/checks/proof.h>

#include <algorithm>

namespace sallyport::checks {

namespace {

bool isReached(const reach::Answer& answer) {
    // Nothing behind the Service: there is no connection that policy could decide.
    return answer.verdict == reach::Verdict::allowed || answer.verdict == reach::Verdict::none;
}

base::Result<reach::PeerSpec> peerOf(const reach::World& world, const manifests::PlacedConnector& connector) {
    auto peer = reach::parsePeer(connector.ns + "/" + connector.name);
    if (!peer)
        return peer.error();
    if (const auto found = world.resolve(*peer); !found)
        return found.error();
    return peer;
}

} // namespace

bool Proof::holds() const {
    return excess() == 0 && std::all_of(hostnames.begin(), hostnames.end(),
                                        [](const ProvedHostname& one) { return isReached(one.answer); });
}

int Proof::excess() const {
    int sum = 0;
    for (const ProvedConnector& connector : connectors)
        sum += connector.doors.excess.value_or(0);
    return sum;
}

base::Result<Proof> prove(const model::ClusterState& state, const manifests::Bundle& bundle,
                          const policy::CompileOptions& profile,
                          const model::List<model::OutsideTarget>& outside) {
    model::ClusterState after = manifests::applied(state, bundle);
    auto ruleset = policy::compile(after, profile);
    if (!ruleset)
        return ruleset.error();
    auto world = std::make_shared<reach::World>(std::move(after), *std::move(ruleset), outside.values());
    Proof proof;
    for (const manifests::PlacedConnector& connector : bundle.connectors) {
        const auto peer = peerOf(*world, connector);
        if (!peer)
            return peer.error();
        std::vector<reach::Published> published;
        for (const model::PublicHostname& hostname : connector.hostnames) {
            const auto url = model::ServiceUrl::parse(hostname.service);
            if (!url || !url->hasHost())
                continue; // the connector answers itself
            published.push_back({hostname.hostname, *url, connector.ns});
            if (url->host == "localhost" || url->host == "::1" || url->host.starts_with("127."))
                continue; // inside its own pod, where no policy looks
            auto answer = world->askService(*peer, *url, connector.ns);
            if (!answer)
                return answer.error();
            proof.hostnames.push_back({connector.tunnel,
                                       hostname.hostname.empty() ? hostname.id : hostname.hostname,
                                       *std::move(answer)});
        }
        auto doors = world->doors(*peer, published);
        if (!doors)
            return doors.error();
        proof.connectors.push_back(
            {connector.tunnel, connector.ns + "/" + connector.name, *std::move(doors)});
    }
    proof.world = std::move(world);
    return proof;
}

} // namespace sallyport::checks
