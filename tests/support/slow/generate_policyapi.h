#pragma once
// Small clusters with the policies of kubernetes-sigs/network-policy-api: of
// v1alpha1 or of v1alpha2.
#include "generate.h"

namespace slow {

class PolicyApiWriter : public Writer {
public:
    using Writer::Writer;

    std::string write() {
        places();
        pods();
        m_second = chance(55, "ClusterNetworkPolicy");
        int priority = m_dice.below(5);
        for (int i = m_dice.between(1, 3); i > 0; --i) {
            admin("a" + std::to_string(i), priority);
            if (!chance(12, "equal priority"))
                priority += m_dice.between(1, 20);
        }
        if (m_second) {
            for (int i = m_dice.below(3); i > 0; --i)
                cluster("b" + std::to_string(i), "Baseline", i * 3);
        } else if (m_dice.chance(65)) {
            m_features.insert("BaselineAdminNetworkPolicy");
            m_baseline = true;
            object("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "", "default", "",
                   spec());
            m_baseline = false;
        }
        for (int i = m_dice.below(3); i > 0; --i)
            networkPolicy("n" + std::to_string(i));
        return m_yaml.str();
    }

    static std::vector<std::string> features() {
        return {"AdminNetworkPolicy",
                "BaselineAdminNetworkPolicy",
                "ClusterNetworkPolicy",
                "Baseline tier",
                "NetworkPolicy",
                "equal priority",
                "allow",
                "deny",
                "pass",
                "subject by namespaces",
                "subject by pods",
                "peer namespaces",
                "peer pods",
                "nodes",
                "networks",
                "domainNames",
                "no ports",
                "port number",
                "port range",
                "named port",
                "whole protocol",
                "SCTP",
                "hostNetwork",
                "dual stack",
                "In",
                "NotIn",
                "Exists",
                "DoesNotExist"};
    }

private:
    void admin(const std::string& name, int priority) {
        if (m_second) {
            cluster(name, "Admin", priority);
            return;
        }
        m_features.insert("AdminNetworkPolicy");
        object("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", "", name, "",
               spec() + "  priority: " + std::to_string(priority) + "\n");
    }

    void cluster(const std::string& name, const char* tier, int priority) {
        if (std::string_view(tier) == "Baseline")
            m_features.insert("Baseline tier");
        object("policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy", "", name, "",
               spec() + "  tier: " + tier + "\n  priority: " + std::to_string(priority) + "\n");
    }

    std::string pods(const char* feature) {
        m_features.insert(feature);
        return "{pods: {namespaceSelector: " + namespaceSelector() + ", podSelector: " + podSelector() + "}}";
    }
    using Writer::pods;

    std::string subject() {
        if (m_dice.chance(50))
            return pods("subject by pods");
        m_features.insert("subject by namespaces");
        return "{namespaces: " + namespaceSelector() + "}";
    }

    std::string peer(bool egress, bool allows) {
        switch (m_dice.below(egress ? 7 : 4)) {
        case 0:
        case 1:
            m_features.insert("peer namespaces");
            return "{namespaces: " + namespaceSelector() + "}";
        case 4:
            m_features.insert("nodes");
            return "{nodes: " +
                   one({"{}", "{matchLabels: {zone: a}}",
                        "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}"}) +
                   "}";
        case 5:
            m_features.insert("networks");
            return "{networks: [" + networks() + "]}";
        case 6:
            if (allows) {
                m_features.insert("domainNames");
                return one({"{domainNames: [www.example.com]}", "{domainNames: [\"*.example.com\"]}",
                            "{domainNames: [other.org, \"*.b.example.com\"]}"});
            }
            [[fallthrough]];
        default:
            return pods("peer pods");
        }
    }

    // The schema refuses one that is listed twice.
    std::string networks() {
        const std::string first = network();
        const std::string second = m_dice.chance(50) ? network() : first;
        return first == second ? first : first + ", " + second;
    }

    std::string network() {
        return one(
            {"0.0.0.0/0", "10.244.0.0/24", "203.0.113.0/24", "\"fd00::/8\"", "192.168.7.2/32", "10.0.0.0/8"});
    }

    std::string protocol() {
        const std::string word = one({"TCP", "TCP", "UDP", "SCTP"});
        if (word == "SCTP")
            m_features.insert("SCTP");
        return word;
    }

    // `names`: of ports too, which only pods have.
    std::string firstPorts(bool names) {
        return "ports: " + list(2, [&] {
                   switch (m_dice.below(names ? 3 : 2)) {
                   case 2:
                       m_features.insert("named port");
                       return "{namedPort: " + one({"http", "dns", "side"}) + "}";
                   case 0:
                       m_features.insert("port range");
                       return "{portRange: {protocol: " + protocol() +
                              ", start: 50, end: " + one({"80", "81", "9000"}) + "}}";
                   default:
                       m_features.insert("port number");
                       return "{portNumber: {protocol: " + protocol() +
                              ", port: " + one({"80", "53", "8080"}) + "}}";
                   }
               });
    }

    std::string secondPorts(bool names) {
        return "protocols: " + list(2, [&]() -> std::string {
                   if (names && m_dice.chance(25)) {
                       m_features.insert("named port");
                       return "{destinationNamedPort: " + one({"http", "dns", "side"}) + "}";
                   }
                   std::string word = protocol();
                   for (char& c : word)
                       c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                   switch (m_dice.below(3)) {
                   case 0: // the schema wants a destinationPort
                       m_features.insert("whole protocol");
                       return "{" + word + ": {destinationPort: {range: {start: 1, end: 65535}}}}";
                   case 1:
                       m_features.insert("port range");
                       return "{" + word +
                              ": {destinationPort: {range: {start: 50, end: " + one({"80", "81", "9000"}) +
                              "}}}}";
                   default:
                       m_features.insert("port number");
                       return "{" + word + ": {destinationPort: {number: " + one({"80", "53", "8080"}) +
                              "}}}";
                   }
               });
    }

    std::string rule(bool egress) {
        const int dice = m_dice.below(m_baseline ? 2 : 3);
        const bool allows = dice == 0;
        m_features.insert(allows ? "allow" : dice == 1 ? "deny" : "pass");
        std::string out = "{action: ";
        out += allows ? (m_second ? "Accept" : "Allow") : dice == 1 ? "Deny" : "Pass";
        const std::string peers = list(2, [&] { return peer(egress, allows); });
        out += std::string(", ") + (egress ? "to: " : "from: ") + peers;
        const auto has = [&](const char* member) { return peers.find(member) != std::string::npos; };
        const bool names = !has("{nodes:") && !has("{networks:");
        if (m_dice.chance(60))
            out += ", " + (m_second ? secondPorts(names) : firstPorts(names));
        else
            m_features.insert("no ports");
        return out + "}";
    }

    std::string spec() {
        std::string out = "spec:\n  subject: " + subject() + "\n";
        const int sides = m_dice.below(3);
        if (sides != 0)
            out += "  egress: " + list(3, [&] { return rule(true); }) + "\n";
        if (sides != 1)
            out += "  ingress: " + list(3, [&] { return rule(false); }) + "\n";
        return out;
    }

    bool m_second = false, m_baseline = false;
};

} // namespace slow
