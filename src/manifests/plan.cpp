#include "plan.h"

#include "owned.h"
#include "parts.h"

#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <cstdio>

namespace sallyport::manifests {

namespace {

using base::Severity;
using base::Text;
using model::Layout;

// A release that is known to run well; 2026.8.0 and 2026.8.1 lose trailing slashes (cloudflared #1717).
constexpr const char* defaultImage = "cloudflare/cloudflared:2026.8.2";

const Tree* templateOf(const model::Object& object) {
    return object.tree.find({"spec", "template"});
}

bool isCloudflared(const Tree& container) {
    return container.text({"name"}) == "cloudflared" ||
           container.text({"image"}).find("cloudflared") != std::string::npos;
}

// True where `--token-file` is too new for the image (it came with 2025.4.0).
bool beforeTokenFile(const std::string& image) {
    const std::string name = image.substr(0, image.find('@'));
    const auto colon = name.rfind(':');
    int year = 0;
    int month = 0;
    if (colon == std::string::npos || std::sscanf(name.c_str() + colon, ":%4d.%2d", &year, &month) != 2)
        return false;
    return year > 2000 && std::pair(year, month) < std::pair(2025, 4);
}

// Whole seconds of a Go duration of minutes and seconds ("45s", "1m30s"); cloudflared's default where it is
// none.
int secondsOf(const std::string& duration) {
    int total = 0;
    int number = 0;
    for (const char c : duration) {
        if (c >= '0' && c <= '9')
            number = std::min(number * 10 + (c - '0'), 100000);
        else if (c == 'm' || c == 's') {
            total += number * (c == 'm' ? 60 : 1);
            number = 0;
        }
    }
    return total > 0 ? std::min(total, 180) : 30;
}

class Planner {
public:
    Planner(const PlanQuestion& question, std::vector<base::Diagnostic>& notes)
        : m_question(question), m_tunnel(question.tunnel), m_notes(notes) {}

    base::Result<std::vector<Plan>> plans() {
        if (m_tunnel.layout == Layout::sidecar)
            return sidecar();
        const std::string home =
            m_tunnel.connector.namespaceName.empty() ? "cloudflared" : m_tunnel.connector.namespaceName;
        if (m_tunnel.layout == Layout::cluster)
            return std::vector<Plan>{ownPod(home, m_tunnel.name, m_tunnel.id, explicitRoutes())};
        return perNamespace(home);
    }

private:
    Plan basic(const std::string& ns, const std::string& tunnelName) {
        Plan plan;
        plan.document = &m_question.document;
        plan.tunnel = &m_tunnel;
        plan.state = &m_question.state;
        plan.surroundings = &m_question.surroundings;
        plan.dialect = m_question.dialect;
        plan.tunnelName = tunnelName;
        plan.ns = ns;
        plan.name = m_tunnel.connector.name.empty() ? "cloudflared" : m_tunnel.connector.name;
        plan.image = m_tunnel.connector.image.empty() ? defaultImage : m_tunnel.connector.image;
        plan.metricsPort = m_tunnel.connector.metricsPort.value_or(2000);
        plan.graceSeconds = secondsOf(m_tunnel.connector.gracePeriod);
        plan.labels = {{"app.kubernetes.io/name", "cloudflared"},
                       {"app.kubernetes.io/instance", dnsLabel(tunnelName)},
                       {managedByLabel, manager}};
        token(plan);
        return plan;
    }

    void token(Plan& plan) {
        const model::TokenDelivery& token = m_tunnel.token;
        plan.injected = token.delivery == "vaultinjector";
        const bool local = m_tunnel.management == model::Management::local;
        if (token.via == "env")
            plan.via = Via::env;
        else if (token.via == "credentials" || (token.via.empty() && local && token.key.ends_with(".json")))
            plan.via = Via::credentials;
        if (plan.via == Via::file && beforeTokenFile(plan.image)) {
            plan.via = Via::env;
            note(Severity::warning, plan,
                 {"image-before-token-file",
                  SALLYPORT_TR(
                      "%1 does not know --token-file, which came with 2025.4.0; the token is given by "
                      "environment"),
                  {plan.image}});
        }
        const bool credentials = plan.via == Via::credentials;
        plan.secret = !token.secret.empty() ? token.secret
                      : credentials         ? "tunnel-credentials"
                                            : plan.name + "-token";
        plan.key = !token.key.empty() ? token.key : credentials ? "credentials.json" : "token";
    }

    Plan ownPod(const std::string& ns, const std::string& tunnelName, const std::string& tunnelId,
                std::vector<model::PublicHostname> routes) {
        Plan plan = basic(ns, tunnelName);
        plan.tunnelId = tunnelId;
        plan.hostnames = std::move(routes);
        adoptExisting(plan);
        selector(plan);
        plan.ownsNamespace = ownsNamespace(plan);
        plan.backends = backendsOf(
            {m_question.document, m_tunnel, ns, m_question.dialect, m_question.state, m_question.pods},
            plan.hostnames);
        size(plan);
        return plan;
    }

    void adoptExisting(Plan& plan) {
        const std::string kind = m_tunnel.connector.kind.empty() ? "Deployment" : m_tunnel.connector.kind;
        plan.existing = m_question.state.find({"apps", kind, plan.ns, plan.name});
        if (!plan.existing && kind == "Deployment")
            return;
        if (kind != "Deployment")
            note(Severity::note, plan,
                 {"becomes-deployment",
                  SALLYPORT_TR("%1 %2 becomes a Deployment, which spreads its replicas and can be budgeted"),
                  {kind, plan.ns + "/" + plan.name}});
        const model::PodSpec* pod = plan.existing ? podSpecOf(*plan.existing) : nullptr;
        if (pod && pod->hostNetwork)
            note(Severity::warning, plan,
                 {"leaves-host-network",
                  SALLYPORT_TR("%1 leaves the node's network: no policy selects pods that are on it"),
                  {plan.ns + "/" + plan.name}});
    }

    // A Deployment's selector cannot be changed: the adopted one stays.
    void selector(Plan& plan) {
        plan.podLabels = {m_tunnel.connector.podLabels.begin(), m_tunnel.connector.podLabels.end()};
        const bool isDeployment = plan.existing && plan.existing->key.kind == "Deployment";
        const Tree* written = isDeployment ? plan.existing->tree.find({"spec", "selector"}) : nullptr;
        const auto* workload = isDeployment ? plan.existing->as<model::Workload>() : nullptr;
        if (written && workload && !workload->selector.empty()) {
            plan.selector = *written;
            if (plan.podLabels.empty())
                for (const auto& one : workload->selector.requirements)
                    if (one.op == model::LabelRequirement::Operator::in && one.values.size() == 1)
                        plan.podLabels[one.key] = one.values.front();
        }
        if (plan.podLabels.empty())
            plan.podLabels = {{"app.kubernetes.io/name", "cloudflared"},
                              {"app.kubernetes.io/instance", dnsLabel(plan.tunnelName)}};
        if (plan.selector.isNull())
            plan.selector = object({{"matchLabels", labelMap(plan.podLabels)}});
    }

    // Ours: made by us before, or nobody has it yet.
    bool ownsNamespace(const Plan& plan) const {
        if (const auto found = m_question.state.find({"", "Namespace", "", plan.ns}))
            return isOwned(*found);
        return std::none_of(m_question.pods.begin(), m_question.pods.end(), [&](const PodGroup& group) {
            return group.object->key.ns == plan.ns && group.object != plan.existing &&
                   !isOwned(*group.object);
        });
    }

    void size(Plan& plan) {
        const auto nodes = m_question.surroundings.nodes;
        plan.replicas = std::max(1, m_tunnel.connector.replicas.value_or(2));
        if (nodes && *nodes <= 1) {
            plan.replicas = 1;
            note(Severity::note, plan,
                 {"one-node",
                  SALLYPORT_TR(
                      "The cluster has one node for pods: %1 has one replica and no disruption budget, "
                      "which would block draining the node"),
                  {plan.ns + "/" + plan.name}});
        } else if (nodes) {
            plan.requiredSpread = *nodes >= plan.replicas && plan.replicas > 1;
        } else {
            plan.requiredSpread = plan.replicas > 1 && existingSpread(plan);
            if (!plan.requiredSpread && plan.replicas > 1)
                note(Severity::note, plan,
                     {"nodes-unknown",
                      SALLYPORT_TR(
                          "No manifest shows the cluster's nodes: the replicas of %1 prefer different "
                          "nodes and do not insist on them"),
                      {plan.ns + "/" + plan.name}});
        }
        plan.budget = plan.replicas > 1;
    }

    // Who wrote a required spread before knew the nodes.
    static bool existingSpread(const Plan& plan) {
        const Tree* pod = plan.existing ? templateOf(*plan.existing) : nullptr;
        const Tree* required = pod ? pod->find({"spec", "affinity", "podAntiAffinity",
                                                "requiredDuringSchedulingIgnoredDuringExecution"})
                                   : nullptr;
        return required &&
               std::any_of(required->items().begin(), required->items().end(), [](const Tree& term) {
                   return term.text({"topologyKey"}) == "kubernetes.io/hostname";
               });
    }

    base::Result<std::vector<Plan>> perNamespace(const std::string& home) {
        const BackendQuestion question{m_question.document, m_tunnel,         home,
                                       m_question.dialect,  m_question.state, m_question.pods};
        const auto routes = explicitRoutes();
        std::map<std::string, std::vector<model::PublicHostname>> byNamespace;
        std::vector<std::string> places;
        for (const model::PublicHostname& route : routes) {
            places.push_back(namespaceOf(question, route));
            if (!places.back().empty())
                byNamespace[places.back()];
        }
        if (byNamespace.empty())
            byNamespace[home];
        // What is no pod's goes with the connector's own namespace, else with the first.
        const std::string other = byNamespace.contains(home) ? home : byNamespace.begin()->first;
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const bool catchAll = i + 1 == routes.size();
            for (auto& [ns, list] : byNamespace)
                if (ns == (places[i].empty() ? other : places[i]))
                    list.push_back(routes[i]);
                else if (catchAll)
                    list.push_back(catchAllRoute());
        }
        const bool several = byNamespace.size() > 1;
        std::vector<Plan> plans;
        for (auto& [ns, list] : byNamespace) {
            const std::string name = several ? m_tunnel.name + "-" + ns : m_tunnel.name;
            plans.push_back(ownPod(ns, name, several ? std::string() : m_tunnel.id, std::move(list)));
            if (several)
                note(Severity::warning, plans.back(),
                     {"needs-own-tunnel",
                      SALLYPORT_TR(
                          "The connector in %1 needs a tunnel of its own (%2), whose token is in Secret "
                          "%1/%3: connectors of one tunnel get each other's requests"),
                      {ns, name, plans.back().secret}});
        }
        return plans;
    }

    base::Result<std::vector<Plan>> sidecar() {
        const std::string& of = m_tunnel.connector.sidecarOf;
        const auto first = of.find('/');
        const auto second = of.find('/', first == std::string::npos ? first : first + 1);
        const model::ObjectPtr app =
            second == std::string::npos
                ? nullptr
                : m_question.state.find({"apps", of.substr(first + 1, second - first - 1),
                                         of.substr(0, first), of.substr(second + 1)});
        const auto* workload = app ? app->as<model::Workload>() : nullptr;
        if (!workload || !templateOf(*app))
            return base::Error{
                base::ErrorKind::invalid,
                {"no-app-for-sidecar",
                 SALLYPORT_TR("Tunnel %1 runs beside %2, which no manifest shows; name the app's "
                              "workload as NAMESPACE/KIND/NAME in sidecarOf"),
                 {m_tunnel.name, of.empty() ? "no workload" : of}},
                {}};
        Plan plan = basic(app->key.ns, m_tunnel.name);
        plan.sidecar = true;
        plan.tunnelId = m_tunnel.id;
        plan.name = dnsLabel(app->key.name + "-cloudflared");
        plan.existing = app;
        plan.podLabels = workload->pod.labels;
        plan.hostnames = explicitRoutes();
        plan.backends = backendsOf(
            {m_question.document, m_tunnel, plan.ns, m_question.dialect, m_question.state, m_question.pods},
            plan.hostnames);
        // The app itself is reached inside the pod.
        std::erase_if(plan.backends.list, [&](const Backend& backend) {
            return backend.kind == Backend::Kind::pods && backend.ns == plan.ns &&
                   hasLabels(workload->pod.labels, backend.selector);
        });
        plan.replicas = workload->replicas.value_or(1);
        plan.budget = false;
        return std::vector<Plan>{std::move(plan)};
    }

    static model::PublicHostname catchAllRoute() {
        model::PublicHostname route;
        route.id = "catch-all";
        route.service = "http_status:404";
        return route;
    }

    std::vector<model::PublicHostname> explicitRoutes() const {
        std::vector<model::PublicHostname> routes = m_tunnel.hostnames.values();
        const bool closed = !routes.empty() && routes.back().path.empty() &&
                            (routes.back().hostname.empty() || routes.back().hostname == "*");
        if (!closed)
            routes.push_back(catchAllRoute());
        return routes;
    }

    void note(Severity severity, const Plan& plan, Text message) {
        m_notes.push_back(finding(severity, "tunnel/" + plan.tunnelName, std::move(message)));
    }

    const PlanQuestion& m_question;
    const model::Tunnel& m_tunnel;
    std::vector<base::Diagnostic>& m_notes;
};

} // namespace

base::Diagnostic finding(base::Severity severity, std::string subject, base::Text message, base::Text hint) {
    base::Diagnostic out;
    out.severity = severity;
    out.id = message.id;
    out.subject = std::move(subject);
    out.message = std::move(message);
    out.hint = std::move(hint);
    return out;
}

const Tree* Plan::existingContainer() const {
    const Tree* pod = existing ? templateOf(*existing) : nullptr;
    const Tree* containers = pod ? pod->find({"spec", "containers"}) : nullptr;
    if (containers)
        for (const Tree& container : containers->items())
            if (isCloudflared(container))
                return &container;
    return nullptr;
}

std::set<std::string> caFiles(const Plan& plan) {
    std::set<std::string> files;
    for (const model::PublicHostname& hostname : plan.hostnames)
        if (const Tree file =
                edge::originSetting(hostname.originRequest, plan.tunnel->originRequest, "caPool").value;
            file.isString())
            files.insert(*file.asString());
    files.erase("");
    return files;
}

std::set<std::string> accessTeams(const Plan& plan) {
    std::set<std::string> teams;
    for (const model::PublicHostname& hostname : plan.hostnames) {
        const Tree access =
            edge::originSetting(hostname.originRequest, plan.tunnel->originRequest, "access").value;
        const std::string team = access.text({"teamName"});
        if (edge::isOn(access.find("required")) && model::isDnsSubdomain(team))
            teams.insert(team);
    }
    return teams;
}

base::Result<std::vector<Plan>> plansFor(const PlanQuestion& question, std::vector<base::Diagnostic>& notes) {
    return Planner(question, notes).plans();
}

} // namespace sallyport::manifests
