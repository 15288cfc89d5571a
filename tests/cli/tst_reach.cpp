// sallyportctl reach, connections, matrix and diff: answers, messages and exit
// codes as docs/cli.md says. What is reached is the business of tests/reach.
#include <program.h>

#include <sallyport/cli/cli.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

std::string deployment(const std::string& ns, const std::string& name, const std::string& image, int port,
                       const std::string& args = {}) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {namespace: " + ns + ", name: " + name +
           "}\nspec:\n  replicas: 1\n  selector: {matchLabels: {app: " + name +
           "}}\n  template:\n    metadata: {labels: {app: " + name +
           "}}\n    spec:\n      containers:\n      - name: main\n"
           "        image: " +
           image + "\n" + (args.empty() ? "" : "        args: [" + args + "]\n") +
           "        ports: [{containerPort: " + std::to_string(port) + "}]\n";
}

std::string connector(const std::string& ns) {
    return deployment(ns, "cloudflared", "cloudflare/cloudflared:2026.8.2", 2000, "tunnel, run, --token, x");
}

// An egress policy of the connector: to pods labelled app=blog of namespace web, on 80, and nothing else.
const std::string policy = "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                           "metadata: {namespace: tunnel, name: only-blog}\n"
                           "spec:\n  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n"
                           "  - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: web}}, "
                           "podSelector: {matchLabels: {app: blog}}}]\n"
                           "    ports: [{port: 80}]\n";

std::string world(const std::string& more = policy) {
    return connector("tunnel") + deployment("web", "blog", "nginx:1", 80) +
           deployment("web", "vault", "vault:1", 8200) + more;
}

// What stands at a JSON pointer of the answer.
QJsonValue at(const Ran& ran, const QString& pointer) {
    QJsonValue value = QJsonDocument::fromJson(ran.out).object();
    for (const QString& step : pointer.split('/', Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex && value.isArray() ? value[index] : value[step];
    }
    return value;
}

} // namespace

class TestReach : public QObject {
    Q_OBJECT
private slots:
    void oneConnection() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran yes = runProgram({"reach", source, "--to", "web/blog", "--port", "80", "--format=json"});
        QCOMPARE(yes.exit, 0);
        QCOMPARE(at(yes, "/verdict").toString(), QString("allowed"));
        QCOMPARE(at(yes, "/l7").toBool(true), false);
        const QJsonObject rule = at(yes, "/egress/decided/0").toObject();
        QCOMPARE(rule["kind"].toString(), QString("NetworkPolicy"));
        QCOMPARE(rule["namespace"].toString(), QString("tunnel"));
        QCOMPARE(rule["name"].toString(), QString("only-blog"));
        QVERIFY(rule["pointer"].toString().startsWith("/spec/egress/0"));
        QVERIFY(rule["file"].toString().endsWith("all.yaml"));
        QVERIFY(rule["line"].toInt() > 40);
        QCOMPARE(at(yes, "/profile/name").toString(), QString("kubernetes"));
        QCOMPARE(at(yes, "/profile/enforced").toString(), QString("assumed"));
        QCOMPARE(at(yes, "/backends").toArray().size(), 1);

        const Ran no =
            runProgram({"reach", source, "--to", "web/blog", "--port", "443/TCP", "--format=json"});
        QCOMPARE(no.exit, 1);
        QCOMPARE(at(no, "/verdict").toString(), QString("denied"));
        QCOMPARE(at(no, "/egress/verdict").toString(), QString("denied"));
        QVERIFY(at(no, "/egress/decided").toArray().isEmpty());
        QCOMPARE(at(no, "/egress/nearest/0/failed").toString(), QString("port"));
        QVERIFY(!at(no, "/egress/because/text").toString().isEmpty());
    }

    void oneConnectionInText() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran yes = runProgram({"reach", source, "--to", "web/blog", "--port", "80"});
        QVERIFY2(yes.out.startsWith("tunnel/cloudflared can open TCP 80 to web/blog.\n"),
                 yes.out.constData());
        QVERIFY2(yes.out.contains("NetworkPolicy tunnel/only-blog ("), yes.out.constData());
        const Ran no = runProgram({"reach", source, "--to", "web/vault", "--port", "8200"});
        QCOMPARE(no.exit, 1);
        QVERIFY2(no.out.startsWith("tunnel/cloudflared cannot open TCP 8200 to web/vault.\n"),
                 no.out.constData());
        QVERIFY2(no.out.contains("denied (assumed)"), no.out.constData());
        QVERIFY2(!no.out.contains('\033'), no.out.constData());
        const Ran sure =
            runProgram({"reach", source, "--to", "web/vault", "--port", "8200", "--profile", "none"});
        QCOMPARE(sure.exit, 0);
    }

    void doors() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran ran = runProgram({"reach", source, "--format=json"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(at(ran, "/from").toString(), QString("tunnel/cloudflared"));
        QCOMPARE(at(ran, "/destinations/0/to").toString(), QString("web/blog"));
        QCOMPARE(at(ran, "/destinations/0/ports/0/first").toInt(), 80);
        QCOMPARE(at(ran, "/destinations/0/ports/0/protocol").toString(), QString("TCP"));
        QCOMPARE(at(ran, "/summary/reachable").toInt(), 1);
        // A token: the routes live in Cloudflare.
        for (const char* member : {"needed", "published", "excess"})
            QVERIFY2(at(ran, "/summary/" + QString(member)).isNull(), member);
        QVERIFY(at(ran, "/destinations/0/published").isNull());
        const Ran text = runProgram({"reach", source});
        QVERIFY2(text.out.startsWith("tunnel/cloudflared can reach 1 door."), text.out.constData());
    }

    void aConfigurationSaysWhatIsPublished() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world({}));
        const QString config = folder.write(
            "config.yml", "ingress:\n- {hostname: blog.example.com, service: 'http://blog.web:80'}\n"
                          "- {service: 'http_status:404'}\n");
        folder.write("service.yaml", "");
        const QString service = folder.write(
            "service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {namespace: web, name: blog}\n"
                            "spec: {selector: {app: blog}, ports: [{port: 80}]}\n");
        const Ran ran = runProgram({"reach", source, service, "--config", config, "--format=json"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(at(ran, "/summary/published").toInt(-1), 1);
        QVERIFY(at(ran, "/summary/excess").toInt(-1) > 0);
        QCOMPARE(at(ran, "/summary/reachable").toInt() > at(ran, "/summary/excess").toInt(), true);
    }

    void pictures() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran svg = runProgram({"reach", source, "--format", "svg"});
        QCOMPARE(svg.exit, 0);
        QVERIFY2(svg.out.startsWith("<svg ") || svg.out.startsWith("<?xml "), svg.out.left(80).constData());
        QXmlStreamReader xml(svg.out);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(svg.out.contains("blog"));
        const Ran dot = runProgram({"reach", source, "--format", "dot"});
        QCOMPARE(dot.exit, 0);
        QVERIFY2(dot.out.contains("digraph"), dot.out.left(80).constData());
        QCOMPARE(runProgram({"reach", source, "--format", "dot", "--to", "web/blog", "--port", "80"}).exit,
                 2);
    }

    void whoAsks() {
        const Folder folder;
        const QString none = folder.write("none/all.yaml", deployment("web", "blog", "nginx:1", 80));
        const Ran nobody = runProgram({"reach", none});
        QCOMPARE(nobody.exit, 2);
        QVERIFY2(nobody.err.contains("--from NS/NAME"), nobody.err.constData());
        const QString two = folder.write("two/all.yaml", connector("a") + connector("b"));
        const Ran several = runProgram({"reach", two, "--format=json"});
        QCOMPARE(several.exit, 2);
        QVERIFY2(several.err.contains("a/cloudflared, b/cloudflared"), several.err.constData());
        QCOMPARE(at(several, "/errors/0/kind").toString(), QString("usage"));
        QCOMPARE(runProgram({"reach", two, "--from", "b/cloudflared"}).exit, 0);
        const Ran absent = runProgram({"reach", two, "--from", "b/cloudflard"});
        QVERIFY2(absent.exit == 2 || absent.exit == 3, absent.err.constData());
        QVERIFY2(absent.err.contains("b/cloudflard"), absent.err.constData());
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("port without to") << QStringList{"reach", "SOURCE", "--port", "80"};
        QTest::newRow("to without port") << QStringList{"reach", "SOURCE", "--to", "web/blog"};
        QTest::newRow("port") << QStringList{"reach", "SOURCE", "--to", "web/blog", "--port", "99999"};
        QTest::newRow("protocol") << QStringList{"reach", "SOURCE", "--to", "web/blog", "--port", "80/ICMP"};
        QTest::newRow("peer") << QStringList{"reach", "SOURCE", "--to", "web/{app}", "--port", "80"};
        QTest::newRow("profile") << QStringList{"reach", "SOURCE", "--profile", "flannel"};
        QTest::newRow("ports") << QStringList{"matrix", "SOURCE", "--ports", "80,x"};
        QTest::newRow("no ports") << QStringList{"matrix", "SOURCE"};
        QTest::newRow("one source") << QStringList{"diff", "SOURCE"};
        QTest::newRow("live") << QStringList{"connections", "context:homelab"};
        QTest::newRow("from without explain") << QStringList{"connections", "SOURCE", "--from", "web/blog"};
        QTest::newRow("both questions") << QStringList{"connections", "SOURCE", "--explain", "--exposure"};
        QTest::newRow("no such workload")
            << QStringList{"connections", "SOURCE", "--explain", "--from", "blog"};
    }

    void wrongUse() {
        QFETCH(QStringList, arguments);
        const Folder folder;
        arguments.replaceInStrings(QRegularExpression("^SOURCE$"), folder.write("all.yaml", world()));
        const Ran ran = runProgram(arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.startsWith("error: "), ran.err.constData());
    }

    void aMissingSource() {
        const Folder folder;
        for (const QString verb : {"reach", "connections"}) {
            const Ran ran = runProgram({verb, folder.path("absent"), "--format=json"});
            QCOMPARE(ran.exit, 3);
            QVERIFY2(ran.err.contains("absent"), ran.err.constData());
            QCOMPARE(at(ran, "/errors").toArray().size(), 1);
        }
    }

    void cancelling() {
        const Folder folder;
        sallyport::cli::Terminal terminal;
        terminal.stop = [] { return true; };
        const std::string source = folder.write("all.yaml", world()).toStdString();
        QCOMPARE(sallyport::cli::run({"connections", source}, terminal), 130);
        terminal.stop = nullptr;
        QCOMPARE(sallyport::cli::run({"connections", source}, terminal), 0);
    }

    void aDocumentNamesItsSource() {
        const Folder folder;
        folder.write("cluster/all.yaml", world({}));
        folder.write("cluster/service.yaml",
                     "apiVersion: v1\nkind: Service\nmetadata: {namespace: web, name: blog}\n"
                     "spec: {selector: {app: blog}, ports: [{port: 80}]}\n");
        const QString document = folder.write(
            "home.sallyport.yaml",
            "apiVersion: sallyport/v1\nkind: Studio\nname: home\ncluster: {source: cluster, "
            "networkPolicy: cilium}\ntunnels:\n- name: home\n  management: remote\n"
            "  layout: cluster\n  connector: {namespace: tunnel, name: cloudflared}\n"
            "  hostnames:\n  - {id: blog, hostname: blog.example.com, service: 'http://blog.web:80'}\n"
            "outside:\n- {name: NAS, address: 10.10.30.4}\n");
        const Ran ran = runProgram({"reach", document, "--format=json"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(at(ran, "/summary/published").toInt(-1), 1);
        QCOMPARE(at(ran, "/profile/name").toString(), QString("cilium"));
        QVERIFY2(ran.out.contains("\"NAS\""), ran.out.constData());
        const Ran other = runProgram({"reach", document, "--cluster", folder.path("absent")});
        QCOMPARE(other.exit, 3);
    }

    void connections() {
        const Folder folder;
        const Ran ran = runProgram({"connections", folder.write("all.yaml", world()), "--format=json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray lines = QJsonDocument::fromJson(ran.out).array();
        const QJsonObject wanted{
            {"src", "tunnel/cloudflared[Deployment]"}, {"dst", "web/blog[Deployment]"}, {"conn", "TCP 80"}};
        QVERIFY2(lines.contains(wanted), ran.out.constData());
        const Ran text = runProgram({"connections", folder.path("all.yaml")});
        QVERIFY2(text.out.contains("tunnel/cloudflared[Deployment] => web/blog[Deployment] : TCP 80\n"),
                 text.out.constData());
    }

    void exposure() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran ran = runProgram({"connections", source, "--exposure", "--format=json"});
        QCOMPARE(ran.exit, 0);
        QVERIFY(!at(ran, "/connections").toArray().isEmpty());
        const QJsonObject wanted{
            {"src", "web/blog[Deployment]"}, {"dst", "entire-cluster"}, {"conn", "All Connections"}};
        QVERIFY2(at(ran, "/exposure/egress").toArray().contains(wanted), ran.out.constData());
        const QJsonObject open{{"workload", "tunnel/cloudflared[Deployment]"}, {"direction", "ingress"}};
        QVERIFY2(at(ran, "/exposure/unprotected").toArray().contains(open), ran.out.constData());
        const Ran text = runProgram({"connections", source, "--exposure"});
        QVERIFY2(text.out.contains("Open towards what is not there yet:"), text.out.constData());
    }

    void explanation() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world());
        const Ran ran = runProgram({"connections", source, "--explain", "--from", "tunnel/cloudflared",
                                    "--to", "web/blog", "--format=json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray pairs = QJsonDocument::fromJson(ran.out).array();
        QCOMPARE(pairs.size(), 1);
        QStringList told;
        for (const QJsonValue& part : pairs[0]["parts"].toArray()) {
            const QJsonValue egress = part["egress"];
            told << part["conn"].toString().left(6) + " " + part["verdict"].toString() + " " +
                        egress["tier"].toString() + " " +
                        QString::number(egress["decided"].toArray().size() +
                                        egress["silent"].toArray().size());
        }
        QVERIFY2(told.contains("TCP 80 allowed default 1"), qPrintable(told.join("\n")));
        QVERIFY2(told.filter(" denied default 1").size() >= 1, qPrintable(told.join("\n")));
        const Ran text = runProgram({"connections", source, "--explain", "--to", "web/blog"});
        QVERIFY2(text.out.contains("NetworkPolicy tunnel/only-blog (") && text.out.contains("all.yaml:"),
                 text.out.constData());
    }

    void matrix() {
        const Folder folder;
        const Ran ran = runProgram(
            {"matrix", folder.write("all.yaml", world()), "--ports", "80/TCP,8200", "--format=json"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(at(ran, "/pods").toArray().size(), 3);
        QCOMPARE(at(ran, "/probes").toObject().keys(), (QStringList{"TCP/80", "TCP/8200"}));
        QCOMPARE(at(ran, "/probes").toObject()["TCP/80"].toArray(), (QJsonArray{"-.e", ".-.", "..-"}));
        QCOMPARE(at(ran, "/probes").toObject()["TCP/8200"].toArray(), (QJsonArray{"-ee", ".-.", "..-"}));
    }

    void differences() {
        const Folder folder;
        const QString open = folder.write("open/all.yaml", world({}));
        const QString closed = folder.write("closed/all.yaml", world());
        QCOMPARE(runProgram({"diff", open, open}).exit, 0);
        const Ran ran = runProgram({"diff", open, closed, "--format=json"});
        QCOMPARE(ran.exit, 1);
        const QJsonObject changed{{"src", "tunnel/cloudflared[Deployment]"},
                                  {"dst", "web/blog[Deployment]"},
                                  {"before", "All Connections"},
                                  {"after", "TCP 80"}};
        QVERIFY2(at(ran, "/changed").toArray().contains(changed), ran.out.constData());
        QVERIFY(!at(ran, "/removed").toArray().isEmpty());
        QVERIFY(at(ran, "/added").toArray().isEmpty());
    }

    void aPolicyThatCannotBeReadStopsWhatDependsOnIt() {
        const Folder folder;
        const QString source = folder.write(
            "all.yaml",
            world("---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                  "metadata: {namespace: tunnel, name: broken}\n"
                  "spec: {podSelector: {matchExpressions: [{key: app, operator: Sometimes}]}}\n"));
        for (const QString verb : {"connections", "matrix"}) {
            QStringList arguments{verb, source, "--format=json"};
            if (verb == "matrix")
                arguments << "--ports"
                          << "80";
            const Ran ran = runProgram(arguments);
            QCOMPARE(ran.exit, 3);
            QVERIFY2(ran.err.contains("all.yaml:"), ran.err.constData());
            QVERIFY(!at(ran, "/errors").toArray().isEmpty());
        }
        const Ran ran = runProgram({"reach", source, "--to", "web/blog", "--port", "80", "--format=json"});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(at(ran, "/verdict").toString(), QString("unknown"));
        QVERIFY(!at(ran, "/unread").toArray().isEmpty());
    }

    void aPolicyThatIsThereTwiceDoesSoToo() {
        const Folder folder;
        const QString source = folder.write("all.yaml", world(policy + policy));
        QCOMPARE(runProgram({"connections", source}).exit, 3);
        QCOMPARE(runProgram({"diff", source, source}).exit, 3);
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "tst_reach.moc"
