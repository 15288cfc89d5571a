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

// A local config.yml (or a remote configuration's config member).
struct TunnelConfig {
    std::string tunnel;          // `tunnel:` name or UUID
    std::string credentialsFile; // `credentials-file:`
    bool hasIngress = false;     // false: no ingress member at all
    bool onlyToken = false;      // only `token:` or `token-file:`: a remotely managed tunnel
    std::vector<IngressRule> ingress;
    base::Tree originRequest;
    base::Tree other; // members that are neither: metrics, protocol, warp-routing, loglevel, ...
};
TunnelConfig readTunnelConfig(const base::Tree& tree, std::vector<base::Diagnostic>& problems);

// The rules of a Document's tunnel, its catch-all made explicit (http_status:404).
std::vector<IngressRule> ingressOf(const model::Tunnel& tunnel);

// cloudflared's verdict on a configuration, in its words. rule counts from 1; 0: the whole.
struct ConfigError {
    int rule = 0;
    std::string id; // docs/cli.md, `route --validate`
    base::Text message;
    base::Place place;
};
std::vector<ConfigError> validate(const TunnelConfig& config);

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
