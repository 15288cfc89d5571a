// What an edit mends about Access. What could be meant in two ways is left to the person.
#include "fixing.h"

#include <sallyport/edge/accessanalysis.h>
#include <sallyport/edge/names.h>

#include <algorithm>
#include <array>
#include <map>

namespace sallyport::checks {

using base::Text;
using edge::AccessDecision;
using edge::AccessFinding;
using edge::AccessSelector;
using model::Document;

namespace {

// A policy of an application, which may stand for a reusable one.
struct Spot {
    std::size_t application = 0, place = 0;
    std::optional<std::size_t> reusable; // of Document::accessPolicies
    const model::AccessPolicy* policy = nullptr;

    model::AccessPolicy& edit(Document& document) const {
        return reusable ? document.accessPolicies.edit(*reusable)
                        : document.access.edit(application).policies.edit(place);
    }
};

std::optional<Spot> spotOf(const Document& document, const base::Diagnostic& finding) {
    const auto application = indexIn(finding.place.pointer, "/access/");
    const auto place = indexIn(finding.place.pointer, "/policies/");
    if (!application || !place || *application >= document.access.size() ||
        *place >= document.access[*application].policies.size())
        return std::nullopt;
    Spot spot{*application, *place, {}, &document.access[*application].policies[*place]};
    if (!spot.policy->reusable)
        return spot;
    for (std::size_t i = 0; i < document.accessPolicies.size(); ++i)
        if (document.accessPolicies[i].name == spot.policy->name) {
            spot.reusable = i;
            spot.policy = &document.accessPolicies[i];
            return spot;
        }
    return std::nullopt;
}

std::vector<AccessSelector> read(const base::Tree& list) {
    std::vector<base::Diagnostic> problems;
    return edge::readSelectors(list, problems);
}

bool isIdentity(const AccessSelector& selector) {
    return edge::isIdentitySelector(selector.kind);
}

bool isToken(const AccessSelector& selector) {
    return edge::needsServiceAuth(selector.kind);
}

// "{geo: DE}" and "{geo: {country_code: DE}}"; empty: another condition.
std::string countryOf(const base::Tree& selector) {
    const base::Tree* geo = selector.find("geo");
    return !geo ? std::string() : geo->isMap() ? geo->text({"country_code"}) : geo->scalarText();
}

// Countries that a policy requires all at once become a group, of which any will do.
std::optional<Fix> eitherCountry(const Document& document, const Spot& spot) {
    model::AccessGroup group;
    group.include = base::Tree::list();
    base::Tree require = base::Tree::list();
    const auto selectors = spot.policy->require.items();
    for (const base::Tree& selector : selectors) {
        const std::string country = countryOf(selector);
        if (country.empty()) {
            require.append(selector);
            continue;
        }
        group.name += (group.name.empty() ? "" : " or ") + country;
        group.include.append(selector);
    }
    if (group.include.size() < 2)
        return std::nullopt;
    const std::string wanted = group.name;
    const auto taken = [&] {
        return std::any_of(document.accessGroups.begin(), document.accessGroups.end(),
                           [&](const model::AccessGroup& one) { return one.name == group.name; });
    };
    for (int i = 2; taken(); ++i)
        group.name = wanted + " " + std::to_string(i);
    base::Tree reference = base::Tree::map();
    reference.set("group", base::Tree::string(group.name));
    require.append(std::move(reference));
    return Fix{{"fix-countries", SALLYPORT_TR("Require any of the countries, as the group %1"), {group.name}},
               [=](Document& now) {
                   now.accessGroups.push_back(group);
                   spot.edit(now).require = require;
               }};
}

std::optional<Fix> takenFrom(const Document& document, std::size_t application, std::size_t place,
                             Text text) {
    // By name: places move when policies do.
    return Fix{std::move(text),
               [application, name = document.access[application].policies[place].name](Document& now) {
                   now.access.edit(application).policies.eraseIf([&](const model::AccessPolicy& one) {
                       return one.name == name;
                   });
               }};
}

constexpr edge::AccessLimits quick{5000, 0};

std::size_t unreachedIn(const edge::Access& access, std::size_t application) {
    const edge::AccessAnalysis analysis = edge::analysePolicies(access, application, quick);
    return static_cast<std::size_t>(
        std::ranges::count(analysis.findings, AccessFinding::Kind::shadowed, &AccessFinding::kind));
}

// A Block goes before those that take its visitors, if that leaves everyone something to do.
std::optional<Fix> movedUp(const edge::Access& access, const Spot& spot, const AccessFinding& finding) {
    const std::size_t to = *std::ranges::min_element(finding.together);
    edge::Access after = access;
    auto& policies = after.applications[spot.application].policies;
    if (to >= spot.place)
        return std::nullopt;
    const auto at = [&](std::size_t i) { return policies.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(to), at(spot.place), at(spot.place + 1));
    if (unreachedIn(after, spot.application) >= unreachedIn(access, spot.application))
        return std::nullopt;
    return Fix{{"fix-policy-up",
                SALLYPORT_TR("Move the policy %1 up, before %2"),
                {spot.policy->name, access.applications[spot.application].policies[to].name}},
               [application = spot.application, from = spot.place, to](Document& now) {
                   now.access.edit(application).policies.move(from, to);
               }};
}

std::optional<Fix> reached(const Document& document, const Spot& spot) {
    const edge::Access access = edge::accessOf(document);
    const edge::AccessAnalysis analysis = edge::analysePolicies(access, spot.application, quick);
    const auto finding = std::ranges::find_if(analysis.findings, [&](const AccessFinding& one) {
        return one.kind == AccessFinding::Kind::shadowed && one.policy == spot.place && one.proved;
    });
    if (finding == analysis.findings.end() || finding->together.empty())
        return std::nullopt;
    const edge::AccessApplication& application = access.applications[spot.application];
    const AccessDecision decision = application.policies[spot.place].decision;
    const edge::AccessPolicy& first = application.policies[finding->together.front()];
    if (std::ranges::all_of(finding->together,
                            [&](std::size_t i) { return application.policies[i].decision == decision; }))
        return takenFrom(document, spot.application, spot.place,
                         {"fix-policy-needless",
                          SALLYPORT_TR("Take the policy %1 from %2: %3 does the same already"),
                          {spot.policy->name, application.name, first.name}});
    const bool bypassesAll = first.decision == AccessDecision::bypass && first.rules.require.empty() &&
                             first.rules.exclude.empty() &&
                             std::ranges::any_of(first.rules.include, [](const AccessSelector& one) {
                                 return one.kind == AccessSelector::Kind::everyone;
                             });
    if (bypassesAll)
        return takenFrom(document, spot.application, finding->together.front(),
                         {"fix-policy-bypass",
                          SALLYPORT_TR("Take the policy %1 from %2, which lets everyone in unasked"),
                          {first.name, application.name}});
    return decision == AccessDecision::block ? movedUp(access, spot, *finding) : std::nullopt;
}

// "Block all but these", with nobody to block: everyone is meant.
std::optional<Fix> blockEveryone(const Document&, const Spot& spot) {
    if (spot.policy->decision != "deny" || spot.policy->include.size() > 0 ||
        spot.policy->exclude.size() == 0)
        return std::nullopt;
    return Fix{{"fix-block-everyone",
                SALLYPORT_TR("Let the policy %1 block everyone but those it excludes"),
                {spot.policy->name}},
               [spot](Document& now) {
                   base::Tree include = base::Tree::list();
                   include.append(base::Tree::string("everyone"));
                   spot.edit(now).include = include;
               }};
}

// Whom a Block excludes are let in, where it names people; a country or an address is no reason to trust.
std::optional<Fix> allowExcluded(const Document& document, const Spot& spot) {
    const std::vector<AccessSelector> excluded = read(spot.policy->exclude);
    const bool people =
        !excluded.empty() && std::ranges::all_of(excluded, [](const AccessSelector& selector) {
            using enum AccessSelector::Kind;
            constexpr std::array named{email,       emailDomain, emailList,     azureGroup, oktaGroup,
                                       googleGroup, githubGroup, samlAttribute, oidcClaim};
            return std::ranges::find(named, selector.kind) != named.end();
        });
    if (!people)
        return std::nullopt;
    const auto& beside = document.access[spot.application].policies;
    const auto taken = [&](const std::string& name) {
        const auto has = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(),
                               [&](const model::AccessPolicy& one) { return one.name == name; });
        };
        return has(beside) || has(document.accessPolicies);
    };
    model::AccessPolicy allow;
    allow.name = "Exceptions of " + spot.policy->name;
    for (int i = 2; taken(allow.name); ++i)
        allow.name = "Exceptions of " + spot.policy->name + ' ' + std::to_string(i);
    allow.decision = "allow";
    allow.include = spot.policy->exclude;
    return Fix{{"fix-allow-excluded",
                SALLYPORT_TR("Allow those whom the policy %1 excludes, as %2"),
                {spot.policy->name, allow.name}},
               [allow, application = spot.application](Document& now) {
                   now.access.edit(application).policies.push_back(allow);
               }};
}

// The decision that takes the policy's selectors, where all whom it includes are of one sort.
std::optional<Fix> otherDecision(const Document&, const Spot& spot) {
    const std::string& decision = spot.policy->decision;
    const std::vector<AccessSelector> include = read(spot.policy->include);
    const auto has = [&](auto test) {
        return std::ranges::any_of(include, test) || std::ranges::any_of(read(spot.policy->require), test) ||
               std::ranges::any_of(read(spot.policy->exclude), test);
    };
    const auto becomes = [&](const char* to, Text text) {
        return Fix{std::move(text), [spot, to](Document& now) { spot.edit(now).decision = to; }};
    };
    if (include.empty())
        return std::nullopt;
    if ((decision == "bypass" || decision == "non_identity") && std::ranges::all_of(include, isIdentity) &&
        !has(isToken))
        return becomes("allow", {"fix-decision-allow",
                                 SALLYPORT_TR("Make the policy %1 an Allow: those it names sign in"),
                                 {spot.policy->name}});
    if ((decision == "bypass" || decision == "allow") && std::ranges::all_of(include, isToken) &&
        !has(isIdentity))
        return becomes("non_identity", {"fix-decision-service",
                                        SALLYPORT_TR("Make the policy %1 Service Auth: it names tokens"),
                                        {spot.policy->name}});
    return std::nullopt;
}

// A published hostname that the only application of its zone does not cover yet.
std::optional<Fix> behindTheOther(const Document& document, const base::Diagnostic& finding) {
    const auto tunnel = indexIn(finding.place.pointer, "/tunnels/");
    const auto place = indexIn(finding.place.pointer, "/hostnames/");
    if (!tunnel || !place || *tunnel >= document.tunnels.size() ||
        *place >= document.tunnels[*tunnel].hostnames.size())
        return std::nullopt;
    const std::string hostname = document.tunnels[*tunnel].hostnames[*place].hostname;
    const std::string zone = edge::zoneOf(hostname, document.cloudflare.zones).name;
    std::optional<std::size_t> only;
    std::string sibling;
    for (std::size_t i = 0; i < document.access.size(); ++i) {
        const model::AccessApplication& one = document.access[i];
        const bool lets = std::any_of(one.policies.begin(), one.policies.end(), [&](const auto& policy) {
            return policy.decision == "bypass" ||
                   std::any_of(document.accessPolicies.begin(), document.accessPolicies.end(),
                               [&](const auto& shared) {
                                   return policy.reusable && shared.name == policy.name &&
                                          shared.decision == "bypass";
                               });
        });
        if ((!one.type.empty() && one.type != "self_hosted") || one.policies.empty() || lets ||
            !one.publicPaths.empty())
            continue;
        const auto whole = std::ranges::find_if(one.destinations, [&](const std::string& written) {
            const edge::AccessDestination destination = edge::readDestination(written);
            return (destination.path.empty() || destination.path == "/*") &&
                   edge::zoneOf(destination.host, document.cloudflare.zones).name == zone;
        });
        if (whole == one.destinations.end())
            continue;
        if (only)
            return std::nullopt; // which of them is not plain
        only = i;
        sibling = *whole;
    }
    if (!only || hostname.empty() || hostname == "*")
        return std::nullopt;
    return Fix{
        {"fix-behind-application",
         SALLYPORT_TR("Put %1 behind the Access application %2 too, as %3 is"),
         {hostname, document.access[*only].name, sibling}},
        [at = *only, hostname](Document& now) { now.access.edit(at).destinations.push_back(hostname); }};
}

using Make = std::optional<Fix> (*)(const Document&, const Spot&);
const std::map<std::string, Make>& table() {
    static const std::map<std::string, Make> fixes{
        {"access-two-countries", eitherCountry},     {"access-policy-unreached", reached},
        {"access-policy-impossible", blockEveryone}, {"access-block-admits-nobody", allowExcluded},
        {"access-selector-refused", otherDecision},
    };
    return fixes;
}

} // namespace

std::optional<Fix> accessFix(const Document& document, const base::Diagnostic& finding) {
    if (finding.id == "admin-surface")
        return behindTheOther(document, finding);
    const auto make = table().find(finding.id);
    if (make == table().end())
        return std::nullopt;
    const auto spot = spotOf(document, finding);
    return spot ? make->second(document, *spot) : std::nullopt;
}

} // namespace sallyport::checks
