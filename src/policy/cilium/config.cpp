#include "config.h"

#include "../charts.h"
#include "../names.h"

#include <functional>

namespace sallyport::policy::cilium {

namespace {

using base::Diagnostic;
using base::Severity;
using base::Text;
using base::Tree;

bool isOn(const std::string& text) {
    return text == "true" || text == "1" || text == "enabled" || text == "True" || text == "TRUE";
}

void setCidrModes(Config& config, const std::string& text) {
    config.cidrMatchesNodes = text.find("nodes") != std::string::npos;
    config.cidrMatchesPods = text.find("pods") != std::string::npos;
}

// One option of the agent by its name in cilium-config. False for an option that decides no verdict.
bool apply(Config& config, const std::string& key, const std::string& value) {
    if (key == "enable-policy")
        config.enforcement = value;
    else if (key == "policy-cidr-match-mode")
        setCidrModes(config, value);
    else if (key == "enable-host-firewall")
        config.hostFirewall = isOn(value);
    else if (key == "allow-localhost")
        config.localhostAllowed = value != "policy";
    else if (key == "policy-audit-mode")
        config.audit = isOn(value);
    else if (key == "enable-k8s-networkpolicy")
        config.kubernetesPolicies = isOn(value);
    else if (key == "enable-cilium-network-policy")
        config.ciliumPolicies = isOn(value);
    else if (key == "enable-cilium-clusterwide-network-policy")
        config.clusterwidePolicies = isOn(value);
    else if (key == "enable-k8s-cluster-network-policy")
        config.clusterNetworkPolicies = isOn(value);
    else if (key == "enable-node-selector-labels")
        config.nodeSelectors = isOn(value);
    else if (key == "enable-non-default-deny-policies")
        config.nonDefaultDeny = isOn(value);
    else if (key == "enable-l7-proxy")
        config.layer7 = isOn(value);
    else if (key == "enable-icmp-rules")
        config.icmp = isOn(value);
    else if (key == "cluster-name")
        config.clusterName = value;
    else if (key == "labels")
        config.labels = value;
    else
        return false;
    return true;
}

void note(std::vector<Diagnostic>& notes, const model::ObjectPtr& object, std::string id, Text message) {
    notes.push_back(
        {Severity::warning, std::move(id), std::move(message), object->key.text(), object->place, {}, {}});
}

void applyChecked(Config& config, const std::string& key, const std::string& value,
                  const model::ObjectPtr& object, std::vector<Diagnostic>& notes) {
    if (!isOpen(value)) {
        apply(config, key, value);
        return;
    }
    Config probe;
    if (apply(probe, key, "true"))
        note(
            notes, object, "cilium-config-variable",
            {"cilium-config-variable",
             SALLYPORT_TR("the setting %1 is \"%2\", which nothing resolves: the agent's default is assumed"),
             {key, value}});
}

void fromConfigMap(const model::ObjectPtr& object, Config& config, std::vector<Diagnostic>& notes) {
    config.found = true;
    config.place = object->place;
    config.nodeSelectors = false; // the agent's default, now that its settings are shown
    const Tree* data = object->tree.find("data");
    if (!data)
        return;
    for (const Tree::Member& member : data->members())
        applyChecked(config, member.key, member.value.scalarText(), object, notes);
}

// Helm's names of the same settings (install/kubernetes/cilium/values.yaml).
void fromValues(const Chart& chart, Config& config, std::vector<Diagnostic>& notes) {
    config.found = true;
    config.place = chart.object->place;
    config.nodeSelectors = false;
    const auto set = [&](std::initializer_list<std::string_view> path, const char* key) {
        if (const Tree* value = chart.values.find(path); value && value->isScalar() && !value->isNull())
            applyChecked(config, key, value->scalarText(), chart.object, notes);
    };
    set({"policyEnforcementMode"}, "enable-policy");
    set({"hostFirewall", "enabled"}, "enable-host-firewall");
    set({"policyAuditMode"}, "policy-audit-mode");
    set({"nodeSelectorLabels"}, "enable-node-selector-labels");
    set({"l7Proxy"}, "enable-l7-proxy");
    set({"cluster", "name"}, "cluster-name");
    set({"labels"}, "labels");
    set({"k8sClusterNetworkPolicy", "enabled"}, "enable-k8s-cluster-network-policy");
    set({"policyCIDRMatchMode"}, "policy-cidr-match-mode");
    std::string modes;
    if (const Tree* list = chart.values.find("policyCIDRMatchMode")) {
        for (const Tree& mode : list->items())
            modes += mode.scalarText() + " ";
    }
    if (!modes.empty())
        setCidrModes(config, modes);
    if (const Tree* extra = chart.values.find("extraConfig")) {
        for (const Tree::Member& member : extra->members())
            applyChecked(config, member.key, member.value.scalarText(), chart.object, notes);
    }
}

} // namespace

Config readConfig(const model::ClusterState& state, std::vector<Diagnostic>& notes) {
    Config config;
    for (const model::ObjectPtr& object : state.ofKind("ConfigMap", "")) {
        if (object->key.name != "cilium-config")
            continue;
        fromConfigMap(object, config, notes);
        return config;
    }
    for (const Chart& chart : installedCharts(state)) {
        if (chart.name != "cilium" && chart.name != "rke2-cilium")
            continue;
        fromValues(chart, config, notes);
        return config;
    }
    return config;
}

} // namespace sallyport::policy::cilium
