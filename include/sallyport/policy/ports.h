#pragma once
// Sets of (protocol, port): sorted, disjoint intervals by protocol. ICMP and
// ICMPv6 stand beside them with their types, 0 to 255, in place of ports.
#include <sallyport/model/types.h>

#include <array>
#include <vector>

namespace sallyport::policy {

struct PortRange {
    int first = 1;
    int last = 65535;
    auto operator<=>(const PortRange&) const = default;
};

class PortSet {
public:
    PortSet() = default;                   // nothing
    static PortSet all();                  // TCP, UDP, SCTP 1-65535, every type of ICMP and ICMPv6
    static PortSet allOf(model::Protocol); // every port (type) of one protocol
    static PortSet of(model::Protocol, int first, int last);

    // Numbers outside the protocol's bounds are cut off; first > last adds nothing.
    void add(model::Protocol, int first, int last);
    PortSet& operator|=(const PortSet&);
    PortSet& operator&=(const PortSet&);
    PortSet& operator-=(const PortSet&);
    friend PortSet operator|(PortSet a, const PortSet& b) { return a |= b; }
    friend PortSet operator&(PortSet a, const PortSet& b) { return a &= b; }
    friend PortSet operator-(PortSet a, const PortSet& b) { return a -= b; }

    bool empty() const;
    bool contains(model::Protocol, int port) const;
    bool contains(const PortSet& other) const;
    // All ports of TCP, UDP and SCTP (ICMP aside).
    bool allPorts() const;
    const std::vector<PortRange>& ranges(model::Protocol) const;
    bool operator==(const PortSet&) const = default;

private:
    std::array<std::vector<PortRange>, 5> m_ranges; // by Protocol
};

} // namespace sallyport::policy
