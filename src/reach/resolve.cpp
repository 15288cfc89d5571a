#include "ruling.h"
#include "targets.h"

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Error;
using base::ErrorKind;
using base::Text;
using policy::Endpoint;

// How many letters must change to make one name of another (Levenshtein), at most `most`.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

// Up to three of the names that are nearest to what was asked.
std::string nearNames(std::vector<std::string> names, const std::string& asked) {
    std::vector<std::pair<std::size_t, std::string>> near;
    for (std::string& one : names) {
        std::size_t far = distance(one, asked);
        const auto slash = one.rfind('/');
        const auto askedSlash = asked.rfind('/');
        if (slash != std::string::npos && askedSlash != std::string::npos &&
            one.substr(slash) == asked.substr(askedSlash))
            far = 1; // the same name in another namespace
        if (far <= std::max<std::size_t>(3, asked.size() / 3))
            near.emplace_back(far, std::move(one));
    }
    std::sort(near.begin(), near.end());
    std::string out;
    for (std::size_t i = 0; i < near.size() && i < 3; ++i)
        out += (i == 0 ? "" : ", ") + near[i].second;
    return out;
}

Error missing(const PeerSpec& peer, std::vector<std::string> names, const std::string& asked) {
    const std::string near = nearNames(std::move(names), asked);
    if (near.empty())
        return Error{
            ErrorKind::usage, Text{"no-such-peer", SALLYPORT_TR("There is no %1 here."), {peer.text}}, {}};
    return Error{
        ErrorKind::usage,
        Text{"no-such-peer-near", SALLYPORT_TR("There is no %1 here. Near it: %2."), {peer.text, near}},
        {}};
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

base::Result<std::size_t> findWorkload(const Facts& facts, const PeerSpec& peer) {
    const std::string asked = peer.ns + "/" + peer.name;
    std::vector<std::size_t> found;
    const auto [first, last] = facts.byName.equal_range(asked);
    for (auto it = first; it != last; ++it)
        if (peer.workloadKind.empty() || lower(facts.participants[it->second].kind) == peer.workloadKind)
            found.push_back(it->second);
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1) {
        std::string ids;
        for (const std::size_t one : found)
            ids += (ids.empty() ? "" : ", ") + facts.participants[one].id;
        return Error{ErrorKind::usage,
                     Text{"ambiguous-peer",
                          SALLYPORT_TR("%1 may be more than one workload: %2. Write NS/KIND/NAME."),
                          {asked, ids}},
                     {}};
    }
    // A bare pod is named like a workload by people who have only one.
    if (const auto pod = facts.podByName.find(asked);
        pod != facts.podByName.end() && peer.workloadKind.empty())
        if (facts.of(pod->second).kind == "Pod")
            return pod->second.participant;
    std::vector<std::string> names;
    for (const Participant& one : facts.participants)
        names.push_back(one.id);
    return missing(peer, std::move(names), asked);
}

base::Result<PodRef> findPod(const Facts& facts, const PeerSpec& peer) {
    const std::string asked = peer.ns + "/" + peer.name;
    if (const auto pod = facts.podByName.find(asked); pod != facts.podByName.end())
        return pod->second;
    std::vector<std::string> names;
    for (const auto& [name, ref] : facts.podByName)
        names.push_back(facts.endpoint(ref).ns + "/pod/" + facts.endpoint(ref).name);
    return missing(peer, std::move(names), peer.ns + "/pod/" + peer.name);
}

base::Result<model::ObjectPtr> findService(const Facts& facts, const PeerSpec& peer) {
    if (auto service = facts.state.find({"", "Service", peer.ns, peer.name}); service && service->deployed)
        return service;
    std::vector<std::string> names;
    for (const auto& service : facts.state.ofKind("Service", ""))
        names.push_back(service->key.ns + "/svc/" + service->key.name);
    return missing(peer, std::move(names), peer.ns + "/svc/" + peer.name);
}

// A pod with these labels, whether it is there or not. What the labels do not say (service account, port
// names) is taken from pods of the namespace that carry them.
Endpoint labelled(const Facts& facts, const PeerSpec& peer) {
    model::PodSpec spec;
    spec.labels = peer.labels;
    Endpoint endpoint = podEndpoint(facts.state, peer.ns, peer.text.substr(peer.text.find('/') + 1), spec);
    endpoint.node = facts.onlyNode;
    endpoint.nodeLabels = nodeLabels(facts.state, endpoint.node);
    const std::vector<PodRef> pods = selectedPods(facts, peer.ns, peer.labels);
    if (!pods.empty()) {
        const Endpoint& like = facts.endpoint(pods.front());
        endpoint.serviceAccount = like.serviceAccount;
        endpoint.serviceAccountLabels = like.serviceAccountLabels;
        endpoint.ports = like.ports;
    } else {
        endpoint.serviceAccount.clear();
        endpoint.portsKnown = false;
    }
    return endpoint;
}

base::Result<std::vector<Endpoint>> outsideEndpoints(const Facts& facts, const PeerSpec& peer) {
    if (peer.range)
        return rangeEndpoints(facts, *peer.range);
    std::vector<std::string> names;
    for (const model::OutsideTarget& target : facts.outside) {
        names.push_back("outside/" + target.name);
        if (target.name != peer.name)
            continue;
        std::vector<Endpoint> endpoints;
        for (const model::Cidr& address : target.addresses)
            for (Endpoint& endpoint : rangeEndpoints(facts, address))
                endpoints.push_back(std::move(endpoint));
        return endpoints;
    }
    return missing(peer, std::move(names), "outside/" + peer.name);
}

Participant made(const std::string& id, const std::string& kind, std::vector<Endpoint> endpoints) {
    Participant participant;
    participant.id = id;
    participant.kind = kind;
    participant.name = id;
    participant.pods = std::move(endpoints);
    return participant;
}

Participant podParticipant(const Facts& facts, const PodRef& ref) {
    Participant participant = facts.of(ref);
    participant.pods = {facts.endpoint(ref)};
    if (participant.kind != "Pod") {
        participant.id = participant.ns + "/pod/" + participant.pods.front().name;
        participant.kind = "Pod";
        participant.name = participant.pods.front().name;
        participant.object = facts.member(ref).object;
    }
    return participant;
}

} // namespace

base::Result<Participant> resolvePeer(const Facts& facts, const PeerSpec& peer) {
    switch (peer.kind) {
    case PeerSpec::Kind::workload: {
        const auto found = findWorkload(facts, peer);
        return found ? base::Result<Participant>(facts.participants[*found]) : found.error();
    }
    case PeerSpec::Kind::pod: {
        const auto found = findPod(facts, peer);
        return found ? base::Result<Participant>(podParticipant(facts, *found)) : found.error();
    }
    case PeerSpec::Kind::service: {
        const auto found = findService(facts, peer);
        if (!found)
            return found.error();
        Participant participant = made(peer.ns + "/svc/" + peer.name, "Service", {});
        participant.ns = peer.ns;
        participant.name = peer.name;
        participant.object = *found;
        if (const auto& selector = (*found)->as<model::Service>()->selector)
            for (const PodRef& ref : selectedPods(facts, peer.ns, *selector))
                participant.pods.push_back(facts.endpoint(ref));
        return participant;
    }
    case PeerSpec::Kind::labels: {
        Participant participant = made(peer.text, "Pod", {labelled(facts, peer)});
        participant.ns = peer.ns;
        return participant;
    }
    case PeerSpec::Kind::ip: {
        if (const auto pod = facts.podByIp.find(*peer.ip); pod != facts.podByIp.end()) {
            Participant participant = podParticipant(facts, pod->second);
            participant.pods.front().ips = {*peer.ip}; // this one, of several
            return participant;
        }
        return made(peer.ip->text(), "IP", {addressEndpoint(facts, *peer.ip)});
    }
    case PeerSpec::Kind::fqdn:
        return made(peer.name, "FQDN", {nameEndpoint(peer.name)});
    case PeerSpec::Kind::entity:
        return made(policy::name(*peer.entity), "Entity", entityEndpoints(facts, *peer.entity));
    case PeerSpec::Kind::outside:
        break;
    }
    auto endpoints = outsideEndpoints(facts, peer);
    if (!endpoints)
        return endpoints.error();
    return made(peer.range ? peer.range->text() : "outside/" + peer.name, "Outside", std::move(*endpoints));
}

base::Result<Targets> targetsOf(const Facts& facts, const PeerSpec& peer, model::Protocol protocol,
                                int port) {
    if (peer.kind == PeerSpec::Kind::ip)
        if (auto targets = addressTargets(facts, *peer.ip, protocol, port))
            return *std::move(targets);
    const auto found = resolvePeer(facts, peer);
    if (!found)
        return found.error();
    if (found->kind == "Service" && found->object)
        return serviceTargets(facts, *found->object, protocol, port);
    Targets targets;
    std::size_t participant = Target::npos;
    if (peer.kind == PeerSpec::Kind::workload)
        participant = findWorkload(facts, peer).value();
    for (std::size_t p = 0; p < found->pods.size(); ++p) {
        const Endpoint& endpoint = found->pods[p];
        Target target{found->id, endpoint, port, participant, p, {}};
        if (found->pods.size() > 1)
            target.id =
                participant == Target::npos ? nameOf(endpoint) : endpoint.ns + "/pod/" + endpoint.name;
        targets.list.push_back(std::move(target));
    }
    if (targets.list.empty())
        targets.nothing = Text{"no-backends", SALLYPORT_TR("%1 has no address."), {found->id}};
    return targets;
}

} // namespace sallyport::reach
