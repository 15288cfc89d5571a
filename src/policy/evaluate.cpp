// The one evaluator. Every port may still end in several ways while something
// is not known; a port whose ways are both allow and deny is unknown.
#include "match.h"
#include "names.h"

#include <algorithm>
#include <span>

namespace sallyport::policy {

namespace {

const std::vector<Rule>& rulesOf(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.egress : policy.ingress;
}

bool governs(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.governsEgress : policy.governsIngress;
}

bool isolates(const Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.isolatesEgress : policy.isolatesIngress;
}

// A pod in a host's network is never the subject of a pod policy; host policies need the host firewall.
Certainty selects(const Ruleset& ruleset, const Policy& policy, const Endpoint& subject) {
    const bool node = (subject.kind == Endpoint::Kind::pod && subject.hostNetwork) ||
                      subject.entity == Entity::host || subject.entity == Entity::remoteNode;
    if (node) {
        if (!policy.selectsHosts || !ruleset.semantics.hostFirewall)
            return Certainty::no;
        if (!subject.nodeLabels)
            return policy.subject.kind == Selector::Kind::all ? Certainty::yes : Certainty::maybe;
        Endpoint host;
        host.labels = *subject.nodeLabels;
        return match(ruleset, policy.subject, host);
    }
    const bool proxy = subject.kind == Endpoint::Kind::entity &&
                       (subject.entity == Entity::ingress || subject.entity == Entity::health);
    if (policy.selectsHosts || (subject.kind != Endpoint::Kind::pod && !proxy))
        return Certainty::no;
    return match(ruleset, policy.subject, subject);
}

Certainty touches(const Ruleset& ruleset, const Doubt& doubt, const Endpoint& subject) {
    if (subject.kind != Endpoint::Kind::pod)
        return Certainty::no;
    if (subject.hostNetwork)
        return ruleset.semantics.hostFirewall && doubt.key.ns.empty() ? Certainty::maybe : Certainty::no;
    const bool elsewhere = !doubt.key.ns.empty() && doubt.key.ns != subject.ns && !isOpen(doubt.key.ns);
    if (elsewhere && !doubt.subject)
        return Certainty::no;
    return doubt.subject ? match(ruleset, *doubt.subject, subject) : Certainty::maybe;
}

bool concerns(const Doubt& doubt, Direction direction) {
    return !doubt.evaluated && doubt.key.kind != "Namespace" &&
           (direction == Direction::egress ? doubt.egress : doubt.ingress);
}

struct RuleMatch {
    const Policy* policy = nullptr;
    const Rule* rule = nullptr;
    PortSet sure, maybe;
};

// What the rule does when it is not sure that it holds.
void lower(RuleMatch& match) {
    match.maybe |= match.sure;
    match.sure = {};
}

RuleMatch matchRule(const Selection& selection, const Selection::Entry& entry, const Rule& rule,
                    const Endpoint& peer) {
    const Question question{selection, peer, rule.action == Action::deny};
    Certainty best = Certainty::no;
    for (const Peer& candidate : rule.peers) {
        best = either(best, matchPeer(question, candidate));
        if (best == Certainty::yes)
            break;
    }
    RuleMatch match{entry.policy, &rule, {}, {}};
    if (best != Certainty::no)
        best = both(best, matchSelf(selection, rule));
    if (best == Certainty::no)
        return match;
    PortMatches ports = matchPorts(question, rule);
    match.sure = std::move(ports.sure);
    match.maybe = std::move(ports.maybe);
    if (best == Certainty::maybe)
        lower(match);
    return match;
}

// One run: which ports may come out allowed, which denied, and which are still open at this tier.
class Run {
public:
    Run(const Selection& selection, const Endpoint& peer)
        : m_selection(selection), m_peer(peer), m_subject(selection.subject()) {}

    Outcome outcome() {
        const Semantics& semantics = m_selection.ruleset().semantics;
        for (const Selection::Entry& entry : m_selection.entries()) {
            if (entry.policy)
                m_out.selecting.push_back(entry.policy);
        }
        if (semantics.neverIsolated) {
            m_out.allowed = PortSet::all();
            return m_out;
        }
        if (m_selection.direction() == Direction::ingress && semantics.hostAlwaysReachesItsPods)
            m_local = isLocalHost(m_subject, m_peer);

        const auto& entries = m_selection.entries();
        for (auto first = entries.begin(); first != entries.end() && !m_open.empty();) {
            const auto last =
                std::find_if(first, entries.end(), [&](const auto& e) { return e.tier != first->tier; });
            runTier(first->tier, {first, last});
            first = last;
        }
        finish(semantics);
        return std::move(m_out);
    }

private:
    using Entries = std::span<const Selection::Entry>;

    void runTier(const Tier* tier, Entries entries) {
        if (!tier) {
            for (const Selection::Entry& entry : entries)
                doubt(entry);
        } else if (tier->combine == Tier::Combine::denyOverAllow) {
            runUnordered(*tier, entries);
        } else if (m_local != Certainty::yes) { // the local node gets in whatever the tier says
            runOrdered(*tier, entries);
        }
    }

    // Everything may be decided either way here, and what follows still counts.
    void doubt(const Selection::Entry& entry) {
        m_allowed |= m_open;
        m_denied |= m_open;
        m_out.doubts.push_back(*entry.doubt);
    }

    void runUnordered(const Tier& tier, Entries entries) {
        const PortSet start = m_open;
        std::vector<RuleMatch> allows, denies;
        PortSet allowSure, allowMaybe, denySure, denyMaybe;
        PortSet closed; // by the isolation of a policy that selects, or may
        Certainty isolated = Certainty::no;
        for (const Selection::Entry& entry : entries) {
            if (entry.doubt) {
                allowMaybe = closed = PortSet::all();
                if (entry.doubt->mayDeny)
                    denyMaybe = PortSet::all();
                m_out.doubts.push_back(*entry.doubt);
                continue;
            }
            PortSet own; // what the policy allows where it isolates
            for (const Rule& rule : rulesOf(*entry.policy, m_selection.direction())) {
                RuleMatch match = matchRule(m_selection, entry, rule, m_peer);
                const bool denying = rule.action == Action::deny;
                if (!denying)
                    own |= match.sure;
                if (entry.certainty == Certainty::maybe)
                    lower(match);
                (denying ? denySure : allowSure) |= match.sure;
                (denying ? denyMaybe : allowMaybe) |= match.maybe;
                (denying ? denies : allows).push_back(std::move(match));
            }
            if (isolates(*entry.policy, m_selection.direction())) {
                isolated = either(isolated, entry.certainty);
                closed |= PortSet::all() - own;
            }
        }
        if (m_local == Certainty::yes)
            allowSure = PortSet::all();
        else if (m_local == Certainty::maybe)
            allowMaybe = PortSet::all();

        m_denied |= start & (denySure | denyMaybe);
        PortSet rest = start - denySure;
        const PortSet allowed = rest & allowSure;
        m_allowed |= rest & (allowSure | allowMaybe);
        rest -= allowSure;
        if (tier.otherwise == Action::deny)
            m_denied |= rest & closed;
        const bool final = isolated == Certainty::yes && tier.otherwise == Action::deny;
        m_open = final ? PortSet() : rest;
        m_out.isolated = m_out.isolated || isolated == Certainty::yes;

        for (const RuleMatch& match : denies)
            note(tier, match, Action::deny, match.sure & start);
        PortSet plain = m_local == Certainty::yes ? allowed : PortSet();
        PortSet filtered;
        for (const RuleMatch& match : allows) {
            note(tier, match, Action::allow, match.sure & allowed);
            (match.rule->l7.empty() ? plain : filtered) |= match.sure & allowed;
        }
        // An allow on layer 4 beside one with a layer 7 part leaves nothing of that part (Cilium layer7.rst).
        m_out.l7 |= filtered - plain;
    }

    // What the policies of one place make of the ports that were open before them.
    struct Ways {
        PortSet allowed, denied, passed;
        PortSet decided; // surely, in one of these ways
    };

    void runOrdered(const Tier& tier, Entries entries) {
        PortSet passed;
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
            for (const Selection::Entry& entry : std::span(first, last)) {
                if (isolates(*entry.policy, m_selection.direction()))
                    isolated = either(isolated, entry.certainty);
                join(together, runPolicy(tier, entry), *entry.policy);
            }
            m_allowed |= together.allowed;
            m_denied |= together.denied;
            passed |= together.passed;
            m_open -= together.decided;
            first = last;
        }
        if (isolated != Certainty::no && tier.otherwise == Action::deny)
            m_denied |= m_open;
        m_out.isolated = m_out.isolated || (isolated == Certainty::yes && tier.otherwise == Action::deny);
        if (isolated == Certainty::yes && tier.otherwise == Action::deny)
            m_open = passed;
        else
            m_open |= passed;
        if (m_local == Certainty::maybe)
            m_allowed = PortSet::all();
    }

    Ways runPolicy(const Tier& tier, const Selection::Entry& entry) {
        Ways ways;
        PortSet open = m_open;
        for (const Rule& rule : rulesOf(*entry.policy, m_selection.direction())) {
            if (rule.action == Action::log)
                continue;
            RuleMatch match = matchRule(m_selection, entry, rule, m_peer);
            if (entry.certainty == Certainty::maybe)
                lower(match);
            (rule.action == Action::pass    ? ways.passed
             : rule.action == Action::allow ? ways.allowed
                                            : ways.denied) |= open & (match.sure | match.maybe);
            const PortSet sure = open & match.sure;
            if (rule.action == Action::allow && !rule.l7.empty())
                m_out.l7 |= sure;
            open -= sure;
            ways.decided |= sure;
            note(tier, match, rule.action, sure);
        }
        return ways;
    }

    // Beside other policies of the same place: what they disagree about stays open.
    void join(Ways& together, Ways one, const Policy& policy) {
        const bool disagrees = !(together.allowed & (one.denied | one.passed)).empty() ||
                               !(together.denied & (one.allowed | one.passed)).empty() ||
                               !(together.passed & (one.allowed | one.denied)).empty();
        if (disagrees)
            m_tied.push_back(&policy);
        together.allowed |= one.allowed;
        together.denied |= one.denied;
        together.passed |= one.passed;
        together.decided |= one.decided;
    }

    void note(const Tier& tier, const RuleMatch& match, Action action, PortSet ports) {
        if (!ports.empty())
            (action == Action::pass ? m_out.passed : m_out.decided)
                .push_back({{&tier, match.policy, match.rule}, action, std::move(ports)});
        if (!match.maybe.empty())
            m_uncertain.push_back(match);
    }

    void finish(const Semantics& semantics) {
        const bool pod = m_subject.kind == Endpoint::Kind::pod;
        if (semantics.alwaysIsolated && pod && (!m_subject.hostNetwork || semantics.hostFirewall)) {
            // Only what a rule allows is left; the node keeps its way in.
            m_out.isolated = true;
            if (m_local == Certainty::yes)
                m_allowed |= m_open;
            else
                m_denied |= m_open;
            if (m_local == Certainty::maybe)
                m_allowed |= m_open;
        } else {
            m_allowed |= m_open;
        }
        m_out.unknown = m_allowed & m_denied;
        m_out.allowed = m_allowed - m_denied;
        m_out.l7 &= m_out.allowed;
        for (Decided& decided : m_out.decided)
            decided.ports -= m_out.unknown;
        std::erase_if(m_out.decided, [](const Decided& d) { return d.ports.empty(); });
        if (m_out.unknown.empty())
            m_out.doubts.clear();
        else
            explainUnknown();
    }

    // A rule, or the selection of a policy, that could not be told is a doubt too; the ruleset may know why.
    void explainUnknown() {
        const auto add = [&](const Policy& policy, const base::Place& place, const std::string& what) {
            const auto known = std::ranges::find_if(m_selection.ruleset().doubts, [&](const Doubt& d) {
                return d.evaluated && d.key.kind == policy.id.kind && d.key.ns == policy.id.ns &&
                       d.key.name == policy.id.name;
            });
            Doubt doubt;
            if (known != m_selection.ruleset().doubts.end()) {
                doubt = *known;
            } else {
                doubt.key = {{}, policy.id.kind, policy.id.ns, policy.id.name};
                doubt.place = place;
                doubt.why = {"policy-open",
                             SALLYPORT_TR("whether %1 covers this depends on its %2, which is not known"),
                             {policy.id.text(), what}};
            }
            if (std::ranges::none_of(m_out.doubts, [&](const Doubt& d) { return d.key == doubt.key; }))
                m_out.doubts.push_back(std::move(doubt));
        };
        for (const Policy* policy : m_tied)
            add(*policy, policy->place, "priority, which another policy has too");
        for (const RuleMatch& match : m_uncertain) {
            if (!(match.maybe & m_out.unknown).empty())
                add(*match.policy, match.rule->place, openClause(*match.rule));
        }
        for (const Selection::Entry& entry : m_selection.entries()) {
            if (entry.policy && entry.certainty == Certainty::maybe)
                add(*entry.policy, entry.policy->place, "subject");
        }
    }

    std::string openClause(const Rule& rule) const {
        const Question question{m_selection, m_peer, rule.action == Action::deny};
        for (const Peer& candidate : rule.peers) {
            if (matchPeer(question, candidate) != Certainty::maybe)
                continue;
            for (const Clause& clause : clauses(question, candidate)) {
                if (clause.holds == Certainty::maybe)
                    return clause.name;
            }
        }
        if (matchSelf(m_selection, rule) == Certainty::maybe)
            return "subject";
        return rule.partly ? "source ports" : "ports";
    }

    const Selection& m_selection;
    const Endpoint& m_peer;
    const Endpoint& m_subject;
    Certainty m_local = Certainty::no;
    PortSet m_open = PortSet::all();
    PortSet m_allowed, m_denied; // ways that ports may end
    std::vector<RuleMatch> m_uncertain;
    std::vector<const Policy*> m_tied; // that disagree with others of the same order
    Outcome m_out;
};

} // namespace

Selection::Selection(const Ruleset& ruleset, Direction direction, Endpoint subject)
    : m_ruleset(&ruleset), m_direction(direction), m_subject(std::move(subject)) {
    const auto addDoubts = [&](const Tier* tier) {
        for (const Doubt& doubt : ruleset.doubts) {
            if (doubt.tier != (tier ? tier->name : "") || !concerns(doubt, direction))
                continue;
            const Certainty certainty = touches(ruleset, doubt, m_subject);
            if (certainty != Certainty::no)
                m_entries.push_back({tier, nullptr, &doubt, certainty});
        }
    };
    addDoubts(nullptr);
    for (const Tier& tier : ruleset.tiers) {
        addDoubts(&tier);
        for (const Policy& policy : tier.policies) {
            if (!governs(policy, direction))
                continue;
            const Certainty certainty = selects(ruleset, policy, m_subject);
            if (certainty != Certainty::no)
                m_entries.push_back({&tier, &policy, nullptr, certainty});
        }
    }
    for (const Entry& entry : m_entries) {
        if (!entry.policy || direction != Direction::egress)
            continue;
        for (const Rule& rule : entry.policy->egress) {
            if (rule.action == Action::allow)
                m_names.insert(m_names.end(), rule.dnsPatterns.begin(), rule.dnsPatterns.end());
        }
    }
}

namespace {

// The peer with its addresses of one family, where the subject has one of that family too; else without any.
Endpoint inFamily(const Endpoint& subject, const Endpoint& peer, bool v6) {
    const auto isOf = [&](const model::Ip& ip) { return ip.v6 == v6; };
    Endpoint out = peer;
    std::erase_if(out.ips, [&](const model::Ip& ip) { return !isOf(ip); });
    if (!subject.ips.empty() && std::ranges::none_of(subject.ips, isOf))
        out.ips.clear();
    return out;
}

// A connection uses one family: what either lets through is open.
Outcome eitherOf(Outcome a, Outcome b) {
    const PortSet plain = (a.allowed - a.l7) | (b.allowed - b.l7);
    a.allowed |= b.allowed;
    a.unknown = (a.unknown | b.unknown) - a.allowed;
    a.l7 = a.allowed - plain;
    a.decided.insert(a.decided.end(), b.decided.begin(), b.decided.end());
    for (Decided& decided : a.decided)
        decided.ports =
            (decided.action == Action::allow ? decided.ports & a.allowed : decided.ports - a.allowed) -
            a.unknown;
    std::erase_if(a.decided, [](const Decided& d) { return d.ports.empty(); });
    a.doubts.insert(a.doubts.end(), b.doubts.begin(), b.doubts.end());
    if (a.unknown.empty())
        a.doubts.clear();
    a.isolated = a.isolated || b.isolated;
    return a;
}

} // namespace

Outcome evaluate(const Selection& selection, const Endpoint& peer) {
    const bool byAddress = selection.ruleset().semantics.cidrMatchesPods &&
                           peer.kind == Endpoint::Kind::pod && !peer.hostNetwork && peer.ips.size() > 1;
    if (!byAddress)
        return Run(selection, peer).outcome();
    const Endpoint four = inFamily(selection.subject(), peer, false);
    const Endpoint six = inFamily(selection.subject(), peer, true);
    if (four.ips.empty() && six.ips.empty())
        return Run(selection, peer).outcome();
    if (four.ips.empty() || six.ips.empty())
        return Run(selection, four.ips.empty() ? six : four).outcome();
    return eitherOf(Run(selection, four).outcome(), Run(selection, six).outcome());
}

Outcome evaluate(const Ruleset& ruleset, Direction direction, const Endpoint& subject, const Endpoint& peer) {
    return evaluate(Selection(ruleset, direction, subject), peer);
}

} // namespace sallyport::policy
