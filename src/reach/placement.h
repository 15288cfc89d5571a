#pragma once
// Where pods run, as far as the manifests tell: by name, by a node selector
// that only one node answers, because there is no other node, or (DaemonSets)
// on every node that takes them. What is not told stays empty.
#include <sallyport/model/cluster.h>

namespace sallyport::reach {

class Placement {
public:
    explicit Placement(const model::ClusterState& state);

    // The node of a pod of that spec, which stands in that object.
    std::string nodeOf(const model::PodSpec& spec, const model::Object& object) const;
    // The nodes on which a DaemonSet has a pod; nothing when that is not told.
    std::optional<std::vector<std::string>> nodesOf(const model::PodSpec& spec,
                                                    const model::Object& daemonSet) const;
    // The only node that is shown.
    std::string onlyNode() const;

private:
    struct Taint {
        std::string key, value, effect;
    };
    struct Known {
        std::string name;
        model::Labels labels;
        std::vector<Taint> taints; // those that keep pods away
    };
    std::vector<Known> m_nodes;
};

} // namespace sallyport::reach
