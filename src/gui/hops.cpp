#include "hops.h"

#include "policytext.h"

namespace sallyport::gui {

namespace {

const checks::ConnectorReach* connectorOfTunnel(const checks::Derived& derived, const std::string& tunnel) {
    for (const checks::ConnectorReach& one : derived.connectors)
        if (one.tunnel == tunnel)
            return &one;
    return nullptr;
}

bool isOwnPod(const model::ServiceUrl& url) {
    return url.host == "localhost" || url.host == "::1" || url.host.starts_with("127.");
}

QString missText(const policy::Miss& miss) {
    return Describe::tr("Nearest: %1. %2").arg(ruleName(miss.rule), session::shown(miss.because));
}

} // namespace

const checks::ConnectorReach* connectorWith(const checks::Derived& derived, const std::string& id) {
    for (const checks::ConnectorReach& one : derived.connectors)
        if (id.empty() || one.id() == id)
            return &one;
    return nullptr;
}

base::Result<reach::PeerSpec> peerOf(const checks::ConnectorReach& connector) {
    return reach::parsePeer(connector.ns + '/' + connector.kind + '/' + connector.name);
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

Hop hopOf(const QString& name, const reach::Side& side) {
    Hop hop;
    hop.tone = toneOf(side.verdict);
    hop.name = name;
    QStringList sentences;
    if (!side.decided.empty()) {
        QString rule = ruleName(side.decided.front());
        if (side.decided.size() > 1)
            rule =
                Describe::tr("%1 and %n more", nullptr, static_cast<int>(side.decided.size()) - 1).arg(rule);
        sentences << (side.verdict == reach::Verdict::denied ? Describe::tr("Denied by %1").arg(rule) : rule);
        hop.place = placeOf(side.decided.front());
    }
    // The rule's name says already who allows or denies.
    const bool isSaid = side.because.id == "allowed-by" || side.because.id == "denied-by";
    if (!side.because.empty() && !(isSaid && !sentences.isEmpty()))
        sentences << session::shown(side.because);
    if (side.verdict != reach::Verdict::allowed && !side.nearest.empty()) {
        sentences << missText(side.nearest.front());
        if (hop.place.file.empty())
            hop.place = placeOf(side.nearest.front().rule);
    }
    if (hop.place.file.empty() && !side.selecting.empty())
        hop.place = side.selecting.front()->place;
    for (QString& one : sentences)
        if (sentences.size() > 1 && !one.endsWith(QLatin1Char('.')))
            one += QLatin1Char('.');
    hop.sentence = sentences.join(QLatin1Char(' '));
    hop.detail = placeText(hop.place);
    return hop;
}

void addSides(Description& out, const reach::Side& egress, const reach::Side& ingress) {
    out.hops.push_back(hopOf(Describe::tr("Egress"), egress));
    // What may not leave does not ask to come in.
    if (egress.verdict != reach::Verdict::denied)
        out.hops.push_back(hopOf(Describe::tr("Ingress policy"), ingress));
}

void addConnections(Description& out, const reach::Answer& answer, const QString& service) {
    if (answer.hops.empty()) {
        addSides(out, answer.egress, answer.ingress);
        out.hops.push_back(backendsHop(answer, service));
        return;
    }
    // Behind a gateway there is one connection after the other.
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < qMin(most, answer.hops.size()); ++i) {
        const reach::Hop& hop = answer.hops[i];
        QString what = session::shown(hop.answer.because);
        if (what.isEmpty() && !hop.path.empty())
            what = Describe::tr("for %1").arg(qs(hop.path));
        out.hops.push_back(
            {toneOf(hop.answer.verdict),
             hop.from == hop.to ? qs(hop.from) : Describe::tr("%1 to %2").arg(qs(hop.from), qs(hop.to)), what,
             placeText(hop.place), hop.place});
        if (!hop.answer.backends.empty())
            addSides(out, hop.answer.egress, hop.answer.ingress);
    }
    if (answer.hops.size() > most)
        out.hops.push_back(
            {Tone::plain,
             Describe::tr("More"),
             Describe::tr("and %n connection(s) more", nullptr, static_cast<int>(answer.hops.size() - most)),
             {},
             {}});
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
    auto answer = derived.world->askHostname(*peer, {hostname.hostname, *url, connector->ns}, hostname.path);
    if (!answer)
        return {{}, session::shown(answer.error().message), Tone::unknown};
    return {*std::move(answer), {}, Tone::plain};
}

} // namespace sallyport::gui
