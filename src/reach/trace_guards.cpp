// What of the edge stands before a hostname.
#include "tracer.h"

#include <sallyport/edge/names.h>

namespace sallyport::reach {

edge::Guards Tracer::guards(const std::string& hostname) const {
    const auto& document = m_data->ground.document;
    if (!document || (document->waf.empty() && document->access.empty()))
        return {};
    {
        const std::lock_guard lock(m_data->mutex);
        if (const auto found = m_data->guards.find(hostname); found != m_data->guards.end())
            return found->second;
    }
    edge::Guards guards;
    const std::string plain = hostname.starts_with("*.") ? hostname.substr(2) : hostname;
    const std::string zone = edge::zoneOf(plain, m_data->zones).name;
    if (const CompiledWafPtr waf = m_data->wafOf(zone))
        guards.rules = waf->guarding.before(hostname);
    if (!document->access.empty())
        guards.applications = edge::applicationsBefore(hostname, m_data->accessOf()->matcher->access());
    const std::lock_guard lock(m_data->mutex);
    return m_data->guards.emplace(hostname, std::move(guards)).first->second;
}

} // namespace sallyport::reach
