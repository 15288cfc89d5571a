// Findings about the Document's custom WAF rules: what they do to each other,
// and what the zone's plan does not have.
#include "context.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/analysis.h>
#include <sallyport/edge/zone.h>

#include <algorithm>

namespace sallyport::checks {
namespace {

// Calls look(zone, rules, placeOf) for each zone's rules; placeOf(i) is the place of the rule i.
template<class Look> void eachZone(const Context& context, Look look) {
    if (!context.inputs.document)
        return;
    for (const auto& [zone, rules] : context.inputs.document->waf) {
        const std::string pointer = "/edge/waf/" + base::pointerToken(zone) + "/";
        look(zone, rules,
             [&](std::size_t i) { return placeIn(context.inputs, pointer + std::to_string(i)); });
    }
}

std::string subjectOf(const model::WafRule& rule) {
    return "waf/" + rule.ref;
}

void cannotBeRead(const Context& context, Report& report) {
    eachZone(context, [&](const std::string&, const auto& rules, const auto& place) {
        const edge::WafRuleset ruleset = edge::rulesetOf(rules);
        for (std::size_t i = 0; i < rules.size(); ++i)
            if (const auto& error = ruleset.rules[i].error)
                report.add(
                    {subjectOf(rules[i]),
                     place(i),
                     SALLYPORT_TR("The expression of the rule %1 cannot be read: %2 (line %3, column %4)"),
                     SALLYPORT_TR("Correct it: Cloudflare refuses the whole list with it."),
                     {rules[i].ref, base::nested(error->message), std::to_string(error->line),
                      std::to_string(error->column)}});
    });
}

void addFindings(const Context& context, Report& report, edge::RuleFinding::Kind kind, const char* hint) {
    eachZone(context, [&](const std::string&, const auto& rules, const auto& place) {
        edge::AnalysisLimits limits;
        limits.pairs = 0; // the order of rules is shown in the editor
        const edge::Analysis analysis = edge::analyse(edge::rulesetOf(rules), limits);
        for (const edge::RuleFinding& finding : analysis.findings)
            if (finding.kind == kind && finding.proved)
                report.add({subjectOf(rules[finding.rule]), place(finding.rule), finding.text.pattern, hint,
                            finding.text.args});
    });
}

void neverMatches(const Context& context, Report& report) {
    addFindings(context, report, edge::RuleFinding::Kind::neverMatches,
                SALLYPORT_TR("Look for a value that the field never has, such as a path without its \"/\"."));
}

void shadowed(const Context& context, Report& report) {
    addFindings(context, report, edge::RuleFinding::Kind::shadowed,
                SALLYPORT_TR("Move it up, or delete it."));
}

bool mentionsBots(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text.find("bot fight") != std::string::npos || text.find("fight mode") != std::string::npos ||
           text.find("bot-fight") != std::string::npos;
}

// Cloudflare's documentation, bots/get-started/bot-fight-mode and waf/custom-rules/skip/options.
void skipsBotFightMode(const Context& context, Report& report) {
    eachZone(context, [&](const std::string& zone, const auto& rules, const auto& place) {
        // Where the zone's bots are told, and Bot Fight Mode is off, nothing is meant for it.
        const auto settings = context.inputs.document->zones.find(zone);
        if (settings != context.inputs.document->zones.end() && !settings->second.bots.isNull() &&
            !edge::readBotSettings(settings->second.bots).fightMode)
            return;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const model::WafRule& rule = rules[i];
            const base::Tree* phases = rule.actionParameters.find("phases");
            bool meant = mentionsBots(rule.description) || mentionsBots(rule.ref) || mentionsBots(rule.note);
            if (phases)
                for (const base::Tree& phase : phases->items())
                    meant = meant || phase.scalarText() == "http_request_sbfm";
            if (rule.action == "skip" && rule.enabled && meant)
                report.add(
                    {subjectOf(rule),
                     place(i),
                     SALLYPORT_TR("The rule %1 is to let requests past the bots' check. On the Free plan "
                                  "that is Bot Fight Mode, which no rule skips."),
                     SALLYPORT_TR("On Free, turn Bot Fight Mode off. Super Bot Fight Mode (from Pro on) "
                                  "is skipped as it stands here."),
                     {rule.ref}});
        }
    });
}

// What the zone's plan refuses; of a plan that the Document does not say, what Free would, as a warning.
void regexPlan(const Context& context, Report& report) {
    eachZone(context, [&](const std::string& zone, const auto& rules, const auto& place) {
        const auto told = edge::planOf(*context.inputs.document, zone);
        const edge::Plan plan = told.value_or(edge::Plan::free);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const auto problems = edge::planProblems(edge::rulesetOf({rules[i]}), plan);
            const auto found = std::find_if(problems.begin(), problems.end(),
                                            [](const auto& one) { return one.id == "waf-regex-plan"; });
            if (found == problems.end())
                continue;
            if (told)
                report.add({subjectOf(rules[i]),
                            place(i),
                            SALLYPORT_TR("The rule %1 uses a regular expression (matches), which the plan "
                                         "%2 of %3 does not have."),
                            SALLYPORT_TR("Use starts_with(), ends_with(), contains or wildcard instead."),
                            {rules[i].ref, edge::name(plan), zone},
                            base::Severity::error});
            else
                report.add(
                    {subjectOf(rules[i]),
                     place(i),
                     SALLYPORT_TR("The rule %1 uses a regular expression (matches), which only the plans "
                                  "Business and Enterprise have."),
                     SALLYPORT_TR("Use starts_with(), ends_with(), contains or wildcard instead."),
                     {rules[i].ref}});
        }
    });
}

// What a plan that the Document says does not have besides: the action log, a response of one's own, fields.
void otherPlan(const Context& context, Report& report) {
    eachZone(context, [&](const std::string& zone, const auto& rules, const auto& place) {
        const auto plan = edge::planOf(*context.inputs.document, zone);
        if (!plan)
            return;
        for (std::size_t i = 0; i < rules.size(); ++i)
            for (const auto& problem : edge::planProblems(edge::rulesetOf({rules[i]}), *plan))
                if (problem.id != "waf-regex-plan")
                    report.add({subjectOf(rules[i]), place(i), problem.message.pattern,
                                SALLYPORT_TR("Write it without, or give the zone a plan that has it."),
                                problem.message.args});
    });
}

void tooManyRules(const Context& context, Report& report) {
    eachZone(context, [&](const std::string& zone, const auto& rules, const auto& place) {
        const auto told = edge::planOf(*context.inputs.document, zone);
        const std::size_t limit = edge::ruleLimit(told.value_or(edge::Plan::free));
        if (rules.size() <= limit)
            return;
        if (told)
            report.add({"zone/" + zone,
                        place(limit),
                        SALLYPORT_TR("%1 has %2 custom rules, and the plan %4 has %3; disabled ones count."),
                        SALLYPORT_TR("Join rules of one action with \"or\"."),
                        {zone, std::to_string(rules.size()), std::to_string(limit), edge::name(*told)},
                        base::Severity::error});
        else
            report.add(
                {"zone/" + zone,
                 place(limit),
                 SALLYPORT_TR("%1 has %2 custom rules. The Free plan has %3, Pro 20; disabled ones count."),
                 SALLYPORT_TR("Join rules of one action with \"or\"."),
                 {zone, std::to_string(rules.size()), std::to_string(limit)}});
    });
}

} // namespace

std::vector<Entry> wafChecks() {
    using base::Severity;
    return {
        {"waf-expression", Severity::error, SALLYPORT_TR("WAF rule that cannot be read"), cannotBeRead, waf},
        {"waf-never-matches", Severity::warning, SALLYPORT_TR("WAF rule that can never match"), neverMatches,
         waf},
        {"waf-shadowed", Severity::warning, SALLYPORT_TR("WAF rule behind one that takes all it matches"),
         shadowed, waf},
        {"waf-bot-fight-mode", Severity::warning, SALLYPORT_TR("Skip rule meant for Bot Fight Mode"),
         skipsBotFightMode, waf},
        {"waf-regex-plan", Severity::warning, SALLYPORT_TR("Regular expression on a plan without"), regexPlan,
         waf},
        {"waf-too-many-rules", Severity::warning, SALLYPORT_TR("More WAF rules than the plan has"),
         tooManyRules, waf},
        {"waf-plan", Severity::error, SALLYPORT_TR("WAF rule that the zone's plan does not have"), otherPlan,
         waf},
    };
}

} // namespace sallyport::checks
