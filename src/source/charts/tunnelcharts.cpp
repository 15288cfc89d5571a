// Charts that run cloudflared: cloudflare/helm-charts cloudflare-tunnel (local configuration) and
// cloudflare-tunnel-remote (token), and community-charts cloudflared.
#include "charts/charts.h"

#include <sallyport/base/yaml.h>

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

Tree list(const base::Origin& origin, std::initializer_list<std::string> texts) {
    Tree tree = Tree::list(origin);
    for (const std::string& text : texts)
        tree.append(textNode(text, origin));
    return tree;
}

Tree map(const base::Origin& origin, std::initializer_list<std::pair<std::string, Tree>> members) {
    Tree tree = Tree::map(origin);
    for (const auto& [key, value] : members)
        tree.set(key, value);
    return tree;
}

class TunnelChart {
public:
    explicit TunnelChart(const Release& release)
        : m_values(release.values), m_context(release, release.chart, false),
          m_origin(release.values.origin()), m_chart(release.chart) {}

    std::vector<Tree> objects() {
        if (m_chart == "cloudflare-tunnel-remote")
            addRemote();
        else if (m_chart == "cloudflare-tunnel")
            addLocal();
        else
            addCommunity();
        return std::move(m_objects);
    }

private:
    Tree text(const std::string& value) const { return textNode(value, m_origin); }

    std::string image(const std::string& usual) const {
        const Tree& image = memberOf(m_values, "image");
        const std::string repository = memberText(image, "repository"), tag = memberText(image, "tag");
        // The chart's own appVersion is not known here.
        const std::string written = tag.empty() ? usual : tag;
        return (repository.empty() ? "cloudflare/cloudflared" : repository) +
               (written.empty() ? "" : ":" + written);
    }

    Tree workload(const std::string& kind, Tree container, const Tree& volumes, const Tree& podLabels,
                  const Tree& replicas, const std::string& account) {
        Tree spec = Tree::map(m_origin);
        if (kind == "Deployment")
            spec.set("replicas", replicas.isNull() ? Tree::integer(2, m_origin) : replicas);
        spec.set("selector", map(m_origin, {{"matchLabels", podLabels}}));
        Tree labels = podLabels;
        if (m_chart != "cloudflared")
            addAll(labels, memberOf(m_values, "podLabels"));
        Tree containers = Tree::list(m_origin);
        containers.append(std::move(container));
        Tree pod =
            map(m_origin, {{"serviceAccountName", text(account)}, {"containers", std::move(containers)}});
        if (m_chart != "cloudflare-tunnel-remote") {
            setIf(pod, "securityContext", memberOf(m_values, "podSecurityContext"));
            for (const char* as : {"nodeSelector", "tolerations", "affinity"})
                setIf(pod, as, memberOf(m_values, as));
        }
        setIf(pod, "volumes", volumes);
        spec.set("template",
                 map(m_origin, {{"metadata", map(m_origin, {{"labels", labels}})}, {"spec", pod}}));
        Tree object = m_context.object("apps/v1", kind, m_context.fullName, Tree(), m_origin);
        object.set("spec", std::move(spec));
        return object;
    }

    Tree probe(std::int64_t failures) const {
        return map(
            m_origin,
            {{"httpGet", map(m_origin, {{"path", text("/ready")}, {"port", Tree::integer(2000, m_origin)}})},
             {"failureThreshold", Tree::integer(failures, m_origin)},
             {"initialDelaySeconds", Tree::integer(10, m_origin)},
             {"periodSeconds", Tree::integer(10, m_origin)}});
    }

    Tree mount(const std::string& name, const std::string& path) const {
        return map(
            m_origin,
            {{"name", text(name)}, {"mountPath", text(path)}, {"readOnly", Tree::boolean(true, m_origin)}});
    }

    Tree localContainer(const std::string& name, const std::string& usualTag) const {
        Tree container = map(m_origin, {{"name", text(name)}, {"image", text(image(usualTag))}});
        container.set("args",
                      list(m_origin, {"tunnel", "--config", "/etc/cloudflared/config/config.yaml", "run"}));
        Tree mounts = Tree::list(m_origin);
        mounts.append(mount("config", "/etc/cloudflared/config"));
        mounts.append(mount("creds", "/etc/cloudflared/creds"));
        container.set("volumeMounts", std::move(mounts));
        setIf(container, "securityContext", memberOf(m_values, "securityContext"));
        setIf(container, "resources", memberOf(m_values, "resources"));
        container.set("livenessProbe", probe(1));
        return container;
    }

    Tree configVolume(const std::string& configMap) const {
        Tree items = Tree::list(m_origin);
        items.append(map(m_origin, {{"key", text("config.yaml")}, {"path", text("config.yaml")}}));
        return map(m_origin, {{"name", text("config")},
                              {"configMap", map(m_origin, {{"name", text(configMap)}, {"items", items}})}});
    }

    // The config.yml as the chart writes it; cloudflared reads it from the ConfigMap.
    void addConfig(const std::string& name, Tree config) {
        const Tree& rules = m_chart == "cloudflared" ? memberOf(m_values, "ingress")
                                                     : memberOf(memberOf(m_values, "cloudflare"), "ingress");
        Tree ingress = rules.isList() ? rules : Tree::list(m_origin);
        if (m_chart == "cloudflare-tunnel")
            ingress.append(map(m_origin, {{"service", text("http_status:404")}}));
        config.set("ingress", std::move(ingress));
        config.set("metrics", text("0.0.0.0:2000"));
        Tree object = m_context.object("v1", "ConfigMap", name, Tree(), m_origin);
        const base::Origin& origin = rules.isList() ? rules.origin() : m_origin;
        object.set("data", map(m_origin, {{"config.yaml", textNode(base::writeYaml(config), origin)}}));
        m_objects.push_back(std::move(object));
    }

    void addLocal() {
        const Tree& cloudflare = memberOf(m_values, "cloudflare");
        const std::string secret = memberText(cloudflare, "secretName");
        Tree volumes = Tree::list(m_origin);
        volumes.append(
            map(m_origin,
                {{"name", text("creds")},
                 {"secret",
                  map(m_origin, {{"secretName", text(secret.empty() ? m_context.fullName : secret)}})}}));
        volumes.append(configVolume(m_context.fullName));
        m_objects.push_back(workload("Deployment", localContainer("cloudflare-tunnel", ""), volumes,
                                     m_context.selectorLabels(m_origin), memberOf(m_values, "replicaCount"),
                                     m_context.fullName));
        const std::string id = memberText(cloudflare, "tunnelId");
        Tree config = map(m_origin, {{"tunnel", text(memberText(cloudflare, "tunnelName"))}});
        if (!id.empty() && memberText(cloudflare, "tunnelName").empty())
            config.set("tunnel", text(id));
        config.set("credentials-file", text("/etc/cloudflared/creds/credentials.json"));
        config.set(
            "warp-routing",
            map(m_origin, {{"enabled", Tree::boolean(isOn(cloudflare, "enableWarp", false), m_origin)}}));
        config.set("no-autoupdate", Tree::boolean(true, m_origin));
        addConfig(m_context.fullName, std::move(config));
    }

    void addRemote() {
        Tree container = map(m_origin, {{"name", text("cloudflared")}, {"image", text(image("latest"))}});
        container.set("command", list(m_origin, {"cloudflared", "tunnel", "--no-autoupdate", "--metrics",
                                                 "0.0.0.0:2000", "run"}));
        Tree env = Tree::list(m_origin);
        env.append(map(m_origin,
                       {{"name", text("TUNNEL_TOKEN")},
                        {"valueFrom",
                         map(m_origin, {{"secretKeyRef", map(m_origin, {{"name", text(m_context.fullName)},
                                                                        {"key", text("tunnelToken")}})}})}}));
        container.set("env", std::move(env));
        container.set("livenessProbe", probe(1));
        m_objects.push_back(workload("Deployment", std::move(container), Tree(),
                                     map(m_origin, {{"pod", text("cloudflared")}}),
                                     memberOf(m_values, "replicaCount"), m_context.fullName));
    }

    void addCommunity() {
        const Tree& secrets = memberOf(m_values, "tunnelSecrets");
        const Tree& credentials = memberOf(secrets, "existingConfigJsonFileSecret");
        const Tree& certificate = memberOf(secrets, "existingPemFileSecret");
        Tree sources = Tree::list(m_origin);
        const auto add = [&](const std::string& name) {
            sources.append(map(m_origin, {{"secret", map(m_origin, {{"name", text(name)}})}}));
        };
        if (memberText(credentials, "name").empty() || memberText(certificate, "name").empty())
            add("tunnel-credentials");
        for (const Tree* existing : {&certificate, &credentials})
            if (!memberText(*existing, "name").empty())
                add(memberText(*existing, "name"));
        Tree volumes = Tree::list(m_origin);
        volumes.append(map(m_origin, {{"name", text("creds")},
                                      {"projected", map(m_origin, {{"sources", std::move(sources)}})}}));
        volumes.append(configVolume("cloudflared"));
        Tree container = localContainer("cloudflared", "");
        container.set("readinessProbe", probe(3));
        Tree ports = Tree::list(m_origin);
        ports.append(map(m_origin, {{"name", text("active-con-stat")},
                                    {"containerPort", Tree::integer(2000, m_origin)},
                                    {"protocol", text("TCP")}}));
        container.set("ports", std::move(ports));
        Tree labels = m_context.selectorLabels(m_origin);
        labels.set("app", text(m_context.name));
        const Tree& replica = memberOf(m_values, "replica");
        const Tree& account = memberOf(m_values, "serviceAccount");
        const std::string named = memberText(account, "name");
        const std::string accountName = !named.empty()                  ? named
                                        : isOn(account, "create", true) ? m_context.fullName
                                                                        : "default";
        const Tree& count = memberOf(replica, "count");
        m_objects.push_back(workload(isOn(replica, "allNodes", true) ? "DaemonSet" : "Deployment",
                                     std::move(container), volumes, labels,
                                     count.isNull() ? Tree::integer(1, m_origin) : count, accountName));
        const Tree& tunnel = memberOf(m_values, "tunnelConfig");
        const std::string key = memberText(credentials, "key");
        Tree config = map(m_origin, {{"tunnel", text(memberText(tunnel, "name"))}});
        config.set("credentials-file",
                   text("/etc/cloudflared/creds/" + (key.empty() ? "credentials.json" : key)));
        for (const auto& [from, to] :
             {std::pair{"protocol", "protocol"}, std::pair{"logLevel", "loglevel"},
              std::pair{"gracePeriod", "grace-period"}, std::pair{"retries", "retries"}})
            setIf(config, to, memberOf(tunnel, from));
        addConfig("cloudflared", std::move(config));
    }

    const Tree& m_values;
    ChartContext m_context;
    base::Origin m_origin;
    std::string m_chart;
    std::vector<Tree> m_objects;
};

} // namespace

std::optional<std::vector<Tree>> tunnelChartObjects(const Release& release) {
    // Other charts are called cloudflared too.
    if (release.chart == "cloudflared" && !release.values.find("tunnelConfig") &&
        !release.values.find("tunnelSecrets"))
        return std::nullopt;
    return TunnelChart(release).objects();
}

} // namespace sallyport::source
