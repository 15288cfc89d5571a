#pragma once
// Who can talk to whom, on which ports, decided by which rule. A World joins a
// ClusterState and the compiled Ruleset; it is a value that owns what it
// needs and may be read from several threads.
#include <sallyport/model/document.h>
#include <sallyport/policy/evaluate.h>

#include <memory>

namespace sallyport::reach {

enum class Verdict { allowed, partial, denied, none, unknown };
std::string name(Verdict);

// A group of pods that one workload makes (or one bare pod): what people name.
struct Participant {
    std::string id; // NS/NAME for workloads, as peers are named; NS/pod/NAME for a bare pod
    std::string ns, kind, name;
    model::ObjectPtr object;            // workload or pod; null for peers that no manifest shows
    std::vector<policy::Endpoint> pods; // one by pod; workloads without pods: one that stands for all
    bool inferred = false;
};

// PEER of docs/cli.md.
struct PeerSpec {
    enum class Kind { workload, pod, service, labels, ip, fqdn, entity, outside };
    Kind kind = Kind::workload;
    std::string ns, name;
    std::string workloadKind; // as written in NS/KIND/NAME, lower case; empty: any
    model::Labels labels;
    std::optional<model::Ip> ip;
    std::optional<model::Cidr> range; // an outside target that is a range
    std::optional<policy::Entity> entity;
    std::string text;
};
base::Result<PeerSpec> parsePeer(std::string_view text);

struct Side { // egress or ingress of one connection
    Verdict verdict = Verdict::unknown;
    std::vector<policy::RuleRef> decided;
    std::vector<policy::Miss> nearest;
    std::vector<const policy::Policy*> selecting;
    base::Text because; // why, when no rule says it: "No policy selects ...", "Nothing enforces ..."
};

struct Backend {
    std::string id; // of the participant or address
    int port = 0;   // that is dialled on it (after the Service's translation)
    Verdict verdict = Verdict::unknown;
    Side egress, ingress;
};

struct Hop;
struct Answer {
    Verdict verdict = Verdict::unknown;
    bool l7 = false;
    std::vector<Backend> backends;
    Side egress, ingress; // of the deciding backend: the first denied, else the first
    base::Text because;
    // A hostname behind a gateway or an ingress controller (askHostname): to the gateway, and on from there.
    // Then backends are those at the end, and the sides those of the first hop that is not allowed.
    std::vector<Hop> hops;
};

// One connection on the way of a request.
struct Hop {
    std::string from, to;
    model::ObjectPtr route; // HTTPRoute, GRPCRoute or Ingress that leads there; null for the first hop
    base::Place place;      // of its rule
    std::string path;       // that it is about
    Answer answer;
};

// A hole in the wall: docs/cli.md, `reach`. Cloudflare's edge on 7844 is a door of its own
// ("cloudflare-edge", with any other public address on that port); `world` is the rest of the public
// internet. What a hostname needs outside the cluster is a door too, and the range or node it lies in is one
// only for the rest.
struct Door {
    std::string to;   // participant id, entity, outside name, address or range
    std::string kind; // workload | entity | outside | range
    model::Protocol protocol = model::Protocol::tcp;
    policy::PortRange port; // the first of open, when there are several
    policy::PortSet open;   // what is open behind it (unknown doors: what may be)
    bool declared = true;   // false: "all its other open ports"
    Verdict verdict = Verdict::unknown;
    Side egress, ingress;          // on `port`
    std::optional<bool> published; // nothing: routes unknown
    std::optional<bool> needed;
    std::vector<std::string> hostnames; // that lead here
};

// needed counts what the hostnames, DNS and the edge need, be it open or not; excess counts the reachable
// doors that nothing needs. DNS is one door a protocol, and a protocol that is closed counts only when both
// are.
struct Doors {
    std::string from;
    model::List<Door> doors; // reachable and unknown ones, and denied ones that are needed
    int reachable = 0;
    std::optional<int> needed, published, excess; // nothing: routes unknown
    int unknown = 0;
};

// One publicly published backend of the asking connector, resolved from its hostnames' services.
struct Published {
    std::string hostname;
    model::ServiceUrl service;
    std::string connectorNamespace; // for bare names
};

struct Connection {
    std::string src, dst;
    std::string conn; // "All Connections" | "TCP 80,443,UDP 53" ...
    auto operator<=>(const Connection&) const = default;
};

class World {
public:
    World(model::ClusterState state, policy::Ruleset ruleset, std::vector<model::OutsideTarget> outside = {});
    ~World();
    World(World&&) noexcept;
    World& operator=(World&&) noexcept;

    const model::ClusterState& state() const;
    const policy::Ruleset& ruleset() const;
    const std::vector<Participant>& participants() const;
    const struct Facts& facts() const; // for the other functions of this module

    // Resolves a peer; an error says what is not there and what is near.
    base::Result<Participant> resolve(const PeerSpec& peer) const;

    // Both sides must allow. port is the port that is dialled: a Service's own port for svc peers (translated
    // for each backend), the pod's port for others.
    base::Result<Answer> ask(const PeerSpec& from, const PeerSpec& to, model::Protocol protocol,
                             int port) const;

    // Where a connector's service URL leads: each backend judged.
    base::Result<Answer> askService(const PeerSpec& from, const model::ServiceUrl& service,
                                    const std::string& defaultNamespace) const;

    // The same for a hostname: a service that is a gateway or an ingress controller passes the request on to
    // what its routes name for that hostname and path. An empty path asks for every route of the hostname.
    base::Result<Answer> askHostname(const PeerSpec& from, const Published& published,
                                     const std::string& path = {}) const;

    // What `from` can reach, in doors. published: nothing when the routes are unknown.
    base::Result<Doors> doors(const PeerSpec& from,
                              const std::optional<std::vector<Published>>& published) const;

    // All pairs of workloads and address ranges, in the notation of docs/cli.md `connections`.
    std::vector<Connection> connections() const;

    // Pod by pod: one row of characters a source ('.' allowed, 'i', 'e', 'x', '-').
    struct Matrix {
        std::vector<std::string> pods;
        std::map<std::string, std::vector<std::string>> probes; // "TCP/80"
    };
    Matrix matrix(const std::vector<std::pair<model::Protocol, int>>& ports) const;

private:
    friend struct Difference difference(const World& before, const World& after);
    struct Data;
    std::unique_ptr<Data> m_data;
};

struct ConnectionChange {
    std::string src, dst, before, after;
};
struct Difference {
    std::vector<ConnectionChange> added, removed, changed;
    bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
};
Difference difference(const World& before, const World& after);

} // namespace sallyport::reach
