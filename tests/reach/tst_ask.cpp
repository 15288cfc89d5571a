// Both sides of a connection: who is there, what a Service leads to, what
// decides.
#include <sallyport/reach/reach.h>

#include "state.h"

#include <QtTest>

using namespace sallyport;
using reach::Verdict;

namespace {

const std::string shop = R"(
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Namespace
metadata: {name: edge, labels: {role: tunnel}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: tunnel, namespace: edge}
spec:
  selector: {matchLabels: {app: tunnel}}
  template:
    metadata: {labels: {app: tunnel}}
    spec: {containers: [{name: main, image: x}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: main, image: x, ports: [{name: web, containerPort: 8080}]}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: main, image: x, ports: [{containerPort: 5432}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec:
  clusterIP: 10.96.0.7
  selector: {app: cart}
  ports: [{name: http, port: 80, targetPort: web}, {name: odd, port: 81, targetPort: absent}]
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 1}]}
---
apiVersion: v1
kind: Service
metadata: {name: nobody, namespace: shop}
spec: {selector: {app: ghost}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: alias, namespace: shop}
spec: {type: ExternalName, externalName: cart.shop.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: away, namespace: shop}
spec: {type: ExternalName, externalName: api.example.com}
---
apiVersion: v1
kind: Service
metadata: {name: loop, namespace: shop}
spec: {type: ExternalName, externalName: loop.shop.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: nas, namespace: shop}
spec: {ports: [{port: 443}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: nas, namespace: shop}
subsets: [{addresses: [{ip: 10.10.30.4}], ports: [{port: 5001}]}]
)";

const std::string onlyCart = R"(
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: tunnel, namespace: edge}
spec:
  podSelector: {matchLabels: {app: tunnel}}
  policyTypes: [Egress]
  egress:
  - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}, podSelector: {matchLabels: {app: cart}}}]
    ports: [{port: 8080}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress:
  - from: [{namespaceSelector: {matchLabels: {role: tunnel}}}]
    ports: [{port: web}]
)";

reach::World world(const std::string& yaml, const std::string& profile = "kubernetes") {
    model::ClusterState state = stateOf(yaml);
    policy::CompileOptions options;
    options.profile = profile;
    auto ruleset = policy::compile(state, options);
    return {std::move(state),
            ruleset ? std::move(*ruleset) : policy::Ruleset(),
            {{"NAS", {*model::Cidr::parse("10.10.30.4/32")}, {}}}};
}

reach::Answer ask(const reach::World& in, const std::string& from, const std::string& to, int port) {
    const auto source = reach::parsePeer(from);
    const auto target = reach::parsePeer(to);
    if (!source || !target)
        return {};
    const auto answer = in.ask(*source, *target, model::Protocol::tcp, port);
    return answer ? *answer : reach::Answer{};
}

} // namespace

class Ask : public QObject {
    Q_OBJECT
private slots:
    void targets_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("because");
        const auto row = [](const char* to, int port, const char* verdict, const char* because) {
            QTest::addRow("%s %d", to, port) << to << port << verdict << because;
        };
        row("shop/svc/cart", 80, "allowed", "allowed-by");
        row("shop/svc/cart", 81, "none", "no-named-port");
        row("shop/svc/cart", 8080, "none", "no-such-port");
        row("10.96.0.7", 80, "allowed", "allowed-by");
        row("shop/svc/db", 5432, "denied", "no-rule-allows");
        row("shop/svc/nobody", 80, "none", "no-backends");
        row("shop/svc/alias", 80, "allowed", "allowed-by");
        row("shop/svc/away", 443, "denied", "no-rule-allows");
        row("shop/svc/loop", 80, "none", "alias-loop");
        row("shop/svc/nas", 443, "denied", "no-rule-allows");
        row("shop/cart", 8080, "allowed", "allowed-by");
        row("shop/cart", 80, "denied", "no-rule-allows");
        row("shop/{app=cart}", 8080, "allowed", "allowed-by");
        row("shop/{app=other}", 8080, "denied", "no-rule-allows");
        row("outside/NAS", 443, "denied", "no-rule-allows");
        row("world", 443, "denied", "no-rule-allows");
    }

    void targets() {
        QFETCH(QString, to);
        QFETCH(int, port);
        QFETCH(QString, verdict);
        QFETCH(QString, because);
        const auto answer = ask(world(shop + onlyCart), "edge/tunnel", to.toStdString(), port);
        QCOMPARE(QString::fromStdString(reach::name(answer.verdict)), verdict);
        QCOMPARE(QString::fromStdString(answer.because.id), because);
    }

    void rulesThatDecidedAreNamed() {
        const auto in = world(shop + onlyCart);
        const auto yes = ask(in, "edge/tunnel", "shop/svc/cart", 80);
        QCOMPARE(yes.backends.size(), std::size_t{1});
        QCOMPARE(yes.backends.front().port, 8080);
        QCOMPARE(yes.egress.decided.size(), std::size_t{1});
        QCOMPARE(yes.egress.decided.front().policy->id.name, std::string("tunnel"));
        QCOMPARE(yes.ingress.decided.front().policy->id.name, std::string("cart"));
        const auto no = ask(in, "edge/tunnel", "shop/cart", 9090);
        QVERIFY(no.egress.decided.empty());
        QVERIFY(!no.egress.nearest.empty());
        QCOMPARE(no.egress.selecting.size(), std::size_t{1});
    }

    void bothSidesCount() {
        const auto answer = ask(world(shop + onlyCart), "shop/db", "shop/cart", 8080);
        QCOMPARE(answer.egress.verdict, Verdict::allowed);
        QCOMPARE(answer.egress.because.id, std::string("no-policy-selects"));
        QCOMPARE(answer.ingress.verdict, Verdict::denied);
        QCOMPARE(answer.verdict, Verdict::denied);
    }

    void nothingEnforces() {
        const auto answer = ask(world(shop + onlyCart, "none"), "edge/tunnel", "world", 443);
        QCOMPARE(answer.verdict, Verdict::allowed);
        QCOMPARE(answer.egress.because.id, std::string("nothing-enforces"));
    }

    void partOfTheBackends() {
        const auto answer = ask(world(shop + R"(
---
apiVersion: v1
kind: Pod
metadata: {name: red, namespace: shop, labels: {set: x, colour: red}}
spec: {containers: [{name: a, image: x}]}
---
apiVersion: v1
kind: Pod
metadata: {name: blue, namespace: shop, labels: {set: x, colour: blue}}
spec: {containers: [{name: a, image: x}]}
---
apiVersion: v1
kind: Service
metadata: {name: both, namespace: shop}
spec: {selector: {set: x}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, namespace: shop}
spec: {podSelector: {matchLabels: {colour: red}}, ingress: []}
)"),
                                "edge/tunnel", "shop/svc/both", 80);
        QCOMPARE(answer.verdict, Verdict::partial);
        QCOMPARE(answer.backends.size(), std::size_t{2});
        QCOMPARE(answer.ingress.verdict, Verdict::denied);
    }

    void ownedPodsCountOnce() {
        const auto in = world(shop + R"(
---
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: cart-5d4f
  namespace: shop
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cart, uid: a, controller: true}]
spec:
  selector: {matchLabels: {app: cart}}
  template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: main, image: x}]}}
---
apiVersion: v1
kind: Pod
metadata:
  name: cart-5d4f-1
  namespace: shop
  labels: {app: cart}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-5d4f, uid: b, controller: true}]
spec: {nodeName: one, containers: [{name: main, image: x, ports: [{name: web, containerPort: 8080}]}]}
status: {phase: Running, podIP: 10.244.0.9, podIPs: [{ip: 10.244.0.9}]}
---
apiVersion: v1
kind: Pod
metadata:
  name: cart-9999-2
  namespace: shop
  labels: {app: cart, pod-template-hash: "9999"}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-9999, uid: c, controller: true}]
spec: {nodeName: two, containers: [{name: main, image: x, ports: [{name: web, containerPort: 8080}]}]}
status: {phase: Running, podIP: 10.244.0.10, podIPs: [{ip: 10.244.0.10}]}
---
apiVersion: v1
kind: Pod
metadata:
  name: cart-9999-old
  namespace: shop
  labels: {app: cart}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-9999, uid: c, controller: true}]
spec: {containers: [{name: main, image: x}]}
status: {phase: Succeeded}
)");
        QStringList ids;
        for (const auto& one : in.participants())
            ids << QString::fromStdString(one.id) + " " + QString::number(one.pods.size());
        QCOMPARE(ids, QStringList({"edge/tunnel 1", "shop/cart 2", "shop/db 1"}));
        QCOMPARE(ask(in, "edge/tunnel", "10.244.0.10", 8080).backends.front().id,
                 std::string("shop/pod/cart-9999-2"));
    }

    void missingPeersNameWhatIsNear() {
        const auto in = world(shop);
        for (const char* text : {"shop/cat", "store/cart"}) {
            const auto wrong = in.resolve(*reach::parsePeer(text));
            QVERIFY(!wrong.ok());
            QCOMPARE(wrong.error().kind, base::ErrorKind::usage);
            QVERIFY(QString::fromStdString(wrong.error().english()).contains("shop/cart"));
        }
    }

    void sameNameTwiceIsAmbiguous() {
        const auto in = world(shop + R"(
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: cart, namespace: shop}
spec:
  schedule: "* * * * *"
  jobTemplate: {spec: {template: {metadata: {labels: {job: cart}}, spec: {containers: [{name: a, image: x}]}}}}
)");
        QVERIFY(!in.resolve(*reach::parsePeer("shop/cart")).ok());
        const auto one = in.resolve(*reach::parsePeer("shop/cronjob/cart"));
        QVERIFY(one.ok());
        QCOMPARE(one->kind, std::string("CronJob"));
    }

    // A node may always reach its own pods; which node it is may not be known.
    void nodesAndTheirPods() {
        const std::string yaml = shop + onlyCart + R"(
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: edge}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {hostNetwork: true, containers: [{name: a, image: x}]}
)";
        const auto in = world(yaml, "cilium");
        QCOMPARE(ask(in, "host", "shop/cart", 9).verdict, Verdict::allowed);
        QCOMPARE(ask(in, "remote-node", "shop/cart", 9).verdict, Verdict::denied);
        const auto agent = ask(in, "edge/agent", "shop/cart", 9);
        QCOMPARE(agent.verdict, Verdict::unknown);
        QCOMPARE(agent.because.id, std::string("placement"));
        // Where there is one node only, it is that one.
        const auto single = world(yaml + R"(
---
apiVersion: v1
kind: Node
metadata: {name: one}
status: {addresses: [{type: InternalIP, address: 192.168.1.10}]}
)",
                                  "cilium");
        QCOMPARE(ask(single, "edge/agent", "shop/cart", 9).verdict, Verdict::allowed);
        QCOMPARE(ask(single, "192.168.1.10", "shop/cart", 9).verdict, Verdict::allowed);
    }

    void aPodReachesItself() {
        const auto in = world(shop + R"(
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: all, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
)");
        QCOMPARE(ask(in, "shop/db", "shop/db", 5432).verdict, Verdict::allowed);    // one replica
        QCOMPARE(ask(in, "shop/cart", "shop/cart", 8080).verdict, Verdict::denied); // two: one asks the other
    }

    // What a chart would bring is not known to be absent.
    void servicesOfChartsAreNotKnown() {
        model::ClusterState state = stateOf(shop);
        state.unread.push_back({{}, {"source-helm-chart", "x", {}}, {}, false});
        auto ruleset = policy::compile(state, {});
        const reach::World in(std::move(state), *std::move(ruleset));
        const auto answer = in.askService(*reach::parsePeer("edge/tunnel"),
                                          *model::ServiceUrl::parse("http://grafana.shop"), "edge");
        QCOMPARE(answer->verdict, Verdict::unknown);
        QCOMPARE(answer->because.id, std::string("service-not-shown"));
    }

    // A policy that could not be read may decide what it could select.
    void unreadPoliciesLeaveVerdictsOpen() {
        model::ClusterState state = stateOf(shop);
        state.unread.push_back({{"p.yaml", 3, 1, {}},
                                {"broken", "It is broken.", {}},
                                {"networking.k8s.io", "NetworkPolicy", "shop", "broken"},
                                true});
        policy::CompileOptions options;
        options.profile = "kubernetes";
        auto ruleset = policy::compile(state, options);
        const reach::World in(std::move(state), *std::move(ruleset));
        QCOMPARE(ask(in, "edge/tunnel", "shop/cart", 8080).verdict, Verdict::unknown);
        QVERIFY(!ask(in, "edge/tunnel", "shop/cart", 8080).ingress.because.empty());
        QCOMPARE(ask(in, "shop/cart", "edge/tunnel", 8080).verdict, Verdict::unknown);
        QCOMPARE(ask(in, "edge/tunnel", "world", 443).verdict, Verdict::allowed);
    }

    void connectorsServices_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("because");
        const auto row = [](const char* url, const char* verdict, const char* because) {
            QTest::newRow(url) << url << verdict << because;
        };
        row("http://cart.shop", "allowed", "allowed-by");
        row("http://cart.shop.svc.cluster.local:80", "allowed", "allowed-by");
        row("https://cart.shop", "none", "no-such-port");
        row("http://cart", "none", "no-such-service");
        row("http://localhost:3000", "allowed", "itself");
        row("http_status:404", "allowed", "answers-itself");
        row("https://www.example.com", "denied", "no-rule-allows");
    }

    void connectorsServices() {
        QFETCH(QString, url);
        QFETCH(QString, verdict);
        QFETCH(QString, because);
        const auto service = model::ServiceUrl::parse(url.toStdString());
        QVERIFY(service.ok());
        const auto answer =
            world(shop + onlyCart).askService(*reach::parsePeer("edge/tunnel"), *service, "edge");
        QVERIFY(answer.ok());
        QCOMPARE(QString::fromStdString(reach::name(answer->verdict)), verdict);
        QCOMPARE(QString::fromStdString(answer->because.id), because);
    }
};

QTEST_GUILESS_MAIN(Ask)
#include "tst_ask.moc"
