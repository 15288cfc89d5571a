#pragma once
// The analysis of one ruleset: its rules as formulas, and what is asked of
// them. Rules are judged one by one (analysis.cpp), pairs for their order
// (orders.cpp).
#include "solver.h"

#include <sallyport/edge/analysis.h>

namespace sallyport::edge {

// What a visitor notices of an outcome.
struct WafEffect {
    WafOutcome::Kind kind = WafOutcome::Kind::pass;
    base::Tree answer; // of a block: its own response
    std::vector<std::string> skipped;
    bool operator==(const WafEffect&) const = default;
};
WafEffect effectOf(const WafRuleset& ruleset, const WafOutcome& outcome);
std::string shortText(const Request& request);

class Analyser {
public:
    explicit Analyser(const WafRuleset& ruleset);

    Analysis analyse(const AnalysisLimits& limits);
    // A request that both rules match and no rule between or before them ends, and whose effect changes when
    // j, behind i, comes before it.
    std::optional<Request> conflict(std::size_t i, std::size_t j);
    // Whether the last conflict() that found nothing gave up: there may be one.
    bool gaveUp() const { return m_gaveUp; }

private:
    // A rule as the analysis sees it.
    struct Rule {
        const WafRule* rule = nullptr;
        Formula formula;
        bool usable = false;          // enabled, read, and of an action whose effect is known
        bool stops = false;           // nothing behind it sees what it matches
        std::vector<int> needed;      // atoms that must hold
        std::optional<Request> match; // a request that it matches
        bool never = false;
        // Of a rule that is never reached: the rules before it that it takes all of to end what it matches.
        std::vector<std::size_t> shadowedBy;
    };

    Wanted wants(std::size_t rule, bool holds) const;
    void findMatch(std::size_t i);
    void findShadow(std::size_t i);
    void reportShadow(std::size_t i, std::vector<std::size_t> takers, Request witness);
    void leaveOut(std::size_t i, std::vector<std::size_t>& takers);

    void findOrders(const AnalysisLimits& limits);
    void reportOrder(std::size_t i, std::size_t j, Request witness);
    bool mayConflict(std::size_t i, std::size_t j) const;
    bool apart(const Rule& a, const Rule& b) const;
    bool changes(const Request& request, std::size_t i, std::size_t j) const;

    bool mayMatch(const Rule& rule, const Request& request) const;
    // The first rule before one of which `which` holds and that matches, or may.
    template<class Which>
    std::optional<std::size_t> firstMatch(const Request& request, std::size_t before,
                                          const Which& which) const {
        for (std::size_t k = 0; k < before; ++k)
            if (which(k) && mayMatch(m_rules[k], request) &&
                (!m_rules[k].rule->expression || m_rules[k].rule->expression->matches(request) != Answer::no))
                return k;
        return {};
    }

    const WafRuleset& m_ruleset;
    Atoms m_atoms;
    Solver m_solver;
    std::vector<Rule> m_rules;
    bool m_gaveUp = false;
    Analysis m_analysis;
};

// How often a question is put again with one more rule that a witness met.
inline constexpr std::size_t mostRounds = 60;

} // namespace sallyport::edge
