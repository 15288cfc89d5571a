#include "context.h"

namespace sallyport::checks {

void Report::add(Found found) {
    base::Diagnostic finding;
    finding.severity = found.severity.value_or(m_severity);
    finding.id = m_id;
    finding.message = {m_id, std::move(found.message), found.args};
    finding.subject = std::move(found.subject);
    finding.place = std::move(found.place);
    if (!found.hint.empty())
        finding.hint = {m_id + ".hint", std::move(found.hint), std::move(found.args)};
    m_out->push_back(std::move(finding));
}

void Report::at(const ConnectorView& view, const std::string& pointer, std::string message, std::string hint,
                std::vector<std::string> more, std::optional<base::Severity> severity) {
    more.insert(more.begin(), view.text());
    add({view.text(), view.place(pointer), std::move(message), std::move(hint), std::move(more), severity});
}

std::vector<Entry> allChecks() {
    std::vector<Entry> all;
    for (auto* table : {policyChecks, calicoChecks, egressChecks, podChecks, replicaChecks, runChecks,
                        watchChecks, routeChecks, originChecks, settingChecks, nameChecks, secretChecks,
                        documentChecks, accessChecks, wafChecks}) {
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
