#pragma once
// An object while kustomize works on it: its Tree, the names it had before, and
// the prefixes and suffixes it was given. References are mended by these at the
// end of a build.
#include <sallyport/base/tree.h>

#include <string>
#include <vector>

namespace sallyport::source {

struct Gvk {
    std::string group, version, kind;

    // An empty member of the selector matches anything.
    bool selectedBy(const Gvk& selector) const;
    bool operator==(const Gvk&) const = default;
};
Gvk gvkOf(const base::Tree& object);
Gvk gvkFrom(const std::string& apiVersion, const std::string& kind);

// Whether kustomize's built-in schema (Kubernetes 1.21) says that the kind lives in no namespace. Kinds it
// does not know count as namespaced, also those that a CRD makes cluster-scoped.
bool isClusterScopedToKustomize(const Gvk& gvk);

struct ResId {
    Gvk gvk;
    std::string name;
    std::string ns; // as written; former ids hold the effective namespace
    bool clusterScoped = false;

    std::string effectiveNamespace() const;
    bool sameAs(const ResId& other) const;
    std::string text() const;
};

struct Resource {
    base::Tree tree;
    std::vector<ResId> formerIds; // oldest first
    std::vector<std::string> prefixes, suffixes;
    std::string behavior;   // of a generator: create, merge, replace
    bool needsHash = false; // a generated name takes the content's hash

    ResId id() const;
    ResId originalId() const { return formerIds.empty() ? id() : formerIds.front(); }
    std::string name() const { return tree.text({"metadata", "name"}); }
    std::string ns() const { return tree.text({"metadata", "namespace"}); }
    void rememberId();
    bool everWas(const ResId& wanted) const;
};
using Resources = std::vector<Resource>;

// metadata.name and the like, made when absent.
base::Tree& metadataOf(base::Tree& object);
void setMetadataText(base::Tree& object, std::string_view member, const std::string& value);

} // namespace sallyport::source
