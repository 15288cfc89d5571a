#pragma once
// One neutral, ordered ruleset into which every dialect of network policy
// compiles: tiers of policies of rules. There is one evaluator (evaluate.h) and
// no second engine. A value; reading it needs no lock.
#include <sallyport/model/cluster.h>
#include <sallyport/policy/ports.h>

#include <compare>
#include <memory>
#include <set>

namespace sallyport::policy {

enum class Direction { egress, ingress };
enum class Action { allow, deny, pass, log };

// What a label key is looked up in. Dialects translate their prefixes (k8s:, io.cilium.k8s.namespace.labels.,
// pcns., ...) into a scope and a bare key.
enum class Scope : std::uint8_t {
    pod,            // labels of the pod
    namespaceName,  // the namespace; key unused
    namespaceLabel, // labels of the namespace
    serviceAccount, // the service account's name; key unused
    serviceAccountLabel,
    other, // a fact of the dialect (cluster, orchestrator): looked up in Endpoint::facts; "reserved:X" is the
           // entity X; a fact that the endpoint does not give leaves the answer open
};

// A boolean expression over labels. Kubernetes and Cilium use conjunctions; Calico all of it.
struct Selector {
    enum class Kind : std::uint8_t { all, none, test, conjunction, disjunction, negation };
    enum class Test : std::uint8_t { in, notIn, exists, doesNotExist, contains, startsWith, endsWith };
    Kind kind = Kind::all;
    std::vector<Selector> operands;
    Scope scope = Scope::pod;
    Test test = Test::exists;
    std::string key;
    std::vector<std::string> values;
    // Written as an expression, not as "label: value"; changes nothing in what it means, and two selectors
    // that differ only in this are equal.
    struct Written {
        bool asExpression = false;
        bool operator==(const Written&) const { return true; }
    } written;

    static Selector everything() { return {}; }
    static Selector nothing();
    static Selector of(Scope, std::string key, Test, std::vector<std::string> values = {});
    static Selector from(const model::LabelSelector&, Scope);
    static Selector both(Selector, Selector); // simplifies `all`
    bool operator==(const Selector&) const = default;
    std::string text() const;
};

// Participants that are no pods: Cilium's entities and their likes elsewhere.
enum class Entity : std::uint8_t { world, host, remoteNode, kubeApiserver, ingress, health, init, unmanaged };
std::string name(Entity);
std::optional<Entity> entityFrom(std::string_view);

// Pods that are not there, known only by what some rule asks of them. Rules that ask for exactly the same
// cover them, and rules that ask for nothing; with nothing asked they are any pod of any namespace.
struct Unseen {
    std::vector<Selector> ofNamespace, ofPod; // tests, each in one spelling, sorted

    // How a selector describes pods; nothing when it is no plain list of tests.
    static std::optional<Unseen> from(const Selector&);
    bool coveredBy(const Selector&) const;
    bool operator==(const Unseen&) const = default;
};

// A participant as policy sees it.
struct Endpoint {
    enum class Kind : std::uint8_t { pod, ip, entity, fqdn };
    Kind kind = Kind::pod;
    std::string ns;
    std::string name; // of the pod or workload, the address, the entity or the FQDN
    model::Labels labels;
    model::Labels namespaceLabels;
    std::string serviceAccount;
    model::Labels serviceAccountLabels;
    model::Labels facts;
    bool hostNetwork = false;
    std::string node;
    std::vector<model::Ip> ips;
    std::vector<model::ContainerPort> ports; // declared, for named ports
    bool portsKnown = true;                  // false: a named port may be any (pods that no manifest shows)
    std::optional<Entity>
        entity; // kind entity; kind ip: world unless a node or the API server is known by it
    // Labels of the node it runs on, or is; nothing: not known. Says also that an API server runs on a node.
    std::optional<model::Labels> nodeLabels;
    std::vector<std::string> names; // FQDNs that stand for this address (kind fqdn: its name)
    // A whole range of addresses that no rule tells apart (connections): every ip in it decides alike.
    // For a pod without ips: the range its address will come from.
    std::optional<model::Cidr> range;
    // kind pod: stands for pods that are not there; its namespace and labels count no more.
    std::shared_ptr<const Unseen> unseen;
};

// The other side of a rule. Every member that is set must hold (AND); a Rule's peers are ORed.
struct Peer {
    bool anyone = false;              // every participant, pods, addresses and entities
    std::optional<Selector> pods;     // pods (never hostNetwork ones) that match
    std::optional<Selector> notPods;  // fails for pods that match; holds for addresses
    std::vector<model::Cidr> nets;    // any of them; empty: not restricted by address
    std::vector<model::Cidr> notNets; // none of them
    std::vector<Entity> entities;     // any of them
    std::vector<std::string> fqdns;   // matchName / matchPattern, as the dialect writes them
    std::optional<Selector> nodes;    // nodes with these labels (not the local one)
    bool localNodeToo = false;        // nodes: the node that the subject runs on is one of them
    bool netsMatchPods = false;       // nets: pods count by their addresses, whatever the enforcer's default
    bool namesAlone = false;          // fqdns: no DNS rule is needed to learn the addresses behind them
    // True when who it names cannot be known here (toGroups, an absent CIDR group, ...): fails closed for
    // allow, and is reported as what a verdict depends on.
    bool unknown = false;
    std::string pointer; // where in the policy
};

struct PortMatch {
    std::optional<model::Protocol> protocol; // nothing: TCP, UDP and SCTP
    int first = 0, last = 0;                 // 0: every port
    std::string named;                       // a port name of the destination pod; first/last unused
    bool unknown = false;                    // not told (an unresolved variable): it may cover any port
    bool icmp = false;                       // ICMP, ICMPv6 or (without protocol) both; types: see icmpType
    std::optional<int> icmpType;
    bool partly = false; // of each port only a part that no question names (an ICMP code)
    std::string pointer;
};

struct Rule {
    Action action = Action::allow;
    std::vector<Peer> peers;              // empty: matches no one (a dialect makes `anyone` explicit)
    bool anyPort = true;                  // every port of every protocol, ICMP included
    std::vector<PortMatch> ports;         // when not anyPort; empty: no port at all
    std::vector<PortMatch> notPorts;      // taken out of them
    std::vector<Peer> self;               // what the subject itself must be, any of them; empty: anything
    bool partly = false;                  // only from some source ports, which no question names
    std::string name;                     // that its author gave it; empty: none
    std::string l7;                       // what filters on layer 7 ("http", "dns", ...), empty: nothing
    std::vector<std::string> dnsPatterns; // names this rule lets the subject resolve (Cilium rules.dns)
    std::string pointer;                  // JSON Pointer of the rule in its object
    base::Place place;
};

struct PolicyId {
    std::string kind, ns, name;
    std::string group = {}; // of the API: Kubernetes and Calico both have a kind NetworkPolicy
    // Set by compile() where a policy of another group has the same kind, namespace and name: text() then
    // tells them apart. It is no part of what the policy is.
    bool shared = false;
    friend bool operator==(const PolicyId& a, const PolicyId& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const PolicyId& a, const PolicyId& b);
    std::string text() const; // "CiliumNetworkPolicy cloudflare/cloudflared-egress"
};

struct Policy {
    PolicyId id;
    std::string dialect;
    std::string tier = "default";
    base::Place place;
    Selector subject;           // over pods; includes the namespace of a namespaced policy
    bool selectsHosts = false;  // a host policy: no pod is its subject
    bool governsEgress = false; // takes part in that direction
    bool governsIngress = false;
    bool isolatesEgress = false; // selected and nothing matched: the tier's default applies
    bool isolatesIngress = false;
    std::vector<Rule> egress, ingress;
    double order = 0; // inside the tier, lower first
    // Members that were read but have no effect here, or could not be read: a verdict may depend on them.
    std::vector<base::Diagnostic> notes;
    bool mayBeIncomplete = false;
};

struct Tier {
    enum class Combine { denyOverAllow, firstMatch };
    std::string name;
    Combine combine = Combine::denyOverAllow;
    Action otherwise = Action::deny; // selected, governed, and nothing matched: deny or pass
    std::vector<Policy> policies;    // sorted for firstMatch
    double order = 1'000'000;        // among the tiers, lower first
    // firstMatch: what policies of the same order are to each other. Open: any of those that match may be the
    // one that is applied, so where they disagree nothing is known.
    enum class Ties { byPlace, open };
    Ties ties = Ties::byPlace;
};

struct Semantics {
    bool cidrMatchesPods = false;
    bool cidrMatchesNodes = false;
    bool fqdnNeedsDnsRule = true;
    bool hostAlwaysReachesItsPods = true; // the local node may always open connections to its pods
    bool alwaysIsolated = false;          // Cilium enable-policy: always
    bool neverIsolated = false;           // Cilium enable-policy: never, or policies are only audited
    bool hostFirewall = false;
    bool nodeSelectors = true; // Cilium enable-node-selector-labels
    // Whether any net of any rule covers pods: then the address of a pod may decide.
    bool podAddressesCount = false;
};

// What stands for enforcement in an answer (docs/cli.md, Profile).
struct Profile {
    std::string name; // cilium, calico, kube-router, kubernetes, none
    base::Text why;
    enum class Enforced { yes, assumed, no } enforced = Enforced::assumed;
};

// A policy, or a namespace, that could not be read: what it may decide is unknown.
struct Doubt {
    model::ObjectKey key; // ns empty: may touch every endpoint
    base::Place place;
    base::Text why;
    // What is still known of it.
    std::optional<Selector> subject; // nothing: every endpoint of its namespace
    bool egress = true, ingress = true;
    bool mayDeny = true; // false: it could only isolate and allow (NetworkPolicy)
    std::string tier;    // empty: it may decide before every tier
    // True when the policy stands in its tier with the open parts marked (Peer::unknown and its likes): there
    // is nothing more to doubt than what they leave open.
    bool evaluated = false;
};

struct Ruleset {
    Profile profile;
    Semantics semantics;
    std::vector<Tier> tiers;
    std::vector<PolicyId> ignored; // kinds that this profile does not enforce
    std::vector<Doubt> doubts;
    std::vector<base::Diagnostic> notes;
    // Namespaces whose labels could not be read: what a namespace selector says of them is open.
    std::set<std::string> doubtfulNamespaces;
};

// Compile options: `auto` looks at what the state shows.
struct CompileOptions {
    std::string profile = "auto";
    std::optional<bool> ipBlockMatchesPods;
    // What Kubernetes takes, but gives no sure meaning, is a doubt: two AdminNetworkPolicies of one priority,
    // whether they overlap or not; a named port at an address, which has no names.
    bool refuseUnclear = false;
};
// ErrorKind::usage when the state shows two enforcers, or the profile is not known.
base::Result<Ruleset> compile(const model::ClusterState& state, const CompileOptions& options = {});

} // namespace sallyport::policy
