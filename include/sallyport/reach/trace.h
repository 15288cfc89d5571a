#pragma once
// One request from the internet to the pod: each hop with its verdict, what
// decided it, and the near misses. Stops at the first hop that is not passed.
#include <sallyport/edge/request.h>
#include <sallyport/reach/reach.h>

namespace sallyport::reach {

enum class TraceVerdict { reached, blocked, challenged, denied, unknown };
std::string name(TraceVerdict);

struct TraceHop {
    enum class Kind {
        certificate,
        dns,
        waf,
        access,
        ingress,
        connector,
        egress,
        ingressPolicy,
        service,
        pod
    };
    Kind kind = Kind::certificate;
    std::string verdict; // passed | skipped | blocked | challenged | denied | unknown | reached
    std::string subject; // waf/REF, access/NAME, ingress/ID, policy/KIND/NS/NAME, NS/NAME, ...
    base::Text because;
    std::vector<base::Text> nearest;
    base::Place place;
};

struct Trace {
    TraceVerdict verdict = TraceVerdict::unknown;
    std::vector<TraceHop> hops;
};

} // namespace sallyport::reach
