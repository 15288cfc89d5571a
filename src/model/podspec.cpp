#include "kinds.h"

#include <tuple>

namespace sallyport::model {

namespace {

using base::Reader;
using base::Text;

EnvVar readEnvVar(const Reader& reader) {
    EnvVar variable;
    const Reader name = reader.member("name");
    if (name.require())
        variable.name = name.text();
    variable.value = reader.member("value").optionalText();
    const Reader from = reader.member("valueFrom");
    const Reader secret = from.member("secretKeyRef");
    variable.secretName = secret.member("name").text();
    variable.secretKey = secret.member("key").text();
    const Reader configMap = from.member("configMapKeyRef");
    variable.configMapName = configMap.member("name").text();
    variable.configMapKey = configMap.member("key").text();
    variable.fieldPath = from.member("fieldRef").member("fieldPath").text();
    return variable;
}

Container readContainer(const Reader& reader, bool init) {
    Container container;
    container.pointer = reader.pointer();
    container.init = init;
    container.name = reader.member("name").text();
    container.image = reader.member("image").text();
    container.command = reader.member("command").texts();
    container.args = reader.member("args").texts();
    container.sidecar = init && reader.member("restartPolicy").text() == "Always";
    for (const Reader& item : reader.member("env").items())
        container.env.push_back(readEnvVar(item));
    for (const Reader& item : reader.member("ports").items()) {
        const Reader port = item.member("containerPort");
        if (!port.require())
            continue;
        if (const auto number = readPort(port))
            container.ports.push_back(
                {item.member("name").text(), *number, readProtocol(item.member("protocol"))});
    }
    return container;
}

// The controller among metadata.ownerReferences.
std::pair<std::string, std::string> readController(const Reader& metadata) {
    for (const Reader& owner : metadata.member("ownerReferences").items()) {
        if (owner.member("controller").boolean())
            return {owner.member("kind").text(), owner.member("name").text()};
    }
    return {};
}

std::optional<bool> readReady(const Reader& status) {
    for (const Reader& condition : status.member("conditions").items()) {
        if (condition.member("type").text() == "Ready")
            return condition.member("status").text() == "True";
    }
    return std::nullopt;
}

} // namespace

std::optional<int> readPort(const Reader& reader) {
    const auto number = reader.optionalInteger(1, 65535);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

Protocol readProtocol(const Reader& reader) {
    return protocolFrom(reader.word({"TCP", "UDP", "SCTP"}, "TCP")).value_or(Protocol::tcp);
}

std::optional<Ip> readIp(const Reader& reader) {
    const auto text = reader.optionalText();
    if (!text || text->empty())
        return std::nullopt;
    auto ip = Ip::parse(*text);
    if (!ip)
        reader.report("bad-address", Text{"bad-address", SALLYPORT_TR("\"%1\" is no IP address"), {*text}});
    return ip;
}

PodSpec readPodSpec(const Reader& spec, Labels labels) {
    PodSpec pod;
    pod.labels = std::move(labels);
    pod.pointer = spec.pointer();
    pod.serviceAccount = spec.member("serviceAccountName").text();
    if (pod.serviceAccount.empty())
        pod.serviceAccount = spec.member("serviceAccount").text(); // its deprecated name
    if (pod.serviceAccount.empty())
        pod.serviceAccount = "default";
    pod.hostNetwork = spec.member("hostNetwork").boolean();
    pod.nodeName = spec.member("nodeName").text();
    for (const Reader& item : spec.member("containers").items())
        pod.containers.push_back(readContainer(item, false));
    for (const Reader& item : spec.member("initContainers").items())
        pod.containers.push_back(readContainer(item, true));
    return pod;
}

Workload readWorkload(const Reader& object, const std::string& kind) {
    Workload workload;
    const Reader spec = object.member("spec");
    const Reader jobSpec = kind == "CronJob" ? spec.member("jobTemplate").member("spec") : spec;
    const Reader pod = jobSpec.member("template");
    workload.pod = readPodSpec(pod.member("spec"), readLabels(pod.member("metadata").member("labels")));
    if (kind != "DaemonSet" && kind != "Job" && kind != "CronJob") {
        if (const auto replicas = spec.member("replicas").optionalInteger(0, 1'000'000'000))
            workload.replicas = static_cast<int>(*replicas);
    }
    if (kind == "ReplicationController") {
        // A plain map; the API server takes the template's labels when there is none.
        Labels wanted = readLabels(spec.member("selector"));
        for (const auto& [key, value] : wanted.empty() ? workload.pod.labels : wanted)
            workload.selector.requirements.push_back({key, LabelRequirement::Operator::in, {value}});
    } else if (kind != "CronJob") {
        workload.selector = LabelSelector::read(spec.member("selector"));
    }
    std::tie(workload.ownerKind, workload.ownerName) = readController(object.member("metadata"));
    return workload;
}

Pod readPod(const Reader& object, Labels labels) {
    Pod pod;
    pod.pod = readPodSpec(object.member("spec"), std::move(labels));
    const Reader status = object.member("status");
    for (const Reader& item : status.member("podIPs").items()) {
        if (const auto ip = readIp(item.member("ip")))
            pod.ips.push_back(*ip);
    }
    if (pod.ips.empty()) {
        if (const auto ip = readIp(status.member("podIP")))
            pod.ips.push_back(*ip);
    }
    pod.hostIp = status.member("hostIP").text();
    pod.phase = status.member("phase").text();
    pod.ready = readReady(status).value_or(pod.phase != "Pending");
    std::tie(pod.ownerKind, pod.ownerName) = readController(object.member("metadata"));
    return pod;
}

std::vector<ContainerPort> PodSpec::ports() const {
    std::vector<ContainerPort> all;
    for (const Container& container : containers) {
        if (!container.init || container.sidecar)
            all.insert(all.end(), container.ports.begin(), container.ports.end());
    }
    return all;
}

std::optional<int> PodSpec::namedPort(const std::string& portName, Protocol protocol) const {
    for (const ContainerPort& port : ports()) {
        if (port.name == portName && port.protocol == protocol)
            return port.port;
    }
    return std::nullopt;
}

} // namespace sallyport::model
