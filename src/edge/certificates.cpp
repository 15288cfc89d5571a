#include <sallyport/edge/certificates.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

// The states of a certificate pack in which the edge shows it: from its deployment until it is gone.
bool isShown(const std::string& status) {
    return status.empty() || status == "active" || status == "pending_expiration" ||
           status == "pending_deletion" || status == "pending_cleanup";
}

bool isGone(const std::string& status) {
    return status == "deleted" || status == "expired" || status == "inactive";
}

} // namespace

bool coversHost(const std::string& certificate, const std::string& host) {
    if (!certificate.starts_with("*."))
        return certificate == host;
    const std::size_t dot = host.find('.');
    return dot != std::string::npos && dot > 0 &&
           std::string_view(host).substr(dot + 1) == certificate.substr(2);
}

Coverage coverageOf(const std::string& host, const Zone& zone, const model::ZoneSettings* settings) {
    Coverage pending;
    bool universalTold = false;
    for (std::size_t i = 0; settings && i < settings->certificates.size(); ++i) {
        const model::CertificatePack& pack = settings->certificates[i];
        if (isGone(pack.status))
            continue;
        universalTold = universalTold || pack.type == "universal";
        for (const std::string& name : pack.hosts)
            if (coversHost(name, host)) {
                const bool shown = isShown(pack.status);
                Coverage found{shown ? Coverage::Kind::certificate : Coverage::Kind::pending, name, pack.type,
                               pack.status, i};
                if (shown)
                    return found;
                if (pending.kind == Coverage::Kind::none)
                    pending = found;
            }
    }
    const bool deep = isTooDeep(host, zone);
    const bool universal = !settings || settings->universalSsl.value_or(true);
    if (pending.kind == Coverage::Kind::none && universal && !universalTold && !deep)
        return {Coverage::Kind::universal, zone.name, "universal", {}, 0};
    if (settings && settings->totalTls.value_or(false))
        return {Coverage::Kind::totalTls, host, "total_tls", {}, 0};
    if (pending.kind == Coverage::Kind::none && universal && universalTold && !deep)
        pending.kind = Coverage::Kind::notListed;
    return pending;
}

} // namespace sallyport::edge
