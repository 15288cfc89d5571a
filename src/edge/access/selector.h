#pragma once
// Selectors of Access policies: what they are called, and what they say about a
// visitor (Cloudflare One docs, policies: selectors, rule types).
#include <sallyport/edge/access.h>

#include <functional>
#include <map>

namespace sallyport::edge {

struct SelectorName {
    AccessSelector::Kind kind;
    const char* name;   // in the API
    const char* value;  // its main member; null: none
    const char* second; // null: none
    bool identity = false;
};
const SelectorName* selectorNamed(std::string_view name);
const SelectorName& selectorOf(AccessSelector::Kind kind);

// One condition of the API's or a Document's form. Nothing where it is no selector at all.
std::optional<AccessSelector> readSelector(const base::Tree& tree);

// Of one request: what is asked again and again. Answers about who somebody is are given as `who` says
// where nobody has signed in.
enum class Who { known, favourable, adverse };

struct Visitor {
    const Request& request;
    const Access& access;
    bool signedIn = false;
    std::string email, emailDomain; // lower case
    std::string country;            // capitals, empty: unknown
    std::string loginMethod;        // an id of an identity provider, empty: unknown
    // What groups answered, by group and Who: each is asked once, however often groups name each other.
    mutable std::vector<std::optional<Answer>> groups;

    Visitor(const Request& request, const Access& access, const AccessApplication& application);
};

// The answer of one selector to a visitor; identity selectors as `who` says for one who has not signed in.
Answer holds(const AccessSelector& selector, const Visitor& visitor, Who who);
Answer holds(const AccessRules& rules, const Visitor& visitor, Who who);
// Why a selector's answer is not known.
base::Text whyUnknown(const AccessSelector& selector, const Visitor& visitor);

Answer negated(Answer answer);

} // namespace sallyport::edge
