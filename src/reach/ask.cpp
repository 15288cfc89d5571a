#include "ask.h"

#include <algorithm>
#include <set>

namespace sallyport::reach {

namespace {

using base::Text;
using model::Protocol;
using policy::Certainty;
using policy::Direction;
using policy::Endpoint;

Verdict both(Verdict egress, Verdict ingress) {
    if (egress == Verdict::denied || ingress == Verdict::denied)
        return Verdict::denied;
    if (egress == Verdict::unknown || ingress == Verdict::unknown)
        return Verdict::unknown;
    return Verdict::allowed;
}

Side self() {
    Side side;
    side.verdict = Verdict::allowed;
    side.because = Text{"itself", SALLYPORT_TR("A pod can always reach itself."), {}};
    return side;
}

Side nowhere(const Text& why) {
    Side side;
    side.verdict = Verdict::none;
    side.because = why;
    return side;
}

bool samePod(const Asker& from, const Endpoint& source, const Target& target) {
    const Endpoint& to = target.endpoint;
    if (source.kind != Endpoint::Kind::pod || to.kind != Endpoint::Kind::pod)
        return false;
    return source.ns == to.ns && source.name == to.name && from.alone;
}

bool hasFamily(const Endpoint& endpoint, bool v6) {
    return std::any_of(endpoint.ips.begin(), endpoint.ips.end(),
                       [&](const model::Ip& ip) { return ip.v6 == v6; });
}

Endpoint ofFamily(Endpoint endpoint, bool v6) {
    std::erase_if(endpoint.ips, [&](const model::Ip& ip) { return ip.v6 != v6; });
    return endpoint;
}

// A connection has addresses of one family at both ends: what a rule for IPv4 lets out and one for IPv6 lets
// in is no connection.
std::vector<std::pair<Endpoint, Endpoint>> byFamily(const Endpoint& source, const Endpoint& target) {
    std::vector<std::pair<Endpoint, Endpoint>> ends;
    if (source.ips.size() > 1 || target.ips.size() > 1)
        for (const bool v6 : {false, true})
            if (hasFamily(source, v6) && hasFamily(target, v6))
                ends.emplace_back(ofFamily(source, v6), ofFamily(target, v6));
    if (ends.empty())
        ends.emplace_back(source, target);
    return ends;
}

// A rule for the port that is dialled does not cover a proxy that listens on another.
void closeProxy(Side& side, int port) {
    const std::string dialled = std::to_string(port);
    side.verdict = Verdict::denied;
    side.because = Text{"proxy-port",
                        SALLYPORT_TR("Cilium's Envoy takes connections for its gateways on a port that is "
                                     "chosen at run time: a rule for port %1 does not cover it, only one "
                                     "without ports does."),
                        {dialled}};
    for (const policy::RuleRef& rule : side.decided)
        side.nearest.push_back(
            {rule,
             "port",
             {"miss-proxy-port",
              SALLYPORT_TR("it names ports, and the gateway's own port is not known: leave toPorts out"),
              {}}});
    side.decided.clear();
}

// Both sides of one connection.
void decide(const Facts& facts, Rulings& rulings, const Endpoint& source, const Endpoint& target,
            bool anyPort, Protocol protocol, Backend& backend, bool& l7) {
    const int from = rulings.classOf(source);
    const int to = rulings.classOf(target);
    const Ruling& out = rulings.of(Direction::egress, source, from, target, to);
    const Ruling& in = rulings.of(Direction::ingress, target, to, source, from);
    backend.egress = sideOf(facts, out, Direction::egress, source, target, protocol, backend.port);
    backend.ingress = sideOf(facts, in, Direction::ingress, target, source, protocol, backend.port);
    if (anyPort && backend.egress.verdict == Verdict::allowed &&
        !out.allowed.contains(policy::PortSet::allOf(protocol)))
        closeProxy(backend.egress, backend.port);
    backend.verdict = both(backend.egress.verdict, backend.ingress.verdict);
    if (backend.verdict == Verdict::allowed)
        l7 = l7 || out.l7.contains(protocol, backend.port) || in.l7.contains(protocol, backend.port);
}

// Who has both families may use either.
void decideByFamily(const Facts& facts, Rulings& rulings, const Endpoint& source, const Target& target,
                    Protocol protocol, Backend& backend, bool& l7) {
    bool first = true;
    for (const auto& [one, other] : byFamily(source, target.endpoint)) {
        Backend here = backend;
        decide(facts, rulings, one, other, target.anyPort, protocol, here, l7);
        const bool better = here.verdict == Verdict::allowed ||
                            (here.verdict == Verdict::unknown && backend.verdict == Verdict::denied);
        if (first || (better && backend.verdict != Verdict::allowed))
            backend = std::move(here);
        first = false;
    }
}

// Whether a Service leads that source to that target at all.
Certainty isLed(const Asker& from, const Endpoint& source, const Target& target) {
    if (!target.perhaps.empty())
        return Certainty::maybe;
    if (!target.sameNodeOnly || target.everywhere || samePod(from, source, target))
        return Certainty::yes;
    if (source.node.empty() || target.endpoint.node.empty())
        return Certainty::maybe;
    return source.node == target.endpoint.node ? Certainty::yes : Certainty::no;
}

// What may not be led there may not reach it.
void open(Backend& backend, const Endpoint& source, const Target& target) {
    if (backend.verdict != Verdict::allowed)
        return;
    backend.verdict = backend.egress.verdict = Verdict::unknown;
    backend.egress.because =
        target.perhaps.empty()
            ? Text{"depends-on-node",
                   SALLYPORT_TR("The Service leads only to pods on the same node, and whether %1 and %2 run "
                                "on one is not known."),
                   {nameOf(source), target.id}}
            : target.perhaps;
}

// One pod of the source and one target.
Backend judge(const Facts& facts, Rulings& rulings, const Asker& from, const Endpoint& source,
              const Target& target, Protocol protocol, bool& l7) {
    Backend backend;
    backend.id = target.id;
    backend.port = target.port;
    if (!target.missing.empty()) {
        backend.verdict = Verdict::none;
        backend.egress = backend.ingress = nowhere(target.missing);
        return backend;
    }
    if (samePod(from, source, target)) {
        backend.verdict = Verdict::allowed;
        backend.egress = backend.ingress = self();
        return backend;
    }
    if (source.ips.size() <= 1 && target.endpoint.ips.size() <= 1)
        decide(facts, rulings, source, target.endpoint, target.anyPort, protocol, backend, l7);
    else
        decideByFamily(facts, rulings, source, target, protocol, backend, l7);
    if (isLed(from, source, target) == Certainty::maybe)
        open(backend, source, target);
    return backend;
}

} // namespace

Verdict joined(const std::vector<Verdict>& verdicts) {
    const auto all = [&](Verdict one) {
        return std::all_of(verdicts.begin(), verdicts.end(), [&](Verdict v) { return v == one; });
    };
    const auto any = [&](Verdict one) {
        return std::any_of(verdicts.begin(), verdicts.end(), [&](Verdict v) { return v == one; });
    };
    for (const Verdict one :
         {Verdict::allowed, Verdict::denied, Verdict::none, Verdict::unknown, Verdict::partial})
        if (all(one))
            return one;
    if (any(Verdict::allowed) || any(Verdict::partial))
        return any(Verdict::unknown) ? Verdict::unknown : Verdict::partial;
    return any(Verdict::unknown) ? Verdict::unknown : Verdict::denied;
}

namespace {

// One source endpoint of each kind that policy can tell apart, but for a pod that is also a target.
std::vector<const Endpoint*> sources(Rulings& rulings, const Asker& from, const Targets& targets) {
    std::vector<const Endpoint*> kept;
    std::vector<std::pair<int, std::string>> seen; // what policy can tell apart, and where
    for (const Endpoint& source : from.endpoints) {
        const bool targetToo =
            std::any_of(targets.list.begin(), targets.list.end(),
                        [&](const Target& target) { return samePod(from, source, target); });
        const std::pair one{rulings.classOf(source), source.node};
        if (!targetToo && std::find(seen.begin(), seen.end(), one) != seen.end())
            continue;
        seen.push_back(one);
        kept.push_back(&source);
    }
    return kept;
}

} // namespace

Asker askerOf(const Facts& facts, const Participant& participant) {
    Asker from;
    from.id = participant.id;
    from.endpoints = participant.pods;
    // A workload whose pods are not shown stands for several, unless it says that it is one.
    const auto at = std::ranges::lower_bound(facts.participants, participant.id, {}, &Participant::id);
    if (at != facts.participants.end() && at->id == participant.id) {
        const auto& members = facts.members[static_cast<std::size_t>(at - facts.participants.begin())];
        from.alone = std::all_of(members.begin(), members.end(),
                                 [](const Member& member) { return member.listed || member.single; });
    }
    return from;
}

Answer askTargets(const Facts& facts, Rulings& rulings, const Asker& from, const Targets& targets,
                  Protocol protocol) {
    Answer answer;
    if (targets.list.empty()) {
        answer.egress = answer.ingress = nowhere(targets.nothing);
        if (targets.unsure)
            answer.egress.verdict = answer.ingress.verdict = Verdict::unknown;
        answer.verdict = answer.egress.verdict;
        answer.because = targets.nothing;
        return answer;
    }
    const std::vector<const Endpoint*> asking = sources(rulings, from, targets);
    std::vector<Verdict> verdicts;
    std::set<const Endpoint*> led;
    for (const Target& target : targets.list) {
        std::vector<Verdict> here;
        std::optional<Backend> shown; // the first that is not allowed, else the first
        for (const Endpoint* source : asking) {
            if (isLed(from, *source, target) == Certainty::no)
                continue;
            led.insert(source);
            // Among several pods the one that asks itself says little.
            if (asking.size() > 1 && samePod(from, *source, target))
                continue;
            Backend backend = judge(facts, rulings, from, *source, target, protocol, answer.l7);
            here.push_back(backend.verdict);
            if (!shown || (shown->verdict == Verdict::allowed && backend.verdict != Verdict::allowed))
                shown = std::move(backend);
        }
        if (!shown)
            continue;
        shown->verdict = joined(here);
        verdicts.push_back(shown->verdict);
        answer.backends.push_back(std::move(*shown));
    }
    for (const Endpoint* source : asking) {
        if (led.contains(source))
            continue;
        Backend backend;
        backend.id = targets.list.front().id;
        backend.port = targets.list.front().port;
        backend.verdict = Verdict::none;
        backend.egress = backend.ingress = nowhere(
            Text{"no-backend-on-node",
                 SALLYPORT_TR("The Service leads only to pods on the same node, and none runs on %1, where "
                              "%2 is."),
                 {source->node, nameOf(*source)}});
        verdicts.push_back(Verdict::none);
        answer.backends.push_back(std::move(backend));
    }
    answer.verdict = verdicts.empty() ? Verdict::none : joined(verdicts);
    if (answer.backends.empty())
        return answer;
    const auto denied = std::find_if(answer.backends.begin(), answer.backends.end(),
                                     [](const Backend& one) { return one.verdict == Verdict::denied; });
    const auto open = std::find_if(answer.backends.begin(), answer.backends.end(),
                                   [](const Backend& one) { return one.verdict != Verdict::allowed; });
    const Backend& deciding = denied != answer.backends.end() ? *denied
                              : open != answer.backends.end() ? *open
                                                              : answer.backends.front();
    answer.egress = deciding.egress;
    answer.ingress = deciding.ingress;
    answer.because =
        deciding.egress.verdict != Verdict::allowed ? deciding.egress.because : deciding.ingress.because;
    return answer;
}

base::Result<Answer> World::ask(const PeerSpec& from, const PeerSpec& to, Protocol protocol, int port) const {
    const Facts& facts = m_data->facts;
    if (from.kind == PeerSpec::Kind::service)
        return base::Error{base::ErrorKind::usage,
                           Text{"service-asks",
                                SALLYPORT_TR("A Service opens no connections: name the workload behind %1."),
                                {from.text}},
                           {}};
    const auto source = resolvePeer(facts, from);
    if (!source)
        return source.error();
    const auto targets = targetsOf(facts, to, protocol, port);
    if (!targets)
        return targets.error();
    const Borrowed rulings(*m_data);
    return askTargets(facts, *rulings, askerOf(facts, *source), *targets, protocol);
}

base::Result<Answer> World::askService(const PeerSpec& from, const model::ServiceUrl& service,
                                       const std::string& defaultNamespace) const {
    const Facts& facts = m_data->facts;
    const auto source = resolvePeer(facts, from);
    if (!source)
        return source.error();
    const Borrowed rulings(*m_data);
    return askUrl(facts, *rulings, askerOf(facts, *source), service, defaultNamespace);
}

base::Result<Answer> World::askHostname(const PeerSpec& from, const Published& published,
                                        const std::string& path) const {
    const Facts& facts = m_data->facts;
    const auto source = resolvePeer(facts, from);
    if (!source)
        return source.error();
    const Borrowed rulings(*m_data);
    return askThrough(facts, *rulings, askerOf(facts, *source), published, path);
}

Answer askUrl(const Facts& facts, Rulings& rulings, const Asker& from, const model::ServiceUrl& service,
              const std::string& defaultNamespace) {
    const auto port = service.dialledPort();
    const bool itself = service.host == "localhost" || service.host == "127.0.0.1" || service.host == "::1";
    if (!service.hasHost() || !port || itself) {
        Answer answer;
        answer.verdict = Verdict::allowed;
        answer.because =
            itself
                ? Text{"itself", SALLYPORT_TR("A pod can always reach itself."), {}}
                : Text{"answers-itself", SALLYPORT_TR("The connector answers %1 itself."), {service.written}};
        answer.egress.verdict = answer.ingress.verdict = Verdict::allowed;
        answer.egress.because = answer.ingress.because = answer.because;
        return answer;
    }
    const Targets targets = hostTargets(facts, service.host, defaultNamespace, Protocol::tcp, *port);
    return askTargets(facts, rulings, from, targets, Protocol::tcp);
}

} // namespace sallyport::reach
