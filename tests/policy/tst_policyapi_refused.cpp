// What the API server would refuse of an AdminNetworkPolicy, a
// BaselineAdminNetworkPolicy and a ClusterNetworkPolicy, by the schemas of
// network-policy-api v0.1.7 and v0.2.0, each with its place; and near misses.
#include <manifests.h>

#include <QtTest>

using namespace sallyport;

namespace {

constexpr const char* anp = "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\n"
                            "metadata: {name: p}\nspec:\n";
constexpr const char* banp =
    "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\n"
    "metadata: {name: default}\nspec:\n";
constexpr const char* cnp = "apiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy\n"
                            "metadata: {name: p}\nspec:\n";

// A spec whose one rule, egress to `peer`, starts at line 7.
std::string rule(const std::string& text) {
    return "  priority: 5\n  subject: {namespaces: {}}\n  egress:\n  - " + text + "\n";
}

std::string cluster(const std::string& text) {
    return "  tier: Admin\n" + rule(text);
}

std::string baseline(const std::string& text) {
    return "  subject: {namespaces: {}}\n  egress:\n  - " + text + "\n";
}

std::string many(std::size_t count, const std::string& item) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (out.empty() ? "" : ", ") + item;
    return "[" + out + "]";
}

constexpr const char* pods = R"(---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: blue, labels: {app: a}}
spec: {containers: [{name: c, image: i}]}
status: {podIP: 10.0.0.1}
)";

policy::Ruleset compiled(const std::string& yaml, const char* profile = "kubernetes") {
    auto ruleset = policy::compile(testing::stateOf(yaml + pods), {profile, {}});
    if (!ruleset)
        throw std::runtime_error(ruleset.error().english());
    return *std::move(ruleset);
}

} // namespace

class TestPolicyapiRefused : public QObject {
    Q_OBJECT
private slots:
    void refused_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("doubt"); // id LINE
        const auto row = [](const char* name, const std::string& yaml, const char* doubt) {
            QTest::newRow(name) << QString::fromStdString(yaml) << QString(doubt);
        };
        const std::string everyone = "to: [{namespaces: {}}]";
        row("no spec", std::string(anp) + "", "missing 4");
        row("no priority", std::string(anp) + "  subject: {namespaces: {}}\n", "missing 5");
        row("priority 1001", std::string(anp) + "  priority: 1001\n  subject: {namespaces: {}}\n",
            "out-of-range 5");
        row("priority -1", std::string(anp) + "  priority: -1\n  subject: {namespaces: {}}\n",
            "out-of-range 5");
        row("priority as text", std::string(anp) + "  priority: \"5\"\n  subject: {namespaces: {}}\n",
            "not-a-whole-number 5");
        row("no subject", std::string(anp) + "  priority: 5\n", "missing 5");
        row("empty subject", std::string(anp) + "  priority: 5\n  subject: {}\n", "not-exactly-one 6");
        row("two subjects",
            std::string(anp) + "  priority: 5\n  subject: {namespaces: {}, pods: {namespaceSelector: {}, "
                               "podSelector: {}}}\n",
            "not-exactly-one 6");
        row("a subject by networks", std::string(anp) + "  priority: 5\n  subject: {networks: []}\n",
            "unknown-member 6");
        row("no action", anp + rule("{" + everyone + "}"), "missing 8");
        row("Accept in v1alpha1", anp + rule("{action: Accept, " + everyone + "}"), "unknown-word 8");
        row("Allow in v1alpha2", cnp + cluster("{action: Allow, " + everyone + "}"), "unknown-word 9");
        row("an action in lower case", anp + rule("{action: allow, " + everyone + "}"), "unknown-word 8");
        row("Pass in the baseline", banp + baseline("{action: Pass, " + everyone + "}"), "unknown-word 7");
        row("priority in the baseline", std::string(banp) + "  priority: 5\n  subject: {namespaces: {}}\n",
            "unknown-member 5");
        row("a baseline of another name",
            "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\n"
            "metadata: {name: other}\nspec:\n  subject: {namespaces: {}}\n",
            "baseline-name 3");
        row("no peers", anp + rule("{action: Deny}"), "missing 8");
        row("null peers", anp + rule("{action: Deny, to: null}"), "missing 8");
        row("an empty list of peers", anp + rule("{action: Deny, to: []}"), "list-size 8");
        row("an empty peer", anp + rule("{action: Deny, to: [{}]}"), "not-exactly-one 8");
        row("a peer of two kinds",
            anp + rule("{action: Deny, to: [{namespaces: {}, networks: [10.0.0.0/8]}]}"),
            "not-exactly-one 8");
        row("from in egress", anp + rule("{action: Deny, from: [{namespaces: {}}]}"), "unknown-member 8");
        row("101 peers", anp + rule("{action: Deny, to: " + many(101, "{namespaces: {}}") + "}"),
            "list-size 8");
        row("26 peers in v1alpha2", cnp + cluster("{action: Deny, to: " + many(26, "{namespaces: {}}") + "}"),
            "list-size 9");
        row("sameLabels", anp + rule("{action: Deny, to: [{namespaces: {sameLabels: [team]}}]}"),
            "removed-member 8");
        row("notSameLabels", anp + rule("{action: Deny, to: [{namespaces: {notSameLabels: [team]}}]}"),
            "removed-member 8");
        row("a selector in a selector",
            anp + rule("{action: Deny, to: [{namespaces: {namespaceSelector: {}}}]}"), "removed-member 8");
        row("pods without podSelector in v1alpha2",
            cnp + cluster("{action: Deny, to: [{pods: {namespaceSelector: {}}}]}"), "missing 9");
        row("an operator",
            anp + rule("{action: Deny, to: [{namespaces: {matchExpressions: [{key: a, "
                       "operator: Is}]}}]}"),
            "unknown-word 8");
        row("no CIDR", anp + rule("{action: Deny, to: [{networks: [10.0.0.1]}]}"), "bad-cidr 8");
        row("no networks", anp + rule("{action: Deny, to: [{networks: []}]}"), "list-size 8");
        row("a network twice", anp + rule("{action: Deny, to: [{networks: [10.0.0.0/8, 10.0.0.0/8]}]}"),
            "listed-twice 8");
        row("a domain to deny", anp + rule("{action: Deny, to: [{domainNames: [example.com]}]}"),
            "domain-names-only-allow 8");
        row("no domain name", anp + rule("{action: Allow, to: [{domainNames: [\"a.*.com\"]}]}"),
            "bad-domain-name 8");
        row("no ports", anp + rule("{action: Deny, " + everyone + ", ports: []}"), "list-size 8");
        row("an empty port", anp + rule("{action: Deny, " + everyone + ", ports: [{}]}"),
            "not-exactly-one 8");
        row("a port and a range",
            anp + rule("{action: Deny, " + everyone +
                       ", ports: [{portNumber: {port: 1}, portRange: {start: 1, end: 2}}]}"),
            "not-exactly-one 8");
        row("port zero", anp + rule("{action: Deny, " + everyone + ", ports: [{portNumber: {port: 0}}]}"),
            "out-of-range 8");
        row("a protocol in lower case",
            anp + rule("{action: Deny, " + everyone + ", ports: [{portNumber: {protocol: tcp, port: 1}}]}"),
            "unknown-word 8");
        row("a range that ends before it starts",
            anp + rule("{action: Deny, " + everyone + ", ports: [{portRange: {start: 10, end: 1}}]}"),
            "empty-port-range 8");
        row("a range without an end",
            anp + rule("{action: Deny, " + everyone + ", ports: [{portRange: {start: 10}}]}"), "missing 8");
        row("a range of one port in v1alpha2",
            cnp + cluster("{action: Deny, " + everyone +
                          ", protocols: [{tcp: {destinationPort: {range: {start: 5, end: 5}}}}]}"),
            "empty-port-range 9");
        row("tcp: {}", cnp + cluster("{action: Deny, " + everyone + ", protocols: [{tcp: {}}]}"),
            "missing 9");
        row("an empty destinationPort",
            cnp + cluster("{action: Deny, " + everyone + ", protocols: [{tcp: {destinationPort: {}}}]}"),
            "not-exactly-one 9");
        row("tcp and udp in one",
            cnp + cluster("{action: Deny, " + everyone +
                          ", protocols: [{tcp: {destinationPort: {number: 1}}, udp: {destinationPort: "
                          "{number: 1}}}]}"),
            "not-exactly-one 9");
        row("ports in v1alpha2",
            cnp + cluster("{action: Deny, " + everyone + ", ports: [{portNumber: {port: 1}}]}"),
            "unknown-member 9");
        row("a named port at a network",
            anp + rule("{action: Deny, to: [{networks: [10.0.0.0/8]}], ports: [{namedPort: web}]}"),
            "named-port-without-pods 8");
        row("a named port at nodes",
            cnp + cluster("{action: Deny, to: [{nodes: {}}], protocols: [{destinationNamedPort: web}]}"),
            "named-port-without-pods 9");
        row("a long name",
            anp + rule("{action: Deny, name: " + std::string(101, 'n') + ", " + everyone + "}"),
            "long-name 8");
        row("101 rules",
            std::string(anp) + "  priority: 5\n  subject: {namespaces: {}}\n  egress: " +
                many(101, "{action: Deny, to: [{namespaces: {}}]}") + "\n",
            "list-size 7");
        row("26 rules in v1alpha2",
            std::string(cnp) + "  tier: Admin\n  priority: 5\n  subject: {namespaces: {}}\n  egress: " +
                many(26, "{action: Deny, to: [{namespaces: {}}]}") + "\n",
            "list-size 8");
        row("no tier", std::string(cnp) + "  priority: 5\n  subject: {namespaces: {}}\n", "missing 5");
        row("another tier",
            std::string(cnp) + "  tier: Platform\n  priority: 5\n  subject: {namespaces: {}}\n",
            "unknown-word 5");
        row("v1alpha1 of the newer kind",
            "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: ClusterNetworkPolicy\nmetadata: {name: p}\n"
            "spec:\n  tier: Admin\n  priority: 5\n  subject: {namespaces: {}}\n",
            "policy-version 1");
    }

    void refused() {
        QFETCH(QString, yaml);
        QFETCH(QString, doubt);
        const auto state = testing::stateOf(yaml.toStdString() + pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        QVERIFY(ruleset.ok());
        QCOMPARE(ruleset->doubts.size(), std::size_t{1});
        const policy::Doubt& found = ruleset->doubts.front();
        QCOMPARE(QString::fromStdString(found.why.id + " " + std::to_string(found.place.line)), doubt);
        QVERIFY(!found.evaluated);
        const auto a = testing::podEndpoint(state, "blue", "a");
        QCOMPARE(testing::verdict(*ruleset, a, testing::addressEndpoint("9.9.9.9"), model::Protocol::tcp, 80),
                 std::string("unknown"));
    }

    void taken_data() {
        QTest::addColumn<QString>("yaml");
        const auto row = [](const char* name, const std::string& yaml) {
            QTest::newRow(name) << QString::fromStdString(yaml);
        };
        const std::string everyone = "to: [{namespaces: {}}]";
        row("no rules", std::string(anp) + "  priority: 0\n  subject: {namespaces: {}}\n  egress: []\n");
        row("priority 1000", std::string(anp) + "  priority: 1000\n  subject: {namespaces: {}}\n");
        row("100 peers", anp + rule("{action: Deny, to: " + many(100, "{namespaces: {}}") + "}"));
        row("25 peers in v1alpha2",
            cnp + cluster("{action: Deny, to: " + many(25, "{namespaces: {}}") + "}"));
        row("a range of one port in v1alpha1",
            anp + rule("{action: Deny, " + everyone + ", ports: [{portRange: {start: 5, end: 5}}]}"));
        row("a name of 100 characters",
            anp + rule("{action: Deny, name: " + std::string(100, 'n') + ", " + everyone + "}"));
        row("domain names that are allowed",
            anp + rule("{action: Allow, to: [{domainNames: [\"*.a.b\", c.d.]}]}"));
        row("pods without a namespaceSelector in v1alpha2",
            cnp + cluster("{action: Deny, to: [{pods: {podSelector: {}}}]}"));
        row("two networks", anp + rule("{action: Deny, to: [{networks: [10.0.0.0/8, \"fd00::/8\"]}]}"));
    }

    void taken() {
        QFETCH(QString, yaml);
        const policy::Ruleset ruleset = compiled(yaml.toStdString());
        for (const policy::Doubt& doubt : ruleset.doubts)
            QFAIL(doubt.why.english().c_str());
        QVERIFY(ruleset.notes.empty());
    }

    // v1alpha1 asks for both selectors; tools that use the API's types take an absent one as {}.
    void missingSelectorIsNoted() {
        const policy::Ruleset ruleset =
            compiled(anp + rule("{action: Deny, to: [{pods: {namespaceSelector: {}}}]}"));
        QVERIFY(ruleset.doubts.empty());
        QCOMPARE(ruleset.notes.size(), std::size_t{1});
        QCOMPARE(ruleset.notes.front().id, std::string("selector-missing"));
    }

    void variablesAreOpen() {
        const std::string yaml = anp + rule("{action: Deny, to: [{networks: [\"${NET}\"]}]}");
        const auto state = testing::stateOf(yaml + pods);
        const auto ruleset = policy::compile(state, {"kubernetes", {}});
        QCOMPARE(ruleset->doubts.size(), std::size_t{1});
        QVERIFY(ruleset->doubts.front().evaluated);
        const auto a = testing::podEndpoint(state, "blue", "a");
        QCOMPARE(testing::verdict(*ruleset, a, testing::addressEndpoint("9.9.9.9"), model::Protocol::tcp, 80),
                 std::string("unknown"));
    }

    void onlyWhereTheyAreEnforced() {
        const std::string yaml = anp + rule("{action: Deny, to: [{namespaces: {}}]}") + "---\n" + banp +
                                 baseline("{action: Deny, to: [{namespaces: {}}]}") + "---\n" + cnp +
                                 cluster("{action: Deny, to: [{namespaces: {}}]}");
        const auto ignored = [&](const std::string& more, const char* profile) {
            return compiled(yaml + more, profile).ignored.size();
        };
        QCOMPARE(ignored("", "kubernetes"), std::size_t{0});
        QCOMPARE(ignored("", "calico"), std::size_t{0});
        QCOMPARE(ignored("", "kube-router"), std::size_t{3});
        QCOMPARE(ignored("", "none"), std::size_t{3});
        QCOMPARE(ignored("", "cilium"), std::size_t{3});
        const std::string option = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cilium-config, "
                                   "namespace: kube-system}\ndata: {enable-k8s-cluster-network-policy: "
                                   "\"true\"}\n";
        QCOMPARE(ignored(option, "cilium"), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestPolicyapiRefused)
#include "tst_policyapi_refused.moc"
