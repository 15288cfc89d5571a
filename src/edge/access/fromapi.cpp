// What the API answers, as elements of a Document.
#include "api.h"

#include <sallyport/edge/accessapi.h>

#include <algorithm>
#include <set>

namespace sallyport::edge {

using base::Diagnostic;
using base::Text;
using base::Tree;

const std::vector<std::string>& applicationSettings() {
    static const std::vector<std::string> names{"allowed_idps",
                                                "auto_redirect_to_identity",
                                                "allow_authenticate_via_warp",
                                                "allow_iframe",
                                                "app_launcher_visible",
                                                "cors_headers",
                                                "custom_deny_message",
                                                "custom_deny_url",
                                                "custom_non_identity_deny_url",
                                                "custom_pages",
                                                "enable_binding_cookie",
                                                "http_only_cookie_attribute",
                                                "logo_url",
                                                "mfa_config",
                                                "options_preflight_bypass",
                                                "path_cookie_attribute",
                                                "read_service_tokens_from_header",
                                                "same_site_cookie_attribute",
                                                "service_auth_401_redirect",
                                                "skip_interstitial",
                                                "tags"};
    return names;
}

const std::vector<std::string>& policySettings() {
    static const std::vector<std::string> names{"approval_groups",
                                                "approval_required",
                                                "connection_rules",
                                                "isolation_required",
                                                "mfa_config",
                                                "purpose_justification_prompt",
                                                "purpose_justification_required",
                                                "session_duration"};
    return names;
}

std::vector<const Tree*> objectsIn(const Tree& answer) {
    const Tree* result = answer.isMap() && answer.find("result") ? answer.find("result") : &answer;
    std::vector<const Tree*> out;
    if (result->isMap())
        out.push_back(result);
    const auto items = result->items();
    for (const Tree& item : items)
        if (item.isMap())
            out.push_back(&item);
    return out;
}

std::vector<const Tree*> policiesInOrder(const Tree& application) {
    std::vector<const Tree*> out;
    if (const Tree* policies = application.find("policies")) {
        const auto items = policies->items();
        for (const Tree& item : items)
            out.push_back(&item);
    }
    std::ranges::stable_sort(out, {}, [](const Tree* item) {
        const Tree* precedence = item->find("precedence");
        return precedence ? precedence->asInteger().value_or(0) : 0;
    });
    return out;
}

std::vector<std::string> publicDestinations(const Tree& application) {
    std::vector<std::string> out;
    const Tree* destinations = application.find("destinations");
    if (destinations && destinations->size() > 0) {
        const auto items = destinations->items();
        for (const Tree& item : items)
            if (const std::string type = item.text({"type"}); type.empty() || type == "public")
                if (const std::string uri = item.text({"uri"}); !uri.empty())
                    out.push_back(uri);
        return out;
    }
    const Tree* domains = application.find("self_hosted_domains");
    if (domains && domains->size() > 0) {
        const auto items = domains->items();
        for (const Tree& item : items)
            out.push_back(item.scalarText());
        return out;
    }
    if (const std::string domain = application.text({"domain"}); !domain.empty())
        out.push_back(domain);
    return out;
}

namespace {

// What is neither empty nor off: the API answers every member, and most are as they are by default.
bool saysSomething(const Tree& value) {
    if (value.isMap() || value.isList())
        return value.size() > 0;
    if (const std::string* text = value.asString())
        return !text->empty();
    return !value.isNull() && value.asBoolean() != false;
}

Tree settingsOf(const Tree& tree, const std::vector<std::string>& names) {
    Tree out;
    for (const std::string& name : names)
        if (const Tree* value = tree.find(name); value && saysSomething(*value))
            out.set(name, *value);
    return out;
}

Tree shortList(const Tree* list, const model::Document& document) {
    if (!list || list->size() == 0)
        return {};
    Tree out = Tree::list();
    const auto items = list->items();
    for (const Tree& item : items)
        out.append(shortSelector(item, document));
    return out;
}

template<class T> void takeRules(T& element, const Tree& tree, const model::Document& document) {
    element.include = shortList(tree.find("include"), document);
    element.require = shortList(tree.find("require"), document);
    element.exclude = shortList(tree.find("exclude"), document);
}

// A name that no other element has: names tell the elements of a Document apart.
template<class T>
std::string freeName(const model::List<T>& elements, const std::string& name, const std::string& id) {
    const std::string wanted = !name.empty() ? name : !id.empty() ? id : "unnamed";
    std::string candidate = wanted;
    const auto taken = [&](const T& one) { return one.name == candidate && (id.empty() || one.id != id); };
    for (int i = 2; std::ranges::any_of(elements, taken); ++i)
        candidate = wanted + " (" + std::to_string(i) + ')';
    return candidate;
}

// In place of the element with that id, else behind the others.
template<class T> std::size_t put(model::List<T>& elements, T element) {
    element.name = freeName(elements, element.name, element.id);
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (!element.id.empty() && elements[i].id == element.id) {
            element.note = elements[i].note;
            elements.edit(i) = std::move(element);
            return i;
        }
    elements.push_back(std::move(element));
    return elements.size() - 1;
}

bool knownDecision(const std::string& word) {
    return word == "allow" || word == "deny" || word == "bypass" || word == "non_identity";
}

std::optional<model::AccessPolicy> policyIn(const Tree& tree, const model::Document& document,
                                            std::vector<Diagnostic>& problems) {
    model::AccessPolicy out;
    out.name = tree.text({"name"});
    out.id = tree.text({"id"});
    out.decision = tree.text({"decision"});
    if (!knownDecision(out.decision)) {
        const Text message{"access-decision",
                           SALLYPORT_TR("The policy %1 decides \"%2\", which is not known."),
                           {out.name, out.decision}};
        problems.push_back(
            {base::Severity::error, message.id, message, out.name, tree.origin().place(), {}, {}});
        return std::nullopt;
    }
    takeRules(out, tree, document);
    out.settings = settingsOf(tree, policySettings());
    return out;
}

bool isReusable(const Tree& item, const model::Document& document) {
    if (!item.isMap() || !item.find("decision"))
        return true;
    const Tree* flag = item.find("reusable");
    if (flag && flag->asBoolean().value_or(false))
        return true;
    const std::string id = item.text({"id"});
    return !id.empty() &&
           std::ranges::any_of(document.accessPolicies, [&](const auto& one) { return one.id == id; });
}

// The reusable policy that an item names; an item may also bring it along.
model::AccessPolicy reference(const Tree& item, model::Document& document,
                              std::vector<Diagnostic>& problems) {
    const std::string id = item.isMap() ? item.text({"id"}) : item.scalarText();
    const auto known = [&] {
        return std::ranges::find_if(document.accessPolicies,
                                    [&](const auto& one) { return one.id == id && !id.empty(); });
    };
    if (known() == document.accessPolicies.end() && item.isMap() && item.find("decision"))
        if (auto policy = policyIn(item, document, problems))
            put(document.accessPolicies, *std::move(policy));
    model::AccessPolicy out;
    out.reusable = true;
    const auto found = known();
    out.name = found == document.accessPolicies.end() ? id : found->name;
    return out;
}

model::AccessApplication applicationIn(const Tree& tree, model::Document& document,
                                       std::vector<Diagnostic>& problems) {
    model::AccessApplication out;
    out.name = tree.text({"name"});
    out.id = tree.text({"id"});
    out.type = tree.text({"type"}) == "self_hosted" ? "" : tree.text({"type"});
    out.sessionDuration = tree.text({"session_duration"});
    out.settings = settingsOf(tree, applicationSettings());
    out.destinations = publicDestinations(tree);
    if (const Tree* destinations = tree.find("destinations")) {
        const auto items = destinations->items();
        for (const Tree& item : items) {
            const std::string type = item.text({"type"}), uri = item.text({"uri"});
            if (!type.empty() && type != "public") {
                // Kept whole, but a Document tells hostnames by their uri.
                if (!item.find("uri") && item.isMap())
                    out.otherDestinations.append(item);
                continue;
            }
            const Tree* overrides = item.find("overrides");
            if (!overrides)
                continue;
            const auto rules = overrides->items();
            for (const Tree& rule : rules)
                if (rule.text({"behavior"}) == "public" && !rule.text({"path_pattern"}).empty())
                    out.publicPaths[uri].push_back(rule.text({"path_pattern"}));
        }
    }
    for (const Tree* item : policiesInOrder(tree)) {
        if (isReusable(*item, document)) {
            model::AccessPolicy named = reference(*item, document, problems);
            const bool twice =
                std::ranges::any_of(out.policies, [&](const auto& one) { return one.name == named.name; });
            if (!named.name.empty() && !twice)
                out.policies.push_back(std::move(named));
        } else if (auto policy = policyIn(*item, document, problems)) {
            policy->name = freeName(out.policies, policy->name, policy->id);
            out.policies.push_back(*std::move(policy));
        }
    }
    return out;
}

} // namespace

void addAccess(model::Document& document, const AccessAnswers& answers, std::vector<Diagnostic>& problems) {
    for (const Tree* tree : objectsIn(answers.loginMethods))
        put(document.accessLogins,
            model::AccessLogin{tree->text({"name"}), tree->text({"id"}), tree->text({"type"}), {}});
    for (const Tree* tree : objectsIn(answers.serviceTokens))
        put(document.accessTokens,
            model::AccessToken{tree->text({"name"}), tree->text({"id"}), tree->text({"client_id"}), {}});
    // Groups may name each other: first all names, then what they say.
    std::vector<std::pair<std::size_t, const Tree*>> groups;
    for (const Tree* tree : objectsIn(answers.groups)) {
        model::AccessGroup group;
        group.name = tree->text({"name"});
        group.id = tree->text({"id"});
        groups.emplace_back(put(document.accessGroups, std::move(group)), tree);
    }
    for (const auto& [at, tree] : groups)
        takeRules(document.accessGroups.edit(at), *tree, document);
    for (const Tree* tree : objectsIn(answers.policies))
        if (auto policy = policyIn(*tree, document, problems))
            put(document.accessPolicies, *std::move(policy));
    for (const Tree* tree : objectsIn(answers.applications))
        put(document.access, applicationIn(*tree, document, problems));
}

} // namespace sallyport::edge
