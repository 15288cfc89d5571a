// sallyportctl check as a program: its exit codes and its JSON.
#include <QTemporaryDir>
#include <QtTest>

#include "ctl.h"

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void errorsAreExitOne();
    void warningsAreNot();
    void aDocumentIsReadWithItsCluster();
    void theConfigCanBeGiven();
    void whatIsMissingIsExitThree();
    void textNamesPlaces();
};

namespace {

QString caseFile(const char* name) {
    return QString(SALLYPORT_ROOT "/tests/data/checks/") + name;
}

const sallyport::base::Tree* finding(const sallyport::base::Tree& answer, const std::string& id) {
    const sallyport::base::Tree* list = answer.find("findings");
    if (list)
        for (const sallyport::base::Tree& one : list->items())
            if (one.text({"id"}) == id)
                return &one;
    return nullptr;
}

} // namespace

void TestCheck::errorsAreExitOne() {
    const CtlRun run = runCtl({"check", caseFile("image-broken/yes.yaml"), "--format", "json"});
    QCOMPARE(run.exit, 1);
    const auto answer = run.json();
    const sallyport::base::Tree* found = finding(answer, "image-broken");
    QVERIFY(found);
    for (const char* member : {"severity", "subject", "file", "line", "pointer", "message", "hint", "fix"})
        QVERIFY2(found->find(member), member);
    QCOMPARE(found->text({"severity"}), std::string("error"));
    QVERIFY(found->find("line")->asInteger().value_or(0) > 1);
    QVERIFY(answer.find("expectations") && answer.find("expectations")->isList());
    QVERIFY(answer.find("unread") && answer.find("unread")->isList());
}

void TestCheck::warningsAreNot() {
    QCOMPARE(runCtl({"check", caseFile("image-broken/near-miss.yaml")}).exit, 0);
}

void TestCheck::aDocumentIsReadWithItsCluster() {
    const QString document = caseFile("expectation-failed/yes.sallyport.yaml");
    const CtlRun run =
        runCtl({"check", document, "--cluster", caseFile("expectation-failed/yes.yaml"), "--format", "json"});
    QCOMPARE(run.exit, 1);
    const auto answer = run.json();
    QCOMPARE(answer.find("expectations")->size(), std::size_t{1});
    const sallyport::base::Tree& one = answer.find("expectations")->items().front();
    QCOMPARE(one.text({"id"}), std::string("vault"));
    QCOMPARE(one.text({"got"}), std::string("denied"));
    QCOMPARE(one.find("held")->asBoolean(), std::optional(false));
    const sallyport::base::Tree* found = finding(answer, "expectation-failed");
    QVERIFY(found && found->text({"file"}).ends_with("yes.sallyport.yaml"));

    const CtlRun held = runCtl({"check", caseFile("expectation-failed/near-miss.sallyport.yaml"), "--cluster",
                                caseFile("expectation-failed/near-miss.yaml")});
    QCOMPARE(held.exit, 0);
}

void TestCheck::theConfigCanBeGiven() {
    QTemporaryDir folder;
    QFile file(folder.filePath("config.yml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("tunnel: x\ningress:\n  - {hostname: '*example.com', service: hello_world}\n"
               "  - {service: 'http_status:404'}\n");
    file.close();
    const QStringList arguments{"check", caseFile("image-broken/near-miss.yaml"), "--format", "json"};
    QVERIFY(!finding(runCtl(arguments).json(), "wildcard-never-matches"));
    const CtlRun run = runCtl(arguments + QStringList{"--config", file.fileName()});
    QVERIFY(finding(run.json(), "wildcard-never-matches"));
    QCOMPARE(run.exit, 1);
}

void TestCheck::whatIsMissingIsExitThree() {
    QCOMPARE(runCtl({"check", "/nowhere/at/all"}).exit, 3);
    QCOMPARE(runCtl({"check", "/nowhere/at/all.sallyport.yaml"}).exit, 3);
    QCOMPARE(runCtl({"check"}).exit, 2);
}

void TestCheck::textNamesPlaces() {
    const CtlRun run = runCtl({"check", caseFile("image-broken/yes.yaml")});
    QVERIFY(run.out.find("yes.yaml:") != std::string::npos);
    QVERIFY(run.out.find("image-broken") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
