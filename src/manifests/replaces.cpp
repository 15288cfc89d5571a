#include "replaces.h"

#include "isolation.h"
#include "owned.h"
#include "parts.h"
#include "surplus.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

using Action = Replacement::Action;
using policy::Direction;

bool isPolicyKind(const model::ObjectKey& key) {
    return key.kind.ends_with("NetworkPolicy");
}

// The state with the bundle's policies in place of its own.
model::ClusterState onlyRendered(const model::ClusterState& state, const std::vector<Tree>& objects) {
    model::ClusterState out = state;
    out.unread.clear();
    out.duplicates.clear();
    for (const auto& [key, object] : state.objects())
        if (isPolicyKind(key))
            out.erase(key);
    for (const Tree& tree : objects) {
        std::vector<base::Diagnostic> problems;
        if (auto object = model::readObject(tree, problems))
            out.put(std::make_shared<model::Object>(std::move(*object)));
    }
    return out;
}

class Finder {
public:
    explicit Finder(const ReplaceQuestion& question) : m_question(question) {}

    std::vector<Replacement> find() {
        policies();
        for (const Plan& plan : m_question.plans) {
            if (!plan.sidecar)
                budgets(plan);
            formerWorkload(plan);
        }
        sameKeys();
        leftOvers();
        std::vector<Replacement> out;
        for (auto& [key, replacement] : m_found)
            out.push_back(std::move(replacement));
        return out;
    }

private:
    void policies() {
        policy::CompileOptions options;
        options.profile = m_question.ruleset.profile.name;
        const auto rendered = policy::compile(onlyRendered(m_question.state, m_question.objects), options);
        if (!rendered)
            return;
        for (const Plan& plan : m_question.plans) {
            if (plan.sidecar)
                continue;
            const Surplus surplus(plan, *rendered, m_question.ruleset, m_question.pods, m_question.state);
            for (const policy::Tier& tier : m_question.ruleset.tiers)
                for (const policy::Policy& one : tier.policies)
                    existing(plan, surplus, tier, one);
        }
    }

    void existing(const Plan& plan, const Surplus& surplus, const policy::Tier& tier,
                  const policy::Policy& one) {
        const model::ObjectPtr object = objectOf(m_question.state, one);
        if (!object || isOwned(*object) || one.selectsHosts ||
            policy::match(m_question.ruleset, one.subject, surplus.subject()) == policy::Certainty::no)
            return;
        const auto out = one.governsEgress ? surplus.rules(tier, one, Direction::egress)
                                           : std::vector<const policy::Rule*>();
        const auto in = one.governsIngress ? surplus.rules(tier, one, Direction::ingress)
                                           : std::vector<const policy::Rule*>();
        if (out.empty() && in.empty())
            return;
        const bool others = isAboutOthers(plan, one);
        Replacement& found = m_found[object->key];
        found.key = object->key;
        if (found.rules.empty())
            found.place = out.empty() ? in.front()->place : out.front()->place;
        found.action = others || found.action == Action::shrink ? Action::shrink : Action::remove;
        for (const auto* rules : {&out, &in})
            for (const policy::Rule* rule : *rules) {
                base::Place place = rule->place;
                if (place.pointer.empty())
                    place.pointer = rule->pointer;
                if (std::find(found.rules.begin(), found.rules.end(), place) == found.rules.end())
                    found.rules.push_back(place);
            }
        found.why = whyOf(plan, !out.empty(), others);
        if (others)
            leaveOut(*object, found);
    }

    static base::Text whyOf(const Plan& plan, bool egress, bool others) {
        const std::string who = plan.ns + "/" + plan.name;
        if (others && egress)
            return {"lets-reach-more-with-others",
                    SALLYPORT_TR("It lets %1 reach more than is published, and is about other pods too: its "
                                 "selector must leave out pods with the label %2"),
                    {who, tunnelLabel}};
        if (others)
            return {
                "lets-in-more-with-others",
                SALLYPORT_TR("It lets more in to %1 than its metrics need, and is about other pods too: its "
                             "selector must leave out pods with the label %2"),
                {who, tunnelLabel}};
        if (egress)
            return {"lets-reach-more", SALLYPORT_TR("It lets %1 reach more than is published"), {who}};
        return {"lets-in-more", SALLYPORT_TR("It lets more in to %1 than its metrics need"), {who}};
    }

    // Other pods of the manifests, or that a Service waits for.
    bool isAboutOthers(const Plan& plan, const policy::Policy& one) const {
        const auto selects = [&](const policy::Endpoint& pod) {
            return policy::match(m_question.ruleset, one.subject, pod) != policy::Certainty::no;
        };
        for (const PodGroup& group : m_question.pods)
            if (!(group.object->key.ns == plan.ns && hasLabels(group.spec->labels, plan.podLabels)) &&
                !group.spec->hostNetwork && selects(group.endpoint))
                return true;
        for (const auto& object : m_question.state.ofKind("Service", "")) {
            const auto* service = object->as<model::Service>();
            if (!service || !service->selector || service->selector->empty() ||
                (object->key.ns == plan.ns && (hasLabels(*service->selector, plan.podLabels) ||
                                               hasLabels(plan.podLabels, *service->selector))))
                continue;
            if (selects(hiddenPod(m_question.state, object->key.ns, *service->selector)))
                return true;
        }
        return false;
    }

    // The same policy, its subjects without connectors.
    static void leaveOut(const model::Object& object, Replacement& found) {
        if (!found.becomes)
            found.becomes = object.tree;
        std::set<std::string> selectors;
        for (const base::Place& rule : found.rules) {
            const bool several = rule.pointer.starts_with("/specs/");
            const auto end = several ? rule.pointer.find('/', 7) : std::string::npos;
            const std::string spec = several ? rule.pointer.substr(0, end) : "/spec";
            selectors.insert(spec + (object.key.group == "cilium.io" ? "/endpointSelector" : "/podSelector"));
        }
        if (object.key.group.ends_with("projectcalico.org")) {
            excludeInSelector(*found.becomes);
            return;
        }
        if (object.key.group != "cilium.io" && object.key.group != "networking.k8s.io") {
            found.becomes.reset();
            return;
        }
        for (const std::string& pointer : selectors)
            if (!excludeConnectors(*found.becomes, pointer)) {
                found.becomes.reset();
                return;
            }
    }

    // Calico's selectors are text.
    static void excludeInSelector(Tree& policy) {
        Tree* spec = policy.find("spec");
        if (!spec || !spec->isMap())
            return;
        const std::string written = spec->text({"selector"});
        const std::string without = std::string("!has(") + tunnelLabel + ")";
        if (written.find(without) == std::string::npos)
            spec->set("selector", text(written.empty() ? without : "(" + written + ") && " + without));
    }

    static bool excludeConnectors(Tree& policy, const std::string& pointer) {
        Tree* selector = policy.at(pointer);
        if (!selector) {
            Tree* spec = policy.at(pointer.substr(0, pointer.rfind('/')));
            if (!spec || !spec->isMap())
                return false;
            selector = &spec->set(pointer.substr(pointer.rfind('/') + 1), Tree::map());
        }
        if (selector->isNull())
            *selector = Tree::map();
        Tree* expressions = selector->find("matchExpressions");
        if (!expressions || expressions->isNull())
            expressions = &selector->set("matchExpressions", Tree::list());
        for (const Tree& one : expressions->items())
            if (one.text({"key"}) == tunnelLabel && one.text({"operator"}) == "DoesNotExist")
                return true;
        expressions->append(object({{"key", text(tunnelLabel)}, {"operator", text("DoesNotExist")}}));
        return true;
    }

    // Two budgets on one pod make every eviction fail; on one node a budget blocks the drain.
    void budgets(const Plan& plan) {
        model::Labels labels = plan.podLabels;
        labels[tunnelLabel] = dnsLabel(plan.tunnelName);
        for (const auto& object : m_question.state.ofKind("PodDisruptionBudget", "policy")) {
            if (object->key.ns != plan.ns || isOwned(*object) ||
                (plan.budget && object->key.name == plan.name))
                continue;
            std::vector<base::Diagnostic> ignored;
            const base::Reader selector =
                base::Reader(object->tree, ignored).member("spec").member("selector");
            if (!selector.present() || !model::LabelSelector::read(selector).matches(labels))
                continue;
            add(*object, Action::remove,
                plan.budget
                    ? base::Text{"second-budget",
                                 SALLYPORT_TR("Two disruption budgets on one pod make every eviction fail"),
                                 {}}
                    : base::Text{
                          "budget-blocks-drain",
                          SALLYPORT_TR("With one replica a disruption budget blocks draining its node"),
                          {}});
        }
    }

    void formerWorkload(const Plan& plan) {
        if (!plan.sidecar && plan.existing && plan.existing->key.kind != "Deployment" &&
            !isOwned(*plan.existing))
            add(*plan.existing, Action::remove,
                {"becomes-deployment",
                 SALLYPORT_TR("Deployment %1 takes its place"),
                 {plan.ns + "/" + plan.name}});
    }

    void sameKeys() {
        for (const Tree& tree : m_question.objects) {
            const model::ObjectKey key = keyOf(tree);
            m_rendered.insert(key);
            const auto object = m_question.state.find(key);
            if (object && !isOwned(*object))
                add(*object, Action::replace,
                    {"rendered-instead", SALLYPORT_TR("The rendered %1 takes its place"), {key.text()}});
        }
    }

    void leftOvers() {
        std::set<std::string> instances;
        for (const Plan& plan : m_question.plans)
            instances.insert(dnsLabel(plan.tunnelName));
        for (const auto& [key, object] : m_question.state.objects()) {
            const auto instance = object->labels.find("app.kubernetes.io/instance");
            if (isOwned(*object) && instance != object->labels.end() &&
                instances.contains(instance->second) && !m_rendered.contains(key))
                add(*object, Action::remove,
                    {"left-over", SALLYPORT_TR("It is left over from an earlier rendering"), {}});
        }
    }

    static model::ObjectKey keyOf(const Tree& tree) {
        const std::string version = tree.text({"apiVersion"});
        const auto slash = version.find('/');
        return {slash == std::string::npos ? std::string() : version.substr(0, slash), tree.text({"kind"}),
                tree.text({"metadata", "namespace"}), tree.text({"metadata", "name"})};
    }

    void add(const model::Object& object, Action action, base::Text why) {
        const auto [it, isNew] = m_found.try_emplace(object.key);
        if (!isNew)
            return;
        it->second.key = object.key;
        it->second.place = object.place;
        it->second.action = action;
        it->second.why = std::move(why);
    }

    const ReplaceQuestion& m_question;
    std::map<model::ObjectKey, Replacement> m_found;
    std::set<model::ObjectKey> m_rendered;
};

} // namespace

std::string name(Replacement::Action action) {
    switch (action) {
    case Action::remove:
        return "remove";
    case Action::replace:
        return "replace";
    case Action::shrink:
        break;
    }
    return "shrink";
}

std::vector<Replacement> replacements(const ReplaceQuestion& question) {
    return Finder(question).find();
}

model::ClusterState applied(const model::ClusterState& state, const Bundle& bundle) {
    model::ClusterState out = state;
    const auto put = [&](const Tree& tree) {
        std::vector<base::Diagnostic> problems;
        if (auto object = model::readObject(tree, problems))
            out.put(std::make_shared<model::Object>(std::move(*object)));
    };
    for (const Replacement& replacement : bundle.replaces) {
        const auto object = state.find(replacement.key);
        if (!object)
            continue;
        if (replacement.action == Action::shrink) {
            if (replacement.becomes)
                put(*replacement.becomes);
            continue;
        }
        out.erase(replacement.key);
        const auto* workload = object->as<model::Workload>();
        if (!workload || workload->selector.empty())
            continue;
        // Its pods go with it.
        for (const auto& other : state.ofKind("Pod", ""))
            if (const auto* pod = other->as<model::Pod>();
                pod && other->key.ns == object->key.ns && workload->selector.matches(pod->pod.labels))
                out.erase(other->key);
    }
    for (const Tree& tree : bundle.objects())
        put(tree);
    for (const Tree& tree : bundle.patched)
        put(tree);
    return out;
}

} // namespace sallyport::manifests
