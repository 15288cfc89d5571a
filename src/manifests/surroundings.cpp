#include "surroundings.h"

#include "owned.h"
#include "parts.h"

#include <algorithm>
#include <set>

namespace sallyport::manifests {

namespace {

using base::Tree;
using model::Protocol;

constexpr const char* monitoringGroup = "monitoring.coreos.com";

bool takesPods(const Tree& node) {
    const Tree* spec = node.find("spec");
    if (!spec)
        return true;
    if (const Tree* cordoned = spec->find("unschedulable"); cordoned && cordoned->asBoolean() == true)
        return false;
    const Tree* taints = spec->find("taints");
    if (!taints)
        return true;
    return std::none_of(taints->items().begin(), taints->items().end(), [](const Tree& taint) {
        const std::string effect = taint.text({"effect"});
        return effect == "NoSchedule" || effect == "NoExecute";
    });
}

std::optional<int> countNodes(const model::ClusterState& state) {
    const auto nodes = state.ofKind("Node", "");
    if (nodes.empty())
        return std::nullopt;
    const auto open = std::count_if(nodes.begin(), nodes.end(),
                                    [](const model::ObjectPtr& node) { return takesPods(node->tree); });
    return static_cast<int>(open);
}

// The repository part of an image: "quay.io/prometheus/prometheus:v3" -> "quay.io/prometheus/prometheus".
std::string repositoryOf(const std::string& image) {
    std::string name = image.substr(0, image.find('@'));
    const auto slash = name.rfind('/');
    const auto colon = name.find(':', slash == std::string::npos ? 0 : slash);
    return name.substr(0, colon);
}

bool runs(const model::PodSpec& spec, std::initializer_list<std::string_view> images) {
    return std::any_of(spec.containers.begin(), spec.containers.end(),
                       [&](const model::Container& container) {
                           const std::string name = "/" + repositoryOf(container.image);
                           return std::any_of(images.begin(), images.end(), [&](std::string_view image) {
                               return name.ends_with("/" + std::string(image));
                           });
                       });
}

const PodGroup* groupWith(const std::vector<PodGroup>& pods, const std::string& ns,
                          const model::Labels& labels) {
    const auto found = std::find_if(pods.begin(), pods.end(), [&](const PodGroup& group) {
        return group.object->key.ns == ns && hasLabels(group.spec->labels, labels);
    });
    return found == pods.end() ? nullptr : &*found;
}

// The ports that the pods answer on: a Service's target ports, through their names.
Ports dnsPorts(const model::Service& service, const PodGroup* pods) {
    std::set<std::pair<Protocol, int>> found;
    for (const model::ServicePort& port : service.ports) {
        if (port.port != 53)
            continue;
        int number = 53;
        if (const int* target = std::get_if<int>(&port.targetPort))
            number = *target;
        else if (pods)
            number =
                pods->spec->namedPort(std::get<std::string>(port.targetPort), port.protocol).value_or(53);
        found.insert({port.protocol, number});
    }
    Ports ports;
    for (const Protocol protocol : {Protocol::udp, Protocol::tcp})
        for (const auto& [one, number] : found)
            if (one == protocol)
                ports.push_back({protocol, {number, number}});
    return ports;
}

DnsService findDns(const model::ClusterState& state, const std::vector<PodGroup>& pods) {
    DnsService dns{"kube-system", {{"k8s-app", "kube-dns"}}, {}, true, {}};
    dns.ports = {{Protocol::udp, {53, 53}}, {Protocol::tcp, {53, 53}}};
    for (const auto& object : state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        const auto label = object->labels.find("k8s-app");
        const bool isDns = (object->key.ns == "kube-system" && object->key.name == "kube-dns") ||
                           (label != object->labels.end() && label->second == "kube-dns");
        if (!service || !isDns || !service->selector || service->selector->empty())
            continue;
        const Ports ports = dnsPorts(*service, groupWith(pods, object->key.ns, *service->selector));
        if (ports.empty())
            continue;
        dns = {object->key.ns, *service->selector, ports, false, {}};
        break;
    }
    if (dns.assumed && groupWith(pods, dns.ns, dns.labels))
        dns.assumed = false;
    for (const PodGroup& group : pods)
        if (runs(*group.spec, {"k8s-dns-node-cache"}) && dns.onEachNode.empty())
            // The address that NodeLocal DNSCache listens on (kubernetes.io, nodelocaldns).
            if (const auto cidr = model::Cidr::parse("169.254.20.10/32"))
                dns.onEachNode.push_back(*cidr);
    return dns;
}

// An installed kube-prometheus-stack brings pods that no manifest shows: its release's name and namespace.
struct Stack {
    std::string ns, release;
};
std::vector<Stack> stacksOf(const model::ClusterState& state) {
    const auto isStack = [](const std::string& chart) { return chart.ends_with("kube-prometheus-stack"); };
    const auto firstOf = [](const std::string& a, const std::string& b) { return a.empty() ? b : a; };
    std::vector<Stack> stacks;
    for (const auto& object : state.ofKind("HelmRelease")) {
        const Tree& tree = object->tree;
        if (isStack(tree.text({"spec", "chart", "spec", "chart"})) ||
            isStack(tree.text({"spec", "chartRef", "name"})))
            stacks.push_back({firstOf(tree.text({"spec", "targetNamespace"}), object->key.ns),
                              firstOf(tree.text({"spec", "releaseName"}), object->key.name)});
    }
    for (const auto& object : state.ofKind("Application", "argoproj.io")) {
        std::vector<const Tree*> sources;
        if (const Tree* source = object->tree.find({"spec", "source"}))
            sources.push_back(source);
        if (const Tree* several = object->tree.find({"spec", "sources"}))
            for (const Tree& source : several->items())
                sources.push_back(&source);
        for (const Tree* source : sources)
            if (isStack(source->text({"chart"})))
                stacks.push_back({object->tree.text({"spec", "destination", "namespace"}),
                                  firstOf(source->text({"helm", "releaseName"}), object->key.name)});
    }
    std::erase_if(stacks, [](const Stack& stack) { return !model::isDnsLabel(stack.ns); });
    return stacks;
}

const model::Labels operatorsPods{{"app.kubernetes.io/name", "prometheus"}};

std::vector<Scraper> findScrapers(const model::Document& document, const model::ClusterState& state,
                                  const std::vector<PodGroup>& pods) {
    std::set<Scraper> found;
    for (const PodGroup& group : pods)
        if (!group.spec->hostNetwork &&
            runs(*group.spec, {"prometheus/prometheus", "prom/prometheus", "vmagent"})) {
            const auto* workload = group.object->as<model::Workload>();
            model::Labels labels;
            for (const auto& one :
                 workload ? workload->selector.requirements : std::vector<model::LabelRequirement>())
                if (one.op == model::LabelRequirement::Operator::in && one.values.size() == 1)
                    labels[one.key] = one.values.front();
            found.insert({group.object->key.ns, labels.empty() ? group.spec->labels : labels});
        }
    // The operator's own pods carry this label (prometheus-operator, pkg/prometheus/statefulset.go).
    std::set<std::string> hidden;
    for (const auto& object : state.ofKind("Prometheus", monitoringGroup))
        hidden.insert(object->key.ns);
    for (const Stack& stack : stacksOf(state))
        hidden.insert(stack.ns);
    for (const Scraper& shown : found)
        hidden.erase(shown.ns);
    for (const std::string& ns : hidden)
        found.insert({ns, operatorsPods});
    const std::string& named = document.policy.prometheusNamespace;
    if (!named.empty()) {
        std::erase_if(found, [&](const Scraper& scraper) { return scraper.ns != named; });
        if (found.empty())
            found.insert({named, {}});
    }
    return {found.begin(), found.end()};
}

// Labels of an object that say which application it belongs to, and nothing about who should read it.
bool isOwnLabel(const std::string& key) {
    return key == "app" || key == "k8s-app" || key == "name" || key == "component" || key == "chart" ||
           key == "heritage" || key.starts_with("app.kubernetes.io/") || key.starts_with("helm.sh/") ||
           key.starts_with("kustomize.") || key.starts_with("argocd.");
}

// What the operator's selector asks for; else what most objects of that kind have in common.
model::Labels wantedLabels(const model::ClusterState& state, const char* kind, const char* selector) {
    for (const auto& object : state.ofKind("Prometheus", monitoringGroup)) {
        std::vector<base::Diagnostic> ignored;
        const base::Reader spec = base::Reader(object->tree, ignored).member("spec").member(selector);
        if (!spec.present())
            continue;
        model::Labels labels;
        for (const auto& one : model::LabelSelector::read(spec).requirements)
            if (one.op == model::LabelRequirement::Operator::in && !one.values.empty())
                labels[one.key] = one.values.front();
        return labels;
    }
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    std::size_t all = 0;
    for (const auto& object : state.ofKind(kind, monitoringGroup)) {
        if (isOwned(*object))
            continue;
        ++all;
        for (const auto& label : object->labels)
            if (!isOwnLabel(label.first))
                ++counts[label];
    }
    model::Labels labels;
    for (const auto& [label, count] : counts)
        if (count * 2 > all)
            labels.insert(label);
    if (labels.empty() && all == 0)
        if (const auto stacks = stacksOf(state); !stacks.empty()) // what the chart selects by default
            labels["release"] = stacks.front().release;
    return labels;
}

} // namespace

Surroundings surroundingsOf(const model::Document& document, const model::ClusterState& state,
                            const std::vector<PodGroup>& pods) {
    Surroundings out;
    out.nodes = countNodes(state);
    out.dns = findDns(state, pods);
    out.scrapers = findScrapers(document, state, pods);
    out.hasOperator = !stacksOf(state).empty() ||
                      state.find({"apiextensions.k8s.io", "CustomResourceDefinition", "",
                                  "servicemonitors.monitoring.coreos.com"}) ||
                      std::any_of(state.objects().begin(), state.objects().end(), [](const auto& entry) {
                          return entry.first.group == monitoringGroup && !isOwned(*entry.second);
                      });
    out.monitorLabels = document.monitoring.labels;
    out.ruleLabels = document.monitoring.labels;
    if (document.monitoring.labels.empty()) {
        out.monitorLabels = wantedLabels(state, "ServiceMonitor", "serviceMonitorSelector");
        out.ruleLabels = wantedLabels(state, "PrometheusRule", "ruleSelector");
        if (out.ruleLabels.empty())
            out.ruleLabels = out.monitorLabels;
    }
    return out;
}

} // namespace sallyport::manifests
