#include <sallyport/adopt/adopt.h>

#include <algorithm>
#include <tuple>

namespace sallyport::adopt {
namespace {

constexpr std::string_view suffix = ".cfargotunnel.com";
constexpr const char* hostnameAnnotation = "external-dns.alpha.kubernetes.io/hostname";
constexpr const char* targetAnnotation = "external-dns.alpha.kubernetes.io/target";

struct Record {
    std::string name, target, ns;
    base::Place place;
};

std::string withoutDot(std::string text) {
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::vector<std::string> listed(std::string_view text) // "a, b"
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        while (!part.empty() && (part.front() == ' ' || part.front() == '\n'))
            part.remove_prefix(1);
        while (!part.empty() && (part.back() == ' ' || part.back() == '\n'))
            part.remove_suffix(1);
        if (!part.empty())
            out.push_back(withoutDot(std::string(part)));
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return out;
}

std::string annotation(const model::Object& object, const char* name) {
    const auto found = object.annotations.find(name);
    return found == object.annotations.end() ? std::string() : found->second;
}

std::span<const base::Tree> itemsAt(const base::Tree& tree, std::initializer_list<std::string_view> path) {
    const base::Tree* list = tree.find(path);
    return list ? list->items() : std::span<const base::Tree>{};
}

class Records {
public:
    explicit Records(const model::ClusterState& state) : m_state(state) {
        endpoints();
        services();
        ingresses();
        for (const char* kind : {"HTTPRoute", "TLSRoute", "GRPCRoute", "TCPRoute"})
            routes(kind);
    }
    std::vector<Record> records;

private:
    void add(const std::string& name, const std::string& targets, const model::Object& object,
             const base::Tree* where = nullptr) {
        if (name.empty())
            return;
        for (const std::string& target : listed(targets))
            records.push_back({withoutDot(name), target, object.key.ns,
                               where && where->origin().line > 0 ? where->origin().place() : object.place});
    }

    void endpoints() {
        for (const model::ObjectPtr& object : m_state.ofKind("DNSEndpoint"))
            for (const base::Tree& endpoint : itemsAt(object->tree, {"spec", "endpoints"}))
                for (const base::Tree& target : itemsAt(endpoint, {"targets"}))
                    add(endpoint.text({"dnsName"}), target.scalarText(), *object, endpoint.find("dnsName"));
    }

    void services() {
        for (const model::ObjectPtr& object : m_state.ofKind("Service", "")) {
            std::string target = annotation(*object, targetAnnotation);
            if (target.empty())
                target = object->tree.text({"spec", "externalName"});
            for (const std::string& name : listed(annotation(*object, hostnameAnnotation)))
                add(name, target, *object);
        }
    }

    void ingresses() {
        for (const model::ObjectPtr& object : m_state.ofKind("Ingress")) {
            const std::string target = annotation(*object, targetAnnotation);
            for (const base::Tree& rule : itemsAt(object->tree, {"spec", "rules"}))
                add(rule.text({"host"}), target, *object, rule.find("host"));
            for (const std::string& name : listed(annotation(*object, hostnameAnnotation)))
                add(name, target, *object);
        }
    }

    // external-dns takes the target of a route from its Gateway.
    void routes(const char* kind) {
        for (const model::ObjectPtr& route : m_state.ofKind(kind))
            for (const base::Tree& parent : itemsAt(route->tree, {"spec", "parentRefs"})) {
                const std::string ns = parent.text({"namespace"});
                const model::ObjectPtr gateway =
                    m_state.find({"gateway.networking.k8s.io", "Gateway", ns.empty() ? route->key.ns : ns,
                                  parent.text({"name"})});
                if (!gateway)
                    continue;
                const std::string target = annotation(*gateway, targetAnnotation);
                for (const base::Tree& host : itemsAt(route->tree, {"spec", "hostnames"}))
                    add(host.scalarText(), target, *route, &host);
                for (const std::string& name : listed(annotation(*route, hostnameAnnotation)))
                    add(name, target, *route);
            }
    }

    const model::ClusterState& m_state;
};

} // namespace

std::vector<TunnelName> tunnelNames(const model::ClusterState& state) {
    const std::vector<Record> records = Records(state).records;
    std::map<std::string, std::set<std::string>> tunnels; // by name
    for (const Record& record : records)
        if (record.target.ends_with(suffix))
            tunnels[record.name].insert(record.target.substr(0, record.target.size() - suffix.size()));
    // A CNAME chain is followed until nothing new is found; each pass adds at least one name.
    for (bool grew = true; grew;) {
        grew = false;
        for (const Record& record : records)
            if (const auto found = tunnels.find(record.target); found != tunnels.end()) {
                const std::set<std::string> reached = found->second;
                std::set<std::string>& mine = tunnels[record.name];
                const std::size_t before = mine.size();
                mine.insert(reached.begin(), reached.end());
                grew = grew || mine.size() > before;
            }
    }
    std::vector<TunnelName> names;
    for (const Record& record : records) {
        const auto found = tunnels.find(record.name);
        if (found == tunnels.end())
            continue;
        for (const std::string& tunnel : found->second)
            names.push_back({record.name, tunnel, record.ns, record.place});
    }
    std::stable_sort(names.begin(), names.end(), [](const TunnelName& a, const TunnelName& b) {
        return std::tie(a.name, a.tunnel) < std::tie(b.name, b.tunnel);
    });
    names.erase(std::unique(names.begin(), names.end(),
                            [](const TunnelName& a, const TunnelName& b) {
                                return a.name == b.name && a.tunnel == b.tunnel;
                            }),
                names.end());
    return names;
}

} // namespace sallyport::adopt
