#include <sallyport/manifests/render.h>

#include "config.h"
#include "files.h"
#include "monitoring.h"
#include "network.h"
#include "parts.h"
#include "replaces.h"
#include "workload.h"

#include <sallyport/base/yaml.h>

#include <algorithm>

namespace sallyport::manifests {

namespace {

using base::Error;
using base::ErrorKind;
using base::Severity;

std::string dialectFor(const model::Document& document, const policy::Ruleset& ruleset,
                       const Options& options) {
    if (!options.dialect.empty() && options.dialect != "auto")
        return options.dialect;
    const std::string& wanted = document.policy.dialect;
    if (!wanted.empty() && wanted != "auto")
        return wanted;
    const std::vector<std::string> known = policy::dialects();
    const bool own = std::find(known.begin(), known.end(), ruleset.profile.name) != known.end();
    return own ? ruleset.profile.name : "kubernetes"; // which every enforcer understands
}

std::optional<Error> refusal(const model::Document& document, const std::string& dialect) {
    const std::vector<std::string> known = policy::dialects();
    if (std::find(known.begin(), known.end(), dialect) == known.end()) {
        std::string names;
        for (const std::string& one : known)
            names += (names.empty() ? "" : ", ") + one;
        return Error{ErrorKind::usage,
                     {"dialect-not-written",
                      SALLYPORT_TR("Policies of dialect %1 cannot be written in this build; known: %2"),
                      {dialect, names}},
                     {}};
    }
    if (document.tunnels.empty())
        return Error{
            ErrorKind::invalid, {"no-tunnel", SALLYPORT_TR("The Document has no tunnel to render"), {}}, {}};
    for (const model::Tunnel& tunnel : document.tunnels)
        if (!tunnel.routesKnown)
            return Error{
                ErrorKind::refused,
                {"routes-unknown",
                 SALLYPORT_TR("The routes of tunnel %1 are unknown: it is managed remotely and its "
                              "configuration was not read. Nothing that would cut them off is written; "
                              "name its hostnames in the Document, or read them with --cloudflare or "
                              "--config"),
                 {tunnel.name}},
                {}};
    return std::nullopt;
}

// Names of connectors that would meet in one namespace get their tunnel's name.
void settleNames(std::vector<Plan>& plans) {
    std::set<std::pair<std::string, std::string>> taken;
    for (Plan& plan : plans)
        if (!plan.sidecar && !taken.insert({plan.ns, plan.name}).second) {
            plan.name = dnsLabel(plan.name + "-" + plan.tunnelName);
            if (plan.tunnel->token.secret.empty() && plan.via != Via::credentials)
                plan.secret = plan.name + "-token";
            taken.insert({plan.ns, plan.name});
        }
    for (Plan& plan : plans)
        plan.folder = plans.size() > 1 ? dnsLabel(plan.tunnelName) + "/" : std::string();
}

class Renderer {
public:
    Renderer(const model::Document& document, const model::ClusterState& state,
             const policy::Ruleset& ruleset, const Options& options, std::string dialect)
        : m_document(document), m_state(state), m_ruleset(ruleset), m_options(options),
          m_dialect(std::move(dialect)), m_pods(podGroups(state)),
          m_surroundings(surroundingsOf(document, state, m_pods)), m_names(state) {}

    base::Result<Rendered> render() {
        Rendered out;
        std::vector<base::Diagnostic>& notes = out.bundle.notes;
        if (m_ruleset.profile.name == "none")
            notes.push_back(
                finding(Severity::warning, "cluster",
                        {"nothing-enforces",
                         SALLYPORT_TR("Nothing in the cluster enforces network policy: the policies "
                                      "are written and have no effect"),
                         {}}));
        for (const model::Tunnel& tunnel : m_document.tunnels) {
            auto plans = plansFor({m_document, tunnel, m_state, m_surroundings, m_pods, m_dialect}, notes);
            if (!plans)
                return plans.error();
            for (Plan& plan : plans.value())
                m_plans.push_back(std::move(plan));
        }
        settleNames(m_plans);
        for (Plan& plan : m_plans) {
            for (Unresolved& one : plan.backends.unresolved)
                if (std::none_of(out.unresolved.begin(), out.unresolved.end(), [&](const Unresolved& other) {
                        return other.hostname == one.hostname && other.why == one.why;
                    }))
                    out.unresolved.push_back(one);
            notes.insert(notes.end(), plan.backends.notes.begin(), plan.backends.notes.end());
        }
        if (!out.unresolved.empty())
            return out;
        for (const Plan& plan : m_plans) {
            if (const auto error = write(plan, out.bundle))
                return *error;
            out.bundle.connectors.push_back(placed(plan));
        }
        finish(out.bundle);
        return out;
    }

private:
    std::optional<Error> write(const Plan& plan, Bundle& bundle) {
        const auto add = [&](const char* name, std::vector<Tree> objects) {
            if (!objects.empty())
                bundle.files.push_back(manifestFile(plan.folder + name, std::move(objects)));
        };
        if (plan.sidecar) {
            sidecar(plan, bundle);
        } else {
            if (plan.ownsNamespace && m_namespaces.insert(plan.ns).second)
                add("namespace.yaml", {namespaceOf(plan)});
            add("deployment.yaml", {deployment(plan, bundle.notes)});
            if (plan.budget)
                add("poddisruptionbudget.yaml", {disruptionBudget(plan)});
        }
        if (needsConfig(plan))
            add("configmap.yaml", {configMap(plan)});
        add("service.yaml", {metricsService(plan)});
        if (wantsServiceMonitor(plan))
            add("servicemonitor.yaml", {serviceMonitor(plan)});
        if (wantsRules(plan))
            add("prometheusrule.yaml", {prometheusRule(plan)});
        auto policies = networkPolicies({plan, m_ruleset, m_pods, m_options.today, m_options.onlyPublished},
                                        m_names, bundle.notes);
        if (!policies)
            return policies.error();
        add("networkpolicy.yaml", std::move(policies->connector));
        add("networkpolicy-backends.yaml", std::move(policies->backends));
        return std::nullopt;
    }

    static PlacedConnector placed(const Plan& plan) {
        PlacedConnector out{plan.tunnel->name, plan.ns, plan.sidecar ? plan.existing->key.name : plan.name,
                            plan.hostnames};
        for (model::PublicHostname& hostname : out.hostnames)
            hostname.service = serviceFrom(plan, hostname);
        return out;
    }

    void sidecar(const Plan& plan, Bundle& bundle) {
        const Tree patch = sidecarPatch(plan, bundle.notes);
        const std::string folder = plan.folder + "sidecar/";
        bundle.files.push_back({folder + "patch.yaml", {}, base::writeYaml(patch)});
        if (m_options.layout != FileLayout::plain)
            bundle.files.push_back(sidecarComponent(folder));
        bundle.patched.push_back(patchedApp(plan, patch));
        bundle.notes.push_back(finding(
            Severity::note, "tunnel/" + plan.tunnelName,
            {"sidecar-patch",
             SALLYPORT_TR("%1 gets the connector by %2patch.yaml: list that folder under components of the "
                          "app's kustomization"),
             {plan.existing->key.text(), folder}}));
        for (const model::PublicHostname& hostname : plan.hostnames)
            if (const std::string service = serviceFrom(plan, hostname);
                service != hostname.service && plan.tunnel->management == model::Management::remote)
                bundle.notes.push_back(
                    finding(Severity::warning, "tunnel/" + plan.tunnelName,
                            {"sidecar-route",
                             SALLYPORT_TR("Beside the app, %1 is served at %2: change its service to that"),
                             {titleOf(hostname), service}}));
    }

    void finish(Bundle& bundle) {
        const std::vector<Tree> objects = bundle.objects();
        bundle.replaces = replacements({m_plans, objects, m_state, m_ruleset, m_pods, m_document});
        std::sort(bundle.files.begin(), bundle.files.end(),
                  [](const File& a, const File& b) { return a.path < b.path; });
        std::vector<File> extra;
        if (m_options.layout != FileLayout::plain)
            extra.push_back(kustomization(bundle.files));
        const std::string path =
            m_options.pathInRepository.empty() ? dnsLabel(m_document.name) : m_options.pathInRepository;
        if (m_options.layout == FileLayout::flux)
            extra.push_back(fluxFile(m_document, m_state, path));
        if (m_options.layout == FileLayout::argocd)
            extra.push_back(argoFile(m_document, m_state, path, bundle.notes));
        extra.push_back(replacesFile(bundle.replaces));
        for (File& file : extra)
            bundle.files.push_back(std::move(file));
        std::sort(bundle.files.begin(), bundle.files.end(),
                  [](const File& a, const File& b) { return a.path < b.path; });
    }

    const model::Document& m_document;
    const model::ClusterState& m_state;
    const policy::Ruleset& m_ruleset;
    const Options& m_options;
    std::string m_dialect;
    std::vector<PodGroup> m_pods;
    Surroundings m_surroundings;
    PolicyNames m_names;
    std::vector<Plan> m_plans;
    std::set<std::string> m_namespaces; // that are written
};

} // namespace

std::vector<base::Tree> Bundle::objects() const {
    std::vector<base::Tree> out;
    for (const File& file : files)
        out.insert(out.end(), file.objects.begin(), file.objects.end());
    return out;
}

std::optional<FileLayout> fileLayoutFrom(std::string_view text) {
    if (text == "plain")
        return FileLayout::plain;
    if (text == "kustomize")
        return FileLayout::kustomize;
    if (text == "flux")
        return FileLayout::flux;
    if (text == "argocd")
        return FileLayout::argocd;
    return std::nullopt;
}

base::Result<Rendered> render(const model::Document& document, const model::ClusterState& state,
                              const policy::Ruleset& ruleset, const Options& options) {
    const std::string dialect = dialectFor(document, ruleset, options);
    if (const auto error = refusal(document, dialect))
        return *error;
    return Renderer(document, state, ruleset, options, dialect).render();
}

} // namespace sallyport::manifests
