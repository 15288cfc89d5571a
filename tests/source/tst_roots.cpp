// What is deployed: the roots of docs/cli.md, SOURCE.
#include "workspace.h"

#include <QtTest>

using namespace sallyport;

namespace {

std::string application(const std::string& name, const std::string& path, const std::string& more = {}) {
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: " + name +
           "\n  namespace: argocd\nspec:\n  destination: {namespace: " + name +
           "}\n  source:\n    path: " + path + "\n" + more;
}

} // namespace

class Roots : public QObject {
    Q_OBJECT
private slots:
    void plainFolders() {
        const Workspace w{
            {"a/one.yaml", configMap("one") + "---\n" + configMap("two", "data: {x: y}\n")},
            {"a/b/three.json", R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"three"}})"},
            {".hidden/four.yaml", configMap("four")},
            {"list.yaml", "apiVersion: v1\nkind: List\nitems:\n- " +
                              QString::fromStdString(configMap("five")).replace("\n", "\n  ").toStdString()}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"),
                 std::string("default/five default/one default/three default/two"));
        QCOMPARE(ids(state), std::string());
        QVERIFY(state.notDeployed.empty());
        QCOMPARE(state.find({"", "ConfigMap", "default", "two"})->place.line, 6);
    }

    void aKustomizationThatNothingIncludes() {
        const Workspace w{{"overlay/kustomization.yaml", "resources: [../base]\nnamespace: prod\n"},
                          {"base/kustomization.yaml", "resources: [cm.yaml]\n"},
                          {"base/cm.yaml", configMap("deployed")},
                          {"base/forgotten.yaml", configMap("forgotten")},
                          {"base/sub/deeper.yaml", configMap("deeper")},
                          {"part/kustomization.yaml", "kind: Component\nresources: [x.yaml]\n"},
                          {"part/x.yaml", configMap("in-component")},
                          {"plain/p.yaml", configMap("plain")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/plain prod/deployed"));
        QCOMPARE(notDeployed(state), std::string("deeper forgotten in-component"));
        for (const auto& object : state.notDeployed)
            QVERIFY(!object.deployed);
    }

    void generatorInputsAndPatchesAreNoManifests() {
        const Workspace w{{"kustomization.yaml", "resources: [cm.yaml]\npatches: [{path: patch.yaml}]\n"
                                                 "configMapGenerator:\n- name: conf\n  files: [conf.yaml]\n"},
                          {"cm.yaml", configMap("a")},
                          {"patch.yaml", configMap("a", "data: {p: \"1\"}\n")},
                          {"conf.yaml", "some: {{ template }}\n"},
                          {"stray.yaml", "just: configuration\n"}};
        const auto state = w.read();
        QVERIFY(state.notDeployed.empty());
        QCOMPARE(ids(state), std::string("source-no-manifest"));
        QVERIFY(unread(state, "source-no-manifest")->where.file.ends_with("stray.yaml"));
    }

    void kustomizationsThatIncludeEachOther() {
        const Workspace w{{"a/kustomization.yaml", "resources: [../b, a.yaml]\n"},
                          {"a/a.yaml", configMap("a")},
                          {"b/kustomization.yaml", "resources: [../a, b.yaml]\n"},
                          {"b/b.yaml", configMap("b")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/a default/b"));
        QVERIFY(unreadCount(state, "source-kustomization-cycle") > 0);
    }

    void applications() {
        const Workspace w{
            {"apps/root.yaml", application("root", "apps")},
            {"apps/shop.yaml", application("shop", "manifests/shop")},
            {"apps/deep.yaml", application("deep", "manifests/deep", "    directory: {recurse: true}\n")},
            {"manifests/shop/cm.yaml", configMap("shop")},
            {"manifests/shop/sub/cm.yaml", configMap("below-shop")},
            {"manifests/deep/sub/cm.yaml", configMap("deep")},
            {"manifests/fixed/cm.yaml", configMap("fixed", "  namespace: own\n")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("deep/deep default/below-shop own/fixed shop/shop"));
        QCOMPARE(state.find({"", "ConfigMap", "shop", "shop"})->root,
                 std::string("Argo CD Application argocd/shop"));
        QCOMPARE(ids(state), std::string());
        QVERIFY(state.duplicates.empty());
    }

    void applicationsOfKustomizations() {
        const Workspace w{{"app.yaml", application("app", "k",
                                                   "    kustomize:\n      namePrefix: x-\n      images:\n"
                                                   "      - nginx=mirror/nginx:2\n      - redis:7\n")},
                          {"k/kustomization.yaml", "resources: [pod.yaml]\n"},
                          {"k/pod.yaml",
                           "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n"
                           "  - {name: a, image: \"nginx:1\"}\n  - {name: b, image: redis}\n"},
                          {"k/unused.yaml", configMap("unused")}};
        const auto state = w.read();
        QCOMPARE(names(state, "Pod"), std::string("app/x-p"));
        const auto pod = state.find({"", "Pod", "app", "x-p"});
        QCOMPARE(pod->as<model::Pod>()->pod.containers[0].image, std::string("mirror/nginx:2"));
        QCOMPARE(pod->as<model::Pod>()->pod.containers[1].image, std::string("redis:7"));
        QCOMPARE(notDeployed(state), std::string("unused"));
    }

    void pathsAreLookedUpInParents() {
        const Workspace w{{"clusters/prod/app.yaml", application("shop", "manifests/shop")},
                          {"manifests/shop/cm.yaml", configMap("shop")},
                          {"manifests/other/cm.yaml", configMap("other")},
                          {"clusters/prod/gone.yaml", application("gone", "manifests/gone")}};
        const auto state = w.read("clusters/prod");
        QCOMPARE(names(state, "ConfigMap"), std::string("shop/shop"));
        QCOMPARE(ids(state), std::string("source-argo-path"));
    }

    void applicationSets() {
        const std::string set =
            "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n";
        const Workspace w{
            {"dirs.yaml", set + "  generators:\n  - git:\n      directories:\n      - path: apps/*\n"
                                "      - {path: apps/skip, exclude: true}\n"
                                "  template:\n    metadata: {name: '{{path.basename}}'}\n    spec:\n"
                                "      source: {path: '{{ path }}'}\n"
                                "      destination: {namespace: 'ns-{{path.basename}}'}\n"},
            {"list.yaml",
             "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: list}\nspec:\n"
             "  goTemplate: true\n  generators:\n  - list: {elements: [{where: listed}]}\n  - clusters: {}\n"
             "  template:\n    metadata: {name: x}\n    spec:\n      source: {path: 'more/{{ .where }}'}\n"
             "      destination: {namespace: '{{.where}}'}\n"},
            {"apps/one/cm.yaml", configMap("one")},
            {"apps/two/kustomization.yaml", "resources: [cm.yaml]\n"},
            {"apps/two/cm.yaml", configMap("two")},
            {"apps/skip/kustomization.yaml", "resources: [cm.yaml]\n"},
            {"apps/skip/cm.yaml", configMap("skipped")},
            {"more/listed/cm.yaml", configMap("listed")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"),
                 std::string("default/skipped listed/listed ns-one/one ns-two/two"));
        QCOMPARE(ids(state), std::string("source-applicationset-generator"));
    }

    void duplicates() {
        const Workspace w{{"a.yaml", configMap("same")}, {"b.yaml", configMap("same", "data: {x: \"1\"}\n")}};
        const auto state = w.read();
        QCOMPARE(state.duplicates.size(), 1u);
        QVERIFY(state.duplicates[0].first.file.ends_with("a.yaml"));
        QVERIFY(state.duplicates[0].second.file.ends_with("b.yaml"));
    }

    void oneFileAndAKustomizationNamedItself() {
        const Workspace w{{"a.yaml", configMap("a")},
                          {"b.yaml", configMap("b")},
                          {"k/kustomization.yaml", "resources: [c.yaml]\nnamePrefix: x-\n"},
                          {"k/c.yaml", configMap("c")}};
        QCOMPARE(names(w.read("a.yaml"), "ConfigMap"), std::string("default/a"));
        QCOMPARE(names(w.read("k/kustomization.yaml"), "ConfigMap"), std::string("default/x-c"));
        QVERIFY(!source::read({w.root() / "absent"}));
    }

    void orderDoesNotDependOnThreads() {
        Workspace w;
        for (int i = 0; i < 60; ++i)
            w.write("f" + std::to_string(i) + ".yaml",
                    i % 3 ? configMap("cm" + std::to_string(i)) : "a: [\n");
        const auto first = w.read();
        for (int round = 0; round < 5; ++round) {
            const auto again = w.read();
            QCOMPARE(again.unread.size(), first.unread.size());
            for (std::size_t i = 0; i < first.unread.size(); ++i)
                QCOMPARE(again.unread[i].where.text(), first.unread[i].where.text());
        }
        QCOMPARE(first.unread.size(), 20u);
    }

    void stopping() {
        Workspace w;
        for (int i = 0; i < 20; ++i)
            w.write("f" + std::to_string(i) + ".yaml", configMap("cm" + std::to_string(i)));
        const auto state = source::read({w.root()}, {[] { return true; }, {}});
        QVERIFY(!state);
        QCOMPARE(state.error().kind, base::ErrorKind::cancelled);
    }
};

QTEST_GUILESS_MAIN(Roots)
#include "tst_roots.moc"
