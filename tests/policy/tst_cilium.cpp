// Cilium's policies by hand-checked cases: tests/data/policy/cilium/CASE holds
// manifests.yaml and expected.yaml, which names the source of each verdict.
#include <cases.h>
#include <manifests.h>

#include <sallyport/base/file.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    auto text = base::readFile(path);
    return text.ok() ? *text : std::string();
}

struct Port {
    model::Protocol protocol = model::Protocol::tcp;
    int number = 0;
};

// "80/TCP"; "ICMP/8" asks for a type.
Port portOf(const std::string& text) {
    const auto slash = text.find('/');
    if (text.starts_with("ICMP"))
        return {*model::protocolFrom(text.substr(0, slash)), std::stoi(text.substr(slash + 1))};
    return {*model::protocolFrom(text.substr(slash + 1)), std::stoi(text.substr(0, slash))};
}

std::vector<fs::path> folders(const fs::path& parent) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(parent)) {
        if (entry.is_directory())
            out.push_back(entry.path());
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

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
        const fs::path path = folder.toStdString();
        model::ClusterState state;
        testing::addManifests(state, contents(path / "manifests.yaml"), "manifests.yaml");
        const auto expected = base::readYamlDocument(contents(path / "expected.yaml"), "expected.yaml");
        QVERIFY2(expected.ok(), expected.ok() ? "" : expected.error().english().c_str());
        const auto ruleset = policy::compile(state, {"cilium", {}});
        QVERIFY(ruleset.ok());
        QVERIFY(expected->find("queries")->size() > 0);
        for (const base::Tree& query : expected->find("queries")->items()) {
            const Port port = portOf(query.text({"port"}));
            const std::string got = testing::verdict(
                *ruleset, testing::peerEndpoint(state, query.text({"from"})),
                testing::peerEndpoint(state, query.text({"to"})), port.protocol, port.number);
            if (got != query.text({"verdict"}))
                QFAIL((query.text({"from"}) + " to " + query.text({"to"}) + " " + query.text({"port"}) +
                       ": " + got + ", should be " + query.text({"verdict"}) + " (" +
                       query.text({"because"}) + ")")
                          .c_str());
        }
        const base::Tree* doubts = expected->find("doubts");
        QCOMPARE(ruleset->doubts.size(), doubts ? doubts->size() : 0);
        for (std::size_t i = 0; i < ruleset->doubts.size(); ++i)
            QCOMPARE(QString::fromStdString(ruleset->doubts[i].why.id + " at line " +
                                            std::to_string(ruleset->doubts[i].place.line)),
                     QString::fromStdString(*doubts->items()[i].asString()));
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
