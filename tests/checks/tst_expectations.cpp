// Saved flows and requests as expectations: held, not held, and what cannot be
// evaluated, with the reason.
#include <QtTest>

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/checks/checks.h>
#include <sallyport/source/source.h>

#include <algorithm>
#include <filesystem>

using namespace sallyport;

namespace {

std::string contentOf(const char* name) {
    auto text = base::readFile(std::filesystem::path(SALLYPORT_ROOT) / "tests/data/expectations" / name);
    return text ? *text : std::string();
}

checks::Derived derive(const std::string& tail) {
    const std::string text = contentOf("head.sallyport.yaml") + tail;
    auto tree = base::readYamlDocument(text, "case.sallyport.yaml");
    std::vector<base::Diagnostic> problems;
    auto document = tree ? model::readDocument(*tree, problems) : tree.error();
    if (!document)
        return {};
    checks::Inputs inputs;
    inputs.today = "2026-11-21";
    inputs.state = std::make_shared<const model::ClusterState>(
        source::readTexts({{"cluster.yaml", contentOf("cluster.yaml")}}));
    inputs.document = std::make_shared<const model::Document>(*std::move(document));
    inputs.documentTree = std::make_shared<const base::Tree>(*std::move(tree));
    auto derived = checks::derive(inputs);
    return derived ? *std::move(derived) : checks::Derived();
}

} // namespace

class TestExpectations : public QObject {
    Q_OBJECT

private slots:
    void flows_data();
    void flows();
    void requestsAreNotEvaluableYet();
    void onlyWhatExpectsIsJudged();
    void failedOnesAreFindings();
};

void TestExpectations::flows_data() {
    QTest::addColumn<QString>("flow");
    QTest::addColumn<bool>("held");
    QTest::addColumn<QString>("got");
    const auto row = [](const char* name, const char* flow, bool held, const char* got) {
        QTest::newRow(name) << flow << held << got;
    };
    row("allowed", "from: tunnel/homelab, to: blog/ghost, port: 2368/TCP, expect: allowed", true, "allowed");
    row("denied", "from: tunnel/homelab, to: blog/ghost, port: 80/TCP, expect: denied", true, "denied");
    row("not held", "from: tunnel/homelab, to: blog/ghost, port: 2368/TCP, expect: denied", false, "allowed");
    row("labels",
        "from: 'cloudflared/{app=cloudflared}', to: 'blog/{app=other}', port: 2368/TCP, expect: allowed",
        true, "allowed");
    row("labels that no policy selects",
        "from: 'cloudflared/{app=free}', to: blog/ghost, port: 80/TCP, expect: allowed", true, "allowed");
    row("outside", "from: tunnel/homelab, to: outside/NAS, port: 443/TCP, expect: allowed", true, "allowed");
    row("an open part of a target breaks denied",
        "from: tunnel/homelab, to: outside/LAN, port: 443/TCP, expect: denied", false, "allowed");
    row("a closed part of a target breaks allowed",
        "from: tunnel/homelab, to: outside/LAN, port: 443/TCP, expect: allowed", false, "denied");
    row("an address", "from: tunnel/homelab, to: 192.168.1.1, port: 22/TCP, expect: denied", true, "denied");
    row("by the policy that allows",
        "from: tunnel/homelab, to: blog/ghost, port: 2368/TCP, expect: allowed, by: "
        "policy/NetworkPolicy/cloudflared/tight",
        true, "allowed");
    row("by the policy that denies by default",
        "from: tunnel/homelab, to: blog/ghost, port: 80/TCP, expect: denied, by: "
        "policy/NetworkPolicy/cloudflared/tight",
        true, "denied");
    row("by another policy",
        "from: tunnel/homelab, to: blog/ghost, port: 80/TCP, expect: denied, by: "
        "policy/NetworkPolicy/cloudflared/other",
        false, "denied");
    row("a tunnel that is not there yet",
        "from: tunnel/planned, to: blog/ghost, port: 80/TCP, expect: denied", false, "unknown");
    row("a workload that is not there", "from: tunnel/homelab, to: blog/nobody, port: 80/TCP, expect: denied",
        false, "unknown");
}

void TestExpectations::flows() {
    QFETCH(QString, flow);
    QFETCH(bool, held);
    QFETCH(QString, got);
    const checks::Derived derived = derive("flows:\n  - {id: one, " + flow.toStdString() + "}\n");
    QCOMPARE(derived.expectations.size(), std::size_t{1});
    const checks::Expectation& one = derived.expectations.front();
    QCOMPARE(QString::fromStdString(one.got), got);
    QCOMPARE(one.held, held);
    QCOMPARE(one.id, std::string("one"));
    QCOMPARE(one.place.file, std::string("case.sallyport.yaml"));
    QVERIFY(one.place.line > 10);
    if (!held)
        QVERIFY(!one.because.english().empty());
}

void TestExpectations::requestsAreNotEvaluableYet() {
    const checks::Derived derived =
        derive("requests:\n  - {id: feed, request: \"GET https://blog.example.com/\", expect: reached}\n");
    QCOMPARE(derived.expectations.size(), std::size_t{1});
    QVERIFY(!derived.expectations.front().held);
    QCOMPARE(derived.expectations.front().got, std::string("unknown"));
    QCOMPARE(derived.expectations.front().because.id, std::string("not-evaluable"));
}

void TestExpectations::onlyWhatExpectsIsJudged() {
    const checks::Derived derived =
        derive("flows:\n  - {id: one, from: tunnel/homelab, to: blog/ghost, port: 80/TCP}\n");
    QVERIFY(derived.world);
    QVERIFY(derived.expectations.empty());
}

void TestExpectations::failedOnesAreFindings() {
    const checks::Derived derived = derive(
        "flows:\n  - {id: one, from: tunnel/homelab, to: blog/ghost, port: 80/TCP, expect: allowed}\n");
    const bool found = std::any_of(derived.findings.begin(), derived.findings.end(), [](const auto& finding) {
        return finding.id == "expectation-failed" && finding.subject == "one" &&
               finding.severity == base::Severity::error;
    });
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestExpectations)
#include "tst_expectations.moc"
