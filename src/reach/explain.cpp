#include <sallyport/reach/explain.h>

#include "ingresses.h"
#include "pairs.h"
#include "partition.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace sallyport::reach {

namespace {

using base::Text;
using policy::Direction;
using policy::Endpoint;
using policy::PortSet;

// One who can be the source or the destination of a pair.
struct Who {
    std::string label;
    std::vector<Endpoint> endpoints; // one of each class
    bool outside = false;
    bool controller = false;
    std::size_t participant = Target::npos;
};

bool isIsolating(const policy::Policy& policy, Direction direction) {
    return direction == Direction::egress ? policy.isolatesEgress : policy.isolatesIngress;
}

// A part has many ports, where a Side speaks of the one that stands for them.
Text ofThesePorts(Text because) {
    if (because.id == "no-rule-allows")
        return Text{"no-rule-allows-these",
                    SALLYPORT_TR("%2 is selected by %1, and no rule allows these ports."),
                    {because.args[0], because.args[1]}};
    if (because.id == "denied-by-default")
        return Text{"these-denied-by-default",
                    SALLYPORT_TR("%1 is closed by default, and no rule allows these ports."),
                    {because.args[0]}};
    return because;
}

// What decided one port of one side, which stands for all of a part.
Reason reasonOf(const Facts& facts, const Ruling& ruling, Direction direction, const Endpoint& subject,
                const Endpoint& peer, model::Protocol protocol, int port) {
    const Side side = sideOf(facts, ruling, direction, subject, peer, protocol, port);
    Reason reason;
    reason.verdict = side.verdict;
    reason.decided = side.decided;
    reason.because = ofThesePorts(side.because);
    for (const auto& [judged, outcome] : ruling.judged)
        for (const policy::Decided& passed : outcome.passed)
            if (passed.ports.contains(protocol, port))
                reason.passed.push_back(passed.by);
    if (side.verdict != Verdict::denied || !side.decided.empty())
        return reason;
    for (const policy::Policy* policy : side.selecting)
        if (isIsolating(*policy, direction))
            reason.silent.push_back({policy, {}});
    constexpr std::size_t all = 10'000;
    for (const policy::Miss& miss :
         policy::nearest(facts.ruleset, direction, subject, peer, protocol, port, all)) {
        if (miss.failed != "port" && miss.failed != "protocol")
            continue;
        for (Silent& silent : reason.silent)
            if (silent.policy == miss.rule.policy)
                silent.otherPorts.push_back(miss.rule.rule);
    }
    return reason;
}

// The same rules decided in the same way, whomever it is about.
bool same(const Reason& a, const Reason& b) {
    const auto sameRules = [](const std::vector<policy::RuleRef>& one,
                              const std::vector<policy::RuleRef>& other) {
        return std::ranges::equal(one, other, {}, &policy::RuleRef::rule, &policy::RuleRef::rule);
    };
    const auto sameSilent = [](const Silent& one, const Silent& other) {
        return one.policy == other.policy && one.otherPorts == other.otherPorts;
    };
    return a.verdict == b.verdict && a.because.id == b.because.id && sameRules(a.passed, b.passed) &&
           sameRules(a.decided, b.decided) && std::ranges::equal(a.silent, b.silent, sameSilent);
}

bool same(const Part& a, const Part& b) {
    return a.ports == b.ports && a.verdict == b.verdict && a.through == b.through &&
           same(a.egress, b.egress) && same(a.ingress, b.ingress);
}

Verdict joined(Verdict egress, Verdict ingress) {
    if (egress == Verdict::denied || ingress == Verdict::denied)
        return Verdict::denied;
    return egress == Verdict::allowed && ingress == Verdict::allowed ? Verdict::allowed : Verdict::unknown;
}

class Explaining {
public:
    explicit Explaining(const Facts& facts)
        : m_facts(facts), m_rulings(facts), m_doors(ingressTargets(facts)) {}

    std::vector<Who> everyone() {
        std::vector<Who> out;
        for (std::size_t i = 0; i < m_facts.participants.size(); ++i)
            out.push_back(workload(i));
        for (const model::Cidr& piece : piecesOf(m_facts)) {
            Who who{rangeText({piece}, 0, 0), {pieceEndpoint(piece)}, true, false, Target::npos};
            out.push_back(std::move(who));
        }
        if (!m_doors.empty())
            out.push_back({ingressController().name, {ingressController()}, false, true, Target::npos});
        return out;
    }

    Who workload(std::size_t index) {
        const Participant& participant = m_facts.participants[index];
        Who who{labelOf(participant), {}, false, false, index};
        std::vector<int> classes;
        for (Endpoint& endpoint : tableEndpoints(m_facts, participant)) {
            const int one = m_rulings.classOf(endpoint);
            if (std::ranges::find(classes, one) != classes.end())
                continue;
            classes.push_back(one);
            who.endpoints.push_back(std::move(endpoint));
        }
        return who;
    }

    void add(const Who& from, const Who& to, std::vector<PairExplanation>& out) {
        const bool outside = (from.outside || from.controller) && (to.outside || to.controller);
        if (outside || to.controller ||
            (from.participant == to.participant && !from.outside && !to.outside &&
             from.participant != Target::npos))
            return;
        std::vector<PairExplanation> pairs;
        for (const Endpoint& source : from.endpoints)
            for (const Endpoint& target : to.endpoints) {
                PairExplanation one{labelOf(from, source), labelOf(to, target), {}};
                if (from.controller)
                    controllerParts(source, to, target, one.parts);
                else
                    one.parts = parts(m_rulings.of(Direction::egress, source, target), source, target, {});
                if (!one.parts.empty())
                    pairs.push_back(std::move(one));
            }
        if (pairs.size() > 1 && std::ranges::all_of(pairs, [&](const PairExplanation& one) {
                return std::ranges::equal(one.parts, pairs.front().parts,
                                          [](const Part& a, const Part& b) { return same(a, b); });
            })) {
            pairs.resize(1);
            pairs.front().src = from.label;
            pairs.front().dst = to.label;
        }
        std::ranges::move(pairs, std::back_inserter(out));
    }

private:
    static std::string labelOf(const Participant& participant) {
        return participant.ns + "/" + participant.name + "[" + participant.kind + "]";
    }
    // Pods of one workload that policy tells apart are told apart here too.
    static std::string labelOf(const Who& who, const Endpoint& endpoint) {
        return who.endpoints.size() == 1 ? who.label : who.label + " (" + endpoint.name + ")";
    }

    // A controller is some pod of which nothing is known: nothing is said of its own side.
    static Ruling controllerSide() {
        Ruling ruling;
        ruling.allowed = PortSet::all();
        ruling.because = Text{"ingress-controller",
                              SALLYPORT_TR("The controller is not shown; it is taken to be let out."),
                              {}};
        return ruling;
    }

    std::vector<Part> parts(const Ruling& out, const Endpoint& source, const Endpoint& target,
                            std::vector<PortSet> more) {
        const Ruling& in = m_rulings.of(Direction::ingress, target, source);
        for (const Ruling* ruling : {&out, &in}) {
            more.push_back(ruling->allowed);
            more.push_back(ruling->unknown);
            for (const auto& [judged, outcome] : ruling->judged)
                for (const auto* list : {&outcome.decided, &outcome.passed})
                    for (const policy::Decided& decided : *list)
                        more.push_back(decided.ports);
        }
        std::vector<Part> parts;
        for (PortSet& ports : partition(more)) {
            const auto [protocol, port] = firstOf(ports);
            Part part;
            part.egress = reasonOf(m_facts, out, Direction::egress, source, target, protocol, port);
            part.ingress = reasonOf(m_facts, in, Direction::ingress, target, source, protocol, port);
            part.verdict = joined(part.egress.verdict, part.ingress.verdict);
            part.ports = std::move(ports);
            parts.push_back(std::move(part));
        }
        return parts;
    }

    void controllerParts(const Endpoint& source, const Who& to, const Endpoint& target,
                         std::vector<Part>& out) {
        std::map<model::ObjectKey, PortSet> doors;
        for (const IngressTarget& one : m_doors)
            if (one.target.participant == to.participant)
                doors[one.door].add(one.protocol, one.target.port, one.target.port);
        if (doors.empty())
            return;
        std::vector<PortSet> sets;
        sets.reserve(doors.size());
        for (const auto& [door, ports] : doors)
            sets.push_back(ports);
        out = parts(m_controllerSide, source, target, sets);
        for (Part& part : out) {
            for (const auto& [door, ports] : doors)
                if (ports.contains(part.ports))
                    part.through.push_back(door);
            if (part.through.empty())
                part.verdict = Verdict::denied;
        }
    }

    const Facts& m_facts;
    Rulings m_rulings;
    std::vector<IngressTarget> m_doors;
    Ruling m_controllerSide = controllerSide();
};

// Whom a peer leaves of everyone.
base::Result<std::vector<Who>> chosen(const World& world, const std::optional<PeerSpec>& peer,
                                      const std::vector<Who>& everyone) {
    if (!peer)
        return everyone;
    std::vector<Who> out;
    if (peer->kind == PeerSpec::Kind::ip) {
        for (const Who& who : everyone)
            if (who.outside && who.endpoints.front().range->contains(*peer->ip))
                out.push_back(who);
        if (!out.empty())
            return out;
    }
    auto found = world.resolve(*peer);
    if (!found)
        return found.error();
    for (const Who& who : everyone)
        if (who.participant != Target::npos && world.participants()[who.participant].id == found->id)
            out.push_back(who);
    if (out.empty()) // one that is not there, or an entity
        out.push_back({found->id, found->pods, false, false, Target::npos});
    return out;
}

} // namespace

base::Result<std::vector<PairExplanation>> explain(const World& world, const std::optional<PeerSpec>& from,
                                                   const std::optional<PeerSpec>& to) {
    Explaining explaining(world.facts());
    const std::vector<Who> everyone = explaining.everyone();
    const auto sources = chosen(world, from, everyone);
    if (!sources)
        return sources.error();
    const auto targets = chosen(world, to, everyone);
    if (!targets)
        return targets.error();
    std::vector<PairExplanation> out;
    for (const Who& source : *sources)
        for (const Who& target : *targets)
            explaining.add(source, target, out);
    return out;
}

} // namespace sallyport::reach
