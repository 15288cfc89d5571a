#pragma once
// Which rules of existing policies give a connector more than the rendered
// ones do. Asked of the evaluator, rule by rule, for every participant that
// the rules can tell apart.
#include "plan.h"

namespace sallyport::manifests {

class Surplus {
public:
    // rendered: the bundle's policies, compiled with the state's profile.
    Surplus(const Plan& plan, const policy::Ruleset& rendered, const policy::Ruleset& existing,
            const std::vector<PodGroup>& pods, const model::ClusterState& state);

    // The rules of this policy, in that direction, that allow more.
    std::vector<const policy::Rule*> rules(const policy::Tier& tier, const policy::Policy& policy,
                                           policy::Direction direction) const;
    // The connector's pod, as rendered.
    const policy::Endpoint& subject() const { return m_subject; }

private:
    bool allowsMore(const policy::Tier& tier, const policy::Policy& policy, const policy::Rule& rule,
                    policy::Direction direction) const;
    std::vector<policy::Endpoint> witnesses(const policy::Rule& rule) const;

    const policy::Ruleset& m_rendered;
    const model::ClusterState& m_state;
    policy::Semantics m_semantics;
    policy::Endpoint m_subject;
    std::vector<policy::Endpoint> m_everyone; // pods and entities
};

} // namespace sallyport::manifests
