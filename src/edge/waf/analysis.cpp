#include "runner.h"
#include "solver.h"

#include <sallyport/edge/analysis.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using Kind = WafOutcome::Kind;
using FindingKind = RuleFinding::Kind;

// How often a question is put again with one more rule that a witness met.
constexpr std::size_t mostRounds = 60;

bool ends(const std::string& action) {
    return action == "block" || action == "challenge" || action == "js_challenge" ||
           action == "managed_challenge";
}

// What a visitor notices of an outcome.
struct Effect {
    Kind kind = Kind::pass;
    base::Tree answer; // of a block: its own response
    std::vector<std::string> skipped;
    bool operator==(const Effect&) const = default;
};

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return texts;
}

Effect effectOf(const WafRuleset& ruleset, const WafOutcome& outcome) {
    Effect effect;
    effect.kind = outcome.kind;
    if (outcome.kind == Kind::block) {
        if (outcome.rule)
            if (const base::Tree* response = ruleset.rules[*outcome.rule].actionParameters.find("response"))
                effect.answer = *response;
        return effect;
    }
    for (const auto* names : {&outcome.skippedPhases, &outcome.skippedProducts, &outcome.skippedRulesets})
        effect.skipped.insert(effect.skipped.end(), names->begin(), names->end());
    effect.skipped = sorted(std::move(effect.skipped));
    return effect;
}

std::string shortText(const Request& request) {
    const std::string query = request.query.empty() ? std::string() : "?" + request.query;
    const std::string host = request.host == "example.com" ? std::string() : request.host;
    return request.method + " " + host + request.path + query;
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

// A rule as the analysis sees it.
struct Rule {
    const WafRule* rule = nullptr;
    Formula formula;
    bool usable = false;          // enabled, read, and of an action whose effect is known
    bool stops = false;           // nothing behind it sees what it matches
    std::vector<int> needed;      // atoms that must hold
    std::optional<Request> match; // a request that it matches
    bool never = false;
};

void collectNeeded(const Formula& formula, std::vector<int>& atoms) {
    if (formula.kind == Formula::Kind::atom)
        atoms.push_back(formula.atom);
    else if (formula.kind == Formula::Kind::conjunction)
        for (const Formula& part : formula.parts)
            collectNeeded(part, atoms);
}

class Analyser {
public:
    explicit Analyser(const WafRuleset& ruleset) : m_ruleset(ruleset), m_solver(m_atoms) {
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

    Analysis analyse(const AnalysisLimits& limits) {
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

    // A request that both rules match and no rule between or before them ends, and whose effect changes when
    // j, behind i, comes before it.
    std::optional<Request> conflict(std::size_t i, std::size_t j) {
        const Rule& first = m_rules[i];
        const Rule& second = m_rules[j];
        if (!first.usable || !second.usable || first.never || second.never || !mayDiffer(first, second) ||
            apart(first, second))
            return {};
        std::vector<Wanted> wanted{wants(i, true), wants(j, true)};
        for (std::size_t round = 0; round < mostRounds; ++round) {
            const Solution solution = m_solver.solve(wanted);
            if (solution.kind != Solution::Kind::request)
                return {};
            const auto stopper = firstMatch(solution.request, j, [&](std::size_t k) {
                return k != i && m_rules[k].rule->enabled && (m_rules[k].stops || !m_rules[k].usable);
            });
            if (stopper) {
                if (!m_rules[*stopper].rule->expression)
                    return {};
                wanted.push_back(wants(*stopper, false));
                continue;
            }
            if (changes(solution.request, i, j))
                return solution.request;
            const auto between = firstMatch(
                solution.request, j, [&](std::size_t k) { return k != i && m_rules[k].rule->enabled; });
            if (!between)
                return {};
            wanted.push_back(wants(*between, false));
        }
        return {};
    }

    const WafRuleset& ruleset() const { return m_ruleset; }

private:
    Wanted wants(std::size_t rule, bool holds) const {
        return {&m_rules[rule].formula, &*m_rules[rule].rule->expression, holds};
    }

    void findMatch(std::size_t i) {
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
    void findShadow(std::size_t i) {
        std::vector<std::size_t> takers;
        std::vector<Wanted> wanted{wants(i, true)};
        std::optional<Request> witness = m_rules[i].match;
        if (!witness)
            return;
        Request request = *witness;
        for (std::size_t round = 0; round < mostRounds; ++round) {
            const auto taker = firstMatch(request, i, [&](std::size_t k) { return m_rules[k].stops; });
            if (!taker)
                return;
            takers.push_back(*taker);
            wanted.push_back(wants(*taker, false));
            const Solution solution = m_solver.solve(wanted);
            if (solution.kind == Solution::Kind::none) {
                reportShadow(i, std::move(takers), std::move(*witness));
                return;
            }
            if (solution.kind != Solution::Kind::request)
                return;
            request = solution.request;
        }
    }

    void reportShadow(std::size_t i, std::vector<std::size_t> takers, Request witness) {
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
        finding.proved = true;
        const std::string by = m_rules[takers.front()].rule->name();
        if (takers.size() == 1)
            finding.text = {
                "waf-shadowed",
                SALLYPORT_TR("The rule \"%1\" is never reached: \"%2\", which stands before it, takes "
                             "all that it matches, such as %3."),
                {m_rules[i].rule->name(), by, shortText(witness)}};
        else
            finding.text = {
                "waf-shadowed-together",
                SALLYPORT_TR("The rule \"%1\" is never reached: %2 rules before it, \"%3\" first, "
                             "together take all that it matches, such as %4."),
                {m_rules[i].rule->name(), std::to_string(takers.size()), by, shortText(witness)}};
        finding.witness = std::move(witness);
        m_analysis.findings.push_back(std::move(finding));
    }

    // Takers that the others do not need.
    void leaveOut(std::size_t i, std::vector<std::size_t>& takers) {
        for (std::size_t at = takers.size(); at-- > 0 && takers.size() > 1;) {
            std::vector<Wanted> wanted{wants(i, true)};
            for (std::size_t k = 0; k < takers.size(); ++k)
                if (k != at)
                    wanted.push_back(wants(takers[k], false));
            if (m_solver.solve(wanted).kind == Solution::Kind::none)
                takers.erase(takers.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    void findOrders(const AnalysisLimits& limits) {
        std::size_t looked = 0, found = 0;
        for (std::size_t j = 1; j < m_rules.size(); ++j)
            for (std::size_t i = j; i-- > 0;) {
                const Rule& first = m_rules[i];
                const Rule& second = m_rules[j];
                if (!first.usable || !second.usable || first.never || second.never ||
                    !mayDiffer(first, second) || apart(first, second))
                    continue;
                if (looked >= limits.pairs || found >= limits.findings) {
                    m_analysis.complete = false;
                    return;
                }
                ++looked;
                if (auto witness = conflict(i, j)) {
                    ++found;
                    reportOrder(i, j, std::move(*witness));
                }
            }
    }

    void reportOrder(std::size_t i, std::size_t j, Request witness) {
        RuleFinding finding;
        finding.kind = FindingKind::orderMatters;
        finding.rule = j;
        finding.by = i;
        finding.proved = true;
        finding.text = {"waf-order-matters",
                        SALLYPORT_TR("The order of \"%1\" and \"%2\" matters: both match %3."),
                        {m_rules[i].rule->name(), m_rules[j].rule->name(), shortText(witness)}};
        finding.witness = std::move(witness);
        m_analysis.findings.push_back(std::move(finding));
    }

    // Whether the two can have different effects: two that block alike cannot.
    static bool mayDiffer(const Rule& a, const Rule& b) {
        if (!a.stops && !b.stops)
            return false;
        if (a.rule->action != b.rule->action)
            return a.rule->action != "log" && b.rule->action != "log";
        return !(a.rule->actionParameters == b.rule->actionParameters);
    }

    // A quick look whether no request can match both.
    bool apart(const Rule& a, const Rule& b) const {
        for (const int x : a.needed)
            for (const int y : b.needed)
                if (atomsApart(m_atoms.atom(x), m_atoms.atom(y)))
                    return true;
        return false;
    }
    static bool atomsApart(const Atom& a, const Atom& b) {
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

    // Whether a rule can match, as far as the parts of the URL say.
    bool mayMatch(const Rule& rule, const Request& request) const {
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

    template<class Which>
    std::optional<std::size_t> firstMatch(const Request& request, std::size_t before,
                                          const Which& which) const {
        for (std::size_t k = 0; k < before; ++k)
            if (which(k) && mayMatch(m_rules[k], request) &&
                (!m_rules[k].rule->expression || m_rules[k].rule->expression->matches(request) != Answer::no))
                return k;
        return {};
    }

    // Only rules up to j, which see the request, are run.
    bool changes(const Request& request, std::size_t i, std::size_t j) const {
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
        return before.kind != Kind::unknown && later.kind != Kind::unknown &&
               !(effectOf(seen, before) == effectOf(after, later));
    }

    const WafRuleset& m_ruleset;
    Atoms m_atoms;
    Solver m_solver;
    std::vector<Rule> m_rules;
    Analysis m_analysis;
};

base::Text stateText(const WafOutcome& outcome) {
    switch (outcome.kind) {
    case Kind::block:
        return {"waf-state-blocked", SALLYPORT_TR("blocked"), {}};
    case Kind::challenge:
    case Kind::jsChallenge:
    case Kind::managedChallenge:
        return {"waf-state-challenged", SALLYPORT_TR("challenged"), {}};
    case Kind::unknown:
        return {"waf-state-unknown", SALLYPORT_TR("unknown"), {}};
    case Kind::pass:
        break;
    }
    if (outcome.skipsRuleset)
        return {"waf-state-skipped", SALLYPORT_TR("skipped"), {}};
    return {"waf-state-let-through", SALLYPORT_TR("let through"), {}};
}

} // namespace

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

WafRuleset moved(const WafRuleset& ruleset, std::size_t from, std::size_t to) {
    WafRuleset after = ruleset;
    if (from >= after.rules.size())
        return after;
    WafRule rule = std::move(after.rules[from]);
    after.rules.erase(after.rules.begin() + static_cast<std::ptrdiff_t>(from));
    to = std::min(to, after.rules.size());
    after.rules.insert(after.rules.begin() + static_cast<std::ptrdiff_t>(to), std::move(rule));
    return after;
}

std::vector<MoveEffect> whatMoves(const WafRuleset& ruleset, std::size_t from, std::size_t to) {
    std::vector<MoveEffect> effects;
    const std::size_t count = ruleset.rules.size();
    if (from >= count)
        return effects;
    to = std::min(to, count - 1);
    Analyser analyser(ruleset);
    const WafRuleset after = moved(ruleset, from, to);
    // Those that it passes, the nearest first.
    for (std::size_t step = 1; step <= (from < to ? to - from : from - to); ++step) {
        const std::size_t other = from < to ? from + step : from - step;
        const auto witness = analyser.conflict(std::min(from, other), std::max(from, other));
        if (!witness)
            continue;
        MoveEffect effect{*witness, other, run(ruleset, *witness), run(after, *witness), {}};
        if (effectOf(ruleset, effect.before) == effectOf(after, effect.after))
            continue;
        const std::string was = stateText(effect.before).english(), is = stateText(effect.after).english();
        if (was == is)
            effect.text = {
                "waf-move-otherwise",
                SALLYPORT_TR("%1 is %2 as before, by another rule: what that rule skips or answers "
                             "differs."),
                {shortText(*witness), is}};
        else
            effect.text = {"waf-move", SALLYPORT_TR("%1 was %2, is now %3."), {shortText(*witness), was, is}};
        effects.push_back(std::move(effect));
    }
    return effects;
}

} // namespace sallyport::edge
