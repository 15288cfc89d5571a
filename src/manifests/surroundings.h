#pragma once
// What the cluster offers a connector: nodes to spread over, DNS, Prometheus
// and the labels that its operator wants.
#include "pods.h"

#include <sallyport/model/document.h>

namespace sallyport::manifests {

using Ports = std::vector<std::pair<model::Protocol, policy::PortRange>>;

struct DnsService {
    std::string ns;
    model::Labels labels;
    Ports ports;
    bool assumed = false;                // nothing shows it: the usual place
    std::vector<model::Cidr> onEachNode; // NodeLocal DNSCache
};

struct Scraper { // pods that collect metrics
    std::string ns;
    model::Labels labels; // empty: any pod of ns
    auto operator<=>(const Scraper&) const = default;
};

struct Surroundings {
    std::optional<int> nodes; // that take ordinary pods; nothing: no manifest shows any
    DnsService dns;
    std::vector<Scraper> scrapers;
    bool hasOperator = false;
    model::Labels monitorLabels; // that make the operator take a ServiceMonitor
    model::Labels ruleLabels;    // likewise a PrometheusRule
};

Surroundings surroundingsOf(const model::Document& document, const model::ClusterState& state,
                            const std::vector<PodGroup>& pods);

} // namespace sallyport::manifests
