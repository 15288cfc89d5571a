#pragma once
// What a tunnel's connector does with a request: its ingress rules, first match
// wins (cloudflared ingress/ingress.go, rule.go, origin_service.go). Pure; the
// matcher may be shared between threads once made.
#include <sallyport/base/reader.h>
#include <sallyport/model/document.h>

#include <memory>

namespace sallyport::edge {

struct IngressRule {
    std::string hostname; // "" when none
    std::string path;     // RE2, "" when none
    std::string service;
    base::Tree originRequest;
    base::Place place;
    bool operator==(const IngressRule&) const = default;
};

// What cloudflared says against a configuration, in its words. rule counts from 1; 0: the whole.
// id: not-decodable, setting-type, no-rules, url, service-address, service-path, status-code, ip-rule,
// access-team, hostname-port, wildcard, last-not-catch-all, catch-all-not-last, regex.
struct ConfigError {
    int rule = 0;
    std::string id;
    base::Text message;
    base::Place place;
};

// A local config.yml, or a remote configuration: what the API answers ({"result": {"config": ...}} or
// {"config": ...}), or a .json file. Remote ones write durations as whole seconds; read they are Go's.
struct TunnelConfig {
    std::string tunnel;          // `tunnel:` name or UUID
    std::string credentialsFile; // `credentials-file:`
    bool hasIngress = false;     // false: no ingress member at all
    bool onlyToken = false;      // `token:` or `token-file:` and no ingress: a remotely managed tunnel
    std::vector<IngressRule> ingress;
    base::Tree originRequest;
    base::Tree
        other; // members that are neither: metrics, protocol, warp-routing, loglevel, ...; never the token
    // What cloudflared refuses before it looks at rules; with it no rule of the file is in force.
    std::optional<ConfigError> notDecodable;
};
// problems: an error for each value of a wrong type (ingress-type), a warning for each member that
// cloudflared does not know and ignores (ingress-unused-key).
TunnelConfig readTunnelConfig(const base::Tree& tree, std::vector<base::Diagnostic>& problems);

// The rules of a Document's tunnel, its catch-all made explicit (http_status:404).
std::vector<IngressRule> ingressOf(const model::Tunnel& tunnel);
// All of it as its connector would read it; without places.
TunnelConfig configOf(const model::Tunnel& tunnel);

// cloudflared's verdict: nothing means valid. cloudflared stops at the first; the others are those it would
// say next.
std::vector<ConfigError> validate(const TunnelConfig& config);

// The service as `cloudflared tunnel ingress rule` prints it: default ports of ssh, rdp, smb and tcp appear,
// the scheme is in lower case. defaults: the originRequest of the whole. As written when it is invalid.
std::string shownService(const IngressRule& rule, const base::Tree& defaults = {});

// An error of base::readYaml over that text as cloudflared's YAML reader words it; empty where that is not
// known.
std::string decoderWords(const base::Error& error, std::string_view text);

// Why RE2 refuses a path, in Go's words ("error parsing regexp: missing argument to repetition operator:
// `*`"); empty when it does not.
std::string pathError(const std::string& path);

// Finds the rule of a request. 5 microseconds a look-up at 5,000 rules.
class IngressMatcher {
public:
    // Rules that cannot match (a bad regex) never match; validate() says so.
    explicit IngressMatcher(const std::vector<IngressRule>& rules);
    ~IngressMatcher();
    IngressMatcher(IngressMatcher&&) noexcept;
    IngressMatcher& operator=(IngressMatcher&&) noexcept;

    // Index of the first rule that matches, or -1. host as in the Host header (a port is stripped),
    // path decoded, beginning with "/".
    int match(std::string_view host, std::string_view path) const;
    // The same for a URL as `cloudflared tunnel ingress rule` takes it; an error when it is none.
    base::Result<int> matchUrl(std::string_view url) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

} // namespace sallyport::edge
