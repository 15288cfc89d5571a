// kustomize's default field specs (kustomize v5, builtinpluginconsts), written as tables over the places
// where pod templates stand.
#include "kustomize/fieldspec.h"

#include <array>

namespace sallyport::source {

namespace {

struct Place {
    std::string_view kind, path;
};

constexpr std::array<Place, 8> podSpecs = {{
    {"Pod", "spec"},
    {"PodTemplate", "template/spec"},
    {"Deployment", "spec/template/spec"},
    {"ReplicaSet", "spec/template/spec"},
    {"DaemonSet", "spec/template/spec"},
    {"StatefulSet", "spec/template/spec"},
    {"Job", "spec/template/spec"},
    {"CronJob", "spec/jobTemplate/spec/template/spec"},
}};

// For service accounts, claims and priority classes the list of kinds is another one.
constexpr std::array<Place, 7> accountPodSpecs = {{
    {"Pod", "spec"},
    {"StatefulSet", "spec/template/spec"},
    {"Deployment", "spec/template/spec"},
    {"ReplicationController", "spec/template/spec"},
    {"CronJob", "spec/jobTemplate/spec/template/spec"},
    {"Job", "spec/template/spec"},
    {"DaemonSet", "spec/template/spec"},
}};

FieldSpec spec(std::string_view kind, std::string_view path, std::string_view group = {},
               bool create = false) {
    return {{std::string(group), "", std::string(kind)}, std::string(path), create};
}

template<std::size_t N>
void addUnder(FieldSpecs& to, const std::array<Place, N>& places,
              std::initializer_list<std::string_view> tails) {
    for (const Place& place : places)
        for (std::string_view tail : tails)
            to.push_back(spec(place.kind, std::string(place.path) + "/" + std::string(tail)));
}

constexpr std::string_view rbac = "rbac.authorization.k8s.io";

NameReference configMaps() {
    NameReference r{{"", "v1", "ConfigMap"}, {}};
    addUnder(r.referrers, podSpecs,
             {"volumes/configMap/name", "containers/env/valueFrom/configMapKeyRef/name",
              "initContainers/env/valueFrom/configMapKeyRef/name", "containers/envFrom/configMapRef/name",
              "initContainers/envFrom/configMapRef/name", "volumes/projected/sources/configMap/name"});
    r.referrers.push_back(spec("Node", "spec/configSource/configMap"));
    r.referrers.push_back(spec("Role", "rules/resourceNames"));
    r.referrers.push_back(spec("ClusterRole", "rules/resourceNames"));
    r.referrers.push_back(
        spec("Ingress", "metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap"));
    return r;
}

NameReference secrets() {
    NameReference r{{"", "v1", "Secret"}, {}};
    addUnder(r.referrers, podSpecs,
             {"volumes/secret/secretName", "containers/env/valueFrom/secretKeyRef/name",
              "initContainers/env/valueFrom/secretKeyRef/name", "containers/envFrom/secretRef/name",
              "initContainers/envFrom/secretRef/name", "imagePullSecrets/name",
              "volumes/projected/sources/secret/name"});
    for (std::string_view path :
         {"spec/tls/secretName", "metadata/annotations/ingress.kubernetes.io\\/auth-secret",
          "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret",
          "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret"})
        r.referrers.push_back(spec("Ingress", path));
    r.referrers.push_back(spec("ServiceAccount", "imagePullSecrets/name"));
    for (std::string_view path : {"parameters/secretName", "parameters/adminSecretName",
                                  "parameters/userSecretName", "parameters/secretRef"})
        r.referrers.push_back(spec("StorageClass", path));
    r.referrers.push_back(spec("Role", "rules/resourceNames"));
    r.referrers.push_back(spec("ClusterRole", "rules/resourceNames"));
    r.referrers.push_back({{"serving.knative.dev", "v1", "Service"},
                           "spec/template/spec/containers/env/valueFrom/secretKeyRef/name",
                           false});
    r.referrers.push_back(spec("PersistentVolume", "spec/azureFile/secretName"));
    return r;
}

NameReference services() {
    NameReference r{{"", "v1", "Service"}, {}};
    r.referrers.push_back(spec("StatefulSet", "spec/serviceName", "apps"));
    for (std::string_view path :
         {"spec/rules/http/paths/backend/serviceName", "spec/backend/serviceName",
          "spec/rules/http/paths/backend/service/name", "spec/defaultBackend/service/name"})
        r.referrers.push_back(spec("Ingress", path));
    r.referrers.push_back(spec("APIService", "spec/service/name", "apiregistration.k8s.io"));
    for (std::string_view kind : {"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"})
        r.referrers.push_back(spec(kind, "webhooks/clientConfig/service", "admissionregistration.k8s.io"));
    return r;
}

void addScaleTargets(std::vector<NameReference>& to) {
    for (const char* kind : {"Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"})
        to.push_back({{"", "", kind}, {spec("HorizontalPodAutoscaler", "spec/scaleTargetRef/name")}});
}

std::vector<NameReference> nameReferenceDefaults() {
    std::vector<NameReference> all;
    addScaleTargets(all);
    all.push_back(configMaps());
    all.push_back(secrets());
    all.push_back(services());
    all.push_back({{std::string(rbac), "", "Role"}, {spec("RoleBinding", "roleRef/name", rbac)}});
    all.push_back(
        {{std::string(rbac), "", "ClusterRole"},
         {spec("RoleBinding", "roleRef/name", rbac), spec("ClusterRoleBinding", "roleRef/name", rbac)}});
    NameReference accounts{
        {"", "v1", "ServiceAccount"},
        {spec("RoleBinding", "subjects", rbac), spec("ClusterRoleBinding", "subjects", rbac)}};
    addUnder(accounts.referrers, accountPodSpecs, {"serviceAccountName"});
    all.push_back(std::move(accounts));
    NameReference claims{{"", "v1", "PersistentVolumeClaim"}, {}};
    addUnder(claims.referrers, accountPodSpecs, {"volumes/persistentVolumeClaim/claimName"});
    all.push_back(std::move(claims));
    all.push_back(
        {{"", "v1", "PersistentVolume"},
         {spec("PersistentVolumeClaim", "spec/volumeName"), spec("ClusterRole", "rules/resourceNames")}});
    all.push_back({{"storage.k8s.io", "v1", "StorageClass"},
                   {spec("PersistentVolume", "spec/storageClassName"),
                    spec("PersistentVolumeClaim", "spec/storageClassName"),
                    spec("StatefulSet", "spec/volumeClaimTemplates/spec/storageClassName")}});
    NameReference priorities{{"scheduling.k8s.io", "v1", "PriorityClass"}, {}};
    addUnder(priorities.referrers, accountPodSpecs, {"priorityClassName"});
    all.push_back(std::move(priorities));
    all.push_back(
        {{"admissionregistration.k8s.io", "", "ValidatingAdmissionPolicy"},
         {spec("ValidatingAdmissionPolicyBinding", "spec/policyName", "admissionregistration.k8s.io")}});
    return all;
}

FieldSpecs templateMetadata(std::string_view member) {
    const std::string m(member);
    FieldSpecs specs{spec("", "metadata/" + m, "", true)};
    specs.push_back({{"", "v1", "ReplicationController"}, "spec/template/metadata/" + m, true});
    for (std::string_view kind : {"Deployment", "ReplicaSet", "DaemonSet"})
        specs.push_back(spec(kind, "spec/template/metadata/" + m, "", true));
    specs.push_back(spec("StatefulSet", "spec/template/metadata/" + m, m == "labels" ? "apps" : "", true));
    specs.push_back(spec("Job", "spec/template/metadata/" + m, "batch", true));
    specs.push_back(spec("CronJob", "spec/jobTemplate/metadata/" + m, "batch", true));
    specs.push_back(spec("CronJob", "spec/jobTemplate/spec/template/metadata/" + m, "batch", true));
    return specs;
}

void addSelectors(FieldSpecs& to) {
    to.push_back({{"", "v1", "Service"}, "spec/selector", true});
    to.push_back({{"", "v1", "ReplicationController"}, "spec/selector", true});
    for (std::string_view kind : {"Deployment", "ReplicaSet", "DaemonSet"})
        to.push_back(spec(kind, "spec/selector/matchLabels", "", true));
    to.push_back(spec("StatefulSet", "spec/selector/matchLabels", "apps", true));
    for (std::string_view kind : {"Deployment", "StatefulSet"}) {
        for (std::string_view affinity : {"podAffinity", "podAntiAffinity"}) {
            const std::string base = "spec/template/spec/affinity/" + std::string(affinity) + "/";
            to.push_back(spec(kind,
                              base + "preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/"
                                     "labelSelector/matchLabels",
                              "apps"));
            to.push_back(
                spec(kind, base + "requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
                     "apps"));
        }
        to.push_back(
            spec(kind, "spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels", "apps"));
    }
    to.push_back(spec("Job", "spec/selector/matchLabels", "batch"));
    to.push_back(spec("CronJob", "spec/jobTemplate/spec/selector/matchLabels", "batch"));
    to.push_back(spec("PodDisruptionBudget", "spec/selector/matchLabels", "policy"));
    for (std::string_view path : {"spec/podSelector/matchLabels", "spec/ingress/from/podSelector/matchLabels",
                                  "spec/egress/to/podSelector/matchLabels"})
        to.push_back(spec("NetworkPolicy", path, "networking.k8s.io"));
}

TransformerConfig makeDefaults() {
    TransformerConfig c;
    c.templateLabels = templateMetadata("labels");
    c.volumeClaimLabels = {spec("StatefulSet", "spec/volumeClaimTemplates[]/metadata/labels", "apps", true)};
    addSelectors(c.commonLabels);
    addSpecs(c.commonLabels, c.templateLabels);
    addSpecs(c.commonLabels, c.volumeClaimLabels);
    c.commonAnnotations = templateMetadata("annotations");
    c.nameSpace = {spec("Namespace", "metadata/name", "", true),
                   spec("APIService", "spec/service/namespace", "apiregistration.k8s.io", true),
                   spec("CustomResourceDefinition", "spec/conversion/webhook/clientConfig/service/namespace",
                        "apiextensions.k8s.io")};
    for (std::string_view base : {"spec", "spec/template/spec"})
        for (std::string_view tail :
             {"containers[]/image", "initContainers[]/image", "volumes[]/image/reference"})
            c.images.push_back(spec("", std::string(base) + "/" + std::string(tail), "", true));
    c.images.push_back(spec("", "spec/jobTemplate/spec/template/spec/volumes[]/image/reference", "", true));
    for (std::string_view kind : {"Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"})
        c.replicas.push_back(spec(kind, "spec/replicas", "", true));
    c.nameReferences = nameReferenceDefaults();
    return c;
}

} // namespace

const TransformerConfig& TransformerConfig::defaults() {
    static const TransformerConfig config = makeDefaults();
    return config;
}

} // namespace sallyport::source
