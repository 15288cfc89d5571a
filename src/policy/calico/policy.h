#pragma once
// projectcalico.org/v3 NetworkPolicy and GlobalNetworkPolicy, read with the
// rules by which Calico's validator refuses one (libcalico-go validator/v3), and
// written; and the same kinds as crd.projectcalico.org/v1 stores them, where
// nothing validates, defaults or masks.
#include "cluster.h"

#include <sallyport/policy/generate.h>

namespace sallyport::policy::calico {

void parse(const model::Object& object, const model::ClusterState& state, const Cluster& cluster,
           Compiled& out);
base::Result<std::vector<base::Tree>> generate(const Intent& intent);

// What the parts of the parser share about the policy they read.
struct Reading {
    PolicyReading& policy;
    const model::ClusterState& state;
    const Cluster& cluster;
    std::string ns;     // of the policy; empty: global
    bool strict = true; // v3: the validator has seen it
};

// A selector; nothing when there is none. global() only where it may stand.
std::optional<Expression> readSelector(Reading& reading, const base::Reader& reader,
                                       bool mayBeGlobal = false);

// IP versions a rule is for.
struct Versions {
    bool v4 = true, v6 = true;
};

// The source or the destination of a rule.
struct EntityRule {
    bool given = false;      // it restricts who
    std::vector<Peer> peers; // any of them
    Versions versions;
};
EntityRule readEntity(Reading& reading, const base::Reader& reader);

// What a Service stands for: addresses, and the ports on them.
struct ServicePart {
    std::vector<Peer> peers;
    std::vector<PortMatch> ports;
};
std::vector<ServicePart> readService(Reading& reading, const base::Reader& reader);

// One rule; several when it names a Service whose backends have different ports.
std::vector<Rule> readRule(Reading& reading, const base::Reader& reader, bool egress);

struct ProtocolMatch {
    bool given = false;
    bool open = false;                       // not told
    std::optional<model::Protocol> protocol; // nothing: one that no question is about
    bool hasPorts() const;
};
ProtocolMatch readProtocol(Reading& reading, const base::Reader& reader);
// ports or notPorts of an entity.
std::vector<PortMatch> readPorts(Reading& reading, const base::Reader& reader, const ProtocolMatch& protocol);
// icmp or notICMP; nothing when it names no type.
std::optional<PortMatch> readIcmp(const base::Reader& reader, const ProtocolMatch& protocol);

} // namespace sallyport::policy::calico
