#pragma once
// The agent's configuration, as far as it decides what a policy means: from
// the ConfigMap cilium-config, else from the values of the chart.
#include <sallyport/policy/ruleset.h>

#include <memory>

namespace re2 {
class RE2;
}

namespace sallyport::policy::cilium {

// Which labels of a pod become part of its identity (pkg/labelsfilter): a selector on any other never
// matches.
class LabelFilter {
public:
    // The agent's defaults, then the patterns of its option "labels".
    explicit LabelFilter(const std::string& patterns = {});
    bool keeps(const std::string& key) const;
    // Tests of labels that no identity has become what they always are.
    Selector applied(Selector selector) const;
    const std::vector<std::string>& refused() const { return m_refused; } // patterns that are none

private:
    struct Pattern {
        bool ignore = false;
        std::shared_ptr<const re2::RE2> expression;
    };
    void add(std::string pattern, bool builtIn);
    std::vector<Pattern> m_patterns;
    std::vector<std::string> m_refused;
    bool m_listed = false; // only what some pattern includes
};

struct Config {
    bool found = false;
    base::Place place;
    std::string enforcement = "default"; // default, always, never
    bool cidrMatchesNodes = false, cidrMatchesPods = false;
    bool hostFirewall = false;
    bool localhostAllowed = true;
    bool audit = false; // policies are only logged
    bool kubernetesPolicies = true, ciliumPolicies = true, clusterwidePolicies = true;
    bool clusterNetworkPolicies = false; // of policy.networking.k8s.io
    bool nonDefaultDeny = true;          // enableDefaultDeny counts
    bool layer7 = true, icmp = true;     // off: such policies are refused
    std::optional<bool> nodeSelectors;   // nothing: not shown
    std::optional<std::string> clusterName;
    std::string labels;
};

// The settings that the state shows; the agent's defaults where it shows none.
Config readConfig(const model::ClusterState& state, std::vector<base::Diagnostic>& notes);

} // namespace sallyport::policy::cilium
