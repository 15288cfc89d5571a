#pragma once
// What of the edge stands before a hostname, whatever the request: the custom
// rules that may take one to it, and the Access applications that cover some of
// it. For overviews; what becomes of one request only a trace tells. Pure; may
// be shared between threads.
#include <sallyport/edge/access.h>
#include <sallyport/edge/ruleset.h>

namespace sallyport::edge {

struct Guards {
    std::vector<std::size_t> rules;        // of the zone's ruleset
    std::vector<std::size_t> applications; // of Access
    bool empty() const { return rules.empty() && applications.empty(); }
    bool operator==(const Guards&) const = default;
};

// Asked for hostnames as tunnels publish them, which may be wildcards ("*.example.com", "*", "").
class GuardingRules {
public:
    explicit GuardingRules(const WafRuleset& ruleset);
    // The enabled rules that do more than log, and match some request to the hostname as far as their
    // expressions tell; one that cannot be read counts.
    std::vector<std::size_t> before(const std::string& hostname) const;

private:
    struct Rule {
        std::size_t index = 0;
        std::optional<Expression> expression;
        Request visit; // that tells nothing but its host
    };
    std::vector<Rule> m_rules;
};

std::vector<std::size_t> applicationsBefore(const std::string& hostname, const Access& access);

} // namespace sallyport::edge
