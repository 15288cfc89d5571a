#pragma once
// From a neutral intent to manifests of one dialect.
#include <sallyport/model/labels.h>
#include <sallyport/policy/ruleset.h>

namespace sallyport::policy {

// One thing that a workload may open, or that may open a connection to it.
struct Intent {
    struct Flow {
        enum class To { pods, nets, fqdns, entity } to = To::pods;
        std::string ns;          // pods: their namespace
        model::Labels podLabels; // pods: all of them must be there; empty: every pod of ns
        std::vector<model::Cidr> nets, except;
        std::vector<std::string> fqdns;
        std::optional<Entity> entity;
        std::vector<std::pair<model::Protocol, PortRange>> ports;        // with namedPorts empty: every port
        std::vector<std::pair<model::Protocol, std::string>> namedPorts; // of the pods that are dialled
        std::string comment;                                             // why, in the user's terms
        bool dns = false; // Cilium: with the DNS rule that toFQDNs needs
    };
    std::string name; // of the policy
    std::string ns;
    model::Labels podLabels; // the subject
    // The subject, beside podLabels: an allow that must select no pod more than an isolating policy does.
    std::vector<model::LabelRequirement> podRequirements;
    bool egress = false, ingress = false; // which directions it isolates
    std::vector<Flow> egressFlows, ingressFlows;
    model::Labels objectLabels;
};

// Manifests of that dialect ("kubernetes", "cilium", ...). An error names what the dialect cannot say.
base::Result<std::vector<base::Tree>> generate(const Intent& intent, std::string_view dialect);
// Dialects that can be generated.
std::vector<std::string> dialects();

} // namespace sallyport::policy
