// What moving a rule changes.
#include "analyser.h"

#include <sallyport/base/nested.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using Kind = WafOutcome::Kind;

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return texts;
}

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

WafEffect effectOf(const WafRuleset& ruleset, const WafOutcome& outcome) {
    WafEffect effect;
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
        const std::string was = base::nested(stateText(effect.before)),
                          is = base::nested(stateText(effect.after));
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
