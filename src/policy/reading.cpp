#include "reading.h"

#include "names.h"

#include <algorithm>

namespace sallyport::policy {

using base::Diagnostic;
using base::Reader;
using base::Text;

void markUnknownNets(Peer& peer) {
    model::Cidr six;
    six.base.v6 = true;
    peer.nets = {model::Cidr{}, six};
    peer.unknown = true;
}

PolicyReading::PolicyReading(const model::Object& object, std::string tier, bool mayDeny)
    : m_object(object), m_tier(std::move(tier)), m_mayDeny(mayDeny) {
    if (policy::isOpen(object.key.ns)) {
        m_open = doubt(object.place, Text{"policy-variable",
                                          SALLYPORT_TR("\"%1\" holds a variable that nothing resolves"),
                                          {object.key.ns}});
        m_open->evaluated = true;
    }
}

bool PolicyReading::isOpen(const Reader& reader) {
    const std::string* text = reader.tree() ? reader.tree()->asString() : nullptr;
    if (!text || !policy::isOpen(*text))
        return false;
    open(reader,
         Text{"policy-variable", SALLYPORT_TR("\"%1\" holds a variable that nothing resolves"), {*text}});
    return true;
}

void PolicyReading::open(const Reader& reader, Text why) {
    if (m_open)
        return;
    m_open = doubt(reader.place(), std::move(why));
    m_open->evaluated = true;
}

model::LabelSelector PolicyReading::selector(const Reader& reader, bool keyCheck) {
    const std::size_t before = m_problems.size();
    model::LabelSelector selector = model::LabelSelector::read(reader, keyCheck);
    const auto variable = [](const std::string& arg) { return policy::isOpen(arg); };
    const auto first = m_problems.begin() + static_cast<std::ptrdiff_t>(before);
    m_problems.erase(std::remove_if(first, m_problems.end(),
                                    [&](const Diagnostic& d) {
                                        return d.id.starts_with("bad-label") &&
                                               std::ranges::any_of(d.message.args, variable);
                                    }),
                     m_problems.end());
    for (const model::LabelRequirement& requirement : selector.requirements) {
        if (policy::isOpen(requirement.key) || std::ranges::any_of(requirement.values, variable))
            open(reader, Text{"policy-variable",
                              SALLYPORT_TR("\"%1\" holds a variable that nothing resolves"),
                              {selector.text()}});
    }
    return selector;
}

std::optional<model::Cidr> PolicyReading::cidr(const Reader& reader, bool bareAddress) {
    if (isOpen(reader))
        return {};
    if (!reader.require())
        return {};
    const std::string text = reader.text();
    auto cidr = model::Cidr::parse(text, bareAddress);
    if (!cidr)
        reader.report(
            "bad-cidr",
            Text{"bad-cidr", SALLYPORT_TR("\"%1\" is no address range such as 10.0.0.0/8"), {text}});
    return cidr;
}

void PolicyReading::note(const Reader& reader, std::string id, Text message) {
    m_notes.push_back({base::Severity::warning,
                       std::move(id),
                       std::move(message),
                       m_object.key.text(),
                       reader.place(),
                       {},
                       {}});
}

Policy PolicyReading::policy(std::string dialect) const {
    Policy policy;
    policy.id = {m_object.key.kind, m_object.key.ns, m_object.key.name, m_object.key.group};
    policy.dialect = std::move(dialect);
    policy.tier = m_tier;
    policy.place = m_object.place;
    return policy;
}

Doubt PolicyReading::doubt(const base::Place& place, Text why) const {
    Doubt doubt;
    doubt.key = m_object.key;
    doubt.place = place.file.empty() ? m_object.place : place;
    doubt.why = std::move(why);
    doubt.mayDeny = m_mayDeny;
    doubt.tier = m_tier;
    return doubt;
}

void PolicyReading::settle(std::vector<Policy> policies, Compiled& out) {
    for (Diagnostic& problem : m_problems)
        problem.subject = m_object.key.text();
    if (!m_problems.empty()) {
        out.doubts.push_back(doubt(m_problems.front().place, m_problems.front().message));
        out.notes.insert(out.notes.end(), m_problems.begin(), m_problems.end());
        return;
    }
    for (Policy& policy : policies) {
        policy.notes.insert(policy.notes.end(), m_notes.begin(), m_notes.end());
        policy.mayBeIncomplete = m_open.has_value();
        out.policies.push_back(std::move(policy));
    }
    out.notes.insert(out.notes.end(), m_notes.begin(), m_notes.end());
    if (m_open)
        out.doubts.push_back(*m_open);
}

} // namespace sallyport::policy
