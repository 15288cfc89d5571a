#include "facts.h"
#include "placement.h"

#include <algorithm>
#include <set>

namespace sallyport::reach {

namespace {

using model::ObjectPtr;

bool isJobKind(const std::string& kind) {
    return kind == "Job" || kind == "CronJob";
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// Finds the workload that answers for a pod, through ReplicaSets and Jobs.
class Owners {
public:
    explicit Owners(const model::ClusterState& state) {
        for (const auto& [key, object] : state.objects())
            if (object->deployed && object->as<model::Workload>())
                m_workloads.emplace(std::array{key.kind, key.ns, key.name}, object);
    }

    ObjectPtr find(const std::string& kind, const std::string& ns, const std::string& name) const {
        const auto it = m_workloads.find(std::array{kind, ns, name});
        return it == m_workloads.end() ? nullptr : it->second;
    }

    // The owner of a workload when it is listed.
    ObjectPtr above(const ObjectPtr& object) const {
        const auto* workload = object->as<model::Workload>();
        return workload->ownerKind.empty() ? nullptr
                                           : find(workload->ownerKind, object->key.ns, workload->ownerName);
    }

    ObjectPtr ofPod(const ObjectPtr& object, const model::Pod& pod) const {
        ObjectPtr owner = find(pod.ownerKind, object->key.ns, pod.ownerName);
        if (!owner && pod.ownerKind == "ReplicaSet")
            owner = deploymentByName(object, pod);
        for (int steps = 0; owner && steps < 8; ++steps) {
            const ObjectPtr next = above(owner);
            if (!next)
                break;
            owner = next;
        }
        return owner;
    }

private:
    // A Deployment names its ReplicaSets NAME-HASH.
    ObjectPtr deploymentByName(const ObjectPtr& object, const model::Pod& pod) const {
        const auto dash = pod.ownerName.rfind('-');
        if (dash == std::string::npos)
            return nullptr;
        ObjectPtr deployment = find("Deployment", object->key.ns, pod.ownerName.substr(0, dash));
        if (deployment && !deployment->as<model::Workload>()->selector.matches(pod.pod.labels))
            return nullptr;
        return deployment;
    }

    std::map<std::array<std::string, 3>, ObjectPtr> m_workloads;
};

struct Draft {
    Participant participant;
    std::vector<Member> members;
    bool fromTemplate = false;
    bool ended = false; // a Job's pods that are done
};

class Gatherer {
public:
    explicit Gatherer(Facts& facts) : m_facts(facts), m_owners(facts.state), m_placement(facts.state) {}

    void run() {
        nodes();
        workloads();
        pods();
        settle();
        index();
        services();
    }

private:
    const model::ClusterState& state() const { return m_facts.state; }

    void nodes() {
        m_facts.onlyNode = m_placement.onlyNode();
        for (const ObjectPtr& object : state().ofKind("Node", "")) {
            const auto* node = object->as<model::Node>();
            if (!node)
                continue;
            for (const model::Ip& ip : node->ips) {
                m_facts.nodeByIp.emplace(ip, object->key.name);
                m_facts.nodeIps[object->key.name].push_back(ip);
            }
        }
    }

    void workloads() {
        for (const auto& [key, object] : state().objects()) {
            const auto* workload = object->as<model::Workload>();
            if (!workload || !object->deployed || m_owners.above(object))
                continue;
            // Old revisions of something that is not shown run nothing.
            if (key.kind == "ReplicaSet" && !workload->ownerKind.empty() && workload->replicas == 0)
                continue;
            Draft draft;
            draft.participant = Participant{{}, key.ns, key.kind, key.name, object, {}, object->inferred};
            draft.fromTemplate = true;
            templates(object, *workload, draft);
            m_drafts.emplace(std::array{key.ns, key.kind, key.name}, std::move(draft));
        }
    }

    // What stands for the pods of a workload: one endpoint for all of them, or one for each node of a
    // DaemonSet.
    void templates(const ObjectPtr& object, const model::Workload& workload, Draft& draft) const {
        const model::ObjectKey& key = object->key;
        const bool daemon = key.kind == "DaemonSet";
        Member member{object, false, true, !isJobKind(key.kind)};
        member.running = workload.replicas != 0;
        member.single = !daemon && workload.replicas.value_or(1) <= 1;
        policy::Endpoint endpoint = podEndpoint(state(), key.ns, key.name, workload.pod);
        const auto nodes = daemon ? m_placement.nodesOf(workload.pod, *object) : std::nullopt;
        if (nodes && nodes->size() > 1) {
            member.single = true;
            for (const std::string& node : *nodes) {
                place(endpoint, node);
                endpoint.name = key.name + "@" + node;
                draft.participant.pods.push_back(endpoint);
                draft.members.push_back(member);
            }
            return;
        }
        place(endpoint, nodes ? nodes->front() : m_placement.nodeOf(workload.pod, *object));
        member.everywhere = daemon && endpoint.node.empty();
        member.single = member.single || (daemon && !endpoint.node.empty());
        draft.participant.pods.push_back(std::move(endpoint));
        draft.members.push_back(member);
    }

    void place(policy::Endpoint& endpoint, const std::string& node) const {
        endpoint.node = node;
        endpoint.nodeLabels = nodeLabels(state(), node);
    }

    void pods() {
        for (const ObjectPtr& object : state().ofKind("Pod", "")) {
            const auto* pod = object->as<model::Pod>();
            if (!pod)
                continue;
            if (pod->finished()) {
                finished(object, *pod);
                continue;
            }
            Draft& draft = draftOf(object, *pod);
            draft.ended = false;
            if (draft.fromTemplate) { // real pods replace the one that stood for them
                draft.participant.pods.clear();
                draft.members.clear();
                draft.fromTemplate = false;
            }
            draft.participant.pods.push_back(endpointOf(object, *pod));
            draft.members.push_back(Member{object, true, pod->ready, !isJobKind(draft.participant.kind)});
        }
        std::erase_if(m_drafts, [](const auto& one) { return one.second.ended; });
    }

    // A Job whose pods have all ended runs no more; every other workload makes new ones.
    void finished(const ObjectPtr& object, const model::Pod& pod) {
        const ObjectPtr owner = m_owners.ofPod(object, pod);
        if (!owner || owner->key.kind != "Job")
            return;
        const auto draft = m_drafts.find(std::array{owner->key.ns, owner->key.kind, owner->key.name});
        if (draft != m_drafts.end() && draft->second.fromTemplate)
            draft->second.ended = true;
    }

    Draft& draftOf(const ObjectPtr& object, const model::Pod& pod) {
        const ObjectPtr owner = m_owners.ofPod(object, pod);
        std::string kind = "Pod";
        std::string named = object->key.name;
        ObjectPtr shown = object;
        if (owner) {
            kind = owner->key.kind;
            named = owner->key.name;
            shown = owner;
        } else if (!pod.ownerKind.empty() && pod.ownerKind != "Node") {
            // The owner is not shown, but the pods say that they belong together. (A static pod's Node is
            // none.)
            kind = pod.ownerKind;
            named = pod.ownerName;
        }
        const auto [it, isNew] = m_drafts.try_emplace(std::array{object->key.ns, kind, named});
        if (isNew)
            it->second.participant =
                Participant{{}, object->key.ns, kind, named, shown, {}, object->inferred};
        return it->second;
    }

    policy::Endpoint endpointOf(const ObjectPtr& object, const model::Pod& pod) const {
        policy::Endpoint endpoint = podEndpoint(state(), object->key.ns, object->key.name, pod.pod);
        endpoint.ips = pod.ips;
        std::string node = m_placement.nodeOf(pod.pod, *object);
        if (node.empty())
            if (const auto host = model::Ip::parse(pod.hostIp))
                if (const auto known = m_facts.nodeByIp.find(*host); known != m_facts.nodeByIp.end())
                    node = known->second;
        place(endpoint, node);
        return endpoint;
    }

    // Gives ids, and puts the participants in their order.
    void settle() {
        std::map<std::string, int> named;
        for (const auto& [key, draft] : m_drafts)
            if (key[1] != "Pod")
                ++named[key[0] + "/" + key[2]];
        std::vector<Draft> sorted;
        for (auto& [key, draft] : m_drafts) {
            std::string& id = draft.participant.id;
            if (key[1] == "Pod")
                id = key[0] + "/pod/" + key[2];
            else if (named[key[0] + "/" + key[2]] > 1)
                id = key[0] + "/" + lower(key[1]) + "/" + key[2];
            else
                id = key[0] + "/" + key[2];
            sorted.push_back(std::move(draft));
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const Draft& a, const Draft& b) { return a.participant.id < b.participant.id; });
        for (Draft& draft : sorted) {
            m_facts.participants.push_back(std::move(draft.participant));
            m_facts.members.push_back(std::move(draft.members));
        }
    }

    void index() {
        for (std::size_t i = 0; i < m_facts.participants.size(); ++i) {
            const Participant& participant = m_facts.participants[i];
            if (participant.kind != "Pod")
                m_facts.byName.emplace(participant.ns + "/" + participant.name, i);
            for (std::size_t p = 0; p < participant.pods.size(); ++p) {
                const policy::Endpoint& pod = participant.pods[p];
                if (m_facts.members[i][p].listed)
                    m_facts.podByName.emplace(pod.ns + "/" + pod.name, PodRef{i, p});
                m_facts.placed = m_facts.placed || pod.hostNetwork;
                if (!pod.hostNetwork)
                    for (const model::Ip& ip : pod.ips)
                        m_facts.podByIp.emplace(ip, PodRef{i, p});
            }
        }
    }

    void services() {
        for (const ObjectPtr& object : state().ofKind("Service", "")) {
            const auto* service = object->as<model::Service>();
            if (!service)
                continue;
            for (const auto* ips : {&service->clusterIps, &service->loadBalancerIps, &service->externalIps})
                for (const model::Ip& ip : *ips)
                    m_facts.serviceByIp.emplace(ip, object);
        }
        for (const auto& [key, object] : state().objects()) {
            const auto* slice = object->as<model::EndpointSlice>();
            if (!slice || key.ns != "default" || slice->service != "kubernetes")
                continue;
            for (const auto& endpoint : slice->endpoints)
                for (const std::string& address : endpoint.addresses)
                    if (const auto ip = model::Ip::parse(address))
                        m_facts.apiServers.push_back(*ip);
        }
    }

    Facts& m_facts;
    Owners m_owners;
    Placement m_placement;
    std::map<std::array<std::string, 3>, Draft> m_drafts; // namespace, kind, name
};

} // namespace

std::optional<model::Labels> nodeLabels(const model::ClusterState& state, const std::string& node) {
    const ObjectPtr object = node.empty() ? nullptr : state.find({"", "Node", "", node});
    return object ? std::optional(object->labels) : std::nullopt;
}

policy::Endpoint podEndpoint(const model::ClusterState& state, const std::string& ns, const std::string& name,
                             const model::PodSpec& spec) {
    policy::Endpoint endpoint;
    endpoint.ns = ns;
    endpoint.name = name;
    endpoint.labels = spec.labels;
    endpoint.namespaceLabels = state.namespaceLabels(ns);
    endpoint.serviceAccount = spec.serviceAccount.empty() ? "default" : spec.serviceAccount;
    if (const ObjectPtr account = state.find({"", "ServiceAccount", ns, endpoint.serviceAccount}))
        endpoint.serviceAccountLabels = account->labels;
    endpoint.hostNetwork = spec.hostNetwork;
    endpoint.ports = spec.ports();
    return endpoint;
}

Facts gather(model::ClusterState state, policy::Ruleset ruleset, std::vector<model::OutsideTarget> outside) {
    Facts facts;
    facts.state = std::move(state);
    facts.ruleset = std::move(ruleset);
    facts.outside = std::move(outside);
    Gatherer(facts).run();
    facts.classes = policy::addressClasses(facts.ruleset);
    std::sort(facts.classes.begin(), facts.classes.end());
    return facts;
}

} // namespace sallyport::reach
