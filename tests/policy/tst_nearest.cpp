// What a near miss says: the first clause that failed, what the rule wants and what is there.
#include <manifests.h>

#include <QtTest>

using namespace sallyport;

namespace {

constexpr const char* world = R"(
apiVersion: v1
kind: Namespace
metadata: {name: edge, labels: {role: tunnel}}
---
apiVersion: v1
kind: Pod
metadata: {name: tunnel, namespace: edge, labels: {app: tunnel}}
spec: {containers: [{name: a, image: x}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop, labels: {app: cart}}
spec: {containers: [{name: a, image: x, ports: [{name: web, containerPort: 8080}]}]}
---
)";

std::string rule(const std::string& text) {
    return std::string(world) + R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, namespace: edge}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - )" + text +
           "\n";
}

} // namespace

class TestNearest : public QObject {
    Q_OBJECT
private slots:
    void says_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("failed");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text, const char* to, const char* failed,
                            const char* says) {
            QTest::newRow(name) << QString(text) << QString(to) << QString(failed) << QString(says);
        };
        const char* const cart = "shop/pod/cart";
        row("namespace", "to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: blog}}}]",
            cart, "namespace", "in one with namespace shop");
        row("namespace label", "to: [{namespaceSelector: {matchLabels: {role: shop}}}]", cart, "namespace",
            "in one with no label role");
        row("own namespace", "to: [{podSelector: {matchLabels: {app: cart}}}]", cart, "namespace",
            "namespace shop");
        row("pod label", "to: [{namespaceSelector: {}, podSelector: {matchLabels: {app: blog}}}]", cart,
            "labels", "has app=cart");
        row("absent label", "to: [{namespaceSelector: {}, podSelector: {matchLabels: {tier: web}}}]", cart,
            "labels", "has no label tier");
        row("port", "to: [{namespaceSelector: {}}]\n    ports: [{port: 80}, {port: 9000, endPort: 9010}]",
            cart, "port", "it covers TCP 80, 9000-9010, not TCP 8080");
        row("port name", "to: [{namespaceSelector: {}}]\n    ports: [{port: metrics}]", cart, "port",
            "pod shop/cart declares none of that name");
        row("protocol", "to: [{namespaceSelector: {}}]\n    ports: [{port: 8080, protocol: UDP}]", cart,
            "protocol", "it covers UDP, not TCP");
        row("cidr", "to: [{ipBlock: {cidr: 10.0.0.0/8}}]", "192.0.2.7", "cidr",
            "192.0.2.7 is not in 10.0.0.0/8");
        row("except", "to: [{ipBlock: {cidr: 192.0.2.0/24, except: [192.0.2.0/28]}}]", "192.0.2.7", "except",
            "192.0.2.7 is in 192.0.2.0/24, but excepted by 192.0.2.0/28");
    }

    void says() {
        QFETCH(QString, rule);
        QFETCH(QString, to);
        QFETCH(QString, failed);
        QFETCH(QString, text);
        const auto state = testing::stateOf(::rule(rule.toStdString()));
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        QVERIFY(ruleset.ok());
        const auto misses = policy::nearest(
            *ruleset, policy::Direction::egress, testing::podEndpoint(state, "edge", "tunnel"),
            testing::peerEndpoint(state, to.toStdString()), model::Protocol::tcp, 8080);
        QCOMPARE(misses.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(misses.front().failed), failed);
        const QString said = QString::fromStdString(misses.front().because.english());
        QVERIFY2(said.contains(text), qPrintable(said));
        QVERIFY(misses.front().rule.rule->place.line > 0);
    }
};

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
