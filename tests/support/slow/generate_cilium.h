#pragma once
// Small clusters under Cilium with policies that use every member of its
// dialect.
#include "generate.h"

namespace slow {

class CiliumWriter : public Writer {
public:
    using Writer::Writer;

    std::string write() {
        configuration();
        places();
        pods();
        services();
        for (int i = m_dice.between(1, 4); i > 0; --i)
            policy("c" + std::to_string(i));
        if (m_dice.chance(35))
            networkPolicy("n1");
        return m_yaml.str();
    }

    static std::vector<std::string> features() {
        return {"NetworkPolicy",
                "clusterwide",
                "specs",
                "deny",
                "enableDefaultDeny",
                "empty rule",
                "empty list",
                "endpoints",
                "label source",
                "namespace named",
                "namespace label",
                "service account",
                "reserved label",
                "dropped label",
                "foreign namespace",
                "CIDR",
                "CIDRSet",
                "except",
                "IPv6 CIDR",
                "cidrGroupRef",
                "cidrGroupSelector",
                "entities",
                "toServices",
                "Service without selector",
                "nodes",
                "FQDN",
                "FQDN pattern",
                "DNS rule",
                "ports",
                "port 0",
                "any protocol",
                "named port",
                "endPort",
                "http",
                "server names",
                "icmps",
                "ICMPv6",
                "ICMP by name",
                "host policy",
                "host firewall",
                "mode always",
                "mode never",
                "CIDR matches nodes",
                "CIDR matches pods",
                "localhost by policy",
                "node selectors",
                "label list",
                "kube-apiserver slice",
                "hostNetwork",
                "dual stack",
                "finished pod",
                "In",
                "NotIn",
                "Exists",
                "DoesNotExist"};
    }

private:
    std::string extraLabels() override {
        std::string out;
        if (chance(20, "dropped label"))
            out += ", pod-template-hash: " + one({"h1", "h2"});
        if (m_dice.chance(30))
            out += ", app.kubernetes.io/name: " + one({"web", "db"});
        return out;
    }

    void configuration() {
        std::string data = "data:\n  cluster-name: home\n";
        const auto set = [&](int percent, const char* feature, const std::string& line) {
            if (chance(percent, feature))
                data += "  " + line + "\n";
        };
        if (chance(8, "mode always"))
            data += "  enable-policy: always\n";
        else if (chance(9, "mode never"))
            data += "  enable-policy: never\n";
        else
            set(20, nullptr, "enable-policy: default");
        if (chance(15, "CIDR matches nodes"))
            data += "  policy-cidr-match-mode: nodes\n";
        else if (chance(20, "CIDR matches pods"))
            data += one({"  policy-cidr-match-mode: pods\n", "  policy-cidr-match-mode: \"nodes pods\"\n"});
        m_firewall = chance(35, "host firewall");
        data += std::string("  enable-host-firewall: \"") + (m_firewall ? "true" : "false") + "\"\n";
        set(15, "localhost by policy", "allow-localhost: policy");
        m_nodes = chance(60, "node selectors");
        data += std::string("  enable-node-selector-labels: \"") + (m_nodes ? "true" : "false") + "\"\n";
        set(8, "label list", "labels: \"k8s:app k8s:tier k8s:io.cilium.k8s.policy.serviceaccount\"");
        set(4, nullptr, "policy-audit-mode: \"true\"");
        set(4, nullptr, "enable-k8s-networkpolicy: \"false\"");
        set(4, nullptr, "enable-cilium-clusterwide-network-policy: \"false\"");
        set(4, nullptr, "enable-non-default-deny-policies: \"false\"");
        object("v1", "ConfigMap", "kube-system", "cilium-config", "", data);
    }

    void services() {
        object("v1", "Service", "blue", "web", "{kind: inner}",
               "spec: {selector: {app: web}, ports: [{port: 80}]}\n");
        object("v1", "Service", "green", "back", "{kind: inner}",
               "spec: {selector: {tier: back}, ports: [{port: 80}]}\n");
        object("v1", "Service", "blue", "manual", "{kind: outer}", "spec: {ports: [{port: 80}]}\n");
        object("discovery.k8s.io/v1", "EndpointSlice", "blue", "manual-1",
               "{kubernetes.io/service-name: manual}",
               "addressType: IPv4\nports: [{port: 80}]\nendpoints: [{addresses: [203.0.113.7]}, {addresses: "
               "[10.244.0.10]}]\n");
        if (chance(30, "kube-apiserver slice")) {
            object("v1", "Service", "default", "kubernetes", "", "spec: {ports: [{port: 443}]}\n");
            object("discovery.k8s.io/v1", "EndpointSlice", "default", "kubernetes",
                   "{kubernetes.io/service-name: kubernetes}",
                   "addressType: IPv4\nports: [{port: 6443}]\nendpoints: [{addresses: [192.0.2.200]}]\n");
        }
        object("cilium.io/v2", "CiliumCIDRGroup", "", "office", "{place: here}",
               "spec: {externalCIDRs: [203.0.113.0/25, 10.77.0.0/16]}\n");
        object("cilium.io/v2", "CiliumCIDRGroup", "", "branch", "{place: there}",
               "spec: {externalCIDRs: [198.51.100.0/24]}\n");
    }

    std::string sourced(const std::string& key) {
        if (!m_dice.chance(25))
            return key;
        m_features.insert("label source");
        return "\"" + one({"k8s:", "any:", "k8s:", "k8s:", "container:"}) + key + "\"";
    }

    // Of a subject; in a namespaced policy it may name a namespace that is overwritten.
    std::string subject(bool wide) {
        if (!wide && chance(12, "foreign namespace"))
            return "{matchLabels: {\"" +
                   one({"k8s:io.kubernetes.pod.namespace", "io.kubernetes.pod.namespace"}) +
                   "\": " + one({"blue", "green"}) + ", app: web}}";
        if (wide && m_dice.chance(30))
            return "{matchExpressions: [" + requirement("io.kubernetes.pod.namespace", {"blue", "green"}) +
                   "]}";
        if (m_dice.chance(15))
            return "{matchLabels: {pod-template-hash: h1}}";
        if (m_dice.chance(25))
            return "{}";
        return "{matchLabels: {" + sourced("app") + ": " + one({"web", "db", "api"}) + "}}";
    }

    std::string endpoint() {
        m_features.insert("endpoints");
        switch (m_dice.below(12)) {
        case 0:
            return "{}";
        case 1:
            m_features.insert("namespace named");
            return "{matchLabels: {" +
                   one({"\"k8s:io.kubernetes.pod.namespace\"", "io.kubernetes.pod.namespace",
                        "\"any:io.kubernetes.pod.namespace\""}) +
                   ": " + one({"blue", "green"}) + (m_dice.chance(50) ? ", app: web" : "") + "}}";
        case 2:
            m_features.insert("namespace label");
            return "{matchLabels: {" +
                   one({"\"k8s:io.cilium.k8s.namespace.labels.team\"",
                        "io.cilium.k8s.namespace.labels.team"}) +
                   ": " + one({"red", "gold"}) + "}}";
        case 3:
            m_features.insert("namespace named");
            return "{matchExpressions: [" +
                   requirement("k8s:io.kubernetes.pod.namespace", {"blue", "green"}) +
                   (m_dice.chance(50) ? ", " + requirement("app", {"web", "db"}) : "") + "]}";
        case 4:
            m_features.insert("service account");
            return "{matchLabels: {\"" +
                   one({"k8s:io.cilium.k8s.policy.serviceaccount", "io.cilium.k8s.policy.serviceaccount"}) +
                   "\": " + one({"robot", "default"}) + "}}";
        case 5:
            m_features.insert("reserved label");
            return "{matchLabels: {\"reserved:" +
                   one({"host", "remote-node", "world", "health", "kube-apiserver", "ingress"}) +
                   "\": \"\"}}";
        case 6:
            return "{matchExpressions: [" + requirement("pod-template-hash", {"h1", "h2"}) + "]}";
        case 7:
            return "{matchExpressions: [" +
                   requirement("io.cilium.k8s.namespace.labels.team", {"red", "gold"}) + ", " +
                   requirement("app.kubernetes.io/name", {"web", "db"}) + "]}";
        case 8:
            return "{matchExpressions: [" + requirement("k8s:tier", {"front", "back"}) + "]}";
        default:
            return "{matchLabels: {" + sourced("app") + ": " + one({"web", "db", "api"}) + "}}";
        }
    }

    std::string cidr() {
        if (chance(15, "IPv6 CIDR"))
            return one({"\"::/0\"", "\"fd00::/8\"", "\"2001:db8::/32\""});
        return one({"0.0.0.0/0", "10.0.0.0/8", "203.0.113.0/24", "203.0.113.7/32", "192.168.0.0/16",
                    "198.51.100.9/24"});
    }

    std::string cidrEntry() {
        switch (m_dice.below(5)) {
        case 0:
            m_features.insert("cidrGroupRef");
            return std::string("{cidrGroupRef: office") +
                   (chance(40, "except") ? ", except: [203.0.113.7/32]}" : "}");
        case 1:
            m_features.insert("cidrGroupSelector");
            return "{cidrGroupSelector: " +
                   one({"{matchLabels: {place: there}}",
                        "{matchExpressions: [{key: place, operator: Exists}]}"}) +
                   "}";
        case 2:
            m_features.insert("except");
            return one({"{cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16]}",
                        "{cidr: 203.0.113.0/24, except: [203.0.113.0/26]}",
                        "{cidr: 10.244.0.0/16, except: [10.244.1.0/24]}"});
        default:
            return "{cidr: " + cidr() + "}";
        }
    }

    // What says who; empty: any layer 3.
    std::string who(bool egress, bool deny) {
        const std::string side = egress ? "to" : "from";
        switch (m_dice.below(egress ? 11 : 8)) {
        case 0:
        case 1:
        case 2:
            return side + "Endpoints: " + list(2, [&] { return endpoint(); });
        case 3:
            m_features.insert("CIDR");
            return side + "CIDR: " + list(2, [&] { return cidr(); });
        case 4:
            m_features.insert("CIDRSet");
            return side + "CIDRSet: " + list(2, [&] { return cidrEntry(); });
        case 5:
            m_features.insert("entities");
            return side + "Entities: " + list(2, [&] {
                       return one({"all", "world", "cluster", "host", "remote-node", "kube-apiserver",
                                   "health", "ingress", "init", "none", "world-ipv4", "world-ipv6",
                                   "unmanaged"});
                   });
        case 6:
            if (m_nodes) {
                m_features.insert("nodes");
                return side + "Nodes: [{matchLabels: {zone: " + one({"a", "b"}) + "}}]";
            }
            [[fallthrough]];
        case 7:
            if (m_dice.chance(50))
                return {};
            m_features.insert("empty list");
            return side + "Endpoints: []";
        case 8:
        case 9:
            if (!deny) {
                m_features.insert("FQDN");
                return "toFQDNs: " + list(2, [&] { return name(true); });
            }
            [[fallthrough]];
        default:
            m_features.insert("toServices");
            switch (m_dice.below(4)) {
            case 0:
                m_features.insert("Service without selector");
                return "toServices: [{k8sService: {serviceName: manual, namespace: blue}}]";
            case 1:
                return "toServices: [{k8sServiceSelector: {selector: {matchLabels: {kind: " +
                       one({"inner", "outer"}) + "}}" + (m_dice.chance(50) ? ", namespace: blue" : "") +
                       "}}]";
            case 2:
                return "toServices: [{k8sService: {serviceName: back, namespace: green}}]";
            default:
                return "toServices: [{k8sService: {serviceName: web, namespace: blue}}]";
            }
        }
    }

    std::string name(bool peer) {
        if (m_dice.chance(45))
            return "{matchName: " +
                   one({"www.example.com", "api.example.com", "WWW.Example.com.",
                        "region1.v2.argotunnel.com"}) +
                   "}";
        m_features.insert("FQDN pattern");
        if (!peer && m_dice.chance(40))
            return "{matchPattern: \"*\"}";
        return "{matchPattern: \"" +
               one({"*.example.com", "**.example.com", "a*.example.com", "*", "*.*.argotunnel.com",
                    "region*.v2.argotunnel.com"}) +
               "\"}";
    }

    std::string port(bool filtered) {
        if (filtered)
            return one({"{port: \"80\", protocol: TCP}", "{port: \"8080\", protocol: TCP}",
                        "{port: http, protocol: TCP}", "{port: \"80\", endPort: 90, protocol: TCP}"});
        switch (m_dice.below(7)) {
        case 0:
            m_features.insert("port 0");
            return one({"{port: \"0\"}", "{port: \"0\", protocol: UDP}"});
        case 1:
            m_features.insert("named port");
            return one({"{port: http, protocol: TCP}", "{port: HTTP}", "{port: dns, protocol: UDP}",
                        "{port: side}", "{port: dns, endPort: 90}"});
        case 2:
            m_features.insert("endPort");
            return one({"{port: \"80\", endPort: 81, protocol: TCP}", "{port: \"53\", endPort: 9000}",
                        "{port: \"81\", endPort: 80, protocol: TCP}"});
        case 3:
            m_features.insert("any protocol");
            return one({"{port: \"80\"}", "{port: \"53\", protocol: ANY}"});
        default:
            return one({"{port: \"80\", protocol: TCP}", "{port: \"53\", protocol: UDP}",
                        "{port: \"8080\", protocol: TCP}", "{port: \"80\", protocol: SCTP}"});
        }
    }

    std::string portElement(bool egress, bool deny) {
        m_features.insert("ports");
        if (!deny && egress && chance(30, "DNS rule"))
            return "{ports: [{port: \"53\", protocol: " + one({"UDP", "ANY", "TCP"}) +
                   "}], rules: {dns: " + list(2, [&] { return name(false); }) + "}}";
        if (!deny && chance(15, "http"))
            return "{ports: " + list(2, [&] { return port(true); }) +
                   ", rules: {http: [{method: GET, path: \"/public\"}]}}";
        if (!deny && egress && chance(6, "server names"))
            return "{ports: [{port: \"80\", protocol: TCP}], serverNames: [www.example.com]}";
        return "{ports: " + list(3, [&] { return port(false); }) + "}";
    }

    std::string icmp() {
        m_features.insert("icmps");
        return "{fields: " +
               list(2,
                    [&] {
                        if (chance(40, "ICMPv6"))
                            return one({"{family: IPv6, type: 128}", "{family: IPv6, type: EchoRequest}",
                                        "{type: PacketTooBig, family: IPv6}"});
                        if (chance(50, "ICMP by name"))
                            return one(
                                {"{type: EchoRequest}", "{type: Echo, family: IPv4}", "{type: EchoReply}"});
                        return one({"{type: 8}", "{type: 3}", "{type: 0, family: IPv4}"});
                    }) +
               "}";
    }

    std::string rule(bool egress, bool deny) {
        if (chance(deny ? 3 : 6, "empty rule"))
            return "{}";
        std::string out = "{" + who(egress, deny);
        const bool named = out.size() > 1;
        const bool empty = out.ends_with("Endpoints: []");
        const std::string separator = named ? ", " : "";
        if (empty || m_dice.chance(named ? 55 : 90)) {
            if (m_dice.chance(20))
                out += separator + "icmps: " + list(2, [&] { return icmp(); });
            else
                out += separator + "toPorts: " + list(2, [&] { return portElement(egress, deny); });
        }
        return out + "}";
    }

    std::string spec(bool wide, const std::string& indent) {
        std::string out;
        const bool host = wide && m_firewall && chance(45, "host policy");
        if (host)
            out =
                "nodeSelector: " + one({"{}", "{matchLabels: {zone: a}}", "{matchLabels: {zone: b}}"}) + "\n";
        else
            out = "endpointSelector: " + subject(wide) + "\n";
        m_hostPolicy = host;
        const int sides = m_dice.below(3);
        const auto section = [&](const char* key, bool egress, bool deny) {
            out += indent + key + ": " +
                   list(2,
                        [&] {
                            std::string text = rule(egress, deny);
                            // No layer 7 for hosts.
                            while (m_hostPolicy && (text.find("rules:") != std::string::npos ||
                                                    text.find("serverNames") != std::string::npos ||
                                                    text.find("toFQDNs") != std::string::npos))
                                text = rule(egress, deny);
                            return text;
                        }) +
                   "\n";
        };
        if (sides != 0)
            section("egress", true, false);
        else if (chance(30, "empty list"))
            out += indent + "egress: []\n";
        if (sides != 1)
            section("ingress", false, false);
        if (chance(15, "deny"))
            section("egressDeny", true, true);
        if (chance(15, "deny"))
            section("ingressDeny", false, true);
        if (chance(15, "enableDefaultDeny"))
            out += indent + "enableDefaultDeny: " +
                   one({"{egress: false}", "{ingress: false}", "{egress: false, ingress: false}",
                        "{egress: true}"}) +
                   "\n";
        return out;
    }

    void policy(const std::string& name) {
        const bool wide = chance(40, "clusterwide");
        const std::string kind = wide ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy";
        std::string body;
        if (chance(12, "specs")) {
            body = "specs:\n- " + spec(wide, "  ");
            if (m_dice.chance(50))
                body += "- " + spec(wide, "  ");
        } else {
            body = "spec:\n  " + spec(wide, "  ");
        }
        object("cilium.io/v2", kind, wide ? "" : one({"blue", "green"}), name, "", body);
    }

    bool m_firewall = false, m_nodes = false, m_hostPolicy = false;
};

} // namespace slow
