// Which enforcer the state shows, and what follows from it.
#include <manifests.h>

#include <QtTest>

#include <optional>

using namespace sallyport;

namespace {

constexpr const char* ciliumPolicy = R"(---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: p, namespace: blue}
spec: {endpointSelector: {}, ingress: [{}]}
)";
constexpr const char* networkPolicy = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, namespace: blue}
spec: {podSelector: {}}
)";
constexpr const char* calicoPolicy = R"(---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: g}
spec: {selector: all()}
)";
constexpr const char* k3sNode = R"(---
apiVersion: v1
kind: Node
metadata: {name: n, annotations: {k3s.io/node-args: '["server"]'}}
)";
constexpr const char* k3sNodeWithout = R"(---
apiVersion: v1
kind: Node
metadata: {name: n, annotations: {k3s.io/node-args: '["server","--disable-network-policy","--flannel-backend","none"]'}}
)";
constexpr const char* k3sFlannelAlone = R"(---
apiVersion: v1
kind: Node
metadata: {name: n, annotations: {k3s.io/node-args: '["server","--disable-network-policy","true"]'}}
)";
constexpr const char* k3sNotDisabled = R"(---
apiVersion: v1
kind: Node
metadata: {name: n, annotations: {k3s.io/node-args: '["server","--disable-network-policy=false"]'}}
)";
constexpr const char* rke2Cilium = R"(---
apiVersion: v1
kind: Node
metadata: {name: n, annotations: {rke2.io/node-args: '["server","--cni","multus,cilium"]'}}
)";
constexpr const char* agent = R"(---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: net, namespace: kube-system}
spec:
  selector: {matchLabels: {a: b}}
  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: "IMAGE"}]}}
)";
constexpr const char* canalAgent = R"(---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: canal, namespace: kube-system}
spec:
  selector: {matchLabels: {a: b}}
  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: "docker.io/calico/node:v3.30"}]}}
)";
constexpr const char* helmRelease = R"(---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: net, namespace: kube-system}
spec:
  chart: {spec: {chart: cilium}}
  values: {policyEnforcementMode: always, policyCIDRMatchMode: [nodes], hostFirewall: {enabled: true}, extraConfig: {allow-localhost: policy}}
)";
constexpr const char* application = R"(---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: net, namespace: argocd}
spec:
  sources:
  - repoURL: https://helm.cilium.io
    chart: cilium
    helm:
      values: |
        policyCIDRMatchMode: nodes
)";

std::string withImage(const std::string& image) {
    std::string text = agent;
    return text.replace(text.find("IMAGE"), 5, image);
}

} // namespace

class TestProfile : public QObject {
    Q_OBJECT
private slots:
    void detected_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("enforced");
        const auto row = [](const char* name, const std::string& yaml, const char* profile, bool shown) {
            using Enforced = policy::Profile::Enforced;
            QTest::newRow(name) << QString::fromStdString(yaml) << QString(profile)
                                << static_cast<int>(shown ? Enforced::yes : Enforced::assumed);
        };
        row("nothing", networkPolicy, "kubernetes", false);
        row("policy", ciliumPolicy, "cilium", true);
        row("calico policy", calicoPolicy, "calico", true);
        row("agent", withImage("quay.io/cilium/cilium:v1.18.1@sha256:00"), "cilium", true);
        row("port in the registry", withImage("registry.local:5000/cilium/cilium"), "cilium", true);
        row("mirrored agent", withImage("rancher/mirrored-cilium-cilium:v1"), "cilium", true);
        row("calico agent", withImage("docker.io/calico/node:v3"), "calico", true);
        row("kube-router agent", withImage("docker.io/cloudnativelabs/kube-router"), "kube-router", true);
        row("another agent", withImage("docker.io/antrea/antrea-agent-ubuntu:v2"), "kubernetes", true);
        row("node of k3s", k3sNode, "kube-router", true);
        row("node of k3s without", k3sNodeWithout, "kubernetes", false);
        row("k3s, not switched off", k3sNotDisabled, "kube-router", true);
        row("rke2 with cilium", rke2Cilium, "cilium", true);
        row("k3s without, but kube-router runs",
            std::string(k3sFlannelAlone) + withImage("docker.io/cloudnativelabs/kube-router:v2"),
            "kube-router", true);
        row("canal", withImage("docker.io/flannel/flannel:v1") + canalAgent, "calico", true);
        row("k3s with cilium", std::string(k3sNodeWithout) + ciliumPolicy, "cilium", true);
        row("chart", helmRelease, "cilium", true);
        row("chart by Argo CD", application, "cilium", true);
        row("all of one", std::string(helmRelease) + ciliumPolicy + networkPolicy, "cilium", true);
    }

    void detected() {
        QFETCH(QString, yaml);
        QFETCH(QString, profile);
        QFETCH(int, enforced);
        const auto ruleset = policy::compile(testing::stateOf(yaml.toStdString()));
        QVERIFY2(ruleset.ok(), ruleset.ok() ? "" : ruleset.error().english().c_str());
        QCOMPARE(QString::fromStdString(ruleset->profile.name), profile);
        QCOMPARE(static_cast<int>(ruleset->profile.enforced), enforced);
        QVERIFY(!ruleset->profile.why.empty());
    }

    // Flannel carries packets; without a policy controller beside it nothing is enforced.
    void flannelAlone_data() {
        QTest::addColumn<QString>("yaml");
        QTest::newRow("k3s told to leave it out") << QString(k3sFlannelAlone);
        QTest::newRow("agent") << QString::fromStdString(withImage("docker.io/flannel/flannel:v0.27"));
    }

    void flannelAlone() {
        QFETCH(QString, yaml);
        const auto ruleset = policy::compile(testing::stateOf(yaml.toStdString() + networkPolicy));
        QVERIFY(ruleset.ok());
        QCOMPARE(ruleset->profile.name, std::string("none"));
        QCOMPARE(ruleset->profile.enforced, policy::Profile::Enforced::no);
        QCOMPARE(ruleset->profile.why.id, std::string("flannel-alone"));
        QCOMPARE(ruleset->ignored.size(), std::size_t{1});
    }

    void twoEnforcers() {
        const auto state = testing::stateOf(std::string(ciliumPolicy) + calicoPolicy);
        const auto ruleset = policy::compile(state);
        QVERIFY(!ruleset.ok());
        QCOMPARE(ruleset.error().kind, base::ErrorKind::usage);
        const auto named = policy::compile(state, {"cilium", {}});
        QVERIFY(named.ok());
        QCOMPARE(named->ignored.size(), std::size_t{1});
        QCOMPARE(named->ignored.front().text(), std::string("GlobalNetworkPolicy g"));
    }

    void unknownName() {
        const auto ruleset = policy::compile({}, {"flannel", {}});
        QVERIFY(!ruleset.ok());
        QCOMPARE(ruleset.error().kind, base::ErrorKind::usage);
    }

    void nothingEnforces() {
        const auto ruleset =
            policy::compile(testing::stateOf(std::string(networkPolicy) + ciliumPolicy), {"none", {}});
        QCOMPARE(ruleset->ignored.size(), std::size_t{2});
        QCOMPARE(ruleset->profile.enforced, policy::Profile::Enforced::no);
        policy::Endpoint pod;
        pod.ns = "blue";
        QCOMPARE(testing::verdict(*ruleset, pod, pod, model::Protocol::tcp, 80), std::string("allowed"));
    }

    void switches() {
        const auto state = testing::stateOf(networkPolicy);
        const auto pods = [&](const char* profile, std::optional<bool> given = {}) {
            return policy::compile(state, {profile, given})->semantics.cidrMatchesPods;
        };
        QVERIFY(!pods("kubernetes"));
        QVERIFY(!pods("cilium"));
        QVERIFY(pods("calico"));
        QVERIFY(pods("kube-router"));
        QVERIFY(pods("kubernetes", true));
        QVERIFY(!pods("kube-router", false));
    }

    void chartValues() {
        const auto ruleset = policy::compile(testing::stateOf(helmRelease));
        QVERIFY(ruleset->semantics.alwaysIsolated);
        QVERIFY(ruleset->semantics.cidrMatchesNodes);
        QVERIFY(!ruleset->semantics.cidrMatchesPods);
        QVERIFY(ruleset->semantics.hostFirewall);
        QVERIFY(!ruleset->semantics.hostAlwaysReachesItsPods);
        QVERIFY(policy::compile(testing::stateOf(application))->semantics.cidrMatchesNodes);
    }

    // Without rules and types it isolates ingress.
    void calicoPoliciesAreEvaluated() {
        const auto ruleset = policy::compile(testing::stateOf(calicoPolicy));
        QVERIFY(ruleset->doubts.empty());
        policy::Endpoint pod;
        pod.ns = "blue";
        const policy::Endpoint outside = testing::addressEndpoint("192.0.2.1");
        QCOMPARE(testing::verdict(*ruleset, pod, outside, model::Protocol::tcp, 80), std::string("allowed"));
        QCOMPARE(testing::verdict(*ruleset, outside, pod, model::Protocol::tcp, 80), std::string("denied"));
    }

    void unreadAndTwice() {
        auto state = testing::stateOf(std::string(networkPolicy) + R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow, namespace: red}
spec: {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}
)");
        state.unread.push_back({{"x.yaml", 3, 1, {}},
                                {"broken", "broken", {}},
                                {"networking.k8s.io", "NetworkPolicy", "green", "np"},
                                true});
        state.unread.push_back(
            {{"y.yaml", 1, 1, {}}, {"broken", "broken", {}}, {"", "Namespace", "", "grey"}, true});
        state.unread.push_back(
            {{"z.yaml", 1, 1, {}}, {"broken", "broken", {}}, {"", "ConfigMap", "a", "b"}, true});
        state.duplicates.push_back({{"networking.k8s.io", "NetworkPolicy", "blue", "p"},
                                    {"a.yaml", 1, 1, {}},
                                    {"b.yaml", 1, 1, {}}});
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        const auto in = [&](const char* ns) {
            policy::Endpoint pod;
            pod.ns = ns;
            return pod;
        };
        const auto ask = [&](const policy::Endpoint& from, const policy::Endpoint& to) {
            return testing::verdict(*ruleset, from, to, model::Protocol::tcp, 80);
        };
        const auto outside = testing::addressEndpoint("192.0.2.1");
        QCOMPARE(ask(outside, in("green")), std::string("unknown"));  // an unread policy lives there
        QCOMPARE(ask(outside, in("blue")), std::string("unknown"));   // which of the two is in force?
        QCOMPARE(ask(in("grey"), in("red")), std::string("unknown")); // the namespace's labels are not known
        QCOMPARE(ask(in("white"), in("red")), std::string("denied"));
        QCOMPARE(ask(outside, in("white")), std::string("allowed"));
        QCOMPARE(ruleset->doubts.size(), std::size_t{3});
        // Of an object of which nothing is known not even a kind can be ruled out.
        state.unread.push_back({{"w.yaml", 1, 1, {}}, {"broken", "broken", {}}, {}, true});
        const auto open = policy::compile(state, {"kubernetes", {}});
        QCOMPARE(testing::verdict(*open, outside, in("white"), model::Protocol::tcp, 80),
                 std::string("unknown"));
        QCOMPARE(testing::verdict(*policy::compile(state, {"none", {}}), outside, in("white"),
                                  model::Protocol::tcp, 80),
                 std::string("allowed"));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
