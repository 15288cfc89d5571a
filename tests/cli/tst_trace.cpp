// sallyportctl trace: answers, messages and exit codes as docs/cli.md says.
// Which way a request takes is the business of tests/reach.
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

const std::string web = "https:"
                        "//";

struct World {
    World() {
        QVERIFY(runProgram({"demo", "-o", folder.path()}).exit == 0);
        document = folder.path("homelab.sallyport.yaml");
    }
    Ran trace(const std::string& request, const QStringList& more = {}) const {
        return runProgram(QStringList{"trace", document, QString::fromStdString(request), "--format=json"} +
                          more);
    }
    Folder folder;
    QString document;
};

QJsonObject answer(const Ran& ran) {
    return QJsonDocument::fromJson(ran.out).object();
}

QJsonObject last(const Ran& ran) {
    const QJsonArray hops = answer(ran)["hops"].toArray();
    return hops.isEmpty() ? QJsonObject() : hops.last().toObject();
}

} // namespace

class TestTrace : public QObject {
    Q_OBJECT
private slots:
    void reachedIsYes() {
        const World world;
        const Ran ran = world.trace(web + "blog.example.com/rss/");
        QCOMPARE(ran.exit, 0);
        QCOMPARE(answer(ran)["verdict"].toString(), QString("reached"));
        QStringList kinds;
        for (const QJsonValue& hop : answer(ran)["hops"].toArray()) {
            kinds += hop["kind"].toString();
            QVERIFY(!hop["because"].toString().isEmpty());
            QVERIFY(hop["nearest"].isArray());
        }
        QCOMPARE(kinds, QStringList({"certificate", "dns", "waf", "access", "ingress", "connector", "egress",
                                     "ingress-policy", "service", "pod"}));
        const QJsonObject waf = answer(ran)["hops"].toArray()[2].toObject();
        QCOMPARE(waf["verdict"].toString(), QString("skipped"));
        QCOMPARE(waf["subject"].toString(), QString("waf/feed"));
        QVERIFY(waf["file"].toString().endsWith("homelab.sallyport.yaml"));
        QVERIFY(waf["line"].toInt() > 20);
        QCOMPARE(answer(ran)["hops"].toArray()[1].toObject()["assumed"].toBool(), true);
        QCOMPARE(answer(ran)["profile"].toObject()["name"].toString(), QString("cilium"));
    }

    void whatItIsNot() {
        const World world;
        const Ran blocked = world.trace("GET " + web + "blog.example.com/ghost/");
        QCOMPARE(blocked.exit, 1);
        QCOMPARE(answer(blocked)["verdict"].toString(), QString("blocked"));
        QCOMPARE(last(blocked)["subject"].toString(), QString("waf/ghost-admin"));
        const Ran denied = world.trace(web + "nobody.example.com/");
        QCOMPARE(denied.exit, 1);
        QCOMPARE(answer(denied)["verdict"].toString(), QString("denied"));
        const Ran unknown = world.trace(web + "status.example.com/");
        QCOMPARE(unknown.exit, 1);
        QCOMPARE(answer(unknown)["verdict"].toString(), QString("unknown"));
    }

    void theVisitorIsTold() {
        const World world;
        const std::string bills = web + "invoices.example.com/";
        QCOMPARE(answer(world.trace(bills))["verdict"].toString(), QString("blocked"));
        QCOMPARE(world.trace(bills, {"--email", "me@example.com", "--ip", "203.0.113.9"}).exit, 0);
        const std::string status = web + "status.example.com/";
        QCOMPARE(world.trace(status, {"--country", "DE"}).exit, 0);
        QCOMPARE(answer(world.trace(status, {"--country=US"}))["verdict"].toString(), QString("challenged"));
        QCOMPARE(
            world.trace(status, {"--country", "DE", "--header", "X-Test: 1", "--header", "Accept: text/html"})
                .exit,
            0);
    }

    void filesAndSavedRequests() {
        const World world;
        const QString file = world.folder.write(
            "request.json", "{\"url\": \"" + web + "status.example.com/\", \"country\": \"DE\"}");
        QCOMPARE(world.trace(file.toStdString()).exit, 0);
        QCOMPARE(world.trace("status").exit, 0);
        QCOMPARE(answer(world.trace("status-abroad"))["verdict"].toString(), QString("challenged"));
        const QString bad =
            world.folder.write("bad.json", "{\"url\": \"" + web + "a.example.com/\", \"colour\": 1}");
        const Ran refused = world.trace(bad.toStdString());
        QCOMPARE(refused.exit, 3);
        QVERIFY(refused.err.contains("bad.json:1"));
        QVERIFY(answer(refused)["errors"].isArray());
        QCOMPARE(world.trace("nowhere.json").exit, 3);
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString url = QString::fromStdString(web + "blog.example.com/");
        QTest::newRow("no request") << QStringList{"DOC"};
        QTest::newRow("no document") << QStringList{".", url};
        QTest::newRow("no URL") << QStringList{"DOC", "ftp:"
                                                      "//blog.example.com/"};
        QTest::newRow("no address") << QStringList{"DOC", url, "--ip", "1.2.3"};
        QTest::newRow("no country") << QStringList{"DOC", url, "--country", "Germany"};
        QTest::newRow("no e-mail") << QStringList{"DOC", url, "--email", "me"};
        QTest::newRow("no header") << QStringList{"DOC", url, "--header", "X-Test"};
    }
    void wrongUse() {
        QFETCH(QStringList, arguments);
        const World world;
        arguments.replaceInStrings("DOC", world.document);
        const Ran ran = runProgram(QStringList{"trace"} + arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY(ran.err.startsWith("error: "));
    }

    void asText() {
        const World world;
        const QString url = QString::fromStdString(web + "blog.example.com/ghost/");
        const Ran ran = runProgram({"trace", world.document, url});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.out.startsWith(("GET " + url + ": blocked\n\n").toUtf8()), ran.out.constData());
        QVERIFY(ran.out.contains("waf/ghost-admin"));
        QVERIFY(ran.out.contains("passed, assumed"));
        QVERIFY(ran.out.contains("homelab.sallyport.yaml:"));
        const Ran help = runProgram({"trace", "--help"});
        QCOMPARE(help.exit, 0);
        QVERIFY(help.out.contains("--country"));
    }

    // What the demo promises of its requests.
    void theDemoHolds() {
        const World world;
        const Ran ran = runProgram({"check", world.document, "--format=json"});
        int requests = 0;
        for (const QJsonValue& one : answer(ran)["expectations"].toArray())
            if (QStringList{"front", "feed", "content", "admin", "stranger", "me", "status", "status-abroad"}
                    .contains(one["id"].toString())) {
                ++requests;
                QVERIFY2(one["held"].toBool(), qPrintable(one["id"].toString() + one["because"].toString()));
            }
        QCOMPARE(requests, 8);
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
