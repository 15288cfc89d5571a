#pragma once
// How tiers and rules fold into what may come out allowed and what denied,
// written once: only sets are joined, cut and taken away here. A set is one of
// ports, for one peer (evaluate.cpp), or one of peers, for some ports that no
// rule in question tells apart (engine/).
//
// A Matcher gives
//   Set                      with |=, &=, -= and empty(); made without arguments it holds nothing
//   all()                    everything that is asked about
//   localSure, localMaybe    what comes from the subject's own node, surely or perhaps
//   match(entry, rule)       what the rule covers
//   tells()                  whether each match counts: for who decided, or for a part on layer 7
// and hears what the folding met: decided(), uncertain(), doubted(), tied().
#include <sallyport/policy/evaluate.h>

#include <algorithm>
#include <span>

namespace sallyport::policy {

inline const std::vector<Rule>& rulesOf(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.egress : policy.ingress;
}

inline bool isolates(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.isolatesEgress : policy.isolatesIngress;
}

template<class Set> struct RuleMatch {
    const Policy* policy = nullptr;
    const Rule* rule = nullptr;
    Set sure, maybe;
};

template<class Matcher> class Fold {
public:
    using Set = typename Matcher::Set;
    using Match = RuleMatch<Set>;
    using Entry = Selection::Entry;
    using Entries = std::span<const Entry>;

    struct Result {
        Set allowed; // what is in none of allowed and unknown is denied
        Set unknown;
        Set l7;
        bool isolated = false; // some policy surely puts the subject into default deny
    };

    Fold(Matcher& matcher, const Selection& selection)
        : m_matcher(matcher), m_selection(selection), m_semantics(selection.ruleset().semantics),
          m_direction(selection.direction()) {}

    Result run() {
        if (m_semantics.neverIsolated) {
            m_result.allowed = m_matcher.all();
            return std::move(m_result);
        }
        m_open = m_matcher.all();
        const Entries entries = m_selection.entries();
        for (auto first = entries.begin(); first != entries.end() && !m_open.empty();) {
            const auto last =
                std::find_if(first, entries.end(), [&](const Entry& e) { return e.tier != first->tier; });
            runTier(first->tier, {first, last});
            first = last;
        }
        finish();
        return std::move(m_result);
    }

private:
    void runTier(const Tier* tier, Entries entries) {
        if (tier && tier->combine == Tier::Combine::denyOverAllow)
            runUnordered(*tier, entries);
        else if (tier)
            runOrdered(*tier, entries);
        else
            for (const Entry& entry : entries)
                doubt(entry);
    }

    // Everything may be decided either way here, and what follows still counts.
    void doubt(const Entry& entry) {
        m_allowed |= m_open;
        m_denied |= m_open;
        m_matcher.doubted(entry);
    }

    Match matchRule(const Entry& entry, const Rule& rule) {
        Match match = m_matcher.match(entry, rule);
        if (entry.certainty == Certainty::maybe) {
            match.maybe |= match.sure;
            match.sure = {};
        }
        return match;
    }

    void runUnordered(const Tier& tier, Entries entries) {
        const Set start = m_open;
        std::vector<Match> allows, denies;
        Set allowSure, allowMaybe, denySure, denyMaybe;
        Set closed; // by the isolation of a policy that selects, or may
        Certainty isolated = Certainty::no;
        const bool tells = m_matcher.tells();
        for (const Entry& entry : entries) {
            if (entry.doubt) {
                allowMaybe = closed = m_matcher.all();
                if (entry.doubt->mayDeny)
                    denyMaybe = m_matcher.all();
                m_matcher.doubted(entry);
                continue;
            }
            const bool maybe = entry.certainty == Certainty::maybe;
            Set own; // what a policy that may select allows where it isolates
            for (const Rule& rule : rulesOf(*entry.policy, m_direction)) {
                const bool denying = rule.action == Action::deny;
                Match match = m_matcher.match(entry, rule);
                if (maybe) {
                    if (!denying)
                        own |= match.sure;
                    match.maybe |= match.sure;
                    match.sure = {};
                }
                (denying ? denySure : allowSure) |= match.sure;
                (denying ? denyMaybe : allowMaybe) |= match.maybe;
                if (tells)
                    (denying ? denies : allows).push_back(std::move(match));
            }
            if (isolates(*entry.policy, m_direction)) {
                isolated = std::max(isolated, entry.certainty);
                Set shut = m_matcher.all(); // what one that selects allows is allowed before this counts
                shut -= own;
                closed |= shut;
            }
        }
        allowSure |= m_matcher.localSure();
        allowMaybe |= m_matcher.localMaybe();

        settle(tier, start, {allowSure, allowMaybe, denySure, denyMaybe}, closed, isolated);
        if (tells)
            explain(tier, start, allows, denies, allowSure, denySure);
    }

    struct Said {
        const Set &allowSure, &allowMaybe, &denySure, &denyMaybe;
    };

    // Deny over allow; what nothing decided is closed by isolation, or left to the tiers below.
    void settle(const Tier& tier, const Set& start, const Said& said, const Set& closed, Certainty isolated) {
        m_denied |= common(start, said.denySure);
        m_denied |= common(start, said.denyMaybe);
        Set rest = start;
        rest -= said.denySure;
        m_allowed |= common(rest, said.allowSure);
        m_allowed |= common(rest, said.allowMaybe);
        rest -= said.allowSure;
        const bool closes = tier.otherwise == Action::deny;
        if (closes)
            m_denied |= common(rest, closed);
        const bool final = closes && isolated == Certainty::yes;
        m_open = final ? Set() : std::move(rest);
        m_result.isolated = m_result.isolated || isolated == Certainty::yes;
    }

    void explain(const Tier& tier, const Set& start, const std::vector<Match>& allows,
                 const std::vector<Match>& denies, const Set& allowSure, const Set& denySure) {
        for (const Match& match : denies)
            note(tier, match, Action::deny, common(match.sure, start));
        Set allowed = common(start, allowSure);
        allowed -= denySure;
        Set plain = common(allowed, m_matcher.localSure());
        Set filtered;
        for (const Match& match : allows) {
            const Set here = common(match.sure, allowed);
            (match.rule->l7.empty() ? plain : filtered) |= here;
            note(tier, match, Action::allow, here);
        }
        // An allow on layer 4 beside one with a layer 7 part leaves nothing of that part (Cilium layer7.rst).
        filtered -= plain;
        m_result.l7 |= filtered;
    }

    // What the policies of one place make of what was open before them.
    struct Ways {
        Set allowed, denied, passed;
        Set decided; // surely, in one of these ways
    };

    // First match wins. The subject's own node is not policed here.
    void runOrdered(const Tier& tier, Entries entries) {
        const Set aside = common(m_open, m_matcher.localSure());
        m_open -= aside;
        Set passed;
        Certainty isolated = Certainty::no;
        for (auto first = entries.begin(); first != entries.end();) {
            auto last = first + 1;
            if (first->doubt) {
                doubt(*first);
                passed |= m_open;
                first = last;
                continue;
            }
            while (tier.ties == Tier::Ties::open && last != entries.end() && last->policy &&
                   last->policy->order == first->policy->order)
                ++last;
            Ways together;
            for (const Entry& entry : std::span(first, last)) {
                if (isolates(*entry.policy, m_direction))
                    isolated = std::max(isolated, entry.certainty);
                join(together, runPolicy(tier, entry), *entry.policy);
            }
            m_allowed |= together.allowed;
            m_denied |= together.denied;
            passed |= together.passed;
            m_open -= together.decided;
            first = last;
        }
        const bool closes = tier.otherwise == Action::deny;
        if (isolated != Certainty::no && closes)
            m_denied |= m_open;
        m_result.isolated = m_result.isolated || (isolated == Certainty::yes && closes);
        if (isolated == Certainty::yes && closes)
            m_open = std::move(passed);
        else
            m_open |= passed;
        m_open |= aside;
        m_allowed |= m_matcher.localMaybe();
    }

    Ways runPolicy(const Tier& tier, const Entry& entry) {
        Ways ways;
        Set open = m_open;
        for (const Rule& rule : rulesOf(*entry.policy, m_direction)) {
            if (rule.action == Action::log)
                continue;
            const Match match = matchRule(entry, rule);
            Set touched = match.sure;
            touched |= match.maybe;
            touched &= open;
            (rule.action == Action::pass    ? ways.passed
             : rule.action == Action::allow ? ways.allowed
                                            : ways.denied) |= touched;
            const Set sure = common(open, match.sure);
            if (rule.action == Action::allow && !rule.l7.empty())
                m_result.l7 |= sure;
            open -= sure;
            ways.decided |= sure;
            note(tier, match, rule.action, sure);
        }
        return ways;
    }

    // Beside other policies of the same place: what they disagree about stays open.
    void join(Ways& together, Ways one, const Policy& policy) {
        const auto meet = [](const Set& a, const Set& b, const Set& c) {
            return !common(a, b).empty() || !common(a, c).empty();
        };
        if (meet(together.allowed, one.denied, one.passed) ||
            meet(together.denied, one.allowed, one.passed) || meet(together.passed, one.allowed, one.denied))
            m_matcher.tied(policy);
        together.allowed |= one.allowed;
        together.denied |= one.denied;
        together.passed |= one.passed;
        together.decided |= one.decided;
    }

    void finish() {
        const Endpoint& subject = m_selection.subject();
        const bool pod = subject.kind == Endpoint::Kind::pod;
        if (m_semantics.alwaysIsolated && pod && (!subject.hostNetwork || m_semantics.hostFirewall)) {
            // Only what a rule allows is left; the node keeps its way in.
            m_result.isolated = true;
            Set shut = m_open;
            shut -= m_matcher.localSure();
            m_denied |= shut;
            m_allowed |= common(m_open, m_matcher.localSure());
            m_allowed |= common(m_open, m_matcher.localMaybe());
        } else {
            m_allowed |= m_open;
        }
        m_result.unknown = common(m_allowed, m_denied);
        m_result.l7 &= m_allowed;
        m_result.l7 -= m_denied;
        m_allowed -= m_denied;
        m_result.allowed = std::move(m_allowed);
    }

    void note(const Tier& tier, const Match& match, Action action, const Set& set) {
        if (!set.empty())
            m_matcher.decided(tier, match, action, set);
        if (!match.maybe.empty())
            m_matcher.uncertain(match);
    }

    static Set common(const Set& a, const Set& b) {
        Set out = a;
        out &= b;
        return out;
    }

    Matcher& m_matcher;
    const Selection& m_selection;
    const Semantics& m_semantics;
    Direction m_direction;
    Set m_open;
    Set m_allowed, m_denied; // ways that what is asked about may end
    Result m_result;
};

} // namespace sallyport::policy
