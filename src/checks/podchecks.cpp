// Findings about a connector's pod: what the restricted Pod Security standard
// asks, and how its replicas stand on the nodes.
#include "context.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

using base::Tree;

// A security setting of the container, else of the pod (the container's wins).
const Tree* security(const ConnectorView& view, std::string_view member) {
    if (view.container)
        if (const Tree* own = view.container->find({"securityContext", member}))
            return own;
    return view.podSpec ? view.podSpec->find({"securityContext", member}) : nullptr;
}

bool isTrue(const Tree* node) {
    return node && node->asBoolean().value_or(false);
}

bool isFalse(const Tree* node) {
    return node && !node->asBoolean().value_or(true);
}

// Charts that bring their own pods are judged only by what their values show.
bool judged(const ConnectorView& view) {
    return view.podSpec && view.container;
}

std::string podPointer(const ConnectorView& view) {
    const std::size_t at = view.containerPointer.rfind("/containers/");
    return at == std::string::npos ? std::string() : view.containerPointer.substr(0, at);
}

void serviceAccountToken(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !isFalse(view.podSpec->find("automountServiceAccountToken")))
            report.add({view.text(),
                        view.place(podPointer(view)),
                        "%1 mounts a service account token that it does not use.",
                        "Set automountServiceAccountToken: false in the pod.",
                        {view.text()},
                        {},
                        {}});
}

void writableRoot(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !isTrue(security(view, "readOnlyRootFilesystem")))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "The root file system of %1 is writable.",
                        "Set readOnlyRootFilesystem: true in the container.",
                        {view.text()},
                        {},
                        {}});
}

void noSeccomp(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* profile = security(view, "seccompProfile");
        const std::string type = profile ? profile->text({"type"}) : std::string();
        if (type != "RuntimeDefault" && type != "Localhost")
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 runs without a seccomp profile.",
                        "Set seccompProfile: {type: RuntimeDefault}.",
                        {view.text()},
                        {},
                        {}});
    }
}

void runsAsRoot(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* user = security(view, "runAsUser");
        const bool rootUser = user && user->asInteger() == 0;
        if (rootUser || !isTrue(security(view, "runAsNonRoot")))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 may run as root.",
                        "Set runAsNonRoot: true and runAsUser: 65532.",
                        {view.text()},
                        {},
                        {}});
    }
}

void privilegeEscalation(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !isFalse(security(view, "allowPrivilegeEscalation")))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 may gain privileges.",
                        "Set allowPrivilegeEscalation: false in the container.",
                        {view.text()},
                        {},
                        {}});
}

void keepsCapabilities(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* drop = view.container->find({"securityContext", "capabilities", "drop"});
        const bool all = drop && std::any_of(drop->items().begin(), drop->items().end(),
                                             [](const Tree& item) { return item.scalarText() == "ALL"; });
        if (!all)
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 keeps Linux capabilities.",
                        "Set capabilities: {drop: [ALL]} in the container.",
                        {view.text()},
                        {},
                        {}});
    }
}

void noLimits(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !view.container->find({"resources", "limits", "memory"}))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 has no memory limit.",
                        "Set requests and a memory limit; 100m and 64Mi are a usual start.",
                        {view.text()},
                        {},
                        {}});
}

std::size_t nodeCount(const Context& context) {
    return context.state.ofKind("Node", "").size();
}

bool isReplicated(const ConnectorView& view) {
    return !view.connector->sidecar && view.connector->kind != "DaemonSet";
}

int replicas(const ConnectorView& view) {
    return view.connector->replicas.value_or(1);
}

void singleReplica(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!isReplicated(view) || replicas(view) != 1)
            continue;
        const bool oneNode = nodeCount(context) == 1;
        report.add(
            {view.text(),
             view.place("/spec/replicas"),
             oneNode
                 ? "%1 has one replica, as fits one node: every restart takes the published services down."
                 : "%1 has one replica: every restart takes the published services down.",
             oneNode ? "A second replica helps only with updates here."
                     : "Run two replicas on different nodes.",
             {view.text()},
             oneNode ? std::optional(base::Severity::note) : std::nullopt,
             {}});
    }
}

const Tree* antiAffinity(const ConnectorView& view, std::string_view strength) {
    return view.podSpec ? view.podSpec->find({"affinity", "podAntiAffinity", strength}) : nullptr;
}

constexpr std::string_view required = "requiredDuringSchedulingIgnoredDuringExecution";
constexpr std::string_view preferred = "preferredDuringSchedulingIgnoredDuringExecution";

void noSpread(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view) || !isReplicated(view) || replicas(view) < 2 || nodeCount(context) == 1)
            continue;
        const bool spreads = antiAffinity(view, required) || antiAffinity(view, preferred) ||
                             view.podSpec->find("topologySpreadConstraints");
        if (!spreads)
            report.add({view.text(),
                        view.place(podPointer(view)),
                        "The replicas of %1 may share one node.",
                        "Spread them with pod anti-affinity by kubernetes.io/hostname.",
                        {view.text()},
                        {},
                        {}});
    }
}

void antiAffinityUnschedulable(const Context& context, Report& report) {
    const std::size_t nodes = nodeCount(context);
    for (const ConnectorView& view : context.connectors)
        if (nodes > 0 && isReplicated(view) && antiAffinity(view, required) &&
            static_cast<std::size_t>(replicas(view)) > nodes)
            report.add({view.text(),
                        view.place(podPointer(view) + "/affinity"),
                        "%1 wants %2 replicas on different nodes, and there are %3: the rest never starts.",
                        "Prefer different nodes instead of requiring them, or run fewer replicas.",
                        {view.text(), std::to_string(replicas(view)), std::to_string(nodes)},
                        {},
                        {}});
}

// The disruption budgets that cover a connector's pods.
std::vector<model::ObjectPtr> budgets(const Context& context, const ConnectorView& view) {
    std::vector<model::ObjectPtr> found;
    const auto* workload =
        view.connector->workload ? view.connector->workload->as<model::Workload>() : nullptr;
    if (!workload)
        return found;
    for (const model::ObjectPtr& budget : context.state.ofKind("PodDisruptionBudget")) {
        const Tree* selector = budget->tree.find({"spec", "selector"});
        std::vector<base::Diagnostic> ignored;
        if (budget->key.ns == view.connector->ns && selector &&
            model::LabelSelector::read(base::Reader(*selector, ignored)).matches(workload->pod.labels))
            found.push_back(budget);
    }
    return found;
}

void noDisruptionBudget(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (isReplicated(view) && replicas(view) > 1 && nodeCount(context) != 1 &&
            budgets(context, view).empty())
            report.add({view.text(),
                        view.place(""),
                        "No disruption budget covers %1: a drain may stop all replicas at once.",
                        "Add a PodDisruptionBudget with minAvailable: 1.",
                        {view.text()},
                        {},
                        {}});
}

void budgetBlocksDrain(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!isReplicated(view))
            continue;
        for (const model::ObjectPtr& budget : budgets(context, view)) {
            const Tree* least = budget->tree.find({"spec", "minAvailable"});
            const Tree* most = budget->tree.find({"spec", "maxUnavailable"});
            const bool blocks =
                (least && (least->asInteger().value_or(0) >= replicas(view) || least->text({}) == "100%")) ||
                (most && most->asInteger() == 0);
            if (blocks)
                report.add({budget->key.text(),
                            budget->place,
                            "%1 never lets a pod of %2 go: draining its node waits for ever.",
                            "Leave at least one replica free to move.",
                            {budget->key.text(), view.text()},
                            {},
                            {}});
        }
    }
}

void privilegedNamespace(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const model::Labels labels = context.state.namespaceLabels(view.connector->ns);
        const auto enforce = labels.find("pod-security.kubernetes.io/enforce");
        if (!view.connector->sidecar && (enforce == labels.end() || enforce->second != "restricted"))
            report.add({"Namespace " + view.connector->ns,
                        {},
                        "The namespace of %1 does not enforce the restricted Pod Security standard.",
                        "Label it pod-security.kubernetes.io/enforce: restricted; cloudflared fits in.",
                        {view.text()},
                        {},
                        {}});
    }
}

} // namespace

std::vector<Entry> podChecks() {
    using enum base::Severity;
    return {
        {"service-account-token", warning, "A service account token is mounted", serviceAccountToken},
        {"writable-root", warning, "The root file system is writable", writableRoot},
        {"no-seccomp", warning, "No seccomp profile", noSeccomp},
        {"runs-as-root", warning, "The connector may run as root", runsAsRoot},
        {"privilege-escalation", warning, "The container may gain privileges", privilegeEscalation},
        {"capabilities", warning, "Linux capabilities are kept", keepsCapabilities},
        {"no-memory-limit", note, "No memory limit", noLimits},
        {"single-replica", warning, "One replica only", singleReplica},
        {"no-spread", warning, "Replicas may share one node", noSpread},
        {"anti-affinity-stuck", error, "More replicas than nodes with required anti-affinity",
         antiAffinityUnschedulable},
        {"no-disruption-budget", warning, "No PodDisruptionBudget", noDisruptionBudget},
        {"budget-blocks-drain", warning, "A PodDisruptionBudget blocks every drain", budgetBlocksDrain},
        {"pod-security-label", note, "The namespace does not enforce restricted Pod Security",
         privilegedNamespace},
    };
}

} // namespace sallyport::checks
