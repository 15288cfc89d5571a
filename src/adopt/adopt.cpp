#include <sallyport/adopt/adopt.h>

#include "config.h"
#include "connector.h"
#include "routes.h"
#include "tokens.h"

#include <sallyport/policy/evaluate.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace sallyport::adopt {
namespace {

using model::ClusterState;
using model::Object;
using model::ObjectPtr;

// Pods that one of these made are counted with it.
bool madeByWorkload(const model::Pod& pod) {
    constexpr std::array owners{"ReplicaSet", "DaemonSet", "StatefulSet", "Job", "ReplicationController",
                                "Deployment"};
    return std::find(owners.begin(), owners.end(), pod.ownerKind) != owners.end();
}

std::vector<ObjectPtr> candidates(const ClusterState& state) {
    std::vector<ObjectPtr> out = state.workloads();
    for (const ObjectPtr& pod : state.ofKind("Pod", ""))
        if (const auto* typed = pod->as<model::Pod>(); typed && !madeByWorkload(*typed) && !typed->finished())
            out.push_back(pod);
    return out;
}

// Those that only may select it (an unresolved variable in a selector) included: they must be reckoned with.
std::vector<policy::PolicyId> policiesOf(const ClusterState& state, const policy::Ruleset& ruleset,
                                         const Connector& connector) {
    const model::PodSpec* pod = podOf(*connector.workload);
    if (!pod || pod->hostNetwork)
        return {}; // policies for pods do not see pods in the node's network
    policy::Endpoint endpoint;
    endpoint.ns = connector.ns;
    endpoint.name = connector.name;
    endpoint.labels = pod->labels;
    endpoint.namespaceLabels = state.namespaceLabels(connector.ns);
    endpoint.serviceAccount = pod->serviceAccount;
    endpoint.ports = pod->ports();
    std::vector<policy::PolicyId> ids;
    for (const policy::Tier& tier : ruleset.tiers)
        for (const policy::Policy& candidate : tier.policies)
            if (!candidate.selectsHosts &&
                policy::match(ruleset, candidate.subject, endpoint) != policy::Certainty::no)
                ids.push_back(candidate.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool lacksConfig(const Connector& connector) {
    return !connector.config && !connector.hostnames;
}

bool isOther(const Connector& connector, const edge::TunnelConfig& config) {
    return isUuid(connector.tunnelId) && isUuid(config.tunnel) && connector.tunnelId != config.tunnel;
}

void noteUnused(Adopted& adopted, const edge::TunnelConfig& config, bool saved, std::size_t candidates) {
    base::Diagnostic note;
    note.severity = base::Severity::warning;
    if (saved) {
        note.id = "routes-not-used";
        note.message = {note.id,
                        SALLYPORT_TR("The routes of the tunnel %1 were not used: no connector in these files "
                                     "is known to run it."),
                        {config.tunnel}};
    } else {
        note.id = "config-not-used";
        note.message = {
            note.id,
            candidates == 0
                ? SALLYPORT_TR(
                      "The given config.yml was not used: every connector has its own, or there is none.")
                : SALLYPORT_TR(
                      "The given config.yml was not used: %n connectors have none, and it names none "
                      "of them. Write the tunnel's id into its `tunnel:`."),
            {std::to_string(candidates)}};
    }
    adopted.notes.push_back(std::move(note));
}

// A configuration from outside goes to the connector whose tunnel it names, else to the only one without. A
// saved one (of Cloudflare's API) goes to all that run its tunnel.
void applyGiven(Adopted& adopted, const edge::TunnelConfig& config, bool saved) {
    std::vector<Connector*> without, named;
    for (Connector& connector : adopted.connectors) {
        if (!lacksConfig(connector) || isOther(connector, config))
            continue;
        without.push_back(&connector);
        if (!config.tunnel.empty() &&
            (connector.tunnel == config.tunnel || connector.tunnelId == config.tunnel))
            named.push_back(&connector);
    }
    const bool byName = named.size() == 1 || (saved && !named.empty());
    const std::vector<Connector*>& chosen = byName ? named : without;
    if (chosen.empty() || (chosen.size() > 1 && !byName))
        return noteUnused(adopted, config, saved, chosen.size());
    for (Connector* connector : chosen) {
        connector->config = config;
        connector->configObject = saved ? "--cloudflare" : "--config";
        if (connector->tunnel.empty())
            connector->tunnel = config.tunnel;
        if (connector->tunnelId.empty() && isUuid(config.tunnel))
            connector->tunnelId = config.tunnel;
        if (config.hasIngress)
            connector->hostnames = config.ingress;
        std::erase_if(adopted.unread, [&](const model::Unread& entry) {
            return entry.key == connector->workload->key && entry.why.id.starts_with("adopt-config-");
        });
    }
}

void sortByName(std::vector<Connector>& connectors) {
    std::sort(connectors.begin(), connectors.end(), [](const Connector& a, const Connector& b) {
        return std::tie(a.ns, a.kind, a.name, a.container) < std::tie(b.ns, b.kind, b.name, b.container);
    });
}

} // namespace

Adopted adopt(const ClusterState& state, const policy::Ruleset& ruleset,
              const std::optional<edge::TunnelConfig>& config, const std::vector<edge::TunnelConfig>& saved) {
    Adopted adopted;
    Found deployed, idle; // what an idle one does not show matters to nobody
    for (const ObjectPtr& object : candidates(state))
        readConnectors(state, object, deployed);
    for (const Object& object : state.notDeployed)
        readConnectors(state, std::make_shared<const Object>(object), idle);
    adopted.connectors = std::move(deployed.connectors);
    adopted.notDeployed = std::move(idle.connectors);
    adopted.notes = std::move(deployed.notes);
    adopted.unread = state.unread;
    adopted.unread.insert(adopted.unread.end(), deployed.unread.begin(), deployed.unread.end());
    for (Connector& connector : adopted.connectors)
        connector.policies = policiesOf(state, ruleset, connector);
    if (config)
        applyGiven(adopted, *config, false);
    for (const edge::TunnelConfig& one : saved)
        applyGiven(adopted, one, true);
    const std::vector<TunnelName> names = tunnelNames(state);
    nameTunnels(adopted.connectors, names);
    for (Connector& connector : adopted.connectors)
        publishCatchAll(connector, names);
    sortByName(adopted.connectors);
    sortByName(adopted.notDeployed);
    return adopted;
}

const Connector* connectorOf(const Adopted& adopted, const model::Tunnel& tunnel) {
    const std::string name = tunnel.connector.name.empty() ? "cloudflared" : tunnel.connector.name;
    for (const Connector& connector : adopted.connectors)
        if (connector.ns == tunnel.connector.namespaceName && connector.name == name)
            return &connector;
    return nullptr;
}

} // namespace sallyport::adopt
