#pragma once
// configMapGenerator and secretGenerator. The data of Secrets is never read: a
// generated Secret has its name, its type and no data.
#include "files.h"
#include "kustomize/resource.h"

namespace sallyport::source {

// The generated object, with the options that apply to it; nothing when it has no name.
std::optional<Resource> generateConfigMap(const base::Tree& item, const base::Tree* options,
                                          const fs::path& folder, Files& files, Notes& notes);
std::optional<Resource> generateSecret(const base::Tree& item, const base::Tree* options,
                                       const fs::path& folder, Files& files, Notes& notes);
// Adds a generated object to those there are, by its behavior.
void absorb(Resources& resources, Resource generated, Notes& notes);

} // namespace sallyport::source
