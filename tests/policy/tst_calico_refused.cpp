// What Calico's validator refuses never reaches the cluster, so it is a doubt
// (validator/v3); and beside each the near miss that is taken. What is stored as
// crd.projectcalico.org/v1 was not validated.
#include <manifests.h>

#include <QtTest>

using namespace sallyport;

namespace {

// A policy with one rule of that direction, or with that spec.
std::string policyOf(const std::string& rule, const char* direction, const char* kind = "NetworkPolicy",
                     const char* apiVersion = "projectcalico.org/v3") {
    return std::string("apiVersion: ") + apiVersion + "\nkind: " + kind +
           "\nmetadata: {name: p, namespace: a}\nspec:\n" +
           (*direction ? std::string("  ") + direction + ":\n  - " + rule + "\n" : "  " + rule + "\n");
}

// The ids of what compiling leaves open, and of what it notes.
QString doubtOf(const std::string& yaml) {
    const auto ruleset = policy::compile(testing::stateOf(yaml), {"calico", {}});
    if (!ruleset.ok())
        return QString::fromStdString(ruleset.error().english());
    QStringList ids;
    for (const policy::Doubt& doubt : ruleset->doubts)
        ids += QString::fromStdString(doubt.why.id);
    return ids.join(' ');
}

QString noteOf(const std::string& yaml) {
    const auto ruleset = policy::compile(testing::stateOf(yaml), {"calico", {}});
    QStringList ids;
    for (const base::Diagnostic& note : ruleset->notes)
        ids += QString::fromStdString(note.id);
    return ids.join(' ');
}

} // namespace

class TestCalicoRefused : public QObject {
    Q_OBJECT
private slots:
    void rules_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("doubt");
        const auto row = [](const char* direction, const char* rule, const char* doubt) {
            QTest::addRow("%s %s", direction, rule) << rule << direction << doubt;
        };
        row("egress", "{action: Allow}", "");
        row("egress", "{}", "required");
        row("egress", "{action: allow}", "word");
        row("egress", "{action: Allow, actions: x}", "unknown-member");
        row("egress", "{action: Allow, destination: {nets: [10.0.0.0/8]}}", "");
        row("egress", "{action: Allow, destination: {nets: [10.0.0.1/8]}}", "calico-unmasked");
        row("egress", "{action: Allow, destination: {nets: [10.0.0.1]}}", "bad-cidr");
        row("egress", "{action: Allow, destination: {nets: [ten]}}", "bad-cidr");
        row("egress", "{action: Allow, destination: {notNets: [0.0.0.0/1]}}", "");
        row("egress", "{action: Allow, destination: {notNets: [0.0.0.0/0]}}", "calico-not-everything");
        row("egress", "{action: Allow, destination: {notNets: ['::/0']}}", "calico-not-everything");
        row("egress", "{action: Allow, destination: {nets: [0.0.0.0/0, '::/0']}}", "calico-ip-versions");
        row("egress", "{action: Allow, source: {nets: [10.0.0.0/8]}, destination: {notNets: ['fd00::/8']}}",
            "calico-ip-versions");
        row("egress", "{action: Allow, ipVersion: 4, destination: {nets: ['fd00::/8']}}",
            "calico-ip-versions");
        row("egress", "{action: Allow, ipVersion: 6, destination: {nets: ['fd00::/8']}}", "");
        row("egress", "{action: Allow, ipVersion: 5}", "calico-ip-version");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: [80, '1:65535', web]}}", "");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: [0]}}", "out-of-range");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: ['0:80']}}", "calico-port");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: ['90:80']}}", "calico-port");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: ['70000']}}", "calico-port");
        row("egress", "{action: Allow, protocol: TCP, destination: {ports: ['a b']}}", "calico-port");
        row("egress", "{action: Allow, destination: {ports: [80]}}", "calico-ports-protocol");
        row("egress", "{action: Allow, destination: {ports: [web]}}", "");
        row("egress", "{action: Allow, destination: {notPorts: [80]}}", "calico-ports-protocol");
        row("egress", "{action: Allow, source: {ports: [80]}}", "calico-ports-protocol");
        row("egress", "{action: Allow, protocol: ICMP, destination: {ports: [80]}}", "calico-ports-protocol");
        row("egress", "{action: Allow, protocol: 47, destination: {ports: [web]}}", "calico-ports-protocol");
        row("egress", "{action: Allow, protocol: 132, destination: {ports: [80]}}", "");
        row("egress", "{action: Allow, protocol: UDPLite}", "");
        row("egress", "{action: Allow, protocol: tcp}", "calico-protocol");
        row("egress", "{action: Allow, protocol: 0}", "calico-protocol");
        row("egress", "{action: Allow, protocol: 256}", "calico-protocol");
        row("egress", "{action: Allow, notProtocol: any}", "calico-protocol");
        row("egress", "{action: Allow, protocol: ICMP, icmp: {type: 8, code: 0}}", "");
        row("egress", "{action: Allow, protocol: ICMP, icmp: {code: 0}}", "calico-icmp-code");
        row("egress", "{action: Allow, protocol: ICMP, icmp: {type: 255}}", "out-of-range");
        row("egress", "{action: Allow, protocol: UDP, icmp: {type: 8}}", "calico-icmp-protocol");
        row("egress", "{action: Allow, icmp: {type: 8}}", "calico-icmp-protocol");
        row("egress", "{action: Allow, destination: {selector: 'a = \"b\"'}}", "calico-selector");
        row("egress", "{action: Allow, destination: {selector: 'global()'}}", "calico-global");
        row("egress", "{action: Allow, destination: {namespaceSelector: 'global()'}}", "");
        row("egress", "{action: Allow, destination: {namespaceSelector: 'global() || a == \"b\"'}}",
            "calico-global");
        row("egress", "{action: Allow, destination: {notSelector: 'has('}}", "calico-selector");
        row("egress", "{action: Allow, destination: {serviceAccounts: {selector: 'x'}}}", "calico-selector");
        row("egress", "{action: Allow, destination: {services: {namespace: b}}}", "calico-service-name");
        row("egress", "{action: Allow, destination: {services: {name: s}, selector: all()}}",
            "calico-services-alone");
        row("egress", "{action: Allow, destination: {services: {name: s}, nets: [10.0.0.0/8]}}",
            "calico-services-alone");
        row("egress", "{action: Allow, destination: {services: {name: s}, serviceAccounts: {names: [x]}}}",
            "calico-services-alone");
        row("egress", "{action: Allow, protocol: TCP, destination: {services: {name: s}, ports: [80]}}",
            "calico-services-ports");
        row("egress", "{action: Allow, source: {services: {name: s}}}", "calico-services-end");
        row("ingress", "{action: Allow, destination: {services: {name: s}}}", "calico-services-end");
        row("ingress", "{action: Allow, http: {paths: [{exact: /a}, {prefix: /b}]}}", "");
        row("ingress", "{action: Allow, protocol: TCP, http: {methods: [GET]}}", "");
        row("ingress", "{action: Allow, protocol: UDP, http: {methods: [GET]}}", "calico-http-protocol");
        row("ingress", "{action: Deny, http: {methods: [GET]}}", "calico-http");
        row("egress", "{action: Allow, http: {methods: [GET]}}", "calico-http");
        row("ingress", "{action: Allow, http: {paths: [{exact: a}]}}", "calico-http-path");
        row("ingress", "{action: Allow, http: {paths: [{exact: /a, prefix: /b}]}}", "calico-http-path");
        row("ingress", "{action: Allow, http: {paths: [{prefix: '/a?b'}]}}", "calico-http-path");
        row("", "selector: all()", "");
        row("", "selector: global()", "calico-global");
        row("", "types: [Ingress, Egress]", "");
        row("", "types: [Ingress, Ingress]", "calico-type-twice");
        row("", "types: [ingress]", "word");
        row("", "order: 1e3", "");
        row("", "order: ten", "calico-order");
        row("", "namespaceSelector: all()", "unknown-member");
        row("", "serviceAccountSelector: 'a =='", "calico-selector");
    }

    void rules() {
        QFETCH(QString, rule);
        QFETCH(QString, direction);
        QFETCH(QString, doubt);
        const QString found = doubtOf(policyOf(rule.toStdString(), direction.toUtf8().constData()));
        // What the Reader reports has ids of its own, by the kind of mistake.
        static const QStringList shapes = {"required", "word", "unknown-member", "out-of-range"};
        if (shapes.contains(doubt))
            QVERIFY2(!found.isEmpty() && !found.startsWith("calico-"), qPrintable(found));
        else
            QCOMPARE(found, doubt);
    }

    void globalPolicies_data() {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("doubt");
        const auto row = [](const char* spec, const char* doubt) { QTest::newRow(spec) << spec << doubt; };
        row("namespaceSelector: all()", "");
        row("namespaceSelector: global()", "calico-global");
        row("preDNAT: true\n  applyOnForward: true", "");
        row("preDNAT: true", "calico-forward");
        row("doNotTrack: true", "calico-forward");
        row("doNotTrack: true\n  preDNAT: true\n  applyOnForward: true", "calico-host-flags");
        row("preDNAT: true\n  applyOnForward: true\n  types: [Egress]", "calico-prednat-egress");
        row("egress: [{action: Allow, destination: {services: {name: s}}}]", "calico-service-namespace");
    }

    void globalPolicies() {
        QFETCH(QString, spec);
        QFETCH(QString, doubt);
        QCOMPARE(doubtOf(policyOf(spec.toStdString(), "", "GlobalNetworkPolicy")), doubt);
    }

    void storedIsNotValidated() {
        const auto stored = [](const char* rule) {
            return doubtOf(policyOf(rule, "egress", "NetworkPolicy", "crd.projectcalico.org/v1"));
        };
        QCOMPARE(stored("{action: Allow, destination: {nets: [10.0.0.1/8]}}"), QString());
        QCOMPARE(stored("{action: Allow, destination: {nets: [10.0.0.1]}}"), QString());
        QCOMPARE(stored("{action: Allow, protocol: tcp}"), QString());
        QCOMPARE(stored("{action: Allow, destination: {nets: [10.0.0.0/8, 'fd00::/8']}}"), QString());
        QCOMPARE(stored("{action: Allow, destination: {selector: 'a = 1'}}"), QString("calico-selector"));
    }

    void versions() {
        const auto at = [](const char* apiVersion) {
            return doubtOf(policyOf("selector: all()", "", "NetworkPolicy", apiVersion));
        };
        QCOMPARE(at("projectcalico.org/v3"), QString());
        QCOMPARE(at("crd.projectcalico.org/v1"), QString());
        QCOMPARE(at("crd.projectcalico.org/v3"), QString("calico-version"));
        QCOMPARE(at("projectcalico.org/v1"), QString("calico-version"));
    }

    void services() {
        // A Service that is not here: the policy is used, and open.
        QCOMPARE(doubtOf(policyOf("{action: Allow, destination: {services: {name: s}}}", "egress")),
                 QString("calico-no-service"));
    }

    void notes() {
        QCOMPARE(
            noteOf(policyOf("{action: Allow, protocol: TCP, destination: {ports: ['80-90']}}", "egress")),
            QString("calico-port-dash"));
        QCOMPARE(noteOf(policyOf("{action: Allow, protocol: TCP, destination: {ports: [web-1]}}", "egress")),
                 QString());
        const auto tier = [](const char* name, const char* spec) {
            return noteOf(std::string("apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: ") +
                          name + "}\nspec: " + spec + "\n");
        };
        QCOMPARE(tier("a", "{order: 1}"), QString());
        QCOMPARE(tier("default", "{order: 1000000, defaultAction: Deny}"), QString());
        QCOMPARE(tier("default", "{order: 1000000}"), QString());
        QCOMPARE(tier("default", "{order: 5}"), QString("calico-tier-fixed"));
        QCOMPARE(tier("kube-admin", "{order: 1000, defaultAction: Deny}"), QString("calico-tier-fixed"));
        QCOMPARE(tier("a.b", "{order: 1}"), QString("calico-tier-name"));
        QCOMPARE(tier("a", "{order: first}"), QString("calico-order"));
        QCOMPARE(noteOf("apiVersion: projectcalico.org/v3\nkind: GlobalNetworkSet\nmetadata: {name: s}\n"
                        "spec: {nets: [ten]}\n"),
                 QString("bad-cidr"));
    }

    // Where it stands is told.
    void places() {
        const auto ruleset = policy::compile(
            testing::stateOf(policyOf("{action: Allow, destination: {nets: [10.0.0.1/8]}}", "egress")),
            {"calico", {}});
        QCOMPARE(ruleset->doubts.size(), std::size_t(1));
        QCOMPARE(ruleset->doubts.front().place.line, 6);
        QCOMPARE(ruleset->doubts.front().place.pointer, std::string("/spec/egress/0/destination/nets/0"));
        QVERIFY(ruleset->tiers.front().policies.empty());
    }
};

QTEST_GUILESS_MAIN(TestCalicoRefused)
#include "tst_calico_refused.moc"
