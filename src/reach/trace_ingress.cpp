// The tunnel's own rules: which one takes the request, and which would but for
// a little.
#include "tracer.h"

#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <charconv>

namespace sallyport::reach {

namespace {

using base::Text;
using edge::IngressRule;
using Kind = TraceHop::Kind;

constexpr std::size_t mostMisses = 3;

bool isAnyHost(const std::string& host) {
    return host.empty() || host == "*";
}

bool takesHost(const std::string& rule, const std::string& host) {
    return isAnyHost(rule) || rule == host || (rule.starts_with("*.") && host.ends_with(rule.substr(1)));
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// Whether a rule's path alone takes the request's.
bool takesPath(const std::string& expression, const std::string& path) {
    const edge::IngressMatcher matcher(std::vector<IngressRule>{{"", expression, "", {}, {}}});
    return matcher.match("any", path) == 0;
}

// The URL's path as Go decodes it, which cloudflared's rules see; nothing for one that Go refuses.
std::optional<std::string> decoded(const std::string& path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] != '%') {
            out += path[i];
            continue;
        }
        unsigned value = 0;
        const char* first = path.data() + std::min(i + 1, path.size());
        const char* last = path.data() + std::min(i + 3, path.size());
        if (last - first != 2 || std::from_chars(first, last, value, 16).ptr != last)
            return std::nullopt;
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

class Misses {
public:
    Misses(const CompiledTunnel& tunnel, const std::string& host, const std::string& path)
        : m_tunnel(tunnel), m_host(host), m_path(path) {}

    // taken: the rule that matched, -1 for none.
    std::vector<Text> of(int taken) {
        const int count = static_cast<int>(m_tunnel.rules.size());
        for (int i = 0; i < count && m_found.size() < mostMisses; ++i)
            if (i != taken)
                look(i, taken);
        return std::move(m_found);
    }

private:
    void look(int index, int taken) {
        const IngressRule& rule = m_tunnel.rules[static_cast<std::size_t>(index)];
        if (isAnyHost(rule.hostname) && rule.path.empty())
            return;
        const bool before = taken < 0 || index < taken;
        if (takesHost(rule.hostname, m_host))
            hostTaken(index, before);
        else if (lower(rule.hostname) == m_host)
            add(index, SALLYPORT_TR("%1 would take it, but for the case of its hostname %2."), rule.hostname,
                "near-host-case");
        else if (rule.hostname == "*." + m_host)
            add(index, SALLYPORT_TR("%1 takes the names below %2, not the name itself."), m_host,
                "near-apex");
    }

    // An earlier rule of the host fails by its path; a later one comes too late, which is worth telling of
    // the host's own rules.
    void hostTaken(int index, bool before) {
        const IngressRule& rule = m_tunnel.rules[static_cast<std::size_t>(index)];
        if (before && !rule.path.empty()) {
            if (takesPath("(?i)" + rule.path, m_path))
                add(index, SALLYPORT_TR("%1 would take it, but for the case of its path %2."), rule.path,
                    "near-path-case");
            else
                add(index, SALLYPORT_TR("%1 would take it, but its path %2 does not match."), rule.path,
                    "near-path");
        } else if (!before && !isAnyHost(rule.hostname) &&
                   (rule.path.empty() || takesPath(rule.path, m_path))) {
            add(index, SALLYPORT_TR("%1 would take it too, but stands behind."), {}, "near-behind");
        }
    }

    void add(int index, const char* pattern, const std::string& what, const char* id) {
        m_found.push_back(
            said(id, pattern, {"ingress/" + m_tunnel.ids[static_cast<std::size_t>(index)], what}));
    }

    const CompiledTunnel& m_tunnel;
    const std::string& m_host;
    const std::string& m_path;
    std::vector<Text> m_found;
};

// Why the connector itself turns everybody away, or those whom no Access application let in; nothing when it
// lets the request pass.
std::optional<Text> refusedByAccess(const IngressRule& rule, const base::Tree& whole, bool open,
                                    const std::string& title) {
    const base::Tree access = edge::originSetting(rule.originRequest, whole, "access").value;
    if (!edge::isOn(access.find("required")))
        return std::nullopt;
    if (open)
        return said("ingress-wants-access",
                    SALLYPORT_TR("%1 lets only requests in that Access has passed, and no Access application "
                                 "covers this one."),
                    {title});
    const base::Tree* tags = access.find("audTag");
    if (!tags || tags->size() == 0)
        return said("ingress-no-audience",
                    SALLYPORT_TR("%1 requires an Access token and names no audTag that it may have: nobody "
                                 "gets in."),
                    {title});
    return std::nullopt;
}

// No Access application has a say.
bool isOpen(const Trace& trace) {
    return std::none_of(trace.hops.begin(), trace.hops.end(), [](const TraceHop& hop) {
        return hop.kind == Kind::access && (hop.verdict != "passed" || !hop.decided.empty());
    });
}

// What cloudflared answers by itself; nothing for services that it asks.
struct Itself {
    const char* verdict;
    Text because;
};
std::optional<Itself> answeredItself(const model::ServiceUrl& service, const std::string& rule) {
    if (service.scheme == "http_status") {
        const bool refuses = service.path >= "400";
        return Itself{refuses ? "denied" : "reached",
                      said("ingress-status",
                           SALLYPORT_TR("%1 takes it: the connector itself answers with status %2."),
                           {rule, service.path})};
    }
    if (service.scheme == "hello_world")
        return Itself{"reached", said("ingress-hello",
                                      SALLYPORT_TR("%1 takes it: the connector shows its test "
                                                   "page."),
                                      {rule})};
    if (!service.hasHost() && !service.scheme.starts_with("unix"))
        return Itself{"unknown",
                      said("ingress-proxy",
                           SALLYPORT_TR("%1 takes it: as %2 the connector goes where the visitor asks."),
                           {rule, service.written})};
    return std::nullopt;
}

Text takenBecause(const std::string& rule, const model::ServiceUrl& service, const std::string& host,
                  const edge::OriginTls& tls) {
    if (tls.asked && !tls.checked)
        return said("ingress-taken-unchecked",
                    SALLYPORT_TR("%1 leads it to %2, whose certificate is not checked (noTLSVerify)."),
                    {rule, service.written});
    if (tls.asked)
        return said("ingress-taken-tls",
                    SALLYPORT_TR("%1 leads it to %2, which must show a trusted certificate for %3."),
                    {rule, service.written, tls.name});
    if (service.isHttp() || !service.hasHost())
        return said("ingress-taken", SALLYPORT_TR("%1 leads it to %2."), {rule, service.written});
    return said("ingress-client",
                SALLYPORT_TR("%1 leads it to %2; the visitor needs `cloudflared access %3 --hostname %4`."),
                {rule, service.written, service.scheme, host});
}

// The Host header that the service sees.
std::string hostFor(const IngressRule& rule, const base::Tree& whole, const model::ServiceUrl& service,
                    const std::string& host) {
    const std::string written =
        edge::originSetting(rule.originRequest, whole, "httpHostHeader").value.scalarText();
    return service.isHttp() && !written.empty() ? lower(written.substr(0, written.find(':'))) : host;
}

TraceHop& addRule(Tracing& at, const CompiledTunnel& tunnel, const TracedTunnel& told, std::size_t rule,
                  const char* verdict, Text because) {
    TraceHop& hop = at.add(Kind::ingress, verdict, "ingress/" + tunnel.ids[rule], std::move(because));
    hop.decided = {hop.subject};
    hop.place = tunnel.rules[rule].place;
    if (hop.place.file.empty() && !told.pointer.empty())
        hop.place =
            at.data.place(rule < told.hostnames.size() ? told.pointer + "/hostnames/" + std::to_string(rule)
                                                       : told.pointer);
    return hop;
}

} // namespace

std::optional<Taken> traceIngress(Tracing& at, std::size_t index) {
    const TracedTunnel& told = at.data.ground.tunnels[index];
    if (!told.routesKnown) {
        at.add(Kind::ingress, "unknown", told.name,
               said("ingress-routes-unknown",
                    SALLYPORT_TR("The routes of %1 stand at Cloudflare and were not read."), {told.name}));
        return std::nullopt;
    }
    const CompiledTunnelPtr tunnel = at.data.tunnel(index);
    const auto path = decoded(at.request.path.empty() ? "/" : at.request.path);
    if (!path) {
        at.add(Kind::ingress, "denied", told.name,
               said("ingress-bad-path",
                    SALLYPORT_TR("%1 is no path: a percent sign stands before two hexadecimal "
                                 "digits."),
                    {at.request.path}));
        return std::nullopt;
    }
    const std::string& host = at.request.host;
    const int taken = tunnel->matcher->match(host, *path);
    std::vector<Text> near = Misses(*tunnel, host, *path).of(taken);
    if (taken < 0) {
        at.add(Kind::ingress, "denied", told.name,
               said("ingress-none", SALLYPORT_TR("No rule of %1 takes it."), {told.name}))
            .nearest = std::move(near);
        return std::nullopt;
    }
    const auto rule = static_cast<std::size_t>(taken);
    const std::string title = "ingress/" + tunnel->ids[rule];
    at.trace.hostname = rule < told.hostnames.size() ? tunnel->ids[rule] : std::string();
    auto service = model::ServiceUrl::parse(tunnel->rules[rule].service);
    if (!service) {
        addRule(at, *tunnel, told, rule, "unknown", service.error().message).nearest = std::move(near);
        return std::nullopt;
    }
    const IngressRule& taking = tunnel->rules[rule];
    if (auto refused = refusedByAccess(taking, told.originRequest, isOpen(at.trace), title)) {
        addRule(at, *tunnel, told, rule, "denied", *std::move(refused)).nearest = std::move(near);
        return std::nullopt;
    }
    if (edge::shownService(taking, told.originRequest) == "bastion")
        service = model::ServiceUrl::parse("bastion"); // by bastionMode, whatever the rule names
    if (auto itself = answeredItself(*service, title)) {
        addRule(at, *tunnel, told, rule, itself->verdict, std::move(itself->because)).nearest =
            std::move(near);
        return std::nullopt;
    }
    addRule(at, *tunnel, told, rule, "passed",
            takenBecause(title, *service, host, edge::originTls(taking, told.originRequest, host)))
        .nearest = std::move(near);
    std::string seen = hostFor(taking, told.originRequest, *service, host);
    return Taken{*std::move(service), *path, std::move(seen)};
}

} // namespace sallyport::reach
