#pragma once
// What a person does to Access in a Document: the edits of applications, their
// policies, reusable policies and groups, and what is wrong with a destination
// while it is typed. Pure functions like those of edits.h.
#include <sallyport/session/edits.h>

namespace sallyport::session {

// -- applications, by name
MaybeEdit addApplication(const model::Document& document, const model::AccessApplication& application);
MaybeEdit removeApplication(const model::Document& document, const std::string& name);
// Rewrites access/NAME in saved requests.
MaybeEdit renameApplication(const model::Document& document, const std::string& name, const std::string& to);
MaybeEdit duplicateApplication(const model::Document& document, const std::string& name);
// Any other member: destinations, session duration, note. Refuses a destination that is wrong and new.
MaybeEdit changeApplication(const model::Document& document, const std::string& name,
                            const model::AccessApplication& changed);

// -- policies of an application, by name; of no application: the reusable ones
struct PolicyRef {
    std::string application; // empty: a reusable policy of the Document
    std::string policy;
    bool operator==(const PolicyRef&) const = default;
};
const model::AccessPolicy* findPolicy(const model::Document& document, const PolicyRef& ref);
// The policy itself: of a name that an application lists, the reusable policy it stands for.
const model::AccessPolicy* resolvedPolicy(const model::Document& document, const model::AccessPolicy& policy);
MaybeEdit addPolicy(const model::Document& document, const std::string& application,
                    const model::AccessPolicy& policy);
MaybeEdit removePolicy(const model::Document& document, const PolicyRef& ref);
// A reusable one is renamed in the applications that list it too.
MaybeEdit renamePolicy(const model::Document& document, const PolicyRef& ref, const std::string& to);
MaybeEdit duplicatePolicy(const model::Document& document, const PolicyRef& ref);
// Any other member: decision, rules, note.
MaybeEdit changePolicy(const model::Document& document, const PolicyRef& ref,
                       const model::AccessPolicy& changed);
// To stand at `index` of the list without it.
MaybeEdit movePolicy(const model::Document& document, const PolicyRef& ref, std::size_t index);

// -- groups
MaybeEdit addGroup(const model::Document& document, const model::AccessGroup& group);
MaybeEdit removeGroup(const model::Document& document, const std::string& name);
// Renames it in {group: NAME} of every policy and group.
MaybeEdit renameGroup(const model::Document& document, const std::string& name, const std::string& to);
MaybeEdit changeGroup(const model::Document& document, const std::string& name,
                      const model::AccessGroup& changed);

// -- names, fields
// `wanted`, or the first of "wanted 2", "wanted 3" that is free.
std::string proposedApplicationName(const model::Document& document, const std::string& wanted);
std::string proposedPolicyName(const model::Document& document, const std::string& application,
                               const std::string& wanted);
std::string proposedGroupName(const model::Document& document, const std::string& wanted);
// The order in which an application's policies are asked, as places in its list: Bypass and Service Auth,
// then Allow and Block (docs: policies, order of execution).
std::vector<std::size_t> askingOrder(const model::Document& document,
                                     const model::AccessApplication& application);
// Whether that decision is asked before Allow and Block.
bool isAskedFirst(const std::string& decision);

// Of "app.example.com/admin*": errors are what Cloudflare refuses, warnings what is likely not meant.
std::vector<base::Diagnostic> destinationProblems(const std::string& destination);
// Of "24h", "30m", "1h30m"; empty is Cloudflare's default.
std::vector<base::Diagnostic> sessionDurationProblems(const std::string& duration);

} // namespace sallyport::session
