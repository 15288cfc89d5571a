#include "portatoms.h"

#include <algorithm>
#include <bit>

namespace sallyport::policy::engine {

namespace {

using model::Protocol;

constexpr std::array protocols = {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp,
                                  Protocol::icmpv6};
constexpr int span = 65537; // of one protocol on the line, with room for the end

int at(Protocol protocol, int port) {
    return static_cast<int>(protocol) * span + port;
}

template<class Op> void joinWords(std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b, Op op) {
    if (a.size() < b.size())
        a.resize(b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = op(a[i], i < b.size() ? b[i] : 0);
    while (!a.empty() && a.back() == 0)
        a.pop_back();
}

} // namespace

void PortMask::set(std::size_t atom) {
    const std::size_t word = atom / 64;
    if (word >= 2 && m_more.size() < word - 1)
        m_more.resize(word - 1);
    (word < 2 ? m_low[word] : m_more[word - 2]) |= std::uint64_t{1} << (atom % 64);
}

bool PortMask::isCutBy(const PortMask& other) const {
    std::uint64_t in = 0, out = 0;
    for (std::size_t word = 0; word < 2; ++word) {
        in |= m_low[word] & other.m_low[word];
        out |= m_low[word] & ~other.m_low[word];
    }
    for (std::size_t word = 0; word < m_more.size(); ++word) {
        const std::uint64_t others = word < other.m_more.size() ? other.m_more[word] : 0;
        in |= m_more[word] & others;
        out |= m_more[word] & ~others;
    }
    return in && out;
}

bool PortMask::empty() const {
    return !m_low[0] && !m_low[1] && m_more.empty();
}

std::size_t PortMask::first() const {
    for (std::size_t word = 0; word < 2; ++word)
        if (m_low[word])
            return word * 64 + static_cast<std::size_t>(std::countr_zero(m_low[word]));
    for (std::size_t word = 0; word < m_more.size(); ++word)
        if (m_more[word])
            return (word + 2) * 64 + static_cast<std::size_t>(std::countr_zero(m_more[word]));
    return 0;
}

PortMask& PortMask::operator|=(const PortMask& other) {
    m_low[0] |= other.m_low[0];
    m_low[1] |= other.m_low[1];
    if (!other.m_more.empty())
        joinWords(m_more, other.m_more, [](auto a, auto b) { return a | b; });
    return *this;
}

PortMask& PortMask::operator&=(const PortMask& other) {
    m_low[0] &= other.m_low[0];
    m_low[1] &= other.m_low[1];
    if (!m_more.empty())
        joinWords(m_more, other.m_more, [](auto a, auto b) { return a & b; });
    return *this;
}

PortMask& PortMask::operator-=(const PortMask& other) {
    m_low[0] &= ~other.m_low[0];
    m_low[1] &= ~other.m_low[1];
    if (!m_more.empty())
        joinWords(m_more, other.m_more, [](auto a, auto b) { return a & ~b; });
    return *this;
}

std::size_t PortMask::Hash::operator()(const PortMask& mask) const {
    std::uint64_t out =
        mask.m_low[0] * 0x9e3779b97f4a7c15 ^ (mask.m_low[1] + 0x7f4a7c15) * 0xbf58476d1ce4e5b9;
    for (const std::uint64_t word : mask.m_more)
        out = (out ^ word) * 0x94d049bb133111eb;
    return static_cast<std::size_t>(out ^ (out >> 31U));
}

bool PortAtoms::SetLess::operator()(const PortSet& a, const PortSet& b) const {
    for (const Protocol protocol : protocols)
        if (a.ranges(protocol) != b.ranges(protocol))
            return a.ranges(protocol) < b.ranges(protocol);
    return false;
}

PortAtoms::PortAtoms() {
    id(PortSet());
    id(PortSet::all());
    settle();
    m_changes.clear();
}

PortAtoms::Id PortAtoms::id(const PortSet& ports) {
    const auto [known, isNew] = m_ids.try_emplace(ports, static_cast<Id>(m_sets.size()));
    if (isNew)
        m_sets.push_back(&known->first);
    return known->second;
}

void PortAtoms::settle() { // masks are made anew when atoms are cut
    if (m_masks.size() == m_sets.size())
        return;
    std::vector<int> starts = m_starts;
    for (std::size_t i = m_masks.size(); i < m_sets.size(); ++i)
        for (const Protocol protocol : protocols)
            for (const PortRange& range : m_sets[i]->ranges(protocol)) {
                starts.push_back(at(protocol, range.first));
                starts.push_back(at(protocol, range.last + 1));
            }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    if (starts.size() != m_starts.size()) {
        std::vector<std::size_t> became;
        for (const int start : m_starts)
            became.push_back(static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), start) -
                                                      starts.begin()));
        became.push_back(starts.size());
        if (m_changes.empty())
            m_changes = std::move(became);
        else
            for (std::size_t& part : m_changes)
                part = became[part];
        m_starts = std::move(starts);
        m_masks.clear();
    }
    for (std::size_t i = m_masks.size(); i < m_sets.size(); ++i)
        m_masks.push_back(maskOf(*m_sets[i]));
}

PortMask PortAtoms::maskOf(const PortSet& ports) const {
    PortMask mask;
    for (const Protocol protocol : protocols)
        for (const PortRange& range : ports.ranges(protocol)) {
            auto atom = std::lower_bound(m_starts.begin(), m_starts.end(), at(protocol, range.first));
            for (; atom != m_starts.end() && *atom <= at(protocol, range.last); ++atom)
                mask.set(static_cast<std::size_t>(atom - m_starts.begin()));
        }
    return mask;
}

PortSet PortAtoms::ports(const PortMask& mask) const {
    PortSet out;
    for (std::size_t atom = 0; atom + 1 < m_starts.size(); ++atom)
        if (mask.test(atom)) // every protocol ends where a set ends, so no atom crosses to the next
            out.add(static_cast<Protocol>(m_starts[atom] / span), m_starts[atom] % span,
                    (m_starts[atom + 1] - 1) % span);
    return out;
}

PortMask recut(const PortMask& mask, const std::vector<std::size_t>& became) {
    PortMask out;
    for (std::size_t atom = 0; atom + 1 < became.size(); ++atom)
        if (mask.test(atom))
            for (std::size_t part = became[atom]; part < became[atom + 1]; ++part)
                out.set(part);
    return out;
}

} // namespace sallyport::policy::engine
