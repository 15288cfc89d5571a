// Flux Kustomizations: their folders, what they add, and their variables.
#include "roots/substitute.h"
#include "workspace.h"

#include <sallyport/base/yaml.h>
#include <sallyport/model/variables.h>

#include <QtTest>

using namespace sallyport;

namespace {

std::string flux(const std::string& name, const std::string& path, const std::string& more = {}) {
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: " + name +
           ", namespace: flux-system}\nspec:\n  sourceRef: {kind: GitRepository, name: flux-system}\n  "
           "path: " +
           path + "\n" + more;
}

std::string data(const model::ClusterState& state, const std::string& name, const std::string& key) {
    const auto object = state.find({"", "ConfigMap", "default", name});
    const base::Tree* value = object ? object->tree.find({"data", key}) : nullptr;
    return value ? value->scalarText() : "(none)";
}

} // namespace

class Flux : public QObject {
    Q_OBJECT
private slots:
    void envsubst_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const std::pair<const char*, const char*> rows[] = {
            {"${A}", "apple"},
            {"x${A}y${B}z", "xappley${B}z"},
            {"${B:=fall back}", "fall back"},
            {"${B:-${A}}", "apple"},
            {"${EMPTY:-d}", "d"},
            {"${A:=d}", "apple"},
            {"${B=d}", "d"},
            {"$${A}", "${A}"},
            {"$A $ {A}", "$A $ {A}"},
            {"${#A}", "5"},
            {"${A^}", "Apple"},
            {"${A^^}", "APPLE"},
            {"${UP,,}", "big"},
            {"${A:1:3}", "ppl"},
            {"${A#a}", "pple"},
            {"${PATH##*/}", "c"},
            {"${PATH%/*}", "a/b"},
            {"${A/p/b}", "abple"},
            {"${A//p/b}", "abble"},
            {"${A", "${A"},
            {"${1bad}", "${1bad}"},
            {"${B:=}", ""},
        };
        for (const auto& [text, expected] : rows)
            QTest::newRow(text) << text << expected;
    }

    void envsubst() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::map<std::string, std::string> values{
            {"A", "apple"}, {"EMPTY", ""}, {"UP", "BIG"}, {"PATH", "a/b/c"}};
        const auto lookup = [&](const std::string& name) -> std::optional<std::string> {
            const auto at = values.find(name);
            return at == values.end() ? std::nullopt : std::optional(at->second);
        };
        QCOMPARE(QString::fromStdString(source::substitute(text.toStdString(), lookup)), expected);
    }

    void variableNames() {
        QCOMPARE(model::variablesIn("${A} $${B} ${C:=x} ${A} ${} $D ${E"),
                 (std::vector<std::string>{"A", "C"}));
    }

    // Flux substitutes in the written YAML, so a text takes the type of its value.
    void types() {
        auto tree =
            *base::readYamlDocument("{n: '${N}', s: 'at ${N}', l: '${L}', q: 'a: ${N}', b: '${T}'}", "");
        source::substitute(tree, [](const std::string& name) -> std::optional<std::string> {
            return name == "N" ? "8080" : name == "L" ? "[a, b]" : "true";
        });
        QVERIFY(tree ==
                *base::readYamlDocument("{n: 8080, s: at 8080, l: [a, b], q: 'a: 8080', b: true}", ""));
    }

    void variables() {
        const Workspace w{
            {"ks.yaml", flux("app", "./app",
                             "  postBuild:\n    substitute: {OWN: own, BOTH: inline}\n    substituteFrom:\n"
                             "    - {kind: ConfigMap, name: vars}\n    - {kind: Secret, name: hidden}\n")},
            {"vars.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: flux-system}\n"
                          "data: {FROM: from-map, BOTH: map}\n"},
            {"app/cm.yaml",
             configMap("a", "data:\n  own: ${OWN}\n  from: ${FROM}\n  both: ${BOTH}\n"
                            "  default: ${NONE:=fallback}\n  none: ${NOWHERE}\n  escaped: $${OWN}\n")},
            {"app/off.yaml",
             "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kept\n  annotations:\n"
             "    kustomize.toolkit.fluxcd.io/substitute: disabled\ndata: {own: '${OWN}'}\n"}};
        const auto state = w.read();
        QCOMPARE(data(state, "a", "own"), std::string("own"));
        QCOMPARE(data(state, "a", "from"), std::string("from-map"));
        QCOMPARE(data(state, "a", "both"), std::string("inline"));
        QCOMPARE(data(state, "a", "default"), std::string("fallback"));
        QCOMPARE(data(state, "a", "none"), std::string("${NOWHERE}"));
        QCOMPARE(data(state, "a", "escaped"), std::string("${OWN}"));
        QCOMPARE(data(state, "kept", "own"), std::string("${OWN}"));
        QCOMPARE(unreadCount(state, "source-variables-unread"), 1);
        QVERIFY(unreadCount(state, "source-variable") >= 1);
    }

    // One entry a variable and file; it decides where a policy hangs on it.
    void unresolvedVariablesAreReported() {
        const std::string policy =
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: wall}\n"
            "spec:\n  podSelector: {}\n  egress:\n  - to:\n    - ipBlock: {cidr: '${LAN}'}\n"
            "    - ipBlock: {cidr: '${LAN}'}\n";
        const Workspace w{{"ks.yaml", flux("app", "./app")},
                          {"app/policy.yaml", policy},
                          {"app/ingress.yaml",
                           "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\n"
                           "spec: {rules: [{host: 'a.${DOMAIN}'}, {host: 'b.${DOMAIN}'}]}\n"}};
        const auto state = w.read();
        QCOMPARE(unreadCount(state, "source-variable"), 2);
        for (const auto& entry : state.unread) {
            QCOMPARE(entry.mayDecide, entry.why.args[0] == "LAN");
            QCOMPARE(entry.where.line > 0, true);
        }
    }

    void aFolderWithoutKustomization() {
        const Workspace w{{"ks.yaml", flux("all", "./apps",
                                           "  targetNamespace: target\n  namePrefix: p-\n"
                                           "  commonMetadata: {labels: {team: blue}}\n")},
                          {"apps/one.yaml", configMap("one")},
                          {"apps/deep/er/two.yaml", configMap("two")},
                          {"apps/own/kustomization.yaml", "resources: [three.yaml]\nnameSuffix: -s\n"},
                          {"apps/own/three.yaml", configMap("three")},
                          {"apps/own/four.yaml", configMap("four")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("target/p-one target/p-three-s target/p-two"));
        QCOMPARE(notDeployed(state), std::string("four"));
        QCOMPARE(state.find({"", "ConfigMap", "target", "p-one"})->labels.at("team"), std::string("blue"));
        QVERIFY(state.duplicates.empty());
    }

    void patchesReachChildren() {
        const Workspace w{
            {"cluster/ks.yaml",
             flux("cluster", "./apps",
                  "  patches:\n  - target: {kind: Kustomization, group: kustomize.toolkit.fluxcd.io}\n    "
                  "patch: |\n"
                  "      apiVersion: kustomize.toolkit.fluxcd.io/v1\n      kind: Kustomization\n"
                  "      metadata: {name: all}\n      spec: {postBuild: {substitute: {V: patched}}}\n")},
            {"apps/kustomization.yaml", "resources: [ks.yaml]\n"},
            {"apps/ks.yaml", flux("child", "./child")},
            {"child/kustomization.yaml", "resources: [cm.yaml]\n"},
            {"child/cm.yaml", configMap("c", "data: {v: '${V}'}\n")}};
        const auto state = w.read();
        QCOMPARE(data(state, "c", "v"), std::string("patched"));
        QVERIFY(state.duplicates.empty());
        QVERIFY(state.notDeployed.empty());
    }

    // gotk-sync.yaml lies in the folder that it deploys itself.
    void aBootstrappedCluster() {
        const Workspace w{
            {"clusters/home/flux-system/kustomization.yaml", "resources: [gotk-sync.yaml]\n"},
            {"clusters/home/flux-system/gotk-sync.yaml", flux("flux-system", "./clusters/home")},
            {"clusters/home/apps.yaml", flux("apps", "./apps/home")},
            {"apps/home/kustomization.yaml", "resources: [cm.yaml]\n"},
            {"apps/home/cm.yaml", configMap("app")},
            {"apps/archive/kustomization.yaml", "resources: [ks.yaml]\nkind: Component\n"},
            {"apps/archive/ks.yaml", flux("old", "./apps/old")},
            {"apps/old/kustomization.yaml", "resources: [cm.yaml]\n"},
            {"apps/old/cm.yaml", configMap("old")}};
        const auto state = w.read();
        QCOMPARE(names(state, "ConfigMap"), std::string("default/app"));
        QCOMPARE(notDeployed(state), std::string("old old"));
        QVERIFY(state.duplicates.empty());
    }

    void aPathThatIsNotThere() {
        const Workspace w{
            {"ks.yaml", flux("gone", "./gone") + "---\n" +
                            "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
                            "metadata: {name: other, namespace: x}\nspec:\n"
                            "  sourceRef: {kind: GitRepository, name: elsewhere}\n  path: ./\n"}};
        const auto state = w.read();
        QCOMPARE(unreadCount(state, "source-flux-path"), 2);
        QCOMPARE(names(state, "Kustomization"), std::string("flux-system/gone x/other"));
    }
};

QTEST_GUILESS_MAIN(Flux)
#include "tst_flux.moc"
