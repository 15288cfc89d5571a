#include "partition.h"

#include <array>

namespace sallyport::reach {

using policy::PortSet;

std::vector<PortSet> partition(const std::vector<PortSet>& sets) {
    std::vector<PortSet> parts{PortSet::all()};
    for (const PortSet& set : sets) {
        std::vector<PortSet> finer;
        for (const PortSet& part : parts)
            for (PortSet& piece : std::array{part & set, part - set})
                if (!piece.empty())
                    finer.push_back(std::move(piece));
        parts = std::move(finer);
    }
    return parts;
}

std::pair<model::Protocol, int> firstOf(const PortSet& ports) {
    using model::Protocol;
    for (const Protocol protocol :
         {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp, Protocol::icmpv6})
        if (!ports.ranges(protocol).empty())
            return {protocol, ports.ranges(protocol).front().first};
    return {Protocol::tcp, 0};
}

} // namespace sallyport::reach
