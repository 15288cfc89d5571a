#include "case.h"

#include <sallyport/policy/engine.h>

#include <algorithm>
#include <functional>

namespace cases {

using namespace sallyport;

namespace {

using policy::Direction;
using policy::Engine;
using Probe = std::pair<model::Protocol, int>;

std::optional<Probe> probeOf(const std::string& text) {
    const auto slash = text.find('/');
    const auto protocol = model::protocolFrom(text.substr(0, slash));
    const auto port = model::portFrom(text.substr(slash + 1));
    return protocol && port ? std::optional(Probe{*protocol, *port}) : std::nullopt;
}

// What a state says of each pair of pods and each probe; empty when that is what is expected.
using Verdict = std::function<char(const std::string& from, const std::string& to)>;
using Verdicts = std::function<Verdict(const Probe& probe)>;

std::string compare(const Tree& expected, const Verdicts& verdicts) {
    const std::vector<std::string> pods = texts(expected.find("pods"));
    const Tree* probes = expected.find("probes");
    if (!probes || probes->members().empty())
        return "no probes";
    for (const Tree::Member& one : probes->members()) {
        const auto probe = probeOf(one.key);
        if (!probe)
            return "probe " + one.key + " is none";
        const Verdict verdict = verdicts(*probe);
        const std::vector<std::string> rows = texts(&one.value);
        for (std::size_t from = 0; from < pods.size(); ++from)
            for (std::size_t to = 0; to < pods.size(); ++to)
                if (const char got = verdict(pods[from], pods[to]); got != rows.at(from).at(to))
                    return expected.text({"manifests"}) + ": " + pods[from] + " to " + pods[to] + " " +
                           one.key + ": " + got + " instead of " + rows[from][to];
    }
    return {};
}

// By the matrix of a World.
std::string compareMatrix(const reach::World& world, const Tree& expected) {
    if (const auto pods = world.matrix({}).pods.size(); pods != texts(expected.find("pods")).size())
        return std::to_string(pods) + " pods instead of " +
               std::to_string(texts(expected.find("pods")).size());
    return compare(expected, [&](const Probe& probe) -> Verdict {
        const auto matrix = std::make_shared<const reach::World::Matrix>(world.matrix({probe}));
        return [matrix](const std::string& from, const std::string& to) {
            const auto place = [&](const std::string& pod) {
                return static_cast<std::size_t>(std::ranges::find(matrix->pods, pod) - matrix->pods.begin());
            };
            const auto& rows = matrix->probes.begin()->second;
            const bool there = place(from) < rows.size() && place(to) < rows.size();
            return there ? rows[place(from)][place(to)] : '0';
        };
    });
}

// One Engine that is brought from state to state by edits alone.
class Increments {
public:
    void feed(const reach::World& world) {
        if (!m_engine)
            m_engine.emplace(emptied(world.ruleset()));
        namespaces(world);
        pods(world);
        policies(world);
        m_engine->settle();
    }

    std::string compareWith(const Tree& expected) const {
        return compare(expected, [&](const Probe& probe) -> Verdict {
            return [&, probe](const std::string& from, const std::string& to) {
                if (!m_pods.contains(from) || !m_pods.contains(to))
                    return '0';
                if (from == to)
                    return '-';
                const auto allows = [&](Direction direction, const std::string& a, const std::string& b) {
                    return m_engine->between(direction, m_pods.at(a).id, m_pods.at(b).id)
                        .allowed.contains(probe.first, probe.second);
                };
                const bool e = allows(Direction::egress, from, to);
                const bool i = allows(Direction::ingress, to, from);
                return e && i ? '.' : e ? 'i' : i ? 'e' : 'x';
            };
        });
    }

private:
    struct Pod {
        Engine::Id id = 0;
        base::Tree written;
    };

    static policy::Ruleset emptied(policy::Ruleset ruleset) {
        for (policy::Tier& tier : ruleset.tiers)
            tier.policies.clear();
        return ruleset;
    }

    void namespaces(const reach::World& world) {
        for (const std::string& ns : world.state().namespaces())
            if (model::Labels labels = world.state().namespaceLabels(ns); m_namespaces[ns] != labels) {
                m_engine->setNamespaceLabels(ns, labels);
                m_namespaces[ns] = std::move(labels);
            }
    }

    void pods(const reach::World& world) {
        std::map<std::string, Pod> standing;
        for (const reach::Participant& participant : world.participants())
            for (const policy::Endpoint& endpoint : participant.pods) {
                const std::string name = endpoint.ns + "/" + endpoint.name;
                const base::Tree& written = participant.object->tree;
                const auto known = m_pods.find(name);
                if (known == m_pods.end()) {
                    standing[name] = {m_engine->add(endpoint), written};
                    continue;
                }
                if (!(known->second.written == written))
                    m_engine->replace(known->second.id, endpoint);
                standing[name] = {known->second.id, written};
            }
        for (const auto& [name, pod] : m_pods)
            if (!standing.contains(name))
                m_engine->remove(pod.id);
        m_pods = std::move(standing);
    }

    void policies(const reach::World& world) {
        std::map<std::pair<std::string, policy::PolicyId>, std::vector<policy::Policy>> groups;
        for (const policy::Tier& tier : world.ruleset().tiers)
            for (const policy::Policy& policy : tier.policies)
                groups[{tier.name, policy.id}].push_back(policy);
        std::map<std::pair<std::string, policy::PolicyId>, base::Tree> standing;
        for (auto& [at, group] : groups) {
            const auto& id = at.second;
            const auto object = world.state().find({"networking.k8s.io", id.kind, id.ns, id.name});
            standing[at] = object ? object->tree : base::Tree();
            if (const auto known = m_policies.find(at);
                known == m_policies.end() || !(known->second == standing[at]))
                m_engine->replace(at.first, id, std::move(group));
        }
        for (const auto& [at, tree] : m_policies)
            if (!standing.contains(at))
                m_engine->replace(at.first, at.second, {});
        m_policies = std::move(standing);
    }

    std::optional<Engine> m_engine;
    std::map<std::string, Pod> m_pods;
    std::map<std::string, model::Labels> m_namespaces;
    std::map<std::pair<std::string, policy::PolicyId>, base::Tree> m_policies;
};

// Calls judge(world, expected) for each step of each case, until one does not agree.
template<class Judge> Group eachStep(const fs::path& folder, const std::string& named, const Judge& judge) {
    policy::CompileOptions options;
    options.profile = "kubernetes";
    options.ipBlockMatchesPods = true;
    Group group;
    const Tree index = readTree(folder / "index.json");
    for (const std::string& name : texts(index.find("cases"))) {
        const Tree one = readTree(folder / "cases" / name / "case.json");
        const Tree* steps = one.find("steps");
        std::string why = steps && steps->size() > 0 ? "" : "no steps";
        for (const Tree& expected : steps ? steps->items() : std::span<const Tree>()) {
            if (!why.empty())
                break;
            const Built built =
                buildAsWritten(folder / "cases" / name / expected.text({"manifests"}), options);
            why = built.world ? judge(*built.world, expected) : built.refused;
        }
        std::string label = named;
        record(group, label.append("/").append(name), why);
    }
    return group;
}

} // namespace

Group cyclonus(const fs::path& folder) {
    return eachStep(folder, "cyclonus", compareMatrix);
}

// All cases in a row, each step an edit of the one before.
Group cyclonusIncrements(const fs::path& folder) {
    Increments increments;
    return eachStep(folder, "cyclonus-increments", [&](const reach::World& world, const Tree& expected) {
        increments.feed(world);
        return increments.compareWith(expected);
    });
}

} // namespace cases
