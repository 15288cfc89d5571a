// Calico's policies by hand-checked cases: tests/data/policy/calico/CASE holds
// manifests.yaml and expected.yaml, which names the source of each verdict. Then
// what decides, and what came nearest.
#include <cases.h>
#include <handchecked.h>

#include <QtTest>

using namespace sallyport;
namespace fs = std::filesystem;
using policy::Direction;

namespace {

struct Compiled {
    model::ClusterState state;
    policy::Ruleset ruleset;
};

Compiled compiled(const char* folder) {
    const fs::path path = fs::path(SALLYPORT_ROOT) / "tests/data/policy/calico" / folder;
    Compiled out;
    testing::addManifests(out.state, testing::contents(path / "manifests.yaml"), "manifests.yaml");
    out.ruleset = policy::compile(out.state, {"calico", {}}).value();
    return out;
}

// An address of a pod is that pod.
policy::Endpoint atAddress(const model::ClusterState& state, const std::string& peer) {
    const auto ip = model::Ip::parse(peer);
    for (const model::ObjectPtr& object : state.ofKind("Pod", "")) {
        const auto* pod = object->as<model::Pod>();
        if (ip && pod && std::ranges::find(pod->ips, *ip) != pod->ips.end())
            return testing::podEndpoint(state, object->key.ns, object->key.name);
    }
    return testing::peerEndpoint(state, peer);
}

} // namespace

class TestCalico : public QObject {
    Q_OBJECT
private slots:
    void cases_data() {
        QTest::addColumn<QString>("folder");
        for (const fs::path& folder : testing::folders(fs::path(SALLYPORT_ROOT) / "tests/data/policy/calico"))
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void cases() {
        QFETCH(QString, folder);
        const std::string problems = testing::handChecked(folder.toStdString(), "calico");
        QVERIFY2(problems.empty(), problems.c_str());
    }

    // Calico's own table for its dataplane, as manifests.
    void documentedCases() {
        SALLYPORT_NEEDS_CASES("policy-cases/calico");
        int queries = 0;
        QStringList problems;
        for (const fs::path& folder : testing::folders(casesDir() / "policy-cases/calico/cases")) {
            model::ClusterState state;
            for (const auto& file : fs::directory_iterator(folder / "manifests"))
                testing::addManifests(state, testing::contents(file.path()), file.path().filename().string());
            const auto ruleset = policy::compile(state);
            QVERIFY(ruleset.ok());
            QVERIFY(ruleset->doubts.empty());
            const auto list = base::readJson(testing::contents(folder / "queries.json"), "queries.json");
            for (const base::Tree& query : list->items()) {
                const std::string got = testing::verdict(*ruleset, atAddress(state, query.text({"from"})),
                                                         atAddress(state, query.text({"to"})),
                                                         *model::protocolFrom(query.text({"protocol"})),
                                                         static_cast<int>(*query.find("port")->asInteger()));
                ++queries;
                if (got != query.text({"verdict"}))
                    problems +=
                        QString::fromStdString(folder.filename().string() + ": " + query.text({"from"}) +
                                               " to " + query.text({"to"}) + " is " + got);
            }
        }
        qInfo("%d queries", queries);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QVERIFY(queries > 0);
    }

    void whatDecides() {
        const Compiled c = compiled("tiers");
        const auto decided = [&](int port) {
            const auto out =
                policy::evaluate(c.ruleset, Direction::ingress, testing::podEndpoint(c.state, "shop", "web"),
                                 testing::podEndpoint(c.state, "tools", "client"));
            QString text;
            for (const policy::Decided& one : out.decided) {
                if (one.ports.contains(model::Protocol::tcp, port))
                    text += QString::fromStdString(one.by.tier->name + ": " + one.by.policy->id.text() + " " +
                                                   one.by.rule->pointer + "; ");
            }
            return text;
        };
        QCOMPARE(decided(22), QString("security: GlobalNetworkPolicy security.web /spec/ingress/0; "));
        QCOMPARE(decided(8443), QString("platform: GlobalNetworkPolicy platform.web /spec/ingress/1; "));
        QCOMPARE(decided(80), QString("default: NetworkPolicy shop/web /spec/ingress/0; "));
        QCOMPARE(decided(443), QString()); // by default
        QCOMPARE(decided(81), QString("last: GlobalNetworkPolicy last.never /spec/ingress/0; "));
    }

    void orderOfTiers() {
        const Compiled c = compiled("tiers");
        QString names;
        for (const policy::Tier& tier : c.ruleset.tiers)
            names += QString::fromStdString(tier.name) + " ";
        QCOMPARE(names, QString("security platform default last "));
    }

    void nearestMisses_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("failed");
        const auto row = [](const char* name, const char* folder, const char* to, int port,
                            const char* pointer, const char* failed) {
            QTest::newRow(name) << folder << to << port << pointer << failed;
        };
        row("namespace", "who", "b/pod/far", 1, "/spec/egress/0", "namespace");
        row("labels", "who", "b/pod/bare", 2, "/spec/egress/1", "labels");
        row("service account", "who", "b/pod/bare", 7, "/spec/egress/6", "serviceAccount");
        row("cidr", "addresses", "192.0.2.1", 1, "/spec/egress/0", "cidr");
        row("except", "addresses", "203.0.113.200", 1, "/spec/egress/0", "except");
        row("port", "ports", "192.0.2.2", 15, "/spec/egress/3", "port");
        row("protocol", "ports", "192.0.2.3", 15, "/spec/egress/5", "protocol");
        row("both ends", "ends", "b/pod/peer", 3, "/spec/egress/2", "labels");
    }

    void nearestMisses() {
        QFETCH(QString, folder);
        QFETCH(QString, to);
        QFETCH(int, port);
        QFETCH(QString, pointer);
        QFETCH(QString, failed);
        const Compiled c = compiled(folder.toUtf8().constData());
        const char* subject = folder == "ends" ? "two" : "subject";
        const std::string kind = folder == "ends" ? "GlobalNetworkPolicy" : "NetworkPolicy";
        const auto misses =
            policy::nearest(c.ruleset, Direction::egress, testing::podEndpoint(c.state, "a", subject),
                            testing::peerEndpoint(c.state, to.toStdString()), model::Protocol::tcp, port, 40);
        const auto found = std::ranges::find_if(misses, [&](const policy::Miss& miss) {
            return miss.rule.policy->id.kind == kind && miss.rule.rule->pointer == pointer.toStdString();
        });
        QVERIFY(found != misses.end());
        QCOMPARE(QString::fromStdString(found->failed), failed);
    }

    void stagedAreShown() {
        const Compiled c = compiled("staged");
        QStringList ignored;
        for (const policy::PolicyId& id : c.ruleset.ignored)
            ignored += QString::fromStdString(id.text());
        QCOMPARE(ignored,
                 QStringList({"StagedGlobalNetworkPolicy soon", "StagedKubernetesNetworkPolicy a/soon",
                              "StagedNetworkPolicy a/soon"}));
    }

    // Calico and Kubernetes both have a kind NetworkPolicy: two of one namespace and name are two policies.
    void sharedNames() {
        model::ClusterState state;
        testing::addManifests(state,
                              "apiVersion: networking.k8s.io/v1\n"
                              "kind: NetworkPolicy\n"
                              "metadata: {name: web, namespace: a}\n"
                              "spec: {podSelector: {}}\n"
                              "---\n"
                              "apiVersion: projectcalico.org/v3\n"
                              "kind: NetworkPolicy\n"
                              "metadata: {name: web, namespace: a}\n"
                              "spec: {ingress: [{action: Allow}]}\n"
                              "---\n"
                              "apiVersion: projectcalico.org/v3\n"
                              "kind: NetworkPolicy\n"
                              "metadata: {name: alone, namespace: a}\n"
                              "spec: {ingress: [{action: Allow}]}\n",
                              "shared.yaml");
        const auto named = [](const policy::Ruleset& ruleset) {
            QStringList names;
            for (const policy::Tier& tier : ruleset.tiers)
                for (const policy::Policy& one : tier.policies)
                    names += QString::fromStdString(one.id.text());
            for (const policy::PolicyId& id : ruleset.ignored)
                names += QString::fromStdString(id.text());
            names.sort();
            return names;
        };
        const QStringList wanted{"NetworkPolicy a/alone", "NetworkPolicy.networking.k8s.io a/web",
                                 "NetworkPolicy.projectcalico.org a/web"};
        for (const char* profile : {"calico", "kubernetes"})
            QCOMPARE(named(policy::compile(state, {profile, {}}).value()), wanted);
        const auto ruleset = policy::compile(state, {"calico", {}}).value();
        for (const policy::Tier& tier : ruleset.tiers)
            for (const policy::Policy& one : tier.policies)
                for (const policy::Policy& other : tier.policies)
                    QCOMPARE(one.id == other.id, &one == &other);
    }

    // What another enforcer sees of the same manifests.
    void elsewhere() {
        Compiled c = compiled("tiers");
        const auto ruleset = policy::compile(c.state, {"kubernetes", {}});
        QVERIFY(ruleset.ok());
        QCOMPARE(ruleset->ignored.size(), std::size_t(5));
        QCOMPARE(policy::compile(c.state).value().profile.name,
                 std::string("calico")); // shown by its policies
    }

    // The tiers of the policy API stand among Calico's own.
    void policyApi() {
        const auto state = testing::stateOf(R"(
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: a, labels: {app: web}}
spec: {nodeName: n1, containers: [{name: c, image: i}]}
status: {podIP: 10.244.0.1, podIPs: [{ip: 10.244.0.1}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client, namespace: a}
spec: {nodeName: n1, containers: [{name: c, image: i}]}
status: {podIP: 10.244.0.2, podIPs: [{ip: 10.244.0.2}]}
---
apiVersion: projectcalico.org/v3
kind: Tier
metadata: {name: early}
spec: {order: 999, defaultAction: Pass}
---
apiVersion: projectcalico.org/v3
kind: Tier
metadata: {name: late}
spec: {order: 1001, defaultAction: Pass}
---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: early.web}
spec: {tier: early, selector: app == 'web', ingress: [{action: Allow, protocol: TCP, destination: {ports: [1]}}]}
---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: late.web}
spec: {tier: late, selector: app == 'web', ingress: [{action: Allow, protocol: TCP, destination: {ports: ["1:3"]}}]}
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: admin}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - {name: shut, action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {range: {start: 1, end: 2}}}}]}
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: baseline}
spec:
  tier: Baseline
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - {name: shut, action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {number: 4}}}]}
)");
        const auto ruleset = policy::compile(state);
        QVERIFY(ruleset.ok());
        const auto verdict = [&](int port) {
            return QString::fromStdString(
                testing::verdict(*ruleset, testing::podEndpoint(state, "a", "client"),
                                 testing::podEndpoint(state, "a", "web"), model::Protocol::tcp, port));
        };
        QCOMPARE(verdict(1), QString("allowed")); // before kube-admin
        QCOMPARE(verdict(2), QString("denied"));  // by kube-admin
        QCOMPARE(verdict(3), QString("allowed")); // after kube-admin
        QCOMPARE(verdict(4), QString("denied"));  // by kube-baseline
        QCOMPARE(verdict(5), QString("allowed")); // nobody isolates
    }
};

QTEST_GUILESS_MAIN(TestCalico)
#include "tst_calico.moc"
