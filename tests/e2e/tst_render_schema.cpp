// Every rendered object against Kubernetes' OpenAPI and the CRDs, unknown fields refused, by a validator that
// shares no code with Sallyport (tests/oracles/schema, npm's ajv with js-yaml).
#include "cases.h"
#include "randomcluster.h"
#include "rendercases.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace sallyport;

namespace {

namespace fs = std::filesystem;

struct Verdict {
    int exit = -1;
    base::Tree answer;
    std::string text;
};

QString oracleFolder() {
    return QStringLiteral(SALLYPORT_BUILD "/oracles/schema");
}

// Puts the validator and its modules into the build folder. What is missing, or nothing.
QString prepare() {
    if (QStandardPaths::findExecutable("node").isEmpty())
        return "node is not installed";
    const fs::path source = fs::path(SALLYPORT_ROOT) / "tests/oracles/schema";
    const fs::path target = oracleFolder().toStdString();
    fs::create_directories(target);
    for (const char* file : {"package.json", "validate.mjs"})
        fs::copy_file(source / file, target / file, fs::copy_options::overwrite_existing);
    if (fs::exists(target / "node_modules/ajv") && fs::exists(target / "node_modules/js-yaml"))
        return {};
    QProcess npm;
    npm.setWorkingDirectory(oracleFolder());
    npm.start("npm", {"install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"});
    if (!npm.waitForFinished(120'000) || npm.exitCode() != 0)
        return "npm could not install ajv and js-yaml: " +
               QString::fromUtf8(npm.readAllStandardError()).left(200);
    return {};
}

Verdict validate(const QStringList& files) {
    QProcess node;
    node.setWorkingDirectory(oracleFolder());
    const QString crds = QString::fromStdString((casesDir() / "crds").string());
    node.start("node", QStringList{"validate.mjs", crds} + files);
    Verdict out;
    if (!node.waitForFinished(300'000))
        return out;
    out.exit = node.exitCode();
    out.text = node.readAllStandardOutput().toStdString();
    if (auto tree = base::readJson(out.text, "oracle"))
        out.answer = std::move(tree).value();
    else
        out.text += node.readAllStandardError().toStdString();
    return out;
}

class Collection {
public:
    explicit Collection(const QTemporaryDir& folder) : m_folder(folder.path().toStdString()) {}

    void add(const std::string& title, const manifests::Bundle& bundle) {
        for (const manifests::File& file : bundle.files)
            if (!file.objects.empty())
                write(title + "/" + file.path, file.text);
        for (const base::Tree& tree : bundle.patched)
            write(title + "/patched.yaml", base::writeYaml(tree));
    }
    void write(const std::string& path, const std::string& text) {
        if (base::writeFile(m_folder / path, text))
            files << QString::fromStdString((m_folder / path).string());
    }
    QStringList files;

private:
    fs::path m_folder;
};

} // namespace

class TestRenderSchema : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        SALLYPORT_NEEDS_CASES("crds");
        if (const QString missing = prepare(); !missing.isEmpty())
            QSKIP(qPrintable("no schema validation: " + missing));
    }

    void renderedObjects() {
        QTemporaryDir folder;
        Collection collection(folder);
        for (const fs::path& one : testing::renderCaseFolders()) {
            testing::RenderCase loaded = testing::loadRenderCase(one);
            for (const char* dialect : {"kubernetes", "cilium", "calico"})
                for (const char* layout : {"plain", "kustomize", "flux", "argocd"}) {
                    loaded.options.dialect = dialect;
                    loaded.options.layout = *manifests::fileLayoutFrom(layout);
                    const auto rendered =
                        manifests::render(loaded.document, loaded.state, loaded.ruleset, loaded.options);
                    if (rendered)
                        collection.add(one.filename().string() + "-" + dialect + "-" + layout,
                                       rendered->bundle);
                }
        }
        for (int seed = 0; seed < 30; ++seed)
            for (const bool cilium : {false, true}) {
                const auto cluster = testing::randomCluster(static_cast<std::uint64_t>(seed), cilium);
                policy::CompileOptions options;
                options.profile = cilium ? "cilium" : "kubernetes";
                const auto ruleset = policy::compile(cluster.state, options).value();
                const auto rendered = manifests::render(cluster.document, cluster.state, ruleset);
                QVERIFY(rendered.ok());
                collection.add("random-" + std::to_string(seed) + (cilium ? "-cilium" : ""),
                               rendered->bundle);
            }
        const Verdict verdict = validate(collection.files);
        QVERIFY2(verdict.exit == 0, verdict.text.substr(0, 4000).c_str());
        const auto objects = verdict.answer.find("objects")->asInteger();
        QVERIFY(objects && *objects > 100);
        std::printf("{\"objects\":%d,\"kinds\":%d}\n", static_cast<int>(*objects),
                    static_cast<int>(verdict.answer.find("kinds")->size()));
    }

    // The validator sees what a careless renderer would write.
    void mistakesAreSeen_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("unknown field") << "deployment.yaml"
                                       << "replicas: 2"
                                       << "replicaz: 2";
        QTest::newRow("wrong type") << "deployment.yaml"
                                    << "replicas: 2"
                                    << "replicas: two";
        QTest::newRow("enum") << "networkpolicy.yaml"
                              << "protocol: UDP"
                              << "protocol: QUIC";
        QTest::newRow("unknown in a CRD") << "networkpolicy.yaml"
                                          << "toFQDNs:"
                                          << "toFQDNss:";
        QTest::newRow("pattern") << "servicemonitor.yaml"
                                 << "interval: 30s"
                                 << "interval: often";
        QTest::newRow("kind") << "service.yaml"
                              << "kind: Service"
                              << "kind: Sevice";
    }

    void mistakesAreSeen() {
        QFETCH(QString, file);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        const fs::path golden =
            fs::path(SALLYPORT_ROOT) / "tests/data/manifests/demo/expected" / file.toStdString();
        QString text = QString::fromStdString(base::readFile(golden).value());
        QVERIFY(text.contains(right));
        QTemporaryDir folder;
        Collection collection(folder);
        collection.write("right.yaml", text.toStdString());
        QCOMPARE(validate(collection.files).exit, 0);
        collection.write("wrong.yaml", text.replace(right, wrong).toStdString());
        QCOMPARE(validate(collection.files).exit, 1);
    }
};

QTEST_GUILESS_MAIN(TestRenderSchema)
#include "tst_render_schema.moc"
