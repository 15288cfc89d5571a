// Every finding has a folder tests/data/checks/ID: `yes` must have it, and
// `near-miss`, which looks much like it, must not. Manifests stand in yes.yaml
// (or in a folder yes/ that is read with its roots), a Document beside them in
// yes.sallyport.yaml.
#include <QtTest>

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/checks/checks.h>
#include <sallyport/source/source.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(SALLYPORT_ROOT) / "tests/data/checks";

std::string contentOf(const fs::path& path) {
    auto text = base::readFile(path);
    return text ? *text : std::string();
}

model::ClusterState stateOf(const fs::path& stem) {
    if (fs::is_directory(stem)) {
        auto state = source::read({stem});
        return state ? *std::move(state) : model::ClusterState();
    }
    const fs::path file = stem.string() + ".yaml";
    return source::readTexts({{file.filename().string(), contentOf(file)}});
}

checks::Inputs inputsOf(const fs::path& stem) {
    checks::Inputs inputs;
    inputs.today = "2026-11-21";
    inputs.state = std::make_shared<const model::ClusterState>(stateOf(stem));
    const fs::path document = stem.string() + ".sallyport.yaml";
    if (!fs::exists(document))
        return inputs;
    auto tree = base::readYamlDocument(contentOf(document), document.filename().string());
    if (!tree)
        return inputs;
    std::vector<base::Diagnostic> problems;
    if (auto read = model::readDocument(*tree, problems)) {
        if (!read->cluster.networkPolicy.empty())
            inputs.profile.profile = read->cluster.networkPolicy; // as the command line does
        inputs.document = std::make_shared<const model::Document>(*std::move(read));
    }
    inputs.documentTree = std::make_shared<const base::Tree>(*std::move(tree));
    return inputs;
}

const base::Diagnostic* find(const checks::Derived& derived, const std::string& id) {
    const auto found = std::find_if(derived.findings.begin(), derived.findings.end(),
                                    [&](const base::Diagnostic& finding) { return finding.id == id; });
    return found == derived.findings.end() ? nullptr : &*found;
}

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void hasItsCases_data();
    void hasItsCases();
    void everyFolderIsAnId();
    void idsAreUnique();
    void pointsAtTheLine_data();
    void pointsAtTheLine();
    void severityDependsOnWhatIsKnown();
    void namesWhatHasNoName();
    void asksTheDecoderAboutTheDocument();
    void orderOfObjectsDoesNotCount();
    void documentationListsThem();
    void showsNoSecret();
};

void TestFindings::hasItsCases_data() {
    QTest::addColumn<QString>("id");
    for (const checks::FindingInfo& info : checks::catalogue())
        QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
}

void TestFindings::hasItsCases() {
    QFETCH(QString, id);
    const fs::path folder = cases / id.toStdString();
    for (const char* which : {"yes", "near-miss"}) {
        const fs::path stem = folder / which;
        QVERIFY2(fs::is_directory(stem) || fs::exists(stem.string() + ".yaml"), which);
        const checks::Inputs inputs = inputsOf(stem);
        QVERIFY2(!inputs.state->objects().empty(), which);
        QCOMPARE(fs::exists(stem.string() + ".sallyport.yaml"), inputs.document != nullptr);
        const auto derived = checks::derive(inputs);
        QVERIFY(derived.ok());
        const base::Diagnostic* finding = find(*derived, id.toStdString());
        QCOMPARE(finding != nullptr, std::string(which) == "yes");
        if (finding) {
            QVERIFY(!finding->message.empty() && !finding->hint.empty() && !finding->subject.empty());
            QVERIFY(finding->message.english().find('%') == std::string::npos ||
                    finding->message.english().find("%1") == std::string::npos);
        }
    }
}

void TestFindings::everyFolderIsAnId() {
    std::set<std::string> ids;
    for (const checks::FindingInfo& info : checks::catalogue())
        ids.insert(info.id);
    for (const fs::directory_entry& entry : fs::directory_iterator(cases))
        if (entry.is_directory())
            QVERIFY2(ids.contains(entry.path().filename().string()), entry.path().c_str());
}

void TestFindings::idsAreUnique() {
    std::set<std::string> ids;
    for (const checks::FindingInfo& info : checks::catalogue()) {
        QVERIFY2(ids.insert(info.id).second, info.id.c_str());
        QVERIFY(!info.title.empty());
    }
    QVERIFY(ids.size() >= 40);
}

// The line is the one that someone has to change: its text is told here.
void TestFindings::pointsAtTheLine_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("image") << "image-broken"
                           << "image: cloudflare/cloudflared:2026.8.1";
    QTest::newRow("replicas") << "single-replica"
                              << "replicas: 1";
    QTest::newRow("rule") << "rule-shadowed"
                          << "hostname: www.example.com";
    QTest::newRow("path") << "path-glob"
                          << "hostname: blog.example.com";
    QTest::newRow("route") << "service-port-missing"
                           << "hostname: blog.example.com";
    QTest::newRow("metric") << "alert-unknown-metric"
                            << "expr: cloudflared_tunnel_active_streams > 10";
    QTest::newRow("variable") << "env-unknown"
                              << "name: TUNNEL_LOG_LEVEL";
    QTest::newRow("range") << "egress-cgnat"
                           << "to:";
    QTest::newRow("budget") << "budget-blocks-drain"
                            << "apiVersion: policy/v1";
    QTest::newRow("record") << "dns-not-proxied"
                            << "dnsName: blog.example.com";
    QTest::newRow("liveness") << "liveness-on-ready"
                              << "httpGet:";
}

void TestFindings::pointsAtTheLine() {
    QFETCH(QString, id);
    QFETCH(QString, text);
    const fs::path stem = cases / id.toStdString() / "yes";
    const auto derived = checks::derive(inputsOf(stem));
    QVERIFY(derived.ok());
    const base::Diagnostic* finding = find(*derived, id.toStdString());
    QVERIFY(finding);
    const QStringList lines = QString::fromStdString(contentOf(stem.string() + ".yaml")).split('\n');
    QVERIFY(finding->place.line > 0 && finding->place.line <= lines.size());
    const QString line = lines[finding->place.line - 1];
    QVERIFY2(line.contains(text), qPrintable(line));
}

// One node: the same finding, told more mildly. A zone that is known: more strongly.
void TestFindings::severityDependsOnWhatIsKnown() {
    checks::Inputs inputs = inputsOf(cases / "single-replica/yes");
    auto derived = checks::derive(inputs);
    QVERIFY(derived.ok());
    QCOMPARE(find(*derived, "single-replica")->severity, base::Severity::warning);
    model::ClusterState state = *inputs.state;
    const model::ClusterState node =
        source::readTexts({{"node.yaml", "apiVersion: v1\nkind: Node\nmetadata: {name: only}\n"}});
    for (const auto& [key, object] : node.objects())
        state.put(object);
    inputs.state = std::make_shared<const model::ClusterState>(std::move(state));
    derived = checks::derive(inputs);
    QVERIFY(derived.ok());
    QCOMPARE(find(*derived, "single-replica")->severity, base::Severity::note);

    inputs = inputsOf(cases / "hostname-deep/yes");
    derived = checks::derive(inputs);
    QVERIFY(derived.ok());
    QCOMPARE(find(*derived, "hostname-deep")->severity, base::Severity::note);
    model::Document document;
    document.cloudflare.zones = {"example.com"};
    inputs.document = std::make_shared<const model::Document>(document);
    derived = checks::derive(inputs);
    QVERIFY(derived.ok());
    QCOMPARE(find(*derived, "hostname-deep")->severity, base::Severity::warning);
    document.cloudflare.zones = {"home.example.com"};
    inputs.document = std::make_shared<const model::Document>(document);
    derived = checks::derive(inputs);
    QVERIFY(derived.ok());
    QVERIFY(!find(*derived, "hostname-deep"));
}

// What a connector could not read of a Document's originRequest; a bare number is written as seconds.
void TestFindings::asksTheDecoderAboutTheDocument() {
    checks::Inputs inputs = inputsOf(cases / "origin-duration/near-miss");
    const auto before = inputs.document;
    const auto refused = [&](bool ofTheWhole, const base::Tree& value) {
        model::Document document = *before;
        model::Tunnel& tunnel = document.tunnels.edit(0);
        base::Tree origin = base::Tree::map();
        origin.set("connectTimeout", value);
        (ofTheWhole ? tunnel.originRequest : tunnel.hostnames.edit(0).originRequest) = origin;
        inputs.document = std::make_shared<const model::Document>(document);
        const auto derived = checks::derive(inputs);
        const base::Diagnostic* finding = derived ? find(*derived, "config-refused") : nullptr;
        return finding ? finding->message.english() : std::string();
    };
    for (const bool ofTheWhole : {false, true}) {
        QCOMPARE(refused(ofTheWhole, base::Tree::integer(30)), std::string());
        QCOMPARE(
            refused(ofTheWhole, base::Tree::string("soon")),
            std::string("cloudflared refuses the configuration of homelab: originRequest/connectTimeout: "
                        "cannot unmarshal !!str `soon` into time.Duration"));
    }
}

void TestFindings::namesWhatHasNoName() {
    const auto found = [](const model::Unread& unread) {
        checks::Inputs inputs;
        model::ClusterState state = stateOf(cases / "policy-unreadable/near-miss");
        state.unread.push_back(unread);
        inputs.state = std::make_shared<const model::ClusterState>(std::move(state));
        const auto derived = checks::derive(inputs);
        const base::Diagnostic* finding = derived.ok() ? find(*derived, "policy-unreadable") : nullptr;
        return finding ? *finding : base::Diagnostic();
    };
    const base::Text why{"gone", "It is not there.", {}};
    model::Unread unread{{"nowhere/apps", 0, 0, {}}, why, {}, true};
    QCOMPARE(found(unread).subject, std::string("nowhere/apps"));
    QVERIFY(found(unread).message.english().starts_with("nowhere/apps cannot be read"));
    unread.where.line = 7;
    QCOMPARE(found(unread).subject, std::string("nowhere/apps:7"));
    unread.key.group = "networking.k8s.io";
    unread.key.kind = "NetworkPolicy";
    QCOMPARE(found(unread).subject, std::string("NetworkPolicy nowhere/apps:7"));
    unread.key.ns = "blog";
    unread.key.name = "ghost";
    QCOMPARE(found(unread).subject, std::string("NetworkPolicy blog/ghost"));
}

void TestFindings::orderOfObjectsDoesNotCount() {
    std::mt19937 random(7);
    for (const char* id : {"policy-cancelled", "excess-doors", "hostname-in-two-tunnels", "plain-secret"}) {
        checks::Inputs inputs = inputsOf(cases / id / "yes");
        const auto expected = checks::derive(inputs);
        QVERIFY(expected.ok());
        std::vector<model::ObjectPtr> objects;
        for (const auto& [key, object] : inputs.state->objects())
            objects.push_back(object);
        for (int round = 0; round < 5; ++round) {
            std::shuffle(objects.begin(), objects.end(), random);
            model::ClusterState shuffled;
            for (const model::ObjectPtr& object : objects)
                shuffled.put(object);
            inputs.state = std::make_shared<const model::ClusterState>(std::move(shuffled));
            const auto derived = checks::derive(inputs);
            QVERIFY(derived.ok());
            QVERIFY(derived->findings == expected->findings);
        }
    }
}

// docs/findings.md has a table row for every id, with its severity, and no other.
void TestFindings::documentationListsThem() {
    std::map<std::string, std::string> rows;
    const QString text = QString::fromStdString(contentOf(fs::path(SALLYPORT_ROOT) / "docs/findings.md"));
    const QString table = text.section("## What could not be read", 0, 0);
    for (const QString& line : table.split('\n')) {
        const QStringList cells = line.split('|');
        if (cells.size() < 5 || !cells[1].trimmed().startsWith('`'))
            continue;
        const std::string id = cells[1].trimmed().remove('`').toStdString();
        QVERIFY2(rows.emplace(id, cells[2].trimmed().toStdString()).second, id.c_str());
        QVERIFY2(!cells[3].trimmed().isEmpty() && !cells[4].trimmed().isEmpty(), id.c_str());
    }
    for (const checks::FindingInfo& info : checks::catalogue()) {
        QVERIFY2(rows.contains(info.id), info.id.c_str());
        QCOMPARE(rows[info.id], base::name(info.severity));
        rows.erase(info.id);
    }
    QVERIFY2(rows.empty(), rows.empty() ? "" : rows.begin()->first.c_str());
}

void TestFindings::showsNoSecret() {
    for (const char* id : {"plain-secret", "token-in-clear"}) {
        const auto derived = checks::derive(inputsOf(cases / id / "yes"));
        QVERIFY(derived.ok());
        for (const base::Diagnostic& finding : derived->findings)
            QVERIFY((finding.message.english() + finding.hint.english()).find("not-a-token") ==
                    std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
