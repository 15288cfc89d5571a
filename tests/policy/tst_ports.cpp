// PortSet against a bitset that does the same slowly.
#include <sallyport/policy/ports.h>

#include <QtTest>

#include <algorithm>
#include <bitset>
#include <random>

using namespace sallyport::policy;
using sallyport::model::Protocol;

namespace {

constexpr std::array protocols = {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp,
                                  Protocol::icmpv6};

struct Oracle {
    std::array<std::bitset<65536>, 5> bits;

    void add(std::size_t p, int first, int last) {
        const bool types = p >= 3;
        for (int i = std::max(first, types ? 0 : 1); i <= std::min(last, types ? 255 : 65535); ++i)
            bits[p].set(static_cast<std::size_t>(i));
    }
};

// The same ports, written as sorted ranges that neither touch nor overlap.
bool same(const PortSet& set, const Oracle& oracle) {
    for (std::size_t p = 0; p < protocols.size(); ++p) {
        std::bitset<65536> bits;
        int end = -2;
        for (const PortRange& range : set.ranges(protocols[p])) {
            if (range.first <= end + 1 || range.last < range.first)
                return false;
            end = range.last;
            for (int i = range.first; i <= range.last; ++i)
                bits.set(static_cast<std::size_t>(i));
        }
        if (bits != oracle.bits[p])
            return false;
    }
    return true;
}

struct Pair {
    PortSet set;
    Oracle oracle;
};

Pair randomPair(std::mt19937& random) {
    Pair pair;
    const auto edge = [&] { return static_cast<int>(random() % 3 == 0 ? random() % 65700 : random() % 40); };
    for (auto i = random() % 6; i > 0; --i) {
        const std::size_t p = random() % protocols.size();
        const int first = edge(),
                  last = first + static_cast<int>(random() % (random() % 4 == 0 ? 60000 : 12)) - 1;
        pair.set.add(protocols[p], first, last);
        pair.oracle.add(p, first, last);
    }
    return pair;
}

} // namespace

class TestPorts : public QObject {
    Q_OBJECT
private slots:
    void operatorsAgreeWithBits() {
        std::mt19937 random(7);
        for (int round = 0; round < 1500; ++round) {
            const Pair a = randomPair(random), b = randomPair(random);
            QVERIFY(same(a.set, a.oracle));
            Oracle both, without, united;
            bool empty = true, inside = true;
            for (std::size_t p = 0; p < protocols.size(); ++p) {
                both.bits[p] = a.oracle.bits[p] & b.oracle.bits[p];
                without.bits[p] = a.oracle.bits[p] & ~b.oracle.bits[p];
                united.bits[p] = a.oracle.bits[p] | b.oracle.bits[p];
                empty = empty && a.oracle.bits[p].none();
                inside = inside && (b.oracle.bits[p] & ~a.oracle.bits[p]).none();
            }
            QVERIFY(same(a.set & b.set, both));
            QVERIFY(same(a.set - b.set, without));
            QVERIFY(same(a.set | b.set, united));
            QCOMPARE(a.set.empty(), empty);
            QCOMPARE(a.set.contains(b.set), inside);
            const std::size_t p = random() % protocols.size();
            const int port = static_cast<int>(random() % 45);
            QCOMPARE(a.set.contains(protocols[p], port),
                     a.oracle.bits[p].test(static_cast<std::size_t>(port)));
        }
    }

    void combiningWithItself() {
        PortSet set = PortSet::of(Protocol::tcp, 5, 9);
        set |= set;
        QCOMPARE(set, PortSet::of(Protocol::tcp, 5, 9));
        set -= set;
        QVERIFY(set.empty());
    }

    void everything() {
        QVERIFY(PortSet::all().allPorts());
        QVERIFY(PortSet::all().contains(Protocol::icmp, 8));
        QVERIFY(!PortSet::all().contains(Protocol::tcp, 0));
        PortSet three = PortSet::allOf(Protocol::tcp) | PortSet::allOf(Protocol::udp);
        QVERIFY(!three.allPorts());
        three |= PortSet::allOf(Protocol::sctp);
        QVERIFY(three.allPorts());
        QVERIFY(three != PortSet::all());
        QVERIFY(PortSet().empty());
    }
};

QTEST_GUILESS_MAIN(TestPorts)
#include "tst_ports.moc"
