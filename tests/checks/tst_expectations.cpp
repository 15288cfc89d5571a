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

checks::Derived derive(const std::string& tail, const std::string& moreCluster = {}) {
    const std::string text = contentOf("head.sallyport.yaml") + tail;
    auto tree = base::readYamlDocument(text, "case.sallyport.yaml");
    std::vector<base::Diagnostic> problems;
    auto document = tree ? model::readDocument(*tree, problems) : tree.error();
    if (!document)
        return {};
    checks::Inputs inputs;
    inputs.today = "2026-11-21";
    inputs.state = std::make_shared<const model::ClusterState>(
        source::readTexts({{"cluster.yaml", contentOf("cluster.yaml") + moreCluster}}));
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
    void requests_data();
    void requests();
    void failingOnesAreTold();
    void recordsOfTheManifestsAreKnown_data();
    void recordsOfTheManifestsAreKnown();
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

void TestExpectations::requests_data() {
    QTest::addColumn<QString>("request");
    QTest::addColumn<bool>("held");
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("because");
    const auto row = [](const char* name, const char* request, bool held, const char* got,
                        const char* because = "") {
        QTest::newRow(name) << request << held << got << because;
    };
    row("reached", "request: 'GET HOST/rss/', expect: reached", true, "reached");
    row("not reached", "request: 'GET HOST/rss/', expect: blocked", false, "reached");
    row("blocked", "request: 'GET HOST/ghost/', expect: blocked", true, "blocked");
    row("blocked, not denied", "request: 'GET HOST/ghost/', expect: denied", false, "blocked");
    row("challenged", "request: {url: 'HOST/shop', country: US}, expect: challenged", true, "challenged");
    row("unknown is no pass", "request: 'GET HOST/shop', expect: challenged", false, "unknown",
        "waf-unknown-fields");
    row("by the rule", "request: 'GET HOST/ghost/', expect: blocked, by: waf/admin", true, "blocked");
    row("by another rule", "request: 'GET HOST/ghost/', expect: blocked, by: waf/feed", false, "blocked",
        "not-by");
    row("reached by a skip", "request: 'GET HOST/rss/', expect: reached, by: waf/feed", true, "reached");
    row("reached by a route", "request: 'GET HOST/', expect: reached, by: ingress/blog", true, "reached");
    row("reached by a policy",
        "request: 'GET HOST/', expect: reached, by: policy/NetworkPolicy/cloudflared/tight", true, "reached");
    row("passes", "request: 'GET HOST/', expect: passes", true, "passes");
    row("passes, though no connector is there", "request: 'GET SHOP/', expect: passes", true, "passes");
    row("does not pass", "request: 'GET HOST/ghost/', expect: passes", false, "blocked");
    row("no connector", "request: 'GET SHOP/', expect: reached", false, "unknown", "connector-missing");
    row("a login page blocks", "request: 'GET BILLS/', expect: blocked, by: access/Bills", true, "blocked");
    row("who may come in",
        "request: {url: 'BILLS/', email: me@example.com}, expect: reached, by: access/Bills", true,
        "reached");
    row("denied by policy",
        "request: 'GET DATABASE/', expect: denied, by: policy/NetworkPolicy/cloudflared/tight", true,
        "denied");
    row("denied by nobody's route", "request: 'GET NOBODY/', expect: denied", true, "denied");
    row("no request", "request: 'GET BAD/', expect: denied", false, "unknown");
}

void TestExpectations::requests() {
    QFETCH(QString, request);
    QFETCH(bool, held);
    QFETCH(QString, got);
    QFETCH(QString, because);
    const std::pair<const char*, const char*> hosts[] = {
        {"HOST", "blog"}, {"SHOP", "shop"}, {"BILLS", "bills"}, {"DATABASE", "db"}, {"NOBODY", "nobody"}};
    for (const auto& [word, label] : hosts)
        request.replace(word, QString("https:"
                                      "//%1.example.com")
                                  .arg(label));
    request.replace("BAD", "https:"
                           "//%zz");
    const checks::Derived derived =
        derive(contentOf("edge.yaml") + "requests:\n  - {id: one, " + request.toStdString() + "}\n");
    QCOMPARE(derived.expectations.size(), std::size_t{1});
    const checks::Expectation& one = derived.expectations.front();
    QCOMPARE(QString::fromStdString(one.got), got);
    QCOMPARE(one.held, held);
    QVERIFY(one.of == checks::Expectation::Of::request);
    QVERIFY(one.place.line > 10);
    QVERIFY(!one.because.english().empty());
    if (!because.isEmpty())
        QCOMPARE(QString::fromStdString(one.because.id), because);
    QCOMPARE(derived.traces.size(), std::size_t{1});
    QCOMPARE(checks::failed(derived).size(), std::size_t{held ? 0U : 1U});
}

void TestExpectations::failingOnesAreTold() {
    const checks::Derived derived =
        derive(contentOf("edge.yaml") +
               "requests:\n"
               "  - {id: saved, request: 'GET https:"
               "//blog.example.com/'}\n"
               "  - {id: held, request: 'GET https:"
               "//blog.example.com/', expect: reached}\n"
               "  - {id: not, request: 'GET https:"
               "//blog.example.com/', expect: denied}\n"
               "flows:\n"
               "  - {id: flow, from: tunnel/homelab, to: blog/ghost, port: 80/TCP, expect: allowed}\n");
    QCOMPARE(derived.traces.size(), std::size_t{3}); // also of those that expect nothing
    QCOMPARE(derived.expectations.size(), std::size_t{3});
    const auto failed = checks::failed(derived);
    QCOMPARE(failed.size(), std::size_t{2});
    QCOMPARE(failed[0]->id, std::string("not"));
    QCOMPARE(failed[1]->id, std::string("flow"));
    const auto told = std::count_if(derived.findings.begin(), derived.findings.end(),
                                    [](const auto& finding) { return finding.id == "expectation-failed"; });
    QCOMPARE(told, 2);
}

void TestExpectations::recordsOfTheManifestsAreKnown_data() {
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("because");
    const auto row = [](const char* name, const char* record, const char* got, const char* because) {
        QTest::newRow(name) << record << got << because;
    };
    const char* tunnel =
        "recordType: CNAME, targets: [6ff42ae2-765d-4adf-8112-31c55c1551ef.cfargotunnel.com]";
    row("none", "", "reached", "dns-assumed");
    row("to a tunnel", tunnel, "reached", "dns-record");
    row("elsewhere", "recordType: CNAME, targets: [other.example.net]", "denied", "dns-elsewhere");
    row("for those inside", "recordType: A, targets: [10.0.0.7]", "reached", "dns-assumed");
    row("to an address outside", "recordType: A, targets: [203.0.113.7]", "denied", "dns-elsewhere");
    row("of another type", "recordType: TXT, targets: [other.example.net]", "reached", "dns-assumed");
}

void TestExpectations::recordsOfTheManifestsAreKnown() {
    QFETCH(QString, record);
    QFETCH(QString, got);
    QFETCH(QString, because);
    const std::string endpoint = "---\napiVersion: externaldns.k8s.io/v1alpha1\nkind: DNSEndpoint\nmetadata: "
                                 "{name: a, namespace: blog}\n"
                                 "spec: {endpoints: [{dnsName: Blog.example.com, " +
                                 record.toStdString() + "}]}\n";
    const checks::Derived derived = derive("requests:\n  - {id: one, request: 'GET https:"
                                           "//blog.example.com/', expect: reached}\n",
                                           record.isEmpty() ? std::string() : endpoint);
    QCOMPARE(derived.expectations.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(derived.expectations.front().got), got);
    const reach::Trace& trace = *derived.traces.front().trace;
    QVERIFY(trace.hops.size() > 1);
    QCOMPARE(QString::fromStdString(trace.hops[1].because.id), because);
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
