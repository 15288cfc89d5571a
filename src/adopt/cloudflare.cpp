#include <sallyport/adopt/cloudflare.h>

#include <algorithm>
#include <array>

namespace sallyport::adopt {
namespace {

using base::Text;
using base::Tree;

enum class Shape { application, policy, group, loginMethod, serviceToken, ruleset, other };

bool has(const Tree& tree, std::string_view member) {
    return tree.find(member) != nullptr;
}

// The members that the API's schemas ask for tell its objects apart.
Shape shapeOf(const Tree& tree) {
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

    void visit(const Tree& tree, int depth) {
        if (tree.isList()) {
            const auto items = tree.items();
            for (const Tree& item : items)
                visit(item, depth + 1);
            return;
        }
        if (!tree.isMap() || depth > 6) {
            leave(tree);
            return;
        }
        if (Tree* list = listFor(shapeOf(tree))) {
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
                visit(*result, depth + 1);
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
            visit(member.value, depth + 1);
    }

private:
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
        case Shape::ruleset:
            return &m_out->rulesets;
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

} // namespace

bool CloudflareAnswers::empty() const {
    const auto none = [](const Tree& tree) { return tree.size() == 0; };
    return none(access.applications) && none(access.policies) && none(access.groups) &&
           none(access.loginMethods) && none(access.serviceTokens) && none(rulesets);
}

CloudflareAnswers readCloudflare(const Tree& tree) {
    CloudflareAnswers out;
    Answers(out).visit(tree, 0);
    return out;
}

void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems) {
    edge::addAccess(document, answers.access, problems);
}

} // namespace sallyport::adopt
