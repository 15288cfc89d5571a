#pragma once
// What the order of Access policies and the destinations of applications do: a
// policy that nobody can match, one that earlier ones leave nobody for, two
// whose order decides, an application that others leave nothing for. Every
// witness was run; "proved" is said only of what holds for every visitor, whom
// the policies' own constants put into a finite number of classes.
#include <sallyport/edge/access.h>

namespace sallyport::edge {

struct AccessFinding {
    enum class Kind { neverMatches, shadowed, orderMatters, hidden, sameDestination };
    Kind kind = Kind::neverMatches;
    std::size_t application = 0;
    std::optional<std::size_t> policy; // of the application; nothing: about the application
    // The policy that is asked before it; hidden, sameDestination: the other application.
    std::optional<std::size_t> by;
    std::vector<std::size_t> together; // shadowed: all that it needs, `by` the first of them
    // shadowed: a visitor whom it would match and an earlier policy takes; orderMatters: one for whom the
    // outcome changes when the two change places.
    std::optional<Request> witness;
    bool proved = false; // false: no visitor was found, which is no proof that there is none
    base::Text text;
};
std::string
name(AccessFinding::Kind kind); // never-matches, shadowed, order-matters, hidden, same-destination

struct AccessAnalysis {
    std::vector<AccessFinding> findings; // by application and policy
    bool complete = true;                // false: there were too many classes of visitors to look at all
};
struct AccessLimits {
    std::size_t classes = 100'000; // of visitors that one question may look at
    std::size_t findings = 1000;   // of order
};
// The policies of one application.
AccessAnalysis analysePolicies(const Access& access, std::size_t application,
                               const AccessLimits& limits = {});
// The applications' destinations: hidden, sameDestination. hostnames: what the tunnels publish
// ("blog.example.com", "*.example.com"); with none nothing is said of what is hidden.
AccessAnalysis analyseDestinations(const Access& access, const std::vector<std::string>& hostnames);
// All of it.
AccessAnalysis analyse(const Access& access, const std::vector<std::string>& hostnames,
                       const AccessLimits& limits = {});

// A visitor for whom moving a policy changes the outcome.
struct AccessMoveEffect {
    Request witness;
    AccessOutcome before, after; // policies counted as they stand before, and after
    base::Text text;             // names what matters of the visitor, and nothing else
};
// The policy `from` of an application to stand at `to` of the list without it: one visitor for each two
// policies of which the second now decides in place of the first. Empty: nobody was found for whom it
// matters.
std::vector<AccessMoveEffect> whatMoves(const Access& access, std::size_t application, std::size_t from,
                                        std::size_t to, const AccessLimits& limits = {});

// "anna@example.com from Germany", "a visitor with the address 192.0.2.7".
base::Text visitorWords(const Request& visitor, const Access& access);
// Whom a selector means: "everyone at example.com", "the service token “ci”".
base::Text selectorWords(const AccessSelector& selector, const Access& access);

} // namespace sallyport::edge
