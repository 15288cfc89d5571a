// Findings about a connector's pod: what the restricted Pod Security standard
// asks.
#include "context.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

using base::Tree;

const Tree* ofContainer(const ConnectorView& view, std::string_view member) {
    return view.container ? view.container->find({"securityContext", member}) : nullptr;
}

// A setting that pods have too: the container's own wins.
const Tree* ofEither(const ConnectorView& view, std::string_view member) {
    if (const Tree* own = ofContainer(view, member))
        return own;
    return view.podSpec ? view.podSpec->find({"securityContext", member}) : nullptr;
}

bool isTrue(const Tree* node) {
    return node && node->asBoolean().value_or(false);
}

bool isFalse(const Tree* node) {
    return node && !node->asBoolean().value_or(true);
}

bool judged(const ConnectorView& view) {
    return view.podSpec && view.container;
}

// A chart makes its service account, and may have set it there.
void serviceAccountToken(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view) || view.connector->sidecar)
            continue;
        const Tree* mount = view.podSpec->find("automountServiceAccountToken");
        const std::string named = view.podSpec->text({"serviceAccountName"});
        const auto account =
            context.state.find({"", "ServiceAccount", view.connector->ns, named.empty() ? "default" : named});
        const bool off =
            mount ? isFalse(mount) : account && isFalse(account->tree.find("automountServiceAccountToken"));
        if (!off && (mount || !view.connector->workload->inferred))
            report.at(view, view.podPointer,
                      SALLYPORT_TR("%1 mounts a service account token that it does not use."),
                      SALLYPORT_TR("Set automountServiceAccountToken: false in the pod."));
    }
}

void writableRoot(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !isTrue(ofContainer(view, "readOnlyRootFilesystem")))
            report.at(view, view.containerPointer, SALLYPORT_TR("The root file system of %1 is writable."),
                      SALLYPORT_TR("Set readOnlyRootFilesystem: true in the container's securityContext."));
}

void noSeccomp(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* profile = ofEither(view, "seccompProfile");
        const std::string type = profile ? profile->text({"type"}) : std::string();
        if (type != "RuntimeDefault" && type != "Localhost")
            report.at(view, view.containerPointer, SALLYPORT_TR("%1 runs without a seccomp profile."),
                      SALLYPORT_TR("Set seccompProfile: {type: RuntimeDefault}."));
    }
}

// The image's own user is 65532; what is asked is that nothing else can come.
void runsAsRoot(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* user = ofEither(view, "runAsUser");
        const auto number = user ? user->asInteger() : std::nullopt;
        if (number == 0)
            report.at(view, view.containerPointer, SALLYPORT_TR("%1 runs as root."),
                      SALLYPORT_TR("Set runAsNonRoot: true and runAsUser: 65532."));
        else if (!number && !isTrue(ofEither(view, "runAsNonRoot")))
            report.at(view, view.containerPointer, SALLYPORT_TR("Nothing keeps %1 from running as root."),
                      SALLYPORT_TR("Set runAsNonRoot: true and runAsUser: 65532."));
    }
}

void privilegeEscalation(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && (!isFalse(ofContainer(view, "allowPrivilegeEscalation")) ||
                             isTrue(ofContainer(view, "privileged"))))
            report.at(view, view.containerPointer, SALLYPORT_TR("%1 may gain privileges."),
                      SALLYPORT_TR("Set allowPrivilegeEscalation: false in the container."));
}

void keepsCapabilities(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!judged(view))
            continue;
        const Tree* drop = view.container->find({"securityContext", "capabilities", "drop"});
        const bool all =
            drop && std::any_of(drop->items().begin(), drop->items().end(), [](const Tree& item) {
                return item.scalarText() == "ALL" || item.scalarText() == "all";
            });
        if (!all)
            report.at(view, view.containerPointer, SALLYPORT_TR("%1 keeps Linux capabilities."),
                      SALLYPORT_TR("Set capabilities: {drop: [ALL]} in the container."));
    }
}

void noLimits(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (judged(view) && !view.container->find({"resources", "limits", "memory"}))
            report.at(view, view.containerPointer, SALLYPORT_TR("%1 has no memory limit."),
                      SALLYPORT_TR("Set one; 256Mi is a usual start, with requests of 100m and 64Mi."));
}

// Only where the namespace is the connector's alone: others may need more than restricted gives.
bool sharesNamespace(const Context& context, const std::string& ns) {
    for (const model::ObjectPtr& object : context.state.workloads())
        if (object->key.ns == ns && std::none_of(context.connectors.begin(), context.connectors.end(),
                                                 [&](const ConnectorView& view) {
                                                     return view.connector->workload == object &&
                                                            !view.connector->sidecar;
                                                 }))
            return true;
    return false;
}

void podSecurityLabel(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const std::string& ns = view.connector->ns;
        const auto object = context.state.find({"", "Namespace", "", ns});
        if (!object || view.connector->sidecar || sharesNamespace(context, ns))
            continue; // without the Namespace its labels are unknown
        const auto enforce = object->labels.find("pod-security.kubernetes.io/enforce");
        if (enforce == object->labels.end() || enforce->second != "restricted")
            report.add({object->key.text(),
                        object->place,
                        SALLYPORT_TR("The namespace of %1 does not enforce the restricted Pod Security "
                                     "standard."),
                        SALLYPORT_TR("Label it pod-security.kubernetes.io/enforce: restricted; cloudflared "
                                     "fits in."),
                        {view.text()}});
    }
}

} // namespace

std::vector<Entry> podChecks() {
    using enum base::Severity;
    return {
        {"service-account-token", warning, "A service account token is mounted", serviceAccountToken,
         stateOnly},
        {"writable-root", warning, "The root file system is writable", writableRoot, stateOnly},
        {"no-seccomp", warning, "No seccomp profile", noSeccomp, stateOnly},
        {"runs-as-root", warning, "The connector may run as root", runsAsRoot, stateOnly},
        {"privilege-escalation", warning, "The container may gain privileges", privilegeEscalation,
         stateOnly},
        {"capabilities", warning, "Linux capabilities are kept", keepsCapabilities, stateOnly},
        {"no-memory-limit", note, "No memory limit", noLimits, stateOnly},
        {"pod-security-label", note, "The namespace does not enforce restricted Pod Security",
         podSecurityLabel, stateOnly},
    };
}

} // namespace sallyport::checks
