#include "destination.h"
#include "selectorwords.h"

#include <sallyport/base/nested.h>

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge {
namespace {

using base::Text;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Entry {
    std::size_t application = 0;
    const AccessDestination* destination = nullptr;
};
using Entries = std::vector<Entry>;

// A host pattern's part behind its last wildcard, from the dot on: ".example.com".
std::string_view plainTail(std::string_view host) {
    const std::size_t star = host.rfind('*');
    const std::size_t dot = host.find('.', star);
    return dot == std::string_view::npos ? std::string_view() : host.substr(dot);
}

std::string_view bareHost(std::string_view host) {
    if (!host.starts_with('['))
        host = host.substr(0, host.find(':'));
    while (host.ends_with('.'))
        host.remove_suffix(1);
    return host;
}

// Those that no other one beats.
Entries best(const Entries& hits) {
    Entries out;
    for (const Entry& one : hits) {
        const bool beaten = std::ranges::any_of(
            hits, [&](const Entry& other) { return moreSpecific(*other.destination, *one.destination); });
        if (!beaten)
            out.push_back(one);
    }
    return out;
}

// The one application whose destinations beat those of all others.
struct Choice {
    std::vector<std::size_t> applications; // none: open; several: it is not documented which
    Entries destinations;
    bool operator==(const Choice& other) const { return applications == other.applications; }
};

Choice choose(const Entries& hits) {
    Choice out;
    out.destinations = hits.size() > 1 ? best(hits) : hits;
    for (const Entry& one : out.destinations)
        if (std::ranges::find(out.applications, one.application) == out.applications.end())
            out.applications.push_back(one.application);
    std::ranges::sort(out.applications);
    return out;
}

// What the policies of an application make possible, in the order in which they are asked.
struct Run {
    std::vector<AccessOutcome> ends;  // each possible end, the first one first
    std::optional<std::size_t> doubt; // the policy that is not certain
};

const AccessSelector* unknownIn(const AccessRules& rules, const Visitor& visitor, int depth = 0) {
    for (const auto* list : {&rules.include, &rules.require, &rules.exclude})
        for (const AccessSelector& selector : *list) {
            if (holds(selector, visitor, Who::known) != Answer::unknown)
                continue;
            if (selector.group && depth < 16)
                if (const auto* inner =
                        unknownIn(visitor.access.groups[*selector.group].rules, visitor, depth + 1))
                    return inner;
            return &selector;
        }
    return nullptr;
}

bool asksForToken(const AccessRules& rules) {
    const auto token = [](const AccessSelector& one) { return needsServiceAuth(one.kind); };
    return std::ranges::any_of(rules.include, token) || std::ranges::any_of(rules.require, token);
}

// What a policy answers; tokens of services count in Service Auth policies only, identities not in those.
Answer answerOf(const AccessPolicy& policy, const Visitor& visitor) {
    Answer answer = Answer::unknown;
    switch (policy.decision) {
    case AccessDecision::bypass:
    case AccessDecision::serviceAuth: {
        const Answer least = holds(policy.rules, visitor, Who::adverse);
        const Answer most = holds(policy.rules, visitor, Who::favourable);
        answer = least == most ? least : Answer::unknown;
        break;
    }
    case AccessDecision::allow:
        answer = holds(policy.rules, visitor, visitor.signedIn ? Who::known : Who::favourable);
        break;
    case AccessDecision::block:
        answer = holds(policy.rules, visitor, visitor.signedIn ? Who::known : Who::adverse);
        break;
    case AccessDecision::unknown:
        return answer;
    }
    if (answer == Answer::yes && policy.decision != AccessDecision::serviceAuth && visitor.signedIn &&
        asksForToken(policy.rules))
        return Answer::unknown;
    return answer;
}

AccessOutcome endOf(const AccessApplication& application, std::size_t index, bool signedIn) {
    using enum AccessOutcome::Kind;
    const AccessPolicy& policy = application.policies[index];
    AccessOutcome out;
    out.policy = index;
    const std::vector<std::string> names{application.name, policy.name};
    switch (policy.decision) {
    case AccessDecision::bypass:
        out.kind = bypassed;
        out.because = {"access-bypassed", SALLYPORT_TR("The policy %2 of %1 bypasses Access."), names};
        break;
    case AccessDecision::block:
        out.kind = denied;
        out.because = {"access-blocked", SALLYPORT_TR("The policy %2 of %1 blocks the visitor."), names};
        break;
    case AccessDecision::unknown:
        out.kind = unknown;
        break;
    default:
        out.kind = allowed;
        out.because = {"access-allowed", SALLYPORT_TR("The policy %2 of %1 lets the visitor in."), names};
    }
    if (policy.decision == AccessDecision::allow && !signedIn) {
        out.kind = login;
        out.because = {"access-login",
                       SALLYPORT_TR("%1 asks the visitor to sign in; the policy %2 may then let them in."),
                       names};
    }
    return out;
}

AccessOutcome denyByDefault(const AccessApplication& application) {
    AccessOutcome out;
    out.kind = AccessOutcome::Kind::denied;
    out.because = application.policies.empty() ? Text{"access-no-policy",
                                                      SALLYPORT_TR("%1 has no policy: nobody is let in."),
                                                      {application.name}}
                                               : Text{"access-default",
                                                      SALLYPORT_TR("No policy of %1 lets the visitor in."),
                                                      {application.name}};
    return out;
}

Run runPolicies(const AccessApplication& application, const Visitor& visitor) {
    Run run;
    for (const std::size_t index : askingOrder(application)) {
        const AccessPolicy& policy = application.policies[index];
        Answer answer = answerOf(policy, visitor);
        if (answer == Answer::no)
            continue;
        // A person approves, or does not.
        if (policy.decision == AccessDecision::allow && policy.approvalRequired && visitor.signedIn)
            answer = Answer::unknown;
        if (answer == Answer::unknown && !run.doubt)
            run.doubt = index;
        run.ends.push_back(endOf(application, index, visitor.signedIn));
        if (answer == Answer::yes)
            return run;
    }
    run.ends.push_back(denyByDefault(application));
    return run;
}

Text doubtOf(const AccessApplication& application, std::size_t index, const Visitor& visitor) {
    const AccessPolicy& policy = application.policies[index];
    Text why{"access-not-read",
             SALLYPORT_TR("it was not read; add it to the Document, or read it from Cloudflare"),
             {}};
    if (policy.approvalRequired)
        why = {"access-approval",
               SALLYPORT_TR("a person has to approve the visit, by the mail that Cloudflare sends"),
               {}};
    else if (policy.decision != AccessDecision::unknown) {
        const AccessSelector* selector = unknownIn(policy.rules, visitor);
        why = selector
                  ? whyUnknown(*selector, visitor)
                  : Text{"access-not-here",
                         SALLYPORT_TR("it has a selector that Cloudflare does not take in such a policy"),
                         {}};
    }
    return {"access-unknown",
            SALLYPORT_TR("What the policy %2 of %1 says is not known: %3."),
            {application.name, policy.name, base::nested(why)}};
}

// The one condition that keeps a policy from matching; null: none, or more than one.
struct Missing {
    const AccessSelector* selector = nullptr;
    bool excluded = false;
    bool notIncluded = false; // none of include holds
};

std::optional<Missing> missingOf(const AccessRules& rules, const Visitor& visitor, Who who) {
    std::vector<Missing> missing;
    const bool included = std::ranges::any_of(rules.include, [&](const AccessSelector& selector) {
        return holds(selector, visitor, who) != Answer::no;
    });
    if (!included && !rules.include.empty())
        missing.push_back({&rules.include.front(), false, true});
    for (const AccessSelector& selector : rules.require)
        if (holds(selector, visitor, who) == Answer::no)
            missing.push_back({&selector, false, false});
    const Who other = who == Who::favourable ? Who::adverse : who == Who::adverse ? Who::favourable : who;
    for (const AccessSelector& selector : rules.exclude)
        if (holds(selector, visitor, other) == Answer::yes)
            missing.push_back({&selector, true, false});
    if (missing.size() != 1)
        return std::nullopt;
    return missing.front();
}

Text missingText(const AccessPolicy& policy, const Missing& missing, const Access& access) {
    if (missing.excluded)
        return {"access-excluded",
                SALLYPORT_TR("The policy “%1” would match, but %2, and it excludes that."),
                {policy.name, base::nested(having(*missing.selector, access))}};
    if (missing.notIncluded)
        return {"access-not-included",
                SALLYPORT_TR("The policy “%1” would match, but it is only for %2."),
                {policy.name, base::nested(whom(policy.rules.include, access))}};
    return {"access-not-required",
            SALLYPORT_TR("The policy “%1” would match, but %2, which it requires."),
            {policy.name, base::nested(lacking(*missing.selector, access))}};
}

Who whoFor(const AccessPolicy& policy, const Visitor& visitor) {
    if (policy.decision == AccessDecision::allow && visitor.signedIn)
        return Who::known;
    if (policy.decision == AccessDecision::block)
        return visitor.signedIn ? Who::known : Who::adverse;
    return Who::favourable;
}

// Policies that let in, and that one condition keeps from it: those that miss something else than the people
// they include come first.
std::vector<Text> nearMisses(const AccessApplication& application, const Visitor& visitor) {
    std::vector<Text> close, other;
    for (const std::size_t index : askingOrder(application)) {
        const AccessPolicy& policy = application.policies[index];
        if (policy.decision == AccessDecision::block || policy.decision == AccessDecision::unknown)
            continue;
        if (answerOf(policy, visitor) != Answer::no)
            continue;
        if (const auto missing = missingOf(policy.rules, visitor, whoFor(policy, visitor)))
            (missing->notIncluded ? other : close).push_back(missingText(policy, *missing, visitor.access));
    }
    close.insert(close.end(), other.begin(), other.end());
    return close;
}

AccessOutcome unclear(const Access& access, const Choice& strict, const Choice& loose) {
    AccessOutcome out;
    out.kind = AccessOutcome::Kind::unknown;
    out.candidates = strict.applications;
    for (const std::size_t one : loose.applications)
        if (std::ranges::find(out.candidates, one) == out.candidates.end())
            out.candidates.push_back(one);
    const auto name = [&](std::size_t i) { return access.applications[out.candidates[i]].name; };
    if (!(strict == loose) && strict.applications.size() < 2) {
        out.because = out.candidates.size() > 1
                          ? Text{"access-path-case",
                                 SALLYPORT_TR("%1 or %2 decides: whether capital letters, or a slash at the "
                                              "end, count in a path is not documented."),
                                 {name(0), name(1)}}
                          : Text{"access-path-case-one",
                                 SALLYPORT_TR("Whether %1 covers it is not known: whether capital letters, "
                                              "or a slash at the end, count in a path is not documented."),
                                 {name(0)}};
        return out;
    }
    out.because = {"access-two-patterns",
                   SALLYPORT_TR("%1 or %2 decides: which of their destinations is the more specific is not "
                                "documented."),
                   {name(0), name(1)}};
    return out;
}

} // namespace

std::vector<std::size_t> askingOrder(const AccessApplication& application) {
    const auto first = [&](std::size_t index) {
        const AccessDecision decision = application.policies[index].decision;
        return decision == AccessDecision::bypass || decision == AccessDecision::serviceAuth;
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < application.policies.size(); ++i)
        order.push_back(i);
    std::stable_partition(order.begin(), order.end(), first);
    return order;
}

struct AccessMatcher::Index {
    Access access;
    std::unordered_map<std::string, Entries, TextHash, std::equal_to<>> exact, tails;
    std::vector<std::size_t> workers;

    explicit Index(Access all) : access(std::move(all)) {
        for (std::size_t i = 0; i < access.applications.size(); ++i) {
            for (const AccessDestination& destination : access.applications[i].destinations) {
                const bool wild = destination.host.find('*') != std::string::npos;
                (wild ? tails[std::string(plainTail(destination.host))] : exact[destination.host])
                    .push_back({i, &destination});
            }
            if (access.applications[i].guardsWorkers)
                workers.push_back(i);
        }
    }

    // The destinations that cover the URL for certain, and those that may.
    void find(std::string_view host, std::string_view path, Entries& certain, Entries& possible) const {
        const auto look = [&](const Entries& entries) {
            for (const Entry& entry : entries) {
                const Answer answer = covers(*entry.destination, host, path);
                if (answer == Answer::yes)
                    certain.push_back(entry);
                if (answer != Answer::no)
                    possible.push_back(entry);
            }
        };
        if (const auto found = exact.find(host); found != exact.end())
            look(found->second);
        if (tails.empty())
            return;
        if (const auto found = tails.find(std::string_view()); found != tails.end())
            look(found->second);
        for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.', dot + 1))
            if (const auto found = tails.find(host.substr(dot)); found != tails.end())
                look(found->second);
    }

    // Whether an override of the destinations that cover the path makes it public.
    static Answer isPublic(const Entries& destinations, std::string_view path) {
        std::optional<Answer> all;
        for (const Entry& entry : destinations) {
            Answer one = Answer::no;
            for (const std::string& pattern : entry.destination->publicPaths) {
                const Answer answer = pathMatches(pattern, path, false);
                one = answer == Answer::yes || one == Answer::no ? answer : one;
            }
            all = all && *all != one ? Answer::unknown : one;
        }
        return all.value_or(Answer::no);
    }

    AccessOutcome ask(const Request& request, std::size_t index) const;
};

AccessOutcome AccessMatcher::Index::ask(const Request& request, std::size_t index) const {
    using enum AccessOutcome::Kind;
    const AccessApplication& application = access.applications[index];
    if (application.optionsBypass && request.method == "OPTIONS") {
        AccessOutcome out;
        out.kind = bypassed;
        out.application = index;
        out.because = {"access-preflight",
                       SALLYPORT_TR("%1 lets preflight requests (OPTIONS) pass."),
                       {application.name}};
        return out;
    }
    const Visitor visitor(request, access, application);
    Run run = runPolicies(application, visitor);
    AccessOutcome out = run.ends.front();
    const auto is = [](AccessOutcome::Kind kind) {
        return [kind](const AccessOutcome& end) { return end.kind == kind; };
    };
    const bool same = std::ranges::all_of(run.ends, is(out.kind));
    const bool stays = std::ranges::all_of(
        run.ends, [](const auto& end) { return end.kind == login || end.kind == denied; });
    if (stays && !same) {
        // Kept out either way: by the login page, or at once.
        out = *std::ranges::find_if(run.ends, is(login));
    } else if (!same) {
        out = {};
        out.kind = unknown;
        out.policy = run.doubt;
        out.because = doubtOf(application, *run.doubt, visitor);
    } else if (run.ends.size() > 1) {
        // Which of them it is does not matter; the last one is certain.
        out = run.ends.back();
    }
    out.application = index;
    if (out.kind == denied || out.kind == unknown)
        out.nearMisses = nearMisses(application, visitor);
    return out;
}

AccessMatcher::AccessMatcher(Access access) : m_index(std::make_unique<Index>(std::move(access))) {}
AccessMatcher::~AccessMatcher() = default;
AccessMatcher::AccessMatcher(AccessMatcher&&) noexcept = default;
AccessMatcher& AccessMatcher::operator=(AccessMatcher&&) noexcept = default;

const Access& AccessMatcher::access() const {
    return m_index->access;
}

AccessOutcome AccessMatcher::decide(const Request& request, std::size_t application) const {
    return m_index->ask(request, application);
}

AccessOutcome AccessMatcher::decide(const Request& request) const {
    using enum AccessOutcome::Kind;
    const Access& access = m_index->access;
    const std::string host = lowerAscii(bareHost(request.host));
    const std::string path = normalisedPath(request.path);
    Entries certain, possible;
    m_index->find(host, path, certain, possible);
    const Choice strict = choose(certain);
    const Choice loose = certain.size() == possible.size() ? strict : choose(possible);
    if (!(strict == loose) || strict.applications.size() > 1)
        return unclear(access, strict, loose);
    AccessOutcome out;
    if (strict.applications.empty()) {
        if (!m_index->workers.empty()) {
            out.kind = unknown;
            out.candidates = m_index->workers;
            out.because = {
                "access-worker",
                SALLYPORT_TR("%1 guards what a Worker answers; whether one does is not known here."),
                {access.applications[m_index->workers.front()].name}};
            return out;
        }
        out.because = {"access-open", SALLYPORT_TR("No Access application covers %1: it is open."), {host}};
        return out;
    }
    const std::size_t application = strict.applications.front();
    const Answer shown = Index::isPublic(strict.destinations, path);
    if (shown != Answer::no) {
        out.kind = bypassed;
        out.application = application;
        out.because = {"access-public",
                       SALLYPORT_TR("%1 makes the path %2 public."),
                       {access.applications[application].name, path}};
        if (shown == Answer::yes)
            return out;
    }
    AccessOutcome asked = m_index->ask(request, application);
    if (shown == Answer::unknown && asked.kind != bypassed) {
        asked.kind = unknown;
        asked.because = {"access-public-unclear",
                         SALLYPORT_TR("Whether %1 makes the path %2 public is not known."),
                         {access.applications[application].name, path}};
    }
    return asked;
}

std::vector<AccessAnswer> AccessMatcher::answers(const Request& request, std::size_t index) const {
    const AccessApplication& application = m_index->access.applications[index];
    const Visitor visitor(request, m_index->access, application);
    std::vector<AccessAnswer> out;
    for (const std::size_t i : askingOrder(application)) {
        const AccessPolicy& policy = application.policies[i];
        AccessAnswer answer;
        answer.policy = i;
        answer.matches = answerOf(policy, visitor);
        answer.afterLogin =
            policy.decision == AccessDecision::allow && !visitor.signedIn && answer.matches == Answer::yes;
        if (answer.matches == Answer::yes)
            answer.because = endOf(application, i, visitor.signedIn).because;
        else if (answer.matches == Answer::unknown)
            answer.because = doubtOf(application, i, visitor);
        else if (const auto missing = missingOf(policy.rules, visitor, whoFor(policy, visitor))) {
            answer.nearly = !missing->notIncluded;
            answer.because = missingText(policy, *missing, visitor.access);
        } else {
            answer.because = {"access-no-match",
                              SALLYPORT_TR("The policy %2 of %1 does not match the visitor."),
                              {application.name, policy.name}};
        }
        out.push_back(std::move(answer));
    }
    return out;
}

} // namespace sallyport::edge
