// sallyportctl adopt, as a process: the shape of its answer, what it writes and what it refuses.
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

const QString cases = SALLYPORT_ROOT "/tests/data/adopt/";

QString manifests(const QString& name) {
    return cases + name + "/manifests";
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList keysOf(const QJsonObject& object) {
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

class TestAdopt : public QObject {
    Q_OBJECT

private slots:
    void answerHasTheShapeOfTheContract() {
        const Ran ran = runProgram({"adopt", manifests("config-default-place"), "--format", "json"});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.err.isEmpty(), ran.err.constData());
        const QJsonObject answer = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(keysOf(answer), (QStringList{"connectors", "notDeployed", "unread"}));
        const QJsonObject connector = answer["connectors"].toArray().first().toObject();
        QCOMPARE(keysOf(connector),
                 (QStringList{"hostnames", "image", "kind", "management", "metricsPort", "name", "namespace",
                              "policies", "replicas", "token", "tunnel"}));
        QCOMPARE(keysOf(connector["hostnames"].toArray().first().toObject()),
                 (QStringList{"hostname", "path", "service"}));
        QCOMPARE(keysOf(connector["token"].toObject()), (QStringList{"from", "key", "secret"}));
        QCOMPARE(keysOf(connector["token"].toObject()["from"].toObject()),
                 (QStringList{"key", "kind", "name", "store"}));
        QVERIFY(connector["replicas"].isNull()); // a DaemonSet
    }

    void unknownRoutesAreNull() {
        const Ran ran = runProgram({"adopt", manifests("token-env"), "--format=json"});
        const QJsonArray connectors = QJsonDocument::fromJson(ran.out).object()["connectors"].toArray();
        QCOMPARE(connectors.size(), 1);
        QVERIFY(connectors.first().toObject()["hostnames"].isNull());
        QCOMPARE(connectors.first().toObject()["management"].toString(), QString("remote"));
    }

    void unreadNamesTheLine() {
        const Ran ran = runProgram({"adopt", manifests("config-broken"), "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray unread = QJsonDocument::fromJson(ran.out).object()["unread"].toArray();
        QCOMPARE(unread.size(), 1);
        const QString where = unread.first().toObject()["where"].toString();
        static const QRegularExpression place("all\\.yaml:(\\d+)");
        const auto match = place.match(where);
        QVERIFY2(match.hasMatch(), qPrintable(where));
        const auto lines = contentOf(manifests("config-broken") + "/all.yaml").split('\n');
        const int line = match.captured(1).toInt();
        QVERIFY2(line >= lines.indexOf("    tunnel: a") + 1 && line <= lines.size(), qPrintable(where));
    }

    void textNamesEverything() {
        const Ran ran = runProgram({"adopt", manifests("config-default-place")});
        QCOMPARE(ran.exit, 0);
        for (const char* said :
             {"tunnel/cloudflared", "DaemonSet", "blog.example.com", "http://ghost.ghost:2368",
              "Secret creds", "port 2000", "ConfigMap tunnel/config"})
            QVERIFY2(ran.out.contains(said), said);
    }

    void tokensAreNotShown() {
        for (const char* name : {"token-in-clear", "token-env", "config-only-token"})
            for (const char* format : {"text", "json"}) {
                const Folder folder;
                const Ran ran = runProgram(
                    {"adopt", manifests(name), "--format", format, "-o", folder.path("d.sallyport.yaml")});
                QCOMPARE(ran.exit, 0);
                const QByteArray all = ran.out + ran.err + contentOf(folder.path("d.sallyport.yaml"));
                QVERIFY(!all.contains("eyJhIjoi"));
                QVERIFY(!all.contains("bm90LWEtc2VjcmV0"));
                QVERIFY(contentOf(folder.path("d.sallyport.yaml")).contains("kind: Studio"));
            }
    }

    void writesADocumentOnlyWhenAsked() {
        const Folder folder;
        folder.write("repo/all.yaml",
                     contentOf(manifests("config-default-place") + "/all.yaml").toStdString());
        const QString document = folder.path("home.sallyport.yaml");
        QCOMPARE(runProgram({"adopt", folder.path("repo")}).exit, 0);
        QVERIFY(!QFile::exists(document));
        QCOMPARE(runProgram({"adopt", folder.path("repo"), "-o", document}).exit, 0);
        const QByteArray first = contentOf(document);
        QVERIFY2(first.contains("name: home\n") && first.contains("source: repo\n"), first.constData());
        // The same again is no change; another content needs --force.
        QCOMPARE(runProgram({"adopt", folder.path("repo"), "-o", document}).exit, 0);
        folder.write("home.sallyport.yaml", "# mine\n");
        const Ran refused = runProgram({"adopt", folder.path("repo"), "-o", document});
        QCOMPARE(refused.exit, 2);
        QVERIFY(refused.err.contains("--force"));
        QCOMPARE(contentOf(document), QByteArray("# mine\n"));
        QCOMPARE(runProgram({"adopt", folder.path("repo"), "-o", document, "--force"}).exit, 0);
        QCOMPARE(contentOf(document), first);
    }

    void configByHandGivesTheRoutes() {
        const Folder folder;
        const QString config = folder.write("config.yml", "ingress:\n  - {hostname: a.example.com, service: "
                                                          "'http://a.a:80'}\n  - service: http_status:404\n");
        const Ran ran = runProgram({"adopt", manifests("token-env"), "--config", config, "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray hostnames = QJsonDocument::fromJson(ran.out)
                                         .object()["connectors"]
                                         .toArray()
                                         .first()
                                         .toObject()["hostnames"]
                                         .toArray();
        QCOMPARE(hostnames.size(), 1);
        QCOMPARE(hostnames.first().toObject()["hostname"].toString(), QString("a.example.com"));
    }

    void savedAnswersOfCloudflare() {
        const Folder folder;
        const QString saved = folder.path("saved.json"), document = folder.path("d.sallyport.yaml");
        QFile file(saved);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"success":true,"result":[{"id":"a1","aud":"x","type":"self_hosted","name":"Shop",)"
                   R"("domain":"shop.example.com","policies":[{"id":"p1","name":"Me","decision":"allow",)"
                   R"("include":[{"email":{"email":"me@example.com"}}]}]}]})");
        file.close();
        const Ran ran = runProgram({"adopt", manifests("token-env"), "--cloudflare", saved, "-o", document});
        QCOMPARE(ran.exit, 0);
        QFile written(document);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY2(text.contains("- name: Shop") && text.contains("- email: me@example.com"), text);
    }

    // The routes of a remotely managed tunnel, as the API answers them; and back in the API's form no loss.
    void savedRoutesOfATunnel() {
        const Folder folder;
        const QString document = folder.path("d.sallyport.yaml");
        const QString saved = folder.write(
            "saved.yaml",
            "success: true\nresult:\n  tunnel_id: 6f1e6b5e-2d6a-4e0c-9f0b-3a1c5d7e9b10\n  version: 7\n"
            "  source: cloudflare\n  config:\n    originRequest: {connectTimeout: 90, newMember: {a: 1}}\n"
            "    ingress:\n"
            "    - {hostname: a.example.com, service: 'https://a.a:443', originRequest: {tlsTimeout: 5, "
            "noTLSVerify: true}}\n"
            "    - {service: 'http_status:404'}\n");
        const Ran ran = runProgram(
            {"adopt", manifests("token-env"), "--cloudflare", saved, "-o", document, "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonObject connector =
            QJsonDocument::fromJson(ran.out).object()["connectors"].toArray().first().toObject();
        QCOMPARE(connector["management"].toString(), QString("remote"));
        QCOMPARE(connector["hostnames"].toArray().size(), 1);
        QCOMPARE(connector["hostnames"][0]["hostname"].toString(), QString("a.example.com"));
        QFile written(document);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        for (const char* part : {"connectTimeout: 90s", "tlsTimeout: 5s", "noTLSVerify: true", "a: 1",
                                 "6f1e6b5e-2d6a-4e0c-9f0b-3a1c5d7e9b10"})
            QVERIFY2(text.contains(part), text);
        // Another tunnel's than the one that the connector is known to run.
        const QString other = folder.write(
            "other.yaml", "tunnel_id: 00000000-765d-4adf-8112-31c55c1551ef\nconfig: {ingress: [{service: "
                          "'http_status:404'}]}\n");
        const Ran unused = runProgram({"adopt", manifests("token-env"), "--cloudflare", other});
        QCOMPARE(unused.exit, 0);
        QVERIFY2(unused.err.contains("routes of the tunnel 00000000"), unused.err);
    }

    void refusals_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const QString source = manifests("token-env");
        QTest::newRow("no source") << QStringList{} << 2;
        QTest::newRow("live cluster") << QStringList{"context:home"} << 2;
        QTest::newRow("cloudflare") << QStringList{source, "--cloudflare"} << 2;
        QTest::newRow("absent answers") << QStringList{source, "--cloudflare", cases + "not-there.json"} << 3;
        QTest::newRow("profile") << QStringList{source, "--profile", "weave"} << 2;
        QTest::newRow("absent") << QStringList{cases + "not-there"} << 3;
        QTest::newRow("absent config") << QStringList{source, "--config", cases + "not-there.yml"} << 3;
        QTest::newRow("config that is a folder") << QStringList{source, "--config", cases} << 3;
    }

    void refusals() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const Ran ran = runProgram(QStringList{"adopt", "--format", "json"} + arguments);
        QCOMPARE(ran.exit, exit);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(QJsonDocument::fromJson(ran.out).object().contains("errors"));
    }
};

QTEST_GUILESS_MAIN(TestAdopt)
#include "tst_adopt.moc"
