#pragma once
// How the benchmarks measure: time of the processor, since what else runs on the
// machine does not count; medians; memory. And the cluster of services that
// those of the engine, the map and its page share.
#include <sallyport/model/document.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace bench {

inline double milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}
inline double threadMilliseconds() {
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}
inline double processMilliseconds() {
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

template<class Work> double threadSpent(Work work) {
    const double began = threadMilliseconds();
    work();
    return threadMilliseconds() - began;
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}
inline double most(const std::vector<double>& values) {
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

// By the clock, of five.
template<class Work> double medianSeconds(Work work) {
    std::vector<double> seconds;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return median(seconds);
}

// In memory now, as the kernel counts it; 0 where it does not say.
inline double residentMegabytes() {
    long pages = 0, inMemory = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &inMemory) != 2)
            inMemory = 0;
        std::fclose(file);
    }
    return static_cast<double>(inMemory) * 4096 / (1024 * 1024);
}

inline double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Services behind one connector, each with a workload of its own, spread over namespaces; the first of them
// are published.
struct Services {
    int services = 2000, hostnames = 500, namespaces = 60;

    static std::string nameOf(int i) { return "app-" + std::to_string(i); }
    std::string namespaceOf(int i) const { return "ns-" + std::to_string(i % namespaces); }
    std::string urlOf(int i) const { return "http://" + nameOf(i) + "." + namespaceOf(i) + ":80"; }

    static std::string workload(const std::string& ns, const std::string& name, const std::string& ports) {
        return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns +
               "}\nspec:\n  selector: {matchLabels: {app: " + name +
               "}}\n  template:\n    metadata: {labels: {app: " + name +
               "}}\n    spec:\n      containers:\n        - name: main\n          image: " +
               (name == "cloudflared" ? "cloudflare/cloudflared:2026.8.2" : "registry.example.com/app:1") +
               "\n          args: [tunnel, run]\n          ports: [" + ports + "]\n";
    }

    // The connector, with what it may reach.
    static std::string connector(const std::string& egress) {
        return workload("cloudflared", "cloudflared", "") +
               "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: egress, "
               "namespace: cloudflared}\nspec:\n  podSelector: {matchLabels: {app: cloudflared}}\n"
               "  policyTypes: [Egress]\n  egress: [" +
               egress + "]\n";
    }

    // Two or three pods.
    std::string pods(int i) const {
        std::string text;
        for (int pod = 0; pod < 2 + i % 2; ++pod)
            text += "---\napiVersion: v1\nkind: Pod\nmetadata: {name: " + nameOf(i) + "-" +
                    std::to_string(pod) + ", namespace: " + namespaceOf(i) + ", labels: {app: " + nameOf(i) +
                    "}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: " + nameOf(i) +
                    ", uid: u, controller: true}]}\nspec: {containers: [{name: main, image: app, ports: "
                    "[{name: http, containerPort: 8080}]}]}\n";
        return text;
    }

    std::string service(int i) const {
        return "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + nameOf(i) +
               ", namespace: " + namespaceOf(i) + "}\nspec: {selector: {app: " + nameOf(i) +
               "}, ports: [{port: 80, targetPort: http}]}\n";
    }

    // to: which service the hostname of that number leads to.
    template<class To> sallyport::model::Document document(To to) const {
        sallyport::model::Document out;
        out.name = "bench";
        sallyport::model::Tunnel tunnel;
        tunnel.name = "bench";
        tunnel.connector.namespaceName = "cloudflared";
        tunnel.connector.name = "cloudflared";
        for (int i = 0; i < hostnames; ++i) {
            sallyport::model::PublicHostname hostname;
            hostname.id = nameOf(i);
            hostname.hostname = nameOf(i) + ".zone-" + std::to_string(i % 5) + ".com";
            hostname.service = urlOf(to(i));
            tunnel.hostnames.push_back(hostname);
        }
        out.tunnels.push_back(tunnel);
        return out;
    }
};

} // namespace bench
