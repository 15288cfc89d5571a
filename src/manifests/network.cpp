#include "network.h"

#include "edgeranges.h"
#include "isolation.h"
#include "owned.h"
#include "parts.h"

#include <algorithm>

namespace sallyport::manifests {

namespace {

using base::Severity;
using model::Cidr;
using model::EdgeForm;
using model::Protocol;
using policy::Intent;
using Flow = policy::Intent::Flow;

constexpr int edgePort = 7844;
constexpr int oldTable = 365; // days

Ports tcp(int port) {
    return {{Protocol::tcp, {port, port}}};
}

std::string joined(const std::set<std::string>& items) {
    std::string out;
    for (const std::string& item : items)
        out += (out.empty() ? "" : ", ") + item;
    return out;
}

class Author {
public:
    Author(const NetworkQuestion& question, PolicyNames& names, std::vector<base::Diagnostic>& notes)
        : m_question(question), m_plan(question.plan), m_names(names), m_notes(notes),
          m_cilium(question.plan.dialect == "cilium"), m_edge(edgeRanges(question.plan.settings().region)) {}

    base::Result<NetworkPolicies> write() {
        NetworkPolicies out;
        const bool egress = !m_plan.sidecar || isolatesPod(policy::Direction::egress);
        const bool ingress = !m_plan.sidecar || isolatesPod(policy::Direction::ingress);
        if (m_plan.sidecar && !egress)
            note(Severity::note,
                 {"sidecar-shares-the-pod",
                  SALLYPORT_TR("The tunnel reaches what %1 reaches, and no policy isolates its "
                               "egress; none is written, since a first one would cut off the "
                               "app's own connections"),
                  {m_plan.existing->key.text()}});
        if (egress || ingress) {
            auto written = policy::generate(connector(egress, ingress), m_plan.dialect);
            if (!written)
                return written.error();
            out.connector = std::move(written).value();
        }
        for (const Backend& backend : m_plan.backends.list)
            if (backend.kind == Backend::Kind::pods)
                for (const Intent& intent : allows(backend)) {
                    auto written = policy::generate(intent, m_plan.dialect);
                    if (!written)
                        return written.error();
                    for (Tree& tree : written.value())
                        out.backends.push_back(std::move(tree));
                }
        return out;
    }

private:
    bool isolatesPod(policy::Direction direction) const {
        return m_question.ruleset.semantics.alwaysIsolated ||
               !isolating(m_question.ruleset, *m_plan.state, direction,
                          hiddenPod(*m_plan.state, m_plan.ns, m_plan.podLabels))
                    .empty();
    }

    Intent connector(bool egress, bool ingress) {
        Intent intent;
        intent.name = m_names.take(m_plan.ns, m_plan.name);
        intent.ns = m_plan.ns;
        intent.podLabels = m_plan.podLabels;
        intent.objectLabels = m_plan.labels;
        intent.egress = egress;
        intent.ingress = ingress;
        if (egress) {
            std::vector<Flow> flows = edge();
            for (Flow& flow : web())
                flows.push_back(std::move(flow));
            for (const Backend& backend : m_plan.backends.list)
                for (Flow& flow : to(backend))
                    flows.push_back(std::move(flow));
            const bool names = std::any_of(flows.begin(), flows.end(),
                                           [](const Flow& flow) { return flow.to == Flow::To::fqdns; });
            intent.egressFlows = dns(names);
            intent.egressFlows.insert(intent.egressFlows.end(), flows.begin(), flows.end());
        }
        if (ingress)
            intent.ingressFlows = metrics();
        return intent;
    }

    std::vector<Flow> dns(bool names) {
        const DnsService& service = m_plan.surroundings->dns;
        if (service.assumed)
            note(Severity::note,
                 {"dns-assumed",
                  SALLYPORT_TR("No manifest shows the cluster's DNS: taken for pods %1 in %2, "
                               "port 53"),
                  {selectorText(service.labels), service.ns}});
        Flow flow;
        flow.to = Flow::To::pods;
        flow.ns = service.ns;
        flow.podLabels = service.labels;
        flow.ports = service.ports;
        flow.comment = "DNS";
        flow.dns = names;
        std::vector<Flow> flows{flow};
        if (!service.onEachNode.empty()) {
            Flow local;
            local.to = Flow::To::nets;
            local.nets = service.onEachNode;
            local.ports = {{Protocol::udp, {53, 53}}, {Protocol::tcp, {53, 53}}};
            local.comment = "DNS cache of the node";
            flows.push_back(std::move(local));
        }
        return flows;
    }

    EdgeForm edgeForm() {
        const EdgeForm wanted = m_plan.document->policy.edge;
        const bool canNames = m_cilium && !dnsProxyOff();
        if (wanted == EdgeForm::automatic)
            return canNames ? EdgeForm::fqdn : EdgeForm::ranges;
        if (wanted == EdgeForm::fqdn && !canNames) {
            note(Severity::warning, {"edge-names-not-here",
                                     SALLYPORT_TR("Cloudflare's edge cannot be opened by name here (%1): its "
                                                  "published ranges are opened instead"),
                                     {m_cilium ? "Cilium's DNS proxy is off" : m_plan.dialect + " policy"}});
            return EdgeForm::ranges;
        }
        return wanted;
    }

    // Cilium learns addresses of names from its DNS proxy (cilium-config, enable-l7-proxy).
    bool dnsProxyOff() const {
        const auto config = m_plan.state->find({"", "ConfigMap", "kube-system", "cilium-config"});
        return config && config->tree.text({"data", "enable-l7-proxy"}) == "false";
    }

    bool wantsFamily(bool v6) const {
        const std::string& version = m_plan.settings().edgeIpVersion;
        return version.empty() || version == "auto" || (version == "6") == v6;
    }

    void onlyWantedFamilies(std::vector<Cidr>& nets) const {
        std::erase_if(nets, [&](const Cidr& net) { return !wantsFamily(net.base.v6); });
    }

    void tableAge() {
        const auto age = daysBetween(m_edge.asOf, m_question.today);
        if (age && *age > oldTable)
            note(Severity::warning,
                 {"edge-ranges-old",
                  SALLYPORT_TR("The ranges of Cloudflare's edge are those of %1: compare them "
                               "with Cloudflare's list before relying on them"),
                  {m_edge.asOf}});
    }

    std::vector<Flow> edge() {
        Flow flow;
        flow.ports = {{Protocol::udp, {edgePort, edgePort}}, {Protocol::tcp, {edgePort, edgePort}}};
        flow.comment = "Cloudflare's edge";
        switch (edgeForm()) {
        case EdgeForm::fqdn:
            flow.to = Flow::To::fqdns;
            flow.fqdns = m_edge.hosts;
            return {flow};
        case EdgeForm::internet:
            return internet(flow);
        case EdgeForm::automatic:
        case EdgeForm::ranges:
            break;
        }
        tableAge();
        flow.to = Flow::To::nets;
        flow.nets = m_edge.ranges;
        flow.comment += " (ranges of " + m_edge.asOf + ")";
        onlyWantedFamilies(flow.nets);
        return {flow};
    }

    // One flow a family: what is left out must lie inside what is opened.
    std::vector<Flow> internet(const Flow& like) const {
        std::vector<Flow> flows;
        for (const bool v6 : {false, true}) {
            const auto all = Cidr::parse(v6 ? "::/0" : "0.0.0.0/0");
            if (!wantsFamily(v6) || !all)
                continue;
            Flow flow = like;
            flow.to = Flow::To::nets;
            flow.nets = {*all};
            flow.except = privateRanges(v6);
            for (const model::OutsideTarget& target : m_plan.document->outside)
                for (const Cidr& address : target.addresses)
                    if (address.base.v6 == v6 &&
                        std::none_of(flow.except.begin(), flow.except.end(),
                                     [&](const Cidr& one) { return one.overlaps(address); }))
                        flow.except.push_back(address);
            std::sort(flow.except.begin(), flow.except.end());
            flows.push_back(std::move(flow));
        }
        return flows;
    }

    // 443 to Cloudflare: asked for, or needed to fetch a team's keys.
    std::vector<Flow> web() {
        std::vector<std::string> hosts;
        for (const std::string& team : accessTeams(m_plan))
            hosts.push_back(team + ".cloudflareaccess.com");
        if (m_plan.document->policy.apiEgress)
            hosts.insert(hosts.end(), {"api.cloudflare.com", "update.argotunnel.com"});
        if (hosts.empty())
            return {};
        Flow flow;
        flow.ports = tcp(443);
        if (m_cilium && !dnsProxyOff()) {
            flow.to = Flow::To::fqdns;
            flow.fqdns = hosts;
            flow.comment = "Cloudflare over HTTPS";
            return {flow};
        }
        tableAge();
        flow.to = Flow::To::nets;
        flow.nets = m_edge.web;
        flow.comment = "Cloudflare over HTTPS, for";
        for (const std::string& host : hosts)
            flow.comment += " " + host;
        return {flow};
    }

    std::vector<Flow> to(const Backend& backend) const {
        Flow flow;
        for (const int port : backend.ports)
            flow.ports.push_back({Protocol::tcp, {port, port}});
        for (const std::string& port : backend.namedPorts)
            flow.namedPorts.emplace_back(Protocol::tcp, port);
        flow.comment = joined(backend.hostnames);
        switch (backend.kind) {
        case Backend::Kind::pods:
            flow.to = Flow::To::pods;
            flow.ns = backend.ns;
            flow.podLabels = backend.selector;
            return {flow};
        case Backend::Kind::nets:
            flow.to = Flow::To::nets;
            flow.nets = backend.nets;
            return {flow};
        case Backend::Kind::name:
            flow.to = Flow::To::fqdns;
            flow.fqdns = {backend.host};
            return {flow};
        case Backend::Kind::gateway:
            flow.to = Flow::To::entity;
            flow.entity = policy::Entity::ingress;
            flow.ports.clear(); // Envoy's own port is chosen at run time
            return {flow};
        case Backend::Kind::nodes:
            break;
        }
        if (!m_cilium) {
            flow.to = Flow::To::nets;
            flow.nets = backend.nets;
            return {flow};
        }
        // To Cilium a node is an entity, and no CIDR matches it (policy-cidr-match-mode).
        std::vector<Flow> flows;
        for (const policy::Entity entity : {policy::Entity::host, policy::Entity::remoteNode}) {
            flow.to = Flow::To::entity;
            flow.entity = entity;
            flows.push_back(flow);
        }
        return flows;
    }

    std::vector<Flow> metrics() {
        std::vector<Flow> flows;
        for (const Scraper& scraper : m_plan.surroundings->scrapers) {
            Flow flow;
            flow.to = Flow::To::pods;
            flow.ns = scraper.ns;
            flow.podLabels = scraper.labels;
            flow.ports = tcp(m_plan.metricsPort);
            flow.comment = "metrics";
            flows.push_back(std::move(flow));
        }
        if (m_plan.surroundings->scrapers.empty() && !m_plan.sidecar)
            note(Severity::note,
                 {"no-scraper-found",
                  SALLYPORT_TR("No Prometheus was found: nothing may read the metrics of %1; name "
                               "its namespace as prometheusNamespace to let it"),
                  {m_plan.ns + "/" + m_plan.name}});
        // Probes. With NetworkPolicy the node always reaches its pods (NetworkPolicyPeer, types.go).
        if (m_cilium && !m_plan.sidecar) {
            Flow flow;
            flow.to = Flow::To::entity;
            flow.entity = policy::Entity::host;
            flow.ports = tcp(m_plan.metricsPort);
            flow.comment = "probes";
            flows.push_back(std::move(flow));
        }
        return flows;
    }

    // Where no policy isolates the backend none is written, unless that is asked for: a first ingress rule
    // cuts off its other callers.
    std::vector<Intent> allows(const Backend& backend) {
        if (m_question.onlyPublished)
            return {allow(backend, {})};
        const policy::Endpoint any = hiddenPod(*m_plan.state, backend.ns, backend.selector);
        std::vector<policy::Endpoint> subjects;
        for (const PodGroup& group : m_question.pods)
            if (group.object->key.ns == backend.ns && !group.spec->hostNetwork &&
                hasLabels(group.spec->labels, backend.selector))
                subjects.push_back(group.endpoint);
        if (subjects.empty())
            subjects.push_back(any);

        std::vector<const policy::Policy*> policies;
        for (const policy::Endpoint& subject : subjects)
            for (const policy::Policy* one :
                 isolating(m_question.ruleset, *m_plan.state, policy::Direction::ingress, subject))
                if (std::find(policies.begin(), policies.end(), one) == policies.end())
                    policies.push_back(one);
        const bool all = m_question.ruleset.semantics.alwaysIsolated ||
                         std::any_of(policies.begin(), policies.end(),
                                     [&](const policy::Policy* one) { return coversAll(*one, any); });
        if (all)
            return {allow(backend, {})};
        std::vector<Intent> out;
        std::vector<std::vector<model::LabelRequirement>> written;
        for (const policy::Policy* one : policies) {
            const auto requirements = requirementsOf(*one);
            if (!requirements)
                note(Severity::error,
                     {"backend-isolated-otherwise",
                      SALLYPORT_TR("%1 isolates pods of Service %2 by more than their labels: "
                                   "allow port %3 from the connector there by hand"),
                      {one->id.text(), backend.ns + "/" + backend.service,
                       backend.ports.empty() ? std::string("the named")
                                             : std::to_string(*backend.ports.begin())}});
            else if (std::find(written.begin(), written.end(), *requirements) == written.end()) {
                written.push_back(*requirements);
                out.push_back(allow(backend, *requirements));
            }
        }
        return out;
    }

    Intent allow(const Backend& backend, std::vector<model::LabelRequirement> requirements) {
        Intent intent;
        intent.name = m_names.take(backend.ns, "allow-" + m_plan.name + "-to-" + dnsLabel(backend.service));
        intent.ns = backend.ns;
        intent.podLabels = backend.selector;
        intent.podRequirements = std::move(requirements);
        intent.objectLabels = m_plan.labels;
        intent.ingress = true;
        Flow flow = to(backend).front();
        flow.ns = m_plan.ns;
        flow.podLabels = m_plan.podLabels;
        intent.ingressFlows = {flow};
        return intent;
    }

    void note(Severity severity, base::Text message) {
        m_notes.push_back(finding(severity, "tunnel/" + m_plan.tunnelName, std::move(message)));
    }

    const NetworkQuestion& m_question;
    const Plan& m_plan;
    PolicyNames& m_names;
    std::vector<base::Diagnostic>& m_notes;
    bool m_cilium;
    EdgeRanges m_edge;
};

} // namespace

std::string PolicyNames::take(const std::string& ns, const std::string& wanted) {
    const auto existing = [&](const std::string& name) -> model::ObjectPtr {
        for (const auto& [group, kind] :
             {std::pair("networking.k8s.io", "NetworkPolicy"), std::pair("cilium.io", "CiliumNetworkPolicy"),
              std::pair("projectcalico.org", "NetworkPolicy")})
            if (auto found = m_state.find({group, kind, ns, name}))
                return found;
        return nullptr;
    };
    const std::string plain = dnsLabel(wanted);
    const std::string suffixed = plain.substr(0, 50) + "-sallyport";
    // A name once evaded to stays, also when the plain one became free.
    const auto ours = existing(suffixed);
    std::string name = ours && isOwned(*ours) ? suffixed : plain;
    const auto isFree = [&] {
        const auto found = existing(name);
        return (!found || isOwned(*found)) && !m_taken.contains({ns, name});
    };
    for (int i = 1; !isFree(); ++i)
        name = suffixed + (i > 1 ? "-" + std::to_string(i) : std::string());
    m_taken.insert({ns, name});
    return name;
}

base::Result<NetworkPolicies> networkPolicies(const NetworkQuestion& question, PolicyNames& names,
                                              std::vector<base::Diagnostic>& notes) {
    return Author(question, names, notes).write();
}

} // namespace sallyport::manifests
