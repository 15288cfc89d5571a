// Values of known charts as workloads, Services and ConfigMaps: names, labels and
// selectors as each version of the chart writes them.
#include "workspace.h"

#include <QtTest>

using namespace sallyport;

namespace {

std::string release(const std::string& name, const std::string& chart, const std::string& version,
                    const std::string& values) {
    return "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: " + name +
           ", namespace: ns}\nspec:\n  chart:\n    spec:\n      chart: " + chart +
           "\n      version: " + version + "\n      sourceRef: {kind: HelmRepository, name: r}\n  values:\n" +
           values;
}

const model::Workload* workload(const model::ClusterState& state, const std::string& kind,
                                const std::string& name) {
    const auto object = state.find({kind == "CronJob" ? "batch" : "apps", kind, "ns", name});
    return object && object->inferred ? object->as<model::Workload>() : nullptr;
}

const model::Service* service(const model::ClusterState& state, const std::string& name) {
    const auto object = state.find({"", "Service", "ns", name});
    return object && object->inferred ? object->as<model::Service>() : nullptr;
}

const std::string twoControllers =
    "    controllers:\n"
    "      front:\n"
    "        pod: {labels: {door: open}}\n"
    "        containers:\n"
    "          app:\n"
    "            image: {repository: acme/front, tag: v1}\n"
    "            env: {PORT: 8080, HOST: {valueFrom: {fieldRef: {fieldPath: status.podIP}}}}\n"
    "            envFrom: [{secretRef: {name: '{{ .Release.Name }}-env'}}]\n"
    "      back:\n"
    "        type: statefulset\n"
    "        containers:\n"
    "          app: {image: {repository: acme/back, tag: 2.5}}\n"
    "    service:\n"
    "      front: {controller: front, ports: {http: {port: 80, targetPort: 8080}}}\n"
    "      back: {controller: back, ports: {db: {port: 5432}}}\n";

const std::string oneController = "    controllers:\n"
                                  "      web:\n"
                                  "        replicas: 2\n"
                                  "        containers:\n"
                                  "          app: {image: {repository: acme/web, tag: v1}, args: [run]}\n"
                                  "    service:\n"
                                  "      app: {controller: web, ports: {http: {port: 80}}}\n";

} // namespace

class Charts : public QObject {
    Q_OBJECT
private slots:
    void appTemplate1() {
        const Workspace w{
            {"hr.yaml",
             release("tunnel", "app-template", "1.5.1",
                     "    controller: {type: daemonset}\n"
                     "    podLabels: {door: open}\n"
                     "    image: {repository: cloudflare/cloudflared, tag: 2026.8.2}\n"
                     "    args: [tunnel, run]\n"
                     "    env: {TZ: UTC}\n"
                     "    service:\n"
                     "      main: {ports: {http: {port: 9090}}}\n"
                     "      extra: {enabled: true, ports: {web: {enabled: true, port: 81}}}\n"
                     "    persistence:\n"
                     "      config: {enabled: true, type: configMap, name: tunnel-config,"
                     " mountPath: /etc/c.yaml, subPath: c.yaml}\n"
                     "      off: {type: emptyDir}\n"
                     "    configMaps:\n"
                     "      config: {enabled: true, data: {c.yaml: 'x: {{ .Release.Namespace }}'}}\n")}};
        const auto state = w.read();
        const auto* set = workload(state, "DaemonSet", "tunnel");
        QVERIFY(set);
        QCOMPARE(set->pod.labels, (model::Labels{{"app.kubernetes.io/name", "tunnel"},
                                                 {"app.kubernetes.io/instance", "tunnel"},
                                                 {"door", "open"}}));
        QCOMPARE(set->pod.containers[0].name, std::string("tunnel"));
        QCOMPARE(set->pod.containers[0].image, std::string("cloudflare/cloudflared:2026.8.2"));
        QCOMPARE(set->pod.containers[0].ports.size(), 2u);
        QVERIFY(service(state, "tunnel") && service(state, "tunnel-extra"));
        QCOMPARE(std::get<std::string>(service(state, "tunnel")->ports[0].targetPort), std::string("http"));
        QCOMPARE(set->pod.namedPort("http", model::Protocol::tcp), std::optional(9090));
        const auto config = state.find({"", "ConfigMap", "ns", "tunnel-config"});
        QCOMPARE(config->tree.text({"data", "c.yaml"}), std::string("x: ns"));
        const auto object = state.find({"apps", "DaemonSet", "ns", "tunnel"});
        QCOMPARE(object->tree.find({"spec", "template", "spec", "volumes"})->size(), 1u);
        QVERIFY(object->place.file.ends_with("hr.yaml"));
        QCOMPARE(ids(state), std::string());
    }

    void labelsAndNamesByVersion_data() {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("label");
        QTest::newRow("3") << "3.7.3"
                           << "app.kubernetes.io/component";
        QTest::newRow("4") << "4.6.2"
                           << "app.kubernetes.io/controller";
        QTest::newRow("5") << "5.0.1"
                           << "app.kubernetes.io/controller";
    }

    void labelsAndNamesByVersion() {
        QFETCH(QString, version);
        QFETCH(QString, label);
        const Workspace w{
            {"two.yaml", release("shop", "app-template", version.toStdString(), twoControllers)},
            {"one.yaml", release("blog", "app-template", version.toStdString(), oneController)}};
        const auto state = w.read();
        const auto* front = workload(state, "Deployment", "shop-front");
        QVERIFY(front && workload(state, "StatefulSet", "shop-back"));
        QCOMPARE(front->pod.labels.at(label.toStdString()), std::string("front"));
        QCOMPARE(front->pod.labels.at("door"), std::string("open"));
        QCOMPARE(front->pod.containers[0].env.size(), 2u);
        QCOMPARE(front->pod.containers[0].env[0].value, std::optional<std::string>("8080"));
        QVERIFY(front->selector.matches(front->pod.labels));
        const auto* frontService = service(state, "shop-front");
        QVERIFY(frontService && service(state, "shop-back"));
        QVERIFY(frontService->selector);
        QCOMPARE(frontService->selector->at(label.toStdString()), std::string("front"));
        QCOMPARE(std::get<int>(frontService->ports[0].targetPort), 8080);
        QVERIFY(workload(state, "Deployment", "blog") && service(state, "blog"));
        QCOMPARE(workload(state, "Deployment", "blog")->replicas, std::optional(2));
        QCOMPARE(workload(state, "StatefulSet", "shop-back")->pod.containers[0].image,
                 std::string("acme/back:2.5"));
        const auto object = state.find({"apps", "Deployment", "ns", "shop-front"});
        QCOMPARE(object->tree.at("/spec/template/spec/containers/0/envFrom/0/secretRef/name")->scalarText(),
                 std::string("shop-env"));
    }

    // In 2.x the controller and the service called main have the release's bare name.
    void appTemplate2() {
        const Workspace w{
            {"hr.yaml", release("app", "app-template", "2.6.0",
                                "    controllers:\n      main:\n        containers:\n          main:\n"
                                "            image: {repository: a, tag: b}\n"
                                "      other: {containers: {main: {image: {repository: c, tag: d}}}}\n"
                                "    service:\n      main: {ports: {http: {port: 80}}}\n"
                                "      more: {controller: other, ports: {http: {port: 81}}}\n")}};
        const auto state = w.read();
        QVERIFY(workload(state, "Deployment", "app") && workload(state, "Deployment", "app-other"));
        QVERIFY(service(state, "app") && service(state, "app-more"));
        QCOMPARE(service(state, "app")->selector->at("app.kubernetes.io/component"), std::string("main"));
        QCOMPARE(service(state, "app-more")->selector->at("app.kubernetes.io/component"),
                 std::string("other"));
    }

    void mountsAndPolicies() {
        const Workspace w{
            {"hr.yaml",
             release("app", "app-template", "4.0.0",
                     oneController +
                         "    persistence:\n"
                         "      everywhere: {type: emptyDir, globalMounts: [{path: /tmp}]}\n"
                         "      here: {type: secret, name: s, advancedMounts: {web: {app: [{path: /s, "
                         "subPath: k, readOnly: true}]}}}\n"
                         "      elsewhere: {existingClaim: c, advancedMounts: {other: {app: [{path: /x}]}}}\n"
                         "      plain: {type: configMap, name: conf}\n"
                         "    networkpolicies:\n"
                         "      wall: {controller: web, policyTypes: [Ingress], rules: {ingress: [{}]}}\n")}};
        const auto state = w.read();
        const auto object = state.find({"apps", "Deployment", "ns", "app"});
        QVERIFY(object);
        const base::Tree* spec = object->tree.find({"spec", "template", "spec"});
        QCOMPARE(spec->find("volumes")->size(), 3u);
        const base::Tree* mounts = spec->at("/containers/0/volumeMounts");
        QCOMPARE(mounts->size(), 3u);
        QCOMPARE(mounts->items()[1].text({"mountPath"}), std::string("/s"));
        QCOMPARE(mounts->items()[2].text({"mountPath"}), std::string("/plain"));
        const auto policy = state.find({"networking.k8s.io", "NetworkPolicy", "ns", "app"});
        QVERIFY(policy && policy->inferred);
        QCOMPARE(policy->tree.find({"spec", "podSelector", "matchLabels", "app.kubernetes.io/controller"})
                     ->scalarText(),
                 std::string("web"));
    }

    void chartByReference() {
        const std::string hr =
            "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: app, namespace: ns}\n"
            "spec:\n  chartRef: {kind: OCIRepository, name: tpl}\n  valuesFrom:\n"
            "  - {kind: ConfigMap, name: vals}\n  - {kind: Secret, name: hidden}\n  values:\n" +
            oneController;
        const std::string oci =
            "apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\n"
            "metadata: {name: tpl, namespace: ns}\nspec:\n  url: oci://example.com/charts/app-template\n"
            "  ref: {tag: 3.1.0}\n";
        const std::string vals =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vals, namespace: ns}\ndata:\n"
            "  values.yaml: |\n    defaultPodOptions: {hostNetwork: true}\n"
            "    controllers: {web: {replicas: 7}}\n";
        const Workspace known{{"hr.yaml", hr}, {"oci.yaml", oci}, {"vals.yaml", vals}};
        auto state = known.read();
        const auto* web = workload(state, "Deployment", "app");
        QVERIFY(web);
        QCOMPARE(web->pod.labels.at("app.kubernetes.io/component"), std::string("web"));
        QVERIFY(web->pod.hostNetwork);
        QCOMPARE(web->replicas, std::optional(2));
        QCOMPARE(ids(state), std::string("source-values-unread"));
        const Workspace absent{{"hr.yaml", hr}};
        state = absent.read();
        QVERIFY(workload(state, "Deployment", "app")); // its values show what chart it is
    }

    void otherChartsAreNoted() {
        const Workspace w{{"hr.yaml", release("gw", "gateway-helm", "1.0.0", "    a: 1\n")}};
        const auto state = w.read();
        QCOMPARE(ids(state), std::string("source-helm-chart"));
        QVERIFY(!state.unread[0].mayDecide);
        QCOMPARE(names(state, "HelmRelease"), std::string("ns/gw"));
        QCOMPARE(names(state, "Deployment"), std::string());
    }

    void cloudflareCharts() {
        const Workspace w{
            {"remote.yaml", release("r", "cloudflare-tunnel-remote", "0.1.2",
                                    "    cloudflare: {tunnel_token: hush}\n"
                                    "    replicaCount: 3\n")},
            {"local.yaml", release("l", "cloudflare-tunnel", "0.3.2",
                                   "    image: {tag: 2026.8.2}\n    cloudflare:\n      tunnelName: home\n"
                                   "      secretName: creds\n      ingress:\n"
                                   "      - {hostname: a.example.com, service: 'http://web.shop:80'}\n")}};
        const auto state = w.read();
        const auto* remote = workload(state, "Deployment", "r-cloudflare-tunnel-remote");
        QVERIFY(remote);
        QCOMPARE(remote->replicas, std::optional(3));
        QCOMPARE(remote->pod.labels, (model::Labels{{"pod", "cloudflared"}}));
        QCOMPARE(remote->pod.containers[0].env[0].secretKey, std::string("tunnelToken"));
        const auto* local = workload(state, "Deployment", "l-cloudflare-tunnel");
        QVERIFY(local);
        QCOMPARE(local->pod.containers[0].image, std::string("cloudflare/cloudflared:2026.8.2"));
        const auto config = state.find({"", "ConfigMap", "ns", "l-cloudflare-tunnel"});
        QVERIFY(config);
        const std::string text = config->tree.find({"data", "config.yaml"})->scalarText();
        QVERIFY(text.find("http://web.shop:80") != std::string::npos);
        QVERIFY(text.find("http_status:404") != std::string::npos);
        for (const auto& [key, object] : state.objects())
            QVERIFY(!object->inferred || object->tree.find("stringData") == nullptr);
    }

    void applicationsAndUmbrellaCharts() {
        const std::string app =
            "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: APP}\nspec:\n"
            "  destination: {namespace: ns}\n";
        const auto named = [&](const std::string& name) {
            std::string text = app;
            return text.replace(text.find("APP"), 3, name);
        };
        const Workspace w{
            {"chart.yaml",
             named("direct") +
                 "  source:\n    chart: app-template\n    targetRevision: 4.1.0\n"
                 "    helm:\n      values: |\n" +
                 QString::fromStdString(oneController).replace("    ", "        ").toStdString()},
            {"umbrella.yaml", named("umbrella") + "  source: {path: charts/umbrella}\n"},
            {"charts/umbrella/Chart.yaml", "name: umbrella\nversion: 0.1.0\ndependencies:\n"
                                           "- {name: app-template, version: 3.2.0, alias: web}\n"},
            {"charts/umbrella/values.yaml", "web:\n" + oneController},
            {"charts/umbrella/templates/x.yaml", "kind: {{ .Values.broken }}\n"},
            {"charts/loose/Chart.yaml", "name: loose\nversion: 0.1.0\ndependencies:\n"
                                        "- {name: app-template, version: 3.2.0}\n"},
            {"charts/loose/values.yaml", "app-template:\n" + oneController},
            {"charts/foreign/Chart.yaml", "name: foreign\nversion: 0.1.0\n"}};
        const auto state = w.read();
        QCOMPARE(names(state, "Deployment"), std::string("default/loose ns/direct ns/umbrella"));
        QCOMPARE(state.find({"apps", "Deployment", "ns", "umbrella"})
                     ->as<model::Workload>()
                     ->pod.labels.at("app.kubernetes.io/component"),
                 std::string("web"));
        QCOMPARE(unreadCount(state, "source-chart-assumed"), 1);
        QCOMPARE(unreadCount(state, "source-chart-folder"), 1);
    }
};

QTEST_GUILESS_MAIN(Charts)
#include "tst_charts.moc"
