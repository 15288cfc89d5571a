#pragma once
// A ClusterState straight from YAML text: every object of every document, as it
// stands. For tests of modules below `source`.
#include <sallyport/base/yaml.h>
#include <sallyport/model/cluster.h>

inline void putObject(sallyport::model::ClusterState& state, const sallyport::base::Tree& tree) {
    std::vector<sallyport::base::Diagnostic> problems;
    if (auto object = sallyport::model::readObject(tree, problems)) {
        object->place = tree.origin().place();
        state.put(std::make_shared<const sallyport::model::Object>(std::move(*object)));
    }
}

inline sallyport::model::ClusterState stateOf(std::string_view yaml) {
    sallyport::model::ClusterState state;
    for (const auto& tree : sallyport::base::readYaml(yaml, "test.yaml").trees)
        putObject(state, tree);
    return state;
}
