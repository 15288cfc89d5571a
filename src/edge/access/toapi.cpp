// Elements of a Document as the API wants them, laid over what was observed.
#include "api.h"
#include "selector.h"

#include <sallyport/edge/accessapi.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;

const Tree& nothing() {
    static const Tree empty;
    return empty;
}

const Tree& memberOf(const Tree& tree, std::string_view name) {
    const Tree* member = tree.find(name);
    return member ? *member : nothing();
}

Tree mapOver(const Tree& observed) {
    return observed.isMap() ? observed : Tree::map();
}

// A name that got a number behind it only to be told from another one, or an id where the name is empty.
bool isNameOf(const std::string& name, const Tree& observed) {
    const std::string remote = observed.text({"name"});
    if (remote.empty())
        return name == observed.text({"id"}) || name == "unnamed";
    if (name == remote)
        return true;
    return name.starts_with(remote + " (") && name.ends_with(')') &&
           name.find_first_not_of("0123456789", remote.size() + 2) == name.size() - 1;
}

void setName(Tree& out, const std::string& name, const Tree& observed) {
    if (!observed.isMap() || !isNameOf(name, observed))
        out.set("name", Tree::string(name));
}

void setText(Tree& out, const char* member, const std::string& text) {
    if (!text.empty() && out.text({member}) != text)
        out.set(member, Tree::string(text));
}

void setSettings(Tree& out, const Tree& settings) {
    for (const auto& member : settings.members()) {
        const Tree* old = out.find(member.key);
        if (!old || !(*old == member.value))
            out.set(member.key, member.value);
    }
}

// Equal as conditions: 192.0.2.1 is 192.0.2.1/32.
bool sameSelector(const Tree& a, const Tree& b) {
    if (a == b)
        return true;
    const auto x = readSelector(a), y = readSelector(b);
    if (!x || !y || x->kind != y->kind || x->kind == AccessSelector::Kind::other)
        return false;
    const bool sameValue = x->range && y->range ? *x->range == *y->range : x->value == y->value;
    // A second member that a short form does not name stays as it is.
    return sameValue && (x->second == y->second || x->second.empty());
}

// Whether two lists hold the same in any order.
bool sameItems(const Tree& a, const Tree& b) {
    if (!a.isList() || !b.isList() || a.size() != b.size())
        return false;
    std::vector<bool> used(b.size(), false);
    const auto theirs = b.items();
    const auto ours = a.items();
    return std::ranges::all_of(ours, [&](const Tree& one) {
        for (std::size_t i = 0; i < theirs.size(); ++i)
            if (!used[i] && theirs[i] == one) {
                used[i] = true;
                return true;
            }
        return false;
    });
}

// The first unused item that the test takes, or null.
template<class Test> const Tree* take(const Tree& list, std::vector<bool>& used, Test test) {
    const auto items = list.items();
    used.resize(items.size(), false);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!used[i] && test(items[i])) {
            used[i] = true;
            return &items[i];
        }
    return nullptr;
}

void setList(Tree& out, const char* member, Tree list) {
    const Tree& old = memberOf(out, member);
    if (list.size() == 0 && old.size() == 0)
        return;
    if (!sameItems(list, old))
        out.set(member, std::move(list));
}

void setSelectors(Tree& out, const char* member, const Tree& wanted, const model::Document& document) {
    const Tree& old = memberOf(out, member);
    Tree list = Tree::list();
    std::vector<bool> used;
    const auto items = wanted.items();
    for (const Tree& item : items) {
        const Tree selector = longSelector(item, document);
        const Tree* same = take(old, used, [&](const Tree& one) { return sameSelector(selector, one); });
        // What a Document writes out in full may say more than the condition itself.
        list.append(same && (selector == *same || !item.isMap() || !item.members().front().value.isMap())
                        ? *same
                        : selector);
    }
    setList(out, member, std::move(list));
}

template<class T> void setRules(Tree& out, const T& element, const model::Document& document) {
    setSelectors(out, "include", element.include, document);
    setSelectors(out, "require", element.require, document);
    setSelectors(out, "exclude", element.exclude, document);
}

// {uri, overrides} over the observed destination; rules of other behaviours stay.
Tree destinationOver(const Tree& observed, const std::string& uri,
                     const std::vector<std::string>& publicPaths) {
    Tree out = mapOver(observed);
    if (!observed.isMap())
        out.set("type", Tree::string("public"));
    setText(out, "uri", uri);
    const Tree& old = memberOf(out, "overrides");
    Tree rules = Tree::list();
    std::vector<bool> used;
    for (const std::string& path : publicPaths) {
        const Tree* same = take(old, used, [&](const Tree& rule) {
            return rule.text({"behavior"}) == "public" && rule.text({"path_pattern"}) == path;
        });
        Tree rule = same ? *same : Tree::map();
        if (!same) {
            rule.set("behavior", Tree::string("public"));
            rule.set("path_pattern", Tree::string(path));
        }
        rules.append(std::move(rule));
    }
    const auto others = old.items();
    for (const Tree& rule : others)
        if (rule.text({"behavior"}) != "public" || rule.text({"path_pattern"}).empty())
            rules.append(rule);
    setList(out, "overrides", std::move(rules));
    return out;
}

void setDestinations(Tree& out, const model::AccessApplication& application, const Tree& observed) {
    const Tree old = memberOf(observed, "destinations");
    const bool olderForm = old.size() == 0;
    if (olderForm && application.publicPaths.empty() && application.otherDestinations.size() == 0 &&
        application.destinations == publicDestinations(observed))
        return;
    Tree list = Tree::list();
    std::vector<bool> used;
    for (const std::string& uri : application.destinations) {
        const auto paths = application.publicPaths.find(uri);
        const Tree* same = take(old, used, [&](const Tree& one) {
            const std::string type = one.text({"type"});
            return (type.empty() || type == "public") && one.text({"uri"}) == uri;
        });
        list.append(destinationOver(same ? *same : nothing(), uri,
                                    paths == application.publicPaths.end() ? std::vector<std::string>()
                                                                           : paths->second));
    }
    const auto others = application.otherDestinations.items();
    for (const Tree& other : others) {
        take(old, used, [&](const Tree& one) { return one == other; });
        list.append(other);
    }
    // What a Document has no words for.
    const auto items = old.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool foreign = !items[i].isMap() ||
                             (items[i].find("uri") && !items[i].text({"type"}).empty() &&
                              items[i].text({"type"}) != "public") ||
                             (items[i].text({"uri"}).empty() &&
                              (items[i].text({"type"}) == "public" || items[i].text({"type"}).empty()));
        if (foreign && (i >= used.size() || !used[i]))
            list.append(items[i]);
    }
    if (sameItems(list, old))
        return;
    out.set("destinations", std::move(list));
    // The older members follow, where they are.
    if (application.destinations.empty())
        return;
    if (out.find("domain"))
        setText(out, "domain", application.destinations.front());
    if (out.find("self_hosted_domains")) {
        Tree domains = Tree::list();
        for (const std::string& uri : application.destinations)
            domains.append(Tree::string(uri));
        setList(out, "self_hosted_domains", std::move(domains));
    }
}

std::string idOf(const Tree& item) {
    return item.isMap() ? item.text({"id"}) : item.scalarText();
}

std::int64_t precedenceOf(const Tree& item) {
    const Tree* member = item.find("precedence");
    return member ? member->asInteger().value_or(0) : 0;
}

// Rising where all have one; then they say the order already.
bool inOrder(const Tree& list) {
    const auto items = list.items();
    bool rising = true, any = false, all = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool has = items[i].find("precedence") != nullptr;
        any = any || has;
        all = all && has;
        rising = rising && (i == 0 || precedenceOf(items[i - 1]) < precedenceOf(items[i]));
    }
    return !any || (all && rising);
}

void setPolicies(Tree& out, const model::AccessApplication& application, const model::Document& document) {
    const Tree old = memberOf(out, "policies");
    Tree list = Tree::list();
    std::vector<bool> used;
    for (const model::AccessPolicy& policy : application.policies) {
        if (!policy.reusable) {
            const Tree* same = take(old, used, [&](const Tree& one) {
                return one.find("decision") &&
                       (policy.id.empty() ? isNameOf(policy.name, one) : idOf(one) == policy.id);
            });
            list.append(toApi(policy, same ? *same : nothing(), document));
            continue;
        }
        const auto named =
            std::ranges::find(document.accessPolicies, policy.name, &model::AccessPolicy::name);
        const std::string id =
            named == document.accessPolicies.end() || named->id.empty() ? policy.name : named->id;
        const Tree* same = take(old, used, [&](const Tree& one) { return idOf(one) == id; });
        Tree item = same ? *same : Tree::map();
        if (!same)
            item.set("id", Tree::string(id));
        list.append(std::move(item));
    }
    // A policy that a Document has no words for, and one that is named twice, stay as they are.
    const auto items = old.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string decision = items[i].text({"decision"});
        const bool strange = (items[i].isMap() && items[i].find("decision") && decision != "allow" &&
                              decision != "deny" && decision != "bypass" && decision != "non_identity") ||
                             idOf(items[i]).empty();
        if (strange && items[i].text({"name"}).empty() && (i >= used.size() || !used[i]))
            list.append(items[i]);
    }
    if (sameItems(list, old)) {
        // The same policies, and their precedence orders them as before.
        const auto before = policiesInOrder(out);
        const auto now = list.items();
        bool same = true;
        for (std::size_t i = 0; i < before.size(); ++i)
            same = same && *before[i] == now[i];
        if (same)
            return;
    }
    if (!inOrder(list) || old.size() != list.size()) {
        std::int64_t place = 0;
        for (Tree& item : list.items())
            if (++place; item.isMap())
                item.set("precedence", Tree::integer(place));
    }
    if (list.size() > 0 || old.size() > 0)
        out.set("policies", std::move(list));
}

} // namespace

Tree toApi(const model::AccessPolicy& policy, const Tree& observed, const model::Document& document) {
    Tree out = mapOver(observed);
    setName(out, policy.name, observed);
    setText(out, "id", policy.id);
    setText(out, "decision", policy.decision);
    setRules(out, policy, document);
    setSettings(out, policy.settings);
    return out;
}

Tree toApi(const model::AccessGroup& group, const Tree& observed, const model::Document& document) {
    Tree out = mapOver(observed);
    setName(out, group.name, observed);
    setText(out, "id", group.id);
    setRules(out, group, document);
    return out;
}

Tree toApi(const model::AccessApplication& application, const Tree& observed,
           const model::Document& document) {
    Tree out = mapOver(observed);
    setName(out, application.name, observed);
    setText(out, "id", application.id);
    setText(out, "type", application.type.empty() && !out.find("type") ? "self_hosted" : application.type);
    setDestinations(out, application, observed);
    setText(out, "session_duration", application.sessionDuration);
    setSettings(out, application.settings);
    setPolicies(out, application, document);
    return out;
}

} // namespace sallyport::edge
