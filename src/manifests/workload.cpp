#include "workload.h"

#include "arguments.h"
#include "config.h"
#include "owned.h"
#include "parts.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

constexpr int connectorUser = 65532; // of the image (distroless nonroot)

std::string folderOf(const std::string& file) {
    const auto slash = file.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : file.substr(0, slash);
}

// Volumes of a pod with their mounts, in order, none twice.
struct Mounts {
    Tree volumes = Tree::list();
    Tree mounts = Tree::list();

    void add(const std::string& name, const std::string& path, Tree volume, bool readOnly) {
        volume.set("name", text(name));
        Tree ordered = object({{"name", text(name)}});
        ordered.merge(volume);
        volumes.append(std::move(ordered));
        mounts.append(object({{"name", text(name)},
                              {"mountPath", text(path)},
                              {"readOnly", readOnly ? boolean(true) : Tree()}}));
    }
    bool covers(const std::string& file) const {
        return std::any_of(mounts.items().begin(), mounts.items().end(), [&](const Tree& mount) {
            const std::string path = mount.text({"mountPath"});
            return file == path || file.starts_with(path + "/");
        });
    }
};

Tree itemsTree(const std::string& key, const std::string& path) {
    return list({object({{"key", text(key)}, {"path", text(path)}})});
}

class PodWriter {
public:
    PodWriter(const Plan& plan, std::vector<base::Diagnostic>& notes)
        : m_plan(plan), m_notes(notes), m_prefix(plan.sidecar ? "cloudflared-" : "") {
        secretMounts();
        configMount();
        adoptedMounts();
        caMounts();
        logMount();
        if (plan.sidecar)
            m_mounts.add(
                m_prefix + "tmp", "/tmp",
                object({{"emptyDir", object({{"medium", text("Memory")}, {"sizeLimit", text("16Mi")}})}}),
                false);
    }

    Tree container() const {
        const Tree* adopted = m_plan.existingContainer();
        const Tree* resources = adopted ? adopted->find("resources") : nullptr;
        const Tree* pull = adopted ? adopted->find("imagePullPolicy") : nullptr;
        return object({
            {"name",
             text(adopted && !adopted->text({"name"}).empty() ? adopted->text({"name"}) : "cloudflared")},
            {"image", text(m_plan.image)},
            {"imagePullPolicy", pull ? *pull : Tree()},
            {"args", texts(argumentsOf(m_plan, m_notes))},
            {"env", environment()},
            {"ports", list({object({{"name", text(portName())},
                                    {"containerPort", number(m_plan.metricsPort)},
                                    {"protocol", text("TCP")}})})},
            {"resources", resources && resources->size() > 0 ? *resources : ordinaryResources()},
            {"securityContext", containerSecurity()},
            // Ready: at least one connection to the edge (cloudflared metrics/readiness.go).
            {"readinessProbe", probe("/ready", 10, 3)},
            // Alive: the process answers. Not /ready, which fails when the edge hiccups and would restart
            // pods.
            {"livenessProbe", probe("/healthcheck", 30, 10)},
            {"volumeMounts", m_mounts.mounts.size() ? m_mounts.mounts : Tree()},
        });
    }

    const Tree& volumes() const { return m_mounts.volumes; }

private:
    std::string portName() const { return m_plan.sidecar ? "cfd-metrics" : "metrics"; }

    void secretMounts() {
        if (m_plan.via == Via::env || m_plan.injected)
            return;
        const bool credentials = m_plan.via == Via::credentials;
        const char* path = credentials ? "credentials.json" : "token";
        // 0440 with fsGroup; beside an app, whose pod decides the group, 0444.
        m_mounts.add(m_prefix + (credentials ? "credentials" : "token"),
                     credentials ? credentialsFolder : tokenFolder,
                     object({{"secret", object({{"secretName", text(m_plan.secret)},
                                                {"items", itemsTree(m_plan.key, path)},
                                                {"defaultMode", number(m_plan.sidecar ? 0444 : 0440)}})}}),
                     true);
    }

    void configMount() {
        if (needsConfig(m_plan))
            m_mounts.add(
                m_prefix + "config", configFolder,
                object({{"configMap", object({{"name", text(configName(m_plan))},
                                              {"items", itemsTree("config.yaml", "config.yaml")}})}}),
                true);
    }

    // Files that are named to the connector and that the adopted pod mounts: those mounts stay.
    void adoptedMounts() {
        const Tree* adopted = m_plan.existingContainer();
        const Tree* mounts = adopted ? adopted->find("volumeMounts") : nullptr;
        const Tree* volumes =
            m_plan.existing ? m_plan.existing->tree.find({"spec", "template", "spec", "volumes"}) : nullptr;
        if (!mounts || !volumes)
            return;
        for (const Tree& mount : mounts->items()) {
            const std::string path = mount.text({"mountPath"});
            if (path.empty() || m_mounts.covers(path) || !isNamed(path))
                continue;
            for (const Tree& volume : volumes->items())
                if (volume.text({"name"}) == mount.text({"name"})) {
                    m_mounts.volumes.append(volume);
                    m_mounts.mounts.append(mount);
                }
        }
    }

    bool isNamed(const std::string& path) const {
        const auto below = [&](const std::string& file) {
            return file == path || file.starts_with(path + "/");
        };
        const std::set<std::string> files = caFiles(m_plan);
        const auto& extra = m_plan.settings().extraArguments;
        return std::any_of(files.begin(), files.end(), below) || below(m_plan.settings().logfile) ||
               std::any_of(extra.begin(), extra.end(), [&](const std::string& argument) {
                   const auto equals = argument.find('=');
                   return below(equals == std::string::npos ? argument : argument.substr(equals + 1));
               });
    }

    void caMounts() {
        std::map<std::string, std::vector<std::string>> byFolder;
        for (const std::string& file : caFiles(m_plan)) {
            if (m_mounts.covers(file))
                continue;
            if (!file.starts_with('/') || folderOf(file) == "/") {
                note(base::Severity::error,
                     {"ca-pool-path",
                      SALLYPORT_TR("caPool %1 is no absolute path in a folder of its own, "
                                   "so nothing can be mounted there"),
                      {file}});
                continue;
            }
            byFolder[folderOf(file)].push_back(file.substr(file.rfind('/') + 1));
        }
        int index = 0;
        for (const auto& [folder, files] : byFolder) {
            const std::string suffix = index++ == 0 ? "ca" : "ca-" + std::to_string(index);
            const std::string name = m_plan.name + "-" + suffix;
            Tree items = Tree::list();
            std::string names;
            for (const std::string& file : files) {
                items.append(object({{"key", text(file)}, {"path", text(file)}}));
                names += (names.empty() ? "" : ", ") + file;
            }
            m_mounts.add(m_prefix + suffix, folder,
                         object({{"configMap", object({{"name", text(name)}, {"items", std::move(items)}})}}),
                         true);
            note(base::Severity::note,
                 {"ca-pool-config-map",
                  SALLYPORT_TR("caPool is mounted from ConfigMap %1, which must hold %2"),
                  {m_plan.ns + "/" + name, names}});
        }
    }

    // The root file system is read-only.
    void logMount() {
        const std::string& file = m_plan.settings().logfile;
        if (file.empty() || m_mounts.covers(file) || !file.starts_with('/') || folderOf(file) == "/")
            return;
        m_mounts.add(m_prefix + "logs", folderOf(file),
                     object({{"emptyDir", object({{"sizeLimit", text("64Mi")}})}}), false);
    }

    Tree environment() const {
        Tree out = Tree::list();
        const Tree* adopted = m_plan.existingContainer();
        const Tree* kept = adopted ? adopted->find("env") : nullptr;
        // TUNNEL_* are the connector's options: they are fields of the Document.
        for (const Tree& one : kept ? kept->items() : std::span<const Tree>())
            if (!one.text({"name"}).starts_with("TUNNEL_"))
                out.append(one);
        if (m_plan.via == Via::env)
            out.append(
                object({{"name", text("TUNNEL_TOKEN")},
                        {"valueFrom", object({{"secretKeyRef", object({{"name", text(m_plan.secret)},
                                                                       {"key", text(m_plan.key)}})}})}}));
        return out.size() ? out : Tree();
    }

    static Tree ordinaryResources() {
        return object({{"requests", object({{"cpu", text("100m")}, {"memory", text("64Mi")}})},
                       {"limits", object({{"cpu", text("500m")}, {"memory", text("256Mi")}})}});
    }

    Tree containerSecurity() const {
        Tree out = object({{"allowPrivilegeEscalation", boolean(false)},
                           {"readOnlyRootFilesystem", boolean(true)},
                           {"capabilities", object({{"drop", texts({"ALL"})}})}});
        if (m_plan.sidecar) { // the pod's own settings are the app's
            out.set("runAsNonRoot", boolean(true));
            out.set("runAsUser", number(connectorUser));
            out.set("runAsGroup", number(connectorUser));
            out.set("seccompProfile", object({{"type", text("RuntimeDefault")}}));
        }
        return out;
    }

    Tree probe(const char* path, int period, int failures) const {
        return object({{"httpGet", object({{"path", text(path)}, {"port", text(portName())}})},
                       {"initialDelaySeconds", number(5)},
                       {"periodSeconds", number(period)},
                       {"timeoutSeconds", number(5)},
                       {"failureThreshold", number(failures)}});
    }

    void note(base::Severity severity, base::Text message) const {
        m_notes.push_back(finding(severity, "tunnel/" + m_plan.tunnelName, std::move(message)));
    }

    const Plan& m_plan;
    std::vector<base::Diagnostic>& m_notes;
    std::string m_prefix;
    Mounts m_mounts;
};

Tree antiAffinity(const Plan& plan) {
    if (plan.replicas < 2)
        return {};
    const Tree term = object({{"labelSelector", object({{"matchLabels", labelMap(plan.podLabels)}})},
                              {"topologyKey", text("kubernetes.io/hostname")}});
    if (plan.requiredSpread)
        return object({{"podAntiAffinity",
                        object({{"requiredDuringSchedulingIgnoredDuringExecution", list({term})}})}});
    return object({{"podAntiAffinity",
                    object({{"preferredDuringSchedulingIgnoredDuringExecution",
                             list({object({{"weight", number(100)}, {"podAffinityTerm", term}})})}})}});
}

Tree podSecurity() {
    return object(
        {{"runAsNonRoot", boolean(true)},
         {"runAsUser", number(connectorUser)},
         {"runAsGroup", number(connectorUser)},
         {"fsGroup", number(connectorUser)},
         {"seccompProfile", object({{"type", text("RuntimeDefault")}})},
         // Lets it ping for private networks without a capability.
         {"sysctls",
          list({object({{"name", text("net.ipv4.ping_group_range")}, {"value", text("65532 65532")}})})}});
}

// Settings of an adopted pod that say where and how it runs, not what it may.
void keepAdopted(const Plan& plan, Tree& podSpec) {
    const Tree* spec = plan.existing ? plan.existing->tree.find({"spec", "template", "spec"}) : nullptr;
    if (!spec)
        return;
    for (const char* member :
         {"nodeSelector", "tolerations", "priorityClassName", "imagePullSecrets", "dnsPolicy", "dnsConfig",
          "hostAliases", "topologySpreadConstraints", "runtimeClassName"})
        if (const Tree* value = spec->find(member))
            podSpec.set(member, *value);
    // ClusterFirstWithHostNet is for pods on the node's network, which this one has left.
    if (podSpec.text({"dnsPolicy"}) == "ClusterFirstWithHostNet")
        podSpec.erase("dnsPolicy");
}

Tree templateMetadata(const Plan& plan) {
    model::Labels labels = plan.podLabels;
    Tree annotations = Tree::map();
    if (const Tree* adopted =
            plan.existing ? plan.existing->tree.find({"spec", "template", "metadata"}) : nullptr) {
        for (const char* member : {"labels", "annotations"})
            if (const Tree* kept = adopted->find(member); kept && std::string_view(member) == "annotations")
                annotations.merge(*kept);
            else if (kept)
                for (const Tree::Member& label : kept->members())
                    labels.insert({label.key, label.value.scalarText()});
    } else {
        labels.insert(plan.labels.begin(), plan.labels.end());
    }
    labels[tunnelLabel] = dnsLabel(plan.tunnelName);
    annotations.erase("kubectl.kubernetes.io/restartedAt");
    annotations.erase("checksum/config");
    if (needsConfig(plan))
        annotations.set("checksum/config", text(textHash(configText(plan))));
    return object({{"labels", labelMap(labels)}, {"annotations", annotations.size() ? annotations : Tree()}});
}

// Merges lists of maps by their name, as a strategic merge patch does for containers and volumes.
void mergeByName(Tree& target, const Tree& patch) {
    for (const Tree& item : patch.items()) {
        const auto items = target.items();
        const auto same = std::find_if(items.begin(), items.end(), [&](const Tree& one) {
            return one.text({"name"}) == item.text({"name"});
        });
        if (same == items.end())
            target.append(item);
        else
            *same = item;
    }
}

} // namespace

Tree namespaceOf(const Plan& plan) {
    model::Labels labels = plan.labels;
    for (const char* mode : {"enforce", "audit", "warn"})
        labels[std::string("pod-security.kubernetes.io/") + mode] = "restricted";
    return manifest("v1", "Namespace", {}, plan.ns, labels);
}

Tree deployment(const Plan& plan, std::vector<base::Diagnostic>& notes) {
    const PodWriter pod(plan, notes);
    const std::string& account = plan.settings().serviceAccount;
    Tree spec = object({{"automountServiceAccountToken", boolean(plan.injected)},
                        {"serviceAccountName", account.empty() ? Tree() : text(account)},
                        {"securityContext", podSecurity()},
                        // Longer than the grace period, so that open requests can end.
                        {"terminationGracePeriodSeconds", number(plan.graceSeconds + 10)},
                        {"affinity", antiAffinity(plan)}});
    keepAdopted(plan, spec);
    spec.set("containers", list({pod.container()}));
    if (pod.volumes().size())
        spec.set("volumes", pod.volumes());

    Tree out = manifest("apps/v1", "Deployment", plan.ns, plan.name, plan.labels);
    out.set(
        "spec",
        object({{"replicas", number(plan.replicas)},
                {"selector", plan.selector},
                {"strategy", object({{"type", text("RollingUpdate")},
                                     {"rollingUpdate",
                                      object({{"maxUnavailable", number(1)}, {"maxSurge", number(1)}})}})},
                {"template", object({{"metadata", templateMetadata(plan)}, {"spec", std::move(spec)}})}}));
    return out;
}

Tree disruptionBudget(const Plan& plan) {
    Tree out = manifest("policy/v1", "PodDisruptionBudget", plan.ns, plan.name, plan.labels);
    out.set("spec", object({{"minAvailable", number(1)},
                            {"selector", object({{"matchLabels", labelMap(plan.podLabels)}})}}));
    return out;
}

Tree sidecarPatch(const Plan& plan, std::vector<base::Diagnostic>& notes) {
    const PodWriter pod(plan, notes);
    // Not the label that policies about others leave out: the pod stays the app's.
    Tree metadata;
    if (needsConfig(plan))
        metadata = object({{"annotations", object({{"checksum/config", text(textHash(configText(plan)))}})}});
    Tree out = object({{"apiVersion", text(plan.existing->apiVersion)},
                       {"kind", text(plan.existing->key.kind)},
                       {"metadata", object({{"name", text(plan.existing->key.name)},
                                            {"namespace", text(plan.existing->key.ns)}})}});
    out.set("spec", object({{"template", object({{"metadata", std::move(metadata)},
                                                 {"spec", object({{"containers", list({pod.container()})},
                                                                  {"volumes", pod.volumes()}})}})}}));
    const model::PodSpec* app = podSpecOf(*plan.existing);
    for (const model::ContainerPort& port : app ? app->ports() : std::vector<model::ContainerPort>())
        if (port.port == plan.metricsPort && port.protocol == model::Protocol::tcp &&
            port.name != "cfd-metrics" && !plan.existingContainer())
            notes.push_back(
                finding(base::Severity::error, "tunnel/" + plan.tunnelName,
                        {"metrics-port-taken",
                         SALLYPORT_TR("%1 already listens on port %2: choose another metricsPort"),
                         {plan.existing->key.text(), std::to_string(plan.metricsPort)}}));
    return out;
}

Tree patchedApp(const Plan& plan, const Tree& patch) {
    Tree out = plan.existing->tree;
    Tree* pod = out.at("/spec/template");
    const Tree* added = patch.at("/spec/template");
    if (!pod || !added)
        return out;
    if (const Tree* metadata = added->find("metadata")) {
        if (!pod->find("metadata"))
            pod->set("metadata", Tree::map());
        pod->find("metadata")->merge(*metadata);
    }
    for (const char* member : {"containers", "volumes"}) {
        const Tree* items = patch.at(std::string("/spec/template/spec/") + member);
        Tree* spec = pod->find("spec");
        if (!items || !spec)
            continue;
        if (!spec->find(member) || !spec->find(member)->isList())
            spec->set(member, Tree::list());
        mergeByName(*spec->find(member), *items);
    }
    return out;
}

} // namespace sallyport::manifests
