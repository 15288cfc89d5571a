// Access as Cloudflare's API answers it, and as a Document has it.
#include "selector.h"

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge {
namespace {

using base::Diagnostic;
using base::Text;
using base::Tree;
using Problems = std::vector<Diagnostic>;

void report(Problems& problems, const char* id, const Tree& at, Text message) {
    problems.push_back({base::Severity::error, id, std::move(message), {}, at.origin().place(), {}, {}});
}

// {"result": [...]}, {"result": {...}}, [...] or {...}: the objects.
std::vector<const Tree*> objectsOf(const Tree& answer, Problems& problems) {
    const Tree* result = answer.isMap() && answer.find("result") ? answer.find("result") : &answer;
    std::vector<const Tree*> out;
    if (result->isMap())
        out.push_back(result);
    for (const Tree& item : result->items()) {
        if (item.isMap())
            out.push_back(&item);
        else
            report(
                problems, "access-shape", item,
                {"access-shape", SALLYPORT_TR("A map is wanted here, as Cloudflare's API answers it."), {}});
    }
    return out;
}

std::vector<AccessSelector> selectorsOf(const Tree* list, Problems& problems) {
    return list ? readSelectors(*list, problems) : std::vector<AccessSelector>();
}

AccessRules rulesOf(const Tree& include, const Tree& require, const Tree& exclude, Problems& problems) {
    return {readSelectors(include, problems), readSelectors(require, problems),
            readSelectors(exclude, problems)};
}

AccessRules rulesOf(const Tree& tree, Problems& problems) {
    return {selectorsOf(tree.find("include"), problems), selectorsOf(tree.find("require"), problems),
            selectorsOf(tree.find("exclude"), problems)};
}

AccessDecision decisionOf(std::string_view word) {
    if (word == "allow")
        return AccessDecision::allow;
    if (word == "deny")
        return AccessDecision::block;
    if (word == "bypass")
        return AccessDecision::bypass;
    return word == "non_identity" ? AccessDecision::serviceAuth : AccessDecision::unknown;
}

bool flag(const Tree& tree, const char* name) {
    const Tree* member = tree.find(name);
    return member && member->asBoolean().value_or(false);
}

AccessPolicy policyOf(const Tree& tree, Problems& problems) {
    AccessPolicy out;
    out.id = tree.text({"id"});
    out.name = tree.text({"name"});
    out.decision = decisionOf(tree.text({"decision"}));
    out.rules = rulesOf(tree, problems);
    out.approvalRequired = flag(tree, "approval_required");
    out.reusable = flag(tree, "reusable");
    out.place = tree.origin().place();
    if (out.decision == AccessDecision::unknown)
        report(problems, "access-decision", tree,
               {"access-decision",
                SALLYPORT_TR("The policy %1 decides \"%2\", which is not known."),
                {out.name, tree.text({"decision"})}});
    return out;
}

// Types whose destinations are hostnames that Access guards on the way of a request.
bool guardsHostnames(std::string_view type) {
    return type.empty() || type == "self_hosted" || type == "ssh" || type == "vnc" || type == "rdp" ||
           type == "mcp" || type == "mcp_portal";
}

void addOverrides(const Tree& tree, AccessDestination& destination) {
    const Tree* overrides = tree.find("overrides");
    if (!overrides)
        return;
    const auto items = overrides->items();
    for (const Tree& item : items)
        if (item.text({"behavior"}) == "public")
            destination.publicPaths.push_back(item.text({"path_pattern"}));
}

bool isWorker(std::string_view type) {
    return type == "worker" || type == "preview_worker" || type == "all_workers" ||
           type == "all_preview_workers";
}

// `destinations` stand before the older `self_hosted_domains`, and these before `domain`.
void addDestinations(const Tree& tree, AccessApplication& application) {
    if (!guardsHostnames(application.type))
        return;
    const auto add = [&](const std::string& uri) -> AccessDestination& {
        return application.destinations.emplace_back(readDestination(uri));
    };
    const Tree* destinations = tree.find("destinations");
    if (destinations && destinations->size() > 0) {
        const auto items = destinations->items();
        for (const Tree& item : items) {
            const std::string type = item.text({"type"}), uri = item.text({"uri"});
            application.guardsWorkers = application.guardsWorkers || isWorker(type);
            if ((type.empty() || type == "public") && !uri.empty())
                addOverrides(item, add(uri));
        }
        return;
    }
    const Tree* domains = tree.find("self_hosted_domains");
    if (domains && domains->size() > 0) {
        const auto items = domains->items();
        for (const Tree& item : items)
            if (const std::string* uri = item.asString(); uri && !uri->empty())
                add(*uri);
        return;
    }
    if (const std::string domain = tree.text({"domain"}); !domain.empty())
        add(domain);
}

std::int64_t precedenceOf(const Tree& tree) {
    const Tree* member = tree.find("precedence");
    return member ? member->asInteger().value_or(0) : 0;
}

// An item is a policy, {"id", "precedence"} or an id; what it names is filled in.
AccessPolicy namedPolicy(const Tree& item, const Access& access, Problems& problems) {
    const std::string id = item.isMap() ? item.text({"id"}) : item.scalarText();
    for (const AccessPolicy& one : access.policies)
        if (!id.empty() && one.id == id)
            return one;
    if (item.isMap() && item.find("decision"))
        return policyOf(item, problems);
    AccessPolicy out;
    out.id = id;
    out.name = item.isMap() && item.find("name") ? item.text({"name"}) : id;
    out.reusable = true;
    out.place = item.origin().place();
    report(problems, "access-no-such-policy", item,
           {"access-no-such-policy", SALLYPORT_TR("The reusable policy %1 was not read."), {out.name}});
    return out;
}

AccessApplication applicationOf(const Tree& tree, const Access& access, Problems& problems) {
    AccessApplication out;
    out.id = tree.text({"id"});
    out.name = tree.text({"name"});
    out.type = tree.text({"type"});
    out.place = tree.origin().place();
    out.optionsBypass = flag(tree, "options_preflight_bypass");
    addDestinations(tree, out);
    if (const Tree* idps = tree.find("allowed_idps")) {
        const auto items = idps->items();
        for (const Tree& item : items)
            out.allowedIdps.push_back(item.scalarText());
    }
    if (const Tree* policies = tree.find("policies")) {
        std::vector<std::pair<std::int64_t, AccessPolicy>> ordered;
        const auto items = policies->items();
        for (const Tree& item : items)
            ordered.emplace_back(precedenceOf(item), namedPolicy(item, access, problems));
        std::ranges::stable_sort(ordered, {}, [](const auto& one) { return one.first; });
        for (auto& [precedence, policy] : ordered)
            out.policies.push_back(std::move(policy));
    }
    return out;
}

// Fills in which group each selector names, by id or by name.
class Groups {
public:
    explicit Groups(const std::vector<AccessGroup>& groups) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            m_index.emplace(groups[i].name, i);
            m_index.emplace(groups[i].id, i);
        }
    }
    void resolve(AccessRules& rules) const {
        for (auto* list : {&rules.include, &rules.require, &rules.exclude})
            for (AccessSelector& selector : *list)
                if (const auto found = m_index.find(selector.value);
                    selector.kind == AccessSelector::Kind::group && found != m_index.end())
                    selector.group = found->second;
    }

private:
    std::unordered_map<std::string, std::size_t> m_index;
};

void resolveGroups(Access& access) {
    const Groups groups(access.groups);
    for (AccessGroup& group : access.groups)
        groups.resolve(group.rules);
    for (AccessPolicy& policy : access.policies)
        groups.resolve(policy.rules);
    for (AccessApplication& application : access.applications)
        for (AccessPolicy& policy : application.policies)
            groups.resolve(policy.rules);
}

} // namespace

std::vector<AccessSelector> readSelectors(const Tree& list, Problems& problems) {
    std::vector<AccessSelector> out;
    const auto items = list.items();
    for (const Tree& item : items) {
        auto selector = readSelector(item);
        if (!selector || selector->kind == AccessSelector::Kind::other)
            report(problems, "access-selector", item,
                   {"access-selector",
                    SALLYPORT_TR("\"%1\" is no selector of an Access policy that is known here."),
                    {selector ? selector->name : item.scalarText()}});
        else if (selector->kind == AccessSelector::Kind::ip && !selector->range)
            report(problems, "access-address", item,
                   {"access-address", SALLYPORT_TR("\"%1\" is no address or range."), {selector->value}});
        // What cannot be read must not become a condition that is not there.
        out.push_back(selector ? *std::move(selector) : AccessSelector());
    }
    return out;
}

Access readAccess(const AccessAnswers& answers, Problems& problems) {
    Access out;
    for (const Tree* tree : objectsOf(answers.loginMethods, problems))
        out.loginMethods.push_back({tree->text({"id"}), tree->text({"name"}), tree->text({"type"})});
    for (const Tree* tree : objectsOf(answers.serviceTokens, problems))
        out.serviceTokens.push_back({tree->text({"id"}), tree->text({"name"}), tree->text({"client_id"})});
    for (const Tree* tree : objectsOf(answers.groups, problems))
        out.groups.push_back(
            {tree->text({"id"}), tree->text({"name"}), rulesOf(*tree, problems), tree->origin().place()});
    for (const Tree* tree : objectsOf(answers.policies, problems)) {
        out.policies.push_back(policyOf(*tree, problems));
        out.policies.back().reusable = true;
    }
    for (const Tree* tree : objectsOf(answers.applications, problems))
        out.applications.push_back(applicationOf(*tree, out, problems));
    resolveGroups(out);
    return out;
}

namespace {

AccessPolicy policyOf(const model::AccessPolicy& policy, Problems& problems) {
    AccessPolicy out;
    out.name = policy.name;
    out.decision = decisionOf(policy.decision);
    out.rules = rulesOf(policy.include, policy.require, policy.exclude, problems);
    out.approvalRequired = flag(policy.settings, "approval_required");
    return out;
}

AccessApplication applicationOf(const model::AccessApplication& application, const Access& access,
                                Problems& problems) {
    AccessApplication out;
    out.name = application.name;
    out.type = application.type;
    out.optionsBypass = flag(application.settings, "options_preflight_bypass");
    if (guardsHostnames(out.type))
        for (const std::string& uri : application.destinations) {
            out.destinations.push_back(readDestination(uri));
            if (const auto found = application.publicPaths.find(uri); found != application.publicPaths.end())
                out.destinations.back().publicPaths = found->second;
        }
    const auto others = application.otherDestinations.items();
    for (const Tree& other : others)
        out.guardsWorkers = out.guardsWorkers || isWorker(other.text({"type"}));
    if (const Tree* idps = application.settings.find("allowed_idps")) {
        const auto items = idps->items();
        for (const Tree& item : items)
            out.allowedIdps.push_back(item.scalarText());
    }
    for (const model::AccessPolicy& policy : application.policies) {
        const auto found = std::ranges::find(access.policies, policy.name, &AccessPolicy::name);
        if (policy.reusable && found != access.policies.end())
            out.policies.push_back(*found);
        else
            out.policies.push_back(policyOf(policy, problems));
    }
    return out;
}

} // namespace

Access accessOf(const model::Document& document) {
    Problems problems; // a Document's own reader has said them
    Access out;
    for (const model::AccessLogin& login : document.accessLogins)
        out.loginMethods.push_back({login.id, login.name, login.type});
    for (const model::AccessToken& token : document.accessTokens)
        out.serviceTokens.push_back({token.id, token.name, token.clientId});
    for (const model::AccessGroup& group : document.accessGroups)
        out.groups.push_back(
            {group.id, group.name, rulesOf(group.include, group.require, group.exclude, problems), {}});
    for (const model::AccessPolicy& policy : document.accessPolicies) {
        out.policies.push_back(policyOf(policy, problems));
        out.policies.back().reusable = true;
    }
    for (const model::AccessApplication& application : document.access)
        out.applications.push_back(applicationOf(application, out, problems));
    resolveGroups(out);
    return out;
}

} // namespace sallyport::edge
