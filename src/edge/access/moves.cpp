// What moving a policy changes. Some policy matches a visitor in either order, or none does.
#include "classes.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/accessanalysis.h>

#include <algorithm>
#include <set>

namespace sallyport::edge {
namespace {

using Order = std::vector<std::size_t>; // of the policies, as they are asked, counted as before

std::optional<std::size_t> first(const Order& order, const VisitorClasses& classes,
                                 const std::vector<char>& truth) {
    const auto found = std::ranges::find_if(
        order, [&](std::size_t index) { return classes.policies()[index].holds(truth); });
    return found == order.end() ? std::nullopt : std::optional(*found);
}

bool isBefore(const Order& order, std::size_t one, std::size_t other) {
    return std::ranges::find(order, one) < std::ranges::find(order, other);
}

base::Text outcomeWords(const AccessOutcome& outcome, const AccessApplication& application) {
    const std::vector<std::string> by{outcome.policy ? application.policies[*outcome.policy].name
                                                     : application.name};
    switch (outcome.kind) {
    case AccessOutcome::Kind::bypassed:
    case AccessOutcome::Kind::open:
        return {"access-then-bypassed", SALLYPORT_TR("in without signing in, by “%1”"), by};
    case AccessOutcome::Kind::login:
        return {"access-then-login", SALLYPORT_TR("at the login page, for “%1”"), by};
    case AccessOutcome::Kind::denied:
        return {"access-then-denied", SALLYPORT_TR("refused by “%1”"), by};
    default:
        return {"access-then-allowed", SALLYPORT_TR("let in by “%1”"), by};
    }
}

// The visitor with nothing told that does not matter: same(visitor) says whether the outcomes stay.
Request reduced(Request visitor, const std::function<bool(const Request&)>& same) {
    const auto without = [&](auto forget) {
        Request less = visitor;
        forget(less);
        if (same(less))
            visitor = std::move(less);
    };
    without([](Request& one) { one.ip.reset(); });
    without([](Request& one) { one.country.clear(); });
    without([](Request& one) { one.fields.clear(); });
    without([](Request& one) { one.headers.clear(); });
    if (visitor.identity) {
        without([](Request& one) { one.identity->serviceToken.clear(); });
        without([](Request& one) { one.identity->groups.clear(); });
        without([](Request& one) { one.identity->loginMethod.clear(); });
        without([](Request& one) { one.identity->email.clear(); });
    }
    return visitor;
}

bool sameEnd(const AccessOutcome& one, const AccessOutcome& other) {
    return one.kind == other.kind && one.policy == other.policy;
}

} // namespace

std::vector<AccessMoveEffect> whatMoves(const Access& access, std::size_t index, std::size_t from,
                                        std::size_t to, const AccessLimits& limits) {
    const AccessApplication& application = access.applications[index];
    AccessApplication moved = application;
    // Places of the policies in the new order, counted as before.
    Order places(application.policies.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    if (from >= places.size())
        return {};
    places.erase(places.begin() + static_cast<std::ptrdiff_t>(from));
    places.insert(places.begin() + static_cast<std::ptrdiff_t>(std::min(to, places.size())), from);
    for (std::size_t i = 0; i < places.size(); ++i)
        moved.policies[i] = application.policies[places[i]];
    const Order before = askingOrder(application);
    Order after = askingOrder(moved);
    for (std::size_t& one : after)
        one = places[one];

    const VisitorClasses classes(access, application);
    const AccessMatcher old = matcherOf(access, application), now = matcherOf(access, moved);
    std::vector<AccessMoveEffect> effects;
    std::set<std::pair<std::optional<std::size_t>, std::optional<std::size_t>>> shown;
    int tries = 0;
    const auto look = [&](const Order& oldOrder, const Order& newOrder) {
        return classes.each(oldOrder, limits.classes, [&](const std::vector<char>& truth) {
            const auto was = first(oldOrder, classes, truth), is = first(newOrder, classes, truth);
            if (was == is || !was || !is || shown.contains({was, is}) || ++tries > 20'000)
                return tries <= 20'000;
            AccessMoveEffect effect;
            effect.witness = classes.shown();
            effect.before = old.decide(effect.witness, 0);
            effect.after = now.decide(effect.witness, 0);
            using enum AccessOutcome::Kind;
            if (effect.before.kind == effect.after.kind || effect.before.kind == unknown ||
                effect.after.kind == unknown)
                return true;
            const Request named = reduced(effect.witness, [&](const Request& visitor) {
                return sameEnd(old.decide(visitor, 0), effect.before) &&
                       sameEnd(now.decide(visitor, 0), effect.after);
            });
            effect.before.application = effect.after.application = index;
            effect.text = {"access-moved",
                           SALLYPORT_TR("Now %2, then %3: %1."),
                           {base::nested(visitorWords(named, access)),
                            base::nested(outcomeWords(effect.before, application)),
                            base::nested(outcomeWords(effect.after, moved))}};
            shown.insert({was, is});
            effects.push_back(std::move(effect));
            return true;
        });
    };
    // Where all policies are too many to look at together: the moved one with each that it passes.
    if (!look(before, after))
        for (const std::size_t other : before)
            if (other != from && isBefore(before, from, other) != isBefore(after, from, other))
                look(isBefore(before, from, other) ? Order{from, other} : Order{other, from},
                     isBefore(after, from, other) ? Order{from, other} : Order{other, from});
    return effects;
}

} // namespace sallyport::edge
