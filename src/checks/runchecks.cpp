// Findings about how a connector runs: its image, flags, probes and what
// watches it.
#include "context.h"
#include "release.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sallyport::checks {

namespace {

using base::Tree;

void imageLatest(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const std::string& image = view.connector->image;
        const std::string tag = tagOf(image);
        if (!image.empty() && image.find('@') == std::string::npos && (tag.empty() || tag == "latest"))
            report.add({view.text(),
                        view.place(view.containerPointer + "/image"),
                        "%1 runs whatever \"%2\" is on the day a pod starts.",
                        "Name a release, as in :2026.8.2.",
                        {view.text(), image},
                        {},
                        {}});
    }
}

void imageWithoutDigest(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const std::string& image = view.connector->image;
        if (!image.empty() && image.find('@') == std::string::npos && releaseOf(image))
            report.add({view.text(),
                        view.place(view.containerPointer + "/image"),
                        "%2 is named by tag, not by digest.",
                        "A digest (@sha256:...) keeps the tag from moving.",
                        {view.text(), image},
                        {},
                        {}});
    }
}

void imageOld(const Context& context, Report& report) {
    const std::string& today = context.inputs.today;
    int year = 0, month = 0;
    if (today.size() < 7 || std::from_chars(today.data(), today.data() + 4, year).ec != std::errc() ||
        std::from_chars(today.data() + 5, today.data() + 7, month).ec != std::errc())
        return;
    for (const ConnectorView& view : context.connectors)
        if (const auto release = releaseOf(view.connector->image))
            if ((year - release->year) * 12 + month - release->month > 12)
                report.add({view.text(),
                            view.place(view.containerPointer + "/image"),
                            "%2 is more than a year old; Cloudflare supports releases for one year.",
                            "Move to a current release.",
                            {view.text(), view.connector->image},
                            {},
                            {}});
}

// Releases that lose the trailing slash or clean paths (cloudflared #1717, #1718); mended in 2026.8.2.
constexpr std::array brokenReleases{Release{2026, 8, 0}, Release{2026, 8, 1}};

void imageBroken(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const auto release = releaseOf(view.connector->image))
            if (std::find(brokenReleases.begin(), brokenReleases.end(), *release) != brokenReleases.end())
                report.add({view.text(),
                            view.place(view.containerPointer + "/image"),
                            "%2 changes the paths of requests on their way to the service.",
                            "Use 2026.8.2 or newer.",
                            {view.text(), view.connector->image},
                            {},
                            {}});
}

void metricsNotPinned(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.container && !view.connector->metricsPort)
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "The metrics port of %1 is not pinned: it is one of 20241 to 20245.",
                        "Run with --metrics 0.0.0.0:2000.",
                        {view.text()},
                        {},
                        {}});
}

void autoupdate(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto flag = view.connector->flags.find("no-autoupdate");
        if (flag != view.connector->flags.end() && flag->second == "false")
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 may replace its own program while it runs.",
                        "Run with --no-autoupdate: the image says which release runs.",
                        {view.text()},
                        {},
                        {}});
    }
}

void debugLog(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto flag = view.connector->flags.find("loglevel");
        if (flag != view.connector->flags.end() && flag->second == "debug")
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 logs at level debug: requests with their headers reach the log.",
                        "Run with --loglevel info.",
                        {view.text()},
                        {},
                        {}});
    }
}

void logFileReadOnly(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto flag = view.connector->flags.find("logfile");
        if (flag == view.connector->flags.end() || !view.container)
            continue;
        const Tree* readOnly = view.container->find({"securityContext", "readOnlyRootFilesystem"});
        bool mounted = false;
        if (const Tree* mounts = view.container->find("volumeMounts"))
            for (const Tree& mount : mounts->items()) {
                const std::string path = mount.text({"mountPath"});
                mounted = mounted || (!path.empty() && flag->second.rfind(path, 0) == 0);
            }
        if (readOnly && readOnly->asBoolean().value_or(false) && !mounted)
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 logs to %2 on a read-only file system: it will not start.",
                        "Log to standard output, or mount a volume there.",
                        {view.text(), flag->second},
                        {},
                        {}});
    }
}

const Tree* httpProbe(const ConnectorView& view, std::string_view probe) {
    return view.container ? view.container->find({probe, "httpGet"}) : nullptr;
}

void livenessOnReady(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const Tree* probe = httpProbe(view, "livenessProbe");
        if (!probe || probe->text({"path"}) != "/ready")
            continue;
        const Tree* threshold = view.container->find({"livenessProbe", "failureThreshold"});
        if (threshold && threshold->asInteger().value_or(3) <= 1)
            report.add({view.text(),
                        view.place(view.containerPointer + "/livenessProbe"),
                        "One missed /ready restarts %1: every hiccup of the edge becomes an outage.",
                        "Use /ready for readiness, and a lenient liveness probe.",
                        {view.text()},
                        {},
                        {}});
    }
}

void noReadiness(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.container && !view.container->find("readinessProbe"))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 has no readiness probe: an update goes on before new pods are connected.",
                        "Add a readiness probe on /ready of the metrics port.",
                        {view.text()},
                        {},
                        {}});
}

bool operatorIsHere(const Context& context) {
    return !context.state.ofKind("Prometheus", "monitoring.coreos.com").empty() ||
           !context.state.ofKind("ServiceMonitor", "monitoring.coreos.com").empty() ||
           !context.state.ofKind("PrometheusRule", "monitoring.coreos.com").empty();
}

// Whether a ServiceMonitor or PodMonitor looks into the connector's namespace.
bool isScraped(const Context& context, const ConnectorView& view) {
    for (const char* kind : {"ServiceMonitor", "PodMonitor"})
        for (const model::ObjectPtr& monitor : context.state.ofKind(kind, "monitoring.coreos.com")) {
            const Tree* names = monitor->tree.find({"spec", "namespaceSelector", "matchNames"});
            const bool any = monitor->tree.find({"spec", "namespaceSelector", "any"}) != nullptr;
            bool named = any || monitor->key.ns == view.connector->ns;
            if (names)
                for (const Tree& name : names->items())
                    named = named || name.scalarText() == view.connector->ns;
            if (named && monitor->tree.find("spec"))
                return true;
        }
    return false;
}

void noServiceMonitor(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (operatorIsHere(context) && !view.connector->workload->inferred && !isScraped(context, view))
            report.add({view.text(),
                        view.place(""),
                        "Prometheus is here, but nothing makes it watch %1.",
                        "Add a ServiceMonitor for the metrics port.",
                        {view.text()},
                        {},
                        {}});
}

// The expressions of all alert rules.
std::vector<std::pair<const model::Object*, const Tree*>> alertExpressions(const Context& context) {
    std::vector<std::pair<const model::Object*, const Tree*>> found;
    for (const model::ObjectPtr& rules : context.state.ofKind("PrometheusRule", "monitoring.coreos.com"))
        if (const Tree* groups = rules->tree.find({"spec", "groups"}))
            for (const Tree& group : groups->items())
                if (const Tree* list = group.find("rules"))
                    for (const Tree& rule : list->items())
                        if (const Tree* expression = rule.find("expr"))
                            found.emplace_back(rules.get(), expression);
    return found;
}

void noConnectionAlert(const Context& context, Report& report) {
    if (!operatorIsHere(context) || context.connectors.empty())
        return;
    for (const auto& [object, expression] : alertExpressions(context))
        if (expression->scalarText().find("cloudflared_tunnel_ha_connections") != std::string::npos)
            return;
    const ConnectorView& view = context.connectors.front();
    report.add({view.text(),
                view.place(""),
                "No alert tells when %1 is up but has no connection to the edge.",
                "Alert on cloudflared_tunnel_ha_connections.",
                {view.text()},
                {},
                {}});
}

// Metrics of cloudflared's own namespace, as its /metrics lists them (cloudflared connection/metrics.go,
// proxy/metrics.go, orchestration/metrics.go).
bool isKnownMetric(std::string_view name) {
    static constexpr std::string_view known[] = {
        "cloudflared_config_local_config_pushes",
        "cloudflared_config_local_config_pushes_errors",
        "cloudflared_icmp_total_requests",
        "cloudflared_icmp_total_replies",
        "cloudflared_orchestration_config_version",
        "cloudflared_proxy_connect_latency",
        "cloudflared_proxy_connect_streams_errors",
        "cloudflared_tcp_active_sessions",
        "cloudflared_tcp_total_sessions",
        "cloudflared_tunnel_active_streams",
        "cloudflared_tunnel_concurrent_requests_per_tunnel",
        "cloudflared_tunnel_ha_connections",
        "cloudflared_tunnel_max_concurrent_requests_per_tunnel",
        "cloudflared_tunnel_request_errors",
        "cloudflared_tunnel_response_by_code",
        "cloudflared_tunnel_server_locations",
        "cloudflared_tunnel_timer_retries",
        "cloudflared_tunnel_total_requests",
        "cloudflared_tunnel_tunnel_authenticate_success",
        "cloudflared_tunnel_tunnel_register_fail",
        "cloudflared_tunnel_tunnel_register_success",
        "cloudflared_tunnel_tunnel_rpc_fail",
        "cloudflared_tunnel_register_fail",
        "cloudflared_tunnel_register_success",
        "cloudflared_tunnel_rpc_fail",
        "cloudflared_tunnel_user_hostnames_counts",
        "cloudflared_udp_active_sessions",
        "cloudflared_udp_total_sessions",
        "cloudflared_udp_active_flows",
        "cloudflared_udp_total_flows",
    };
    // Histograms and summaries end in these; the families above are without them.
    for (std::string_view suffix : {"_bucket", "_sum", "_count"})
        if (name.ends_with(suffix) && isKnownMetric(name.substr(0, name.size() - suffix.size())))
            return true;
    return std::find(std::begin(known), std::end(known), name) != std::end(known);
}

std::vector<std::string> cloudflaredMetrics(const std::string& expression) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:";
    std::vector<std::string> names;
    for (std::size_t at = expression.find("cloudflared_"); at != std::string::npos;
         at = expression.find("cloudflared_", at + 1)) {
        if (at > 0 && letters.find(expression[at - 1]) != std::string_view::npos)
            continue;
        names.push_back(expression.substr(at, expression.find_first_not_of(letters, at) - at));
    }
    return names;
}

void alertOnUnknownMetric(const Context& context, Report& report) {
    for (const auto& [object, expression] : alertExpressions(context))
        for (const std::string& metric : cloudflaredMetrics(expression->scalarText()))
            if (!isKnownMetric(metric))
                report.add({object->key.text(),
                            expression->origin().place(),
                            "An alert asks for %1, which cloudflared does not have.",
                            "Look at /metrics of a connector for the names.",
                            {metric},
                            {},
                            {}});
}

} // namespace

std::vector<Entry> runChecks() {
    using enum base::Severity;
    return {
        {"image-latest", warning, "The image is not pinned to a release", imageLatest},
        {"image-no-digest", note, "The image is named without a digest", imageWithoutDigest},
        {"image-old", warning, "The image is older than a year", imageOld},
        {"image-broken", error, "A release that is known to break", imageBroken},
        {"metrics-not-pinned", note, "The metrics port is not pinned", metricsNotPinned},
        {"autoupdate", warning, "The connector may update itself", autoupdate},
        {"loglevel-debug", warning, "The log level is debug", debugLog},
        {"logfile-read-only", error, "A log file on a read-only root", logFileReadOnly},
        {"liveness-on-ready", warning, "Liveness on /ready with failureThreshold 1", livenessOnReady},
        {"no-readiness", warning, "No readiness probe", noReadiness},
        {"no-service-monitor", note, "No ServiceMonitor watches the connector", noServiceMonitor},
        {"no-connection-alert", note, "No alert on edge connections", noConnectionAlert},
        {"alert-unknown-metric", warning, "An alert on a metric that does not exist", alertOnUnknownMetric},
    };
}

} // namespace sallyport::checks
