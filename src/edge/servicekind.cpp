#include "servicekind.h"

#include "decoder.h"

namespace sallyport::edge {
namespace {

using base::Tree;

bool bastionMode(const IngressRule& rule, const Tree& defaults) {
    const Tree* own = rule.originRequest.find("bastionMode");
    return isTrue(own && !own->isNull() ? own : defaults.find("bastionMode"));
}

} // namespace

ServiceKind kindOf(const IngressRule& rule, const Tree& defaults) {
    const std::string& service = rule.service;
    if (service.starts_with("unix:"))
        return ServiceKind::unixSocket;
    if (service.starts_with("unix+tls:"))
        return ServiceKind::unixTlsSocket;
    if (service.starts_with("http_status:"))
        return ServiceKind::status;
    if (service == "hello-world" || service == "hello_world")
        return ServiceKind::hello;
    if (service == "socks-proxy")
        return ServiceKind::socks;
    return service == "bastion" || bastionMode(rule, defaults) ? ServiceKind::bastion : ServiceKind::url;
}

} // namespace sallyport::edge
