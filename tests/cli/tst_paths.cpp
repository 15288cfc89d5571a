// reach --hostname: a published hostname, hop by hop; and diff as a person reads it.
#include <program.h>

#include <QtTest>

using namespace sallyport;

namespace {

const std::string shop = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: tunnel, namespace: edge}
spec:
  selector: {matchLabels: {app: tunnel}}
  template:
    metadata: {labels: {app: tunnel}}
    spec:
      containers:
      - {name: cloudflared, image: "cloudflare/cloudflared:2025.8.0", args: [tunnel, --config, /etc/c/config.yml, run],
         volumeMounts: [{name: config, mountPath: /etc/c}]}
      volumes: [{name: config, configMap: {name: tunnel}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: tunnel, namespace: edge}
data:
  config.yml: |
    tunnel: home
    credentials-file: /etc/creds.json
    ingress:
    - {hostname: "*.example.com", service: http://traefik.net}
    - {service: "http_status:404"}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: traefik, namespace: net}
spec:
  selector: {matchLabels: {app: traefik}}
  template:
    metadata: {labels: {app: traefik}}
    spec: {containers: [{name: main, image: "traefik:v3.5", ports: [{name: web, containerPort: 8000}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: traefik, namespace: net}
spec: {selector: {app: traefik}, ports: [{port: 80, targetPort: web}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: main, image: "x:1", ports: [{containerPort: 8080}]}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: report, namespace: shop}
spec:
  selector: {matchLabels: {app: report}}
  template: {metadata: {labels: {app: report}}, spec: {containers: [{name: main, image: "x:1"}]}}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: cart, namespace: shop}
spec:
  ingressClassName: traefik
  rules:
  - host: cart.example.com
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: cart, port: {number: 80}}}}]}
)";

// Lets in the tunnel, which never comes itself.
const std::string closed = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}}]}]
)";

} // namespace

class TestPaths : public QObject {
    Q_OBJECT
private slots:
    void hopsOfAHostname() {
        const Folder folder;
        folder.write("w/all.yaml", shop);
        const CtlRun run =
            runCtl({"reach", folder.path("w"), "--hostname", "cart.example.com", "--format", "json"});
        QCOMPARE(run.exit, 0);
        const base::Tree answer = run.json();
        QCOMPARE(answer.text({"verdict"}), std::string("allowed"));
        QCOMPARE(answer.find("hops")->size(), std::size_t{2});
        const base::Tree& last = answer.find("hops")->items()[1];
        QCOMPARE(last.text({"from"}), std::string("net/traefik"));
        QCOMPARE(last.text({"to"}), std::string("shop/svc/cart"));
        QCOMPARE(last.text({"route", "kind"}), std::string("Ingress"));
        QVERIFY(last.find({"route", "line"})->asInteger().value_or(0) > 0);
    }

    void theHopThatFailsIsExplained() {
        const Folder folder;
        folder.write("w/all.yaml", shop + closed);
        const CtlRun run = runCtl({"reach", folder.path("w"), "--hostname", "cart.example.com/x"});
        QCOMPARE(run.exit, 1);
        const QString out = QString::fromStdString(run.out);
        QVERIFY2(out.contains("edge/tunnel does not reach what cart.example.com/x leads to."),
                 qPrintable(out));
        QVERIFY2(out.contains("2  net/traefik → shop/svc/cart  by Ingress shop/cart /"), qPrintable(out));
        QVERIFY2(out.contains("it wants a namespace with"), qPrintable(out));
        QVERIFY2(out.contains("in one with namespace net"), qPrintable(out));
    }

    void hostnamesThatNobodyPublishes() {
        const Folder folder;
        folder.write("w/all.yaml", shop);
        const CtlRun other = runCtl({"reach", folder.path("w"), "--hostname", "no.example.com"});
        QCOMPARE(other.exit, 1);
        QVERIFY2(other.out.find("There is nothing behind no.example.com.") != std::string::npos,
                 other.out.c_str());
        QCOMPARE(runCtl({"reach", folder.path("w"), "--hostname", "not a name"}).exit, 2);
        // Another way in than the connector's own.
        QCOMPARE(runCtl({"reach", folder.path("w"), "--hostname", "cart.example.com", "--to",
                         "net/svc/traefik", "--port", "80"})
                     .exit,
                 0);
    }

    // What is alike is one line, and the tunnel's own question is answered.
    void diffIsGrouped() {
        const Folder folder;
        folder.write("a/all.yaml", shop);
        folder.write("b/all.yaml", shop + closed);
        const CtlRun run = runCtl({"diff", folder.path("a"), folder.path("b")});
        QCOMPARE(run.exit, 1);
        const QString out = QString::fromStdString(run.out);
        QVERIFY2(out.contains("Only before ("), qPrintable(out));
        QVERIFY2(out.contains(" → shop/cart: every port"), qPrintable(out));
        QVERIFY2(out.contains("the ingress controller → shop/cart: TCP 8080"), qPrintable(out));
        QCOMPARE(out.count(" → shop/cart: "), 2);
        const CtlRun back = runCtl({"diff", folder.path("b"), folder.path("a")});
        QVERIFY2(QString::fromStdString(back.out).contains("Only after ("), back.out.c_str());

        folder.write("c/all.yaml", shop + R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: quiet, namespace: edge}
spec: {podSelector: {}, policyTypes: [Egress]}
)");
        const CtlRun quiet = runCtl({"diff", folder.path("a"), folder.path("c")});
        QVERIFY2(QString::fromStdString(quiet.out).contains("every workload of shop (2)"), quiet.out.c_str());
        QVERIFY2(QString::fromStdString(quiet.out).contains(
                     "Tunnel edge/tunnel: 0 of 0 doors not needed; before: "),
                 quiet.out.c_str());
    }

    // Who else uses a published pod is named before it is closed; a dry run writes nothing.
    void losses() {
        const Folder folder;
        folder.write("w/all.yaml", shop);
        const QString doc =
            folder.write("home.sallyport.yaml",
                         "apiVersion: sallyport/v1\nkind: Studio\nname: home\n"
                         "cluster: {source: w, networkPolicy: kubernetes}\n"
                         "tunnels:\n- name: home\n  connector: {namespace: edge, name: tunnel}\n"
                         "  hostnames: [{id: c, hostname: c.example.com, service: \"http://cart.shop\"}]\n");
        const CtlRun plain =
            runCtl({"render", doc, "-o", folder.path("out"), "--dry-run", "--format", "json"});
        QVERIFY2(plain.exit == 0, (plain.out + plain.err).c_str());
        QVERIFY(!QFile::exists(folder.path("out")));
        const base::Tree answer = plain.json();
        for (const base::Tree& loss : answer.find("losses")->items())
            QCOMPARE(loss.find("ofConnector")->asBoolean(), std::optional(true));
        const CtlRun only = runCtl({"render", doc, "--only-published", "--dry-run"});
        QVERIFY2(only.out.starts_with("Others lose these connections to published pods:"), only.out.c_str());
        QVERIFY2(only.out.find("shop/report") != std::string::npos, only.out.c_str());
        QVERIFY2(only.out.find("Would write ") != std::string::npos, only.out.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
