#include "policytext.h"
#include "selection.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::gui {

namespace {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

const checks::ConnectorReach* connectorWith(const checks::Derived& derived, const std::string& id) {
    for (const checks::ConnectorReach& one : derived.connectors)
        if (id.empty() || one.id() == id)
            return &one;
    return nullptr;
}

const checks::ConnectorReach* connectorOfTunnel(const checks::Derived& derived, const std::string& tunnel) {
    for (const checks::ConnectorReach& one : derived.connectors)
        if (one.tunnel == tunnel)
            return &one;
    return nullptr;
}

// NS/KIND/NAME is never ambiguous.
base::Result<reach::PeerSpec> peerOf(const checks::ConnectorReach& connector) {
    return reach::parsePeer(connector.ns + '/' + connector.kind + '/' + connector.name);
}

bool isOwnPod(const model::ServiceUrl& url) {
    return url.host == "localhost" || url.host == "::1" || url.host.starts_with("127.");
}

bool isAssumed(const checks::Derived& derived) {
    return derived.world->ruleset().profile.enforced == policy::Profile::Enforced::assumed;
}

QString wordOf(reach::Verdict verdict, bool assumed) {
    switch (verdict) {
    case reach::Verdict::allowed:
        return Describe::tr("Reached");
    case reach::Verdict::partial:
        return Describe::tr("Partly reached");
    case reach::Verdict::denied:
        return assumed ? Describe::tr("Denied, if policy is enforced") : Describe::tr("Denied");
    case reach::Verdict::none:
        return Describe::tr("Nothing there");
    case reach::Verdict::unknown:
        break;
    }
    return Describe::tr("Unknown");
}

QString missText(const policy::Miss& miss) {
    return Describe::tr("Nearest: %1. %2").arg(ruleName(miss.rule), session::shown(miss.because));
}

Hop hopOf(const QString& name, const reach::Side& side) {
    Hop hop;
    hop.tone = toneOf(side.verdict);
    hop.name = name;
    if (!side.decided.empty()) {
        hop.sentence = ruleName(side.decided.front());
        if (side.decided.size() > 1)
            hop.sentence = Describe::tr("%1 and %n more", nullptr, static_cast<int>(side.decided.size()) - 1)
                               .arg(hop.sentence);
        hop.place = placeOf(side.decided.front());
    }
    if (const QString because = session::shown(side.because); !because.isEmpty())
        hop.sentence += (hop.sentence.isEmpty() ? QString() : QStringLiteral(". ")) + because;
    if (side.verdict != reach::Verdict::allowed && !side.nearest.empty()) {
        hop.sentence +=
            (hop.sentence.isEmpty() || hop.sentence.endsWith(QLatin1Char('.')) ? QString()
                                                                               : QStringLiteral(".")) +
            QLatin1Char(' ') + missText(side.nearest.front());
        if (hop.place.file.empty())
            hop.place = placeOf(side.nearest.front().rule);
    }
    if (hop.place.file.empty() && !side.selecting.empty())
        hop.place = side.selecting.front()->place;
    hop.sentence = hop.sentence.trimmed();
    hop.detail = placeText(hop.place);
    return hop;
}

void addSides(Description& out, const reach::Side& egress, const reach::Side& ingress) {
    out.hops.push_back(hopOf(Describe::tr("Egress"), egress));
    // What may not leave does not ask to come in.
    if (egress.verdict != reach::Verdict::denied)
        out.hops.push_back(hopOf(Describe::tr("Ingress policy"), ingress));
}

Hop backendsHop(const reach::Answer& answer, const QString& service) {
    Hop hop{toneOf(answer.verdict), Describe::tr("Service"), service, {}, {}};
    if (answer.backends.empty()) {
        hop.sentence = session::shown(answer.because);
        hop.tone = answer.verdict == reach::Verdict::none ? Tone::denied : Tone::unknown;
        return hop;
    }
    QStringList ports;
    for (const reach::Backend& backend : answer.backends)
        ports << QStringLiteral("%1:%2").arg(qs(backend.id)).arg(backend.port);
    ports.removeDuplicates();
    hop.detail = ports.mid(0, 3).join(QLatin1Char('\n'));
    hop.sentence =
        Describe::tr("%1 leads to %n backend(s)", nullptr, static_cast<int>(answer.backends.size()))
            .arg(service);
    return hop;
}

Hop profileHop(const checks::Derived& derived) {
    const policy::Profile& profile = derived.world->ruleset().profile;
    Hop hop;
    hop.name = Describe::tr("Enforcer");
    hop.sentence = session::shown(profile.why);
    hop.detail = qs(profile.name);
    hop.tone = profile.enforced == policy::Profile::Enforced::yes ? Tone::allowed : Tone::unknown;
    return hop;
}

struct Asked {
    std::optional<reach::Answer> answer;
    QString why; // when there is none
    Tone tone = Tone::unknown;
};

// Where a hostname's service leads, as its connector sees it.
Asked askHostname(const checks::Derived& derived, const model::Tunnel& tunnel,
                  const model::PublicHostname& hostname) {
    const auto url = model::ServiceUrl::parse(hostname.service);
    if (!url)
        return {{}, session::shown(url.error().message), Tone::denied};
    if (!url->hasHost())
        return {{}, Describe::tr("The connector answers itself: %1").arg(qs(hostname.service)), Tone::plain};
    if (isOwnPod(*url))
        return {{}, Describe::tr("Inside the connector's own pod, where no policy looks"), Tone::allowed};
    const checks::ConnectorReach* connector = connectorOfTunnel(derived, tunnel.name);
    if (!connector)
        return {{},
                Describe::tr("No connector of tunnel %1 is in these files").arg(qs(tunnel.name)),
                Tone::unknown};
    const auto peer = peerOf(*connector);
    if (!peer)
        return {{}, session::shown(peer.error().message), Tone::unknown};
    auto answer = derived.world->askService(*peer, *url, connector->ns);
    if (!answer)
        return {{}, session::shown(answer.error().message), Tone::unknown};
    return {*std::move(answer), {}, Tone::plain};
}

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
        addSides(out, asked.answer->egress, asked.answer->ingress);
        out.hops.push_back(backendsHop(*asked.answer, qs(found->service)));
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

Description describeConnector(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    const checks::ConnectorReach* reach = derived ? connectorWith(*derived, selection.id) : nullptr;
    if (!reach)
        return {};
    Description out;
    out.title = qs(reach->id());
    out.subtitle = reach->tunnel.empty() ? Describe::tr("no tunnel of the document runs here")
                                         : Describe::tr("runs tunnel %1").arg(qs(reach->tunnel));
    if (reach->doors) {
        const reach::Doors& doors = *reach->doors;
        out.hops.push_back(
            {doors.excess.value_or(0) > 0 ? Tone::excess
             : doors.excess               ? Tone::allowed
                                          : Tone::unknown,
             Describe::tr("Doors"),
             doors.excess
                 ? Describe::tr("%1 open, %2 too many").arg(doors.reachable).arg(*doors.excess)
                 : Describe::tr("%1 open; its routes are unknown, so what is too many cannot be told")
                       .arg(doors.reachable),
             {},
             {}});
    }
    for (const adopt::Connector& one : derived->adopted->connectors) {
        if (one.ns + '/' + one.name != reach->id())
            continue;
        if (!one.image.empty())
            out.hops.push_back({Tone::plain, Describe::tr("Image"), {}, qs(one.image), {}});
        if (one.token)
            out.hops.push_back(
                {Tone::plain,
                 Describe::tr("Token"),
                 Describe::tr("Secret %1, key %2").arg(qs(one.token->secret), qs(one.token->key)),
                 {},
                 {}});
        for (const policy::PolicyId& id : one.policies)
            out.hops.push_back({Tone::plain, Describe::tr("Policy"), qs(id.text()), {}, {}});
        if (one.policies.empty())
            out.hops.push_back(
                {Tone::excess, Describe::tr("Policy"), Describe::tr("No policy selects it."), {}, {}});
        if (one.workload) {
            out.hops.push_back({Tone::plain, Describe::tr("Manifest"), qs(one.workload->key.text()),
                                placeText(one.workload->place), one.workload->place});
        }
    }
    out.hops.push_back(profileHop(*derived));
    return out;
}

Description describePolicy(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    if (!derived)
        return {};
    for (const policy::Tier& tier : derived->world->ruleset().tiers)
        for (const policy::Policy& policy : tier.policies) {
            if (policy.id.text() != selection.id)
                continue;
            Description out;
            out.title = qs(policy.id.name);
            out.subtitle = qs(policy.id.text());
            out.hops.push_back({Tone::plain, Describe::tr("Selects"),
                                policy.subject.kind == policy::Selector::Kind::all
                                    ? Describe::tr("every pod")
                                    : qs(policy.subject.text()),
                                placeText(policy.place), policy.place});
            for (const auto direction : {policy::Direction::egress, policy::Direction::ingress}) {
                const bool egress = direction == policy::Direction::egress;
                for (const policy::Rule& rule : egress ? policy.egress : policy.ingress)
                    out.hops.push_back({rule.action == policy::Action::deny ? Tone::denied : Tone::allowed,
                                        egress ? Describe::tr("Egress") : Describe::tr("Ingress"),
                                        ruleSentence(rule, direction), placeText(rule.place), rule.place});
            }
            return out;
        }
    return {};
}

Description describeFinding(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    if (!derived)
        return {};
    for (const base::Diagnostic& one : derived->findings) {
        if (one.id != selection.id || one.subject != selection.subject)
            continue;
        Description out;
        out.title = session::shown(one.message);
        out.subtitle = qs(one.subject);
        out.tone = toneOf(one.severity);
        out.verdict = one.severity == base::Severity::error     ? Describe::tr("Error")
                      : one.severity == base::Severity::warning ? Describe::tr("Warning")
                                                                : Describe::tr("Note");
        if (!one.hint.empty())
            out.hops.push_back({Tone::plain, Describe::tr("What to do"), session::shown(one.hint), {}, {}});
        if (!one.place.file.empty())
            out.hops.push_back({Tone::plain, Describe::tr("Where"), {}, placeText(one.place), one.place});
        return out;
    }
    return {};
}

} // namespace

Tone toneOf(reach::Verdict verdict) {
    switch (verdict) {
    case reach::Verdict::allowed:
        return Tone::allowed;
    case reach::Verdict::partial:
        return Tone::excess;
    case reach::Verdict::denied:
    case reach::Verdict::none:
        return Tone::denied;
    case reach::Verdict::unknown:
        break;
    }
    return Tone::unknown;
}

Tone toneOf(base::Severity severity) {
    switch (severity) {
    case base::Severity::error:
        return Tone::denied;
    case base::Severity::warning:
        return Tone::excess;
    case base::Severity::note:
        break;
    }
    return Tone::plain;
}

Description describe(const session::Session& session, const Selection& selection) {
    switch (selection.kind) {
    case Selection::Kind::hostname:
        return describeHostname(session, selection);
    case Selection::Kind::door:
        return describeDoor(session, selection);
    case Selection::Kind::workload:
    case Selection::Kind::service:
        return describePeer(session, selection);
    case Selection::Kind::connector:
        return describeConnector(session, selection);
    case Selection::Kind::policy:
        return describePolicy(session, selection);
    case Selection::Kind::finding:
        return describeFinding(session, selection);
    case Selection::Kind::nothing:
        break;
    }
    return {};
}

HostnameVerdict verdictOf(const checks::Derived* derived, const model::Tunnel& tunnel,
                          const model::PublicHostname& hostname) {
    if (!derived)
        return {Tone::unknown, Describe::tr("Unknown")};
    const Asked asked = askHostname(*derived, tunnel, hostname);
    if (asked.answer)
        return {toneOf(asked.answer->verdict), wordOf(asked.answer->verdict, isAssumed(*derived))};
    switch (asked.tone) {
    case Tone::denied:
        return {Tone::denied, Describe::tr("Leads nowhere")};
    case Tone::unknown:
        return {Tone::unknown, Describe::tr("Unknown")};
    default:
        return {Tone::allowed, Describe::tr("Answered")};
    }
}

} // namespace sallyport::gui
