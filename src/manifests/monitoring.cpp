#include "monitoring.h"

#include "parts.h"

namespace sallyport::manifests {

namespace {

model::Labels with(model::Labels labels, const model::Labels& more) {
    labels.insert(more.begin(), more.end());
    return labels;
}

Tree alert(const char* name, const std::string& expression, const char* lasting, const char* severity,
           const std::string& summary, const std::string& description) {
    return object(
        {{"alert", text(name)},
         {"expr", text(expression)},
         {"for", text(lasting)},
         {"labels", object({{"severity", text(severity)}})},
         {"annotations", object({{"summary", text(summary)}, {"description", text(description)}})}});
}

} // namespace

bool wantsServiceMonitor(const Plan& plan) {
    return plan.document->monitoring.serviceMonitor.value_or(plan.surroundings->hasOperator);
}

bool wantsRules(const Plan& plan) {
    return plan.document->monitoring.rules.value_or(plan.surroundings->hasOperator);
}

Tree metricsService(const Plan& plan) {
    Tree out = manifest("v1", "Service", plan.ns, plan.name, plan.labels);
    out.set("spec", object({{"type", text("ClusterIP")},
                            {"selector", labelMap(plan.podLabels)},
                            {"ports", list({object({{"name", text("metrics")},
                                                    {"port", number(plan.metricsPort)},
                                                    {"targetPort", number(plan.metricsPort)},
                                                    {"protocol", text("TCP")}})})}}));
    return out;
}

Tree serviceMonitor(const Plan& plan) {
    Tree out = manifest("monitoring.coreos.com/v1", "ServiceMonitor", plan.ns, plan.name,
                        with(plan.labels, plan.surroundings->monitorLabels));
    out.set("spec", object({{"selector", object({{"matchLabels", labelMap(plan.labels)}})},
                            {"endpoints", list({object({{"port", text("metrics")},
                                                        {"interval", text("30s")},
                                                        {"path", text("/metrics")}})})}}));
    return out;
}

// Metric names: cloudflared metrics/metrics.go, connection/metrics.go, orchestration/metrics.go.
Tree prometheusRule(const Plan& plan) {
    const std::string target = "{job=\"" + plan.name + "\",namespace=\"" + plan.ns + "\"}";
    const std::string who = "cloudflared in " + plan.ns + " (tunnel " + plan.tunnelName + ")";
    Tree alerts = Tree::list();
    if (plan.replicas > 1)
        alerts.append(alert("CloudflareTunnelDegraded", "sum(up" + target + ") < 2", "5m", "warning",
                            "Fewer than two connectors are healthy",
                            who + ": one more failure takes every published hostname down."));
    // `or vector(0)`: no series at all is the same as none healthy.
    alerts.append(alert("CloudflareTunnelDown", "(sum(up" + target + ") or vector(0)) == 0", "2m", "critical",
                        "No connector is healthy", who + ": every published hostname is down."));
    alerts.append(alert("CloudflareTunnelNoEdgeConnections",
                        "sum(cloudflared_tunnel_ha_connections" + target + ") == 0", "2m", "critical",
                        "The connectors have no connection to Cloudflare's edge",
                        who + ": the pods run, but nothing reaches them; look at egress on port 7844."));
    alerts.append(alert("CloudflareTunnelConfigurationBehind",
                        "cloudflared_orchestration_config_version" + target +
                            " < scalar(max(cloudflared_orchestration_config_version" + target + "))",
                        "10m", "warning", "A connector runs an older configuration than the others",
                        who + ": its routes differ from the others'; restart it."));
    Tree out = manifest("monitoring.coreos.com/v1", "PrometheusRule", plan.ns, plan.name,
                        with(plan.labels, plan.surroundings->ruleLabels));
    out.set("spec",
            object({{"groups", list({object({{"name", text("cloudflared-" + dnsLabel(plan.tunnelName))},
                                             {"rules", std::move(alerts)}})})}}));
    return out;
}

} // namespace sallyport::manifests
