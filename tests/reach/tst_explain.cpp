// Why pairs can talk, or cannot: parts of ports, who passed, who decided.
#include <sallyport/reach/explain.h>

#include "state.h"

#include <QtTest>

using namespace sallyport;

namespace {

const std::string pods = R"(
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: x, labels: {app: a}}
spec: {containers: [{name: c, image: x, ports: [{containerPort: 8080}]}]}
status: {podIP: 192.168.9.1, podIPs: [{ip: 192.168.9.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: x, labels: {app: b}}
spec: {containers: [{name: c, image: x}]}
status: {podIP: 192.168.9.2, podIPs: [{ip: 192.168.9.2}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: np, namespace: x}
spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{podSelector: {matchLabels: {app: b}}}], ports: [{port: 80}, {port: 81}]}]}
---
apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: {name: admin}
spec:
  priority: 1
  subject: {namespaces: {}}
  ingress:
  - {name: not-82, action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 82}}]}
  - {name: on-81, action: Pass, from: [{namespaces: {}}], ports: [{portNumber: {port: 81}}]}
)";

const std::string controller = R"(
---
apiVersion: v1
kind: Service
metadata: {name: a, namespace: x}
spec: {selector: {app: a}, ports: [{port: 80, targetPort: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: i, namespace: x}
spec: {defaultBackend: {service: {name: a, port: {number: 80}}}}
)";

reach::World world(const std::string& more = {}) {
    model::ClusterState state = stateOf(pods + more);
    auto ruleset = policy::compile(state, {"kubernetes", {}});
    return {std::move(state), std::move(*ruleset)};
}

QString number(const policy::PortSet& ports) {
    const auto& tcp = ports.ranges(model::Protocol::tcp);
    return tcp.size() == 1 && tcp.front().first == tcp.front().last ? QString::number(tcp.front().first)
           : tcp.empty()                                            ? QString("none")
                                                                    : QString("rest");
}

QString rules(const std::vector<policy::RuleRef>& list) {
    QStringList out;
    for (const policy::RuleRef& ref : list)
        out << QString::fromStdString(ref.tier->name + " " + ref.policy->id.name + ref.rule->pointer);
    return out.join(",");
}

// "80 allowed: kube-admin p/spec/ingress/0 > default np/spec/ingress/0 | SILENT" by part, of the ingress
// side.
QStringList told(const reach::PairExplanation& pair) {
    QStringList out;
    for (const reach::Part& part : pair.parts) {
        const reach::Reason& in = part.ingress;
        QString text = number(part.ports) + " " + QString::fromStdString(reach::name(part.verdict)) + ":";
        if (!in.passed.empty())
            text += " " + rules(in.passed) + " >";
        if (!in.decided.empty())
            text += " " + rules(in.decided);
        for (const reach::Silent& silent : in.silent)
            text += QString(" silent %1 %2")
                        .arg(QString::fromStdString(silent.policy->id.name))
                        .arg(silent.otherPorts.size());
        out << text;
    }
    out.sort();
    return out;
}

std::optional<reach::PeerSpec> peer(const char* text) {
    auto spec = reach::parsePeer(text);
    return spec ? std::optional(*std::move(spec)) : std::nullopt;
}

} // namespace

class Explain : public QObject {
    Q_OBJECT
private slots:
    void partsByTheRuleThatDecided() {
        const reach::World in = world();
        const auto pairs = reach::explain(in, peer("x/pod/b"), peer("x/pod/a"));
        QVERIFY(pairs.ok());
        QCOMPARE(pairs->size(), std::size_t{1});
        QCOMPARE(pairs->front().src, std::string("x/b[Pod]"));
        QCOMPARE(told(pairs->front()),
                 (QStringList{"80 allowed: default np/spec/ingress/0",
                              "81 allowed: kube-admin admin/spec/ingress/1 > default np/spec/ingress/0",
                              "82 denied: kube-admin admin/spec/ingress/0", "rest denied: silent np 1"}));
        for (const reach::Part& part : pairs->front().parts) {
            QCOMPARE(part.egress.because.id, std::string("no-policy-selects"));
            QVERIFY(part.egress.verdict == reach::Verdict::allowed);
        }
    }

    void theOtherWay() {
        const reach::World in = world();
        const auto pairs = reach::explain(in, peer("x/pod/a"), peer("x/pod/b"));
        QCOMPARE(told(pairs->front()),
                 (QStringList{"81 allowed: kube-admin admin/spec/ingress/1 >",
                              "82 denied: kube-admin admin/spec/ingress/0", "rest allowed:"}));
    }

    void everyPair() {
        const reach::World in = world();
        QStringList found;
        const auto pairs = reach::explain(in, {}, {});
        for (const reach::PairExplanation& pair : *pairs)
            found << QString::fromStdString(pair.src + " " + pair.dst);
        QCOMPARE(found, (QStringList{"x/a[Pod] x/b[Pod]", "x/a[Pod] 0.0.0.0-255.255.255.255[External]",
                                     "x/b[Pod] x/a[Pod]", "x/b[Pod] 0.0.0.0-255.255.255.255[External]",
                                     "0.0.0.0-255.255.255.255[External] x/a[Pod]",
                                     "0.0.0.0-255.255.255.255[External] x/b[Pod]"}));
    }

    void anAddressIsItsRange() {
        const reach::World in = world();
        const auto pairs = reach::explain(in, peer("9.9.9.9"), peer("x/pod/a"));
        QCOMPARE(pairs->size(), std::size_t{1});
        QCOMPARE(told(pairs->front()), QStringList("rest denied: silent np 0"));
    }

    void aPeerThatIsNotThere() {
        const reach::World in = world();
        QVERIFY(!reach::explain(in, peer("x/pod/z"), {}).ok());
        const auto pairs = reach::explain(in, peer("x/{app=b}"), peer("x/pod/a"));
        QVERIFY(pairs.ok());
        QCOMPARE(pairs->size(), std::size_t{1});
        QVERIFY(told(pairs->front()).contains("80 allowed: default np/spec/ingress/0"));
    }

    void controllersComeThroughTheirObjects() {
        const reach::World in = world(controller);
        const auto pairs = reach::explain(in, {}, peer("x/pod/a"));
        for (const reach::PairExplanation& pair : *pairs) {
            if (pair.src != "{ingress-controller}")
                continue;
            for (const reach::Part& part : pair.parts) {
                const bool led = part.ports.contains(model::Protocol::tcp, 80);
                QCOMPARE(part.through.size(), std::size_t{led});
                QVERIFY(part.verdict == reach::Verdict::denied); // np lets only b in
            }
            return;
        }
        QFAIL("no controller");
    }

    // Every port of every pair is in exactly one part.
    void partsCoverEveryPortOnce() {
        const reach::World in = world(controller);
        const auto pairs = reach::explain(in, {}, {});
        for (const reach::PairExplanation& pair : *pairs) {
            policy::PortSet all;
            for (const reach::Part& part : pair.parts) {
                QVERIFY(!part.ports.empty());
                QVERIFY((all & part.ports).empty());
                all |= part.ports;
            }
            QVERIFY(all == policy::PortSet::all());
        }
    }
};

QTEST_GUILESS_MAIN(Explain)
#include "tst_explain.moc"
