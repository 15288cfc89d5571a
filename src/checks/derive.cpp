#include "context.h"

#include <sallyport/checks/fixes.h>

#include <algorithm>
#include <tuple>

namespace sallyport::checks {

namespace {

void readPod(ConnectorView& view) {
    const adopt::Connector& connector = *view.connector;
    if (!connector.workload)
        return;
    view.workload = &connector.workload->tree;
    const model::PodSpec* pod = nullptr;
    if (const auto* workload = connector.workload->as<model::Workload>())
        pod = &workload->pod;
    else if (const auto* bare = connector.workload->as<model::Pod>())
        pod = &bare->pod;
    if (!pod)
        return;
    view.podSpec = view.workload->at(pod->pointer);
    view.podPointer = pod->pointer;
    view.podLabels = pod->labels;
    view.hostNetwork = pod->hostNetwork;
    for (const model::Container& container : pod->containers) {
        view.alone = view.alone && (container.init || container.name == connector.container);
        if (container.name == connector.container) {
            view.containerPointer = container.pointer;
            view.container = view.workload->at(container.pointer);
        }
    }
}

// What policy says of it whatever the other side is.
void readPolicies(ConnectorView& view, const reach::World& world) {
    const auto& ids = view.connector->policies;
    for (const policy::Tier& tier : world.ruleset().tiers)
        for (const policy::Policy& policy : tier.policies)
            if (std::find(ids.begin(), ids.end(), policy.id) != ids.end())
                view.policies.push_back(&policy);
    const auto participant = world.resolve(view.peer);
    if (!participant || participant->pods.empty())
        return;
    policy::Endpoint anyone;
    anyone.kind = policy::Endpoint::Kind::fqdn;
    anyone.name = "anyone.invalid";
    anyone.names = {anyone.name};
    for (const auto direction : {policy::Direction::egress, policy::Direction::ingress}) {
        const policy::Outcome outcome =
            policy::evaluate(world.ruleset(), direction, participant->pods.front(), anyone);
        (direction == policy::Direction::egress ? view.limitsEgress : view.limitsIngress) = outcome.isolated;
        view.doubtful = view.doubtful || !outcome.doubts.empty();
    }
}

// The backends that a connector's hostnames need; nothing when its routes are unknown.
std::optional<std::vector<reach::Published>> publishedBy(const ConnectorView& view) {
    if (!view.hostnames)
        return std::nullopt;
    std::vector<reach::Published> published;
    for (const edge::IngressRule& rule : *view.hostnames)
        if (auto service = model::ServiceUrl::parse(rule.service))
            published.push_back({rule.hostname, *service, view.connector->ns});
    return published;
}

// The Document's tunnel as a configuration, each rule with its line.
edge::TunnelConfig configOf(const Inputs& inputs, std::size_t index) {
    const model::Tunnel& tunnel = inputs.document->tunnels[index];
    const std::string pointer = "/tunnels/" + std::to_string(index);
    edge::TunnelConfig config = edge::configOf(tunnel);
    for (std::size_t i = 0; i < config.ingress.size(); ++i)
        config.ingress[i].place =
            placeIn(inputs, pointer + "/hostnames/" + std::to_string(std::min(i, tunnel.hostnames.size())));
    if (std::optional<edge::ConfigError>& refused = config.notDecodable)
        refused->place = refused->rule > 0 ? config.ingress[static_cast<std::size_t>(refused->rule) - 1].place
                                           : placeIn(inputs, pointer + "/originRequest");
    return config;
}

struct Views {
    std::vector<ConnectorView> connectors;
    std::vector<RouteView> routes;
};

std::string tunnelOf(const adopt::Connector& connector) {
    return connector.tunnelId.empty() ? connector.tunnel : connector.tunnelId;
}

RouteView routeOf(const ConnectorView& view) {
    const adopt::Connector& connector = *view.connector;
    RouteView route{view.text(), connector.ns, tunnelOf(connector), &view, {}, true, false};
    if (connector.config)
        route.config = *connector.config;
    else if (connector.hostnames)
        route.config.ingress = *connector.hostnames; // --url: one origin for everything
    route.beside = connector.sidecar || !view.alone || view.hostNetwork;
    return route;
}

Views viewsOf(const Inputs& inputs, const adopt::Adopted& adopted, const reach::World& world) {
    Views views;
    views.connectors.reserve(adopted.connectors.size()); // routes point into it
    for (const adopt::Connector& connector : adopted.connectors) {
        ConnectorView view;
        view.connector = &connector;
        view.peer.ns = connector.ns;
        view.peer.name = connector.name;
        view.peer.text = connector.ns + '/' + connector.name;
        view.hostnames = connector.hostnames;
        readPod(view);
        readPolicies(view, world);
        views.connectors.push_back(std::move(view));
    }

    std::vector<bool> told(views.connectors.size());
    const std::size_t tunnels = inputs.document ? inputs.document->tunnels.size() : 0;
    for (std::size_t i = 0; i < tunnels; ++i) {
        const model::Tunnel& tunnel = inputs.document->tunnels[i];
        const adopt::Connector* connector = adopt::connectorOf(adopted, tunnel);
        if (!tunnel.routesKnown)
            continue;
        RouteView route{tunnel.name, tunnel.connector.namespaceName, {}, nullptr, {}, false, false};
        route.tunnel = tunnel.id.empty() ? tunnel.name : tunnel.id;
        route.config = configOf(inputs, i);
        route.beside = tunnel.layout == model::Layout::sidecar;
        if (connector) {
            const auto at = static_cast<std::size_t>(connector - adopted.connectors.data());
            told[at] = true;
            views.connectors[at].hostnames = route.config.ingress;
            route.view = &views.connectors[at];
            route.beside =
                route.beside || connector->sidecar || !route.view->alone || route.view->hostNetwork;
        }
        views.routes.push_back(std::move(route));
    }
    for (std::size_t i = 0; i < views.connectors.size(); ++i)
        if (!told[i] && (views.connectors[i].connector->config || views.connectors[i].hostnames))
            views.routes.push_back(routeOf(views.connectors[i]));
    return views;
}

bool sameBackends(const std::optional<std::vector<reach::Published>>& a,
                  const std::optional<std::vector<reach::Published>>& b) {
    return a.has_value() == b.has_value() &&
           (!a || std::equal(a->begin(), a->end(), b->begin(), b->end(),
                             [](const reach::Published& x, const reach::Published& y) {
                                 return x.hostname == y.hostname && x.service == y.service &&
                                        x.connectorNamespace == y.connectorNamespace;
                             }));
}

// previous: of the same world, or null.
ConnectorReach reachOf(const ConnectorView& view, const Inputs& inputs, const adopt::Adopted& adopted,
                       const reach::World& world, const ConnectorReach* previous) {
    const adopt::Connector& connector = *view.connector;
    ConnectorReach out{connector.ns, connector.kind, connector.name, {}, publishedBy(view), nullptr};
    const std::size_t tunnels = inputs.document ? inputs.document->tunnels.size() : 0;
    for (std::size_t i = 0; i < tunnels && out.tunnel.empty(); ++i)
        if (const model::Tunnel& tunnel = inputs.document->tunnels[i];
            adopt::connectorOf(adopted, tunnel) == &connector)
            out.tunnel = tunnel.name;
    if (previous && sameBackends(previous->published, out.published))
        out.doors = previous->doors;
    else if (auto doors = world.doors(view.peer, out.published))
        out.doors = std::make_shared<const reach::Doors>(*std::move(doors));
    return out;
}

bool before(const base::Diagnostic& a, const base::Diagnostic& b) {
    const auto left = std::tie(a.severity, a.id, a.place, a.subject);
    const auto right = std::tie(b.severity, b.id, b.place, b.subject);
    return left == right ? a.message.english() < b.message.english() : left < right;
}

} // namespace

std::string ConnectorView::text() const {
    return connector->kind + ' ' + connector->ns + '/' + connector->name;
}

base::Place ConnectorView::place(const std::string& pointer) const {
    // The nearest node above that is there.
    for (std::string at = pointer; workload && !at.empty(); at.erase(at.rfind('/')))
        if (const base::Tree* node = workload->at(at); node && node->origin().line > 0)
            return node->origin().place(pointer);
    base::Place whole = connector->workload ? connector->workload->place : base::Place();
    whole.pointer = pointer;
    return whole;
}

std::string ConnectorView::setting(const std::string& name) const {
    if (const auto flag = connector->flags.find(name); flag != connector->flags.end())
        return flag->second;
    const base::Tree* member = connector->config ? connector->config->other.find(name) : nullptr;
    return member ? member->scalarText() : std::string();
}

namespace {

// Whether what the state alone decides is the same.
bool sameState(const Inputs& a, const Inputs& b) {
    return a.state == b.state && a.profile.profile == b.profile.profile &&
           a.profile.ipBlockMatchesPods == b.profile.ipBlockMatchesPods;
}

model::List<model::OutsideTarget> outsideOf(const Inputs& inputs) {
    return inputs.document ? inputs.document->outside : model::List<model::OutsideTarget>();
}

base::Error stopped() {
    return {base::ErrorKind::cancelled, {"derive-stopped", SALLYPORT_TR("The work was stopped."), {}}, {}};
}

// The same backends and the same World give the same doors.
bool sameDoors(const std::vector<ConnectorReach>& a, const std::vector<ConnectorReach>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ConnectorReach& x, const ConnectorReach& y) { return x.doors == y.doors; });
}

template<class T> bool sameMember(const Inputs& a, const Inputs& b, T model::Document::*member) {
    return a.document == b.document ||
           (a.document && b.document && *a.document.*member == *b.document.*member);
}

// What a check may have read that is another now; everything when there is nothing to share.
unsigned changedSince(const std::shared_ptr<const Derived>& previous, const Derived& now) {
    constexpr unsigned everything = ~0U;
    if (!previous || previous->adopted != now.adopted ||
        previous->inputs.documentTree != now.inputs.documentTree)
        return everything;
    const Inputs &a = previous->inputs, &b = now.inputs;
    if (!a.document != !b.document)
        return everything;
    using model::Document;
    unsigned changed = 0;
    if (!sameMember(a, b, &Document::tunnels))
        changed |= Reads::routes | Reads::traced | Reads::flows;
    if (!sameDoors(previous->connectors, now.connectors))
        changed |= Reads::doors;
    if (previous->world != now.world)
        changed |= Reads::world | Reads::doors | Reads::traced | Reads::flows;
    if (a.document != b.document && !reach::sameAccess(*a.document, *b.document))
        changed |= Reads::access | Reads::traced;
    if (a.document != b.document && !reach::sameWaf(*a.document, *b.document))
        changed |= Reads::waf | Reads::traced;
    if (!sameMember(a, b, &Document::cloudflare))
        changed |= Reads::zones | Reads::traced;
    if (!sameMember(a, b, &Document::requests))
        changed |= Reads::requests;
    if (!sameMember(a, b, &Document::flows))
        changed |= Reads::flows;
    if (changed & (Reads::traced | Reads::requests | Reads::flows))
        changed |= Reads::expected;
    if (a.today != b.today)
        changed |= Reads::today;
    return changed;
}

// The World of an earlier result where nothing that it is made of changed.
base::Result<std::shared_ptr<const reach::World>>
worldOf(const Inputs& inputs, const std::shared_ptr<const Derived>& previous, const Stop& shallStop) {
    const bool sharesState = previous && sameState(previous->inputs, inputs);
    if (sharesState && outsideOf(previous->inputs) == outsideOf(inputs))
        return previous->world;
    base::Result<policy::Ruleset> ruleset =
        sharesState ? previous->world->ruleset() : policy::compile(*inputs.state, inputs.profile);
    if (!ruleset)
        return ruleset.error();
    if (shallStop())
        return stopped();
    return std::shared_ptr<const reach::World>(
        std::make_shared<const reach::World>(*inputs.state, *std::move(ruleset), outsideOf(inputs).values()));
}

std::vector<Expectation> kept(const Derived& previous, Expectation::Of of) {
    std::vector<Expectation> all;
    for (const Expectation& one : previous.expectations)
        if (one.of == of)
            all.push_back(one);
    return all;
}

// Runs the checks that read something that changed. False when it was stopped.
bool runChecks(Derived& derived, const Context& context, unsigned changed, const Derived* previous,
               const Stop& shallStop) {
    const std::vector<Entry> table = allChecks();
    derived.byCheck.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (shallStop())
            return false;
        const bool kept = previous && changed != ~0U && (table[i].reads & changed) == 0;
        if (kept) {
            derived.byCheck.push_back(previous->byCheck[i]);
            continue;
        }
        std::vector<base::Diagnostic> found;
        Report report(table[i].id, table[i].severity, found);
        table[i].check(context, report);
        derived.byCheck.push_back(std::make_shared<const std::vector<base::Diagnostic>>(std::move(found)));
    }
    return true;
}

// All findings in the order in which they are shown, each once.
std::vector<base::Diagnostic>
sorted(const std::vector<std::shared_ptr<const std::vector<base::Diagnostic>>>& byCheck) {
    std::vector<const base::Diagnostic*> all;
    for (const auto& found : byCheck)
        for (const base::Diagnostic& one : *found)
            all.push_back(&one);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return before(*a, *b); });
    const auto end =
        std::unique(all.begin(), all.end(), [](const auto* a, const auto* b) { return *a == *b; });
    std::vector<base::Diagnostic> out;
    out.reserve(all.size());
    for (auto at = all.begin(); at != end; ++at)
        out.push_back(**at);
    return out;
}

} // namespace

const base::Result<reach::Answer>& Answers::service(const reach::PeerSpec& from,
                                                    const model::ServiceUrl& service,
                                                    const std::string& defaultNamespace) {
    const std::string key = from.text + ' ' + defaultNamespace + ' ' + service.written;
    auto& answer = m_asked[key];
    if (!answer && m_earlier)
        if (const auto found = m_earlier->find(key); found != m_earlier->end())
            answer = found->second;
    if (!answer)
        answer = std::make_shared<const base::Result<reach::Answer>>(
            m_world->askService(from, service, defaultNamespace));
    return *answer;
}

bool Answers::hasNamespace(const std::string& ns) {
    if (!m_namespaces)
        m_namespaces = m_world->state().namespaces();
    return m_namespaces->contains(ns);
}

std::vector<const Expectation*> failed(const Derived& derived) {
    std::vector<const Expectation*> all;
    for (const Expectation& one : derived.expectations)
        if (!one.held)
            all.push_back(&one);
    return all;
}

base::Result<Derived> derive(const Inputs& inputs, const std::shared_ptr<const Derived>& previous,
                             const Stop& stop) {
    const Stop shallStop = [&] { return stop && stop(); };
    Derived derived;
    derived.inputs = inputs;
    auto world = worldOf(inputs, previous, shallStop);
    if (!world)
        return world.error();
    derived.world = *std::move(world);
    if (shallStop())
        return stopped();
    const bool sharesWorld = previous && derived.world == previous->world;
    if (previous && sameState(previous->inputs, inputs) && !inputs.config && !previous->inputs.config)
        derived.adopted = previous->adopted;
    else
        derived.adopted = std::make_shared<const adopt::Adopted>(
            adopt::adopt(*inputs.state, derived.world->ruleset(), inputs.config));

    Views views = viewsOf(inputs, *derived.adopted, *derived.world);
    for (std::size_t i = 0; i < views.connectors.size(); ++i) {
        if (shallStop())
            return stopped();
        const bool there = sharesWorld && derived.adopted == previous->adopted;
        derived.connectors.push_back(reachOf(views.connectors[i], inputs, *derived.adopted, *derived.world,
                                             there ? &previous->connectors[i] : nullptr));
        views.connectors[i].doors = derived.connectors.back().doors;
    }
    const unsigned changed = changedSince(previous, derived);
    derived.tracer = previous && (changed & Reads::traced) == 0
                         ? previous->tracer
                         : tracerOf(inputs, *derived.adopted, derived.world, previous.get());
    Answers answers(*derived.world, sharesWorld ? previous->answers : nullptr);
    Context context{inputs,         *inputs.state, derived.world->ruleset(),    *derived.adopted,
                    *derived.world, answers,       std::move(views.connectors), std::move(views.routes)};
    const bool sameRequests = previous && (changed & (Reads::traced | Reads::requests)) == 0;
    derived.traces = sameRequests ? previous->traces
                                  : tracesOf(inputs, *derived.tracer, previous.get(), changed, shallStop);
    if (shallStop())
        return stopped();
    context.expectations = sameRequests ? kept(*previous, Expectation::Of::request)
                                        : requestExpectations(inputs, derived.traces);
    for (Expectation& flow :
         changed& Reads::flows ? flowExpectations(context) : kept(*previous, Expectation::Of::flow))
        context.expectations.push_back(std::move(flow));
    if (!runChecks(derived, context, changed, previous.get(), shallStop))
        return stopped();
    derived.findings = sorted(derived.byCheck);
    if (inputs.document)
        for (base::Diagnostic& finding : derived.findings)
            if (const auto fix = fixOf(*inputs.document, finding))
                finding.fix = fix->text;
    derived.expectations = std::move(context.expectations);
    derived.answers = answers.kept();
    return derived;
}

} // namespace sallyport::checks
