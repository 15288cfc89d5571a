#pragma once
// ClusterState: what was observed of a cluster, from files or from its API.
// Objects are shared and never change: an equal pointer means unchanged.
// Typed members are there for what the engine asks often; everything keeps its
// Tree, so policies and connectors are read by their own modules.
#include <sallyport/base/tree.h>
#include <sallyport/model/labels.h>
#include <sallyport/model/types.h>

#include <map>
#include <memory>
#include <set>
#include <variant>

namespace sallyport::model {

// group is empty for the core group; ns is empty for what is not namespaced.
struct ObjectKey {
    std::string group;
    std::string kind;
    std::string ns;
    std::string name;
    auto operator<=>(const ObjectKey&) const = default;
    // "Deployment cloudflare/cloudflared", "Namespace x".
    std::string text() const;
};

struct ContainerPort {
    std::string name;
    int port = 0;
    Protocol protocol = Protocol::tcp;
    bool operator==(const ContainerPort&) const = default;
};

struct EnvVar {
    std::string name;
    std::optional<std::string> value;  // literal
    std::string secretName, secretKey; // valueFrom.secretKeyRef
    std::string configMapName, configMapKey;
    std::string fieldPath;
    bool operator==(const EnvVar&) const = default;
};

struct Container {
    std::string name;
    std::string image;
    std::vector<std::string> command;
    std::vector<std::string> args;
    std::vector<EnvVar> env;
    std::vector<ContainerPort> ports;
    bool init = false;
    bool sidecar = false; // an init container with restartPolicy Always
    std::string pointer;  // JSON Pointer into the object's tree
    bool operator==(const Container&) const = default;
};

struct PodSpec {
    Labels labels;
    std::string serviceAccount; // "default" when none is named
    bool hostNetwork = false;
    std::string nodeName;
    std::vector<Container> containers; // init containers included, marked
    std::string pointer;               // JSON Pointer of the pod's spec in the object's tree

    // Ports that the pod serves: those of containers and sidecars, in order.
    std::vector<ContainerPort> ports() const;
    // The number behind a port name of that protocol; nothing when no container declares it.
    std::optional<int> namedPort(const std::string& portName, Protocol protocol) const;
    bool operator==(const PodSpec&) const = default;
};

// Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob.
struct Workload {
    PodSpec pod;
    std::optional<int> replicas; // as written; DaemonSet: none
    LabelSelector selector;
    std::string ownerKind, ownerName; // controller of this object, when another object owns it
};

struct Pod {
    PodSpec pod;
    std::vector<Ip> ips;
    std::string hostIp;
    std::string phase; // "" when the manifest has no status
    bool ready = true;
    std::string ownerKind, ownerName;
    bool finished() const { return phase == "Succeeded" || phase == "Failed"; }
};

struct ServicePort {
    std::string name;
    Protocol protocol = Protocol::tcp;
    int port = 0;
    // A number, or the name of a container port; as Kubernetes defaults it: the same number as port.
    std::variant<int, std::string> targetPort;
    int nodePort = 0;
};

struct Service {
    std::string type = "ClusterIP"; // ClusterIP, NodePort, LoadBalancer, ExternalName
    bool headless = false;          // clusterIP: None
    std::optional<Labels> selector; // nothing: endpoints are managed by hand
    std::vector<ServicePort> ports;
    std::string externalName;
    std::vector<Ip> clusterIps;
    std::vector<Ip> loadBalancerIps;
    std::vector<Ip> externalIps;
    bool publishNotReady = false;
    std::string internalTrafficPolicy, externalTrafficPolicy;
};

struct EndpointSlice {
    std::string service; // label kubernetes.io/service-name; Endpoints objects: their own name
    struct Endpoint {
        std::vector<std::string> addresses;
        bool ready = true;
        std::string podName;
        std::string nodeName;
        // An Endpoints object with several subsets: the ports of this one's. Empty: those of the slice.
        std::vector<ServicePort> ports;
    };
    std::vector<Endpoint> endpoints;
    std::vector<ServicePort> ports; // port and name; targetPort unused; port 0: every port
};

struct Namespace {
    Labels labels; // with kubernetes.io/metadata.name, which the API server always sets
};

struct Node {
    Labels labels;
    Labels annotations;
    std::vector<Ip> ips;
};

using Typed = std::variant<std::monostate, Workload, Pod, Service, EndpointSlice, Namespace, Node>;

struct Object {
    ObjectKey key;
    std::string apiVersion;
    base::Tree tree;   // the object as it would be applied (after kustomize and substitution)
    base::Place place; // the manifest it stands in, or the context
    Typed typed;
    Labels labels;         // metadata.labels
    Labels annotations;    // metadata.annotations
    bool inferred = false; // made by a chart's values; no manifest shows it
    bool deployed = true;  // false: no root reaches it
    std::string root; // the root that deploys it (a kustomization, an Application, ...), "" for plain folders

    template<class T> const T* as() const { return std::get_if<T>(&typed); }
};
using ObjectPtr = std::shared_ptr<const Object>;

// What was met and could not be understood, or only in part.
struct Unread {
    base::Place where;
    base::Text why;
    // What it is, as far as known: such an object can change a verdict. Kind is empty when not even that is
    // known.
    ObjectKey key;
    // True when the API server would refuse it, or a policy/namespace could not be read, so that verdicts may
    // depend on it.
    bool mayDecide = false;
};

// Reads one object: key, labels and the typed members of its kind. Wrong shapes are reported in problems
// and read as absent; each problem's subject is the object. Nothing, and a problem, when it has no kind,
// apiVersion or name. `List` kinds are split by the caller.
std::optional<Object> readObject(base::Tree tree, std::vector<base::Diagnostic>& problems);

// True for kinds that live in no namespace (Namespace, Node, ClusterRole, ...: built-ins and the CRDs of the
// tools Sallyport knows). Unknown kinds count as namespaced.
bool isClusterScoped(const std::string& group, const std::string& kind);

class ClusterState {
public:
    // Adds or replaces. A missing namespace of a namespaced object becomes "default".
    void put(ObjectPtr object);
    bool erase(const ObjectKey& key);

    const std::map<ObjectKey, ObjectPtr>& objects() const { return m_objects; }
    ObjectPtr find(const ObjectKey& key) const;
    // All deployed ones of a kind (any group when group is "*"), in the order of their keys.
    std::vector<ObjectPtr> ofKind(std::string_view kind, std::string_view group = "*") const;
    // Deployed workloads of every kind; left out is one whose controller is there too (a ReplicaSet of a
    // Deployment, a Job of a CronJob).
    std::vector<ObjectPtr> workloads() const;
    // Labels of a namespace: those of its object, and kubernetes.io/metadata.name always.
    Labels namespaceLabels(const std::string& ns) const;
    // Names of all namespaces: declared ones and those that objects live in.
    std::set<std::string> namespaces() const;

    std::vector<Unread> unread;
    // Objects that appear twice after roots are resolved.
    struct Duplicate {
        ObjectKey key;
        base::Place first, second;
    };
    std::vector<Duplicate> duplicates;
    // Files that lie under a kustomization but no root reaches.
    std::vector<Object> notDeployed;

private:
    std::map<ObjectKey, ObjectPtr> m_objects;
};

} // namespace sallyport::model
