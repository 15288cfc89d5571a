// The nearest misses: which rules came closest to allowing, and the first
// clause of each that did not hold.
#include "match.h"

#include <algorithm>

namespace sallyport::policy {

namespace {

using model::Protocol;

struct Candidate {
    Miss miss;
    int failed = 0; // clauses that did not hold
    int held = 0;
};

std::string describe(const Endpoint& peer) {
    switch (peer.kind) {
    case Endpoint::Kind::pod:
        return "pod " + peer.ns + "/" + peer.name;
    case Endpoint::Kind::ip:
    case Endpoint::Kind::fqdn:
        return peer.name;
    case Endpoint::Kind::entity:
        break;
    }
    return peer.entity ? name(*peer.entity) : peer.name;
}

base::Text explain(const Clause& clause, const Endpoint& peer) {
    const std::string who = describe(peer);
    const auto instead = [&](const char* id, const char* told, const char* plain) {
        return clause.there.empty() ? base::Text{id, plain, {clause.wanted, who}}
                                    : base::Text{id, told, {clause.wanted, who, clause.there}};
    };
    if (clause.name == "namespace")
        return instead("miss-namespace",
                       SALLYPORT_TR("it wants a namespace with %1, and %2 is in one with %3"),
                       SALLYPORT_TR("it wants a namespace with %1, and %2 is in another"));
    if (clause.name == "labels")
        return instead("miss-labels", SALLYPORT_TR("it wants pods with %1, and %2 has %3"),
                       SALLYPORT_TR("it wants pods with %1, and %2 is none"));
    if (clause.name == "serviceAccount")
        return instead("miss-service-account", SALLYPORT_TR("it wants %1, and %2 has %3"),
                       SALLYPORT_TR("it wants %1, and %2 runs under another"));
    if (clause.name == "cidr")
        return {"miss-cidr", SALLYPORT_TR("%2 is not in %1"), {clause.wanted, who}};
    if (clause.name == "except")
        return {"miss-except",
                SALLYPORT_TR("%2 is in %3, but excepted by %1"),
                {clause.wanted, who, clause.there}};
    if (clause.name == "entity")
        return {"miss-entity", SALLYPORT_TR("it names %1, and %2 is not one of them"), {clause.wanted, who}};
    if (clause.name == "fqdn")
        return {"miss-fqdn",
                SALLYPORT_TR("it covers only addresses that DNS answers gave for %1"),
                {clause.wanted}};
    if (clause.name == "dns")
        return {"miss-dns",
                SALLYPORT_TR(
                    "no rule with rules.dns lets the pod resolve the name, so no address is learnt for %1"),
                {clause.wanted}};
    if (clause.name == "node")
        return {"miss-node", SALLYPORT_TR("%2 is no other node with %1"), {clause.wanted, who}};
    if (clause.name == "unknown")
        return {"miss-unknown", SALLYPORT_TR("whom it covers cannot be known from what was read"), {}};
    return {"miss-kind", SALLYPORT_TR("it covers %1, and %2 is none of these"), {clause.wanted, who}};
}

// Weighs the clauses of one peer: what failed counts, what held breaks ties; a rule about another kind of
// participant is far away.
void weigh(const Question& question, const Peer& peer, Candidate& candidate) {
    for (const Clause& clause : clauses(question, peer)) {
        if (clause.holds == Certainty::yes) {
            ++candidate.held;
            continue;
        }
        candidate.failed += clause.name == "kind" ? 10 : 1;
        if (candidate.miss.failed.empty()) {
            candidate.miss.failed = clause.name;
            candidate.miss.because = explain(clause, question.peer);
        }
    }
}

// Of what the subject must be: what came nearest.
void weighSelf(const Question& question, const Rule& rule, Candidate& candidate) {
    std::optional<Candidate> best;
    for (const Peer& self : rule.self) {
        Candidate one = candidate;
        weigh({question.selection, question.subject(), question.denying}, self, one);
        if (!best || one.failed < best->failed)
            best = std::move(one);
    }
    if (best)
        candidate = std::move(*best);
}

// "TCP 80, 8000-8100"; the first few of many.
std::string portsOf(const PortSet& ports) {
    std::string out;
    int left = 4;
    for (const Protocol protocol : {Protocol::tcp, Protocol::udp, Protocol::sctp}) {
        std::string numbers;
        for (const PortRange& range : ports.ranges(protocol)) {
            if (left-- <= 0)
                return out.append(out.empty() ? "" : ", ")
                    .append(name(protocol))
                    .append(" ")
                    .append(numbers)
                    .append(" and more");
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(range.first);
            if (range.last != range.first)
                numbers += "-" + std::to_string(range.last);
        }
        if (!numbers.empty())
            out += (out.empty() ? "" : ", ") + name(protocol) + " " + numbers;
    }
    return out;
}

std::string protocolsOf(const PortSet& ports) {
    std::string out;
    for (const Protocol protocol :
         {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp, Protocol::icmpv6})
        if (!ports.ranges(protocol).empty())
            out += (out.empty() ? "" : ", ") + name(protocol);
    return out;
}

// A name that the pod that is dialled does not declare.
std::string nameMissing(const Question& question, const Rule& rule) {
    for (const PortMatch& port : rule.ports)
        if (!port.named.empty() && question.destination().portsKnown)
            return port.named;
    return {};
}

bool hasProtocol(const PortSet& ports, Protocol protocol) {
    return !ports.ranges(protocol).empty();
}

void weighPort(const Question& question, const Rule& rule, Protocol protocol, int port,
               Candidate& candidate) {
    const PortMatches ports = matchPorts(question, rule);
    if (ports.sure.contains(protocol, port)) {
        ++candidate.held;
        return;
    }
    ++candidate.failed;
    if (!candidate.miss.failed.empty())
        return;
    const PortSet covered = ports.sure | ports.maybe;
    const std::string asked = name(protocol) + " " + std::to_string(port);
    const std::string named = covered.empty() ? nameMissing(question, rule) : std::string();
    const bool known = hasProtocol(covered, protocol) || !named.empty();
    candidate.miss.failed = known ? "port" : "protocol";
    if (!named.empty())
        candidate.miss.because = {
            "miss-port-name",
            SALLYPORT_TR("it covers the port named %1, and %2 declares none of that name"),
            {named, describe(question.destination())}};
    else if (known)
        candidate.miss.because = {
            "miss-port", SALLYPORT_TR("it covers %1, not %2"), {portsOf(covered), asked}};
    else if (covered.empty())
        candidate.miss.because = {"miss-protocol", SALLYPORT_TR("it does not cover %1"), {name(protocol)}};
    else
        candidate.miss.because = {
            "miss-protocol", SALLYPORT_TR("it covers %1, not %2"), {protocolsOf(covered), name(protocol)}};
}

// The closest peer of a rule; nothing when the rule holds.
std::optional<Candidate> weigh(const Question& question, const RuleRef& rule, Protocol protocol, int port) {
    std::optional<Candidate> best;
    for (const Peer& peer : rule.rule->peers) {
        Candidate candidate;
        weigh(question, peer, candidate);
        weighSelf(question, *rule.rule, candidate);
        weighPort(question, *rule.rule, protocol, port, candidate);
        if (candidate.failed == 0)
            return {};
        if (!best || candidate.failed < best->failed ||
            (candidate.failed == best->failed && candidate.held > best->held))
            best = std::move(candidate);
    }
    if (best)
        best->miss.rule = rule;
    return best;
}

} // namespace

std::vector<Miss> nearest(const Ruleset& ruleset, Direction direction, const Endpoint& subject,
                          const Endpoint& peer, Protocol protocol, int port, std::size_t most) {
    const Selection selection(ruleset, direction, subject);
    const Question question{selection, peer};
    std::vector<Candidate> candidates;
    for (const Selection::Entry& entry : selection.entries()) {
        if (!entry.policy)
            continue;
        for (const Rule& rule :
             direction == Direction::egress ? entry.policy->egress : entry.policy->ingress) {
            if (rule.action != Action::allow)
                continue;
            if (auto candidate = weigh(question, {entry.tier, entry.policy, &rule}, protocol, port))
                candidates.push_back(std::move(*candidate));
        }
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.failed != b.failed ? a.failed < b.failed : a.held > b.held;
    });
    std::vector<Miss> misses;
    for (Candidate& candidate : candidates) {
        if (misses.size() == most)
            break;
        misses.push_back(std::move(candidate.miss));
    }
    return misses;
}

} // namespace sallyport::policy
