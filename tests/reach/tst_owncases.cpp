// Our hand-checked cases: tests/data/policycases/GROUP has an index.json with the profile, and for each case
// manifests and queries.json, where every verdict names the specification it comes from.
#include <manifests.h>

#include <sallyport/base/file.h>
#include <sallyport/reach/reach.h>

#include <QtTest>

#include <filesystem>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

base::Tree json(const fs::path& path) {
    const auto text = base::readFile(path);
    if (!text)
        return {};
    auto tree = base::readJson(*text, path.string());
    return tree ? std::move(tree).value() : base::Tree();
}

std::string verdict(const reach::World& world, const base::Tree& query) {
    const auto from = reach::parsePeer(query.text({"from"}));
    const auto to = reach::parsePeer(query.text({"to"}));
    const auto protocol = model::protocolFrom(query.text({"protocol"}));
    const base::Tree* port = query.find("port");
    if (!from || !to || !protocol || !port || !port->asInteger())
        return "no query";
    const auto answer = world.ask(*from, *to, *protocol, static_cast<int>(*port->asInteger()));
    if (!answer)
        return answer.error().english();
    return answer->verdict == reach::Verdict::allowed && answer->l7 ? "filtered" : name(answer->verdict);
}

} // namespace

class OwnCases : public QObject {
    Q_OBJECT
private slots:
    void agree_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("profile");
        const fs::path root = fs::path(SALLYPORT_ROOT) / "tests/data/policycases";
        std::vector<fs::path> groups;
        for (const auto& entry : fs::directory_iterator(root))
            if (fs::exists(entry.path() / "index.json"))
                groups.push_back(entry.path());
        std::ranges::sort(groups);
        for (const fs::path& group : groups) {
            const base::Tree index = json(group / "index.json");
            QVERIFY(index.find("cases"));
            for (const base::Tree& one : index.find("cases")->items()) {
                const fs::path folder = group / "cases" / one.text({"name"});
                QTest::newRow((group.filename() / folder.filename()).c_str())
                    << QString::fromStdString(folder.string())
                    << QString::fromStdString(index.text({"profile"}));
            }
        }
    }

    void agree() {
        QFETCH(QString, folder);
        QFETCH(QString, profile);
        const fs::path path = folder.toStdString();
        model::ClusterState state;
        std::vector<fs::path> files;
        for (const auto& file : fs::directory_iterator(path / "manifests"))
            files.push_back(file.path());
        std::ranges::sort(files);
        for (const fs::path& file : files)
            testing::addManifests(state, base::readFile(file).value(), file.filename().string());
        auto ruleset = policy::compile(state, {profile.toStdString(), {}});
        QVERIFY2(ruleset.ok(), ruleset.ok() ? "" : ruleset.error().english().c_str());
        const reach::World world(std::move(state), std::move(*ruleset));
        const base::Tree queries = json(path / "queries.json");
        QVERIFY(queries.size() > 0);
        std::string wrong;
        for (const base::Tree& query : queries.items()) {
            QVERIFY2(query.text({"because"}).size() > 20, "the source is missing");
            const std::string got = verdict(world, query);
            if (got != query.text({"verdict"}))
                wrong += query.text({"from"}) + " to " + query.text({"to"}) + " " +
                         query.find("port")->scalarText() + "/" + query.text({"protocol"}) + ": " + got +
                         " instead of " + query.text({"verdict"}) + " (" + query.text({"because"}) + ")\n";
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_GUILESS_MAIN(OwnCases)
#include "tst_owncases.moc"
