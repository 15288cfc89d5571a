// kustomize build, feature by feature: each folder of tests/data/source/kustomize
// has an input and the objects it gives.
#include "kustomize/hash.h"
#include "kustomize/jsonpatch.h"
#include "kustomize/selector.h"
#include "workspace.h"

#include <sallyport/base/yaml.h>

#include <QtTest>

using namespace sallyport;
namespace fs = std::filesystem;
using base::Tree;

namespace {

std::map<std::string, Tree> keyed(const std::vector<Tree>& trees) {
    std::map<std::string, Tree> objects;
    for (const Tree& tree : trees)
        objects.emplace(tree.text({"kind"}) + " " + tree.text({"metadata", "namespace"}) + "/" +
                            tree.text({"metadata", "name"}),
                        tree);
    return objects;
}

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::optional<source::Built> build(const Workspace& workspace, const std::string& folder) {
    auto built = source::buildKustomization(workspace.root() / folder);
    return built ? std::optional(std::move(built).value()) : std::nullopt;
}

bool has(const source::Built& built, const std::string& id) {
    return std::any_of(built.unread.begin(), built.unread.end(),
                       [&](const auto& u) { return u.why.id == id; });
}

} // namespace

class Kustomize : public QObject {
    Q_OBJECT
private slots:
    void cases_data() {
        QTest::addColumn<QString>("folder");
        for (const auto& entry : fs::directory_iterator(SALLYPORT_ROOT "/tests/data/source/kustomize"))
            QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
    }

    void cases() {
        QFETCH(QString, folder);
        const fs::path path = folder.toStdString();
        const auto built = source::buildKustomization(path / "input");
        QVERIFY2(built.ok(), built.ok() ? "" : built.error().english().c_str());
        for (const auto& note : built->unread)
            QFAIL((note.where.text() + ": " + note.why.english()).c_str());
        const auto expected = keyed(base::readYaml(slurp(path / "expected.yaml"), "expected.yaml").trees);
        const auto got = keyed(built->objects);
        QVERIFY(!expected.empty());
        for (const auto& [key, tree] : expected) {
            QVERIFY2(got.contains(key), ("missing: " + key).c_str());
            QVERIFY2(got.at(key) == tree, base::writeYaml(got.at(key)).c_str());
        }
        QCOMPARE(got.size(), expected.size());
    }

    // A verdict names the line that wrote what decided it.
    void originsAreKept() {
        const Workspace workspace{
            {"kustomization.yaml",
             "resources:\n- cm.yaml\npatches:\n- patch: |\n    apiVersion: v1\n"
             "    kind: ConfigMap\n    metadata:\n      name: a\n    data:\n      patched: \"1\"\n"
             "- path: more.yaml\n"},
            {"cm.yaml", configMap("a", "data:\n  own: x\n")},
            {"more.yaml", "\n" + configMap("a", "data:\n  more: y\n")}};
        const auto built = build(workspace, "");
        QVERIFY(built && built->objects.size() == 1);
        const auto place = [&](const char* key) {
            return built->objects[0].find({"data", key})->origin().place();
        };
        QVERIFY(place("own").file.ends_with("cm.yaml"));
        QCOMPARE(place("own").line, 6);
        QVERIFY(place("patched").file.ends_with("kustomization.yaml"));
        QCOMPARE(place("patched").line, 10);
        QVERIFY(place("more").file.ends_with("more.yaml"));
        QCOMPARE(place("more").line, 7);
    }

    void whatIsMissingIsNotedAndTheRestIsBuilt() {
        const Workspace workspace{
            {"kustomization.yaml",
             "resources:\n- absent.yaml\n- https://example.com/remote.yaml\n- github.com/acme/thing?ref=v1\n"
             "- cm.yaml\nhelmCharts:\n- name: chart\n  repo: https://example.com\nvars:\n- name: OLD\n"
             "unknownMember: 1\npatches:\n- path: absent-patch.yaml\n- patch: |\n    kind: ConfigMap\n"
             "    apiVersion: v1\n    metadata: {name: nobody}\n"},
            {"cm.yaml", configMap("a")}};
        const auto built = build(workspace, "");
        QVERIFY(built);
        QCOMPARE(built->objects.size(), 1u);
        for (const char* id : {"source-resource-missing", "source-remote", "source-helm-chart", "source-vars",
                               "source-kustomization-member", "source-patch-target-missing"})
            QVERIFY2(has(*built, id), id);
        for (const auto& note : built->unread)
            QVERIFY2(note.where.line > 0, note.why.id.c_str());
    }

    void cyclesAreRefused() {
        const Workspace workspace{{"a/kustomization.yaml", "resources: [../b, cm.yaml]\n"},
                                  {"a/cm.yaml", configMap("in-a")},
                                  {"b/kustomization.yaml", "resources: [../a]\n"}};
        const auto built = build(workspace, "a");
        QVERIFY(built && has(*built, "source-kustomization-cycle"));
        QCOMPARE(built->objects.size(), 1u);
    }

    void secretsAreNeverRead() {
        const Workspace workspace{
            {"kustomization.yaml",
             "secretGenerator:\n- name: token\n  literals: [t=hush-hush]\n  files: [token.txt]\n"},
            {"token.txt", "hush-hush"}};
        const auto built = build(workspace, "");
        QVERIFY(built && built->objects.size() == 1);
        QVERIFY(base::writeYaml(built->objects[0]).find("hush") == std::string::npos);
        QCOMPARE(built->objects[0].text({"type"}), std::string("Opaque"));
    }

    void filesOutsideTheRepositoryAreNotRead() {
        const Workspace outside{{"secret.txt", "not yours"}};
        const Workspace workspace;
        const std::string up =
            fs::path(outside.root() / "secret.txt").lexically_relative(workspace.root()).string();
        const_cast<Workspace&>(workspace).write("kustomization.yaml",
                                                "configMapGenerator:\n- name: a\n  files: [" + up + "]\n");
        const auto built = build(workspace, "");
        QVERIFY(built && has(*built, "source-generator-file"));
        QVERIFY(base::writeYaml(built->objects[0]).find("not yours") == std::string::npos);
    }

    void hashes() {
        QCOMPARE(source::sha256Hex(""),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(source::sha256Hex(std::string(200, 'a')).substr(0, 8), std::string("c2a908d9"));
        QCOMPARE(source::base64("any carnal pleas"), std::string("YW55IGNhcm5hbCBwbGVhcw=="));
        QVERIFY(source::isUtf8("\xC3\xA9"));
        QVERIFY(!source::isUtf8("\xC0\x80"));
        QVERIFY(!source::isUtf8("\xED\xA0\x80"));
    }

    void jsonPatchesAllOrNothing() {
        const Tree document = *base::readYamlDocument("{a: {b: [1, 2]}}", "d");
        const auto patched = [&](const char* operations) {
            return source::applyJsonPatch(document, *base::readYamlDocument(operations, "p"));
        };
        QVERIFY(*patched("[{op: add, path: /a/b/0, value: 0}]") ==
                *base::readYamlDocument("{a: {b: [0, 1, 2]}}", ""));
        QVERIFY(*patched("[{op: move, from: /a/b/0, path: /c}]") ==
                *base::readYamlDocument("{a: {b: [2]}, c: 1}", ""));
        QVERIFY(!patched("[{op: add, path: /x/y, value: 0}]"));
        QVERIFY(!patched("[{op: remove, path: /a/c}]"));
        QVERIFY(!patched("[{op: replace, path: /a/b/2, value: 0}]"));
        QVERIFY(!patched("[{op: test, path: /a/b/0, value: 2}]"));
        QVERIFY(!patched("[{op: nonsense, path: /a}]"));
    }

    void labelSelectors() {
        const Tree labels = *base::readYamlDocument("{a: x, b: y}", "l");
        const auto matches = [&](const char* text) { return source::matchesLabelText(text, &labels); };
        QCOMPARE(matches(""), std::optional(true));
        QCOMPARE(matches("a=x,b!=z"), std::optional(true));
        QCOMPARE(matches("a==y"), std::optional(false));
        QCOMPARE(matches("a in (x, z),!c"), std::optional(true));
        QCOMPARE(matches("a notin (x)"), std::optional(false));
        QCOMPARE(matches("c notin (x)"), std::optional(true));
        QCOMPARE(matches("b"), std::optional(true));
    }
};

QTEST_GUILESS_MAIN(Kustomize)
#include "tst_kustomize.moc"
