// Cilium's policies by hand-checked cases: tests/data/policy/cilium/CASE holds
// manifests.yaml and expected.yaml, which names the source of each verdict.
#include <cases.h>
#include <handchecked.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
namespace fs = std::filesystem;
using testing::contents;
using testing::folders;

class TestCilium : public QObject {
    Q_OBJECT
private slots:
    void ourCases_data() {
        QTest::addColumn<QString>("folder");
        for (const fs::path& folder : folders(fs::path(SALLYPORT_ROOT) / "tests/data/policy/cilium"))
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void ourCases() {
        QFETCH(QString, folder);
        const std::string problems = testing::handChecked(folder.toStdString(), "cilium");
        QVERIFY2(problems.empty(), problems.c_str());
    }

    void documentedCases() {
        SALLYPORT_NEEDS_CASES("policy-cases/cilium");
        int queries = 0;
        for (const fs::path& folder : folders(casesDir() / "policy-cases/cilium/cases")) {
            model::ClusterState state;
            for (const auto& file : fs::directory_iterator(folder / "manifests"))
                testing::addManifests(state, contents(file.path()), file.path().filename().string());
            const auto ruleset = policy::compile(state);
            QVERIFY(ruleset.ok());
            QCOMPARE(ruleset->profile.name, std::string("cilium"));
            const auto list = base::readJson(contents(folder / "queries.json"), "queries.json");
            for (const base::Tree& query : list->items()) {
                std::string got =
                    testing::verdict(*ruleset, testing::peerEndpoint(state, query.text({"from"})),
                                     testing::peerEndpoint(state, query.text({"to"})),
                                     *model::protocolFrom(query.text({"protocol"})),
                                     static_cast<int>(*query.find("port")->asInteger()));
                if (got == "filtered")
                    got = "allowed";
                ++queries;
                if (got != query.text({"verdict"}))
                    QFAIL((folder.filename().string() + ": " + query.text({"from"}) + " to " +
                           query.text({"to"}) + " is " + got + ": " + query.text({"because"}))
                              .c_str());
            }
        }
        qInfo("%d queries agree", queries);
        QVERIFY(queries > 0);
    }
};

QTEST_GUILESS_MAIN(TestCilium)
#include "tst_cilium.moc"
