// sallyportctl expression: answers, errors and exit codes as docs/cli.md says.
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

class TestExpressionVerb : public QObject {
    Q_OBJECT
private slots:
    void readsAnExpression() {
        const Ran ran = runProgram({"expression", "http.host==\"a\"&&cf.threat_score>0", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonObject answer = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(answer["valid"], QJsonValue(true));
        QCOMPARE(answer["canonical"], QJsonValue("http.host eq \"a\" and cf.threat_score gt 0"));
        QCOMPARE(answer["fields"], QJsonValue(QJsonArray({"cf.threat_score", "http.host"})));
        QCOMPARE(answer["plan"], QJsonValue("Free"));
        QCOMPARE(answer["notes"][0]["kind"], QJsonValue("constant"));
        QVERIFY(!answer.contains("value"));
    }

    void saysWhereItIsNone() {
        const Ran ran = runProgram({"expression", "http.hots eq \"a\"", "--format=json"});
        QCOMPARE(ran.exit, 1);
        const QJsonObject answer = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(answer["valid"], QJsonValue(false));
        QCOMPARE(answer["error"]["column"], QJsonValue(1));
        QVERIFY(answer["error"]["message"].toString().contains("http.host"));
        const Ran text = runProgram({"expression", "ssl\nAND ssl"});
        QCOMPARE(text.exit, 1);
        QCOMPARE(text.out,
                 QByteArray("not valid: 2:1: expected and, or, xor; did you mean and?\nAND ssl\n^\n"));
    }

    void answersARequest_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("true") << "http.request.uri.path eq \"/a\"" << 0 << QJsonValue(true);
        QTest::newRow("false") << "not ssl" << 1 << QJsonValue(false);
        QTest::newRow("unknown") << "ip.src eq 192.0.2.1" << 1 << QJsonValue(QJsonValue::Null);
    }
    void answersARequest() {
        QFETCH(QString, text);
        const Folder folder;
        const QString file = folder.write("r.json", "{\"url\": \"https:/"
                                                    "/a.example.com/a\"}");
        const Ran ran = runProgram({"expression", text, "--request", file, "--format=json"});
        QTEST(ran.exit, "exit");
        const QJsonObject answer = QJsonDocument::fromJson(ran.out).object();
        QTEST(answer["value"], "value");
        QCOMPARE(answer.contains("unknown"), answer["value"].isNull());
    }

    void asksThePlanOfADocument() {
        const Folder folder;
        const auto with = [&](const std::string& plan) {
            return folder.write("d.sallyport.yaml", "apiVersion: sallyport/v1\nkind: Studio\nedge: {zones: "
                                                    "{example.com: {plan: " +
                                                        plan + "}, example.org: {}}}\n");
        };
        const QStringList words{"expression", "http.host matches \"a\"", "--format=json", "--document"};
        const Ran no = runProgram(words + QStringList{with("pro")});
        QCOMPARE(no.exit, 1);
        QCOMPARE(QJsonDocument::fromJson(no.out).object()["allowed"], QJsonValue(false));
        QCOMPARE(QJsonDocument::fromJson(no.out).object()["zonePlan"], QJsonValue("Pro"));
        QCOMPARE(runProgram(words + QStringList{with("business")}).exit, 0);
        const Ran silent = runProgram(words + QStringList{with("''")});
        QVERIFY(!QJsonDocument::fromJson(silent.out).object().contains("allowed"));
    }

    void aRequestThatCannotBeReadIsTold() {
        const Folder folder;
        const QString file = folder.write("r.json", "{\"url\": \"https:/"
                                                    "/a/\",\n \"ipp\": \"192.0.2.1\"}");
        const Ran ran = runProgram({"expression", "ssl", "--request", file});
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("r.json:2:"), ran.err.constData());
        QCOMPARE(runProgram({"expression", "ssl", "--request", folder.path("none.json")}).exit, 3);
        QCOMPARE(runProgram({"expression"}).exit, 2);
    }
};

QTEST_GUILESS_MAIN(TestExpressionVerb)
#include "tst_expression.moc"
