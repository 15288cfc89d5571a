// render against goldens: tests/data/manifests/CASE has cluster.yaml, document.yaml and expected/, every file
// of the bundle and notes.txt. SALLYPORT_UPDATE_GOLDENS=1 writes expected/ anew.
#include "rendercases.h"

#include <QtTest>

#include <map>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> answer(const testing::RenderCase& one) {
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

testing::RenderCase caseNamed(const char* name) {
    return testing::loadRenderCase(fs::path(SALLYPORT_ROOT) / "tests/data/manifests" / name);
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

private slots:
    void goldens_data() {
        QTest::addColumn<QString>("folder");
        for (const fs::path& folder : testing::renderCaseFolders())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void goldens() {
        QFETCH(QString, folder);
        const fs::path root = folder.toStdString();
        const testing::RenderCase one = testing::loadRenderCase(root);
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

    // Once applied, rendering again replaces nothing and writes the same.
    void againIsTheSame_data() { goldens_data(); }
    void againIsTheSame() {
        QFETCH(QString, folder);
        testing::RenderCase one = testing::loadRenderCase(folder.toStdString());
        const auto first = manifests::render(one.document, one.state, one.ruleset, one.options);
        if (!first || !first->unresolved.empty())
            return;
        one.state = manifests::applied(one.state, first->bundle);
        policy::CompileOptions compile;
        compile.profile = one.ruleset.profile.name;
        one.ruleset = policy::compile(one.state, compile).value();
        const auto second = manifests::render(one.document, one.state, one.ruleset, one.options);
        QVERIFY(second.ok());
        for (const manifests::Replacement& left : second->bundle.replaces)
            QFAIL((left.key.text() + ": " + left.why.english()).c_str());
        QCOMPARE(second->bundle.files.size(), first->bundle.files.size());
        for (std::size_t i = 0; i < first->bundle.files.size(); ++i)
            if (first->bundle.files[i].path != "replaces.json")
                QCOMPARE(QString::fromStdString(second->bundle.files[i].text),
                         QString::fromStdString(first->bundle.files[i].text));
    }

    void secretsAreNeverWritten() {
        const testing::RenderCase one = caseNamed("options");
        QVERIFY(one.document.tunnels.front().connector.extraArguments.back() == "leaked-value");
        for (const auto& [path, text] : answer(one))
            QVERIFY2(text.find("leaked-value") == std::string::npos, path.c_str());
    }

    void oldRangesAreSaid() {
        testing::RenderCase one = caseNamed("one-node");
        QVERIFY(answer(one)["notes.txt"].find("edge-ranges-old") == std::string::npos);
        one.options.today = "2028-01-01";
        QVERIFY(answer(one)["notes.txt"].find("edge-ranges-old") != std::string::npos);
    }

    // A change of config.yaml changes the pod template, so that the pods roll.
    void changedConfigRollsThePods() {
        testing::RenderCase one = caseNamed("options");
        const std::string before = answer(one)["deployment.yaml"];
        one.document.tunnels.edit(0).hostnames.edit(0).hostname = "other.example.com";
        QVERIFY(answer(one)["deployment.yaml"] != before);
        one = caseNamed("one-node"); // managed remotely: nothing to roll for
        const std::string remote = answer(one)["deployment.yaml"];
        one.document.tunnels.edit(0).hostnames.edit(0).hostname = "other.example.com";
        QCOMPARE(answer(one)["deployment.yaml"], remote);
    }

    void unknownDialectIsRefused() {
        testing::RenderCase one = caseNamed("one-node");
        one.options.dialect = "iptables";
        QVERIFY(answer(one)["notes.txt"].starts_with("refused dialect-not-written"));
    }

    // The adopted connector's policy was removed by hand, and what stood in the way of the backend is gone:
    // the allow of an earlier rendering would now isolate it by itself.
    void leftOverAllowIsNamed() {
        testing::RenderCase one = caseNamed("demo");
        const auto first = manifests::render(one.document, one.state, one.ruleset, one.options);
        one.state = manifests::applied(one.state, first->bundle);
        QVERIFY(one.state.erase({"cilium.io", "CiliumNetworkPolicy", "blog", "ghost-ingress"}));
        one.ruleset = policy::compile(one.state).value();
        const auto second = manifests::render(one.document, one.state, one.ruleset, one.options);
        QCOMPARE(second->bundle.replaces.size(), std::size_t{1});
        QCOMPARE(second->bundle.replaces.front().why.id, std::string("left-over"));
        QCOMPARE(second->bundle.replaces.front().key.name, std::string("allow-cloudflared-to-ghost"));
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
