#pragma once
// What reading from the API and writing to it share.
#include <sallyport/edge/access.h>

namespace sallyport::edge {

// Members that a Document holds under `settings`. What holds secrets (saas_app, scim_config) is none of them.
const std::vector<std::string>& applicationSettings();
const std::vector<std::string>& policySettings();

// The maps of {"result": [...]}, of a list, or the one that is given.
std::vector<const base::Tree*> objectsIn(const base::Tree& answer);
// An application's policies by their precedence.
std::vector<const base::Tree*> policiesInOrder(const base::Tree& application);
// Its hostnames: `destinations`, else `self_hosted_domains`, else `domain`.
std::vector<std::string> publicDestinations(const base::Tree& application);

} // namespace sallyport::edge
