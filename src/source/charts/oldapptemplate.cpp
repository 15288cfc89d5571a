// bjw-s app-template 1.x (library common 1.x): one workload, described at the top of the values.
#include "charts/charts.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

class OldAppTemplate {
public:
    explicit OldAppTemplate(const Release& release)
        : m_values(release.values), m_context(release, release.name, true),
          m_origin(release.values.origin()) {
        // The chart's defaults have one service, main, with one port, http.
        for (const Tree::Member& member : memberOf(m_values, "service").members())
            if (member.value.isMap() && isOn(member.value, "enabled", member.key == "main"))
                m_services.emplace_back(member.key, &member.value);
    }

    std::vector<Tree> objects() {
        if (isOn(memberOf(m_values, "controller"), "enabled", true))
            addController();
        for (const auto& [id, service] : m_services)
            addService(id, *service);
        for (const auto& [id, configMap] : enabledItems(memberOf(m_values, "configMaps"), false)) {
            Tree object = m_context.object("v1", "ConfigMap", named(id, *configMap, false), Tree(),
                                           configMap->origin());
            setIf(object, "data", m_context.filled(memberOf(*configMap, "data")));
            m_objects.push_back(std::move(object));
        }
        return std::move(m_objects);
    }

private:
    std::string named(const std::string& id, const Tree& values, bool bare) const {
        const std::string over = memberText(values, "nameOverride");
        return m_context.fullName + (over.empty() ? (bare ? "" : "-" + id) : "-" + over);
    }

    std::string primaryService() const {
        for (const auto& [id, service] : m_services)
            if (isOn(*service, "primary", id == "main"))
                return id;
        std::string first;
        for (const auto& [id, service] : m_services)
            if (first.empty() || id < first)
                first = id;
        return first;
    }

    std::vector<std::pair<std::string, const Tree*>> portsOf(const std::string& service,
                                                             const Tree& values) const {
        std::vector<std::pair<std::string, const Tree*>> ports;
        for (const Tree::Member& member : memberOf(values, "ports").members())
            if (member.value.isMap() &&
                isOn(member.value, "enabled", service == "main" && member.key == "http"))
                ports.emplace_back(member.key, &member.value);
        return ports;
    }

    void addController() {
        const Tree& controller = memberOf(m_values, "controller");
        const base::Origin& origin = controller.isNull() ? m_origin : controller.origin();
        const std::string type = memberText(controller, "type");
        const std::string kind = type == "daemonset"     ? "DaemonSet"
                                 : type == "statefulset" ? "StatefulSet"
                                                         : "Deployment";
        Tree object = m_context.object("apps/v1", kind, m_context.fullName,
                                       m_context.filled(memberOf(controller, "labels")), origin);
        setIf(*object.find("metadata"), "annotations", m_context.filled(memberOf(controller, "annotations")));
        Tree spec = Tree::map(origin);
        if (kind != "DaemonSet") {
            const Tree& replicas = memberOf(controller, "replicas");
            if (!replicas.isNull() || !controller.find("replicas"))
                spec.set("replicas", replicas.isNull() ? Tree::integer(1, origin) : replicas);
        }
        Tree selector = Tree::map(origin);
        selector.set("matchLabels", m_context.selectorLabels(origin));
        spec.set("selector", std::move(selector));
        Tree labels = m_context.selectorLabels(origin);
        addAll(labels, m_context.filled(memberOf(m_values, "podLabels")));
        Tree metadata = Tree::map(origin);
        metadata.set("labels", std::move(labels));
        setIf(metadata, "annotations", m_context.filled(memberOf(m_values, "podAnnotations")));
        Tree pod = Tree::map(origin);
        pod.set("metadata", std::move(metadata));
        pod.set("spec", podSpec(origin));
        spec.set("template", std::move(pod));
        object.set("spec", std::move(spec));
        m_objects.push_back(std::move(object));
    }

    Tree podSpec(const base::Origin& origin) const {
        Tree spec = Tree::map(origin);
        for (const char* option :
             {"affinity", "automountServiceAccountToken", "dnsConfig", "dnsPolicy", "enableServiceLinks",
              "hostAliases", "hostNetwork", "imagePullSecrets", "nodeSelector", "priorityClassName",
              "runtimeClassName", "tolerations", "topologySpreadConstraints"})
            setIf(spec, option, m_context.filled(memberOf(m_values, option)));
        setIf(spec, "securityContext", m_context.filled(memberOf(m_values, "podSecurityContext")));
        const Tree& account = memberOf(m_values, "serviceAccount");
        const std::string name = m_context.text(memberOf(account, "name"));
        const bool create = isOn(account, "create", false);
        spec.set("serviceAccountName", textNode(!name.empty() ? name
                                                : create      ? m_context.fullName
                                                              : "default",
                                                origin));
        Tree containers = Tree::list(origin);
        containers.append(mainContainer(origin));
        for (const char* more : {"sidecars", "additionalContainers"})
            for (const Tree::Member& member : memberOf(m_values, more).members())
                containers.append(otherContainer(member));
        spec.set("containers", std::move(containers));
        Tree first = Tree::list(origin);
        for (const Tree::Member& member : memberOf(m_values, "initContainers").members())
            first.append(otherContainer(member));
        setIf(spec, "initContainers", first);
        setIf(spec, "volumes", volumes());
        return spec;
    }

    Tree mainContainer(const base::Origin& origin) const {
        Tree container = Tree::map(origin);
        container.set("name", textNode(m_context.fullName, origin));
        const Tree& image = memberOf(m_values, "image");
        const std::string tag = m_context.text(memberOf(image, "tag"));
        container.set("image", textNode(memberText(image, "repository") + (tag.empty() ? "" : ":" + tag),
                                        image.isNull() ? origin : memberOf(image, "tag").origin()));
        setIf(container, "command", asList(memberOf(m_values, "command")));
        setIf(container, "args", asList(memberOf(m_values, "args")));
        setIf(container, "env", environment(memberOf(m_values, "env"), m_context));
        setIf(container, "envFrom", m_context.filled(memberOf(m_values, "envFrom")));
        setIf(container, "resources", memberOf(m_values, "resources"));
        setIf(container, "securityContext", memberOf(m_values, "securityContext"));
        setIf(container, "ports", containerPorts());
        addProbes(container);
        setIf(container, "volumeMounts", volumeMounts());
        return container;
    }

    Tree otherContainer(const Tree::Member& member) const {
        Tree container = m_context.filled(member.value);
        if (memberText(container, "name").empty())
            container.set("name", textNode(member.key, member.value.origin()));
        if (const Tree* env = member.value.find("env"))
            container.set("env", environment(*env, m_context));
        return container;
    }

    Tree containerPorts() const {
        Tree ports = Tree::list(m_origin);
        for (const auto& [id, service] : m_services)
            for (const auto& [name, port] : portsOf(id, *service)) {
                Tree made = Tree::map(port->origin());
                made.set("name", textNode(name, port->origin()));
                const Tree& target = memberOf(*port, "targetPort");
                made.set("containerPort", target.isNull() ? memberOf(*port, "port") : target);
                made.set("protocol", textNode(transport(*port), port->origin()));
                ports.append(std::move(made));
            }
        return ports;
    }

    // The chart probes the primary port by TCP unless told otherwise.
    void addProbes(Tree& container) const {
        for (const auto& [name, probe] : enabledItems(memberOf(m_values, "probes"), true))
            if (isOn(*probe, "custom", false))
                setIf(container, name + "Probe", m_context.filled(memberOf(*probe, "spec")));
        const Tree* ports = container.find("ports");
        if (!ports || ports->size() == 0)
            return;
        const Tree port = memberOf(ports->items().front(), "containerPort");
        for (const char* name : {"liveness", "readiness", "startup"}) {
            const Tree& probe = memberOf(memberOf(m_values, "probes"), name);
            if (!isOn(probe, "enabled", true) || isOn(probe, "custom", false))
                continue;
            Tree action = Tree::map(m_origin);
            action.set("port", port);
            Tree made = Tree::map(m_origin);
            made.set("tcpSocket", std::move(action));
            container.set(std::string(name) + "Probe", std::move(made));
        }
    }

    Tree volumeMounts() const {
        Tree mounts = Tree::list(m_origin);
        for (const auto& [id, item] : enabledItems(memberOf(m_values, "persistence"), false)) {
            const std::string type = memberText(*item, "type"), path = memberText(*item, "mountPath");
            if (path == "-")
                continue;
            const base::Origin& origin = item->origin();
            Tree made = Tree::map(origin);
            made.set("name", textNode(id, origin));
            const std::string usual = type == "hostPath" ? memberText(*item, "hostPath") : "/" + id;
            made.set("mountPath", textNode(path.empty() ? usual : path, origin));
            setIf(made, "subPath", memberOf(*item, "subPath"));
            setIf(made, "readOnly", memberOf(*item, "readOnly"));
            mounts.append(std::move(made));
        }
        return mounts;
    }

    Tree volumes() const {
        Tree list = Tree::list(m_origin);
        for (const auto& [id, item] : enabledItems(memberOf(m_values, "persistence"), false)) {
            const base::Origin& origin = item->origin();
            const std::string type = memberText(*item, "type");
            Tree made = Tree::map(origin);
            made.set("name", textNode(id, origin));
            Tree source = Tree::map(origin);
            if (type == "configMap" || type == "secret") {
                source.set(type == "secret" ? "secretName" : "name",
                           textNode(m_context.text(memberOf(*item, "name")), origin));
                setIf(source, "items", memberOf(*item, "items"));
                made.set(type, std::move(source));
            } else if (type == "emptyDir") {
                made.set("emptyDir", std::move(source));
            } else if (type == "hostPath") {
                setIf(source, "path", memberOf(*item, "hostPath"));
                made.set("hostPath", std::move(source));
            } else if (type == "nfs") {
                setIf(source, "server", memberOf(*item, "server"));
                setIf(source, "path", memberOf(*item, "path"));
                made.set("nfs", std::move(source));
            } else if (type == "custom") {
                made = m_context.filled(memberOf(*item, "volumeSpec"));
                made.set("name", textNode(id, origin));
            } else {
                const std::string claim = memberText(*item, "existingClaim");
                source.set("claimName", textNode(claim.empty() ? named(id, *item, false) : claim, origin));
                made.set("persistentVolumeClaim", std::move(source));
            }
            list.append(std::move(made));
        }
        return list;
    }

    void addService(const std::string& id, const Tree& values) {
        const base::Origin& origin = values.origin();
        Tree object = m_context.object("v1", "Service", named(id, values, id == primaryService()),
                                       m_context.filled(memberOf(values, "labels")), origin);
        setIf(*object.find("metadata"), "annotations", m_context.filled(memberOf(values, "annotations")));
        Tree spec = Tree::map(origin);
        const std::string type = memberText(values, "type");
        spec.set("type", textNode(type.empty() ? "ClusterIP" : type, origin));
        for (const char* as : {"clusterIP", "loadBalancerIP", "externalTrafficPolicy", "externalIPs"})
            setIf(spec, as, memberOf(values, as));
        Tree ports = Tree::list(origin);
        for (const auto& [name, port] : portsOf(id, values)) {
            Tree made = Tree::map(port->origin());
            made.set("name", textNode(name, port->origin()));
            made.set("port", memberOf(*port, "port"));
            const Tree& target = memberOf(*port, "targetPort");
            made.set("targetPort", target.isNull() ? textNode(name, port->origin()) : target);
            made.set("protocol", textNode(transport(*port), port->origin()));
            ports.append(std::move(made));
        }
        setIf(spec, "ports", ports);
        Tree selector = m_context.selectorLabels(origin);
        addAll(selector, memberOf(values, "extraSelectorLabels"));
        spec.set("selector", std::move(selector));
        object.set("spec", std::move(spec));
        m_objects.push_back(std::move(object));
    }

    const Tree& m_values;
    ChartContext m_context;
    base::Origin m_origin;
    std::vector<std::pair<std::string, const Tree*>> m_services;
    std::vector<Tree> m_objects;
};

} // namespace

bool usesOldAppTemplate(const Release& release) {
    if (release.values.find("controllers"))
        return false;
    const ChartContext context(release, release.name, true);
    return context.majorVersion() == 1 || release.values.find("controller") || release.values.find("image");
}

std::vector<Tree> oldAppTemplateObjects(const Release& release) {
    return OldAppTemplate(release).objects();
}

} // namespace sallyport::source
