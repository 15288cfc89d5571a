#include "derived.h"

namespace sallyport::cli {

base::Result<checks::Inputs> inputsOf(const Call& call, const std::string& subject) {
    checks::Inputs inputs;
    inputs.today = today();
    inputs.profile = profileOf(call.arguments);
    std::string source = subject;
    if (isDocumentPath(subject)) {
        auto opened = openDocument(subject, call.output);
        if (!opened)
            return opened.error();
        auto cluster = clusterOf(*opened, call.arguments);
        if (!cluster)
            return cluster.error();
        source = *cluster;
        const std::string& wanted = opened->document.cluster.networkPolicy;
        if (!call.arguments.has("profile") && !wanted.empty())
            inputs.profile.profile = wanted;
        inputs.document = std::make_shared<model::Document>(std::move(opened->document));
        inputs.documentTree = std::make_shared<base::Tree>(std::move(opened->tree));
    }
    auto config = configOf(call.arguments, call.output);
    if (!config)
        return config.error();
    inputs.config = *std::move(config);
    auto state = readSources({source}, call.output);
    if (!state)
        return state.error();
    inputs.state = std::make_shared<model::ClusterState>(*std::move(state));
    return inputs;
}

} // namespace sallyport::cli
