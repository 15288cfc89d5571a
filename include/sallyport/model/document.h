#pragma once
// Document: what the user wants, a plain value that is saved as
// NAME.sallyport.yaml (apiVersion sallyport/v1, kind Studio). A Document
// survives write and read unchanged; two writes of one value are byte-equal.
// Copies share what is the same in them (list.h).
// Identity: tunnels, custom rulesets, Access applications and policies by
// unique name, WAF rules by ref, IP Access rules by value, hostnames, requests
// and flows by id.
#include <sallyport/base/reader.h>
#include <sallyport/model/list.h>
#include <sallyport/model/types.h>

#include <map>

namespace sallyport::model {

// Settings of one origin, or of all origins of a tunnel, by the names of cloudflared's originRequest
// (connectTimeout, noTLSVerify, originServerName, access, ...). Kept as a Tree so that members that
// Sallyport does not know survive; order does not count.
using OriginRequest = base::Tree;

struct PublicHostname {
    std::string id;
    std::string hostname; // "blog.example.com", "*.example.com"; empty or "*": the catch-all
    std::string path;     // RE2, unanchored; empty: any
    std::string service;  // as cloudflared takes it: "http://ghost.ghost-prod:2368", "http_status:404"
    OriginRequest originRequest;
    std::string note;
    bool operator==(const PublicHostname&) const = default;
};

enum class Management { remote, local };
enum class Layout { cluster, perNamespace, sidecar };

struct ConnectorSettings {
    std::string namespaceName;
    std::string name; // of the workload; empty: "cloudflared"
    std::string kind; // of an adopted workload: Deployment (default), DaemonSet, StatefulSet
    std::map<std::string, std::string> podLabels; // that select its pods; empty: Sallyport's own
    std::optional<int> replicas;
    std::string image;
    std::optional<int> metricsPort; // pinned; default 2000
    std::string protocol;           // auto | quic | http2
    std::string edgeIpVersion;      // auto | 4 | 6
    std::string loglevel;           // debug | info | warn | error | fatal
    std::string output;             // default | json
    std::string logfile;
    bool postQuantum = false;
    std::string gracePeriod; // Go duration, at most 3m
    std::string region;      // "us"
    std::string serviceAccount;
    std::vector<std::string> extraArguments; // of an adopted connector: kept as they are
    std::string sidecarOf;                   // NS/KIND/NAME of the app's workload, for layout sidecar
    bool operator==(const ConnectorSettings&) const = default;
};

struct TokenDelivery {
    std::string delivery; // existing | sops | sealedsecrets | externalsecrets | vaultinjector | cluster
    std::string secret;   // name of the Secret
    std::string key;      // its key
    std::string via;      // file (default: --token-file from a mounted Secret) | env | credentials
    bool operator==(const TokenDelivery&) const = default;
};

struct Tunnel {
    std::string name;
    std::string id; // the tunnel's UUID, when known
    Management management = Management::remote;
    Layout layout = Layout::cluster;
    ConnectorSettings connector;
    TokenDelivery token;
    OriginRequest originRequest;    // defaults of all hostnames
    List<PublicHostname> hostnames; // in order; the catch-all, when named, last
    bool routesKnown = true;        // false: remotely managed and not read; hostnames is then empty
    std::string note;
    bool operator==(const Tunnel&) const = default;
};

struct OutsideTarget {
    std::string name;
    std::vector<Cidr> addresses; // "address: 10.10.30.4" or a CIDR, or a list
    std::string note;
    bool operator==(const OutsideTarget&) const = default;
};

struct WafRule {
    std::string ref;
    std::string description;
    std::string expression;
    std::string action; // block, challenge, js_challenge, managed_challenge, skip, log, execute
    bool enabled = true;
    base::Tree actionParameters;
    std::string note;
    std::string id = {};      // Cloudflare's, where the ref is another
    base::Tree settings = {}; // other members by the names of the API: ratelimit, logging, ...
    bool operator==(const WafRule&) const = default;
};

// A custom ruleset, which rules with the action execute run: {id: ID}.
struct WafRuleset {
    std::string name;
    std::string id;
    List<WafRule> rules;
    std::string note;
    bool operator==(const WafRuleset&) const = default;
};

// Told apart by its value.
struct IpAccessRule {
    std::string value;  // "192.0.2.1", "192.0.2.0/24", "AS64500", "DE"
    std::string target; // ip | ip6 | ip_range | asn | country
    std::string mode;   // block | challenge | js_challenge | managed_challenge | whitelist (which allows)
    std::string id;
    std::string note;
    bool operator==(const IpAccessRule&) const = default;
};

// A certificate that Cloudflare shows to visitors.
struct CertificatePack {
    std::string id;
    std::string type;               // universal | advanced | total_tls | mh_custom | ...
    std::vector<std::string> hosts; // "example.com", "*.apps.example.com"
    std::string status;             // active where it is not told
    bool operator==(const CertificatePack&) const = default;
};

// A zone as a whole, besides its WAF rules.
struct ZoneSettings {
    std::string id;
    std::string plan; // free | pro | business | enterprise; empty: not told
    base::Tree bots;  // bot_management by the names of the API: fight_mode, sbfm_definitely_automated, ...
    List<IpAccessRule> ipAccess;
    List<CertificatePack> certificates; // those that are told; Universal SSL need not be
    std::optional<bool> universalSsl;   // nothing: on, as it is from the start
    std::optional<bool> totalTls;
    std::string note;
    bool operator==(const ZoneSettings&) const = default;
};

// What the account has for all its zones.
struct AccountEdge {
    List<WafRule> waf; // that run before those of the zones, in order
    List<IpAccessRule> ipAccess;
    bool operator==(const AccountEdge&) const = default;
};

struct AccessPolicy {
    std::string name;
    std::string decision; // allow | deny | bypass | non_identity
    // Lists of selectors, as Cloudflare's API names them; short: {geo: DE}, everyone, {group: NAME}.
    base::Tree include, require, exclude;
    std::string note;
    // In an application's list: only a name, which Document::accessPolicies explains; written as a text.
    bool reusable = false;
    std::string id = {}; // Cloudflare's, when known
    base::Tree settings =
        {}; // other members by the names of the API: session_duration, isolation_required, ...
    bool operator==(const AccessPolicy&) const = default;
};

// A rule group, which policies name: {group: NAME}.
struct AccessGroup {
    std::string name;
    std::string id;
    base::Tree include, require, exclude;
    std::string note;
    bool operator==(const AccessGroup&) const = default;
};

// A way to sign in; policies and allowed_idps name its id.
struct AccessLogin {
    std::string name;
    std::string id;
    std::string type; // onetimepin, google, github, ...
    std::string note;
    bool operator==(const AccessLogin&) const = default;
};

// A service token: never its secret.
struct AccessToken {
    std::string name;
    std::string id;
    std::string clientId;
    std::string note;
    bool operator==(const AccessToken&) const = default;
};

struct AccessApplication {
    std::string name;
    std::vector<std::string> destinations; // "invoices.example.com", "status.example.com/dashboard*"
    List<AccessPolicy> policies;
    std::string sessionDuration;
    std::string note;
    std::string type = {}; // self_hosted (default), ssh, vnc, saas, ...
    std::string id = {};   // Cloudflare's, when known
    // Paths that an override makes public, by destination: {uri: shop.example.com, public: [/health]}.
    std::map<std::string, std::vector<std::string>> publicPaths = {};
    base::Tree otherDestinations = {}; // private networks, Workers, ...: a list, as the API has it
    base::Tree settings = {}; // other members by the names of the API: allowed_idps, cors_headers, ...
    bool operator==(const AccessApplication&) const = default;
};

// What the edge form of the generated policy opens to Cloudflare's edge.
enum class EdgeForm { automatic, ranges, fqdn, internet };

struct PolicyIntent {
    std::string dialect; // auto | kubernetes | cilium | calico
    EdgeForm edge = EdgeForm::automatic;
    bool apiEgress = false;          // also 443 to Cloudflare (updates, prechecks)
    std::string prometheusNamespace; // where the scraper is, when it cannot be found
    bool operator==(const PolicyIntent&) const = default;
};

struct Monitoring {
    std::optional<bool> serviceMonitor; // nothing: where the operator is present
    std::optional<bool> rules;
    std::map<std::string, std::string> labels; // that the operator's selectors want
    bool operator==(const Monitoring&) const = default;
};

struct SavedRequest {
    std::string id;
    std::string method = "GET";
    std::string url;
    std::map<std::string, std::vector<std::string>> headers;
    std::string ip, country, email;
    std::optional<std::int64_t> asn;
    std::string expect; // passes | reached | blocked | challenged | denied; empty: only saved
    std::string by;     // waf/REF, access/NAME, ingress/ID, policy/KIND/NS/NAME
    // Written as "GET https://...": only with nothing but a method and a URL; else a map is written.
    bool shortForm = false;
    std::string note;
    bool operator==(const SavedRequest&) const = default;
};

struct SavedFlow {
    std::string id;
    std::string from; // tunnel/NAME, NS/NAME, NS/{labels}, outside/NAME, an IP, an entity
    std::string to;
    int port = 0;
    Protocol protocol = Protocol::tcp;
    std::string expect; // allowed | denied
    std::string by;
    std::string note;
    bool operator==(const SavedFlow&) const = default;
};

struct ClusterRef {
    std::string context;
    std::string source;        // relative to the Document
    std::string networkPolicy; // profile: auto | cilium | calico | kube-router | kubernetes | none
    bool operator==(const ClusterRef&) const = default;
};

struct CloudflareRef {
    std::string account;
    std::vector<std::string> zones;
    bool operator==(const CloudflareRef&) const = default;
};

struct Document {
    std::string name;
    ClusterRef cluster;
    CloudflareRef cloudflare;
    List<Tunnel> tunnels;
    List<OutsideTarget> outside;
    std::map<std::string, List<WafRule>> waf; // by zone, in order
    List<WafRuleset> wafRulesets;             // that rules of zones or of the account execute
    AccountEdge account;
    std::map<std::string, ZoneSettings> zones; // by name
    List<AccessApplication> access;
    List<AccessPolicy> accessPolicies; // reusable ones
    List<AccessGroup> accessGroups;
    List<AccessLogin> accessLogins;
    List<AccessToken> accessTokens;
    PolicyIntent policy;
    Monitoring monitoring;
    List<SavedRequest> requests;
    List<SavedFlow> flows;
    std::string note;
    bool operator==(const Document&) const = default;

    const Tunnel* tunnel(std::string_view tunnelName) const;
};

// Reads a Document. An unknown member, a wrong value, a duplicate identity or a newer apiVersion is an
// error that names its line; all of them are reported in problems, the first is the Error. A newer
// apiVersion is ErrorKind::refused and reported alone.
base::Result<Document> readDocument(const base::Tree& tree, std::vector<base::Diagnostic>& problems);
base::Result<Document> readDocumentText(std::string_view text, const std::string& file,
                                        std::vector<base::Diagnostic>& problems);
// Defaults are left out.
base::Tree writeDocument(const Document& document);
std::string writeDocumentText(const Document& document);
// The place behind a JSON Pointer in the tree a Document was read from, or of the nearest node above it.
base::Place placeOf(const base::Tree& tree, std::string_view pointer);

} // namespace sallyport::model
