#pragma once
// CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy v2, read as the
// agent does (pkg/k8s/apis/cilium.io/utils, pkg/policy/api), and written.
#include "../reading.h"
#include "config.h"

#include <sallyport/policy/generate.h>

namespace sallyport::policy::cilium {

void parse(const model::Object& object, const std::string& tier, const model::ClusterState& state,
           const Config& config, const LabelFilter& filter, Compiled& out);
base::Result<std::vector<base::Tree>> generate(const Intent& intent);

// What the parts of the parser share about the policy they read.
struct Reading {
    PolicyReading& policy;
    const model::ClusterState& state;
    const Config& config;
    const LabelFilter& filter;
    std::string ns; // of the policy; empty: clusterwide
};

// The endpoints a policy is about.
Selector readSubject(Reading& reading, const base::Reader& reader);
// A selector of peers: usually pods, entities where it names reserved labels.
std::vector<Peer> readPeerSelector(Reading& reading, const base::Reader& reader);
// A selector over the labels of objects (nodes, Services, CIDR groups), without any namespace.
model::LabelSelector readObjectSelector(Reading& reading, const base::Reader& reader);

// One element of ingress, egress, ingressDeny or egressDeny: a rule for each part of toPorts that is filtered
// in its own way.
struct Section {
    bool egress = false;
    bool deny = false;
    bool host = false; // of a policy with a nodeSelector
};
std::vector<Rule> readRules(Reading& reading, const base::Reader& reader, const Section& section);
// Parts of toPorts that differ in their filter become rules of their own, each a copy of base with its ports.
void addPorts(Reading& reading, const base::Reader& reader, const Section& section, const Rule& base,
              std::vector<Rule>& out);
void addIcmps(Reading& reading, const base::Reader& reader, const Rule& base, std::vector<Rule>& out);
// matchName or matchPattern of toFQDNs and rules.dns.
std::vector<std::string> readNames(Reading& reading, const base::Reader& reader);
std::vector<Peer> readServices(Reading& reading, const base::Reader& reader);
std::vector<Peer> readCidrSets(Reading& reading, const base::Reader& reader);

} // namespace sallyport::policy::cilium
