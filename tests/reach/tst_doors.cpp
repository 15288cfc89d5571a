// Doors: what counts as one, what is needed, what is too much.
#include <sallyport/reach/reach.h>

#include "state.h"

#include <QtTest>

using namespace sallyport;
using reach::Verdict;

namespace {

const std::string cluster = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: tunnel, namespace: edge}
spec:
  selector: {matchLabels: {app: tunnel}}
  template: {metadata: {labels: {app: tunnel}}, spec: {containers: [{name: a, image: x, ports: [{containerPort: 2000}]}]}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: blog, namespace: web}
spec:
  selector: {matchLabels: {app: blog}}
  template: {metadata: {labels: {app: blog}}, spec: {containers: [{name: a, image: x, ports: [{containerPort: 2368}]}]}}
---
apiVersion: v1
kind: Service
metadata: {name: blog, namespace: web}
spec: {selector: {app: blog}, ports: [{port: 80, targetPort: 2368}, {name: admin, port: 81, targetPort: 9000}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: web}
spec:
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: a, image: x, ports: [{containerPort: 3306}]}]}}
)";

// Exactly what one hostname, DNS and the edge need.
const std::string tight = R"(
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: tunnel, namespace: edge}
spec:
  podSelector: {matchLabels: {app: tunnel}}
  policyTypes: [Egress]
  egress:
  - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]
    ports: [{port: 53, protocol: UDP}, {port: 53}]
  - to: [{ipBlock: {cidr: 198.41.192.0/24}}, {ipBlock: {cidr: 198.41.200.0/24}}]
    ports: [{port: 7844}, {port: 7844, protocol: UDP}]
  - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: web}}, podSelector: {matchLabels: {app: blog}}}]
    ports: [{port: 2368}]
)";

std::string alsoOpen(const std::string& to, const std::string& ports) {
    return "\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: more, namespace: "
           "edge}\n"
           "spec:\n  podSelector: {matchLabels: {app: tunnel}}\n  policyTypes: [Egress]\n  egress:\n  - to: "
           "[" +
           to + "]\n    ports: [" + ports + "]\n";
}

reach::Doors doors(const std::string& yaml, const std::optional<std::vector<std::string>>& services,
                   const std::string& profile = "kubernetes") {
    model::ClusterState state = stateOf(yaml);
    policy::CompileOptions options;
    options.profile = profile;
    auto ruleset = policy::compile(state, options);
    const reach::World world(std::move(state), ruleset ? std::move(*ruleset) : policy::Ruleset(),
                             {{"NAS", {*model::Cidr::parse("10.10.30.4/32")}, {}}});
    std::optional<std::vector<reach::Published>> published;
    if (services) {
        published.emplace();
        for (const std::string& one : *services)
            published->push_back({"h" + std::to_string(published->size()) + ".example.com",
                                  *model::ServiceUrl::parse(one), "edge"});
    }
    const auto found = world.doors(*reach::parsePeer("edge/tunnel"), published);
    return found ? *found : reach::Doors{};
}

const reach::Door* find(const reach::Doors& in, const std::string& to, int port = 0) {
    for (const reach::Door& door : in.doors)
        if (door.to == to && (port == 0 || door.port.first == port))
            return &door;
    return nullptr;
}

const std::vector<std::string> blog{"http://blog.web:80"};

} // namespace

class Doors : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatIsNeeded() {
        const auto found = doors(cluster + tight, blog);
        QCOMPARE(found.reachable, 4); // the blog, DNS over UDP and TCP, the edge
        QCOMPARE(*found.needed, 4);
        QCOMPARE(*found.published, 1);
        QCOMPARE(*found.excess, 0);
        QVERIFY(find(found, "web/blog", 2368)->published == true);
        QCOMPARE(find(found, "web/blog", 2368)->hostnames, std::vector<std::string>{"h0.example.com"});
        QCOMPARE(find(found, "cloudflare-edge")->verdict, Verdict::allowed);
        QVERIFY(!find(found, "world"));
    }

    void unknownRoutesMakeNoNumbers() {
        const auto found = doors(cluster + tight, std::nullopt);
        QCOMPARE(found.reachable, 4);
        QVERIFY(!found.needed && !found.published && !found.excess);
        QVERIFY(!find(found, "web/blog")->needed && !find(found, "web/blog")->published);
    }

    // No policy: every declared or served port, every other port, entities and private ranges.
    void withoutPolicyAllIsOpen() {
        const auto found = doors(cluster, blog);
        QStringList names;
        for (const auto& door : found.doors)
            names << QString::fromStdString(door.to) + (door.declared ? "" : " others");
        // blog: 2368, 9000 and others; db: 3306 and others; DNS: 53 twice and others; the edge, the world,
        // host, remote-node, kube-apiserver; the NAS; seven private ranges.
        QCOMPARE(found.reachable, 3 + 2 + 3 + 5 + 1 + 7);
        QCOMPARE(*found.excess, found.reachable - *found.needed);
        QVERIFY2(names.contains("web/blog others"), qPrintable(names.join(' ')));
        QVERIFY(!names.join(' ').contains("edge/tunnel"));
    }

    void excess_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QStringList>("excess");
        QTest::newRow("one address of a range") << "{ipBlock: {cidr: 10.1.2.3/32}}"
                                                << "{port: 22}" << QStringList{"10.0.0.0/8"};
        QTest::newRow("a named target lies in a range too")
            << "{ipBlock: {cidr: 10.10.30.4/32}}"
            << "{port: 22}" << QStringList{"NAS", "10.0.0.0/8"};
        QTest::newRow("the internet but for private ranges")
            << "{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]}}"
            << "{port: 443}" << QStringList{"world", "100.64.0.0/10", "169.254.0.0/16"};
        QTest::newRow("any public address on the edge's port is the edge's door")
            << "{ipBlock: {cidr: 1.1.1.0/24}}"
            << "{port: 7844}" << QStringList{};
        QTest::newRow("a port that a Service targets")
            << "{namespaceSelector: {}, podSelector: {matchLabels: {app: blog}}}"
            << "{port: 9000}" << QStringList{"web/blog"};
        QTest::newRow("many ports that nothing declares are one door")
            << "{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}"
            << "{port: 4000, endPort: 5000}" << QStringList{"web/db"};
    }

    void excess() {
        QFETCH(QString, to);
        QFETCH(QString, ports);
        QFETCH(QStringList, excess);
        const auto found = doors(cluster + tight + alsoOpen(to.toStdString(), ports.toStdString()), blog);
        QStringList names;
        for (const auto& door : found.doors)
            if (door.needed == false && door.verdict == Verdict::allowed)
                names << QString::fromStdString(door.to);
        QCOMPARE(names, excess);
        QCOMPARE(*found.excess, static_cast<int>(excess.size()));
    }

    void whatIsNeededAndClosedIsListed() {
        const auto found =
            doors(cluster + tight, std::vector<std::string>{"http://blog.web:80", "http://blog.web:81"});
        const auto* closed = find(found, "web/blog", 9000);
        QVERIFY(closed);
        QCOMPARE(closed->verdict, Verdict::denied);
        QCOMPARE(*found.published, 2);
        QCOMPARE(*found.excess, 0);
    }

    // A hostname that leads out of the cluster: its address is a door, the range around it none.
    void publishedOutside() {
        const auto open = alsoOpen("{ipBlock: {cidr: 10.10.30.4/32}}", "{port: 5001}");
        const auto found = doors(cluster + tight + open, std::vector<std::string>{"https://10.10.30.4:5001"});
        const auto* nas = find(found, "NAS");
        QVERIFY(nas);
        QVERIFY(nas->published == true);
        QVERIFY(!find(found, "10.0.0.0/8"));
        QCOMPARE(*found.excess, 1); // the blog, which is no longer published
    }

    // Cilium: a rule on names opens what these names lead to.
    void names() {
        const std::string byName = R"(
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: tunnel, namespace: edge}
spec:
  endpointSelector: {matchLabels: {app: tunnel}}
  egress:
  - toEndpoints: [{matchLabels: {k8s:io.kubernetes.pod.namespace: kube-system, k8s-app: kube-dns}}]
    toPorts: [{ports: [{port: "53", protocol: ANY}], rules: {dns: [{matchPattern: "*"}]}}]
  - toFQDNs: [{matchName: region1.v2.argotunnel.com}, {matchName: region2.v2.argotunnel.com}]
    toPorts: [{ports: [{port: "7844", protocol: ANY}]}]
)";
        const auto found = doors(cluster + byName, std::vector<std::string>{}, "cilium");
        QCOMPARE(find(found, "cloudflare-edge")->verdict, Verdict::allowed);
        QVERIFY(!find(found, "world"));
        QCOMPARE(*found.excess, 0);
        const auto more = doors(cluster + byName + R"(
  - toFQDNs: [{matchPattern: "*.example.com"}]
    toPorts: [{ports: [{port: "443", protocol: TCP}]}]
)",
                                std::vector<std::string>{}, "cilium");
        QVERIFY(find(more, "world"));
        QCOMPARE(*more.excess, 1);
    }
};

QTEST_GUILESS_MAIN(Doors)
#include "tst_doors.moc"
