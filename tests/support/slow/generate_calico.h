#pragma once
// Small clusters under Calico, with tiers, sets and policies that use every
// member of its dialect.
#include "generate.h"

namespace slow {

class CalicoWriter : public Writer {
public:
    using Writer::Writer;

    std::string write() {
        places();
        pods();
        others();
        for (int i = m_dice.between(2, 5); i > 0; --i)
            policy(i);
        for (int i = m_dice.below(3); i > 0; --i)
            networkPolicy("k" + std::to_string(i));
        return m_yaml.str();
    }

    static std::vector<std::string> features() {
        return {"NetworkPolicy",
                "Calico NetworkPolicy",
                "GlobalNetworkPolicy",
                "staged",
                "preDNAT",
                "doNotTrack",
                "tier",
                "tier order",
                "tier that passes",
                "order",
                "equal order",
                "no order",
                "types",
                "Allow",
                "Deny",
                "Pass",
                "Log",
                "selector",
                "notSelector",
                "namespaceSelector",
                "global()",
                "service accounts",
                "subject by account",
                "nets",
                "notNets",
                "IPv6 nets",
                "ports",
                "port range",
                "named port",
                "notPorts",
                "source ports",
                "protocol by number",
                "notProtocol",
                "icmp",
                "icmp code",
                "notICMP",
                "ipVersion",
                "services",
                "services without slices",
                "http",
                "set",
                "glued words",
                "hostNetwork",
                "dual stack"};
    }

private:
    void others() {
        if (chance(60, "tier")) {
            m_tier = true;
            std::string spec = "spec: {";
            if (chance(70, "tier order"))
                spec += "order: " + one({"10", "500.5", "2000000"}) + ", ";
            spec += "defaultAction: ";
            if (chance(50, "tier that passes"))
                spec += "Pass}\n";
            else
                spec += "Deny}\n";
            object("projectcalico.org/v3", "Tier", "", "guard", "", spec);
        }
        object("projectcalico.org/v3", "GlobalNetworkSet", "", "office", "{role: office, app: web}",
               "spec: {nets: [203.0.113.0/25, 10.244.1.0/24, \"fd00:9::/64\"]}\n");
        object("projectcalico.org/v3", "NetworkSet", one({"blue", "green"}), "branch", "{role: branch}",
               "spec: {nets: [198.51.100.0/24]}\n");
        object("v1", "Service", "blue", "web", "", "spec: {selector: {app: web}, ports: [{port: 80}]}\n");
        object("v1", "Service", "green", "web", "",
               "spec: {selector: {app: " + one({"web", "db"}) + "}, ports: [{port: 80, targetPort: " +
                   one({"http", "8080"}) + "}, {port: 53, protocol: UDP}]}\n"); // no slice of it is shown
        object("discovery.k8s.io/v1", "EndpointSlice", "blue", "web-1", "{kubernetes.io/service-name: web}",
               "addressType: IPv4\nports: [{port: 80, protocol: TCP}, {port: 53, protocol: UDP}]\nendpoints: "
               "[{addresses: [10.244.0.10]}, {addresses: [10.244.1.11]}, {addresses: [203.0.113.7]}]\n");
    }

    std::string comparison() {
        switch (m_dice.below(12)) {
        case 0:
            return "has(tier)";
        case 1:
            return "tier " + one({"==", "!="}) + " 'front'";
        case 2:
            return "app in {'web', \"api\"}";
        case 3:
            return "app not in {'db',}";
        case 4:
            m_features.insert("glued words");
            return one({"app notin {'web'}", "tier startswith 'fr'", "tier endswith \"ck\""});
        case 5:
            return one({"app contains 'e'", "tier starts with 'b'", "app ends with 'b'", "env contains ''"});
        case 6:
            return "!has(env)";
        case 7:
            m_features.insert("set");
            return "role == 'office'";
        case 8:
            return one({"all()", "role == 'branch'", "projectcalico.org/orchestrator == 'k8s'",
                        "projectcalico.org/namespace == 'blue'", "env in {}"});
        default:
            return "app == '" + one({"web", "db", "api"}) + "'";
        }
    }

    std::string expression() {
        std::string out = comparison();
        if (m_dice.chance(20))
            out = "!" + std::string(m_dice.chance(50) ? "(" + out + ")" : out);
        if (m_dice.chance(25))
            out += one({" && ", " || ", "&&"}) + comparison();
        if (m_dice.chance(8))
            out = "(" + out + ") || (" + comparison() + " && " + comparison() + ")";
        return out;
    }

    static std::string quoted(const std::string& text) {
        std::string out = "\"";
        for (const char c : text)
            out += c == '"' ? std::string("\\\"") : std::string(1, c);
        return out + "\"";
    }

    std::string namespaceText(bool wide) {
        if (chance(wide ? 15 : 25, "global()"))
            return "global()";
        return one({"all()", "team == 'red'", "team != 'red'", "projectcalico.org/name == 'blue'",
                    "kubernetes.io/metadata.name in {'green'}", "has(team)"});
    }

    std::string accounts() {
        m_features.insert("service accounts");
        return one({"{names: [robot]}", "{selector: \"role == 'reader'\"}",
                    "{names: [robot, default], selector: \"has(role)\"}", "{names: [default]}"});
    }

    std::string nets(bool negative) {
        if (chance(12, "IPv6 nets"))
            return one({"[\"fd00:244::/64\"]", "[\"fd00::/8\"]"});
        return negative ? one({"[10.244.0.0/24]", "[203.0.113.0/24, 198.51.100.0/24]", "[10.0.0.0/8]"})
                        : one({"[0.0.0.0/0]", "[10.244.0.0/24]", "[203.0.113.7/32, 10.244.1.0/24]",
                               "[192.168.7.0/24]"});
    }

    std::string portList(bool names) {
        return list(2, [&] {
            if (names && chance(20, "named port"))
                return one({"http", "dns", "side"});
            if (chance(25, "port range"))
                return one({"\"50:80\"", "\"80:9000\"", "\"1:65535\""});
            return one({"80", "\"8080\"", "53", "9000"});
        });
    }

    // One side of a rule. `peer`: the side that is not the subject.
    std::string entity(bool wide, bool destination, bool peer, bool ported, bool egress) {
        std::vector<std::string> parts;
        const bool v6Safe = true;
        if (peer && chance(14, "services") && destination == egress && !ported) {
            if (m_dice.chance(10))
                return "{services: {name: unseen, namespace: blue}}";
            if (chance(35, "services without slices"))
                return "{services: {name: web, namespace: green}}";
            return std::string("{services: {name: web") +
                   (wide || m_dice.chance(50) ? ", namespace: blue" : "") + "}}";
        }
        if (chance(peer ? 45 : 15, "selector"))
            parts.push_back("selector: " + quoted(expression()));
        if (chance(peer ? 12 : 3, "notSelector"))
            parts.push_back("notSelector: " + quoted(expression()));
        if (chance(peer ? 25 : 5, "namespaceSelector"))
            parts.push_back("namespaceSelector: " + quoted(namespaceText(wide)));
        if (m_dice.chance(peer ? 10 : 3))
            parts.push_back("serviceAccounts: " + accounts());
        const bool hasNets = m_dice.chance(peer ? 20 : 5);
        if (hasNets && v6Safe) {
            m_features.insert("nets");
            parts.push_back("nets: " + nets(false));
        } else if (chance(peer ? 12 : 3, "notNets")) {
            parts.push_back("notNets: " + nets(true));
        }
        if (ported && destination && chance(70, "ports"))
            parts.push_back("ports: " + portList(true));
        if (ported && destination && chance(15, "notPorts"))
            parts.push_back("notPorts: " + portList(true));
        if (ported && !destination && chance(8, "source ports"))
            parts.push_back("ports: " + portList(false));
        std::string out = "{";
        for (const std::string& part : parts)
            out += (out.size() > 1 ? ", " : "") + part;
        return out + "}";
    }

    std::string rule(bool wide, bool egress) {
        const std::string action = one({"Allow", "Allow", "Allow", "Deny", "Pass", "Log"});
        m_features.insert(action);
        std::string out = "{action: " + action;
        bool ported = false;
        switch (m_dice.below(8)) {
        case 0:
        case 1:
        case 2:
            out += ", protocol: " + one({"TCP", "UDP", "SCTP"});
            ported = true;
            break;
        case 3:
            m_features.insert("protocol by number");
            out += ", protocol: " + one({"6", "17", "132", "47"});
            break;
        case 4:
            m_features.insert("notProtocol");
            out += ", notProtocol: " + one({"TCP", "UDP", "ICMP", "1"});
            break;
        case 5:
            if (m_dice.chance(60)) {
                const std::string family = one({"ICMP", "ICMPv6"});
                out += ", protocol: " + family;
                const std::string type = family == "ICMP" ? one({"8", "0"}) : one({"128", "129"});
                if (chance(30, "notICMP")) {
                    out += ", notICMP: {type: " + type + "}";
                } else if (chance(70, "icmp")) {
                    out += ", icmp: {type: " + type + (chance(25, "icmp code") ? ", code: 0}" : "}");
                }
            }
            break;
        default:
            break;
        }
        if (out.ends_with(", protocol: TCP") && !egress && action == "Allow" && chance(40, "http"))
            out += one({", http: {methods: [GET]}", ", http: {paths: [{prefix: /a}]}"});
        if (chance(8, "ipVersion"))
            out += ", ipVersion: " + one({"4", "6"});
        const auto side = [&](const char* name, bool destination, bool peer, int percent) {
            if (!m_dice.chance(percent))
                return;
            const std::string text = entity(wide, destination, peer, ported, egress);
            if (text != "{}")
                out += std::string(", ") + name + ": " + text;
        };
        side("source", false, !egress, egress ? 20 : 75);
        side("destination", true, egress, egress ? 85 : 45);
        return consistent(out + "}") ? out + "}" : "{action: " + action + "}";
    }

    // The validator refuses what mixes address versions.
    static bool consistent(const std::string& rule) {
        const bool six = rule.find("fd00") != std::string::npos ||
                         rule.find("ipVersion: 6") != std::string::npos ||
                         rule.find("ICMPv6") != std::string::npos;
        const bool four =
            rule.find("ets: [10.") != std::string::npos || rule.find("ets: [203.") != std::string::npos ||
            rule.find("ets: [0.") != std::string::npos || rule.find("ets: [192.") != std::string::npos ||
            rule.find("ipVersion: 4") != std::string::npos ||
            rule.find("protocol: ICMP,") != std::string::npos;
        return !(six && four);
    }

    void policy(int number) {
        const bool wide = m_dice.chance(50);
        std::string kind = wide ? "GlobalNetworkPolicy" : "NetworkPolicy";
        m_features.insert(wide ? "GlobalNetworkPolicy" : "Calico NetworkPolicy");
        if (chance(8, "staged"))
            kind = "Staged" + kind;
        const bool tiered = m_tier && m_dice.chance(50);
        std::string spec = "spec:\n";
        if (tiered)
            spec += "  tier: guard\n";
        if (chance(55, "order"))
            spec +=
                "  order: " + std::string(chance(40, "equal order") ? "5" : std::to_string(number * 300)) +
                "\n";
        else
            m_features.insert("no order");
        if (m_dice.chance(75))
            spec += "  selector: " + quoted(expression()) + "\n";
        if (wide && chance(30, "namespaceSelector"))
            spec += "  namespaceSelector: " + quoted(one({"all()", "team == 'red'", "has(team)"})) + "\n";
        if (chance(12, "subject by account"))
            spec += "  serviceAccountSelector: \"has(role)\"\n";
        // The schema refuses preDNAT with egress.
        const bool preDnat = wide && chance(14, "preDNAT");
        const int sides = preDnat ? 1 : m_dice.below(3);
        if (chance(40, "types"))
            spec +=
                "  types: " + (preDnat ? "[Ingress]" : one({"[Ingress]", "[Egress]", "[Ingress, Egress]"})) +
                "\n";
        if (sides != 0)
            spec += "  ingress: " + list(3, [&] { return rule(wide, false); }) + "\n";
        if (sides != 1)
            spec += "  egress: " + list(3, [&] { return rule(wide, true); }) + "\n";
        if (preDnat)
            spec += "  preDNAT: true\n  applyOnForward: true\n";
        else if (wide && chance(14, "doNotTrack"))
            spec += "  doNotTrack: true\n  applyOnForward: true\n";
        object("projectcalico.org/v3", kind, wide ? "" : one({"blue", "green"}),
               std::string(tiered ? "guard." : "") + "c" + std::to_string(number), "", spec);
    }

    bool m_tier = false;
};

} // namespace slow
