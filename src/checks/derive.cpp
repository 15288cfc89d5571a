#include "context.h"

#include <algorithm>
#include <tuple>

namespace sallyport::checks {

namespace {

ConnectorView viewOf(const adopt::Connector& connector) {
    ConnectorView view;
    view.connector = &connector;
    view.peer.kind = reach::PeerSpec::Kind::workload;
    view.peer.ns = connector.ns;
    view.peer.name = connector.name;
    view.peer.text = connector.ns + '/' + connector.name;
    if (!connector.workload)
        return view;
    view.workload = &connector.workload->tree;
    const model::PodSpec* pod = nullptr;
    if (const auto* workload = connector.workload->as<model::Workload>())
        pod = &workload->pod;
    else if (const auto* bare = connector.workload->as<model::Pod>())
        pod = &bare->pod;
    if (!pod)
        return view;
    view.podSpec = view.workload->at(pod->pointer);
    for (const model::Container& container : pod->containers)
        if (container.name == connector.container) {
            view.containerPointer = container.pointer;
            view.container = view.workload->at(container.pointer);
        }
    return view;
}

// The backends that a connector's hostnames need; nothing when its routes are unknown.
std::optional<std::vector<reach::Published>> publishedBy(const adopt::Connector& connector) {
    if (!connector.hostnames)
        return std::nullopt;
    std::vector<reach::Published> published;
    for (const edge::IngressRule& rule : *connector.hostnames)
        if (auto service = model::ServiceUrl::parse(rule.service))
            published.push_back({rule.hostname, *service, connector.ns});
    return published;
}

void look(ConnectorView& view, const reach::World& world) {
    if (auto doors = world.doors(view.peer, publishedBy(*view.connector)))
        view.doors = *std::move(doors);
}

bool before(const base::Diagnostic& a, const base::Diagnostic& b) {
    return std::tie(a.severity, a.id, a.place, a.subject) < std::tie(b.severity, b.id, b.place, b.subject);
}

} // namespace

std::string ConnectorView::text() const {
    return connector->kind + ' ' + connector->ns + '/' + connector->name;
}

base::Place ConnectorView::place(const std::string& pointer) const {
    const base::Tree* node = workload ? workload->at(pointer) : nullptr;
    base::Place fallback = connector->workload ? connector->workload->place : base::Place();
    if (!node || node->origin().line == 0) {
        fallback.pointer = pointer;
        return fallback;
    }
    return node->origin().place(pointer);
}

base::Result<Derived> derive(const Inputs& inputs) {
    auto ruleset = policy::compile(*inputs.state, inputs.profile);
    if (!ruleset)
        return ruleset.error();

    Derived derived;
    const std::vector<model::OutsideTarget> outside =
        inputs.document ? inputs.document->outside : std::vector<model::OutsideTarget>();
    derived.world = std::make_shared<reach::World>(*inputs.state, *std::move(ruleset), outside);
    derived.adopted = adopt::adopt(*inputs.state, derived.world->ruleset(), inputs.config);

    Context context{inputs, *inputs.state, derived.world->ruleset(), derived.adopted, *derived.world, {}};
    for (const adopt::Connector& connector : derived.adopted.connectors) {
        ConnectorView view = viewOf(connector);
        look(view, *derived.world);
        context.connectors.push_back(std::move(view));
    }

    for (const Entry& entry : allChecks()) {
        Report report(entry.id, entry.severity, derived.findings);
        entry.check(context, report);
    }
    std::sort(derived.findings.begin(), derived.findings.end(), before);
    const auto end = std::unique(derived.findings.begin(), derived.findings.end());
    derived.findings.erase(end, derived.findings.end());
    derived.expectations = expectations(context);
    return derived;
}

} // namespace sallyport::checks
