#pragma once
// The bundle's files, and what ties them together: kustomization.yaml, a Flux
// Kustomization or an Argo CD Application, and replaces.json.
#include "plan.h"

namespace sallyport::manifests {

File manifestFile(std::string path, std::vector<Tree> objects);
File kustomization(const std::vector<File>& files);
File sidecarComponent(const std::string& folder);
File fluxFile(const model::Document& document, const model::ClusterState& state, const std::string& path);
File argoFile(const model::Document& document, const model::ClusterState& state, const std::string& path,
              std::vector<base::Diagnostic>& notes);
File replacesFile(const std::vector<Replacement>& replacements);

} // namespace sallyport::manifests
