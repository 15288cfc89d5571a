#pragma once
// What could not be read or done, gathered while files become a state.
#include <sallyport/model/cluster.h>

namespace sallyport::source {

class Notes {
public:
    // Something that no verdict can hang on: a chart that is not rendered, a missing file, ...
    void add(base::Place where, base::Text why, model::ObjectKey key = {});
    // Something that may hold a policy or a Namespace.
    void addDeciding(base::Place where, base::Text why, model::ObjectKey key = {});
    void add(const base::Error& error) { add(error.where, error.message); }

    std::vector<model::Unread> all;
};

} // namespace sallyport::source
