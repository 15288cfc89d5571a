#pragma once
// What was observed -> connectors and a Document. A connector is a workload
// that runs cloudflared's tunnel; its routes come from a config.yml, from a
// chart's values, from DNS records that point at the tunnel, or are unknown
// (a remotely managed tunnel read from files alone).
#include <sallyport/edge/ingress.h>
#include <sallyport/model/cluster.h>
#include <sallyport/policy/ruleset.h>

namespace sallyport::adopt {

struct TokenSource {  // what fills the Secret, as far as the manifests show
    std::string kind; // Secret, ExternalSecret, SealedSecret, VaultInjector, ...
    std::string name, store, key;
};

struct Token {
    std::string secret, key;
    std::string via; // token-env | token-file | token-argument | credentials | config
    std::optional<TokenSource> from;
};

struct Connector {
    std::string ns, kind, name;
    model::ObjectPtr workload;
    std::string container; // of the pod; a sidecar stands beside others
    bool sidecar = false;
    std::optional<int> replicas; // nothing for a DaemonSet
    std::string image;
    std::string tunnel; // name or UUID as the manifests have it (unresolved variables verbatim)
    // The id behind it, when a token, credentials or DNS show it; unresolved variables verbatim.
    std::string tunnelId;
    model::Management management = model::Management::remote;
    std::optional<int> metricsPort;
    std::optional<Token> token;
    std::vector<std::string> arguments;       // all of them, in order
    std::map<std::string, std::string> flags; // long flag (or TUNNEL_* name's flag) -> value
    std::optional<edge::TunnelConfig> config; // the local configuration, with places
    std::string configObject;                 // "ConfigMap ns/name" it came from
    // Nothing: unknown from files. A catch-all that is a real service is kept; hostnames whose DNS points
    // at the tunnel are published by it.
    std::optional<std::vector<edge::IngressRule>> hostnames;
    std::vector<policy::PolicyId> policies; // that select its pods
};

struct Adopted {
    std::vector<Connector> connectors;
    std::vector<Connector> notDeployed;
    std::vector<model::Unread> unread; // of the state, and what adoption itself could not understand
    std::vector<base::Diagnostic> notes;
};

// config: a config.yml given by hand, for a connector that has none (`--config`). saved: remote
// configurations as Cloudflare answered them (`--cloudflare`), for the connectors of those tunnels.
Adopted adopt(const model::ClusterState& state, const policy::Ruleset& ruleset,
              const std::optional<edge::TunnelConfig>& config = {},
              const std::vector<edge::TunnelConfig>& saved = {});

// The answer of `sallyportctl adopt --format json` (docs/cli.md). Policies are {kind, namespace, name}. No
// secret is in it.
base::Tree answer(const Adopted& adopted);

// A Document of what was adopted: one tunnel a connector (connectors of one tunnel id share one). source is
// written as cluster.source.
model::Document toDocument(const Adopted& adopted, const model::ClusterState& state, const std::string& name,
                           const std::string& source, const policy::Profile& profile);

// Names in DNS that lead to a tunnel, as external-dns would make them from the manifests: DNSEndpoints, and
// annotated Services, Ingresses and routes of annotated Gateways. CNAMEs of CNAMEs are followed.
struct TunnelName {
    std::string name;   // as written, without a trailing dot
    std::string tunnel; // what stands before .cfargotunnel.com
    std::string ns;     // of the object that names it
    base::Place place;
};
// Sorted by name; one entry a name and tunnel.
std::vector<TunnelName> tunnelNames(const model::ClusterState& state);

// The connector that runs a Document's tunnel, matched by namespace and name, or null.
const Connector* connectorOf(const Adopted& adopted, const model::Tunnel& tunnel);

} // namespace sallyport::adopt
