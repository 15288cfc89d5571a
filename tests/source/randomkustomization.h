#pragma once
// Writes random kustomizations that together use every feature Sallyport builds.
// The same seed writes the same files.
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

class RandomKustomization {
public:
    RandomKustomization(unsigned seed, std::filesystem::path folder)
        : m_random(seed), m_folder(std::move(folder)) {}

    // Features that this one uses.
    std::vector<std::string> write() {
        writeBase("base", false);
        const bool deep = chance(60);
        if (deep)
            writeOverlay();
        if (deep && chance(30)) {
            use("three-levels");
            std::filesystem::rename(m_folder / "top", m_folder / "middle");
            file("top/kustomization.yaml",
                 "resources:\n- ../middle\n" + std::string(chance(50) ? "components:\n- ../late\n" : "") +
                     (chance(50) ? "namespace: final\n" : "") + (chance(50) ? "namePrefix: f-\n" : "") +
                     "configMapGenerator:\n- name: late\n  literals: [x=1]\n");
            file("late/kustomization.yaml",
                 "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nconfigMapGenerator:\n"
                 "- name: late\n  behavior: merge\n  literals: [y=2]\nnameSuffix: -l\n");
        }
        if (!deep)
            std::filesystem::rename(m_folder / "base", m_folder / "top");
        return {m_features.begin(), m_features.end()};
    }
    std::filesystem::path top() const { return m_folder / "top"; }

private:
    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    template<class T> const T& pick(const std::vector<T>& all) { return all[m_random() % all.size()]; }
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    void use(const std::string& feature) { m_features.push_back(feature); }

    void file(const std::string& path, const std::string& text) {
        std::filesystem::create_directories((m_folder / path).parent_path());
        std::ofstream(m_folder / path) << text;
    }

    std::string meta(const std::string& name, const std::string& ns, const std::string& labels = {}) {
        return "metadata:\n  name: " + name + "\n" + (ns.empty() ? "" : "  namespace: " + ns + "\n") +
               (labels.empty() ? "" : "  labels:\n    app: " + labels + "\n");
    }

    std::string container(const std::string& indent, const std::string& name) {
        std::string t = indent + "- name: " + name + "\n" + indent + "  image: " +
                        pick<std::string>({"nginx:1.25", "ghcr.io/acme/web", "redis@sha256:0123456789abcdef",
                                           "registry.local:5000/tool:v1"}) +
                        "\n";
        if (chance(60))
            t += indent + "  ports:\n" + indent + "  - containerPort: 80\n" +
                 (chance(50) ? indent + "    protocol: TCP\n" : "") +
                 (chance(40) ? indent + "    name: http\n" : "") +
                 (chance(50) ? indent + "  - containerPort: 53\n" + indent + "    protocol: UDP\n" : "");
        if (chance(60))
            t += indent + "  env:\n" + indent + "  - name: A\n" + indent + "    value: \"1\"\n" + indent +
                 "  - name: FROM\n" + indent + "    valueFrom:\n" + indent + "      configMapKeyRef:\n" +
                 indent + "        name: settings\n" + indent + "        key: k\n";
        if (chance(50))
            t += indent + "  envFrom:\n" + indent + "  - configMapRef:\n" + indent +
                 "      name: settings\n" + indent + "  - secretRef:\n" + indent + "      name: token\n";
        if (chance(50))
            t += indent + "  volumeMounts:\n" + indent + "  - name: conf\n" + indent +
                 "    mountPath: /conf\n" + indent + "  - name: data\n" + indent + "    mountPath: /data\n";
        return t;
    }

    std::string podSpec(const std::string& indent) {
        std::string t =
            indent + "serviceAccountName: runner\n" + indent + "containers:\n" + container(indent, "main");
        if (chance(50))
            t += container(indent, "side");
        if (chance(40))
            t += indent + "initContainers:\n" + container(indent, "init");
        if (chance(60))
            t += indent + "volumes:\n" + indent + "- name: conf\n" + indent + "  configMap:\n" + indent +
                 "    name: settings\n" + indent + "- name: data\n" + indent + "  persistentVolumeClaim:\n" +
                 indent + "    claimName: store\n" + indent + "- name: tok\n" + indent + "  secret:\n" +
                 indent + "    secretName: token\n" + indent + "- name: all\n" + indent + "  projected:\n" +
                 indent + "    sources:\n" + indent + "    - configMap:\n" + indent +
                 "        name: settings\n";
        if (chance(30))
            t += indent + "tolerations:\n" + indent + "- key: a\n" + indent + "  operator: Exists\n";
        if (chance(30))
            t += indent + "imagePullSecrets:\n" + indent + "- name: token\n";
        if (chance(30))
            t += indent + "topologySpreadConstraints:\n" + indent + "- maxSkew: 1\n" + indent +
                 "  topologyKey: zone\n" + indent + "  whenUnsatisfiable: DoNotSchedule\n" + indent +
                 "  labelSelector:\n" + indent + "    matchLabels:\n" + indent + "      app: web\n";
        return t;
    }

    std::string workload(const std::string& kind, const std::string& name, const std::string& ns) {
        std::string t = "apiVersion: apps/v1\nkind: " + kind + "\n" + meta(name, ns, "web") + "spec:\n";
        if (kind != "DaemonSet" && chance(70))
            t += "  replicas: 2\n";
        if (kind == "StatefulSet")
            t += "  serviceName: front\n  volumeClaimTemplates:\n  - metadata:\n      name: data\n    spec:\n"
                 "      storageClassName: fast\n";
        return t +
               "  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n"
               "        app: web\n    spec:\n" +
               podSpec("      ");
    }

    std::string others(const std::string& ns) {
        std::string t =
            "apiVersion: v1\nkind: Service\n" + meta("front", ns) +
            "spec:\n  selector:\n    app: web\n  ports:\n  - port: 80\n    name: http\n  - port: 53\n"
            "    protocol: UDP\n    name: dns\n---\n";
        t += "apiVersion: v1\nkind: ServiceAccount\n" + meta("runner", ns) + "---\n";
        t += "apiVersion: v1\nkind: PersistentVolumeClaim\n" + meta("store", ns) +
             "spec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: fast\n---\n";
        if (chance(60))
            t += "apiVersion: networking.k8s.io/v1\nkind: Ingress\n" + meta("door", ns) +
                 "spec:\n  tls:\n  - secretName: token\n  rules:\n  - host: a.example.com\n    http:\n      "
                 "paths:\n"
                 "      - path: /\n        pathType: Prefix\n        backend:\n          service:\n"
                 "            name: front\n            port:\n              number: 80\n---\n";
        if (chance(60))
            t += "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n" + meta("scale", ns) +
                 "spec:\n  maxReplicas: 5\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n"
                 "    name: web\n---\n";
        if (chance(70))
            t += "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n" + meta("reader", ns) +
                 "rules:\n- apiGroups: [\"\"]\n  resources: [configmaps]\n  verbs: [get]\n"
                 "  resourceNames: [settings]\n---\n" +
                 "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n" + meta("reader", ns) +
                 "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: reader\nsubjects:\n"
                 "- kind: ServiceAccount\n  name: runner\n" +
                 (ns.empty() || chance(40) ? "" : "  namespace: " + ns + "\n") +
                 "- kind: ServiceAccount\n  name: default\n  namespace: elsewhere\n---\n";
        if (chance(60))
            t += "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: "
                 "seer\nrules:\n"
                 "- apiGroups: [\"\"]\n  resources: [nodes]\n  verbs: [list]\n---\n"
                 "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: "
                 "seer\n"
                 "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: "
                 "seer\nsubjects:\n"
                 "- kind: ServiceAccount\n  name: runner\n" +
                 (ns.empty() ? std::string("  namespace: default\n") : "  namespace: " + ns + "\n") + "---\n";
        if (chance(50))
            t +=
                "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n" + meta("wall", ns) +
                "spec:\n  podSelector:\n    matchLabels:\n      app: web\n  ingress:\n  - from:\n"
                "    - podSelector:\n        matchLabels:\n          app: door\n    - podSelector: {}\n---\n";
        if (chance(50))
            t += "apiVersion: policy/v1\nkind: PodDisruptionBudget\n" + meta("budget", ns) +
                 "spec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n---\n";
        if (chance(50))
            t += "apiVersion: batch/v1\nkind: CronJob\n" + meta("nightly", ns) +
                 "spec:\n  schedule: \"0 3 * * *\"\n  jobTemplate:\n    spec:\n      template:\n        "
                 "spec:\n"
                 "          restartPolicy: Never\n" +
                 podSpec("          ") + "---\n";
        if (chance(50)) {
            use("custom-resource");
            t += "apiVersion: example.com/v1\nkind: Widget\n" + meta("thing", ns, "thing") +
                 "spec:\n  url: http://front.here:80/path\n  list:\n  - name: a\n    value: 1\n  - name: b\n"
                 "    value: settings\n  containers:\n  - image: nginx:1.25\n---\n";
        }
        if (chance(30))
            t += "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\n"
                 "metadata:\n  name: judge\nwebhooks:\n- name: a.example.com\n  clientConfig:\n    service:\n"
                 "      name: front\n      namespace: " +
                 std::string(ns.empty() ? "default" : ns) + "\n---\n";
        if (chance(30)) {
            use("kind-list");
            t += "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n"
                 "    name: listed\n  data:\n    x: \"1\"\n---\n";
        }
        if (chance(30))
            t += "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: " +
                 std::string(ns.empty() ? "spare" : ns) + "\n---\n";
        return t;
    }

    void writeBase(const std::string& at, bool) {
        const std::string ns = pick<std::string>({"", "shop", "shop"});
        m_ns = ns;
        file(at + "/work.yaml",
             workload("Deployment", "web", ns) + "---\n" +
                 (chance(50) ? workload("StatefulSet", "db", ns) + "---\n" : std::string()) +
                 (chance(40) ? workload("DaemonSet", "agent", ns) + "---\n" : std::string()));
        file(at + "/others.yaml", others(ns));
        std::string k =
            chance(50) ? "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" : "";
        k += "resources:\n- work.yaml\n- others.yaml\n";
        use("resources-file");
        const bool generated = chance(75);
        if (generated) {
            k += generators(at, ns);
        } else {
            file(at + "/settings.yaml",
                 "apiVersion: v1\nkind: ConfigMap\n" + meta("settings", ns) +
                     "data:\n  k: v\n  url: front.shop.svc\n---\napiVersion: v1\nkind: Secret\n" +
                     meta("token", ns) + "stringData:\n  t: x\n");
            k.insert(k.find("- others.yaml\n"), "- settings.yaml\n");
        }
        if (chance(30)) {
            k += component(at);
        }
        if (chance(25)) {
            use("configurations");
            file(at + "/names.yaml",
                 "nameReference:\n- kind: ConfigMap\n  version: v1\n  fieldSpecs:\n"
                 "  - path: spec/list/value\n    kind: Widget\n"
                 "  - path: metadata/annotations/uses\n    kind: Service\n"
                 "commonAnnotations:\n- path: spec/notes\n  create: true\n  kind: Widget\n");
            k += "configurations:\n- names.yaml\n";
        }
        k += transformers(at, false);
        file(at + "/" + pick<std::string>({"kustomization.yaml", "kustomization.yml", "Kustomization"}), k);
    }

    std::string namespaceLine(const std::string& ns) { return ns.empty() ? "" : "  namespace: " + ns + "\n"; }

    std::string generators(const std::string& at, const std::string& ns) {
        use("configMapGenerator-literals");
        std::string k = "configMapGenerator:\n- name: settings\n" + namespaceLine(ns) +
                        "  literals:\n  - k=v\n  - \"quoted='a b'\"\n  - eq=a=b\n  - html=<a href=\"x&y\">\n";
        if (chance(60)) {
            use("configMapGenerator-files");
            file(at + "/conf/app.conf", "line one\nline \"two\"\t\\ tab\n\xC3\xA9 \xE2\x80\xA8 end\n");
            k += "  files:\n  - conf/app.conf\n  - renamed.conf=conf/app.conf\n";
            if (chance(30)) {
                file(at + "/conf/raw.bin", std::string("\xFF\xFE\x00\x01 raw", 8));
                k += "  - conf/raw.bin\n";
            }
        }
        if (chance(50)) {
            use("configMapGenerator-envs");
            file(at + "/vars.env", "# comment\nONE=1\n\n  TWO=two words\nTHREE=a=b\n");
            k += "  envs:\n  - vars.env\n";
        }
        if (chance(30)) {
            use("generator-options-own");
            k += "  options:\n    labels:\n      made: \"yes\"\n    annotations:\n      by: hand\n" +
                 std::string(chance(40) ? "    disableNameSuffixHash: true\n" : "") +
                 (chance(30) ? "    immutable: true\n" : "");
        }
        use("secretGenerator");
        k += "secretGenerator:\n- name: token\n" + namespaceLine(ns) + "  literals:\n  - t=secret\n" +
             (chance(40) ? "  type: kubernetes.io/basic-auth\n" : "");
        if (chance(40)) {
            use("generatorOptions");
            k +=
                "generatorOptions:\n  labels:\n    gen: all\n    made: other\n  annotations:\n    note: x\n" +
                std::string(chance(40) ? "  disableNameSuffixHash: true\n" : "");
        }
        return k;
    }

    std::string component(const std::string& at) {
        use("components");
        std::string c = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
        c += "resources:\n- extra.yaml\n";
        file(at + "/../part/extra.yaml",
             "apiVersion: v1\nkind: ConfigMap\n" + meta("extra", m_ns) + "data:\n  e: \"1\"\n");
        if (chance(60))
            c += "patches:\n- target:\n    kind: Deployment\n  patch: |-\n    - op: add\n"
                 "      path: /metadata/annotations\n      value:\n        part: \"on\"\n";
        if (chance(40))
            c += "commonAnnotations:\n  from: part\n";
        file(at + "/../part/kustomization.yaml", c);
        return "components:\n- ../part\n";
    }

    std::string patches(const std::string& at, bool overlay) {
        std::string k;
        const std::string deployment = overlay ? m_webName : "web";
        const std::string ns = overlay ? m_nsNow : m_ns;
        if (chance(55)) {
            use("patches-strategic-inline");
            k += "- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata:\n      name: "
                 "web\n" +
                 std::string(m_ns.empty() ? "" : "      namespace: " + m_ns + "\n") +
                 "    spec:\n      template:\n        spec:\n          containers:\n          - name: main\n"
                 "            image: patched:1\n            ports:\n            - containerPort: 80\n" +
                 (chance(50) ? "              protocol: TCP\n" : "") +
                 "              name: web\n            - containerPort: 9000\n" +
                 (chance(50) ? "              protocol: TCP\n" : "") +
                 "            env:\n            - name: A\n"
                 "              value: two\n            - name: NEW\n              value: \"3\"\n" +
                 (chance(50) ? "          - name: added\n            image: added:1\n" : "") +
                 (chance(40) ? "          tolerations:\n          - key: b\n            operator: Exists\n"
                             : "") +
                 (chance(40) ? "          volumes:\n          - name: conf\n            $patch: delete\n"
                               "          - name: fresh\n            emptyDir: {}\n"
                             : "");
            if (overlay && deployment != "web")
                k = k; // former names are found too
        }
        if (chance(45)) {
            use("patches-strategic-path");
            file(at + "/patch.yaml",
                 "apiVersion: v1\nkind: Service\nmetadata:\n  name: front\n" +
                     std::string(m_ns.empty() ? "" : "  namespace: " + m_ns + "\n") +
                     "  annotations:\n    patched: \"true\"\nspec:\n  type: " +
                     pick<std::string>({"ClusterIP", "NodePort"}) + "\n  ports:\n  - port: 80\n" +
                     (chance(60) ? "    protocol: TCP\n" : "") + "    targetPort: 8080\n" +
                     (chance(40) ? "  selector:\n    $patch: replace\n    other: one\n" : "") +
                     (chance(30) ? "  clusterIP: null\n" : ""));
            k += "- path: patch.yaml\n";
        }
        if (chance(55)) {
            use("patches-json6902-target");
            k += "- target:\n" +
                 pick<std::string>({"    kind: Deployment\n", "    kind: Deploy.*|StatefulSet\n",
                                    "    group: apps\n    version: v1\n",
                                    "    name: we.\n    kind: Deployment\n",
                                    "    kind: Deployment\n    labelSelector: app=web\n",
                                    "    kind: Deployment\n    labelSelector: app in (web,x),!none\n"}) +
                 "  patch: |-\n    - op: add\n      path: /spec/template/spec/containers/0/command\n"
                 "      value: [run, \"--x\"]\n    - op: replace\n      path: "
                 "/spec/template/metadata/labels/app\n"
                 "      value: web\n    - op: add\n      path: /spec/template/spec/containers/-\n"
                 "      value:\n        name: last\n        image: last:1\n" +
                 (chance(30)
                      ? "    - op: copy\n      from: /metadata/name\n      path: /metadata/labels/copied\n"
                      : "") +
                 (chance(30) ? "    - op: remove\n      path: /spec/selector\n" : "");
        }
        if (chance(25)) {
            use("patches-delete");
            k += "- patch: |\n    $patch: delete\n    apiVersion: v1\n    kind: PersistentVolumeClaim\n    "
                 "metadata:\n"
                 "      name: store\n" +
                 std::string(m_ns.empty() ? "" : "      namespace: " + m_ns + "\n");
        }
        if (chance(30)) {
            use("patches-target-strategic");
            k += "- target:\n    kind: Service|ConfigMap\n" +
                 std::string(chance(40) ? "    namespace: shop\n" : "") +
                 "  patch: |\n    kind: any\n    metadata:\n      name: any\n      labels:\n        swept: "
                 "\"1\"\n"
                 "      annotations:\n        swept: \"2\"\n";
        }
        if (chance(25)) {
            use("patches-list-replace");
            k += "- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata:\n      name: "
                 "web\n" +
                 std::string(m_ns.empty() ? "" : "      namespace: " + m_ns + "\n") +
                 "    spec:\n      template:\n        spec:\n          containers:\n" +
                 pick<std::string>(
                     {"          - name: main\n            image: whole:1\n            $patch: replace\n",
                      "          - $patch: replace\n          - name: only\n            image: only:1\n",
                      "          - name: main\n            env: null\n            ports:\n"
                      "            - $patch: replace\n            - containerPort: 7\n",
                      "          - name: main\n            env:\n            - name: A\n"
                      "              $patch: delete\n            envFrom:\n            - secretRef:\n"
                      "                name: token\n"});
        }
        if (chance(25)) {
            use("patches-data");
            k +=
                "- patch: |\n    apiVersion: v1\n    kind: ConfigMap\n    metadata:\n      name: settings\n" +
                std::string(m_ns.empty() ? "" : "      namespace: " + m_ns + "\n") +
                "    data:\n      k: patched\n      added: |\n        two\n        lines\n";
        }
        if (chance(20)) {
            use("patches-many-documents");
            const std::string where = m_ns.empty() ? "" : "  namespace: " + m_ns + "\n";
            file(at + "/many.yaml",
                 "apiVersion: v1\nkind: Service\nmetadata:\n  name: front\n" + where +
                     "  labels: {m: a}\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n"
                     "  name: runner\n" +
                     where + "imagePullSecrets:\n- name: token\n");
            k += "- path: many.yaml\n";
        }
        if (chance(20)) {
            use("patches-name-change");
            k += "- target:\n    kind: ServiceAccount\n  options:\n    allowNameChange: true\n  patch: |\n"
                 "    kind: ServiceAccount\n    metadata:\n      name: renamed" +
                 std::string(overlay ? "-twice" : "") + "\n";
        }
        if (chance(20)) {
            use("patches-annotation-selector");
            k += "- target:\n    annotationSelector: seen=true\n  patch: |-\n    - op: add\n"
                 "      path: /metadata/annotations/found\n      value: \"1\"\n";
        }
        (void)ns;
        return k.empty() ? "" : "patches:\n" + k;
    }

    std::string transformers(const std::string& at, bool overlay) {
        std::string k = patches(at, overlay);
        if (chance(50)) {
            use("namespace");
            const std::string ns = pick<std::string>({"shop", "prod", "stage"});
            k += "namespace: " + ns + "\n";
            m_nsNow = ns;
        }
        if (chance(45)) {
            use("namePrefix");
            const std::string prefix = overlay ? "over-" : "pre-";
            k += "namePrefix: " + prefix + "\n";
            m_webName = prefix + m_webName;
        }
        if (chance(35)) {
            use("nameSuffix");
            k += std::string("nameSuffix: ") + (overlay ? "-two" : "-one") + "\n";
            m_webName += overlay ? "-two" : "-one";
        }
        if (chance(40)) {
            const std::string how = pick<std::string>(
                {"", "  includeSelectors: true\n", "  includeTemplates: true\n",
                 "  includeSelectors: false\n  includeTemplates: true\n",
                 "  fields:\n  - path: spec/extra/labels\n    create: true\n    kind: Widget\n"});
            use(how.empty() ? "labels" : "labels:" + how.substr(2, how.find('\n') - 2));
            k += "labels:\n- pairs:\n    team: blue\n    number: \"5\"\n" + how;
        }
        if (chance(30)) {
            use("commonLabels");
            k += "commonLabels:\n  owner: me\n";
        }
        if (chance(30)) {
            use("commonAnnotations");
            k += "commonAnnotations:\n  seen: \"true\"\n";
        }
        if (chance(45)) {
            use("images");
            k +=
                "images:\n- name: nginx\n" +
                pick<std::string>({"  newTag: \"2.0\"\n", "  newName: mirror/nginx\n",
                                   "  digest: sha256:abcdef\n", "  newName: mirror/nginx\n  newTag: v3\n"}) +
                "- name: registry.local:5000/tool\n  newTag: v9\n- name: ghcr.io/acme/web\n  newName: web\n" +
                (chance(40) ? "- name: redis\n  newTag: \"7\"\n" : "");
        }
        if (chance(35)) {
            use("replicas");
            k += "replicas:\n- name: web\n  count: 4\n";
        }
        if (chance(45))
            k += replacements(at);
        if (chance(15)) {
            use("patchesStrategicMerge");
            k += "patchesStrategicMerge:\n- |-\n  apiVersion: v1\n  kind: ServiceAccount\n  metadata:\n    "
                 "name: runner\n" +
                 std::string(m_ns.empty() ? "" : "    namespace: " + m_ns + "\n") +
                 "  automountServiceAccountToken: false\n";
        }
        if (chance(15)) {
            use("patchesJson6902");
            k += "patchesJson6902:\n- target:\n    version: v1\n    kind: Service\n    name: front\n  patch: "
                 "|-\n"
                 "    - op: add\n      path: /spec/sessionAffinity\n      value: None\n";
        }
        return k;
    }

    std::string replacements(const std::string& at) {
        use("replacements");
        std::string one = "- source:\n    kind: Service\n    name: front\n" +
                          std::string(chance(50) ? "    fieldPath: metadata.name\n" : "") +
                          "  targets:\n  - select:\n      kind: Deployment\n    fieldPaths:\n"
                          "    - spec.template.spec.containers.[name=main].image\n" +
                          (chance(60) ? "    options:\n      delimiter: \":\"\n      index: " +
                                            std::to_string(number(3) - 1) + "\n"
                                      : "");
        if (chance(50))
            one +=
                "  - select:\n      kind: Deployment\n    fieldPaths:\n    - metadata.annotations.[a.b/c]\n"
                "    - spec.template.spec.containers.*.workingDir\n"
                "    options:\n      create: true\n    reject:\n    - name: db\n";
        if (chance(30)) {
            use("replacements-index");
            one +=
                "- source:\n    kind: Deployment\n    name: web\n"
                "    fieldPath: spec.template.spec.containers.0.image\n    options:\n      delimiter: \"/\"\n"
                "  targets:\n  - select:\n      kind: Service\n      name: front\n    fieldPaths:\n"
                "    - metadata.annotations.image\n    - spec.ports.[port=53].name\n    options:\n"
                "      create: true\n";
        }
        if (chance(40)) {
            use("replacements-sourceValue");
            one += "- sourceValue: fixed\n  targets:\n  - select:\n      kind: Service\n    fieldPaths:\n"
                   "    - metadata.labels.fixed\n    options:\n      create: true\n";
        }
        if (chance(30)) {
            use("replacements-path");
            file(at + "/replace.yaml", one);
            return "replacements:\n- path: replace.yaml\n";
        }
        return "replacements:\n" + one;
    }

    void writeOverlay() {
        const bool bases = chance(10);
        use(bases ? "bases" : "resources-folder");
        std::string k = std::string(bases ? "bases:\n" : "resources:\n") + "- ../base\n";
        if (!bases && chance(40)) {
            writeSibling();
            k += "- ../sibling\n";
        }
        if (chance(35)) {
            const std::string behavior = pick<std::string>({"merge", "replace"});
            use("generator-behavior-" + behavior);
            k += "configMapGenerator:\n- name: settings\n" + namespaceLine(m_nsNow.empty() ? m_ns : m_nsNow) +
                 "  behavior: " + behavior + "\n  literals:\n  - k=other\n  - more=1\n";
        }
        k += transformers("top", true);
        file("top/kustomization.yaml", k);
    }

    void writeSibling() {
        file("sibling/cm.yaml",
             "apiVersion: v1\nkind: ConfigMap\n" + meta("sibling", "shop") + "data:\n  s: \"1\"\n");
        file("sibling/kustomization.yaml", "resources:\n- cm.yaml\nnamePrefix: sib-\n");
    }

    std::mt19937 m_random;
    std::filesystem::path m_folder;
    std::vector<std::string> m_features;
    std::string m_ns;    // as the base's files have it
    std::string m_nsNow; // after the base's transformers
    std::string m_webName = "web";
};
