#pragma once
// The content hash that kustomize puts behind a generated ConfigMap's name.
#include <sallyport/base/tree.h>

#include <string>

namespace sallyport::source {

// Ten characters, over the ConfigMap's data and binaryData (kustomize api/hasher).
std::string configMapHash(const base::Tree& configMap);

std::string sha256Hex(std::string_view bytes);
std::string base64(std::string_view bytes);
bool isUtf8(std::string_view bytes);

} // namespace sallyport::source
