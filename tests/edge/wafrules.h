#pragma once
// Rulesets of expressions, for the tests of their analysis.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/analysis.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
using edge::Answer;
using edge::Request;
using edge::RuleFinding;
using edge::WafOutcome;
using edge::WafRule;
using edge::WafRuleset;
using Kind = RuleFinding::Kind;

inline WafRule rule(const std::string& expression, const std::string& action, const std::string& ref = {}) {
    WafRule one;
    one.ref = ref;
    one.action = action;
    one.text = expression;
    edge::ExpressionError error;
    one.expression = edge::Expression::parse(expression, error);
    if (!one.expression)
        qFatal("%s: %s", expression.c_str(), error.message.english().c_str());
    if (action == "skip")
        one.actionParameters = *base::readJson(R"({"ruleset": "current"})", "p.json");
    return one;
}

inline WafRuleset of(std::vector<WafRule> rules) {
    return {"zone", "default", "zone", std::string(edge::customPhase), std::move(rules)};
}

inline std::string shown(const WafRuleset& ruleset) {
    std::string text;
    for (const WafRule& one : ruleset.rules)
        text += (one.enabled ? "" : "(off) ") + one.action + ": " + one.text + "\n";
    return text;
}

inline double effort() {
    return qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble();
}

inline bool has(const edge::Analysis& analysis, Kind kind, std::size_t rule,
                std::optional<std::size_t> by = {}) {
    return std::any_of(analysis.findings.begin(), analysis.findings.end(), [&](const RuleFinding& one) {
        return one.kind == kind && one.rule == rule && (!by || one.by == by);
    });
}
