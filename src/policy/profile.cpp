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
    // Others that enforce NetworkPolicy as Kubernetes says it.
    if (last.starts_with("antrea-agent") || last == "antrea-ubuntu" || last == "kube-network-policies" ||
        last == "weave-npc" || last == "kube-ovn" || last == "aws-network-policy-agent" ||
        last == "azure-npm")
        return Enforcer::kubernetes;
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

// What a node says of how its server was started: the arguments of k3s or RKE2, a JSON list.
std::vector<std::string> argumentsOf(const std::string& annotation) {
    std::vector<std::string> arguments;
    if (const auto list = base::readJson(annotation, {}))
        for (const base::Tree& one : list->items())
            arguments.push_back(one.scalarText());
    return arguments;
}

// The value of an option, written "--name value" or "--name=value"; a switch alone is "true".
std::optional<std::string> optionOf(const std::vector<std::string>& arguments, const std::string& name) {
    for (auto at = arguments.begin(); at != arguments.end(); ++at) {
        if (*at == name)
            return at + 1 != arguments.end() && !(at + 1)->starts_with("-") ? *(at + 1) : "true";
        if (at->starts_with(name + "="))
            return at->substr(name.size() + 1);
    }
    return std::nullopt;
}

struct NodesSay {
    std::vector<std::pair<Enforcer, ObjectPtr>> enforcers;
    ObjectPtr flannelAlone; // flannel carries the pods' packets, and no policy controller was started with it
};

// k3s runs kube-router's policy controller beside flannel unless its server was told not to; another backend
// than flannel's is brought by someone else, who is looked for elsewhere (docs.k3s.io, networking).
NodesSay k3sSays(const model::ClusterState& state) {
    NodesSay says;
    ObjectPtr running;
    for (const ObjectPtr& object : state.ofKind("Node", "")) {
        const auto annotation = object->annotations.find("k3s.io/node-args");
        if (annotation == object->annotations.end())
            continue;
        const auto arguments = argumentsOf(annotation->second);
        const bool disabled = optionOf(arguments, "--disable-network-policy").value_or("false") != "false";
        const bool flannel = optionOf(arguments, "--flannel-backend").value_or("vxlan") != "none";
        if (disabled) { // every server has to be told the same
            if (flannel)
                says.flannelAlone = object;
            return says;
        }
        if (!running)
            running = object;
    }
    if (running)
        says.enforcers.emplace_back(Enforcer::kubeRouter, running);
    return says;
}

// RKE2 installs the network plugin that its server names; canal when it names none.
NodesSay rke2Says(const model::ClusterState& state) {
    NodesSay says;
    ObjectPtr unnamed;
    for (const ObjectPtr& object : state.ofKind("Node", "")) {
        const auto annotation = object->annotations.find("rke2.io/node-args");
        if (annotation == object->annotations.end())
            continue;
        const auto plugin = optionOf(argumentsOf(annotation->second), "--cni");
        if (!plugin) {
            if (!unnamed)
                unnamed = object;
            continue;
        }
        if (plugin->find("cilium") != std::string::npos)
            says.enforcers.emplace_back(Enforcer::cilium, object);
        else if (plugin->find("calico") != std::string::npos || plugin->find("canal") != std::string::npos)
            says.enforcers.emplace_back(Enforcer::calico, object);
        else if (plugin->find("flannel") != std::string::npos)
            says.flannelAlone = object;
        return says;
    }
    if (unnamed)
        says.enforcers.emplace_back(Enforcer::kubeRouter, unnamed);
    return says;
}

void addNodes(const model::ClusterState& state, Evidences& out) {
    for (const NodesSay& says : {k3sSays(state), rke2Says(state)})
        for (const auto& [enforcer, object] : says.enforcers)
            add(out, enforcer, object);
}

// What shows flannel, which carries packets and enforces nothing. Nothing when it is not shown.
ObjectPtr flannelOf(const model::ClusterState& state) {
    for (const NodesSay& says : {k3sSays(state), rke2Says(state)})
        if (says.flannelAlone)
            return says.flannelAlone;
    for (const ObjectPtr& object : state.ofKind("DaemonSet"))
        if (const auto* workload = object->as<model::Workload>())
            for (const model::Container& container : workload->pod.containers) {
                const std::string name = repository(container.image);
                if (!container.init && name.substr(name.find_last_of('/') + 1) == "flannel")
                    return object;
            }
    return nullptr;
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
    if (const ObjectPtr flannel = found.empty() ? flannelOf(state) : nullptr)
        return Chosen{Enforcer::none,
                      {nameOf(Enforcer::none),
                       Text{"flannel-alone",
                            SALLYPORT_TR("%1 shows flannel without a policy controller, and none is shown "
                                         "beside it"),
                            {flannel->key.text()}},
                       Profile::Enforced::no}};
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
