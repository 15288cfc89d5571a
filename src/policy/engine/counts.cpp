// What a ruleset makes count of its participants beside their labels.
#include "table.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

// The address behind the last one of a net; nothing when there is none.
std::optional<model::Ip> behind(const model::Cidr& net) {
    model::Ip ip = net.last();
    for (std::size_t i = ip.v6 ? 16 : 4; i-- > 0;)
        if (++ip.bytes[i] != 0)
            return ip;
    return std::nullopt;
}

template<class Visit> void eachPeer(const Policy& policy, const Visit& visit) {
    for (const std::vector<Rule>* rules : {&policy.egress, &policy.ingress})
        for (const Rule& rule : *rules)
            for (const auto* peers : {&rule.peers, &rule.self})
                for (const Peer& peer : *peers)
                    visit(peer);
}

bool matchesPods(const Policy& policy) {
    bool found = false;
    eachPeer(policy, [&](const Peer& peer) { found = found || peer.netsMatchPods; });
    return found;
}

void addCuts(const Policy& policy, std::vector<model::Ip>& cuts) {
    eachPeer(policy, [&](const Peer& peer) {
        for (const auto* nets : {&peer.nets, &peer.notNets})
            for (const model::Cidr& net : *nets) {
                cuts.push_back(net.first());
                if (const auto next = behind(net))
                    cuts.push_back(*next);
            }
    });
}

} // namespace

Counts countsOf(const Ruleset& ruleset, bool nodes) {
    Counts counts;
    counts.nodes = nodes;
    counts.addresses =
        ruleset.semantics.cidrMatchesPods || std::ranges::any_of(ruleset.tiers, [](const Tier& tier) {
            return std::ranges::any_of(tier.policies, matchesPods);
        });
    counts.families = counts.addresses;
    if (!counts.addresses)
        return counts;
    for (const Tier& tier : ruleset.tiers)
        for (const Policy& policy : tier.policies)
            addCuts(policy, counts.cuts);
    counts.cuts.push_back(*model::Ip::parse("::")); // no address of one family is like one of the other
    std::ranges::sort(counts.cuts);
    counts.cuts.erase(std::unique(counts.cuts.begin(), counts.cuts.end()), counts.cuts.end());
    return counts;
}

bool countsAlike(const Counts& counts, const Policy& policy) {
    if (!counts.addresses)
        return !matchesPods(policy);
    std::vector<model::Ip> cuts;
    addCuts(policy, cuts);
    return std::ranges::all_of(
        cuts, [&](const model::Ip& ip) { return std::ranges::binary_search(counts.cuts, ip); });
}

} // namespace sallyport::policy::engine
