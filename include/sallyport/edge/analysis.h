#pragma once
// What the order of rules does: a rule that can never match, one that earlier
// rules leave nothing for, two whose order matters, and what moving one changes.
// Every witness was run; "proved" is said only of what follows from the sets of
// values that the expressions name, for every request there is.
#include <sallyport/edge/ingress.h>
#include <sallyport/edge/ruleset.h>

namespace sallyport::edge {

struct RuleFinding {
    enum class Kind { neverMatches, shadowed, orderMatters };
    Kind kind = Kind::neverMatches;
    std::size_t rule = 0;
    std::optional<std::size_t> by; // shadowed: the earlier rule; orderMatters: the earlier of the two
    // shadowed: all the earlier rules that together take what this one would match, `by` the first of them.
    std::vector<std::size_t> together;
    // shadowed: a request that this rule matches and an earlier one ends; orderMatters: one whose outcome the
    // order decides. neverMatches: none.
    std::optional<Request> witness;
    // False: no request was found, which is no proof that there is none.
    bool proved = false;
    base::Text text;
};
std::string name(RuleFinding::Kind kind); // never-matches, shadowed, order-matters

struct Analysis {
    std::vector<RuleFinding> findings; // by rule, then kind
    // WAF rules, by rule: a request that it matches and that no earlier rule ends. An enabled rule that can
    // be read has one, or a proof that there is none among the findings, or is `open`.
    std::vector<std::optional<Request>> reached;
    std::vector<std::size_t> open;
    // Pairs whose order is not told: it follows from that of the pairs that are (the earlier of the two stays
    // before a rule that stays before the later); it was not found out; there were too many to look at all.
    std::size_t implied = 0, undecided = 0, notLooked = 0;
    bool complete = true; // false: of the order of some pairs nothing is said, notLooked of them
};
struct AnalysisLimits {
    std::size_t pairs = 20'000;  // looked at for their order; 0: the order of none is asked
    std::size_t findings = 5000; // of order, of ingress rules
    // More pairs of WAF rules than these that may matter: those that follow from others are left out.
    std::size_t each = 5000;
};
Analysis analyse(const WafRuleset& ruleset, const AnalysisLimits& limits = {});

// One request whose outcome moving a rule changes.
struct MoveEffect {
    Request witness;
    std::size_t rule = 0; // the other rule, in the order before
    WafOutcome before, after;
    base::Text text; // "GET /ghost/api/content was skipped, is now blocked."
};
// The rule `from` to stand at `to` of the list without it. Empty: no request was found that it changes.
std::vector<MoveEffect> whatMoves(const WafRuleset& ruleset, std::size_t from, std::size_t to);
WafRuleset moved(const WafRuleset& ruleset, std::size_t from, std::size_t to);

// The same of a tunnel's ingress rules: orderMatters where two rules take some request to different services.
// Witnesses have a host and a path only.
Analysis analyseIngress(const std::vector<IngressRule>& rules, const AnalysisLimits& limits = {});

} // namespace sallyport::edge
