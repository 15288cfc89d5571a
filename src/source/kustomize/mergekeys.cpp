#include "kustomize/mergekeys.h"

#include <array>

namespace sallyport::source {

namespace {

struct Row {
    std::string_view type, member;
    FieldSchema field;
};

constexpr FieldSchema into(std::string_view type) {
    return {type, false, {}};
}

constexpr FieldSchema merging(std::string_view type, std::string_view key, std::string_view second = {}) {
    return {type, true, {key, second}};
}

constexpr auto rows = std::to_array<Row>({
    {"ObjectMeta", "finalizers", merging("", "")},
    {"ObjectMeta", "ownerReferences", merging("OwnerReference", "uid")},
    {"Plain", "metadata", into("ObjectMeta")},
    {"Workload", "metadata", into("ObjectMeta")},
    {"Workload", "spec", into("WorkloadSpec")},
    {"WorkloadSpec", "template", into("PodTemplateSpec")},
    {"CronJob", "metadata", into("ObjectMeta")},
    {"CronJob", "spec", into("CronJobSpec")},
    {"CronJobSpec", "jobTemplate", into("Workload")},
    {"PodTemplate", "metadata", into("ObjectMeta")},
    {"PodTemplate", "template", into("PodTemplateSpec")},
    {"PodTemplateSpec", "metadata", into("ObjectMeta")},
    {"PodTemplateSpec", "spec", into("PodSpec")},
    {"Pod", "metadata", into("ObjectMeta")},
    {"Pod", "spec", into("PodSpec")},
    {"PodSpec", "containers", merging("Container", "name")},
    {"PodSpec", "initContainers", merging("Container", "name")},
    {"PodSpec", "ephemeralContainers", merging("EphemeralContainer", "name")},
    {"PodSpec", "hostAliases", merging("HostAlias", "ip")},
    {"PodSpec", "imagePullSecrets", merging("LocalObjectReference", "name")},
    {"PodSpec", "topologySpreadConstraints",
     merging("TopologySpreadConstraint", "topologyKey", "whenUnsatisfiable")},
    {"PodSpec", "volumes", merging("Volume", "name")},
    {"Container", "env", merging("EnvVar", "name")},
    {"Container", "ports", merging("ContainerPort", "containerPort", "protocol")},
    {"Container", "volumeDevices", merging("VolumeDevice", "devicePath")},
    {"Container", "volumeMounts", merging("VolumeMount", "mountPath")},
    {"EphemeralContainer", "env", merging("EnvVar", "name")},
    {"EphemeralContainer", "volumeDevices", merging("VolumeDevice", "devicePath")},
    {"EphemeralContainer", "volumeMounts", merging("VolumeMount", "mountPath")},
    {"Volume", "ephemeral", into("EphemeralVolumeSource")},
    {"EphemeralVolumeSource", "volumeClaimTemplate", into("Plain")},
    {"Service", "metadata", into("ObjectMeta")},
    {"Service", "spec", into("ServiceSpec")},
    {"ServiceSpec", "ports", merging("ServicePort", "port", "protocol")},
    {"ServiceAccount", "metadata", into("ObjectMeta")},
    {"ServiceAccount", "secrets", merging("ObjectReference", "name")},
    {"Webhooks", "metadata", into("ObjectMeta")},
    {"Webhooks", "webhooks", merging("Webhook", "name")},
    {"Node", "metadata", into("ObjectMeta")},
    {"Node", "spec", into("NodeSpec")},
    {"NodeSpec", "podCIDRs", merging("", "")},
    {"CSINode", "metadata", into("ObjectMeta")},
    {"CSINode", "spec", into("CSINodeSpec")},
    {"CSINodeSpec", "drivers", merging("CSINodeDriver", "name")},
});

struct KindRow {
    std::string_view group, versions, kind, type;
};

constexpr auto kinds = std::to_array<KindRow>({
    {"", "v1", "Pod", "Pod"},
    {"", "v1", "PodTemplate", "PodTemplate"},
    {"", "v1", "Service", "Service"},
    {"", "v1", "ServiceAccount", "ServiceAccount"},
    {"", "v1", "ReplicationController", "Workload"},
    {"", "v1", "Node", "Node"},
    {"apps", "v1", "DaemonSet", "Workload"},
    {"apps", "v1", "Deployment", "Workload"},
    {"apps", "v1", "ReplicaSet", "Workload"},
    {"apps", "v1", "StatefulSet", "Workload"},
    {"apps", "v1", "ControllerRevision", "Plain"},
    {"batch", "v1", "Job", "Workload"},
    {"batch", "v1 v1beta1", "CronJob", "CronJob"},
    {"admissionregistration.k8s.io", "v1 v1beta1", "MutatingWebhookConfiguration", "Webhooks"},
    {"admissionregistration.k8s.io", "v1 v1beta1", "ValidatingWebhookConfiguration", "Webhooks"},
    {"storage.k8s.io", "v1 v1beta1", "CSINode", "CSINode"},
    {"", "v1",
     "Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace PersistentVolume "
     "PersistentVolumeClaim ResourceQuota Secret",
     "Plain"},
    {"autoscaling", "v1 v2beta1 v2beta2", "HorizontalPodAutoscaler", "Plain"},
    {"networking.k8s.io", "v1 v1beta1", "Ingress IngressClass NetworkPolicy", "Plain"},
    {"policy", "v1 v1beta1", "PodDisruptionBudget PodSecurityPolicy", "Plain"},
    {"rbac.authorization.k8s.io", "v1 v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding", "Plain"},
    {"scheduling.k8s.io", "v1 v1beta1", "PriorityClass", "Plain"},
    {"storage.k8s.io", "v1 v1beta1", "CSIDriver StorageClass VolumeAttachment", "Plain"},
    {"apiextensions.k8s.io", "v1 v1beta1", "CustomResourceDefinition", "Plain"},
    {"apiregistration.k8s.io", "v1 v1beta1", "APIService", "Plain"},
    {"discovery.k8s.io", "v1 v1beta1", "EndpointSlice", "Plain"},
    {"coordination.k8s.io", "v1 v1beta1", "Lease", "Plain"},
    {"node.k8s.io", "v1 v1beta1", "RuntimeClass", "Plain"},
});

bool hasWord(std::string_view words, std::string_view word) {
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const auto end = at + word.size();
        if (!word.empty() && (at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

} // namespace

std::string_view schemaOf(const Gvk& gvk) {
    for (const KindRow& row : kinds)
        if (row.group == gvk.group && hasWord(row.versions, gvk.version) && hasWord(row.kind, gvk.kind))
            return row.type;
    return {};
}

FieldSchema fieldSchema(std::string_view type, std::string_view member) {
    if (!type.empty())
        for (const Row& row : rows)
            if (row.type == type && row.member == member)
                return row.field;
    return {};
}

} // namespace sallyport::source
