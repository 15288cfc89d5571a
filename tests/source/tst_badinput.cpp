// Bad input is normal input: each gives a message with its place, and the rest
// is still read.
#include "workspace.h"

#include <QtTest>

using namespace sallyport;
namespace fs = std::filesystem;

class BadInput : public QObject {
    Q_OBJECT
private slots:
    void brokenFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("mayDecide");
        const std::string policy =
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: x\n";
        QTest::newRow("broken yaml") << QByteArray("kind: ConfigMap\na: [1, 2\n") << false;
        QTest::newRow("broken policy") << QByteArray::fromStdString(policy + "spec: {\n") << true;
        QTest::newRow("broken second document")
            << QByteArray::fromStdString("a: 1\n---\n" + policy + "\tspec: x\n") << true;
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\x7f"
                                              "ELF\x00",
                                              8)
                                << false;
        QTest::newRow("invalid utf-8") << QByteArray("kind: Namespace\nmetadata: {name: \xff\xfe}\n") << true;
        QTest::newRow("tabs") << QByteArray("a:\n\tb: 1\n") << false;
        QTest::newRow("duplicate keys") << QByteArray("a: 1\na: 2\n") << false;
        QTest::newRow("policy without apiVersion")
            << QByteArray("kind: NetworkPolicy\nmetadata: {name: x}\n") << true;
        QTest::newRow("policy without name")
            << QByteArray("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec: {}\n") << true;
        QTest::newRow("port out of range")
            << QByteArray(
                   "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 99999}]}\n")
            << true;
        QTest::newRow("list for a map")
            << QByteArray("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: []\n") << true;
        QTest::newRow("scalar") << QByteArray("just words\n") << false;
    }

    void brokenFiles() {
        QFETCH(QByteArray, content);
        QFETCH(bool, mayDecide);
        Workspace w{{"good.yaml", configMap("good")}};
        w.write("bad.yaml", content.toStdString());
        const auto state = w.read();
        QVERIFY(names(state, "ConfigMap").starts_with("default/good"));
        QVERIFY(!state.unread.empty());
        bool decides = false;
        for (const auto& entry : state.unread) {
            QVERIFY2(entry.where.file.ends_with("bad.yaml"), entry.where.text().c_str());
            QVERIFY(!entry.why.english().empty());
            decides |= entry.mayDecide;
        }
        QCOMPARE(decides, mayDecide);
    }

    void aVeryLargeFile() {
        Workspace w{{"good.yaml", configMap("good")}};
        w.write("large.yaml", "");
        fs::resize_file(w.root() / "large.yaml", std::uintmax_t{200} << 20);
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/good"));
        QCOMPARE(state.unread.size(), 1u);
        QVERIFY(state.unread[0].mayDecide);
    }

    void symbolicLinks() {
        const Workspace outside{{"x.yaml", configMap("outside")}};
        Workspace w{{"a/good.yaml", configMap("good")}};
        fs::create_directory_symlink(w.root() / "a", w.root() / "a" / "loop");
        fs::create_symlink("self", w.root() / "self");
        fs::create_symlink(outside.root(), w.root() / "away");
        fs::create_symlink(w.root() / "a" / "good.yaml", w.root() / "same.yaml");
        fs::create_symlink("nowhere.yaml", w.root() / "dangling.yaml");
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/good"));
        QCOMPARE(unreadCount(state, "source-link-loop"), 1);
        QCOMPARE(unreadCount(state, "source-link-broken"), 2);
        QCOMPARE(unreadCount(state, "source-link-outside"), 1);
        QVERIFY(state.duplicates.empty());
    }

    void sourceBehindALink() {
        Workspace w{{"app/base/kustomization.yaml", "resources: [x.yaml]\n"},
                    {"app/base/x.yaml", configMap("x")}};
        const Workspace elsewhere;
        fs::create_directory_symlink(w.root() / "app", elsewhere.root() / "link");
        const auto state = source::read({elsewhere.root() / "link" / "base"});
        QVERIFY(state.ok());
        QCOMPARE(names(*state, "ConfigMap"), std::string("default/x"));
        QVERIFY(state->unread.empty());
    }

    void unreadableFolder() {
        if (::geteuid() == 0)
            QSKIP("root can read every folder");
        Workspace w{{"good.yaml", configMap("good")}, {"closed/x.yaml", configMap("x")}};
        fs::permissions(w.root() / "closed", fs::perms::none);
        const auto state = w.read();
        fs::permissions(w.root() / "closed", fs::perms::owner_all);
        QCOMPARE(names(state, "ConfigMap"), std::string("default/good"));
        QVERIFY(unread(state, "source-folder-unreadable") &&
                unread(state, "source-folder-unreadable")->mayDecide);
    }

    void brokenKustomizations_data() {
        QTest::addColumn<QString>("content");
        for (const char* text : {"",
                                 "[]",
                                 "resources: x",
                                 "resources: [",
                                 "resources: [{}]",
                                 "patches: [1, {}, {patch: 5}]",
                                 "patches: [{target: {name: '('}, patch: '[]'}]",
                                 "configMapGenerator: [{}, 1, {name: a, literals: [x]}]",
                                 "labels: 5",
                                 "labels: [{pairs: []}]",
                                 "images: [{}]",
                                 "replicas: [{name: x}]",
                                 "replacements: [{}, {source: {kind: X}, targets: [{}]}]",
                                 "namespace: [a]",
                                 "namePrefix: {}",
                                 "components: [.]",
                                 "resources: [.]",
                                 "resources: [/etc/passwd]",
                                 "resources: [../../../../../etc]",
                                 "configMapGenerator: [{name: a, files: [/etc/passwd]}]",
                                 "kind: Other"})
            QTest::newRow(text) << QString(text);
    }

    void brokenKustomizations() {
        QFETCH(QString, content);
        Workspace w{{"good.yaml", configMap("good")}};
        w.write("k/kustomization.yaml", content.toStdString() + "\n");
        w.write("k/cm.yaml", configMap("k"));
        const auto state = w.read();
        QVERIFY(names(state, "ConfigMap").find("default/good") != std::string::npos);
        for (const auto& [key, object] : state.objects())
            QVERIFY(object->tree.find("data") == nullptr || key.name != "a" ||
                    object->tree.find({"data", "passwd"}) == nullptr);
    }

    void manyFoldersDeep() {
        Workspace w;
        std::string path;
        for (int i = 0; i < 90; ++i)
            path += "d/";
        w.write(path + "deep.yaml", configMap("deep"));
        w.write("good.yaml", configMap("good"));
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/good"));
        QVERIFY(unread(state, "source-folder-deep"));
    }

    void texts() {
        const auto state = source::readTexts({{"a.yaml", configMap("a") + "---\nkind: [\n"},
                                              {"b.yaml", "apiVersion: v1\nkind: List\nitems: [{}]\n"}});
        QCOMPARE(names(state, "ConfigMap"), std::string("default/a"));
        QVERIFY(state.unread.size() >= 2);
    }
};

QTEST_GUILESS_MAIN(BadInput)
#include "tst_badinput.moc"
