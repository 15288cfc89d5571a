// The golden reachability table of a real repository: every row, asked of the
// command line, with the policy that decided.
#include <QtTest>

#include "cases.h"
#include "ctl.h"

#include <sallyport/base/file.h>

using namespace sallyport;

namespace {

const QString folder = QStringLiteral("corpus/rommelporras-homelab");

QString manifests() {
    return QString::fromStdString((casesDir() / folder.toStdString() / "manifests").string());
}

base::Tree expected() {
    const auto path = casesDir() / folder.toStdString() / "expected.json";
    const auto text = base::readFile(path);
    return *base::readJson(*text, path.string());
}

QString peerOf(const base::Tree& row) {
    if (const base::Tree* ip = row.find("ip"))
        return QString::fromStdString(ip->scalarText());
    QStringList labels;
    for (const base::Tree::Member& label : row.find("podLabels")->members())
        labels << QString::fromStdString(label.key + '=' + label.value.scalarText());
    return QString::fromStdString(row.text({"namespace"})) + "/{" + labels.join(',') + '}';
}

QString portOf(const base::Tree& row) {
    return QString::number(row.find("port")->asInteger().value_or(0)) + '/' +
           QString::fromStdString(row.text({"protocol"}));
}

// The names of the policies that decided one side.
QStringList decidedBy(const base::Tree& answer, const char* side) {
    QStringList names;
    if (const base::Tree* rules = answer.find({side, "decided"}))
        for (const base::Tree& rule : rules->items())
            names << QString::fromStdString(rule.text({"name"}));
    return names;
}

CtlRun ask(const QString& from, const QString& to, const QString& port) {
    return runCtl({"reach", manifests(), "--from", from, "--to", to, "--port", port, "--format", "json"});
}

} // namespace

class CorpusReach : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { SALLYPORT_NEEDS_CASES("corpus/rommelporras-homelab/expected.json"); }

    void rows_data() {
        QTest::addColumn<int>("index");
        if (casesDir().empty())
            return;
        int index = 0;
        const base::Tree table = expected();
        for (const base::Tree& row : table.find("rows")->items())
            QTest::newRow(row.text({"destination"}).c_str()) << index++;
        QCOMPARE(index, 26);
    }

    void rows() {
        QFETCH(int, index);
        const base::Tree table = expected();
        const base::Tree& row = table.find("rows")->items()[static_cast<std::size_t>(index)];
        const CtlRun run = ask("cloudflare/cloudflared", peerOf(row), portOf(row));
        const base::Tree answer = run.json();
        const bool allowed = row.find("allowed")->asBoolean().value();
        QCOMPARE(QString::fromStdString(answer.text({"verdict"})), QString(allowed ? "allowed" : "denied"));
        QCOMPARE(run.exit, allowed ? 0 : 1);

        for (const char* side : {"egress", "ingress"}) {
            const QString expectedSide = QString::fromStdString(row.text({side}));
            const QString verdict = QString::fromStdString(answer.text({side, "verdict"}));
            const QStringList names = decidedBy(answer, side);
            if (expectedSide == "n/a")
                continue;
            QCOMPARE(verdict, QString(expectedSide.startsWith("allow") ? "allowed" : "denied"));
            if (expectedSide == "deny (default)")
                QVERIFY2(names.isEmpty(), qPrintable(names.join(' ')));
            else if (!expectedSide.contains('('))
                QVERIFY2(names.contains(expectedSide.section(' ', 1)),
                         qPrintable(expectedSide + ": " + names.join(' ')));
        }
    }

    void ingressRows() {
        const base::Tree table = expected();
        int seen = 0;
        for (const base::Tree& row : table.find("ingressRows")->items()) {
            const QString from = QString::fromStdString(row.text({"from"}));
            const QString name = from.section(' ', 1, 1);
            const QString peer = from.startsWith("namespace ") ? name + "/{app=any-pod}" : name;
            const CtlRun run = ask(peer, "cloudflare/cloudflared", portOf(row));
            const bool allowed = row.find("allowed")->asBoolean().value();
            QVERIFY2(run.json().text({"ingress", "verdict"}) == (allowed ? "allowed" : "denied"),
                     qPrintable(from + ": " + QString::fromStdString(run.out + run.err)));
            ++seen;
        }
        QCOMPARE(seen, 4);
    }

    void policiesOfTheConnector() {
        const CtlRun run = runCtl({"adopt", manifests(), "--format", "json"});
        const base::Tree answer = run.json();
        QStringList names;
        const base::Tree* connector = answer.at("/connectors/0");
        QVERIFY2(connector, run.err.c_str());
        for (const base::Tree& policy : connector->find("policies")->items())
            names << QString::fromStdString(policy.isString() ? *policy.asString() : policy.text({"name"}));
        names.sort();
        QCOMPARE(names, QStringList({"cloudflared-egress", "cloudflared-ingress"}));
    }
};

QTEST_GUILESS_MAIN(CorpusReach)
#include "tst_corpusreach.moc"
