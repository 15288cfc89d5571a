#include "profile.h"

#include "charts.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <array>

namespace sallyport::policy {

namespace {

using base::Text;
using model::ObjectPtr;

struct Name {
    Enforcer enforcer;
    std::string_view name;
};
constexpr std::array<Name, 5> names = {{{Enforcer::cilium, "cilium"},
                                        {Enforcer::calico, "calico"},
                                        {Enforcer::kubeRouter, "kube-router"},
                                        {Enforcer::kubernetes, "kubernetes"},
                                        {Enforcer::none, "none"}}};

std::string nameOf(Enforcer enforcer) {
    return std::string(std::ranges::find(names, enforcer, &Name::enforcer)->name);
}

struct Evidence {
    Enforcer enforcer;
    std::string what; // "DaemonSet kube-system/cilium (apps/cilium.yaml:1:1)"
};
using Evidences = std::vector<Evidence>;

void add(Evidences& out, Enforcer enforcer, const ObjectPtr& object) {
    const std::string place = object->place.text();
    out.push_back({enforcer, object->key.text() + (place.empty() ? "" : " (" + place + ")")});
}

void addPolicies(const model::ClusterState& state, Evidences& out) {
    for (const auto& [enforcer, name] :
         {std::pair{Enforcer::cilium, "cilium"}, {Enforcer::calico, "calico"}}) {
        for (const auto& [key, object] : state.objects()) {
            const Dialect* dialect = dialectOf(key);
            if (dialect && dialect->name == name && object->deployed) {
                add(out, enforcer, object);
                break;
            }
        }
    }
    for (const char* kind : {"Installation", "FelixConfiguration"}) {
        for (const ObjectPtr& object : state.ofKind(kind)) {
            if (object->key.group == "operator.tigera.io" || object->key.group.ends_with("projectcalico.org"))
                add(out, Enforcer::calico, object);
        }
    }
}

void addConfiguration(const model::ClusterState& state, Evidences& out) {
    for (const ObjectPtr& object : state.ofKind("ConfigMap", "")) {
        if (object->key.name == "cilium-config")
            add(out, Enforcer::cilium, object);
    }
}

// "quay.io/cilium/cilium:v1.18@sha256:..." -> "cilium/cilium"
std::string repository(std::string image) {
    image = image.substr(0, image.find('@'));
    const auto slash = image.find_last_of('/');
    const auto colon = image.find(':', slash == std::string::npos ? 0 : slash);
    image = image.substr(0, colon);
    const auto parent =
        slash == std::string::npos || slash == 0 ? std::string::npos : image.rfind('/', slash - 1);
    return parent == std::string::npos ? image : image.substr(parent + 1);
}

std::optional<Enforcer> agentOf(const std::string& image) {
    const std::string name = repository(image);
    const std::string last = name.substr(name.find_last_of('/') + 1);
    if (name == "cilium/cilium" || last == "mirrored-cilium-cilium" || last == "hardened-cilium")
        return Enforcer::cilium;
    if (name == "calico/node" || last == "calico-node" || last == "mirrored-calico-node" ||
        last == "hardened-calico")
        return Enforcer::calico;
    if (last == "kube-router")
        return Enforcer::kubeRouter;
    return {};
}

void addAgents(const model::ClusterState& state, Evidences& out) {
    for (const ObjectPtr& object : state.ofKind("DaemonSet")) {
        const auto* workload = object->as<model::Workload>();
        if (!workload)
            continue;
        for (const model::Container& container : workload->pod.containers) {
            if (const auto enforcer = agentOf(container.image); enforcer && !container.init) {
                add(out, *enforcer, object);
                break;
            }
        }
    }
}

void addCharts(const model::ClusterState& state, Evidences& out) {
    constexpr std::array<std::pair<std::string_view, Enforcer>, 8> charts = {{
        {"cilium", Enforcer::cilium},
        {"rke2-cilium", Enforcer::cilium},
        {"tigera-operator", Enforcer::calico},
        {"calico", Enforcer::calico},
        {"rke2-calico", Enforcer::calico},
        {"canal", Enforcer::calico},
        {"rke2-canal", Enforcer::calico},
        {"kube-router", Enforcer::kubeRouter},
    }};
    for (const Chart& chart : installedCharts(state)) {
        for (const auto& [name, enforcer] : charts) {
            if (chart.name == name)
                add(out, enforcer, chart.object);
        }
    }
}

// k3s runs kube-router's policy controller on every node unless its server was told not to.
void addNodes(const model::ClusterState& state, Evidences& out) {
    ObjectPtr shown;
    for (const ObjectPtr& object : state.ofKind("Node", "")) {
        for (const char* key : {"k3s.io/node-args", "rke2.io/node-args"}) {
            const auto arguments = object->annotations.find(key);
            if (arguments == object->annotations.end())
                continue;
            if (arguments->second.find("--disable-network-policy") != std::string::npos ||
                (key[0] == 'r' && arguments->second.find("--cni") != std::string::npos))
                return;
            if (!shown)
                shown = object;
        }
    }
    if (shown)
        add(out, Enforcer::kubeRouter, shown);
}

Evidences evidences(const model::ClusterState& state) {
    Evidences out;
    addConfiguration(state, out);
    addAgents(state, out);
    addCharts(state, out);
    addPolicies(state, out);
    addNodes(state, out);
    return out;
}

base::Result<Chosen> detected(const model::ClusterState& state) {
    const Evidences found = evidences(state);
    if (found.empty())
        return Chosen{
            Enforcer::kubernetes,
            {nameOf(Enforcer::kubernetes),
             Text{"profile-assumed",
                  SALLYPORT_TR("nothing here shows which network plugin enforces policies: a plugin that "
                               "enforces NetworkPolicy is assumed"),
                  {}},
             Profile::Enforced::assumed}};
    const Evidence& first = found.front();
    for (const Evidence& other : found) {
        if (other.enforcer != first.enforcer)
            return base::Error{
                base::ErrorKind::usage,
                Text{"two-enforcers",
                     SALLYPORT_TR("two enforcers are shown, %1 by %2 and %3 by %4: say which with "
                                  "--profile"),
                     {nameOf(first.enforcer), first.what, nameOf(other.enforcer), other.what}},
                {}};
    }
    return Chosen{first.enforcer,
                  {nameOf(first.enforcer), Text{"profile-shown", SALLYPORT_TR("shown by %1"), {first.what}},
                   Profile::Enforced::yes}};
}

} // namespace

base::Result<Chosen> chooseProfile(const model::ClusterState& state, const std::string& profile) {
    if (profile.empty() || profile == "auto")
        return detected(state);
    const auto named = std::ranges::find(names, profile, &Name::name);
    if (named == names.end())
        return base::Error{
            base::ErrorKind::usage,
            Text{"unknown-profile",
                 SALLYPORT_TR("\"%1\" is no profile: use auto, cilium, calico, kube-router, kubernetes "
                              "or none"),
                 {profile}},
            {}};
    const bool nothing = named->enforcer == Enforcer::none;
    return Chosen{named->enforcer,
                  {profile, Text{"profile-named", SALLYPORT_TR("named by the user"), {}},
                   nothing ? Profile::Enforced::no : Profile::Enforced::yes}};
}

} // namespace sallyport::policy
