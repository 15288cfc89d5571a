// Findings about the Document's Access applications, policies and groups.
#include "context.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/accessanalysis.h>

#include <algorithm>
#include <set>

namespace sallyport::checks {
namespace {

using edge::AccessDecision;
using edge::AccessFinding;
using edge::AccessSelector;

// The Document's Access as it is evaluated, and where its parts stand.
struct View {
    const model::Document& document;
    const Inputs& inputs;
    edge::Access access;

    base::Place application(std::size_t i) const {
        return placeIn(inputs, "/edge/access/" + std::to_string(i));
    }
    base::Place reusable(const std::string& name) const {
        for (std::size_t k = 0; k < document.accessPolicies.size(); ++k)
            if (document.accessPolicies[k].name == name)
                return placeIn(inputs, "/edge/accessPolicies/" + std::to_string(k));
        return {};
    }
    base::Place policy(std::size_t i, std::size_t j) const {
        return placeIn(inputs, "/edge/access/" + std::to_string(i) + "/policies/" + std::to_string(j));
    }
};

template<class Look> void withAccess(const Context& context, Look look) {
    if (context.inputs.document)
        look(View{*context.inputs.document, context.inputs, edge::accessOf(*context.inputs.document)});
}

// Calls look(application, policy, place) for each policy of each application, reusable ones at each use.
template<class Look> void eachPolicy(const Context& context, Look look) {
    withAccess(context, [&](const View& view) {
        for (std::size_t i = 0; i < view.access.applications.size(); ++i)
            for (std::size_t j = 0; j < view.access.applications[i].policies.size(); ++j)
                look(view, view.access.applications[i], view.access.applications[i].policies[j],
                     view.policy(i, j));
    });
}

bool has(const std::vector<AccessSelector>& selectors, AccessSelector::Kind kind) {
    return std::ranges::find(selectors, kind, &AccessSelector::kind) != selectors.end();
}

// Facts of Cloudflare's policies page, "common misconfigurations": whoever gets mail passes such a policy.
void everyone(const Context& context, Report& report) {
    eachPolicy(context, [&](const View&, const edge::AccessApplication& application,
                            const edge::AccessPolicy& policy, const base::Place& place) {
        if (policy.decision == AccessDecision::allow &&
            has(policy.rules.include, AccessSelector::Kind::everyone) && policy.rules.require.empty())
            report.add({application.name,
                        place,
                        SALLYPORT_TR("The policy %2 lets everyone into %1 who can sign in at all; with a "
                                     "one-time PIN that is everyone with a mailbox."),
                        SALLYPORT_TR("Include your own addresses instead, or require a login method."),
                        {application.name, policy.name}});
    });
}

bool isPin(const View& view, const AccessSelector& selector) {
    if (selector.kind != AccessSelector::Kind::loginMethod)
        return false;
    if (selector.value == "onetimepin")
        return true;
    return std::ranges::any_of(view.access.loginMethods, [&](const edge::LoginMethod& method) {
        return method.type == "onetimepin" && (method.id == selector.value || method.name == selector.value);
    });
}

void oneTimePin(const Context& context, Report& report) {
    eachPolicy(context, [&](const View& view, const edge::AccessApplication& application,
                            const edge::AccessPolicy& policy, const base::Place& place) {
        const auto pin = [&](const AccessSelector& selector) { return isPin(view, selector); };
        if (policy.decision == AccessDecision::allow && std::ranges::any_of(policy.rules.include, pin) &&
            std::ranges::all_of(policy.rules.require, pin))
            report.add({application.name,
                        place,
                        SALLYPORT_TR("The policy %2 lets into %1 whoever signs in by one-time PIN: that is "
                                     "everyone with a mailbox."),
                        SALLYPORT_TR("Include addresses or a domain, and require the one-time PIN."),
                        {application.name, policy.name}});
    });
}

// Every selector of `require` must hold, and a visitor is in one country.
bool asksForTwoCountries(const edge::AccessPolicy& policy) {
    std::set<std::string> countries;
    for (const AccessSelector& selector : policy.rules.require)
        if (selector.kind == AccessSelector::Kind::country)
            countries.insert(selector.value);
    return countries.size() > 1;
}

void twoCountries(const Context& context, Report& report) {
    eachPolicy(context, [&](const View&, const edge::AccessApplication& application,
                            const edge::AccessPolicy& policy, const base::Place& place) {
        if (asksForTwoCountries(policy))
            report.add({application.name,
                        place,
                        SALLYPORT_TR("The policy %2 of %1 requires several countries at once: nobody "
                                     "passes."),
                        SALLYPORT_TR("Put the countries into a group and require that."),
                        {application.name, policy.name}});
    });
}

// cloudflare-docs #23858: who is excluded from a Block is not let in by it.
void blockAdmitsNobody(const Context& context, Report& report) {
    eachPolicy(context, [&](const View&, const edge::AccessApplication& application,
                            const edge::AccessPolicy& policy, const base::Place& place) {
        const bool admits = std::ranges::any_of(application.policies, [](const edge::AccessPolicy& other) {
            return other.decision != AccessDecision::block;
        });
        if (policy.decision == AccessDecision::block && !policy.rules.exclude.empty() && !admits)
            report.add({application.name,
                        place,
                        SALLYPORT_TR("The policy %2 of %1 excludes somebody from a Block, which lets nobody "
                                     "in: no policy of %1 allows."),
                        SALLYPORT_TR("Add an Allow policy for them."),
                        {application.name, policy.name}});
    });
}

// A check runs after every edit: what would take long is left to the editor's own analysis.
constexpr edge::AccessLimits quick{5000, 0};

template<class Look> void eachAnalysed(const Context& context, AccessFinding::Kind kind, Look look) {
    withAccess(context, [&](const View& view) {
        for (std::size_t i = 0; i < view.access.applications.size(); ++i) {
            const edge::AccessAnalysis analysis = edge::analysePolicies(view.access, i, quick);
            for (const AccessFinding& finding : analysis.findings)
                if (finding.kind == kind && finding.proved)
                    look(view, view.access.applications[i], finding);
        }
    });
}

void impossiblePolicy(const Context& context, Report& report) {
    eachAnalysed(
        context, AccessFinding::Kind::neverMatches,
        [&](const View& view, const edge::AccessApplication& application, const AccessFinding& finding) {
            const edge::AccessPolicy& policy = application.policies[*finding.policy];
            if (!asksForTwoCountries(policy))
                report.add({application.name,
                            view.policy(finding.application, *finding.policy),
                            SALLYPORT_TR("No visitor can match the policy %2 of %1."),
                            SALLYPORT_TR("Loosen what it requires or excludes, or delete it."),
                            {application.name, policy.name}});
        });
}

void unreachedPolicy(const Context& context, Report& report) {
    eachAnalysed(
        context, AccessFinding::Kind::shadowed,
        [&](const View& view, const edge::AccessApplication& application, const AccessFinding& finding) {
            std::string names;
            for (const std::size_t one : finding.together)
                names += (names.empty() ? "" : ", ") + application.policies[one].name;
            report.add({application.name,
                        view.policy(finding.application, *finding.policy),
                        SALLYPORT_TR("Nobody reaches the policy %2 of %1: whom it would match, %3 "
                                     "takes before it."),
                        SALLYPORT_TR("Move it up, or delete it."),
                        {application.name, application.policies[*finding.policy].name, names}});
        });
}

// The hostnames of all tunnels; nothing where the routes of one are not known.
std::optional<std::vector<std::string>> hostnamesOf(const model::Document& document) {
    std::vector<std::string> names;
    for (const model::Tunnel& tunnel : document.tunnels) {
        if (!tunnel.routesKnown)
            return std::nullopt;
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            names.push_back(hostname.hostname);
    }
    return names;
}

void coversNothing(const Context& context, Report& report) {
    withAccess(context, [&](const View& view) {
        const auto hostnames = hostnamesOf(view.document);
        for (std::size_t i = 0; hostnames && i < view.access.applications.size(); ++i) {
            const edge::AccessApplication& application = view.access.applications[i];
            const bool covers = std::ranges::any_of(application.destinations, [&](const auto& destination) {
                return std::ranges::any_of(*hostnames, [&](const std::string& hostname) {
                    return edge::coversSome(destination, hostname);
                });
            });
            if (!covers && !application.destinations.empty() && !application.guardsWorkers)
                report.add({application.name,
                            view.application(i),
                            SALLYPORT_TR("The Access application %1 covers no hostname of these tunnels."),
                            SALLYPORT_TR("Correct its destinations, or delete it."),
                            {application.name}});
        }
    });
}

void hiddenApplication(const Context& context, Report& report) {
    withAccess(context, [&](const View& view) {
        const auto hostnames = hostnamesOf(view.document);
        const edge::AccessAnalysis analysis =
            edge::analyseDestinations(view.access, hostnames.value_or(std::vector<std::string>()));
        for (const AccessFinding& finding : analysis.findings) {
            const std::string& name = view.access.applications[finding.application].name;
            const std::vector<std::string> names{name, finding.by ? view.access.applications[*finding.by].name
                                                                  : std::string()};
            if (finding.kind == AccessFinding::Kind::hidden)
                report.add({name, view.application(finding.application),
                            SALLYPORT_TR("The Access application %1 decides nothing: each hostname that it "
                                         "covers has a more specific one, as %2."),
                            SALLYPORT_TR("Policies are not inherited: move them to the other application, or "
                                         "delete this one."),
                            names});
            if (finding.kind == AccessFinding::Kind::sameDestination)
                report.add({name, view.application(finding.application),
                            SALLYPORT_TR("The Access applications %2 and %1 have the same destination: which "
                                         "decides is not documented."),
                            SALLYPORT_TR("Keep it in one of them."), names});
        }
    });
}

// Calls look(owner, rules, place) for everything that has selectors, each once.
template<class Look> void eachRules(const View& view, Look look) {
    for (std::size_t i = 0; i < view.document.accessGroups.size(); ++i)
        look(view.access.groups[i].name, view.access.groups[i].rules,
             placeIn(view.inputs, "/edge/accessGroups/" + std::to_string(i)));
    for (const edge::AccessPolicy& policy : view.access.policies)
        look(policy.name, policy.rules, view.reusable(policy.name));
    for (std::size_t i = 0; i < view.access.applications.size(); ++i)
        for (std::size_t j = 0; j < view.access.applications[i].policies.size(); ++j)
            if (!view.document.access[i].policies[j].reusable)
                look(view.access.applications[i].policies[j].name,
                     view.access.applications[i].policies[j].rules, view.policy(i, j));
}

void unreadable(const Context& context, Report& report) {
    withAccess(context, [&](const View& view) {
        const auto add = [&](const std::string& owner, const base::Place& place, const std::string& what) {
            report.add({owner,
                        place,
                        SALLYPORT_TR("%1 names %2, which is not known: what it decides is unknown."),
                        SALLYPORT_TR("Correct it, or add what it names to the Document."),
                        {owner, what}});
        };
        for (std::size_t i = 0; i < view.document.access.size(); ++i)
            for (std::size_t j = 0; j < view.document.access[i].policies.size(); ++j) {
                const model::AccessPolicy& policy = view.document.access[i].policies[j];
                const bool known = std::ranges::any_of(
                    view.document.accessPolicies, [&](const auto& one) { return one.name == policy.name; });
                if (policy.reusable && !known)
                    add(view.document.access[i].name, view.policy(i, j), policy.name);
            }
        eachRules(
            view, [&](const std::string& owner, const edge::AccessRules& rules, const base::Place& place) {
                for (const auto* list : {&rules.include, &rules.require, &rules.exclude})
                    for (const AccessSelector& selector : *list) {
                        const bool address = selector.kind == AccessSelector::Kind::ip && !selector.range;
                        const bool group = selector.kind == AccessSelector::Kind::group && !selector.group;
                        if (selector.kind == AccessSelector::Kind::other || address || group)
                            add(owner, place, selector.name.empty() ? "?" : selector.text());
                    }
            });
    });
}

// docs, policies: Bypass and Service Auth take no identity selectors; tokens require Service Auth.
void refusedSelector(const Context& context, Report& report) {
    eachPolicy(context, [&](const View& view, const edge::AccessApplication& application,
                            const edge::AccessPolicy& policy, const base::Place& place) {
        const bool service = policy.decision == AccessDecision::serviceAuth;
        const bool early = service || policy.decision == AccessDecision::bypass;
        for (const auto* list : {&policy.rules.include, &policy.rules.require, &policy.rules.exclude})
            for (const AccessSelector& selector : *list) {
                if (early && edge::isIdentitySelector(selector.kind)) {
                    report.add({application.name,
                                place,
                                SALLYPORT_TR("The policy %2 of %1 asks who someone is (%3), before anybody "
                                             "has signed in."),
                                SALLYPORT_TR("Bypass and Service Auth take addresses, countries, tokens and "
                                             "certificates; use Allow for people."),
                                {application.name, policy.name,
                                 base::nested(edge::selectorWords(selector, view.access))}});
                    return;
                }
                if (!service && edge::needsServiceAuth(selector.kind)) {
                    report.add({application.name,
                                place,
                                SALLYPORT_TR("The policy %2 of %1 names a token of a service (%3), which "
                                             "counts in Service Auth policies only."),
                                SALLYPORT_TR("Make it a policy with the decision non_identity."),
                                {application.name, policy.name,
                                 base::nested(edge::selectorWords(selector, view.access))}});
                    return;
                }
            }
    });
}

} // namespace

std::vector<Entry> accessChecks() {
    using enum base::Severity;
    return {
        {"access-everyone", warning, "An Access policy lets everyone in", everyone, access},
        {"access-one-time-pin", warning, "An Access policy lets in whoever has a mailbox", oneTimePin,
         access},
        {"access-two-countries", error, "An Access policy that nobody passes", twoCountries, access},
        {"access-policy-impossible", error, "An Access policy that no visitor can match", impossiblePolicy,
         access},
        {"access-policy-unreached", warning, "An Access policy behind others that take all of its visitors",
         unreachedPolicy, access},
        {"access-block-admits-nobody", warning, "A Block with exceptions, and nothing that allows",
         blockAdmitsNobody, access},
        {"access-selector-refused", error, "A selector that an Access policy may not have", refusedSelector,
         access},
        {"access-unreadable", error, "An Access policy names what is not known", unreadable, access},
        {"access-covers-nothing", warning, "An Access application covers no hostname", coversNothing,
         access | routes},
        {"access-hidden", warning, "An Access application that more specific ones leave nothing",
         hiddenApplication, access | routes},
    };
}

} // namespace sallyport::checks
