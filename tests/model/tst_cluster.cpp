#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/model/cluster.h>

#include <QtTest>

using namespace sallyport;
using namespace sallyport::model;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

QString ids(const std::vector<base::Diagnostic>& problems) {
    QStringList list;
    for (const base::Diagnostic& problem : problems)
        list << q(problem.id);
    return list.join(' ');
}

std::optional<Object> read(const QString& yaml, std::vector<base::Diagnostic>& problems) {
    auto tree = base::readYamlDocument(yaml.toStdString(), "object.yaml");
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return readObject(std::move(*tree), problems);
}

QString ips(const std::vector<Ip>& list) {
    QStringList texts;
    for (const Ip& ip : list)
        texts << q(ip.text());
    return texts.join(' ');
}

} // namespace

class ClusterTest : public QObject {
    Q_OBJECT

    ClusterState m_state;

    template<class T> const T& typed(const ObjectKey& key) {
        const ObjectPtr object = m_state.find(key);
        if (!object || !object->as<T>())
            qFatal("no %s", key.text().c_str());
        return *object->as<T>();
    }

private slots:
    void initTestCase() {
        const auto text = base::readFile(SALLYPORT_ROOT "/tests/data/model/objects/cluster.yaml");
        QVERIFY(text.ok());
        base::Documents documents = base::readYaml(*text, "cluster.yaml");
        QVERIFY(documents.errors.empty());
        std::vector<base::Diagnostic> problems;
        for (base::Tree& tree : documents.trees) {
            auto object = readObject(std::move(tree), problems);
            QVERIFY(object.has_value());
            m_state.put(std::make_shared<Object>(std::move(*object)));
        }
        QCOMPARE(ids(problems), QString());
        QCOMPARE(m_state.objects().size(), 16u);
    }

    void namespacesAndNodes() {
        const Labels expected{{"kubernetes.io/metadata.name", "shop"}, {"team", "web"}};
        QVERIFY(m_state.namespaceLabels("shop") == expected);
        QVERIFY((m_state.namespaceLabels("absent") == Labels{{"kubernetes.io/metadata.name", "absent"}}));
        QVERIFY((m_state.namespaces() == std::set<std::string>{"default", "shop"}));
        const auto& node = typed<Node>({"", "Node", "", "node-1"});
        QCOMPARE(ips(node.ips), "192.0.2.11 2001:db8::11");
        QCOMPARE(q(node.labels.at("zone")), "a");
        QCOMPARE(q(node.annotations.at("k3s.io/node-args")), "[\"server\"]");
    }

    void deployment() {
        const auto& workload = typed<Workload>({"apps", "Deployment", "shop", "web"});
        QVERIFY(!workload.replicas);
        QVERIFY(workload.selector.matches({{"app", "web"}}));
        const PodSpec& pod = workload.pod;
        QCOMPARE(q(pod.pointer), "/spec/template/spec");
        QCOMPARE(q(pod.serviceAccount), "default");
        QCOMPARE(pod.labels.size(), 2u);
        QCOMPARE(pod.containers.size(), 3u);
        const Container& web = pod.containers[0];
        QCOMPARE(q(web.pointer), "/spec/template/spec/containers/0");
        QCOMPARE(web.command.size(), 1u);
        QCOMPARE(q(web.args.at(1)), ":8080");
        QCOMPARE(q(web.env.at(0).value.value_or("")), "prod");
        QCOMPARE(q(web.env.at(1).secretName + '/' + web.env.at(1).secretKey), "web/token");
        QCOMPARE(q(web.env.at(2).configMapName + '/' + web.env.at(2).configMapKey), "conf/web");
        QCOMPARE(q(web.env.at(3).fieldPath), "spec.nodeName");
        QVERIFY(pod.containers[1].init && !pod.containers[1].sidecar);
        QVERIFY(pod.containers[2].init && pod.containers[2].sidecar);
    }

    void podPorts() {
        const PodSpec& pod = typed<Workload>({"apps", "Deployment", "shop", "web"}).pod;
        QCOMPARE(pod.ports().size(), 3u); // an init container that ends serves nothing
        QCOMPARE(pod.namedPort("http", Protocol::tcp), std::optional(8080));
        QCOMPARE(pod.namedPort("admin", Protocol::tcp), std::optional(9901));
        QVERIFY(!pod.namedPort("http", Protocol::udp));
        QVERIFY(!pod.namedPort("early", Protocol::tcp));
    }

    void otherWorkloads() {
        const auto& db = typed<Workload>({"apps", "StatefulSet", "shop", "db"});
        QCOMPARE(db.replicas, std::optional(3));
        QVERIFY(db.pod.hostNetwork && db.pod.containers.empty());
        QCOMPARE(q(db.pod.serviceAccount), "db");
        QVERIFY(typed<Workload>({"apps", "DaemonSet", "shop", "agent"}).pod.labels.empty());
        const auto& nightly = typed<Workload>({"batch", "CronJob", "shop", "nightly"});
        QCOMPARE(q(nightly.pod.pointer), "/spec/jobTemplate/spec/template/spec");
        QCOMPARE(q(nightly.pod.labels.at("job")), "nightly");
        const auto& old = typed<Workload>({"", "ReplicationController", "default", "old"});
        QCOMPARE(q(old.selector.text()), "app=old");
    }

    void pods() {
        const auto& pod = typed<Pod>({"", "Pod", "shop", "web-5d4-abc"});
        QCOMPARE(ips(pod.ips), "10.42.0.7 fd00::7");
        QCOMPARE(q(pod.hostIp + ' ' + pod.phase), "192.0.2.11 Running");
        QVERIFY(!pod.ready && !pod.finished());
        QCOMPARE(q(pod.ownerKind + ' ' + pod.ownerName), "ReplicaSet web-5d4");
        QCOMPARE(q(pod.pod.nodeName), "node-1");
        QCOMPARE(q(pod.pod.pointer), "/spec");
    }

    void services() {
        const auto& web = typed<Service>({"", "Service", "shop", "web"});
        QCOMPARE(q(web.type), "LoadBalancer");
        QVERIFY(web.selector && web.selector->at("app") == "web" && !web.headless);
        QCOMPARE(ips(web.clusterIps), "10.43.0.10 fd01::10");
        QCOMPARE(ips(web.loadBalancerIps), "198.51.100.5");
        QCOMPARE(ips(web.externalIps), "198.51.100.4");
        QCOMPARE(web.ports.size(), 3u);
        QCOMPARE(q(std::get<std::string>(web.ports[0].targetPort)), "http");
        QCOMPARE(web.ports[0].nodePort, 30080);
        QCOMPARE(std::get<int>(web.ports[1].targetPort), 8080);
        QCOMPARE(std::get<int>(web.ports[2].targetPort), 53); // as port
        QVERIFY(web.ports[2].protocol == Protocol::udp);
        QCOMPARE(q(web.externalTrafficPolicy + web.internalTrafficPolicy), "ClusterCluster");

        const auto& db = typed<Service>({"", "Service", "shop", "db"});
        QVERIFY(db.headless && db.publishNotReady && !db.selector && db.ports.empty());
        const auto& far = typed<Service>({"", "Service", "default", "far"});
        QCOMPARE(q(far.externalName), "api.example.com");
    }

    void endpoints() {
        const auto& slice = typed<EndpointSlice>({"discovery.k8s.io", "EndpointSlice", "shop", "db-x"});
        QCOMPARE(q(slice.service), "db");
        QCOMPARE(slice.endpoints.size(), 3u);
        QCOMPARE(q(slice.endpoints[0].podName + ' ' + slice.endpoints[0].nodeName), "db-0 node-1");
        QVERIFY(slice.endpoints[0].ready && !slice.endpoints[1].ready && slice.endpoints[2].ready);
        QCOMPARE(slice.ports.at(0).port, 5432);
        QCOMPARE(slice.ports.at(1).port, 0);

        const auto& nas = typed<EndpointSlice>({"", "Endpoints", "shop", "nas"});
        QCOMPARE(q(nas.service), "nas");
        QCOMPARE(nas.endpoints.size(), 3u);
        QCOMPARE(nas.endpoints[0].ports.at(0).port, 445);
        QCOMPARE(nas.endpoints[1].ports.at(0).port, 2049);
        QVERIFY(!nas.endpoints[2].ready);
        QCOMPARE(nas.ports.size(), 2u);
    }

    void ownedWorkloadsCountOnce() {
        QStringList names;
        for (const ObjectPtr& object : m_state.workloads())
            names << q(object->key.text());
        names.sort();
        // The ReplicaSet of a controller that Sallyport does not know stands for it.
        QCOMPARE(names.join(", "),
                 "CronJob shop/nightly, DaemonSet shop/agent, Deployment shop/web, "
                 "ReplicaSet shop/rollout-1, ReplicationController default/old, StatefulSet shop/db");
    }

    void kindsAndGroups() {
        QCOMPARE(m_state.ofKind("Service").size(), 3u);
        QCOMPARE(m_state.ofKind("Service", "").size(), 3u);
        QCOMPARE(m_state.ofKind("Service", "apps").size(), 0u);
        QCOMPARE(m_state.ofKind("ReplicaSet").size(), 2u);
        QCOMPARE(m_state.ofKind("EndpointSlice").size(), 1u);
        QCOMPARE(m_state.ofKind("Nothing").size(), 0u);
        const auto policy = m_state.find({"cilium.io", "CiliumClusterwideNetworkPolicy", "", "everywhere"});
        QVERIFY(policy && std::holds_alternative<std::monostate>(policy->typed));
        QVERIFY(isClusterScoped("", "Namespace") && !isClusterScoped("apps", "Namespace"));
        QVERIFY(!isClusterScoped("postgresql.cnpg.io", "Cluster"));
    }

    void putEraseAndUndeployed() {
        ClusterState state;
        std::vector<base::Diagnostic> problems;
        auto object = read("{apiVersion: v1, kind: Service, metadata: {name: a}}", problems);
        object->deployed = false;
        state.put(std::make_shared<Object>(*object));
        QCOMPARE(state.ofKind("Service").size(), 0u);
        object->deployed = true;
        const auto placed = std::make_shared<Object>(*object);
        placed->key.ns = "default";
        state.put(placed);
        QVERIFY(state.find(placed->key) == placed); // the same pointer
        QVERIFY(state.erase(placed->key) && !state.erase(placed->key));
        state.put(nullptr);
        QVERIFY(state.objects().empty());
    }

    void noObject_data() {
        QTest::addColumn<QString>("yaml");
        for (const char* yaml :
             {"{}", "[]", "text", "{kind: Pod}", "{apiVersion: v1, kind: Pod}",
              "{apiVersion: v1, kind: Pod, metadata: []}", "{apiVersion: v1, kind: Pod, metadata: {name: 1}}",
              "{apiVersion: 1, kind: Pod, metadata: {name: a}}", "{apiVersion: v1, metadata: {name: a}}",
              "{apiVersion: v1, kind: Pod, metadata: {generateName: a-}}"})
            QTest::newRow(yaml) << yaml;
    }
    void noObject() {
        QFETCH(QString, yaml);
        std::vector<base::Diagnostic> problems;
        QVERIFY(!read(yaml, problems));
        QVERIFY(!problems.empty());
        for (const base::Diagnostic& problem : problems)
            QCOMPARE(problem.place.line, 1);
    }

    void wrongShapes_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<int>("line");
        const QString pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";
        const QString service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";
        QTest::newRow("spec is a list") << pod + "spec: []" << 4;
        QTest::newRow("containers is a map") << pod + "spec:\n  containers: {a: b}" << 5;
        QTest::newRow("container is a text") << pod + "spec:\n  containers:\n  - x" << 6;
        QTest::newRow("port 99999")
            << pod + "spec:\n  containers:\n  - name: x\n    ports:\n    - containerPort: 99999" << 8;
        QTest::newRow("port is a text")
            << pod + "spec:\n  containers:\n  - ports:\n    - containerPort: '80'" << 7;
        QTest::newRow("no port") << pod + "spec:\n  containers:\n  - ports:\n    - name: x" << 7;
        QTest::newRow("protocol")
            << pod + "spec:\n  containers:\n  - ports:\n    - containerPort: 80\n      protocol: tcp" << 8;
        QTest::newRow("hostNetwork") << pod + "spec:\n  hostNetwork: 'yes'" << 5;
        QTest::newRow("env value is a number")
            << pod + "spec:\n  containers:\n  - env:\n    - name: A\n      value: 1" << 8;
        QTest::newRow("pod IP") << pod + "status:\n  podIP: 10.0.0.300" << 5;
        QTest::newRow("label value")
            << "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n    a: b c" << 6;
        QTest::newRow("label number")
            << "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n    a: 1" << 6;
        QTest::newRow("name") << "apiVersion: v1\nkind: Pod\nmetadata:\n  name: A_B" << 4;
        QTest::newRow("namespace")
            << "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: ${NS}" << 5;
        QTest::newRow("service port 0") << service + "spec:\n  ports:\n  - port: 0" << 6;
        QTest::newRow("service type") << service + "spec:\n  type: clusterip" << 5;
        QTest::newRow("target port") << service + "spec:\n  ports:\n  - port: 80\n    targetPort: '8080'"
                                     << 7;
        QTest::newRow("cluster IP") << service + "spec:\n  clusterIP: none" << 5;
        QTest::newRow("replicas")
            << "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replicas: two" << 5;
        QTest::newRow("operator")
            << "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector:\n    "
               "matchExpressions:\n    - {key: a, operator: Is}"
            << 7;
    }
    void wrongShapes() {
        QFETCH(QString, yaml);
        QFETCH(int, line);
        std::vector<base::Diagnostic> problems;
        const auto object = read(yaml, problems);
        QVERIFY(object.has_value());
        QCOMPARE(problems.size(), 1u);
        QCOMPARE(problems[0].place.line, line);
        QCOMPARE(q(problems[0].subject), q(object->key.text()));
        QVERIFY(problems[0].severity == base::Severity::error);
    }
    void badPortsAreNotRead() {
        std::vector<base::Diagnostic> problems;
        const auto object =
            read("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 70000}, "
                 "{port: 80, targetPort: 70000}]}}",
                 problems);
        QCOMPARE(problems.size(), 2u);
        QCOMPARE(object->as<Service>()->ports.size(), 1u);
    }
    void keyText() {
        QCOMPARE(q(ObjectKey{"apps", "Deployment", "a", "b"}.text()), "Deployment a/b");
        QCOMPARE(q(ObjectKey{"", "Namespace", "", "b"}.text()), "Namespace b");
    }
};

QTEST_GUILESS_MAIN(ClusterTest)
#include "tst_cluster.moc"
