// Analysis of 1,000 ordered rules, of the WAF and of a tunnel's ingress: hosts, paths, methods, countries and
// networks as people write them. Prints one JSON object; processor time, the median of 3.
#include <sallyport/edge/analysis.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace sallyport;

namespace {

std::string number(std::size_t i) {
    return std::to_string(i);
}

edge::WafRule rule(const std::string& expression, const std::string& action, std::size_t i) {
    edge::WafRule one;
    one.ref = "r" + number(i);
    one.action = action;
    one.text = expression;
    edge::ExpressionError error;
    one.expression = edge::Expression::parse(expression, error);
    return one;
}

edge::WafRuleset wafRules(std::size_t count) {
    static const char* const actions[] = {"block", "skip", "managed_challenge", "block", "log"};
    edge::WafRuleset ruleset{"zone", "default", "zone", std::string(edge::customPhase), {}};
    for (std::size_t i = 0; i < count; ++i) {
        const std::string host = "http.host eq \"app" + number(i % 200) + ".example.com\"";
        const std::string expressions[] = {
            host + " and starts_with(http.request.uri.path, \"/admin" + number(i) + "\")",
            "starts_with(http.request.uri.path, \"/v" + number(i) + "/\")",
            host + " and not ip.src.country in {\"DE\" \"AT\"}",
            "ip.src in {10." + number(i % 250) + ".0.0/16} and http.request.method eq \"POST\"",
            "http.request.uri.path eq \"/feed" + number(i) + "\" or http.request.uri.path eq \"/rss" +
                number(i) + "\"",
            host + " and http.request.full_uri wildcard \"https://app*/x" + number(i) + "/*\""};
        ruleset.rules.push_back(rule(expressions[i % 6], actions[i % 5], i));
    }
    return ruleset;
}

std::vector<edge::IngressRule> ingressRules(std::size_t count) {
    std::vector<edge::IngressRule> rules;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string paths[] = {"", "^/v" + number(i) + "/", "/api/" + number(i),
                                     "^/(a|b)" + number(i) + "$"};
        const std::string host =
            i % 10 == 9 ? "*.w" + number(i % 50) + ".example.com" : "h" + number(i % 300) + ".example.com";
        rules.push_back({host, paths[(i + 1) % 4], "http://backend" + number(i), {}, {}});
    }
    rules.push_back({"", "", "http_status:404", {}, {}});
    return rules;
}

template<class Run> double seconds(const Run& run) {
    std::vector<double> took;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begun = std::clock();
        run();
        took.push_back(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    }
    std::sort(took.begin(), took.end());
    return took[1];
}

} // namespace

int main() {
    const edge::WafRuleset waf = wafRules(1000);
    const std::vector<edge::IngressRule> ingress = ingressRules(1000);
    edge::Analysis ofWaf, ofIngress;
    const double wafTook = seconds([&] { ofWaf = edge::analyse(waf); });
    const double ingressTook = seconds([&] { ofIngress = edge::analyseIngress(ingress); });
    std::printf("{\"name\": \"edge-analysis\", \"rules\": 1000, \"waf_s\": %.3f, \"waf_findings\": %zu, "
                "\"waf_implied\": %zu, \"waf_undecided\": %zu, \"waf_open\": %zu, \"waf_complete\": %s, "
                "\"ingress_s\": %.3f, \"ingress_findings\": %zu, \"target_s\": 1}\n",
                wafTook, ofWaf.findings.size(), ofWaf.implied, ofWaf.undecided, ofWaf.open.size(),
                ofWaf.complete ? "true" : "false", ingressTook, ofIngress.findings.size());
    // Three times the target is a failure; a noisy machine is none.
    return wafTook <= 3 && ingressTook <= 3 ? 0 : 1;
}
