// What the API server would refuse of a NetworkPolicy, with its place; and the
// traps of absent and empty members (networking/v1 types.go).
#include <manifests.h>

#include <QtTest>

using namespace sallyport;

namespace {

// A NetworkPolicy whose spec starts at line 4.
std::string policyWith(const std::string& spec) {
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: blue}\n" +
           spec;
}

constexpr const char* pods = R"(---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: blue, labels: {app: a}}
spec: {containers: [{name: c, image: i, ports: [{name: web, containerPort: 8080}]}]}
status: {podIP: 10.0.0.1, podIPs: [{ip: 10.0.0.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: blue, labels: {app: b}}
spec: {containers: [{name: c, image: i}]}
status: {podIP: 10.0.0.2, podIPs: [{ip: 10.0.0.2}]}
---
apiVersion: v1
kind: Pod
metadata: {name: g, namespace: green, labels: {app: b}}
spec: {containers: [{name: c, image: i}]}
status: {podIP: 10.0.0.3, podIPs: [{ip: 10.0.0.3}]}
)";

} // namespace

class TestKubernetes : public QObject {
    Q_OBJECT
private slots:
    void refused_data() {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("doubt"); // id LINE:COLUMN
        const auto row = [](const char* name, const char* spec, const char* doubt) {
            QTest::newRow(name) << QString(spec) << QString(doubt);
        };
        row("port too large", "spec:\n  ingress:\n  - ports:\n    - port: 99999\n", "out-of-range 7:13");
        row("port zero", "spec:\n  ingress:\n  - ports:\n    - port: 0\n", "out-of-range 7:13");
        row("quoted number", "spec:\n  ingress:\n  - ports:\n    - port: \"80\"\n", "bad-port-name 7:13");
        row("long port name", "spec:\n  ingress:\n  - ports:\n    - port: a-very-long-name\n",
            "bad-port-name 7:13");
        row("port as a list", "spec:\n  ingress:\n  - ports:\n    - port: [80]\n", "not-a-whole-number 7:13");
        row("protocol", "spec:\n  ingress:\n  - ports:\n    - protocol: tcp\n", "unknown-word 7:17");
        row("endPort alone", "spec:\n  ingress:\n  - ports:\n    - endPort: 90\n",
            "endport-without-port 7:16");
        row("endPort with name", "spec:\n  ingress:\n  - ports:\n    - {port: web, endPort: 90}\n",
            "endport-without-port 7:28");
        row("endPort below", "spec:\n  ingress:\n  - ports:\n    - {port: 90, endPort: 80}\n",
            "endport-below-port 7:27");
        row("except outside",
            "spec:\n  egress:\n  - to:\n    - ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/8]}\n",
            "except-outside-cidr 7:44");
        row("except is all",
            "spec:\n  egress:\n  - to:\n    - ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}\n",
            "except-outside-cidr 7:44");
        row("except of another family",
            "spec:\n  egress:\n  - to:\n    - ipBlock: {cidr: 0.0.0.0/0, except: [\"fd00::/8\"]}\n",
            "except-outside-cidr 7:43");
        row("address without mask", "spec:\n  egress:\n  - to:\n    - ipBlock: {cidr: 10.0.0.1}\n",
            "bad-cidr 7:23");
        row("no cidr", "spec:\n  egress:\n  - to:\n    - ipBlock: {}\n", "missing 7:16");
        row("empty peer", "spec:\n  egress:\n  - to:\n    - {}\n", "empty-peer 7:7");
        row("null selector alone", "spec:\n  egress:\n  - to:\n    - podSelector:\n", "empty-peer 7:7");
        row("ipBlock with selector",
            "spec:\n  egress:\n  - to:\n    - ipBlock: {cidr: 10.0.0.0/8}\n      podSelector: {}\n",
            "ipblock-with-selector 7:16");
        row("operator", "spec:\n  podSelector:\n    matchExpressions: [{key: a, operator: Is}]\n",
            "unknown-word 6:43");
        row("In without values",
            "spec:\n  podSelector:\n    matchExpressions: [{key: a, operator: In, values: []}]\n",
            "bad-selector-values 6:55");
        row("label value", "spec:\n  podSelector:\n    matchLabels: {a: \"not a value\"}\n",
            "bad-label-value 6:22");
        row("label is a number", "spec:\n  podSelector:\n    matchLabels: {a: 1}\n", "not-a-text 6:22");
        row("policy type", "spec:\n  policyTypes: [ingress]\n", "unknown-word 5:17");
        row("unknown member", "spec:\n  podselector: {}\n", "unknown-member 5:16");
        row("ingress is a map", "spec:\n  ingress: {from: []}\n", "not-a-list 5:12");
        row("spec is a list", "spec: []\n", "not-a-map 4:7");
    }

    void refused() {
        QFETCH(QString, spec);
        QFETCH(QString, doubt);
        const auto state = testing::stateOf(policyWith(spec.toStdString()) + pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        QVERIFY(ruleset.ok());
        QCOMPARE(ruleset->doubts.size(), std::size_t{1});
        const policy::Doubt& found = ruleset->doubts.front();
        QCOMPARE(QString::fromStdString(found.why.id + " " + std::to_string(found.place.line) + ":" +
                                        std::to_string(found.place.column)),
                 doubt);
        QCOMPARE(found.place.file, std::string("test.yaml"));
        QVERIFY(ruleset->tiers.front().policies.empty());
        const auto a = testing::podEndpoint(state, "blue", "a"),
                   g = testing::podEndpoint(state, "green", "g");
        QCOMPARE(testing::verdict(*ruleset, a, g, model::Protocol::tcp, 80), std::string("unknown"));
        QCOMPARE(testing::verdict(*ruleset, g, g, model::Protocol::tcp, 80), std::string("allowed"));
        const auto outcome = evaluate(*ruleset, policy::Direction::egress, a, g);
        QCOMPARE(outcome.doubts.size(), std::size_t{1});
        QCOMPARE(outcome.doubts.front().key.name, std::string("p"));
    }

    void meaning_data() {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>(
            "wanted"); // what may reach pod a on 80/TCP: from b, from g, from 10.9.9.9; a to b
        const auto row = [](const char* name, const char* spec, const char* wanted) {
            QTest::newRow(name) << QString(spec) << QString(wanted);
        };
        row("no spec isolates every pod for ingress", "", "d d d a");
        row("an empty rule allows everyone", "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{}]}",
            "a a a a");
        row("an empty list isolates", "spec: {podSelector: {matchLabels: {app: a}}, ingress: []}", "d d d a");
        row("a null rule is an empty one", "spec: {podSelector: {matchLabels: {app: a}}, ingress: [null]}",
            "a a a a");
        row("from: [] is everyone", "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: []}]}",
            "a a a a");
        row("podSelector {} is the own namespace",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{podSelector: {}}]}]}",
            "a d d a");
        row("namespaceSelector {} is every pod, and no address",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{namespaceSelector: {}}]}]}",
            "a a d a");
        row("namespaceSelector null is not given",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{namespaceSelector: null, "
            "podSelector: "
            "{}}]}]}",
            "a d d a");
        row("namespaces carry their name",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{namespaceSelector: "
            "{matchLabels: "
            "{kubernetes.io/metadata.name: green}}}]}]}",
            "d a d a");
        row("egress alone also isolates ingress",
            "spec: {podSelector: {matchLabels: {app: a}}, egress: [{}]}", "d d d a");
        row("types decide",
            "spec: {podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], ingress: [{}]}", "a a a d");
        row("egress without its type has no effect",
            "spec: {podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress], egress: []}", "d d d a");
        row("host bits are masked",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{ipBlock: {cidr: "
            "10.9.1.2/16}}]}]}",
            "d d a a");
        row("endPort may equal port",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{ports: [{port: 80, endPort: 80}]}]}",
            "a a a a");
        row("a port name is looked up where it is dialled",
            "spec: {podSelector: {matchLabels: {app: a}}, ingress: [{ports: [{port: web}]}]}", "d d d a");
    }

    void meaning() {
        QFETCH(QString, spec);
        QFETCH(QString, wanted);
        const auto state = testing::stateOf(policyWith(spec.toStdString() + "\n") + pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        QVERIFY(ruleset.ok());
        for (const policy::Doubt& doubt : ruleset->doubts)
            QFAIL(doubt.why.english().c_str());
        const auto a = testing::podEndpoint(state, "blue", "a"), b = testing::podEndpoint(state, "blue", "b"),
                   g = testing::podEndpoint(state, "green", "g");
        const auto first = [&](const policy::Endpoint& from, const policy::Endpoint& to) {
            const bool ingress = &to == &a; // what a lets in; towards b what it lets out
            const auto outcome = ingress ? evaluate(*ruleset, policy::Direction::ingress, to, from)
                                         : evaluate(*ruleset, policy::Direction::egress, from, to);
            return outcome.allowed.contains(model::Protocol::tcp, 80) ? "a" : "d";
        };
        const QString got =
            QString("%1 %2 %3 %4")
                .arg(first(b, a), first(g, a), first(testing::addressEndpoint("10.9.9.9"), a), first(a, b));
        QCOMPARE(got, wanted);
    }

    void portNames() {
        const auto state = testing::stateOf(
            policyWith("spec: {podSelector: {matchLabels: {app: b}}, policyTypes: [Egress], egress: [{ports: "
                       "[{port: web}]}]}\n") +
            pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        const auto a = testing::podEndpoint(state, "blue", "a"), b = testing::podEndpoint(state, "blue", "b");
        QCOMPARE(testing::verdict(*ruleset, b, a, model::Protocol::tcp, 8080), std::string("allowed"));
        QCOMPARE(testing::verdict(*ruleset, b, a, model::Protocol::tcp, 80), std::string("denied"));
        QCOMPARE(
            testing::verdict(*ruleset, b, testing::addressEndpoint("10.9.9.9"), model::Protocol::tcp, 8080),
            std::string("denied"));
        policy::Endpoint unseen = a; // pods that no manifest shows: their names of ports are not known
        unseen.ports.clear();
        unseen.portsKnown = false;
        QCOMPARE(testing::verdict(*ruleset, b, unseen, model::Protocol::tcp, 80), std::string("unknown"));
        QCOMPARE(testing::verdict(*ruleset, b, unseen, model::Protocol::udp, 80), std::string("denied"));
    }

    void icmpNeedsARuleWithoutPorts() {
        const auto state =
            testing::stateOf(policyWith("spec: {ingress: [{ports: [{protocol: TCP}]}]}\n") + pods);
        const auto open = testing::stateOf(policyWith("spec: {ingress: [{}]}\n") + pods);
        for (const auto& [world, wanted] : {std::pair{&state, "denied"}, {&open, "allowed"}}) {
            const auto ruleset = policy::compile(*world, {"kubernetes", {}});
            const auto a = testing::podEndpoint(*world, "blue", "a"),
                       b = testing::podEndpoint(*world, "blue", "b");
            QCOMPARE(testing::verdict(*ruleset, b, a, model::Protocol::icmp, 8), std::string(wanted));
            QCOMPARE(testing::verdict(*ruleset, b, a, model::Protocol::tcp, 9), std::string("allowed"));
        }
    }
};

QTEST_GUILESS_MAIN(TestKubernetes)
#include "tst_kubernetes.moc"
