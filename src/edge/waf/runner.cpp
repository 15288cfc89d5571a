#include "runner.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;
using Kind = WafOutcome::Kind;

constexpr int mostDepth = 8; // a custom ruleset that executes itself ends somewhere

std::optional<Kind> endOf(const std::string& action) {
    if (action == "block")
        return Kind::block;
    if (action == "challenge")
        return Kind::challenge;
    if (action == "js_challenge")
        return Kind::jsChallenge;
    if (action == "managed_challenge")
        return Kind::managedChallenge;
    return {};
}

std::vector<std::string> textsAt(const Tree& tree, std::string_view key) {
    std::vector<std::string> texts;
    if (const Tree* list = tree.find(key))
        for (const Tree& item : list->items())
            if (const std::string* text = item.asString())
                texts.push_back(*text);
    return texts;
}

void addOnce(std::vector<std::string>& to, const std::string& text) {
    if (std::find(to.begin(), to.end(), text) == to.end())
        to.push_back(text);
}

Answer both(Answer a, Answer b) {
    if (a == Answer::no || b == Answer::no)
        return Answer::no;
    return a == Answer::yes && b == Answer::yes ? Answer::yes : Answer::unknown;
}

// The parts of a skip; without any it skips the rest of its ruleset, as the dashboard's first choice.
struct Skip {
    bool ruleset, phase;
    std::vector<std::string> phases, products, rulesets, rules;

    Skip(const Tree& parameters, std::string_view ownPhase)
        : ruleset(parameters.text({"ruleset"}) == "current"), phase(parameters.text({"phase"}) == "current"),
          phases(textsAt(parameters, "phases")), products(textsAt(parameters, "products")),
          rulesets(textsAt(parameters, "rulesets")) {
        if (const Tree* byRuleset = parameters.find("rules"))
            for (const Tree::Member& member : byRuleset->members())
                for (const Tree& id : member.value.items())
                    rules.push_back(member.key + "/" + id.scalarText());
        if (std::find(phases.begin(), phases.end(), ownPhase) != phases.end())
            phase = true;
        if (phase)
            addOnce(phases, std::string(ownPhase));
        if (!ruleset && phases.empty() && products.empty() && rulesets.empty() && rules.empty())
            ruleset = true;
    }
    bool leaves() const { return ruleset || phase; }
};

std::string_view phaseOf(const WafRuleset& ruleset) {
    return ruleset.phase.empty() ? customPhase : std::string_view(ruleset.phase);
}

} // namespace

bool leavesRuleset(const WafRule& rule, std::string_view phase) {
    return rule.action == "skip" && Skip(rule.actionParameters, phase.empty() ? customPhase : phase).leaves();
}

WafOutcome Runner::run(const WafRuleset& ruleset, Answer begin) {
    m_outcome = {};
    m_ends.clear();
    m_mayEndPhase = false;
    m_goesOn = begin == Answer::no ? Answer::no : runRules(ruleset, begin, 0);
    conclude();
    return m_outcome;
}

void Runner::conclude() {
    const bool mayPass = m_goesOn != Answer::no || m_mayEndPhase;
    if (m_ends.empty()) {
        m_outcome.kind = Kind::pass;
    } else if (m_ends.size() == 1 && !mayPass) {
        m_outcome.kind = *m_ends.begin();
    } else {
        m_outcome.kind = Kind::unknown;
    }
    if (m_outcome.kind != Kind::unknown)
        m_outcome.unknownFields.clear();
    std::sort(m_outcome.unknownFields.begin(), m_outcome.unknownFields.end());
}

Answer Runner::ask(const WafRuleset& ruleset, const WafRule& rule) {
    // A ref that nobody gave is the id.
    const std::string& id = rule.id.empty() ? rule.ref : rule.id;
    const std::string key = ruleset.id + "/" + id;
    if (!id.empty() && m_skippedRules.contains(key))
        return Answer::no;
    if (!rule.expression) {
        addOnce(m_outcome.notRead, rule.name());
        return Answer::unknown;
    }
    Answer answer = rule.expression->matches(m_request);
    if (answer == Answer::unknown)
        for (const std::string& field : rule.expression->unknownFields(m_request))
            addOnce(m_outcome.unknownFields, field);
    const bool doubtful = rule.rateLimited || (!id.empty() && m_maybeSkippedRules.contains(key));
    return answer == Answer::yes && doubtful ? Answer::unknown : answer;
}

void Runner::mayEnd(Kind kind) {
    m_ends.insert(kind);
    if (m_outcome.rule)
        return;
    m_outcome.rule = m_at;
    m_outcome.within = m_within;
}

// Returns whether the request gets to what follows the ruleset.
Answer Runner::runRules(const WafRuleset& ruleset, Answer in, int depth) {
    const Answer begun = in;
    bool left = false, ended = false; // by some possibility
    for (std::size_t i = 0; i < ruleset.rules.size() && in != Answer::no; ++i) {
        const WafRule& rule = ruleset.rules[i];
        if (!rule.enabled)
            continue;
        if (depth == 0) {
            m_at = i;
            m_within.reset();
        } else {
            m_within = {ruleset.id, i};
        }
        const Answer matches = ask(ruleset, rule);
        if (matches == Answer::no)
            continue;
        const Answer certain = both(in, matches);
        if (certain == Answer::yes && depth == 0)
            m_outcome.matched.push_back({i, rule.action});
        // What is left for the rules below when this one lets nobody through.
        const Answer others = matches == Answer::yes ? Answer::no : Answer::unknown;
        if (const auto kind = endOf(rule.action)) {
            mayEnd(*kind);
            ended = true;
            in = others;
        } else if (rule.action == "skip") {
            const Skip parts(rule.actionParameters, phaseOf(ruleset));
            skip(ruleset, rule, certain, depth);
            if (!parts.leaves())
                continue;
            (parts.phase ? ended : left) = true;
            m_mayEndPhase = m_mayEndPhase || parts.phase;
            in = others;
        } else if (rule.action == "execute") {
            const Answer past = execute(rule, in, matches, depth);
            ended = ended || past != in;
            if (past == Answer::no)
                in = others;
            else if (past == Answer::unknown)
                in = Answer::unknown;
        } else if (rule.action != "log") {
            addOnce(m_outcome.notRead, rule.name());
            mayEnd(Kind::unknown);
            ended = true;
            in = Answer::unknown;
        }
    }
    if (!ended)
        return begun;
    return in == Answer::no && !left ? Answer::no : Answer::unknown;
}

// Returns whether those that the rule matches get past it; `in` when all of them do.
Answer Runner::execute(const WafRule& rule, Answer in, Answer matches, int depth) {
    const std::string id = rule.actionParameters.text({"id"});
    if (m_skippedRulesets.contains(id))
        return in;
    const auto found = std::find_if(m_custom.begin(), m_custom.end(),
                                    [&](const WafRuleset& one) { return one.id == id && !id.empty(); });
    if (found == m_custom.end() || depth >= mostDepth) {
        addOnce(m_outcome.notRead, id.empty() ? rule.name() : id);
        mayEnd(Kind::unknown);
        return Answer::unknown;
    }
    const Answer skipped = m_maybeSkippedRulesets.contains(id) ? Answer::unknown : Answer::yes;
    const Answer begin = both(both(in, matches), skipped);
    const Answer past = runRules(*found, begin, depth + 1);
    if (past == begin)
        return in;
    return past == Answer::no && skipped == Answer::yes ? Answer::no : Answer::unknown;
}

void Runner::skip(const WafRuleset& ruleset, const WafRule& rule, Answer certain, int depth) {
    const Skip parts(rule.actionParameters, phaseOf(ruleset));
    if (certain == Answer::yes) {
        m_outcome.skipsRuleset = m_outcome.skipsRuleset || (depth == 0 && parts.leaves());
        for (const std::string& phase : parts.phases)
            addOnce(m_outcome.skippedPhases, phase);
        for (const std::string& product : parts.products)
            addOnce(m_outcome.skippedProducts, product);
        for (const std::string& id : parts.rulesets)
            addOnce(m_outcome.skippedRulesets, id);
        m_skippedRulesets.insert(parts.rulesets.begin(), parts.rulesets.end());
        m_skippedRules.insert(parts.rules.begin(), parts.rules.end());
        return;
    }
    for (const auto* names : {&parts.phases, &parts.products, &parts.rulesets})
        for (const std::string& name : *names)
            addOnce(m_outcome.maybeSkipped, name);
    m_maybeSkippedRulesets.insert(parts.rulesets.begin(), parts.rulesets.end());
    m_maybeSkippedRules.insert(parts.rules.begin(), parts.rules.end());
}

WafOutcome run(const WafRuleset& ruleset, const Request& request, const std::vector<WafRuleset>& custom) {
    return Runner(request, custom).run(ruleset);
}

std::string name(Kind kind) {
    switch (kind) {
    case Kind::pass:
        return "pass";
    case Kind::block:
        return "block";
    case Kind::challenge:
        return "challenge";
    case Kind::jsChallenge:
        return "js_challenge";
    case Kind::managedChallenge:
        return "managed_challenge";
    case Kind::unknown:
        return "unknown";
    }
    return {};
}

} // namespace sallyport::edge
