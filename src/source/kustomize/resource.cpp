#include "kustomize/resource.h"

#include <algorithm>
#include <array>

namespace sallyport::source {

using base::Tree;

bool Gvk::selectedBy(const Gvk& selector) const {
    return (selector.group.empty() || selector.group == group) &&
           (selector.version.empty() || selector.version == version) &&
           (selector.kind.empty() || selector.kind == kind);
}

Gvk gvkFrom(const std::string& apiVersion, const std::string& kind) {
    const auto slash = apiVersion.find('/');
    if (slash == std::string::npos)
        return {"", apiVersion, kind};
    return {apiVersion.substr(0, slash), apiVersion.substr(slash + 1), kind};
}

Gvk gvkOf(const Tree& object) {
    return gvkFrom(object.text({"apiVersion"}), object.text({"kind"}));
}

bool isClusterScopedToKustomize(const Gvk& gvk) {
    struct Known {
        std::string_view group, versions, kind;
    };
    static constexpr std::array<Known, 24> known = {{
        {"", "v1", "ComponentStatus"},
        {"", "v1", "Namespace"},
        {"", "v1", "Node"},
        {"", "v1", "NodeProxyOptions"},
        {"", "v1", "PersistentVolume"},
        {"admissionregistration.k8s.io", "v1 v1beta1", "MutatingWebhookConfiguration"},
        {"admissionregistration.k8s.io", "v1 v1beta1", "ValidatingWebhookConfiguration"},
        {"admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy"},
        {"admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding"},
        {"apiextensions.k8s.io", "v1 v1beta1", "CustomResourceDefinition"},
        {"apiregistration.k8s.io", "v1 v1beta1", "APIService"},
        {"certificates.k8s.io", "v1 v1beta1", "CertificateSigningRequest"},
        {"flowcontrol.apiserver.k8s.io", "v1beta1", "FlowSchema"},
        {"flowcontrol.apiserver.k8s.io", "v1beta1", "PriorityLevelConfiguration"},
        {"networking.k8s.io", "v1 v1beta1", "IngressClass"},
        {"node.k8s.io", "v1 v1beta1", "RuntimeClass"},
        {"policy", "v1beta1", "PodSecurityPolicy"},
        {"rbac.authorization.k8s.io", "v1 v1beta1", "ClusterRole"},
        {"rbac.authorization.k8s.io", "v1 v1beta1", "ClusterRoleBinding"},
        {"scheduling.k8s.io", "v1 v1beta1", "PriorityClass"},
        {"storage.k8s.io", "v1 v1beta1", "CSIDriver"},
        {"storage.k8s.io", "v1 v1beta1", "CSINode"},
        {"storage.k8s.io", "v1 v1beta1", "StorageClass"},
        {"storage.k8s.io", "v1 v1beta1", "VolumeAttachment"},
    }};
    return std::any_of(known.begin(), known.end(), [&](const Known& k) {
        if (k.group != gvk.group || k.kind != gvk.kind)
            return false;
        const auto at = k.versions.find(gvk.version);
        const auto end = at + gvk.version.size();
        return at != std::string_view::npos && !gvk.version.empty() &&
               (at == 0 || k.versions[at - 1] == ' ') && (end == k.versions.size() || k.versions[end] == ' ');
    });
}

std::string ResId::effectiveNamespace() const {
    if (clusterScoped)
        return "_non_namespaceable_"; // kustomize's own mark; former ids carry it as text
    return ns.empty() ? "default" : ns;
}

bool ResId::sameAs(const ResId& other) const {
    return name == other.name && gvk == other.gvk && effectiveNamespace() == other.effectiveNamespace();
}

std::string ResId::text() const {
    return gvk.kind + " " + (ns.empty() ? name : ns + "/" + name);
}

ResId Resource::id() const {
    ResId result{gvkOf(tree), name(), ns(), false};
    result.clusterScoped = isClusterScopedToKustomize(result.gvk);
    return result;
}

void Resource::rememberId() {
    ResId current = id();
    current.ns = current.effectiveNamespace();
    current.clusterScoped = false;
    formerIds.push_back(std::move(current));
}

bool Resource::everWas(const ResId& wanted) const {
    return wanted.sameAs(id()) ||
           std::any_of(formerIds.begin(), formerIds.end(), [&](const ResId& f) { return wanted.sameAs(f); });
}

Tree& metadataOf(Tree& object) {
    Tree* metadata = object.find("metadata");
    if (!metadata || !metadata->isMap())
        return object.set("metadata", Tree::map(object.origin()));
    return *metadata;
}

void setMetadataText(Tree& object, std::string_view member, const std::string& value) {
    Tree& metadata = metadataOf(object);
    const Tree* old = metadata.find(member);
    metadata.set(member, Tree::string(value, old ? old->origin() : metadata.origin()));
}

} // namespace sallyport::source
