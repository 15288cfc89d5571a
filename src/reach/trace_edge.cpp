// WAF and Access: what Cloudflare decides before the tunnel.
#include "tracer.h"

namespace sallyport::reach {

void traceWaf(Tracing&) {}
void traceAccess(Tracing&) {}

} // namespace sallyport::reach
