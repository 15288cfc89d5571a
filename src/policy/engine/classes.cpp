#include "classes.h"

#include "names.h"

#include <algorithm>

namespace sallyport::policy::engine {

namespace {

// Separates the members of a key; no name holds it.
constexpr char stop = '\x1f';

void add(std::string& key, std::string_view text) {
    key += text;
    key += stop;
}

void add(std::string& key, const model::Labels& labels) {
    for (const auto& [name, value] : labels) {
        add(key, name);
        add(key, value);
    }
    key += stop;
}

void add(std::string& key, const model::ContainerPort& port) {
    add(key, port.name);
    key += static_cast<char>('a' + static_cast<int>(port.protocol));
    add(key, std::to_string(port.port));
}

// Everything of a participant that a rule may look at.
std::string wholeKey(const Endpoint& endpoint) {
    std::string key;
    key += static_cast<char>('a' + static_cast<int>(endpoint.kind));
    key += endpoint.hostNetwork ? 'h' : '-';
    key += endpoint.portsKnown ? 'k' : 'u';
    key += endpoint.entity ? static_cast<char>('a' + static_cast<int>(*endpoint.entity)) : '-';
    add(key, endpoint.ns);
    if (endpoint.kind == Endpoint::Kind::fqdn)
        add(key, endpoint.name);
    for (const auto* labels :
         {&endpoint.labels, &endpoint.namespaceLabels, &endpoint.serviceAccountLabels, &endpoint.facts})
        add(key, *labels);
    add(key, endpoint.serviceAccount);
    add(key, endpoint.node);
    for (const model::Ip& ip : endpoint.ips)
        add(key, ip.text());
    key += stop;
    for (const model::ContainerPort& port : endpoint.ports)
        if (!port.name.empty())
            add(key, port);
    key += stop;
    for (const std::string& name : endpoint.names)
        add(key, name);
    key += stop;
    if (endpoint.nodeLabels)
        add(key, *endpoint.nodeLabels);
    key += stop;
    if (endpoint.range)
        add(key, endpoint.range->text());
    key += stop;
    if (endpoint.unseen)
        for (const auto* asked : {&endpoint.unseen->ofNamespace, &endpoint.unseen->ofPod}) {
            for (const Selector& one : *asked)
                add(key, one.text());
            key += stop;
        }
    return key;
}

template<class Visit> void eachNamedPort(const View& view, const Visit& visit) {
    const auto named = [&](const std::vector<model::ContainerPort>& ports) {
        for (const model::ContainerPort& port : ports)
            if (!port.name.empty())
                visit(port);
    };
    if (view.spec) {
        for (const model::Container& container : view.spec->containers)
            if (!container.init || container.sidecar)
                named(container.ports);
    } else if (view.whole) {
        named(view.whole->ports);
    }
}

} // namespace

View View::of(const Endpoint& endpoint) {
    View view;
    view.whole = &endpoint;
    view.ns = &endpoint.ns;
    view.labels = &endpoint.labels;
    view.namespaceLabels = &endpoint.namespaceLabels;
    view.account = &endpoint.serviceAccount;
    view.accountLabels = &endpoint.serviceAccountLabels;
    view.facts = &endpoint.facts;
    view.node = &endpoint.node;
    view.ips = &endpoint.ips;
    return view;
}

Classes::Classes(Counts counts) : m_counts(std::move(counts)) {
    m_facts.emplace_back(); // the group 0 of those that have nothing of the kind
    m_ports.emplace_back();
    m_addresses.emplace_back();
    m_nodes.emplace_back();
}

std::size_t Classes::KeyHash::operator()(const Key& key) const {
    std::uint64_t out = 0;
    for (const GroupId group : key)
        out = (out ^ group) * 0x9e3779b97f4a7c15;
    return static_cast<std::size_t>(out ^ (out >> 32U));
}

ClassId Classes::classOf(const View& view) {
    if (view.whole && !isOrdinary(*view.whole))
        return otherOf(*view.whole);
    const std::optional<model::Cidr> range = view.whole ? view.whole->range : std::nullopt;
    const Key key{namespaceOf(view), m_labels.idOf(*view.labels), accountOf(view), factsOf(view),
                  portsOf(view),     addressOf(*view.ips, range), nodeOf(view)};
    const auto [known, isNew] = m_ids.try_emplace(key, noClass);
    if (!isNew)
        return known->second;
    Class made{true,   key[0], key[1], key[2],  key[3], key[4], key[6],
               key[5], key[5], 0,      noClass, false,  {},     0};
    if (m_counts.families)
        for (const model::Ip& ip : *view.ips)
            made.families |= ip.v6 ? Family::six : Family::four;
    if (made.families == (Family::four | Family::six)) {
        const auto only = [&](bool v6) {
            std::vector<model::Ip> ips = *view.ips;
            std::erase_if(ips, [&](const model::Ip& ip) { return ip.v6 != v6; });
            return addressOf(ips, range);
        };
        made.isSix = true;
        made.address = only(true);
        made.six = make(made);
        made.isSix = false;
        made.address = only(false);
        m_twofold.push_back(static_cast<ClassId>(m_classes.size()));
    }
    return m_ids[key] = make(made);
}

ClassId Classes::make(const Class& made) {
    const auto id = static_cast<ClassId>(m_classes.size());
    m_classes.push_back(made);
    if (m_withLabels.size() <= made.labels)
        m_withLabels.resize(made.labels + 1);
    m_withLabels[made.labels].push_back(id);
    m_namespaces[made.ns].classes.push_back(id);
    m_accounts[made.account].classes.push_back(id);
    m_facts[made.facts].classes.push_back(id);
    m_ports[made.ports].classes.push_back(id);
    m_addresses[made.address].classes.push_back(id);
    m_nodes[made.node].classes.push_back(id);
    return id;
}

ClassId Classes::otherOf(const Endpoint& endpoint) {
    const auto [known, isNew] =
        m_otherIds.try_emplace(wholeKey(endpoint), static_cast<ClassId>(m_classes.size()));
    if (isNew) {
        Class made;
        made.ordinary = false;
        made.whole = std::make_shared<const Endpoint>(endpoint);
        m_others.push_back(known->second);
        m_hasUnseen = m_hasUnseen || endpoint.unseen;
        m_classes.push_back(std::move(made));
    }
    return known->second;
}

GroupId Classes::namespaceOf(const View& view) {
    const auto isSame = [&](GroupId id) {
        const Endpoint& shown = m_namespaces[id].shown;
        return shown.ns == *view.ns && shown.namespaceLabels == *view.namespaceLabels;
    };
    if (m_lastNamespace < m_namespaces.size() && isSame(m_lastNamespace))
        return m_lastNamespace;
    std::vector<GroupId>& named = m_namespaceIds[*view.ns];
    for (const GroupId id : named)
        if (isSame(id))
            return m_lastNamespace = id;
    const auto id = static_cast<GroupId>(m_namespaces.size());
    named.push_back(id);
    Endpoint& shown = m_namespaces.emplace_back().shown;
    shown.ns = *view.ns;
    shown.namespaceLabels = *view.namespaceLabels;
    for (const auto& [key, value] : shown.namespaceLabels)
        m_namespaceLabels.add(id, m_namespaceLabels.pair(key, value));
    if (isOpen(shown.ns))
        m_openNamespaces.push_back(id);
    return m_lastNamespace = id;
}

std::span<const GroupId> Classes::namespacesNamed(std::string_view name) const {
    const auto known = m_namespaceIds.find(std::string(name));
    return known == m_namespaceIds.end() ? std::span<const GroupId>() : known->second;
}

GroupId Classes::accountOf(const View& view) {
    if (m_lastAccount < m_accounts.size()) {
        const Endpoint& last = m_accounts[m_lastAccount].shown;
        if (last.serviceAccount == *view.account && last.serviceAccountLabels == *view.accountLabels)
            return m_lastAccount;
    }
    std::string key;
    add(key, *view.account);
    add(key, *view.accountLabels);
    const auto [known, isNew] = m_accountIds.try_emplace(key, static_cast<GroupId>(m_accounts.size()));
    if (isNew) {
        Endpoint& shown = m_accounts.emplace_back().shown;
        shown.serviceAccount = *view.account;
        shown.serviceAccountLabels = *view.accountLabels;
    }
    return m_lastAccount = known->second;
}

GroupId Classes::factsOf(const View& view) {
    if (view.facts->empty())
        return 0;
    std::string key;
    add(key, *view.facts);
    const auto [known, isNew] = m_factIds.try_emplace(key, static_cast<GroupId>(m_facts.size()));
    if (isNew)
        m_facts.emplace_back().shown.facts = *view.facts;
    return known->second;
}

GroupId Classes::portsOf(const View& view) {
    const bool isKnown = view.spec || !view.whole || view.whole->portsKnown;
    const auto isSame = [&](GroupId id) {
        const Endpoint& shown = m_ports[id].shown;
        std::size_t at = 0;
        bool same = shown.portsKnown == isKnown;
        eachNamedPort(view, [&](const model::ContainerPort& port) {
            same = same && at < shown.ports.size() && shown.ports[at] == port;
            ++at;
        });
        return same && at == shown.ports.size();
    };
    if (isSame(m_lastPorts))
        return m_lastPorts;
    if (isSame(0))
        return m_lastPorts = 0;
    std::size_t hash = isKnown ? 1 : 2;
    eachNamedPort(view, [&](const model::ContainerPort& port) {
        hash = (hash ^ std::hash<std::string>()(port.name)) * 0x9e3779b97f4a7c15 +
               static_cast<std::size_t>(port.port) * 8 + static_cast<std::size_t>(port.protocol);
    });
    const auto [first, last] = m_portIds.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (isSame(at->second))
            return m_lastPorts = at->second;
    m_lastPorts = static_cast<GroupId>(m_ports.size());
    m_portIds.emplace(hash, m_lastPorts);
    Endpoint& shown = m_ports.emplace_back().shown;
    shown.portsKnown = isKnown;
    eachNamedPort(view, [&](const model::ContainerPort& port) { shown.ports.push_back(port); });
    return m_lastPorts;
}

GroupId Classes::addressOf(const std::vector<model::Ip>& ips, const std::optional<model::Cidr>& range) {
    if (!m_counts.addresses || (ips.empty() && !range))
        return 0;
    std::string key = std::to_string(ips.size());
    for (const model::Ip& ip : ips) {
        const auto at = std::upper_bound(m_counts.cuts.begin(), m_counts.cuts.end(), ip);
        const auto interval = static_cast<std::uint32_t>(at - m_counts.cuts.begin());
        key.append(reinterpret_cast<const char*>(&interval), sizeof interval);
    }
    if (range)
        add(key, range->text());
    const auto [known, isNew] = m_addressIds.try_emplace(key, static_cast<GroupId>(m_addresses.size()));
    if (isNew) {
        Endpoint& shown = m_addresses.emplace_back().shown;
        shown.ips = ips;
        shown.range = range;
    }
    return known->second;
}

GroupId Classes::nodeOf(const View& view) {
    if (!m_counts.nodes || view.node->empty())
        return 0;
    const auto [known, isNew] = m_nodeIds.try_emplace(*view.node, static_cast<GroupId>(m_nodes.size()));
    if (isNew)
        m_nodes.emplace_back().shown.node = *view.node;
    return known->second;
}

policy::Family Classes::familyOf(ClassId id) const {
    const Class& of = m_classes[id];
    return policy::familyOf(of.ordinary ? m_addresses[of.address].shown.ips : of.whole->ips);
}

Endpoint Classes::endpoint(ClassId id, bool withLabels) const {
    const Class& of = m_classes[id];
    if (!of.ordinary)
        return *of.whole;
    Endpoint out;
    out.ns = m_namespaces[of.ns].shown.ns;
    if (withLabels) {
        out.namespaceLabels = m_namespaces[of.ns].shown.namespaceLabels;
        out.labels = m_labels.labels(of.labels);
    }
    out.serviceAccount = m_accounts[of.account].shown.serviceAccount;
    out.serviceAccountLabels = m_accounts[of.account].shown.serviceAccountLabels;
    out.facts = m_facts[of.facts].shown.facts;
    out.ports = m_ports[of.ports].shown.ports;
    out.portsKnown = m_ports[of.ports].shown.portsKnown;
    out.ips = m_addresses[of.addresses].shown.ips;
    out.range = m_addresses[of.addresses].shown.range;
    out.node = m_nodes[of.node].shown.node;
    return out;
}

std::optional<Classes::Relabelled> Classes::relabel(const std::string& ns, const model::Labels& labels) {
    for (const ClassId id : m_others)
        if (m_classes[id].whole->ns == ns)
            return std::nullopt;
    const std::span<const GroupId> named = namespacesNamed(ns);
    if (named.size() != 1)
        return std::nullopt;
    Relabelled out{named.front(), {}};
    model::Labels& before = m_namespaces[out.ns].shown.namespaceLabels;
    const auto differ = [&](const model::Labels& one, const model::Labels& other, const auto& visit) {
        for (const auto& [key, value] : one) {
            const auto there = other.find(key);
            if (there == other.end() || there->second != value)
                visit(key, value);
        }
    };
    differ(before, labels, [&](const std::string& key, const std::string& value) {
        m_namespaceLabels.remove(out.ns, m_namespaceLabels.pair(key, value));
        out.keys.push_back(key);
    });
    differ(labels, before, [&](const std::string& key, const std::string& value) {
        m_namespaceLabels.add(out.ns, m_namespaceLabels.pair(key, value));
        out.keys.push_back(key);
    });
    before = labels;
    return out;
}

std::size_t Classes::unused() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_classes, [](const Class& one) { return one.members == 0 && !one.isSix; }));
}

} // namespace sallyport::policy::engine
