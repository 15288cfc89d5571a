// Pairs of rules of which the order decides what becomes of a request.
#include "analyser.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

bool atomsApart(const Atom& a, const Atom& b) {
    if (a.subject < 0 || a.subject != b.subject || a.inverted || b.inverted)
        return false;
    if (!a.values.empty() && !b.values.empty())
        return std::none_of(a.values.begin(), a.values.end(), [&](const std::string& value) {
            return std::find(b.values.begin(), b.values.end(), value) != b.values.end();
        });
    if (!a.prefix.empty() && !b.prefix.empty())
        return !a.prefix.starts_with(b.prefix) && !b.prefix.starts_with(a.prefix);
    const Atom& prefix = a.prefix.empty() ? b : a;
    const Atom& values = a.prefix.empty() ? a : b;
    return !prefix.prefix.empty() && !values.values.empty() &&
           std::none_of(values.values.begin(), values.values.end(),
                        [&](const std::string& value) { return value.starts_with(prefix.prefix); });
}

// Whether the two can have different effects: two that block alike cannot.
bool mayDiffer(const WafRule& a, const WafRule& b) {
    if (a.action != b.action)
        return a.action != "log" && b.action != "log";
    return !(a.actionParameters == b.actionParameters);
}

} // namespace

// Nearest first. Where one rule must stay behind a second and that behind a third, the first stays behind the
// third: when there are many pairs, such are counted and not looked at.
void Analyser::findOrders(const AnalysisLimits& limits) {
    if (limits.pairs == 0) {
        m_analysis.complete = m_rules.size() < 2;
        return;
    }
    std::vector<std::vector<std::size_t>> pairs(m_rules.size()); // by the later rule
    std::size_t count = 0, looked = 0;
    for (std::size_t j = 1; j < m_rules.size(); ++j) {
        for (std::size_t i = j; i-- > 0;)
            if (mayConflict(i, j))
                pairs[j].push_back(i);
        count += pairs[j].size();
    }
    std::vector<std::vector<bool>> before(m_rules.size()); // that must stay before the rule
    for (std::size_t j = 1; j < m_rules.size(); ++j) {
        std::vector<bool>& implied = before[j];
        implied.resize(j);
        for (const std::size_t i : pairs[j]) {
            if (count > limits.each && implied[i]) {
                ++m_analysis.implied;
                continue;
            }
            if (looked >= limits.pairs) {
                ++m_analysis.notLooked;
                continue;
            }
            ++looked;
            auto witness = conflict(i, j);
            if (!witness) {
                m_analysis.undecided += m_gaveUp ? 1 : 0;
                continue;
            }
            reportOrder(i, j, std::move(*witness));
            implied[i] = true;
            for (std::size_t k = 0; k < before[i].size(); ++k)
                if (before[i][k])
                    implied[k] = true;
        }
    }
    m_analysis.complete = m_analysis.notLooked == 0;
}

void Analyser::reportOrder(std::size_t i, std::size_t j, Request witness) {
    RuleFinding finding;
    finding.kind = RuleFinding::Kind::orderMatters;
    finding.rule = j;
    finding.by = i;
    finding.proved = true;
    finding.text = {"waf-order-matters",
                    SALLYPORT_TR("The order of \"%1\" and \"%2\" matters: both match %3."),
                    {m_rules[i].rule->name(), m_rules[j].rule->name(), shortText(witness)}};
    finding.witness = std::move(witness);
    m_analysis.findings.push_back(std::move(finding));
}

// Of a rule that is never reached nothing depends on those behind it; and if it stood before others, only
// those matter without which it would be reached.
bool Analyser::mayConflict(std::size_t i, std::size_t j) const {
    const Rule &a = m_rules[i], &b = m_rules[j];
    if (!a.usable || !b.usable || a.never || b.never || !(a.stops || b.stops) || !a.shadowedBy.empty())
        return false;
    if (!b.shadowedBy.empty() && std::ranges::find(b.shadowedBy, i) == b.shadowedBy.end())
        return false;
    return mayDiffer(*a.rule, *b.rule) && !apart(a, b);
}

// A quick look whether no request can match both.
bool Analyser::apart(const Rule& a, const Rule& b) const {
    for (const int x : a.needed)
        for (const int y : b.needed)
            if (atomsApart(m_atoms.atom(x), m_atoms.atom(y)))
                return true;
    return false;
}

std::optional<Request> Analyser::conflict(std::size_t i, std::size_t j) {
    m_gaveUp = false;
    if (!mayConflict(i, j))
        return {};
    std::vector<Wanted> wanted{wants(i, true), wants(j, true)};
    for (std::size_t round = 0; round < mostRounds; ++round) {
        const Solution solution = m_solver.solve(wanted);
        if (solution.kind != Solution::Kind::request) {
            m_gaveUp = solution.kind == Solution::Kind::notFound;
            return {};
        }
        const auto stopper = firstMatch(solution.request, j, [&](std::size_t k) {
            return k != i && m_rules[k].rule->enabled && (m_rules[k].stops || !m_rules[k].usable);
        });
        if (stopper) {
            if (!m_rules[*stopper].rule->expression) {
                m_gaveUp = true; // nobody knows what it takes
                return {};
            }
            wanted.push_back(wants(*stopper, false));
            continue;
        }
        if (changes(solution.request, i, j))
            return solution.request;
        const auto between = firstMatch(solution.request, j,
                                        [&](std::size_t k) { return k != i && m_rules[k].rule->enabled; });
        if (!between)
            return {};
        wanted.push_back(wants(*between, false));
    }
    m_gaveUp = true;
    return {};
}

// Only rules up to j, which see the request, are run.
bool Analyser::changes(const Request& request, std::size_t i, std::size_t j) const {
    WafRuleset seen{{}, {}, m_ruleset.kind, m_ruleset.phase, {}};
    std::size_t at = 0;
    for (std::size_t k = 0; k <= j; ++k) {
        if (k == i)
            at = seen.rules.size();
        if (k == i || k == j || (m_rules[k].rule->enabled && mayMatch(m_rules[k], request)))
            seen.rules.push_back(*m_rules[k].rule);
    }
    const WafRuleset after = moved(seen, seen.rules.size() - 1, at);
    const WafOutcome before = run(seen, request), later = run(after, request);
    return before.kind != WafOutcome::Kind::unknown && later.kind != WafOutcome::Kind::unknown &&
           !(effectOf(seen, before) == effectOf(after, later));
}

} // namespace sallyport::edge
