// The one evaluator. Every port may still end in several ways while something
// is not known; a port whose ways are both allow and deny is unknown.
#include "fold.h"
#include "match.h"
#include "names.h"

#include <algorithm>
#include <utility>

namespace sallyport::policy {

namespace {

// One subject and one peer: sets of ports, and what is remembered to explain them.
class OnePeer {
public:
    using Set = PortSet;

    OnePeer(const Selection& selection, const Endpoint& peer) : m_selection(selection), m_peer(peer) {
        const Semantics& semantics = selection.ruleset().semantics;
        if (selection.direction() == Direction::egress || !semantics.hostAlwaysReachesItsPods)
            return;
        const Certainty local = isLocalHost(selection.subject(), peer);
        if (local != Certainty::no)
            (local == Certainty::yes ? m_localSure : m_localMaybe) = PortSet::all();
    }

    Outcome outcome() {
        for (const Selection::Entry& entry : m_selection.entries())
            if (entry.policy)
                m_out.selecting.push_back(entry.policy);
        auto folded = Fold(*this, m_selection).run();
        m_out.allowed = std::move(folded.allowed);
        m_out.unknown = std::move(folded.unknown);
        m_out.l7 = std::move(folded.l7);
        m_out.isolated = folded.isolated;
        for (Decided& decided : m_out.decided)
            decided.ports -= m_out.unknown;
        std::erase_if(m_out.decided, [](const Decided& d) { return d.ports.empty(); });
        if (m_out.unknown.empty())
            m_out.doubts.clear();
        else
            explainUnknown();
        return std::move(m_out);
    }

    bool tells() const { return true; }
    PortSet all() const { return PortSet::all(); }
    const PortSet& localSure() const { return m_localSure; }
    const PortSet& localMaybe() const { return m_localMaybe; }

    RuleMatch<PortSet> match(const Selection::Entry& entry, const Rule& rule) const {
        const Question question{m_selection, m_peer, rule.action == Action::deny};
        RuleMatch<PortSet> match{entry.policy, &rule, {}, {}};
        Certainty covers = matchPeers(question, rule);
        if (covers != Certainty::no)
            covers = both(covers, matchSelf(m_selection, rule, familyOf(m_peer.ips)));
        if (covers == Certainty::no)
            return match;
        PortMatches ports = matchPorts(question, rule);
        if (covers == Certainty::maybe)
            ports.maybe |= std::exchange(ports.sure, {});
        match.sure = std::move(ports.sure);
        match.maybe = std::move(ports.maybe);
        return match;
    }

    void decided(const Tier& tier, const RuleMatch<PortSet>& match, Action action, const PortSet& ports) {
        (action == Action::pass ? m_out.passed : m_out.decided)
            .push_back({{&tier, match.policy, match.rule}, action, ports});
    }
    void uncertain(const RuleMatch<PortSet>& match) { m_uncertain.push_back(match); }
    void doubted(const Selection::Entry& entry) { m_out.doubts.push_back(*entry.doubt); }
    void tied(const Policy& policy) { m_tied.push_back(&policy); }

private:
    // A rule, or the selection of a policy, that could not be told is a doubt too; the ruleset may know why.
    void explainUnknown() {
        const auto add = [&](const Policy& policy, const base::Place& place, const std::string& what) {
            const model::ObjectKey key{policy.id.group, policy.id.kind, policy.id.ns, policy.id.name};
            const auto known = std::ranges::find_if(
                m_selection.ruleset().doubts, [&](const Doubt& d) { return d.evaluated && d.key == key; });
            Doubt doubt;
            if (known != m_selection.ruleset().doubts.end()) {
                doubt = *known;
            } else {
                doubt.key = key;
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
        for (const RuleMatch<PortSet>& match : m_uncertain) {
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
        if (matchSelf(m_selection, rule, familyOf(m_peer.ips)) == Certainty::maybe)
            return "subject";
        return rule.partly ? "source ports" : "ports";
    }

    const Selection& m_selection;
    const Endpoint& m_peer;
    PortSet m_localSure, m_localMaybe;
    std::vector<RuleMatch<PortSet>> m_uncertain;
    std::vector<const Policy*> m_tied; // that disagree with others of the same order
    Outcome m_out;
};

} // namespace

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
    readNames();
}

Selection::Selection(const Ruleset& ruleset, Direction direction, Endpoint subject,
                     std::vector<Entry> entries)
    : m_ruleset(&ruleset), m_direction(direction), m_subject(std::move(subject)),
      m_entries(std::move(entries)) {
    readNames();
}

void Selection::readNames() {
    if (m_direction != Direction::egress)
        return;
    for (const Entry& entry : m_entries) {
        if (!entry.policy)
            continue;
        for (const Rule& rule : entry.policy->egress)
            if (rule.action == Action::allow)
                m_names.insert(m_names.end(), rule.dnsPatterns.begin(), rule.dnsPatterns.end());
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

// Whether some rule asks for the addresses of pods.
bool asksPodAddresses(const Selection& selection) {
    const auto byNets = [](const Peer& peer) { return peer.netsMatchPods; };
    const auto asks = [&](const Rule& rule) { return std::ranges::any_of(rule.peers, byNets); };
    return selection.ruleset().semantics.cidrMatchesPods ||
           std::ranges::any_of(selection.entries(), [&](const Selection::Entry& entry) {
               return entry.policy &&
                      std::ranges::any_of(rulesOf(*entry.policy, selection.direction()), asks);
           });
}

} // namespace

Outcome evaluate(const Selection& selection, const Endpoint& peer) {
    const bool twofold = peer.kind == Endpoint::Kind::pod && !peer.hostNetwork && peer.ips.size() > 1;
    if (!twofold || !asksPodAddresses(selection))
        return OnePeer(selection, peer).outcome();
    const Endpoint four = inFamily(selection.subject(), peer, false);
    const Endpoint six = inFamily(selection.subject(), peer, true);
    if (four.ips.empty() && six.ips.empty())
        return OnePeer(selection, peer).outcome();
    if (four.ips.empty() || six.ips.empty())
        return OnePeer(selection, four.ips.empty() ? six : four).outcome();
    return eitherOf(OnePeer(selection, four).outcome(), OnePeer(selection, six).outcome());
}

Outcome evaluate(const Ruleset& ruleset, Direction direction, const Endpoint& subject, const Endpoint& peer) {
    return evaluate(Selection(ruleset, direction, subject), peer);
}

} // namespace sallyport::policy
