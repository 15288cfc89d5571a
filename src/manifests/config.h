#pragma once
// The local configuration of a connector (config.yaml), as a ConfigMap.
#include "plan.h"

namespace sallyport::manifests {

constexpr const char* configFolder = "/etc/cloudflared/config";
constexpr const char* credentialsFolder = "/etc/cloudflared/creds";
constexpr const char* tokenFolder = "/etc/cloudflared/token";

// True when the connector reads a config.yaml: its routes are its own, or its credentials are a file.
bool needsConfig(const Plan& plan);
std::string configName(const Plan& plan);
// What cloudflared reads: tunnel, credentials-file, originRequest and the ingress rules in order.
std::string configText(const Plan& plan);
Tree configMap(const Plan& plan);
// Changes when the text does; for the annotation that rolls the pods. FNV-1a, 64 bits, in hexadecimal.
std::string textHash(std::string_view text);

// Beside the app, its Service is localhost: the origin as the sidecar dials it.
std::string serviceFrom(const Plan& plan, const model::PublicHostname& hostname);

} // namespace sallyport::manifests
