// Other people's policy cases, through sallyport-cases.
#include <QtTest>

#include "cases.h"

class PolicyCases : public QObject {
    Q_OBJECT
private slots:
    void agree_data() {
        QTest::addColumn<int>("least");
        QTest::newRow("cyclonus") << 1;
        QTest::newRow("cyclonus-increments") << 1;
        QTest::newRow("netpol-analyzer") << 1;
        QTest::newRow("netpol-analyzer-refused") << 0;
        QTest::newRow("netpol-analyzer-diff") << 1;
        QTest::newRow("cilium") << 1;
        QTest::newRow("conformance") << 0;
        QTest::newRow("calico") << 1;
        QTest::newRow("calico-selectors") << 1;
        QTest::newRow("corpus") << 1;
    }

    // Every case that is run agrees; a group that this build knows runs some.
    void agree() {
        SALLYPORT_NEEDS_CASES("policy-cases");
        QFETCH(int, least);
        const QString group = QString::fromLatin1(QTest::currentDataTag());
        QProcess runner;
        runner.start(SALLYPORT_BUILD "/bin/sallyport-cases", {group});
        QVERIFY(runner.waitForFinished(500000));
        QCOMPARE(runner.exitStatus(), QProcess::NormalExit);
        const QByteArray problems = runner.readAllStandardError();
        const auto answer = QJsonDocument::fromJson(runner.readAllStandardOutput()).object();
        if (!answer.contains(group))
            QSKIP("these cases are absent");
        const auto counts = answer.value(group).toObject();
        QVERIFY(counts.value("of").toInt() >= least);
        QVERIFY2(counts.value("agree").toInt() == counts.value("of").toInt(), problems.constData());
    }
};

QTEST_GUILESS_MAIN(PolicyCases)
#include "tst_policycases.moc"
