// What AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy
// decide, beside NetworkPolicy. Each row names where its rule comes from:
// the types.go of network-policy-api v0.1.7 (v1alpha1) and v0.2.0 (v1alpha2),
// or Calico's conversion.
#include <manifests.h>

#include <QtTest>

using namespace sallyport;

namespace {

// web is a name for another port on each of them.
constexpr const char* pods = R"(---
apiVersion: v1
kind: Namespace
metadata: {name: blue, labels: {team: a}}
---
apiVersion: v1
kind: Namespace
metadata: {name: green, labels: {team: b}}
---
apiVersion: v1
kind: Node
metadata: {name: n1, labels: {zone: west}}
status: {addresses: [{type: InternalIP, address: 192.0.2.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: blue, labels: {app: a}}
spec: {nodeName: n1, containers: [{name: c, image: i, ports: [{name: web, containerPort: 8080}]}]}
status: {podIP: 10.0.0.1, podIPs: [{ip: 10.0.0.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: blue, labels: {app: b}}
spec: {nodeName: n1, containers: [{name: c, image: i, ports: [{name: web, containerPort: 9090, protocol: UDP}]}]}
status: {podIP: 10.0.0.2, podIPs: [{ip: 10.0.0.2}]}
---
apiVersion: v1
kind: Pod
metadata: {name: g, namespace: green, labels: {app: b}}
spec: {nodeName: n1, containers: [{name: c, image: i}]}
status: {podIP: 10.0.0.3, podIPs: [{ip: 10.0.0.3}]}
---
apiVersion: v1
kind: Pod
metadata: {name: h, namespace: green, labels: {app: h}}
spec: {nodeName: n1, hostNetwork: true, containers: [{name: c, image: i}]}
status: {podIP: 192.0.2.1, podIPs: [{ip: 192.0.2.1}]}
)";

std::string policyOf(const char* version, const char* kind, const std::string& name,
                     const std::string& spec) {
    return std::string("---\napiVersion: policy.networking.k8s.io/") + version + "\nkind: " + kind +
           "\nmetadata: {name: " + name + "}\nspec: {" + spec + "}\n";
}

std::string anp(int priority, const std::string& spec, const std::string& subject = "namespaces: {}") {
    return policyOf("v1alpha1", "AdminNetworkPolicy", "anp" + std::to_string(priority),
                    "priority: " + std::to_string(priority) + ", subject: {" + subject + "}, " + spec);
}

std::string banp(const std::string& spec) {
    return policyOf("v1alpha1", "BaselineAdminNetworkPolicy", "default",
                    "subject: {namespaces: {}}, " + spec);
}

std::string cnp(const std::string& tier, int priority, const std::string& spec) {
    return policyOf("v1alpha2", "ClusterNetworkPolicy", "cnp-" + std::to_string(priority),
                    "tier: " + tier + ", priority: " + std::to_string(priority) +
                        ", subject: {namespaces: {}}, " + spec);
}

constexpr const char* closed =
    "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
    "metadata: {name: np, namespace: blue}\n"
    "spec: {podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress, Egress]}\n";
constexpr const char* open = "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                             "metadata: {name: np, namespace: blue}\n"
                             "spec: {podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress, Egress], "
                             "ingress: [{}], egress: [{}]}\n";

} // namespace

class TestPolicyapi : public QObject {
    Q_OBJECT

    static void addRow(const char* name, const std::string& policies, const char* asked,
                       const char* profile = "kubernetes") {
        QTest::newRow(name) << QString::fromStdString(policies) << QString(asked) << QString(profile);
    }

private slots:
    void verdicts_data() {
        QTest::addColumn<QString>("policies");
        QTest::addColumn<QString>("asked"); // "FROM TO PORT/PROTOCOL VERDICT; ..."
        QTest::addColumn<QString>("profile");
        tiers();
        ties();
        peers();
        ports();
        failsClosed();
        enforcers();
    }

    void verdicts() {
        QFETCH(QString, policies);
        QFETCH(QString, asked);
        QFETCH(QString, profile);
        const auto state = testing::stateOf(policies.toStdString() + pods);
        const auto ruleset = policy::compile(state, {profile.toStdString(), {}});
        QVERIFY(ruleset.ok());
        for (const QString& one : asked.split("; ")) {
            const QStringList words = one.split(' ');
            QCOMPARE(words.size(), 4);
            const auto endpoint = [&](const QString& peer) {
                const QStringList parts = peer.split('/');
                policy::Endpoint found =
                    parts.size() == 2
                        ? testing::podEndpoint(state, parts[0].toStdString(), parts[1].toStdString())
                        : testing::peerEndpoint(state, peer.toStdString());
                if (!found.node.empty())
                    found.nodeLabels = state.find({"", "Node", "", found.node})->labels;
                return found;
            };
            const auto protocol = model::protocolFrom(words[2].section('/', 1).toStdString());
            QVERIFY2(protocol, qPrintable(one));
            const std::string got = testing::verdict(*ruleset, endpoint(words[0]), endpoint(words[1]),
                                                     *protocol, words[2].section('/', 0, 0).toInt());
            QVERIFY2(got == words[3].toStdString(), qPrintable(one + ": " + QString::fromStdString(got)));
        }
    }

    // Where two of one priority may disagree, all pairs are in doubt for connections; elsewhere not.
    void equalPriorities() {
        const auto doubts = [](const std::string& first, const std::string& second, bool refuse = false) {
            policy::CompileOptions options;
            options.profile = "kubernetes";
            options.refuseUnclear = refuse;
            const std::string yaml =
                policyOf("v1alpha1", "AdminNetworkPolicy", "one", "priority: 5, " + first) +
                policyOf("v1alpha1", "AdminNetworkPolicy", "two", "priority: 5, " + second);
            return policy::compile(testing::stateOf(yaml + pods), options)->doubts.size();
        };
        const std::string all = "subject: {namespaces: {}}, ";
        const std::string deny = all + "egress: [{action: Deny, to: [{namespaces: {}}]}]";
        const std::string allow = all + "egress: [{action: Allow, to: [{namespaces: {}}]}]";
        QCOMPARE(doubts(deny, allow), std::size_t{1});
        QCOMPARE(doubts(deny, deny), std::size_t{0}); // the same whichever it is
        QCOMPARE(doubts(deny, deny, true), std::size_t{1});
        QCOMPARE(doubts(deny, all + "ingress: [{action: Allow, from: [{namespaces: {}}]}]"), std::size_t{0});
        const auto ofTeam = [](const std::string& team, const std::string& action) {
            return "subject: {namespaces: {matchLabels: {team: " + team + "}}}, egress: [{action: " + action +
                   ", to: [{namespaces: {}}]}]";
        };
        QCOMPARE(doubts(ofTeam("a", "Deny"), ofTeam("b", "Allow")), std::size_t{0});
        QCOMPARE(doubts(ofTeam("a", "Deny"), ofTeam("a", "Allow")), std::size_t{1});
        QCOMPARE(
            doubts(
                all + "egress: [{action: Deny, to: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]",
                all + "egress: [{action: Pass, to: [{namespaces: {}}], ports: [{portNumber: {port: 81}}]}]"),
            std::size_t{0});
        QCOMPARE(doubts(all + "egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}]}]",
                        all + "egress: [{action: Allow, to: [{networks: [10.1.0.0/16]}]}]"),
                 std::size_t{1});
        QCOMPARE(doubts(all + "egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}]}]",
                        all + "egress: [{action: Allow, to: [{networks: [11.0.0.0/8]}]}]"),
                 std::size_t{0});
    }

    void tieNamesBoth() {
        const auto state = testing::stateOf(
            policyOf(
                "v1alpha1", "AdminNetworkPolicy", "one",
                "priority: 5, subject: {namespaces: {}}, egress: [{action: Deny, to: [{namespaces: {}}]}]") +
            policyOf(
                "v1alpha1", "AdminNetworkPolicy", "two",
                "priority: 5, subject: {namespaces: {}}, egress: [{action: Allow, to: [{namespaces: {}}]}]") +
            pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        const auto outcome =
            evaluate(*ruleset, policy::Direction::egress, testing::podEndpoint(state, "blue", "a"),
                     testing::podEndpoint(state, "green", "g"));
        QCOMPARE(outcome.doubts.size(), std::size_t{1});
        QCOMPARE(outcome.doubts.front().why.id, std::string("equal-priority"));
        QCOMPARE(outcome.doubts.front().why.args,
                 (std::vector<std::string>{"AdminNetworkPolicy one", "AdminNetworkPolicy two"}));
    }

    // Who decided, and what was passed on before.
    void decidedAndPassed() {
        const auto state =
            testing::stateOf(anp(5, "ingress: [{name: further, action: Pass, from: [{namespaces: {}}]}]") +
                             banp("ingress: [{name: shut, action: Deny, from: [{namespaces: {}}], ports: "
                                  "[{portNumber: {port: 80}}]}]") +
                             pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        const auto outcome =
            evaluate(*ruleset, policy::Direction::ingress, testing::podEndpoint(state, "blue", "a"),
                     testing::podEndpoint(state, "green", "g"));
        QCOMPARE(outcome.passed.size(), std::size_t{1});
        QCOMPARE(outcome.passed.front().by.rule->name, std::string("further"));
        QCOMPARE(outcome.passed.front().by.tier->name, std::string("kube-admin"));
        QCOMPARE(outcome.decided.size(), std::size_t{1});
        QCOMPARE(outcome.decided.front().by.rule->name, std::string("shut"));
        QCOMPARE(outcome.decided.front().by.tier->name, std::string("kube-baseline"));
        QVERIFY(outcome.decided.front().ports == policy::PortSet::of(model::Protocol::tcp, 80, 80));
        QVERIFY(!outcome.isolated);
    }

private:
    static void tiers() {
        const std::string deny = "egress: [{action: Deny, to: [{namespaces: {}}]}]";
        const std::string allow = "egress: [{action: Allow, to: [{namespaces: {}}]}]";
        const std::string pass = "egress: [{action: Pass, to: [{namespaces: {}}]}]";
        addRow("no policy allows", "", "blue/a green/g 80/TCP allowed");
        addRow("v1alpha1: lower priority first", anp(1, allow) + anp(2, deny),
               "blue/a green/g 80/TCP allowed");
        addRow("v1alpha1: lower priority first, the other way", anp(2, allow) + anp(1, deny),
               "blue/a green/g 80/TCP denied");
        addRow(
            "v1alpha1: rules in their order",
            anp(1,
                "egress: [{action: Allow, to: [{namespaces: {}}]}, {action: Deny, to: [{namespaces: {}}]}]"),
            "blue/a green/g 80/TCP allowed");
        addRow("v1alpha1: Allow goes before NetworkPolicy", anp(1, allow) + closed,
               "blue/a green/g 80/TCP allowed; blue/a 9.9.9.9 80/TCP denied");
        addRow("v1alpha1: Deny goes before NetworkPolicy", anp(1, deny) + open,
               "blue/a green/g 80/TCP denied; blue/a 9.9.9.9 80/TCP allowed");
        addRow("v1alpha1: Pass skips the other admin policies", anp(1, pass) + anp(2, deny),
               "blue/a green/g 80/TCP allowed");
        addRow("v1alpha1: Pass gives it to NetworkPolicy", anp(1, pass) + closed,
               "blue/a green/g 80/TCP denied; blue/b green/g 80/TCP allowed");
        addRow("v1alpha1: Pass reaches the baseline", anp(1, pass) + banp(deny),
               "blue/a green/g 80/TCP denied");
        addRow("v1alpha1: nothing matched falls through to the baseline",
               anp(1, "egress: [{action: Allow, to: [{namespaces: {matchLabels: {team: x}}}]}]") + banp(deny),
               "blue/a green/g 80/TCP denied; blue/a 9.9.9.9 80/TCP allowed");
        addRow("v1alpha1: NetworkPolicy always ends it for its pods", banp(deny) + open,
               "blue/a green/g 80/TCP allowed; blue/b green/g 80/TCP denied");
        addRow("v1alpha1: a closed NetworkPolicy does not reach the baseline", banp(allow) + closed,
               "blue/a green/g 80/TCP denied");
        addRow("v1alpha1: no implicit isolation", anp(1, allow), "blue/a 9.9.9.9 80/TCP allowed");
        addRow("v1alpha1: egress rules leave ingress alone", anp(1, deny), "9.9.9.9 blue/a 80/TCP allowed");
        addRow("v1alpha1: both sides must allow",
               anp(1, allow + ", ingress: [{action: Deny, from: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP denied; 9.9.9.9 blue/a 80/TCP allowed");
        addRow("v1alpha2: Accept, Deny and Pass by priority",
               cnp("Admin", 2, "egress: [{action: Deny, to: [{namespaces: {}}]}]") +
                   cnp("Admin", 1,
                       "egress: [{action: Accept, to: [{namespaces: {matchLabels: {team: a}}}]}, "
                       "{action: Pass, to: [{namespaces: {matchLabels: {team: b}}}]}]") +
                   closed,
               "blue/a blue/b 80/TCP allowed; blue/a green/g 80/TCP denied; blue/b green/g 80/TCP allowed");
        addRow("v1alpha2: the baselines have priorities too",
               cnp("Baseline", 2, "egress: [{action: Deny, to: [{namespaces: {}}]}]") +
                   cnp("Baseline", 1,
                       "egress: [{action: Accept, to: [{namespaces: {matchLabels: {team: a}}}]}]"),
               "green/g blue/a 80/TCP allowed; blue/a green/g 80/TCP denied");
        addRow("v1alpha2: Pass in the baseline is the default",
               cnp("Baseline", 1, "egress: [{action: Pass, to: [{namespaces: {}}]}]") +
                   cnp("Baseline", 2, "egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP allowed");
        addRow("v1alpha2: one priority in two tiers is no tie",
               cnp("Admin", 1, "egress: [{action: Accept, to: [{namespaces: {matchLabels: {team: a}}}]}]") +
                   policyOf(
                       "v1alpha2", "ClusterNetworkPolicy", "other",
                       "tier: Baseline, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: "
                       "[{namespaces: {}}]}]"),
               "green/g blue/a 80/TCP allowed; blue/a green/g 80/TCP denied");
        addRow("v1alpha1: the old baseline stands behind the new ones",
               banp(deny) + cnp("Baseline", 1000, "egress: [{action: Accept, to: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP allowed");
        addRow(
            "v1alpha1: subject by namespace and pod",
            anp(1, deny,
                "pods: {namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: b}}}"),
            "blue/b green/g 80/TCP denied; blue/a green/g 80/TCP allowed; green/g blue/a 80/TCP allowed");
        addRow("v1alpha1: a pod on its node's network is no subject", anp(1, deny),
               "green/h blue/a 80/TCP allowed");
    }

    static void ties() {
        const auto second = [](const std::string& spec) {
            return policyOf("v1alpha1", "AdminNetworkPolicy", "second",
                            "priority: 5, subject: {namespaces: {}}, " + spec);
        };
        addRow("v1alpha1: of one priority any may be applied",
               anp(5, "egress: [{action: Allow, to: [{namespaces: {}}]}]") +
                   second("egress: [{action: Deny, to: [{namespaces: {matchLabels: {team: b}}}]}]"),
               "blue/a green/g 80/TCP unknown; blue/a blue/b 80/TCP allowed; blue/a 9.9.9.9 80/TCP allowed");
        addRow(
            "v1alpha1: a tie only on the ports of both",
            anp(5, "egress: [{action: Allow, to: [{namespaces: {}}]}]") +
                second("egress: [{action: Deny, to: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]"),
            "blue/a green/g 80/TCP unknown; blue/a green/g 81/TCP allowed; blue/a green/g 80/UDP allowed");
        addRow("v1alpha1: Pass ties with Deny, and what follows counts",
               anp(5, "egress: [{action: Pass, to: [{namespaces: {}}]}]") +
                   second("egress: [{action: Deny, to: [{namespaces: {}}]}]") + closed,
               "blue/a green/g 80/TCP denied; blue/b green/g 80/TCP unknown");
        addRow("v1alpha1: an earlier priority decides the tie",
               anp(1, "egress: [{action: Allow, to: [{namespaces: {}}]}]") +
                   anp(5, "egress: [{action: Allow, to: [{namespaces: {}}]}]") +
                   second("egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP allowed");
        addRow("calico: of one priority the name decides",
               anp(5, "egress: [{action: Allow, to: [{namespaces: {}}]}]") +
                   second("egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP allowed", "calico");
    }

    static void peers() {
        addRow(
            "v1alpha1: namespaces {} is every pod and nothing else",
            anp(1, "egress: [{action: Deny, to: [{namespaces: {}}]}]"),
            "blue/a blue/b 80/TCP denied; blue/a 9.9.9.9 80/TCP allowed; blue/a entity:host 80/TCP allowed");
        addRow("v1alpha1: pods on their node's network are no peers",
               anp(1, "ingress: [{action: Deny, from: [{namespaces: {}}]}]"),
               "green/h blue/a 80/TCP allowed; green/g blue/a 80/TCP denied");
        addRow(
            "v1alpha1: NotIn matches an absent label",
            anp(1,
                "egress: [{action: Deny, to: [{namespaces: {matchExpressions: [{key: env, operator: NotIn, "
                "values: [prod]}]}}]}]"),
            "blue/a green/g 80/TCP denied");
        addRow("v1alpha1: the name of a namespace is a label",
               anp(1, "egress: [{action: Deny, to: [{namespaces: {matchLabels: {kubernetes.io/metadata.name: "
                      "green}}}]}]"),
               "blue/a green/g 80/TCP denied; blue/a blue/b 80/TCP allowed");
        addRow(
            "v1alpha1: networks cover pods by their addresses",
            anp(1, "egress: [{action: Deny, to: [{networks: [0.0.0.0/0]}]}]"),
            "blue/a green/g 80/TCP denied; blue/a 9.9.9.9 80/TCP denied; blue/a 2001:db8::1 80/TCP allowed");
        addRow("v1alpha1: a network that holds one pod",
               anp(1, "egress: [{action: Deny, to: [{networks: [10.0.0.3/32]}]}]"),
               "blue/a green/g 80/TCP denied; blue/a blue/b 80/TCP allowed");
        addRow("v1alpha1: Pass pods first, then the network",
               anp(1, "egress: [{action: Pass, to: [{namespaces: {}}]}, {action: Deny, to: [{networks: "
                      "[0.0.0.0/0]}]}]"),
               "blue/a green/g 80/TCP allowed; blue/a 9.9.9.9 80/TCP denied");
        addRow("v1alpha1: nodes by their labels, the local one too",
               anp(1, "egress: [{action: Deny, to: [{nodes: {matchLabels: {zone: west}}}]}]"),
               "blue/a green/h 80/TCP denied; blue/a green/g 80/TCP allowed; blue/a 9.9.9.9 80/TCP allowed");
        addRow("v1alpha1: other nodes",
               anp(1, "egress: [{action: Deny, to: [{nodes: {matchLabels: {zone: east}}}]}]"),
               "blue/a green/h 80/TCP allowed");
        const std::string names =
            "egress: [{action: Allow, to: [{domainNames: [\"*.example.com\", api.example.org]}]}, "
            "{action: Deny, to: [{networks: [0.0.0.0/0]}]}]";
        addRow("v1alpha1: domain names, at any depth, without a DNS rule", anp(1, names),
               "blue/a www.example.com 443/TCP allowed; blue/a a.b.c.example.com 443/TCP allowed; "
               "blue/a example.com 443/TCP denied; blue/a api.example.org 443/TCP allowed; "
               "blue/a x.api.example.org 443/TCP denied; blue/a notexample.com 443/TCP denied");
        addRow(
            "v1alpha2: domain names, at any depth",
            cnp("Admin", 1,
                "egress: [{action: Accept, to: [{domainNames: [\"*.kubernetes.io\"]}]}, {action: Deny, to: "
                "[{networks: [0.0.0.0/0]}]}]"),
            "blue/a a.b.kubernetes.io 443/TCP allowed; blue/a kubernetes.io 443/TCP denied");
    }

    static void ports() {
        addRow("v1alpha1: no ports is every protocol",
               anp(1, "egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 1/TCP denied; blue/a green/g 65535/UDP denied; blue/a green/g 8/ICMP denied");
        addRow("v1alpha1: TCP is the default; ICMP is no port",
               anp(1, "egress: [{action: Deny, to: [{namespaces: {}}], ports: [{portNumber: {port: 80}}, "
                      "{portRange: "
                      "{protocol: UDP, start: 5, end: 7}}]}]"),
               "blue/a green/g 80/TCP denied; blue/a green/g 80/UDP allowed; blue/a green/g 6/UDP denied; "
               "blue/a green/g 8/UDP allowed; blue/a green/g 8/ICMP allowed");
        addRow("v1alpha1: a named port is looked up on each destination, whatever its protocol",
               anp(1, "egress: [{action: Deny, to: [{namespaces: {}}], ports: [{namedPort: web}]}]"),
               "green/g blue/a 8080/TCP denied; green/g blue/a 8080/UDP allowed; green/g blue/b 9090/UDP "
               "denied; "
               "green/g blue/b 8080/TCP allowed; blue/a green/g 8080/TCP allowed");
        addRow("v1alpha1: a named port of the subject for ingress",
               anp(1, "ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{namedPort: web}]}]"),
               "green/g blue/a 8080/TCP denied; green/g blue/b 8080/TCP allowed");
        addRow("v1alpha2: protocols",
               cnp("Admin", 1,
                   "egress: [{action: Deny, to: [{namespaces: {}}], protocols: [{tcp: {destinationPort: "
                   "{number: "
                   "80}}}, {sctp: {destinationPort: {range: {start: 5, end: 7}}}}, {destinationNamedPort: "
                   "web}]}]"),
               "blue/a green/g 80/TCP denied; blue/a green/g 80/UDP allowed; blue/a green/g 7/SCTP denied; "
               "blue/a blue/b 9090/UDP denied; blue/a green/g 8/ICMP allowed");
        addRow("v1alpha2: no protocols is every protocol",
               cnp("Admin", 1, "egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 8/ICMP denied; blue/a green/g 9/SCTP denied");
    }

    static void failsClosed() {
        addRow("v1alpha2: an unknown peer to accept covers nothing",
               cnp("Admin", 1, "egress: [{action: Accept, to: [{services: {name: x}}, {namespaces: {}}]}]") +
                   closed,
               "blue/a green/g 80/TCP denied; blue/b green/g 80/TCP allowed");
        addRow("v1alpha2: an unknown peer to deny denies all",
               cnp("Admin", 1,
                   "egress: [{action: Deny, to: [{services: {name: x}}], protocols: [{tcp: {destinationPort: "
                   "{number: "
                   "80}}}]}]"),
               "blue/a green/g 80/TCP denied; blue/a green/g 81/UDP denied; blue/a 9.9.9.9 80/TCP denied");
        addRow("v1alpha2: an unknown peer to pass denies all",
               cnp("Admin", 1, "egress: [{action: Pass, to: [{services: {name: x}}]}]"),
               "blue/a green/g 80/TCP denied");
        addRow(
            "v1alpha2: rules before it still count",
            cnp("Admin", 1,
                "egress: [{action: Accept, to: [{namespaces: {matchLabels: {team: a}}}]}, {action: Deny, to: "
                "[{services: {name: x}}]}]"),
            "blue/a blue/b 80/TCP allowed; blue/a green/g 80/TCP denied");
        addRow("v1alpha1: nodes are no peers of ingress",
               anp(1, "ingress: [{action: Deny, from: [{nodes: {}}]}]"), "green/g blue/a 80/TCP denied");
        addRow("calico: nodes and names fail closed",
               anp(1, "egress: [{action: Allow, to: [{nodes: {}}]}]") +
                   anp(2, "egress: [{action: Allow, to: [{domainNames: [a.b]}]}]") + closed,
               "blue/a green/h 80/TCP denied; blue/a a.b 80/TCP denied", "calico");
        addRow("calico: nodes to deny deny all", anp(1, "egress: [{action: Deny, to: [{nodes: {}}]}]"),
               "blue/a green/g 80/TCP denied", "calico");
    }

    static void enforcers() {
        const std::string option =
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cilium-config, namespace: "
            "kube-system}\ndata: {enable-k8s-cluster-network-policy: \"true\"";
        const std::string pods =
            cnp("Admin", 1, "egress: [{action: Deny, to: [{namespaces: {matchLabels: {team: b}}}]}]");
        const std::string net = cnp("Admin", 1, "egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}]}]");
        addRow("cilium: without its option it is ignored", pods, "blue/a green/g 80/TCP allowed", "cilium");
        addRow("cilium: with its option it is enforced", option + "}\n" + pods,
               "blue/a green/g 80/TCP denied", "cilium");
        addRow("cilium: networks cover no pods by default", option + "}\n" + net,
               "blue/a green/g 80/TCP allowed", "cilium");
        addRow("cilium: but in the mode pods", option + ", policy-cidr-match-mode: pods}\n" + net,
               "blue/a green/g 80/TCP denied", "cilium");
        addRow("kube-router: knows none of them", anp(1, "egress: [{action: Deny, to: [{namespaces: {}}]}]"),
               "blue/a green/g 80/TCP allowed", "kube-router");
        addRow(
            "calico: admin before and baseline behind its default tier",
            anp(1,
                "egress: [{action: Pass, to: [{namespaces: {matchLabels: {team: a}}}]}, {action: Allow, to: "
                "[{namespaces: {}}]}]") +
                banp("egress: [{action: Deny, to: [{namespaces: {}}]}]") + closed,
            "blue/a green/g 80/TCP allowed; blue/a blue/b 80/TCP denied; blue/b blue/a 80/TCP denied",
            "calico");
    }
};

QTEST_GUILESS_MAIN(TestPolicyapi)
#include "tst_policyapi.moc"
