#pragma once
// Rulesets run with three answers: every way that a request may take through
// the rules, joined where ways meet again.
#include <sallyport/edge/ruleset.h>

#include <set>

namespace sallyport::edge {

// Whether a skip rule leaves its ruleset: by itself, or the whole phase.
bool leavesRuleset(const WafRule& rule, std::string_view phase);

class Runner {
public:
    // custom: the rulesets that `execute` rules run, by id.
    Runner(const Request& request, const std::vector<WafRuleset>& custom)
        : m_request(request), m_custom(custom) {}

    // Runs an entry point that the request reaches as `begin` says. Called again for the next one, with what
    // the one before it left; rulesets skipped before stay skipped.
    WafOutcome run(const WafRuleset& ruleset, Answer begin = Answer::yes);
    // Whether the request gets past what ran last to the next entry point; a skipped phase does not.
    Answer goesOn() const { return m_goesOn; }
    // The ways in which what ran last may have ended the request, and whether it may have been let through
    // past the rest of the phase.
    const std::set<WafOutcome::Kind>& ends() const { return m_ends; }
    bool mayLeavePhase() const { return m_mayEndPhase; }

private:
    Answer runRules(const WafRuleset& ruleset, Answer in, int depth);
    Answer execute(const WafRule& rule, Answer in, Answer matches, int depth);
    void skip(const WafRuleset& ruleset, const WafRule& rule, Answer certain, int depth);
    void mayEnd(WafOutcome::Kind kind);
    Answer ask(const WafRuleset& ruleset, const WafRule& rule);
    void conclude();

    const Request& m_request;
    const std::vector<WafRuleset>& m_custom;
    std::set<std::string> m_skippedRulesets, m_maybeSkippedRulesets;
    std::set<std::string> m_skippedRules, m_maybeSkippedRules; // RULESET/RULE

    // Of the entry point that runs.
    WafOutcome m_outcome;
    std::size_t m_at = 0;                       // its rule
    std::optional<WafOutcome::Within> m_within; // of the custom ruleset that runs
    std::set<WafOutcome::Kind> m_ends;          // ways in which it may have ended
    bool m_mayEndPhase = false;                 // a possibility skipped the rest of the phase
    Answer m_goesOn = Answer::yes;
};

} // namespace sallyport::edge
