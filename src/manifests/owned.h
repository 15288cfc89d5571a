#pragma once
// How objects of Sallyport's making are known: the labels it writes.
#include <sallyport/model/cluster.h>

namespace sallyport::manifests {

constexpr const char* managedByLabel = "app.kubernetes.io/managed-by";
constexpr const char* manager = "sallyport";
// On every pod of a rendered connector, so that a policy about other pods too can leave it out.
constexpr const char* tunnelLabel = "sallyport/tunnel";

inline bool isOwned(const model::Object& object) {
    const auto found = object.labels.find(managedByLabel);
    return found != object.labels.end() && found->second == manager;
}

} // namespace sallyport::manifests
