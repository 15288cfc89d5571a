#pragma once
// Which object a file in a container comes from: volumes of ConfigMaps and
// Secrets (items, subPath, projected) and what Vault's agent injector writes.
#include <sallyport/model/cluster.h>

namespace sallyport::adopt {

struct FileOrigin {
    enum class Kind {
        none,      // nothing is mounted there: a file of the image, or none
        configMap, // name, key
        secret,    // name, key
        vault,     // name: of the injected file; templateText, path
        other,     // a volume that the manifests do not show into (name: its kind)
    } kind = Kind::none;
    std::string name, key;
    std::string vaultPath; // of the secret in Vault
    const base::Tree* templateText = nullptr;
};

FileOrigin fileOrigin(const model::ClusterState& state, const model::Object& object,
                      const model::PodSpec& pod, const model::Container& container, std::string_view path);

// The ConfigMap or Secret of that name; a ConfigMap also under the name that a generator gave it
// (NAME-HASH), when just one such stands there.
model::ObjectPtr findData(const model::ClusterState& state, const std::string& kind, const std::string& ns,
                          const std::string& name);

} // namespace sallyport::adopt
