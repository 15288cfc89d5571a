#pragma once
// What Cloudflare Access does with a request: the most specific application
// that covers it decides, Bypass and Service Auth before Allow and Block, in
// order; a request that no application covers is open.
#include <sallyport/edge/request.h>

namespace sallyport::edge {

struct AccessOutcome {
    enum class Kind {
        open,     // no application covers it
        bypassed, // by a Bypass policy, or by an override
        allowed,  // by an Allow or Service Auth policy
        login,    // not signed in, and someone could be let in: the login page
        denied,
        unknown
    };
    Kind kind = Kind::open;
    std::optional<std::size_t> application; // that decides
    std::optional<std::size_t> policy;      // of that application
    base::Text because;
};

} // namespace sallyport::edge
