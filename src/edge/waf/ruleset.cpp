#include <sallyport/edge/ruleset.h>

#include <sallyport/base/nested.h>

#include <algorithm>
#include <array>

namespace sallyport::edge {
namespace {

using base::Diagnostic;
using base::Reader;
using base::Severity;
using base::Tree;

// The ruleset in an answer; a bare list stands for its rules.
const Tree& rulesetIn(const Tree& tree) {
    const Tree* result = tree.find("result");
    return result && (result->isMap() || result->isList()) ? *result : tree;
}

// An entry point without rules is answered without the member.
const Tree* rulesIn(const Tree& tree) {
    static const Tree none = Tree::list();
    const Tree& ruleset = rulesetIn(tree);
    if (ruleset.isList())
        return &ruleset;
    const Tree* rules = ruleset.find("rules");
    return !rules && ruleset.find("phase") ? &none : rules;
}

void readExpression(WafRule& rule) {
    ExpressionError error;
    rule.expression = Expression::parse(rule.text, error);
    if (!rule.expression)
        rule.error = error;
}

Diagnostic expressionProblem(const WafRule& rule) {
    return {Severity::error,
            "waf-expression",
            {"waf-expression",
             SALLYPORT_TR("The expression of the rule \"%1\" cannot be read: %2"),
             {rule.name(), base::nested(rule.error->message)}},
            rule.name(),
            rule.place,
            {"waf-expression-hint",
             SALLYPORT_TR("Line %1, column %2 of the expression."),
             {std::to_string(rule.error->line), std::to_string(rule.error->column)}},
            {}};
}

// What a rule has besides the members of its own here, and besides what Cloudflare keeps about it.
Tree settingsOf(const Tree& rule) {
    constexpr std::array known{"id",         "ref",         "description",       "enabled",
                               "action",     "expression",  "action_parameters", "version",
                               "categories", "last_updated"};
    Tree settings;
    for (const Tree::Member& member : rule.members())
        if (!member.value.isNull() && std::find(known.begin(), known.end(), member.key) == known.end()) {
            if (settings.isNull())
                settings = Tree::map();
            settings.set(member.key, member.value);
        }
    return settings;
}

WafRule readRule(const Reader& item, std::vector<Diagnostic>& problems) {
    WafRule rule;
    rule.place = item.place();
    rule.id = item.member("id").text();
    rule.ref = item.member("ref").text();
    rule.description = item.member("description").text();
    rule.enabled = item.member("enabled").boolean(true);
    if (const Reader action = item.member("action"); action.require())
        rule.action = action.text();
    if (const Reader parameters = item.member("action_parameters"); parameters.present()) {
        if (parameters.tree()->isMap())
            rule.actionParameters = *parameters.tree();
        else
            parameters.members(); // reports
    }
    rule.settings = settingsOf(*item.tree());
    rule.rateLimited = item.member("ratelimit").present();
    if (const Reader expression = item.member("expression"); expression.require()) {
        rule.text = expression.text();
        readExpression(rule);
        if (!rule.expression)
            problems.push_back(expressionProblem(rule));
    }
    return rule;
}

bool isDefaultSkip(const Tree& parameters) {
    return parameters.size() == 1 && parameters.text({"ruleset"}) == "current";
}

Tree currentRuleset() {
    Tree parameters = Tree::map();
    parameters.set("ruleset", Tree::string("current"));
    return parameters;
}

// Sets a text member, unless it says the same already or is absent for nothing.
void setText(Tree& map, std::string_view key, const std::string& value) {
    const Tree* old = map.find(key);
    const std::string* text = old ? old->asString() : nullptr;
    if (text ? *text == value : (!old && value.empty()))
        return;
    map.set(key, Tree::string(value));
}

Tree ruleToApi(const WafRule& rule, const Tree* observed) {
    Tree out = observed ? *observed : Tree::map();
    if (!rule.id.empty())
        setText(out, "id", rule.id);
    setText(out, "action", rule.action);
    const Tree* parameters = out.find("action_parameters");
    if (rule.actionParameters.isNull()) {
        if (parameters && !parameters->isNull())
            out.erase("action_parameters");
    } else if (!parameters || !(*parameters == rule.actionParameters)) {
        out.set("action_parameters", rule.actionParameters);
    }
    setText(out, "expression", rule.text);
    setText(out, "description", rule.description);
    const Tree* enabled = out.find("enabled");
    const bool was = enabled ? enabled->asBoolean().value_or(true) : true;
    if (was != rule.enabled || (!enabled && !observed))
        out.set("enabled", Tree::boolean(rule.enabled));
    const bool isItsId = observed && !out.find("ref") && out.text({"id"}) == rule.ref;
    if (!isItsId)
        setText(out, "ref", rule.ref);
    for (const Tree::Member& member : rule.settings.members()) {
        const Tree* old = out.find(member.key);
        if (!old || !(*old == member.value))
            out.set(member.key, member.value);
    }
    return out;
}

// The observed rules, each given away once: by id, else by ref.
class Observed {
public:
    explicit Observed(const Tree* rules) {
        if (rules)
            for (const Tree& rule : rules->items())
                m_rules.push_back(&rule);
    }

    const Tree* take(const WafRule& rule) {
        const Tree* found = rule.id.empty() ? nullptr : takeBy("id", rule.id);
        if (!found && !rule.ref.empty())
            found = takeBy("ref", rule.ref);
        // A ref that nobody gave is the id.
        return found || rule.ref.empty() || !rule.id.empty() ? found : takeBy("id", rule.ref);
    }
    // One without any name, in its place.
    const Tree* takeAt(std::size_t index, const WafRule& rule) {
        if (!rule.id.empty() || !rule.ref.empty() || index >= m_rules.size() || !m_rules[index])
            return nullptr;
        const Tree& there = *m_rules[index];
        if (!there.text({"id"}).empty() || !there.text({"ref"}).empty() ||
            there.text({"expression"}) != rule.text)
            return nullptr;
        return std::exchange(m_rules[index], nullptr);
    }

private:
    const Tree* takeBy(std::string_view key, const std::string& value) {
        for (const Tree*& rule : m_rules)
            if (rule && rule->text({key}) == value)
                return std::exchange(rule, nullptr);
        return nullptr;
    }
    std::vector<const Tree*> m_rules;
};

} // namespace

const std::string& WafRule::name() const {
    if (!ref.empty() && ref != id)
        return ref;
    return description.empty() ? id : description;
}

bool isRuleset(const Tree& tree) {
    const Tree& ruleset = rulesetIn(tree);
    const Tree* rules = rulesIn(tree);
    return rules && rules->isList() && (ruleset.find("phase") || ruleset.find("kind"));
}

base::Result<WafRuleset> readRuleset(const Tree& tree, std::vector<Diagnostic>& problems) {
    const Tree* rules = rulesIn(tree);
    if (!rules || !rules->isList())
        return base::Error{base::ErrorKind::invalid,
                           {"waf-no-rules",
                            SALLYPORT_TR("this is no ruleset: it has no list of rules, as Cloudflare's API "
                                         "answers it (\"rules\")"),
                            {}},
                           tree.origin().place()};
    const Tree& whole = rulesetIn(tree);
    WafRuleset ruleset;
    ruleset.id = whole.text({"id"});
    ruleset.name = whole.text({"name"});
    ruleset.kind = whole.text({"kind"});
    ruleset.phase = whole.text({"phase"});
    std::string pointer = &whole == &tree ? "" : "/result";
    if (!whole.isList())
        pointer += "/rules";
    std::vector<Diagnostic> found;
    const Reader reader(*rules, found, pointer);
    for (const Reader& item : reader.items())
        ruleset.rules.push_back(readRule(item, found));
    const auto wrong = std::find_if(found.begin(), found.end(),
                                    [](const Diagnostic& one) { return one.id != "waf-expression"; });
    if (wrong != found.end()) {
        const base::Error error{base::ErrorKind::invalid, wrong->message, wrong->place};
        problems.insert(problems.end(), found.begin(), found.end());
        return error;
    }
    problems.insert(problems.end(), found.begin(), found.end());
    return ruleset;
}

bool isDocumentAction(std::string_view action) {
    constexpr std::array actions{"block", "challenge", "js_challenge", "managed_challenge",
                                 "skip",  "log",       "execute"};
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

WafRuleset rulesetOf(const model::WafRuleset& ruleset) {
    WafRuleset out = rulesetOf(ruleset.rules);
    out.id = ruleset.id;
    out.name = ruleset.name;
    out.kind = "custom";
    return out;
}

WafRuleset rulesetOf(const model::List<model::WafRule>& rules) {
    WafRuleset ruleset{{}, {}, "zone", std::string(customPhase), {}};
    for (const model::WafRule& one : rules) {
        WafRule rule;
        rule.id = one.id;
        rule.ref = one.ref;
        rule.description = one.description;
        rule.settings = one.settings;
        rule.rateLimited = one.settings.find("ratelimit") != nullptr;
        rule.action = one.action;
        rule.enabled = one.enabled;
        rule.text = one.expression;
        rule.actionParameters = one.actionParameters;
        if (one.action == "skip" && one.actionParameters.isNull())
            rule.actionParameters = currentRuleset();
        readExpression(rule);
        ruleset.rules.push_back(std::move(rule));
    }
    return ruleset;
}

model::List<model::WafRule> documentRules(const WafRuleset& ruleset) {
    model::List<model::WafRule> rules;
    std::vector<std::string> refs;
    for (const WafRule& rule : ruleset.rules) {
        model::WafRule one;
        one.ref = !rule.ref.empty() ? rule.ref : rule.id;
        if (one.ref.empty())
            one.ref = "rule-" + std::to_string(rules.size() + 1);
        while (std::find(refs.begin(), refs.end(), one.ref) != refs.end())
            one.ref += "-2";
        refs.push_back(one.ref);
        if (!rule.id.empty() && rule.id != one.ref)
            one.id = rule.id;
        one.settings = rule.settings;
        one.description = rule.description;
        one.expression = rule.text;
        one.action = rule.action;
        one.enabled = rule.enabled;
        if (rule.action != "skip" || !isDefaultSkip(rule.actionParameters))
            one.actionParameters = rule.actionParameters;
        rules.push_back(std::move(one));
    }
    return rules;
}

Tree toApi(const WafRuleset& ruleset, const Tree& observed) {
    Observed old(rulesIn(observed));
    Tree rules = Tree::list();
    for (std::size_t i = 0; i < ruleset.rules.size(); ++i) {
        const WafRule& rule = ruleset.rules[i];
        const Tree* was = old.take(rule);
        rules.append(ruleToApi(rule, was ? was : old.takeAt(i, rule)));
    }
    Tree out = observed;
    Tree* inner = out.find("result");
    Tree& whole = inner && (inner->isMap() || inner->isList()) ? *inner : out;
    if (whole.isList()) {
        whole = std::move(rules);
        return out;
    }
    if (observed.isNull())
        whole = Tree::map();
    for (const auto& [key, value] : {std::pair<std::string_view, const std::string*>{"id", &ruleset.id},
                                     {"name", &ruleset.name},
                                     {"kind", &ruleset.kind},
                                     {"phase", &ruleset.phase}})
        setText(whole, key, *value);
    if (rules.size() > 0 || whole.find("rules") || observed.isNull())
        whole.set("rules", std::move(rules));
    return out;
}

} // namespace sallyport::edge
