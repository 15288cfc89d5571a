#pragma once
// Where a transformer writes: kustomize's field specs, paths of member names in
// which a list stands for each of its items ("spec/containers[]/image").
#include "kustomize/resource.h"

#include <functional>

namespace sallyport::source {

struct FieldSpec {
    Gvk gvk;
    std::string path;
    bool create = false;
};
using FieldSpecs = std::vector<FieldSpec>;

// What is made at the end of a path that is absent and may be created.
enum class CreateKind { nothing, scalar, map };

// Calls set for each node at the path when the object is of the spec's kind.
void visitField(base::Tree& object, const FieldSpec& spec, CreateKind create,
                const std::function<void(base::Tree&)>& set);

// Splits "a/b\/c" into "a", "b/c".
std::vector<std::string> splitPath(std::string_view path, char delimiter);

struct NameReference {
    Gvk target;
    FieldSpecs referrers;
};

// The field specs in force: kustomize's defaults and what `configurations` files add.
struct TransformerConfig {
    FieldSpecs commonLabels, templateLabels, volumeClaimLabels, labels, commonAnnotations, nameSpace, images,
        replicas;
    std::vector<NameReference> nameReferences;

    static const TransformerConfig& defaults();
    // Adds what a configuration file says. Members that Sallyport does not know are left out.
    void add(const base::Tree& configuration);
    void add(const TransformerConfig& other);
};

void addSpec(FieldSpecs& to, const FieldSpec& spec);
void addSpecs(FieldSpecs& to, const FieldSpecs& from);
FieldSpec readFieldSpec(const base::Tree& tree);

} // namespace sallyport::source
