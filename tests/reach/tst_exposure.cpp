// What is open to pods that are not there, from the side of each workload.
#include <sallyport/reach/exposure.h>

#include "state.h"

#include <QtTest>

using namespace sallyport;

namespace {

const std::string pods = R"(
apiVersion: v1
kind: Namespace
metadata: {name: x, labels: {team: a}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: x}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: x, ports: [{name: http, containerPort: 8080}]}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: x, labels: {app: db}}
spec: {containers: [{name: c, image: x}]}
status: {podIP: 192.168.9.2, podIPs: [{ip: 192.168.9.2}]}
)";

std::string networkPolicy(const std::string& spec) {
    return "\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np, namespace: "
           "x}\n"
           "spec: {podSelector: {matchLabels: {app: web}}, " +
           spec + "}\n";
}

std::string admin(int priority, const std::string& spec) {
    return "\n---\napiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: "
           "p" +
           std::to_string(priority) + "}\nspec: {priority: " + std::to_string(priority) +
           ", subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}, " + spec +
           "}\n";
}

// The lines about pods of the Deployment, and what nothing protects.
QStringList lines(const std::string& policies, const std::string& profile = "kubernetes") {
    model::ClusterState state = stateOf(pods + policies);
    auto ruleset = policy::compile(state, {profile, {}});
    const reach::World world(std::move(state), std::move(*ruleset));
    const reach::Exposure exposure = reach::exposure(world, world.connections());
    QStringList out;
    for (const reach::Exposed& line : exposure.lines)
        if (line.workload == "x/web[Deployment]" && line.to != reach::Exposed::To::outside)
            out << QString::fromStdString((line.direction == policy::Direction::egress ? "=> " : "<= ") +
                                          otherSide(line) + " : " + line.conn);
    for (const reach::Unprotected& one : exposure.unprotected)
        if (one.workload == "x/web[Deployment]")
            out << (one.direction == policy::Direction::egress ? "no egress" : "no ingress");
    return out;
}

const QString everyoneOut = "=> entire-cluster : All Connections";
const QString everyoneIn = "<= entire-cluster : All Connections";

} // namespace

class Exposure : public QObject {
    Q_OBJECT
private slots:
    void withoutPolicyEverythingIsOpen() {
        QCOMPARE(lines(""), (QStringList{everyoneOut, everyoneIn, "no egress", "no ingress"}));
    }

    void enforcedByNobody() {
        QCOMPARE(lines(networkPolicy("ingress: []"), "none"),
                 (QStringList{everyoneOut, everyoneIn, "no egress", "no ingress"}));
    }

    void addressesAreThoseOfTheConnections() {
        model::ClusterState state = stateOf(
            pods + networkPolicy("ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 80}]}]"));
        auto ruleset = policy::compile(state, {"kubernetes", {}});
        const reach::World world(std::move(state), std::move(*ruleset));
        QStringList found;
        for (const reach::Exposed& line : reach::exposure(world, world.connections()).lines)
            if (line.workload == "x/web[Deployment]" && line.direction == policy::Direction::ingress)
                found << QString::fromStdString(otherSide(line) + " : " + line.conn);
        QCOMPARE(found, QStringList("10.0.0.0-10.255.255.255[External] : TCP 80"));
    }

    void kinds_data() {
        QTest::addColumn<QString>("policies");
        QTest::addColumn<QString>("ingress"); // separated by "; "
        const auto row = [](const char* name, const std::string& policies, const char* ingress) {
            QTest::newRow(name) << QString::fromStdString(policies) << QString(ingress);
        };
        const auto from = [](const std::string& peer, const std::string& port = "ports: [{port: 80}]") {
            return "{from: [" + peer + "], " + port + "}";
        };
        const auto np = [](const std::string& rules) { return networkPolicy("ingress: [" + rules + "]"); };
        row("nothing", np(""), "");
        row("everyone", np("{}"), "<= entire-cluster : All Connections");
        row("any pod", np(from("{namespaceSelector: {}}")), "<= entire-cluster : TCP 80");
        row("own namespace", np(from("{podSelector: {}}")), "<= x/[all pods] : TCP 80");
        row("a namespace that is not there",
            np(from("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: later}}}")),
            "<= later/[all pods] : TCP 80");
        row("labels in every namespace",
            np(from("{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}")),
            "<= [all namespaces]/[pod with {app=db}] : TCP 80");
        row("a pod that is there says it already", np(from("{podSelector: {matchLabels: {app: db}}}")), "");
        row("a pod that is not there", np(from("{podSelector: {matchLabels: {app: cache}}}")),
            "<= x/[pod with {app=cache}] : TCP 80");
        row("an expression stands for more than one pod",
            np(from("{podSelector: {matchExpressions: [{key: app, operator: In, values: [db]}]}}")),
            "<= x/[pod with {app=db}] : TCP 80");
        row("expressions",
            np(from("{namespaceSelector: {matchExpressions: [{key: env, operator: NotIn, values: [b, a]}, "
                    "{key: old, "
                    "operator: DoesNotExist}]}, podSelector: {matchExpressions: [{key: app, operator: "
                    "Exists}]}}")),
            "<= [namespace with {env notin (a,b), !old}]/[pod with {app}] : TCP 80");
        row("the same asked twice is one line",
            np(from("{podSelector: {matchLabels: {app: n}}}") + ", " +
               from("{podSelector: {matchExpressions: [{key: app, operator: In, values: [n]}]}}",
                    "ports: [{port: 90}]")),
            "<= x/[pod with {app=n}] : TCP 80,90");
        row("no more than any pod has",
            np(from("{namespaceSelector: {}}", "ports: []") + ", " + from("{podSelector: {}}")),
            "<= entire-cluster : All Connections");
        row("more than any pod has",
            np(from("{namespaceSelector: {}}") + ", " + from("{podSelector: {}}", "ports: [{port: 81}]")),
            "<= entire-cluster : TCP 80; <= x/[all pods] : TCP 80-81");
        row("Allow before a closed NetworkPolicy",
            np("") + admin(1,
                           "ingress: [{action: Allow, from: [{namespaces: {matchLabels: {team: b}}}], ports: "
                           "[{portNumber: {port: 80}}]}]"),
            "<= [namespace with {team=b}]/[all pods] : TCP 80");
        row("Deny for everyone, Allow for some before",
            admin(1, "ingress: [{action: Allow, from: [{namespaces: {matchLabels: {team: b}}}], ports: "
                     "[{portNumber: {port: 80}}]}]") +
                admin(2, "ingress: [{action: Deny, from: [{namespaces: {}}]}]"),
            "<= [namespace with {team=b}]/[all pods] : TCP 80");
        row("Deny of some ports",
            admin(2,
                  "ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]"),
            "<= entire-cluster : SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535");
        row("Pass on to a closed NetworkPolicy",
            np("") +
                admin(1, "ingress: [{action: Pass, from: [{namespaces: {matchLabels: {team: b}}}]}, {action: "
                         "Allow, from: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]"),
            "<= entire-cluster : TCP 80");
        row("its own named port has a number", np(from("{namespaceSelector: {}}", "ports: [{port: http}]")),
            "<= entire-cluster : TCP 8080");
    }

    void kinds() {
        QFETCH(QString, policies);
        QFETCH(QString, ingress);
        QStringList got = lines(policies.toStdString()).filter("<=");
        QCOMPARE(got.join("; "), ingress);
    }

    void namedPortsOfOthers() {
        QCOMPARE(lines(networkPolicy("policyTypes: [Egress], egress: [{to: [{namespaceSelector: {}}], ports: "
                                     "[{port: dns, protocol: UDP}, {port: http}, {port: 80}]}]"))
                     .first(),
                 QString("=> entire-cluster : TCP 80,http,UDP dns"));
        QCOMPARE(
            lines(networkPolicy("policyTypes: [Egress]") +
                  admin(1, "egress: [{action: Allow, to: [{namespaces: {}}], ports: [{namedPort: http}]}]"))
                .first(),
            QString("=> entire-cluster : http"));
    }
};

QTEST_GUILESS_MAIN(Exposure)
#include "tst_exposure.moc"
