#pragma once
// The config.yml that a connector reads: found by --config or at cloudflared's
// default places, through its mounts, with the lines of the file that it
// stands in.
#include "commandline.h"
#include "mounts.h"

#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {

struct LocatedConfig {
    std::optional<edge::TunnelConfig> config;
    std::string object; // "ConfigMap ns/name"
    base::Place place;
    std::string tunnelId;  // of a token that stands in the file
    bool hasToken = false; // a token stands in the file
    bool expected = false; // one is read at run time, but it is not to be seen here
    FileOrigin origin;
    std::vector<model::Unread> unread;
    std::vector<base::Diagnostic> notes; // what cloudflared ignores in it
};

LocatedConfig locateConfig(const model::ClusterState& state, const model::Object& object,
                           const model::PodSpec& pod, const model::Container& container,
                           const Invocation& invocation);

} // namespace sallyport::adopt
