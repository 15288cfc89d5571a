#pragma once
// What the random clusters of all dialects share: a few namespaces, nodes,
// accounts and pods with labels that often meet, and NetworkPolicies.
#include "../randomcluster.h"

namespace slow {

class Writer {
public:
    Writer(testing::Dice& dice, testing::Features& features) : m_dice(dice), m_features(features) {}
    virtual ~Writer() = default;

protected:
    bool chance(int percent, const char* feature = nullptr) {
        const bool yes = m_dice.chance(percent);
        if (yes && feature)
            m_features.insert(feature);
        return yes;
    }
    std::string one(std::initializer_list<const char*> words) {
        return *(words.begin() + m_dice.below(static_cast<int>(words.size())));
    }
    // A flow list of one to `most` parts.
    template<class Part> std::string list(int most, const Part& part) {
        std::string out = "[";
        for (int i = m_dice.between(1, most); i > 0; --i)
            out += part() + (i > 1 ? ", " : "");
        return out + "]";
    }
    void object(const std::string& apiVersion, const std::string& kind, const std::string& ns,
                const std::string& name, const std::string& labels, const std::string& rest) {
        m_yaml << "---\napiVersion: " << apiVersion << "\nkind: " << kind << "\nmetadata: {name: " << name;
        if (!ns.empty())
            m_yaml << ", namespace: " << ns;
        if (!labels.empty())
            m_yaml << ", labels: " << labels;
        m_yaml << "}\n" << rest;
    }

    std::string labels() {
        std::string out = "{app: " + one({"web", "db", "api"});
        if (m_dice.chance(60))
            out += ", tier: " + one({"front", "back"});
        if (m_dice.chance(25))
            out += ", env: " + one({"prod", "test"});
        return out + extraLabels() + "}";
    }
    virtual std::string extraLabels() { return {}; }

    void places() {
        for (const char* ns : {"blue", "green"})
            object("v1", "Namespace", "", ns,
                   m_dice.chance(70) ? "{team: " + one({"red", "gold"}) + "}" : std::string("{}"), "");
        const bool control = m_dice.chance(50);
        object("v1", "Node", "", "n1",
               control ? "{zone: a, node-role.kubernetes.io/control-plane: \"\"}" : "{zone: a}",
               "status: {addresses: [{type: InternalIP, address: 192.168.7.1}]}\n");
        object("v1", "Node", "", "n2", "{zone: " + one({"a", "b"}) + "}",
               "status: {addresses: [{type: InternalIP, address: 192.168.7.2}]}\n");
        for (const char* ns : {"blue", "green"})
            object("v1", "ServiceAccount", ns, "robot", "{role: " + one({"reader", "writer"}) + "}", "");
    }

    std::string containers() {
        std::string ports = "[";
        if (m_dice.chance(60))
            ports += "{name: http, containerPort: " + one({"80", "8080"}) + "}";
        if (m_dice.chance(40))
            ports +=
                std::string(ports.size() > 1 ? ", " : "") + "{name: dns, containerPort: 53, protocol: UDP}";
        ports += "]";
        std::string out = "  containers: [{name: c, image: i, ports: " + ports + "}]\n";
        if (chance(15, "port of a sidecar or init"))
            out += std::string("  initContainers: [{name: s, image: i, ") +
                   (m_dice.chance(60) ? "restartPolicy: Always, " : "") +
                   "ports: [{name: side, containerPort: 9000}]}]\n";
        return out;
    }

    void pod(const std::string& ns, const std::string& name, int number) {
        const std::string node = one({"n1", "n2"});
        const bool host = chance(12, "hostNetwork");
        std::string spec = "spec:\n  nodeName: " + node + "\n" + containers();
        if (host)
            spec += "  hostNetwork: true\n";
        if (chance(40, "service account"))
            spec += "  serviceAccountName: robot\n";
        const std::string four =
            "10.244." + std::to_string(m_dice.below(2)) + "." + std::to_string(10 + number);
        const std::string six = "fd00:244::" + std::to_string(10 + number);
        std::string ips = "{ip: " + four + "}";
        if (host)
            ips = node == "n1" ? "{ip: 192.168.7.1}" : "{ip: 192.168.7.2}";
        else if (chance(20, "dual stack"))
            ips += ", {ip: \"" + six + "\"}";
        else if (chance(6))
            ips = "{ip: \"" + six + "\"}";
        const bool gone = chance(5, "finished pod");
        spec +=
            std::string("status: {phase: ") + (gone ? "Succeeded" : "Running") + ", podIPs: [" + ips + "]}\n";
        object("v1", "Pod", ns, name, labels(), spec);
    }

    void pods() {
        const int count = m_dice.between(3, 5);
        for (int i = 0; i < count; ++i)
            pod(i % 2 == 0 ? "blue" : "green", "p" + std::to_string(i), i);
    }

    std::string requirement(const std::string& key, std::initializer_list<const char*> values) {
        const std::string op = one({"In", "NotIn", "Exists", "DoesNotExist"});
        m_features.insert(op);
        std::string out = "{key: \"" + key + "\", operator: " + op;
        if (op.ends_with("In"))
            out += ", values: [" + one(values) + (m_dice.chance(30) ? ", other" : "") + "]";
        return out + "}";
    }

    // Over the labels of pods.
    std::string podSelector() {
        switch (m_dice.below(7)) {
        case 0:
            return "{}";
        case 1:
            return "{matchExpressions: [" + requirement("tier", {"front", "back"}) + "]}";
        case 2:
            return "{matchLabels: {app: " + one({"web", "db"}) + "}, matchExpressions: [" +
                   requirement("env", {"prod", "test"}) + "]}";
        case 3:
            return "{matchLabels: {tier: " + one({"front", "back"}) + "}}";
        default:
            return "{matchLabels: {app: " + one({"web", "db", "api"}) + "}}";
        }
    }

    std::string namespaceSelector() {
        switch (m_dice.below(4)) {
        case 0:
            return "{}";
        case 1:
            return "{matchLabels: {kubernetes.io/metadata.name: " + one({"blue", "green"}) + "}}";
        case 2:
            return "{matchExpressions: [" + requirement("team", {"red", "gold"}) + "]}";
        default:
            return "{matchLabels: {team: " + one({"red", "gold"}) + "}}";
        }
    }

    std::string netPorts() {
        return list(2, [&] {
            switch (m_dice.below(5)) {
            case 0:
                m_features.insert("NetworkPolicy protocol only");
                return "{protocol: " + one({"TCP", "UDP", "SCTP"}) + "}";
            case 1:
                m_features.insert("NetworkPolicy named port");
                return std::string("{port: ") + one({"http", "side", "nothing"}) + "}";
            case 2:
                m_features.insert("NetworkPolicy endPort");
                return std::string("{port: 80, endPort: ") + one({"80", "81", "9000"}) + "}";
            case 3:
                return std::string("{port: ") + one({"53", "dns"}) + ", protocol: UDP}";
            default:
                return std::string("{port: ") + one({"80", "8080"}) + "}";
            }
        });
    }

    std::string netPeer() {
        switch (m_dice.below(4)) {
        case 0:
            return "{podSelector: " + podSelector() + "}";
        case 1:
            return "{namespaceSelector: " + namespaceSelector() + "}";
        case 2:
            return "{namespaceSelector: " + namespaceSelector() + ", podSelector: " + podSelector() + "}";
        default:
            break;
        }
        m_features.insert("NetworkPolicy ipBlock");
        if (chance(50, "NetworkPolicy except"))
            return one({"{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}",
                        "{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.0/25, 203.0.113.200/32]}}",
                        "{ipBlock: {cidr: 10.244.0.0/16, except: [10.244.1.0/24]}}"});
        return one({"{ipBlock: {cidr: 0.0.0.0/0}}", "{ipBlock: {cidr: 10.0.0.0/8}}",
                    "{ipBlock: {cidr: \"fd00::/8\"}}", "{ipBlock: {cidr: 192.168.7.1/24}}"});
    }

    std::string netRules(const std::string& side) {
        if (m_dice.chance(8))
            return "[]";
        return list(2, [&] {
            std::string out = "{";
            if (m_dice.chance(85))
                out += side + ": " + (m_dice.chance(5) ? "[]" : list(2, [&] { return netPeer(); }));
            if (m_dice.chance(50))
                out += (out.size() > 1 ? ", ports: " : "ports: ") + netPorts();
            return out + "}";
        });
    }

    void networkPolicy(const std::string& name) {
        std::string spec = "spec:\n  podSelector: " + podSelector() + "\n";
        const int sides = m_dice.below(3);
        if (m_dice.chance(50))
            spec += "  policyTypes: " + one({"[Ingress]", "[Egress]", "[Ingress, Egress]"}) + "\n";
        if (sides != 0)
            spec += "  ingress: " + netRules("from") + "\n";
        if (sides != 1)
            spec += "  egress: " + netRules("to") + "\n";
        object("networking.k8s.io/v1", "NetworkPolicy", one({"blue", "green"}), name, "", spec);
        m_features.insert("NetworkPolicy");
    }

    testing::Dice& m_dice;
    testing::Features& m_features;
    std::ostringstream m_yaml;
};

// NetworkPolicy alone.
class NetworkPolicyWriter : public Writer {
public:
    using Writer::Writer;

    std::string write() {
        places();
        pods();
        for (int i = m_dice.between(1, 4); i > 0; --i)
            networkPolicy("n" + std::to_string(i));
        return m_yaml.str();
    }

    static std::vector<std::string> features() {
        return {"NetworkPolicy",
                "NetworkPolicy ipBlock",
                "NetworkPolicy except",
                "NetworkPolicy named port",
                "NetworkPolicy endPort",
                "NetworkPolicy protocol only",
                "port of a sidecar or init",
                "hostNetwork",
                "dual stack",
                "finished pod",
                "In",
                "NotIn",
                "Exists",
                "DoesNotExist"};
    }
};

} // namespace slow
