// What check finds in other people's repositories, counted by id and looked at
// by eye once: tests/data/corpus/NAME.findings.json, {id: count}.
#include <QtTest>

#include "cases.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/checks/checks.h>
#include <sallyport/source/source.h>

using namespace sallyport;
namespace fs = std::filesystem;

class TestCorpusFindings : public QObject {
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
};

void TestCorpusFindings::counts_data() {
    QTest::addColumn<QString>("file");
    const fs::path folder = fs::path(SALLYPORT_ROOT) / "tests/data/corpus";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); name.ends_with(".findings.json"))
            QTest::newRow(name.c_str()) << QString::fromStdString(entry.path().string());
}

void TestCorpusFindings::counts() {
    SALLYPORT_NEEDS_CASES("corpus");
    QFETCH(QString, file);
    const fs::path golden = file.toStdString();
    const auto text = base::readFile(golden);
    QVERIFY(text.ok());
    const auto expected = base::readJson(*text, golden.filename().string());
    QVERIFY(expected.ok());

    std::string name = golden.filename().string();
    name.erase(name.find(".findings.json"));
    auto state = source::read({fs::canonical(casesDir() / "corpus" / name)});
    QVERIFY(state.ok());
    checks::Inputs inputs;
    inputs.today = "2026-11-21";
    inputs.state = std::make_shared<const model::ClusterState>(*std::move(state));
    const auto derived = checks::derive(inputs);
    QVERIFY(derived.ok());

    std::map<std::string, std::int64_t> got, wanted;
    for (const base::Diagnostic& finding : derived->findings) {
        ++got[finding.id];
        QVERIFY2(!finding.place.file.empty() || finding.id == "policy-ignored", finding.id.c_str());
    }
    for (const base::Tree::Member& member : expected->members())
        wanted[member.key] = member.value.asInteger().value_or(-1);
    for (const auto& [id, count] : wanted)
        QVERIFY2(got[id] == count, (id + ": " + std::to_string(got[id])).c_str());
    for (const auto& [id, count] : got)
        QVERIFY2(count == wanted[id], (id + ": " + std::to_string(count)).c_str());
}

QTEST_GUILESS_MAIN(TestCorpusFindings)
#include "tst_corpusfindings.moc"
