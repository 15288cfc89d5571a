#pragma once
// How lists merge, from the OpenAPI extensions x-kubernetes-patch-strategy,
// -patch-merge-key and -list-map-keys of Kubernetes' built-in types.
#include "kustomize/resource.h"

#include <string_view>

namespace sallyport::source {

struct FieldSchema {
    std::string_view type;    // of the member, or of the list's items; empty: unknown below here
    bool merges = false;      // a list that merges
    std::string_view keys[2]; // by these members; none: a list of scalars, by value
};

// The type of an object, empty for kinds that the built-in schema does not know.
std::string_view schemaOf(const Gvk& gvk);
FieldSchema fieldSchema(std::string_view type, std::string_view member);

} // namespace sallyport::source
