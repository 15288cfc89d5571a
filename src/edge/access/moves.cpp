// What moving a policy changes. Some policy matches a visitor in either order, or none does.
#include "classes.h"

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
            effect.before.application = effect.after.application = index;
            effect.text = {"access-moved",
                           SALLYPORT_TR("A visitor of %1 is now one of %2."),
                           {application.policies[*was].name, application.policies[*is].name}};
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
