// The way of a request, hop by hop.
#include "tracer.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

// Answers that are kept; beyond that they are asked anew.
constexpr std::size_t mostAnswers = 4096;

bool isEnd(const std::string& verdict) {
    return verdict == "blocked" || verdict == "challenged" || verdict == "denied";
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string idOf(const model::PublicHostname& hostname) {
    if (!hostname.id.empty())
        return hostname.id;
    return hostname.hostname.empty() ? "*" : hostname.hostname;
}

CompiledTunnelPtr compile(const TracedTunnel& tunnel) {
    auto out = std::make_shared<CompiledTunnel>();
    out->hostnames = tunnel.hostnames;
    out->given = tunnel.rules;
    if (tunnel.rules) {
        out->rules = *tunnel.rules;
    } else {
        model::Tunnel plain;
        plain.hostnames = tunnel.hostnames;
        out->rules = edge::ingressOf(plain);
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            out->ids.push_back(idOf(hostname));
    }
    for (std::size_t i = 0; i < out->rules.size(); ++i) {
        if (i >= out->ids.size())
            out->ids.push_back(out->rules[i].hostname.empty() ? "*" : out->rules[i].hostname);
        out->byHost.emplace(lower(out->rules[i].hostname), i);
    }
    out->matcher = std::make_unique<const edge::IngressMatcher>(out->rules);
    return out;
}

bool isCompiledOf(const CompiledTunnel& compiled, const TracedTunnel& tunnel) {
    return compiled.given == tunnel.rules && compiled.hostnames == tunnel.hostnames;
}

std::vector<std::string> zonesOf(const TraceGround& ground) {
    std::vector<std::string> zones;
    if (!ground.document)
        return zones;
    zones = ground.document->cloudflare.zones;
    const auto add = [&](const std::string& zone) {
        if (std::find(zones.begin(), zones.end(), zone) == zones.end())
            zones.push_back(zone);
    };
    for (const auto& [zone, rules] : ground.document->waf)
        add(zone);
    for (const auto& [zone, settings] : ground.document->zones)
        add(zone);
    return zones;
}

// What a Document has of one zone before Access; its lists are shared.
model::Document wafPart(const model::Document& document, const std::string& zone) {
    model::Document part;
    if (const auto rules = document.waf.find(zone); rules != document.waf.end())
        part.waf.insert(*rules);
    if (const auto settings = document.zones.find(zone); settings != document.zones.end())
        part.zones.insert(*settings);
    part.account = document.account;
    part.wafRulesets = document.wafRulesets;
    return part;
}

bool saysNothing(const edge::ZoneEdge& edge) {
    return edge.ipAccess.empty() && edge.account.empty() && edge.zone.rules.empty() && !edge.bots.fightMode &&
           !edge.bots.superFightMode();
}

bool isEdge(const TraceHop& hop) {
    return hop.kind == TraceHop::Kind::waf || hop.kind == TraceHop::Kind::access;
}

void traceEdgeOf(Tracing& at, const Trace* earlier) {
    if (earlier && std::any_of(earlier->hops.begin(), earlier->hops.end(), isEdge)) {
        for (const TraceHop& hop : earlier->hops)
            if (isEdge(hop))
                at.take(hop);
        return;
    }
    traceWaf(at);
    if (!at.over)
        traceAccess(at);
}

// The Access part of a Document: its lists are shared.
model::Document accessPart(const model::Document& document) {
    model::Document part;
    part.access = document.access;
    part.accessPolicies = document.accessPolicies;
    part.accessGroups = document.accessGroups;
    part.accessLogins = document.accessLogins;
    part.accessTokens = document.accessTokens;
    return part;
}

} // namespace

bool sameAccess(const model::Document& a, const model::Document& b) {
    return a.access == b.access && a.accessPolicies == b.accessPolicies && a.accessGroups == b.accessGroups &&
           a.accessLogins == b.accessLogins && a.accessTokens == b.accessTokens;
}

bool sameWaf(const model::Document& a, const model::Document& b) {
    return a.waf == b.waf && a.zones == b.zones && a.account == b.account && a.wafRulesets == b.wafRulesets;
}

base::Text said(const char* id, const char* pattern, std::vector<std::string> args) {
    return {id, pattern, std::move(args)};
}

std::string name(TraceVerdict verdict) {
    switch (verdict) {
    case TraceVerdict::reached:
        return "reached";
    case TraceVerdict::blocked:
        return "blocked";
    case TraceVerdict::challenged:
        return "challenged";
    case TraceVerdict::denied:
        return "denied";
    case TraceVerdict::unknown:
        break;
    }
    return "unknown";
}

std::string name(TraceHop::Kind kind) {
    switch (kind) {
    case TraceHop::Kind::certificate:
        return "certificate";
    case TraceHop::Kind::dns:
        return "dns";
    case TraceHop::Kind::waf:
        return "waf";
    case TraceHop::Kind::access:
        return "access";
    case TraceHop::Kind::ingress:
        return "ingress";
    case TraceHop::Kind::connector:
        return "connector";
    case TraceHop::Kind::egress:
        return "egress";
    case TraceHop::Kind::ingressPolicy:
        return "ingress-policy";
    case TraceHop::Kind::service:
        return "service";
    case TraceHop::Kind::pod:
        break;
    }
    return "pod";
}

bool isPassed(const TraceHop& hop) {
    return hop.verdict == "passed" || hop.verdict == "skipped" || hop.verdict == "reached";
}

const TraceHop* Trace::deciding() const {
    const auto found =
        std::find_if(hops.begin(), hops.end(), [](const TraceHop& hop) { return !isPassed(hop); });
    if (found != hops.end())
        return &*found;
    return hops.empty() ? nullptr : &hops.back();
}

int CompiledTunnel::names(const std::string& host) const {
    if (byHost.contains(host))
        return 2;
    for (std::size_t dot = host.find('.'); dot != std::string::npos; dot = host.find('.', dot + 1))
        if (byHost.contains('*' + host.substr(dot)))
            return 1;
    return 0;
}

TraceHop& Tracing::add(TraceHop::Kind kind, const char* verdict, std::string subject, base::Text because) {
    TraceHop hop;
    hop.kind = kind;
    hop.verdict = verdict;
    hop.subject = std::move(subject);
    hop.because = std::move(because);
    take(std::move(hop));
    return trace.hops.back();
}

void Tracing::take(TraceHop hop) {
    over = over || isEnd(hop.verdict);
    unknown = unknown || hop.verdict == "unknown";
    trace.hops.push_back(std::move(hop));
}

Trace Tracing::finished() {
    trace.verdict = TraceVerdict::unknown;
    if (!unknown && !trace.hops.empty()) {
        const std::string& last = trace.hops.back().verdict;
        trace.verdict = last == "blocked"      ? TraceVerdict::blocked
                        : last == "challenged" ? TraceVerdict::challenged
                        : last == "denied"     ? TraceVerdict::denied
                                               : TraceVerdict::reached;
    }
    return std::move(trace);
}

Tracer::Tracer(TraceGround ground, const std::shared_ptr<const Tracer>& previous)
    : m_data(std::make_unique<Data>()) {
    m_data->ground = std::move(ground);
    const TraceGround& now = m_data->ground;
    m_data->zones = zonesOf(now);
    if (now.dns)
        for (const DnsRecord& record : *now.dns)
            m_data->dns.emplace(record.name, &record);
    m_data->tunnels.resize(now.tunnels.size());
    if (!previous)
        return;
    const Data& before = *previous->m_data;
    const std::lock_guard lock(before.mutex);
    for (std::size_t i = 0; i < now.tunnels.size(); ++i)
        for (const CompiledTunnelPtr& one : before.tunnels)
            if (one && !m_data->tunnels[i] && isCompiledOf(*one, now.tunnels[i]))
                m_data->tunnels[i] = one;
    if (now.document) {
        for (const auto& [zone, compiled] : before.waf)
            if (sameWaf(compiled->of, wafPart(*now.document, zone)))
                m_data->waf.emplace(zone, compiled);
        if (before.access && sameAccess(before.access->of, *now.document))
            m_data->access = before.access;
        if (before.ground.document && before.zones == m_data->zones &&
            before.ground.document->waf == now.document->waf &&
            sameAccess(*before.ground.document, *now.document))
            m_data->guards = before.guards;
    }
    if (before.ground.world == now.world)
        m_data->answers = before.answers;
}

Tracer::~Tracer() = default;

const TraceGround& Tracer::ground() const {
    return m_data->ground;
}

CompiledTunnelPtr Tracer::Data::tunnel(std::size_t index) const {
    const std::lock_guard lock(mutex);
    if (!tunnels[index])
        tunnels[index] = compile(ground.tunnels[index]);
    return tunnels[index];
}

CompiledWafPtr Tracer::Data::wafOf(const std::string& zone) const {
    if (!ground.document)
        return nullptr;
    const std::lock_guard lock(mutex);
    CompiledWafPtr& compiled = waf[zone];
    if (!compiled) {
        model::Document part = wafPart(*ground.document, zone);
        edge::ZoneEdge edge = edge::zoneEdgeOf(part, zone);
        edge::GuardingRules guarding(edge.zone);
        compiled = std::make_shared<const CompiledWaf>(
            CompiledWaf{std::move(part), std::move(edge), std::move(guarding)});
    }
    return saysNothing(compiled->edge) ? nullptr : compiled;
}

CompiledAccessPtr Tracer::Data::accessOf() const {
    const std::lock_guard lock(mutex);
    if (!access) {
        auto made = std::make_shared<CompiledAccess>();
        made->of = accessPart(*ground.document);
        made->matcher = std::make_unique<const edge::AccessMatcher>(edge::accessOf(made->of));
        access = std::move(made);
    }
    return access;
}

std::shared_ptr<const base::Result<Answer>> Tracer::Data::ask(const TracedTunnel::Connector& connector,
                                                              const Published& published,
                                                              const std::string& path) const {
    std::string key = connector.ns + '/' + connector.kind + '/' + connector.name + '\n' +
                      published.connectorNamespace + '\n' + published.service.written + '\n' +
                      published.hostname + '\n' + path;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = answers.find(key); found != answers.end())
            return found->second;
    }
    PeerSpec from;
    from.ns = connector.ns;
    from.name = connector.name;
    from.workloadKind = lower(connector.kind);
    from.text = connector.ns + '/' + connector.name;
    auto answer =
        std::make_shared<const base::Result<Answer>>(ground.world->askHostname(from, published, path));
    const std::lock_guard lock(mutex);
    if (answers.size() >= mostAnswers)
        answers.clear();
    answers.emplace(std::move(key), answer);
    return answer;
}

base::Place Tracer::Data::place(const std::string& pointer) const {
    return ground.place ? ground.place(pointer) : base::Place{{}, 0, 0, pointer};
}

Trace Tracer::trace(const edge::Request& request, const Trace* earlier) const {
    Tracing at{*m_data, request, {}};
    traceCertificate(at);
    if (at.over)
        return at.finished();
    const std::optional<std::size_t> tunnel = traceDns(at);
    if (!at.over)
        traceEdgeOf(at, earlier);
    if (at.over)
        return at.finished();
    if (!tunnel) {
        at.add(TraceHop::Kind::ingress, "unknown", {},
               said("trace-no-tunnel", SALLYPORT_TR("Which tunnel takes %1 is not known."), {request.host}));
        return at.finished();
    }
    const TracedTunnel& taking = m_data->ground.tunnels[*tunnel];
    at.trace.tunnel = taking.name;
    const std::optional<Taken> taken = traceIngress(at, *tunnel);
    if (taken)
        traceNetwork(at, taking, *taken);
    return at.finished();
}

Trace Tracer::traceEdge(const edge::Request& request) const {
    Tracing at{*m_data, request, {}};
    traceEdgeOf(at, nullptr);
    return at.finished();
}

} // namespace sallyport::reach
