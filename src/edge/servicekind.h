#pragma once
// What a rule's service is to cloudflared (ingress/ingress.go, validateIngress).
#include <sallyport/edge/ingress.h>

namespace sallyport::edge {

enum class ServiceKind { unixSocket, unixTlsSocket, status, hello, socks, bastion, url };

// defaults: the originRequest of the whole, which may turn every URL into a bastion.
ServiceKind kindOf(const IngressRule& rule, const base::Tree& defaults);

} // namespace sallyport::edge
