#include <sallyport/edge/zone.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Diagnostic;
using base::Severity;
using base::Text;

Diagnostic problem(const std::string& id, const WafRule& rule, Text message, Text hint) {
    return {Severity::error, id, std::move(message), rule.name(), rule.place, std::move(hint), {}};
}

Text needs(Plan plan) {
    return {"waf-plan-needs", SALLYPORT_TR("It needs the plan %1 or a higher one."), {name(plan)}};
}

void checkAction(const WafRule& rule, Plan plan, std::vector<Diagnostic>& problems) {
    if (rule.action == "log" && plan < Plan::enterprise)
        problems.push_back(problem("waf-action-plan", rule,
                                   {"waf-action-plan",
                                    SALLYPORT_TR("The rule \"%1\" logs, which the plan %2 does not have."),
                                    {rule.name(), name(plan)}},
                                   needs(Plan::enterprise)));
    if (rule.action == "block" && rule.actionParameters.find("response") && plan < Plan::pro)
        problems.push_back(problem(
            "waf-response-plan", rule,
            {"waf-response-plan",
             SALLYPORT_TR("The rule \"%1\" has a response of its own, which the plan %2 does not have."),
             {rule.name(), name(plan)}},
            needs(Plan::pro)));
}

void checkExpression(const WafRule& rule, Plan plan, std::vector<Diagnostic>& problems) {
    if (!rule.expression)
        return;
    std::vector<std::string> told;
    for (const ExpressionNote& note : rule.expression->notes()) {
        if (note.kind != ExpressionNote::Kind::plan || note.plan <= plan ||
            std::find(told.begin(), told.end(), note.subject) != told.end())
            continue;
        told.push_back(note.subject);
        const bool regex = note.subject == "matches" || note.subject == "~";
        problems.push_back(problem(
            regex ? "waf-regex-plan" : "waf-field-plan", rule,
            regex ? Text{"waf-regex-plan",
                         SALLYPORT_TR("The rule \"%1\" uses a regular expression (matches), which the "
                                      "plan %2 does not have."),
                         {rule.name(), name(plan)}}
                  : Text{"waf-field-plan",
                         SALLYPORT_TR("The rule \"%1\" uses %2, which the plan %3 does not have."),
                         {rule.name(), note.subject, name(plan)}},
            regex ? Text{"waf-regex-plan-hint",
                         SALLYPORT_TR("Use starts_with(), ends_with(), contains or wildcard, or %1."),
                         {name(note.plan)}}
                  : needs(note.plan)));
    }
}

} // namespace

// Cloudflare's documentation, waf/custom-rules, availability.
std::size_t ruleLimit(Plan plan) {
    switch (plan) {
    case Plan::free:
        return 5;
    case Plan::pro:
        return 20;
    case Plan::business:
        return 100;
    case Plan::enterprise:
        return 1000;
    }
    return 0;
}

std::vector<Diagnostic> planProblems(const WafRuleset& ruleset, Plan plan) {
    std::vector<Diagnostic> problems;
    const std::size_t limit = ruleLimit(plan);
    if (ruleset.rules.size() > limit)
        problems.push_back(problem(
            "waf-too-many-rules", ruleset.rules[limit],
            {"waf-too-many-rules",
             SALLYPORT_TR("There are %1 custom rules, and the plan %2 has %3. Disabled rules count too."),
             {std::to_string(ruleset.rules.size()), name(plan), std::to_string(limit)}},
            {"waf-too-many-rules-hint",
             SALLYPORT_TR("Join rules of one action with \"or\", or remove some."),
             {}}));
    for (const WafRule& rule : ruleset.rules) {
        checkAction(rule, plan, problems);
        checkExpression(rule, plan, problems);
    }
    return problems;
}

} // namespace sallyport::edge
