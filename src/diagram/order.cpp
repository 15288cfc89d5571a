#include "order.h"

#include "crossings.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sallyport::diagram {

namespace {

// What is needed stands first, then what is open, then what is not known, and what is closed last: on a map
// whose routes are unknown, too, the open doors are seen without scrolling.
int standing(const SceneRow& row) {
    if (row.needed)
        return 0;
    const auto any = [&](std::initializer_list<State> states) {
        return std::any_of(row.slots.begin(), row.slots.end(), [&](const SceneSlot& slot) {
            return std::find(states.begin(), states.end(), slot.state) != states.end();
        });
    };
    if (any({State::excess, State::reachable, State::allowed}))
        return 1;
    return any({State::unknown}) || row.state == State::unknown ? 2 : 3;
}

std::vector<int> places(const Grouped& grouped, std::size_t count) {
    std::vector<int> out(count, 0);
    int at = 0;
    for (const int group : grouped.groups)
        for (const int member : grouped.members[static_cast<std::size_t>(group)])
            out[static_cast<std::size_t>(member)] = at++;
    return out;
}

class Arranger {
public:
    explicit Arranger(const Scene& scene)
        : m_scene(scene), m_hostRow(scene.hosts.size(), scene.rows.size()),
          m_hostTunnel(scene.hosts.size(), scene.tunnels.size()),
          m_tunnelRow(scene.tunnels.size(), scene.rows.size()) {
        for (std::size_t i = 0; i < scene.hosts.size(); ++i) {
            for (const int row : scene.hosts[i].rows)
                m_hostRow.add(static_cast<int>(i), row);
            m_hostTunnel.add(static_cast<int>(i), scene.hosts[i].tunnel);
        }
        if (scene.tunnels.size() > 1)
            linkTunnels();
    }

    Order fresh() {
        Order best = depthFirst();
        std::int64_t least = cost(best);
        const std::int64_t first = least;
        improve(best, least);
        if (first > 0 && least > 0) {
            Order other = byName();
            std::int64_t also = cost(other);
            improve(other, also);
            if (also < least)
                best = std::move(other);
        }
        return best;
    }

    Order like(const Map::Memory& before) {
        Order order;
        order.hosts.members.resize(m_scene.zones.size());
        order.rows.members.resize(m_scene.spaces.size());
        const auto zones = ranks(before.zones);
        const auto spaces = ranks(before.spaces);
        const auto rows = ranks(before.rows);
        const auto tunnels = ranks(before.tunnels);
        const auto hosts = ranks(before.hosts);
        // Only what is new asks where it would stand.
        const bool isKnown = isIn(m_scene.zones, zones) && isIn(m_scene.spaces, spaces) &&
                             isIn(m_scene.rows, rows) && isIn(m_scene.tunnels, tunnels) &&
                             isIn(m_scene.hosts, hosts);
        const Order natural = isKnown ? listed() : depthFirst();
        order.tunnels = known(natural.tunnels, tunnels,
                              [&](int i) { return m_scene.tunnels[static_cast<std::size_t>(i)].id; });
        order.rows.groups = known(natural.rows.groups, spaces,
                                  [&](int i) { return m_scene.spaces[static_cast<std::size_t>(i)].id; });
        for (std::size_t space = 0; space < m_scene.spaces.size(); ++space)
            order.rows.members[space] = known(natural.rows.members[space], rows, [&](int i) {
                return m_scene.rows[static_cast<std::size_t>(i)].id;
            });
        order.hosts.groups = known(natural.hosts.groups, zones,
                                   [&](int i) { return m_scene.zones[static_cast<std::size_t>(i)].id; });
        insertHosts(order, natural, hosts);
        last(order.rows.groups);
        return order;
    }

private:
    void linkTunnels() {
        std::set<std::pair<int, int>> linked;
        for (const SceneDoor& door : m_scene.doors)
            for (const SceneOpening& opening : door.openings)
                for (const auto& [row, slot] : door.at) {
                    const auto connector = static_cast<std::size_t>(opening.connector);
                    const int tunnel = m_scene.connectors[connector].tunnel;
                    if (linked.insert({tunnel, row}).second)
                        m_tunnelRow.add(tunnel, row);
                }
    }

    // -- starts

    // As the Scene has them.
    Order listed() const {
        Order order = empty();
        for (std::size_t i = 0; i < m_scene.hosts.size(); ++i)
            order.hosts.members[static_cast<std::size_t>(m_scene.hosts[i].zone)].push_back(
                static_cast<int>(i));
        for (std::size_t i = 0; i < m_scene.spaces.size(); ++i)
            order.rows.members[i] = m_scene.spaces[i].rows;
        return order;
    }

    // Hostnames as they are written; rows as they lead there; the others by state and name.
    Order depthFirst() const {
        Order order = listed();
        std::vector<int> visit(m_scene.rows.size(), std::numeric_limits<int>::max());
        int next = 0;
        for (const int zone : order.hosts.groups)
            for (const int host : order.hosts.members[static_cast<std::size_t>(zone)])
                for (const int row : m_hostRow.right[static_cast<std::size_t>(host)])
                    if (int& at = visit[static_cast<std::size_t>(row)]; at == std::numeric_limits<int>::max())
                        at = next++;
        std::vector<int> stands(m_scene.rows.size());
        std::transform(m_scene.rows.begin(), m_scene.rows.end(), stands.begin(), standing);
        const auto rowKey = [&](int i) {
            const SceneRow& row = m_scene.rows[static_cast<std::size_t>(i)];
            return std::tuple(visit[static_cast<std::size_t>(i)], row.isBlocked && !row.always, !row.needed,
                              row.kind == NodeKind::outside ? i : 0, stands[static_cast<std::size_t>(i)],
                              urgency(row.state));
        };
        std::vector<std::tuple<int, bool, int>> spaceKey;
        for (auto& rows : order.rows.members) {
            std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
                const auto left = rowKey(a), right = rowKey(b);
                return left != right ? left < right
                                     : m_scene.rows[static_cast<std::size_t>(a)].id <
                                           m_scene.rows[static_cast<std::size_t>(b)].id;
            });
            int first = std::numeric_limits<int>::max();
            bool blocked = true;
            for (const int row : rows) {
                first = std::min(first, visit[static_cast<std::size_t>(row)]);
                blocked = blocked && m_scene.rows[static_cast<std::size_t>(row)].isBlocked;
            }
            int top = standing(SceneRow());
            for (const int row : rows)
                top = std::min(top, stands[static_cast<std::size_t>(row)]);
            spaceKey.emplace_back(first, blocked, top);
        }
        std::stable_sort(order.rows.groups.begin(), order.rows.groups.end(), [&](int a, int b) {
            const auto &left = spaceKey[static_cast<std::size_t>(a)],
                       &right = spaceKey[static_cast<std::size_t>(b)];
            return left != right ? left < right
                                 : m_scene.spaces[static_cast<std::size_t>(a)].id <
                                       m_scene.spaces[static_cast<std::size_t>(b)].id;
        });
        last(order.rows.groups);
        return order;
    }

    Order byName() const {
        Order order = depthFirst();
        const auto sorted = [](std::vector<int>& list, const auto& items) {
            std::stable_sort(list.begin(), list.end(), [&](int a, int b) {
                return items[static_cast<std::size_t>(a)].id < items[static_cast<std::size_t>(b)].id;
            });
        };
        sorted(order.hosts.groups, m_scene.zones);
        for (auto& members : order.hosts.members)
            sorted(members, m_scene.hosts);
        sorted(order.tunnels, m_scene.tunnels);
        return order;
    }

    Order empty() const {
        Order order;
        order.hosts.groups.resize(m_scene.zones.size());
        order.hosts.members.resize(m_scene.zones.size());
        order.rows.groups.resize(m_scene.spaces.size());
        order.rows.members.resize(m_scene.spaces.size());
        order.tunnels.resize(m_scene.tunnels.size());
        for (auto* list : {&order.hosts.groups, &order.rows.groups, &order.tunnels})
            std::iota(list->begin(), list->end(), 0);
        return order;
    }

    // What is outside the cluster stands below it.
    void last(std::vector<int>& spaces) const {
        std::stable_partition(spaces.begin(), spaces.end(), [&](int i) {
            return m_scene.spaces[static_cast<std::size_t>(i)].kind != NodeKind::beyond;
        });
    }

    // -- fewer crossings

    std::vector<int> tunnelPlaces(const Order& order) const {
        std::vector<int> out(order.tunnels.size());
        for (std::size_t i = 0; i < order.tunnels.size(); ++i)
            out[static_cast<std::size_t>(order.tunnels[i])] = static_cast<int>(i);
        return out;
    }

    std::int64_t cost(const Order& order) const {
        const auto hosts = places(order.hosts, m_scene.hosts.size());
        const auto rows = places(order.rows, m_scene.rows.size());
        std::int64_t sum = crossings(m_hostRow.right, hosts, rows);
        if (m_scene.tunnels.size() > 1) {
            const auto tunnels = tunnelPlaces(order);
            sum +=
                crossings(m_hostTunnel.right, hosts, tunnels) + crossings(m_tunnelRow.right, tunnels, rows);
        }
        return sum;
    }

    void improve(Order& best, std::int64_t& least) const {
        Order order = best;
        int idle = 0;
        for (int sweep = 0; sweep < 12 && least > 0 && idle < 4; ++sweep) {
            if (sweep % 2 == 0) {
                sweepTunnels(order);
                sweepRows(order);
            } else {
                sweepTunnels(order);
                sweepHosts(order);
            }
            transpose(order);
            const std::int64_t now = cost(order);
            idle = now < least ? 0 : idle + 1;
            if (now < least) {
                least = now;
                best = order;
            }
        }
    }

    // Mean of the neighbours' places; its own place when there is none.
    static void addMean(const std::vector<int>& neighbours, const std::vector<int>& place, double scale,
                        double& sum, int& count) {
        for (const int one : neighbours)
            sum += place[static_cast<std::size_t>(one)] * scale;
        count += static_cast<int>(neighbours.size());
    }

    static void sortBy(Grouped& grouped, const std::vector<double>& key, const std::vector<bool>& linked) {
        const auto by = [](const std::vector<double>& keys) {
            return [&keys](int a, int b) {
                return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
            };
        };
        std::vector<double> groupKey(grouped.members.size(), 0);
        for (std::size_t group = 0; group < grouped.members.size(); ++group) {
            auto& members = grouped.members[group];
            std::stable_sort(members.begin(), members.end(), by(key));
            double sum = 0, all = 0;
            int count = 0;
            for (const int member : members) {
                all += key[static_cast<std::size_t>(member)];
                if (!linked[static_cast<std::size_t>(member)])
                    continue;
                sum += key[static_cast<std::size_t>(member)];
                ++count;
            }
            // Groups that nothing leads to stay behind the others.
            groupKey[group] = count > 0         ? sum / count
                              : members.empty() ? 2
                                                : 2 + all / static_cast<double>(members.size());
        }
        std::stable_sort(grouped.groups.begin(), grouped.groups.end(), by(groupKey));
    }

    static double scaleOf(std::size_t count) { return count == 0 ? 0 : 1.0 / static_cast<double>(count); }

    void sweepRows(Order& order) const {
        const auto hosts = places(order.hosts, m_scene.hosts.size());
        const auto own = places(order.rows, m_scene.rows.size());
        std::vector<double> key(m_scene.rows.size());
        std::vector<bool> linked(m_scene.rows.size());
        for (std::size_t i = 0; i < key.size(); ++i) {
            double sum = 0;
            int count = 0;
            addMean(m_hostRow.left[i], hosts, scaleOf(hosts.size()), sum, count);
            linked[i] = count > 0;
            key[i] = count > 0 ? sum / count : 2 + own[i] * scaleOf(own.size());
        }
        sortBy(order.rows, key, linked);
        last(order.rows.groups);
    }

    void sweepHosts(Order& order) const {
        const auto rows = places(order.rows, m_scene.rows.size());
        const auto tunnels = tunnelPlaces(order);
        const auto own = places(order.hosts, m_scene.hosts.size());
        std::vector<double> key(m_scene.hosts.size());
        const std::vector<bool> linked(m_scene.hosts.size(), true);
        for (std::size_t i = 0; i < key.size(); ++i) {
            double sum = 0;
            int count = 0;
            addMean(m_hostRow.right[i], rows, scaleOf(rows.size()), sum, count);
            if (m_scene.tunnels.size() > 1)
                addMean(m_hostTunnel.right[i], tunnels, scaleOf(tunnels.size()), sum, count);
            key[i] = count > 0 ? sum / count : own[i] * scaleOf(own.size());
        }
        sortBy(order.hosts, key, linked);
    }

    void sweepTunnels(Order& order) const {
        if (m_scene.tunnels.size() < 2)
            return;
        const auto hosts = places(order.hosts, m_scene.hosts.size());
        const auto rows = places(order.rows, m_scene.rows.size());
        const auto own = tunnelPlaces(order);
        std::vector<double> key(own.size());
        for (std::size_t i = 0; i < key.size(); ++i) {
            double sum = 0;
            int count = 0;
            addMean(m_hostTunnel.left[i], hosts, scaleOf(hosts.size()), sum, count);
            addMean(m_tunnelRow.right[i], rows, scaleOf(rows.size()), sum, count);
            key[i] = count > 0 ? sum / count : own[i] * scaleOf(own.size());
        }
        std::stable_sort(order.tunnels.begin(), order.tunnels.end(), [&](int a, int b) {
            return key[static_cast<std::size_t>(a)] < key[static_cast<std::size_t>(b)];
        });
    }

    void transpose(Order& order) const {
        const auto rows = places(order.rows, m_scene.rows.size());
        const auto tunnels = tunnelPlaces(order);
        const bool several = m_scene.tunnels.size() > 1;
        const auto hostsCross = [&](int a, int b) {
            const auto x = static_cast<std::size_t>(a), y = static_cast<std::size_t>(b);
            return between(m_hostRow.right[x], m_hostRow.right[y], rows) +
                   (several ? between(m_hostTunnel.right[x], m_hostTunnel.right[y], tunnels) : 0);
        };
        for (auto& members : order.hosts.members)
            swapNeighbours(members, hostsCross);
        const auto hosts = places(order.hosts, m_scene.hosts.size());
        const auto rowsCross = [&](int a, int b) {
            const auto x = static_cast<std::size_t>(a), y = static_cast<std::size_t>(b);
            return between(m_hostRow.left[x], m_hostRow.left[y], hosts) +
                   (several ? between(m_tunnelRow.left[x], m_tunnelRow.left[y], tunnels) : 0);
        };
        for (auto& members : order.rows.members)
            swapNeighbours(members, rowsCross);
    }

    template<class Cross> static void swapNeighbours(std::vector<int>& list, const Cross& cross) {
        bool swapped = true;
        for (int pass = 0; pass < 4 && swapped; ++pass) {
            swapped = false;
            for (std::size_t i = 0; i + 1 < list.size(); ++i)
                if (cross(list[i], list[i + 1]) > cross(list[i + 1], list[i])) {
                    std::swap(list[i], list[i + 1]);
                    swapped = true;
                }
        }
    }

    // -- as it was

    using Ranks = std::unordered_map<std::string_view, int>;
    static Ranks ranks(const std::vector<std::string>& ids) {
        Ranks out;
        out.reserve(ids.size());
        for (const std::string& id : ids)
            out.emplace(id, static_cast<int>(out.size()));
        return out;
    }

    template<class Item> static bool isIn(const std::vector<Item>& items, const Ranks& before) {
        return std::all_of(items.begin(), items.end(),
                           [&](const Item& item) { return before.contains(std::string_view(item.id)); });
    }

    // Those that were there in their old order; each new one behind the one that it naturally follows.
    template<class Id>
    static std::vector<int> known(const std::vector<int>& natural, const Ranks& before, const Id& id) {
        std::vector<std::pair<int, int>> keyed; // old place, or that of the one it follows
        keyed.reserve(natural.size());
        std::vector<int> old;
        for (const int one : natural)
            if (const auto found = before.find(std::string_view(id(one))); found != before.end())
                keyed.emplace_back(found->second, one);
        std::sort(keyed.begin(), keyed.end());
        old.reserve(natural.size());
        for (const auto& [at, one] : keyed)
            old.push_back(one);
        if (old.size() == natural.size())
            return old;
        int previous = -1;
        for (const int one : natural) {
            if (!before.contains(std::string_view(id(one))))
                old.insert(previous < 0 ? old.begin() : std::find(old.begin(), old.end(), previous) + 1, one);
            previous = one;
        }
        return old;
    }

    // New hostnames stand in their zone where they cross least; of equal places, the last.
    void insertHosts(Order& order, const Order& natural, const Ranks& before) const {
        const auto rows = places(order.rows, m_scene.rows.size());
        const auto tunnels = tunnelPlaces(order);
        const auto cross = [&](int a, int b) {
            const auto x = static_cast<std::size_t>(a), y = static_cast<std::size_t>(b);
            return between(m_hostRow.right[x], m_hostRow.right[y], rows) +
                   between(m_hostTunnel.right[x], m_hostTunnel.right[y], tunnels);
        };
        for (std::size_t zone = 0; zone < natural.hosts.members.size(); ++zone) {
            std::vector<std::pair<int, int>> old;
            std::vector<int> added;
            for (const int host : natural.hosts.members[zone])
                if (const auto found = before.find(m_scene.hosts[static_cast<std::size_t>(host)].id);
                    found != before.end())
                    old.emplace_back(found->second, host);
                else
                    added.push_back(host);
            std::sort(old.begin(), old.end());
            auto& members = order.hosts.members[zone];
            for (const auto& [at, host] : old)
                members.push_back(host);
            for (const int host : added)
                insert(members, host, cross);
        }
    }

    template<class Cross> static void insert(std::vector<int>& list, int one, const Cross& cross) {
        std::int64_t now = 0; // compared with standing last
        std::int64_t least = 0;
        std::size_t best = list.size();
        for (std::size_t i = list.size(); i > 0; --i) {
            now += cross(one, list[i - 1]) - cross(list[i - 1], one);
            if (now < least) {
                least = now;
                best = i - 1;
            }
        }
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(best), one);
    }

    const Scene& m_scene;
    Links m_hostRow, m_hostTunnel, m_tunnelRow;
};

} // namespace

Order orderOf(const Scene& scene, const Map::Memory* before) {
    Arranger arranger(scene);
    return before ? arranger.like(*before) : arranger.fresh();
}

Map::Memory memoryOf(const Scene& scene, const Order& order) {
    Map::Memory memory;
    for (const int zone : order.hosts.groups) {
        memory.zones.push_back(scene.zones[static_cast<std::size_t>(zone)].id);
        for (const int host : order.hosts.members[static_cast<std::size_t>(zone)])
            memory.hosts.push_back(scene.hosts[static_cast<std::size_t>(host)].id);
    }
    for (const int tunnel : order.tunnels)
        memory.tunnels.push_back(scene.tunnels[static_cast<std::size_t>(tunnel)].id);
    for (const int space : order.rows.groups) {
        memory.spaces.push_back(scene.spaces[static_cast<std::size_t>(space)].id);
        for (const int row : order.rows.members[static_cast<std::size_t>(space)])
            memory.rows.push_back(scene.rows[static_cast<std::size_t>(row)].id);
    }
    return memory;
}

} // namespace sallyport::diagram
