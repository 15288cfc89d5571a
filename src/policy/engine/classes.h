#pragma once
// Participants in classes that no policy tells apart. A pod is described by
// groups: its namespace, its labels, its account and so on; who is no pod, or
// is a pod on its node's network, is looked at as a whole.
#include "labels.h"
#include "match.h"

#include <sallyport/policy/evaluate.h>

#include <memory>

namespace sallyport::policy::engine {

using ClassId = std::uint32_t;

// What policy may look at of a participant, where it already stands.
struct View {
    const Endpoint* whole = nullptr; // when it is an endpoint already
    const std::string* ns = nullptr;
    const model::Labels* labels = nullptr;
    const model::Labels* namespaceLabels = nullptr;
    const std::string* account = nullptr;
    const model::Labels* accountLabels = nullptr;
    const model::Labels* facts = nullptr;
    const std::string* node = nullptr;
    const std::vector<model::Ip>* ips = nullptr;
    const model::PodSpec* spec = nullptr; // its ports; null: those of whole

    static View of(const Endpoint& endpoint);
};

// An ordinary pod: one that has an address of its own.
inline bool isOrdinary(const Endpoint& endpoint) {
    return endpoint.kind == Endpoint::Kind::pod && !endpoint.hostNetwork && !endpoint.entity &&
           !endpoint.unseen;
}

// What counts beside labels in this ruleset.
struct Counts {
    bool addresses = false;      // of pods
    bool families = false;       // a connection to a pod is judged for each family of its addresses
    bool nodes = false;          // where a pod runs, since someone lives on a node's network
    std::vector<model::Ip> cuts; // sorted: between two neighbours no net of any rule begins or ends
};

struct Group {
    std::vector<ClassId> classes;
    Endpoint shown; // with the members that the group stands for, and no others
};

// A pod with addresses of both families is two peers, since a connection uses one family: this class is the
// one of IPv4, and `six` the other, which nobody is a member of.
constexpr ClassId noClass = ~ClassId{0};

enum Family : std::uint32_t { four = 1, six = 2 };

struct Class {
    bool ordinary = true;
    GroupId ns = 0, labels = 0, account = 0, facts = 0, ports = 0, node = 0;
    GroupId addresses = 0; // all of them
    GroupId address = 0;   // those that count for a peer
    std::uint32_t families = 0;
    ClassId six = noClass;
    bool isSix = false;
    std::shared_ptr<const Endpoint> whole; // of who is not ordinary
    std::uint32_t members = 0;
};

class Classes {
public:
    explicit Classes(Counts counts);

    // The class of that participant, made when there is none yet.
    ClassId classOf(const View& view);
    std::size_t size() const { return m_classes.size(); }
    const Class& operator[](ClassId id) const { return m_classes[id]; }
    Class& at(ClassId id) { return m_classes[id]; }
    // The ones that are looked at as a whole.
    const std::vector<ClassId>& others() const { return m_others; }
    bool hasUnseen() const { return m_hasUnseen; } // pods that are not there, among the others
    // The ones with addresses of both families.
    const std::vector<ClassId>& twofold() const { return m_twofold; }
    // A participant of that class, with all that policy looks at; its labels only when they are wanted.
    Endpoint endpoint(ClassId id, bool withLabels = true) const;

    // Gives a namespace other labels. Nothing when that makes other classes of its members; else the keys of
    // which it has other values now.
    struct Relabelled {
        GroupId ns = 0;
        std::vector<std::string> keys;
    };
    std::optional<Relabelled> relabel(const std::string& ns, const model::Labels& labels);
    // How many of them have no members.
    std::size_t unused() const;

    // Of a class that has addresses of one family.
    policy::Family familyOf(ClassId id) const;

    const Counts& counts() const { return m_counts; }
    const LabelSets& labels() const { return m_labels; }
    const std::vector<ClassId>& withLabels(GroupId id) const { return m_withLabels[id]; }
    const std::vector<Group>& namespaces() const { return m_namespaces; }
    const LabelIndex& namespaceLabels() const { return m_namespaceLabels; }
    std::span<const GroupId> namespacesNamed(std::string_view name) const;
    // Those whose own name holds an unresolved variable.
    const std::vector<GroupId>& openNamespaces() const { return m_openNamespaces; }
    const std::vector<Group>& accounts() const { return m_accounts; }
    const std::vector<Group>& facts() const { return m_facts; }
    const std::vector<Group>& ports() const { return m_ports; }
    const std::vector<Group>& addresses() const { return m_addresses; }

private:
    GroupId namespaceOf(const View& view);
    GroupId accountOf(const View& view);
    GroupId factsOf(const View& view);
    GroupId portsOf(const View& view);
    GroupId addressOf(const std::vector<model::Ip>& ips, const std::optional<model::Cidr>& range);
    GroupId nodeOf(const View& view);
    ClassId make(const Class& made);
    ClassId otherOf(const Endpoint& endpoint);

    using Key = std::array<GroupId, 7>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    Counts m_counts;
    std::vector<Class> m_classes;
    std::vector<ClassId> m_others, m_twofold;
    std::unordered_map<Key, ClassId, KeyHash> m_ids;
    std::unordered_map<std::string, ClassId> m_otherIds;

    bool m_hasUnseen = false;
    LabelSets m_labels;
    std::vector<std::vector<ClassId>> m_withLabels;
    std::vector<Group> m_namespaces, m_accounts, m_facts, m_ports, m_addresses, m_nodes;
    LabelIndex m_namespaceLabels;
    std::vector<GroupId> m_openNamespaces;
    std::unordered_map<std::string, std::vector<GroupId>> m_namespaceIds;
    std::unordered_map<std::string, GroupId> m_accountIds, m_factIds, m_addressIds, m_nodeIds;
    std::unordered_multimap<std::size_t, GroupId> m_portIds;         // by hash
    GroupId m_lastNamespace = 0, m_lastAccount = 0, m_lastPorts = 0; // the neighbour is often alike
};

} // namespace sallyport::policy::engine
