// The edits of Access: applications, policies, groups.
#include <sallyport/session/access.h>

#include <algorithm>

namespace sallyport::session {

using base::Error;
using base::ErrorKind;
using base::Tree;
using model::AccessApplication;
using model::AccessGroup;
using model::AccessPolicy;
using model::Document;

namespace {

template<class T> std::size_t placeOf(const model::List<T>& list, const std::string& name) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.name == name; });
    return static_cast<std::size_t>(found - list.begin());
}

template<class T> const T* named(const model::List<T>& list, const std::string& name) {
    const std::size_t at = placeOf(list, name);
    return at < list.size() ? &list[at] : nullptr;
}

template<class T> std::string freeName(const model::List<T>& list, const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; named(list, name); ++i)
        name = wanted + " " + std::to_string(i);
    return name;
}

Error noApplication(const std::string& name) {
    return {ErrorKind::usage,
            {"no-such-application", SALLYPORT_TR("There is no Access application %1."), {name}},
            {}};
}

Error noPolicy(const PolicyRef& ref) {
    if (ref.application.empty())
        return {ErrorKind::usage,
                {"no-such-access-policy", SALLYPORT_TR("There is no reusable policy %1."), {ref.policy}},
                {}};
    return {ErrorKind::usage,
            {"no-such-access-policy",
             SALLYPORT_TR("The Access application %1 has no policy %2."),
             {ref.application, ref.policy}},
            {}};
}

Error noGroup(const std::string& name) {
    return {ErrorKind::usage, {"no-such-group", SALLYPORT_TR("There is no Access group %1."), {name}}, {}};
}

// Why an element cannot have this name among those.
template<class T>
std::optional<Error> nameProblem(const model::List<T>& list, const std::string& name,
                                 const std::string& except = {}) {
    if (name.empty())
        return Error{ErrorKind::usage, {"name-empty", SALLYPORT_TR("Give it a name."), {}}, {}};
    if (name != except && named(list, name))
        return Error{ErrorKind::usage, {"name-taken", SALLYPORT_TR("The name %1 is taken."), {name}}, {}};
    return std::nullopt;
}

std::optional<Error> firstError(const std::vector<base::Diagnostic>& problems) {
    for (const base::Diagnostic& one : problems)
        if (one.severity == base::Severity::error)
            return Error{ErrorKind::invalid, one.message, one.place};
    return std::nullopt;
}

// What was there already may be wrong; what is new may not.
std::optional<Error> newDestinationsProblem(const AccessApplication& next, const AccessApplication* before) {
    for (const std::string& destination : next.destinations) {
        const bool old = before && std::find(before->destinations.begin(), before->destinations.end(),
                                             destination) != before->destinations.end();
        if (auto error = old ? std::nullopt : firstError(destinationProblems(destination)))
            return error;
    }
    if (!before || before->sessionDuration != next.sessionDuration)
        return firstError(sessionDurationProblems(next.sessionDuration));
    return std::nullopt;
}

using PolicyList = model::List<AccessPolicy>;

const PolicyList* policiesOf(const Document& document, const std::string& application) {
    if (application.empty())
        return &document.accessPolicies;
    const AccessApplication* in = named(document.access, application);
    return in ? &in->policies : nullptr;
}

std::function<void(Document&)> onPolicies(const std::string& application,
                                          std::function<void(PolicyList&)> change) {
    return [application, change = std::move(change)](Document& document) {
        if (application.empty())
            change(document.accessPolicies);
        else if (const auto at = placeOf(document.access, application); at < document.access.size())
            change(document.access.edit(at).policies);
    };
}

// "Let family into Invoices": what a policy does, for the undo list.
base::Text deedOf(const AccessPolicy& policy, const std::string& application) {
    if (application.empty())
        return {"add-access-policy", SALLYPORT_TR("Add the reusable policy %1"), {policy.name}};
    const std::vector<std::string> args{policy.name, application};
    if (policy.decision == "deny")
        return {"add-access-policy", SALLYPORT_TR("Keep %1 out of %2"), args};
    if (policy.decision == "bypass")
        return {"add-access-policy", SALLYPORT_TR("Let %1 past the sign-in of %2"), args};
    return {"add-access-policy", SALLYPORT_TR("Let %1 into %2"), args};
}

bool renameGroupIn(Tree& list, const std::string& from, const std::string& to) {
    bool any = false;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        Tree* group = list.items()[i].find("group");
        Tree* id = group && group->isMap() ? group->find("id") : group;
        if (!id || id->scalarText() != from)
            continue;
        *id = Tree::string(to);
        any = true;
    }
    return any;
}

// Renames in a copy and puts it back only where something changed, so that the rest stays shared.
template<class T>
void renameGroupInEach(model::List<T>& list, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        T copy = list[i];
        bool any = false;
        for (Tree* rules : {&copy.include, &copy.require, &copy.exclude})
            any = renameGroupIn(*rules, from, to) || any;
        if (any)
            list.edit(i) = copy;
    }
}

} // namespace

MaybeEdit addApplication(const Document& document, const AccessApplication& application) {
    if (auto error = nameProblem(document.access, application.name))
        return *std::move(error);
    if (auto error = newDestinationsProblem(application, nullptr))
        return *std::move(error);
    const std::string first =
        application.destinations.empty() ? application.name : application.destinations.front();
    return Edit{{"add-application", SALLYPORT_TR("Put Access in front of %1"), {first}},
                {},
                [application](Document& now) { now.access.push_back(application); }};
}

MaybeEdit removeApplication(const Document& document, const std::string& name) {
    if (!named(document.access, name))
        return noApplication(name);
    return Edit{{"remove-application", SALLYPORT_TR("Delete the Access application %1"), {name}},
                {},
                [name](Document& now) {
                    now.access.eraseIf([&](const AccessApplication& one) { return one.name == name; });
                }};
}

MaybeEdit renameApplication(const Document& document, const std::string& name, const std::string& to) {
    if (!named(document.access, name))
        return noApplication(name);
    if (auto error = nameProblem(document.access, to, name))
        return *std::move(error);
    return Edit{{"rename-application", SALLYPORT_TR("Rename %1 to %2"), {name, to}}, {}, [=](Document& now) {
                    const std::size_t at = placeOf(now.access, name);
                    if (at == now.access.size())
                        return;
                    now.access.edit(at).name = to;
                    for (std::size_t i = 0; i < now.requests.size(); ++i)
                        if (now.requests[i].by == "access/" + name)
                            now.requests.edit(i).by = "access/" + to;
                }};
}

MaybeEdit duplicateApplication(const Document& document, const std::string& name) {
    const AccessApplication* one = named(document.access, name);
    if (!one)
        return noApplication(name);
    AccessApplication copy = *one;
    copy.name = proposedApplicationName(document, name);
    copy.id.clear(); // Cloudflare's, of the first one
    for (std::size_t i = 0; i < copy.policies.size(); ++i)
        if (!copy.policies[i].id.empty() && !copy.policies[i].reusable)
            copy.policies.edit(i).id.clear();
    const std::size_t at = placeOf(document.access, name) + 1;
    return Edit{{"duplicate-application", SALLYPORT_TR("Duplicate %1"), {name}}, {}, [=](Document& now) {
                    now.access.insert(std::min(at, now.access.size()), copy);
                }};
}

MaybeEdit changeApplication(const Document& document, const std::string& name,
                            const AccessApplication& changed) {
    const AccessApplication* before = named(document.access, name);
    if (!before)
        return noApplication(name);
    if (auto error = newDestinationsProblem(changed, before))
        return *std::move(error);
    AccessApplication next = changed;
    next.name = name;
    return Edit{{"change-application", SALLYPORT_TR("Change the Access application %1"), {name}},
                "application/" + name,
                [name, next](Document& now) {
                    if (const auto at = placeOf(now.access, name); at < now.access.size())
                        now.access.edit(at) = next;
                }};
}

const AccessPolicy* findPolicy(const Document& document, const PolicyRef& ref) {
    const PolicyList* list = policiesOf(document, ref.application);
    return list ? named(*list, ref.policy) : nullptr;
}

const AccessPolicy* resolvedPolicy(const Document& document, const AccessPolicy& policy) {
    return policy.reusable ? named(document.accessPolicies, policy.name) : &policy;
}

MaybeEdit addPolicy(const Document& document, const std::string& application, const AccessPolicy& policy) {
    const PolicyList* list = policiesOf(document, application);
    if (!list)
        return noApplication(application);
    if (auto error = nameProblem(*list, policy.name))
        return *std::move(error);
    const AccessPolicy* meant = resolvedPolicy(document, policy);
    if (!meant)
        return noPolicy({{}, policy.name});
    return Edit{deedOf(*meant, application), {}, onPolicies(application, [policy](PolicyList& now) {
                    now.push_back(policy);
                })};
}

MaybeEdit removePolicy(const Document& document, const PolicyRef& ref) {
    if (!findPolicy(document, ref))
        return noPolicy(ref);
    const base::Text text =
        ref.application.empty()
            ? base::Text{"remove-access-policy", SALLYPORT_TR("Delete the reusable policy %1"), {ref.policy}}
            : base::Text{"remove-access-policy",
                         SALLYPORT_TR("Take the policy %1 from %2"),
                         {ref.policy, ref.application}};
    const auto without = [ref](PolicyList& now) {
        now.eraseIf([&](const AccessPolicy& one) { return one.name == ref.policy; });
    };
    if (!ref.application.empty())
        return Edit{text, {}, onPolicies(ref.application, without)};
    return Edit{text, {}, [ref, without](Document& now) {
                    without(now.accessPolicies);
                    // A name that explains nothing would be left in the lists.
                    for (std::size_t i = 0; i < now.access.size(); ++i)
                        if (const AccessPolicy* listed = named(now.access[i].policies, ref.policy);
                            listed && listed->reusable)
                            without(now.access.edit(i).policies);
                }};
}

MaybeEdit renamePolicy(const Document& document, const PolicyRef& ref, const std::string& to) {
    const AccessPolicy* before = findPolicy(document, ref);
    if (!before)
        return noPolicy(ref);
    if (!ref.application.empty() && before->reusable)
        return renamePolicy(document, {{}, ref.policy}, to);
    if (auto error = nameProblem(*policiesOf(document, ref.application), to, ref.policy))
        return *std::move(error);
    const auto rename = [from = ref.policy, to](PolicyList& now) {
        if (const auto at = placeOf(now, from); at < now.size())
            now.edit(at).name = to;
    };
    const base::Text text{"rename-access-policy", SALLYPORT_TR("Rename %1 to %2"), {ref.policy, to}};
    if (!ref.application.empty())
        return Edit{text, {}, onPolicies(ref.application, rename)};
    for (const AccessApplication& application : document.access) {
        const AccessPolicy* listed = named(application.policies, ref.policy);
        if (listed && listed->reusable && to != ref.policy && named(application.policies, to))
            return *nameProblem(application.policies, to);
    }
    return Edit{text, {}, [ref, rename](Document& now) {
                    rename(now.accessPolicies);
                    for (std::size_t i = 0; i < now.access.size(); ++i)
                        if (const AccessPolicy* listed = named(now.access[i].policies, ref.policy);
                            listed && listed->reusable)
                            rename(now.access.edit(i).policies);
                }};
}

MaybeEdit duplicatePolicy(const Document& document, const PolicyRef& ref) {
    const AccessPolicy* before = findPolicy(document, ref);
    const AccessPolicy* meant = before ? resolvedPolicy(document, *before) : nullptr;
    if (!meant)
        return noPolicy(ref);
    AccessPolicy copy = *meant; // of a reusable one, a copy that is the application's own
    copy.name = proposedPolicyName(document, ref.application, ref.policy);
    copy.id.clear();
    return Edit{{"duplicate-access-policy", SALLYPORT_TR("Duplicate %1"), {ref.policy}},
                {},
                onPolicies(ref.application, [ref, copy](PolicyList& now) {
                    now.insert(std::min(placeOf(now, ref.policy) + 1, now.size()), copy);
                })};
}

MaybeEdit changePolicy(const Document& document, const PolicyRef& ref, const AccessPolicy& changed) {
    const AccessPolicy* before = findPolicy(document, ref);
    if (!before)
        return noPolicy(ref);
    if (!ref.application.empty() && before->reusable)
        return changePolicy(document, {{}, ref.policy}, changed);
    AccessPolicy next = changed;
    next.name = ref.policy;
    const base::Text text =
        ref.application.empty()
            ? base::Text{"change-access-policy", SALLYPORT_TR("Change the reusable policy %1"), {ref.policy}}
            : base::Text{"change-access-policy",
                         SALLYPORT_TR("Change the policy %1 of %2"),
                         {ref.policy, ref.application}};
    return Edit{text, "access-policy/" + ref.application + '/' + ref.policy,
                onPolicies(ref.application, [ref, next](PolicyList& now) {
                    if (const auto at = placeOf(now, ref.policy); at < now.size())
                        now.edit(at) = next;
                })};
}

MaybeEdit movePolicy(const Document& document, const PolicyRef& ref, std::size_t index) {
    if (!findPolicy(document, ref))
        return noPolicy(ref);
    return Edit{
        {"move-access-policy", SALLYPORT_TR("Move the policy %1 of %2"), {ref.policy, ref.application}},
        "move-access-policy/" + ref.application + '/' + ref.policy,
        onPolicies(ref.application, [ref, index](PolicyList& now) {
            if (const auto at = placeOf(now, ref.policy); at < now.size())
                now.move(at, index);
        })};
}

MaybeEdit addGroup(const Document& document, const AccessGroup& group) {
    if (auto error = nameProblem(document.accessGroups, group.name))
        return *std::move(error);
    return Edit{{"add-group", SALLYPORT_TR("Add the group %1"), {group.name}}, {}, [group](Document& now) {
                    now.accessGroups.push_back(group);
                }};
}

MaybeEdit removeGroup(const Document& document, const std::string& name) {
    if (!named(document.accessGroups, name))
        return noGroup(name);
    return Edit{{"remove-group", SALLYPORT_TR("Delete the group %1"), {name}}, {}, [name](Document& now) {
                    now.accessGroups.eraseIf([&](const AccessGroup& one) { return one.name == name; });
                }};
}

MaybeEdit renameGroup(const Document& document, const std::string& name, const std::string& to) {
    if (!named(document.accessGroups, name))
        return noGroup(name);
    if (auto error = nameProblem(document.accessGroups, to, name))
        return *std::move(error);
    return Edit{{"rename-group", SALLYPORT_TR("Rename %1 to %2"), {name, to}}, {}, [=](Document& now) {
                    if (const auto at = placeOf(now.accessGroups, name); at < now.accessGroups.size())
                        now.accessGroups.edit(at).name = to;
                    renameGroupInEach(now.accessGroups, name, to);
                    renameGroupInEach(now.accessPolicies, name, to);
                    for (std::size_t i = 0; i < now.access.size(); ++i) {
                        PolicyList policies = now.access[i].policies;
                        renameGroupInEach(policies, name, to);
                        if (!policies.sharesAll(now.access[i].policies))
                            now.access.edit(i).policies = policies;
                    }
                }};
}

MaybeEdit changeGroup(const Document& document, const std::string& name, const AccessGroup& changed) {
    if (!named(document.accessGroups, name))
        return noGroup(name);
    AccessGroup next = changed;
    next.name = name;
    return Edit{{"change-group", SALLYPORT_TR("Change the group %1"), {name}},
                "access-group/" + name,
                [name, next](Document& now) {
                    if (const auto at = placeOf(now.accessGroups, name); at < now.accessGroups.size())
                        now.accessGroups.edit(at) = next;
                }};
}

std::string proposedApplicationName(const Document& document, const std::string& wanted) {
    return freeName(document.access, wanted);
}

std::string proposedPolicyName(const Document& document, const std::string& application,
                               const std::string& wanted) {
    const PolicyList* list = policiesOf(document, application);
    return list ? freeName(*list, wanted) : wanted;
}

std::string proposedGroupName(const Document& document, const std::string& wanted) {
    return freeName(document.accessGroups, wanted);
}

bool isAskedFirst(const std::string& decision) {
    return decision == "bypass" || decision == "non_identity";
}

std::vector<std::size_t> askingOrder(const Document& document, const AccessApplication& application) {
    std::vector<std::size_t> order;
    for (const bool first : {true, false})
        for (std::size_t i = 0; i < application.policies.size(); ++i) {
            const AccessPolicy* policy = resolvedPolicy(document, application.policies[i]);
            if ((policy && isAskedFirst(policy->decision)) == first)
                order.push_back(i);
        }
    return order;
}

} // namespace sallyport::session
