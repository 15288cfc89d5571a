#include <sallyport/policy/evaluate.h>

#include <algorithm>
#include <iterator>

namespace sallyport::policy {

namespace {

using model::Cidr;

// The half of a range whose next bit is set, or not.
Cidr half(const Cidr& range, bool upper) {
    Cidr out = range;
    if (upper)
        out.base.bytes[static_cast<std::size_t>(range.bits / 8)] |=
            static_cast<std::uint8_t>(0x80 >> (range.bits % 8));
    ++out.bits;
    return out;
}

// Splits as long as some net lies inside: nets nest or are apart, so the leaves are told apart by none.
void split(const Cidr& range, const std::vector<Cidr>& inside, std::vector<Cidr>& out) {
    std::vector<Cidr> smaller;
    std::ranges::copy_if(inside, std::back_inserter(smaller),
                         [&](const Cidr& net) { return net.bits > range.bits && range.contains(net); });
    if (smaller.empty()) {
        out.push_back(range);
        return;
    }
    split(half(range, false), smaller, out);
    split(half(range, true), smaller, out);
}

} // namespace

std::vector<Cidr> addressClasses(const Ruleset& ruleset) {
    std::vector<Cidr> nets;
    const auto add = [&](const Peer& peer) {
        nets.insert(nets.end(), peer.nets.begin(), peer.nets.end());
        nets.insert(nets.end(), peer.notNets.begin(), peer.notNets.end());
    };
    for (const Tier& tier : ruleset.tiers) {
        for (const Policy& policy : tier.policies) {
            for (const std::vector<Rule>* rules : {&policy.egress, &policy.ingress}) {
                for (const Rule& rule : *rules) {
                    for (const Peer& peer : rule.peers)
                        add(peer);
                    for (const Peer& self : rule.self)
                        add(self);
                }
            }
        }
    }
    std::sort(nets.begin(), nets.end());
    nets.erase(std::unique(nets.begin(), nets.end()), nets.end());
    std::vector<Cidr> out;
    split(Cidr{}, nets, out);
    Cidr six;
    six.base.v6 = true;
    split(six, nets, out);
    return out;
}

} // namespace sallyport::policy
