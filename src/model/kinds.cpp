#include "kinds.h"

#include <sallyport/model/cluster.h>

#include <algorithm>

namespace sallyport::model {

namespace {

struct GroupKinds {
    std::string_view group;
    std::vector<std::string_view> kinds;
};

// From the discovery of Kubernetes 1.36 and the CustomResourceDefinitions (scope: Cluster) of the tools
// named.
const std::vector<GroupKinds>& clusterScoped() {
    static const std::vector<GroupKinds> table = {
        {"", {"Namespace", "Node", "PersistentVolume", "ComponentStatus"}},
        {"admissionregistration.k8s.io",
         {"MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding"}},
        {"apiextensions.k8s.io", {"CustomResourceDefinition"}},
        {"apiregistration.k8s.io", {"APIService"}},
        {"certificates.k8s.io", {"CertificateSigningRequest", "ClusterTrustBundle"}},
        {"flowcontrol.apiserver.k8s.io", {"FlowSchema", "PriorityLevelConfiguration"}},
        {"networking.k8s.io", {"IngressClass", "IPAddress", "ServiceCIDR"}},
        {"node.k8s.io", {"RuntimeClass"}},
        {"policy", {"PodSecurityPolicy"}},
        {"rbac.authorization.k8s.io", {"ClusterRole", "ClusterRoleBinding"}},
        {"resource.k8s.io", {"DeviceClass", "ResourceSlice"}},
        {"scheduling.k8s.io", {"PriorityClass"}},
        {"storage.k8s.io",
         {"StorageClass", "CSIDriver", "CSINode", "VolumeAttachment", "VolumeAttributesClass"}},
        {"snapshot.storage.k8s.io", {"VolumeSnapshotClass", "VolumeSnapshotContent"}},
        {"metrics.k8s.io", {"NodeMetrics"}},
        {"gateway.networking.k8s.io", {"GatewayClass"}},
        {"policy.networking.k8s.io",
         {"AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy"}},
        {"cilium.io",
         {"CiliumClusterwideNetworkPolicy", "CiliumClusterwideEnvoyConfig", "CiliumNode", "CiliumIdentity",
          "CiliumCIDRGroup", "CiliumLoadBalancerIPPool", "CiliumL2AnnouncementPolicy",
          "CiliumEgressGatewayPolicy", "CiliumExternalWorkload", "CiliumPodIPPool", "CiliumBGPPeeringPolicy",
          "CiliumBGPClusterConfig", "CiliumBGPPeerConfig", "CiliumBGPAdvertisement", "CiliumBGPNodeConfig",
          "CiliumBGPNodeConfigOverride"}},
        {"projectcalico.org",
         {"GlobalNetworkPolicy", "StagedGlobalNetworkPolicy", "GlobalNetworkSet", "Tier", "HostEndpoint",
          "Profile", "FelixConfiguration", "BGPConfiguration", "BGPPeer", "BGPFilter", "IPPool",
          "IPReservation", "IPAMConfiguration", "ClusterInformation", "KubeControllersConfiguration",
          "CalicoNodeStatus", "BlockAffinity"}},
        {"crd.projectcalico.org",
         {"GlobalNetworkPolicy", "StagedGlobalNetworkPolicy", "GlobalNetworkSet", "Tier", "HostEndpoint",
          "IPPool", "FelixConfiguration", "BGPConfiguration", "BGPPeer", "BGPFilter", "IPReservation",
          "ClusterInformation", "KubeControllersConfiguration", "CalicoNodeStatus", "BlockAffinity",
          "IPAMBlock", "IPAMConfig", "IPAMHandle"}},
        {"operator.tigera.io",
         {"Installation", "APIServer", "Goldmane", "Whisker", "TigeraStatus", "ImageSet", "GatewayAPI"}},
        {"cert-manager.io", {"ClusterIssuer"}},
        {"trust.cert-manager.io", {"Bundle"}},
        {"external-secrets.io", {"ClusterSecretStore", "ClusterExternalSecret", "ClusterPushSecret"}},
        {"generators.external-secrets.io", {"ClusterGenerator"}},
        {"kyverno.io", {"ClusterPolicy", "ClusterCleanupPolicy"}},
        {"postgresql.cnpg.io", {"ClusterImageCatalog"}},
    };
    return table;
}

} // namespace

bool isClusterScoped(const std::string& group, const std::string& kind) {
    return std::ranges::any_of(clusterScoped(), [&](const GroupKinds& entry) {
        return entry.group == group && std::ranges::find(entry.kinds, kind) != entry.kinds.end();
    });
}

bool isWorkload(const ObjectKey& key) {
    static constexpr std::string_view apps[] = {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"};
    if (key.group == "apps" || key.group == "extensions")
        return std::ranges::find(apps, key.kind) != std::end(apps);
    if (key.group == "batch")
        return key.kind == "Job" || key.kind == "CronJob";
    return key.group.empty() && key.kind == "ReplicationController";
}

} // namespace sallyport::model
