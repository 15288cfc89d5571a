// A way from the connector to somewhere, hop by hop.
#include "hops.h"
#include "policytext.h"

#include <algorithm>

namespace sallyport::gui {

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
    out.hops.push_back(
        {Tone::plain,
         Describe::tr("Edge"),
         Describe::tr("Certificate, DNS, WAF and Access are decided at Cloudflare and not judged here."),
         {},
         {}});
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
