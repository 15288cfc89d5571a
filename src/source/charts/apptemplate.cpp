// bjw-s app-template from 2.x on: `controllers`, each with containers; `service`, `persistence`,
// `configMaps`, `networkpolicies`. Names and labels changed with the versions (bjw-s-labs/helm-charts,
// library common).
#include "charts/appnames.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

class AppTemplate : AppNames {
public:
    using AppNames::AppNames;

    std::vector<Tree> objects() {
        for (const auto& [id, controller] : m_controllers)
            addController(id, *controller);
        for (const auto& [id, service] : m_services)
            addService(id, *service);
        for (const auto& [id, configMap] : m_configMaps)
            addConfigMap(id, *configMap);
        const auto policies = enabledItems(memberOf(m_values, "networkpolicies"), true);
        for (const auto& [id, policy] : policies)
            addPolicy(id, *policy, policies.size());
        return std::move(m_objects);
    }

private:
    void addController(const std::string& id, const Tree& values) {
        const base::Origin& origin = values.origin();
        std::string type = memberText(values, "type");
        if (type.empty())
            type = "deployment";
        static const std::map<std::string, std::pair<std::string, std::string>> kinds = {
            {"deployment", {"apps/v1", "Deployment"}},
            {"daemonset", {"apps/v1", "DaemonSet"}},
            {"statefulset", {"apps/v1", "StatefulSet"}},
            {"cronjob", {"batch/v1", "CronJob"}},
            {"job", {"batch/v1", "Job"}}};
        const auto kind = kinds.find(type);
        if (kind == kinds.end())
            return;
        Tree labels = m_context.filled(memberOf(values, "labels"));
        if (!labels.isMap())
            labels = Tree::map(origin);
        labels.set(controllerLabel(), textNode(id, origin));
        Tree object = m_context.object(kind->second.first, kind->second.second, controllerName(id, values),
                                       labels, origin);
        setIf(memberIn(object, "metadata"), "annotations", m_context.filled(memberOf(values, "annotations")));
        Tree pod = podTemplate(id, values);
        Tree spec = Tree::map(origin);
        if (type == "cronjob") {
            spec.set("schedule", textNode(memberText(memberOf(values, "cronjob"), "schedule"), origin));
            Tree jobSpec = Tree::map(origin);
            jobSpec.set("template", std::move(pod));
            Tree job = Tree::map(origin);
            job.set("spec", std::move(jobSpec));
            spec.set("jobTemplate", std::move(job));
        } else {
            if (type == "deployment" || type == "statefulset")
                setReplicas(spec, values);
            if (type != "job") {
                Tree matchLabels = m_context.selectorLabels(origin);
                matchLabels.set(controllerLabel(), textNode(id, origin));
                Tree selector = Tree::map(origin);
                selector.set("matchLabels", std::move(matchLabels));
                spec.set("selector", std::move(selector));
            }
            spec.set("template", std::move(pod));
        }
        object.set("spec", std::move(spec));
        m_objects.push_back(std::move(object));
    }

    static Tree& memberIn(Tree& object, std::string_view name) { return *object.find(name); }

    static void setReplicas(Tree& spec, const Tree& values) {
        const Tree* replicas = values.find("replicas");
        if (!replicas)
            spec.set("replicas", Tree::integer(1, values.origin()));
        else if (!replicas->isNull())
            spec.set("replicas", *replicas);
    }

    Tree podTemplate(const std::string& id, const Tree& values) const {
        const base::Origin& origin = values.origin();
        const Tree& defaults = memberOf(m_values, "defaultPodOptions");
        const Tree& own = memberOf(values, "pod");
        Tree labels = Tree::map(origin);
        labels.set(controllerLabel(), textNode(id, origin));
        const Tree& global = memberOf(m_values, "global");
        if (isOn(global, "propagateGlobalMetadataToPods", false))
            addAll(labels, m_context.filled(memberOf(global, "labels")));
        addAll(labels, m_context.selectorLabels(origin));
        addAll(labels, m_context.filled(memberOf(defaults, "labels")));
        addAll(labels, m_context.filled(memberOf(own, "labels")));
        Tree metadata = Tree::map(origin);
        metadata.set("labels", std::move(labels));
        Tree annotations = Tree::map(origin);
        addAll(annotations, m_context.filled(memberOf(defaults, "annotations")));
        addAll(annotations, m_context.filled(memberOf(own, "annotations")));
        setIf(metadata, "annotations", annotations);
        Tree pod = Tree::map(origin);
        pod.set("metadata", std::move(metadata));
        pod.set("spec", podSpec(id, values, defaults, own));
        return pod;
    }

    Tree podSpec(const std::string& id, const Tree& values, const Tree& defaults, const Tree& own) const {
        Tree spec = Tree::map(values.origin());
        for (const char* option :
             {"affinity", "automountServiceAccountToken", "dnsConfig", "dnsPolicy", "enableServiceLinks",
              "hostAliases", "hostIPC", "hostNetwork", "hostPID", "hostUsers", "imagePullSecrets",
              "nodeSelector", "priorityClassName", "restartPolicy", "runtimeClassName", "securityContext",
              "terminationGracePeriodSeconds", "tolerations", "topologySpreadConstraints"}) {
            const Tree& mine = memberOf(own, option);
            setIf(spec, option, m_context.filled(mine.isNull() ? memberOf(defaults, option) : mine));
        }
        spec.set("serviceAccountName", textNode(serviceAccount(values), values.origin()));
        for (const char* list : {"initContainers", "containers"}) {
            Tree containers = Tree::list(values.origin());
            for (const auto& [name, container] : enabledItems(memberOf(values, list), true))
                containers.append(containerSpec(id, name, values, *container));
            setIf(spec, list, containers);
        }
        setIf(spec, "volumes", volumes(id));
        return spec;
    }

    Tree containerSpec(const std::string& controller, const std::string& id, const Tree& controllerValues,
                       const Tree& values) const {
        const Tree& defaults = memberOf(controllerValues, "defaultContainerOptions");
        const auto value = [&](std::string_view name) -> const Tree& {
            const Tree& mine = memberOf(values, name);
            return mine.isNull() ? memberOf(defaults, name) : mine;
        };
        const base::Origin& origin = values.origin();
        Tree container = Tree::map(origin);
        const std::string over = m_context.text(memberOf(values, "nameOverride"));
        container.set("name", textNode(over.empty() ? id : over, origin));
        const Tree& image = value("image");
        const std::string tag = m_context.text(memberOf(image, "tag"));
        const std::string repository = memberText(image, "repository");
        container.set("image", textNode(repository + (tag.empty() ? "" : ":" + tag),
                                        image.isNull() ? origin : memberOf(image, "tag").origin()));
        setIf(container, "command", asList(value("command")));
        setIf(container, "args", asList(value("args")));
        setIf(container, "env", environment(value("env"), m_context));
        setIf(container, "envFrom", envFrom(value("envFrom")));
        for (const char* as :
             {"ports", "resources", "securityContext", "restartPolicy", "workingDir", "lifecycle"})
            setIf(container, as, m_context.filled(value(as)));
        addProbes(container, controller, value("probes"));
        setIf(container, "volumeMounts", volumeMounts(controller, id));
        return container;
    }

    Tree envFrom(const Tree& values) const {
        Tree list = Tree::list(values.origin());
        for (const Tree& item : values.items())
            for (const auto& [shortName, ref] :
                 {std::pair{"configMap", "configMapRef"}, std::pair{"secret", "secretRef"}}) {
                const Tree& brief = memberOf(item, shortName);
                const Tree& full = memberOf(item, ref);
                std::string name =
                    brief.isNull() ? m_context.text(memberOf(full, "name")) : m_context.text(brief);
                const std::string id = brief.isNull() ? memberText(full, "identifier") : name;
                for (const auto& [configMap, itsValues] : m_configMaps)
                    if (std::string_view(ref) == "configMapRef" && configMap == id)
                        name = configMapName(configMap, *itsValues);
                if (name.empty())
                    continue;
                Tree reference = Tree::map(item.origin());
                reference.set("name", textNode(name, item.origin()));
                Tree entry = Tree::map(item.origin());
                entry.set(ref, std::move(reference));
                setIf(entry, "prefix", memberOf(item, "prefix"));
                list.append(std::move(entry));
            }
        return list;
    }

    // The port that probes and the like take when they name none.
    const Tree* primaryPort(const std::string& controller) const {
        const Tree* found = nullptr;
        for (const auto& [id, service] : m_services) {
            if (controllerOf(*service) != controller)
                continue;
            for (const auto& [name, port] : enabledItems(memberOf(*service, "ports"), true))
                if (!found || isOn(*port, "primary", false))
                    found = port;
            if (isOn(*service, "primary", false))
                break;
        }
        return found;
    }

    void addProbes(Tree& container, const std::string& controller, const Tree& probes) const {
        for (const auto& [name, probe] : enabledItems(probes, m_major == 2)) {
            const std::string member = name + "Probe";
            const Tree& spec = memberOf(*probe, "spec");
            if (isOn(*probe, "custom", false)) {
                setIf(container, member, m_context.filled(spec));
                continue;
            }
            const Tree* port = primaryPort(controller);
            const Tree& own = memberOf(*probe, "port");
            if (own.isNull() && !port)
                continue;
            const Tree& target = !own.isNull()                            ? own
                                 : memberOf(*port, "targetPort").isNull() ? memberOf(*port, "port")
                                                                          : memberOf(*port, "targetPort");
            Tree made = spec.isMap() ? m_context.filled(spec) : Tree::map(probe->origin());
            const std::string type = memberText(*probe, "type");
            const bool http = type == "HTTP" || type == "HTTPS";
            Tree action = Tree::map(probe->origin());
            action.set("port", target);
            if (http)
                action.set("path",
                           textNode(memberText(*probe, "path").empty() ? "/" : memberText(*probe, "path"),
                                    probe->origin()));
            made.set(http ? "httpGet" : "tcpSocket", std::move(action));
            container.set(member, std::move(made));
        }
    }

    std::vector<std::pair<std::string, const Tree*>> persistence() const {
        return enabledItems(memberOf(m_values, "persistence"), m_major > 2);
    }

    Tree volumeMounts(const std::string& controller, const std::string& container) const {
        Tree mounts = Tree::list(m_values.origin());
        for (const auto& [id, item] : persistence()) {
            const Tree& global = memberOf(*item, "globalMounts");
            const Tree& advanced = memberOf(*item, "advancedMounts");
            std::string path =
                memberText(*item, "type") == "hostPath" ? memberText(*item, "hostPath") : "/" + id;
            const auto add = [&, itemPtr = item, name = id](const Tree* mount) {
                const base::Origin& origin = mount ? mount->origin() : itemPtr->origin();
                Tree made = Tree::map(origin);
                made.set("name", textNode(name, origin));
                if (mount && !memberText(*mount, "path").empty())
                    path = m_context.text(memberOf(*mount, "path"));
                made.set("mountPath", textNode(path, origin));
                if (mount)
                    for (const char* as : {"subPath", "subPathExpr", "readOnly", "mountPropagation"})
                        setIf(made, as, memberOf(*mount, as));
                mounts.append(std::move(made));
            };
            if (global.size() == 0 && advanced.size() == 0)
                add(nullptr);
            for (const Tree& mount : global.items())
                add(&mount);
            for (const Tree& mount : memberOf(memberOf(advanced, controller), container).items())
                add(&mount);
        }
        return mounts;
    }

    Tree volumes(const std::string& controller) const {
        Tree list = Tree::list(m_values.origin());
        for (const auto& [id, item] : persistence()) {
            const Tree& advanced = memberOf(*item, "advancedMounts");
            if (memberOf(*item, "globalMounts").size() == 0 && advanced.size() > 0 &&
                memberOf(advanced, controller).size() == 0)
                continue;
            list.append(volume(id, *item));
        }
        return list;
    }

    Tree volume(const std::string& id, const Tree& item) const {
        const base::Origin& origin = item.origin();
        Tree made = Tree::map(origin);
        made.set("name", textNode(id, origin));
        const std::string type = memberText(item, "type");
        Tree source = Tree::map(origin);
        if (type == "configMap" || type == "secret") {
            source.set(type == "secret" ? "secretName" : "name", textNode(referred(type, item), origin));
            setIf(source, "items", memberOf(item, "items"));
            setIf(source, "defaultMode", memberOf(item, "defaultMode"));
            made.set(type, std::move(source));
        } else if (type == "emptyDir") {
            setIf(source, "medium", memberOf(item, "medium"));
            setIf(source, "sizeLimit", memberOf(item, "sizeLimit"));
            made.set("emptyDir", std::move(source));
        } else if (type == "hostPath") {
            setIf(source, "path", memberOf(item, "hostPath"));
            made.set("hostPath", std::move(source));
        } else if (type == "nfs") {
            setIf(source, "server", memberOf(item, "server"));
            setIf(source, "path", memberOf(item, "path"));
            made.set("nfs", std::move(source));
        } else if (type == "custom") {
            Tree custom = m_context.filled(memberOf(item, "volumeSpec"));
            custom.set("name", textNode(id, origin));
            return custom;
        } else {
            const std::string claim = m_context.text(memberOf(item, "existingClaim"));
            source.set(
                "claimName",
                textNode(claim.empty() ? oldName(id, item, m_major >= 4 && pvcCount() == 1) : claim, origin));
            made.set("persistentVolumeClaim", std::move(source));
        }
        return made;
    }

    std::size_t pvcCount() const {
        const auto all = persistence();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& item) {
            const std::string type = memberText(*item.second, "type");
            return (type.empty() || type == "persistentVolumeClaim") &&
                   memberText(*item.second, "existingClaim").empty();
        }));
    }

    std::string referred(const std::string& type, const Tree& item) const {
        if (std::string name = m_context.text(memberOf(item, "name")); !name.empty())
            return name;
        const std::string id = memberText(item, "identifier");
        if (type == "configMap")
            for (const auto& [configMap, values] : m_configMaps)
                if (configMap == id)
                    return configMapName(id, *values);
        const Tree& secrets = memberOf(m_values, "secrets");
        return m_major >= 4 ? newName(id, memberOf(secrets, id), secrets.size())
                            : oldName(id, memberOf(secrets, id), id == "main");
    }

    void addService(const std::string& id, const Tree& values) {
        const base::Origin& origin = values.origin();
        const std::string name = serviceName(id, values);
        Tree labels = m_context.filled(memberOf(values, "labels"));
        if (!labels.isMap())
            labels = Tree::map(origin);
        labels.set("app.kubernetes.io/service", textNode(name, origin));
        Tree object = m_context.object("v1", "Service", name, labels, origin);
        setIf(memberIn(object, "metadata"), "annotations", m_context.filled(memberOf(values, "annotations")));
        Tree spec = Tree::map(origin);
        const std::string type = memberText(values, "type");
        spec.set("type", textNode(type.empty() ? "ClusterIP" : type, origin));
        for (const char* as : {"clusterIP", "loadBalancerIP", "externalName", "externalTrafficPolicy",
                               "internalTrafficPolicy", "externalIPs", "publishNotReadyAddresses"})
            setIf(spec, as, memberOf(values, as));
        Tree ports = Tree::list(origin);
        for (const auto& [portName, port] : enabledItems(memberOf(values, "ports"), true)) {
            Tree made = Tree::map(port->origin());
            made.set("name", textNode(portName, port->origin()));
            made.set("port", memberOf(*port, "port"));
            const Tree& target = memberOf(*port, "targetPort");
            made.set("targetPort", target.isNull() ? memberOf(*port, "port") : target);
            made.set("protocol", textNode(transport(*port), port->origin()));
            setIf(made, "nodePort", memberOf(*port, "nodePort"));
            setIf(made, "appProtocol", memberOf(*port, "appProtocol"));
            ports.append(std::move(made));
        }
        setIf(spec, "ports", ports);
        Tree selector = m_context.selectorLabels(origin);
        selector.set(controllerLabel(), textNode(controllerOf(values), origin));
        addAll(selector, memberOf(values, "extraSelectorLabels"));
        spec.set("selector", std::move(selector));
        object.set("spec", std::move(spec));
        m_objects.push_back(std::move(object));
    }

    void addConfigMap(const std::string& id, const Tree& values) {
        Tree object = m_context.object("v1", "ConfigMap", configMapName(id, values),
                                       m_context.filled(memberOf(values, "labels")), values.origin());
        setIf(object, "data", m_context.filled(memberOf(values, "data")));
        setIf(object, "binaryData", memberOf(values, "binaryData"));
        m_objects.push_back(std::move(object));
    }

    void addPolicy(const std::string& id, const Tree& values, std::size_t count) {
        const base::Origin& origin = values.origin();
        const std::string name =
            m_major >= 4 ? newName(id, values, count) : oldName(id, values, id == "main");
        Tree object = m_context.object("networking.k8s.io/v1", "NetworkPolicy", name,
                                       m_context.filled(memberOf(values, "labels")), origin);
        Tree spec = Tree::map(origin);
        if (const Tree* selector = values.find("podSelector")) {
            spec.set("podSelector", selector->isMap() ? *selector : Tree::map(origin));
        } else {
            Tree matchLabels = m_context.selectorLabels(origin);
            matchLabels.set(controllerLabel(), textNode(controllerOf(values), origin));
            addAll(matchLabels, memberOf(values, "extraSelectorLabels"));
            Tree selected = Tree::map(origin);
            selected.set("matchLabels", std::move(matchLabels));
            spec.set("podSelector", std::move(selected));
        }
        setIf(spec, "policyTypes", memberOf(values, "policyTypes"));
        const Tree& rules = memberOf(values, "rules");
        setIf(spec, "ingress", m_context.filled(memberOf(rules, "ingress")));
        setIf(spec, "egress", m_context.filled(memberOf(rules, "egress")));
        object.set("spec", std::move(spec));
        m_objects.push_back(std::move(object));
    }

    std::vector<Tree> m_objects;
};

} // namespace

std::vector<Tree> appTemplateObjects(const Release& release) {
    return AppTemplate(release).objects();
}

} // namespace sallyport::source
