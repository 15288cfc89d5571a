// The policy engine on seeded clusters: 50 pods a namespace, 4 pods a class, 3
// rules a direction over pod and namespace selectors, address blocks and ports.
// Prints one JSON object; medians of 5, and the peak memory of the process.
#include "measure.h"

#include <sallyport/base/yaml.h>
#include <sallyport/policy/engine.h>

#include <array>
#include <random>

using namespace sallyport;

namespace {

struct Scale {
    const char* name;
    int pods, policies;
    double compile, one, all, edit; // targets in milliseconds
};
constexpr Scale scales[] = {{"10k", 10'000, 1'000, 10, 0.2, 5, 0.1},
                            {"100k", 100'000, 1'000, 50, 0.5, 50, 0.2}};

class Generator {
public:
    explicit Generator(const Scale& scale) : m_scale(scale), m_namespaces(scale.pods / 50) {}

    model::ClusterState write() {
        for (int ns = 0; ns < m_namespaces; ++ns)
            addNamespace(ns);
        for (int pod = 0; pod < m_scale.pods; ++pod)
            addPod(pod);
        std::string yaml;
        for (int i = 0; i < m_scale.policies; ++i)
            yaml += policy(i, below(m_namespaces));
        for (base::Tree& tree : base::readYaml(yaml, "policies.yaml").trees)
            put(std::move(tree));
        return std::move(m_state);
    }

    // A policy as it may be edited.
    std::string policy(int number, int ns) {
        return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p" +
               std::to_string(number) + ", namespace: " + nameOf(ns) +
               "}\nspec:\n  podSelector: " + subject() +
               "\n  policyTypes: [Ingress, Egress]\n  ingress: " + rules("from") +
               "\n  egress: " + rules("to") + "\n---\n";
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    static std::string nameOf(int ns) { return "ns-" + std::to_string(ns); }

    void put(base::Tree tree) {
        std::vector<base::Diagnostic> problems;
        if (auto object = model::readObject(std::move(tree), problems))
            m_state.put(std::make_shared<const model::Object>(std::move(*object)));
    }

    void addNamespace(int ns) {
        model::Object object;
        object.key = {"", "Namespace", "", nameOf(ns)};
        object.labels = {{"kubernetes.io/metadata.name", nameOf(ns)},
                         {"team", "team-" + std::to_string(ns % 20)},
                         {"stage", std::array{"test", "next", "live"}[static_cast<std::size_t>(ns % 3)]}};
        object.typed = model::Namespace{object.labels};
        m_state.put(std::make_shared<const model::Object>(std::move(object)));
    }

    void addPod(int number) {
        const int ns = number / 50, app = number % 50 / 4;
        model::Pod pod;
        pod.pod.labels = {{"app.kubernetes.io/name", "app-" + std::to_string(app)},
                          {"app.kubernetes.io/instance", nameOf(ns) + "-" + std::to_string(app)},
                          {"tier", std::array{"web", "api", "db", "job"}[static_cast<std::size_t>(app % 4)]},
                          {"pod-template-hash", std::to_string(ns * 1000 + app)},
                          {"version", "v" + std::to_string(app % 3)}};
        pod.pod.serviceAccount = "default";
        model::Container container;
        container.ports = {{"http", 8080 + app % 3, model::Protocol::tcp},
                           {"metrics", 9090, model::Protocol::tcp}};
        pod.pod.containers.push_back(std::move(container));
        model::Ip ip;
        ip.bytes = {10, static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
                    static_cast<std::uint8_t>(number)};
        pod.ips.push_back(ip);
        model::Object object;
        object.key = {"", "Pod", nameOf(ns), "app-" + std::to_string(app) + "-" + std::to_string(number)};
        object.labels = pod.pod.labels;
        object.typed = std::move(pod);
        m_state.put(std::make_shared<const model::Object>(std::move(object)));
    }

    std::string app() {
        return "{matchLabels: {app.kubernetes.io/name: app-" + std::to_string(below(12)) + "}}";
    }

    std::string subject() {
        const int kind = below(10);
        return kind < 6 ? app() : kind < 9 ? "{matchLabels: {tier: " + tier() + "}}" : "{}";
    }
    std::string tier() { return std::array{"web", "api", "db", "job"}[static_cast<std::size_t>(below(4))]; }
    std::string spaces() {
        switch (below(3)) {
        case 0:
            return "{matchLabels: {kubernetes.io/metadata.name: " + nameOf(below(m_namespaces)) + "}}";
        case 1:
            return "{matchLabels: {team: team-" + std::to_string(below(20)) + "}}";
        default:
            return "{matchExpressions: [{key: stage, operator: In, values: [next, live]}]}";
        }
    }
    std::string peer() {
        const int kind = below(10);
        if (kind < 4)
            return "{podSelector: " + app() + "}";
        if (kind < 6)
            return "{namespaceSelector: " + spaces() + "}";
        if (kind < 8)
            return "{namespaceSelector: " + spaces() + ", podSelector: " + app() + "}";
        const std::string net = std::to_string(below(224)) + "." + std::to_string(below(256));
        return "{ipBlock: {cidr: " + net + ".0.0/16, except: [" + net + ".16.0/20]}}";
    }
    std::string port() { // 16 sets
        const int which = below(16);
        if (which < 8)
            return "{port: " + std::to_string(8000 + which) + "}";
        if (which < 11)
            return "{port: " + std::to_string(5000 + which) + "}, {port: 53, protocol: UDP}";
        if (which < 14)
            return "{port: " + std::to_string(which * 1000) +
                   ", endPort: " + std::to_string(which * 1000 + 99) + "}";
        return which == 14 ? "{port: http}" : "{port: metrics}";
    }
    std::string rules(const char* side) {
        std::string out = "[";
        for (int i = 0; i < 3; ++i)
            out += (i ? ", {" : "{") + std::string(side) + ": [" + peer() + "], ports: [" + port() + "]}";
        return out + "]";
    }

    const Scale& m_scale;
    int m_namespaces;
    std::mt19937 m_random{1};
    model::ClusterState m_state;
};

double since(double start) {
    return bench::processMilliseconds() - start;
}

// Whether it is within three times the target: a noisy machine is no failure (docs/testing.md).
bool print(const char* name, const char* unit, double value, double target) {
    std::printf(",\n  \"%s\": {\"%s\": %.3f, \"target\": %.1f, \"met\": %s}", name, unit, value, target,
                value <= target ? "true" : "false");
    return value < 3 * target;
}

bool run(const Scale& scale) {
    Generator generator(scale);
    const model::ClusterState state = generator.write();
    const double before = bench::residentMegabytes();
    std::vector<double> reading, adding, compiling, all, one, editing, relabelling, moving;
    std::size_t parts = 0;
    policy::Engine::Size size;
    double memory = 0;
    for (int round = 0; round < 5; ++round) {
        auto start = bench::processMilliseconds();
        auto ruleset = policy::compile(state, {"kubernetes", {}});
        if (!ruleset)
            return false;
        reading.push_back(since(start));

        start = bench::processMilliseconds();
        policy::Engine engine(*std::move(ruleset));
        engine.addPods(state);
        adding.push_back(since(start));

        start = bench::processMilliseconds();
        engine.compile();
        compiling.push_back(since(start));

        start = bench::processMilliseconds();
        engine.settle();
        all.push_back(since(start));
        memory = std::max(memory, bench::residentMegabytes() - before);
        size = engine.measure();

        std::vector<double> ones, edits;
        for (int i = 0; i < 21; ++i) {
            const auto source =
                static_cast<policy::Engine::Id>(static_cast<std::size_t>(i * 397) % engine.size());
            start = bench::processMilliseconds();
            parts += engine.reached(source).size();
            ones.push_back(since(start));
            std::vector<policy::Policy> changed;
            const policy::Policy& standing =
                engine.ruleset().tiers.front().policies[static_cast<std::size_t>(i * 47)];
            changed.push_back(standing);
            std::swap(changed.front().ingress, changed.front().egress);
            const policy::PolicyId id = standing.id;
            start = bench::processMilliseconds();
            engine.replace("default", id, std::move(changed));
            engine.settle();
            edits.push_back(since(start));
        }
        // Labels of a namespace, and of a pod that becomes like none before.
        std::vector<double> relabels, moves;
        for (int i = 0; i < 7; ++i) {
            const std::string ns = "ns-" + std::to_string(i * 11);
            start = bench::processMilliseconds();
            engine.setNamespaceLabels(ns, {{"kubernetes.io/metadata.name", ns},
                                           {"team", "team-" + std::to_string((i * 11 + round + 1) % 20)},
                                           {"stage", "test"}});
            engine.settle();
            relabels.push_back(since(start));
            policy::Endpoint pod;
            pod.ns = ns;
            pod.name = "edited";
            pod.labels = {{"app.kubernetes.io/name", "app-3"}, {"note", std::to_string(i)}};
            pod.namespaceLabels = state.namespaceLabels(ns);
            pod.serviceAccount = "default";
            start = bench::processMilliseconds();
            engine.replace(static_cast<policy::Engine::Id>(i), pod);
            engine.settle();
            moves.push_back(since(start));
        }
        relabelling.push_back(bench::median(relabels));
        moving.push_back(bench::median(moves));
        one.push_back(bench::median(ones));
        editing.push_back(bench::median(edits));
    }
    const double peak = bench::peakMegabytes();
    std::printf("{\"pods\": %d, \"policies\": %d, \"classes\": %zu, \"selectors\": %zu, \"signatures\": %zu, "
                "\"parts\": %zu, \"processMegabytes\": %.0f",
                scale.pods, scale.policies, size.classes, size.selectors, size.signatures, parts, peak);
    // What manifests say, and their strings put into numbers, comes before: it has no target here.
    std::printf(",\n  \"readPoliciesMs\": %.2f, \"addPodsMs\": %.2f, \"editNamespaceMs\": %.3f, "
                "\"editPodMs\": %.3f",
                bench::median(reading), bench::median(adding), bench::median(relabelling),
                bench::median(moving));
    bool good = print("compile", "milliseconds", bench::median(compiling), scale.compile);
    good &= print("oneSource", "milliseconds", bench::median(one), scale.one);
    good &= print("allPairs", "milliseconds", bench::median(all), scale.all);
    good &= print("edit", "milliseconds", bench::median(editing), scale.edit);
    good &= print("memory", "megabytes", memory, 200);
    std::printf("}");
    return good;
}

} // namespace

// bench_policy [SCALE]
int main(int argc, char** argv) {
    bool good = true;
    const char* between = "";
    std::printf("{");
    for (const Scale& scale : scales) {
        if (argc > 1 && std::string_view(argv[1]) != scale.name)
            continue;
        std::printf("%s\"%s\": ", between, scale.name);
        between = ",\n ";
        good = run(scale) && good;
    }
    std::printf("}\n");
    return good ? 0 : 1;
}
