#include <sallyport/edge/fields.h>
#include <sallyport/edge/guards.h>

#include <algorithm>

namespace sallyport::edge {

namespace {

// A value of a type that the field does not have: the field is then unknown.
base::Tree notTold(const std::string& field) {
    const Field* found = findField(field);
    return found && found->type.starts_with("Array") ? base::Tree::map() : base::Tree::list();
}

} // namespace

GuardingRules::GuardingRules(const WafRuleset& ruleset) {
    for (std::size_t i = 0; i < ruleset.rules.size(); ++i) {
        const WafRule& from = ruleset.rules[i];
        if (!from.enabled || from.action == "log")
            continue;
        Rule rule{i, from.expression, {}};
        if (rule.expression)
            for (const std::string& field : rule.expression->fields())
                if (field != "http.host")
                    rule.visit.fields.emplace(field, notTold(field));
        m_rules.push_back(std::move(rule));
    }
}

std::vector<std::size_t> GuardingRules::before(const std::string& hostname) const {
    std::vector<std::size_t> out;
    for (const Rule& rule : m_rules) {
        Request visit = rule.visit;
        if (hostname.find('*') == std::string::npos)
            visit.host = hostname; // an empty one is not known
        if (!rule.expression || rule.expression->matches(visit) != Answer::no)
            out.push_back(rule.index);
    }
    return out;
}

std::vector<std::size_t> applicationsBefore(const std::string& hostname, const Access& access) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < access.applications.size(); ++i)
        if (std::ranges::any_of(access.applications[i].destinations,
                                [&](const AccessDestination& one) { return coversSome(one, hostname); }))
            out.push_back(i);
    return out;
}

} // namespace sallyport::edge
