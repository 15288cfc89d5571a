// One request traced through 100 IP Access rules, 25 WAF rules of the account
// and 100 of the zone, 50 Access applications, 1,000 ingress rules and 1,000
// workloads: every hostname once, so that no answer
// about the network is known from before, then each once more. Prints one JSON
// object, times in microseconds of the processor.
#include "measure.h"

#include <sallyport/checks/checks.h>
#include <sallyport/source/source.h>

using namespace sallyport;

namespace {

constexpr int count = 1000;

std::string number(int i) {
    return std::to_string(i);
}

std::string workload(const std::string& ns, const std::string& name, const std::string& image) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns +
           "}\nspec:\n  replicas: 1\n  selector: {matchLabels: {app: " + name +
           "}}\n  template:\n    metadata: {labels: {app: " + name +
           ", tier: web}}\n    spec:\n      containers:\n        - name: main\n          image: " + image +
           "\n          args: [tunnel, run]\n          ports: [{name: http, containerPort: 8080}]\n";
}

std::shared_ptr<const model::ClusterState> cluster() {
    std::string text = workload("cloudflared", "cloudflared", "cloudflare/cloudflared:2026.8.2");
    text += "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: egress, namespace: "
            "cloudflared}\nspec:\n  podSelector: {matchLabels: {app: cloudflared}}\n  policyTypes: [Egress]\n"
            "  egress: [{to: [{namespaceSelector: {}}]}]\n";
    for (int i = 0; i < count - 1; ++i) {
        const std::string ns = "ns-" + number(i % 50), name = "app-" + number(i);
        text += workload(ns, name, "registry.example.com/app:1");
        text += "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: " + ns +
                "}\nspec: {selector: {app: " + name + "}, ports: [{port: 80, targetPort: http}]}\n";
        if (i % 2 == 0)
            text += "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: " + name +
                    ", namespace: " + ns + "}\nspec:\n  podSelector: {matchLabels: {app: " + name +
                    "}}\n  policyTypes: [Ingress]\n  ingress: [{from: [{namespaceSelector: {matchLabels: "
                    "{kubernetes.io/metadata.name: cloudflared}}}], ports: [{port: http}]}]\n";
    }
    return std::make_shared<const model::ClusterState>(source::readTexts({{"cluster.yaml", text}}));
}

// Rules as people write them, none of which matches, so that all are asked.
model::WafRule rule(int i) {
    const std::string n = number(i);
    const std::string expressions[] = {
        "http.host eq \"app-" + n + ".example.com\" and starts_with(http.request.uri.path, \"/admin" + n +
            "\")",
        "http.request.uri.path contains \"/wp-" + n + "\" or http.request.uri.path matches \"^/x[0-9]+/" + n +
            "$\"",
        "ip.src in {192.0.2." + n + " 198.51.100.0/24} and not http.request.method in {\"GET\" \"HEAD\"}",
        "lower(http.user_agent) contains \"bot-" + n + "\" and ip.src.country in {\"RU\" \"CN\" \"KP\"}",
        "any(http.request.headers[\"x-secret\"][*] eq \"s" + n + "\")"};
    model::WafRule out;
    out.ref = "r" + n;
    out.expression = expressions[i % 5];
    out.action = i % 3 == 0 ? "skip" : "block";
    return out;
}

model::Document document() {
    model::Document out;
    out.name = "bench";
    out.cloudflare.zones = {"example.com"};
    model::Tunnel tunnel;
    tunnel.name = "bench";
    tunnel.connector.namespaceName = "cloudflared";
    tunnel.connector.name = "cloudflared";
    for (int i = 0; i < count; ++i) {
        model::PublicHostname hostname;
        hostname.id = "app-" + number(i);
        hostname.hostname = hostname.id + ".example.com";
        if (i % 4 == 0)
            hostname.path = "^/(api|app)";
        hostname.service =
            "http://app-" + number(i % (count - 1)) + ".ns-" + number(i % (count - 1) % 50) + ":80";
        tunnel.hostnames.push_back(hostname);
    }
    out.tunnels.push_back(tunnel);
    model::ZoneSettings& zone = out.zones["example.com"];
    zone.plan = "enterprise";
    for (int i = 0; i < 50; ++i) {
        zone.ipAccess.push_back({"192.0.2." + number(i), "ip", "block", {}, {}});
        out.account.ipAccess.push_back({"AS" + number(64500 + i), "asn", "managed_challenge", {}, {}});
    }
    model::WafRuleset shared{"Shared", "shared", {}, {}};
    for (int i = 0; i < 125; ++i)
        (i < 25 ? shared.rules : out.waf["example.com"]).push_back(rule(i));
    out.wafRulesets.push_back(shared);
    model::WafRule deploy;
    deploy.ref = "deploy";
    deploy.expression = "cf.zone.name eq \"example.com\" and cf.zone.plan eq \"ENT\"";
    deploy.action = "execute";
    deploy.actionParameters = base::Tree::map();
    deploy.actionParameters.set("id", base::Tree::string("shared"));
    out.account.waf.push_back(deploy);
    base::Tree me = base::Tree::list();
    me.append(base::Tree::map()).set("email", base::Tree::string("me@example.com"));
    for (int i = 0; i < 50; ++i) {
        model::AccessPolicy family;
        family.name = "Family";
        family.decision = "allow";
        family.include = me;
        model::AccessApplication application;
        application.name = "a" + number(i);
        application.destinations = {"app-" + number(i * 20) + ".example.com",
                                    "app-" + number(i) + ".example.com/x*"};
        application.policies.push_back(family);
        out.access.push_back(application);
    }
    return out;
}

edge::Request requestOf(int i) {
    edge::Request request;
    request.host = "app-" + number(i) + ".example.com";
    request.path = "/api/some/longer/path/" + number(i);
    request.ip = model::Ip::parse("203.0.113.9");
    request.country = "DE";
    request.asn = 64496;
    request.headers["user-agent"] = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"};
    request.identity = edge::Identity{"me@example.com", {}, "DE", {}};
    return request;
}

struct Times {
    double median = 0, worst = 0; // worst: but for one of a hundred
    std::size_t hops = 0;
    int reached = 0;
};

Times run(const reach::Tracer& tracer) {
    Times times;
    std::vector<double> took;
    for (int i = 0; i < count - 1; ++i) {
        const edge::Request request = requestOf(i);
        const double began = bench::threadMilliseconds() * 1e3;
        const reach::Trace trace = tracer.trace(request);
        took.push_back(bench::threadMilliseconds() * 1e3 - began);
        times.hops += trace.hops.size();
        times.reached += trace.verdict == reach::TraceVerdict::reached;
    }
    times.median = bench::median(took);
    std::sort(took.begin(), took.end());
    times.worst = took[took.size() * 99 / 100];
    return times;
}

} // namespace

int main() {
    checks::Inputs inputs;
    inputs.state = cluster();
    inputs.profile.profile = "kubernetes";
    inputs.today = "2026-11-21";
    inputs.document = std::make_shared<const model::Document>(document());
    const auto derived = checks::derive(inputs);
    if (!derived)
        return 1;
    const double start = bench::threadMilliseconds() * 1e3;
    derived->tracer->trace(requestOf(0));
    const double first = bench::threadMilliseconds() * 1e3 - start;
    const Times cold = run(*derived->tracer), warm = run(*derived->tracer);
    std::printf(
        "{\"ipAccessRules\": 100, \"wafRules\": 125, \"accessApplications\": 50, \"ingressRules\": %d, "
        "\"workloads\": %d, "
        "\"traces\": %d, "
        "\"reached\": %d, \"hops\": %zu, \"firstMicroseconds\": %.0f, \"medianMicroseconds\": %.1f, "
        "\"worstOfHundredMicroseconds\": %.1f, \"againMicroseconds\": %.1f, \"targetMicroseconds\": 1000, "
        "\"met\": %s}\n",
        count, count, count - 1, cold.reached, cold.hops, first, cold.median, cold.worst, warm.median,
        cold.worst <= 1000 ? "true" : "false");
    // Three times a target is a failure (docs/testing.md); a noisy machine is none.
    return cold.worst <= 3000 && cold.reached > 0 ? 0 : 1;
}
