#include "context.h"

#include <algorithm>

namespace sallyport::checks {

void Report::add(Found found) {
    base::Diagnostic finding;
    finding.severity = found.severity.value_or(m_severity);
    finding.id = m_id;
    finding.message = {m_id, std::move(found.message), found.args};
    finding.subject = std::move(found.subject);
    finding.place = std::move(found.place);
    if (!found.hint.empty())
        finding.hint = {m_id + ".hint", std::move(found.hint), found.args};
    if (!found.fix.empty())
        finding.fix = {m_id + ".fix", std::move(found.fix), found.args};
    m_out->push_back(std::move(finding));
}

std::vector<Entry> allChecks() {
    std::vector<Entry> all;
    for (auto* table : {policyChecks, podChecks, runChecks, routeChecks, secretChecks, documentChecks}) {
        const std::vector<Entry> entries = table();
        all.insert(all.end(), entries.begin(), entries.end());
    }
    return all;
}

std::vector<FindingInfo> catalogue() {
    std::vector<FindingInfo> infos;
    for (const Entry& entry : allChecks())
        infos.push_back({entry.id, entry.severity, entry.title});
    return infos;
}

} // namespace sallyport::checks
