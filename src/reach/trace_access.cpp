// Access: what Cloudflare decides behind the WAF rules.
#include "tracer.h"

namespace sallyport::reach {

namespace {

using Kind = TraceHop::Kind;

} // namespace

void traceAccess(Tracing& at) {
    const auto& document = at.data.ground.document;
    if (!document || document->access.empty()) {
        at.add(Kind::access, "passed", at.request.host,
               said("access-none", SALLYPORT_TR("The document has no Access applications.")));
        return;
    }
    const CompiledAccessPtr compiled = at.data.accessOf();
    edge::AccessOutcome outcome = compiled->matcher->decide(at.request);
    using Outcome = edge::AccessOutcome::Kind;
    const char* word = outcome.kind == Outcome::unknown                                    ? "unknown"
                       : outcome.kind == Outcome::login || outcome.kind == Outcome::denied ? "blocked"
                                                                                           : "passed";
    std::string subject = at.request.host;
    std::string pointer;
    if (outcome.application && *outcome.application < document->access.size()) {
        subject = "access/" + document->access[*outcome.application].name;
        pointer = "/edge/access/" + std::to_string(*outcome.application);
        if (outcome.policy)
            pointer += "/policies/" + std::to_string(*outcome.policy);
    }
    TraceHop& hop = at.add(Kind::access, word, std::move(subject), std::move(outcome.because));
    if (hop.because.empty())
        hop.because = said("access-open", SALLYPORT_TR("No Access application covers it."));
    if (!pointer.empty()) {
        hop.decided = {hop.subject};
        hop.place = at.data.place(pointer);
    }
    hop.nearest = std::move(outcome.nearMisses);
}

} // namespace sallyport::reach
