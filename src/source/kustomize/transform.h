#pragma once
// kustomize's built-in transformers over the resources of one kustomization.
#include "kustomize/fieldspec.h"
#include "notes.h"

#include <map>

namespace sallyport::source {

void transformNamespace(Resources& resources, const std::string& ns, const base::Origin& origin,
                        const FieldSpecs& specs);
void transformPrefix(Resources& resources, const std::string& prefix);
void transformSuffix(Resources& resources, const std::string& suffix);
// pairs is a map of strings; each member is set at every spec's path.
void transformLabels(Resources& resources, const base::Tree& pairs, const FieldSpecs& specs);
// An item of `images`: name, newName, newTag, tagSuffix, digest.
void transformImages(Resources& resources, const base::Tree& image, const FieldSpecs& specs);
// An item of `replicas`: name, count. False when it names no resource.
bool transformReplicas(Resources& resources, const base::Tree& replica, const FieldSpecs& specs);

// An item of `patches` (or of its two deprecated forms) with the patch's documents at hand.
struct Patch {
    base::Origin origin; // of the item
    std::vector<base::Tree> documents;
    const base::Tree* target = nullptr;
    bool allowNameChange = false;
    bool allowKindChange = false;
};
void transformPatch(Resources& resources, const Patch& patch, Notes& notes);

// An item of `replacements`.
void transformReplacement(Resources& resources, const base::Tree& replacement, Notes& notes);

// Hashes go to the names of generated ConfigMaps, then every reference follows the names.
void addHashes(Resources& resources);
void fixReferences(Resources& resources, const TransformerConfig& config, Notes& notes);

} // namespace sallyport::source
