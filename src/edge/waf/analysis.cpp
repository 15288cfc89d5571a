#include "analyser.h"
#include "runner.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

using FindingKind = RuleFinding::Kind;

bool ends(const std::string& action) {
    return action == "block" || action == "challenge" || action == "js_challenge" ||
           action == "managed_challenge";
}

// Whether the engine sees host and path as they are written: nothing in them is made another thing.
bool isPlain(const Request& request) {
    const auto plain = [](std::string_view text, std::string_view more) {
        return std::all_of(text.begin(), text.end(), [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || more.find(c) != std::string_view::npos;
        });
    };
    return plain(request.host, ".-") && plain(request.path, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/-_.") &&
           request.path.find("//") == std::string::npos && request.path.find("/.") == std::string::npos;
}

void collectNeeded(const Formula& formula, std::vector<int>& atoms) {
    if (formula.kind == Formula::Kind::atom)
        atoms.push_back(formula.atom);
    else if (formula.kind == Formula::Kind::conjunction)
        for (const Formula& part : formula.parts)
            collectNeeded(part, atoms);
}

} // namespace

Analyser::Analyser(const WafRuleset& ruleset) : m_ruleset(ruleset), m_solver(m_atoms) {
    for (const WafRule& rule : ruleset.rules) {
        Rule one;
        one.rule = &rule;
        const bool known = ends(rule.action) || rule.action == "skip" || rule.action == "log";
        one.usable = rule.enabled && rule.expression && known && !rule.rateLimited;
        if (rule.enabled && rule.expression) {
            one.formula = m_atoms.add(rule.expression->root());
            collectNeeded(one.formula, one.needed);
        }
        one.stops = one.usable && (ends(rule.action) || leavesRuleset(rule, ruleset.phase));
        m_rules.push_back(std::move(one));
    }
}

Analysis Analyser::analyse(const AnalysisLimits& limits) {
    m_analysis.reached.resize(m_rules.size());
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (!m_rules[i].rule->enabled || !m_rules[i].rule->expression)
            continue;
        findMatch(i);
        if (!m_rules[i].never)
            findShadow(i);
    }
    findOrders(limits);
    std::stable_sort(m_analysis.findings.begin(), m_analysis.findings.end(),
                     [](const RuleFinding& a, const RuleFinding& b) { return a.rule < b.rule; });
    return std::move(m_analysis);
}

Wanted Analyser::wants(std::size_t rule, bool holds) const {
    return {&m_rules[rule].formula, &*m_rules[rule].rule->expression, holds};
}

void Analyser::findMatch(std::size_t i) {
    Rule& rule = m_rules[i];
    const Solution solution = m_solver.solve({wants(i, true)});
    if (solution.kind == Solution::Kind::request)
        rule.match = solution.request;
    rule.never = solution.kind == Solution::Kind::none;
    if (!rule.never)
        return;
    RuleFinding finding;
    finding.kind = FindingKind::neverMatches;
    finding.rule = i;
    finding.proved = true;
    finding.text = {"waf-never-matches",
                    SALLYPORT_TR("The rule \"%1\" can never match: no request satisfies its expression."),
                    {rule.rule->name()}};
    m_analysis.findings.push_back(std::move(finding));
}

// Whether the earlier rules that end or leave the ruleset take all that the rule matches. Only those that
// a request found so far meets are looked at.
void Analyser::findShadow(std::size_t i) {
    std::vector<std::size_t> takers;
    std::vector<Wanted> wanted{wants(i, true)};
    std::optional<Request> witness = m_rules[i].match;
    if (!witness) {
        m_analysis.open.push_back(i);
        return;
    }
    Request request = *witness;
    for (std::size_t round = 0; round < mostRounds; ++round) {
        const auto taker = firstMatch(request, i, [&](std::size_t k) { return m_rules[k].stops; });
        if (!taker) {
            m_analysis.reached[i] = std::move(request);
            return;
        }
        takers.push_back(*taker);
        wanted.push_back(wants(*taker, false));
        const Solution solution = m_solver.solve(wanted);
        if (solution.kind == Solution::Kind::none) {
            reportShadow(i, std::move(takers), std::move(*witness));
            return;
        }
        if (solution.kind != Solution::Kind::request)
            break;
        request = solution.request;
    }
    m_analysis.open.push_back(i);
}

void Analyser::reportShadow(std::size_t i, std::vector<std::size_t> takers, Request witness) {
    std::sort(takers.begin(), takers.end());
    for (const std::size_t taker : std::vector<std::size_t>(takers))
        if (m_solver.solve({wants(i, true), wants(taker, false)}).kind == Solution::Kind::none) {
            takers = {taker};
            break;
        }
    leaveOut(i, takers);
    // The witness ends at the first of the rules that are named.
    const Solution shown = m_solver.solve({wants(i, true), wants(takers.front(), true)});
    if (shown.kind == Solution::Kind::request)
        witness = shown.request;
    RuleFinding finding;
    finding.kind = FindingKind::shadowed;
    finding.rule = i;
    finding.by = takers.front();
    finding.together = takers;
    m_rules[i].shadowedBy = takers;
    finding.proved = true;
    const std::string by = m_rules[takers.front()].rule->name();
    if (takers.size() == 1)
        finding.text = {
            "waf-shadowed",
            SALLYPORT_TR("The rule \"%1\" is never reached: \"%2\", which stands before it, takes "
                         "all that it matches, such as %3."),
            {m_rules[i].rule->name(), by, shortText(witness)}};
    else
        finding.text = {"waf-shadowed-together",
                        SALLYPORT_TR("The rule \"%1\" is never reached: %2 rules before it, \"%3\" first, "
                                     "together take all that it matches, such as %4."),
                        {m_rules[i].rule->name(), std::to_string(takers.size()), by, shortText(witness)}};
    finding.witness = std::move(witness);
    m_analysis.findings.push_back(std::move(finding));
}

// Takers that the others do not need.
void Analyser::leaveOut(std::size_t i, std::vector<std::size_t>& takers) {
    for (std::size_t at = takers.size(); at-- > 0 && takers.size() > 1;) {
        std::vector<Wanted> wanted{wants(i, true)};
        for (std::size_t k = 0; k < takers.size(); ++k)
            if (k != at)
                wanted.push_back(wants(takers[k], false));
        if (m_solver.solve(wanted).kind == Solution::Kind::none)
            takers.erase(takers.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

// Whether a rule can match, as far as the parts of the URL say.
bool Analyser::mayMatch(const Rule& rule, const Request& request) const {
    if (!isPlain(request))
        return true;
    for (const int index : rule.needed) {
        const Atom& atom = m_atoms.atom(index);
        if (atom.subject < 0 || atom.inverted || (atom.values.empty() && atom.prefix.empty()))
            continue;
        const Subject& subject = m_atoms.subject(atom.subject);
        const std::string* value = subject.part == Subject::Part::host   ? &request.host
                                   : subject.part == Subject::Part::path ? &request.path
                                                                         : nullptr;
        if (!value)
            continue;
        if (!atom.prefix.empty()
                ? !value->starts_with(atom.prefix)
                : std::find(atom.values.begin(), atom.values.end(), *value) == atom.values.end())
            return false;
    }
    return true;
}

std::string name(FindingKind kind) {
    switch (kind) {
    case FindingKind::neverMatches:
        return "never-matches";
    case FindingKind::shadowed:
        return "shadowed";
    case FindingKind::orderMatters:
        return "order-matters";
    }
    return {};
}

Analysis analyse(const WafRuleset& ruleset, const AnalysisLimits& limits) {
    return Analyser(ruleset).analyse(limits);
}

} // namespace sallyport::edge
