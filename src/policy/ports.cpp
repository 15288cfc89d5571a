#include <sallyport/policy/ports.h>

#include <algorithm>

namespace sallyport::policy {

namespace {

using model::Protocol;
using Ranges = std::vector<PortRange>;

constexpr std::array protocols = {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp,
                                  Protocol::icmpv6};

std::size_t at(Protocol protocol) {
    return static_cast<std::size_t>(protocol);
}

PortRange bounds(Protocol protocol) {
    const bool types = protocol == Protocol::icmp || protocol == Protocol::icmpv6;
    return types ? PortRange{0, 255} : PortRange{1, 65535};
}

void unite(Ranges& into, const Ranges& other) {
    into.insert(into.end(), other.begin(), other.end());
    std::ranges::sort(into);
    Ranges merged;
    for (const PortRange& range : into) {
        if (!merged.empty() && range.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, range.last);
        else
            merged.push_back(range);
    }
    into = std::move(merged);
}

Ranges common(const Ranges& a, const Ranges& b) {
    Ranges out;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const int first = std::max(i->first, j->first);
        const int last = std::min(i->last, j->last);
        if (first <= last)
            out.push_back({first, last});
        i->last < j->last ? ++i : ++j;
    }
    return out;
}

Ranges without(const Ranges& a, const Ranges& b) {
    Ranges out;
    auto cut = b.begin();
    for (PortRange range : a) {
        while (cut != b.end() && cut->last < range.first)
            ++cut;
        for (auto i = cut; i != b.end() && i->first <= range.last; ++i) {
            if (i->first > range.first)
                out.push_back({range.first, i->first - 1});
            range.first = i->last + 1;
        }
        if (range.first <= range.last)
            out.push_back(range);
    }
    return out;
}

} // namespace

PortSet PortSet::all() {
    PortSet set;
    for (const Protocol protocol : protocols)
        set.m_ranges[at(protocol)] = {bounds(protocol)};
    return set;
}

PortSet PortSet::allOf(Protocol protocol) {
    PortSet set;
    set.m_ranges[at(protocol)] = {bounds(protocol)};
    return set;
}

PortSet PortSet::of(Protocol protocol, int first, int last) {
    PortSet set;
    set.add(protocol, first, last);
    return set;
}

void PortSet::add(Protocol protocol, int first, int last) {
    const PortRange limit = bounds(protocol);
    first = std::max(first, limit.first);
    last = std::min(last, limit.last);
    if (first <= last)
        unite(m_ranges[at(protocol)], {{first, last}});
}

PortSet& PortSet::operator|=(const PortSet& other) {
    if (this == &other)
        return *this;
    for (std::size_t i = 0; i < m_ranges.size(); ++i) {
        if (m_ranges[i].empty())
            m_ranges[i] = other.m_ranges[i];
        else if (!other.m_ranges[i].empty())
            unite(m_ranges[i], other.m_ranges[i]);
    }
    return *this;
}

PortSet& PortSet::operator&=(const PortSet& other) {
    for (std::size_t i = 0; i < m_ranges.size(); ++i)
        m_ranges[i] = common(m_ranges[i], other.m_ranges[i]);
    return *this;
}

PortSet& PortSet::operator-=(const PortSet& other) {
    for (std::size_t i = 0; i < m_ranges.size(); ++i)
        m_ranges[i] = without(m_ranges[i], other.m_ranges[i]);
    return *this;
}

bool PortSet::empty() const {
    return std::ranges::all_of(m_ranges, &Ranges::empty);
}

bool PortSet::contains(Protocol protocol, int port) const {
    return std::ranges::any_of(m_ranges[at(protocol)],
                               [&](const PortRange& r) { return r.first <= port && port <= r.last; });
}

bool PortSet::contains(const PortSet& other) const {
    return (other - *this).empty();
}

bool PortSet::allPorts() const {
    return std::ranges::all_of(std::array{Protocol::tcp, Protocol::udp, Protocol::sctp},
                               [&](Protocol p) { return m_ranges[at(p)] == Ranges{bounds(p)}; });
}

const std::vector<PortRange>& PortSet::ranges(Protocol protocol) const {
    return m_ranges[at(protocol)];
}

} // namespace sallyport::policy
