#include <sallyport/adopt/cloudflare.h>

#include <algorithm>
#include <array>

namespace sallyport::adopt {
namespace {

using base::Text;
using base::Tree;

enum class Shape { tunnel, application, policy, group, loginMethod, serviceToken, ruleset, other };

bool has(const Tree& tree, std::string_view member) {
    return tree.find(member) != nullptr;
}

// The members that the API's schemas ask for tell its objects apart.
Shape shapeOf(const Tree& tree) {
    if (const Tree* config = tree.find("config");
        config && config->isMap() && (has(tree, "tunnel_id") || has(*config, "ingress")))
        return Shape::tunnel;
    if (has(tree, "phase") && (has(tree, "rules") || has(tree, "kind")))
        return Shape::ruleset;
    if (has(tree, "decision") && has(tree, "include"))
        return Shape::policy;
    if (has(tree, "include") && has(tree, "name"))
        return Shape::group;
    if (has(tree, "type") && has(tree, "config") && has(tree, "name"))
        return Shape::loginMethod;
    if (has(tree, "type")) {
        constexpr std::array members{"aud",      "domain",  "destinations", "self_hosted_domains",
                                     "policies", "saas_app"};
        const bool application =
            std::ranges::any_of(members, [&](const char* one) { return has(tree, one); });
        if (application && !has(tree, "content"))
            return Shape::application;
    }
    if (has(tree, "client_id") && has(tree, "name"))
        return Shape::serviceToken;
    return Shape::other;
}

class Answers {
public:
    explicit Answers(CloudflareAnswers& out) : m_out(&out) {}

    void visit(const Tree& tree, int depth, const std::string& zone = {}) {
        if (tree.isList()) {
            const auto items = tree.items();
            for (const Tree& item : items)
                visit(item, depth + 1, zone);
            return;
        }
        if (!tree.isMap() || depth > 6) {
            leave(tree);
            return;
        }
        const Shape shape = shapeOf(tree);
        if (shape == Shape::ruleset) {
            m_out->rulesets.push_back({zone, tree});
            return;
        }
        if (shape == Shape::tunnel) {
            addTunnel(tree);
            return;
        }
        if (Tree* list = listFor(shape)) {
            list->append(tree);
            return;
        }
        if (const Tree* result = tree.find("result")) {
            const Tree* success = tree.find("success");
            if (success && success->asBoolean() == false)
                leave(tree, {"cloudflare-failed",
                             SALLYPORT_TR("This answer of Cloudflare is a refusal: read it again"),
                             {}});
            else if (!result->isNull())
                visit(*result, depth + 1, zone);
            return;
        }
        // A map of answers: {"applications": {...}, "groups": {...}}.
        const bool nested = tree.size() > 0 && std::ranges::all_of(tree.members(), [](const auto& member) {
                                return member.value.isMap() || member.value.isList();
                            });
        if (!nested) {
            leave(tree);
            return;
        }
        for (const auto& member : tree.members())
            visit(member.value, depth + 1,
                  member.key.find('.') != std::string::npos && model::isDnsSubdomain(member.key) ? member.key
                                                                                                 : zone);
    }

private:
    // What a connector would refuse is none in force: told, and not taken.
    void addTunnel(const Tree& tree) {
        std::vector<base::Diagnostic> problems;
        edge::TunnelConfig config = edge::readTunnelConfig(tree, problems);
        for (const base::Diagnostic& problem : problems)
            if (problem.severity == base::Severity::error)
                leave(tree, problem.message);
        if (!config.notDecodable)
            m_out->tunnels.push_back(std::move(config));
    }

    Tree* listFor(Shape shape) {
        switch (shape) {
        case Shape::application:
            return &m_out->access.applications;
        case Shape::policy:
            return &m_out->access.policies;
        case Shape::group:
            return &m_out->access.groups;
        case Shape::loginMethod:
            return &m_out->access.loginMethods;
        case Shape::serviceToken:
            return &m_out->access.serviceTokens;
        case Shape::tunnel:
        case Shape::ruleset:
        case Shape::other:
            break;
        }
        return nullptr;
    }
    void leave(const Tree& tree,
               Text why = {"cloudflare-unknown",
                           SALLYPORT_TR("This is no answer of Cloudflare's API that is known here"),
                           {}}) {
        model::Unread unread;
        unread.where = tree.origin().place();
        unread.why = std::move(why);
        m_out->unread.push_back(std::move(unread));
    }

    CloudflareAnswers* m_out;
};

void refuse(const Tree& at, std::vector<base::Diagnostic>& problems, const Text& why, std::string subject) {
    problems.push_back(
        {base::Severity::warning, why.id, why, std::move(subject), at.origin().place(), {}, {}});
}

bool isDocumentAction(const std::string& action) {
    constexpr std::array actions{"block", "challenge", "js_challenge", "managed_challenge", "skip", "log"};
    return std::ranges::find(actions, action) != actions.end();
}

model::List<model::WafRule> rulesOf(const Tree& ruleset, std::vector<base::Diagnostic>& problems) {
    model::List<model::WafRule> out;
    const Tree* rules = ruleset.find("rules");
    if (!rules)
        return out;
    const auto items = rules->items();
    for (const Tree& item : items) {
        model::WafRule rule;
        rule.ref = !item.text({"ref"}).empty() ? item.text({"ref"}) : item.text({"id"});
        rule.description = item.text({"description"});
        rule.expression = item.text({"expression"});
        rule.action = item.text({"action"});
        if (const Tree* enabled = item.find("enabled"))
            rule.enabled = enabled->asBoolean().value_or(true);
        if (const Tree* parameters = item.find("action_parameters"); parameters && parameters->size() > 0)
            rule.actionParameters = *parameters;
        const bool twice = std::ranges::any_of(out, [&](const auto& one) { return one.ref == rule.ref; });
        if (rule.ref.empty() || rule.expression.empty() || !isDocumentAction(rule.action) || twice)
            refuse(item, problems,
                   {"cloudflare-rule",
                    SALLYPORT_TR("The WAF rule %1 is not taken: a Document has no place for it"),
                    {rule.description.empty() ? rule.ref : rule.description}},
                   rule.ref);
        else
            out.push_back(std::move(rule));
    }
    return out;
}

void addRuleset(model::Document& document, const CloudflareRuleset& ruleset,
                std::vector<base::Diagnostic>& problems) {
    const std::string name = ruleset.tree.text({"name"}), phase = ruleset.tree.text({"phase"});
    auto& zones = document.cloudflare.zones;
    const std::string zone = ruleset.zone.empty() && zones.size() == 1 ? zones.front() : ruleset.zone;
    const std::string kind = ruleset.tree.text({"kind"});
    if (phase != "http_request_firewall_custom" || (!kind.empty() && kind != "zone")) {
        refuse(ruleset.tree, problems,
               {"cloudflare-ruleset-other",
                SALLYPORT_TR(
                    "The ruleset %1 of the phase %2 is not taken: a Document has a zone's custom rules"),
                {name, phase}},
               name);
        return;
    }
    if (zone.empty()) {
        refuse(ruleset.tree, problems,
               {"cloudflare-ruleset-zone",
                SALLYPORT_TR("The ruleset %1 is not taken: write it under the name of its zone, as in "
                             "{\"example.com\": ...}"),
                {name}},
               name);
        return;
    }
    if (std::ranges::find(zones, zone) == zones.end())
        zones.push_back(zone);
    document.waf[zone] = rulesOf(ruleset.tree, problems);
}

} // namespace

bool CloudflareAnswers::empty() const {
    const auto none = [](const Tree& tree) { return tree.size() == 0; };
    return none(access.applications) && none(access.policies) && none(access.groups) &&
           none(access.loginMethods) && none(access.serviceTokens) && rulesets.empty() && tunnels.empty();
}

CloudflareAnswers readCloudflare(const Tree& tree) {
    CloudflareAnswers out;
    Answers(out).visit(tree, 0);
    return out;
}

void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems) {
    edge::addAccess(document, answers.access, problems);
    for (const CloudflareRuleset& ruleset : answers.rulesets)
        addRuleset(document, ruleset, problems);
}

} // namespace sallyport::adopt
