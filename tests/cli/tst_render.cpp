// sallyportctl render: what is written, messages and exit codes as docs/cli.md says. What the manifests hold
// is the business of tests/manifests.
#include <program.h>

#include <sallyport/cli/cli.h>

#include <QtTest>

namespace {

const std::string app = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: ghost, namespace: blog}
spec:
  selector: {matchLabels: {app: ghost}}
  template:
    metadata: {labels: {app: ghost}}
    spec: {containers: [{name: ghost, image: "ghost:6", ports: [{name: http, containerPort: 2368}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: ghost, namespace: blog}
spec: {selector: {app: ghost}, ports: [{port: 80, targetPort: http}]}
)";

std::string document(const std::string& hostnames) {
    return "apiVersion: sallyport/v1\nkind: Studio\nname: home\ncluster: {source: cluster, networkPolicy: "
           "cilium}\n"
           "tunnels:\n  - name: home\n    connector: {namespace: tunnel}\n    hostnames: " +
           hostnames + "\n";
}

const std::string blog = "[{id: blog, hostname: blog.example.com, service: \"http://ghost.blog\"}]";

struct Try {
    Folder folder;
    QString doc, out;

    explicit Try(const std::string& hostnames, const std::string& more = {}) {
        folder.write("cluster/all.yaml", app + more);
        doc = folder.write("home.sallyport.yaml", document(hostnames));
        out = folder.path("out");
    }
    CtlRun run(const QStringList& more = {}) const {
        return runCtl(QStringList{"render", doc, "-o", out, "--format", "json"} + more);
    }
    bool wrote(const char* file) const { return QFile::exists(out + "/" + file); }
};

} // namespace

class TestRenderVerb : public QObject {
    Q_OBJECT
private slots:
    void writesTheBundle() {
        const Try one(blog);
        const QString other = one.folder.write("out/mine.yaml", "# mine\n");
        const CtlRun run = one.run();
        QCOMPARE(run.exit, int(sallyport::cli::done));
        QVERIFY2(run.err.empty(), run.err.c_str());
        for (const char* file : {"deployment.yaml", "networkpolicy.yaml", "namespace.yaml", "service.yaml",
                                 "kustomization.yaml", "replaces.json"})
            QVERIFY2(one.wrote(file), file);
        QVERIFY(QFile::exists(other));
        QCOMPARE(run.json().find("files")->size(), std::size_t{7});
        QCOMPARE(run.json().at("/proof/holds")->asBoolean(), std::optional(true));
        const CtlRun again = one.run();
        QCOMPARE(again.out, run.out);
    }

    void layoutsAndDialects() {
        const Try one(blog);
        QCOMPARE(one.run({"--layout", "plain"}).exit, 0);
        QVERIFY(!one.wrote("kustomization.yaml"));
        QCOMPARE(one.run({"--layout", "flux", "--dialect", "kubernetes"}).exit, 0);
        QVERIFY(one.wrote("kustomization.yaml"));
        QVERIFY(one.wrote("flux.yaml"));
        QFile policy(one.out + "/networkpolicy.yaml");
        QVERIFY(policy.open(QIODevice::ReadOnly));
        QVERIFY(policy.readAll().startsWith("apiVersion: networking.k8s.io/v1\n"));
        QCOMPARE(one.run({"--layout", "helm"}).exit, int(sallyport::cli::usage));
    }

    void namesEachBackendThatIsNotThere() {
        const Try one("[{id: a, hostname: a.example.com, service: \"http://gone.blog\"}, "
                      "{id: b, hostname: b.example.com, service: \"http://ghost.blog:99\"}]");
        const CtlRun run = one.run();
        QCOMPARE(run.exit, int(sallyport::cli::unreadable));
        const sallyport::base::Tree answer = run.json();
        QVERIFY(answer.find("errors"));
        QCOMPARE(answer.find("errors")->size(), std::size_t{2});
        QVERIFY(run.out.find("a.example.com") != std::string::npos);
        QVERIFY(run.out.find("b.example.com") != std::string::npos);
        QVERIFY(!QFile::exists(one.out));
    }

    void aDenyThatStillDecides() {
        const Try one(blog, R"(---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: never, namespace: blog}
spec:
  endpointSelector: {matchLabels: {app: ghost}}
  ingressDeny: [{fromEndpoints: [{matchLabels: {"k8s:io.kubernetes.pod.namespace": tunnel}}]}]
)");
        const CtlRun run = one.run();
        QCOMPARE(run.exit, int(sallyport::cli::no));
        QCOMPARE(run.json().at("/proof/holds")->asBoolean(), std::optional(false));
        const sallyport::base::Tree answer = run.json();
        const auto& hostname = answer.at("/proof/hostnames")->items().front();
        QCOMPARE(hostname.text({"verdict"}), std::string("denied"));
        QVERIFY(hostname.text({"because"}).find("blog/never") != std::string::npos);
    }

    // A remotely managed tunnel whose routes were not read.
    void unknownRoutesAreNotCutOff() {
        const Try one("null");
        const CtlRun run = one.run();
        QCOMPARE(run.exit, int(sallyport::cli::no));
        QVERIFY(run.out.find("unknown") != std::string::npos);
        QVERIFY(!QFile::exists(one.out));
    }

    // Judged with the files in place: what they mend is no failure.
    void expectationsThatWouldNotHoldAreTold() {
        const Try one(blog);
        const auto expects = [&](const std::string& flow) {
            one.folder.write("home.sallyport.yaml",
                             document(blog) + "flows: [{id: mine, from: tunnel/home, " + flow + "}]\n");
            return one.run();
        };
        const CtlRun held = expects("to: 192.0.2.1, port: 443/TCP, expect: denied");
        QCOMPARE(held.exit, int(sallyport::cli::done));
        QVERIFY2(held.err.empty(), held.err.c_str());
        const CtlRun failed = expects("to: 192.0.2.1, port: 443/TCP, expect: allowed");
        QCOMPARE(failed.exit, int(sallyport::cli::done));
        QVERIFY2(failed.err.find("mine") != std::string::npos, failed.err.c_str());
        QVERIFY(failed.json().find("files"));
    }

    void needsAFolder() {
        const Try one(blog);
        QCOMPARE(runCtl({"render", one.doc}).exit, int(sallyport::cli::usage));
        QCOMPARE(runCtl({"render", "-o", one.out}).exit, int(sallyport::cli::usage));
        QCOMPARE(runCtl({"render", one.folder.path("none.sallyport.yaml"), "-o", one.out}).exit,
                 int(sallyport::cli::unreadable));
    }
};

QTEST_GUILESS_MAIN(TestRenderVerb)
#include "tst_render.moc"
