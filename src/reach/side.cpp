#include "ruling.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Text;
using policy::Outcome;

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& one : names)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

void addPolicies(std::vector<const policy::Policy*>& to, const std::vector<const policy::Policy*>& more) {
    for (const policy::Policy* policy : more)
        if (std::find(to.begin(), to.end(), policy) == to.end())
            to.push_back(policy);
}

// The rules that did `action` on that port; the isolation of a policy is no rule.
void addDecided(Side& side, const Outcome& outcome, policy::Action action, model::Protocol protocol,
                int port) {
    for (const policy::Decided& decided : outcome.decided) {
        if (decided.action != action || !decided.by.rule || !decided.ports.contains(protocol, port))
            continue;
        const bool known = std::any_of(side.decided.begin(), side.decided.end(),
                                       [&](const auto& ref) { return ref.rule == decided.by.rule; });
        if (!known)
            side.decided.push_back(decided.by);
    }
}

std::string namesOf(const std::vector<policy::RuleRef>& rules) {
    std::vector<std::string> names;
    for (const policy::RuleRef& ref : rules) {
        const std::string one = ref.policy ? ref.policy->id.text() : std::string();
        if (!one.empty() && std::find(names.begin(), names.end(), one) == names.end())
            names.push_back(one);
    }
    return joined(names);
}

std::string namesOf(const std::vector<const policy::Policy*>& policies) {
    std::vector<std::string> names;
    names.reserve(policies.size());
    for (const policy::Policy* policy : policies)
        names.push_back(policy->id.text());
    return joined(names);
}

Text allowedBecause(const Side& side, const Ruling& ruling, const std::string& subject) {
    if (!side.decided.empty())
        return Text{"allowed-by", SALLYPORT_TR("%1 allows it."), {namesOf(side.decided)}};
    if (!ruling.because.empty())
        return ruling.because;
    if (!side.selecting.empty())
        return Text{"not-isolated",
                    SALLYPORT_TR("%1 selects %2, but closes nothing in this direction."),
                    {namesOf(side.selecting), subject}};
    return Text{"no-policy-selects", SALLYPORT_TR("No policy selects %1 in this direction."), {subject}};
}

Text deniedBecause(const Side& side, const std::string& subject, const std::string& port) {
    if (!side.decided.empty())
        return Text{"denied-by", SALLYPORT_TR("%1 denies it."), {namesOf(side.decided)}};
    if (!side.selecting.empty())
        return Text{"no-rule-allows",
                    side.selecting.size() == 1 ? SALLYPORT_TR("%1 selects %2, and no rule allows %3.")
                                               : SALLYPORT_TR("%1 select %2, and no rule allows %3."),
                    {namesOf(side.selecting), subject, port}};
    return Text{"denied-by-default",
                SALLYPORT_TR("%1 is closed by default, and no rule allows %2."),
                {subject, port}};
}

// Puts the names in that a shared ruling left open.
void named(Text& text, const policy::Endpoint& subject, const policy::Endpoint& peer) {
    for (std::string& argument : text.args)
        if (argument == theSubject)
            argument = nameOf(subject);
        else if (argument == thePeer)
            argument = nameOf(peer);
}

Text unknownBecause(const Ruling& ruling) {
    if (!ruling.unknownWhy.empty())
        return ruling.unknownWhy;
    for (const auto& [peer, outcome] : ruling.judged)
        for (const policy::Doubt& doubt : outcome.doubts)
            if (!doubt.why.empty())
                return doubt.why;
    return Text{"not-known", SALLYPORT_TR("What decides here could not be read."), {}};
}

} // namespace

Side sideOf(const Facts& facts, const Ruling& ruling, policy::Direction direction,
            const policy::Endpoint& subject, const policy::Endpoint& peer, model::Protocol protocol,
            int port) {
    Side side;
    for (const auto& [judged, outcome] : ruling.judged)
        addPolicies(side.selecting, outcome.selecting);
    if (ruling.allowed.contains(protocol, port)) {
        side.verdict = Verdict::allowed;
        for (const auto& [judged, outcome] : ruling.judged)
            addDecided(side, outcome, policy::Action::allow, protocol, port);
        side.because = allowedBecause(side, ruling, nameOf(subject));
    } else if (ruling.unknown.contains(protocol, port)) {
        side.verdict = Verdict::unknown;
        side.because = unknownBecause(ruling);
    } else {
        side.verdict = Verdict::denied;
        for (const auto& [judged, outcome] : ruling.judged)
            addDecided(side, outcome, policy::Action::deny, protocol, port);
        if (!ruling.judged.empty())
            side.nearest = policy::nearest(facts.ruleset, direction, subject, peer, protocol, port);
        side.because =
            deniedBecause(side, nameOf(subject), model::name(protocol) + " " + std::to_string(port));
    }
    named(side.because, subject, peer);
    return side;
}

} // namespace sallyport::reach
