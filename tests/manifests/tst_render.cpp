// render against goldens: tests/data/manifests/CASE has cluster.yaml, document.yaml and expected/, every file
// of the bundle and notes.txt. SALLYPORT_UPDATE_GOLDENS=1 writes expected/ anew.
#include "manifests.h"

#include <sallyport/base/file.h>
#include <sallyport/manifests/render.h>

#include <QtTest>

#include <algorithm>
#include <map>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

struct Case {
    model::ClusterState state;
    model::Document document;
    policy::Ruleset ruleset;
    manifests::Options options;
};

Case loadCase(const fs::path& folder) {
    Case out;
    testing::addManifests(out.state, base::readFile(folder / "cluster.yaml").value(), "cluster.yaml");
    std::vector<base::Diagnostic> problems;
    auto document = model::readDocumentText(base::readFile(folder / "document.yaml").value(), "document.yaml",
                                            problems);
    if (!document)
        throw std::runtime_error(document.error().english());
    out.document = std::move(document).value();
    policy::CompileOptions compile;
    if (!out.document.cluster.networkPolicy.empty())
        compile.profile = out.document.cluster.networkPolicy;
    out.ruleset = policy::compile(out.state, compile).value();
    out.options.today = "2026-11-21";
    const std::string name = folder.filename().string();
    for (const char* layout : {"plain", "flux", "argocd"})
        if (name.ends_with(std::string("-") + layout))
            out.options.layout = *manifests::fileLayoutFrom(layout);
    return out;
}

std::map<std::string, std::string> answer(const Case& one) {
    std::map<std::string, std::string> files;
    const auto rendered = manifests::render(one.document, one.state, one.ruleset, one.options);
    std::string notes;
    if (!rendered) {
        notes = "refused " + rendered.error().message.id + ": " + rendered.error().english() + "\n";
    } else {
        for (const manifests::File& file : rendered->bundle.files)
            files[file.path] = file.text;
        for (const auto& unresolved : rendered->unresolved)
            notes += "unresolved " + unresolved.why.id + ": " + unresolved.hostname + ": " +
                     unresolved.why.english() + "\n";
        for (const base::Diagnostic& note : rendered->bundle.notes)
            notes += base::name(note.severity) + " " + note.id + ": " + note.message.english() + "\n";
    }
    files["notes.txt"] = notes;
    return files;
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

private slots:
    void goldens_data() {
        QTest::addColumn<QString>("folder");
        std::vector<fs::path> folders;
        for (const auto& entry : fs::directory_iterator(fs::path(SALLYPORT_ROOT) / "tests/data/manifests"))
            folders.push_back(entry.path());
        std::sort(folders.begin(), folders.end());
        for (const fs::path& folder : folders)
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void goldens() {
        QFETCH(QString, folder);
        const fs::path root = folder.toStdString();
        const Case one = loadCase(root);
        const auto got = answer(one);
        QCOMPARE(answer(one), got); // the same bytes again
        if (qEnvironmentVariableIsSet("SALLYPORT_UPDATE_GOLDENS")) {
            fs::remove_all(root / "expected");
            for (const auto& [path, text] : got)
                QVERIFY(base::writeFile(root / "expected" / path, text).ok());
            QSKIP("goldens written");
        }
        std::map<std::string, std::string> expected;
        for (const auto& entry : fs::recursive_directory_iterator(root / "expected"))
            if (entry.is_regular_file())
                expected[fs::relative(entry.path(), root / "expected").generic_string()] =
                    base::readFile(entry.path()).value();
        for (const auto& [path, text] : expected) {
            QVERIFY2(got.contains(path), ("missing: " + path).c_str());
            QCOMPARE(QString::fromStdString(got.at(path)), QString::fromStdString(text));
        }
        QCOMPARE(got.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
