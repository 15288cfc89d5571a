// Findings about what watches a connector: scraping, alerts, dashboards.
#include "context.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <set>

namespace sallyport::checks {

namespace {

using base::Tree;

constexpr const char* operatorGroup = "monitoring.coreos.com";

bool operatorIsHere(const Context& context) {
    for (const char* kind : {"Prometheus", "ServiceMonitor", "PodMonitor", "PrometheusRule"})
        if (!context.state.ofKind(kind, operatorGroup).empty())
            return true;
    return false;
}

std::span<const Tree> itemsOf(const Tree* list) {
    return list ? list->items() : std::span<const Tree>();
}

// The operator's namespaceSelector: any, names, or the monitor's own namespace.
bool looksInto(const model::Object& monitor, const std::string& ns) {
    const Tree* any = monitor.tree.find({"spec", "namespaceSelector", "any"});
    if (any && any->asBoolean().value_or(false))
        return true;
    const Tree* names = monitor.tree.find({"spec", "namespaceSelector", "matchNames"});
    if (!names || names->size() == 0)
        return monitor.key.ns == ns;
    return std::any_of(names->items().begin(), names->items().end(),
                       [&](const Tree& name) { return name.scalarText() == ns; });
}

bool selects(const model::Object& monitor, const model::Labels& labels) {
    const Tree* selector = monitor.tree.find({"spec", "selector"});
    std::vector<base::Diagnostic> ignored;
    return selector && model::LabelSelector::read(base::Reader(*selector, ignored)).matches(labels);
}

bool covers(const model::Labels& selector, const model::Labels& labels) {
    return !selector.empty() && std::all_of(selector.begin(), selector.end(), [&](const auto& label) {
        const auto found = labels.find(label.first);
        return found != labels.end() && found->second == label.second;
    });
}

// Through a Service of the connector's pods, or the pods themselves; by the operator, or by the annotation
// that plain Prometheus configurations look for.
bool isScraped(const Context& context, const ConnectorView& view) {
    const std::string& ns = view.connector->ns;
    for (const model::ObjectPtr& object : context.state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (!service || object->key.ns != ns || !service->selector ||
            !covers(*service->selector, view.podLabels))
            continue;
        const auto annotation = object->annotations.find("prometheus.io/scrape");
        if (annotation != object->annotations.end() && annotation->second == "true")
            return true;
        for (const model::ObjectPtr& monitor : context.state.ofKind("ServiceMonitor", operatorGroup))
            if (looksInto(*monitor, ns) && selects(*monitor, object->labels))
                return true;
    }
    for (const model::ObjectPtr& monitor : context.state.ofKind("PodMonitor", operatorGroup))
        if (looksInto(*monitor, ns) && selects(*monitor, view.podLabels))
            return true;
    const Tree* annotations =
        view.workload ? view.workload->find({"spec", "template", "metadata", "annotations"}) : nullptr;
    return annotations && annotations->text({"prometheus.io/scrape"}) == "true";
}

// A chart that is read for its workloads may bring a monitor that is not shown.
void noServiceMonitor(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (operatorIsHere(context) && !view.connector->workload->inferred && !isScraped(context, view))
            report.at(view, {}, SALLYPORT_TR("Prometheus is here, but nothing makes it watch %1."),
                      SALLYPORT_TR("Add a Service and a ServiceMonitor for the metrics port."));
}

// A PromQL expression, and the object that asks it.
struct Query {
    const model::Object* object = nullptr;
    base::Place place;
    std::string text;
};

// The expressions of all rules; and the names that recording rules make.
std::vector<Query> ruleQueries(const Context& context, std::set<std::string>& recorded) {
    std::vector<Query> found;
    for (const model::ObjectPtr& rules : context.state.ofKind("PrometheusRule", operatorGroup))
        for (const Tree& group : itemsOf(rules->tree.find({"spec", "groups"})))
            for (const Tree& rule : itemsOf(group.find("rules"))) {
                if (const std::string name = rule.text({"record"}); !name.empty())
                    recorded.insert(name);
                if (const Tree* expression = rule.find("expr"))
                    found.push_back({rules.get(), expression->origin().place(), expression->scalarText()});
            }
    return found;
}

// Strings of a dashboard that are queries; the reader has bounded its depth.
void queriesIn(const Tree& tree, Query& base, std::vector<Query>& found) {
    for (const Tree& item : tree.items())
        queriesIn(item, base, found);
    for (const Tree::Member& member : tree.members()) {
        if ((member.key == "expr" || member.key == "query") && member.value.isString()) {
            base.text = *member.value.asString();
            found.push_back(base);
        }
        queriesIn(member.value, base, found);
    }
}

// Grafana's dashboards in ConfigMaps and in its operator's objects. A dashboard is one line of its manifest.
std::vector<Query> dashboardQueries(const Context& context) {
    std::vector<std::pair<const model::Object*, const Tree*>> texts;
    for (const model::ObjectPtr& map : context.state.ofKind("ConfigMap", ""))
        if (const Tree* data = map->tree.find("data"))
            for (const Tree::Member& member : data->members())
                if (map->labels.contains("grafana_dashboard") || member.key.ends_with(".json"))
                    texts.emplace_back(map.get(), &member.value);
    for (const model::ObjectPtr& dashboard : context.state.ofKind("GrafanaDashboard"))
        if (const Tree* json = dashboard->tree.find({"spec", "json"}))
            texts.emplace_back(dashboard.get(), json);
    std::vector<Query> found;
    for (const auto& [object, text] : texts) {
        const std::string* source = text->asString();
        if (!source || source->find("cloudflared_") == std::string::npos)
            continue;
        Query query{object, text->origin().place(), {}};
        if (const auto json = base::readJson(*source, query.place.file))
            queriesIn(*json, query, found);
    }
    return found;
}

void noConnectionAlert(const Context& context, Report& report) {
    if (!operatorIsHere(context) || context.connectors.empty())
        return;
    std::set<std::string> recorded;
    for (const Query& query : ruleQueries(context, recorded))
        if (query.text.find("cloudflared_tunnel_ha_connections") != std::string::npos)
            return;
    report.at(context.connectors.front(), {},
              SALLYPORT_TR("No alert tells when %1 is up but has no connection to the edge."),
              SALLYPORT_TR("Alert on cloudflared_tunnel_ha_connections."));
}

// The metrics of cloudflared 2026.8 that begin with its name (connection, orchestration, proxy, ingress).
bool isKnownMetric(std::string_view name) {
    static constexpr std::string_view known[] = {
        "cloudflared_config_local_config_pushes",   "cloudflared_config_local_config_pushes_errors",
        "cloudflared_icmp_total_requests",          "cloudflared_icmp_total_replies",
        "cloudflared_orchestration_config_version", "cloudflared_proxy_connect_latency",
        "cloudflared_proxy_connect_streams_errors", "cloudflared_tcp_active_sessions",
        "cloudflared_tcp_total_sessions",           "cloudflared_tunnel_concurrent_requests_per_tunnel",
        "cloudflared_tunnel_ha_connections",        "cloudflared_tunnel_max_concurrent_requests_per_tunnel",
        "cloudflared_tunnel_request_errors",        "cloudflared_tunnel_response_by_code",
        "cloudflared_tunnel_server_locations",      "cloudflared_tunnel_total_requests",
        "cloudflared_tunnel_tunnel_register_fail",  "cloudflared_tunnel_tunnel_register_success",
        "cloudflared_tunnel_tunnel_rpc_fail",       "cloudflared_tunnel_user_hostnames_counts",
    };
    if (name.starts_with("cloudflared_udp_") || name.starts_with("cloudflared_icmp_"))
        return true; // they differ by release
    // Histograms end in these; the families above are without them.
    for (std::string_view suffix : {"_bucket", "_sum", "_count"})
        if (name.ends_with(suffix) && isKnownMetric(name.substr(0, name.size() - suffix.size())))
            return true;
    return std::find(std::begin(known), std::end(known), name) != std::end(known);
}

// An expression without what stands in quotes: label values are no metrics.
std::string unquoted(const std::string& expression) {
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (quote) {
            if (c == '\\' && quote != '`')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'' || c == '`') {
            quote = c;
            out += ' ';
        } else {
            out += c;
        }
    }
    return out;
}

// Metrics of cloudflared that an expression names and that cloudflared does not have. Names with ':' are
// recording rules.
std::set<std::string> unknownMetrics(const std::string& expression, const std::set<std::string>& recorded) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:";
    const std::string text = unquoted(expression);
    std::set<std::string> names;
    for (std::size_t at = text.find("cloudflared_"); at != std::string::npos;
         at = text.find("cloudflared_", at + 1)) {
        if (at > 0 && (letters.find(text[at - 1]) != std::string_view::npos || text[at - 1] == '$'))
            continue;
        const std::string name = text.substr(at, text.find_first_not_of(letters, at) - at);
        if (name.find(':') == std::string::npos && !recorded.contains(name) && !isKnownMetric(name))
            names.insert(name);
    }
    return names;
}

void alertUnknownMetric(const Context& context, Report& report) {
    std::set<std::string> recorded;
    for (const Query& query : ruleQueries(context, recorded))
        for (const std::string& metric : unknownMetrics(query.text, recorded))
            report.add({query.object->key.text(),
                        query.place,
                        SALLYPORT_TR(
                            "A rule asks for %1, which cloudflared does not have: it cannot tell anything."),
                        SALLYPORT_TR("Look at /metrics of a connector for the names."),
                        {metric}});
}

void dashboardUnknownMetric(const Context& context, Report& report) {
    std::set<std::string> recorded;
    ruleQueries(context, recorded);
    for (const Query& query : dashboardQueries(context))
        for (const std::string& metric : unknownMetrics(query.text, recorded))
            report.add({query.object->key.text(),
                        query.place,
                        SALLYPORT_TR("A dashboard shows %1, which cloudflared does not have: it stays "
                                     "empty."),
                        SALLYPORT_TR("Look at /metrics of a connector for the names."),
                        {metric}});
}

} // namespace

std::vector<Entry> watchChecks() {
    using enum base::Severity;
    return {
        {"no-service-monitor", note, "Nothing makes Prometheus watch the connector", noServiceMonitor,
         stateOnly},
        {"no-connection-alert", note, "No alert on edge connections", noConnectionAlert, stateOnly},
        {"alert-unknown-metric", warning, "An alert on a metric that does not exist", alertUnknownMetric,
         stateOnly},
        {"dashboard-unknown-metric", note, "A dashboard on a metric that does not exist",
         dashboardUnknownMetric, stateOnly},
    };
}

} // namespace sallyport::checks
