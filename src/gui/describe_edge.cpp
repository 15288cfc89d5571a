// A WAF rule, and the hops of a traced request.
#include "edge/sentence.h"
#include "hops.h"
#include "policytext.h"

#include <algorithm>

namespace sallyport::gui {

QString nameOf(reach::TraceHop::Kind kind) {
    using Kind = reach::TraceHop::Kind;
    switch (kind) {
    case Kind::certificate:
        return Describe::tr("Certificate");
    case Kind::dns:
        return Describe::tr("DNS");
    case Kind::waf:
        return Describe::tr("WAF");
    case Kind::access:
        return Describe::tr("Access");
    case Kind::ingress:
        return Describe::tr("Tunnel");
    case Kind::connector:
        return Describe::tr("Connector");
    case Kind::egress:
        return Describe::tr("Egress");
    case Kind::ingressPolicy:
        return Describe::tr("Ingress policy");
    case Kind::service:
        return Describe::tr("Service");
    case Kind::pod:
        return Describe::tr("Pod");
    }
    return {};
}

Tone toneOf(const reach::TraceHop& hop) {
    if (reach::isPassed(hop))
        return Tone::allowed;
    if (hop.verdict == "unknown")
        return Tone::unknown;
    return hop.verdict == "challenged" ? Tone::excess : Tone::denied;
}

QString wordOf(const reach::TraceHop& hop) {
    if (hop.verdict == "passed")
        return Describe::tr("passed");
    if (hop.verdict == "skipped")
        return Describe::tr("skipped");
    if (hop.verdict == "blocked")
        return Describe::tr("blocked");
    if (hop.verdict == "challenged")
        return Describe::tr("challenged");
    if (hop.verdict == "denied")
        return Describe::tr("denied");
    if (hop.verdict == "reached")
        return Describe::tr("reached");
    return Describe::tr("unknown");
}

Tone toneOf(reach::TraceVerdict verdict) {
    switch (verdict) {
    case reach::TraceVerdict::reached:
        return Tone::allowed;
    case reach::TraceVerdict::blocked:
    case reach::TraceVerdict::denied:
        return Tone::denied;
    case reach::TraceVerdict::challenged:
        return Tone::excess;
    case reach::TraceVerdict::unknown:
        break;
    }
    return Tone::unknown;
}

QString wordOf(reach::TraceVerdict verdict) {
    switch (verdict) {
    case reach::TraceVerdict::reached:
        return Describe::tr("Reached");
    case reach::TraceVerdict::blocked:
        return Describe::tr("Blocked");
    case reach::TraceVerdict::denied:
        return Describe::tr("Denied");
    case reach::TraceVerdict::challenged:
        return Describe::tr("Challenged");
    case reach::TraceVerdict::unknown:
        break;
    }
    return Describe::tr("Unknown");
}

QString lineOf(const edge::Request& request) {
    return qs(request.method + ' ' + request.url());
}

Description describeWafRule(const session::Session& session, const Selection& selection) {
    const auto document = session.document();
    const auto rules = document->waf.find(selection.tunnel);
    if (rules == document->waf.end())
        return {};
    const auto found = std::ranges::find(rules->second, selection.id, &model::WafRule::ref);
    if (found == rules->second.end())
        return {};
    Description out;
    out.title = found->description.empty() ? qs(found->ref) : qs(found->description);
    out.subtitle =
        Describe::tr("WAF rule %1 of %2").arg(found - rules->second.begin() + 1).arg(qs(selection.tunnel));
    if (!found->enabled) {
        out.tone = Tone::unknown;
        out.verdict = Describe::tr("Switched off");
    }
    Hop what;
    what.name = Describe::tr("Rule");
    what.sentence = ruleSentence(*found);
    what.detail = qs(found->expression);
    out.hops.push_back(what);
    return out;
}

// The whole way, as far as it came, with the near misses of the hop that was chosen.
Description describeHop(const session::Session& session, const Selection& selection) {
    const auto derived = session.derived();
    if (!selection.request || !derived || !derived->tracer)
        return {};
    const reach::Trace trace = derived->tracer->trace(*selection.request);
    Description out;
    out.title = lineOf(*selection.request);
    out.verdict = wordOf(trace.verdict);
    out.tone = toneOf(trace.verdict);
    const auto add = [&](const reach::TraceHop& hop, bool chosen) {
        Hop shown;
        shown.tone = toneOf(hop);
        shown.name = Describe::tr("%1: %2", "hop, verdict").arg(nameOf(hop.kind), wordOf(hop));
        shown.sentence = session::shown(hop.because);
        if (hop.assumed)
            shown.sentence += QLatin1Char(' ') + Describe::tr("(Assumed: nobody observed it.)");
        if (!hop.place.file.empty()) {
            shown.place = hop.place;
            shown.detail = placeText(hop.place);
        }
        out.hops.push_back(shown);
        for (const base::Text& near : hop.nearest)
            if (chosen)
                out.hops.push_back({Tone::plain, Describe::tr("Nearest miss"), session::shown(near), {}, {}});
    };
    // What was chosen stands first.
    const auto chosen = static_cast<std::size_t>(std::max(0, selection.port));
    if (chosen < trace.hops.size())
        add(trace.hops[chosen], true);
    for (std::size_t i = 0; i < trace.hops.size(); ++i)
        if (i != chosen)
            add(trace.hops[i], false);
    return out;
}

} // namespace sallyport::gui
