#pragma once
// All pairs at once: participants by classes that policy cannot tell apart,
// and the IPv4 space in pieces.
#include "ruling.h"

namespace sallyport::reach {

// For each piece of the address space, what each workload has to do with it: the numbers of texts.
using ByPiece = std::vector<std::vector<std::uint32_t>>;

struct Pairs {
    std::vector<Connection> between;    // workloads, and what ingress controllers open
    std::vector<std::string> workloads; // labels
    std::vector<std::string> texts;     // of ports; the first is of none
    ByPiece towards, from;              // the pieces, by workload
};

// pieces: disjoint, sorted, covering IPv4.
Pairs allPairs(const Facts& facts, Rulings& rulings, const std::vector<model::Cidr>& pieces);

// One of these pieces as a peer.
policy::Endpoint pieceEndpoint(const model::Cidr& piece);

// The pieces of IPv4 in which no rule of these worlds changes its mind.
std::vector<model::Cidr> piecesOf(const Facts& facts);
std::vector<model::Cidr> refined(const std::vector<model::Cidr>& a, const std::vector<model::Cidr>& b);

// "10.0.0.0-10.255.255.255[External]": pieces first..last.
std::string rangeText(const std::vector<model::Cidr>& pieces, std::size_t first, std::size_t last);

// "All Connections", or "SCTP 1-65535,TCP 1-79,81-65535"; empty when nothing is open.
std::string connText(const policy::PortSet& ports);

// Pods as the pairwise tables see them: where Kubernetes leaves it open whether policy sees a pod on its
// node's network, it is taken as any other pod (the reading of netpol-analyzer).
std::vector<policy::Endpoint> tableEndpoints(const Facts& facts, const Participant& participant);

} // namespace sallyport::reach
