#include "hops.h"

namespace sallyport::gui {

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
    case Selection::Kind::application:
        return describeApplication(session, selection);
    case Selection::Kind::finding:
        return describeFinding(session, selection);
    case Selection::Kind::wafRule:
        return describeWafRule(session, selection);
    case Selection::Kind::hop:
        return describeHop(session, selection);
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
