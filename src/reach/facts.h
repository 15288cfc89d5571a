#pragma once
// What a ClusterState says about who is there: participants with their pods,
// addresses, nodes and Services, found once and looked up many times.
#include <sallyport/reach/reach.h>

#include <map>
#include <mutex>

namespace sallyport::reach {

// One pod of a participant, beside its endpoint.
struct Member {
    model::ObjectPtr object; // the Pod, or the workload when no pod is shown
    bool listed = false;     // a Pod object stands for it
    bool ready = true;
    bool steady = true;      // false: a Job's, which comes and goes
    bool running = true;     // false: its workload is scaled to nothing
    bool single = true;      // false: it stands for several pods, or for one that no manifest counts
    bool everywhere = false; // a DaemonSet's, of which every node has one, though no manifest says which
};

struct PodRef {
    std::size_t participant = 0;
    std::size_t pod = 0;
};

struct Facts {
    model::ClusterState state;
    policy::Ruleset ruleset;
    std::vector<model::OutsideTarget> outside;

    std::vector<Participant> participants;          // by id
    std::vector<std::vector<Member>> members;       // beside participants[i].pods
    std::multimap<std::string, std::size_t> byName; // "NS/NAME"
    std::map<std::string, PodRef> podByName;        // "NS/POD"
    std::map<model::Ip, PodRef> podByIp;            // pods with an address of their own
    std::map<model::Ip, std::string> nodeByIp;
    std::map<std::string, std::vector<model::Ip>> nodeIps;
    std::multimap<model::Ip, model::ObjectPtr> serviceByIp; // several may share a load balancer's
    std::vector<model::Ip> apiServers;                      // addresses behind Service default/kubernetes
    std::string onlyNode;                                   // where everything runs, when one node is shown
    bool placed = false;              // some pod is on its node's network, so that nodes count
    std::vector<model::Cidr> classes; // addresses that no rule tells apart

    const Participant& of(const PodRef& ref) const { return participants[ref.participant]; }
    const policy::Endpoint& endpoint(const PodRef& ref) const {
        return participants[ref.participant].pods[ref.pod];
    }
    const Member& member(const PodRef& ref) const { return members[ref.participant][ref.pod]; }
};

Facts gather(model::ClusterState state, policy::Ruleset ruleset, std::vector<model::OutsideTarget> outside);

// How policy sees a pod of that spec in that namespace, but for where it runs.
policy::Endpoint podEndpoint(const model::ClusterState& state, const std::string& ns, const std::string& name,
                             const model::PodSpec& spec);

// Labels of a node that is shown.
std::optional<model::Labels> nodeLabels(const model::ClusterState& state, const std::string& node);

class Rulings;

struct World::Data {
    Data();
    ~Data();
    Facts facts;
    // What was ruled for earlier questions, while nobody uses it.
    mutable std::mutex mutex;
    mutable std::unique_ptr<Rulings> kept;
};

} // namespace sallyport::reach
