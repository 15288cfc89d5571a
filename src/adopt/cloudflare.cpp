#include "cloudflarezones.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sallyport::adopt {
namespace {

using base::Text;
using base::Tree;

enum class Shape {
    tunnel,
    application,
    policy,
    group,
    loginMethod,
    serviceToken,
    ruleset,
    zone,
    ipAccess,
    bots,
    certificate,
    totalTls,
    other
};

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
    if (has(tree, "mode") && has(tree, "configuration"))
        return Shape::ipAccess;
    if (const Tree* plan = tree.find("plan"); plan && plan->isMap() && has(tree, "name"))
        return Shape::zone;
    if (has(tree, "hosts") && has(tree, "type"))
        return Shape::certificate;
    constexpr std::array ofBots{"fight_mode", "sbfm_definitely_automated", "sbfm_likely_automated",
                                "sbfm_verified_bots", "using_latest_model"};
    if (std::ranges::any_of(ofBots, [&](const char* one) { return has(tree, one); }))
        return Shape::bots;
    if (has(tree, "enabled") && (has(tree, "certificate_authority") || has(tree, "validity_period")))
        return Shape::totalTls;
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

// Where an object stands in the file.
struct Spot {
    std::string zone;    // the last name above that is one
    std::string key;     // the last one that is none: "universal_ssl"
    bool inList = false; // of several
};

class Answers {
public:
    explicit Answers(CloudflareAnswers& out) : m_out(&out) {}

    void visit(const Tree& tree, int depth, const Spot& spot = {}) {
        if (tree.isList()) {
            const auto items = tree.items();
            for (const Tree& item : items)
                visit(item, depth + 1, {spot.zone, spot.key, true});
            return;
        }
        if (!tree.isMap() || depth > 6) {
            leave(tree);
            return;
        }
        const Shape shape = shapeOf(tree);
        if (shape == Shape::ruleset) {
            takeRuleset(tree, spot);
            return;
        }
        if (const auto of = settingOf(shape, tree, spot)) {
            m_out->settings.push_back({*of, spot.zone, tree});
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
                visit(*result, depth + 1, {spot.zone, spot.key, false});
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
        for (const auto& member : tree.members()) {
            const bool isZone =
                member.key.find('.') != std::string::npos && model::isDnsSubdomain(member.key);
            visit(member.value, depth + 1,
                  {isZone ? member.key : spot.zone, isZone ? spot.key : member.key, false});
        }
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

    // A list of rulesets has no rules in it, as an entry point without any has none.
    void takeRuleset(const Tree& tree, const Spot& spot) {
        if (spot.inList && !has(tree, "rules"))
            leave(tree, {"cloudflare-ruleset-listed",
                         SALLYPORT_TR("This is an entry of a list of rulesets, without its rules: save the "
                                      "answer for the ruleset %1 itself"),
                         {tree.text({"id"})}});
        else
            m_out->rulesets.push_back({spot.zone, tree});
    }
    static std::optional<CloudflareSetting::Of> settingOf(Shape shape, const Tree& tree, const Spot& spot) {
        using Of = CloudflareSetting::Of;
        switch (shape) {
        case Shape::zone:
            return Of::zone;
        case Shape::ipAccess:
            return Of::ipAccess;
        case Shape::bots:
            return Of::bots;
        case Shape::certificate:
            return Of::certificate;
        case Shape::totalTls:
            return Of::totalTls;
        default:
            break;
        }
        // {"enabled": true} says only by its name in the file what it is of.
        const Tree* result = tree.find("result");
        const Tree& answer = result ? *result : tree;
        if (answer.find("enabled") && spot.key.find("universal") != std::string::npos)
            return Of::universalSsl;
        return std::nullopt;
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
        default:
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

} // namespace

bool CloudflareAnswers::empty() const {
    const auto none = [](const Tree& tree) { return tree.size() == 0; };
    return none(access.applications) && none(access.policies) && none(access.groups) &&
           none(access.loginMethods) && none(access.serviceTokens) && rulesets.empty() && tunnels.empty() &&
           settings.empty();
}

CloudflareAnswers readCloudflare(const Tree& tree) {
    CloudflareAnswers out;
    Answers(out).visit(tree, 0);
    return out;
}

void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems) {
    edge::addAccess(document, answers.access, problems);
    addZones(document, answers, problems);
}

} // namespace sallyport::adopt
