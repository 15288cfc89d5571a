#pragma once
// A random cluster with a tunnel, from a seed: namespaces, workloads, Services
// of every kind, and policies by other hands that select the connector, its
// backends and others. The same seed gives the same cluster everywhere.
#include "manifests.h"

#include <sallyport/model/document.h>

#include <cstdint>
#include <functional>
#include <set>
#include <sstream>

namespace testing {

// What a seed came to have; the coverage that is printed.
using Features = std::set<std::string>;

struct RandomCluster {
    std::string yaml;
    sallyport::model::ClusterState state;
    sallyport::model::Document document;
    Features features;
};

// splitmix64 (Steele, Lea, Flood 2014): small, and the same on every platform.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t roll() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(roll() % static_cast<std::uint64_t>(n)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template<class T> const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::uint64_t m_state;
};

class ClusterWriter {
public:
    ClusterWriter(std::uint64_t seed, bool cilium) : m_dice(seed), m_cilium(cilium) {}

    RandomCluster write() {
        places();
        apps();
        services();
        policies();
        tunnel();
        RandomCluster out;
        out.yaml = m_yaml.str();
        addManifests(out.state, out.yaml, "random.yaml");
        out.document = std::move(m_document);
        out.features = std::move(m_features);
        return out;
    }

private:
    struct App {
        std::string ns, name, tier;
        int http = 8080;
        std::string labels() const { return "{app: " + name + ", tier: " + tier + "}"; }
    };

    void object(const std::string& apiVersion, const std::string& kind, const std::string& ns,
                const std::string& name, const std::string& rest) {
        m_yaml << "---\napiVersion: " << apiVersion << "\nkind: " << kind << "\nmetadata: {name: " << name;
        if (!ns.empty())
            m_yaml << ", namespace: " << ns;
        m_yaml << "}\n" << rest;
    }

    void places() {
        const int count = m_dice.between(2, 5);
        for (int i = 0; i < count; ++i)
            m_spaces.push_back("app" + std::to_string(i));
        for (const std::string& ns : m_spaces)
            m_yaml << "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: " << ns
                   << ", labels: {team: " << (m_dice.chance(50) ? "red" : "blue") << "}}\n";
        m_home = m_dice.chance(80) ? "cloudflared" : m_spaces.front(); // sometimes beside an app
        object("v1", "Namespace", {}, "kube-system", {});
        object("v1", "Service", "kube-system", "kube-dns",
               "spec: {selector: {k8s-app: kube-dns}, ports: [{name: dns, port: 53, protocol: UDP, "
               "targetPort: dns}, "
               "{name: dns-tcp, port: 53, protocol: TCP, targetPort: dns-tcp}]}\n");
        workload("kube-system", "coredns", "{k8s-app: kube-dns}",
                 "[{name: dns, containerPort: 53, protocol: UDP}, {name: dns-tcp, containerPort: 53}, "
                 "{name: metrics, containerPort: 9153}]");
        if (m_dice.chance(50)) {
            object("v1", "Namespace", {}, "monitoring", {});
            workload("monitoring", "prometheus", "{app: prometheus}", "[{name: web, containerPort: 9090}]",
                     "quay.io/prometheus/prometheus:v3.5.0");
        }
        for (int i = m_dice.between(0, 3); i > 0; --i)
            object("v1", "Node", {}, "node-" + std::to_string(i),
                   "status: {addresses: [{type: InternalIP, address: 10.20.0." + std::to_string(i) + "}]}\n");
    }

    void workload(const std::string& ns, const std::string& name, const std::string& labels,
                  const std::string& ports, const std::string& image = "example.com/app:1") {
        object("apps/v1", "Deployment", ns, name,
               "spec:\n  selector: {matchLabels: " + labels + "}\n  template:\n    metadata: {labels: " +
                   labels + "}\n    spec: {containers: [{name: main, image: \"" + image +
                   "\", ports: " + ports + "}]}\n");
    }

    void apps() {
        for (const std::string& ns : m_spaces) {
            const int count = m_dice.between(1, 4);
            for (int i = 0; i < count; ++i) {
                App app{ns, "w" + std::to_string(i), m_dice.chance(60) ? "web" : "db", 8080};
                if (m_dice.chance(20))
                    app.http = 8081; // the same port name, another number
                workload(ns, app.name, app.labels(),
                         "[{name: http, containerPort: " + std::to_string(app.http) +
                             "}, {name: admin, containerPort: 9000}]");
                m_apps.push_back(std::move(app));
            }
        }
        m_adopted = m_dice.chance(75);
        if (!m_adopted)
            return; // a first connector, in a namespace that may not be there either
        if (m_home == "cloudflared")
            object("v1", "Namespace", {}, "cloudflared", {});
        workload(m_home, "cloudflared", "{app: cloudflared}", "[{name: metrics, containerPort: 2000}]",
                 "cloudflare/cloudflared:2026.8.2");
    }

    void service(const std::string& ns, const std::string& name, const std::string& spec,
                 const std::string& url) {
        object("v1", "Service", ns, name, "spec: " + spec + "\n");
        m_urls.push_back(url);
    }

    void services() {
        int index = 0;
        for (const App& app : m_apps) {
            const std::string name = "s" + std::to_string(index++);
            const std::string host = name + "." + app.ns;
            const std::string selector = "{app: " + app.name + "}";
            switch (m_dice.below(6)) {
            case 0:
                service(app.ns, name,
                        "{selector: " + selector +
                            ", ports: [{port: 80, targetPort: " + std::to_string(app.http) + "}]}",
                        "http://" + host + ":80");
                break;
            case 1:
                service(app.ns, name, "{selector: " + selector + ", ports: [{port: 80, targetPort: http}]}",
                        "http://" + host + ".svc.cluster.local");
                break;
            case 2: // several workloads, which may disagree on the number
                service(app.ns, name,
                        "{selector: {tier: " + app.tier + "}, ports: [{port: 8000, targetPort: http}]}",
                        "http://" + host + ":8000");
                break;
            case 3:
                service(app.ns, name,
                        "{clusterIP: None, selector: " + selector +
                            ", ports: [{port: " + std::to_string(app.http) + "}]}",
                        "http://" + host + ":" + std::to_string(app.http));
                m_features.insert("headless");
                break;
            case 4:
                service(app.ns, name,
                        "{clusterIP: 10.96.0." + std::to_string(index) + ", selector: " + selector +
                            ", ports: [{port: 443, targetPort: admin}]}",
                        "https://10.96.0." + std::to_string(index));
                break;
            default: // an alias of the app's own Service
                service(app.ns, name, "{selector: " + selector + ", ports: [{port: 80, targetPort: http}]}",
                        "http://" + host + ":80");
                object("v1", "Service", app.ns, "alias" + std::to_string(index),
                       "spec: {type: ExternalName, externalName: " + host + ".svc.cluster.local}\n");
                m_urls.push_back("http://alias" + std::to_string(index) + "." + app.ns + ":80");
                m_features.insert("ExternalName");
            }
        }
        m_urls.push_back("http://10.20.9." + std::to_string(m_dice.between(1, 9)) + ":8123");
        if (m_dice.chance(30)) {
            object("v1", "Service", m_spaces.front(), "outside", "spec: {ports: [{name: web, port: 80}]}\n");
            m_yaml << "---\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\naddressType: "
                      "IPv4\nmetadata: {name: "
                      "outside-1, namespace: "
                   << m_spaces.front()
                   << ", labels: {kubernetes.io/service-name: outside}}\nports: [{name: web, port: 8080}]\n"
                      "endpoints: [{addresses: [10.20.8.8]}]\n";
            m_urls.push_back("http://outside." + m_spaces.front());
        }
    }

    // A selector over the labels that pods here have.
    std::string selector() {
        switch (m_dice.below(6)) {
        case 0:
            return "{}";
        case 1:
            return "{matchLabels: {app: w" + std::to_string(m_dice.below(4)) + "}}";
        case 2:
            return "{matchLabels: {tier: " + std::string(m_dice.chance(60) ? "web" : "db") + "}}";
        case 3:
            m_features.insert("NotIn");
            return "{matchExpressions: [{key: app, operator: NotIn, values: [w" +
                   std::to_string(m_dice.below(4)) + "]}]}";
        case 4:
            return "{matchExpressions: [{key: tier, operator: In, values: [web, db]}]}";
        default:
            return "{matchExpressions: [{key: tier, operator: Exists}]}";
        }
    }

    std::string subject(const std::string& ns) {
        if (ns == m_home && m_dice.chance(60))
            return "{matchLabels: {app: cloudflared}}";
        return selector();
    }

    std::string netPorts() {
        switch (m_dice.below(5)) {
        case 0:
            return {};
        case 1:
            m_features.insert("named port");
            return ", ports: [{port: http}]";
        case 2:
            m_features.insert("endPort");
            return ", ports: [{port: 8000, endPort: 8090}]";
        case 3:
            return ", ports: [{port: 53, protocol: UDP}, {port: 7844, protocol: UDP}]";
        default:
            return ", ports: [{port: 8080}, {port: 9000}]";
        }
    }

    std::string netRule(const char* side) {
        const std::string head = std::string("{") + side + ": [";
        switch (m_dice.below(6)) {
        case 0:
            return "{}";
        case 1:
            return head + "{podSelector: " + selector() + "}]" + netPorts() + "}";
        case 2:
            return head + "{namespaceSelector: {matchLabels: {team: " + (m_dice.chance(50) ? "red" : "blue") +
                   "}}}]" + netPorts() + "}";
        case 3:
            return head + "{namespaceSelector: {}, podSelector: " + selector() + "}]" + netPorts() + "}";
        case 4:
            m_features.insert("except");
            return head + "{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16]}}]" + netPorts() +
                   "}";
        default:
            return head +
                   "{ipBlock: {cidr: 10.20.0.0/16}}, {namespaceSelector: {matchLabels: "
                   "{kubernetes.io/metadata.name: " +
                   m_home + "}}}]" + netPorts() + "}";
        }
    }

    template<class Rule> std::string rules(const Rule& rule) {
        std::string out = "[";
        for (int i = m_dice.between(1, 2); i > 0; --i)
            out += rule() + (i > 1 ? ", " : "");
        return out + "]";
    }

    void networkPolicy(const std::string& ns, const std::string& name) {
        std::string spec = "spec:\n  podSelector: " + subject(ns) + "\n";
        const int types = m_dice.below(3);
        const bool egress = types != 0;
        const bool ingress = types != 1;
        spec += std::string("  policyTypes: [") + (egress ? "Egress" : "") + (egress && ingress ? ", " : "") +
                (ingress ? "Ingress" : "") + "]\n";
        if (egress && !m_dice.chance(10))
            spec += "  egress: " + rules([&] { return netRule("to"); }) + "\n";
        if (ingress && !m_dice.chance(10))
            spec += "  ingress: " + rules([&] { return netRule("from"); }) + "\n";
        object("networking.k8s.io/v1", "NetworkPolicy", ns, name, spec);
    }

    std::string ciliumPorts() {
        switch (m_dice.below(5)) {
        case 0:
            return {};
        case 1:
            m_features.insert("named port");
            return ", toPorts: [{ports: [{port: http, protocol: TCP}]}]";
        case 2:
            m_features.insert("endPort");
            return ", toPorts: [{ports: [{port: \"8000\", endPort: 8090, protocol: TCP}]}]";
        case 3:
            return ", toPorts: [{ports: [{port: \"7844\"}]}]";
        default:
            return ", toPorts: [{ports: [{port: \"8080\", protocol: TCP}, {port: \"9000\", protocol: TCP}]}]";
        }
    }

    std::string ciliumRule(bool egress) {
        const std::string to = egress ? "to" : "from";
        switch (m_dice.below(7)) {
        case 0:
            return "{" + to + "Entities: [" + (m_dice.chance(50) ? "cluster" : "world") + "]" +
                   ciliumPorts() + "}";
        case 1:
            return "{" + to + "Endpoints: [" + selector() + "]" + ciliumPorts() + "}";
        case 2:
            return "{" + to +
                   "Endpoints: [{matchLabels: {\"k8s:io.kubernetes.pod.namespace\": " + m_dice.of(m_spaces) +
                   "}}]" + ciliumPorts() + "}";
        case 3:
            m_features.insert("except");
            return "{" + to + "CIDRSet: [{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}]" + ciliumPorts() + "}";
        case 4:
            return "{" + to + "Entities: [host, remote-node]" + ciliumPorts() + "}";
        case 5:
            if (egress)
                return "{toFQDNs: [{matchPattern: \"*.example.com\"}]" + ciliumPorts() + "}";
            return "{fromEndpoints: [{matchLabels: {\"k8s:io.kubernetes.pod.namespace\": " + m_home + "}}]" +
                   ciliumPorts() + "}";
        default:
            return "{" + to +
                   "Endpoints: [{matchLabels: {\"k8s:io.cilium.k8s.namespace.labels.team\": red}}]" +
                   ciliumPorts() + "}";
        }
    }

    void ciliumPolicy(const std::string& ns, const std::string& name) {
        const bool wide = m_dice.chance(20);
        std::string spec = "spec:\n  endpointSelector: " + (wide ? selector() : subject(ns)) + "\n";
        const int sides = m_dice.below(3);
        if (sides != 0)
            spec += "  egress: " + rules([&] { return ciliumRule(true); }) + "\n";
        if (sides != 1)
            spec += "  ingress: " + rules([&] { return ciliumRule(false); }) + "\n";
        if (m_dice.chance(15)) {
            m_features.insert("deny");
            const bool egress = m_dice.chance(50);
            const std::string app = "{app: w" + std::to_string(m_dice.below(4)) + "}";
            // Some hit the connector itself, which no allow can mend.
            const std::string peer =
                m_dice.chance(70) ? app : "{\"k8s:io.kubernetes.pod.namespace\": " + m_home + "}";
            spec += std::string("  ") + (egress ? "egressDeny" : "ingressDeny") + ": [{" +
                    (egress ? "to" : "from") + "Endpoints: [{matchLabels: " + peer + "}]" +
                    (m_dice.chance(50) ? ", toPorts: [{ports: [{port: \"9000\", protocol: TCP}]}]" : "") +
                    "}]\n";
        }
        if (m_dice.chance(15))
            spec += "  enableDefaultDeny: {egress: false, ingress: false}\n";
        object("cilium.io/v2", wide ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy",
               wide ? "" : ns, name, spec);
    }

    void policies() {
        const int count = m_dice.between(3, 12);
        for (int i = 0; i < count; ++i) {
            const std::string ns = m_dice.chance(35) ? m_home : m_dice.of(m_spaces);
            const std::string name = "p" + std::to_string(i);
            if (m_cilium && m_dice.chance(60))
                ciliumPolicy(ns, name);
            else
                networkPolicy(ns, name);
        }
    }

    void tunnel() {
        using namespace sallyport;
        m_document.name = "random";
        model::Tunnel tunnel;
        tunnel.name = "random";
        tunnel.management = m_dice.chance(50) ? model::Management::local : model::Management::remote;
        tunnel.connector.namespaceName = m_home;
        tunnel.connector.name = "cloudflared";
        if (m_adopted)
            tunnel.connector.podLabels = {{"app", "cloudflared"}};
        const int count = m_dice.between(1, 5);
        for (int i = 0; i < count; ++i) {
            model::PublicHostname hostname;
            hostname.id = "h" + std::to_string(i);
            hostname.hostname = hostname.id + ".example.com";
            hostname.service = m_dice.of(m_urls);
            tunnel.hostnames.push_back(std::move(hostname));
        }
        m_document.tunnels.push_back(std::move(tunnel));
    }

    Dice m_dice;
    bool m_cilium;
    std::ostringstream m_yaml;
    std::vector<std::string> m_spaces;
    std::string m_home;
    bool m_adopted = true;
    std::vector<App> m_apps;
    std::vector<std::string> m_urls;
    sallyport::model::Document m_document;
    Features m_features;
};

inline RandomCluster randomCluster(std::uint64_t seed, bool cilium) {
    return ClusterWriter(seed, cilium).write();
}

} // namespace testing
