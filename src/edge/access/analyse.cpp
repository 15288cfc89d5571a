#include "classes.h"
#include "destination.h"

#include <sallyport/edge/accessanalysis.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using Kind = AccessFinding::Kind;

class PolicyAnalysis {
public:
    PolicyAnalysis(const Access& access, std::size_t application, const AccessLimits& limits,
                   AccessAnalysis& out)
        : m_access(access), m_index(application), m_application(access.applications[application]),
          m_limits(limits), m_out(out), m_order(askingOrder(m_application)),
          m_classes(access, m_application) {}

    void run() {
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            if (neverMatches(m_order[place]) || shadowed(place))
                m_dead.push_back(m_order[place]);
        }
        for (std::size_t place = 1; place < m_order.size(); ++place)
            for (std::size_t earlier = 0; earlier < place; ++earlier)
                orderMatters(earlier, place);
    }

private:
    const AccessPolicy& policy(std::size_t index) const { return m_application.policies[index]; }
    bool matches(std::size_t index, const std::vector<char>& truth) const {
        return m_classes.policies()[index].holds(truth);
    }
    const AccessMatcher& matcher() {
        if (!m_matcher)
            m_matcher = matcherOf(m_access, m_application);
        return *m_matcher;
    }
    AccessFinding& add(Kind kind, std::size_t index, bool proved) {
        AccessFinding finding;
        finding.kind = kind;
        finding.application = m_index;
        finding.policy = index;
        finding.proved = proved;
        m_out.findings.push_back(std::move(finding));
        return m_out.findings.back();
    }
    bool each(const std::vector<std::size_t>& policies,
              const std::function<bool(const std::vector<char>&)>& look) {
        const bool looked = m_classes.each(policies, m_limits.classes, look);
        m_out.complete = m_out.complete && looked;
        return looked;
    }

    bool neverMatches(std::size_t index) {
        bool found = false;
        const bool looked = each({index}, [&](const auto& truth) {
            found = matches(index, truth);
            return !found;
        });
        if (!looked || found)
            return false;
        add(Kind::neverMatches, index, true).text = {
            "access-never-matches",
            SALLYPORT_TR("No visitor can match the policy %2 of %1."),
            {m_application.name, policy(index).name}};
        return true;
    }

    // Whether the earlier ones together take every visitor whom it matches.
    bool taken(std::size_t index, const std::vector<std::size_t>& earlier) {
        std::vector<std::size_t> all = earlier;
        all.push_back(index);
        bool escaped = false;
        const bool looked = each(all, [&](const auto& truth) {
            escaped = matches(index, truth) &&
                      std::ranges::none_of(earlier, [&](std::size_t other) { return matches(other, truth); });
            return !escaped;
        });
        return looked && !escaped;
    }

    bool shadowed(std::size_t place) {
        const std::size_t index = m_order[place];
        std::vector<std::size_t> earlier;
        for (std::size_t i = 0; i < place; ++i)
            if (std::ranges::find(m_dead, m_order[i]) == m_dead.end())
                earlier.push_back(m_order[i]);
        std::vector<std::size_t> needed;
        for (const std::size_t other : earlier)
            if (needed.empty() && taken(index, {other}))
                needed = {other};
        if (needed.empty() && earlier.size() > 1 && taken(index, earlier)) {
            needed = earlier;
            // Those without which it holds too are left out.
            for (std::size_t i = needed.size(); i-- > 0 && needed.size() > 1;) {
                std::vector<std::size_t> fewer = needed;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                if (taken(index, fewer))
                    needed = std::move(fewer);
            }
        }
        if (needed.empty())
            return false;
        AccessFinding& finding = add(Kind::shadowed, index, true);
        finding.by = needed.front();
        finding.together = needed;
        std::string names;
        for (const std::size_t one : needed)
            names += (names.empty() ? "" : ", ") + policy(one).name;
        finding.text = {"access-shadowed",
                        SALLYPORT_TR("Nobody reaches the policy %2 of %1: whom it would match, %3 takes "
                                     "before it."),
                        {m_application.name, policy(index).name, names}};
        finding.witness = witnessOf(index, earlier);
        return true;
    }

    // A visitor whom the policy would match and an earlier one takes, as the matcher sees it.
    std::optional<Request> witnessOf(std::size_t index, const std::vector<std::size_t>& earlier) {
        std::vector<std::size_t> all = earlier;
        all.push_back(index);
        std::optional<Request> witness;
        int tries = 0;
        each(all, [&](const auto& truth) {
            if (!matches(index, truth) || ++tries > 100)
                return tries <= 100;
            const Request request = m_classes.shown();
            const auto answers = matcher().answers(request, 0);
            const bool would = std::ranges::any_of(answers, [&](const AccessAnswer& one) {
                return one.policy == index && one.matches == Answer::yes;
            });
            const AccessOutcome outcome = matcher().decide(request, 0);
            if (would && outcome.policy && *outcome.policy != index &&
                outcome.kind != AccessOutcome::Kind::unknown)
                witness = request;
            return !witness;
        });
        return witness;
    }

    bool sameTier(std::size_t a, std::size_t b) const {
        const auto early = [&](std::size_t index) {
            return policy(index).decision == AccessDecision::bypass ||
                   policy(index).decision == AccessDecision::serviceAuth;
        };
        return early(a) == early(b);
    }

    void orderMatters(std::size_t earlierPlace, std::size_t place) {
        const std::size_t first = m_order[earlierPlace], second = m_order[place];
        if (policy(first).decision == policy(second).decision || !sameTier(first, second))
            return;
        if (m_found >= m_limits.findings)
            return;
        const std::vector<std::size_t> before(m_order.begin(),
                                              m_order.begin() + static_cast<std::ptrdiff_t>(earlierPlace));
        std::vector<std::size_t> all = before;
        all.push_back(first);
        all.push_back(second);
        AccessApplication swapped = m_application;
        std::swap(swapped.policies[first], swapped.policies[second]);
        std::optional<AccessMatcher> other;
        std::optional<Request> witness;
        int tries = 0;
        each(all, [&](const auto& truth) {
            const bool both =
                matches(first, truth) && matches(second, truth) &&
                std::ranges::none_of(before, [&](std::size_t index) { return matches(index, truth); });
            if (!both || ++tries > 50)
                return tries <= 50;
            if (!other)
                other = matcherOf(m_access, swapped);
            const Request request = m_classes.shown();
            const AccessOutcome now = matcher().decide(request, 0), then = other->decide(request, 0);
            const bool known =
                now.kind != AccessOutcome::Kind::unknown && then.kind != AccessOutcome::Kind::unknown;
            if (known && now.kind != then.kind)
                witness = request;
            return !witness;
        });
        if (!witness)
            return;
        ++m_found;
        AccessFinding& finding = add(Kind::orderMatters, second, true);
        finding.by = first;
        finding.witness = witness;
        finding.text = {"access-order-matters",
                        SALLYPORT_TR("Whether %2 or %3 comes first decides who gets into %1."),
                        {m_application.name, policy(first).name, policy(second).name}};
    }

    const Access& m_access;
    std::size_t m_index;
    const AccessApplication& m_application;
    const AccessLimits& m_limits;
    AccessAnalysis& m_out;
    std::vector<std::size_t> m_order; // as they are asked
    std::vector<std::size_t> m_dead;  // that nobody reaches
    VisitorClasses m_classes;
    std::optional<AccessMatcher> m_matcher; // made when somebody is to be asked
    std::size_t m_found = 0;
};

Request requestFor(const AccessDestination& destination, const std::string& host) {
    Request request;
    request.host = host;
    request.path = destination.path.empty() ? "/" : destination.path;
    std::ranges::replace(request.path, '*', 'x');
    return request;
}

// Two applications with one destination: which of them decides is not documented.
void findTwins(const Access& access, AccessAnalysis& out) {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < access.applications.size(); ++i)
        for (const AccessDestination& destination : access.applications[i].destinations) {
            const auto [first, added] = seen.emplace(destination.host + destination.path, i);
            if (added || first->second == i)
                continue;
            AccessFinding finding;
            finding.kind = Kind::sameDestination;
            finding.application = i;
            finding.by = first->second;
            finding.witness = requestFor(destination, destination.host);
            std::ranges::replace(finding.witness->host, '*', 'x');
            finding.proved = true;
            finding.text = {
                "access-same-destination",
                SALLYPORT_TR("%1 and %2 both have the destination %3."),
                {access.applications[first->second].name, access.applications[i].name, destination.written}};
            out.findings.push_back(std::move(finding));
            break;
        }
}

// The application that takes a destination's part of a hostname, when another one does.
std::optional<std::size_t> takenBy(const Access& access, std::size_t application,
                                   const AccessDestination& destination, const std::string& hostname) {
    for (std::size_t i = 0; i < access.applications.size(); ++i)
        if (i != application)
            for (const AccessDestination& other : access.applications[i].destinations)
                if (other.host == hostname && other.host != destination.host &&
                    other.path == destination.path && moreSpecific(other, destination))
                    return i;
    return std::nullopt;
}

// Applications that cover hostnames of which others have taken each one.
void findHidden(const Access& access, const std::vector<std::string>& hostnames, AccessAnalysis& out) {
    for (std::size_t i = 0; i < access.applications.size(); ++i) {
        const AccessApplication& application = access.applications[i];
        std::optional<std::size_t> by;
        std::optional<Request> witness;
        bool left = application.destinations.empty() || application.guardsWorkers;
        for (const std::string& hostname : hostnames)
            for (const AccessDestination& destination : application.destinations) {
                if (left || !coversSome(destination, hostname))
                    continue;
                const auto other = takenBy(access, i, destination, hostname);
                left = !other;
                if (other && !by) {
                    by = other;
                    witness = requestFor(destination, hostname);
                }
            }
        if (left || !by)
            continue;
        AccessFinding finding;
        finding.kind = Kind::hidden;
        finding.application = i;
        finding.by = by;
        finding.witness = witness;
        finding.proved = true;
        finding.text = {"access-hidden",
                        SALLYPORT_TR("%1 decides nothing: each hostname that it covers has a more specific "
                                     "application, as %2."),
                        {application.name, access.applications[*by].name}};
        out.findings.push_back(std::move(finding));
    }
}

} // namespace

std::string name(AccessFinding::Kind kind) {
    switch (kind) {
    case Kind::neverMatches:
        return "never-matches";
    case Kind::shadowed:
        return "shadowed";
    case Kind::orderMatters:
        return "order-matters";
    case Kind::hidden:
        return "hidden";
    case Kind::sameDestination:
        return "same-destination";
    }
    return {};
}

AccessAnalysis analysePolicies(const Access& access, std::size_t application, const AccessLimits& limits) {
    AccessAnalysis out;
    PolicyAnalysis(access, application, limits, out).run();
    std::ranges::stable_sort(out.findings, {}, [](const AccessFinding& one) { return one.policy; });
    return out;
}

AccessAnalysis analyseDestinations(const Access& access, const std::vector<std::string>& hostnames) {
    AccessAnalysis out;
    findTwins(access, out);
    findHidden(access, hostnames, out);
    return out;
}

AccessAnalysis analyse(const Access& access, const std::vector<std::string>& hostnames,
                       const AccessLimits& limits) {
    AccessAnalysis out = analyseDestinations(access, hostnames);
    for (std::size_t i = 0; i < access.applications.size(); ++i) {
        AccessAnalysis one = analysePolicies(access, i, limits);
        out.complete = out.complete && one.complete;
        std::ranges::move(one.findings, std::back_inserter(out.findings));
    }
    std::ranges::stable_sort(out.findings, {}, [](const AccessFinding& one) { return one.application; });
    return out;
}

} // namespace sallyport::edge
