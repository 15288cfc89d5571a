// Pairwise tables: connections, the matrix, and the difference of two worlds.
#include <sallyport/reach/reach.h>

#include "state.h"

#include <QtTest>

using namespace sallyport;

namespace {

const std::string three = R"(
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: x, labels: {pod: a}}
spec: {containers: [{name: c, image: x}]}
status: {podIP: 192.168.9.1, podIPs: [{ip: 192.168.9.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: x, labels: {pod: b}}
spec: {containers: [{name: c, image: x}]}
status: {podIP: 192.168.9.2, podIPs: [{ip: 192.168.9.2}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c, namespace: y}
spec:
  selector: {matchLabels: {pod: c}}
  template: {metadata: {labels: {pod: c}}, spec: {containers: [{name: c, image: x}]}}
)";

std::string ingress(const std::string& from, const std::string& ports) {
    return "\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: x}\n"
           "spec: {podSelector: {matchLabels: {pod: a}}, ingress: [{from: [" +
           from + "], ports: [" + ports + "]}]}\n";
}

reach::World world(const std::string& yaml, bool ipBlockMatchesPods = false) {
    model::ClusterState state = stateOf(yaml);
    policy::CompileOptions options;
    options.profile = "kubernetes";
    options.ipBlockMatchesPods = ipBlockMatchesPods;
    auto ruleset = policy::compile(state, options);
    return {std::move(state), ruleset ? std::move(*ruleset) : policy::Ruleset()};
}

QStringList lines(const reach::World& in) {
    QStringList out;
    for (const auto& one : in.connections())
        out << QString::fromStdString(one.src + " => " + one.dst + " : " + one.conn);
    return out;
}

} // namespace

class Pairs : public QObject {
    Q_OBJECT
private slots:
    void withoutPolicyEveryPairIsThere() {
        const QStringList all = lines(world(three));
        QCOMPARE(all.size(), 3 * 2 + 3 + 3);
        QVERIFY(all.contains("x/a[Pod] => y/c[Deployment] : All Connections"));
        QVERIFY(all.contains("0.0.0.0-255.255.255.255[External] => x/a[Pod] : All Connections"));
        QVERIFY(!all.join('\n').contains("x/a[Pod] => x/a[Pod]"));
    }

    void rangesAreSplitWhereRulesSplitThem() {
        const auto in =
            world(three + ingress("{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}",
                                  "{port: 80}, {port: 53, protocol: UDP}, {port: 90, endPort: 92}"));
        QStringList toA;
        for (const QString& line : lines(in))
            if (line.contains("=> x/a[Pod]"))
                toA << line;
        QCOMPARE(toA, QStringList({"10.0.0.0-10.0.255.255[External] => x/a[Pod] : TCP 80,90-92,UDP 53",
                                   "10.2.0.0-10.255.255.255[External] => x/a[Pod] : TCP 80,90-92,UDP 53"}));
        // As destinations the ranges are alike, and stand as one.
        QVERIFY(lines(in).contains("x/a[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections"));
    }

    void matrixSaysWhoDenies() {
        const auto in = world(three + R"(
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: out, namespace: x}
spec: {podSelector: {matchLabels: {pod: b}}, policyTypes: [Egress], egress: []}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: in, namespace: x}
spec: {podSelector: {matchLabels: {pod: a}}, ingress: [{ports: [{port: 80}]}]}
)");
        const auto matrix = in.matrix({{model::Protocol::tcp, 80}, {model::Protocol::udp, 80}});
        QCOMPARE(matrix.pods, (std::vector<std::string>{"x/a", "x/b", "y/c"}));
        QCOMPARE(matrix.probes.at("TCP/80"), (std::vector<std::string>{"-..", "e-e", "..-"}));
        QCOMPARE(matrix.probes.at("UDP/80"), (std::vector<std::string>{"-..", "x-e", "i.-"}));
    }

    void addressesMatchPodsWhereTheProfileSaysSo() {
        const std::string yaml = three + ingress("{ipBlock: {cidr: 192.168.9.2/32}}", "{port: 80}");
        const std::vector<std::pair<model::Protocol, int>> probe{{model::Protocol::tcp, 80}};
        QCOMPARE(world(yaml, true).matrix(probe).probes.at("TCP/80")[1], std::string(".-."));
        QCOMPARE(world(yaml, false).matrix(probe).probes.at("TCP/80")[1], std::string("i-."));
    }

    void ingressObjectsAreControllers() {
        const auto in = world(three + R"(
---
apiVersion: v1
kind: Service
metadata: {name: c, namespace: y}
spec: {selector: {pod: c}, ports: [{name: http, port: 80, targetPort: 8080}, {name: more, port: 81}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: i, namespace: y}
spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: c, port: {name: http}}}}]}}]}
)");
        QVERIFY(lines(in).contains("{ingress-controller} => y/c[Deployment] : TCP 8080"));
    }

    void differenceOfRanges() {
        const auto before = world(three + ingress("{ipBlock: {cidr: 10.0.0.0/8}}", "{port: 80}"));
        const auto after = world(three + ingress("{ipBlock: {cidr: 10.0.0.0/9}}", "{port: 81}"));
        QVERIFY(reach::difference(before, before).empty());
        const auto found = reach::difference(before, after);
        QCOMPARE(found.added.size(), std::size_t{0});
        QCOMPARE(found.removed.size(), std::size_t{1});
        QCOMPARE(found.removed.front().src, std::string("10.128.0.0-10.255.255.255[External]"));
        QCOMPARE(found.changed.size(), std::size_t{1});
        QCOMPARE(found.changed.front().src, std::string("10.0.0.0-10.127.255.255[External]"));
        QCOMPARE(found.changed.front().before, std::string("TCP 80"));
        QCOMPARE(found.changed.front().after, std::string("TCP 81"));
    }

    // The tables share rulings between pods; asked one by one they must say the same.
    void tablesAgreeWithSingleQuestions() {
        const auto in = world(three + ingress("{podSelector: {matchLabels: {pod: b}}}", "{port: 80}"), true);
        const auto matrix = in.matrix({{model::Protocol::tcp, 80}});
        for (std::size_t from = 0; from < matrix.pods.size(); ++from)
            for (std::size_t to = 0; to < matrix.pods.size(); ++to) {
                const auto answer = in.ask(*reach::parsePeer(matrix.pods[from]),
                                           *reach::parsePeer(matrix.pods[to]), model::Protocol::tcp, 80);
                QVERIFY(answer.ok());
                const char cell = matrix.probes.at("TCP/80")[from][to];
                QCOMPARE(answer->verdict == reach::Verdict::allowed, cell == '.' || cell == '-');
            }
    }
};

QTEST_GUILESS_MAIN(Pairs)
#include "tst_pairs.moc"
