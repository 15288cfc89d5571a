// A way from the connector to somewhere, hop by hop.
#include "hops.h"
#include "policytext.h"

#include <algorithm>
#include <cctype>

namespace sallyport::gui {

namespace {

// A path that a route's regular expression matches for certain: what it says in plain letters.
std::optional<std::string> firstPath(std::string pattern) {
    if (pattern.empty())
        return "/";
    if (pattern.front() == '^')
        pattern.erase(0, 1);
    if (!pattern.empty() && pattern.back() == '$')
        pattern.pop_back();
    const bool plain = std::ranges::all_of(pattern, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '/' || c == '-' || c == '_' || c == '~';
    });
    if (!plain)
        return std::nullopt;
    return pattern.starts_with('/') ? pattern : '/' + pattern;
}

// A hop that lets the first look pass may stop others.
QString restOf(const session::Session& session, const edge::Guards& guards, const reach::TraceHop& hop,
               const QString& visit) {
    using Kind = reach::TraceHop::Kind;
    if (!reach::isPassed(hop) || !hop.decided.empty())
        return {};
    if (hop.kind == Kind::waf && !guards.rules.empty())
        return Describe::tr("%n rule(s) may take other requests than %1.", nullptr,
                            static_cast<int>(guards.rules.size()))
            .arg(visit);
    const auto document = session.document();
    QStringList names;
    for (const std::size_t one : guards.applications)
        if (one < document->access.size())
            names << qs(document->access[one].name);
    if (hop.kind == Kind::access && !names.isEmpty())
        return Describe::tr("%1 stands before other paths.").arg(names.join(QStringLiteral(", ")));
    return {};
}

// What Cloudflare does with a visitor's first look, before the tunnel is asked.
void addEdge(Description& out, const session::Session& session, const model::PublicHostname& hostname) {
    const auto path = firstPath(hostname.path);
    if (hostname.hostname.empty() || hostname.hostname.find('*') != std::string::npos || !path) {
        out.hops.push_back(
            {Tone::plain,
             Describe::tr("Edge"),
             Describe::tr("WAF and Access look at the address: trace a request to see what they do."),
             {},
             {}});
        return;
    }
    edge::Request visit;
    visit.host = hostname.hostname;
    visit.path = *path;
    const auto trace = session.trace(visit);
    const auto derived = session.derived();
    if (!trace || !derived || !derived->tracer)
        return;
    const edge::Guards guards = derived->tracer->guards(hostname.hostname);
    const QString look = QStringLiteral("GET ") + qs(visit.path);
    for (const reach::TraceHop& hop : trace->hops) {
        if (hop.kind > reach::TraceHop::Kind::access)
            return;
        Hop shown{toneOf(hop), nameOf(hop.kind), session::shown(hop.because), {}, hop.place};
        if (!hop.place.file.empty())
            shown.detail = placeText(hop.place);
        if (const QString rest = restOf(session, guards, hop, look); !rest.isEmpty())
            shown.sentence += QLatin1Char(' ') + rest;
        // Open to everybody is a choice, and no guard.
        if (hop.kind == reach::TraceHop::Kind::access && hop.decided.empty() && reach::isPassed(hop))
            shown.tone = Tone::plain;
        out.hops.push_back(shown);
        if (!reach::isPassed(hop) && hop.verdict != "unknown")
            out.hops.push_back(
                {Tone::plain,
                 Describe::tr("From here on"),
                 Describe::tr("%1 by somebody unknown ends here. Below is the way of those who get further.")
                     .arg(look),
                 {},
                 {}});
    }
}

} // namespace

Description describeHostname(const session::Session& session, const Selection& selection) {
    const auto document = session.document();
    const model::Tunnel* tunnel = document->tunnel(selection.tunnel);
    if (!tunnel)
        return {};
    const auto found = std::ranges::find(tunnel->hostnames, selection.id, &model::PublicHostname::id);
    if (found == tunnel->hostnames.end())
        return {};
    Description out;
    out.title = found->hostname.empty() ? Describe::tr("Everything else") : qs(found->hostname);
    out.subtitle = Describe::tr("to %1").arg(qs(found->service));
    const auto derived = session.derived();
    if (!derived) {
        out.verdict = Describe::tr("Unknown");
        out.tone = Tone::unknown;
        return out;
    }
    addEdge(out, session, *found);
    Hop rule;
    rule.name = Describe::tr("Tunnel");
    rule.tone = Tone::allowed;
    rule.sentence = Describe::tr("%1, rule %2 of %3")
                        .arg(qs(tunnel->name))
                        .arg(found - tunnel->hostnames.begin() + 1)
                        .arg(tunnel->hostnames.size());
    rule.detail = found->path.empty() ? Describe::tr("any path") : qs(found->path);
    out.hops.push_back(rule);
    const Asked asked = askHostname(*derived, *tunnel, *found);
    if (asked.answer) {
        out.tone = toneOf(asked.answer->verdict);
        out.verdict = wordOf(asked.answer->verdict, isAssumed(*derived));
        addConnections(out, *asked.answer, qs(found->service));
        out.hops.push_back(profileHop(*derived));
    } else {
        out.tone = asked.tone == Tone::plain ? Tone::allowed : asked.tone;
        out.verdict = asked.tone == Tone::unknown  ? Describe::tr("Unknown")
                      : asked.tone == Tone::denied ? Describe::tr("Leads nowhere")
                                                   : Describe::tr("Answered");
        out.hops.push_back({asked.tone, Describe::tr("Service"), asked.why, {}, {}});
    }
    return out;
}

Description describeDoor(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    const checks::ConnectorReach* connector =
        derived ? connectorWith(*derived, selection.connector) : nullptr;
    if (!connector || !connector->doors)
        return {};
    for (const reach::Door& door : connector->doors->doors) {
        if (door.to != selection.id || door.protocol != selection.protocol ||
            door.port.first != selection.port)
            continue;
        Description out;
        out.title = qs(door.to);
        out.subtitle = door.declared ? portsText(door.open) : Describe::tr("all its other open ports");
        out.tone = toneOf(door.verdict);
        out.verdict = wordOf(door.verdict, isAssumed(*derived));
        if (door.verdict == reach::Verdict::allowed && door.needed && !*door.needed) {
            out.tone = Tone::excess;
            out.verdict = Describe::tr("Reachable, not published");
        }
        QStringList hostnames;
        for (const std::string& hostname : door.hostnames)
            hostnames << qs(hostname);
        Hop use{Tone::plain, Describe::tr("Published"), {}, {}, {}};
        if (!hostnames.isEmpty())
            use = {Tone::allowed, use.name, hostnames.join(QStringLiteral(", ")), {}, {}};
        else if (!door.published)
            use = {Tone::unknown, use.name, Describe::tr("The tunnel's routes are not known."), {}, {}};
        else if (door.needed.value_or(false))
            use.sentence = Describe::tr("No hostname leads here, but the connector needs it to work.");
        else
            use = {Tone::excess, use.name, Describe::tr("No hostname leads here."), {}, {}};
        out.hops.push_back(use);
        addSides(out, door.egress, door.ingress);
        out.hops.push_back(profileHop(*derived));
        return out;
    }
    return {};
}

Description describePeer(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    Description out;
    out.title = qs(selection.id);
    const bool service = selection.kind == Selection::Kind::service;
    const std::size_t slash = selection.id.find('/');
    int port = selection.port;
    if (service && slash != std::string::npos) {
        const auto object = session.state()->find(
            {"", "Service", selection.id.substr(0, slash), selection.id.substr(slash + 1)});
        const auto* read = object ? object->as<model::Service>() : nullptr;
        if (read && port == 0 && !read->ports.empty())
            port = read->ports.front().port;
        if (object)
            out.hops.push_back({Tone::plain, Describe::tr("Service"), qs(object->key.text()),
                                placeText(object->place), object->place});
    }
    const checks::ConnectorReach* connector =
        derived ? connectorWith(*derived, selection.connector) : nullptr;
    if (!connector)
        return out;
    out.subtitle = port > 0 ? Describe::tr("%1 from %2").arg(port).arg(qs(connector->id()))
                            : Describe::tr("from %1").arg(qs(connector->id()));
    const auto from = peerOf(*connector);
    const auto to =
        reach::parsePeer(service && slash != std::string::npos
                             ? selection.id.substr(0, slash) + "/svc/" + selection.id.substr(slash + 1)
                             : selection.id);
    if (!from || !to || port == 0)
        return out;
    const auto answer = derived->world->ask(*from, *to, selection.protocol, port);
    if (!answer) {
        out.verdict = Describe::tr("Unknown");
        out.tone = Tone::unknown;
        out.hops.push_back(
            {Tone::unknown, Describe::tr("Unknown"), session::shown(answer.error().message), {}, {}});
        return out;
    }
    out.tone = toneOf(answer->verdict);
    out.verdict = wordOf(answer->verdict, isAssumed(*derived));
    addSides(out, answer->egress, answer->ingress);
    out.hops.push_back(backendsHop(*answer, out.title));
    out.hops.push_back(profileHop(*derived));
    return out;
}

} // namespace sallyport::gui
