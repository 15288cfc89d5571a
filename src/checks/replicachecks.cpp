// Findings about a connector's replicas: how they stand on the nodes, and what
// a drain does to them.
#include "context.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

using base::Tree;

std::size_t nodeCount(const Context& context) {
    return context.state.ofKind("Node", "").size(); // 0: not known
}

// A DaemonSet stands once a node, a sidecar where its app does.
bool isReplicated(const ConnectorView& view) {
    return !view.connector->sidecar && view.connector->kind != "DaemonSet";
}

int replicas(const ConnectorView& view) {
    return view.connector->replicas.value_or(1);
}

bool isAutoscaled(const Context& context, const ConnectorView& view) {
    for (const char* kind : {"HorizontalPodAutoscaler", "ScaledObject"})
        for (const model::ObjectPtr& scaler : context.state.ofKind(kind))
            if (scaler->key.ns == view.connector->ns &&
                scaler->tree.text({"spec", "scaleTargetRef", "name"}) == view.connector->name)
                return true;
    return false;
}

void singleReplica(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!isReplicated(view) || replicas(view) != 1 || isAutoscaled(context, view))
            continue;
        if (nodeCount(context) == 1)
            report.at(view, "/spec/replicas",
                      SALLYPORT_TR("%1 has one replica, as fits one node: every restart takes what it "
                                   "publishes down."),
                      SALLYPORT_TR("A second replica helps only with updates here."), {},
                      base::Severity::note);
        else
            report.at(view, "/spec/replicas",
                      SALLYPORT_TR("%1 has one replica: every restart takes what it publishes down."),
                      SALLYPORT_TR("Run two replicas on different nodes."));
    }
}

const Tree* antiAffinity(const ConnectorView& view, std::string_view strength) {
    return view.podSpec ? view.podSpec->find({"affinity", "podAntiAffinity", strength}) : nullptr;
}

constexpr std::string_view required = "requiredDuringSchedulingIgnoredDuringExecution";
constexpr std::string_view preferred = "preferredDuringSchedulingIgnoredDuringExecution";

bool selectsItself(const ConnectorView& view, const Tree& term) {
    const Tree* selector = term.find("labelSelector");
    std::vector<base::Diagnostic> ignored;
    return selector && model::LabelSelector::read(base::Reader(*selector, ignored)).matches(view.podLabels);
}

// A required term that keeps the connector's own pods apart, node by node.
bool mustStandApart(const ConnectorView& view) {
    const Tree* terms = antiAffinity(view, required);
    return terms && std::any_of(terms->items().begin(), terms->items().end(), [&](const Tree& term) {
               return term.text({"topologyKey"}) == "kubernetes.io/hostname" && selectsItself(view, term);
           });
}

void noSpread(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.podSpec || !isReplicated(view) || replicas(view) < 2 || nodeCount(context) == 1)
            continue;
        const Tree* constraints = view.podSpec->find("topologySpreadConstraints");
        if (!antiAffinity(view, required) && !antiAffinity(view, preferred) &&
            !(constraints && constraints->size() > 0))
            report.at(view, view.podPointer, SALLYPORT_TR("The replicas of %1 may share one node."),
                      SALLYPORT_TR("Spread them with pod anti-affinity by kubernetes.io/hostname."));
    }
}

void antiAffinityStuck(const Context& context, Report& report) {
    const std::size_t nodes = nodeCount(context);
    for (const ConnectorView& view : context.connectors)
        if (nodes > 0 && isReplicated(view) && mustStandApart(view) &&
            static_cast<std::size_t>(std::max(replicas(view), 0)) > nodes)
            report.at(view, view.podPointer + "/affinity",
                      SALLYPORT_TR("%1 wants %2 replicas on different nodes, and there are %3: the rest "
                                   "never starts."),
                      SALLYPORT_TR("Prefer different nodes instead of requiring them, or run fewer "
                                   "replicas."),
                      {std::to_string(replicas(view)), std::to_string(nodes)});
}

// The disruption budgets that cover a connector's pods.
std::vector<model::ObjectPtr> budgets(const Context& context, const ConnectorView& view) {
    std::vector<model::ObjectPtr> found;
    for (const model::ObjectPtr& budget : context.state.ofKind("PodDisruptionBudget")) {
        const Tree* selector = budget->tree.find({"spec", "selector"});
        std::vector<base::Diagnostic> ignored;
        if (budget->key.ns == view.connector->ns && selector &&
            model::LabelSelector::read(base::Reader(*selector, ignored)).matches(view.podLabels))
            found.push_back(budget);
    }
    return found;
}

void noDisruptionBudget(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (isReplicated(view) && replicas(view) > 1 && nodeCount(context) != 1 &&
            budgets(context, view).empty())
            report.at(view, {},
                      SALLYPORT_TR("No disruption budget covers %1: a drain may stop all replicas at once."),
                      SALLYPORT_TR("Add a PodDisruptionBudget with minAvailable: 1."));
}

bool keepsAll(const Tree& budget, int count) {
    if (const Tree* least = budget.find({"spec", "minAvailable"}))
        return least->scalarText() == "100%" || least->asInteger().value_or(0) >= count;
    const Tree* most = budget.find({"spec", "maxUnavailable"});
    return most && (most->asInteger() == 0 || most->scalarText() == "0%");
}

void budgetBlocksDrain(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!isReplicated(view) || replicas(view) < 1)
            continue;
        for (const model::ObjectPtr& budget : budgets(context, view))
            if (keepsAll(budget->tree, replicas(view)))
                report.add({budget->key.text(),
                            budget->place,
                            SALLYPORT_TR("%1 never lets a pod of %2 go: draining its node waits for ever."),
                            SALLYPORT_TR("Leave at least one replica free to move."),
                            {budget->key.text(), view.text()}});
    }
}

} // namespace

std::vector<Entry> replicaChecks() {
    using enum base::Severity;
    return {
        {"single-replica", warning, "One replica only", singleReplica, stateOnly},
        {"no-spread", warning, "Replicas may share one node", noSpread, stateOnly},
        {"anti-affinity-stuck", error, "More replicas than nodes with required anti-affinity",
         antiAffinityStuck, stateOnly},
        {"no-disruption-budget", warning, "No PodDisruptionBudget", noDisruptionBudget, stateOnly},
        {"budget-blocks-drain", warning, "A PodDisruptionBudget blocks every drain", budgetBlocksDrain,
         stateOnly},
    };
}

} // namespace sallyport::checks
