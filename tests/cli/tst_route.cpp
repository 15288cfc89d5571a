// sallyportctl route: answers, errors and exit codes as docs/cli.md says.
#include <cases.h>
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

const std::string config = "ingress:\n"
                           "- {hostname: a.example.com, path: /api, service: 'ssh://a.b'}\n"
                           "- {service: 'http_status:404'}\n";

QJsonObject refusal(int rule, const char* id, const char* message) {
    return {{"rule", rule}, {"id", id}, {"message", message}};
}

QJsonArray casesIn(const char* file) {
    QFile cases(QString::fromStdString((casesDir() / "ingress-cases" / file).string()));
    if (!cases.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    return QJsonDocument::fromJson(cases.readAll()).object()["cases"].toArray();
}

QString caseFile(const QJsonValue& one) {
    return QString::fromStdString(
        (casesDir() / "ingress-cases" / one["config"].toString().toStdString()).string());
}

} // namespace

class TestRoute : public QObject {
    Q_OBJECT
private slots:
    void answersInJson() {
        const Folder folder;
        const Ran ran = runProgram({"route", folder.write("c.yml", config), "https://a.example.com/v1/api",
                                    "https://b/", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray expected{QJsonObject{{"url", "https://a.example.com/v1/api"},
                                              {"rule", 0},
                                              {"hostname", "a.example.com"},
                                              {"path", "/api"},
                                              {"service", "ssh://a.b:22"}},
                                  QJsonObject{{"url", "https://b/"},
                                              {"rule", 1},
                                              {"hostname", QJsonValue::Null},
                                              {"path", QJsonValue::Null},
                                              {"service", "http_status:404"}}};
        QCOMPARE(QJsonDocument::fromJson(ran.out).array(), expected);
    }

    // A remote configuration has seconds; the answer has Go's durations.
    void tellsSettings() {
        const Folder folder;
        const QString file = folder.write(
            "c.yml",
            "result: {config: {originRequest: {connectTimeout: 90, access: {required: true}}, ingress: ["
            "{hostname: a.b, service: 'tcp://a:1', originRequest: {noTLSVerify: true}}, "
            "{service: 'http_status:404'}]}}");
        const Ran ran = runProgram({"route", file, "https://a.b/", "--settings", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray settings =
            QJsonDocument::fromJson(ran.out).array()[0].toObject()["settings"].toArray();
        QCOMPARE(settings.size(), 19);
        const auto named = [&](const char* name) {
            for (const QJsonValue& one : settings)
                if (one["name"].toString() == name)
                    return one.toObject();
            return QJsonObject();
        };
        QCOMPARE(
            named("connectTimeout"),
            (QJsonObject{{"name", "connectTimeout"}, {"value", "90s"}, {"from", "all"}, {"matters", true}}));
        QCOMPARE(
            named("noTLSVerify"),
            (QJsonObject{{"name", "noTLSVerify"}, {"value", true}, {"from", "rule"}, {"matters", false}}));
        QCOMPARE(
            named("access"),
            (QJsonObject{
                {"name", "access"}, {"value", QJsonValue::Null}, {"from", "default"}, {"matters", true}}));
        const QByteArray shown = runProgram({"route", file, "https://a.b/", "--settings"}).out;
        QCOMPARE(shown.mid(shown.indexOf("\n\n")),
                 QByteArray("\n\nrule 0, tcp://a:1:\n"
                            "  connectTimeout  90s    all\n"
                            "  tcpKeepAlive    30s    default\n"
                            "  noTLSVerify     true   rule     no effect on this service\n"
                            "  bastionMode     false  default\n"
                            "  proxyType       none   default\n"
                            "  access          none   default\n"));
        const Ran none = runProgram(
            {"route", folder.write("n.yml", "ingress: []"), "https://x/", "--settings", "--format", "json"});
        QVERIFY(QJsonDocument::fromJson(none.out).array()[0].toObject()["settings"].isNull());
    }

    void answersInText() {
        const Folder folder;
        const Ran ran = runProgram({"route", folder.write("c.yml", config), "https://a.example.com/api"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, QByteArray("URL                        RULE  HOSTNAME       PATH  SERVICE\n"
                                     "https://a.example.com/api  0     a.example.com  /api  ssh://a.b:22\n"));
    }

    void whatIsNoUrlMeetsNoRule() {
        const Folder folder;
        const Ran ran =
            runProgram({"route", folder.write("c.yml", config), "a.example.com", "--format=json"});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.err,
                 QByteArray("error: a.example.com doesn't have a hostname, consider adding a scheme\n"));
        QVERIFY(QJsonDocument::fromJson(ran.out).array().at(0)["rule"].isNull());
    }

    void aRefusedConfigurationIsTold() {
        const Folder folder;
        const QString file = folder.write("c.yml", "ingress:\n- {hostname: a, service: 'http://a'}\n");
        const Ran ran = runProgram({"route", file, "https://a/", "https://b/", "--format=json"});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("c.yml:2:3: The last ingress rule must match all URLs"),
                 ran.err.constData());
        QCOMPARE(QJsonDocument::fromJson(ran.out).array().at(0)["rule"].toInt(-1), 0);
        QVERIFY(QJsonDocument::fromJson(ran.out).array().at(1)["rule"].isNull());
    }

    void validate_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QJsonArray>("errors");
        QTest::newRow("valid") << QByteArray::fromStdString(config) << 0 << QJsonArray();
        QTest::newRow("two errors")
            << QByteArray(
                   "ingress:\n- {service: 'http://a', path: '*'}\n- {hostname: 'a:1', service: 'http://a'}\n")
            << 1
            << QJsonArray{refusal(1, "regex",
                                  "Rule #1 has an invalid regex: error parsing regexp: missing argument to "
                                  "repetition operator: `*`"),
                          refusal(2, "hostname-port", "Hostname cannot contain a port")};
        QTest::newRow("empty") << QByteArray("# nothing\n") << 1
                               << QJsonArray{
                                      refusal(0, "config-empty", "Configuration file c.yml was empty")};
    }

    void validate() {
        QFETCH(QByteArray, text);
        QFETCH(int, exit);
        QFETCH(QJsonArray, errors);
        const Folder folder;
        const Ran ran =
            runProgram({"route", "--validate", folder.write("c.yml", text.toStdString()), "--format=json"});
        QCOMPARE(ran.exit, exit);
        QCOMPARE(QJsonDocument::fromJson(ran.out).object(),
                 (QJsonObject{{"valid", errors.isEmpty()}, {"errors", errors}}));
    }

    void brokenYamlIsNotValid() {
        const Folder folder;
        const QString file = folder.write("c.yml", "ingress:\n- hostname: a\n\t- service: b\n");
        const Ran ran = runProgram({"route", "--validate", file});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("c.yml:3:"), ran.err.constData());
        QVERIFY(ran.out.startsWith("not valid"));
        QCOMPARE(runProgram({"route", file, "https://a/"}).exit, 3);
    }

    void unusedKeysAreWarnings() {
        const Folder folder;
        const Ran ran = runProgram(
            {"route", "--validate", folder.write("c.yml", "ingress: [{service: 'http://a', pth: /x}]\n")});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.err.contains("field pth not found in type config.UnvalidatedIngressRule"),
                 ran.err.constData());
    }

    void aMissingFileIsNamed() {
        const Folder folder;
        for (const QString& verb : {QString("--validate"), QString("https://a/")}) {
            const Ran ran = runProgram({"route", folder.path("absent.yml"), verb, "--format=json"});
            QCOMPARE(ran.exit, 3);
            QVERIFY2(ran.err.contains("absent.yml"), ran.err.constData());
            QCOMPARE(QJsonDocument::fromJson(ran.out).object()["errors"].toArray().size(), 1);
        }
    }

    void urlsAndValidateExcludeEachOther() {
        QCOMPARE(runProgram({"route", "c.yml", "https://a/", "--validate"}).exit, 2);
        QCOMPARE(runProgram({"route", "c.yml"}).exit, 2);
    }

    void agreesWithTheCases() {
        SALLYPORT_NEEDS_CASES("ingress-cases");
        for (const QJsonValue one : casesIn("valid.json")) {
            QStringList arguments{"route", caseFile(one), "--format=json"};
            const QJsonArray asked = one["rules"].toArray();
            for (const QJsonValue rule : asked)
                arguments << rule["url"].toString();
            const QJsonArray answers = QJsonDocument::fromJson(runProgram(arguments).out).array();
            QCOMPARE(answers.size(), asked.size());
            for (qsizetype i = 0; i < asked.size(); ++i) {
                const QJsonValue match = asked[i]["match"];
                QCOMPARE(answers[i]["rule"].toInt(-1), match["rule"].toInt(-1));
                QCOMPARE(answers[i]["hostname"].toString(), match["hostname"].toString());
                QCOMPARE(answers[i]["path"].toString(), match["path"].toString());
                QCOMPARE(answers[i]["service"].toString(), match["service"].toString());
            }
            QCOMPARE(runProgram({"route", "--validate", caseFile(one)}).exit, 0);
        }
        for (const QJsonValue one : casesIn("invalid.json"))
            QCOMPARE(runProgram({"route", "--validate", caseFile(one)}).exit, one["exit"].toInt());
    }
};

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
