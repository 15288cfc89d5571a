// What is there: connectors, policies, findings.
#include "hops.h"
#include "places.h"
#include "policytext.h"

namespace sallyport::gui {

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
            out.hops.push_back({Tone::plain,
                                Describe::tr("Where"),
                                {},
                                placeText(one.place),
                                hasText(session, one.place) ? one.place : base::Place()});
        return out;
    }
    return {};
}

} // namespace sallyport::gui
