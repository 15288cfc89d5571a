// Each folder of tests/data/adopt is a case: manifests/ is read as a SOURCE, expect.json is the answer. Of
// `unread` the ids are compared, or nothing when it says "ANY" (what the source reports is tested there).
#include <sallyport/adopt/adopt.h>
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <QtTest>

#include <algorithm>
#include <regex>
#include <sstream>

using namespace sallyport;
using base::Tree;

namespace {

const std::filesystem::path caseFolder = SALLYPORT_ROOT "/tests/data/adopt";

struct Adopting {
    model::ClusterState state;
    policy::Ruleset ruleset;
    adopt::Adopted adopted;
};

Adopting adoptFolder(const std::filesystem::path& folder,
                     const std::optional<edge::TunnelConfig>& config = {}) {
    Adopting out;
    auto state = source::read({folder});
    if (!state)
        qFatal("%s", state.error().english().c_str());
    out.state = std::move(*state);
    auto ruleset = policy::compile(out.state);
    if (!ruleset)
        qFatal("%s", ruleset.error().english().c_str());
    out.ruleset = std::move(*ruleset);
    out.adopted = adopt::adopt(out.state, out.ruleset, config);
    return out;
}

// Nothing when equal, else the first line that differs.
std::string difference(const std::string& got, const std::string& wanted) {
    std::istringstream a(got), b(wanted);
    std::string left, right;
    while (true) {
        const bool more = static_cast<bool>(std::getline(a, left));
        const bool wants = static_cast<bool>(std::getline(b, right));
        if (!more && !wants)
            return {};
        if (more != wants || left != right)
            return "got " + (more ? left : "the end") + ", wanted " + (wants ? right : "the end") + "\n" +
                   got;
    }
}

edge::TunnelConfig configOf(std::string_view text) {
    std::vector<base::Diagnostic> problems;
    return edge::readTunnelConfig(*base::readYamlDocument(text, "given.yml"), problems);
}

model::ClusterState stateOf(const std::string& text) {
    return source::readTexts({{"all.yaml", text}});
}

const char* const deployment = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: NAME, namespace: tunnel}
spec:
  selector: {matchLabels: {app: NAME}}
  template:
    metadata: {labels: {app: NAME}}
    spec:
      containers:
        - {name: cloudflared, image: "cloudflare/cloudflared:2026.8.2", args: [ARGS]}
)";

std::string deploymentOf(const std::string& name, const std::string& args) {
    std::string text = std::regex_replace(deployment, std::regex("NAME"), name);
    return std::regex_replace(text, std::regex("ARGS"), args);
}

} // namespace

class TestAdopt : public QObject {
    Q_OBJECT

private slots:
    void cases_data() {
        QTest::addColumn<QString>("name");
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(caseFolder))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        QVERIFY(!names.empty());
        for (const std::string& name : names)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void cases() {
        QFETCH(QString, name);
        const std::filesystem::path folder = caseFolder / name.toStdString();
        const auto expected = base::readJson(*base::readFile(folder / "expect.json"), "expect.json");
        QVERIFY2(expected.ok(), expected.ok() ? "" : expected.error().english().c_str());
        const Adopting got = adoptFolder(folder / "manifests");
        const Tree answer = adopt::answer(got.adopted);
        for (const char* part : {"connectors", "notDeployed"}) {
            const std::string differs =
                difference(base::writeJson(*answer.find(part)), base::writeJson(*expected->find(part)));
            QVERIFY2(differs.empty(), differs.c_str());
        }
        const Tree* unread = expected->find("unread");
        if (unread->isList()) {
            QStringList ids, wanted;
            for (const model::Unread& one : got.adopted.unread)
                ids << QString::fromStdString(one.why.id + " " + one.where.text());
            for (const Tree& one : unread->items())
                wanted << QString::fromStdString(one.scalarText());
            QVERIFY2(ids.size() == wanted.size(), qPrintable(ids.join('\n')));
            for (int i = 0; i < ids.size(); ++i)
                QVERIFY2(ids[i].startsWith(wanted[i] + " "), qPrintable(ids.join('\n')));
        }
    }

    void documentReadsBack_data() { cases_data(); }

    void documentReadsBack() {
        QFETCH(QString, name);
        const Adopting got = adoptFolder(caseFolder / name.toStdString() / "manifests");
        const model::Document document =
            adopt::toDocument(got.adopted, got.state, "house", "manifests", got.ruleset.profile);
        QVERIFY(document.tunnels.size() <= got.adopted.connectors.size());
        QCOMPARE(document.tunnels.empty(), got.adopted.connectors.empty());
        for (const model::Tunnel& tunnel : document.tunnels)
            QVERIFY(adopt::connectorOf(got.adopted, tunnel) != nullptr);
        const std::string text = model::writeDocumentText(document);
        std::vector<base::Diagnostic> problems;
        const auto read = model::readDocumentText(text, "house.sallyport.yaml", problems);
        QVERIFY2(read.ok(), read.ok() ? "" : (read.error().english() + "\n" + text).c_str());
        QVERIFY(*read == document);
        QCOMPARE(QString::fromStdString(model::writeDocumentText(*read)), QString::fromStdString(text));
    }

    void noSecretLeaves_data() { cases_data(); }

    // The secret halves of the tokens in these cases, in every form they have there.
    void noSecretLeaves() {
        QFETCH(QString, name);
        const Adopting got = adoptFolder(caseFolder / name.toStdString() / "manifests");
        std::string all = base::writeJson(adopt::answer(got.adopted));
        all += model::writeDocumentText(
            adopt::toDocument(got.adopted, got.state, "house", "manifests", got.ruleset.profile));
        for (const adopt::Connector& connector : got.adopted.connectors) {
            for (const std::string& argument : connector.arguments)
                all += argument + "\n";
            for (const auto& [flag, value] : connector.flags)
                all += flag + "=" + value + "\n";
            if (connector.config)
                all += base::writeJson(connector.config->other);
        }
        for (const base::Diagnostic& note : got.adopted.notes)
            all += note.message.english();
        for (const char* secret : {"eyJhIjoi", "bm90LWEtc2VjcmV0", "not-a-secret"})
            QVERIFY2(all.find(secret) == std::string::npos, all.c_str());
    }

    void idsStayWhenRulesMove() {
        const auto ids = [](const std::string& ingress) {
            model::ClusterState state = stateOf(deploymentOf("cloudflared", "tunnel, run, house"));
            const auto ruleset = policy::compile(state);
            const adopt::Adopted adopted =
                adopt::adopt(state, *ruleset, configOf("tunnel: house\ningress:\n" + ingress));
            const model::Document document = adopt::toDocument(adopted, state, "h", ".", ruleset->profile);
            std::map<std::string, std::string> out;
            for (const model::PublicHostname& one : document.tunnels.at(0).hostnames)
                out[one.hostname + one.path] = one.id;
            return out;
        };
        const std::string a = "- {hostname: a.example.com, service: 'http://a.a'}\n";
        const std::string b = "- {hostname: '*.example.com', path: ^/api, service: 'http://b.b'}\n";
        const std::string end = "- {service: 'http_status:404'}\n";
        const auto first = ids(a + b + end);
        QCOMPARE(first.size(), std::size_t{2});
        QCOMPARE(first.at("a.example.com"), std::string("a-example-com"));
        QVERIFY(ids(b + a + end) == first);
        QCOMPARE(ids(b + end).at("*.example.com^/api"), first.at("*.example.com^/api"));
    }

    void givenConfigGoesToTheOneWithout() {
        const model::ClusterState state = stateOf(deploymentOf("one", "tunnel, run, --token, $(T)"));
        const auto ruleset = policy::compile(state);
        const auto config = configOf(
            "ingress: [{hostname: a.example.com, service: 'http://a.a:80'}, {service: 'http_status:404'}]");
        const adopt::Adopted adopted = adopt::adopt(state, *ruleset, config);
        QCOMPARE(adopted.connectors.size(), std::size_t{1});
        QVERIFY(adopted.connectors[0].hostnames.has_value());
        QCOMPARE(adopted.connectors[0].hostnames->size(), std::size_t{1});
        QCOMPARE(adopted.connectors[0].hostnames->front().hostname, std::string("a.example.com"));
        QVERIFY(adopted.connectors[0].management == model::Management::remote);
        QVERIFY(adopted.notes.empty());
    }

    void givenConfigNamesItsTunnel() {
        const model::ClusterState state = stateOf(deploymentOf("one", "tunnel, run, house") + "---" +
                                                  deploymentOf("two", "tunnel, run, garden"));
        const auto ruleset = policy::compile(state);
        const std::string rules = "ingress: [{service: 'http://a.a:80'}]";
        const adopt::Adopted named = adopt::adopt(state, *ruleset, configOf("tunnel: garden\n" + rules));
        QVERIFY(!named.connectors.at(0).hostnames);
        QVERIFY(named.connectors.at(1).hostnames.has_value());
        const adopt::Adopted unnamed = adopt::adopt(state, *ruleset, configOf(rules));
        QVERIFY(!unnamed.connectors.at(0).hostnames && !unnamed.connectors.at(1).hostnames);
        QCOMPARE(unnamed.notes.size(), std::size_t{1});
        QCOMPARE(unnamed.notes[0].id, std::string("config-not-used"));
    }

    void connectorsOfOneTunnelShareIt() {
        const model::ClusterState state = stateOf(deploymentOf("one", "tunnel, run, house") + "---" +
                                                  deploymentOf("two", "tunnel, run, house") + "---" +
                                                  deploymentOf("three", "tunnel, run, garden"));
        const auto ruleset = policy::compile(state);
        const adopt::Adopted adopted = adopt::adopt(state, *ruleset);
        QCOMPARE(adopted.connectors.size(), std::size_t{3});
        const model::Document document = adopt::toDocument(adopted, state, "h", ".", ruleset->profile);
        QCOMPARE(document.tunnels.size(), std::size_t{2});
        QVERIFY(document.tunnels[0].note.find("tunnel/") != std::string::npos);
    }

    void sidecarsAreToldFromTheirCompanions() {
        const std::string beside = "        - {name: other, image: ghcr.io/example/other:1}\n";
        for (const auto& [name, sidecar] : {std::pair{"app", true}, {"cloudflared-blue", false}}) {
            const model::ClusterState state = stateOf(deploymentOf(name, "tunnel, run, house") + beside);
            const auto ruleset = policy::compile(state);
            const adopt::Adopted adopted = adopt::adopt(state, *ruleset);
            QCOMPARE(adopted.connectors.size(), std::size_t{1});
            QCOMPARE(adopted.connectors[0].sidecar, sidecar);
            const model::Tunnel tunnel =
                adopt::toDocument(adopted, state, "h", ".", ruleset->profile).tunnels.at(0);
            QCOMPARE(tunnel.layout == model::Layout::sidecar, sidecar);
            QCOMPARE(tunnel.connector.sidecarOf, std::string(sidecar ? "tunnel/Deployment/app" : ""));
        }
    }

    void onlyAKnownEnforcerIsWritten() {
        const model::ClusterState state = stateOf(deploymentOf("one", "tunnel, run, house"));
        const auto written = [&](const char* profile) {
            policy::CompileOptions options;
            options.profile = profile;
            const auto ruleset = policy::compile(state, options);
            return adopt::toDocument(adopt::adopt(state, *ruleset), state, "h", ".", ruleset->profile);
        };
        QCOMPARE(written("auto").cluster.networkPolicy, std::string());
        QCOMPARE(written("cilium").cluster.networkPolicy, std::string("cilium"));
        QCOMPARE(written("cilium").policy.dialect, std::string("cilium"));
        QCOMPARE(written("none").cluster.networkPolicy, std::string("none"));
    }

    void flagsBecomeFields() {
        const model::ClusterState state = stateOf(deploymentOf(
            "one", "tunnel, --protocol=http2, --edge-ip-version, '4', --loglevel, debug, --post-quantum, "
                   "--grace-period, 45s, --region, us, --no-autoupdate, --metrics, '0.0.0.0:2000', "
                   "--retries, '7', --protocol-x=1, run, house"));
        const auto ruleset = policy::compile(state);
        const adopt::Adopted adopted = adopt::adopt(state, *ruleset);
        const model::ConnectorSettings settings =
            adopt::toDocument(adopted, state, "h", ".", ruleset->profile).tunnels.at(0).connector;
        QCOMPARE(settings.protocol, std::string("http2"));
        QCOMPARE(settings.edgeIpVersion, std::string("4"));
        QCOMPARE(settings.loglevel, std::string("debug"));
        QVERIFY(settings.postQuantum);
        QCOMPARE(settings.gracePeriod, std::string("45s"));
        QCOMPARE(settings.region, std::string("us"));
        QVERIFY(settings.metricsPort == 2000);
        QVERIFY((settings.extraArguments == std::vector<std::string>{"--protocol-x=1", "--retries=7"}));
    }

    void placesOfInlineRules() {
        const Adopting got = adoptFolder(caseFolder / "config-default-place" / "manifests");
        const auto& rule = got.adopted.connectors.at(0).hostnames->at(0);
        const std::string text = *base::readFile(rule.place.file);
        std::istringstream lines(text);
        std::string line;
        for (int i = 0; i < rule.place.line; ++i)
            std::getline(lines, line);
        QVERIFY2(line.find("blog.example.com") != std::string::npos, line.c_str());
    }

    void placesOfGeneratedRules() {
        const Adopting got = adoptFolder(caseFolder / "config-generated" / "manifests");
        const auto& rule = got.adopted.connectors.at(0).hostnames->at(0);
        QVERIFY2(rule.place.file.ends_with("config.yml"), rule.place.file.c_str());
        QCOMPARE(rule.place.line, 5);
    }
};

QTEST_GUILESS_MAIN(TestAdopt)
#include "tst_adopt.moc"
