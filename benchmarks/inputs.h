#pragma once
// What the benchmarks read: clusters from a seed, as files and as an API list.
#include <sallyport/base/file.h>

#include <cstdio>
#include <filesystem>
#include <random>

namespace bench {

namespace fs = std::filesystem;
namespace base = sallyport::base;

// Brings a manifest to the 1.5 kB that real ones have, with annotations as tools leave them.
inline std::string padded(std::string text) {
    std::string annotations = "  annotations:\n";
    for (int i = 0; text.size() + annotations.size() < 1500; ++i)
        annotations += "    tools.example.com/setting-" + std::to_string(i) + ": \"value of a tool\"\n";
    return text.insert(text.find("metadata:\n") + 10, annotations);
}

inline std::string deployment(const std::string& ns, const std::string& name) {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name + "\n  namespace: " + ns +
           "\n  labels: {app.kubernetes.io/name: " + name +
           ", app.kubernetes.io/managed-by: hand}\n"
           "spec:\n  replicas: 1\n  selector:\n    matchLabels:\n      app: " +
           name + "\n  template:\n    metadata:\n      labels:\n        app: " + name +
           "\n        tier: web\n    spec:\n      securityContext:\n        runAsNonRoot: true\n"
           "      containers:\n        - name: main\n          image: registry.example.com/" +
           name +
           ":1.2.3\n          env:\n            - name: LOG_LEVEL\n              value: info\n"
           "            - name: LISTEN\n              value: \":8080\"\n          ports:\n"
           "            - name: http\n              containerPort: 8080\n            - name: metrics\n"
           "              containerPort: 9090\n          resources:\n            requests:\n"
           "              cpu: 100m\n              memory: 64Mi\n";
}

inline std::string service(const std::string& ns, const std::string& name) {
    return "apiVersion: v1\nkind: Service\nmetadata:\n  name: " + name + "\n  namespace: " + ns +
           "\nspec:\n  selector:\n    app: " + name +
           "\n  ports:\n    - name: http\n      port: 80\n      targetPort: http\n";
}

inline std::string policy(const std::string& ns, const std::string& name, const std::string& from) {
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: " + name +
           "\n  namespace: " + ns + "\nspec:\n  podSelector:\n    matchLabels:\n      app: " + name +
           "\n  policyTypes: [Ingress]\n  ingress:\n    - from:\n        - namespaceSelector:\n"
           "            matchLabels:\n              kubernetes.io/metadata.name: " +
           from + "\n      ports:\n        - port: http\n        - port: 9090\n";
}

// 998 apps with a Service and a policy each in 50 namespaces, the connector and two objects of its own.
inline std::size_t writeCluster(const fs::path& folder) {
    std::mt19937 random(1);
    std::size_t bytes = 0;
    const auto put = [&](const std::string& file, const std::string& text) {
        const std::string whole = padded(text);
        bytes += whole.size();
        if (const auto written = base::writeFile(folder / file, whole); !written)
            std::fprintf(stderr, "%s\n", written.error().english().c_str());
    };
    for (int i = 0; i < 999; ++i) {
        const std::string ns = "ns-" + std::to_string(i % 50), name = "app-" + std::to_string(i);
        const std::string from = random() % 4 ? "ns-" + std::to_string(random() % 50) : "cloudflared";
        put(ns + '/' + name + "-deployment.yaml", deployment(ns, name));
        put(ns + '/' + name + "-service.yaml", service(ns, name));
        put(ns + '/' + name + "-policy.yaml", policy(ns, name, from));
    }
    put("cloudflared/deployment.yaml", deployment("cloudflared", "cloudflared"));
    put("cloudflared/service.yaml", service("cloudflared", "cloudflared"));
    put("cloudflared/policy.yaml", policy("cloudflared", "cloudflared", "ns-1"));
    return bytes;
}

// 1,000 workloads in 40 namespaces with 41 policies, as one file: each namespace is open to itself and to ten
// of its neighbour's workloads, and the connector's way out is closed but for one namespace. About 34,000
// pairs can talk.
inline std::string workloads() {
    std::string out;
    for (int i = 0; i < 1000; ++i) {
        const std::string name = i == 0 ? "cloudflared" : "app-" + std::to_string(i);
        out += "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name +
               "\n  namespace: ns-" + std::to_string(i % 40) +
               "\nspec:\n  selector:\n    matchLabels: {app: " + name +
               "}\n  template:\n    metadata:\n      labels: {app: " + name +
               ", tier: " + (i / 40 < 10 ? "web" : "data") +
               "}\n    spec:\n      containers:\n        - name: main\n          image: " +
               (i == 0 ? "cloudflare/cloudflared:2025.8.0\n          args: [tunnel, run, home]"
                       : "example.com/" + name) +
               "\n          ports: [{name: http, containerPort: 8080}]\n";
    }
    const std::string head =
        "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ";
    for (int i = 0; i < 40; ++i)
        out +=
            head + "own\n  namespace: ns-" + std::to_string(i) +
            "\nspec:\n  podSelector: {}\n  policyTypes: [Ingress]\n  ingress:\n"
            "    - from:\n        - podSelector: {}\n"
            "    - from:\n        - namespaceSelector:\n            matchLabels: "
            "{kubernetes.io/metadata.name: ns-" +
            std::to_string((i + 1) % 40) +
            "}\n          podSelector:\n            matchLabels: {tier: web}\n      ports: [{port: http}]\n";
    out += head + "connector\n  namespace: ns-0\nspec:\n  podSelector:\n    matchLabels: {app: cloudflared}\n"
                  "  policyTypes: [Egress]\n  egress:\n    - to:\n        - namespaceSelector:\n"
                  "            matchLabels: {kubernetes.io/metadata.name: ns-0}\n"
                  "    - to:\n        - ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}\n"
                  "      ports: [{port: 7844}, {port: 7844, protocol: UDP}]\n";
    return out;
}

// A pod of 2.8 kB as the API server writes it.
inline std::string pod(unsigned i, std::mt19937& random) {
    const auto hex = [&random](int digits) {
        std::string out;
        while (digits-- > 0)
            out += "0123456789abcdef"[random() % 16];
        return out;
    };
    const std::string number = std::to_string(i), app = "app-" + std::to_string(i / 4), hash = hex(9);
    const std::string name = app + '-' + hash + '-' + hex(5), time = "\"2026-01-01T00:00:00Z\"";
    const std::string ip = "10." + std::to_string(i >> 16 & 255) + '.' + std::to_string(i >> 8 & 255) + '.' +
                           std::to_string(i & 255);
    std::string out =
        R"({"apiVersion":"v1","kind":"Pod","metadata":{"annotations":{"checksum/config":")" + hex(64) +
        R"(","kubernetes.io/config.seen":)" + time +
        R"(,"prometheus.io/scrape":"true"},"creationTimestamp":)" + time + R"(,"generateName":")" + app +
        '-' + hash + R"(-","labels":{"app.kubernetes.io/instance":")" + app +
        R"(","app.kubernetes.io/name":")" + app + R"(","pod-template-hash":")" + hash +
        R"(","tier":"web"},"name":")" + name + R"(","namespace":"ns-)" + std::to_string(i / 50) +
        R"(","ownerReferences":[{"apiVersion":"apps/v1","blockOwnerDeletion":true,"controller":true,)"
        R"("kind":"ReplicaSet","name":")" +
        app + '-' + hash + R"(","uid":")" + hex(32) + R"("}],"resourceVersion":")" + number + R"(","uid":")" +
        hex(32) +
        R"("},"spec":{"containers":[{"env":[{"name":"LOG_LEVEL","value":"info"},{"name":"POD_IP",)"
        R"("valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"status.podIP"}}}],"image":"registry.example.com/)" +
        app +
        R"(:1.2.3","imagePullPolicy":"IfNotPresent","livenessProbe":{"failureThreshold":3,"httpGet":)"
        R"({"path":"/healthz","port":8080,"scheme":"HTTP"},"periodSeconds":10,"successThreshold":1,)"
        R"("timeoutSeconds":1},"name":"main","ports":[{"containerPort":8080,"name":"http","protocol":"TCP"},)"
        R"({"containerPort":9090,"name":"metrics","protocol":"TCP"}],"resources":{"limits":{"memory":"128Mi"},)"
        R"("requests":{"cpu":"100m","memory":"64Mi"}},"terminationMessagePath":"/dev/termination-log",)"
        R"("terminationMessagePolicy":"File","volumeMounts":[{"mountPath":)"
        R"("/var/run/secrets/kubernetes.io/serviceaccount","name":"kube-api-access","readOnly":true}]}],)"
        R"("dnsPolicy":"ClusterFirst","enableServiceLinks":true,"nodeName":"node-)" +
        std::to_string(i % 100) +
        R"(","preemptionPolicy":"PreemptLowerPriority","priority":0,"restartPolicy":"Always",)"
        R"("schedulerName":"default-scheduler","securityContext":{},"serviceAccount":"default",)"
        R"("serviceAccountName":"default","terminationGracePeriodSeconds":30,"tolerations":[)"
        R"({"effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists",)"
        R"("tolerationSeconds":300},{"effect":"NoExecute","key":"node.kubernetes.io/unreachable",)"
        R"("operator":"Exists","tolerationSeconds":300}],"volumes":[{"name":"kube-api-access","projected":)"
        R"({"defaultMode":420,"sources":[{"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}}]}}]},)"
        R"("status":{"conditions":[)";
    for (const char* type : {"Initialized", "Ready", "ContainersReady", "PodScheduled"})
        out += std::string(type == std::string("Initialized") ? "" : ",") +
               R"({"lastProbeTime":null,"lastTransitionTime":)" + time + R"(,"status":"True","type":")" +
               type + "\"}";
    return out + R"(],"hostIP":"192.168.0.1","phase":"Running","podIP":")" + ip + R"(","podIPs":[{"ip":")" +
           ip + R"("}],"qosClass":"Burstable","startTime":)" + time + "}}";
}

// Writes a `kind: List` of pods; says how many bytes.
inline std::size_t writePods(const fs::path& file, unsigned count) {
    std::mt19937 random(1);
    std::string text = R"({"apiVersion":"v1","items":[)";
    for (unsigned i = 0; i < count; ++i)
        text += (i == 0 ? "" : ",") + pod(i, random);
    text += R"(],"kind":"List","metadata":{"resourceVersion":""}})";
    if (const auto written = base::writeFile(file, text); !written)
        std::fprintf(stderr, "%s\n", written.error().english().c_str());
    return text.size();
}

struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("sallyport-bench-" + std::to_string(std::random_device()()));
    TemporaryFolder() { fs::create_directories(path); }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

} // namespace bench
